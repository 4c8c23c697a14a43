//! From an article to a published report.

use crate::desk::{desk, fixture};
use serde_json::Value;

#[test]
fn every_statement_of_the_article_is_found_with_its_speaker_and_chain() {
    let d = desk();
    let file = fixture("article-harbour.txt");
    let id = d.made(&["document", "add", file.to_str().unwrap()]);
    let found = d.json(&["document", "statements", &id]);
    let expected: Value =
        serde_json::from_slice(&std::fs::read(fixture("article-harbour.statements.json")).unwrap()).unwrap();
    let expected = expected["statements"].as_array().unwrap();
    assert_eq!(found["total"], expected.len());
    for (found, expected) in found["items"].as_array().unwrap().iter().zip(expected) {
        for field in ["spans", "speaker", "reported_by", "venue", "kind"] {
            assert_eq!(
                found[field], expected[field],
                "{field} of statement {}",
                expected["n"]
            );
        }
    }
}

#[test]
fn a_claim_is_made_checked_reported_and_all_of_it_can_be_taken_back() {
    let d = desk();
    let text = "2023-05-03\n\n“Міст 🙂 зачинено”, said Ілона Береза.\n";
    let document = d.document(text);
    let start = text.chars().position(|c| c == 'М').unwrap();
    let end = start + "Міст 🙂 зачинено".chars().count();
    let span = format!("{start}-{end}");
    let claim = d.made(&[
        "claim",
        "add",
        "--text",
        "The bridge is closed",
        "--claimant",
        "Ілона Береза",
        "--said-on",
        "3 May 2023",
        "--about",
        "Vesloport",
        "--topic",
        "transport",
        "--priority",
        "2",
        "--document",
        &document,
        "--span",
        &span,
    ]);
    let shown = d.json(&["claim", "show", &claim]);
    let passage = &shown["appearances"][0]["passage"]["spans"][0];
    assert_eq!(passage["exact"], "Міст 🙂 зачинено");
    assert_eq!(shown["claim"]["said_on"], "2023-05-03");

    let e = d.made(&[
        "evidence",
        "add",
        &claim,
        "--link",
        "https://example.org/notice",
        "--source",
        "Port authority",
        "--reliability",
        "B",
        "--credibility",
        "2",
        "--stance",
        "supports",
        "--quote",
        "The bridge is shut until Friday.",
    ]);
    d.made(&[
        "evidence",
        "add",
        &claim,
        "--link",
        "https://example.org/bus",
        "--source",
        "Bus company",
        "--stance",
        "contradicts",
    ]);
    let rationale = d.write("why.md", format!("The notice says so [@{e}]."));
    d.made(&[
        "verdict",
        "set",
        &claim,
        "--rating",
        "mostly-true",
        "--rationale-file",
        &rationale,
        "--confidence",
        "moderate",
    ]);
    d.json(&["settings", "set", "publisher_name", "The Desk"]);
    d.json(&["settings", "set", "publisher_url", "https://example.org/"]);
    d.made(&[
        "publication",
        "add",
        &claim,
        "--on",
        "2023-05-05",
        "--url",
        "https://example.org/checks/bridge",
    ]);

    // The list finds it by anything.
    for query in [
        "bridge",
        "claimant:береза",
        "verdict:mostly-true",
        "topic:transport priority:1..2",
        "stage:published",
        "said:2023-05",
    ] {
        assert_eq!(d.json(&["claim", "list", query])["total"], 1, "{query}");
    }
    assert_eq!(d.json(&["claim", "list", "--", "-bridge"])["total"], 0);

    // The same book gives the same bytes, in every format.
    for format in ["html", "md", "json", "jsonld", "csv"] {
        let (one, two) = (d.path(&format!("1.{format}")), d.path(&format!("2.{format}")));
        for path in [&one, &two] {
            d.json(&[
                "report",
                "export",
                "--claim",
                &claim,
                "--format",
                format,
                "--out",
                path.to_str().unwrap(),
            ]);
        }
        assert_eq!(
            std::fs::read(&one).unwrap(),
            std::fs::read(&two).unwrap(),
            "{format}"
        );
    }
    let review: Value = serde_json::from_slice(&std::fs::read(d.path("1.jsonld")).unwrap()).unwrap();
    assert_eq!(review["@type"], "ClaimReview");
    assert_eq!(review["url"], "https://example.org/checks/bridge");
    assert_eq!(review["datePublished"], "2023-05-05");
    assert_eq!(review["author"]["name"], "The Desk");
    assert_eq!(review["itemReviewed"]["author"]["name"], "Ілона Береза");
    assert_eq!(review["itemReviewed"]["datePublished"], "2023-05-03");
    assert_eq!(review["reviewRating"]["alternateName"], "Mostly true");
    assert!(
        review["itemReviewed"].get("appearance").is_none(),
        "an address that is not known is not invented"
    );
    let page = std::fs::read_to_string(d.path("1.html")).unwrap();
    assert!(page.contains("application/ld+json") && page.contains("The bridge is closed"));

    // Said, and true, are two claims.
    let said = d.made(&["claim", "said", &claim]);
    assert_eq!(
        d.json(&["claim", "show", &said])["links"][0]["other"]["id"],
        claim.as_str()
    );
    assert_eq!(d.json(&["book", "verify"])["ok"], true);

    // Everything is taken back, exports aside, and brought back.
    let undone = d.json(&["undo", "50"])["acts"].as_array().unwrap().len();
    assert_eq!(d.json(&["claim", "list"])["total"], 0);
    assert_eq!(d.json(&["redo", "50"])["acts"].as_array().unwrap().len(), undone);
    assert_eq!(d.json(&["claim", "list"])["total"], 2);
    assert_eq!(d.json(&["report", "list"])["total"], 10);
    assert_eq!(d.json(&["book", "verify"])["ok"], true);
}

