//! The author's own assertions that are worth a check: few, and only where the sentence tells in plain words
//! what a named actor did or does, where, or how much. Opinions, plans and questions are left out.

use super::cues::{AUXILIARY, BOUNDARY, DAYS, PREPOSITION, PRONOUN, REPORT, is_adverb};
use super::find::Draft;
use super::names::Register;
use super::page::{Page, Sentence};
use super::tokens::Kind;
use super::{Statement, StatementKind};

/// Words that make a sentence a guess, an opinion or an address to the reader.
#[rustfmt::skip]
const SOFT: &[&str] = &[
    "should", "could", "might", "may", "would", "perhaps", "maybe", "probably", "likely", "unlikely", "i",
    "we", "you", "my", "our", "your", "me", "us", "let", "hopefully", "arguably", "seems", "seem", "seemed",
    "feel", "feels", "if", "reportedly", "allegedly", "please", "click", "subscribe", "photo", "image",
    "editing", "reporting",
];

/// Adds the most check-worthy sentences of which the author is the speaker.
pub(super) fn add(page: &Page, register: &Register, drafts: &[Draft], out: &mut Vec<Statement>) {
    let mut taken = vec![false; page.sentences.len()];
    for d in drafts {
        taken[d.sentence] = true;
    }
    let mut found: Vec<(f64, usize, [usize; 2])> = page
        .sentences
        .iter()
        .enumerate()
        .filter(|(n, _)| !taken[*n])
        .filter_map(|(n, s)| worth(page, register, s).map(|(score, span)| (score, n, span)))
        .filter(|(score, ..)| *score >= 0.6)
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    found.truncate((page.sentences.len() / 6).max(2));
    out.extend(found.into_iter().map(|(score, _, [a, b])| Statement {
        spans: vec![[page.tokens[a].start, page.tokens[b - 1].end]],
        speaker: None,
        reported_by: vec![],
        venue: None,
        kind: StatementKind::Asserted,
        score,
        cue: None,
    }));
}

/// How worth checking an author's sentence is, and its assertion: what leads up to it is left out.
fn worth(page: &Page, register: &Register, s: &Sentence) -> Option<(f64, [usize; 2])> {
    if !s.quotes.is_empty() || !page.any(s.end - 1, &["."]) {
        return None;
    }
    let start = lead(page, s);
    let end = s.end - 1;
    let words = (start..end).filter(|&t| page.tokens[t].is_word()).count();
    if !(8..=60).contains(&words) || page.any(start, PRONOUN) || page.any(start, BOUNDARY) {
        return None;
    }
    let inside = |list: &[&str]| (start..end).any(|t| page.any(t, list));
    // What "added to" the fear has not spoken.
    let told = (start..end).any(|t| page.any(t, REPORT) && !(page.is(t, "added") && page.is(t + 1, "to")));
    if inside(SOFT) || told {
        return None;
    }
    let verb = finite(page, start, end)?;
    let from = register.names.partition_point(|n| n.first < start);
    let names: Vec<_> = register.names[from..]
        .iter()
        .take_while(|n| n.end <= end)
        .collect();
    // The subject names somebody or something.
    let subject = names.iter().any(|n| n.first < verb);
    let mut score: f64 = 0.3;
    if subject {
        score += 0.2;
    }
    if names.iter().any(|n| n.first > verb) || names.len() > 1 {
        score += 0.05;
    }
    // Where: "inside the Dover lighthouse".
    if names
        .iter()
        .any(|n| n.first > verb && placed(page, n.first, verb))
    {
        score += 0.05;
    }
    let numbers = (start..end)
        .filter(|&t| {
            page.tokens[t].kind == Kind::Number
                || page.any(t, &["million", "billion", "percent", "%", "thousand"])
        })
        .count();
    score += 0.1 * numbers.min(2) as f64;
    if s.first < start || (s.first..end).any(|t| page.any(t, DAYS)) {
        score += 0.1;
    }
    if page.any(verb, &["has", "have", "had"]) || page.tokens[verb].lower.ends_with("ed") {
        score += 0.05;
    }
    subject.then_some((score.min(0.9), [start, end]))
}

/// Does a word of place open the phrase that a name stands in?
fn placed(page: &Page, name: usize, verb: usize) -> bool {
    (verb + 1..name)
        .rev()
        .take(2)
        .any(|t| page.any(t, &["inside", "near", "outside", "at", "around", "across"]))
}

/// Where the assertion begins after "Further," or "In early July,".
fn lead(page: &Page, s: &Sentence) -> usize {
    let opens = &page.tokens[s.first];
    let connects = opens.any(PREPOSITION)
        || is_adverb(&opens.lower)
        || opens.any(DAYS)
        || opens.any(&[
            "last",
            "this",
            "earlier",
            "since",
            "after",
            "before",
            "moreover",
            "furthermore",
            "besides",
            "indeed",
            "but",
            "and",
            "yet",
            "still",
            "now",
        ]);
    if connects && let Some(comma) = (s.first + 1..(s.first + 8).min(s.end)).find(|&t| page.is(t, ",")) {
        return comma + 1;
    }
    s.first
}

/// The first verb that can be told as one by its form.
fn finite(page: &Page, start: usize, end: usize) -> Option<usize> {
    (start + 1..end.min(start + 16)).find(|&t| {
        let token = &page.tokens[t];
        !token.cap
            && ((token.any(AUXILIARY) && !token.any(&["to", "be", "not", "never", "been", "'s", "being"]))
                || (token.lower.len() > 4 && token.lower.ends_with("ed")))
            && !page.any(t - 1, &["the", "a", "an"])
            && (!page.is(t - 1, ",") || token.any(&["has", "have", "had", "is", "are", "was", "were"]))
    })
}
