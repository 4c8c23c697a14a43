//! The difference of two texts, to be shown side by side: paragraphs matched with one another, and the words marked that
//! differ inside a changed one. White space is not told apart.

mod hunks;

use std::ops::Range;

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use hunks::hunks;

/// What became of a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// In both.
    Same,
    /// In the old text alone.
    Removed,
    /// In the new text alone.
    Added,
    /// In both, not the same.
    Changed,
}

/// A paragraph, or two that belong together. The pieces lie in the order of both texts and leave out nothing but white space.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// What became of it.
    pub kind: Kind,
    /// Where it lies in the old text: code points, end exclusive. Empty at the right place where it was added.
    pub old: [usize; 2],
    /// Where it lies in the new text, likewise.
    pub new: [usize; 2],
    /// For a changed one: all of it in runs of words, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Words>,
}

/// A run of words in a changed paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// What became of it.
    pub kind: Kind,
    /// Where it lies in the old text: code points, end exclusive.
    pub old: [usize; 2],
    /// Where it lies in the new text.
    pub new: [usize; 2],
}

/// Paragraphs are matched by likeness in blocks of so many, so that texts with nothing in common cost no more.
const BLOCK: usize = 64;
/// The least likeness of two paragraphs that are one changed; below, one was removed and another added.
const ALIKE: f64 = 0.4;

/// A stretch of a text.
#[derive(Clone, Copy)]
struct Span<'a> {
    text: &'a str,
    start: usize,
    end: usize,
}

/// The lines that hold anything, without the white space around them.
fn paragraphs(text: &str) -> Vec<Span<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive(['\n', '\u{2028}', '\u{2029}']) {
        let length = line.chars().count();
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let before = line.len() - line.trim_start().len();
            let start = at + line.get(..before).map_or(0, |white| white.chars().count());
            let end = start + trimmed.chars().count();
            found.push(Span {
                text: trimmed,
                start,
                end,
            });
        }
        at += length;
    }
    found
}

/// The words, marks and gaps of a paragraph.
fn tokens<'a>(paragraph: &Span<'a>) -> Vec<Span<'a>> {
    let mut at = paragraph.start;
    paragraph
        .text
        .split_word_bounds()
        .map(|text| {
            let start = at;
            at += text.chars().count();
            Span { text, start, end: at }
        })
        .collect()
}

/// What is compared: the text with every gap one space.
fn compared(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The difference between two texts. Two texts of 5 MB take a second or two, one line a million times some six.
pub fn diff(old: &str, new: &str) -> Vec<Piece> {
    let (before, after) = (paragraphs(old), paragraphs(new));
    let mut pieces = Vec::with_capacity(before.len().max(after.len()));
    let (mut o, mut n) = (0, 0);
    let plain = |spans: &[Span<'_>]| spans.iter().map(|span| compared(span.text)).collect::<Vec<_>>();
    fn borrowed(texts: &[String]) -> Vec<&str> {
        texts.iter().map(String::as_str).collect()
    }
    let (plain_before, plain_after) = (plain(&before), plain(&after));
    let found = hunks(&borrowed(&plain_before), &borrowed(&plain_after));
    let same = |pieces: &mut Vec<Piece>, old: Range<usize>, new: Range<usize>| {
        let pairs = before
            .get(old)
            .unwrap_or_default()
            .iter()
            .zip(after.get(new).unwrap_or_default());
        pieces.extend(pairs.map(|(old, new)| Piece {
            kind: Kind::Same,
            old: [old.start, old.end],
            new: [new.start, new.end],
            words: Vec::new(),
        }));
    };
    for (old_range, new_range) in found {
        same(&mut pieces, o..old_range.start, n..new_range.start);
        (o, n) = (old_range.end, new_range.end);
        let (removed, added) = (
            before.get(old_range).unwrap_or_default(),
            after.get(new_range).unwrap_or_default(),
        );
        matched(removed, added, &mut pieces);
    }
    same(&mut pieces, o..before.len(), n..after.len());
    pieces
}

/// The words of a paragraph as sorted numbers, to be compared with others' in one walk.
fn vocabulary(paragraph: &Span<'_>) -> Vec<u64> {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut words: Vec<u64> = paragraph
        .text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| {
            let mut hasher = DefaultHasher::new();
            word.hash(&mut hasher);
            hasher.finish()
        })
        .collect();
    words.sort_unstable();
    words
}

/// Dice's coefficient of two sorted bags.
fn likeness(old: &[u64], new: &[u64]) -> f64 {
    let total = old.len() + new.len();
    // Cheap to see that it can't be enough.
    if total == 0 || 2.0 * (old.len().min(new.len()) as f64) < ALIKE * total as f64 {
        return 0.0;
    }
    let (mut o, mut n, mut common) = (old.iter().peekable(), new.iter().peekable(), 0_usize);
    while let (Some(a), Some(b)) = (o.peek(), n.peek()) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => drop(o.next()),
            std::cmp::Ordering::Greater => drop(n.next()),
            std::cmp::Ordering::Equal => {
                common += 1;
                o.next();
                n.next();
            }
        }
    }
    2.0 * common as f64 / total as f64
}

