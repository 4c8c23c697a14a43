//! Which frames hold: quotations get the cue nearest to them, the other cues are weighed, and what overlaps
//! gives way to what is surer. The result are drafts: ranges of tokens, speakers not yet told.

use super::cues::{AUXILIARY, DAYS, PREPOSITION, PRONOUN, REPORT};
use super::frames::{self, Frame, Shape};
use super::names::Register;
use super::page::{Page, Sentence};
use super::quotation;
use super::weights::{self, Weights};
use super::who::{self, Who};

/// The weight from which a frame holds.
const HOLDS: f64 = 0.22;

/// Of two contents that overlap, the surer one is held, and the longer: how much either counts.
const FLOOR: f64 = 0.15;

const REACH: f64 = 0.6;

/// A content of so few tokens is held from less.
const BRIEF: usize = 12;

const HOLDS_BRIEF: f64 = 0.16;

/// Verbs of outlets that pass on what others say.
#[rustfmt::skip]
const RELAY: &[&str] = &[
    "reported", "reports", "reporting", "wrote", "writes", "said", "says", "повідомив", "повідомила",
    "повідомляє", "пише",
];

/// A statement in the making; ranges are of tokens, end exclusive.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub sentence: usize,
    /// The first token of its sentence.
    pub first: usize,
    pub cue: Option<[usize; 2]>,
    pub source: Option<[usize; 2]>,
    pub spans: Vec<[usize; 2]>,
    pub via: Vec<[usize; 2]>,
    pub addressee: Option<[usize; 2]>,
    /// Where its saying opens: with the source or the cue.
    pub opens: Option<usize>,
    /// All that its frame spoke for, what was cut off included.
    pub reach: [usize; 2],
    /// An utterance between quotation marks.
    pub quotation: bool,
    /// Nobody is named here: the speaker is who spoke before.
    pub same: bool,
    pub weight: f64,
}

/// The drafts of a page, in order.
pub(super) fn drafts(page: &Page, register: &Register) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let weights = Weights::new();
    // The paragraph that a speaker's name opens, as in an interview, and its draft.
    let mut turn: Option<(usize, usize)> = None;
    for (number, sentence) in page.sentences.iter().enumerate() {
        if let Some((paragraph, draft)) = turn
            && paragraph == sentence.paragraph
            && let Some(turn) = out.get_mut(draft)
        {
            turn.spans.push([sentence.first, sentence.end]);
            continue;
        }
        if let Some(draft) = quotation::announced(page, number, sentence) {
            turn = Some((sentence.paragraph, out.len()));
            out.push(draft);
            continue;
        }
        if let Some((source, start)) = quotation::label(page, register, sentence) {
            turn = Some((sentence.paragraph, out.len()));
            out.push(Draft {
                sentence: number,
                cue: Some([start - 1, start]),
                source: Some(source),
                spans: vec![[start, sentence.end]],
                weight: 0.8,
                ..Draft::default()
            });
            continue;
        }
        let before = out.len();
        let used = quotation::quotation(page, number, sentence, &mut out);
        reported(page, register, &weights, number, used, before, &mut out);
        quotation::leftover(page, number, sentence, before, &mut out);
        for d in &mut out[before..] {
            d.first = sentence.first;
        }
        out[before..].sort_by_key(|d| d.spans.first().map_or(0, |s| s[0]));
    }
    out
}

/// Drafts what a sentence reports in other words.
fn reported(
    page: &Page,
    register: &Register,
    weights: &Weights,
    number: usize,
    used: Option<[usize; 2]>,
    before: usize,
    out: &mut Vec<Draft>,
) {
    let s = &page.sentences[number];
    let mut list: Vec<(f64, Frame)> = proposals(page, weights, s, used)
        .into_iter()
        .map(|f| (weigh(page, s, weights, &f), f))
        .collect();
    let gain = |(w, f): &(f64, Frame)| (w - FLOOR) * ((f.content[1] - f.content[0]) as f64).powf(REACH);
    list.sort_by(|a, b| gain(b).total_cmp(&gain(a)).then(a.1.cue[0].cmp(&b.1.cue[0])));
    // Who only passes on what another says comes after the other.
    let (passing, mut first): (Vec<_>, Vec<_>) = list.iter().cloned().partition(|(_, f)| passes_on(f, &list));
    first.extend(passing);
    let list = first;
    for (weight, frame) in &list {
        let [a, b] = frame.content;
        if *weight < if b - a <= BRIEF { HOLDS_BRIEF } else { HOLDS } {
            continue;
        }
        let inner = relayed(page, register, frame, &list);
        let outer = inner.map(|_| frame);
        let frame = inner.unwrap_or(frame);
        let mut weight = *weight;
        let clipped = clipped(page, frame, &out[before..]);
        if clipped.content != frame.content {
            weight = weigh(page, s, weights, &clipped);
            if weight < HOLDS {
                continue;
            }
        }
        accept(page, number, weight, &clipped, outer, before, out);
    }
}

