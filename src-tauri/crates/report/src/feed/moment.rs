//! Dates of the record as moments, which feeds ask for. A day begins at midnight UTC; what is known less closely, at its
//! first day. Nothing is made up beyond that: a date without a first day is no moment.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDateTime, NaiveTime, SecondsFormat, Utc};
use claimbook_domain::Edtf;

/// The moment of a date: its own time and zone, or the beginning of its first day, UTC.
pub(super) fn moment(date: &Edtf) -> Option<DateTime<FixedOffset>> {
    if date.as_str().contains('T') {
        return recorded(date.as_str());
    }
    let midnight = date.earliest()?.and_time(NaiveTime::MIN).and_utc();
    sound(midnight.fixed_offset())
}

/// A moment as the record or EDTF write it: with a zone of hours, of hours and minutes, or without one (then UTC).
pub(super) fn recorded(text: &str) -> Option<DateTime<FixedOffset>> {
    let whole = DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::parse_from_rfc3339(&format!("{text}:00")))
        .ok();
    let bare = || {
        let time = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").ok()?;
        Some(time.and_utc().fixed_offset())
    };
    whole.or_else(bare).and_then(sound)
}

/// Years that both formats can write, in any zone.
fn sound(moment: DateTime<FixedOffset>) -> Option<DateTime<FixedOffset>> {
    (1..=9998).contains(&moment.to_utc().year()).then_some(moment)
}

/// What a feed without entries is as old as.
pub(super) fn epoch() -> DateTime<FixedOffset> {
    DateTime::<Utc>::UNIX_EPOCH.fixed_offset()
}

/// `2024-05-03T00:00:00Z`.
pub(super) fn rfc_3339(moment: DateTime<FixedOffset>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// `Fri, 03 May 2024 00:00:00 +0000`.
pub(super) fn rfc_822(moment: DateTime<FixedOffset>) -> String {
    moment.format("%a, %d %b %Y %H:%M:%S %z").to_string()
}
