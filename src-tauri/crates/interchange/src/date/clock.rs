//! A time of the day behind (or, in mail, between) a date: `9/7/2022 2:30 PM`, `7 Sep 2022 at 14:30`, `… 14:30:05 +0300`.
//!
//! Midnight without a zone is what spreadsheets and databases write for a day alone, and is dropped.

use crate::why::quoted;
use claimbook_domain::{Edtf, edtf::EdtfError, edtf::Precision};

/// A time of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Time {
    hour: u32,
    minute: u32,
    second: u32,
    /// `Z` or `+03:00`, empty where none is named.
    zone: String,
    written: String,
}

/// Whether an EDTF date and time is a midnight without a zone.
pub(super) fn is_midnight(edtf: &str) -> bool {
    edtf.ends_with("T00:00:00")
}

/// The day and the time of a text that ends in a time. None where it has no time.
pub(super) fn split(text: &str) -> Option<(&str, Time)> {
    let colon = text.find(':')?;
    let before = text.get(..colon)?;
    let start = before
        .rfind(|c: char| !c.is_ascii_digit())
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let day = text.get(..start)?;
    let mut rest = text.get(start..)?;
    let written = rest;
    let mut number = || -> Option<u32> {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let n = rest
            .get(..end)
            .filter(|n| (1..=2).contains(&n.len()))?
            .parse()
            .ok();
        rest = rest.get(end..)?;
        rest = rest.strip_prefix(':').unwrap_or(rest);
        n
    };
    let (mut hour, minute) = (number()?, number()?);
    let second = number().unwrap_or(0);
    if let Some(fraction) = rest.strip_prefix(['.', ',']) {
        rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    let tail = rest.trim().to_lowercase();
    let (half, zone) = ["a.m.", "p.m.", "am", "pm"]
        .iter()
        .find_map(|h| tail.strip_prefix(h).map(|zone| (h.chars().next(), zone)))
        .unwrap_or((None, &tail));
    match half {
        Some('p') if hour < 12 => hour += 12,
        Some('a') if hour == 12 => hour = 0,
        Some(_) if hour > 12 => return None,
        _ => {}
    }
    let zone = zone_of(zone.trim().trim_end_matches('.'))?;
    // The word or letter that joins a day and a time.
    let day = day.trim_end();
    let day = [
        ",", " at", " o", " um", " à", " a las", " в", " о", " às", " alle", " kl",
    ]
    .iter()
    .find_map(|join| day.strip_suffix(join).filter(|d| !d.is_empty()))
    .or_else(|| {
        let t = day.strip_suffix(['T', 't'])?;
        t.ends_with(|c: char| c.is_ascii_digit()).then_some(t)
    })
    .unwrap_or(day)
    .trim_end_matches([',', ' ']);
    if day.is_empty() {
        return None;
    }
    Some((
        day,
        Time {
            hour,
            minute,
            second,
            zone,
            written: written.to_owned(),
        },
    ))
}

/// None where it is no zone.
fn zone_of(zone: &str) -> Option<String> {
    let bare = zone
        .strip_prefix("utc")
        .or_else(|| zone.strip_prefix("gmt"))
        .unwrap_or(zone)
        .trim();
    let sign = match bare {
        "" if zone.is_empty() || matches!(zone, "г" | "uhr" | "h") => return Some(String::new()),
        "" | "z" => return Some("Z".into()),
        "uhr" | "h" => return Some(String::new()),
        _ => bare.chars().next().filter(|c| ['+', '-'].contains(c))?,
    };
    let digits: String = bare.chars().skip(1).filter(|c| *c != ':').collect();
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        // "+0000 (UTC)"
        let (number, rest) = bare.split_once(' ')?;
        return rest.starts_with('(').then(|| zone_of(number)).flatten();
    }
    match digits.len() {
        1 => Some(format!("{sign}0{digits}:00")),
        2 => Some(format!("{sign}{digits}:00")),
        4 => Some(format!("{sign}{}:{}", digits.get(..2)?, digits.get(2..)?)),
        _ => None,
    }
}

/// The day with the time.
pub(super) fn join(day: &Edtf, time: &Time) -> Result<Edtf, EdtfError> {
    if day.precision() != Precision::Day || day.is_approximate() || day.is_uncertain() {
        return Err(EdtfError::Unreadable {
            at: 0,
            found: quoted(&time.written, 40),
        });
    }
    if (time.hour, time.minute, time.second) == (0, 0, 0) && time.zone.is_empty() {
        return Ok(day.clone());
    }
    format!(
        "{day}T{:02}:{:02}:{:02}{}",
        time.hour, time.minute, time.second, time.zone
    )
    .parse()
}