/// "…, Ann Oake said, according to the Times": does another frame tell who says what this one holds?
fn passes_on(frame: &Frame, list: &[(f64, Frame)]) -> bool {
    let [a, b] = frame.content;
    frame.shape == Shape::According
        && list.iter().any(|(w, f)| {
            let [x, y] = [f.content[0].max(a), f.content[1].min(b)];
            *w >= HOLDS
                && !matches!(f.shape, Shape::According | Shape::Passive)
                && f.cue[0] >= a
                && f.cue[1] <= b
                && y > x
                && 2 * (y - x) >= b - a
        })
}

/// "The Times reported that the agency is calling for …": the frame inside, when an outlet only relays it.
fn relayed<'a>(
    page: &Page,
    register: &Register,
    frame: &Frame,
    list: &'a [(f64, Frame)],
) -> Option<&'a Frame> {
    let source = frame.source?;
    if frame.shape != Shape::After || !page.any(frame.cue[0], RELAY) {
        return None;
    }
    let Who::Named(_) = who::who(page, register, source[0], source[1]) else {
        return None;
    };
    let person = register
        .last_within(source[0], source[1])
        .is_some_and(|n| n.person);
    if person {
        return None;
    }
    let inner = list
        .iter()
        .filter(|(w, f)| *w >= HOLDS && f.shape == Shape::After && f.cue[0] > frame.content[0]);
    inner
        .map(|(_, f)| f)
        .find(|f| f.source.is_some_and(|s| s[0] == frame.content[0]))
}

pub(super) fn overlaps(a: [usize; 2], b: [usize; 2]) -> bool {
    a[0] < b[1] && b[0] < a[1]
}

fn accept(
    page: &Page,
    number: usize,
    weight: f64,
    frame: &Frame,
    outer: Option<&Frame>,
    before: usize,
    out: &mut Vec<Draft>,
) {
    // "…, according to X" beside a statement that has a speaker: X reports it.
    if frame.shape == Shape::According
        && let Some(told) = out[before..]
            .iter_mut()
            .find(|d| d.source.is_some() && d.spans.iter().any(|s| overlaps(*s, frame.content)))
    {
        told.via.extend(frame.source);
        return;
    }
    if out[before..].iter().any(|d| {
        d.cue == Some(frame.cue)
            || overlaps(d.reach, frame.content)
            || d.spans
                .iter()
                .any(|s| overlaps(*s, frame.content) || overlaps(*s, frame.cue))
    }) {
        return;
    }
    let content = circumstance(page, frame);
    let mut spans = vec![content];
    let mut source = frame.source;
    if let Some((cut, inner)) = described(page, content) {
        spans = vec![[content[0], cut[0]], [cut[1], content[1]]];
        source = Some(inner);
    } else if let Some(hole) = frame.hole {
        spans = vec![[content[0], hole[0]], [hole[1], content[1]]];
    }
    out.push(Draft {
        sentence: number,
        cue: Some(frame.cue),
        source,
        spans,
        addressee: frame.addressee,
        reach: frame.content,
        opens: frame.source.map(|s| s[0].min(frame.cue[0])),
        via: outer.and_then(|o| o.source).into_iter().collect(),
        weight,
        ..Draft::default()
    });
}

/// "Ann Oake said that the pier is old and added, …": a content ends where the next saying of its sentence begins.
fn clipped(page: &Page, frame: &Frame, drafts: &[Draft]) -> Frame {
    let mut out = frame.clone();
    let [a, b] = frame.content;
    if frame.shape != Shape::After {
        return out;
    }
    let mut end = b;
    for d in drafts {
        let Some(cue) = d.cue else { continue };
        // What was said next stands after its own cue.
        let later = d.spans.iter().all(|s| s[0] >= cue[0]);
        if !later || cue[0] <= a + 2 || cue[0] >= end {
            continue;
        }
        let from = d.opens.or(d.source.map(|s| s[0])).unwrap_or(cue[0]);
        end = if from > a + 2 && from < cue[0] {
            from
        } else {
            cue[0]
        };
    }
    if end < b {
        while end > a
            && (!page.tokens[end - 1].is_word()
                || page.any(end - 1, AUXILIARY)
                || page.any(
                    end - 1,
                    &["and", "but", "while", "as", "also", "then", "who", "which"],
                ))
        {
            end -= 1;
        }
        if end > a + 2 {
            out.content = [a, end];
        }
    }
    out
}

/// The content without a closing circumstance of the saying: "called for a zone after visiting the site".
fn circumstance(page: &Page, frame: &Frame) -> [usize; 2] {
    let [a, b] = frame.content;
    if frame.shape == Shape::After && frame.cue[1] - frame.cue[0] > 1 {
        let cut = (a + 2..b).rev().take(12).find(|&t| {
            page.any(t, &["after", "before", "while", "when"])
                && page.tokens.get(t + 1).is_some_and(|n| n.lower.ends_with("ing"))
                && page.within[t].is_none()
        });
        return [a, cut.unwrap_or(b)];
    }
    [a, b]
}

