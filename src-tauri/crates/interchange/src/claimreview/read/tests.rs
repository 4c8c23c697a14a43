//! How checks of others are read: bent in every way that publishers bend them.

mod forms;

use super::*;
use crate::structured;
use proptest::prelude::*;
use serde_json::json;

fn page(json: &str) -> String {
    format!(
        "<!doctype html><html lang=en><link rel=canonical href='https://desk.example/page'>\
         <script type='application/ld+json'>{json}</script></html>"
    )
}

fn all(text: &str) -> Vec<Found> {
    read(&structured::read(text, None))
}

fn one(value: &Value) -> Found {
    let mut found = all(&page(&value.to_string()));
    assert_eq!(found.len(), 1);
    found.remove(0)
}

fn good() -> Value {
    json!({
        "@context": "https://schema.org", "@type": "ClaimReview", "@id": "https://desk.example/checks/base#check",
        "url": "https://desk.example/checks/base",
        "claimReviewed": "There is a military base at the plant.",
        "headline": "No base at the plant", "inLanguage": "en", "datePublished": "2022-09-09",
        "author": {"@type": "Organization", "name": "The Desk", "url": "https://desk.example"},
        "itemReviewed": {
            "@type": "Claim", "name": "Kyiv", "datePublished": "2022-09-07",
            "author": {"@type": "Person", "name": "A. Speaker", "jobTitle": "Minister", "sameAs": ["https://people.example/speaker"]},
            "firstAppearance": {"@type": "CreativeWork", "url": "https://agency.example/1"},
            "appearance": [{"@type": "CreativeWork", "url": "https://paper.example/2"}, "https://paper.example/3"],
        },
        "reviewRating": {"@type": "Rating", "alternateName": "Mostly false", "ratingValue": "2", "bestRating": 5, "worstRating": 1,
            "ratingExplanation": "The core does not hold.", "image": {"url": "https://desk.example/false.png"}},
    })
}

/// The good one with a property changed.
fn with(path: &str, value: Value) -> Value {
    let mut review = good();
    *review.pointer_mut(path).unwrap() = value;
    review
}

#[test]
fn a_good_one_is_taken_whole() {
    let found = one(&good());
    assert_eq!(found.whys, []);
    assert_eq!(found.outcome, Outcome::Taken);
    assert_eq!(found.place, "script 1");
    assert_eq!(found.raw, good().to_string());
    let review = found.review.unwrap();
    assert_eq!(review.key, "id:desk.example/checks/base#check");
    assert_eq!(review.url.as_deref(), Some("https://desk.example/checks/base"));
    assert_eq!(review.claim, "There is a military base at the plant.");
    assert_eq!(
        review.claimants,
        [FoundClaimant {
            name: "A. Speaker".into(),
            kind: PartyKind::Person,
            job_title: Some("Minister".into()),
            same_as: vec!["https://people.example/speaker".into()],
            ..FoundClaimant::default()
        }]
    );
    assert_eq!(review.said_on.unwrap().as_str(), "2022-09-07");
    assert_eq!(review.place.as_deref(), Some("Kyiv"));
    assert_eq!(
        review.first_appearance.as_deref(),
        Some("https://agency.example/1")
    );
    assert_eq!(
        review.appearances,
        ["https://paper.example/2", "https://paper.example/3"]
    );
    assert_eq!(
        review.rating,
        FoundRating {
            words: Some("Mostly false".into()),
            value: Some(2.0),
            best: Some(5.0),
            worst: Some(1.0),
            explanation: Some("The core does not hold.".into()),
            image: Some("https://desk.example/false.png".into()),
        }
    );
    assert_eq!(review.publisher.unwrap().name, "The Desk");
    assert_eq!(review.published.unwrap().as_str(), "2022-09-09");
    assert_eq!(review.title.as_deref(), Some("No base at the plant"));
    assert_eq!(review.lang.as_deref(), Some("en"));
}

