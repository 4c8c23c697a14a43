//! ClaimReview held against the rules, whoever wrote it.

mod media;

pub use media::check_media;

use super::{CLAIM_LENGTH, is_web_address};
use claimbook_domain::Edtf;
use serde_json::Value;
use std::fmt;

/// How much a rule matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// Without it the ClaimReview is not valid, or not eligible.
    Required,
    /// It should be there where it is known.
    Recommended,
    /// Good manners.
    Advised,
}

/// A rule that is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where: `itemReviewed.author.name`; before it the number of the ClaimReview, `[1]`, where there are several.
    pub path: String,
    /// How much it matters.
    pub weight: Weight,
    /// What is wrong, for people.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.what)
    }
}

/// What is wrong with a ClaimReview, or with all of those of a page (a list, or a `@graph`). Empty: nothing.
pub fn check(json: &Value) -> Vec<Problem> {
    let mut list = Checks {
        problems: Vec::new(),
        base: String::new(),
    };
    let reviews = reviews(json);
    if reviews.is_empty() {
        list.required("@type", "There is no ClaimReview here.");
    }
    let several = reviews.len() > 1;
    let mut urls: Vec<&str> = Vec::new();
    for (n, review) in reviews.into_iter().enumerate() {
        if several {
            list.base = format!("[{n}].");
        }
        list.review(review);
        let Some(url) = review.get("url").and_then(Value::as_str) else {
            continue;
        };
        if urls.contains(&url) {
            list.required(
                "url",
                "Another ClaimReview here has the same address; give each an anchor (#…) of its own.",
            );
        }
        urls.push(url);
    }
    list.problems
}

/// The ClaimReviews of a page: the object itself, those of a list, those of a graph.
fn reviews(json: &Value) -> Vec<&Value> {
    if is_a(json, "ClaimReview") {
        vec![json]
    } else if let Some(list) = json.as_array().or_else(|| json.get("@graph")?.as_array()) {
        list.iter().flat_map(reviews).collect()
    } else {
        Vec::new()
    }
}

fn is_a(json: &Value, kind: &str) -> bool {
    one_or_many(json.get("@type")).any(|t| t.as_str() == Some(kind))
}

fn one_or_many(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    let many = value.and_then(Value::as_array).map(Vec::as_slice);
    let one = value.filter(|v| !v.is_array() && !v.is_null());
    many.unwrap_or_default().iter().chain(one)
}

/// The text of a property, where it is one and says something.
fn text<'a>(json: &'a Value, name: &str) -> Option<&'a str> {
    json.get(name)
        .and_then(Value::as_str)
        .filter(|t| !t.trim().is_empty())
}

/// Names that stand for nobody.
const NOBODY: [&str; 12] = [
    "unknown",
    "anonymous",
    "n/a",
    "none",
    "various",
    "author",
    "internet",
    "social media",
    "невідомо",
    "невідомий",
    "анонім",
    "автор",
];

struct Checks {
    problems: Vec<Problem>,
    base: String,
}

impl Checks {
    fn add(&mut self, weight: Weight, path: &str, what: impl Into<String>) {
        self.problems.push(Problem {
            path: format!("{}{path}", self.base),
            weight,
            what: what.into(),
        });
    }

    fn required(&mut self, path: &str, what: impl Into<String>) {
        self.add(Weight::Required, path, what);
    }

    fn recommended(&mut self, path: &str, what: impl Into<String>) {
        self.add(Weight::Recommended, path, what);
    }

    fn advised(&mut self, path: &str, what: impl Into<String>) {
        self.add(Weight::Advised, path, what);
    }

