//! WACZ 1.1.1: WARC, index, page list and a data package with the hash of each, in one ZIP file that players open without
//! unpacking it. Read are also 1.0.0's packages, which put the hashes elsewhere.

mod package;
mod page;
mod reader;
mod writer;
mod zipped;

pub use package::{Package, Resource, Signature};
pub use page::Page;
pub use reader::{Reader, Warc};
pub use writer::{Options, Record, Summary, write};

/// The version that is written.
pub const VERSION: &str = "1.1.1";

#[cfg(test)]
mod tests;