#[test]
fn what_is_mended_is_told_by_field() {
    for (path, value, outcome, told) in [
        (
            "/@type",
            json!(["Thing", "claimreview"]),
            Outcome::Mended,
            "@type: “claimreview” was read as ClaimReview.",
        ),
        (
            "/@type",
            json!("http://schema.org/ClaimReview"),
            Outcome::Taken,
            "",
        ),
        (
            "/claimReviewed",
            json!(["It is so."]),
            Outcome::Mended,
            "claimReviewed: A list of one",
        ),
        (
            "/claimReviewed",
            json!(["It is so.", "So it is."]),
            Outcome::Kept,
            "claimReviewed: Of 2 texts",
        ),
        (
            "/claimReviewed",
            json!("<p>It&nbsp;is &amp; was.</p>"),
            Outcome::Mended,
            "claimReviewed: HTML entities were replaced. Markup was taken out.",
        ),
        (
            "/reviewRating/alternateName",
            json!("False \r"),
            Outcome::Mended,
            "reviewRating.alternateName: Stray white space",
        ),
        (
            "/reviewRating/alternateName",
            json!(false),
            Outcome::Mended,
            "reviewRating.alternateName: True or false",
        ),
        (
            "/reviewRating/alternateName",
            json!(["False", "Fake"]),
            Outcome::Kept,
            "Of several, the first was taken: False; Fake.",
        ),
        (
            "/reviewRating/ratingValue",
            json!("4/6"),
            Outcome::Mended,
            "was read as 4 of 6",
        ),
        (
            "/reviewRating/ratingValue",
            json!("Two"),
            Outcome::Kept,
            "reviewRating.ratingValue: “Two” is no number.",
        ),
        (
            "/reviewRating/bestRating",
            json!("five"),
            Outcome::Kept,
            "reviewRating.bestRating",
        ),
        (
            "/reviewRating/ratingExplanation",
            json!(5),
            Outcome::Kept,
            "explains nothing",
        ),
        (
            "/reviewRating",
            json!("Mostly false"),
            Outcome::Mended,
            "reviewRating: A value stands where an object belongs",
        ),
        (
            "/reviewRating",
            json!(null),
            Outcome::Kept,
            "reviewRating: There is no verdict.",
        ),
        (
            "/datePublished",
            json!("9 September 2022"),
            Outcome::Mended,
            "datePublished: “9 September 2022” was read as 2022-09-09.",
        ),
        (
            "/datePublished",
            json!(1_662_681_600),
            Outcome::Mended,
            "2022-09-09T00:00:00Z, in seconds since 1970",
        ),
        (
            "/itemReviewed/datePublished",
            json!("Fri, 09 Sep 2022 10:00:00 +0300"),
            Outcome::Mended,
            "2022-09-09T10:00:00+03:00",
        ),
        (
            "/itemReviewed/datePublished",
            json!("07/09/2022"),
            Outcome::Kept,
            "itemReviewed.datePublished: “07/09/2022” is kept",
        ),
        (
            "/itemReviewed/datePublished",
            json!("2022-09-07T99:00"),
            Outcome::Mended,
            "its time left out",
        ),
        (
            "/itemReviewed/author/name",
            json!(["A. Speaker", "Minister"]),
            Outcome::Kept,
            "Of several",
        ),
        (
            "/itemReviewed/author/name",
            json!("Unknown"),
            Outcome::Mended,
            "is nobody; no claimant was taken",
        ),
        (
            "/itemReviewed/author/name",
            json!("the desk"),
            Outcome::Taken,
            "attributed to The Desk, who publishes the check",
        ),
        ("/itemReviewed/author", json!("A. Speaker"), Outcome::Taken, ""),
        ("/itemReviewed/author", json!(null), Outcome::Taken, ""),
        (
            "/itemReviewed/name",
            json!("There is a military base at the plant."),
            Outcome::Taken,
            "repeats the claim",
        ),
        (
            "/itemReviewed/firstAppearance",
            json!("agency.example/1"),
            Outcome::Mended,
            "was read as https://agency.example/1",
        ),
        (
            "/itemReviewed/firstAppearance",
            json!("on the telephone"),
            Outcome::Kept,
            "is no web address",
        ),
        (
            "/author/url",
            json!("/about"),
            Outcome::Mended,
            "author.url: “/about” was read as https://desk.example/about",
        ),
        (
            "/author/url",
            json!("javascript:alert(1)"),
            Outcome::Kept,
            "author.url: “javascript:alert(1)” is no web address.",
        ),
        (
            "/inLanguage",
            json!("pt_BR"),
            Outcome::Mended,
            "inLanguage: “pt_BR” was read as pt-BR.",
        ),
        (
            "/inLanguage",
            json!({"@type": "Language", "name": "Spanish", "alternateName": "es"}),
            Outcome::Taken,
            "",
        ),
        (
            "/@id",
            json!("https://desk.example/#review"),
            Outcome::Taken,
            "@id: It is none of the check's own page",
        ),
        (
            "/url",
            json!(""),
            Outcome::Mended,
            "url: There is none; @id was taken: https://desk.example/checks/base#check.",
        ),
    ] {
        let found = one(&with(path, value.clone()));
        let whys = Why::all(&found.whys).to_string();
        assert!(found.review.is_some(), "{path} {value}: {whys}");
        assert_eq!(found.outcome, outcome, "{path} {value}: {whys}");
        assert!(
            whys.contains(told) && told.is_empty() == whys.is_empty(),
            "{path} {value}: {whys}"
        );
    }
}