/// Matches the paragraphs of a stretch that differs, in order, so that the likeness of all pairs together is greatest.
fn matched<'a>(old: &[Span<'a>], new: &[Span<'a>], pieces: &mut Vec<Piece>) {
    let blocks = old.len().max(new.len()).div_ceil(BLOCK).max(1);
    let part = |length: usize, n: usize| length * n / blocks..length * (n + 1) / blocks;
    for n in 0..blocks {
        let old = old.get(part(old.len(), n)).unwrap_or_default();
        let new = new.get(part(new.len(), n)).unwrap_or_default();
        // Where something stands that has no partner: right before what comes next, or behind the last.
        matched_block(old, new, pieces);
    }
}

fn matched_block<'a>(old: &[Span<'a>], new: &[Span<'a>], pieces: &mut Vec<Piece>) {
    let (rows, columns) = (old.len(), new.len());
    let old_words: Vec<_> = old.iter().map(vocabulary).collect();
    let new_words: Vec<_> = new.iter().map(vocabulary).collect();
    // best[r][c]: the most that the paragraphs from r and c on can be alike.
    let mut best = vec![vec![0.0_f64; columns + 1]; rows + 1];
    let mut alike = vec![vec![0.0_f64; columns]; rows];
    for r in (0..rows).rev() {
        for c in (0..columns).rev() {
            let here = likeness(&old_words[r], &new_words[c]);
            alike[r][c] = if here >= ALIKE { here } else { 0.0 };
            let pair = if here >= ALIKE {
                here + best[r + 1][c + 1]
            } else {
                0.0
            };
            best[r][c] = pair.max(best[r + 1][c]).max(best[r][c + 1]);
        }
    }
    let (mut r, mut c) = (0, 0);
    while r < rows || c < columns {
        if r < rows && c < columns && alike[r][c] > 0.0 && best[r][c] <= alike[r][c] + best[r + 1][c + 1] {
            pieces.push(Piece {
                kind: Kind::Changed,
                old: [old[r].start, old[r].end],
                new: [new[c].start, new[c].end],
                words: changed_words(&old[r], &new[c]),
            });
            (r, c) = (r + 1, c + 1);
        } else if r < rows && (c == columns || best[r + 1][c] >= best[r][c + 1]) {
            let here = new
                .get(c)
                .map_or_else(|| end_of(pieces, new, false), |next| next.start);
            pieces.push(Piece {
                kind: Kind::Removed,
                old: [old[r].start, old[r].end],
                new: [here, here],
                words: Vec::new(),
            });
            r += 1;
        } else {
            let here = old
                .get(r)
                .map_or_else(|| end_of(pieces, old, true), |next| next.start);
            pieces.push(Piece {
                kind: Kind::Added,
                old: [here, here],
                new: [new[c].start, new[c].end],
                words: Vec::new(),
            });
            c += 1;
        }
    }
}

