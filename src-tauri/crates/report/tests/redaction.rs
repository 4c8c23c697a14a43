//! What is withheld is in nothing that comes out, wherever it stood and however it was written.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod fixtures;

use claimbook_report::*;
use proptest::prelude::*;
use serde_json::Value;

/// The places of a model where people's words stand.
fn places(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) if free(path) => found.push(path.to_owned()),
        Value::Array(items) => {
            for (n, item) in items.iter().enumerate() {
                places(item, &format!("{path}/{n}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, item) in fields {
                places(item, &format!("{path}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// Whether anybody may write anything there.
fn free(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or_default();
    const FREE: [&str; 20] = [
        "wording",
        "title",
        "name",
        "place",
        "about",
        "document",
        "publisher",
        "quote",
        "summary",
        "rationale",
        "not_known",
        "source",
        "origin",
        "note",
        "text",
        "method_note",
        "generated_from",
        "url",
        "heading",
        "caption",
    ];
    FREE.contains(&last) || path.contains("/topics/") || path.contains("/paragraphs/")
}

/// Ways of writing the same words.
fn written(secret: &str, way: u8) -> String {
    let mut signs = secret.chars();
    let (first, rest) = (signs.next().unwrap_or_default(), signs.as_str());
    match way % 6 {
        0 => secret.to_owned(),
        1 => secret.to_uppercase(),
        2 => format!("{first}*{rest}*"),
        3 => format!("{first}\u{ad}{rest}"),
        4 => secret.replace(' ', "\n"),
        _ => secret.replace(' ', "  "),
    }
}

/// The file's text; of a package that of all its parts.
fn contents(bytes: Vec<u8>) -> String {
    let Ok(mut package) = zip::ZipArchive::new(std::io::Cursor::new(&bytes)) else {
        return String::from_utf8_lossy(&bytes).into_owned();
    };
    let mut all = String::new();
    for n in 0..package.len() {
        let mut part = Vec::new();
        std::io::Read::read_to_end(&mut package.by_index(n).unwrap(), &mut part).unwrap();
        all.push_str(&String::from_utf8_lossy(&part));
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_secrets_in_random_places_are_in_no_output(
        secret in "[A-Za-zА-Яа-яІіЇї]{5,9}( [A-Za-z]{5,9})?",
        spots in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), any::<bool>()), 1..6),
        which in 0_usize..5,
    ) {
        let report = match which {
            0 => fixtures::single(),
            1 => fixtures::roundup(),
            2 => fixtures::hostile(),
            3 => fixtures::kinds::dossier(),
            _ => fixtures::kinds::statistics("en"),
        };
        let mut value = serde_json::to_value(&report).unwrap();
        let mut all = Vec::new();
        places(&value, "", &mut all);
        for (index, way, inside) in &spots {
            let path = &all[index.index(all.len())];
            if let Some(Value::String(text)) = value.pointer_mut(path) {
                let words = written(&secret, *way);
                *text = if *inside { format!("{text} {words}, {text}") } else { words };
            }
        }
        let report: Report = serde_json::from_value(value).unwrap();
        let secrets = Secrets::new([&secret]);
        let (without, places) = redacted(report, &secrets).unwrap();
        prop_assert!(places > 0);
        for format in Format::ALL {
            let text = contents(render(&without, format).unwrap());
            prop_assert_eq!(leak(&text, &secrets), None, "{:?}", format);
            prop_assert!(!text.contains(&secret), "{:?}", format);
            prop_assert!(!text.to_lowercase().contains(&secret.to_lowercase()), "{:?}", format);
        }
    }
}

#[test]
fn words_that_markdown_or_markup_would_put_together_again_are_found_in_the_output() {
    let secrets = Secrets::new(["Olena Kovalenko"]);
    for text in [
        "<p>Olena <b>Koval</b>enko</p>",
        "<p>Ol&#101;na&nbsp;Kovalenko</p>",
        r#"{"name": "Olena\nKovalenko"}"#,
        "<script type=\"application/ld+json\">{\"name\": \"Ole\\u006ea Kovalenko\"}</script>",
        "a,b\n\"Olena \"\"Kovalenko\"\"\",1\n",
    ] {
        assert_eq!(leak(text, &secrets), Some(0), "{text}");
    }
    assert_eq!(leak("<p>Olena Petrenko</p>", &secrets), None);
}

#[test]
fn what_the_report_is_made_of_cannot_be_withheld() {
    let report = fixtures::single();
    let error = redacted(report, &Secrets::new(["supports"])).expect_err("a stance is no secret");
    assert_eq!(error.code(), "report-redaction");
}

#[test]
fn a_report_says_that_something_is_withheld() {
    let mut report = fixtures::single();
    let evidence = &mut report.checks[0].evidence;
    let id = evidence[0].id;
    let stance = evidence[0].stance;
    evidence[0] = EvidenceRef::new(id);
    evidence[0].stance = stance;
    evidence[0].withheld = vec![Withheld::Evidence];
    evidence[1].withheld = vec![Withheld::Note, Withheld::Snapshot];
    for format in [
        Format::Html,
        Format::Markdown,
        Format::Csv,
        Format::Docx,
        Format::Xlsx,
    ] {
        let text = contents(render(&report, format).unwrap());
        for said in [
            "Evidence that is not for publication",
            "its archived copy is withheld",
            "a note on it is withheld",
        ] {
            assert!(text.contains(said), "{format:?}: {said}");
        }
    }
}
