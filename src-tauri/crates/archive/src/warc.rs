//! WARC: records one after another, each a header and a block (ISO 28500:2017, the IIPC's WARC 1.1). Read are 1.0 and
//! 1.1, plain and gzip, and the ARC version 1 that came before; written is 1.1.

mod arc;
mod body;
mod digest;
mod head;
mod reader;
mod source;
mod writer;

pub use body::{Body, Open};
pub use digest::{Check, Checks};
pub(crate) use head::{Fields, text};
pub use head::{Head, Kind, Note};
pub use reader::{End, Reader, Record};
pub use source::is_archive;
pub use writer::{Message, Writer, Written};

pub(crate) use writer::{Tally, date_text};

#[cfg(test)]
mod tests;
