//! Reports as tagged PDF, and claims as cards for social media.
//!
//! Typst sets them, as a library that sees neither files nor network nor clock: the templates and the fonts are bundled, the
//! words are those of [`claimbook_report::view`], and they come in as data, never as markup, so that nothing that a record
//! holds is evaluated. It is a crate of its own because it takes as long to build as half of the rest.
//!
//! The same report gives the same bytes.

mod card;
mod data;
mod error;
mod fonts;
mod look;
mod pdf;
mod picture;
mod rationale;
mod signs;
mod world;

pub use card::{CardFormat, CardSize, card};
pub use error::TypesetError;
pub use pdf::{MAX_CHECKS, MAX_ROWS, pdf};
pub use picture::{MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, Picture, Pictures, shot};

use claimbook_domain::ClaimId;
use std::ops::ControlFlow;

/// What was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has; a card has one.
    pub pages: usize,
    /// What a person ought to know of it, in the order in which it was met.
    pub remarks: Vec<Remark>,
}

/// Something in the file that is not as in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// Signs that no bundled font has: their code points stand in their places, as `[U+1F9FF]`.
    SignsWithoutFont {
        /// Which, each once, in the order of their code points.
        signs: Vec<char>,
        /// How often they occur together.
        occurrences: usize,
    },
    /// A picture that could not be shown; words stand in its place.
    PictureLeftOut {
        /// The claim whose evidence it is.
        claim: ClaimId,
        /// The number of the evidence in the report.
        evidence: u32,
        /// Why, in a word: `too-many-bytes`, `too-many-pixels`, `not-a-picture`, `broken`.
        reason: &'static str,
    },
    /// The newsroom's sign could not be shown; nothing stands in its place.
    LogoLeftOut {
        /// Why, in a word, as for pictures.
        reason: &'static str,
    },
    /// The PDF has no tags for screen readers, and is not fit for archives: its structure could not be written.
    Untagged {
        /// Why, in the words of the typesetter.
        reason: String,
    },
    /// A card had no room for the whole claim: it ends with an ellipsis.
    ClaimCut,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Checks are being read.
    Reading {
        /// How many were read.
        done: usize,
        /// How many there are.
        of: usize,
    },
    /// The pages are being set. Said again and again, so that it can be broken off.
    Setting,
    /// The file is being written.
    Writing,
}

/// Is told how far it is, and may break off. It is called from several threads, and often: it ought to return at once.
pub type Watch<'a> = &'a (dyn Fn(Progress) -> ControlFlow<()> + Sync);
