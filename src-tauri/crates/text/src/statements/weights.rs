//! How sure it is that a frame holds, by weights learnt from news articles in which people marked who says
//! what (`train/`). The weights know words and shapes, no texts: a table of hashed features, a byte each.

use super::cues::{AUXILIARY, BOUNDARY, DAYS, PREPOSITION, PRONOUN, REPORT, SAY, is_adverb};
use super::frames::{Frame, Shape};
use super::page::{Page, Sentence};
use super::tokens::Kind;

/// The size of the table, a power of two.
pub(super) const BUCKETS: usize = 1 << 18;
/// What a step of a weight's byte is worth.
pub(super) const STEP: f32 = 1.0 / 24.0;

static TABLE: &[u8] = include_bytes!("weights.bin");
static WORDS: &str = include_str!("words.txt");

/// Words that have been seen as cues.
pub(super) struct Weights {
    words: std::collections::HashSet<&'static str>,
}

impl Weights {
    pub fn new() -> Self {
        Weights {
            words: WORDS.lines().collect(),
        }
    }

    /// May this word be a cue at all?
    pub fn knows(&self, word: &str) -> bool {
        self.words.contains(stem(word).as_str())
    }
}

/// A word without its ending, so that endorse, endorses, endorsed and endorsing are seen as one.
pub(super) fn stem(word: &str) -> String {
    let cut = |end: &str| word.strip_suffix(end).filter(|w| w.len() > 2);
    if !word.is_ascii() {
        return word.to_owned();
    }
    if let Some(w) = cut("ied").or_else(|| cut("ies")) {
        return format!("{w}y");
    }
    let mut w = cut("ing")
        .or_else(|| cut("ed"))
        .or_else(|| cut("es"))
        .or_else(|| cut("s"))
        .unwrap_or(word);
    w = Some(w.trim_end_matches('e')).filter(|w| w.len() > 2).unwrap_or(w);
    let bytes = w.as_bytes();
    if bytes.len() > 3
        && bytes[bytes.len() - 1] == bytes[bytes.len() - 2]
        && !w.ends_with(['l', 's'])
        && w.len() < word.len()
    {
        w = &w[..w.len() - 1];
    }
    w.to_owned()
}

/// The likelihood, 0 to 1, that a frame tells who says what.
pub(super) fn likelihood(features: &[u32]) -> f64 {
    let sum: f32 = features
        .iter()
        .map(|&f| TABLE.get(f as usize).map_or(0.0, |&b| f32::from(b as i8) * STEP))
        .sum();
    1.0 / (1.0 + f64::from(-sum).exp())
}

struct Features {
    list: Vec<u32>,
}

impl Features {
    fn add(&mut self, parts: &[&str]) {
        // FNV-1a
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for part in parts {
            for byte in part.bytes().chain([0]) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        self.list
            .push(((hash ^ (hash >> 29)) as usize & (BUCKETS - 1)) as u32);
    }
}

/// A word for a feature; names do not count as words.
fn word(page: &Page, at: Option<usize>) -> &str {
    match at.and_then(|a| page.tokens.get(a)) {
        None => "<none>",
        Some(t) if t.kind == Kind::Number => "<number>",
        Some(t) if t.any(DAYS) => "<day>",
        Some(t) if t.cap && !t.any(PRONOUN) && !t.any(PREPOSITION) && !t.any(&["the", "a", "but", "and"]) => {
            "<name>"
        }
        Some(t) => &t.lower,
    }
}

/// What sort of word a content begins with.
fn class(page: &Page, at: usize) -> &'static str {
    let Some(t) = page.tokens.get(at) else {
        return "none";
    };
    if page.within[at].is_some() {
        "quotation"
    } else if t.any(&[
        "the", "a", "an", "his", "her", "their", "its", "this", "these", "those", "any", "some", "no",
    ]) {
        "determiner"
    } else if t.is("to") {
        "to"
    } else if t.any(BOUNDARY) {
        "clause"
    } else if t.any(PRONOUN) {
        "pronoun"
    } else if t.any(PREPOSITION) {
        "preposition"
    } else if t.any(AUXILIARY) {
        "auxiliary"
    } else if t.kind == Kind::Number {
        "number"
    } else if t.cap {
        "name"
    } else if t.lower.ends_with("ing") {
        "participle"
    } else if t.lower.ends_with('s') {
        "plural"
    } else {
        "word"
    }
}

