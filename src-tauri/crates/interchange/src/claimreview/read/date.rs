//! Dates as publishing systems write them.

use super::notes::{Notes, read_as, short, told};
use crate::{Because, Why};
use chrono::DateTime;
use claimbook_domain::{Edtf, edtf};
use serde_json::Value;

/// Reads a date: what could be read, and what was found where nothing could.
pub(super) fn date(notes: &mut Notes, field: &str, value: &Value) -> (Option<Edtf>, Option<String>) {
    let found = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        other => {
            notes.kept(told(Because::NotDate, field, &other.to_string()));
            return (None, Some(other.to_string()));
        }
    };
    if found.is_empty() {
        return (None, None);
    }
    let error = match edtf::read(&found) {
        Ok(date) if date.as_str() == found => return (Some(date), None),
        Ok(date) => {
            notes.mended(read_as(field, &found, &date));
            return (Some(date), None);
        }
        Err(error) => error,
    };
    if let Some((date, how)) = otherwise(&found) {
        let values = [("found", short(&found)), ("as", date.to_string())];
        notes.mended(Why::of(how, values).about(field));
        return (Some(date), None);
    }
    notes.kept(told(Because::FoundKept, field, &found).and(&error));
    (None, Some(found))
}

/// Dates that computers write: of mails, and seconds since 1970; and a day whose time is none.
fn otherwise(found: &str) -> Option<(Edtf, Because)> {
    let at = |time: DateTime<chrono::Utc>, how| {
        let written = time.format("%Y-%m-%dT%H:%M:%SZ").to_string();
        written.parse::<Edtf>().ok().map(|date| (date, how))
    };
    if let Ok(mail) = DateTime::parse_from_rfc2822(found) {
        let written = mail.format("%Y-%m-%dT%H:%M:%S%:z").to_string();
        return Some((written.parse().ok()?, Because::ReadAsMail));
    }
    if found.bytes().all(|b| b.is_ascii_digit()) {
        let number: i64 = found.parse().ok()?;
        return match found.len() {
            9 | 10 => at(DateTime::from_timestamp(number, 0)?, Because::ReadAsSeconds),
            12 | 13 => at(
                DateTime::from_timestamp_millis(number)?,
                Because::ReadAsMilliseconds,
            ),
            _ => None,
        };
    }
    let (day, time) = found.split_at_checked(10)?;
    let is_time = time.starts_with(['T', 't', ' ', '\u{a0}']) && time.contains(|c: char| c.is_ascii_digit());
    let day: Edtf = day.parse().ok().filter(|_| is_time)?;
    (day.precision() == edtf::Precision::Day).then_some((day, Because::ReadAsDay))
}
