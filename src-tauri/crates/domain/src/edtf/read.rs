//! Dates as people type them into a field, in English or Ukrainian: "7 Sep 2022", "Sept. 7, 2022", "07.09.2022",
//! "early July 2022", "July – September 2022", "7 вересня 2022 року". What could be two days is refused, never guessed.

use super::show::{MONTHS_EN, MONTHS_UK, SEASONS_EN, SEASONS_UK};
use super::{Edtf, EdtfError};

/// Words that make a date an approximate one, and words that say nothing about it.
const ABOUT: &str = "about around circa ca c approx approximately roughly early mid middle late beginning start end ~ \
    близько приблизно орієнтовно біля десь початок початку середина середині середини кінець кінці кінця наприкінці \
    ранній рання раннього пізній пізня пізнього";
const PASSED_OVER: &str = "on in of the at в у на року рік році р \
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun \
    понеділок вівторок середа четвер субота неділя";
const MONTHS_UK_SHORT: [&str; 12] = [
    "січ", "лют", "бер", "квіт", "трав", "черв", "лип", "серп", "вер", "жовт", "лист", "груд",
];

/// Reads a date as people type it, or says why it can't.
///
/// EDTF itself is taken as it is. Numbers with dots are day first; numbers with slashes or dashes are taken where only
/// one reading exists, and are [`EdtfError::Ambiguous`] otherwise. A time without seconds gets `:00`, fractions of seconds
/// are dropped. A year has four digits.
pub fn read(input: &str) -> Result<Edtf, EdtfError> {
    let text = input.trim().trim_end_matches([',', ';']);
    if text.is_empty() {
        return Err(EdtfError::Empty);
    }
    let strict = match text.parse::<Edtf>() {
        Ok(edtf) => return Ok(edtf),
        Err(error) => error,
    };
    let lower = text.to_lowercase();
    if let Some(edtf) = date_time(text) {
        return edtf;
    }
    if let Some((before, rest)) = lower.split_once(' ') {
        match before {
            "since" | "від" | "з" | "із" | "after" => {
                return format!("{}/..", one(rest)?.edtf()?).parse();
            }
            "until" | "till" | "до" | "before" => return format!("../{}", one(rest)?.edtf()?).parse(),
            _ => {}
        }
    }
    if let Some((from, to)) = halves(&lower) {
        let (mut from, to) = (one(from)?, one(to)?);
        if from.year.is_none() {
            from.year = to.year.clone();
            if from.month.is_none() && from.season.is_none() {
                from.month = to.month;
            }
        }
        return format!("{}/{}", from.edtf()?, to.edtf()?).parse();
    }
    let found = match one(&lower) {
        Ok(found) => found,
        // Something that was meant as EDTF is answered as such.
        Err(_) if looks_like_edtf(text) => return Err(strict),
        Err(error) => return Err(error),
    };
    found.edtf()
}

/// Four digits and a dash, slash or mark: the strict reading knows best what is wrong with it.
fn looks_like_edtf(text: &str) -> bool {
    text.len() > 4
        && text.bytes().take(4).all(|b| b.is_ascii_digit())
        && text
            .bytes()
            .all(|b| b.is_ascii_digit() || b"-/~?%XTZ:+".contains(&b))
}

