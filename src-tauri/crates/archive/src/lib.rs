//! WARC 1.1 and WACZ 1.1.1, read from hostile files and written for other tools.
//!
//! The formats themselves are written out here; compression, ZIP and hashes are libraries'. Nothing here opens a file or
//! a connection: callers hand in readers and writers, times and ids.

pub mod error;
pub mod http;
pub mod limits;
pub mod surt;
pub mod wacz;
pub mod warc;

pub use error::{Error, Place, Reason, Result};
pub use limits::Limits;
