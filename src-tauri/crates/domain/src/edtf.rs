//! Dates with the precision in which they are known: EDTF (ISO 8601-2:2019, levels 0 and 1).
//!
//! A claim is made "on 7 September 2022", "in early July 2022" or "between July and September": the record keeps what
//! is known and no more, and searches it by its earliest and latest day. A value is checked when it is made
//! ([`FromStr`](std::str::FromStr), deserialising), so that every [`Edtf`] in the record is a date. What people type goes
//! through [`read`], what they see through [`Edtf::display`]. There is no clock here: no "today", no "last week".

mod parse;
mod read;
mod show;

pub use read::read;

use chrono::{Datelike, NaiveDate};
use parse::{End, Parsed};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A date as it is known, in EDTF: `2022-09-07`, `2022-07`, `2022-07~`, `2022-07/2022-09`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(transparent)]
#[ts(export, type = "string")]
pub struct Edtf(String);

/// Why a text is no date, and where in it. Places are code points from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EdtfError {
    /// Nothing is there.
    #[error("There is no date here. Write one such as 2022-09-07, 2022-07 or 2022.")]
    Empty,
    /// Something else than the date goes on with.
    #[error(
        "“{found}” (character {place}) can't be read as part of a date. Write one such as 2022-09-07, 2022-07, 2022-07~ (about) or 2022-07/2022-09.", place = .at + 1
    )]
    Unreadable {
        /// Where.
        at: usize,
        /// What stands there.
        found: String,
    },
    /// No such month.
    #[error("There is no month {found} (character {place}): months are 01 to 12, seasons 21 to 24.", place = .at + 1)]
    Month {
        /// Where.
        at: usize,
        /// What stands there.
        found: String,
    },
    /// No such day in that month.
    #[error("That month has no day {found} (character {place}).", place = .at + 1)]
    Day {
        /// Where.
        at: usize,
        /// What stands there.
        found: String,
    },
    /// No such time of the day, or a zone that is none.
    #[error("“{found}” (character {place}) is no time of the day. Write it as 2022-09-07T14:30:00 with Z or a zone such as +03:00.", place = .at + 1)]
    Time {
        /// Where.
        at: usize,
        /// What stands there.
        found: String,
    },
    /// The end of the interval lies before its beginning, or it has neither.
    #[error(
        "The interval {found} has no beginning before its end. Write the earlier date first, as in 2022-07/2022-09."
    )]
    Interval {
        /// The interval.
        found: String,
    },
    /// It can be read in two ways.
    #[error("{found} could be {first} or {second}. Write one of these, or name the month.")]
    Ambiguous {
        /// What was written.
        found: String,
        /// One reading.
        first: Edtf,
        /// The other.
        second: Edtf,
    },
    /// No year is named, or one of two digits.
    #[error("“{found}” names no year that is certain. Write the year with four digits, as in 2022.")]
    Year {
        /// What was written.
        found: String,
    },
}

impl EdtfError {
    /// A name for it that does not change.
    pub const fn code(&self) -> &'static str {
        match self {
            EdtfError::Empty => "date-empty",
            EdtfError::Unreadable { .. } => "date-unreadable",
            EdtfError::Month { .. } => "date-month",
            EdtfError::Day { .. } => "date-day",
            EdtfError::Time { .. } => "date-time",
            EdtfError::Interval { .. } => "date-interval",
            EdtfError::Ambiguous { .. } => "date-ambiguous",
            EdtfError::Year { .. } => "date-year",
        }
    }
}

/// How closely a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// `20XX`.
    Century,
    /// `202X`.
    Decade,
    /// `2022`, `2022-XX`.
    Year,
    /// `2022-21`.
    Season,
    /// `2022-07`, `2022-07-XX`.
    Month,
    /// `2022-09-07`.
    Day,
    /// `2022-09-07T14:30:00Z`.
    Second,
    /// `2022-07/2022-09`, whatever its ends.
    Interval,
}

