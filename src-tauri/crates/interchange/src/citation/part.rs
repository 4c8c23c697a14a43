//! Dates of the record taken into the parts that citations are made of. EDTF says more than most formats can; what they
//! cannot say is handed on in words and never made up.

use chrono::Datelike;
use claimbook_domain::Edtf;
use claimbook_domain::edtf::Precision;

/// A date as citations know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum When {
    /// A day, month, season or year.
    Day(Day),
    /// From, to; an end that is open or unknown is none.
    Span(Option<Day>, Option<Day>),
    /// A decade, a century, a year beyond the calendar: in words.
    Words(String),
}

/// A day, or as much of it as is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub year: i32,
    /// 1 to 12.
    pub month: Option<u32>,
    pub day: Option<u32>,
    /// 1 (spring) to 4 (winter).
    pub season: Option<u32>,
    /// Whether it is about then, or uncertain.
    pub circa: bool,
}

impl When {
    pub(super) fn of(date: &Edtf) -> When {
        let words = || When::Words(date.display("en"));
        let Some((from, to)) = date.as_str().split_once('/') else {
            return Day::of(date).map_or_else(words, When::Day);
        };
        let end = |text: &str| -> Option<Option<Day>> {
            if matches!(text, "" | "..") {
                Some(None)
            } else {
                Day::of(&text.parse().ok()?).map(Some)
            }
        };
        match (end(from), end(to)) {
            (Some(from), Some(to)) => When::Span(from, to),
            _ => words(),
        }
    }
}

impl Day {
    fn of(date: &Edtf) -> Option<Day> {
        let first = date.earliest()?;
        let mut day = Day {
            year: first.year(),
            month: None,
            day: None,
            season: None,
            circa: date.is_approximate() || date.is_uncertain(),
        };
        match date.precision() {
            Precision::Year => {}
            // Seasons begin in the months 3, 6, 9 and 12.
            Precision::Season => day.season = Some(first.month() / 3),
            Precision::Month => day.month = Some(first.month()),
            Precision::Day | Precision::Second => {
                day.month = Some(first.month());
                day.day = Some(first.day());
            }
            Precision::Century | Precision::Decade | Precision::Interval => return None,
        }
        Some(day)
    }
}
