//! From drafts to statements: who the speakers are, told in the order of the text, since "he", "they" and
//! "the agency" are whoever was spoken of before; by whom it was reported; and where it was made public.

use super::anaphora;
use super::find::Draft;
use super::names::Register;
use super::page::Page;
use super::subjects::JOIN;
use super::venues::Venues;
use super::who::{self, Who};
use super::{Statement, StatementKind};

#[derive(Default)]
struct Memory {
    speakers: Vec<String>,
    group: Vec<String>,
    venues: Venues,
}

/// Tells the speakers of drafts and makes statements of them.
pub(super) fn tell(page: &Page, register: &Register, drafts: &[Draft]) -> Vec<Statement> {
    let mut memory = Memory::default();
    let mut out = Vec::new();
    for draft in drafts {
        let speakers = match draft.source {
            Some(source) => parties(page, register, &memory, source, &draft.via),
            None if draft.same => memory.speakers.clone(),
            None => Vec::new(),
        };
        let reported_by: Vec<String> = draft
            .via
            .iter()
            .map(|v| parties(page, register, &memory, *v, &[]).join(" and "))
            .filter(|v| !v.is_empty())
            .collect();
        let venue = memory.venues.venue(page, register, draft, &speakers);
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
fn parties(
    page: &Page,
    register: &Register,
    memory: &Memory,
    source: [usize; 2],
    apart: &[[usize; 2]],
) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for part in parts(page, register, source) {
        for name in one(page, register, memory, part, apart) {
            if !out.contains(&name) {
                out.push(name);
            }
        }
    }
    out
}

/// A source split at what joins its names: "and", and the commas of a list.
fn parts(page: &Page, register: &Register, [a, b]: [usize; 2]) -> Vec<[usize; 2]> {
    let comma = (a..b).find(|&t| page.any(t, &[",", "("])).unwrap_or(b);
    // "Ann Oake, the mayor, and Bo Reed", "Ann Oake, Bo Reed and Cleo Dunn".
    if comma < b && page.is(comma, ",") {
        let list = listed(page, register, a, b, comma);
        if list.len() > 1 {
            return list;
        }
    }
    let mut cuts = vec![a];
    for t in a + 1..comma.saturating_sub(1) {
        let joins = page.any(t, JOIN);
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

/// The members of a list of names with what they are between commas; the names alone, but for the last.
fn listed(page: &Page, register: &Register, a: usize, b: usize, comma: usize) -> Vec<[usize; 2]> {
    let mut out = Vec::new();
    let mut from = a;
    let mut at = comma;
    loop {
        let Some(name) = register.ending(from, at).filter(|n| n.person) else {
            return vec![];
        };
        out.push([name.first, at]);
        if page.any(at, JOIN) {
            out.push([at + 1, b]);
            return out;
        }
        // Past the comma: another name, or what the one before is.
        let starts = |t: usize| {
            register
                .names
                .get(register.names.partition_point(|n| n.first < t))
                .filter(|n| n.first == t && n.person)
        };
        let mut next = at + 1;
        if starts(next).is_none() && !page.any(next, JOIN) {
            match (next..b).find(|&t| page.is(t, ",")) {
                Some(close) => next = close + 1,
                None => return vec![],
            }
        }
        if page.any(next, JOIN) {
            if starts(next + 1).is_none() {
                return vec![];
            }
            out.push([next + 1, b]);
            return out;
        }
        match starts(next) {
            Some(name) if name.end < b && (page.is(name.end, ",") || page.any(name.end, JOIN)) => {
                from = next;
                at = name.end;
            }
            _ => return vec![],
        }
    }
}

fn one(
    page: &Page,
    register: &Register,
    memory: &Memory,
    [a, b]: [usize; 2],
    apart: &[[usize; 2]],
) -> Vec<String> {
    match who::who(page, register, a, b) {
        Who::Named(name) => vec![register.resolve(&name, a)],
        Who::Person => person(register, memory, a).into_iter().collect(),
        Who::PersonNoun(words) => {
            let title = words.to_lowercase();
            let title = title.split_once(' ').map_or(title.as_str(), |(_, noun)| noun);
            let bare = title.strip_prefix("former ").unwrap_or(title);
            vec![
                register
                    .holder(title, a)
                    .or_else(|| register.holder(bare, a))
                    .unwrap_or(words),
            ]
        }
        Who::Body(noun) => anaphora::body(register, &memory.speakers, &noun, a, apart)
            .or((noun != "it").then_some(noun))
            .into_iter()
            .collect(),
        Who::Pair if memory.speakers.len() == 2 => memory.speakers.clone(),
        Who::Pair => {
            let pair = anaphora::pair(page, register, a);
            if pair.is_empty() {
                memory.group.clone()
            } else {
                pair
            }
        }
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
