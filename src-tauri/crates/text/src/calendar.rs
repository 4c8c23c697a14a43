//! Dates as people write them in running text, in English and Ukrainian: words, months, and a whole date at a place.

/// English and Ukrainian months, by the beginning of their names.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "січень", "січня", "січні"],
    &["february", "feb", "лютий", "лютого", "лютому"],
    &["march", "mar", "березень", "березня", "березні"],
    &["april", "apr", "квітень", "квітня", "квітні"],
    &["may", "травень", "травня", "травні"],
    &["june", "jun", "червень", "червня", "червні"],
    &["july", "jul", "липень", "липня", "липні"],
    &["august", "aug", "серпень", "серпня", "серпні"],
    &["september", "sept", "sep", "вересень", "вересня", "вересні"],
    &["october", "oct", "жовтень", "жовтня", "жовтні"],
    &["november", "nov", "листопад", "листопада", "листопаді"],
    &["december", "dec", "грудень", "грудня", "грудні"],
];

/// A run of letters or of digits, in lower case; places are code points.
#[derive(Debug)]
pub(crate) struct Word {
    pub start: usize,
    pub end: usize,
    pub text: String,
}

/// The words of a text.
pub(crate) fn words(chars: &[char]) -> Vec<Word> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < chars.len() {
        if !chars[i].is_alphanumeric() {
            i += 1;
            continue;
        }
        let start = i;
        let digits = chars[i].is_ascii_digit();
        while i < chars.len() && chars[i].is_alphanumeric() && chars[i].is_ascii_digit() == digits {
            i += 1;
        }
        out.push(Word {
            start,
            end: i,
            text: chars[start..i].iter().flat_map(|c| c.to_lowercase()).collect(),
        });
    }
    out
}

pub(crate) fn number(word: &Word) -> Option<u32> {
    word.text.parse().ok()
}

/// The year that a word is.
pub(crate) fn year(word: &Word) -> Option<u32> {
    number(word).filter(|y| word.text.len() == 4 && (1500..=2200).contains(y))
}

/// The month that a word names, 1 to 12.
pub(crate) fn month(word: &Word) -> Option<u32> {
    MONTHS
        .iter()
        .position(|names| names.contains(&word.text.as_str()))
        .map(|m| m as u32 + 1)
}

/// What stands between two words.
pub(crate) fn gap(chars: &[char], a: &Word, b: &Word) -> String {
    chars[a.end..b.start].iter().collect()
}

/// A day that is in the calendar.
pub(crate) fn checked(year: u32, month: u32, day: u32) -> Option<String> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => return None,
    };
    (1..=days)
        .contains(&day)
        .then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// 2022-09-07, and 07.09.2022, which no reader takes for July.
pub(crate) fn iso(words: &[Word], chars: &[char], n: usize) -> Option<(String, usize)> {
    let [a, b, c] = words.get(n..n + 3)? else {
        return None;
    };
    let (one, two) = (gap(chars, a, b), gap(chars, b, c));
    if one != two {
        return None;
    }
    if let Some(y) = year(a).filter(|_| matches!(one.as_str(), "-" | "/" | ".")) {
        return Some((checked(y, number(b)?, number(c)?)?, n + 2));
    }
    let y = year(c).filter(|_| one == ".")?;
    Some((checked(y, number(b)?, number(a)?)?, n + 2))
}

/// 7 September 2022; September 7, 2022; Sept. 7th, 2022; 7 вересня 2022; September 2022.
pub(crate) fn named(words: &[Word], chars: &[char], n: usize) -> Option<(String, usize)> {
    let close = |a: &Word, b: &Word| {
        gap(chars, a, b)
            .chars()
            .all(|c| matches!(c, ' ' | ',' | '.' | '\u{a0}'))
    };
    let ordinal = |w: &Word| matches!(w.text.as_str(), "st" | "nd" | "rd" | "th" | "of");
    let mut list: Vec<usize> = Vec::new();
    let mut i = n;
    while i < words.len() && list.len() < 3 {
        if i > n && !close(&words[i - 1], &words[i]) {
            break;
        }
        if i == n || !ordinal(&words[i]) {
            list.push(i);
        }
        i += 1;
    }
    let word = |k: usize| list.get(k).map(|&i| &words[i]);
    let day = |w: &Word| number(w).filter(|d| (1..=31).contains(d) && w.text.len() <= 2);
    let (first, second) = (word(0)?, word(1)?);
    if let Some(m) = month(first) {
        if let (Some(d), Some(y)) = (day(second), word(2).and_then(year)) {
            return Some((checked(y, m, d)?, list[2]));
        }
        return year(second).map(|y| (format!("{y:04}-{m:02}"), list[1]));
    }
    let (d, m, y) = (day(first)?, month(second)?, word(2).and_then(year)?);
    Some((checked(y, m, d)?, list[2]))
}
