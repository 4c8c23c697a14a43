//! What a text says and who says it: decoding, sentences, statements and speakers, passages and anchoring.

pub mod anchor;
mod calendar;
pub mod dateline;
pub mod decode;
pub mod difference;
pub mod language;
pub mod offset;
pub mod sentences;
pub mod statements;
pub mod when;
