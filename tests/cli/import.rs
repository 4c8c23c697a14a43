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
