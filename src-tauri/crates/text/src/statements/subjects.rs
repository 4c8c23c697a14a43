//! Who does what a verb tells: the noun phrase before it, after it, or that of an earlier verb of the sentence.

use super::cues::{self, ADVERB, AUXILIARY, BOUNDARY, DAYS, PREPOSITION, is_adverb};
use super::page::{Page, Sentence};

/// A subject begins at most so many tokens before its verb; a "sentence" without an end is no prose.
const REACH: usize = 120;

/// The subject that ends right before token `cue`.
pub(super) fn subject_before(page: &Page, from: usize, cue: usize) -> Option<[usize; 2]> {
    subject(page, from, cue, 0)
}

/// Verbs in a row are looked past so often, so that the work stays in proportion.
const PAST: usize = 4;

fn subject(page: &Page, from: usize, cue: usize, past: usize) -> Option<[usize; 2]> {
    if past > PAST {
        return None;
    }
    let from = from.max(cue.saturating_sub(REACH));
    let mut end = cue;
    while end > from
        && (page.any(end - 1, AUXILIARY) || is_adverb(&page.tokens[end - 1].lower))
        && !page.in_block(end - 1)
    {
        end -= 1;
    }
    // "…, both said"
    if end < cue && page.is(end, "both") && (end == from || page.any(end - 1, &[",", "—", "–"])) {
        return Some([end, cue]);
    }
    if end == from {
        return None;
    }
    // "X, who said": X.
    if page.any(end - 1, &["who", "which", "that"]) && end >= from + 2 {
        end -= 1;
        if page.is(end - 1, ",") {
            end -= 1;
        }
        if end == from || page.within[end - 1].is_some() {
            return None;
        }
    }
    if page.any(end - 1, PREPOSITION) && !page.any(end - 1, &["that", "who", "which"]) {
        return None;
    }
    let mut head_end = end;
    // ", an ally of his," or ", who lives there," between the subject and its cue.
    if page.is(end - 1, ",") || page.is(end - 1, ")") {
        let opens = if page.is(end - 1, ",") { "," } else { "(" };
        let mut k = end - 1;
        while k > from && !page.is(k - 1, opens) {
            if page.in_block(k - 1) || end - k > 30 {
                return None;
            }
            k -= 1;
        }
        if k <= from + 1 {
            return None;
        }
        head_end = k - 1;
    }
    let start = phrase_start(page, from, head_end);
    let participle = end == cue && page.tokens[cue].lower.ends_with("ing");
    if start > from + 1
        && !participle
        && page.any(start - 1, AUXILIARY)
        && !page.is(start - 1, "'s")
        && start < head_end
    {
        // "X has voiced concern that": what stands here is a verb and its object.
        let [a, mut b] = subject(page, from, start, past + 1)?;
        while b > a + 1
            && !page.tokens[b - 1].cap
            && (page.tokens[b - 2].cap || page.any(b - 2, super::cues::PRONOUN))
        {
            b -= 1;
        }
        return Some([a, b]);
    }
    let apart = start > from && page.is(start - 1, ",") && head_end - start <= 2;
    let verb = start < head_end
        && (cues::acts(page, start) || apart && page.tokens.get(start).is_some_and(cues::past));
    if start > from + 1 && verb && !participle {
        // "Current officials who spoke with the Times": they, and not what they did.
        if page.any(start - 1, &["who", "which", "that"]) && !page.is(start - 2, ",") {
            let head = phrase_start(page, from, start - 1);
            return (head < start - 1).then_some([head, end]);
        }
        // "Oake, a diver, delivered a warning".
        if !page.any(start - 1, &["the", "a", "an", "of"]) {
            return subject(page, from, start, past + 1);
        }
    }
    // "In a" names nobody.
    let empty = (start..head_end).all(|t| {
        page.any(t, PREPOSITION) && !page.any(t, &["who", "which", "that"])
            || page.any(t, &["a", "an", "the", "and"])
            || page.any(t, DAYS)
    });
    (start < head_end && !empty).then_some([start, end])
}

/// What joins those who speak together.
pub(super) const JOIN: &[&str] = &["and", "та", "і", "й"];

/// A word of a name.
fn named(page: &Page, t: usize) -> bool {
    let token = &page.tokens[t];
    token.cap && token.is_word() && page.within[t].is_none() && !token.any(DAYS) && !token.any(PREPOSITION)
}

/// The first word of the name that ends at `end` and opens a clause, the sentence or a list of names.
fn opening_name(page: &Page, from: usize, end: usize) -> Option<usize> {
    let mut first = end;
    while first > from && named(page, first - 1) && end - first < 8 {
        first -= 1;
    }
    if first == end {
        return None;
    }
    while first > from && page.any(first - 1, &["the", "former", "then"]) {
        first -= 1;
    }
    (first == from || page.any(first - 1, BOUNDARY) || page.any(first - 1, &[",", ":"])).then_some(first)
}

/// The name before the apposition that ends, with a comma, where "and" stands: "Ann Oake, the mayor, and".
fn apposed(page: &Page, from: usize, and: usize) -> Option<usize> {
    let next = page.tokens.get(and + 1)?;
    let low = from.max(and.saturating_sub(18));
    let close = and.checked_sub(1).filter(|&c| c > from && page.is(c, ","))?;
    if !next.cap && !next.any(&["the", "his", "her", "their", "its", "former"]) {
        return None;
    }
    let open = (low + 1..close).rev().find(|&t| page.is(t, ","))?;
    let noun = page.tokens.get(open + 1)?;
    let plain = (open + 1..close).all(|t| page.within[t].is_none() && page.tokens[t].is_word());
    let apposition = !noun.cap && !noun.any(PREPOSITION) && !noun.any(JOIN) && !noun.any(BOUNDARY);
    if !plain || !apposition || open + 1 == close {
        return None;
    }
    opening_name(page, from, open)
}

