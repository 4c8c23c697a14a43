//! Frames: the ways in which a sentence ties a source, a cue and what was said. Each cue of a sentence
//! proposes the frames that it could stand in; which of them hold is decided elsewhere.

use super::cues::{ADVERB, AUXILIARY, BOUNDARY, DAYS, PHRASAL, PREPOSITION, SAY, is_adverb};
use super::moments::moment;
use super::page::{Page, Sentence};
use super::subjects;

/// Where the content stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Shape {
    /// "X said that …"
    After,
    /// "…, X said" and "…, said X"
    Before,
    /// "according to X, …" and "…, according to X"
    According,
    /// "…, X said, …"
    Around,
    /// "… was praised by X", "praise from X for …"
    Passive,
}

/// A frame that a cue could stand in. All ranges are of tokens, end exclusive.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub shape: Shape,
    pub cue: [usize; 2],
    pub source: Option<[usize; 2]>,
    pub content: [usize; 2],
    /// What the reporter put into the content: ", X said,".
    pub hole: Option<[usize; 2]>,
    /// Whom the words were addressed to ("told CNN"), as tokens.
    pub addressee: Option<[usize; 2]>,
    /// The source is that of another verb before.
    pub inherited: bool,
}

/// Small words that a cue carries with it, before the content.
fn skip_small(page: &Page, mut at: usize, end: usize) -> usize {
    while at < end {
        let t = &page.tokens[at];
        let past = moment(page, at, end);
        if past > at {
            at = past;
        } else if t.any(ADVERB) {
            at += 1;
        } else if t.is(":") {
            return at + 1;
        } else {
            break;
        }
    }
    at
}

/// The end of the addressee of "told": a name, a pronoun, or a short noun phrase.
pub(super) fn addressee(page: &Page, at: usize, end: usize) -> usize {
    let mut i = at;
    if i >= end {
        return at;
    }
    if page.tokens[i].any(&[
        "reporters",
        "them",
        "him",
        "her",
        "me",
        "us",
        "you",
        "journalists",
        "supporters",
        "voters",
        "viewers",
        "lawmakers",
        "people",
    ]) {
        return i + 1;
    }
    while i < end
        && (page.tokens[i].any(&["the", "a", "an", "his", "her", "their", "'s", "of", "and"])
            || (page.tokens[i].cap && !page.tokens[i].any(super::cues::PRONOUN)))
    {
        i += 1;
    }
    if i > at && i < end && page.any(i - 1, &["the", "a", "an", "his", "her", "their", "'s", "of"]) {
        i += 1;
    }
    i
}

/// The end of the content that runs to the end of its sentence, closing marks left out.
fn trim_end(page: &Page, start: usize, mut end: usize) -> usize {
    while end > start && page.tokens[end - 1].any(&[".", ",", ";", ":", "…", "—", "–", "--", "-"]) {
        end -= 1;
    }
    end
}

/// The frames of one cue token.
pub(super) fn frames(page: &Page, s: &Sentence, cue: usize, out: &mut Vec<Frame>) {
    let from = out.len();
    propose(page, s, cue, out);
    if page.is(cue, "according") {
        return;
    }
    // "He came, saying that …", "… and warned of …": who did what stands before in the sentence.
    let before = cue - usize::from(cue > 0);
    let participle = page.tokens[cue].lower.ends_with("ing")
        && page.any(before, &[",", "and", "by", "before", "while", "after"]);
    for f in &mut out[from..] {
        if f.source
            .is_none_or(|x| participle || (page.is(before, "and") && x[0] >= before))
        {
            f.source = subjects::earlier_subject(page, s, cue);
            f.inherited = true;
        }
    }
}

fn propose(page: &Page, s: &Sentence, cue: usize, out: &mut Vec<Frame>) {
    let t = &page.tokens[cue];
    if t.is("according") && page.is(cue + 1, "to")
        || t.is("за") && page.any(cue + 1, &["словами", "даними", "інформацією"])
    {
        according(page, s, cue, out);
        return;
    }
    let mut cue_end = cue + 1;
    if let Some((_, particles)) = PHRASAL.iter().find(|(v, _)| t.is(v))
        && page.any(cue_end, particles)
    {
        cue_end += 1;
    }
    let source = subjects::subject_before(page, s.first, cue);
    after(page, s, cue, cue_end, source, out);
    before(page, s, cue, source, out);
    passive(page, s, cue, out);
}

