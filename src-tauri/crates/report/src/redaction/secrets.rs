//! Words that must not be published, found however they are written.
//!
//! A name is not hidden where it stands in capitals, with an accent, broken over two lines, in italics in its middle or
//! with dashes or percent signs in an address. So both sides are folded before they are compared: compatibility decomposition, lower case,
//! no marks, no invisible signs, no Markdown emphasis, no quotation marks, and one blank for whatever separates words.

use aho_corasick::AhoCorasick;
use std::ops::Range;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// From this many signs on, a secret is looked for inside words too; a shorter one only as words of their own, so that
/// "Li" does not turn "Lithuania" into something else.
const WITHIN_WORDS: usize = 5;

/// The words that are withheld, ready to be looked for. An index tells which of them was found, in the order given.
#[derive(Debug, Default)]
pub struct Secrets {
    /// Folded, with the place of each among those given.
    folded: Vec<(usize, String)>,
    finder: Option<AhoCorasick>,
}

/// A text in the form in which secrets are compared, with where each byte of it comes from.
struct Folded {
    text: String,
    /// For each byte of `text`, the bytes of the original that it stands for.
    from: Vec<Range<usize>>,
}

impl Secrets {
    /// Those words; what has no letter and no digit is passed over.
    pub fn new<S: AsRef<str>>(words: impl IntoIterator<Item = S>) -> Secrets {
        let folded: Vec<(usize, String)> = words
            .into_iter()
            .enumerate()
            .map(|(n, word)| (n, fold(word.as_ref()).text.trim().to_owned()))
            .filter(|(_, word)| word.chars().any(char::is_alphanumeric))
            .collect();
        let finder = match folded.is_empty() {
            true => None,
            false => AhoCorasick::new(folded.iter().map(|(_, word)| word)).ok(),
        };
        Secrets { folded, finder }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// The first secret in a text: which, and where (bytes of the text).
    pub fn find(&self, text: &str) -> Option<(usize, Range<usize>)> {
        self.all(text).into_iter().min_by_key(|(_, at)| at.start)
    }

    /// The text with a mark in the place of every secret, and how many there were; none where there was none. An address
    /// in which one occurs is replaced as a whole: half of one leads nowhere.
    pub fn replace(&self, text: &str, mark: &str) -> Option<(String, usize)> {
        let mut found: Vec<Range<usize>> = self.all(text).into_iter().map(|(_, at)| at).collect();
        if found.is_empty() {
            return None;
        }
        let trimmed = text.trim();
        if (trimmed.starts_with("http://") || trimmed.starts_with("https://"))
            && !trimmed.contains(char::is_whitespace)
        {
            return Some((mark.to_owned(), found.len()));
        }
        found.sort_by_key(|at| (at.start, at.end));
        let mut joined: Vec<Range<usize>> = Vec::new();
        for at in found {
            match joined.last_mut() {
                Some(last) if at.start < last.end => last.end = last.end.max(at.end),
                _ => joined.push(at),
            }
        }
        let (mut out, mut done) = (String::with_capacity(text.len()), 0);
        for at in &joined {
            out.push_str(text.get(done..at.start).unwrap_or_default());
            out.push_str(mark);
            done = at.end;
        }
        out.push_str(text.get(done..).unwrap_or_default());
        Some((out, joined.len()))
    }

    fn all(&self, text: &str) -> Vec<(usize, Range<usize>)> {
        let Some(finder) = &self.finder else {
            return Vec::new();
        };
        let folded = fold(text);
        finder
            .find_overlapping_iter(&folded.text)
            .filter_map(|found| {
                let (n, secret) = self.folded.get(found.pattern().as_usize())?;
                let at = found.start()..found.end();
                if secret.chars().count() < WITHIN_WORDS && !stands_alone(&folded.text, &at) {
                    return None;
                }
                let start = folded.from.get(at.start)?.start;
                let end = folded.from.get(at.end.checked_sub(1)?)?.end;
                Some((*n, start..end))
            })
            .collect()
    }
}

fn stands_alone(text: &str, at: &Range<usize>) -> bool {
    let before = text.get(..at.start).and_then(|t| t.chars().next_back());
    let after = text.get(at.end..).and_then(|t| t.chars().next());
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

fn fold(text: &str) -> Folded {
    let mut folded = Folded {
        text: String::with_capacity(text.len()),
        from: Vec::with_capacity(text.len()),
    };
    let mut start = 0;
    while let Some(sign) = text.get(start..).and_then(|rest| rest.chars().next()) {
        let (sign, length) = match sign {
            '%' => encoded(&text[start..]).unwrap_or((sign, 1)),
            sign => (sign, sign.len_utf8()),
        };
        let at = start..start + length;
        decompose_compatible(sign, |part| {
            for part in part.to_lowercase() {
                folded.push(part, &at);
            }
        });
        start = at.end;
    }
    folded
}

/// The sign that the percent-encoding at the beginning of a text stands for (RFC 3986, section 2.1, of UTF-8), and its length
/// in bytes.
fn encoded(text: &str) -> Option<(char, usize)> {
    let byte = |n: usize| -> Option<u8> {
        let digits = text.get(n * 3..n * 3 + 3)?.strip_prefix('%')?;
        u8::from_str_radix(digits, 16).ok()
    };
    let mut bytes = [byte(0)?, 0, 0, 0];
    let length = match bytes[0] {
        0x00..=0x7f => 1,
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    for (n, place) in bytes.iter_mut().enumerate().take(length).skip(1) {
        *place = byte(n)?;
    }
    let sign = std::str::from_utf8(bytes.get(..length)?).ok()?.chars().next()?;
    Some((sign, length * 3))
}

impl Folded {
    fn push(&mut self, sign: char, at: &Range<usize>) {
        if is_silent(sign) {
            return;
        }
        let sign = if is_between_words(sign) { ' ' } else { sign };
        if sign == ' ' && self.text.ends_with(' ') {
            return;
        }
        self.text.push(sign);
        self.from.resize(self.text.len(), at.clone());
    }
}

/// Signs that nobody sees, or that change how a word looks and not which it is.
fn is_silent(sign: char) -> bool {
    is_combining_mark(sign)
        || matches!(sign,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
        || matches!(sign, '*' | '`' | '~' | '\\' | '[' | ']')
        || matches!(
            sign,
            '"' | '\'' | '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '‛' | '«' | '»' | '‹' | '›'
        )
}

fn is_between_words(sign: char) -> bool {
    sign.is_whitespace()
        || sign.is_control()
        || matches!(sign, '_' | '+' | '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(secret: &str, text: &str) -> String {
        let secrets = Secrets::new([secret]);
        secrets
            .replace(text, "█")
            .map_or_else(|| text.to_owned(), |(text, _)| text)
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for text in [
            "Olena Kovalenko",
            "OLENA KOVALENKO",
            "Olena  \n Kovalenko",
            "**Olena** _Kovalenko_",
            "Ole*na* Kova\u{ad}lenko",
            "Oléna Kovalénko",
            "Ｏｌｅｎａ Ｋｏｖａｌｅｎｋｏ",
            "O\u{200b}lena\u{a0}Kovalenko",
        ] {
            let out = hidden("Olena Kovalenko", &format!("It was {text} who called."));
            assert!(
                out.starts_with("It was ") && out.ends_with(" who called."),
                "{out}"
            );
            assert!(out.contains('█') && !out.contains("lenko"), "{text}: {out}");
        }
    }

    #[test]
    fn short_names_are_words_of_their_own_and_long_ones_are_found_inside_words() {
        assert_eq!(hidden("Li", "Li went to Lithuania."), "█ went to Lithuania.");
        assert_eq!(hidden("Kovalenko", "the Kovalenkos"), "the █s");
    }

    #[test]
    fn an_address_with_a_secret_goes_as_a_whole() {
        for address in [
            "https://example.org/olena-kovalenko/?p=1",
            "https://example.org/?q=Olena%20Kovalenko",
            "https://example.org/%4Flena+Kovalenko",
        ] {
            assert_eq!(hidden("Olena Kovalenko", address), "█", "{address}");
        }
        let address =
            "https://example.org/%D0%9E%D0%BB%D0%B5%D0%BD%D0%B0_%D0%9A%D0%BE%D0%B2%D0%B0%D0%BB%D1%8C/1";
        assert_eq!(hidden("Олена Коваль", address), "█");
        for plain in ["100% of it", "%", "%4", "%zz%D0", "%D0%41", "%ff%fe", "%é1"] {
            assert_eq!(hidden("Olena", plain), plain);
        }
    }

    #[test]
    fn what_is_not_there_is_left_alone() {
        assert!(Secrets::new(["Olena"]).replace("Nothing of it.", "█").is_none());
        assert!(Secrets::new(["", " \u{200b} "]).is_empty());
    }

    #[test]
    fn secrets_that_overlap_leave_one_mark() {
        let secrets = Secrets::new(["Olena Kovalenko", "Kovalenko of Kyiv"]);
        let (text, n) = secrets.replace("From Olena Kovalenko of Kyiv.", "█").unwrap();
        assert_eq!((text.as_str(), n), ("From █.", 1));
    }
}
