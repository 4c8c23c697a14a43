//! SQL functions of ours: letters folded for comparison, and the days that a date spans.

use claimbook_domain::Edtf;
use rusqlite::{Connection, functions::FunctionFlags};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Letters in lower case, marks kept: how names and words are compared.
pub fn fold(text: &str) -> String {
    text.trim().to_lowercase()
}

/// What two wordings share that say the same: letters and digits, in lower case, single spaces, hashed.
pub fn same_key(wording: &str) -> String {
    let mut words = String::with_capacity(wording.len());
    for word in wording
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
    {
        if !words.is_empty() {
            words.push(' ');
        }
        words.extend(word.chars().flat_map(char::to_lowercase));
    }
    if words.is_empty() {
        words.push_str(wording.trim());
    }
    Sha256::digest(words.as_bytes())
        .iter()
        .take(8)
        .fold(String::new(), |mut hex, b| {
            let _ = write!(hex, "{b:02x}");
            hex
        })
}

/// Registers `fold`, `same_key`, `sort_key`, `day_first` and `day_last`.
pub fn register(db: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    db.create_scalar_function("fold", 1, flags, |c| {
        Ok(c.get::<Option<String>>(0)?.map(|t| fold(&t)))
    })?;
    db.create_scalar_function("same_key", 1, flags, |c| Ok(same_key(&c.get::<String>(0)?)))?;
    db.create_scalar_function("sort_key", 1, flags, |c| {
        let text = c.get::<String>(0)?;
        let start = text.trim_start_matches(|ch: char| !ch.is_alphanumeric());
        Ok(start
            .chars()
            .take(40)
            .flat_map(char::to_lowercase)
            .collect::<String>())
    })?;
    for (name, pick) in [
        ("day_first", Edtf::earliest as fn(&Edtf) -> _),
        ("day_last", Edtf::latest),
    ] {
        db.create_scalar_function(name, 1, flags, move |c| {
            Ok(c.get::<Option<String>>(0)?
                .and_then(|t| t.parse::<Edtf>().ok())
                .and_then(|d| pick(&d))
                .map(|d: chrono::NaiveDate| d.to_string()))
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_wording_is_known_by_its_words() {
        assert_eq!(
            same_key("“Russia has the Largest  arsenal.”"),
            same_key("Russia has the largest arsenal")
        );
        assert_ne!(
            same_key("Russia has the largest arsenal"),
            same_key("Russia has the large arsenal")
        );
        assert_eq!(
            same_key("Запорізьку АЕС заміновано"),
            same_key("запорізьку аес заміновано!")
        );
        assert_ne!(same_key("?!"), same_key("!?"));
    }
}
