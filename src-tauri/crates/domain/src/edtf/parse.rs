//! EDTF as written, taken apart. Strict: what is not in levels 0 and 1 is refused, at its place.

use super::{EdtfError, Precision};
use chrono::{Datelike, Months, NaiveDate};

/// What an EDTF value says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Parsed {
    /// A day, month, season, year, decade.
    Date(Date),
    /// A day and a time in it.
    Time(Date, Time),
    /// From, to.
    Interval(End, End),
}

/// An end of an interval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum End {
    Date(Date),
    /// `..`: it goes on.
    Open,
    /// Nothing: nobody knows.
    Unknown,
}

/// A date with its marks of doubt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Date {
    /// The year, with zeros for unspecified digits.
    pub year: i64,
    /// How many of its last digits are unspecified: 0, 1 or 2.
    pub masked: u8,
    pub part: Part,
    pub uncertain: bool,
    pub approximate: bool,
}

/// What of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    /// 21 to 24.
    Season(u32),
    Month(u32),
    Day(u32, u32),
    /// `2022-XX`.
    SomeMonth,
    /// `2022-07-XX`.
    SomeDay(u32),
    /// `2022-XX-XX`.
    SomeDayOfYear,
}

/// A time of the day, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Time {
    /// `14:30:00`.
    pub clock: String,
    /// `Z`, `+03:00`, or nothing.
    pub zone: String,
}

impl Date {
    pub(super) fn earliest(&self) -> Option<NaiveDate> {
        let year = i32::try_from(self.year).ok()?;
        match self.part {
            Part::Whole | Part::SomeMonth | Part::SomeDayOfYear => NaiveDate::from_ymd_opt(year, 1, 1),
            Part::Season(n) => NaiveDate::from_ymd_opt(year, (n - 20) * 3, 1),
            Part::Month(m) | Part::SomeDay(m) => NaiveDate::from_ymd_opt(year, m, 1),
            Part::Day(m, d) => NaiveDate::from_ymd_opt(year, m, d),
        }
    }

    pub(super) fn latest(&self) -> Option<NaiveDate> {
        let year = i32::try_from(self.year).ok()?;
        match self.part {
            Part::Whole | Part::SomeMonth | Part::SomeDayOfYear => {
                NaiveDate::from_ymd_opt(year.checked_add(10i32.pow(self.masked.into()) - 1)?, 12, 31)
            }
            Part::Season(_) => last_of(self.earliest()?, 3),
            Part::Month(_) | Part::SomeDay(_) => last_of(self.earliest()?, 1),
            Part::Day(..) => self.earliest(),
        }
    }

    pub(super) fn precision(&self) -> Precision {
        match (self.part, self.masked) {
            (_, 2) => Precision::Century,
            (_, 1) => Precision::Decade,
            (Part::Whole | Part::SomeMonth | Part::SomeDayOfYear, _) => Precision::Year,
            (Part::Season(_), _) => Precision::Season,
            (Part::Month(_) | Part::SomeDay(_), _) => Precision::Month,
            (Part::Day(..), _) => Precision::Day,
        }
    }

    pub(super) fn iso(&self) -> Option<String> {
        if self.masked > 0 || !(0..=9999).contains(&self.year) {
            return None;
        }
        Some(match self.part {
            Part::Whole | Part::Season(_) | Part::SomeMonth | Part::SomeDayOfYear => {
                format!("{:04}", self.year)
            }
            Part::Month(m) | Part::SomeDay(m) => format!("{:04}-{m:02}", self.year),
            Part::Day(m, d) => format!("{:04}-{m:02}-{d:02}", self.year),
        })
    }
}

/// The last day of so many months from `first`, the first day of a month.
fn last_of(first: NaiveDate, months: u32) -> Option<NaiveDate> {
    first.checked_add_months(Months::new(months))?.pred_opt()
}

/// How many days that month has.
pub(super) fn days_in(year: i64, month: u32) -> u32 {
    // The calendar repeats itself every 400 years.
    i32::try_from(year.rem_euclid(400))
        .ok()
        .and_then(|y| NaiveDate::from_ymd_opt(y + 400, month, 1))
        .and_then(|first| last_of(first, 1))
        .map_or(0, |last| last.day())
}