    fn review(&mut self, review: &Value) {
        self.claim_reviewed(review);
        self.address(review.get("url"), "url", true);
        self.rating(review.get("reviewRating"));
        self.date(review.get("datePublished"), "datePublished");
        match review.get("author") {
            None | Some(Value::Null) => self.recommended("author", "Who publishes the check is missing."),
            author => {
                for one in one_or_many(author) {
                    self.publisher(one);
                }
            }
        }
        match review.get("itemReviewed") {
            None | Some(Value::Null) => {
                self.recommended(
                    "itemReviewed",
                    "The claim is missing: who made it, when and where.",
                );
            }
            item => {
                for one in one_or_many(item) {
                    self.claim(one, review);
                }
            }
        }
        for correction in one_or_many(review.get("correction")) {
            let said = correction.as_str().or_else(|| text(correction, "text"));
            if said.is_none_or(|t| t.trim().is_empty()) {
                self.required("correction", "A correction says nothing.");
            }
        }
        if let Some(archived) = review.get("archivedAt") {
            for one in one_or_many(Some(archived)) {
                self.address(Some(one), "archivedAt", false);
            }
        }
    }

    fn claim_reviewed(&mut self, review: &Value) {
        let Some(claim) = text(review, "claimReviewed") else {
            let what = match review.get("claimReviewed") {
                None | Some(Value::Null) => "The claim in words is missing.",
                Some(Value::Array(_)) => "The claim is a list; one ClaimReview is on one claim.",
                Some(_) => "The claim is no text, or an empty one.",
            };
            return self.required("claimReviewed", what);
        };
        let length = claim.chars().count();
        if length >= CLAIM_LENGTH {
            self.advised(
                "claimReviewed",
                format!("It has {length} characters; under {CLAIM_LENGTH} are advised."),
            );
        }
        let verdict = review.get("reviewRating").and_then(|r| text(r, "alternateName"));
        if let Some(verdict) = verdict
            && is_labelled(&claim.to_lowercase(), &verdict.trim().to_lowercase())
        {
            self.advised(
                "claimReviewed",
                format!("It has the verdict in it (“{verdict}”)."),
            );
        }
    }

    fn rating(&mut self, rating: Option<&Value>) {
        let Some(rating) = rating.filter(|r| r.is_object()) else {
            return self.required("reviewRating", "The verdict is missing.");
        };
        if text(rating, "alternateName").is_none() {
            self.required("reviewRating.alternateName", "The verdict in words is missing.");
        }
        let mut number = |name: &str| {
            let value = rating.get(name).filter(|v| !v.is_null())?;
            let path = format!("reviewRating.{name}");
            let number = value.as_f64().or_else(|| {
                let number = value
                    .as_str()?
                    .trim()
                    .parse()
                    .ok()
                    .filter(|n: &f64| n.is_finite())?;
                self.advised(&path, "The number is written as a text.");
                Some(number)
            });
            if number.is_none() {
                self.required(&path, "It is no number.");
            }
            number
        };
        let (value, worst, best) = (number("ratingValue"), number("worstRating"), number("bestRating"));
        if worst.is_some_and(|w| w < 1.0) {
            self.required("reviewRating.worstRating", "It is below 1.");
        }
        if let (Some(worst), Some(best)) = (worst, best)
            && best <= worst
        {
            self.required("reviewRating.bestRating", "It is not above worstRating.");
        }
        let Some(value) = value else { return };
        for (name, there) in [("worstRating", worst.is_some()), ("bestRating", best.is_some())] {
            if !there {
                self.required(
                    &format!("reviewRating.{name}"),
                    "It is missing, and ratingValue says nothing without it.",
                );
            }
        }
        if worst.is_some_and(|w| value < w) || best.is_some_and(|b| value > b) {
            self.required(
                "reviewRating.ratingValue",
                "It does not lie between worstRating and bestRating.",
            );
        }
    }

    fn publisher(&mut self, author: &Value) {
        if author.is_object() && text(author, "name").is_none() {
            self.recommended("author.name", "The publisher's name is missing.");
        } else if !author.is_object() {
            self.recommended("author", "The publisher is no Organization or Person.");
        }
        match author.get("url") {
            None => self.recommended("author.url", "The publisher's site is missing."),
            url => self.address(url, "author.url", false),
        }
    }

