//! Sites of checks that are friendly, hostile and many.
#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that cannot go on has failed"
)]

use claimbook_domain::{ClaimId, shipped};
use claimbook_report::{Check, CorrectionRef, Format, Logo, PartyRef, Report, VerdictRef, render};
use claimbook_site::{Roundup, RoundupOf, SiteError, SiteOptions, site};
use std::{collections::BTreeMap, convert::Infallible};

type Files = BTreeMap<String, Vec<u8>>;

fn id(n: u32) -> ClaimId {
    format!("0192d0a0-0000-7000-8000-{n:012}").parse().unwrap()
}

fn check(n: u32, wording: &str) -> Check {
    let (scale, ratings) = shipped().remove(0);
    let rating = ratings[n as usize % ratings.len()].clone();
    let mut check = Check::new(id(n), wording);
    check.verdict = Some(VerdictRef::new(
        rating,
        scale.name,
        &ratings,
        "2024-05-17T09:30:00Z",
    ));
    check.published_on = Some(
        format!("2024-{:02}-{:02}", n % 12 + 1, n % 28 + 1)
            .parse()
            .unwrap(),
    );
    check
}

/// The page of a check, as a report of it alone is made.
fn page<E>(report: &Report) -> Result<Vec<u8>, E> {
    Ok(render(report, Format::Html).unwrap())
}

fn made(report: &Report, options: &SiteOptions) -> Files {
    let mut files = Files::new();
    let mut write = |path: &str, bytes: &[u8]| {
        assert!(
            files.insert(path.to_owned(), bytes.to_vec()).is_none(),
            "{path} twice"
        );
        Ok::<(), Infallible>(())
    };
    let summary = site(report, options, &mut page, &mut write, &mut |_, _| true).unwrap();
    assert_eq!(summary.files as usize, files.len());
    files
}

fn based() -> SiteOptions {
    SiteOptions {
        title: "The Orlen Check".into(),
        base: Some("https://example.org/checks".into()),
        ..SiteOptions::default()
    }
}

fn text<'a>(files: &'a Files, path: &str) -> &'a str {
    std::str::from_utf8(&files[path]).unwrap()
}

#[test]
fn only_what_is_published_and_rated_is_on_the_site() {
    let mut draft = check(2, "A draft.");
    draft.published_on = None;
    let mut open = check(3, "An open one.");
    open.verdict = None;
    let report = Report {
        checks: vec![check(1, "The dam was shut."), draft, open],
        ..Report::default()
    };
    let files = made(&report, &based());
    let pages: Vec<_> = files.keys().filter(|p| p.starts_with("checks/")).collect();
    assert_eq!(pages, [&format!("checks/{}/index.html", id(1))]);
    assert!(
        files
            .values()
            .all(|f| !String::from_utf8_lossy(f).contains("A draft."))
    );
    let own = format!("https://example.org/checks/checks/{}/", id(1));
    let page = text(&files, pages[0]).replace("&#x2f;", "/");
    assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{own}\">")));
    assert!(text(&files, "sitemap.xml").contains(&format!("<loc>{own}</loc>")));
    assert!(text(&files, "robots.txt").contains("Sitemap: https://example.org/checks/sitemap.xml"));
    assert!(text(&files, "atom.xml").contains(&own) && text(&files, "rss.xml").contains(&own));
    let marked = files
        .iter()
        .filter(|(_, f)| String::from_utf8_lossy(f).contains("application/ld+json"));
    assert_eq!(marked.count(), 1);
    assert_eq!(files, made(&report, &based()), "the same bytes");
}

#[test]
fn without_an_address_nothing_claims_one() {
    let report = Report {
        checks: vec![check(1, "The dam was shut.")],
        ..Report::default()
    };
    let files = made(&report, &SiteOptions::default());
    for absent in ["sitemap.xml", "rss.xml", "atom.xml"] {
        assert!(!files.contains_key(absent), "{absent}");
    }
    assert!(!text(&files, "index.html").contains("http"));
    for base in [
        "example.org",
        "javascript:alert(1)",
        "https://example.org/?a",
        "file:///x",
    ] {
        let options = SiteOptions {
            base: Some(base.into()),
            ..SiteOptions::default()
        };
        let refused = site(
            &report,
            &options,
            &mut page,
            &mut |_, _| Ok::<(), Infallible>(()),
            &mut |_, _| true,
        );
        assert!(matches!(refused, Err(SiteError::Base(_))), "{base}");
    }
}