/// "what X described as" inside a content: the words to leave out, and X.
fn described(page: &Page, content: [usize; 2]) -> Option<([usize; 2], [usize; 2])> {
    let what = (content[0] + 1..content[1]).find(|&t| page.is(t, "what") && page.within[t].is_none())?;
    let verb = (what + 2..content[1].min(what + 20)).find(|&t| {
        page.any(
            t,
            &[
                "described",
                "describes",
                "called",
                "calls",
                "termed",
                "labeled",
                "dubbed",
                "considers",
                "considered",
            ],
        )
    })?;
    let mut to = verb + 1;
    if page.any(to, &["as"]) {
        to += 1;
    }
    if page.any(to, &["a", "an"]) && page.within.get(to + 1).is_some_and(|q| q.is_some()) {
        to += 1;
    }
    (to < content[1]).then_some(([what, to], [what + 1, verb]))
}

/// So many cues of a sentence are tried; what has more is no sentence.
const CUES: usize = 60;

/// The frames of a sentence's cues.
pub(super) fn proposals(
    page: &Page,
    weights: &Weights,
    s: &Sentence,
    used: Option<[usize; 2]>,
) -> Vec<Frame> {
    let mut list = Vec::new();
    let mut tried = 0;
    for t in s.first..s.end {
        let token = &page.tokens[t];
        let cue = token.is_word()
            && (weights.knows(&token.lower) || token.any(REPORT) || token.any(&["according", "за"]));
        // "United States" tells of no stating.
        let named = token.cap && t > s.first && page.tokens[t - 1].cap;
        let small = token.any(PREPOSITION) || token.any(AUXILIARY) || token.any(PRONOUN) || token.any(DAYS);
        if tried >= CUES {
            break;
        }
        if !cue || small || named || page.within[t].is_some() || used.is_some_and(|u| u[0] == t) {
            continue;
        }
        frames::frames(page, s, t, &mut list);
        tried += 1;
    }
    list
}

/// Is the word no cue where it stands: "continued to build", "seemed to threaten", "their fear is …"?
fn deed(page: &Page, frame: &Frame) -> bool {
    let [cue, next] = frame.cue;
    let to = |t: usize| page.is(t, "to");
    let seems = cue >= 2 && to(cue - 1) && page.any(cue - 2, SEEM);
    let goes_on = page.any(cue, &["continued", "continues", "continue", "began", "begun"]) && to(next);
    let verb = frame.shape == Shape::After
        && page.any(
            frame.content[0],
            &[
                "is", "are", "was", "were", "has", "have", "had", "will", "would", "did",
            ],
        );
    // "powers advocating for courts": which powers, not what they said.
    let group = |t: usize| !page.tokens[t].cap && page.tokens[t].lower.ends_with('s');
    let which = page.tokens[cue].lower.ends_with("ing")
        && frame.source.is_some_and(|s| s[1] == cue && group(cue - 1))
        && (frame.content[0]..frame.content[1]).all(|t| page.within[t].is_none());
    let act = page.any(cue, ACT) && page.within[frame.content[0]].is_none();
    // "has added to the fear": made it more.
    let more = page.any(cue, &["added", "adds", "adding", "add"])
        && to(next)
        && page.within[frame.content[0]].is_none();
    act || more || seems || goes_on || verb || which
}

/// Acts that are told of as such; what is signed or struck is not said.
#[rustfmt::skip]
const ACT: &[&str] = &[
    "approved", "approves", "approving", "signed", "signs", "sign", "signing", "passed", "passes", "passing", "imposed", "imposes", "imposing",
    "lifted", "lifts", "blocked", "blocks", "banned", "bans", "attacked", "attacks", "attacking",
    "launched", "launches", "launching", "deployed", "deploys", "struck", "strikes", "hit", "hits", "fired",
    "fires", "appeared", "appears", "appear", "appearing", "targeted", "targets", "killed", "bombed", "shelled",
];

const SEEM: &[&str] = &[
    "appeared",
    "appears",
    "appear",
    "seemed",
    "seems",
    "seem",
    "appearing",
    "tended",
    "tends",
];

/// How sure it is that a frame holds: as learnt for words that were seen, by rule for others.
fn weigh(page: &Page, s: &Sentence, weights: &Weights, frame: &Frame) -> f64 {
    if frame.source.is_none() {
        return 0.0;
    }
    let cue = &page.tokens[frame.cue[0]];
    if deed(page, frame) {
        return 0.0;
    }
    if weights.knows(&cue.lower) && frame.shape != Shape::According {
        return weights::likelihood(&weights::features(page, s, frame));
    }
    let whole = (frame.content[1]..s.end).all(|t| !page.tokens[t].is_word());
    match frame.shape {
        Shape::According => 0.9,
        _ if !cue.any(REPORT) || cue.cap => 0.0,
        _ if cue.any(&["states", "state"]) && !page.any(frame.cue[1], &["that", "the", "it"]) => 0.0,
        Shape::Before | Shape::Around => 0.8,
        Shape::Passive => 0.1,
        Shape::After if frame.content[1] - frame.content[0] < 2 || !whole => 0.1,
        Shape::After => 0.75,
    }
}
