//! Dates as they stand in other people's data: `26 May 2015`, `le 7 juillet 2022`, `9/7/22 2:30 PM`,
//! `stated on October 22, 2019 in a campaign mailer.:`.
//!
//! What has one reading is read. What has two (03/04/2022) is read only where something else decides: the other dates of
//! its column, or a person ([`Order`]). Everything else is kept as it was found, with the reason. There is no clock here.

mod among;
mod clock;
mod numeric;
mod serial;
mod words;

pub(crate) use words::fold;

pub use numeric::{Order, Orders, Witness, in_numbers};
pub use serial::serial;

use crate::{Because, Why};
use claimbook_domain::{Edtf, edtf, edtf::EdtfError};
use numeric::Numeric;

/// The most characters of a text that is read as a date.
const MOST: usize = 400;

/// A date as far as it could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Date {
    /// EDTF already.
    Plain(Edtf),
    /// Written otherwise, and all of it read.
    Written(Edtf),
    /// Written in numbers of which only the column, or a person, says which is the day.
    Ordered(Edtf, Order),
    /// Among other words, which say more.
    Among(Edtf),
    /// Not read, and why.
    Unread(Why),
}

impl Date {
    /// The date, where it could be read.
    pub fn edtf(&self) -> Option<&Edtf> {
        match self {
            Date::Plain(date) | Date::Written(date) | Date::Ordered(date, _) | Date::Among(date) => {
                Some(date)
            }
            Date::Unread(_) => None,
        }
    }
}

/// Reads a date, knowing nothing of the others in its column.
pub fn read(found: &str) -> Date {
    read_as(found, &Orders::default())
}

/// Reads a date whose column has its numbers in these orders.
pub fn read_as(found: &str, orders: &Orders) -> Date {
    let text = found.trim();
    if text.len() > MOST * 4 || text.chars().nth(MOST).is_some() {
        return Date::Unread(Because::DateLong.into());
    }
    if let Ok(date) = text.parse::<Edtf>() {
        return if clock::is_midnight(date.as_str()) {
            day_of(&date).map_or(Date::Plain(date), Date::Written)
        } else {
            Date::Plain(date)
        };
    }
    let error = match whole(text, orders) {
        Ok(date) => return date,
        Err(error) => error,
    };
    // What is wrong with a date that was understood is no reason to look for another in it.
    if !matches!(error, EdtfError::Unreadable { .. }) {
        return Date::Unread(reason(&error, text, orders));
    }
    among::first(text, orders).map_or_else(|| Date::Unread((&error).into()), Date::Among)
}

/// A text that is a date from its first character to its last.
fn whole(text: &str, orders: &Orders) -> Result<Date, EdtfError> {
    if let Some(date) = numeric::bare(text) {
        return Ok(Date::Written(date));
    }
    if let Some((day, time)) = clock::split(text) {
        let date = dated(day, orders)?;
        let with_time = |d: &Edtf| clock::join(d, &time);
        return match &date {
            Date::Ordered(d, order) => with_time(d).map(|d| Date::Ordered(d, *order)),
            other => match other.edtf() {
                Some(d) => with_time(d).map(Date::Written),
                None => Ok(other.clone()),
            },
        };
    }
    dated(text, orders)
}

/// A text that is a date without a time of the day.
fn dated(text: &str, orders: &Orders) -> Result<Date, EdtfError> {
    match numeric::read(text, orders)? {
        Numeric::None => {}
        Numeric::One(date) => return Ok(Date::Written(date)),
        Numeric::Ordered(date, order) => return Ok(Date::Ordered(date, order)),
    }
    let error = match edtf::read(text) {
        Ok(date) => return Ok(Date::Written(date)),
        Err(error) => error,
    };
    if !matches!(error, EdtfError::Unreadable { .. } | EdtfError::Year { .. }) {
        return Err(error);
    }
    match words::read(text) {
        Some(Ok(date)) => Ok(Date::Written(date)),
        // People are told of what they wrote, not of the English that it was read as.
        Some(Err(EdtfError::Year { .. })) => Err(EdtfError::Year { found: text.into() }),
        Some(Err(EdtfError::Interval { .. })) => Err(EdtfError::Interval { found: text.into() }),
        Some(Err(again)) if !matches!(again, EdtfError::Unreadable { .. }) => Err(again),
        _ => Err(error),
    }
}

fn day_of(date: &Edtf) -> Option<Edtf> {
    date.as_str().split_once('T')?.0.parse().ok()
}

/// Why it was not read, with what the column says about it.
fn reason(error: &EdtfError, text: &str, orders: &Orders) -> Why {
    let doubt = matches!(error, EdtfError::Ambiguous { .. } | EdtfError::Year { .. })
        .then(|| orders.doubt(text))
        .flatten();
    match doubt {
        Some(doubt) => Why::from(error).and(doubt),
        None => error.into(),
    }
}

#[cfg(test)]
mod tests;
