//! Dates in the words of eight languages, put into the English that [`edtf::read`] reads: "1er juillet 2022",
//! "vom 7. bis 9. Juli 2022", "в начале июля 2022 г.", "3º trimestre de 2022".

use claimbook_domain::{Edtf, edtf, edtf::EdtfError};
use std::collections::HashSet;
use std::sync::LazyLock;

const ENGLISH: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Spanish, French, German, Portuguese, Italian, Polish and Russian, without accents.
const MONTHS: [&str; 12] = [
    "enero janvier janv januar janner janeiro gennaio styczen stycznia styczniu январь января январе янв",
    "febrero fevrier fevr fev februar feber fevereiro febbraio luty lutego lutym февраль февраля феврале фев февр",
    "marzo mars marz maerz mrz marco marzec marca marcu март марта марте мар",
    "abril avril avr aprile kwiecien kwietnia kwietniu апрель апреля апреле апр",
    "mayo mai maio maggio maj maja maju май мая мае",
    "junio juin juni junho giugno czerwiec czerwca czerwcu июнь июня июне июн",
    "julio juillet juil juli julho luglio lipiec lipca lipcu июль июля июле июл",
    "agosto aout sierpien sierpnia sierpniu август августа августе авг",
    "septiembre setiembre septembre setembro settembre wrzesien wrzesnia wrzesniu сентябрь сентября сентябре сен сент",
    "octubre octobre oktober okt outubro ottobre pazdziernik pazdziernika pazdzierniku октябрь октября октябре окт",
    "noviembre novembre novembro listopad listopada listopadzie ноябрь ноября ноябре ноя нояб",
    "diciembre decembre dezember dezembro dicembre grudzien grudnia grudniu декабрь декабря декабре дек",
];

/// Short forms that are words of other languages as well: taken where a day stands before them or a full stop behind.
const SHORT: [&str; 12] = [
    "ene gen sty",
    "lut",
    "marc",
    "abr kwi",
    "mag",
    "giu cze",
    "lug lip",
    "ago sie",
    "set wrz",
    "out ott paz",
    "lis",
    "dic dez gru",
];

const SEASONS: [(&str, &str); 4] = [
    (
        "spring",
        "primavera printemps fruhling fruhjahr wiosna wiosny весна весны весной весною",
    ),
    (
        "summer",
        "verano ete sommer verao estate lato lata latem лето лета летом",
    ),
    (
        "autumn",
        "otono automne herbst outono autunno jesien jesieni jesienia осень осени осенью",
    ),
    ("winter", "invierno hiver inverno zima zimy зима зимы зимой зимою"),
];

const ABOUT: &str = "debut fin mi vers environ autour anfang ende mitte etwa ungefahr gegen principios principio finales mediados hacia \
    alrededor cerca inicio inicios fim meados volta inizio fine meta verso poczatek poczatku koncu koniec polowa polowie \
    okolo начало начале начала конец конце конца середина середине середины около примерно приблизительно ориентировочно ок \
    approx around about circa ca c early mid late roughly";

const PASSED_OVER: &str = "de del d des of the le la el les den der dem am im en em w we na da do dos il lo l em os as \
    в во на у г года году год год р рік року anno ano annee jahr roku rok year r \
    st nd rd th er ere го е ro o th \
    lunes martes miercoles jueves viernes sabado domingo lundi mardi mercredi jeudi vendredi samedi dimanche \
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so \
    segunda terca quarta quinta sexta feira lunedi martedi mercoledi giovedi venerdi domenica \
    poniedzialek wtorek sroda czwartek piatek sobota niedziela понедельник вторник среда среду четверг пятница пятницу \
    суббота субботу воскресенье пн вт ср чт пт сб вс пятниця пятницю середу суботу неділю \
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun on in at";

const UNTIL: &str = "bis au al a ate hasta to till until по до do fino jusqu jusque through thru";
const SINCE: &str =
    "seit depuis desde since с со з від od dal dalla du vom from между entre zwischen between tra";
const QUARTER: &str = "quarter quartal trimestre trim kwartal квартал кварталі кварталу квартале кв";

