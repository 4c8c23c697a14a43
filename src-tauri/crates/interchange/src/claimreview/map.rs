//! Which rating of a scale the verdict of another publisher is, where that can be said.
//!
//! First by number: the verdict's place between the publisher's own worst and best, upside-down scales too, where it falls on
//! a rating of ours, not between two. Else by words, which are looked up in the scale itself and in a table of what verdicts
//! are called ([`meaning`]). Numbers and words that contradict one another, numbers without both ends of their scale, and
//! words that mean two things lead nowhere: the verdict is kept as found. Why, is always told.

mod words;

pub use words::{Meaning, meaning};

use super::FoundRating;
use crate::why::quoted;
use crate::{Because, Why};
use words::normal;

/// A rating of a scale, as far as mapping needs it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScaleRating {
    /// Its id.
    pub id: String,
    /// The verdict in words.
    pub name: String,
    /// Its number where it has one; higher is truer.
    pub number: Option<u32>,
    /// Further words for it: its name in other languages, names that others use.
    pub words: Vec<String>,
}

/// By what a verdict was mapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum By {
    /// By its number.
    Number,
    /// By its words.
    Words,
    /// Not at all: it is kept as it was found.
    Kept,
}

/// What a verdict is on a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// By what.
    pub by: By,
    /// The rating's id; none where the verdict is kept as found.
    pub rating: Option<String>,
    /// Why.
    pub why: Why,
}

/// How far from a rating, in steps of the scale, a number may fall and still be that rating.
const NEAR: f64 = 0.25;

/// Finds the rating of a scale that a verdict is. The ratings may come in any order; those without a number are found by words
/// alone.
pub fn map_rating(found: &FoundRating, scale: &[ScaleRating]) -> Mapping {
    let number = by_number(found, scale);
    let words = by_words(found, scale);
    let made = |by, rating: &ScaleRating, why| Mapping {
        by,
        rating: Some(rating.id.clone()),
        why,
    };
    match (number, words) {
        (Ok((rating, why)), Ok((same, _))) if rating.id == same.id => {
            made(By::Number, rating, why.and(Because::WordsAgree))
        }
        (Ok((rating, why)), Ok((other, because))) => match distance(rating, other, scale) {
            // Scales of different lengths: what is one step off is a matter of rounding, and words are not rounded.
            Some(1) | None => made(
                By::Words,
                other,
                because.and(Why::of(Because::ByNumberOther, [("rating", rating.name.clone())])),
            ),
            Some(_) => kept(
                Why::from(Because::Contradict)
                    .and(why)
                    .and(because)
                    .and(Because::KeptAsFound),
            ),
        },
        (Ok((rating, why)), Err(because)) => made(By::Number, rating, why.and(because.unwrap_or_default())),
        (Err(why), Ok((rating, because))) => made(By::Words, rating, because.and(why.unwrap_or_default())),
        (Err(why), Err(because)) => {
            let why = why.unwrap_or_default().and(because.unwrap_or_default());
            if why.is_empty() {
                return kept(Because::NoVerdict.into());
            }
            kept(why.and(Because::KeptAsFound))
        }
    }
}

fn kept(why: Why) -> Mapping {
    Mapping {
        by: By::Kept,
        rating: None,
        why,
    }
}

