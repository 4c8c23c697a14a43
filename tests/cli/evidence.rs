//! Evidence that holds up, on the command line: captured from a server of the test's own, quoted, looked at again after
//! the page changed, taken away and brought in.

use crate::desk::{Desk, desk};
use claimbook_capture::testing::{Answer, Server};
use serde_json::Value;
use std::io::Write;
use std::process::Stdio;
use std::time::{Duration, Instant};

const HTML: &[(&str, &str)] = &[("Content-Type", "text/html; charset=utf-8")];

/// A page as a newspaper would print it, long enough to be read as an article.
fn article(middle: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><title>The dam is open | The Daily Example</title>
         <meta property='og:site_name' content='The Daily Example'><meta name=author content='Ann Example'>
         <meta property='article:published_time' content='2026-02-03T10:00:00Z'>
         <link rel=stylesheet href='/style.css'><script>document.title = 'ran'</script></head>
         <body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav><article><h1>The dam is open</h1>
         <p>The water authority opened the lower gates of the dam on Tuesday morning, after four days of rain in the hills.</p>
         <p>{middle}</p>
         <p>Engineers will inspect the gates once the level has fallen, the authority added, which may take another week.</p>
         <img src='/dam.png' alt='The dam'></article><footer>All rights reserved</footer></body></html>"
    )
}

const QUOTE: &str = "All seven villages below the dam were warned in time";

fn served() -> Server {
    let server = Server::start().unwrap();
    server.page(
        "/dam",
        200,
        HTML,
        article(&format!(
            "“{QUOTE},” said its director on the radio, and nobody was hurt."
        )),
    );
    server.page(
        "/style.css",
        200,
        &[("Content-Type", "text/css")],
        "p { color: #222; background: url(/paper.png) }",
    );
    server.page("/dam.png", 200, &[("Content-Type", "image/png")], PNG);
    server.page("/paper.png", 200, &[("Content-Type", "image/png")], PNG);
    server
}

/// The smallest picture there is: one pixel.
const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0,
    0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0d, b'I', b'D', b'A', b'T', 0x78, 0x9c, 0x63,
    0xf8, 0xcf, 0xc0, 0xf0, 0x1f, 0, 0x05, 0, 0x01, 0xff, 0x56, 0xc7, 0x2f, 0x0d, 0, 0, 0, 0, b'I', b'E',
    b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

fn claim(d: &Desk) -> String {
    d.made(&["claim", "add", "--text", "Every village below the dam was warned"])
}

