//! What a text says and who says it: decoding, sentences, statements and speakers, passages and anchoring.
