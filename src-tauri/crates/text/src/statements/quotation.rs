//! Utterances between quotation marks, and such as a label or a colon opens: which cue is theirs, whether
//! they go on in the next sentence or paragraph, and what stands within them that the reporter put there.

use super::cues::{DAYS, SAY, is_adverb};
use super::find::{Draft, overlaps};
use super::frames::{self, Shape};
use super::names::Register;
use super::page::{Page, Sentence};
use super::subjects;

fn blocks<'a>(page: &'a Page, s: &'a Sentence) -> impl Iterator<Item = &'a super::quotes::Quote> + 'a {
    s.quotes.iter().map(|&q| &page.quotes[q]).filter(|q| q.block)
}

/// A paragraph without quotation marks after "Oake added:".
pub(super) fn announced(page: &Page, number: usize, s: &Sentence) -> Option<Draft> {
    let p = &page.sentences[number.checked_sub(1)?];
    let said = page.is(p.end - 1, ":") && page.any(p.end.checked_sub(2)?, SAY) && p.paragraph != s.paragraph;
    if !said || !s.quotes.is_empty() || s.end < s.first + 5 {
        return None;
    }
    let cue = p.end - 2;
    let source = subjects::subject_before(page, p.first, cue)?;
    Some(Draft {
        sentence: number,
        cue: Some([cue, cue + 1]),
        source: Some(source),
        spans: vec![[s.first, s.end]],
        weight: 0.8,
        ..Draft::default()
    })
}

/// "OAKE: I never said so." at the start of a paragraph: the speaker, and where the words begin.
pub(super) fn label(page: &Page, register: &Register, s: &Sentence) -> Option<([usize; 2], usize)> {
    let starts =
        s.first == 0 || page.chars[page.tokens[s.first - 1].end..page.tokens[s.first].start].contains(&'\n');
    // A quotation may open with it: "“OAKE: …".
    let first = s.first + usize::from(!page.tokens[s.first].is_word());
    let colon = (first + 1..(first + 5).min(s.end)).find(|&t| page.is(t, ":"))?;
    if !starts || s.end <= colon + 3 {
        return None;
    }
    let shouted = (first..colon).all(|t| {
        let token = &page.tokens[t];
        let letters = &page.chars[token.start..token.end];
        token.is_word() && letters.len() > 2 && letters.iter().all(|c| c.is_uppercase())
    });
    let upto = register.names.partition_point(|n| n.first < first);
    let name = register
        .names
        .get(upto)
        .filter(|n| n.first == first && n.end == colon && n.person);
    let known = name.is_some_and(|n| register.resolve(&n.text, first).contains(' ')) && first == s.first;
    (known || shouted && labels(page, first, colon)).then_some(([first, colon], colon + 1))
}

/// Does the same label open another line of the text, as in an interview?
fn labels(page: &Page, first: usize, colon: usize) -> bool {
    let same = |t: usize| {
        (0..=colon - first).all(|i| {
            page.tokens
                .get(t + i)
                .is_some_and(|x| x.is(&page.tokens[first + i].lower))
        })
    };
    let near = first.saturating_sub(2000)..(colon + 2000).min(page.tokens.len());
    near.into_iter()
        .any(|t| (t < first || t > colon) && page.tokens[t].cap && same(t))
}

/// Drafts the quotation of a sentence, if it has one; tells the cue that it used.
pub(super) fn quotation(
    page: &Page,
    number: usize,
    s: &Sentence,
    out: &mut Vec<Draft>,
) -> Option<[usize; 2]> {
    let spans: Vec<[usize; 2]> = blocks(page, s).map(|q| [q.first, q.last + 1]).collect();
    let first = *spans.first()?;
    let outside = (s.first..s.end).any(|t| page.tokens[t].is_word() && !page.in_block(t));
    if !outside && !spans.iter().any(|&q| inner_cue(page, q).is_some()) {
        alone(page, number, s, spans, out);
        return None;
    }
    if let Some((cue, source, hole)) = spans.iter().find_map(|&q| inner_cue(page, q)) {
        let cut = |[a, b]: [usize; 2]| {
            if hole[0] > a && hole[1] < b {
                vec![[a, hole[0]], [hole[1], b]]
            } else {
                vec![[a, b]]
            }
        };
        let spans = spans.into_iter().flat_map(cut).collect();
        let cue = Some([cue, cue + 1]);
        out.push(Draft {
            sentence: number,
            cue,
            source: Some(source),
            spans,
            quotation: true,
            weight: 0.9,
            ..Draft::default()
        });
        return None;
    }
    let cue = quotation_cue(page, s, &spans);
    let (at, source, start) = cue?;
    let mut draft = Draft {
        sentence: number,
        cue: Some([at, at + 1]),
        source,
        spans,
        quotation: true,
        weight: 0.95,
        ..Draft::default()
    };
    if page.any(at, &["told", "tells"]) {
        let end = frames::addressee(page, at + 1, s.end);
        draft.addressee = (end > at + 1).then_some([at + 1, end]);
    }
    if let Some(start) = start
        && start < first[0]
    {
        let end = draft.spans.last().map_or(s.end, |l| l[1]);
        draft.spans = vec![[start, end]];
        draft.quotation = false;
    } else if start.is_none() && leads_in(page, s, first, at) {
        draft.spans[0][0] = s.first;
        draft.quotation = false;
    }
    out.push(draft);
    Some([at, at + 1])
}