/// Every word that this room knows, so that what is no date is seen at its first other word.
static KNOWN: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let lists = MONTHS
        .into_iter()
        .chain(SHORT)
        .chain(
            SEASONS
                .into_iter()
                .flat_map(|(english, others)| [english, others]),
        )
        .chain([ABOUT, PASSED_OVER, UNTIL, SINCE, QUARTER])
        .chain(["q i ii iii iv q1 q2 q3 q4 first second third fourth and et und y e и та і sept mi"]);
    let english = ENGLISH.into_iter().flat_map(|m| [Some(m), m.get(..3)]).flatten();
    lists
        .flat_map(str::split_ascii_whitespace)
        .chain(english)
        .collect()
});

/// Whether a word, as [`tokens`] has it, can be part of a date.
fn is_known(word: &str) -> bool {
    !word.chars().all(char::is_alphabetic) || KNOWN.contains(word) || ukrainian(word).is_some()
}

/// Whether a date can begin with this word, marks around it or not.
pub(super) fn can_begin(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit())
        || tokens(word).first().is_none_or(|t| is_known(&t.word))
        || word.contains('-')
}

/// Reads a date in words. None where it has words that are no date's.
pub(super) fn read(text: &str) -> Option<Result<Edtf, EdtfError>> {
    let tokens = tokens(text);
    if tokens.len() > 16 || !tokens.iter().all(|t| is_known(&t.word)) {
        return None;
    }
    if let Some(date) = quarter(&tokens) {
        return Some(date);
    }
    let mut out: Vec<&str> = Vec::new();
    let mut since = false;
    for (n, token) in tokens.iter().enumerate() {
        let word = token.word.as_str();
        let numbered = n > 0 && tokens.get(n - 1).is_some_and(Token::is_number);
        let next = tokens.get(n + 1);
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            out.push(word);
        } else if matches!(word, "-" | "–" | "—") {
            out.push("–");
        } else if let Some(month) = month(token, numbered) {
            out.push(month);
        } else if let Some((season, _)) = SEASONS.iter().find(|(s, words)| *s == word || has(words, word)) {
            out.push(season);
        } else if has(SINCE, word) && out.is_empty() {
            since = true;
        } else if has(UNTIL, word) && next.is_some() && (since || !has(PASSED_OVER, word)) {
            if out.is_empty() {
                // "a principios de julio" is no end of anything.
                if !matches!(word, "a" | "al" | "au" | "do" | "to" | "по") {
                    out.push("until");
                }
            } else if out.last().is_some_and(|l| *l != "until" && *l != "–") {
                out.push("–");
            }
        } else if matches!(word, "and" | "et" | "und" | "y" | "e" | "i" | "и" | "та" | "і") && since {
            out.push("–");
        } else if has(ABOUT, word) {
            out.push("about");
        } else if !has(PASSED_OVER, word) {
            return None;
        }
    }
    let interval = out.contains(&"–");
    let mut english = out.join(" ");
    if since && !interval {
        english = format!("since {english}");
    }
    (!out.is_empty()).then(|| edtf::read(&english))
}

fn month(token: &Token, numbered: bool) -> Option<&'static str> {
    let word = token.word.as_str();
    let at = ENGLISH
        .iter()
        .position(|m| {
            *m == word || word.len() == 3 && m.starts_with(word) || word == "sept" && *m == "september"
        })
        .or_else(|| MONTHS.iter().position(|names| has(names, word)))
        .or_else(|| {
            (numbered || token.stopped)
                .then(|| SHORT.iter().position(|names| has(names, word)))
                .flatten()
        })
        .or_else(|| ukrainian(word))?;
    ENGLISH.get(at).copied()
}

/// A month's name in any case of Ukrainian, for it may stand beside words that only this room knows.
fn ukrainian(word: &str) -> Option<usize> {
    const STEMS: [&str; 12] = [
        "січ",
        "лют",
        "берез",
        "квіт",
        "трав",
        "черв",
        "лип",
        "серп",
        "верес",
        "жовт",
        "листопад",
        "груд",
    ];
    const ENDINGS: &str = "ень ня ні ий ого ому ім ем нем неві ові ада аді ад а ом у і";
    STEMS.iter().position(|stem| {
        word.strip_prefix(stem).is_some_and(|rest| {
            rest.is_empty()
                || has(ENDINGS, rest)
                || matches!(rest, "ті" | "день" | "ти" | "пень" | "пня" | "пні")
        })
    })
}

