//! One report model, and every format rendered from it.
