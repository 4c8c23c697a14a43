//! Dates in numbers alone, and what tells the order of the numbers.

use crate::Because;
use chrono::{DateTime, Datelike};
use claimbook_domain::{Edtf, edtf::EdtfError};
use serde::{Deserialize, Serialize};

/// In what order the numbers of a date stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// 31/12/2022.
    DayMonthYear,
    /// 12/31/2022.
    MonthDayYear,
    /// 22/12/31; with four digits of the year nobody need be asked.
    YearMonthDay,
}

impl Order {
    /// In words, for a reason.
    pub const fn name(self) -> &'static str {
        match self {
            Order::DayMonthYear => "day first",
            Order::MonthDayYear => "month first",
            Order::YearMonthDay => "year first",
        }
    }
}

/// What the dates of a column show, by what separates their numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Witness {
    marks: [Counts; 3],
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Counts {
    day_first: u64,
    month_first: u64,
    year_first: u64,
    /// Those that could be read in two ways.
    open: u64,
}

/// The orders in which a column's dates are read, by what separates their numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Orders {
    marks: [Option<Order>; 3],
    /// Where the column shows both.
    both: [bool; 3],
    said: Option<Order>,
}

/// A date in numbers, as far as it is one.
pub(super) enum Numeric {
    /// It is none.
    None,
    /// It has one reading.
    One(Edtf),
    /// It has more, and this order decides.
    Ordered(Edtf, Order),
}

const MARKS: [char; 3] = ['/', '-', '.'];

/// The three numbers and what separates them, an index of [`MARKS`].
fn three(text: &str) -> Option<(usize, [&str; 3])> {
    let text = text
        .trim()
        .trim_end_matches(['.', ',', ';'])
        .trim_end_matches(" г")
        .trim_end_matches(" р")
        .trim_end();
    if text.len() > 14 || !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mark = MARKS.iter().position(|m| text.contains(*m))?;
    let mut parts = text.split(*MARKS.get(mark)?).map(str::trim);
    let numbers = [parts.next()?, parts.next()?, parts.next()?];
    let digits = |n: &&str| (1..=4).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit());
    (parts.next().is_none() && numbers.iter().all(digits)).then_some((mark, numbers))
}

impl Witness {
    /// Looks at one more cell of the column. True where its numbers say nothing by themselves.
    pub fn see(&mut self, text: &str) {
        let day = super::clock::split(text.trim()).map_or(text, |(day, _)| day);
        let Some((mark, [a, b, c])) = three(day) else {
            return;
        };
        let Some(counts) = self.marks.get_mut(mark) else {
            return;
        };
        if a.len() > 2 || b.len() > 2 || !matches!(c.len(), 2 | 4) {
            return;
        }
        let n = |s: &str| s.parse::<u32>().unwrap_or(0);
        let (x, y, z) = (n(a), n(b), n(c));
        if !(1..=31).contains(&x) && c.len() == 2 && a.len() == 2 && (1..=12).contains(&y) {
            counts.year_first += 1;
        } else if (13..=31).contains(&x) && (1..=12).contains(&y) {
            // 22-09-30 could begin with the year, and with dashes often does; 30/09/22 and 30-09-2022 do not.
            if mark == 1 && c.len() == 2 && (1..=31).contains(&z) {
                counts.open += 1;
            } else {
                counts.day_first += 1;
            }
        } else if (13..=31).contains(&y) && (1..=12).contains(&x) {
            counts.month_first += 1;
        } else if x != y || c.len() == 2 {
            counts.open += 1;
        }
    }

    /// What the column shows.
    pub fn orders(&self) -> Orders {
        let mut orders = Orders::default();
        for ((counts, order), both) in self.marks.iter().zip(&mut orders.marks).zip(&mut orders.both) {
            let shown = [
                (counts.day_first, Order::DayMonthYear),
                (counts.month_first, Order::MonthDayYear),
                (counts.year_first, Order::YearMonthDay),
            ];
            let mut shown = shown.iter().filter(|(n, _)| *n > 0);
            match (shown.next(), shown.next()) {
                (Some((_, one)), None) => *order = Some(*one),
                (Some(_), Some(_)) => *both = true,
                _ => {}
            }
        }
        orders
    }

    /// How many cells can be read in two ways, looked at by themselves.
    pub fn open(&self) -> u64 {
        self.marks.iter().map(|c| c.open).sum()
    }
}

