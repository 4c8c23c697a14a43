//! What leaves the desk holds without it: bundles that anyone can check, books as open files, pages and cards.

use crate::desk::{Desk, desk};
use serde_json::{Value, json};
use std::io::Read;

/// A claim with evidence that was captured, a verdict, and somebody who may not be named.
fn furnished(d: &Desk) -> (String, String) {
    let claim = d.made(&[
        "claim",
        "add",
        "--text",
        "The gate was open",
        "--claimant",
        "Olena Kovalenko",
    ]);
    d.json(&["claim", "edit", &claim, "--notes", "ask the guard"]);
    let page = d.write("page.html", "<html><head><title>Log of the gate</title></head><body><p>The gate was found open at four, says the log.</p></body></html>");
    let log = d.made(&["evidence", "add", &claim, "--file", &page, "--stance", "supports"]);
    let told = d.write("told.html", "<html><head><title>Told</title></head><body><p>Petro Tkach saw it open, and told us so.</p></body></html>");
    d.made(&["evidence", "add", &claim, "--file", &told, "--stance", "supports"]);
    let why = d.write("why.md", format!("The log says so.[@{log}]"));
    d.json(&[
        "verdict",
        "set",
        &claim,
        "--rating",
        "true",
        "--rationale-file",
        &why,
    ]);
    d.json(&[
        "publication",
        "add",
        &claim,
        "--url",
        "https://desk.example/gate",
        "--on",
        "2022-09-09",
    ]);
    (claim, log)
}

fn export(d: &Desk, claim: &str, format: &str, name: &str) -> (Value, Vec<u8>) {
    let path = d.path(name).display().to_string();
    let said = d.json(&[
        "report", "export", "--claim", claim, "--format", format, "--out", &path,
    ]);
    (said, std::fs::read(&path).unwrap())
}

fn member(zip: &[u8], name: &str) -> Vec<u8> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
    let mut out = Vec::new();
    zip.by_name(name).unwrap().read_to_end(&mut out).unwrap();
    out
}

#[test]
fn pages_and_cards_come_out_the_same_twice_and_are_known_again() {
    let d = desk();
    let (claim, _) = furnished(&d);
    for (format, begins) in [
        ("pdf", &b"%PDF-1.7"[..]),
        ("svg", b"<svg"),
        ("png", b"\x89PNG"),
        ("rss", b"<?xml"),
        ("atom", b"<?xml"),
        ("docx", b"PK"),
        ("xlsx", b"PK"),
    ] {
        let (_, first) = export(&d, &claim, format, &format!("one.{format}"));
        let (said, again) = export(&d, &claim, format, &format!("two.{format}"));
        assert!(first.starts_with(begins), "{format}");
        assert!(first == again, "{format} differs the second time");
        assert_eq!(said["export"]["format"], format);
        let known = d.json(&[
            "report",
            "check",
            &d.path(&format!("one.{format}")).display().to_string(),
        ]);
        assert_eq!(known["exports"].as_array().unwrap().len(), 2, "{format}");
    }
    let second = d.made(&["claim", "add", "--text", "The gate was shut"]);
    let out = d.path("card.png").display().to_string();
    let (_, code, message) = d.fails(&[
        "report", "export", "--claim", &claim, "--claim", &second, "--format", "png", "--out", &out,
    ]);
    assert_eq!((code.as_str(), message.contains('2')), ("report.one-claim", true));
    assert!(!d.path("card.png").exists());
}

#[test]
fn a_bundle_holds_on_a_machine_without_a_book_until_it_is_altered() {
    let d = desk();
    let (claim, _) = furnished(&d);
    let path = d.path("bundle.zip").display().to_string();
    let write = [
        "bundle", "write", "--claim", &claim, "--format", "html", "--format", "pdf", "--out",
    ];
    let written = d.json(&[&write[..], &[&path]].concat());
    let key = d.json(&["bundle", "key"]);
    assert_eq!(written["signed_by"], key["fingerprint"]);
    let again = d.path("again.zip").display().to_string();
    d.json(&[&write[..], &[&again]].concat());
    assert!(
        std::fs::read(&path).unwrap() == std::fs::read(&again).unwrap(),
        "the same claims give the same bundle"
    );
    assert_eq!(d.fails(&[&write[..], &[&path]].concat()).1, "file.exists");

    let holds = d.json(&["bundle", "verify", &path]);
    assert_eq!(
        (&holds["standing"], &holds["ours"]),
        (&json!("holds"), &json!(true)),
        "{holds}"
    );
    // Somewhere else.
    let e = desk();
    assert_eq!(e.json(&["bundle", "verify", &path])["standing"], "unknown-signer");
    let print = key["fingerprint"].as_str().unwrap();
    assert_eq!(
        e.json(&["bundle", "verify", &path, "--signer", print])["standing"],
        "holds"
    );
    let pem = e.write("key.pem", key["public_key"].as_str().unwrap());
    assert_eq!(
        e.json(&["bundle", "verify", &path, "--signer", &pem])["standing"],
        "holds"
    );
    assert_eq!(
        stands(&e, &[&path, "--signer", &"0".repeat(64)]).0,
        "wrong-signer"
    );
    assert_eq!(
        e.fails(&["bundle", "verify", &path, "--signer", "Olena"]).1,
        "bundle.signer"
    );
    assert!(!e.path("home/books").exists(), "no book was made to check it");

    let bytes = std::fs::read(&path).unwrap();
    let history = String::from_utf8(member(&bytes, "history/history.jsonl")).unwrap();
    assert!(
        history.contains("The gate was open") && !history.contains("ask the guard"),
        "the desk's own notes stay"
    );
    assert!(history.lines().all(|l| !l.contains("report-export")));
    assert!(member(&bytes, "snapshots/snapshots.wacz").starts_with(b"PK"));
    assert!(
        String::from_utf8(member(&bytes, "citations/citations.ris"))
            .unwrap()
            .contains("Log of the gate")
    );

    let mut altered = bytes.clone();
    altered[bytes.len() / 2] ^= 1;
    let altered = e.write("altered.zip", altered);
    let cut = e.write("cut.zip", &bytes[..bytes.len() - 40]);
    let other = e.write("other.zip", b"not a bundle");
    for (path, why) in [(altered, ""), (cut, "breaks off"), (other, "no ZIP")] {
        assert_eq!(stands(&e, &[&path]).0, "broken", "{path}");
        assert!(stands(&e, &[&path]).1.contains(why), "{path}");
    }
}

