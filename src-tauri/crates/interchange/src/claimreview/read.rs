//! The checks of others, read out of structured data: every ClaimReview and MediaReview, each with what became of it.
//!
//! Publishers bend the format in every direction, so each field is read for what it can only mean, and whatever had to be
//! bent back is told by field. What can't be read stays in the raw object, which goes with the check; nothing is invented: a
//! check without a claimant has none. The one thing without which there is no check is the claim in words.
//!
//! Decisions: a `claimReviewed` of several texts is one check, of the first, with the others as further wordings, for one
//! object is one verdict. The publisher is `author`, as the rules of the Fact Check Explorer have it, unless `author` is a person
//! and a `publisher` stands beside them, who then is the byline.

mod claim;
mod date;
mod key;
mod notes;
mod properties;
mod rating;
mod review;
mod tools;

use super::write::Publisher;
use crate::structured::json::{Step, is_review, path_in_words};
use crate::structured::{Item, Structured, WHOLE, mentions_reviews};
use crate::{Because, Outcome, Why};
use claimbook_domain::MediaCategory;
use claimbook_domain::{Edtf, PartyKind};
use properties::References;
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::sync::Arc;

/// One review that was found, and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Where: `script 1, @graph[3]`.
    pub place: String,
    /// Taken, mended, kept (a part could not be read and stands in `raw` alone), or refused.
    pub outcome: Outcome,
    /// What was mended or kept, and remarks, each naming its field.
    pub whys: Vec<Why>,
    /// The check; none where it was refused.
    pub review: Option<Review>,
    /// The object as it stood in its text; for Microdata and RDFa as JSON-LD; the whole text where it could not be read.
    pub raw: String,
}

/// Whether a review is of a claim or of media.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReviewKind {
    /// ClaimReview.
    Claim,
    /// MediaReview.
    Media,
}

/// A check of another publisher.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// Of a claim or of media.
    pub kind: ReviewKind,
    /// By which the same check is known again: its `@id` where it has one of its own page, else its address and claim.
    pub key: String,
    /// Further keys by which it may be known from another of its forms.
    pub other_keys: Vec<String>,
    /// The page of the check.
    pub url: Option<String>,
    /// The claim in words.
    pub claim: String,
    /// Further wordings, where several were given.
    pub other_wordings: Vec<String>,
    /// Who made the claim; empty: not said.
    pub claimants: Vec<FoundClaimant>,
    /// When it was made, where that could be read.
    pub said_on: Option<Edtf>,
    /// The date as found, where it could not be read.
    pub date_found: Option<String>,
    /// The page on which it was made first.
    pub first_appearance: Option<String>,
    /// Other pages on which it was made.
    pub appearances: Vec<String>,
    /// Where it was made, or on what occasion.
    pub place: Option<String>,
    /// The verdict as found.
    pub rating: FoundRating,
    /// Who publishes the check.
    pub publisher: Option<Publisher>,
    /// Who wrote it, where that is said apart.
    pub byline: Vec<String>,
    /// When it was published.
    pub published: Option<Edtf>,
    /// Its title.
    pub title: Option<String>,
    /// Its language: as it says, else as its page says.
    pub lang: Option<String>,
    /// What is said of the media; for MediaReview.
    pub media: Option<FoundMedia>,
}

/// Who made a claim, as a publisher says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundClaimant {
    /// Their name.
    pub name: String,
    /// Further names, where several were given for one.
    pub other_names: Vec<String>,
    /// What they are.
    pub kind: PartyKind,
    /// Their office.
    pub job_title: Option<String>,
    /// Addresses that identify them.
    pub same_as: Vec<String>,
}

/// A verdict as found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FoundRating {
    /// In words.
    pub words: Option<String>,
    /// As a number.
    pub value: Option<f64>,
    /// The number of the truest.
    pub best: Option<f64>,
    /// The number of the falsest.
    pub worst: Option<f64>,
    /// Why.
    pub explanation: Option<String>,
    /// The address of its picture.
    pub image: Option<String>,
}

/// What a MediaReview says of its media.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundMedia {
    /// The category, where it is one of schema.org's.
    pub category: Option<MediaCategory>,
    /// The category as found, where it is none of them.
    pub category_found: Option<String>,
    /// What the original shows.
    pub original_context: Option<String>,
    /// Where the original is.
    pub original_link: Option<String>,
}

/// Every review among the items, in their order; what is meant as one and can't be read is refused, with its text.
pub fn read(data: &Structured) -> Vec<Found> {
    let mut out = Vec::new();
    let mut rest = data.items.as_slice();
    while let Some(first) = rest.first() {
        // References hold within one text.
        let same = |i: &&Item| Arc::ptr_eq(&i.origin, &first.origin);
        let (group, after) = rest.split_at(rest.iter().take_while(same).count());
        rest = after;
        if group.iter().any(|item| has_review(&item.value)) {
            let references = References::of(group.iter().map(|i| &i.value));
            for item in group {
                walk(item, &item.value, &mut Vec::new(), 0, &references, &mut out);
            }
        }
    }
    for unread in data.unread.iter().filter(|u| mentions_reviews(&u.text)) {
        out.push(Found {
            place: unread.place.clone(),
            outcome: Outcome::Refused,
            whys: vec![unread.why.clone()],
            review: None,
            raw: unread.text.clone(),
        });
    }
    tell_apart(&mut out);
    out
}

