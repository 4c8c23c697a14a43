//! From drafts to statements: who the speakers are, told in the order of the text, since "he", "they" and
//! "the agency" are whoever was spoken of before; by whom it was reported; and where it was made public.

use std::collections::HashMap;

use super::cues::DAYS;
use super::find::Draft;
use super::names::{Register, strip};
use super::page::Page;
use super::who::{self, Who};
use super::{Statement, StatementKind};

#[derive(Default)]
struct Memory {
    speakers: Vec<String>,
    group: Vec<String>,
    venues: HashMap<String, String>,
}

/// Tells the speakers of drafts and makes statements of them.
pub(super) fn tell(page: &Page, register: &Register, drafts: &[Draft]) -> Vec<Statement> {
    let mut memory = Memory::default();
    let mut out = Vec::new();
    for draft in drafts {
        let speakers = match draft.source {
            Some(source) => parties(page, register, &memory, source),
            None if draft.same => memory.speakers.clone(),
            None => Vec::new(),
        };
        let reported_by: Vec<String> = draft
            .via
            .iter()
            .map(|v| parties(page, register, &memory, *v).join(" and "))
            .filter(|v| !v.is_empty())
            .collect();
        let venue = venue(page, register, draft, &speakers, &mut memory);
        if !speakers.is_empty() {
            if speakers.len() > 1 {
                memory.group.clone_from(&speakers);
            }
            memory.speakers.clone_from(&speakers);
        }
        let Some((spans, kind)) = shape(page, draft) else {
            continue;
        };
        // Reported, and nobody is named: nothing to check with anyone.
        if speakers.is_empty() && kind != StatementKind::Quoted {
            continue;
        }
        let speaker = (!speakers.is_empty()).then(|| speakers.join(" and "));
        out.push(Statement {
            spans,
            speaker,
            reported_by,
            venue,
            kind,
            score: draft.weight,
            cue: draft
                .cue
                .map(|c| [page.tokens[c[0]].start, page.tokens[c[1] - 1].end]),
        });
    }
    out
}

/// The code point spans of a draft and its kind; none if there is nothing left.
fn shape(page: &Page, draft: &Draft) -> Option<(Vec<[usize; 2]>, StatementKind)> {
    let mut spans = Vec::new();
    let (mut quoted, mut plain) = (false, false);
    for &[mut a, b] in &draft.spans {
        // An article right before a quotation mark belongs to the reporter.
        if page.any(a, &["a", "an", "the"])
            && page.within.get(a + 1).is_some_and(Option::is_some)
            && a + 1 < b
        {
            a += 1;
        }
        if a >= b {
            continue;
        }
        for t in a..b {
            if page.within[t].is_some() {
                quoted = true;
            } else if page.tokens[t].is_word() {
                plain = true;
            }
        }
        spans.push([page.tokens[a].start, page.tokens[b - 1].end]);
    }
    let kind = match (quoted, plain) {
        (true, false) => StatementKind::Quoted,
        (true, true) => StatementKind::Mixed,
        _ => StatementKind::Reported,
    };
    (!spans.is_empty()).then_some((spans, kind))
}

/// The parties that a source names: "Ann Oake and Bo Reed", "he and co-author Lt. Gen. Bo Reed".
fn parties(page: &Page, register: &Register, memory: &Memory, source: [usize; 2]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for [a, b] in parts(page, register, source) {
        for name in one(page, register, memory, a, b) {
            if !out.contains(&name) {
                out.push(name);
            }
        }
    }
    out
}

/// A source split at the "and" between names.
fn parts(page: &Page, register: &Register, [a, b]: [usize; 2]) -> Vec<[usize; 2]> {
    let comma = (a..b).find(|&t| page.any(t, &[",", "("])).unwrap_or(b);
    let mut cuts = vec![a];
    for t in a + 1..comma.saturating_sub(1) {
        let joins = page.any(t, &["and", "та", "і", "й"]);
        let left = register.ending(a, t).is_some() || page.any(t - 1, &["he", "she", "they"]);
        let right = register.ending(t + 1, comma).is_some();
        // "the Centre at the Urban Institute and Brookings" is one.
        let from = cuts[cuts.len() - 1];
        let placed = (from..t).any(|i| page.any(i, &["at", "in", "for", "from", "with"]));
        if joins && left && right && !placed {
            cuts.push(t);
        }
    }
    let mut out = Vec::new();
    for (n, &c) in cuts.iter().enumerate() {
        let from = if n == 0 { c } else { c + 1 };
        let to = cuts.get(n + 1).copied().unwrap_or(b);
        out.push([from, to]);
    }
    out
}