/// The name before a comma in a list of names.
fn listed(page: &Page, from: usize, comma: usize) -> Option<usize> {
    let first = opening_name(page, from, comma)?;
    let alone = first == from || page.any(first - 1, BOUNDARY);
    let more = first > from && page.is(first - 1, ",") && listed(page, from, first - 1).is_some();
    (alone || more).then_some(first)
}

/// Where the noun phrase that ends at `end` begins.
fn phrase_start(page: &Page, from: usize, end: usize) -> usize {
    let mut start = end;
    // So far back, counted again from where others join.
    let mut far = 16;
    let mut joint = false;
    while start > from && end - start < far {
        let t = &page.tokens[start - 1];
        if page.within[start - 1].is_some() {
            break;
        }
        // "Ann Oake, the mayor, and Bo Reed": past the apposition to the name before it.
        if t.any(JOIN)
            && start < end
            && let Some(name) = apposed(page, from, start - 1)
        {
            start = name;
            far = end - start + 8;
            continue;
        }
        // "Ann Oake, Bo Reed and Cleo Dunn".
        if joint
            && t.is(",")
            && let Some(name) = listed(page, from, start - 1)
        {
            start = name;
            far = end - start + 8;
            continue;
        }
        joint |= t.any(JOIN);
        if t.any(JOIN) {
            let joined = start < end
                && start >= from + 2
                && (page.tokens[start - 2].cap || page.any(start - 2, &["he", "she", "they"]))
                && (page.tokens[start].cap || page.any(start, &["co-author", "his", "her", "co-authors"]));
            if !joined {
                break;
            }
        } else if !t.is_word() && !t.is("&") && !t.is("%") {
            // A comma within a name: "Sen. Ann Oake, D-N.Y."
            break;
        } else if t.any(BOUNDARY) && !(t.is("that") && start == end)
            || t.any(AUXILIARY) && !t.any(&["'s", "'d"]) && start < end
        {
            break;
        }
        start -= 1;
    }
    while start < end && page.any(start, ADVERB) && !page.tokens[start].cap {
        start += 1;
    }
    start
}

/// The subject that follows a cue: "said X, an ally of his".
pub(super) fn subject_after(page: &Page, at: usize, end: usize) -> Option<[usize; 2]> {
    let mut i = at;
    while i < end && i - at < 14 {
        let t = &page.tokens[i];
        // "said Ann Oake, a carpenter, and Bo Reed".
        if i > at
            && t.is(",")
            && i < at + 8
            && let Some(and) = (i + 2..(i + 14).min(end.saturating_sub(1)))
                .find(|&c| page.is(c, ","))
                .map(|c| c + 1)
            && page.any(and, JOIN)
            && apposed(page, at, and) == Some(at)
            && named(page, and + 1)
        {
            i = and + 1;
            continue;
        }
        if page.within[i].is_some() || (!t.is_word() && !t.is("&")) || (i > at && t.any(BOUNDARY)) {
            break;
        }
        if i > at && t.any(&["in", "on", "at", "during", "after", "to", "about"]) || t.any(DAYS) {
            break;
        }
        i += 1;
    }
    let first = page.tokens.get(at)?;
    let nominal = first.cap
        || first.any(&[
            "the", "a", "an", "his", "her", "their", "one", "its", "he", "she", "they", "two", "another",
        ]);
    (i > at && nominal).then_some([at, i])
}

/// The name that follows a cue within quotation marks.
pub(super) fn subject_name(page: &Page, at: usize, end: usize) -> Option<[usize; 2]> {
    let last = (at..end).find(|&t| !page.tokens[t].is_word()).unwrap_or(end);
    (last > at).then_some([at, last])
}

/// The subject of the verb before a cue in its sentence, else the name that the sentence begins with.
pub(super) fn earlier_subject(page: &Page, s: &Sentence, cue: usize) -> Option<[usize; 2]> {
    let low = s.first.max(cue.saturating_sub(40));
    for t in (low + 1..cue.saturating_sub(1)).rev() {
        let token = &page.tokens[t];
        if page.in_block(t) || token.cap || !token.is_word() {
            continue;
        }
        if page.any(
            t - 1,
            &["the", "a", "an", "his", "her", "their", "its", "this", "'s", "of"],
        ) {
            continue;
        }
        let verb = token.any(super::cues::SAY)
            || (token.any(AUXILIARY) && !token.any(&["to", "'s", "be", "been", "being", "not"]))
            || (token.lower.len() > 4 && token.lower.ends_with("ed"));
        if !verb {
            continue;
        }
        let Some(source) = subject_before(page, s.first, t) else {
            continue;
        };
        let open = &page.tokens[source[0]];
        if open.cap && !open.any(PREPOSITION) && !open.any(BOUNDARY)
            || open.any(super::cues::PRONOUN)
            || open.any(&[
                "the", "a", "an", "his", "her", "their", "its", "some", "many", "several", "other",
            ])
        {
            return Some(source);
        }
    }
    let mut i = s.first;
    if page.any(i, PREPOSITION) || page.any(i, BOUNDARY) || is_adverb(&page.tokens[i].lower) {
        i = (i..cue.min(i + 14))
            .find(|&t| page.is(t, ","))
            .map_or(i + 1, |t| t + 1);
    }
    let names = |t: usize| {
        page.tokens[t].cap && page.tokens[t].is_word() && !page.any(t, DAYS) && !page.any(t, PREPOSITION)
    };
    let start = (i..cue).find(|&t| names(t) && page.within[t].is_none())?;
    let end = (start..cue).find(|&t| !names(t)).unwrap_or(cue);
    Some([start, end])
}
