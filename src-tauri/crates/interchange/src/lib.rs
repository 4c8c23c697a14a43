//! Formats of others: JSON Lines and ClaimReview, in and out.
//!
//! Written strictly, read leniently: what we write passes [`claimreview::check`]; what others wrote is taken in line by
//! line with an [`Outcome`], and what could not be read is kept as it was found.

pub mod citation;
pub mod claimreview;
pub mod date;
pub mod jsonl;
pub mod structured;
pub mod table;
mod why;

pub use why::{Because, Part, Why};

use serde::{Deserialize, Serialize};

/// What became of one row or object of an import.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// As it was.
    #[default]
    Taken,
    /// Taken, after something was put right that has but one reading.
    Mended,
    /// Taken, with a part that could not be read kept as it was found.
    Kept,
    /// Not taken.
    Refused,
}

impl Outcome {
    /// Its name in an import's report.
    pub const fn name(self) -> &'static str {
        match self {
            Outcome::Taken => "taken",
            Outcome::Mended => "mended",
            Outcome::Kept => "kept",
            Outcome::Refused => "refused",
        }
    }
}
