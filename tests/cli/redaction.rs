//! What is not for publication stays in the book and out of everything that goes out.

use crate::desk::desk;

#[test]
fn names_notes_and_evidence_are_withheld_until_the_mark_is_lifted() {
    let d = desk();
    let claim = d.made(&[
        "claim",
        "add",
        "--text",
        "Olena Kovalenko saw the gate open",
        "--claimant",
        "Olena Kovalenko",
    ]);
    let told = d.made(&[
        "evidence",
        "add",
        &claim,
        "--link",
        "https://example.org/told-in-confidence",
        "--quote",
        "I opened it myself at four.",
        "--stance",
        "supports",
        "--source",
        "The log of the port",
    ]);
    let open = d.made(&[
        "evidence",
        "add",
        &claim,
        "--link",
        "https://example.org/open",
        "--quote",
        "The gate was found open.",
        "--stance",
        "context",
        "--note",
        "From the guard’s brother.",
    ]);
    let rationale = d.path("why.md");
    std::fs::write(
        &rationale,
        format!(
            "OLENA *KOVALENKO* told us: “I opened it myself at four.”[@{told}] Others found it open.[@{open}]"
        ),
    )
    .unwrap();
    d.json(&[
        "verdict",
        "set",
        &claim,
        "--rating",
        "true",
        "--rationale-file",
        &rationale.display().to_string(),
    ]);
    let party = d.json(&["party", "list"])["items"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();

    let name = d.made(&[
        "redaction",
        "mark",
        "--party",
        &party,
        "--reason",
        "she asked us to",
    ]);
    assert_eq!(
        d.made(&["redaction", "mark", "--party", &party]),
        name,
        "the same mark is one mark"
    );
    d.json(&["redaction", "mark", "--evidence", &told]);
    d.json(&["redaction", "mark", "--evidence", &open, "--note"]);
    assert_eq!(d.json(&["redaction", "list"])["total"], 3);

    for format in ["html", "md", "json", "jsonld", "csv"] {
        let out = d.path(&format!("report.{format}"));
        let written = d.json(&[
            "report",
            "export",
            "--claim",
            &claim,
            "--format",
            format,
            "--out",
            &out.display().to_string(),
        ]);
        assert!(written["withheld"].as_u64().unwrap() >= 4, "{written}");
        let text = std::fs::read_to_string(&out).unwrap().to_lowercase();
        for secret in ["kovalenko", "opened it myself", "told-in-confidence", "brother"] {
            assert!(!text.contains(secret), "{format}: {secret}");
        }
        assert!(
            format == "csv" || format == "jsonld" || text.contains("found open"),
            "{format}: {text}"
        );
    }
    // What went out can be told again, and what was altered can't.
    let html = d.path("report.html");
    let known = d.json(&["report", "check", &html.display().to_string()]);
    assert_eq!(known["exports"][0]["format"], "html");
    let mut altered = std::fs::read(&html).unwrap();
    altered.push(b' ');
    std::fs::write(&html, altered).unwrap();
    assert_eq!(
        d.fails(&["report", "check", &html.display().to_string()]).1,
        "report.unknown"
    );

    d.json(&["redaction", "lift", &name]);
    let again = d.path("again.html").display().to_string();
    d.json(&[
        "report", "export", "--claim", &claim, "--format", "html", "--out", &again,
    ]);
    assert!(std::fs::read_to_string(&again).unwrap().contains("Kovalenko"));
    // Marks go with what they are on, and come back with it.
    d.json(&["claim", "delete", &claim]);
    assert_eq!(d.json(&["redaction", "list"])["total"], 0);
    d.json(&["undo"]);
    assert_eq!(d.json(&["redaction", "list"])["total"], 2);
    assert_eq!(d.json(&["book", "verify"])["problems"], serde_json::json!([]));
}

#[test]
fn a_mark_is_on_one_thing_that_can_be_looked_for() {
    let d = desk();
    d.json(&["claim", "add", "--text", "The gate was open"]);
    assert_eq!(
        d.fails(&["redaction", "mark", "--words", " … "]).1,
        "call.redaction-words"
    );
    assert_eq!(d.fails(&["redaction", "mark"]).0, 2);
    assert_eq!(
        d.fails(&["redaction", "mark", "--words", "x", "--party", "y"]).0,
        2
    );
    // Words that a report needs itself are refused when one is made, and nothing is written.
    d.json(&["redaction", "mark", "--words", "gate"]);
    let claim = d.json(&["claim", "list"])["items"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let out = d.path("report.md");
    d.json(&[
        "report",
        "export",
        "--claim",
        &claim,
        "--format",
        "md",
        "--out",
        &out.display().to_string(),
    ]);
    assert!(!std::fs::read_to_string(&out).unwrap().contains("gate"));
}
