//! One binary, a module a story.
// A test that can't go on has failed: that is what `unwrap` says here.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod secrets;
mod stopped;
mod walls;
