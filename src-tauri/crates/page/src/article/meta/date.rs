//! Dates as pages write them, as `YYYY-MM-DD`, or as precisely as they are said.
//!
//! A date that can be read two ways (`3/4/2018`) is none. The day is the one written, in the zone that the page wrote it in.

/// The first date in a text. With `partial`, a month with its year counts too (`2018-04`).
pub fn find(text: &str, partial: bool) -> Option<String> {
    let text: String = text
        .chars()
        .take(400)
        .map(digit)
        .flat_map(char::to_lowercase)
        .collect();
    let tokens = tokens(&text);
    (0..tokens.len())
        .find_map(|at| at_token(&tokens, at))
        .or_else(|| partial.then(|| month_alone(&tokens))?)
}

/// The date in an address, as `/2018/04/03/` or `/2018-04-03`.
pub fn of_url(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split(['/', '-', '_', '.']).collect();
    parts.windows(3).find_map(|w| match w {
        [y, m, d] if y.len() == 4 && m.len() == 2 && d.len() == 2 => {
            day(y.parse().ok()?, m.parse().ok()?, d.parse().ok()?)
        }
        _ => None,
    })
}

/// Arabic and Persian digits as ASCII ones.
fn digit(c: char) -> char {
    let value = match c as u32 {
        n @ 0x660..=0x669 => n - 0x660,
        n @ 0x6f0..=0x6f9 => n - 0x6f0,
        n @ 0xff10..=0xff19 => n - 0xff10,
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

#[derive(Debug, PartialEq)]
enum Token<'a> {
    Number(u32, usize),
    Word(&'a str),
    Mark(char),
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let class = |c: char| {
            if c.is_ascii_digit() {
                0
            } else if matches!(c, '年' | '月' | '日' | '년' | '월' | '일') {
                2
            } else if c.is_alphabetic() || c == '\u{301}' {
                1
            } else {
                2
            }
        };
        let kind = class(c);
        let end = if kind == 2 {
            c.len_utf8()
        } else {
            rest.find(|c| class(c) != kind).unwrap_or(rest.len())
        };
        let (token, after) = rest.split_at(end);
        match kind {
            0 => out.push(
                token
                    .parse()
                    .map_or(Token::Mark('?'), |n| Token::Number(n, token.len())),
            ),
            1 => out.push(Token::Word(token)),
            _ if !c.is_whitespace() => out.push(Token::Mark(c)),
            _ => {}
        }
        rest = after;
    }
    out
}

fn at_token(tokens: &[Token<'_>], at: usize) -> Option<String> {
    use Token::{Mark, Number, Word};
    let rest = tokens.get(at..)?;
    match rest {
        [
            Number(y, 4),
            Mark('-' | '/' | '.' | '年' | '년'),
            Number(m, 1 | 2),
            Mark('-' | '/' | '.' | '月' | '월'),
            Number(d, 1 | 2),
            ..,
        ] => day(*y, *m, *d),
        [Number(ymd, 8), ..] => day(ymd / 10_000, ymd / 100 % 100, ymd % 100),
        [
            Number(d, 1 | 2),
            Mark('.'),
            Number(m, 1 | 2),
            Mark('.'),
            Number(y, 4),
            ..,
        ] => day(*y, *m, *d),
        [
            Number(a, 1 | 2),
            Mark(x @ ('/' | '-')),
            Number(b, 1 | 2),
            Mark(z),
            Number(y, 4),
            ..,
        ] if x == z => match (*a > 12, *b > 12) {
            (true, false) => day(*y, *b, *a),
            (false, true) => day(*y, *a, *b),
            _ if a == b => day(*y, *a, *b),
            _ => None,
        },
        [Number(d, 1 | 2), rest @ ..] => {
            // 3 April 2018, 3. April 2018, 3rd of April, 2018, 3 de abril de 2018, 03-Apr-2018
            let rest = skip(
                rest,
                &["st", "nd", "rd", "th", "er", "de", "of", "º", "ª"],
                &['.', '-', '/', ',', 'º', 'ª'],
            );
            let [Word(name), rest @ ..] = rest else {
                return None;
            };
            let rest = skip(rest, &["de", "del", "г", "р"], &[',', '.', '-', '/']);
            let [Number(y, 4), ..] = rest else { return None };
            day(*y, month(name)?, *d)
        }
        [Word(name), rest @ ..] => {
            // April 3, 2018, Apr. 3rd 2018
            let month = month(name)?;
            let [Number(d, 1 | 2), rest @ ..] = skip(rest, &[], &['.']) else {
                return None;
            };
            let [Number(y, 4), ..] = skip(rest, &["st", "nd", "rd", "th"], &[',', '.']) else {
                return None;
            };
            day(*y, month, *d)
        }
        _ => None,
    }
}

fn skip<'a, 'b>(mut tokens: &'a [Token<'b>], words: &[&str], marks: &[char]) -> &'a [Token<'b>] {
    while let [first, rest @ ..] = tokens {
        match first {
            Token::Word(word) if words.contains(word) => tokens = rest,
            Token::Mark(mark) if marks.contains(mark) => tokens = rest,
            _ => break,
        }
    }
    tokens
}