/// `2022-09-07 14:30`, `2022-09-07T14:30:05.123Z`, `…+0300`: a day in EDTF and a time in some other dress.
fn date_time(text: &str) -> Option<Result<Edtf, EdtfError>> {
    let (day, time) = text.split_at_checked(10)?;
    day.parse::<Edtf>()
        .ok()
        .filter(|d| d.precision() == super::Precision::Day)?;
    let time = time.strip_prefix(['T', 't', ' '])?.trim_start();
    if !time.starts_with(|c: char| c.is_ascii_digit()) || !time.contains(':') {
        return None;
    }
    let end = time
        .find(|c: char| !(c.is_ascii_digit() || c == ':'))
        .unwrap_or(time.len());
    let (clock, mut zone) = time.split_at(end);
    if let Some(fraction) = zone.strip_prefix(['.', ',']) {
        zone = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    let zone = zone.trim_start();
    let zone = match zone
        .strip_prefix("UTC")
        .or_else(|| zone.strip_prefix("GMT"))
        .unwrap_or(zone)
    {
        "" if zone.is_empty() => String::new(),
        "" | "z" => "Z".into(),
        // +0300
        z if z.len() == 5 && z.is_ascii() && !z.contains(':') => format!("{}:{}", &z[..3], &z[3..]),
        z => z.into(),
    };
    let seconds = if clock.matches(':').count() == 1 {
        ":00"
    } else {
        ""
    };
    Some(format!("{day}T{clock}{seconds}{zone}").parse())
}

/// The two halves of "July – September 2022", "7-9 September 2022", "from … to …", "between … and …".
fn halves(lower: &str) -> Option<(&str, &str)> {
    let text = lower
        .strip_prefix("from ")
        .or_else(|| lower.strip_prefix("between "))
        .unwrap_or(lower);
    for between in [
        " – ", " — ", " - ", "–", "—", "..", " to ", " till ", " until ", " по ",
    ] {
        if let Some((a, b)) = text.split_once(between) {
            return Some((a, b));
        }
    }
    if let Some(rest) = lower.strip_prefix("between ") {
        return rest.split_once(" and ");
    }
    // "7-9 September", "July-September 2022"
    let (a, b) = text.split_once('-')?;
    let word = |s: &str| s.chars().any(char::is_alphabetic);
    let days = !a.is_empty() && a.len() <= 2 && a.bytes().all(|c| c.is_ascii_digit()) && word(b);
    (days || month_named(a.trim_end_matches('.')).is_some() && word(b)).then_some((a, b))
}

/// What one date says, before it is known to be a whole one.
#[derive(Debug, Default)]
struct Found {
    year: Option<String>,
    month: Option<u32>,
    season: Option<u32>,
    day: Option<u32>,
    about: bool,
    uncertain: bool,
    text: String,
}

impl Found {
    fn edtf(&self) -> Result<Edtf, EdtfError> {
        let Some(year) = &self.year else {
            return Err(EdtfError::Year {
                found: self.text.clone(),
            });
        };
        let mut edtf = year.clone();
        if self.day.is_some() && self.month.is_none() {
            return Err(EdtfError::Unreadable {
                at: 0,
                found: self.text.clone(),
            });
        }
        if let Some(month) = self.month.or(self.season) {
            edtf.push_str(&format!("-{month:02}"));
        }
        if let Some(day) = self.day {
            edtf.push_str(&format!("-{day:02}"));
        }
        edtf.push_str(match (self.about, self.uncertain) {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            _ => "",
        });
        edtf.parse()
    }

    /// Puts a value where there was none yet.
    fn set<T>(place: &mut Option<T>, value: T, unreadable: impl Fn() -> EdtfError) -> Result<(), EdtfError> {
        if place.is_some() {
            return Err(unreadable());
        }
        *place = Some(value);
        Ok(())
    }
}

/// One date in words or numbers, all lower case.
fn one(lower: &str) -> Result<Found, EdtfError> {
    let mut found = Found {
        text: lower.trim().to_owned(),
        ..Found::default()
    };
    let mut text = lower.trim();
    if let Some(rest) = text
        .strip_suffix('?')
        .or_else(|| text.strip_suffix("(uncertain)"))
        .or_else(|| text.strip_suffix("(непевно)"))
    {
        found.uncertain = true;
        text = rest.trim_end();
    }
    if let Some(rest) = text.strip_suffix('~').or_else(|| text.strip_prefix('~')) {
        found.about = true;
        text = rest.trim();
    }
    let mut any = false;
    for word in text
        .split([' ', ',', '\u{a0}', '\t', '\u{202f}'])
        .filter(|w| !w.is_empty())
    {
        let place = lower.find(word).map_or(0, |at| lower[..at].chars().count());
        let unreadable = || EdtfError::Unreadable {
            at: place,
            found: word.chars().take(40).collect(),
        };
        // "Sept.", "mid-July"
        let word = word.trim_end_matches('.');
        let word = match word.split_once('-') {
            Some(("early" | "mid" | "late", rest)) => {
                found.about = true;
                rest
            }
            _ => word,
        };
        if let Some(month) = month_named(word) {
            Found::set(&mut found.month, month, unreadable)?;
            any = true;
        } else if let Some(season) = season_named(word) {
            Found::set(&mut found.season, season, unreadable)?;
            any = true;
        } else if let Some(decade) = decade(word) {
            Found::set(&mut found.year, decade, unreadable)?;
            any = true;
        } else if let Some(numbers) = numbers(word) {
            any = true;
            match *numbers {
                [n] if word.len() >= 4 && n.len() == 4 => Found::set(&mut found.year, n.into(), unreadable)?,
                [n] => {
                    let day = n
                        .parse()
                        .ok()
                        .filter(|d| (1..=31).contains(d) && n.len() <= 2)
                        .ok_or_else(unreadable)?;
                    Found::set(&mut found.day, day, unreadable)?;
                }
                _ => {
                    let (year, month, day) =
                        numeric(word, &numbers).map_err(|e| e.unwrap_or_else(unreadable))?;
                    Found::set(&mut found.year, year, unreadable)?;
                    Found::set(&mut found.month, month, unreadable)?;
                    if let Some(day) = day {
                        Found::set(&mut found.day, day, unreadable)?;
                    }
                }
            }
        } else if is_one_of(ABOUT, word) {
            found.about = true;
        } else if !is_one_of(PASSED_OVER, word) {
            return Err(unreadable());
        }
    }
    if !any
        || found.month.is_some() && found.season.is_some()
        || found.season.is_some() && found.day.is_some()
    {
        return Err(EdtfError::Unreadable {
            at: 0,
            found: found.text.chars().take(40).collect(),
        });
    }
    Ok(found)
}

fn is_one_of(words: &str, word: &str) -> bool {
    words.split(' ').any(|w| w == word)
}

/// `07.09.2022`, `2022/9/7`, `9-2022`: year, month, day. `Err(None)` where it is no date at all.
fn numeric(word: &str, numbers: &[&str]) -> Result<(String, u32, Option<u32>), Option<EdtfError>> {
    let n = |s: &str| s.parse::<u32>().ok().filter(|_| s.len() <= 2).ok_or(None);
    let short_year = || {
        Some(EdtfError::Year {
            found: word.to_owned(),
        })
    };
    match *numbers {
        [year, month] if year.len() == 4 => Ok((year.into(), n(month)?, None)),
        [month, year] if year.len() == 4 => Ok((year.into(), n(month)?, None)),
        [year, month, day] if year.len() == 4 => Ok((year.into(), n(month)?, Some(n(day)?))),
        [a, b, year] if year.len() == 4 => {
            let (a, b) = (n(a)?, n(b)?);
            let day_first = (year.to_owned(), b, Some(a));
            if word.contains('.') || a > 12 || a == b {
                return Ok(day_first);
            }
            if b > 12 {
                return Ok((year.into(), a, Some(b)));
            }
            let whole = |m: u32, d: u32| format!("{year}-{m:02}-{d:02}").parse::<Edtf>().map_err(Some);
            Err(Some(EdtfError::Ambiguous {
                found: word.to_owned(),
                first: whole(b, a)?,
                second: whole(a, b)?,
            }))
        }
        [_, _, _] => Err(short_year()),
        _ => Err(None),
    }
}

/// The numbers of `7`, `7th`, `07.09.2022`, `2022/9/7`; one kind of separator only.
fn numbers(word: &str) -> Option<Vec<&str>> {
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let bare = ["st", "nd", "rd", "th", "-го", "-е"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word);
    let separator = bare.chars().find(|c| !c.is_ascii_digit()).unwrap_or('.');
    let numbers: Vec<&str> = bare.split(separator).collect();
    let all = numbers
        .iter()
        .all(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    (all && ['.', '/', '-'].contains(&separator)).then_some(numbers)
}

fn decade(word: &str) -> Option<String> {
    let year = ["s", "-ті", "-х", "ті"]
        .iter()
        .find_map(|e| word.strip_suffix(e))?;
    let tens = year.strip_suffix('0')?;
    (tens.len() == 3 && tens.bytes().all(|b| b.is_ascii_digit())).then(|| format!("{tens}X"))
}

fn month_named(word: &str) -> Option<u32> {
    let english = |m: &&str| {
        m.eq_ignore_ascii_case(word)
            || word.len() == 3 && m.to_ascii_lowercase().starts_with(word)
            || word == "sept" && **m == *"September"
    };
    let at = MONTHS_EN
        .iter()
        .position(english)
        .or_else(|| MONTHS_UK.iter().position(|forms| forms.contains(&word)))
        .or_else(|| MONTHS_UK_SHORT.iter().position(|m| *m == word))?;
    u32::try_from(at + 1).ok()
}

fn season_named(word: &str) -> Option<u32> {
    let word = if word == "fall" { "autumn" } else { word };
    let at = SEASONS_EN
        .iter()
        .position(|s| *s == word)
        .or_else(|| SEASONS_UK.iter().position(|forms| forms.contains(&word)))?;
    u32::try_from(at + 21).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_is_read() {
        for (typed, edtf) in [
            ("2022-09-07", "2022-09-07"),
            (" 2022-07~ ", "2022-07~"),
            ("7 Sep 2022", "2022-09-07"),
            ("Sept. 7, 2022", "2022-09-07"),
            ("Wednesday, September 7th, 2022", "2022-09-07"),
            ("7 september 2022", "2022-09-07"),
            ("early July 2022", "2022-07~"),
            ("mid-July 2022", "2022-07~"),
            ("the end of July 2022", "2022-07~"),
            ("about 2022", "2022~"),
            ("c. 1990", "1990~"),
            ("July 2022?", "2022-07?"),
            ("2022-9-7", "2022-09-07"),
            ("2022/9/7", "2022-09-07"),
            ("2022-9", "2022-09"),
            ("09.2022", "2022-09"),
            ("07.09.2022", "2022-09-07"),
            ("07.09.2022 р.", "2022-09-07"),
            ("30-9-2020", "2020-09-30"),
            ("9/30/2020", "2020-09-30"),
            ("3/3/2022", "2022-03-03"),
            ("2022", "2022"),
            ("the 1990s", "199X"),
            ("1990-ті", "199X"),
            ("summer 2022", "2022-22"),
            ("fall 2022", "2022-23"),
            ("влітку 2022", "2022-22"),
            ("7 вересня 2022", "2022-09-07"),
            ("7 вересня 2022 року", "2022-09-07"),
            ("у липні 2022", "2022-07"),
            ("на початку липня 2022 р.", "2022-07~"),
            ("близько липня 2022", "2022-07~"),
            ("July – September 2022", "2022-07/2022-09"),
            ("July-September 2022", "2022-07/2022-09"),
            ("from 7 July to 9 September 2022", "2022-07-07/2022-09-09"),
            ("7–9 September 2022", "2022-09-07/2022-09-09"),
            ("7-9 вересня 2022", "2022-09-07/2022-09-09"),
            ("between July and September 2022", "2022-07/2022-09"),
            ("since July 2022", "2022-07/.."),
            ("до липня 2022", "../2022-07"),
            ("2022-09-07 14:30", "2022-09-07T14:30:00"),
            ("2022-09-07T14:30:05.123Z", "2022-09-07T14:30:05Z"),
            ("2022-09-07T14:30:05+0300", "2022-09-07T14:30:05+03:00"),
            ("2022-09-07 14:30 UTC", "2022-09-07T14:30:00Z"),
        ] {
            assert_eq!(read(typed).map(|e| e.to_string()), Ok(edtf.to_owned()), "{typed}");
        }
    }

    #[test]
    fn two_readings_are_refused_with_both_named() {
        let error = read("03/04/2022").unwrap_err();
        assert_eq!(error.code(), "date-ambiguous");
        assert_eq!(
            error.to_string(),
            "03/04/2022 could be 2022-04-03 or 2022-03-04. Write one of these, or name the month."
        );
        assert_eq!(read("9-10-2020").unwrap_err().code(), "date-ambiguous");
    }

    #[test]
    fn what_is_no_date_is_refused_with_the_reason() {
        for (typed, code) in [
            ("", "date-empty"),
            ("   ", "date-empty"),
            ("yesterday", "date-unreadable"),
            ("7 September", "date-year"),
            ("07.09.22", "date-year"),
            ("31.02.2022", "date-day"),
            ("32.01.2022", "date-day"),
            ("01.13.2022", "date-month"),
            ("2022-02-30", "date-day"),
            ("September September 2022", "date-unreadable"),
            ("7 8 September 2022", "date-unreadable"),
            ("7 2022", "date-unreadable"),
            ("September – July 2022", "date-interval"),
            ("around", "date-unreadable"),
            ("12345", "date-unreadable"),
            ("2022-09-07 25:00", "date-time"),
        ] {
            assert_eq!(read(typed).map_err(|e| e.code()), Err(code), "{typed}");
        }
        assert_eq!(
            read("7 Octember 2022"),
            Err(EdtfError::Unreadable {
                at: 2,
                found: "octember".into()
            })
        );
    }
}