/// Behind the last paragraph of one side.
fn end_of(pieces: &[Piece], block: &[Span<'_>], old_side: bool) -> usize {
    let last = pieces
        .last()
        .map_or(0, |piece| if old_side { piece.old[1] } else { piece.new[1] });
    block.last().map_or(last, |span| span.end.max(last))
}

fn changed_words<'a>(old: &Span<'a>, new: &Span<'a>) -> Vec<Words> {
    let (before, after) = (tokens(old), tokens(new));
    let gap = |token: &Span<'_>| token.text.chars().all(char::is_whitespace);
    let compared = |token: &Span<'a>| if gap(token) { " " } else { token.text };
    let all = |tokens: &[Span<'a>]| tokens.iter().map(compared).collect::<Vec<_>>();
    let found = hunks(&all(&before), &all(&after));
    // A gap between two changes is no reading; they are one.
    let mut joined: Vec<(Range<usize>, Range<usize>)> = Vec::with_capacity(found.len());
    for (o, n) in found {
        match joined.last_mut() {
            Some((lo, ln))
                if before
                    .get(lo.end..o.start)
                    .is_some_and(|between| between.iter().all(gap)) =>
            {
                (lo.end, ln.end) = (o.end, n.end);
            }
            _ => joined.push((o, n)),
        }
    }
    let stretch = |tokens: &[Span<'_>], range: &Range<usize>, whole: &Span<'_>| {
        let start = tokens.get(range.start).map_or(whole.end, |token| token.start);
        let end = match range
            .end
            .checked_sub(1)
            .filter(|_| !range.is_empty())
            .and_then(|n| tokens.get(n))
        {
            Some(last) => last.end,
            None => start,
        };
        [start, end]
    };
    let mut words = Vec::with_capacity(joined.len() * 2 + 1);
    let mut push = |kind, o: Range<usize>, n: Range<usize>| {
        if !(o.is_empty() && n.is_empty()) {
            words.push(Words {
                kind,
                old: stretch(&before, &o, old),
                new: stretch(&after, &n, new),
            });
        }
    };
    let (mut o, mut n) = (0, 0);
    for (old_range, new_range) in joined {
        push(Kind::Same, o..old_range.start, n..new_range.start);
        (o, n) = (old_range.end, new_range.end);
        let kind = match (old_range.is_empty(), new_range.is_empty()) {
            (false, true) => Kind::Removed,
            (true, false) => Kind::Added,
            _ => Kind::Changed,
        };
        push(kind, old_range, new_range);
    }
    push(Kind::Same, o..before.len(), n..after.len());
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut(text: &str, [start, end]: [usize; 2]) -> String {
        text.chars().skip(start).take(end - start).collect()
    }

    fn told(old: &str, new: &str) -> Vec<(Kind, String, String)> {
        diff(old, new)
            .iter()
            .map(|p| (p.kind, cut(old, p.old), cut(new, p.new)))
            .collect()
    }

    #[test]
    fn white_space_is_no_difference() {
        let pieces = diff("One  line.\n\n\nTwo.", "  One line.\r\nTwo.\n");
        assert!(pieces.iter().all(|piece| piece.kind == Kind::Same), "{pieces:?}");
    }

    #[test]
    fn paragraphs_come_go_and_change() {
        let old =
            "Перший абзац стоїть.\nДругий абзац каже сімнадцять мільярдів гривень.\nТретій зникне зовсім.";
        let new = "Перший абзац стоїть.\nДругий абзац каже сімдесят мільярдів гривень.\nНічого спільного тут немає 🙂.";
        let pieces = told(old, new);
        let kinds: Vec<Kind> = pieces.iter().map(|p| p.0).collect();
        assert_eq!(kinds, [Kind::Same, Kind::Changed, Kind::Removed, Kind::Added]);
        assert_eq!(pieces[3].2, "Нічого спільного тут немає 🙂.");
        let changed = &diff(old, new)[1];
        let words: Vec<(Kind, String, String)> = changed
            .words
            .iter()
            .map(|w| (w.kind, cut(old, w.old), cut(new, w.new)))
            .collect();
        assert_eq!(words[1], (Kind::Changed, "сімнадцять".into(), "сімдесят".into()));
        assert_eq!(words.len(), 3);
    }

    #[test]
    fn neighbouring_words_are_one_change() {
        let (old, new) = (
            "It cost seventeen billion in all, they said.",
            "It cost a few million in all, they said.",
        );
        let pieces = diff(old, new);
        let changed: Vec<_> = pieces[0].words.iter().filter(|w| w.kind != Kind::Same).collect();
        assert_eq!(changed.len(), 1);
        assert_eq!(
            (cut(old, changed[0].old), cut(new, changed[0].new)),
            ("seventeen billion".into(), "a few million".into())
        );
    }

    #[test]
    fn nothing_against_something() {
        assert!(diff("", " \n ").is_empty());
        assert_eq!(told("", "a\nb").len(), 2);
        assert_eq!(diff("a", "")[0].kind, Kind::Removed);
    }

    #[test]
    fn large_texts_take_little_time() {
        let line = |n: usize| {
            format!(
                "Paragraph {n} says {} and {} of it, as before.",
                n * 7 % 1000,
                n * 13 % 777
            )
        };
        let old: Vec<String> = (0..100_000).map(line).collect();
        let mut new = old.clone();
        for n in (0..new.len()).step_by(10) {
            new[n] = new[n].replace("as before", "as never before");
        }
        let strange: Vec<String> = (0..100_000)
            .map(|n| format!("{n} quite something else {}", n * 31 % 991))
            .collect();
        let (one, other) = (old.join(" "), new.join(" "));
        assert!(one.len() > 4_500_000);
        for (old, new) in [
            (old.join("\n"), new.join("\n")),
            (old.join("\n"), strange.join("\n")),
            (one.clone(), other),
            (one, strange.join(" ")),
            ("a\n".repeat(500_000), "a\nb\n".repeat(250_000)),
            ("a ".repeat(500_000), "a b ".repeat(250_000)),
        ] {
            let began = std::time::Instant::now();
            let pieces = diff(&old, &new);
            println!(
                "{} bytes, {} pieces: {:?}",
                old.len(),
                pieces.len(),
                began.elapsed()
            );
            assert!(began.elapsed() < std::time::Duration::from_secs(30));
        }
    }

    proptest! {
        #[test]
        fn the_pieces_make_both_texts(old in "([a-cА-В🙂é ]{0,6}\n?){0,12}", new in "([a-cА-В🙂é ]{0,6}\n?){0,12}") {
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            let pieces = diff(&old, &new);
            let side = |text: &str, of: fn(&Piece) -> [usize; 2]| pieces.iter().map(|p| bare(&cut(text, of(p)))).collect::<String>();
            prop_assert_eq!(side(&old, |p| p.old), bare(&old));
            prop_assert_eq!(side(&new, |p| p.new), bare(&new));
            prop_assert!(pieces.windows(2).all(|w| w[0].old[1] <= w[1].old[0] && w[0].new[1] <= w[1].new[0]));
            for piece in pieces.iter().filter(|p| p.kind == Kind::Changed) {
                let runs = |of: fn(&Words) -> [usize; 2], text: &str| piece.words.iter().map(|w| cut(text, of(w))).collect::<String>();
                prop_assert_eq!(runs(|w| w.old, &old), cut(&old, piece.old));
                prop_assert_eq!(runs(|w| w.new, &new), cut(&new, piece.new));
            }
        }
    }
}