#[test]
fn roundups_keep_their_addresses_and_have_anchors() {
    let report = Report {
        checks: vec![check(1, "The dam was shut."), check(2, "The dam was open.")],
        ..Report::default()
    };
    let of = |key: &str, of, title: &str, checks: &[u32]| Roundup {
        key: key.into(),
        of,
        title: title.into(),
        checks: checks.iter().map(|n| id(*n)).collect(),
    };
    let options = SiteOptions {
        roundups: vec![
            of("speech-1", RoundupOf::Document, "A speech", &[1, 2]),
            of("of-nobody", RoundupOf::Speaker, "Nobody", &[9]),
            of("ann-oake", RoundupOf::Speaker, "Ann Oake", &[2]),
            of("speech-1", RoundupOf::Document, "The same address", &[1]),
            of("../up", RoundupOf::Document, "No address", &[1]),
        ],
        ..based()
    };
    let files = made(&report, &options);
    let pages: Vec<&String> = files.keys().filter(|p| p.starts_with("round-ups/")).collect();
    assert_eq!(
        pages,
        [
            "round-ups/4/index.html",
            "round-ups/5/index.html",
            "round-ups/ann-oake/index.html",
            "round-ups/index.html",
            "round-ups/speech-1/index.html",
        ]
    );
    let speech = text(&files, "round-ups/speech-1/index.html");
    for n in [1, 2] {
        assert!(speech.contains(&format!("id=\"c-{}\"", id(n))));
    }
    let index = text(&files, "round-ups/index.html");
    assert!(index.contains("Of one speaker") && index.contains("Ann Oake") && !index.contains("Nobody"));
    assert!(text(&files, "sitemap.xml").contains("round-ups/ann-oake/"));
    let none = made(&report, &based());
    assert!(text(&none, "round-ups/index.html").contains("There is none yet."));
}

#[test]
fn hostile_words_stay_words() {
    let evil =
        "</script><script>alert(1)</script>]]>\0\u{202e}\"'><img src=x onerror=alert(1)>../../etc {{ 7*7 }}";
    let mut bad = check(1, evil);
    bad.title = Some(evil.into());
    bad.lang = Some("\"><x".into());
    bad.topics = vec![evil.into()];
    bad.claimants = vec![PartyRef {
        name: evil.into(),
        ..PartyRef::default()
    }];
    bad.corrections = vec![CorrectionRef {
        date: "2024-06-01".parse().unwrap(),
        text: evil.into(),
    }];
    if let Some(verdict) = &mut bad.verdict {
        verdict.rating.name = "very false ".repeat(300);
        verdict.rating.id = "../../x".into();
        verdict.summary = Some(evil.into());
        verdict.rationale = evil.into();
    }
    let twin = Check {
        id: id(2),
        ..bad.clone()
    };
    let report = Report {
        checks: vec![bad, twin, check(3, "  ")],
        ..Report::default()
    };
    let options = SiteOptions {
        title: evil.into(),
        lang: evil.into(),
        roundups: vec![Roundup {
            key: "../../etc".into(),
            of: RoundupOf::Speaker,
            title: evil.into(),
            checks: vec![id(1), id(9), id(3)],
        }],
        ..based()
    };
    for (path, bytes) in made(&report, &options) {
        assert!(
            path.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"/.-".contains(&b)),
            "{path}"
        );
        assert!(!path.contains("..") && !path.starts_with('/'), "{path}");
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.contains('\0'), "{path}");
        if path.ends_with(".html") {
            assert!(
                !text.contains("<img src=x") && !text.contains("<script>") && !text.contains("49"),
                "{path}"
            );
        }
    }
}

