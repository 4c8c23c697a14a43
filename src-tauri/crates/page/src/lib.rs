//! What captured bytes are and say: media types, charsets, article text, safe rendering, requisites, MHTML, PDF, images.

pub mod article;
pub mod charset;
pub mod image;
pub mod media;
pub mod mhtml;
pub mod pdf;
pub mod render;
pub mod requisites;
mod tree;