impl Edtf {
    /// That day.
    pub fn day(day: NaiveDate) -> Edtf {
        if (0..=9999).contains(&day.year()) {
            Edtf(day.format("%Y-%m-%d").to_string())
        } else if (-9999..0).contains(&day.year()) {
            Edtf(format!("-{:04}-{:02}-{:02}", -day.year(), day.month(), day.day()))
        } else {
            // EDTF knows no day of such a year, only the year.
            Edtf(format!("Y{}", day.year()))
        }
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first day it can be; none where its beginning is open, unknown, or beyond the calendar.
    ///
    /// Seasons are those of the northern hemisphere, three whole months from March; winter goes on into the next year.
    /// "About" does not widen it.
    pub fn earliest(&self) -> Option<NaiveDate> {
        match self.parsed()? {
            Parsed::Date(date) | Parsed::Time(date, _) => date.earliest(),
            Parsed::Interval(End::Date(date), _) => date.earliest(),
            Parsed::Interval(..) => None,
        }
    }

    /// The last day it can be; none where its end is open, unknown, or beyond the calendar.
    pub fn latest(&self) -> Option<NaiveDate> {
        match self.parsed()? {
            Parsed::Date(date) | Parsed::Time(date, _) => date.latest(),
            Parsed::Interval(_, End::Date(date)) => date.latest(),
            Parsed::Interval(..) => None,
        }
    }

    /// How closely it is known.
    pub fn precision(&self) -> Precision {
        match self.parsed() {
            Some(Parsed::Date(date)) => date.precision(),
            Some(Parsed::Time(..)) => Precision::Second,
            Some(Parsed::Interval(..)) | None => Precision::Interval,
        }
    }

    /// Whether it, or an end of it, is about so (`~`, `%`).
    pub fn is_approximate(&self) -> bool {
        self.0.contains(['~', '%'])
    }

    /// Whether it, or an end of it, is uncertain (`?`, `%`).
    pub fn is_uncertain(&self) -> bool {
        self.0.contains(['?', '%'])
    }

    /// The date in plain ISO 8601, as schema.org and JSON-LD take it: `2022-09-07`, `2022-07`, `2022`, with a time where
    /// it has one. Marks of doubt are dropped, and what is not known with them: `2022-07~` is `2022-07`, `2022-07-XX` is
    /// `2022-07`, a season is its year, an interval is the month or year in which all of it lies. None where that leaves
    /// nothing (`202X`, `2021/2023`).
    pub fn iso_date(&self) -> Option<String> {
        match self.parsed()? {
            Parsed::Date(date) => date.iso(),
            Parsed::Time(..) => Some(self.0.clone()),
            Parsed::Interval(End::Date(from), End::Date(to)) => {
                let (first, last) = (from.earliest()?, to.latest()?);
                if first == last {
                    from.iso()
                } else if first.year() != last.year() || from.iso().is_none() {
                    None
                } else if first.month() != last.month() {
                    Some(format!("{:04}", first.year()))
                } else {
                    Some(format!("{:04}-{:02}", first.year(), first.month()))
                }
            }
            Parsed::Interval(..) => None,
        }
    }

    /// For people, in English or (`uk`) Ukrainian; any other language is answered in English.
    pub fn display(&self, lang: &str) -> String {
        match self.parsed() {
            Some(parsed) => show::show(&parsed, show::Tongue::of(lang)),
            None => self.0.clone(),
        }
    }

    /// What it says. Every `Edtf` was parsed when it was made, so this is never `None` in practice.
    fn parsed(&self) -> Option<Parsed> {
        parse::parse(&self.0).ok()
    }
}

impl std::fmt::Display for Edtf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Edtf {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Edtf {
    type Err = EdtfError;

    /// Strict: EDTF and nothing else. What people type goes through [`read`].
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        parse::parse(s)?;
        Ok(Edtf(s.to_owned()))
    }
}

impl<'de> Deserialize<'de> for Edtf {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(y: i32, m: u32, d: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(y, m, d)
    }

    fn edtf(s: &str) -> Edtf {
        s.parse().unwrap()
    }

    #[test]
    fn every_form_of_levels_0_and_1_is_read() {
        for s in [
            "2022",
            "2022-09",
            "2022-09-07",
            "2022-09-07T14:30:00",
            "2022-09-07T14:30:00Z",
            "2022-09-07T14:30:00+03",
            "2022-09-07T14:30:00+03:00",
            "2022-09-07T14:30:00-04:30",
            "2022?",
            "2022-07~",
            "2022-09-07%",
            "2022-21",
            "2022-24",
            "202X",
            "20XX",
            "2022-XX",
            "2022-07-XX",
            "2022-XX-XX",
            "2022-07/2022-09",
            "2022-07-01/2022",
            "2022-07~/2022-09-07?",
            "2022-07/..",
            "../2022-07",
            "2022-07/",
            "/2022-07",
            "-0043-03-15",
            "0000",
            "Y170000002",
            "Y-170000002",
        ] {
            assert_eq!(s.parse::<Edtf>().map(|e| e.to_string()).as_deref(), Ok(s));
        }
    }

    #[test]
    fn what_is_no_edtf_is_refused_at_its_place() {
        let at = |s: &str| match s.parse::<Edtf>() {
            Err(
                EdtfError::Unreadable { at, .. }
                | EdtfError::Month { at, .. }
                | EdtfError::Day { at, .. }
                | EdtfError::Time { at, .. },
            ) => at,
            other => panic!("{s}: {other:?}"),
        };
        assert_eq!(at("22"), 0);
        assert_eq!(at("2022-"), 5);
        assert_eq!(at("2022-7"), 5);
        assert_eq!(at("2022-13"), 5);
        assert_eq!(at("2022-00-01"), 5);
        assert_eq!(at("2022-02-29"), 8);
        assert_eq!(at("2022-09-07T25:00:00Z"), 11);
        assert_eq!(at("2022-09-07T14:30:00+25:00"), 19);
        assert_eq!(at("2022-09-07 "), 10);
        assert_eq!(at("2022-07/липень"), 8);
        assert_eq!(at("2022~~"), 5);
        assert_eq!(at("2022-21-05"), 7);
        assert_eq!(at("2022-XX-05"), 8);
        assert_eq!(at("XXXX"), 0);
        assert_eq!(at("2XXX"), 0);
        assert_eq!("".parse::<Edtf>(), Err(EdtfError::Empty));
        for s in ["2022-09/2022-07", "../..", "/", "/.."] {
            assert!(
                matches!(s.parse::<Edtf>(), Err(EdtfError::Interval { .. })),
                "{s}"
            );
        }
        let message = "2022-13".parse::<Edtf>().unwrap_err().to_string();
        assert_eq!(
            message,
            "There is no month 13 (character 6): months are 01 to 12, seasons 21 to 24."
        );
    }

