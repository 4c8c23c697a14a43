//! Dates as they stand in other people's data: `26 May 2015`, `stated on October 22, 2019 in a campaign mailer.:`.

use claimbook_domain::{Edtf, edtf, edtf::EdtfError};

/// A date as far as it could be read.
pub(super) enum Date {
    /// EDTF already.
    Plain(Edtf),
    /// Written otherwise, and all of it read.
    Written(Edtf),
    /// Among other words, which say more.
    Among(Edtf),
    /// Not read.
    Unread(EdtfError),
}

pub(super) fn read(found: &str) -> Date {
    let error = match edtf::read(found) {
        Ok(date) if date.as_str() == found => return Date::Plain(date),
        Ok(date) => return Date::Written(date),
        Err(error) => error,
    };
    // What is wrong with a date that was understood is no reason to look for another in it.
    if !matches!(error, EdtfError::Unreadable { .. }) {
        return Date::Unread(error);
    }
    among(found).map_or_else(|| Date::Unread(error), Date::Among)
}

/// The first date among words: up to the first year, and back from it by the two or three words that a date has.
///
/// A year alone among words is none: it may be that of a law or a season.
fn among(found: &str) -> Option<Edtf> {
    let words: Vec<&str> = found.split_whitespace().collect();
    let is_mark = |c: char| matches!(c, ',' | ':' | ';' | '.' | ')' | '(' | '"');
    let at = words.iter().position(|w| {
        let word = w.trim_matches(is_mark);
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        digits >= 4
            && word
                .split(['-', '.', '/'])
                .any(|n| n.len() == 4 && n.bytes().all(|b| b.is_ascii_digit()))
    })?;
    let year = words.get(at)?.trim_matches(is_mark);
    if year.len() > 4 {
        return edtf::read(year).ok();
    }
    for back in [2, 1] {
        let Some(from) = at.checked_sub(back) else {
            continue;
        };
        let written = format!("{} {year}", words.get(from..at)?.join(" "));
        match edtf::read(written.trim_start_matches(is_mark)) {
            Ok(date) if date.as_str().len() > 4 => return Some(date),
            Ok(_) | Err(EdtfError::Unreadable { .. }) => {}
            Err(_) => return None,
        }
    }
    None
}
