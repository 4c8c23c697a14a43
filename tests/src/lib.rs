//! Stories: see `stories/main.rs`.
