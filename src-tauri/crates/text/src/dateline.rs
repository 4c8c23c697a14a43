//! The date line of a text: when it says of itself that it was written. Only the head of the text is read,
//! and where the year is missing no date is guessed.

use crate::calendar::{Word, iso, named, words};

/// A date as the text gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// The date in EDTF, level 0: `2022-09-07` or `2022-09`.
    pub date: String,
    /// Where it stands, in code points, end exclusive.
    pub span: [usize; 2],
}

/// How far into the first lines a date line reaches.
const HEAD: usize = 160;

/// The date line of a text: in its first two lines that are not empty, near their start or alone.
pub fn dateline(text: &str) -> Option<Dateline> {
    let mut offset = 0;
    let mut seen = 0;
    for line in text.split('\n') {
        let length = line.chars().count();
        if !line.trim().is_empty() {
            seen += 1;
            if let Some(found) = in_line(line, offset) {
                return Some(found);
            }
            if seen == 2 {
                return None;
            }
        }
        offset += length + 1;
    }
    None
}

fn in_line(line: &str, offset: usize) -> Option<Dateline> {
    let chars: Vec<char> = line.chars().take(HEAD).collect();
    let words = words(&chars);
    let whole = line.chars().count();
    for (n, _) in words.iter().enumerate() {
        let Some((date, last)) = iso(&words, &chars, n).or_else(|| named(&words, &chars, n)) else {
            continue;
        };
        let (start, end) = (words[n].start, words[last].end);
        if !heads(&chars, &words, n, end, whole) {
            return None;
        }
        return Some(Dateline {
            date,
            span: [offset + start, offset + end],
        });
    }
    None
}

/// Is a date at word `n`, ending at `end`, the line's head: alone, after "date", "published" or a place, or
/// before a dash?
fn heads(chars: &[char], words: &[Word], n: usize, end: usize, whole: usize) -> bool {
    let before: Vec<&str> = words[..n].iter().map(|w| w.text.as_str()).collect();
    let rest: String = chars[end..]
        .iter()
        .collect::<String>()
        .trim_start_matches([' ', ',', '.'])
        .to_owned();
    let label = |w: &&str| {
        matches!(
            *w,
            "date"
                | "dated"
                | "published"
                | "posted"
                | "updated"
                | "on"
                | "дата"
                | "опубліковано"
                | "оновлено"
        )
    };
    const WEEKDAYS: &[&str] = &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thurs",
        "fri",
        "sat",
        "sun",
        "понеділок",
        "вівторок",
        "середа",
        "четвер",
        "п",
        "ятниця",
        "субота",
        "неділя",
    ];
    if before.iter().all(|w| label(w) || WEEKDAYS.contains(w)) {
        // At the start of the line: a labelled date, one alone, or one set off by a mark.
        let labelled = before.iter().any(label) && before.first() != Some(&"on");
        let short = whole <= end + 40;
        let set_off = rest.is_empty()
            || rest.starts_with(['—', '–', '-', '(', '|', '·', ':', '/'])
            || rest.chars().next().is_some_and(|c| c.is_ascii_digit());
        return labelled || set_off || (short && !rest.ends_with('.') && before.first() != Some(&"on"));
    }
    // A place first: capital letters only, then a dash after the date, perhaps an agency in brackets.
    let place = words[..n]
        .iter()
        .all(|w| chars[w.start].is_uppercase() || w.end - w.start <= 3)
        && before.len() <= 6;
    let mut tail = rest.as_str();
    if tail.starts_with('(')
        && let Some(close) = tail.find(')')
    {
        tail = tail[close + 1..].trim_start();
    }
    place && (tail.is_empty() || tail.starts_with(['—', '–', '-', ':', '|']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Option<(String, String)> {
        dateline(text).map(|d| {
            (
                d.date,
                text.chars().skip(d.span[0]).take(d.span[1] - d.span[0]).collect(),
            )
        })
    }

    fn some(date: &str, written: &str) -> Option<(String, String)> {
        Some((date.to_owned(), written.to_owned()))
    }

    #[test]
    fn date_lines() {
        assert_eq!(
            date(" date 2021-03-04 Harbour chief Ann Oake wrote on Portal that …"),
            some("2021-03-04", "2021-03-04")
        );
        assert_eq!(
            date("Київ 🚢, 7 вересня 2022 — Порт стоїть."),
            some("2022-09-07", "7 вересня 2022")
        );
        assert_eq!(
            date("DOVER, Sept. 7, 2022 (Wire) – The port stands."),
            some("2022-09-07", "Sept. 7, 2022")
        );
        assert_eq!(
            date("The port stands still\n\n2022-09-07\nText."),
            some("2022-09-07", "2022-09-07")
        );
        assert_eq!(
            date("Published: March 3rd, 2020"),
            some("2020-03-03", "March 3rd, 2020")
        );
        assert_eq!(date("03.04.2020 | Порт"), some("2020-04-03", "03.04.2020"));
        assert_eq!(
            date("September 2022 – A month"),
            some("2022-09", "September 2022")
        );
    }

    #[test]
    fn no_guesses() {
        assert_eq!(date("Kyiv, 7 September — No year."), None);
        assert_eq!(
            date("On 24 February 2022 Russia invaded, and the city that stood there for ages fell silent."),
            None
        );
        assert_eq!(
            date("The treaty of 7 September 2022 was signed by all who had come to the harbour."),
            None
        );
        assert_eq!(date("2022-13-41 nonsense"), None);
        assert_eq!(date(""), None);
    }
}