fn suffix(word: &str, n: usize) -> &str {
    let mut at = word.len().saturating_sub(n);
    while !word.is_char_boundary(at) {
        at += 1;
    }
    &word[at..]
}

fn size(n: usize) -> &'static str {
    match n {
        0..=1 => "1",
        2..=3 => "3",
        4..=6 => "6",
        7..=10 => "10",
        11..=16 => "16",
        17..=25 => "25",
        26..=40 => "40",
        _ => "more",
    }
}

/// What is seen of a frame.
pub(super) fn features(page: &Page, s: &Sentence, frame: &Frame) -> Vec<u32> {
    let mut f = Features {
        list: Vec::with_capacity(48),
    };
    let shape = match frame.shape {
        Shape::After => "after",
        Shape::Before => "before",
        Shape::According => "according",
        Shape::Around => "around",
        Shape::Passive => {
            if frame.content[0] > frame.cue[0] {
                "passive after"
            } else {
                "passive before"
            }
        }
    };
    let [c, ce] = frame.cue;
    let cue = page.tokens[c].lower.as_str();
    let inside = |at: usize| (at >= s.first && at < s.end).then_some(at);
    let next = word(page, inside(c + 1));
    let next2 = word(page, inside(c + 2));
    let previous = word(page, c.checked_sub(1).and_then(inside));
    let previous2 = word(page, c.checked_sub(2).and_then(inside));
    f.add(&[shape]);
    f.add(&["cue", cue, shape]);
    let root = stem(cue);
    f.add(&["cue", cue]);
    f.add(&["stem", &root, shape]);
    f.add(&["stem+next", &root, next]);
    f.add(&["inherited", if frame.inherited { "yes" } else { "no" }, shape]);
    f.add(&["end2", suffix(cue, 2), shape]);
    f.add(&["end3", suffix(cue, 3), shape]);
    f.add(&["next", next, shape]);
    f.add(&["next2", next, next2]);
    f.add(&["cue+next", cue, next, shape]);
    f.add(&["prev", previous, shape]);
    f.add(&["prev2", previous2, previous]);
    f.add(&["prev+cue", previous, cue]);
    f.add(&["prev+end", previous, suffix(cue, 2)]);
    f.add(&["around", previous, suffix(cue, 2), next]);
    if page.tokens[c].cap {
        f.add(&["cue cap", if c == s.first { "first" } else { "later" }, shape]);
    }
    f.add(&["phrasal", if ce > c + 1 { "yes" } else { "no" }]);

    // The source: what kind of phrase, and its ends.
    let (kind, head, open, length) = match frame.source {
        None => ("none", "<none>", "<none>", 0),
        Some([a, b]) => {
            let mut e = b;
            while e > a + 1
                && (page.any(e - 1, AUXILIARY)
                    || is_adverb(&page.tokens[e - 1].lower)
                    || !page.tokens[e - 1].is_word())
            {
                e -= 1;
            }
            let last = &page.tokens[e - 1];
            let kind = if last.any(PRONOUN) {
                "pronoun"
            } else if last.cap {
                "name"
            } else if last.lower.ends_with('s') {
                "plural"
            } else {
                "noun"
            };
            (kind, word(page, Some(e - 1)), word(page, Some(a)), e - a)
        }
    };
    f.add(&["source", kind, shape]);
    f.add(&["source+cue", kind, cue]);
    f.add(&["source+stem", kind, &root]);
    f.add(&[
        "inherited+stem",
        if frame.inherited { "yes" } else { "no" },
        &root,
    ]);
    f.add(&["begin+stem", word(page, Some(frame.content[0])), &root]);
    f.add(&["source+end", kind, suffix(cue, 3), next]);
    f.add(&["source head", head]);
    f.add(&["source open", open, kind]);
    f.add(&["source length", size(length), shape]);

    // The content: how it begins, how long it is, what follows where it is cut.
    let [a, b] = frame.content;
    let begin = word(page, Some(a));
    let class = class(page, a);
    f.add(&["class+stem", class, &root, shape]);
    f.add(&["class+source", class, kind, shape, suffix(cue, 2)]);
    f.add(&["class+next", class, next, shape]);
    f.add(&["class+prev", class, previous, suffix(cue, 2)]);
    f.add(&["class+length", class, size(b - a), shape]);
    f.add(&["begin", begin, shape]);
    f.add(&["begin+cue", begin, cue]);
    f.add(&["begin+end", begin, suffix(cue, 3)]);
    f.add(&["begin2", begin, word(page, inside(a + 1))]);
    f.add(&["length", size(b - a), shape]);
    f.add(&["length+end", size(b - a), suffix(cue, 2)]);
    f.add(&["gap", size(a.saturating_sub(ce)), shape]);
    if a > ce {
        f.add(&["that", word(page, Some(a - 1)), shape]);
    }
    let quoted = (a..b).filter(|&t| page.within[t].is_some()).count();
    f.add(&["quoted", if quoted == 0 { "no" } else { "yes" }, shape]);
    if quoted > 0 {
        f.add(&["quoted+end", suffix(cue, 2), kind]);
    }
    let cut = word(page, inside(b));
    let cut2 = word(page, inside(b + 1));
    let whole = b + 1 >= s.end || (b..s.end).all(|t| !page.tokens[t].is_word());
    f.add(&[
        "cut",
        if whole { "whole" } else { cut },
        if whole { "" } else { cut2 },
    ]);
    if !whole {
        f.add(&["cut word", cut, shape]);
        f.add(&["cut second", cut2]);
        f.add(&["cut+cue", cut, cut2, cue]);
        f.add(&["cut length", size(b - a), cut]);
        f.add(&["rest", size(s.end - b), cut]);
        f.add(&["cut suffix", suffix(cut2, 3), cut]);
    }
    f.add(&["whole", if whole { "yes" } else { "no" }, cue]);
    f.add(&[
        "whole that",
        if whole { "yes" } else { "no" },
        word(page, Some(a.saturating_sub(1))),
        suffix(cue, 2),
    ]);
    if let Some([x, y]) = frame.hole {
        f.add(&["hole", size(x - a), size(b - y)]);
        f.add(&["hole end", word(page, Some(y)), size(x - a)]);
        f.add(&["hole begin", begin, word(page, Some(y))]);
    }
    let commas = (a..b)
        .filter(|&t| page.is(t, ",") && page.within[t].is_none())
        .count();
    f.add(&["commas", size(commas), if whole { "whole" } else { "cut" }]);

    // The sentence: other cues before, place of the cue.
    let earlier = (s.first..c)
        .rev()
        .find(|&t| page.any(t, SAY) && page.within[t].is_none());
    f.add(&[
        "earlier",
        earlier.map_or("<none>", |t| page.tokens[t].lower.as_str()),
        shape,
    ]);
    f.add(&[
        "earlier report",
        if earlier.is_some_and(|t| page.any(t, REPORT)) {
            "yes"
        } else {
            "no"
        },
        suffix(cue, 3),
    ]);
    f.add(&["at", size(c - s.first), shape]);
    f.add(&[
        "block",
        if s.quotes.iter().any(|&q| page.quotes[q].block) {
            "yes"
        } else {
            "no"
        },
        shape,
    ]);
    f.add(&["closing", word(page, Some(s.end - 1)), shape]);
    f.add(&["opening", word(page, Some(s.first)), shape]);
    if s.first == 0 || s.paragraph == 0 {
        f.add(&["head", shape]);
    }
    f.list
}