/// How a bundle that does not hold stands, in a word and in words.
fn stands(d: &Desk, args: &[&str]) -> (String, String) {
    let out = d.run(&[&["--json", "bundle", "verify"], args].concat());
    assert_eq!(out.status.code(), Some(1));
    let verdict: Value = serde_json::from_slice(&out.stdout).unwrap();
    (
        verdict["standing"].as_str().unwrap().to_owned(),
        verdict["problems"].to_string(),
    )
}

#[test]
fn nothing_that_is_withheld_is_in_a_bundle_and_the_chain_holds() {
    let d = desk();
    let (claim, log) = furnished(&d);
    let party = d.json(&["party", "list"])["items"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    d.json(&["redaction", "mark", "--party", &party]);
    d.json(&["redaction", "mark", "--words", "Petro Tkach"]);
    d.json(&["evidence", "edit", &log, "--note", "the guard is nervous"]);
    d.json(&["redaction", "mark", "--evidence", &log, "--note"]);
    let path = d.path("bundle.zip").display().to_string();
    let written = d.json(&[
        "bundle", "write", "--claim", &claim, "--format", "pdf", "--format", "docx", "--out", &path,
    ]);
    assert!(written["withheld"].as_u64().unwrap() >= 2, "{written}");
    let bytes = std::fs::read(&path).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    let mut texts = String::new();
    for n in 0..zip.len() {
        let mut file = zip.by_index(n).unwrap();
        let mut inner = Vec::new();
        file.read_to_end(&mut inner).unwrap();
        texts.push_str(&String::from_utf8_lossy(&inner));
        if inner.starts_with(b"PK") {
            let mut package = zip::ZipArchive::new(std::io::Cursor::new(inner)).unwrap();
            for n in 0..package.len() {
                let mut part = Vec::new();
                package.by_index(n).unwrap().read_to_end(&mut part).unwrap();
                if part.starts_with(&[0x1f, 0x8b]) {
                    let mut plain = Vec::new();
                    flate2::read::MultiGzDecoder::new(part.as_slice())
                        .read_to_end(&mut plain)
                        .unwrap();
                    part = plain;
                }
                texts.push_str(&String::from_utf8_lossy(&part));
            }
        }
    }
    assert!(texts.contains("Log of the gate"));
    for secret in ["Kovalenko", "Petro", "Tkach", "nervous"] {
        assert!(!texts.contains(secret), "{secret}");
    }
    let holds = d.json(&["bundle", "verify", &path]);
    assert_eq!(
        (&holds["standing"], &holds["problems"]),
        (&json!("holds"), &json!([])),
        "{holds}"
    );
}

#[test]
fn a_book_goes_out_as_open_files_and_comes_back() {
    let d = desk();
    let (claim, _) = furnished(&d);
    let open = d.path("open").display().to_string();
    let written = d.json(&["book", "export", &open]);
    assert!(written["rows"].as_u64().unwrap() > 40, "{written}");
    assert_eq!(d.fails(&["book", "export", &open]).1, "book.not-empty");
    let back = d.path("back.claimbook").display().to_string();
    d.json(&["--book", &back, "book", "import", &open]);
    let shown = |args: &[&str]| d.json(&[args, &["claim", "show", &claim]].concat());
    assert_eq!(shown(&[]), shown(&["--book", &back]));
    assert_eq!(
        d.json(&["--book", &back, "book", "verify"])["problems"],
        json!([])
    );
    std::fs::write(d.path("open/records/claim.jsonl"), "{}\n").unwrap();
    let other = d.path("other.claimbook").display().to_string();
    let (_, code, message) = d.fails(&["--book", &other, "book", "import", &open]);
    assert_eq!(code, "book.open-files");
    assert!(message.contains("records/claim.jsonl"), "{message}");
    assert!(!d.path("other.claimbook").exists());
}

/// The smallest PNG: one dot.
const DOT: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0,
    1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 10, b'I', b'D', b'A', b'T', 0x78, 0x9c, 0x63, 0x60, 0,
    0, 0, 2, 0, 1, 0x48, 0xaf, 0xa4, 0x71, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

#[test]
fn a_picture_that_is_evidence_goes_with_the_report_unless_it_is_withheld() {
    let d = desk();
    let claim = d.made(&["claim", "add", "--text", "The gate was open"]);
    let file = d.write("gate.png", DOT);
    let seen = d.made(&[
        "evidence", "add", &claim, "--file", &file, "--title", "The gate", "--stance", "supports",
    ]);
    let cut = d.write("cut.png", &DOT[..40]);
    d.made(&["evidence", "add", &claim, "--file", &cut, "--stance", "context"]);
    let (_, html) = export(&d, &claim, "html", "with.html");
    let html = String::from_utf8(html).unwrap();
    assert_eq!(html.matches("base64,").count(), 1);
    assert!(html.contains("alt=\"The gate\" width=\"1\" height=\"1\""));
    assert_eq!(html.matches("The picture cannot be shown here.").count(), 1);
    let (_, docx) = export(&d, &claim, "docx", "with.docx");
    assert!(!member(&docx, "word/media/shot-1.jpeg").is_empty());
    d.json(&["redaction", "mark", "--evidence", &seen]);
    let (_, html) = export(&d, &claim, "html", "without.html");
    assert!(!String::from_utf8(html).unwrap().contains("base64,"));
}

#[test]
fn a_template_is_files_that_are_checked_seen_saved_and_used() {
    let d = desk();
    let (claim, _) = furnished(&d);
    let look = d.write(
        "look.json",
        r##"{"version": 1, "style": {"accent": "#8a1538"}, "wording": {"en": {"footer": "Write to us."}}}"##,
    );
    let dot = d.write("dot.png", DOT);
    let broken = d.write(
        "broken.html",
        "{% extends \"claimbook\" %}\n{% block footer %}\n{{ page.nothing( }}\n{% endblock %}",
    );
    let (status, code, said) = d.fails(&["template", "check", &look, "--page", &broken]);
    assert_eq!((status, code.as_str()), (1, "template.broken"));
    assert!(said.contains("line 3"), "{said}");
    assert_eq!(
        d.fails(&["template", "save", "--name", "Harbour", "--page", &broken])
            .1,
        "template.broken"
    );
    assert_eq!(d.json(&["template", "list"])["total"], 0);
    d.json(&["template", "check", &look]);
    let seen = d.path("seen.html").display().to_string();
    d.json(&[
        "template",
        "preview",
        &look,
        "--logo",
        &dot,
        "--alt",
        "The harbour",
        "--claim",
        &claim,
        "--out",
        &seen,
    ]);
    let page = std::fs::read_to_string(&seen).unwrap();
    assert!(
        page.contains("The gate was open")
            && page.contains("#8a1538")
            && page.contains("alt=\"The harbour\"")
    );
    assert_eq!(
        d.fails(&["template", "preview", &look, "--out", &seen]).1,
        "file.exists"
    );
    let id = d.made(&[
        "template",
        "save",
        &look,
        "--name",
        "Harbour",
        "--logo",
        &dot,
        "--alt",
        "The harbour",
    ]);
    d.json(&["template", "use", "harbour"]);
    let (_, html) = export(&d, &claim, "html", "used.html");
    assert!(String::from_utf8(html).unwrap().contains("Write to us."));
    let shown = d.json(&["template", "show", &id]);
    assert_eq!(shown["style"]["logo"]["alt"], "The harbour");
    assert_eq!(d.fails(&["template", "use", "Quay"]).1, "not-found");
    d.made(&["template", "save", &look, "--name", "Harbour"]);
    assert_eq!(d.fails(&["template", "use", "Harbour"]).1, "call.value");
    d.json(&["undo"]);
    d.json(&["template", "delete", &id]);
    let (_, html) = export(&d, &claim, "html", "plain.html");
    assert!(!String::from_utf8(html).unwrap().contains("Write to us."));
    d.json(&["undo"]);
    assert_eq!(d.json(&["template", "list"])["total"], 1);
}

#[test]
fn figures_and_corrections_are_of_the_whole_book_where_nothing_is_named() {
    let d = desk();
    d.json(&["claim", "add", "--text", "The gate was open"]);
    d.json(&["claim", "add", "--text", "The dam broke"]);
    for kind in ["statistics", "corrections"] {
        let out = d.path(kind).display().to_string();
        let export = [
            "report", "export", "--kind", kind, "--format", "md", "--out", &out,
        ];
        assert_eq!(d.json(&export)["export"]["claims"], 2, "{kind}");
    }
    let out = d.path("checks").display().to_string();
    let (_, code, _) = d.fails(&["report", "export", "--format", "md", "--out", &out]);
    assert_eq!(code, "call.selection");
}
