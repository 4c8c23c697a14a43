//! Days as spreadsheets count them: from 1900-01-01 as day 1, with a 29 February 1900 that never was (ECMA-376 part 1,
//! section 18.17.4.1), or from 1904-01-01 as day 0.

use chrono::{Duration, NaiveDate};
use claimbook_domain::Edtf;

/// The day, with its time where it has one, of a typed date cell. None where it is no day of the years 1900 to 9999.
pub fn serial(number: f64, from_1904: bool) -> Option<Edtf> {
    if !number.is_finite() || !(0.0..3_000_000.0).contains(&number) {
        return None;
    }
    // Whole seconds; a day has 86,400.
    let seconds = (number * 86_400.0).round();
    let (days, seconds) = ((seconds / 86_400.0).floor(), seconds % 86_400.0);
    let (days, seconds) = (days as i64, seconds as u32);
    let first = if from_1904 {
        NaiveDate::from_ymd_opt(1904, 1, 1)?
    } else {
        match days {
            // A time alone, and the day that never was.
            0 | 60 => return None,
            1..=59 => NaiveDate::from_ymd_opt(1899, 12, 31)?,
            _ => NaiveDate::from_ymd_opt(1899, 12, 30)?,
        }
    };
    let day = first.checked_add_signed(Duration::try_days(days)?)?;
    let day = Edtf::day(day);
    if seconds == 0 {
        return Some(day);
    }
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("{day}T{hour:02}:{minute:02}:{second:02}").parse().ok()
}
