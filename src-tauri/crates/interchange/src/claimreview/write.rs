//! A check as ClaimReview. Its properties always come in the same order, so that the same check is the same bytes.

use super::is_web_address;
use claimbook_domain::{Edtf, PartyKind};
use serde_json::{Map, Value, json};

/// What is known of a check. `None` and empty: not known, and left out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ClaimReview {
    /// The page of the check itself; required.
    pub url: Option<String>,
    /// The claim in short, without the verdict; required.
    pub claim_reviewed: String,
    /// BCP 47 language of the check.
    pub language: Option<String>,
    /// When the check was published.
    pub date_published: Option<Edtf>,
    /// Who publishes it.
    pub author: Option<Publisher>,
    /// Who makes the claim; empty where nobody is named: no author is better than an invented one.
    pub claimants: Vec<Claimant>,
    /// When the claim was made.
    pub claim_date: Option<Edtf>,
    /// Where the claim was made.
    pub place: Option<String>,
    /// The page on which it was made first.
    pub first_appearance: Option<String>,
    /// Other pages on which it was made.
    pub appearances: Vec<String>,
    /// The verdict; required.
    pub rating: Rating,
    /// Corrections, the oldest first: when and what.
    pub corrections: Vec<(Option<Edtf>, String)>,
}

/// Who publishes a check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Publisher {
    /// Their name.
    pub name: String,
    /// Their site.
    pub url: Option<String>,
}

/// Who makes a claim.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Claimant {
    /// Their name.
    pub name: String,
    /// What they are.
    pub kind: PartyKind,
    /// Addresses that identify them.
    pub same_as: Vec<String>,
}

/// A verdict.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rating {
    /// In words.
    pub name: String,
    /// As a number, where its scale has numbers.
    pub number: Option<RatingNumber>,
    /// Why, in a sentence.
    pub explanation: Option<String>,
}

/// A number on a scale; higher is truer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RatingNumber {
    /// The verdict's.
    pub value: u32,
    /// The scale's lowest, 1 at least.
    pub worst: u32,
    /// The scale's highest.
    pub best: u32,
}

/// Why a check can't be written as ClaimReview.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// No page.
    #[error(
        "ClaimReview needs the address of the check's page. Record where it was published, or set the site's address."
    )]
    MissingUrl,
    /// An address that is none.
    #[error("“{0}” is not a web address (https://…).")]
    NotAnAddress(String),
    /// No wording.
    #[error("ClaimReview needs the claim in words.")]
    MissingClaim,
    /// No verdict.
    #[error("ClaimReview needs the verdict in words.")]
    MissingRating,
    /// No picture, video or recording that a MediaReview could be of.
    #[error("MediaReview needs the address of a page that shows the picture, video or recording.")]
    MissingMedia,
    /// A number outside its scale, or a scale that is none.
    #[error(
        "The rating {value} does not lie on a scale from {worst} to {best} (from 1 at least, the best above the worst)."
    )]
    Scale {
        /// The verdict's.
        value: u32,
        /// The scale's lowest.
        worst: u32,
        /// The scale's highest.
        best: u32,
    },
}

impl WriteError {
    /// A name for it that does not change.
    pub const fn code(&self) -> &'static str {
        match self {
            WriteError::MissingUrl => "claimreview-url",
            WriteError::NotAnAddress(_) => "claimreview-address",
            WriteError::MissingClaim => "claimreview-claim",
            WriteError::MissingRating => "claimreview-rating",
            WriteError::MissingMedia => "mediareview-media",
            WriteError::Scale { .. } => "claimreview-scale",
        }
    }
}

/// An object that takes only what is known, in the order in which it is given.
pub(super) struct Object(Map<String, Value>);

impl Object {
    pub(super) fn of(kind: &str) -> Object {
        Object(Map::from_iter([("@type".to_owned(), Value::from(kind))]))
    }

    pub(super) fn text(mut self, name: &str, text: Option<&str>) -> Object {
        if let Some(text) = text.map(str::trim).filter(|t| !t.is_empty()) {
            self.0.insert(name.to_owned(), text.into());
        }
        self
    }

    pub(super) fn date(self, name: &str, date: Option<&Edtf>) -> Object {
        let iso = date.and_then(Edtf::iso_date);
        self.text(name, iso.as_deref())
    }

    /// One value as itself, several as a list.
    pub(super) fn values(mut self, name: &str, mut values: Vec<Value>) -> Object {
        let value = match values.len() {
            0 => return self,
            1 => values.remove(0),
            _ => Value::Array(values),
        };
        self.0.insert(name.to_owned(), value);
        self
    }

    /// Whether it says anything but what it is.
    pub(super) fn says_something(&self) -> bool {
        self.0.len() > 1
    }

    pub(super) fn done(self) -> Value {
        Value::Object(self.0)
    }

