//! A claim rests on a picture: what was done to it is recorded, and goes out in every format and as a MediaReview.

use crate::desk::{Desk, desk};
use serde_json::Value;

fn export(d: &Desk, claim: &str, format: &str, out: &str) {
    d.json(&[
        "report", "export", "--claim", claim, "--format", format, "--out", out,
    ]);
}

#[test]
fn what_was_done_to_a_video_goes_out_in_every_format() {
    let d = desk();
    let claim = d.made(&[
        "claim",
        "add",
        "--text",
        "The video shows the harbour burning on Tuesday",
        "--claimant",
        "Ann Example",
    ]);
    let media = d.made(&[
        "media",
        "add",
        &claim,
        "--kind",
        "video",
        "--shows",
        "Flames on a quay at night",
        "--category",
        "decontextualized",
        "--original-context",
        "A drill in another port, in 2019.",
        "--original",
        "https://port.example/drill",
        "--page",
        "https://social.example/post/1",
        "--page",
        "https://social.example/post/2",
    ]);
    d.published(&claim, "false");

    let out = d.path("check.jsonld").display().to_string();
    export(&d, &claim, "jsonld", &out);
    let graph: Value = serde_json::from_slice(&std::fs::read(&out).unwrap()).unwrap();
    let reviews = graph["@graph"].as_array().unwrap();
    assert_eq!(reviews.len(), 2);
    assert_eq!(reviews[0]["@type"], "ClaimReview");
    let review = &reviews[1];
    assert_eq!(review["@type"], "MediaReview");
    assert_eq!(review["url"], "https://desk.example/1");
    assert_eq!(review["mediaAuthenticityCategory"], "DecontextualizedContent");
    assert_eq!(
        review["originalMediaContextDescription"],
        "A drill in another port, in 2019."
    );
    assert_eq!(review["originalMediaLink"], "https://port.example/drill");
    let item = &review["itemReviewed"];
    assert_eq!(item["mediaItemAppearance"][0]["@type"], "VideoObjectSnapshot");
    assert_eq!(
        item["mediaItemAppearance"][1]["accessedOnUrl"],
        "https://social.example/post/2"
    );
    assert_eq!(
        item["interpretedAsClaim"]["description"],
        "The video shows the harbour burning on Tuesday"
    );

    // What the markup says, the page shows; and no format knows less.
    for format in ["html", "md", "csv", "json"] {
        let out = d.path(&format!("check.{format}")).display().to_string();
        export(&d, &claim, format, &out);
        let text = std::fs::read_to_string(&out).unwrap().replace("&#x2f;", "/");
        let shown = text.split("<script").next().unwrap().replace('\\', "");
        for said in [
            "Flames on a quay at night",
            "A drill in another port, in 2019.",
            "https://port.example/drill",
            "https://social.example/post/2",
        ] {
            let body = if format == "html" {
                text.split("<body").nth(1).unwrap()
            } else {
                &shown
            };
            assert!(body.contains(said), "{format}: {said}");
        }
        let category = if format == "json" {
            "decontextualized"
        } else {
            "Missing context"
        };
        assert!(text.contains(category), "{format}");
    }

    for (query, found) in [
        ("media:decontextualized", 1),
        ("media:video", 1),
        ("media:flames", 1),
        ("stage:published -media:none", 1),
        ("media:undecided", 0),
        ("media:image", 0),
        ("media:none", 0),
        ("stage:published -media:video", 0),
    ] {
        assert_eq!(d.json(&["claim", "list", query])["total"], found, "{query}");
    }

    // Changed in one field, taken away, and back.
    d.json(&["media", "edit", &media, "--category", "staged"]);
    let listed = d.json(&["media", "list", &claim]);
    assert_eq!(listed["items"][0]["category"], "staged");
    assert_eq!(listed["items"][0]["seen_at"][1], "https://social.example/post/2");
    d.json(&["media", "delete", &media]);
    assert_eq!(d.json(&["media", "list", &claim])["total"], 0);
    d.json(&["undo"]);
    assert_eq!(d.json(&["media", "list", &claim])["total"], 1);
    d.json(&["claim", "delete", &claim]);
    d.json(&["undo"]);
    assert_eq!(d.json(&["media", "list", &claim])["total"], 1);
    assert_eq!(d.json(&["book", "verify"])["problems"], serde_json::json!([]));
}

