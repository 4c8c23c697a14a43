//! One binary, a module a story.
