//! When a statement was made, where the words around it say so: "In early July, the minister wrote …". Words inside the
//! statement speak of something else and are not read. Times that hang on the day of publication ("on Wednesday", "last
//! month") need that day; without it no time is guessed.

use crate::calendar::{Word, checked, gap, iso, month, named, number, words};
use crate::sentences::sentences;
use chrono::{Datelike, Days, NaiveDate};

/// How many words of an earlier sentence may stand before the time that it begins with.
const HEAD: usize = 3;
/// The longest paragraph that is read, in code points; a longer one is no prose.
const LONGEST: usize = 20_000;
/// Words after which a time is the beginning or the end of something else, or the time of another event.
#[rustfmt::skip]
const NOT_AFTER: &[&str] = &[
    "since", "until", "till", "before", "after", "by", "from", "through", "between", "of", "for", "to", "next",
    "appointed", "elected", "born", "founded", "created", "signed", "adopted", "launched", "died", "retired",
    "resigned", "з", "із", "зі", "від", "до", "після", "перед", "наступного", "наступної",
];
/// Small words between such a word and the time.
const BETWEEN: &[&str] = &["in", "on", "the", "at", "early", "mid", "late", "last", "у", "в"];
/// The days of the week, Monday first.
#[rustfmt::skip]
const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "понеділок", "понеділка"], &["tuesday", "вівторок", "вівторка"],
    &["wednesday", "середа", "середу", "середи"], &["thursday", "четвер", "четверга"],
    &["friday", "ятницю", "ятниця", "ятниці"], &["saturday", "субота", "суботу", "суботи"],
    &["sunday", "неділя", "неділю", "неділі"],
];

/// When the words at `spans` (code points, end exclusive) were said, as EDTF: an exact day, a month, or an interval.
/// `speaker` is who says them, `published` the date of the text (EDTF). None where the text does not say.
pub fn said_on(
    text: &[char],
    spans: &[[usize; 2]],
    speaker: Option<&str>,
    published: Option<&str>,
) -> Option<String> {
    let at = spans.first()?[0];
    let (start, end) = paragraph(text, at)?;
    let published = Published::read(published);
    let mut earlier = Vec::new();
    if let Some((from, to)) = start.checked_sub(1).and_then(|before| paragraph(text, before)) {
        earlier.extend(in_sentences(text, from, to).into_iter().last());
    }
    let mut own = None;
    for [a, b] in in_sentences(text, start, end) {
        if spans.iter().any(|s| s[0] < b && a < s[1]) {
            let around = without(&text[a..b], a, spans);
            own = own.or_else(|| time(&around, &published, usize::MAX));
        } else if b <= at {
            earlier.push([a, b]);
        }
    }
    own.or_else(|| {
        let name = last_name(speaker?)?;
        earlier.iter().rev().take(2).find_map(|[a, b]| {
            let sentence = unquoted(&text[*a..*b]);
            let said = words(&sentence).iter().any(|w| w.text == name);
            said.then(|| time(&sentence, &published, HEAD)).flatten()
        })
    })
}

/// The line that holds a place, where it has words at all; else the nearest one before it.
fn paragraph(text: &[char], at: usize) -> Option<(usize, usize)> {
    let mut at = at.min(text.len().checked_sub(1)?);
    while text[at].is_whitespace() {
        at = at.checked_sub(1)?;
    }
    let start = text[..at].iter().rposition(|c| *c == '\n').map_or(0, |i| i + 1);
    let end = text[at..]
        .iter()
        .position(|c| *c == '\n')
        .map_or(text.len(), |i| at + i);
    (end - start <= LONGEST).then_some((start, end))
}

fn in_sentences(text: &[char], start: usize, end: usize) -> Vec<[usize; 2]> {
    let line: String = text[start..end].iter().collect();
    sentences(&line)
        .into_iter()
        .map(|[a, b]| [a + start, b + start])
        .collect()
}

/// A sentence with the words of the statement blotted out.
fn without(sentence: &[char], offset: usize, spans: &[[usize; 2]]) -> Vec<char> {
    let inside = |i: usize| spans.iter().any(|s| (s[0]..s[1]).contains(&(i + offset)));
    sentence
        .iter()
        .enumerate()
        .map(|(i, c)| if inside(i) { '|' } else { *c })
        .collect()
}

/// A sentence with what stands in double quotation marks blotted out.
fn unquoted(sentence: &[char]) -> Vec<char> {
    let mut inside = false;
    sentence
        .iter()
        .map(|c| {
            match c {
                '"' => inside = !inside,
                '“' | '«' | '„' => inside = true,
                '”' | '»' => inside = false,
                _ => {}
            }
            if inside { '|' } else { *c }
        })
        .collect()
}