/// 'It must be held "until the spring," Oake said': are the words before the quotation the speaker's too?
fn leads_in(page: &Page, s: &Sentence, quote: [usize; 2], cue: usize) -> bool {
    let lower = page
        .tokens
        .get(quote[0] + 1)
        .is_some_and(|t| t.is_word() && !t.cap);
    let before = s.first..quote[0];
    lower
        && cue >= quote[1]
        && before.len() > 1
        && before
            .clone()
            .all(|t| !page.any(t, SAY) && page.within[t].is_none())
        && !page.any(quote[0] - 1, &[",", ":", "—", "–", "--", ";"])
}

/// «Порт стоїть, — додав Коваль, — і стоятиме»: the cue within the marks, its source, and what to leave out.
fn inner_cue(page: &Page, [a, b]: [usize; 2]) -> Option<(usize, [usize; 2], [usize; 2])> {
    let dash = |t: usize| page.any(t, &["—", "–", "-"]);
    let cue = (a + 3..b)
        .take(400)
        .find(|&t| dash(t - 1) && page.any(t, SAY) && !page.tokens[t].lower.is_ascii())?;
    let close = (cue + 1..b.min(cue + 16)).find(|&t| dash(t))?;
    let source = subjects::subject_name(page, cue + 1, close)?;
    Some((cue, source, [cue - 1, close + 1]))
}

/// Drafts a long quotation to which no cue was found, where no other draft of its sentence holds it.
pub(super) fn leftover(page: &Page, number: usize, s: &Sentence, before: usize, out: &mut Vec<Draft>) {
    let spans: Vec<[usize; 2]> = blocks(page, s).map(|q| [q.first, q.last + 1]).collect();
    let Some(&first) = spans.first() else { return };
    let words: usize = blocks(page, s).map(|q| q.words).sum();
    let held = out
        .iter()
        .skip(before.saturating_sub(1))
        .any(|d| d.spans.iter().any(|x| spans.iter().any(|y| overlaps(*x, *y))));
    if held || words < 6 {
        return;
    }
    let leads = first[0] == s.first;
    let source = if leads {
        None
    } else {
        first_name(page, s, first[0])
    };
    let weight = if leads { 0.5 } else { 0.4 };
    out.push(Draft {
        sentence: number,
        spans,
        source,
        quotation: true,
        same: leads,
        weight,
        ..Draft::default()
    });
}

/// A sentence that is nothing but a quotation: it goes on, follows a colon, or stands alone.
fn alone(page: &Page, number: usize, s: &Sentence, spans: Vec<[usize; 2]>, out: &mut Vec<Draft>) {
    let previous = number.checked_sub(1).map(|n| &page.sentences[n]);
    let open_before = previous.is_some_and(|p| {
        p.quotes
            .last()
            .is_some_and(|&q| page.quotes[q].open && page.quotes[q].last + 1 == p.end)
    });
    let near = previous.is_some_and(|p| p.paragraph == s.paragraph) || open_before;
    if near
        && let Some(last) = out.last_mut()
        && last.sentence + 1 == number
        && last.spans.last().is_some_and(|l| page.within[l[1] - 1].is_some())
    {
        last.spans.extend(spans);
        return;
    }
    let mut draft = Draft {
        sentence: number,
        spans,
        quotation: true,
        same: true,
        weight: 0.7,
        ..Draft::default()
    };
    // “…” — Ann Oake
    if let Some(next) = page
        .sentences
        .get(number + 1)
        .filter(|n| n.paragraph == s.paragraph)
        && let Some(source) = signature(page, next.first, next.end)
    {
        draft.cue = Some([next.first, next.first + 1]);
        draft.source = Some(source);
        draft.same = false;
        draft.weight = 0.9;
        out.push(draft);
        return;
    }
    if let Some(p) = previous
        && page.is(p.end - 1, ":")
    {
        let cue = (p.first..p.end)
            .rev()
            .find(|&t| page.any(t, SAY) && !page.in_block(t));
        draft.cue = cue.map(|c| [c, c + 1]);
        draft.source = cue
            .and_then(|c| subjects::subject_before(page, p.first, c))
            .or_else(|| first_name(page, p, p.end));
        draft.same = draft.source.is_none();
        draft.weight = 0.9;
    }
    out.push(draft);
}

