//! What rests in the book can be cited in the forms that others read.

use crate::desk::desk;

#[test]
fn evidence_sources_and_snapshots_are_cited() {
    let d = desk();
    let page = d.path("dam.html");
    std::fs::write(
        &page,
        "<html lang=en><head><title>The dam is open</title><meta property='og:site_name' content='The Daily Example'>\
         <meta name=author content='Ann Example'><meta property='article:published_time' content='2026-02-03T10:00:00Z'></head>\
         <body><article><h1>The dam is open</h1><p>The water authority opened the lower gates of the dam on Tuesday morning.</p></article>",
    )
    .unwrap();
    let file = page.display().to_string();
    let snapshot = d.captured(&file, "https://daily.example/dam");
    let claim = d.made(&["claim", "add", "--text", "The gates were opened"]);
    let evidence = d.made(&[
        "evidence",
        "add",
        &claim,
        "--snapshot",
        &snapshot,
        "--stance",
        "supports",
        "--source",
        "The Daily Example",
    ]);

    let csl = d.json(&["cite", "--claim", &claim, "--format", "csl-json"]);
    let items: serde_json::Value = serde_json::from_str(csl["text"].as_str().unwrap()).unwrap();
    assert_eq!(items[0]["title"], "The dam is open");
    assert_eq!(
        items[0]["issued"]["date-parts"],
        serde_json::json!([[2026, 2, 3]])
    );
    assert_eq!(items[0]["URL"], "https://daily.example/dam");

    for (form, said) in [
        ("bibtex", "Example, Ann"),
        ("ris", "UR  - https://daily.example/dam"),
        ("apa", "Example, A. (2026, February 3)."),
        ("dstu", "The dam is open"),
    ] {
        let made = d.json(&["cite", "--snapshot", &snapshot, "--format", form]);
        let text = made["text"].as_str().unwrap();
        assert!(text.contains(said), "{form}: {text}");
        assert_eq!(made["total"], 1);
    }
    let source = d.json(&["source", "list"])["items"][0]["source"]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(
        d.json(&["cite", "--source", &source, "--format", "mla"])["text"]
            .as_str()
            .unwrap()
            .contains("Daily Example")
    );

    assert_eq!(d.fails(&["cite", "--format", "apa"]).1, "citation.none");
    assert_eq!(
        d.fails(&["cite", "--claim", &claim, "--format", "vancouver"]).1,
        "call.format"
    );
    d.json(&["redaction", "mark", "--evidence", &evidence]);
    assert_eq!(
        d.fails(&["cite", "--claim", &claim, "--format", "apa"]).1,
        "citation.withheld"
    );
}