fn last_name(speaker: &str) -> Option<String> {
    let name: Vec<char> = speaker.chars().collect();
    words(&name).pop().map(|w| w.text)
}

/// The date of publication as far as it is known.
struct Published {
    day: Option<NaiveDate>,
    month: Option<(i32, u32)>,
    year: Option<i32>,
}

impl Published {
    fn read(edtf: Option<&str>) -> Self {
        let edtf = edtf.unwrap_or_default().trim_end_matches(['~', '?', '%']);
        let mut parts = edtf.splitn(3, '-');
        let year = parts.next().and_then(|y| y.parse().ok());
        let month = parts
            .next()
            .and_then(|m| m.parse().ok())
            .filter(|m| (1..=12).contains(m));
        Self {
            day: edtf.parse().ok(),
            month: year.zip(month),
            year,
        }
    }

    /// The last month of that number that is not after publication.
    fn last(&self, month: u32) -> Option<(i32, u32)> {
        self.month
            .map(|(y, m)| (if month > m { y - 1 } else { y }, month))
    }

    /// The same month, `back` months earlier.
    fn months_back(&self, back: u32) -> Option<(i32, u32)> {
        let (y, m) = self.month?;
        Some(if m > back {
            (y, m - back)
        } else {
            (y - 1, m + 12 - back)
        })
    }
}

/// The first time that a sentence names, beginning within its first `within` words.
fn time(sentence: &[char], published: &Published, within: usize) -> Option<String> {
    let words = words(sentence);
    (0..words.len().min(within.saturating_add(1))).find_map(|n| {
        let found = whole(&words, sentence, n)
            .or_else(|| day_of_month(&words, sentence, n, published))
            .or_else(|| month_alone(&words, sentence, n, published))
            .or_else(|| relative(&words, n, published))?;
        free(&words, n).then_some(found)
    })
}

/// Whether no word before the time makes it the time of something else.
fn free(words: &[Word], n: usize) -> bool {
    let mut before = words[..n].iter().rev().map(|w| w.text.as_str());
    before
        .find(|w| !BETWEEN.contains(w))
        .is_none_or(|w| !NOT_AFTER.contains(&w))
}

fn whole(words: &[Word], chars: &[char], n: usize) -> Option<String> {
    iso(words, chars, n)
        .or_else(|| named(words, chars, n))
        .map(|(date, _)| {
            if date.len() == 7 && early(words, n) {
                date + "~"
            } else {
                date
            }
        })
}

/// "early July": about July.
fn early(words: &[Word], n: usize) -> bool {
    n > 0
        && matches!(
            words[n - 1].text.as_str(),
            "early" | "mid" | "late" | "початку" | "наприкінці" | "середині" | "кінці"
        )
}

/// 6 September, September 6th, 6 вересня.
fn day_of_month(words: &[Word], chars: &[char], n: usize, published: &Published) -> Option<String> {
    let (a, b) = (words.get(n)?, words.get(n + 1)?);
    let close = gap(chars, a, b)
        .chars()
        .all(|c| matches!(c, ' ' | '.' | '\u{a0}'));
    let day = |w: &Word| number(w).filter(|d| (1..=31).contains(d) && w.text.len() <= 2);
    let (d, m) = day(a)
        .zip(month(b))
        .or_else(|| day(b).zip(month(a)))
        .filter(|_| close)?;
    let (y, _) = published.last(m)?;
    let date = |y: i32| checked(u32::try_from(y).ok()?, m, d);
    let this = date(y)?;
    match published.day {
        Some(day) if this.parse::<NaiveDate>().is_ok_and(|it| it > day) => date(y - 1),
        _ => Some(this),
    }
}

/// In July, early July, у липні; a month needs a word before it, since "may" and "march" are words too.
fn month_alone(words: &[Word], chars: &[char], n: usize, published: &Published) -> Option<String> {
    let m = month(&words[n]).filter(|_| n > 0 && chars[words[n].start].is_alphabetic())?;
    let before = words[n - 1].text.as_str();
    if !(early(words, n) || matches!(before, "in" | "last" | "this" | "у" | "в" | "на")) {
        return None;
    }
    let (y, m) = published.last(m)?;
    Some(format!("{y:04}-{m:02}{}", if early(words, n) { "~" } else { "" }))
}

