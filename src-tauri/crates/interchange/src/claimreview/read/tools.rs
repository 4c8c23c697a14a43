//! Claims as the Fact Check Tools interface of Google answers them (`claims:search`): a claim with its reviews, by other names.
//!
//! Archives of checks are often kept in this form. Each review is put into the words of schema.org and read as any other; its raw
//! object is the claim as it stood.

use crate::claimreview::is_web_address;
use serde_json::{Map, Value, json};

/// How many reviews of one claim are taken.
pub(super) const MAX_REVIEWS: usize = 16;

/// Whether an object is such a claim.
pub(super) fn is_claim(object: &Map<String, Value>) -> bool {
    let reviews = object.get("claimReview").and_then(Value::as_array);
    let is_review = |r: &Value| r.get("textualRating").is_some() || r.get("publisher").is_some();
    reviews.is_some_and(|r| r.iter().any(is_review)) && !object.contains_key("@type")
}

/// Its reviews in the words of schema.org, each with its number.
pub(super) fn reviews(claim: &Map<String, Value>) -> Vec<(usize, Map<String, Value>)> {
    let of = |object: &Map<String, Value>, name: &str| object.get(name).cloned().unwrap_or(Value::Null);
    let mut said = Map::from_iter([("@type".to_owned(), json!("Claim"))]);
    said.insert("datePublished".into(), of(claim, "claimDate"));
    if let Some(claimant) = claim.get("claimant").filter(|c| c.is_string()) {
        said.insert("author".into(), json!({"@type": "Thing", "name": claimant}));
    }
    let reviews = claim.get("claimReview").and_then(Value::as_array);
    let mut out = Vec::new();
    for (n, review) in reviews.into_iter().flatten().enumerate() {
        let Some(review) = review.as_object() else {
            continue;
        };
        let publisher = review.get("publisher").and_then(Value::as_object);
        let named = |name: &str| {
            publisher
                .and_then(|p| p.get(name)?.as_str())
                .filter(|t| !t.is_empty())
        };
        let site = named("site").map(|site| {
            if is_web_address(site) {
                site.to_owned()
            } else {
                format!("https://{site}")
            }
        });
        let mut whole = Map::from_iter([("@type".to_owned(), json!("ClaimReview"))]);
        if n >= MAX_REVIEWS {
            out.push((n, whole));
            continue;
        }
        for (own, theirs) in [
            ("url", "url"),
            ("headline", "title"),
            ("datePublished", "reviewDate"),
            ("inLanguage", "languageCode"),
        ] {
            whole.insert(own.into(), of(review, theirs));
        }
        whole.insert("claimReviewed".into(), of(claim, "text"));
        let name = named("name").or_else(|| named("site"));
        whole.insert(
            "author".into(),
            json!({"@type": "Organization", "name": name, "url": site}),
        );
        whole.insert("itemReviewed".into(), Value::Object(said.clone()));
        whole.insert(
            "reviewRating".into(),
            json!({"@type": "Rating", "alternateName": of(review, "textualRating")}),
        );
        out.push((n, whole));
    }
    out
}
