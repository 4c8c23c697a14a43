//! The forms in which checks come, and by what they are known again.

use super::*;

#[test]
fn what_is_but_referred_to_is_looked_up_in_the_graph() {
    let graph = json!({"@context": "https://schema.org", "@graph": [
        {"@type": "NewsArticle", "review": {"@type": "ClaimReview", "@id": "#check"}},
        {"@type": "Organization", "@id": "#desk", "name": "The Desk"},
        {"@type": "Claim", "@id": "#claim", "author": {"@id": "#who"}},
        {"@type": "Person", "@id": "#who", "name": "A. Speaker"},
        {"@type": "ClaimReview", "@id": "#check", "url": "https://desk.example/page", "claimReviewed": "It is so.",
         "author": {"@id": "#desk"}, "itemReviewed": {"@id": "#claim"}, "reviewRating": {"alternateName": "False"}},
    ]});
    let found = all(&page(&graph.to_string()));
    assert_eq!(found.len(), 2);
    assert_eq!(
        (found[0].place.as_str(), found[0].outcome),
        ("script 1, @graph[0], review", Outcome::Refused)
    );
    assert!(found[0].whys[0].to_string().contains("only refers"));
    let review = found[1].review.as_ref().unwrap();
    assert_eq!(found[1].place, "script 1, @graph[4]");
    assert_eq!(review.key, "id:desk.example/page#check");
    assert_eq!(review.publisher.as_ref().unwrap().name, "The Desk");
    assert_eq!(review.claimants[0].name, "A. Speaker");
}

#[test]
fn microdata_and_rdfa_say_the_same_as_json_ld_and_have_the_same_key() {
    let json_ld = page(
        r#"{"@type": "ClaimReview", "url": "https://desk.example/1", "claimReviewed": "It is so.", "reviewRating": {"alternateName": "False"}}"#,
    );
    let microdata = "<div itemscope itemtype='http://schema.org/ClaimReview'><link itemprop=url href='http://www.desk.example/1/?utm_source=x'>
        <p itemprop=claimReviewed>It is  so.</p><p itemprop=reviewRating itemscope><b itemprop=alternateName>False</b></p></div>";
    let rdfa = "<div vocab='https://schema.org/' typeof=ClaimReview><a property=url href='https://desk.example/1'>x</a>
        <p property=claimReviewed>It is so.</p><p property=reviewRating typeof=Rating><b property=alternateName>False</b></p></div>";
    let read: Vec<Review> = [json_ld.as_str(), microdata, rdfa]
        .map(|text| all(text).remove(0))
        .into_iter()
        .map(|found| {
            assert_eq!(found.outcome, Outcome::Taken, "{:?}", found.whys);
            found.review.unwrap()
        })
        .collect();
    assert!(
        read.iter()
            .all(|r| r.key == read[0].key && r.claim == "It is so." && r.rating == read[0].rating)
    );
    let twice = all(&(json_ld + rdfa));
    assert_eq!(twice.len(), 2);
    assert_eq!(
        Why::all(&twice[1].whys).to_string(),
        "The same check stands in script 1 too."
    );
}

#[test]
fn the_same_check_has_the_same_key_whatever_form_it_comes_in_and_others_have_others() {
    let key = |change: &dyn Fn(&mut Value)| {
        let mut review = good();
        review.as_object_mut().unwrap().remove("@id");
        change(&mut review);
        one(&review).review.unwrap().key
    };
    let own = key(&|_| {});
    assert_eq!(
        own,
        key(&|r| r["url"] = json!("http://www.desk.example/checks/base/?utm_campaign=y"))
    );
    assert_eq!(
        own,
        key(&|r| r["claimReviewed"] = json!("There is a MILITARY base at the plant"))
    );
    assert_eq!(own, key(&|r| r["reviewRating"]["alternateName"] = json!("True")));
    assert_ne!(
        own,
        key(&|r| r["url"] = json!("https://desk.example/checks/base#2"))
    );
    assert_ne!(
        own,
        key(&|r| r["url"] = json!("https://desk.example/checks/base?id=2"))
    );
    assert_ne!(own, key(&|r| r["claimReviewed"] = json!("There was a base.")));
    let mut review = good();
    review["identifier"] = json!(4711);
    let found = one(&review).review.unwrap();
    assert!(found.other_keys.contains(&own));
    assert!(found.other_keys.contains(&"number:desk.example/4711".to_owned()));
    // Two checks that share an @id are known by what they say.
    let mut other = good();
    other["claimReviewed"] = json!("Another.");
    let both = all(&page(&json!([good(), other]).to_string()));
    let keys: Vec<&str> = both
        .iter()
        .map(|f| f.review.as_ref().unwrap().key.as_str())
        .collect();
    assert_eq!(keys[0], own);
    assert_ne!(keys[1], own);
    assert!(both.iter().all(|f| {
        f.whys
            .iter()
            .any(|w| w.to_string().contains("Another check has the same"))
    }));
}