/// On Wednesday, yesterday, this week, last month.
fn relative(words: &[Word], n: usize, published: &Published) -> Option<String> {
    let word = words[n].text.as_str();
    let next = words.get(n + 1).map_or("", |w| w.text.as_str());
    let day = |back: u64| Some(published.day?.checked_sub_days(Days::new(back))?.to_string());
    let back_to = |weekday: u32| {
        let back = (7 + published.day?.weekday().num_days_from_monday() - weekday) % 7;
        let last = n > 0
            && matches!(
                words[n - 1].text.as_str(),
                "last" | "минулого" | "минулої" | "минулу"
            );
        day(u64::from(if last && back == 0 { 7 } else { back }))
    };
    if let Some(weekday) = WEEKDAYS.iter().position(|names| names.contains(&word)) {
        return back_to(weekday as u32);
    }
    match (word, next) {
        ("today", _) | ("сьогодні", _) => day(0),
        ("yesterday", _) | ("вчора" | "учора", _) => day(1),
        ("this", "week") | ("цього", "тижня") => {
            let monday = u64::from(published.day?.weekday().num_days_from_monday());
            Some(if monday == 0 {
                day(0)?
            } else {
                format!("{}/{}", day(monday)?, day(0)?)
            })
        }
        ("last", "week") | ("минулого", "тижня") => {
            let monday = u64::from(published.day?.weekday().num_days_from_monday());
            Some(format!("{}/{}", day(monday + 7)?, day(monday + 1)?))
        }
        ("this", "month") | ("цього", "місяця") => published.months_back(0).map(as_month),
        ("last", "month") | ("минулого", "місяця") => published.months_back(1).map(as_month),
        ("this", "year") | ("цього", "року") => Some(format!("{:04}", published.year?)),
        ("last", "year") | ("минулого", "року") | ("торік", _) => {
            Some(format!("{:04}", published.year? - 1))
        }
        _ => None,
    }
}

fn as_month((year, month): (i32, u32)) -> String {
    format!("{year:04}-{month:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The statement stands between `[` and `]`.
    fn said(marked: &str, speaker: &str, published: &str) -> Option<String> {
        let (mut text, mut spans) = (Vec::new(), Vec::new());
        for c in marked.chars() {
            match c {
                '[' => spans.push([text.len(), text.len()]),
                ']' => spans.last_mut().unwrap()[1] = text.len(),
                c => text.push(c),
            }
        }
        said_on(
            &text,
            &spans,
            Some(speaker),
            Some(published).filter(|p| !p.is_empty()),
        )
    }

    #[test]
    fn the_words_around_a_statement_say_when() {
        let on = |text| said(text, "Ann Oake", "2022-09-07");
        assert_eq!(
            on("Ann Oake wrote on 5 September that [the port is shut].").as_deref(),
            Some("2022-09-05")
        );
        assert_eq!(
            on("On Monday, Oake said [the port is shut].").as_deref(),
            Some("2022-09-05")
        );
        assert_eq!(
            on("In a Wednesday editorial Oake said [the port is shut].").as_deref(),
            Some("2022-09-07")
        );
        assert_eq!(
            on("Last Wednesday Oake said [the port is shut].").as_deref(),
            Some("2022-08-31")
        );
        assert_eq!(
            on("[\"It is shut,\"] Oake said in December.").as_deref(),
            Some("2021-12")
        );
        assert_eq!(
            on("[\"It is shut,\"] Oake said in late July 2020.").as_deref(),
            Some("2020-07~")
        );
        assert_eq!(
            on("This week, Oake said [the port is shut].").as_deref(),
            Some("2022-09-05/2022-09-07")
        );
        assert_eq!(
            on("Last month, Oake said [the port is shut].").as_deref(),
            Some("2022-08")
        );
        assert_eq!(
            on("Оук сказала у липні, що [порт закрито].").as_deref(),
            Some("2022-07")
        );
        assert_eq!(
            on("6 вересня 🚢 Оук сказала, що [порт закрито].").as_deref(),
            Some("2022-09-06")
        );
    }

    #[test]
    fn the_sentence_before_says_when_if_it_is_of_the_same_person() {
        let text = "Fear grows. In early July, the harbour's Ann Oake wrote about it.\n\n[\"It sinks,\"] wrote Oake.";
        assert_eq!(said(text, "Ann Oake", "2022-09-07").as_deref(), Some("2022-07~"));
        assert_eq!(said(text, "Bo Berg", "2022-09-07"), None);
    }

    #[test]
    fn times_of_other_things_are_left_alone() {
        let on = |text| said(text, "Ann Oake", "2022-09-07");
        assert_eq!(on("Oake said [the port has been shut since July 2020]."), None);
        assert_eq!(
            on("Oake, in office since July 2020, said [the port is shut]."),
            None
        );
        assert_eq!(on("Oake, appointed in July 2020, said [the port is shut]."), None);
        assert_eq!(on("It may be that Oake said [the port is shut]."), None);
        assert_eq!(on("[The port is shut.]"), None);
        assert_eq!(said("On Monday, Oake said [the port is shut].", "Oake", ""), None);
        assert_eq!(said("On Monday, Oake said [it].", "Oake", "2022"), None);
        assert_eq!(said_on(&[], &[[0, 5]], None, None), None);
        assert_eq!(said_on(&['a'], &[[7, 9]], None, None), None);
    }
}