/// Takes an EDTF value apart.
pub(super) fn parse(s: &str) -> Result<Parsed, EdtfError> {
    if s.is_empty() {
        return Err(EdtfError::Empty);
    }
    let mut c = Cursor { s, at: 0 };
    let first = c.end()?;
    if c.take("/") {
        let second = c.end()?;
        c.finish()?;
        let backwards = match (&first, &second) {
            (End::Date(a), End::Date(b)) => (a.year, a.earliest()) > (b.year, b.latest()) && a.year >= b.year,
            (End::Date(_), _) | (_, End::Date(_)) => false,
            _ => true,
        };
        if backwards {
            return Err(EdtfError::Interval { found: s.to_owned() });
        }
        return Ok(Parsed::Interval(first, second));
    }
    let End::Date(date) = first else {
        return Err(c.unreadable(0));
    };
    if matches!(date.part, Part::Day(..)) && !date.uncertain && !date.approximate && c.take("T") {
        let time = c.time()?;
        c.finish()?;
        return Ok(Parsed::Time(date, time));
    }
    c.finish()?;
    Ok(Parsed::Date(date))
}

struct Cursor<'a> {
    s: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        self.s.get(self.at..).unwrap_or("")
    }

    fn take(&mut self, token: &str) -> bool {
        let there = self.rest().starts_with(token);
        if there {
            self.at += token.len();
        }
        there
    }

    /// The next `n` bytes, if they are characters of that kind.
    fn run(&mut self, n: usize, kind: fn(&u8) -> bool) -> Option<&'a str> {
        let run = self.rest().get(..n).filter(|r| r.as_bytes().iter().all(kind))?;
        self.at += n;
        Some(run)
    }

    fn place(&self, at: usize) -> usize {
        self.s.get(..at).map_or(0, |before| before.chars().count())
    }

    fn unreadable(&self, at: usize) -> EdtfError {
        EdtfError::Unreadable {
            at: self.place(at),
            found: self.s.get(at..).unwrap_or("").chars().take(40).collect(),
        }
    }

    fn finish(&self) -> Result<(), EdtfError> {
        if self.rest().is_empty() {
            Ok(())
        } else {
            Err(self.unreadable(self.at))
        }
    }

    fn end(&mut self) -> Result<End, EdtfError> {
        if self.rest().is_empty() || self.rest().starts_with('/') {
            Ok(End::Unknown)
        } else if self.take("..") {
            Ok(End::Open)
        } else {
            self.date().map(End::Date)
        }
    }

    fn date(&mut self) -> Result<Date, EdtfError> {
        let (year, masked, long) = self.year()?;
        let mut part = Part::Whole;
        if !long && masked == 0 && self.take("-") {
            part = self.month()?;
            if self.rest().starts_with('-') && matches!(part, Part::Month(_) | Part::SomeMonth) {
                self.at += 1;
                part = self.day(year, part)?;
            }
        }
        let (mut uncertain, mut approximate) = (false, false);
        if self.take("%") {
            (uncertain, approximate) = (true, true);
        } else if self.take("~") {
            approximate = true;
        } else if self.take("?") {
            uncertain = true;
        }
        Ok(Date {
            year,
            masked,
            part,
            uncertain,
            approximate,
        })
    }

    /// The year, its unspecified digits, and whether it is a long one (`Y…`), which has no months.
    fn year(&mut self) -> Result<(i64, u8, bool), EdtfError> {
        let start = self.at;
        if self.take("Y") {
            let minus = self.take("-");
            let digits = self.rest().bytes().take_while(u8::is_ascii_digit).count();
            let year = self
                .run(digits, u8::is_ascii_digit)
                .filter(|_| digits > 4)
                .and_then(|y| y.parse::<i64>().ok())
                .ok_or_else(|| self.unreadable(start))?;
            return Ok((if minus { -year } else { year }, 0, true));
        }
        let minus = self.take("-");
        let four = self
            .run(4, |b| b.is_ascii_digit() || *b == b'X')
            .ok_or_else(|| self.unreadable(start))?;
        let masked = four.bytes().rev().take_while(|b| *b == b'X').count();
        let year = four
            .replace('X', "0")
            .parse::<i64>()
            .ok()
            .filter(|_| four.bytes().filter(|b| *b == b'X').count() == masked)
            .filter(|_| masked <= 2 && !(minus && masked > 0))
            .ok_or_else(|| self.unreadable(start))?;
        Ok((
            if minus { -year } else { year },
            u8::try_from(masked).unwrap_or(0),
            false,
        ))
    }

    fn month(&mut self) -> Result<Part, EdtfError> {
        if self.take("XX") {
            return Ok(Part::SomeMonth);
        }
        let start = self.at;
        let two = self
            .run(2, u8::is_ascii_digit)
            .ok_or_else(|| self.unreadable(start))?;
        match two.parse() {
            Ok(m @ 1..=12) => Ok(Part::Month(m)),
            Ok(n @ 21..=24) => Ok(Part::Season(n)),
            _ => Err(EdtfError::Month {
                at: self.place(start),
                found: two.into(),
            }),
        }
    }

    fn day(&mut self, year: i64, month: Part) -> Result<Part, EdtfError> {
        let start = self.at;
        match (month, self.take("XX")) {
            (Part::Month(m), true) => return Ok(Part::SomeDay(m)),
            (_, true) => return Ok(Part::SomeDayOfYear),
            _ => {}
        }
        let Part::Month(month) = month else {
            return Err(self.unreadable(start));
        };
        let two = self
            .run(2, u8::is_ascii_digit)
            .ok_or_else(|| self.unreadable(start))?;
        match two.parse() {
            Ok(d) if d >= 1 && d <= days_in(year, month) => Ok(Part::Day(month, d)),
            _ => Err(EdtfError::Day {
                at: self.place(start),
                found: two.into(),
            }),
        }
    }

    fn time(&mut self) -> Result<Time, EdtfError> {
        let start = self.at;
        let clock = self.rest().get(..8).filter(|t| is_clock(t)).map(str::to_owned);
        let Some(clock) = clock else {
            return Err(self.no_time(start));
        };
        self.at += 8;
        let start = self.at;
        let zone = self.rest();
        if !(zone.is_empty() || zone == "Z" || is_offset(zone)) {
            return Err(self.no_time(start));
        }
        self.at = self.s.len();
        Ok(Time {
            clock,
            zone: zone.to_owned(),
        })
    }

    fn no_time(&self, start: usize) -> EdtfError {
        EdtfError::Time {
            at: self.place(start),
            found: self.s.get(start..).unwrap_or("").chars().take(40).collect(),
        }
    }
}

/// `hh:mm:ss`, 00:00:00 to 23:59:59.
fn is_clock(t: &str) -> bool {
    let mut parts = t.split(':');
    let ok = two(parts.next(), 23) && two(parts.next(), 59) && two(parts.next(), 59);
    ok && parts.next().is_none()
}

/// `±hh` or `±hh:mm`.
fn is_offset(z: &str) -> bool {
    let Some(digits) = z.strip_prefix(['+', '-']) else {
        return false;
    };
    let mut parts = digits.split(':');
    two(parts.next(), 14) && parts.next().is_none_or(|m| two(Some(m), 59)) && parts.next().is_none()
}

fn two(digits: Option<&str>, most: u8) -> bool {
    digits.is_some_and(|d| {
        d.len() == 2 && d.bytes().all(|b| b.is_ascii_digit()) && d.parse::<u8>().is_ok_and(|n| n <= most)
    })
}

#[cfg(test)]
mod tests {
    use super::days_in;

    #[test]
    fn months_have_the_days_of_their_year() {
        assert_eq!(
            (days_in(2024, 2), days_in(2023, 2), days_in(1900, 2)),
            (29, 28, 28)
        );
        assert_eq!(days_in(-4, 2), 29);
    }
}
