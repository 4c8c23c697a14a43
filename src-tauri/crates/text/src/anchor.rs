//! Passages: words of a text, kept so that they can be found again.
//!
//! A span is kept as W3C Web Annotation has it: `TextPositionSelector` (start, end) and `TextQuoteSelector` (exact, prefix,
//! suffix) in one, bound by its keeper to the SHA-256 of the text. In that text, the position is the truth ([`stands`]). In
//! a text that was changed since, the words are looked for ([`find`]), strictly: where they are unique, or where they are
//! unique together with their context. Anything else is an orphan and is shown as one; a passage never moves in silence
//! to words that merely look like it.

use crate::offset::{CodePoints, OffsetError};
use serde::{Deserialize, Serialize};

/// Code points of context on either side.
pub const CONTEXT: usize = 32;

/// Words shorter than this, in code points, are common enough to turn up by chance: being unique is not enough for them.
const SHORT: usize = 24;
/// How much of the nearest context shows that short words are the same ones.
const NEAR: usize = 8;

/// One span of a passage.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct QuoteSelector {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// The words themselves.
    pub exact: String,
    /// Up to 32 code points before them.
    pub prefix: String,
    /// Up to 32 code points after them.
    pub suffix: String,
}

/// Why spans are no passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnchorError {
    /// No span, or one without words.
    #[error("Nothing is selected.")]
    Empty,
    /// A span overlaps the one before it, or stands before it.
    #[error("The span {start}-{end} does not come after the one before it.")]
    Order {
        /// First code point.
        start: usize,
        /// One past the last code point.
        end: usize,
    },
    /// A place that the text does not have.
    #[error(transparent)]
    Offset(#[from] OffsetError),
}

/// Where a passage is in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Where it was.
    Exact(usize, usize),
    /// The same words, elsewhere.
    Moved(usize, usize),
    /// Nowhere for certain.
    Orphan(Orphan),
}

/// Why a passage has no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orphan {
    /// There are words like it, and which of them it is can't be told.
    Ambiguous,
    /// The words are gone.
    Missing,
}

/// The selectors of those spans of a text. Spans are in code points, in the order of the text, and touch at most.
pub fn select(text: &str, spans: &[[usize; 2]]) -> Result<Vec<QuoteSelector>, AnchorError> {
    select_in(&CodePoints::new(text), spans)
}

/// [`select`], for many passages of one text.
pub fn select_in(points: &CodePoints<'_>, spans: &[[usize; 2]]) -> Result<Vec<QuoteSelector>, AnchorError> {
    if spans.is_empty() {
        return Err(AnchorError::Empty);
    }
    let mut last = 0;
    let mut selectors = Vec::with_capacity(spans.len());
    for &[start, end] in spans {
        let exact = points.span(start, end)?;
        if exact.is_empty() {
            return Err(AnchorError::Empty);
        }
        if start < last {
            return Err(AnchorError::Order { start, end });
        }
        last = end;
        selectors.push(QuoteSelector {
            start,
            end,
            exact: exact.to_owned(),
            prefix: points.span(start.saturating_sub(CONTEXT), start)?.to_owned(),
            suffix: points.span(end, points.len().min(end + CONTEXT))?.to_owned(),
        });
    }
    Ok(selectors)
}

/// Whether the words stand at their place. In the text that the selector was made of, they do.
pub fn stands(points: &CodePoints<'_>, selector: &QuoteSelector) -> bool {
    points.slice(selector.start, selector.end) == Some(&selector.exact)
}

/// Finds a passage in a text that may be another than the one that it was made of.
///
/// Words that occur once are found, unless they are short and nothing of their context is left around them: then they
/// are as likely others. Words that occur several times are found where the whole context, before and after, stands
/// around just one of them.
pub fn find(text: &str, selector: &QuoteSelector) -> Found {
    let exact = selector.exact.as_str();
    let Some(first_char) = exact.chars().next() else {
        return Found::Orphan(Orphan::Missing);
    };
    let step = first_char.len_utf8();
    let mut from = 0;
    let mut first = None;
    let mut several = false;
    let mut in_context = None;
    while let Some(at) = text
        .get(from..)
        .and_then(|rest| rest.find(exact))
        .map(|n| n + from)
    {
        several |= first.is_some();
        first = first.or(Some(at));
        if stands_around(text, at, selector) {
            if in_context.is_some() {
                return Found::Orphan(Orphan::Ambiguous);
            }
            in_context = Some(at);
        }
        from = at + step;
    }
    let Some(only) = first else {
        return Found::Orphan(Orphan::Missing);
    };
    let at = if several {
        in_context
    } else {
        let long = exact.chars().nth(SHORT - 1).is_some();
        Some(only).filter(|&at| long || stands_near(text, at, selector))
    };
    let Some(at) = at else {
        return Found::Orphan(Orphan::Ambiguous);
    };
    let start = text.get(..at).map_or(0, |before| before.chars().count());
    let end = start + exact.chars().count();
    if start == selector.start {
        Found::Exact(start, end)
    } else {
        Found::Moved(start, end)
    }
}

