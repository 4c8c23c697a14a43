//! The command line as a process: the first day's story, and what it does when things go wrong.
// A test that can't go on has failed: that is what `unwrap` says here.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod away;
mod citation;
mod desk;
mod evidence;
mod import;
mod media;
mod redaction;
mod story;
mod table;
mod trouble;
