//! Keys of entries: stable, so that a text that cites one still finds it after the next export, and in letters that
//! every program takes (BibTeX itself knows ASCII alone).

use super::Cited;
use super::clean::cleaned;
use super::part::{Day, When};
use std::collections::HashSet;
use unicode_normalization::UnicodeNormalization;

/// Characters of the record's id in a key. The last digits of a UUIDv7 are chance.
const OF_ID: usize = 12;
/// Characters of a name in a key.
const OF_NAME: usize = 20;

/// The key of each citation, in their order, no two alike: the author (or site, or title) in Latin letters, the year, and
/// the end of the id, as `koval2022-00c04fd430c8`. A key depends on the others only where two ids end alike.
pub fn keys(cited: &[Cited]) -> Vec<String> {
    let mut taken = HashSet::new();
    let mut keys = Vec::with_capacity(cited.len());
    for one in cited {
        let wanted = key(&cleaned(one));
        let mut key = wanted.clone();
        let mut n = 2_usize;
        while !taken.insert(key.clone()) {
            key = format!("{wanted}-{n}");
            n += 1;
        }
        keys.push(key);
    }
    keys
}

fn key(cited: &Cited) -> String {
    let name = cited.authors.first().map(|a| a.head());
    let named = [
        name,
        cited.site.as_deref(),
        cited.publisher.as_deref(),
        cited.title.as_deref(),
    ]
    .into_iter()
    .flatten()
    .map(|text| latin(text, OF_NAME))
    .find(|text| !text.is_empty());
    let mut key = named.unwrap_or_else(|| "source".to_owned());
    if let Some(When::Day(Day { year, .. }) | When::Span(Some(Day { year, .. }), _)) =
        cited.published.as_ref().map(When::of)
    {
        key.push_str(&year.unsigned_abs().to_string());
    }
    let id: Vec<char> = cited.id.chars().filter(char::is_ascii_alphanumeric).collect();
    if !id.is_empty() {
        key.push('-');
        key.extend(
            id.iter()
                .skip(id.len().saturating_sub(OF_ID))
                .map(char::to_ascii_lowercase),
        );
    }
    key
}

/// The first letters and digits in ASCII: accents dropped, Ukrainian by the table of 2010, other scripts left out.
fn latin(text: &str, most: usize) -> String {
    let mut out = String::new();
    let mut begins = true;
    for c in text.chars() {
        let lower = c.to_lowercase().next().unwrap_or(c);
        match ukrainian(lower, begins) {
            Some(letters) => out.push_str(letters),
            None => out.extend(lower.nfd().filter(char::is_ascii_alphanumeric)),
        }
        begins = !c.is_alphabetic() && !matches!(c, '\'' | '’');
        if out.len() >= most {
            break;
        }
    }
    out.truncate(most);
    out
}

/// The Latin letters of a Ukrainian one (resolution 55 of 2010), and of Russian ones that it lacks.
fn ukrainian(c: char, begins: bool) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "h",
        'ґ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'є' => {
            if begins {
                "ye"
            } else {
                "ie"
            }
        }
        'ж' => "zh",
        'з' => "z",
        'и' | 'ы' => "y",
        'і' => "i",
        'ї' => {
            if begins {
                "yi"
            } else {
                "i"
            }
        }
        'й' => {
            if begins {
                "y"
            } else {
                "i"
            }
        }
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => {
            if begins {
                "yu"
            } else {
                "iu"
            }
        }
        'я' => {
            if begins {
                "ya"
            } else {
                "ia"
            }
        }
        'ё' => "io",
        'ь' | 'ъ' | '\'' | '’' | 'ʼ' => "",
        _ => return None,
    })
}