/// "The plan was praised by X", "a warning from X that …".
fn passive(page: &Page, s: &Sentence, cue: usize, out: &mut Vec<Frame>) {
    let be = cue > s.first && page.any(cue - 1, &["was", "were", "been", "is", "are", "being", "be"]);
    let limit = (cue + 8).min(s.end);
    let marks: &[&str] = if be { &["by"] } else { &["by", "from", "of", "in"] };
    let Some(by) = (cue + 1..limit)
        .take_while(|&t| page.within[t].is_none() && page.tokens[t].is_word())
        .find(|&t| page.any(t, marks))
    else {
        return;
    };
    if !be && by != cue + 1 {
        return;
    }
    let mut end = by + 1;
    while end < s.end && end < by + 12 && page.within[end].is_none() {
        let t = &page.tokens[end];
        if !t.is_word() && !t.is("&")
            || t.any(BOUNDARY)
            || t.any(DAYS)
            || t.any(AUXILIARY) && !t.is("'s")
            || t.any(PREPOSITION) && !(t.is("of") && page.tokens.get(end + 1).is_some_and(|n| n.cap))
        {
            break;
        }
        end += 1;
    }
    if end == by + 1 {
        return;
    }
    let source = Some([by + 1, end]);
    let mut push = |content: [usize; 2]| {
        if content[1] > content[0] {
            out.push(Frame {
                shape: Shape::Passive,
                cue: [cue, cue + 1],
                source,
                content,
                hole: None,
                addressee: None,
                inherited: false,
            });
        }
    };
    if be {
        if let Some([a, b]) = subjects::subject_before(page, s.first, cue) {
            let mut b = b;
            while b > a + 1 && page.any(b - 1, AUXILIARY) {
                b -= 1;
            }
            push([a, b]);
            push([a, by]);
            push([s.first, b]);
        }
        push([cue + 1, by]);
    }
    let mut at = end;
    while page.any(at, &["that", "about", ","]) && at < s.end {
        at += 1;
    }
    push([at, trim_end(page, at, s.end)]);
}

fn after(
    page: &Page,
    s: &Sentence,
    cue: usize,
    cue_end: usize,
    source: Option<[usize; 2]>,
    out: &mut Vec<Frame>,
) {
    let mut at = skip_small(page, cue_end, s.end);
    let mut to = None;
    let told = page.any(
        cue,
        &[
            "told", "tells", "tell", "telling", "informed", "reminded", "assured", "warned", "asked",
        ],
    );
    if told {
        let end = addressee(page, at, s.end);
        if end > at
            && (page.any(cue, &["told", "tells", "tell", "telling"])
                || page.any(end, &["that", "whether", "if", "about", "to"]))
        {
            to = Some([at, end]);
            at = skip_small(page, end, s.end);
        }
    }
    // "said in an interview on Monday that …"
    if page.any(at, PREPOSITION) && !page.any(at, &["that", "who", "which", "for", "of", "to", "against"])
        || page.is(at, ",")
    {
        let limit = (at + 18).min(s.end);
        if let Some(that) = (at..limit)
            .take_while(|&i| page.within[i].is_none())
            .find(|&i| page.any(i, &["that", ":", "що"]))
        {
            at = that;
        }
    }
    // A quotation that begins within a few words: "said in a statement, “…”".
    let near = (at..(at + 16).min(s.end)).find(|&i| page.in_block(i));
    if let Some(q) = near
        && q > at
        && (page.any(q - 1, &[",", ":"]))
        && (page.any(at, PREPOSITION) || page.is(at, ","))
    {
        at = q;
    }
    while at < s.end && page.any(at, &["that", ",", ":", "що"]) && page.within[at].is_none() {
        at += 1;
    }
    let end = trim_end(page, at, attributed(page, at, s.end));
    let mut push = |content: [usize; 2]| {
        out.push(Frame {
            shape: Shape::After,
            cue: [cue, cue_end],
            source,
            content,
            hole: None,
            addressee: to,
            inherited: false,
        });
    };
    if end > at {
        push([at, end]);
        for stop in earlier_ends(page, at, end) {
            push([at, stop]);
        }
        if let Some(start) = later_start(page, at, end) {
            push([start, end]);
        }
    }
}

/// Where ", according to X" closes a content that begins at a token and runs to `end`.
fn attributed(page: &Page, at: usize, end: usize) -> usize {
    (at + 1..end)
        .find(|&t| {
            page.is(t, "according")
                && page.is(t + 1, "to")
                && page.is(t - 1, ",")
                && page.within[t].is_none()
                && (t..end).all(|i| !page.any(i, &["that", ";"]))
        })
        .unwrap_or(end)
}

