//! What others have comes in without losing a row, and says what became of each.

use crate::desk::desk;

const PAGE: &str = r#"<!doctype html><html lang="es"><head><title>No, la presa no se rompió</title>
<link rel="canonical" href="https://check.example/presa">
<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, {
  "@type": "ClaimReview", "url": "https://check.example/presa", "datePublished": "2026-02-03",
  "claimReviewed": "La presa se rompió &amp; murieron cien personas",
  "author": {"@type": "Organization", "name": "Check Example", "url": "https://check.example"},
  "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Juan Ejemplo"}, "datePublished": "2026-02-01",
    "appearance": {"@type": "CreativeWork", "url": "https://red.example/post/1"}},
  "reviewRating": {"@type": "Rating", "ratingValue": "5", "bestRating": "1", "worstRating": "5", "alternateName": "Falso"},
}]}
</script>
<script type="application/ld+json">{"@type": "ClaimReview", "claimReviewed": ""}</script></head><body></body></html>"#;

#[test]
fn checks_of_others_come_in_as_theirs_and_once() {
    let d = desk();
    let folder = d.path("pages");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("presa.html"), PAGE).unwrap();
    std::fs::write(
        folder.join("nothing.html"),
        "<p>There is no markup in this page.</p>",
    )
    .unwrap();
    let from = folder.display().to_string();
    let report = d.path("report.csv");
    let report_name = report.display().to_string();
    let brought = d.json(&["import", "claimreview", &from, "--report", &report_name]);
    let outcomes: Vec<&str> = brought["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|i| i["outcome"].as_str().unwrap())
        .collect();
    assert_eq!(outcomes, ["refused", "mended", "refused"], "{brought}");
    assert!(
        brought["items"][0]["place"]
            .as_str()
            .unwrap()
            .ends_with("nothing.html")
    );
    let claim = brought["items"][1]["claim"].as_str().unwrap();

    let shown = d.json(&["claim", "show", claim]);
    assert_eq!(
        shown["claim"]["wording"],
        "La presa se rompió & murieron cien personas"
    );
    assert_eq!(shown["claim"]["stage"], "parked");
    assert_eq!(shown["claim"]["said_on"], "2026-02-01");
    assert_eq!(
        shown["verdict"],
        serde_json::Value::Null,
        "their verdict is not ours"
    );
    let check = &shown["external_checks"][0];
    assert_eq!(
        (check["rating_found"].as_str(), check["publisher"].as_str()),
        (Some("Falso"), Some("Check Example"))
    );
    assert_eq!(check["rating"], "claimbook/false", "{check}");
    // Why it is that rating is told in any language, and in words here.
    assert_eq!(check["why"][0]["code"], "is-rating-down", "{check}");
    let words = "checked by Check Example: Falso, here: False (Its number 5 on a scale from 5 (worst)";
    let text = String::from_utf8(d.run(&["claim", "show", claim]).stdout).unwrap();
    assert!(text.contains(words), "{text}");
    let text = String::from_utf8(d.run(&["history", claim]).stdout).unwrap();
    assert!(text.contains("rating_why: – → Its number 5 on a scale"), "{text}");
    assert!(
        check["raw"].as_str().unwrap().contains("&amp; murieron"),
        "the original is kept as it stood"
    );

    let lines = std::fs::read_to_string(&report).unwrap();
    assert_eq!(lines.lines().count(), 4, "{lines}");
    assert_eq!(
        d.fails(&["import", "claimreview", &from, "--report", &report_name])
            .1,
        "file.exists"
    );

    // Its history reads as that of any other claim: names where rows are meant, and what others wrote as they wrote it.
    let acts = d.json(&["history", claim]);
    let fields: Vec<&serde_json::Value> = acts["items"][0]["changes"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|change| change["fields"].as_array().unwrap())
        .collect();
    let new = |name: &str| {
        fields
            .iter()
            .find(|f| f["field"] == name)
            .map(|f| f["new"].clone())
    };
    assert_eq!(new("publisher").unwrap(), "Check Example");
    assert_eq!(new("claimants").unwrap(), "Juan Ejemplo");
    assert_eq!(new("rating").unwrap(), "False");
    assert!(d.json(&["history"])["total"].as_u64().unwrap() > 0);

    // Again: updated, not doubled; a claim that the desk has taken up keeps what the desk made of it.
    d.json(&[
        "claim",
        "edit",
        claim,
        "--text",
        "The dam broke, and a hundred people died",
    ]);
    d.json(&["claim", "stage", claim, "researching"]);
    std::fs::write(
        folder.join("presa.html"),
        PAGE.replace("\"Falso\"", "\"Engañoso\""),
    )
    .unwrap();
    d.json(&["import", "claimreview", &from]);
    assert_eq!(d.json(&["claim", "list"])["total"], 1);
    let shown = d.json(&["claim", "show", claim]);
    assert_eq!(shown["external_checks"][0]["rating_found"], "Engañoso");
    assert_eq!(
        shown["claim"]["wording"],
        "The dam broke, and a hundred people died"
    );
    assert_eq!(shown["appearances"].as_array().unwrap().len(), 1);

    // One step back is one import.
    d.json(&["undo"]);
    assert_eq!(
        d.json(&["claim", "show", claim])["external_checks"][0]["rating_found"],
        "Falso"
    );
    assert_eq!(d.json(&["book", "verify"])["problems"], serde_json::json!([]));
}

#[test]
fn an_import_of_nothing_is_refused_and_leaves_nothing() {
    let d = desk();
    d.json(&["claim", "add", "--text", "The gate was open"]);
    let folder = d.path("empty");
    std::fs::create_dir_all(&folder).unwrap();
    assert_eq!(
        d.fails(&["import", "claimreview", &folder.display().to_string()])
            .1,
        "import.empty"
    );
    assert_eq!(
        d.fails(&[
            "import",
            "claimreview",
            &d.path("gone.html").display().to_string()
        ])
        .1,
        "file.unreadable"
    );
    assert_eq!(
        d.fails(&[
            "import",
            "claimreview",
            &folder.display().to_string(),
            "--scale",
            "nobody"
        ])
        .0,
        1
    );
    assert_eq!(d.json(&["claim", "list"])["total"], 1);
}

#[test]
fn a_page_in_an_encoding_that_it_does_not_name_says_so_field_by_field() {
    let d = desk();
    let page = d.path("page.html");
    let text = r#"<script type="application/ld+json">{"@type": "ClaimReview", "url": "https://check.example/1",
        "claimReviewed": "Der Damm ist überflutet", "author": {"name": "Desk"}, "datePublished": "irgendwann",
        "reviewRating": {"alternateName": "False", "bestRating": "five"}}</script>"#;
    let bytes: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    std::fs::write(&page, bytes).unwrap();
    let brought = d.json(&["import", "claimreview", &page.display().to_string()]);
    let item = &brought["items"][0];
    let claim = d.json(&["claim", "show", item["claim"].as_str().unwrap()]);
    assert_eq!(claim["claim"]["wording"], "Der Damm ist überflutet");
    let reasons: Vec<(Option<&str>, &str)> = item["reasons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| (r["field"].as_str(), r["code"].as_str().unwrap()))
        .collect();
    assert_eq!(
        reasons,
        [
            (None, "windows-1252"),
            (Some("reviewRating.bestRating"), "not-number"),
            (Some("datePublished"), "found-kept"),
            (None, "date-unreadable"),
        ],
        "{item}"
    );
    assert!(
        item["why"]
            .as_str()
            .unwrap()
            .contains("reviewRating.bestRating: “five” is no number."),
        "{item}"
    );
}