/// "Q3 2022", "3rd quarter of 2022", "III квартал 2022": its three months.
fn quarter(tokens: &[Token]) -> Option<Result<Edtf, EdtfError>> {
    let words: Vec<&str> = tokens
        .iter()
        .map(|t| t.word.as_str())
        .filter(|w| !has(PASSED_OVER, w))
        .collect();
    let number = |w: &str| match w {
        "1" | "i" | "q1" | "first" => Some(1),
        "2" | "ii" | "q2" | "second" => Some(4),
        "3" | "iii" | "q3" | "third" => Some(7),
        "4" | "iv" | "q4" | "fourth" => Some(10),
        _ => None,
    };
    let year = |w: &str| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit());
    let (month, year) = match words.as_slice() {
        [q, y] if q.starts_with('q') && year(y) => (number(q)?, y),
        [y, q] if q.starts_with('q') && year(y) => (number(q)?, y),
        ["q", n, y] if year(y) => (number(n)?, y),
        [n, q, y] if has(QUARTER, q) && year(y) => (number(n)?, y),
        _ => return None,
    };
    Some(format!("{year}-{month:02}/{year}-{:02}", month + 2).parse())
}

struct Token {
    word: String,
    /// Whether a full stop stood behind it.
    stopped: bool,
}

impl Token {
    fn is_number(&self) -> bool {
        self.word.bytes().all(|b| b.is_ascii_digit())
    }
}

/// Words and numbers, lower case and without accents; digits and letters are parted ("21February", "1er").
fn tokens(text: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    let mut word = String::new();
    let mut end = |word: &mut String, stopped| {
        if !word.is_empty() {
            out.push(Token {
                word: std::mem::take(word),
                stopped,
            });
        }
    };
    for c in text.chars().flat_map(char::to_lowercase).map(fold) {
        match c {
            '.' => end(&mut word, true),
            '-' | '–' | '—' => {
                end(&mut word, false);
                word.push('–');
                end(&mut word, false);
            }
            'º' | 'ª' | '°' | '\u{301}' | '\u{306}' => {}
            c if c.is_alphanumeric() => {
                let digits = word.ends_with(|p: char| p.is_ascii_digit());
                let letter_first = word.chars().all(char::is_alphabetic);
                if !word.is_empty() && (digits != c.is_ascii_digit()) && !(word == "q" && letter_first) {
                    end(&mut word, false);
                }
                word.push(c);
            }
            '~' | '?' => word.push(c),
            _ => end(&mut word, false),
        }
    }
    end(&mut word, false);
    // "fin-juillet", "1-го", "mi-juin": a dash that joins words is no interval.
    let mut joined: Vec<Token> = Vec::new();
    for (n, token) in out.iter().enumerate() {
        if token.word == "–" {
            let before = n.checked_sub(1).and_then(|n| out.get(n));
            let after = out.get(n + 1);
            let is_glue = |t: Option<&Token>| {
                t.is_none_or(|t| {
                    has(ABOUT, &t.word) || matches!(t.word.as_str(), "mi" | "го" | "е" | "feira")
                })
            };
            if is_glue(before) || is_glue(after) {
                continue;
            }
        }
        joined.push(Token {
            word: token.word.clone(),
            stopped: token.stopped,
        });
    }
    joined
}

/// A letter without its accent, for Latin.
pub(crate) fn fold(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ą' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ę' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' | 'ć' => 'c',
        'ñ' | 'ń' => 'n',
        'ł' => 'l',
        'ś' => 's',
        'ź' | 'ż' => 'z',
        'ё' => 'е',
        other => other,
    }
}

fn has(words: &str, word: &str) -> bool {
    words.split_ascii_whitespace().any(|w| w == word)
}