    fn claim(&mut self, claim: &Value, review: &Value) {
        if !is_a(claim, "Claim") {
            self.recommended("itemReviewed.@type", "It is no Claim.");
        }
        let authors: Vec<&Value> = one_or_many(claim.get("author")).collect();
        if authors.is_empty() {
            self.recommended("itemReviewed.author", "Who makes the claim is missing.");
        }
        for author in authors {
            let Some(name) = text(author, "name") else {
                self.required("itemReviewed.author.name", "The claimant has no name.");
                continue;
            };
            if NOBODY.contains(&name.trim().to_lowercase().as_str()) {
                self.required(
                    "itemReviewed.author.name",
                    format!("“{name}” is nobody: leave the author out rather than invent one."),
                );
            }
            let publishers = one_or_many(review.get("author"));
            if publishers
                .filter_map(|p| text(p, "name"))
                .any(|p| p.trim() == name.trim())
            {
                self.required(
                    "itemReviewed.author.name",
                    "The claim is attributed to the publisher of the check; it must be somebody else's.",
                );
            }
            let same: Vec<&Value> = one_or_many(author.get("sameAs")).collect();
            if same.is_empty() {
                self.recommended(
                    "itemReviewed.author.sameAs",
                    format!("No address identifies {name}."),
                );
            }
            for address in same {
                self.address(Some(address), "itemReviewed.author.sameAs", false);
            }
        }
        self.date(claim.get("datePublished"), "itemReviewed.datePublished");
        let mut any = false;
        for name in ["firstAppearance", "appearance"] {
            for work in one_or_many(claim.get(name)) {
                any = true;
                let url = if work.is_object() {
                    work.get("url").or_else(|| work.get("@id"))
                } else {
                    Some(work)
                };
                self.address(url, &format!("itemReviewed.{name}"), false);
            }
        }
        if !any {
            self.recommended(
                "itemReviewed.appearance",
                "No page is named on which the claim was made.",
            );
        }
        if claim.get("name").is_some() && text(claim, "name").is_none() {
            self.recommended("itemReviewed.name", "The place is no text, or an empty one.");
        }
    }

    fn address(&mut self, url: Option<&Value>, path: &str, required: bool) {
        let weight = if required {
            Weight::Required
        } else {
            Weight::Recommended
        };
        match url {
            None | Some(Value::Null) => self.add(weight, path, "The address is missing."),
            Some(url) if url.as_str().is_some_and(is_web_address) => {}
            Some(_) => self.add(weight, path, "It is not a web address (https://…)."),
        }
    }

    /// ISO 8601: a day, a month, a year, or a day with a time.
    fn date(&mut self, date: Option<&Value>, path: &str) {
        let Some(date) = date.filter(|d| !d.is_null()) else {
            return self.recommended(path, "The date is missing.");
        };
        let plain = date.as_str().is_some_and(|d| {
            let read = if d.len() > 10 {
                claimbook_domain::edtf::read(d)
            } else {
                d.parse::<Edtf>()
            };
            read.ok()
                .and_then(|e| e.iso_date())
                .is_some_and(|iso| iso.get(..10) == d.get(..10) && !d.contains(' '))
        });
        if !plain {
            self.recommended(path, "It is no date in ISO 8601, such as 2022-09-07.");
        }
    }
}

/// Whether a claim is labelled with a verdict: "False: …", "… (false)", "… – false".
fn is_labelled(claim: &str, verdict: &str) -> bool {
    let before = claim
        .strip_prefix(verdict)
        .is_some_and(|rest| rest.trim_start().starts_with([':', '–', '—', '-', '!']));
    let after = claim
        .trim_end_matches(['.', '!', ')', ']'])
        .strip_suffix(verdict)
        .is_some_and(|rest| rest.trim_end().ends_with([':', '–', '—', '(', '[']));
    !verdict.is_empty() && (before || after)
}

#[cfg(test)]
mod tests;