    /// As an object of its own, which says whose words it uses.
    pub(super) fn in_context(self) -> Value {
        let mut whole = Map::from_iter([("@context".to_owned(), Value::from("https://schema.org"))]);
        whole.extend(self.0);
        Value::Object(whole)
    }
}

impl Publisher {
    /// As an object, where they have a name.
    pub(super) fn object(&self) -> Option<Value> {
        let named = !self.name.trim().is_empty();
        named.then(|| {
            Object::of("Organization")
                .text("name", Some(&self.name))
                .text("url", self.url.as_deref())
                .done()
        })
    }
}

impl Claimant {
    /// As an object, where they have a name: no author is better than an invented one.
    pub(super) fn object(&self) -> Option<Value> {
        let kind = match self.kind {
            PartyKind::Person => "Person",
            PartyKind::Organisation | PartyKind::Publication => "Organization",
            PartyKind::Unknown => "Thing",
        };
        let same_as = self.same_as.iter().map(|u| Value::from(u.as_str()));
        let named = !self.name.trim().is_empty();
        named.then(|| {
            Object::of(kind)
                .text("name", Some(&self.name))
                .values("sameAs", same_as.collect())
                .done()
        })
    }
}

impl ClaimReview {
    /// The ClaimReview, with its context, or why there can be none.
    pub fn to_json(&self) -> Result<Value, WriteError> {
        let url = self.url.as_deref().map(str::trim).filter(|u| !u.is_empty());
        let url = url.ok_or(WriteError::MissingUrl)?;
        let claimed = self.first_appearance.iter().chain(&self.appearances);
        let publisher = self.author.iter().filter_map(|a| a.url.as_ref());
        let parties = self.claimants.iter().flat_map(|c| &c.same_as);
        for address in claimed
            .chain(publisher)
            .chain(parties)
            .map(String::as_str)
            .chain([url])
        {
            if !is_web_address(address) {
                return Err(WriteError::NotAnAddress(address.to_owned()));
            }
        }
        if self.claim_reviewed.trim().is_empty() {
            return Err(WriteError::MissingClaim);
        }
        let rating = self.rating()?;
        let claim = self.claim();
        let corrections = self.corrections.iter().map(|(date, text)| {
            Object::of("CorrectionComment")
                .text("text", Some(text))
                .date("datePublished", date.as_ref())
                .done()
        });
        let author = self.author.iter().filter_map(Publisher::object);
        let review = Object::of("ClaimReview")
            .text("url", Some(url))
            .text("claimReviewed", Some(&self.claim_reviewed))
            .text("inLanguage", self.language.as_deref())
            .date("datePublished", self.date_published.as_ref())
            .values("author", author.collect())
            .values(
                "itemReviewed",
                claim.says_something().then(|| claim.done()).into_iter().collect(),
            )
            .values("reviewRating", vec![rating])
            .values("correction", corrections.collect());
        Ok(review.in_context())
    }

    fn claim(&self) -> Object {
        let authors = self.claimants.iter().filter_map(Claimant::object);
        let work = |url: &String| json!({"@type": "CreativeWork", "url": url});
        Object::of("Claim")
            .text("name", self.place.as_deref())
            .values("author", authors.collect())
            .date("datePublished", self.claim_date.as_ref())
            .values(
                "firstAppearance",
                self.first_appearance.iter().map(work).collect(),
            )
            .values("appearance", self.appearances.iter().map(work).collect())
    }

    fn rating(&self) -> Result<Value, WriteError> {
        if self.rating.name.trim().is_empty() {
            return Err(WriteError::MissingRating);
        }
        let mut numbers = Vec::new();
        if let Some(RatingNumber { value, worst, best }) = self.rating.number {
            if worst < 1 || best <= worst || !(worst..=best).contains(&value) {
                return Err(WriteError::Scale { value, worst, best });
            }
            numbers = vec![
                ("ratingValue", value),
                ("bestRating", best),
                ("worstRating", worst),
            ];
        }
        let mut rating = Object::of("Rating").text("alternateName", Some(&self.rating.name));
        for (name, number) in numbers {
            rating = rating.values(name, vec![number.into()]);
        }
        Ok(rating
            .text("ratingExplanation", self.rating.explanation.as_deref())
            .done())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Weight, check};
    use super::*;
    use proptest::prelude::*;