impl Orders {
    /// The order that a person says, for the whole column. It is followed wherever it gives a date.
    pub fn said(order: Order) -> Orders {
        Orders {
            said: Some(order),
            ..Orders::default()
        }
    }

    /// The order for dates separated so.
    fn of(&self, mark: usize) -> Option<Order> {
        self.said.or_else(|| self.marks.get(mark).copied().flatten())
    }

    /// What the column was found to show, or a person said, where it is one thing.
    pub fn shown(&self) -> Option<Order> {
        self.said.or_else(|| {
            let mut shown = self.marks.iter().flatten();
            let first = shown.next().copied()?;
            shown.all(|o| *o == first).then_some(first)
        })
    }

    /// Whether the column has dates of either order.
    pub fn mixed(&self) -> bool {
        self.both.contains(&true)
    }

    /// What the column says about a date that has two readings.
    pub(super) fn doubt(&self, text: &str) -> Option<Because> {
        let (mark, _) = three(text)?;
        Some(if self.both.get(mark).copied().unwrap_or(false) {
            Because::EitherOrder
        } else if self.of(mark).is_none() {
            Because::NoneDecides
        } else {
            return None;
        })
    }
}

/// `07.09.2022`, `9/7/22`, `22-09-07`.
pub(super) fn read(text: &str, orders: &Orders) -> Result<Numeric, EdtfError> {
    let Some((mark, [a, b, c])) = three(text) else {
        return Ok(Numeric::None);
    };
    let date = |y: &str, m: &str, d: &str| format!("{y}-{m:0>2}-{d:0>2}").parse::<Edtf>();
    if a.len() == 4 && b.len() <= 2 && c.len() <= 2 {
        return date(a, b, c).map(Numeric::One);
    }
    if a.len() > 2 || b.len() > 2 || !matches!(c.len(), 2 | 4) {
        return Ok(Numeric::None);
    }
    let order = orders.of(mark);
    if c.len() == 2 {
        // A year of two digits is taken as spreadsheets do, 2000 to 2029 and 1930 to 1999, once the order is known.
        let Some(order) = order else {
            return Err(EdtfError::Year {
                found: text.to_owned(),
            });
        };
        let (y, m, d) = match order {
            Order::DayMonthYear => (c, b, a),
            Order::MonthDayYear => (c, a, b),
            Order::YearMonthDay => (a, b, c),
        };
        let century = if y < "30" { "20" } else { "19" };
        return date(&format!("{century}{y:0>2}"), m, d).map(|d| Numeric::Ordered(d, order));
    }
    let (day_first, month_first) = (date(c, b, a), date(c, a, b));
    match (day_first, month_first) {
        (Ok(one), Ok(other)) if one == other => Ok(Numeric::One(one)),
        (Ok(one), Err(_)) | (Err(_), Ok(one)) if order.is_none() || mark != 2 => Ok(Numeric::One(one)),
        (Ok(day_first), Ok(month_first)) => match order {
            Some(Order::MonthDayYear) => Ok(Numeric::Ordered(month_first, Order::MonthDayYear)),
            Some(order) => Ok(Numeric::Ordered(day_first, order)),
            // With dots the day is first everywhere.
            None if mark == 2 && !orders.both.get(mark).copied().unwrap_or(false) => {
                Ok(Numeric::One(day_first))
            }
            None => Err(EdtfError::Ambiguous {
                found: text.to_owned(),
                first: day_first,
                second: month_first,
            }),
        },
        (Ok(one), Err(_)) | (Err(_), Ok(one)) => Ok(Numeric::One(one)),
        (Err(error), Err(_)) => Err(error),
    }
}

/// `20220907`, and seconds or milliseconds since 1970 as machines write them.
pub(super) fn bare(text: &str) -> Option<Edtf> {
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if text.len() == 8 {
        let year: i32 = text.get(..4)?.parse().ok()?;
        return (1500..=2100)
            .contains(&year)
            .then(|| {
                format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..])
                    .parse()
                    .ok()
            })
            .flatten();
    }
    let seconds = match text.len() {
        10 => text.parse::<i64>().ok()?,
        13 => text.parse::<i64>().ok()? / 1000,
        _ => return None,
    };
    let at = DateTime::from_timestamp(seconds, 0).filter(|t| (2001..=2100).contains(&t.year()))?;
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string().parse().ok()
}

/// Whether a text is three numbers as a date has them, in whatever order.
pub fn in_numbers(text: &str) -> bool {
    let day = super::clock::split(text.trim()).map_or(text, |(day, _)| day);
    three(day).is_some()
}
