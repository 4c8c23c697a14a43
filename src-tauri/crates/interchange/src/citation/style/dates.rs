//! Dates as the styles write them.

use super::super::part::{Day, When};
use claimbook_domain::Edtf;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// MLA Handbook, appendix 1: four letters and fewer stay whole.
const SHORT: [&str; 12] = [
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
];
/// ДСТУ 3582:2013.
const UKRAINIAN: [&str; 12] = [
    "січ.",
    "лют.",
    "берез.",
    "квіт.",
    "трав.",
    "черв.",
    "лип.",
    "серп.",
    "верес.",
    "жовт.",
    "листоп.",
    "груд.",
];
const SEASONS: [&str; 4] = ["Spring", "Summer", "Autumn", "Winter"];
const UKRAINIAN_SEASONS: [&str; 4] = ["весна", "літо", "осінь", "зима"];

fn named(names: &[&'static str], n: Option<u32>) -> Option<&'static str> {
    let at = usize::try_from(n?).ok()?.checked_sub(1)?;
    names.get(at).copied()
}

/// A year; years before the common era are said in words, not with a minus (year 0 is 1 BCE).
pub(super) fn year(day: Day) -> String {
    if day.year > 0 {
        day.year.to_string()
    } else {
        format!("{} BCE", 1 - i64::from(day.year))
    }
}

/// Both ends of a span, or what is said in words.
fn spanned(date: &Edtf, point: impl Fn(Day) -> String) -> String {
    match When::of(date) {
        When::Day(day) => point(day),
        When::Words(words) => words,
        When::Span(from, to) => {
            let (from, to) = (from.map(&point), to.map(&point));
            match (from, to) {
                (Some(from), Some(to)) if from == to => from,
                (from, to) => format!("{}–{}", from.unwrap_or_default(), to.unwrap_or_default()),
            }
        }
    }
}

fn circa(day: Day, word: &str, text: String) -> String {
    if day.circa { format!("{word} {text}") } else { text }
}

/// `September 7, 2022`, `September 2022`, `Spring 2022`, `ca. 2022`.
pub(super) fn american(date: &Edtf) -> String {
    spanned(date, |day| {
        let text = match (named(&MONTHS, day.month), day.day, named(&SEASONS, day.season)) {
            (Some(month), Some(n), _) => format!("{month} {n}, {}", year(day)),
            (Some(month), None, _) => format!("{month} {}", year(day)),
            (None, _, Some(season)) => format!("{season} {}", year(day)),
            _ => year(day),
        };
        circa(day, "ca.", text)
    })
}

/// `7 September 2022`.
pub(super) fn british(date: &Edtf) -> String {
    spanned(date, |day| circa(day, "c.", day_first(day, &MONTHS)))
}

/// `7 Sept. 2022`, as MLA has it.
pub(super) fn abbreviated(date: &Edtf) -> String {
    spanned(date, |day| circa(day, "circa", day_first(day, &SHORT)))
}

fn day_first(day: Day, months: &[&'static str; 12]) -> String {
    match (named(months, day.month), day.day, named(&SEASONS, day.season)) {
        (Some(month), Some(n), _) => format!("{n} {month} {}", year(day)),
        (Some(month), None, _) => format!("{month} {}", year(day)),
        (None, _, Some(season)) => format!("{season} {}", year(day)),
        _ => year(day),
    }
}

/// `2022, September 7`, as APA has it in its brackets.
pub(super) fn year_first(date: &Edtf) -> String {
    spanned(date, |day| {
        let text = match (named(&MONTHS, day.month), day.day, named(&SEASONS, day.season)) {
            (Some(month), Some(n), _) => format!("{}, {month} {n}", year(day)),
            (Some(month), None, _) => format!("{}, {month}", year(day)),
            (None, _, Some(season)) => format!("{}, {season}", year(day)),
            _ => year(day),
        };
        circa(day, "ca.", text)
    })
}

/// The year alone, or the years of a span.
pub(super) fn years(date: &Edtf) -> String {
    spanned(date, |day| circa(day, "c.", year(day)))
}

/// `7 September`, what the year leaves; none where nothing more is known.
pub(super) fn rest_of_year(date: &Edtf) -> Option<String> {
    match When::of(date) {
        When::Day(day) => match (named(&MONTHS, day.month), day.day) {
            (Some(month), Some(n)) => Some(format!("{n} {month}")),
            (Some(month), None) => Some(month.to_owned()),
            _ => named(&SEASONS, day.season).map(str::to_owned),
        },
        _ => None,
    }
}

/// `2022. 7 верес.`, `2022. Верес.`, as ДСТУ 8302 has the date of a periodical.
pub(super) fn ukrainian(date: &Edtf) -> String {
    if let When::Words(_) = When::of(date) {
        return date.display("uk");
    }
    spanned(date, |day| {
        let year = if day.year > 0 {
            day.year.to_string()
        } else {
            format!("{} до н. е.", 1 - i64::from(day.year))
        };
        let text = match (
            named(&UKRAINIAN, day.month),
            day.day,
            named(&UKRAINIAN_SEASONS, day.season),
        ) {
            (Some(month), Some(n), _) => format!("{year}. {n} {month}"),
            (Some(month), None, _) => format!("{year}. {}", capital(month)),
            (None, _, Some(season)) => format!("{year}. {}", capital(season)),
            _ => year,
        };
        circa(day, "Близько", text)
    })
}

/// `07.09.2022`.
pub(super) fn dotted(date: &Edtf) -> String {
    if let When::Words(_) = When::of(date) {
        return date.display("uk");
    }
    spanned(date, |day| match (day.month, day.day) {
        (Some(month), Some(n)) => format!("{n:02}.{month:02}.{}", day.year),
        (Some(month), None) => format!("{month:02}.{}", day.year),
        _ => day.year.to_string(),
    })
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