    fn full() -> ClaimReview {
        ClaimReview {
            url: Some("https://desk.example/checks/base".into()),
            claim_reviewed: "There is a military base at the plant.".into(),
            language: Some("en".into()),
            date_published: Some("2022-09-09".parse().unwrap()),
            author: Some(Publisher {
                name: "The Desk".into(),
                url: Some("https://desk.example".into()),
            }),
            claimants: vec![Claimant {
                name: "A. Speaker".into(),
                kind: PartyKind::Person,
                same_as: vec!["https://people.example/speaker".into()],
            }],
            claim_date: Some("2022-07~".parse().unwrap()),
            place: Some("Kyiv".into()),
            first_appearance: Some("https://agency.example/1".into()),
            appearances: vec!["https://paper.example/2".into(), "https://paper.example/3".into()],
            rating: Rating {
                name: "Mostly true".into(),
                number: Some(RatingNumber {
                    value: 4,
                    worst: 1,
                    best: 5,
                }),
                explanation: Some("The core holds.".into()),
            },
            corrections: vec![(
                Some("2022-09-10".parse().unwrap()),
                "A date was corrected.".into(),
            )],
        }
    }

    #[test]
    fn what_is_known_is_written_in_its_order_and_has_no_fault() {
        let json = full().to_json().unwrap();
        assert_eq!(check(&json), []);
        assert_eq!(
            json.to_string(),
            concat!(
                r#"{"@context":"https://schema.org","@type":"ClaimReview","url":"https://desk.example/checks/base","#,
                r#""claimReviewed":"There is a military base at the plant.","inLanguage":"en","datePublished":"2022-09-09","#,
                r#""author":{"@type":"Organization","name":"The Desk","url":"https://desk.example"},"#,
                r#""itemReviewed":{"@type":"Claim","name":"Kyiv","#,
                r#""author":{"@type":"Person","name":"A. Speaker","sameAs":"https://people.example/speaker"},"#,
                r#""datePublished":"2022-07","#,
                r#""firstAppearance":{"@type":"CreativeWork","url":"https://agency.example/1"},"#,
                r#""appearance":[{"@type":"CreativeWork","url":"https://paper.example/2"},{"@type":"CreativeWork","url":"https://paper.example/3"}]},"#,
                r#""reviewRating":{"@type":"Rating","alternateName":"Mostly true","ratingValue":4,"bestRating":5,"worstRating":1,"ratingExplanation":"The core holds."},"#,
                r#""correction":{"@type":"CorrectionComment","text":"A date was corrected.","datePublished":"2022-09-10"}}"#
            )
        );
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let json = ClaimReview {
            url: Some("https://desk.example/1".into()),
            claim_reviewed: "It is so.".into(),
            claim_date: Some("202X".parse().unwrap()),
            rating: Rating {
                name: "Unproven".into(),
                ..Rating::default()
            },
            ..ClaimReview::default()
        }
        .to_json()
        .unwrap();
        let names: Vec<&String> = json.as_object().unwrap().keys().collect();
        assert_eq!(
            names,
            ["@context", "@type", "url", "claimReviewed", "reviewRating"]
        );
        assert_eq!(
            json["reviewRating"],
            json!({"@type": "Rating", "alternateName": "Unproven"})
        );
        assert!(check(&json).iter().all(|p| p.weight != Weight::Required));
    }

    #[test]
    fn what_would_not_be_valid_is_refused() {
        let code = |change: fn(&mut ClaimReview)| {
            let mut review = full();
            change(&mut review);
            review.to_json().unwrap_err().code()
        };
        assert_eq!(code(|r| r.url = None), "claimreview-url");
        assert_eq!(
            code(|r| r.url = Some("javascript:alert(1)".into())),
            "claimreview-address"
        );
        assert_eq!(
            code(|r| r.appearances.push("not a page".into())),
            "claimreview-address"
        );
        assert_eq!(code(|r| r.claim_reviewed = " ".into()), "claimreview-claim");
        assert_eq!(code(|r| r.rating.name.clear()), "claimreview-rating");
        let number = |value, worst, best| Some(RatingNumber { value, worst, best });
        for bad in [number(0, 0, 5), number(3, 3, 3), number(2, 5, 1), number(6, 1, 5)] {
            let mut review = full();
            review.rating.number = bad;
            assert_eq!(review.to_json().map_err(|e| e.code()), Err("claimreview-scale"));
        }
    }

    proptest! {
        #[test]
        fn whatever_is_written_keeps_the_required_rules(
            claim in "\\PC{1,100}", rating in "\\PC{1,20}", value in 0u32..8, worst in 0u32..4, best in 0u32..8,
            who in "\\PC{0,12}", place in proptest::option::of("\\PC{0,12}"),
        ) {
            let review = ClaimReview {
                claim_reviewed: claim,
                rating: Rating { name: rating, number: Some(RatingNumber { value, worst, best }), explanation: None },
                claimants: vec![Claimant { name: who, ..Claimant::default() }],
                place,
                ..full()
            };
            if let Ok(json) = review.to_json() {
                let faults: Vec<_> = check(&json).into_iter().filter(|p| p.weight == Weight::Required).collect();
                prop_assert_eq!(faults, vec![]);
            }
        }
    }
}