fn month_alone(tokens: &[Token<'_>]) -> Option<String> {
    tokens.iter().enumerate().find_map(|(at, token)| {
        let rest = tokens.get(at + 1..)?;
        match token {
            Token::Word(name) => match rest {
                [Token::Number(y @ 1900..=2100, 4), ..] => Some(format!("{y}-{:02}", month(name)?)),
                _ => None,
            },
            Token::Number(y @ 1900..=2100, 4) => match rest {
                [Token::Mark('-'), Token::Number(m @ 1..=12, 2)] => Some(format!("{y}-{m:02}")),
                [] if tokens.len() == 1 => Some(y.to_string()),
                _ => None,
            },
            _ => None,
        }
    })
}

fn day(year: u32, month: u32, day: u32) -> Option<String> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    ((1900..=2100).contains(&year) && (1..=last).contains(&day))
        .then(|| format!("{year}-{month:02}-{day:02}"))
}

/// The month of a name, in small letters: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Czech, the
/// Scandinavian languages, Turkish, Russian, Ukrainian, Arabic.
fn month(name: &str) -> Option<u32> {
    const MONTHS: [&[&str]; 12] = [
        &[
            "january",
            "jan",
            "januar",
            "jänner",
            "janvier",
            "janv",
            "enero",
            "ene",
            "janeiro",
            "gennaio",
            "gen",
            "januari",
            "stycznia",
            "styczeń",
            "ledna",
            "leden",
            "ocak",
            "января",
            "январь",
            "янв",
            "січня",
            "січень",
            "січ",
            "يناير",
        ],
        &[
            "february",
            "feb",
            "februar",
            "feber",
            "février",
            "févr",
            "febrero",
            "fevereiro",
            "fev",
            "febbraio",
            "febr",
            "februari",
            "lutego",
            "luty",
            "února",
            "únor",
            "şubat",
            "февраля",
            "февраль",
            "фев",
            "лютого",
            "лютий",
            "лют",
            "فبراير",
        ],
        &[
            "march",
            "mar",
            "märz",
            "mars",
            "marzo",
            "março",
            "maart",
            "mrt",
            "marca",
            "marzec",
            "března",
            "březen",
            "mart",
            "марта",
            "март",
            "мар",
            "березня",
            "березень",
            "бер",
            "مارس",
        ],
        &[
            "april",
            "apr",
            "avril",
            "avr",
            "abril",
            "abr",
            "aprile",
            "kwietnia",
            "kwiecień",
            "dubna",
            "duben",
            "nisan",
            "апреля",
            "апрель",
            "апр",
            "квітня",
            "квітень",
            "квіт",
            "أبريل",
            "ابريل",
        ],
        &[
            "may",
            "mai",
            "mayo",
            "maio",
            "maggio",
            "mag",
            "mei",
            "maja",
            "maj",
            "května",
            "květen",
            "mayıs",
            "мая",
            "май",
            "травня",
            "травень",
            "трав",
            "مايو",
        ],
        &[
            "june",
            "jun",
            "juni",
            "juin",
            "junio",
            "junho",
            "giugno",
            "giu",
            "czerwca",
            "czerwiec",
            "června",
            "červen",
            "haziran",
            "июня",
            "июнь",
            "июн",
            "червня",
            "червень",
            "черв",
            "يونيو",
        ],
        &[
            "july",
            "jul",
            "juli",
            "juillet",
            "juil",
            "julio",
            "julho",
            "luglio",
            "lug",
            "lipca",
            "lipiec",
            "července",
            "červenec",
            "temmuz",
            "июля",
            "июль",
            "июл",
            "липня",
            "липень",
            "лип",
            "يوليو",
        ],
        &[
            "august",
            "aug",
            "août",
            "agosto",
            "ago",
            "augustus",
            "augusti",
            "sierpnia",
            "sierpień",
            "srpna",
            "srpen",
            "ağustos",
            "августа",
            "август",
            "авг",
            "серпня",
            "серпень",
            "серп",
            "أغسطس",
            "اغسطس",
        ],
        &[
            "september",
            "sep",
            "sept",
            "septembre",
            "septiembre",
            "setembro",
            "set",
            "settembre",
            "września",
            "wrzesień",
            "září",
            "eylül",
            "сентября",
            "сентябрь",
            "сен",
            "сент",
            "вересня",
            "вересень",
            "вер",
            "سبتمبر",
        ],
        &[
            "october",
            "oct",
            "oktober",
            "okt",
            "octobre",
            "octubre",
            "outubro",
            "out",
            "ottobre",
            "ott",
            "października",
            "październik",
            "října",
            "říjen",
            "ekim",
            "октября",
            "октябрь",
            "окт",
            "жовтня",
            "жовтень",
            "жовт",
            "أكتوبر",
            "اكتوبر",
        ],
        &[
            "november",
            "nov",
            "novembre",
            "noviembre",
            "novembro",
            "listopada",
            "listopad",
            "listopadu",
            "kasım",
            "ноября",
            "ноябрь",
            "ноя",
            "листопада",
            "листопад",
            "лист",
            "نوفمبر",
        ],
        &[
            "december",
            "dec",
            "dezember",
            "dez",
            "décembre",
            "déc",
            "diciembre",
            "dic",
            "dezembro",
            "dicembre",
            "desember",
            "grudnia",
            "grudzień",
            "prosince",
            "prosinec",
            "aralık",
            "декабря",
            "декабрь",
            "дек",
            "грудня",
            "грудень",
            "груд",
            "ديسمبر",
        ],
    ];
    MONTHS
        .iter()
        .position(|names| names.contains(&name))
        .and_then(|at| u32::try_from(at + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_in_the_ways_that_pages_write_it() {
        for text in [
            "2018-04-03T06:00:00+02:00",
            "Published 2018/04/03",
            "20180403",
            "Tue, 03 Apr 2018 10:00:00 GMT",
            "April 3, 2018",
            "Apr. 3rd, 2018 9:14 am",
            "3 April 2018",
            "3. April 2018",
            "03.04.2018, 10:15 Uhr",
            "le 3 avril 2018",
            "3 de abril de 2018",
            "3 апреля 2018 г., 12:30",
            "3 квітня 2018",
            "3 kwietnia 2018",
            "2018年4月3日",
            "2018년 4월 3일",
            "٣ أبريل ٢٠١٨",
            "03-Apr-2018",
        ] {
            assert_eq!(find(text, false).as_deref(), Some("2018-04-03"), "{text}");
        }
    }

    #[test]
    fn what_can_be_read_two_ways_or_is_no_day_is_no_date() {
        for text in [
            "3/4/2018",
            "31.02.2018",
            "29 February 2019",
            "0000-00-00",
            "May 2018",
            "call 20189999",
            "version 1.2.3",
        ] {
            assert_eq!(find(text, false), None, "{text}");
        }
        assert_eq!(find("25/12/2018", false).as_deref(), Some("2018-12-25"));
        assert_eq!(find("12/25/2018", false).as_deref(), Some("2018-12-25"));
        assert_eq!(find("May 2018", true).as_deref(), Some("2018-05"));
        assert_eq!(find("2018", true).as_deref(), Some("2018"));
    }

    #[test]
    fn an_address_may_hold_the_day() {
        assert_eq!(
            of_url("https://site.example/2018/04/03/title.html").as_deref(),
            Some("2018-04-03")
        );
        assert_eq!(of_url("https://site.example/2018/04/title"), None);
    }
}
