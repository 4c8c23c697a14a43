//! The book on disk, as its users would put it to the test.
// A test that can't go on has failed: that is what `unwrap` says here.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod captured;
mod open_files;
mod opening;
mod packs;
mod replay;
mod support;
mod tamper;
mod undo;
