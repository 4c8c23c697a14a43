//! The book on disk, as its users would put it to the test.

mod opening;
mod replay;
mod support;
mod tamper;
mod undo;
