//! ClaimReview (schema.org), by the rules of Google's Fact Check Explorer: written strictly, and checked.
//!
//! [`ClaimReview::to_json`] writes what is known and leaves out what is not; [`check()`] holds any ClaimReview, ours or another's,
//! against the rules. What we write has no fault by them, and what it lacks is what nobody knew.

mod check;
mod write;

pub use check::{Problem, Weight, check};
pub use write::{ClaimReview, Claimant, Publisher, Rating, RatingNumber, WriteError};

/// The advised length of `claimReviewed`, in characters: under this.
pub const CLAIM_LENGTH: usize = 75;

/// Whether it is an address on the web, as a whole: `https://host…` or `http://host…`, without blanks.
pub(crate) fn is_web_address(url: &str) -> bool {
    let after = |scheme: &str| {
        url.get(..scheme.len())
            .filter(|s| s.eq_ignore_ascii_case(scheme))
            .and_then(|_| url.get(scheme.len()..))
    };
    after("https://")
        .or_else(|| after("http://"))
        .is_some_and(|rest| {
            !rest.starts_with(['/', '?', '#', ':'])
                && !rest.is_empty()
                && !url.contains(|c: char| c.is_whitespace() || c.is_control())
        })
}