fn first_name(page: &Page, s: &Sentence, end: usize) -> Option<[usize; 2]> {
    let at = (s.first..end).find(|&t| {
        page.tokens[t].cap
            && page.tokens[t].is_word()
            && !page.any(t, DAYS)
            && !page.any(t, super::cues::PREPOSITION)
            && !page.any(t, &["the", "a"])
    })?;
    let mut to = at;
    while to < end && page.tokens[to].cap && page.tokens[to].is_word() {
        to += 1;
    }
    Some([at, to])
}

/// The name after a dash that signs a quotation.
fn signature(page: &Page, dash: usize, end: usize) -> Option<[usize; 2]> {
    let first = page.tokens.get(dash + 1)?;
    if !page.any(dash, &["—", "–", "―", "-", "--"]) || !first.cap || !first.is_word() {
        return None;
    }
    let end = (dash + 1..end)
        .find(|&t| !page.tokens[t].is_word())
        .unwrap_or(end);
    let all = (dash + 1..end).all(|t| page.tokens[t].cap || page.any(t, &["de", "van", "der", "of", "al"]));
    (all && end - dash < 7).then_some([dash + 1, end])
}

type Cue = (usize, Option<[usize; 2]>, Option<usize>);

/// The cue of a sentence's quotations: right after the first, between them, or before them. The third
/// value is where the content begins, when the cue stands before it.
fn quotation_cue(page: &Page, s: &Sentence, spans: &[[usize; 2]]) -> Option<Cue> {
    let first = spans[0];
    // “…” — Ann Oake
    let last = spans[spans.len() - 1][1];
    if let Some(source) = signature(page, last, s.end) {
        return Some((last, Some(source), None));
    }
    for (n, span) in spans.iter().enumerate() {
        let limit = spans.get(n + 1).map_or(s.end, |next| next[0]).min(span[1] + 24);
        let mut i = span[1];
        while i < limit && page.any(i, &[",", "—", "–", "-", "--"]) {
            i += 1;
        }
        let begins = i;
        while i < limit {
            if page.any(i, SAY) && !page.any(i - 1, &["to", "'s", "the", "a", "an"]) {
                let inverted = i == begins || (begins..i).all(|t| is_adverb(&page.tokens[t].lower));
                let source = if inverted {
                    subjects::subject_after(page, i + 1, limit)
                } else {
                    subjects::subject_before(page, begins, i)
                };
                if source.is_some() {
                    return Some((i, source, None));
                }
            }
            let stops = page.is(i, ".")
                && page
                    .tokens
                    .get(i + 1)
                    .is_some_and(|n| n.start > page.tokens[i].end);
            if stops || page.any(i, &[";", "that", "which", ":"]) {
                break;
            }
            i += 1;
        }
    }
    let mut i = first[0];
    while i > s.first {
        i -= 1;
        if page.any(i, SAY) && !page.any(i.max(1) - 1, &["the", "a", "an", "'s"]) {
            let mut list = Vec::new();
            frames::frames(page, s, i, &mut list);
            let frame = list.iter().find(|f| f.shape == Shape::After);
            let start = frame.map(|f| f.content[0]);
            let gap = first[0] - i;
            if start.is_some() && (gap <= 18 || start == Some(first[0])) {
                // The frame knows whose a participle is: "Oake praised it, saying: “…”".
                let source = frame
                    .and_then(|f| f.source)
                    .or_else(|| subjects::subject_after(page, i + 1, first[0]))
                    .or_else(|| first_name(page, s, i));
                return Some((i, source, start));
            }
        }
    }
    None
}
