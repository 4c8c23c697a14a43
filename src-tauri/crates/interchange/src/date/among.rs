//! The first date among other words: up to the first year, and back from it by the two or three words that a date has.
//!
//! A year alone among words is none: it may be that of a law or a season.

use super::words::can_begin;
use super::{Date, Orders, dated};
use claimbook_domain::Edtf;

/// The first date of a text that says more than a date.
pub(super) fn first(found: &str, orders: &Orders) -> Option<Edtf> {
    let words: Vec<&str> = found.split_whitespace().collect();
    let is_mark = |c: char| matches!(c, ',' | ':' | ';' | '.' | ')' | '(' | '"' | '“' | '”' | '«' | '»');
    let at = words.iter().position(|w| {
        let word = w.trim_matches(is_mark);
        word.split(['-', '.', '/', 'T'])
            .any(|n| n.len() == 4 && n.bytes().all(|b| b.is_ascii_digit()))
    })?;
    let year = words.get(at)?.trim_matches(is_mark);
    if year.len() > 4 {
        return date(year, orders).filter(|d| d.as_str().len() > 4);
    }
    // "7 de julio de 2022" has four words before its year.
    for back in [4, 3, 2, 1] {
        let Some(from) = at.checked_sub(back) else {
            continue;
        };
        if !words
            .get(from)
            .is_some_and(|w| can_begin(w.trim_start_matches(is_mark)))
        {
            continue;
        }
        let written = format!("{} {year}", words.get(from..at)?.join(" "));
        let written = written.trim_start_matches(is_mark);
        // It begins with the day or the month; what stands before them belongs to the sentence.
        match dated(written, orders) {
            Ok(read) => {
                if let Some(date) = read
                    .edtf()
                    .filter(|d| d.as_str().len() > 4 && !d.is_approximate())
                {
                    return Some(date.clone());
                }
            }
            Err(claimbook_domain::edtf::EdtfError::Unreadable { .. }) => {}
            Err(_) => return None,
        }
    }
    None
}

fn date(text: &str, orders: &Orders) -> Option<Edtf> {
    match dated(text, orders) {
        Ok(Date::Unread(_)) | Err(_) => None,
        Ok(date) => date.edtf().cloned(),
    }
}
