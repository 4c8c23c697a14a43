//! ClaimReview and MediaReview (schema.org), by the rules of Google's Fact Check Explorer: written strictly, checked, and read
//! leniently.
//!
//! [`ClaimReview::to_json`] and [`MediaReview::to_json`] write what is known and leave out what is not; [`check()`] and
//! [`check_media`] hold any review, ours or another's, against the rules. What we write has no fault by them, and what it lacks
//! is what nobody knew. [`read()`] takes in the checks of others, and [`map_rating`] finds the rating of a scale that their verdict
//! is, where that can be said.

mod check;
mod map;
mod media;
mod read;
mod write;

pub use check::{Problem, Weight, check, check_media};
pub use map::{By, Mapping, Meaning, ScaleRating, map_rating, meaning};
pub use media::{MediaAppearance, MediaReview};
pub use read::{Found, FoundClaimant, FoundMedia, FoundRating, Review, ReviewKind, read};
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
