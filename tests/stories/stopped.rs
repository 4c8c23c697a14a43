//! Long work is stopped wherever it is, and nothing came of it: no file, no half of one, no row, and what was there before
//! is as it was.

use claimbook_app::{Desk, UNFOLLOWED};
use serde_json::{Value, json};
use std::cell::Cell;
use std::path::{Path, PathBuf};

fn call(desk: &Desk, name: &str, request: Value) -> Value {
    match desk.call(name, request.clone(), UNFOLLOWED) {
        Ok(answer) => answer,
        Err(e) => panic!("{name} {request}: {e}"),
    }
}

/// Every file below, but for the book's own, which are looked at by what they say.
fn files(folder: &Path) -> Vec<(PathBuf, u64)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|e| e == "claimbook") || path.ends_with("home") {
            continue;
        }
        match entry.metadata().unwrap() {
            m if m.is_dir() => {
                found.push((path.clone(), 0));
                found.extend(files(&path));
            }
            m => found.push((path, m.len())),
        }
    }
    found.sort();
    found
}

#[test]
fn work_that_is_stopped_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let desk = Desk::open_home(Some(at("home"))).unwrap();
    call(
        &desk,
        "book.open",
        json!({ "path": at("Port.claimbook"), "create": true }),
    );
    call(
        &desk,
        "person.save",
        json!({ "name": "Nadia Kovach", "initials": "NK" }),
    );
    std::fs::write(
        at("log.html"),
        "<title>The log</title><p>The gate stood open at four.</p>",
    )
    .unwrap();
    let captured = call(&desk, "capture.file", json!({ "path": at("log.html") }));
    let snapshot = captured["items"][0]["snapshot"]["id"].clone();
    let mut claims = Vec::new();
    for n in 0..12 {
        let claim = call(
            &desk,
            "claim.add",
            json!({ "wording": format!("Gate {n} stood open."), "claimants": ["Orest"] }),
        )["id"]
            .clone();
        call(
            &desk,
            "evidence.add",
            json!({ "claim": claim, "snapshot": snapshot, "stance": "supports" }),
        );
        call(
            &desk,
            "verdict.set",
            json!({ "claim": claim, "rating": "claimbook/true", "rationale": "It did." }),
        );
        call(
            &desk,
            "publication.add",
            json!({ "claim": claim, "published_on": "2026-05-03" }),
        );
        claims.push(claim);
    }
    let rows: String = (0..4000)
        .map(|n| format!("{n},Bridge {n} is shut,2026-05-0{}\n", n % 9 + 1))
        .collect();
    std::fs::write(at("bridges.csv"), format!("id,claim,date\n{rows}")).unwrap();
    let review = json!({
        "@context": "https://schema.org", "@type": "ClaimReview", "url": "https://desk.example/1",
        "claimReviewed": "The bridge is shut", "reviewRating": { "@type": "Rating", "alternateName": "False" },
    });
    std::fs::create_dir(at("pages")).unwrap();
    for n in 0..12 {
        let text = review.to_string().replace("/1\"", &format!("/{n}\""));
        std::fs::write(at("pages").join(format!("{n}.json")), text).unwrap();
    }
    std::fs::write(at("old"), "the old one").unwrap();

    let mut wanted: Vec<(&str, Value)> = [
        "html", "docx", "xlsx", "csv", "md", "json", "jsonld", "rss", "atom", "site", "pdf",
    ]
    .into_iter()
    .map(|format| {
        (
            "report.export",
            json!({
                "select": { "claims": claims }, "format": format, "path": at("old"), "replace": true,
                "options": { "kind": "checks", "card": "link", "base": "https://harbour.example/checks/" },
            }),
        )
    })
    .collect();
    wanted.extend([
        ("bundle.write", json!({ "select": { "claims": claims }, "path": at("old"), "replace": true, "options": {}, "sign": true })),
        ("book.export", json!({ "path": at("open") })),
        ("book.backup", json!({ "path": at("copy.zip") })),
        ("snapshot.export", json!({ "ids": [snapshot], "path": at("old"), "format": "wacz", "replace": true })),
        ("import.table", json!({ "path": at("bridges.csv") })),
        ("import.claimreview", json!({ "paths": [at("pages")] })),
    ]);
    let told = || {
        let status = call(&desk, "desk.status", json!({}));
        let exports = call(&desk, "report.exports", json!({}));
        (status["counts"].clone(), exports["total"].clone())
    };
    let (before, mut rows) = (files(folder.path()), told());
    for (name, request) in wanted {
        let mut stopped = 0;
        for after in [0_u32, 1, 2, 5, 20] {
            let left = Cell::new(after);
            let heard = Cell::new(false);
            let answer = desk.call(name, request.clone(), &|_, _| {
                let go = left.get() > 0;
                heard.set(!go || heard.get());
                left.set(left.get().saturating_sub(1));
                go
            });
            if !heard.get() {
                assert!(answer.is_ok(), "{name} {request}: {answer:?}");
                break;
            }
            let error = answer.unwrap_err();
            assert_eq!(error.code(), "stopped", "{name} {request} after {after}");
            assert_eq!(files(folder.path()), before, "{name} {request} after {after}");
            assert_eq!(
                std::fs::read(at("old")).unwrap(),
                b"the old one",
                "{name} {request} after {after}"
            );
            assert_eq!(told(), rows, "{name} {request} after {after}");
            stopped += 1;
        }
        assert!(stopped > 0, "{name} {request} can't be stopped");
        // What came to its end before it could be stopped is no longer of interest.
        for (path, _) in files(folder.path()).into_iter().rev() {
            if !before.iter().any(|(known, _)| *known == path) {
                std::fs::remove_file(&path)
                    .or_else(|_| std::fs::remove_dir(&path))
                    .unwrap();
            }
        }
        std::fs::write(at("old"), "the old one").unwrap();
        rows = told();
    }
    assert_eq!(call(&desk, "book.verify", json!({}))["ok"], true);
}