/// The numbers of a scale, each once, the lowest first.
fn numbers(scale: &[ScaleRating]) -> Vec<u32> {
    let mut all: Vec<u32> = scale.iter().filter_map(|r| r.number).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// How many steps lie between two ratings; none where one has no number.
fn distance(a: &ScaleRating, b: &ScaleRating, scale: &[ScaleRating]) -> Option<usize> {
    let all = numbers(scale);
    let at = |r: &ScaleRating| all.iter().position(|n| Some(*n) == r.number);
    Some(at(a)?.abs_diff(at(b)?))
}

/// The rating of a number, or why there is none; no reason where there is no number.
fn by_number<'a>(
    found: &FoundRating,
    scale: &'a [ScaleRating],
) -> Result<(&'a ScaleRating, Why), Option<Why>> {
    let Some(value) = found.value else {
        return Err(None);
    };
    let (Some(best), Some(worst)) = (found.best, found.worst) else {
        return Err(Some(Because::EndsMissing.into()));
    };
    // A reason that names the scale; `value` and `rating` where it has them.
    let on = |because, rating: &str| {
        let values = [
            ("value", value.to_string()),
            ("worst", worst.to_string()),
            ("best", best.to_string()),
            ("rating", rating.to_owned()),
        ];
        Why::of(because, values)
    };
    if best.min(worst) < 1.0 {
        return Err(Some(on(Because::BelowOne, "")));
    }
    if best == worst {
        return Err(Some(on(Because::EndsEqual, "")));
    }
    if !(best.min(worst)..=best.max(worst)).contains(&value) {
        return Err(Some(on(Because::OffScale, "")));
    }
    let all = numbers(scale);
    let (Some(&low), Some(&high)) = (all.first(), all.last()) else {
        return Err(Some(Because::NoNumbers.into()));
    };
    if low == high {
        return Err(Some(Because::NumbersAlike.into()));
    }
    let share = (value - worst) / (best - worst);
    let place = f64::from(low) + share * f64::from(high - low);
    let near = |n: u32| (f64::from(n) - place).abs();
    let Some(nearest) = all.into_iter().min_by(|a, b| near(*a).total_cmp(&near(*b))) else {
        return Err(None);
    };
    let step = f64::from(high - low) / (numbers(scale).len() - 1) as f64;
    if near(nearest) > NEAR * step {
        return Err(Some(on(Because::BetweenRatings, "")));
    }
    let mut named = scale.iter().filter(|r| r.number == Some(nearest));
    match (named.next(), named.next()) {
        (Some(rating), None) => {
            let because = if best < worst {
                Because::IsRatingDown
            } else {
                Because::IsRating
            };
            let why = on(because, &rating.name);
            Ok((rating, why))
        }
        _ => Err(Some(Why::of(
            Because::SeveralNumbers,
            [("n", nearest.to_string())],
        ))),
    }
}

/// The rating of a verdict in words, or why there is none; no reason where there are no words.
fn by_words<'a>(
    found: &FoundRating,
    scale: &'a [ScaleRating],
) -> Result<(&'a ScaleRating, Why), Option<Why>> {
    let Some(said) = found.words.as_deref().filter(|w| !w.trim().is_empty()) else {
        return Err(None);
    };
    let of = |because, rating: &str| {
        let values = [("words", quoted(said, 60)), ("rating", rating.to_owned())];
        Why::of(because, values)
    };
    let readings = words::readings(said);
    // The scale's own words first.
    for reading in &readings {
        let is = |r: &&ScaleRating| {
            [&r.name]
                .into_iter()
                .chain(&r.words)
                .any(|w| normal(w) == *reading)
        };
        let mut named = scale.iter().filter(is);
        match (named.next(), named.next()) {
            (Some(rating), None) => {
                return Ok((rating, of(Because::NameOf, &rating.name)));
            }
            (Some(_), Some(_)) => {
                return Err(Some(of(Because::NameOfSeveral, "")));
            }
            _ => {}
        }
    }
    let Some(meant) = meaning(said) else {
        return Err(Some(of(Because::UnknownVerdict, "")));
    };
    let means = |r: &&ScaleRating, what: Meaning| {
        [&r.name]
            .into_iter()
            .chain(&r.words)
            .any(|w| meaning(w) == Some(what))
    };
    for what in [Some(meant), meant.broader()].into_iter().flatten() {
        let mut fit = scale.iter().filter(|r| means(r, what));
        match (fit.next(), fit.next()) {
            (Some(rating), None) => {
                return Ok((rating, of(Because::MeansRating, &rating.name)));
            }
            (Some(_), Some(_)) => return Err(Some(of(Because::FitsSeveral, ""))),
            _ => {}
        }
    }
    Err(Some(of(Because::NoRating, "")))
}

#[cfg(test)]
mod tests;