fn one(page: &Page, register: &Register, memory: &Memory, a: usize, b: usize) -> Vec<String> {
    match who::who(page, register, a, b) {
        Who::Named(name) => vec![register.resolve(&name, a)],
        Who::Person => person(register, memory, a).into_iter().collect(),
        Who::PersonNoun(words) => {
            let title = words.rsplit(' ').next().unwrap_or_default().to_lowercase();
            vec![register.holder(&title, a).unwrap_or(words)]
        }
        Who::Body => body(register, memory, a).into_iter().collect(),
        Who::Group
            if !memory.speakers.is_empty() && (memory.speakers.len() > 1 || memory.group.is_empty()) =>
        {
            memory.speakers.clone()
        }
        Who::Group => memory.group.clone(),
        Who::Described(words) => vec![words],
        Who::Unknown => vec![],
    }
}

fn person(register: &Register, memory: &Memory, at: usize) -> Option<String> {
    let near = register.before(at, true);
    if let [last] = memory.speakers.as_slice()
        && register.is_named(last, true)
    {
        return Some(last.clone());
    }
    near.map(|n| register.resolve(&n.text, at))
}

fn body(register: &Register, memory: &Memory, at: usize) -> Option<String> {
    if let [last] = memory.speakers.as_slice()
        && register.is_named(last, false)
    {
        return Some(last.clone());
    }
    register.before(at, false).map(|n| register.resolve(&n.text, at))
}

#[rustfmt::skip]
const WRITING: &[&str] = &[
    "wrote", "writes", "write", "writing", "posted", "posts", "published", "tweeted", "said", "says",
    "shared", "announced", "написав", "написала", "написали", "пише", "повідомив", "повідомила", "заявив",
    "заявила",
];

/// Where a statement was made public: "wrote on Ukrinform", "told CNN", or the same publication as before.
fn venue(
    page: &Page,
    register: &Register,
    draft: &Draft,
    speakers: &[String],
    memory: &mut Memory,
) -> Option<String> {
    let cue = draft.cue?;
    let mut found = None;
    if page.any(cue[0], WRITING) && page.any(cue[1], &["on", "in", "at", "to", "for", "у", "в", "на"]) {
        found = outlet(page, register, cue[1] + 1, page.is(cue[1], "on"));
    }
    if let Some([a, b]) = draft.addressee
        && let Some(name) = register.name_at(page, a).filter(|n| n.end <= b && !n.person)
    {
        found = Some(register.resolve(&name.text, a));
    }
    if let Some(found) = found {
        for s in speakers {
            memory.venues.insert(s.clone(), found.clone());
        }
        return Some(found);
    }
    if draft.addressee.is_some() {
        for s in speakers {
            memory.venues.remove(s);
        }
        return None;
    }
    let carried = speakers.iter().find_map(|s| memory.venues.get(s).cloned());
    if let Some(v) = &carried {
        for s in speakers {
            memory.venues.insert(s.clone(), v.clone());
        }
    }
    carried
}

/// The outlet or platform named at a token.
fn outlet(page: &Page, register: &Register, at: usize, on: bool) -> Option<String> {
    let at = at + usize::from(page.any(at, &["the", "his", "her", "its", "their"]) && !page.tokens[at].cap);
    let name = register.name_at(page, at)?;
    if page.any(at, DAYS) || page.any(name.end, &["'s"]) {
        return None;
    }
    const PLATFORM: &[&str] = &[
        "twitter",
        "facebook",
        "telegram",
        "instagram",
        "youtube",
        "x",
        "reddit",
        "truth",
        "tiktok",
        "linkedin",
        "телеграм",
        "телеграмі",
        "фейсбуці",
        "твіттері",
    ];
    let platform = page.any(at, PLATFORM);
    let outlet = !name.person || (on && name.end - name.first == 1);
    (platform || outlet).then(|| strip(&name.text))
}
