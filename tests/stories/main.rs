//! One binary, a module a story.

mod walls;