fn has_review(value: &Value) -> bool {
    match value {
        Value::Object(object) => {
            is_review(object) || tools::is_claim(object) || object.values().any(has_review)
        }
        Value::Array(list) => list.iter().any(has_review),
        _ => false,
    }
}

/// How many reviews may lie in one another.
const MAX_NESTED: usize = 4;

fn walk(
    item: &Item,
    value: &Value,
    path: &mut Vec<Step>,
    mut nested: usize,
    references: &References<'_>,
    out: &mut Vec<Found>,
) {
    match value {
        Value::Object(object) => {
            if is_review(object) {
                nested += 1;
                if nested > MAX_NESTED {
                    let why = Why::of(Because::ReviewsDeep, [("n", MAX_NESTED.to_string())]);
                    out.push(refused(item, path, why));
                    return;
                }
                out.push(one(item, object, path, references));
            }
            if tools::is_claim(object) {
                claim(item, object, path, out);
                return;
            }
            for (key, value) in object {
                if value.is_object() || value.is_array() {
                    path.push(Step::key(key));
                    walk(item, value, path, nested, references, out);
                    path.pop();
                }
            }
        }
        Value::Array(list) => {
            for (n, value) in list.iter().enumerate() {
                path.push(Step::Index(n));
                walk(item, value, path, nested, references, out);
                path.pop();
            }
        }
        _ => {}
    }
}

/// A claim of the Fact Check Tools, with its reviews.
fn claim(item: &Item, object: &Map<String, Value>, path: &mut Vec<Step>, out: &mut Vec<Found>) {
    let raw = Value::Object(object.clone()).to_string();
    for (n, review) in tools::reviews(object) {
        path.extend([Step::key("claimReview"), Step::Index(n)]);
        out.push(if n < tools::MAX_REVIEWS {
            let mut found = one(item, &review, path, &References::default());
            found.raw.clone_from(&raw);
            found
        } else {
            let why = Why::of(Because::ReviewsMany, [("n", tools::MAX_REVIEWS.to_string())]);
            refused(item, path, why)
        });
        path.truncate(path.len() - 2);
    }
}

fn place(item: &Item, path: &[Step]) -> String {
    let below = path_in_words(path);
    match (item.place.as_str(), below.is_empty()) {
        (place, true) => place.to_owned(),
        // The whole file is no place.
        (WHOLE, false) => below,
        (place, false) => format!("{place}, {below}"),
    }
}

fn refused(item: &Item, path: &[Step], why: Why) -> Found {
    Found {
        place: place(item, path),
        outcome: Outcome::Refused,
        whys: vec![why],
        review: None,
        raw: String::new(),
    }
}

fn one(item: &Item, object: &Map<String, Value>, path: &[Step], references: &References<'_>) -> Found {
    let mut notes = notes::Notes::default();
    for mended in item.mended.iter() {
        notes.mended(mended.clone());
    }
    let review = review::review(object, &item.origin, references, &mut notes);
    if references.exhausted() {
        notes.kept(Why::from(Because::ReferredTooMuch).about("@id"));
    }
    let raw = item.as_found(path).map(str::to_owned);
    Found {
        place: place(item, path),
        outcome: notes.outcome,
        whys: notes.whys,
        review,
        raw: raw.unwrap_or_else(|| Value::Object(object.clone()).to_string()),
    }
}

/// Two checks with one key: the same again, which is remarked, or two that share an `@id`, which then names neither.
fn tell_apart(found: &mut [Found]) {
    let mut first: HashMap<String, usize> = HashMap::new();
    let mut twins: Vec<(usize, usize)> = Vec::new();
    for (n, one) in found.iter().enumerate() {
        let Some(review) = &one.review else { continue };
        match first.get(&review.key) {
            Some(&before) => twins.push((before, n)),
            None => {
                first.insert(review.key.clone(), n);
            }
        }
    }
    for (before, n) in twins {
        let own = |n: usize| {
            let review = found.get(n).and_then(|f| f.review.as_ref());
            review.and_then(key::by_claim).map(str::to_owned)
        };
        let (before_own, again_own) = (own(before), own(n));
        if before_own == again_own {
            let place = found.get(before).map_or_else(String::new, |f| f.place.clone());
            if let Some(again) = found.get_mut(n) {
                again.whys.push(Why::of(Because::SameCheck, [("place", place)]));
            }
            continue;
        }
        for (n, own) in [(before, before_own), (n, again_own)] {
            if let Some(one) = found.get_mut(n)
                && let Some(review) = &mut one.review
                && let Some(own) = own
                && review.key != own
            {
                review.other_keys.retain(|k| *k != own);
                review.key = own;
                one.whys.push(Why::from(Because::IdShared).about("@id"));
            }
        }
    }
}

#[cfg(test)]
mod tests;