/// The words that now stand where the words of a passage stood: between its context before and its context after, each of
/// which is there just once, not far from one another. They are shown as what was put there, never as the passage.
pub fn replaced(text: &str, selector: &QuoteSelector) -> Option<(usize, usize)> {
    let (prefix, suffix) = (selector.prefix.as_str(), selector.suffix.as_str());
    if prefix.chars().count() < NEAR || suffix.chars().count() < NEAR {
        return None;
    }
    let only = |sought: &str| {
        let mut found = text.match_indices(sought).map(|(at, _)| at);
        found.next().filter(|_| found.next().is_none())
    };
    let start = only(prefix)? + prefix.len();
    let end = only(suffix)?;
    let between = text.get(start..end)?;
    let (now, was) = (between.chars().count(), selector.exact.chars().count());
    if now > was * 3 + 2 * CONTEXT || between == selector.exact {
        return None;
    }
    let from = text.get(..start)?.chars().count();
    Some((from, from + now))
}

/// What stands before and after the words at that byte.
fn around<'a>(text: &'a str, at: usize, selector: &QuoteSelector) -> (&'a str, &'a str) {
    (
        text.get(..at).unwrap_or_default(),
        text.get(at + selector.exact.len()..).unwrap_or_default(),
    )
}

/// Whether the whole context stands around the words. Less than [`CONTEXT`] of it means that the text began or ended there.
fn stands_around(text: &str, at: usize, selector: &QuoteSelector) -> bool {
    let (before, after) = around(text, at, selector);
    let whole = |context: &str, rest: &str| context.chars().count() == CONTEXT || context.len() == rest.len();
    before.ends_with(&selector.prefix)
        && after.starts_with(&selector.suffix)
        && whole(&selector.prefix, before)
        && whole(&selector.suffix, after)
}