#[test]
fn a_media_review_is_read_with_its_category_and_the_claim_it_stands_for() {
    let review = json!({
        "@type": "MediaReview", "url": "https://desk.example/1", "datePublished": "2022-09-09",
        "author": {"@type": "Organization", "name": "The Desk"},
        "mediaAuthenticityCategory": "https://schema.org/DecontextualizedContent",
        "originalMediaContextDescription": "A flood elsewhere.", "originalMediaLink": "https://agency.example/1",
        "itemReviewed": {"@type": "MediaReviewItem", "name": "video",
            "interpretedAsClaim": {"@type": "Claim", "description": "The harbour is flooded.", "author": {"name": "A. Speaker"}},
            "mediaItemAppearance": [{"@type": "VideoObjectSnapshot", "accessedOnUrl": "https://social.example/1", "contentUrl": "https://social.example/1.mp4"}]},
    });
    let found = one(&review);
    let read = found.review.unwrap();
    assert_eq!(read.kind, ReviewKind::Media);
    assert_eq!(read.claim, "The harbour is flooded.");
    assert_eq!(read.claimants[0].name, "A. Speaker");
    assert_eq!(read.appearances, ["https://social.example/1"]);
    assert_eq!(read.place, None);
    let media = read.media.unwrap();
    assert_eq!(media.category, Some(MediaCategory::Decontextualized));
    assert_eq!(media.original_link.as_deref(), Some("https://agency.example/1"));
    assert!(found.outcome != Outcome::Kept, "{:?}", found.whys);
}

#[test]
fn answers_of_the_fact_check_tools_are_read_each_review_by_itself() {
    let answer = json!({"claims": [{
        "text": "It is so.", "claimant": "A. Speaker", "claimDate": "2022-09-07T00:00:00Z",
        "claimReview": [
            {"publisher": {"name": "The Desk", "site": "desk.example"}, "url": "https://desk.example/1", "title": "No",
             "reviewDate": "2022-09-09T10:00:00Z", "textualRating": "False", "languageCode": "en"},
            {"publisher": {"site": "other.example"}, "url": "https://other.example/1", "textualRating": "Misleading"},
        ],
    }], "nextPageToken": "CAo"});
    let found = all(&answer.to_string());
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].place, "claims[0].claimReview[0]");
    assert_eq!((found[0].outcome, found[0].whys.len()), (Outcome::Taken, 0));
    assert_eq!(found[0].raw, answer["claims"][0].to_string());
    let review = found[0].review.as_ref().unwrap();
    assert_eq!(review.claim, "It is so.");
    assert_eq!(review.claimants[0].name, "A. Speaker");
    assert_eq!(
        review.publisher.as_ref().unwrap().url.as_deref(),
        Some("https://desk.example")
    );
    assert_eq!(review.rating.words.as_deref(), Some("False"));
    assert_eq!(
        found[1].review.as_ref().unwrap().publisher.as_ref().unwrap().name,
        "other.example"
    );
}

#[test]
fn reviews_in_reviews_end_somewhere_and_say_so() {
    let mut review = good();
    for _ in 0..20 {
        let mut outer = good();
        outer["review"] = review;
        review = outer;
    }
    let found = all(&review.to_string());
    assert_eq!(found.len(), MAX_NESTED + 1);
    assert!(
        found.last().unwrap().whys[0]
            .to_string()
            .contains("deep in one another")
    );
}

