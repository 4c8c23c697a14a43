//! The finder on texts of our own: an article with all that is hard about the form, frames one by one, and
//! texts that nobody should have written.

use claimbook_text::statements::{Statement, StatementKind, speakers, statements};
use proptest::prelude::*;
use std::time::{Duration, Instant};

fn words(text: &str, spans: &[[usize; 2]]) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mark = |c: char| c.is_whitespace() || "\"“”«»„.,:—–".contains(c);
    spans
        .iter()
        .map(|s| {
            chars[s[0]..s[1]]
                .iter()
                .collect::<String>()
                .trim_matches(mark)
                .to_owned()
        })
        .collect()
}

fn only(text: &str) -> (Statement, Vec<String>) {
    let found = statements(text);
    assert_eq!(found.len(), 1, "{text}: {found:#?}");
    let spans = words(text, &found[0].spans);
    (found[0].clone(), spans)
}

/// One statement: its speaker and its words.
fn says(text: &str, speaker: &str, content: &[&str]) -> Statement {
    let (found, spans) = only(text);
    assert_eq!(found.speaker.as_deref(), Some(speaker), "{text}");
    assert_eq!(spans, content, "{text}");
    found
}

#[test]
fn the_harbour_article() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/");
    let text = std::fs::read_to_string(format!("{folder}article-harbour.txt")).unwrap();
    let truth = std::fs::read_to_string(format!("{folder}article-harbour.statements.json")).unwrap();
    let truth: serde_json::Value = serde_json::from_str(&truth).unwrap();
    let found = statements(&text);
    let expected = truth["statements"].as_array().unwrap();
    for (want, got) in expected.iter().zip(&found) {
        let spans: Vec<[usize; 2]> = serde_json::from_value(want["spans"].clone()).unwrap();
        assert_eq!(words(&text, &got.spans), words(&text, &spans));
        let got = serde_json::to_value(got).unwrap();
        for field in ["speaker", "reported_by", "venue", "kind"] {
            assert_eq!(got[field], want[field], "{field} of statement {}", want["n"]);
        }
    }
    assert_eq!(found.len(), expected.len());
}

#[test]
fn quotations() {
    let s = says(
        "\"The pier will hold,\" Ann Oake said, \"if nobody leans on it.\"",
        "Ann Oake",
        &["The pier will hold", "if nobody leans on it"],
    );
    assert_eq!(s.kind, StatementKind::Quoted);
    says(
        "“The pier will hold,” said Ann Oake, a carpenter from Dover.",
        "Ann Oake",
        &["The pier will hold"],
    );
    says(
        "''The pier will not hold at all,'' Mr. Bo Reed said.",
        "Bo Reed",
        &["''The pier will not hold at all,''"],
    );
    says(
        "Ann Oake said: \"The pier will hold until the spring.",
        "Ann Oake",
        &["The pier will hold until the spring"],
    );
}

#[test]
fn reports() {
    let s = says(
        "Ann Oake said that the pier was built in 1912.",
        "Ann Oake",
        &["the pier was built in 1912"],
    );
    assert_eq!(s.kind, StatementKind::Reported);
    says(
        "The pier, Ann Oake said, was built in 1912 by her grandfather.",
        "Ann Oake",
        &["The pier", "was built in 1912 by her grandfather"],
    );
    says(
        "According to Ann Oake, the pier was built in 1912.",
        "Ann Oake",
        &["the pier was built in 1912"],
    );
    let s = says(
        "The pier was built in 1912, according to the Harbour Agency.",
        "Harbour Agency",
        &["The pier was built in 1912"],
    );
    assert!(s.reported_by.is_empty());
}

#[test]
fn who_is_meant() {
    let text = "Gov. Ann Oake visited the pier. \"It is old,\" Oake said.\n\nShe said that nobody had repaired it since 1990.";
    let found = statements(text);
    assert!(found.len() >= 2);
    assert!(
        found
            .iter()
            .filter(|s| s.kind != StatementKind::Asserted)
            .all(|s| s.speaker.as_deref() == Some("Ann Oake"))
    );
    let text = "The Harbour Rescue Service (HRS) said that the pier is closed.\n\nThe agency said that divers are at work.\n\nThe HRS warned that the ice is thin.";
    let found = statements(text);
    assert_eq!(found.len(), 3, "{found:#?}");
    assert!(
        found
            .iter()
            .all(|s| s.speaker.as_deref() == Some("Harbour Rescue Service")),
        "{found:#?}"
    );
    assert_eq!(speakers("Ann Oake and Bo Reed"), ["Ann Oake", "Bo Reed"]);
}

#[test]
fn chains_and_venues() {
    let s = says(
        "The Dover Times reported that the Port Agency is calling for a ban on heavy lorries.",
        "Port Agency",
        &["a ban on heavy lorries"],
    );
    assert_eq!(s.reported_by, ["The Dover Times"]);
    let s = says(
        "Ann Oake wrote on Telegram that the pier was closed.",
        "Ann Oake",
        &["the pier was closed"],
    );
    assert_eq!(s.venue.as_deref(), Some("Telegram"));
}