/// Whether, on one side at least, the nearest context stands next to the words.
fn stands_near(text: &str, at: usize, selector: &QuoteSelector) -> bool {
    let (before, after) = around(text, at, selector);
    let same = |a: &mut dyn Iterator<Item = char>, b: &mut dyn Iterator<Item = char>| loop {
        match (a.next(), b.next()) {
            // The context ends where the text did.
            (None, None) => return true,
            (Some(x), Some(y)) if x == y => {}
            _ => return false,
        }
    };
    let (prefix, suffix) = (&selector.prefix, &selector.suffix);
    same(
        &mut prefix.chars().rev().take(NEAR),
        &mut before.chars().rev().take(NEAR),
    ) || same(&mut suffix.chars().take(NEAR), &mut after.chars().take(NEAR))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn selector(text: &str, words: &str) -> QuoteSelector {
        let byte = text.find(words).unwrap();
        let start = text[..byte].chars().count();
        let end = start + words.chars().count();
        select(text, &[[start, end]]).unwrap().remove(0)
    }

    #[test]
    fn a_passage_keeps_its_words_and_their_context_in_code_points() {
        let text = "Він сказав 👩‍🚀: «На території станції — база», і пішов.";
        let kept = selector(text, "На території станції");
        assert_eq!((kept.start, kept.end), (17, 37));
        assert_eq!(kept.prefix, "Він сказав 👩‍🚀: «");
        assert_eq!(kept.suffix, " — база», і пішов.");
        assert!(stands(&CodePoints::new(text), &kept));
        assert_eq!(find(text, &kept), Found::Exact(17, 37));
        let long = "a".repeat(100);
        let kept = &select(&long, &[[40, 50]]).unwrap()[0];
        assert_eq!((kept.prefix.len(), kept.suffix.len()), (32, 32));
    }

    #[test]
    fn several_spans_stand_in_order() {
        let text = "“Yes,” he said, “we did.”";
        let spans = select(text, &[[1, 5], [17, 24]]).unwrap();
        assert_eq!(
            (spans[0].exact.as_str(), spans[1].exact.as_str()),
            ("Yes,", "we did.")
        );
        assert_eq!(
            select(text, &[[17, 24], [1, 5]]),
            Err(AnchorError::Order { start: 1, end: 5 })
        );
        assert_eq!(select(text, &[[1, 5], [5, 6]]).map(|s| s.len()), Ok(2));
        assert_eq!(select(text, &[]), Err(AnchorError::Empty));
        assert_eq!(select(text, &[[3, 3]]), Err(AnchorError::Empty));
        assert!(matches!(select(text, &[[3, 99]]), Err(AnchorError::Offset(_))));
    }

    #[test]
    fn unique_words_are_found_where_they_went() {
        let kept = selector(
            "One. The base stands on the premises of the plant. Two.",
            "The base stands on the premises",
        );
        assert_eq!(
            find(
                "A new lead, then more. The base stands on the premises, it says.",
                &kept
            ),
            Found::Moved(23, 54)
        );
        assert_eq!(
            find("Nothing of it is left.", &kept),
            Found::Orphan(Orphan::Missing)
        );
    }

    #[test]
    fn repeated_words_are_found_by_their_context_alone() {
        let text = "First the mayor said: it was shelled at night. Then the governor said: it was shelled at night. End of it.";
        let byte = text.rfind("it was shelled").unwrap();
        let kept = select(text, &[[byte, byte + 14]]).unwrap().remove(0);
        let start = kept.start;
        assert_eq!(find(text, &kept), Found::Exact(start, start + 14));
        let moved = format!("Update. {text}");
        assert_eq!(find(&moved, &kept), Found::Moved(start + 8, start + 22));
        // Its own context was edited: which of the two it is can't be told.
        let edited = text.replace("governor said", "governor claimed");
        assert_eq!(find(&edited, &kept), Found::Orphan(Orphan::Ambiguous));
    }

    #[test]
    fn a_passage_does_not_move_to_a_lookalike() {
        // The sentence is gone; the same two words stand elsewhere in another.
        let kept = selector("Officials denied that the base was ever built there.", "the base");
        assert_eq!(
            find("Tourists photographed the base of the monument.", &kept),
            Found::Orphan(Orphan::Ambiguous)
        );
        // Twice the same with the same context.
        let line = "And again: there is no base here, they repeated, as they had all of the week. ";
        let kept = select(&line.repeat(3), &[[89, 110]]).unwrap().remove(0);
        assert_eq!(find(&line.repeat(3), &kept), Found::Orphan(Orphan::Ambiguous));
        assert!(stands(&CodePoints::new(&line.repeat(3)), &kept));
    }

    #[test]
    fn overlapping_occurrences_count_as_several() {
        let kept = select("xx aXaXa yy", &[[3, 6]]).unwrap().remove(0);
        assert_eq!(kept.exact, "aXa");
        assert_eq!(find("aXaXa", &kept), Found::Orphan(Orphan::Ambiguous));
    }

    #[test]
    fn what_was_put_in_the_place_of_words_is_told_from_their_being_gone() {
        let old =
            "The ministry says that seven rockets hit the plant on Monday, and nobody was hurt by them.";
        let kept = selector(old, "seven rockets hit the plant");
        let new = format!("Updated. {}", old.replace("seven rockets hit", "two rockets hit"));
        let (start, end) = replaced(&new, &kept).unwrap();
        assert_eq!(
            CodePoints::new(&new).slice(start, end),
            Some("two rockets hit the plant")
        );
        assert_eq!(replaced("Another page.", &kept), None);
        assert_eq!(replaced(old, &kept), None, "nothing was put in their place");
        // The context stands there twice: whose place it is can't be told.
        assert_eq!(replaced(&format!("{new} {new}"), &kept), None);
    }

    /// Texts of a few words over and over: near-duplicates everywhere.
    fn lookalikes() -> impl Strategy<Value = String> {
        proptest::collection::vec(
            proptest::sample::select(vec!["база ", "на ", "станції ", "e\u{301} ", "👩‍🚀 ", "the ", "."]),
            1..60,
        )
        .prop_map(|words| words.concat())
    }

    fn occurrences(text: &str, words: &str) -> Vec<usize> {
        let chars: Vec<char> = text.chars().collect();
        let sought: Vec<char> = words.chars().collect();
        (0..chars.len())
            .filter(|&n| chars[n..].starts_with(&sought))
            .collect()
    }

    proptest! {
        #[test]
        fn what_is_found_is_the_words_and_the_only_ones_that_can_be_meant(
            old in lookalikes(), new in lookalikes(), a in 0usize..400, length in 1usize..40,
        ) {
            let points = CodePoints::new(&old);
            let start = a % points.len();
            let end = points.len().min(start + length);
            let kept = select(&old, &[[start, end]]).unwrap().remove(0);
            for text in [&old, &new, &format!("{new}{old}"), &format!("{old}{new}")] {
                let all = occurrences(text, &kept.exact);
                match find(text, &kept) {
                    Found::Exact(s, e) | Found::Moved(s, e) => {
                        let here = CodePoints::new(text);
                        prop_assert_eq!(here.slice(s, e), Some(kept.exact.as_str()));
                        if all.len() > 1 {
                            let same = |n: &&usize| {
                                let again = select(text, &[[**n, **n + (end - start)]]).unwrap().remove(0);
                                again.prefix == kept.prefix && again.suffix == kept.suffix
                            };
                            prop_assert_eq!(all.iter().filter(same).collect::<Vec<_>>(), vec![&s]);
                        }
                    }
                    Found::Orphan(Orphan::Missing) => prop_assert!(all.is_empty()),
                    Found::Orphan(Orphan::Ambiguous) => prop_assert!(!all.is_empty()),
                }
            }
        }

        #[test]
        fn in_its_own_text_a_passage_is_found_or_ambiguous_and_never_elsewhere(
            text in lookalikes(), a in 0usize..400, length in 1usize..40,
        ) {
            let points = CodePoints::new(&text);
            let start = a % points.len();
            let end = points.len().min(start + length);
            let kept = select(&text, &[[start, end]]).unwrap().remove(0);
            prop_assert!(stands(&points, &kept));
            prop_assert!(matches!(
                find(&text, &kept),
                Found::Exact(s, e) if (s, e) == (start, end)
            ) || find(&text, &kept) == Found::Orphan(Orphan::Ambiguous));
        }
    }
}