#[test]
fn what_many_refer_to_is_not_copied_without_end() {
    let who = json!({"@type": "Person", "@id": "#who", "name": "x".repeat(1 << 20)});
    let mut graph = vec![who];
    for n in 0..300 {
        graph.push(
            json!({"@type": "ClaimReview", "claimReviewed": n, "itemReviewed": {"author": {"@id": "#who"}}}),
        );
    }
    let found = all(&Value::Array(graph).to_string());
    assert_eq!(found.len(), 300);
    let claimants: usize = found
        .iter()
        .flat_map(|f| &f.review)
        .map(|r| r.claimants.len())
        .sum();
    assert!((4..40).contains(&claimants), "{claimants}");
    assert!(
        found
            .last()
            .unwrap()
            .whys
            .iter()
            .any(|w| w.to_string().contains("followed no more"))
    );
}

#[test]
fn what_is_no_json_and_speaks_of_reviews_is_refused_with_its_text() {
    let found = all(&page("ClaimReview: { ( } nothing"));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].outcome, Outcome::Refused);
    assert_eq!(found[0].raw, "ClaimReview: { ( } nothing");
    assert!(found[0].whys[0].to_string().contains("no JSON"));
    assert!(all(&page("nothing ( here")).is_empty());
}

#[test]
fn json_mended_is_a_review_mended_and_stays_as_it_stood() {
    let text = "{\"@type\": \"ClaimReview\", // a note\n \"url\": \"https://desk.example/1\",\n\"claimReviewed\": \"He said \"no\".\", \"reviewRating\": {\"alternateName\": \"False\",},}";
    let found = all(&page(text)).remove(0);
    assert_eq!(found.outcome, Outcome::Mended);
    assert_eq!(found.raw, text);
    assert_eq!(found.review.unwrap().claim, "He said \"no\".");
    assert_eq!(found.whys.len(), 3);
}

#[test]
fn what_we_write_is_read_back() {
    use crate::claimreview::{ClaimReview, Claimant, MediaAppearance, MediaReview, Rating, RatingNumber};
    let ours = ClaimReview {
        url: Some("https://desk.example/1".into()),
        claim_reviewed: "It is so.".into(),
        language: Some("uk".into()),
        date_published: Some("2022-09-09".parse().unwrap()),
        author: Some(Publisher {
            name: "The Desk".into(),
            url: Some("https://desk.example".into()),
        }),
        claimants: vec![Claimant {
            name: "A. Speaker".into(),
            kind: PartyKind::Person,
            same_as: vec![],
        }],
        claim_date: Some("2022-09".parse().unwrap()),
        place: Some("Kyiv".into()),
        first_appearance: Some("https://agency.example/1".into()),
        appearances: vec!["https://paper.example/2".into()],
        rating: Rating {
            name: "False".into(),
            number: Some(RatingNumber {
                value: 1,
                worst: 1,
                best: 5,
            }),
            explanation: None,
        },
        corrections: vec![],
    };
    let found = one(&ours.to_json().unwrap());
    assert_eq!((found.outcome, found.whys.len()), (Outcome::Taken, 0));
    let review = found.review.unwrap();
    assert_eq!(review.claim, ours.claim_reviewed);
    assert_eq!(review.publisher, ours.author);
    assert_eq!(review.said_on, ours.claim_date);
    assert_eq!(review.appearances, ours.appearances);
    let media = MediaReview {
        url: Some("https://desk.example/2".into()),
        category: MediaCategory::Staged,
        language: None,
        date_published: None,
        author: None,
        original_context: None,
        original_link: None,
        kind: claimbook_domain::MediaKind::Audio,
        appearances: vec![MediaAppearance {
            page: "https://social.example/1".into(),
            ..MediaAppearance::default()
        }],
        claim: Some("It is so.".into()),
        claimants: vec![],
        claim_date: None,
    };
    let review = one(&media.to_json().unwrap()).review.unwrap();
    assert_eq!(review.media.unwrap().category, Some(MediaCategory::Staged));
    assert_eq!(review.appearances, ["https://social.example/1"]);
}