#[test]
fn names_of_bodies_and_subjects_of_participles() {
    says(
        "According to the Institute for the Study of Harbours (ISH), the pier has moved two metres.",
        "Institute for the Study of Harbours",
        &["the pier has moved two metres"],
    );
    let text = "Port spokesman Bo Reed denied the claim, saying that the losses were three times higher.";
    let found = statements(text);
    assert!(
        found.iter().any(|s| s.speaker.as_deref() == Some("Bo Reed")
            && words(text, &s.spans) == ["the losses were three times higher"]),
        "{found:#?}"
    );
}

#[test]
fn ukrainian() {
    let s = says(
        "«Порт не працює, — додав Іван Петренко, — і не працюватиме до весни».",
        "Іван Петренко",
        &["Порт не працює", "і не працюватиме до весни"],
    );
    assert_eq!(s.kind, StatementKind::Quoted);
    says(
        "Міністр Іван Петренко заявив, що порт відновить роботу восени.",
        "Іван Петренко",
        &["порт відновить роботу восени"],
    );
    says(
        "«Порт не працює вже два місяці», — сказала Марія Коваль.",
        "Марія Коваль",
        &["Порт не працює вже два місяці"],
    );
    says(
        "За словами Марії Коваль, порт не працює вже два місяці.",
        "Марії Коваль",
        &["порт не працює вже два місяці"],
    );
}

#[test]
fn offsets_are_code_points() {
    let text = "🚢🚢 e\u{301}te\u{301} مرفأ. Ann Oake said that the pier 🏗\u{fe0f} fell.";
    let found = statements(text);
    let last = found.last().unwrap();
    assert_eq!(words(text, &last.spans), ["the pier 🏗\u{fe0f} fell"]);
    let cue = last.cue.unwrap();
    assert_eq!(
        text.chars()
            .skip(cue[0])
            .take(cue[1] - cue[0])
            .collect::<String>(),
        "said"
    );
}

#[test]
fn nothing_to_find() {
    for text in ["", " \n\n ", "Hello there.", "1 2 3", "????", "\u{0}\u{0}"] {
        assert!(statements(text).is_empty(), "{text:?}");
    }
}

fn hostile(name: &str, text: &str) {
    let start = Instant::now();
    let found = statements(text);
    let length = text.chars().count();
    for s in &found {
        assert!(s.spans.iter().all(|s| s[0] < s[1] && s[1] <= length), "{name}");
    }
    let took = start.elapsed();
    assert!(took < Duration::from_secs(60), "{name} took {took:?}");
    println!("{name}: {took:?}, {} statements", found.len());
}

#[test]
fn hostile_texts_take_no_more_than_their_share() {
    let n = 1_000_000;
    hostile("quotation marks", &"\"".repeat(n));
    hostile("curly marks", &"“".repeat(n / 2));
    hostile("open and shut", &"“” ".repeat(n / 3));
    hostile("no end", &"the pier said that Ann Oake ".repeat(n / 28));
    hostile("no space", &"a".repeat(n));
    hostile("capitals", &"The Pier Of Dover ".repeat(n / 18));
    hostile("full stops", &". ".repeat(n / 2));
    hostile("lines", &"\n".repeat(n));
    hostile("commas", &"said, ".repeat(n / 6));
    hostile("helpers", &"a has said to ".repeat(n / 14));
    hostile("unbalanced", &"\"Ann Oake said \"that, \n".repeat(n / 22));
    hostile("pronouns", &"He said that it fell. ".repeat(n / 22));
    hostile(
        "names",
        &(0..n / 30)
            .map(|i| format!("Ann Oake{i} said she fell {i}. "))
            .collect::<String>(),
    );
    hostile("brackets", &"((((. ".repeat(n / 6));
    hostile("labels", &"Ann Oake: yes.\n".repeat(n / 15));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in "\\PC{0,200}") {
        let length = text.chars().count();
        for s in statements(&text) {
            prop_assert!(s.spans.iter().all(|s| s[0] < s[1] && s[1] <= length));
            prop_assert!((0.0..=1.0).contains(&s.score));
        }
    }

    #[test]
    fn any_mixture(parts in proptest::collection::vec(prop::sample::select(vec![
        "\"", "“", "”", "''", "«", "»", " ", ", ", ". ", "\n", "\n\n", ":", "—", "(", ")", "Ann Oake", "Oake", "said", "that", "who",
        "he", "they", "according to", "told", "calling for", "what", "described", "as", "a", "the", "The", "Times", "has", "to", "and",
        "reported", "додав", "за словами", "що", "was", "’", "'s", "-", "Gen.", "2022", "🚢",
    ]), 0..60), spaced in any::<bool>()) {
        let text = parts.join(if spaced { " " } else { "" });
        let length = text.chars().count();
        for s in statements(&text) {
            prop_assert!(!s.spans.is_empty());
            prop_assert!(s.spans.iter().all(|s| s[0] < s[1] && s[1] <= length));
        }
    }
}