fn before(page: &Page, s: &Sentence, cue: usize, source: Option<[usize; 2]>, out: &mut Vec<Frame>) {
    let closes = |i: usize| {
        if page.is(i, ",") && page.any(i + 1, &["що", "that"]) {
            return false;
        }
        i >= s.end
            || page.any(
                i,
                &[
                    ".", ",", ";", "—", "–", ")", "in", "on", "at", "during", "to", "after", "of", "about",
                ],
            )
            || page.any(i, DAYS)
            || page.within[i].is_some()
            || is_adverb(&page.tokens[i].lower)
            || page.any(cue, &["told", "tells"])
    };
    let mark = |i: usize| {
        i > s.first && (page.any(i - 1, &[",", "—", "–", "--", "?", "!"]) || page.within[i - 1].is_some())
    };
    // "…, X said" or "…, said X".
    let (from, source, after) = match source {
        Some(src) if mark(src[0]) && closes(cue + 1) && src[0] > s.first + 1 => (src[0], src, cue + 1),
        _ if mark(cue) && cue > s.first + 1 => match subjects::subject_after(page, cue + 1, s.end) {
            Some(src) => (cue, src, src[1]),
            None => return,
        },
        _ => return,
    };
    let frame = |shape, content, hole| Frame {
        shape,
        cue: [cue, cue + 1],
        source: Some(source),
        content,
        hole,
        addressee: None,
        inherited: false,
    };
    let end = trim_end(page, s.first, from);
    if from > s.first + 3 {
        out.push(frame(Shape::Before, [s.first, end], None));
    }
    // "…, X said, …": the sentence goes on.
    let limit = (after + 12).min(s.end);
    if let Some(comma) = (after..limit).find(|&t| page.any(t, &[",", "—", "–", "--"]))
        && (after..comma).all(|t| page.within[t].is_none())
        && s.end > comma + 3
        && end > s.first
        && !(page.is(comma + 1, "according") && page.is(comma + 2, "to"))
    {
        let last = trim_end(page, comma + 1, attributed(page, comma + 1, s.end));
        out.push(frame(Shape::Around, [s.first, last], Some([end, comma + 1])));
    }
}

fn according(page: &Page, s: &Sentence, cue: usize, out: &mut Vec<Frame>) {
    let from = cue + 2;
    let mut end = from;
    let mut commas = 0;
    while end < s.end && !page.any(end, &[".", ";", "—", "–", ")"]) && page.within[end].is_none() {
        // (ISW)
        if page.is(end, "(") && page.is(end + 2, ")") {
            end += 3;
            continue;
        }
        if page.is(end, ",") {
            commas += 1;
            if commas == 1 || page.is(end + 1, "who") {
                break;
            }
        }
        end += 1;
    }
    if end == from {
        return;
    }
    let source = Some([from, end.min(from + 24)]);
    let fronted = cue <= s.first + 1 || (page.is(cue - 1, ",") && cue <= s.first + 4);
    let content = if fronted {
        let mut at = end;
        // ", a newspaper," after the name.
        while at < s.end && page.any(at, &[",", "що"]) {
            at += 1;
        }
        [at, trim_end(page, at, s.end)]
    } else {
        [s.first, trim_end(page, s.first, cue)]
    };
    if content[1] > content[0] {
        out.push(Frame {
            shape: Shape::According,
            cue: [cue, cue + 2],
            source,
            content,
            hole: None,
            addressee: None,
            inherited: false,
        });
    }
}

/// Where a content may end before its sentence does: at the next saying, "… and added", "…, saying", "while
/// Reed said".
fn earlier_ends(page: &Page, at: usize, end: usize) -> Vec<usize> {
    let mut out = Vec::new();
    for t in at + 3..end.min(at + 80) {
        if page.within[t].is_some() || !page.any(t, SAY) || page.tokens[t].cap {
            continue;
        }
        let joined = |i: usize| page.any(i, &["and", "but", ",", ";", "while", "as", "then", "also"]);
        let from = if joined(t - 1) {
            Some(t)
        } else {
            subjects::subject_before(page, at, t)
                .map(|s| s[0])
                .filter(|&s| s > at + 3 && joined(s - 1))
        };
        let Some(mut stop) = from else { continue };
        while stop > at
            && (joined(stop - 1) || !page.tokens[stop - 1].is_word() && page.within[stop - 1].is_none())
        {
            stop -= 1;
        }
        if stop > at + 2 && !out.contains(&stop) {
            out.push(stop);
        }
        if out.len() == 2 {
            break;
        }
    }
    out
}

/// "said after the meeting he would": where the content may begin after a phrase without "that".
fn later_start(page: &Page, at: usize, end: usize) -> Option<usize> {
    if !page.any(at, PREPOSITION) || page.within[at].is_some() {
        return None;
    }
    (at + 2..(at + 12).min(end))
        .take_while(|&t| page.within[t].is_none() && page.tokens[t].is_word())
        .find(|&t| page.any(t, &["he", "she", "they", "it", "there", "we"]))
}
