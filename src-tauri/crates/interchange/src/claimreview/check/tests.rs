//! The rules, each broken once.

use super::*;
use serde_json::json;

fn good() -> Value {
    json!({
        "@context": "https://schema.org", "@type": "ClaimReview", "url": "https://desk.example/1",
        "claimReviewed": "The base is there.", "datePublished": "2022-09-09T10:00:00.000Z",
        "author": {"@type": "Organization", "name": "The Desk", "url": "https://desk.example"},
        "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "A. Speaker", "sameAs": ["https://people.example/s"]},
            "datePublished": "2022-07", "appearance": "https://paper.example/1"},
        "reviewRating": {"@type": "Rating", "alternateName": "False", "ratingValue": 1, "bestRating": 5, "worstRating": 1},
    })
}

/// The problems after a property was set, as weight and path.
fn after(pointer: &str, value: Value) -> Vec<(Weight, String)> {
    let mut review = good();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let parent = review.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    parent.insert(name.to_owned(), value);
    check(&review).into_iter().map(|p| (p.weight, p.path)).collect()
}

#[test]
fn a_good_one_has_no_problem() {
    assert_eq!(check(&good()), []);
    assert_eq!(check(&json!({"@graph": [{"@type": "WebPage"}, good()]})), []);
}

#[test]
fn every_rule_is_held() {
    use Weight::{Advised, Recommended, Required};
    for (pointer, value, weight, path) in [
        ("/@type", json!("Review"), Required, "@type"),
        ("/claimReviewed", Value::Null, Required, "claimReviewed"),
        ("/claimReviewed", json!(["a", "b"]), Required, "claimReviewed"),
        ("/claimReviewed", json!("x".repeat(75)), Advised, "claimReviewed"),
        (
            "/claimReviewed",
            json!("FALSE: the base is there"),
            Advised,
            "claimReviewed",
        ),
        (
            "/claimReviewed",
            json!("The base is there (false)"),
            Advised,
            "claimReviewed",
        ),
        ("/url", Value::Null, Required, "url"),
        ("/url", json!("/checks/1"), Required, "url"),
        ("/reviewRating", Value::Null, Required, "reviewRating"),
        (
            "/reviewRating/alternateName",
            json!(" "),
            Required,
            "reviewRating.alternateName",
        ),
        (
            "/reviewRating/ratingValue",
            json!(6),
            Required,
            "reviewRating.ratingValue",
        ),
        (
            "/reviewRating/ratingValue",
            json!("many"),
            Required,
            "reviewRating.ratingValue",
        ),
        (
            "/reviewRating/ratingValue",
            json!("1"),
            Advised,
            "reviewRating.ratingValue",
        ),
        (
            "/reviewRating/worstRating",
            json!(0),
            Required,
            "reviewRating.worstRating",
        ),
        (
            "/reviewRating/bestRating",
            json!(1),
            Required,
            "reviewRating.bestRating",
        ),
        (
            "/reviewRating/bestRating",
            Value::Null,
            Required,
            "reviewRating.bestRating",
        ),
        ("/author", Value::Null, Recommended, "author"),
        ("/author/name", Value::Null, Recommended, "author.name"),
        ("/author/url", json!("desk"), Recommended, "author.url"),
        (
            "/datePublished",
            json!("9 Sep 2022"),
            Recommended,
            "datePublished",
        ),
        ("/datePublished", Value::Null, Recommended, "datePublished"),
        ("/itemReviewed", Value::Null, Recommended, "itemReviewed"),
        (
            "/itemReviewed/@type",
            json!("creativeWork"),
            Recommended,
            "itemReviewed.@type",
        ),
        (
            "/itemReviewed/author",
            Value::Null,
            Recommended,
            "itemReviewed.author",
        ),
        (
            "/itemReviewed/author/name",
            json!(""),
            Required,
            "itemReviewed.author.name",
        ),
        (
            "/itemReviewed/author/name",
            json!("Unknown"),
            Required,
            "itemReviewed.author.name",
        ),
        (
            "/itemReviewed/author/name",
            json!("The Desk"),
            Required,
            "itemReviewed.author.name",
        ),
        (
            "/itemReviewed/author/sameAs",
            Value::Null,
            Recommended,
            "itemReviewed.author.sameAs",
        ),
        (
            "/itemReviewed/datePublished",
            json!("2022-13"),
            Recommended,
            "itemReviewed.datePublished",
        ),
        (
            "/itemReviewed/appearance",
            Value::Null,
            Recommended,
            "itemReviewed.appearance",
        ),
        (
            "/itemReviewed/appearance",
            json!({"url": "x"}),
            Recommended,
            "itemReviewed.appearance",
        ),
        ("/itemReviewed/name", json!(7), Recommended, "itemReviewed.name"),
        (
            "/correction",
            json!([{"@type": "CorrectionComment"}]),
            Required,
            "correction",
        ),
    ] {
        assert_eq!(
            after(pointer, value.clone()),
            [(weight, path.to_owned())],
            "{pointer} = {value}"
        );
    }
}

#[test]
fn several_on_a_page_have_anchors_of_their_own() {
    let at = |url: &str| {
        let mut review = good();
        review["url"] = url.into();
        review
    };
    assert_eq!(
        check(&json!([
            at("https://desk.example/#a"),
            at("https://desk.example/#b")
        ])),
        []
    );
    let twice = check(&json!([at("https://desk.example/"), at("https://desk.example/")]));
    assert_eq!(twice.len(), 1);
    assert_eq!(twice[0].path, "[1].url");
}

#[test]
fn what_is_no_claim_review_is_said_to_be_none() {
    for json in [
        json!(null),
        json!("ClaimReview"),
        json!([]),
        json!({"@graph": []}),
    ] {
        assert_eq!(check(&json).len(), 1);
    }
    // An upside-down scale, both ends of which are numbers in texts.
    let rating = json!({"alternateName": "True", "ratingValue": "1", "bestRating": "1", "worstRating": "5"});
    let faults = after("/reviewRating", rating);
    assert!(faults.contains(&(Weight::Required, "reviewRating.bestRating".into())));
}