#[test]
fn a_picture_of_which_too_little_is_known_is_in_no_media_review() {
    let d = desk();
    let claim = d.made(&["claim", "add", "--text", "The picture is of the bridge"]);
    assert_eq!(d.fails(&["media", "add", &claim]).1, "media.empty");
    assert_eq!(
        d.fails(&["media", "add", &claim, "--page", "javascript:alert(1)"])
            .1,
        "call.link"
    );
    assert_eq!(
        d.fails(&[
            "media",
            "add",
            &claim,
            "--shows",
            "A bridge",
            "--category",
            "fake"
        ])
        .1,
        "call.value"
    );
    d.made(&["media", "add", &claim, "--shows", "A bridge"]);
    d.json(&["verdict", "set", &claim, "--rating", "false"]);
    let out = d.path("check.jsonld").display().to_string();
    export(&d, &claim, "jsonld", &out);
    assert!(!std::fs::read_to_string(&out).unwrap().contains("MediaReview"));
}

#[test]
fn a_claim_was_made_first_in_one_place() {
    let d = desk();
    let claim = d.made(&["claim", "add", "--text", "The gates were opened"]);
    let one = d.made(&["appearance", "add", &claim, "https://a.example/1", "--first"]);
    let two = d.made(&["appearance", "add", &claim, "https://b.example/2"]);
    assert_eq!(d.made(&["appearance", "add", &claim, "https://b.example/2"]), two);
    d.json(&["appearance", "first", &two]);
    let listed = d.json(&["appearance", "list", &claim]);
    assert_eq!(listed["total"], 2);
    assert_eq!(listed["items"][0]["first"], false);
    assert_eq!(listed["items"][1]["first"], true);
    d.json(&["appearance", "delete", &one]);
    assert_eq!(d.json(&["appearance", "list", &claim])["total"], 1);
    assert_eq!(d.fails(&["appearance", "add", &claim, ""]).1, "call.empty");
}

/// A picture that was fetched, as evidence of a claim would have it; its snapshot.
fn captured(d: &Desk) -> String {
    let file = d.path("harbour.png");
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    png.extend([0, 0, 0, 13]);
    png.extend(b"IHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0");
    std::fs::write(&file, png).unwrap();
    d.captured(&file.display().to_string(), "https://social.example/post/1")
}

#[test]
fn what_was_captured_of_a_picture_goes_out_as_what_it_is_unless_its_evidence_is_withheld() {
    let d = desk();
    let claim = d.made(&["claim", "add", "--text", "The harbour burned"]);
    let snapshot = captured(&d);
    d.made(&[
        "media",
        "add",
        &claim,
        "--shows",
        "Flames",
        "--category",
        "staged",
        "--page",
        "https://social.example/post/1",
        "--snapshot",
        &snapshot,
    ]);
    d.published(&claim, "false");
    let sha256 = |text: &str| text.contains("SHA-256");
    let text = |d: &Desk, format: &str, name: &str| {
        let out = d.path(name).display().to_string();
        export(d, &claim, format, &out);
        std::fs::read_to_string(&out).unwrap()
    };
    assert!(sha256(&text(&d, "md", "open.md")));
    // The page that shows it is no address of the file, which came from a disk.
    assert!(!text(&d, "jsonld", "open.jsonld").contains("contentUrl"));

    // Nothing but the picture rests on the capture: it goes into a bundle all the same.
    let bundle = d.path("open.zip").display().to_string();
    let written = d.json(&[
        "bundle", "write", "--claim", &claim, "--format", "html", "--out", &bundle,
    ]);
    assert_eq!(written["withheld"], 0, "{written}");
    let files = |path: &str| {
        let mut zip = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
        (0..zip.len())
            .map(|n| zip.by_index(n).unwrap().name().to_owned())
            .any(|name| name.ends_with(".wacz"))
    };
    assert!(files(&bundle));

    let evidence = d.made(&[
        "evidence",
        "add",
        &claim,
        "--snapshot",
        &snapshot,
        "--stance",
        "context",
        "--title",
        "From a source",
    ]);
    d.json(&["redaction", "mark", "--evidence", &evidence]);
    let redacted = text(&d, "md", "redacted.md");
    assert!(
        !sha256(&redacted) && redacted.contains("archived copy is withheld"),
        "{redacted}"
    );
    let wacz = d.path("redacted.wacz").display().to_string();
    let (_, code, _) = d.fails(&[
        "snapshot", "export", "--claim", &claim, "--format", "wacz", "--out", &wacz,
    ]);
    assert_eq!(code, "snapshot.withheld");
    let bundle = d.path("redacted.zip").display().to_string();
    let written = d.json(&[
        "bundle", "write", "--claim", &claim, "--format", "html", "--out", &bundle,
    ]);
    assert!(
        written["withheld"].as_u64().unwrap() > 0 && !files(&bundle),
        "{written}"
    );
}