#[test]
fn each_change_names_who_made_it() {
    let d = desk();
    let claim = d.made(&[
        "--as",
        "Olha Ivanova",
        "claim",
        "add",
        "--text",
        "The bridge is closed",
    ]);
    d.json(&[
        "--as",
        "BK",
        "claim",
        "edit",
        &claim,
        "--text",
        "The bridge was closed",
        "--assignee",
        "OI",
    ]);
    let history = d.json(&["history", &claim]);
    let acts = history["items"].as_array().unwrap();
    assert_eq!(
        (acts[0]["person"].as_str(), acts[1]["person"].as_str()),
        (Some("BK"), Some("Olha Ivanova"))
    );
    let fields = acts[0]["changes"][0]["fields"].as_array().unwrap();
    let wording = fields.iter().find(|f| f["field"] == "wording").unwrap();
    assert_eq!(
        (wording["old"].as_str(), wording["new"].as_str()),
        (Some("The bridge is closed"), Some("The bridge was closed"))
    );
    assert_eq!(
        fields.iter().find(|f| f["field"] == "assignee").unwrap()["new"],
        "Olha Ivanova"
    );
    // Olha can't take back what BK has changed since.
    let (status, code, message) = d.fails(&["--as", "Olha Ivanova", "undo"]);
    assert_eq!((status, code.as_str()), (1, "undo.blocked"));
    assert!(
        message.contains("BK") && message.contains("The bridge was closed"),
        "{message}"
    );
}

#[test]
fn other_peoples_claims_are_taken_in_by_lines_in_one_act() {
    let d = desk();
    let file = d.write(
        "them.jsonl",
        "{\"id\": 1, \"claim\": \"The sky is green\", \"rating\": \"false\", \"url\": \"https://example.org/1\", \"date\": \"2022-09-07\"}\n\
         not json\n\
         {\"id\": 2, \"claim\": \"Небо блакитне\", \"claimant\": \"Хтось\"}\n",
    );
    let told = d.json(&["import", "jsonl", &file]);
    let outcomes: Vec<&str> = told["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|i| i["outcome"].as_str().unwrap())
        .collect();
    assert_eq!((outcomes[0], outcomes[1]), ("taken", "refused"));
    assert!(told["items"][1]["place"].as_str().unwrap().starts_with("line 2"));
    assert_eq!(d.json(&["claim", "list", "stage:parked"])["total"], 2);
    d.json(&["import", "jsonl", &file]);
    assert_eq!(
        d.json(&["claim", "list"])["total"],
        2,
        "the same ids are updated, not doubled"
    );
    assert_eq!(
        d.json(&["claim", "list", "небо"])["items"][0]["claimants"],
        "Хтось"
    );
    d.json(&["undo"]);
    assert_eq!(d.json(&["claim", "list"])["total"], 0);
    assert_eq!(d.json(&["book", "verify"])["ok"], true);
}

#[test]
fn texts_are_worked_on_in_batches() {
    let d = desk();
    let file = d.write(
        "in.jsonl",
        "{\"id\": \"a\", \"text\": \"“It is shut,” said Olha Ivanova. 🙂 It rains.\"}\n",
    );
    let out = d.path("out.jsonl");
    d.json(&[
        "text",
        "statements",
        "--batch",
        &file,
        "--out",
        out.to_str().unwrap(),
    ]);
    let line: Value = serde_json::from_slice(&std::fs::read(&out).unwrap()).unwrap();
    assert_eq!(line["statements"][0]["speaker"], "Olha Ivanova");
    d.json(&[
        "text",
        "segment",
        "--batch",
        &file,
        "--out",
        out.to_str().unwrap(),
    ]);
    let line: Value = serde_json::from_slice(&std::fs::read(&out).unwrap()).unwrap();
    let joined: String = line["sentences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| s.as_str().unwrap())
        .collect();
    assert_eq!(joined, "“It is shut,” said Olha Ivanova. 🙂 It rains.");
}

/// What `make run` does where there is no display.
#[test]
fn the_story_of_the_example_is_told_to_its_end() {
    let out = tempfile::tempdir().unwrap();
    let told = out.path().join("told");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../scripts/story.sh");
    let run = std::process::Command::new("bash")
        .args([script, env!("CARGO_BIN_EXE_claimbook")])
        .arg(&told)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(
        run.status.success(),
        "{said}\n{}",
        String::from_utf8_lossy(&run.stderr)
    );
    let report = std::fs::read_to_string(told.join("report.html")).unwrap();
    assert!(report.contains("one of the largest nuclear arsenals"));
    assert!(report.contains("The post in its own words"));
    assert!(said.contains(&told.join("report.html").display().to_string()));
}