#[test]
fn many_checks_have_many_pages_and_parts_of_a_bounded_size() {
    let checks = (0..1_250)
        .map(|n| check(n, &format!("Claim {n} of the harbour, вода word{}", n * 7919)))
        .collect();
    let report = Report {
        checks,
        ..Report::default()
    };
    let files = made(&report, &based());
    assert!(files.contains_key("index-13.html") && !files.contains_key("index-14.html"));
    for (path, bytes) in files.iter().filter(|(p, _)| p.starts_with("search/")) {
        assert!(bytes.len() <= 512 * 1024, "{path}");
        if path.ends_with(".json") {
            serde_json::from_slice::<serde_json::Value>(bytes).unwrap();
        }
    }
    let cards: usize = files
        .iter()
        .filter(|(p, _)| p.starts_with("index"))
        .map(|(_, f)| String::from_utf8_lossy(f).matches("class=\"card\"").count())
        .sum();
    assert_eq!(cards, 1_250);
}

#[test]
fn the_caller_can_stop_and_fail() {
    let report = Report {
        checks: vec![check(1, "A."), check(2, "B.")],
        ..Report::default()
    };
    let stopped = site(
        &report,
        &based(),
        &mut page,
        &mut |_, _| Ok::<(), Infallible>(()),
        &mut |done, _| done < 1,
    );
    assert!(matches!(stopped, Err(SiteError::Stopped)));
    let failed = site(
        &report,
        &based(),
        &mut page,
        &mut |_, _| Err("full"),
        &mut |_, _| true,
    );
    assert!(matches!(failed, Err(SiteError::Caller("full"))));
}

#[test]
fn a_site_can_be_ukrainian_or_run_from_right_to_left() {
    let report = Report {
        checks: vec![check(1, "Вода.")],
        ..Report::default()
    };
    let of = |lang: &str| {
        made(
            &report,
            &SiteOptions {
                lang: lang.into(),
                ..SiteOptions::default()
            },
        )
    };
    assert!(text(&of("uk"), "index.html").contains("Усі перевірки"));
    assert!(text(&of("ar"), "index.html").contains("dir=\"rtl\""));
}

#[test]
fn a_site_wears_the_newsroom_s_look_on_every_page() {
    let mut report = Report {
        checks: vec![check(1, "The dam was shut.")],
        footer: Some("A harbour desk.".into()),
        ..Report::default()
    };
    report.style.accent = Some("#123456".into());
    report.headings.insert("evidence".into(), "What we found".into());
    report.style.logo = Some(Logo {
        media_type: "image/png".into(),
        data: "iVBORw0KGgo=".into(),
        alt: "The Harbour Desk".into(),
    });
    let files = made(&report, &SiteOptions::default());
    let styles = text(&files, "style.css");
    assert!(styles.contains(":root { --accent: #123456; }"));
    // What is printed stays black on white: it is said last.
    assert!(styles.rfind("#123456").unwrap() < styles.find("@media print").unwrap());
    assert_eq!(files["logo.png"], b"\x89PNG\r\n\x1a\n");
    assert!(text(&files, "index.html").contains("alt=\"The Harbour Desk\""));
    let id = report.checks[0].id;
    let check = text(&files, &format!("checks/{id}/index.html"));
    for said in ["#123456", "What we found", "A harbour desk."] {
        assert!(check.contains(said), "{said}");
    }
}

#[test]
fn a_page_of_the_newsroom_s_own_keeps_the_ways_through_the_site() {
    for own in [
        "<!doctype html><p>Bare.</p>",
        "<body class=a><p>No main.</p></body>",
    ] {
        let report = Report {
            checks: vec![check(1, "The dam was shut.")],
            ..Report::default()
        };
        let mut files = Files::new();
        let mut write = |path: &str, bytes: &[u8]| {
            files.insert(path.to_owned(), bytes.to_vec());
            Ok::<(), Infallible>(())
        };
        let mut make = |_: &Report| Ok::<_, Infallible>(own.as_bytes().to_vec());
        site(
            &report,
            &SiteOptions::default(),
            &mut make,
            &mut write,
            &mut |_, _| true,
        )
        .unwrap();
        let page = text(&files, &format!("checks/{}/index.html", report.checks[0].id));
        assert!(page.contains("class=\"site-back\""), "{page}");
        assert!(page.starts_with(&own[..10]), "{page}");
    }
}