#[test]
fn without_a_claim_in_words_it_is_refused_and_kept_raw() {
    for value in [json!(null), json!(""), json!([]), json!({"a": 1})] {
        let review = with("/claimReviewed", value);
        let found = one(&review);
        assert_eq!(found.outcome, Outcome::Refused);
        assert_eq!(
            found.whys.last().unwrap().to_string(),
            "claimReviewed: There is no claim in words."
        );
        assert_eq!(found.raw, review.to_string());
        assert_eq!(found.review, None);
    }
    let mut review = with("/claimReviewed", json!(null));
    review["itemReviewed"]["text"] = json!("It is so.");
    let found = one(&review);
    assert_eq!(found.review.unwrap().claim, "It is so.");
    assert_eq!(
        Why::all(&found.whys).to_string(),
        "claimReviewed: There is none; itemReviewed.text was taken."
    );
}

#[test]
fn nobody_and_nothing_is_invented() {
    let found = one(&json!({"@type": "ClaimReview", "claimReviewed": "It is so."}));
    let review = found.review.unwrap();
    assert!(review.claimants.is_empty() && review.publisher.is_none() && review.said_on.is_none());
    assert_eq!(review.url.as_deref(), Some("https://desk.example/page"));
    assert_eq!(review.rating, FoundRating::default());
    assert_eq!(found.outcome, Outcome::Kept);
    let alone = all(r#"{"@type": "ClaimReview", "claimReviewed": "It is so."}"#);
    assert_eq!(alone[0].review.as_ref().unwrap().url, None);
    assert!(
        alone[0].whys[0]
            .to_string()
            .starts_with("url: The page of the check is not named")
    );
}

#[test]
fn the_publisher_is_the_author_unless_that_is_a_person_beside_a_house() {
    let who = |author: Value, publisher: Value| {
        let mut review = good();
        review["author"] = author;
        review["publisher"] = publisher;
        let review = one(&review).review.unwrap();
        (review.publisher.map(|p| p.name), review.byline)
    };
    let (desk, house) = (
        json!({"@type": "NewsMediaOrganization", "name": "The Desk"}),
        json!({"@type": "Organization", "name": "The House"}),
    );
    let ann = json!({"@type": "Person", "name": "Ann"});
    assert_eq!(
        who(desk.clone(), house.clone()),
        (Some("The Desk".into()), vec![])
    );
    assert_eq!(
        who(ann.clone(), house.clone()),
        (Some("The House".into()), vec!["Ann".into()])
    );
    assert_eq!(who(ann.clone(), json!(null)), (Some("Ann".into()), vec![]));
    assert_eq!(
        who(json!([ann, desk]), json!(null)),
        (Some("The Desk".into()), vec!["Ann".into()])
    );
    assert_eq!(
        who(json!("The Desk"), json!(null)),
        (Some("The Desk".into()), vec![])
    );
    assert_eq!(who(json!(null), house), (Some("The House".into()), vec![]));
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        Just(json!("https://desk.example/1")),
        Just(json!("2022-09-09")),
    ];
    let name = prop::sample::select(vec![
        "@type",
        "@id",
        "name",
        "url",
        "author",
        "@value",
        "@list",
        "sameAs",
        "alternateName",
    ]);
    leaf.prop_recursive(3, 24, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((name.clone(), inner), 0..4)
                .prop_map(|pairs| Value::Object(pairs.into_iter().map(|(k, v)| (k.to_owned(), v)).collect())),
        ]
    })
}

proptest! {
    #[test]
    fn whatever_stands_in_a_property_every_review_is_accounted_for(
        place in prop::sample::select(vec![
            "/@id", "/url", "/claimReviewed", "/headline", "/inLanguage", "/datePublished", "/author", "/itemReviewed",
            "/reviewRating", "/itemReviewed/author", "/itemReviewed/appearance", "/itemReviewed/datePublished",
            "/reviewRating/alternateName", "/reviewRating/ratingValue", "/reviewRating/bestRating",
        ]),
        value in any_value(),
    ) {
        let review = with(place, value);
        let found = all(&page(&review.to_string()));
        prop_assert!(!found.is_empty());
        for one in &found {
            prop_assert_eq!(one.review.is_none(), one.outcome == Outcome::Refused);
            prop_assert!(one.outcome == Outcome::Taken || !one.whys.is_empty());
            if let Some(review) = &one.review {
                prop_assert!(!review.claim.trim().is_empty());
                let addresses = review.url.iter().chain(&review.appearances).chain(&review.first_appearance).chain(&review.rating.image);
                for address in addresses {
                    prop_assert!(crate::claimreview::is_web_address(address), "{}", address);
                }
            }
        }
    }
}