    #[test]
    fn a_date_lies_between_its_earliest_and_latest_day() {
        let span = |s: &str| (edtf(s).earliest(), edtf(s).latest());
        assert_eq!(span("2022"), (day(2022, 1, 1), day(2022, 12, 31)));
        assert_eq!(span("2024-02"), (day(2024, 2, 1), day(2024, 2, 29)));
        assert_eq!(span("2022-07~"), (day(2022, 7, 1), day(2022, 7, 31)));
        assert_eq!(span("2022-09-07T23:30:00Z"), (day(2022, 9, 7), day(2022, 9, 7)));
        assert_eq!(span("202X"), (day(2020, 1, 1), day(2029, 12, 31)));
        assert_eq!(span("19XX"), (day(1900, 1, 1), day(1999, 12, 31)));
        assert_eq!(span("2022-XX"), (day(2022, 1, 1), day(2022, 12, 31)));
        assert_eq!(span("2022-21"), (day(2022, 3, 1), day(2022, 5, 31)));
        assert_eq!(span("2022-24"), (day(2022, 12, 1), day(2023, 2, 28)));
        assert_eq!(span("2022-07/2022-09"), (day(2022, 7, 1), day(2022, 9, 30)));
        assert_eq!(span("2022-07/.."), (day(2022, 7, 1), None));
        assert_eq!(span("/2022-07"), (None, day(2022, 7, 31)));
        assert_eq!(span("Y170000002"), (None, None));
    }

    #[test]
    fn json_ld_takes_the_plain_date() {
        let iso = |s: &str| edtf(s).iso_date();
        assert_eq!(iso("2022-09-07").as_deref(), Some("2022-09-07"));
        assert_eq!(iso("2022-07~").as_deref(), Some("2022-07"));
        assert_eq!(iso("2022-07-XX").as_deref(), Some("2022-07"));
        assert_eq!(iso("2022-XX-XX").as_deref(), Some("2022"));
        assert_eq!(iso("2022-22").as_deref(), Some("2022"));
        assert_eq!(iso("2022-07/2022-09").as_deref(), Some("2022"));
        assert_eq!(iso("2022-07-01/2022-07-09").as_deref(), Some("2022-07"));
        assert_eq!(
            iso("2022-09-07T14:30:00+03:00").as_deref(),
            Some("2022-09-07T14:30:00+03:00")
        );
        assert_eq!(iso("202X"), None);
        assert_eq!(iso("2021/2023"), None);
        assert_eq!(iso("2022/.."), None);
    }

    #[test]
    fn precision_and_doubt_are_told() {
        assert_eq!(edtf("2022-07~").precision(), Precision::Month);
        assert_eq!(edtf("2022-09-07").precision(), Precision::Day);
        assert_eq!(edtf("202X").precision(), Precision::Decade);
        assert_eq!(edtf("2022-07/..").precision(), Precision::Interval);
        assert!(edtf("2022-07~").is_approximate() && !edtf("2022-07~").is_uncertain());
        assert!(edtf("2022%").is_approximate() && edtf("2022%").is_uncertain());
    }

    #[test]
    fn a_record_with_a_broken_date_is_not_taken_in() {
        assert_eq!(
            serde_json::from_str::<Edtf>("\"2022-07~\"").unwrap(),
            edtf("2022-07~")
        );
        assert!(serde_json::from_str::<Edtf>("\"soon\"").is_err());
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_and_never_worse(s in "\\PC{0,24}") {
            let _ = s.parse::<Edtf>();
            let _ = read(&s);
        }

        #[test]
        fn what_is_read_from_date_like_text_is_edtf(s in "[0-9XY./~?%T:+Z -]{0,22}") {
            if let Ok(date) = read(&s) {
                prop_assert!(date.as_str().parse::<Edtf>().is_ok());
                let _ = (date.display("en"), date.display("uk"), date.iso_date());
                if let (Some(a), Some(b)) = (date.earliest(), date.latest()) {
                    prop_assert!(a <= b);
                }
            }
        }

        #[test]
        fn a_day_goes_round(days in 0i32..3_000_000) {
            if let Some(d) = NaiveDate::from_num_days_from_ce_opt(days) {
                let date = Edtf::day(d);
                prop_assert_eq!(date.as_str().parse::<Edtf>(), Ok(date.clone()));
                prop_assert_eq!((date.earliest(), date.latest()), (Some(d), Some(d)));
                prop_assert_eq!(read(&date.display("en")), Ok(date.clone()));
                prop_assert_eq!(read(&date.display("uk")), Ok(date));
            }
        }
    }
}