fn str(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

/// Code points of words in a text.
fn span(text: &str, words: &str) -> String {
    let start = text[..text.find(words).unwrap()].chars().count();
    format!("{start}-{}", start + words.chars().count())
}

#[test]
fn a_page_is_captured_quoted_and_looked_at_again() {
    let (d, server) = (desk(), served());
    let claim = claim(&d);
    let evidence = d.made(&[
        "evidence",
        "add",
        &claim,
        "--url",
        &server.url("/dam"),
        "--allow-private",
        "--quote",
        QUOTE,
        "--stance",
        "supports",
        "--source",
        "The Daily Example",
    ]);
    let listed = d.json(&["evidence", "list", &claim]);
    let shown = &listed["items"][0];
    assert_eq!(shown["evidence"]["id"], evidence.as_str());
    assert_eq!(shown["evidence"]["title"], "The dam is open");
    assert_eq!(shown["evidence"]["published"], "2026-02-03");
    assert!(
        shown["evidence"]["passage"].is_string(),
        "the quote is anchored: {shown}"
    );
    let id = str(&shown["evidence"]["snapshot"]).to_owned();
    let view = d.json(&["snapshot", "show", &id]);
    assert_eq!(view["snapshot"]["site"], "The Daily Example");
    assert_eq!(view["snapshot"]["byline"], "Ann Example");
    assert_eq!(view["snapshot"]["status"], 200);
    let urls: Vec<&str> = view["resources"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|r| r["url"].as_str())
        .collect();
    for path in ["/dam", "/style.css", "/dam.png", "/paper.png"] {
        assert!(
            urls.contains(&server.url(path).as_str()),
            "{path} is not among {urls:?}"
        );
    }
    let text = str(&view["text"]);
    assert!(
        text.contains(QUOTE) && !text.contains("All rights reserved"),
        "{text}"
    );
    assert_eq!(
        view["quotes"][0]["spans"][0][0].as_u64().unwrap() as usize,
        text[..text.find(QUOTE).unwrap()].chars().count()
    );

    let again = d.json(&["snapshot", "recheck", &id, "--allow-private"]);
    assert_eq!(again["items"][0]["recheck"]["outcome"], "same");
    assert_eq!(
        d.json(&["snapshot", "list"])["total"],
        1,
        "what is the same is not kept twice"
    );

    server.page("/dam", 200, HTML, article("“Five of the seven villages below the dam were warned in time,” said its director on the radio, and nobody was hurt."));
    let again = d.json(&["snapshot", "recheck", &id, "--allow-private"]);
    let found = &again["items"][0];
    assert_eq!(found["recheck"]["outcome"], "changed", "{found}");
    assert_eq!(found["drifted"][0]["quote"], QUOTE);
    assert_eq!(found["drifted"][0]["drift"], "changed");
    assert_eq!(d.json(&["claim", "list", "evidence:drifted"])["total"], 1);
    let later = str(&found["recheck"]["found"]).to_owned();
    let difference = d.json(&["snapshot", "compare", &id, &later]);
    assert_eq!(difference["differing"], 1, "{difference}");

    // The words in the snapshot still stand where they stood: the page moved, the evidence did not.
    assert_eq!(
        d.json(&["snapshot", "show", &id])["quotes"][0]["orphan"],
        Value::Null
    );
    d.json(&["undo"]);
    assert_eq!(d.json(&["claim", "list", "evidence:drifted"])["total"], 0);
    assert_eq!(d.json(&["snapshot", "list"])["total"], 1);
    assert_eq!(d.json(&["book", "verify"])["problems"], serde_json::json!([]));
}

#[test]
fn a_report_says_when_its_evidence_was_archived_and_by_what_hash() {
    let d = desk();
    let (claim, html) = (claim(&d), d.write("page.html", article(QUOTE)));
    d.made(&[
        "evidence", "add", &claim, "--file", &html, "--quote", QUOTE, "--stance", "supports",
    ]);
    let id = str(&d.json(&["snapshot", "list"])["items"][0]["id"]).to_owned();
    let sha256 = str(&d.json(&["snapshot", "show", &id])["resources"][0]["sha256"]).to_owned();
    for (format, wanted) in [
        ("html", &sha256[..16]),
        ("md", &sha256[..16]),
        ("json", sha256.as_str()),
    ] {
        let file = d.path(&format!("report.{format}")).display().to_string();
        d.json(&[
            "report", "export", "--claim", &claim, "--format", format, "--out", &file,
        ]);
        assert!(
            std::fs::read_to_string(&file).unwrap().contains(wanted),
            "{format}"
        );
    }
}

#[test]
fn sources_that_pass_on_the_information_of_one_are_one_origin() {
    let d = desk();
    let claim = claim(&d);
    for outlet in ["Harbour Post", "Evening Courier"] {
        d.made(&["evidence", "add", &claim, "--title", outlet, "--source", outlet]);
    }
    let origins = || d.json(&["claim", "list"])["items"][0]["origins"].clone();
    assert_eq!(origins(), 2);
    let sources = d.json(&["source", "list"]);
    let ids: Vec<&str> = sources["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| str(&s["source"]["id"]))
        .collect();
    for id in &ids {
        d.run(&["source", "edit", id, "--origin", "State News Agency"]);
    }
    assert_eq!(origins(), 1, "two outlets that print one agency's report");
    let agency = d.json(&["source", "list"])["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|s| s["source"]["name"] == "State News Agency")
        .map(|s| str(&s["source"]["id"]).to_owned())
        .unwrap();
    assert_eq!(
        d.json(&["source", "show", &agency])["passed_on_by"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let (_, code, _) = d.fails(&["source", "edit", &agency, "--origin", &agency]);
    assert_eq!(code, "source.own-origin");
    // The agency itself turns out to pass on a ministry's words: all three have that origin.
    d.run(&["source", "edit", &agency, "--origin", "Ministry"]);
    assert_eq!(
        d.json(&["source", "list"])["items"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|s| s["origin"] == "Ministry")
            .count(),
        3
    );
    d.json(&["undo"]);
    d.json(&["undo"]);
    d.json(&["undo"]);
    assert_eq!(origins(), 2);
    assert_eq!(d.json(&["book", "verify"])["problems"], serde_json::json!([]));
}

#[test]
fn a_saved_page_comes_with_what_it_needs() {
    let d = desk();
    let page = article(QUOTE).replace("/dam.png", "https://daily.example/dam.png");
    let png =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/VscvDQAAAABJRU5ErkJggg==";
    let mhtml = format!(
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://daily.example/dam\r\nSubject: The dam is open\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"----B\"\r\n\r\n\
         ------B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://daily.example/dam\r\n\r\n{page}\r\n\
         ------B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://daily.example/dam.png\r\n\r\n{png}\r\n\
         ------B--\r\n"
    );
    let file = d.write("dam.mhtml", &mhtml);
    let taken = d.json(&["snapshot", "capture", &file]);
    assert_eq!(taken["items"][0]["snapshot"]["url"], "https://daily.example/dam");
    let view = d.json(&["snapshot", "show", str(&taken["items"][0]["snapshot"]["id"])]);
    assert!(str(&view["text"]).contains(QUOTE));
    let roles: Vec<&str> = view["resources"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| str(&r["role"]))
        .collect();
    assert_eq!((roles[0], roles.len()), ("page", 3));
    // The file as it came is what is given back.
    let out = d.path("again.mhtml").display().to_string();
    d.json(&[
        "snapshot",
        "export",
        str(&view["snapshot"]["id"]),
        "--format",
        "original",
        "--out",
        &out,
    ]);
    assert_eq!(std::fs::read(&out).unwrap(), mhtml.as_bytes());
    let cut = d.write("cut.mhtml", &mhtml[..mhtml.len() / 2]);
    let (_, code, why) = d.fails(&["snapshot", "capture", &cut]);
    assert_eq!(code, "file.unreadable", "{why}");
}

#[test]
fn pages_that_are_gone_moved_or_shut_are_told_apart_and_a_failed_check_is_recorded() {
    let (d, server) = (desk(), served());
    let (claim, url) = (claim(&d), server.url("/dam"));
    d.made(&[
        "evidence",
        "add",
        &claim,
        "--url",
        &url,
        "--allow-private",
        "--quote",
        QUOTE,
    ]);
    let id = str(&d.json(&["snapshot", "list"])["items"][0]["id"]).to_owned();
    let outcome = |what: &str| {
        let found = d.json(&["snapshot", "recheck", &id, "--allow-private"]);
        assert_eq!(found["items"][0]["recheck"]["outcome"], what, "{found}");
        found["items"][0]["drifted"].clone()
    };
    server.page("/dam", 404, HTML, "<h1>Not found</h1>");
    assert_eq!(outcome("gone")[0]["drift"], "page-gone");
    server.page("/", 200, HTML, "<title>The Daily Example</title><h1>Today</h1><p>Ministers meet in the capital to talk about the harvest.</p><p>The museum opens its new wing to visitors next week.</p><p>A storm is expected on the northern coast by Friday evening.</p>");
    server.redirect("/dam", 302, "/");
    assert_eq!(outcome("moved-home")[0]["drift"], "page-gone");
    server.page("/dam", 200, HTML, "<title>Page not found</title><h1>Page not found</h1><p>Sorry, this page does not exist any more.</p>");
    assert_eq!(outcome("soft-gone")[0]["drift"], "page-gone");
    server.page("/dam", 503, HTML, "<h1>Try later</h1>");
    outcome("server-error");
    server.page("/dam", 403, HTML, "<h1>Forbidden</h1>");
    outcome("blocked");
    // The server is gone: nothing is known of the page, and that is recorded.
    drop(server);
    outcome("failed");
    let view = d.json(&["snapshot", "show", &id]);
    assert_eq!(view["rechecks"].as_array().unwrap().len(), 6);
    assert!(
        str(&view["rechecks"][0]["why"]).contains("127.0.0.1"),
        "{}",
        view["rechecks"][0]
    );
}

#[test]
fn addresses_in_this_machine_are_refused_unless_allowed_and_capture_can_be_switched_off() {
    let (d, server) = (desk(), served());
    d.json(&["book", "verify"]);
    let (status, code, why) = d.fails(&["snapshot", "capture", &server.url("/dam")]);
    assert_eq!((status, code.as_str()), (1, "capture.refused-address"), "{why}");
    assert_eq!(server.total(), 0, "not even a connection was made");
    d.run(&["snapshot", "settings", "off", "true"]);
    let (_, code, _) = d.fails(&["snapshot", "capture", &server.url("/dam"), "--allow-private"]);
    assert_eq!((code.as_str(), server.total()), ("capture.off", 0));
    let (_, code, _) = d.fails(&["snapshot", "settings", "max_redirects", "9000"]);
    assert_eq!(code, "capture.setting");
}

#[test]
fn files_of_every_kind_are_taken_in_once() {
    let d = desk();
    let html = d.write("page.html", article(QUOTE));
    let text = d.write("note.txt", "Рядок перший.\nРядок другий.");
    let png = d.write("dam.png", PNG);
    let odd = d.write("data.bin", [0u8, 1, 2, 3, 255, 254]);
    let taken = d.json(&["snapshot", "capture", &html, &text, &png, &odd]);
    let kinds: Vec<&str> = taken["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|i| str(&i["snapshot"]["media_type"]))
        .collect();
    assert_eq!(kinds[..3], ["text/html", "text/plain", "image/png"]);
    assert_eq!(taken["items"][3]["outcome"], "taken");
    let again = d.json(&["snapshot", "capture", &html]);
    assert_eq!(
        (
            &again["items"][0]["outcome"],
            &again["items"][0]["snapshot"]["id"]
        ),
        (&"kept".into(), &taken["items"][0]["snapshot"]["id"])
    );
    let (_, code, _) = d.fails(&[
        "snapshot",
        "capture",
        &d.path("nowhere.html").display().to_string(),
    ]);
    assert_eq!(code, "file.failed");
    assert_eq!(d.json(&["book", "verify"])["blobs"], 4);
}

#[test]
fn a_quote_that_does_not_stand_in_the_page_is_refused_and_the_page_kept() {
    let d = desk();
    let (claim, html) = (claim(&d), d.write("page.html", article(QUOTE)));
    let (_, code, why) = d.fails(&[
        "evidence",
        "add",
        &claim,
        "--file",
        &html,
        "--quote",
        "All eight villages were warned",
    ]);
    assert_eq!(code, "evidence.quote-absent", "{why}");
    let id = str(&d.json(&["snapshot", "list"])["items"][0]["id"]).to_owned();
    let text = str(&d.json(&["snapshot", "show", &id])["text"]).to_owned();
    let evidence = d.made(&[
        "evidence",
        "add",
        &claim,
        "--snapshot",
        &id,
        "--span",
        &span(&text, QUOTE),
        "--stance",
        "contradicts",
    ]);
    let listed = d.json(&["evidence", "list", &claim]);
    assert_eq!(listed["items"][0]["evidence"]["quote"], QUOTE);
    // Evidence rests on it: it stays.
    let (_, code, _) = d.fails(&["snapshot", "delete", &id]);
    assert_eq!(code, "in-use");
    d.run(&["evidence", "delete", &evidence]);
    d.run(&["snapshot", "delete", &id]);
    assert_eq!(d.json(&["snapshot", "list"])["total"], 0);
    assert_eq!(d.json(&["snapshot", "unused"])["files"], 1);
    d.json(&["undo"]);
    assert_eq!(d.json(&["snapshot", "unused"])["files"], 0);
    assert_eq!(d.json(&["book", "verify"])["problems"], serde_json::json!([]));
}

#[test]
fn snapshots_are_taken_away_and_brought_in() {
    let (d, server) = (desk(), served());
    let claim = claim(&d);
    d.made(&[
        "evidence",
        "add",
        &claim,
        "--url",
        &server.url("/dam"),
        "--allow-private",
        "--quote",
        QUOTE,
    ]);
    let id = str(&d.json(&["snapshot", "list"])["items"][0]["id"]).to_owned();
    for format in ["wacz", "warc"] {
        let file = d.path(&format!("dam.{format}")).display().to_string();
        let written = d.json(&[
            "snapshot", "export", "--claim", &claim, "--format", format, "--out", &file,
        ]);
        assert_eq!(
            (written["snapshots"].as_u64(), written["resources"].as_u64()),
            (Some(1), Some(4)),
            "{written}"
        );
        let (_, code, _) = d.fails(&["snapshot", "export", &id, "--format", format, "--out", &file]);
        assert_eq!(code, "file.exists");
        let first = std::fs::read(&file).unwrap();
        d.json(&[
            "snapshot",
            "export",
            &id,
            "--format",
            format,
            "--out",
            &file,
            "--replace",
        ]);
        assert_eq!(
            first,
            std::fs::read(&file).unwrap(),
            "the same snapshot, the same {format}"
        );
        let other = desk();
        let brought = other.json(&["snapshot", "capture", &file]);
        assert_eq!(brought["items"].as_array().unwrap().len(), 1, "{brought}");
        let (here, there) = (
            d.json(&["snapshot", "show", &id]),
            other.json(&["snapshot", "show", str(&brought["items"][0]["snapshot"]["id"])]),
        );
        for field in ["url", "title", "status", "text", "byline"] {
            assert_eq!(
                here["snapshot"][field], there["snapshot"][field],
                "{format}, {field}"
            );
        }
        assert_eq!(here["resources"][0]["sha256"], there["resources"][0]["sha256"]);
        assert_eq!(there["resources"].as_array().unwrap().len(), 4);
        assert_eq!(
            other.json(&["snapshot", "capture", &file])["items"][0]["outcome"],
            "kept"
        );
    }
    // What is not for publication stays, unless it is asked for as such.
    let mark = d.made(&["redaction", "mark", "--snapshot", &id]);
    let file = d.path("withheld.wacz").display().to_string();
    let asked = [
        "snapshot", "export", "--claim", &claim, "--format", "wacz", "--out", &file,
    ];
    assert_eq!(d.fails(&asked).1, "snapshot.withheld");
    assert_eq!(d.json(&[&asked[..], &["--withheld"]].concat())["snapshots"], 1);
    d.json(&["redaction", "lift", &mark]);
    let file = d.path("dam.html").display().to_string();
    d.json(&["snapshot", "export", &id, "--format", "original", "--out", &file]);
    assert!(std::fs::read_to_string(&file).unwrap().contains(QUOTE));
    // The same book, packed and unpacked.
    let packed = d.path("book.zip").display().to_string();
    d.json(&["book", "pack", &packed]);
    let again = d.path("again.claimbook").display().to_string();
    d.json(&["--book", &again, "book", "unpack", &packed]);
    // Two of the four are the same picture.
    assert_eq!(d.json(&["--book", &again, "book", "verify"])["blobs"], 3);
}

#[test]
fn an_archive_of_a_page_as_it_was_twice_gives_both() {
    let (d, server) = (desk(), served());
    let mut here = Vec::new();
    for middle in [
        "Two pumps ran on Monday, the operator said.",
        "Four pumps ran on Monday, the operator said.",
    ] {
        server.page("/dam", 200, HTML, article(middle));
        let captured = d.json(&["snapshot", "capture", &server.url("/dam"), "--allow-private"]);
        let shown = d.json(&["snapshot", "show", str(&captured["items"][0]["snapshot"]["id"])]);
        here.push((
            str(&shown["snapshot"]["captured_at"]).to_owned(),
            str(&shown["resources"][0]["sha256"]).to_owned(),
        ));
    }
    let listed = d.json(&["snapshot", "list"]);
    let ids: Vec<&str> = listed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| str(&s["id"]))
        .collect();
    for format in ["wacz", "warc"] {
        let file = d.path(&format!("twice.{format}")).display().to_string();
        d.json(&[
            "snapshot", "export", ids[0], ids[1], "--format", format, "--out", &file,
        ]);
        let other = desk();
        let brought = other.json(&["snapshot", "capture", &file]);
        let mut there: Vec<(String, String)> = brought["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| {
                let shown = other.json(&["snapshot", "show", str(&item["snapshot"]["id"])]);
                assert_eq!(shown["resources"].as_array().unwrap().len(), 4, "{shown}");
                (
                    str(&shown["snapshot"]["captured_at"]).to_owned(),
                    str(&shown["resources"][0]["sha256"]).to_owned(),
                )
            })
            .collect();
        there.sort();
        assert_eq!(there, here, "{format}");
    }
}

#[test]
fn a_process_killed_while_capturing_leaves_the_whole_snapshot_or_none() {
    let (d, server) = (desk(), served());
    d.json(&["book", "verify"]);
    // Pieces of the page come slowly, so that there are many moments to be killed at.
    let head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html><body><img src=/dam.png>".to_vec();
    for after in [0, 30, 60, 90, 120, 150, 180, 210, 240, 300] {
        server.answer(
            "/slow",
            Answer::Drip {
                head: head.clone(),
                piece: b"<p>Another paragraph of a page that takes its time to come.</p>".to_vec(),
                times: Some(20),
                pause: Duration::from_millis(5),
            },
        );
        let mut child = d
            .command(&["snapshot", "capture", &server.url("/slow"), "--allow-private"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let until = Instant::now() + Duration::from_millis(after);
        while child.try_wait().unwrap().is_none() && Instant::now() < until {
            std::thread::yield_now();
        }
        let _ = child.kill();
        child.wait().unwrap();
        let report = d.json(&["book", "verify"]);
        assert_eq!(
            report["problems"],
            serde_json::json!([]),
            "killed after {after} ms"
        );
        for snapshot in d.json(&["snapshot", "list"])["items"].as_array().unwrap() {
            let view = d.json(&["snapshot", "show", str(&snapshot["id"])]);
            assert_eq!(
                view["resources"].as_array().unwrap().len(),
                2,
                "a snapshot is whole: {view}"
            );
        }
    }
    d.json(&["snapshot", "unused", "--remove"]);
    assert_eq!(d.json(&["snapshot", "unused"])["files"], 0);
}

#[test]
fn a_full_disk_leaves_no_half_of_a_snapshot() {
    let d = desk();
    d.json(&["book", "verify"]);
    let file = d.path("large.bin");
    let mut large = std::fs::File::create(&file).unwrap();
    large.write_all(&vec![7; 3 << 20]).unwrap();
    // No file may grow past a megabyte, as on a full disk; the signal that says so is ignored as a full disk has none.
    let program = env!("CARGO_BIN_EXE_claimbook");
    let out = std::process::Command::new("bash")
        .args([
            "-c",
            "trap '' XFSZ; ulimit -f 1024; exec \"$0\" --json snapshot capture \"$1\"",
            program,
        ])
        .arg(&file)
        .env("CLAIMBOOK_HOME", d.path("home"))
        .output()
        .unwrap();
    assert!(!out.status.success());
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(said.contains("book.disk-full"), "{said}");
    assert_eq!(d.json(&["snapshot", "list"])["total"], 0);
    assert_eq!(d.json(&["book", "verify"])["problems"], serde_json::json!([]));
    assert_eq!(d.json(&["snapshot", "unused"])["files"], 0);
}
