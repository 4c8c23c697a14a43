//! What a report promises: the same in every format, safe whatever people typed, ClaimReview by the rules.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod fixtures;

use claimbook_interchange::claimreview::{Weight, check, check_media};
use claimbook_report::*;
use serde_json::Value;

fn text(report: &Report, format: Format) -> String {
    String::from_utf8(render(report, format).expect("a report")).expect("UTF-8")
}

fn all() -> Vec<Report> {
    let mut all = vec![
        fixtures::single(),
        fixtures::roundup(),
        fixtures::ukrainian(),
        fixtures::arabic(),
        fixtures::hostile(),
        Report::default(),
    ];
    all.extend(fixtures::kinds::all());
    all
}

/// Every text of the model, but for ids, names of kinds and what is set by rendering.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.extend(text.split("\n\n").map(str::to_owned)),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(fields) => {
            for (name, item) in fields {
                let told_otherwise = [
                    "id",
                    "kind",
                    "category",
                    "lang",
                    "scale",
                    "mark",
                    "direction",
                    "claim",
                    "stance",
                    "anchor",
                    "definition",
                    "check_url_base",
                    "confidence",
                    "rationale",
                    "reliability",
                    "rating",
                ];
                let date = [
                    "said_on",
                    "published",
                    "published_on",
                    "updated_on",
                    "decided_at",
                    "date",
                    "on",
                ];
                if name == "rating" && item.is_object() {
                    texts(&item["name"], found);
                } else if !told_otherwise.contains(&name.as_str()) && !date.contains(&name.as_str()) {
                    texts(item, found);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn every_text_of_the_model_is_in_every_format() {
    for report in [fixtures::single(), fixtures::roundup()] {
        let mut expected = Vec::new();
        texts(&serde_json::to_value(&report).expect("JSON"), &mut expected);
        assert!(expected.len() > 40, "{expected:?}");
        for format in [Format::Html, Format::Markdown, Format::Csv, Format::Json] {
            let flat = |t: &str| t.split_whitespace().collect::<Vec<_>>().join(" ");
            let out = flat(
                &text(&report, format)
                    .replace("&amp;", "&")
                    .replace("&#x2f;", "/")
                    .replace("\\n", " "),
            );
            for one in &expected {
                assert!(out.contains(&flat(one)), "{format:?} lacks {one:?}\n{out}");
            }
        }
    }
}

#[test]
fn the_same_model_gives_the_same_bytes() {
    for report in all() {
        for format in Format::ALL {
            let bytes = |r: &Report| render(r, format).expect("a report");
            assert_eq!(bytes(&report), bytes(&report.clone()), "{format:?}");
        }
    }
}

#[test]
fn json_reads_back_as_the_model() {
    let report = fixtures::single();
    let back: Report = serde_json::from_str(&text(&report, Format::Json)).expect("JSON");
    assert_eq!(text(&back, Format::Html), text(&report, Format::Html));
}

#[test]
fn nothing_that_people_typed_runs() {
    let html = text(&fixtures::hostile(), Format::Html);
    let (head, body) = html.split_once("</head>").expect("a head");
    let scripts = head.matches("<script").count();
    assert_eq!(
        (
            scripts,
            head.matches("<script type=\"application/ld+json\">").count()
        ),
        (0, 0),
        "{head}"
    );
    for bad in [
        "<script",
        "<iframe",
        "<img",
        "<b ",
        "href=\"javascript",
        "href=\"data",
    ] {
        let bare = body.replace("&lt;", "");
        assert!(!bare.contains(bad), "{bad} in {body}");
    }
    let mut report = fixtures::hostile();
    report.checks[0].page_url = Some("https://checks.example/1".into());
    let html = text(&report, Format::Html);
    assert_eq!(html.matches("<script").count(), 1);
    assert_eq!(html.matches("</script").count(), 1);
    let data = html
        .split_once("application/ld+json\">")
        .and_then(|(_, rest)| rest.split_once("</script>"))
        .expect("data")
        .0;
    let data: Value = serde_json::from_str(data).expect("JSON");
    assert_eq!(data["url"], "https://checks.example/1");

    let markdown = text(&fixtures::hostile(), Format::Markdown);
    for bad in ["<script", "<img", "<iframe", "<b ", "](javascript", "<javascript"] {
        assert!(
            !markdown
                .replace("\\<", "")
                .replace(&format!("`{bad}"), "")
                .contains(bad),
            "{bad} in {markdown}"
        );
    }
}

#[test]
fn every_element_is_closed_in_its_order() {
    const VOID: [&str; 8] = ["meta", "link", "br", "hr", "circle", "path", "rect", "line"];
    for report in all() {
        let html = text(&report, Format::Html);
        let mut open: Vec<&str> = Vec::new();
        let mut ids: Vec<&str> = Vec::new();
        let mut rest = html.as_str();
        while let Some((_, tag)) = rest.split_once('<') {
            let (inside, after) = tag.split_once('>').expect("the end of a tag");
            let name = inside
                .trim_start_matches('/')
                .split([' ', '\n', '/'])
                .next()
                .unwrap_or_default();
            if let Some((_, id)) = inside.split_once(" id=\"") {
                let id = id.split('"').next().unwrap_or_default();
                assert!(!ids.contains(&id), "{id} twice");
                ids.push(id);
            }
            rest = after;
            if inside.starts_with('!') || VOID.contains(&name) {
                continue;
            }
            if inside.starts_with('/') {
                assert_eq!(open.pop(), Some(name), "before {}", &after[..after.len().min(80)]);
            } else {
                open.push(name);
            }
            if !inside.starts_with('/') && (name == "style" || name == "script") {
                rest = after
                    .split_once("</")
                    .map_or(rest, |(raw, _)| &after[raw.len()..]);
            }
        }
        assert!(open.is_empty(), "{open:?}");
        for target in html.split("href=\"#").skip(1).filter_map(|t| t.split('"').next()) {
            assert!(ids.contains(&target), "nothing is called {target}");
        }
    }
}

#[test]
fn claim_review_keeps_the_rules() {
    for report in [fixtures::single(), fixtures::roundup(), fixtures::ukrainian()] {
        let json: Value = serde_json::from_str(&text(&report, Format::JsonLd)).expect("JSON");
        let faults: Vec<_> = check(&json)
            .into_iter()
            .filter(|p| p.weight == Weight::Required)
            .collect();
        assert_eq!(faults, []);
        let reviews = json["@graph"]
            .as_array()
            .cloned()
            .unwrap_or_else(|| vec![json.clone()]);
        let of = |kind: &str| reviews.iter().filter(|r| r["@type"] == kind).count();
        let rated = report.checks.iter().filter(|c| c.verdict.is_some()).count();
        assert_eq!(of("ClaimReview"), rated);
        assert_eq!(
            of("MediaReview"),
            report.checks.iter().map(|c| c.media.len()).sum::<usize>()
        );
    }
    let single: Value = serde_json::from_str(&text(&fixtures::single(), Format::JsonLd)).expect("JSON");
    assert_eq!(check(&single), []);
    assert_eq!(check_media(&single), []);
    let [media, single] = [&single["@graph"][1], &single["@graph"][0]];
    assert_eq!(media["mediaAuthenticityCategory"], "DecontextualizedContent");
    let copies = &media["itemReviewed"]["mediaItemAppearance"];
    assert_eq!(copies[0]["accessedOnUrl"], "https://social.example/sluice");
    assert!(copies[0].get("sha256sum").is_none(), "{copies}");
    let copy = &copies[1];
    assert_eq!(copy["contentUrl"], "https://social.example/sluice.jpg");
    assert_eq!(copy["sha256sum"], "5c".repeat(32));
    assert_eq!(single["reviewRating"]["ratingValue"], 4);
    assert_eq!(single["citation"].as_array().map(Vec::len), Some(4));
    let roundup: Value = serde_json::from_str(&text(&fixtures::roundup(), Format::JsonLd)).expect("JSON");
    let graph = roundup["@graph"].as_array().expect("a graph");
    let checks: Vec<&Value> = graph.iter().filter(|r| r["@type"] == "ClaimReview").collect();
    assert_eq!(
        checks[1]["url"],
        "https://checks.example/2024/dry-river#claim-000000000002"
    );
    let unproven = &checks[3]["reviewRating"];
    assert!(unproven.get("ratingValue").is_none(), "{unproven}");
}

#[test]
fn a_check_without_a_page_is_left_out_and_named() {
    let mut report = fixtures::ukrainian();
    report.checks[0].page_url = None;
    let codes: Vec<_> = remarks(&report).iter().map(|r| r.code).collect();
    assert!(codes.contains(&"no-page-url"), "{codes:?}");
    assert!(text(&report, Format::JsonLd).contains("\"@graph\": []"));
    report.check_url_base = Some("https://checks.example/c".into());
    let json: Value = serde_json::from_str(&text(&report, Format::JsonLd)).expect("JSON");
    let url = format!("https://checks.example/c/{}", report.checks[0].id);
    assert_eq!(json["url"], url.as_str());
    report.publisher = None;
    assert!(
        remarks(&report)
            .iter()
            .any(|r| r.code == "no-publisher" && r.claim.is_none())
    );
    assert!(
        remarks(&fixtures::roundup())
            .iter()
            .any(|r| r.code == "citation-missing")
    );
    assert_eq!(remarks(&fixtures::single()), []);
}

#[test]
fn checks_that_share_a_page_are_anchors_on_it() {
    let mut report = fixtures::roundup();
    for check in &mut report.checks {
        check.page_url = Some("https://checks.example/all".into());
    }
    let json: Value = serde_json::from_str(&text(&report, Format::JsonLd)).expect("JSON");
    assert_eq!(
        json["@graph"][0]["url"],
        "https://checks.example/all#claim-000000000001"
    );
    assert!(check(&json).iter().all(|p| p.weight != Weight::Required));
}

#[test]
fn evidence_is_numbered_as_it_is_first_mentioned() {
    let html = text(&fixtures::single(), Format::Html);
    let place = |words: &str| html.find(words).unwrap_or_else(|| panic!("no {words}"));
    assert!(place("Port log, May 2024</bdi>") < place("We were told at four"));
    assert!(place("Sluice III remained") < place("Rules for the working"));
    assert!(text(&fixtures::roundup(), Format::Html).contains("[missing reference: nothing]"));
}

#[test]
fn a_table_cell_is_no_formula() {
    let mut report = fixtures::ukrainian();
    for start in ["=", "+", "-", "@", "\t", "\r"] {
        report.checks[0].wording = format!("{start}1+1");
        let csv = text(&report, Format::Csv);
        assert!(csv.starts_with('\u{feff}'));
        assert!(csv.contains(&format!("'{start}1+1")), "{csv}");
    }
}

#[test]
fn a_page_is_in_its_language_and_runs_its_way() {
    let html = text(&fixtures::arabic(), Format::Html);
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(html.contains("lang=\"en\""));
    let html = text(&fixtures::ukrainian(), Format::Html);
    assert!(html.contains("<html lang=\"uk\" dir=\"ltr\">"));
    assert!(
        html.contains("Переважно правда") && html.contains("Що невідомо") && html.contains("4 травня 2024")
    );
}

#[test]
fn an_empty_report_is_still_a_page() {
    let html = text(&Report::default(), Format::Html);
    assert!(html.contains("<h1") && html.ends_with("</html>\n"));
    assert_eq!(file_name(&Report::default(), Format::Csv), "report.csv");
}
