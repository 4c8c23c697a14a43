//! What a text says and who says it: decoding, sentences, statements and speakers, passages and anchoring.

pub mod dateline;
pub mod language;
pub mod sentences;
pub mod statements;
