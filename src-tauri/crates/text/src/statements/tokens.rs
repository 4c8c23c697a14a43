//! Words and marks of a text with their code point ranges, in paragraphs.

use unicode_normalization::char::is_combining_mark;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Number,
    Mark,
}

/// A word, a number or a mark.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub start: usize,
    pub end: usize,
    pub lower: String,
    pub kind: Kind,
    /// Begins with a capital letter.
    pub cap: bool,
}

impl Token {
    pub fn is(&self, text: &str) -> bool {
        self.lower == text
    }

    pub fn any(&self, list: &[&str]) -> bool {
        list.contains(&self.lower.as_str())
    }

    pub fn is_word(&self) -> bool {
        self.kind != Kind::Mark
    }
}

pub(super) fn is_double_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '«' | '»' | '„' | '‟' | '＂')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// Abbreviations whose full stop belongs to them.
#[rustfmt::skip]
const DOTTED: &[&str] = &[
    "mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "capt", "adm", "sgt", "sen", "rep", "gov", "prof",
    "rev", "st", "jr", "sr", "sept", "jan", "feb", "aug", "oct", "nov", "dec", "inc", "corp", "co", "ltd",
    "no", "brig", "cmdr", "reps", "sens", "messrs", "hon", "pres", "cpl", "pvt",
];

/// The tokens of a paragraph `chars[from..to]`.
pub(super) fn tokens(chars: &[char], from: usize, to: usize) -> Vec<Token> {
    let mut out = Vec::new();
    let mut i = from;
    while i < to {
        let c = chars[i];
        if c.is_whitespace() {
            i += 1;
            continue;
        }
        let start = i;
        if c.is_alphanumeric()
            || (matches!(c, '@' | '#' | '$') && i + 1 < to && chars[i + 1].is_alphanumeric())
        {
            i = word_end(chars, i + 1, to);
            let word = &chars[start..i];
            let lower: String = word.iter().flat_map(|c| c.to_lowercase()).map(plain).collect();
            let kind = if c.is_numeric() { Kind::Number } else { Kind::Word };
            out.push(Token {
                start,
                end: i,
                lower,
                kind,
                cap: c.is_uppercase(),
            });
            continue;
        }
        // 's, 'll, 're after a word; two apostrophes as a quotation mark.
        if is_apostrophe(c) && i + 1 < to {
            let glued = i > from && chars[i - 1].is_alphanumeric();
            let mut j = i + 1;
            while j < to && chars[j].is_alphabetic() && j - i < 4 {
                j += 1;
            }
            let rest: String = chars[i + 1..j].iter().flat_map(|c| c.to_lowercase()).collect();
            let ends = j >= to || !chars[j].is_alphanumeric();
            if glued && ends && matches!(rest.as_str(), "s" | "ll" | "re" | "ve" | "d" | "m") {
                out.push(Token {
                    start,
                    end: j,
                    lower: format!("'{rest}"),
                    kind: Kind::Word,
                    cap: false,
                });
                i = j;
                continue;
            }
            if chars[i + 1] == c && c != '’' {
                out.push(Token {
                    start,
                    end: i + 2,
                    lower: "''".into(),
                    kind: Kind::Mark,
                    cap: false,
                });
                i += 2;
                continue;
            }
        }
        i += 1;
        while i < to
            && ((c == '-' && chars[i] == '-') || (c == '.' && chars[i] == '.') || is_combining_mark(chars[i]))
        {
            i += 1;
        }
        let lower: String = chars[start..i].iter().collect();
        out.push(Token {
            start,
            end: i,
            lower,
            kind: Kind::Mark,
            cap: false,
        });
    }
    out
}

fn plain(c: char) -> char {
    if is_apostrophe(c) { '\'' } else { c }
}

fn word_end(chars: &[char], mut i: usize, to: usize) -> usize {
    let start = i - 1;
    while i < to {
        let c = chars[i];
        if c.is_alphanumeric() || is_combining_mark(c) || c == '\u{200d}' || c == '_' {
            i += 1;
            continue;
        }
        let next = chars.get(i + 1).copied().filter(|_| i + 1 < to);
        let joined = next.is_some_and(char::is_alphanumeric);
        let joins = joined
            && match c {
                '-' | '‑' | '&' => true,
                '.' | ',' => {
                    let next = next.unwrap_or(' ');
                    (chars[i - 1].is_numeric() && next.is_numeric())
                        || (c == '.' && (i - start == 1 || chars[i - 2] == '.') && next.is_alphabetic())
                }
                _ if is_apostrophe(c) => !clitic(chars, i + 1, to),
                _ => false,
            };
        if joins {
            i += 1;
            continue;
        }
        if c == '.' {
            // U.S. and Gen. keep their stop, so does an initial.
            let word: String = chars[start..i].iter().flat_map(|c| c.to_lowercase()).collect();
            let dotted = word.contains('.') && word.split('.').all(|p| p.chars().count() == 1);
            let initial = i - start == 1 && chars[start].is_uppercase() && next == Some(' ');
            let listed = chars[start].is_uppercase() && DOTTED.contains(&word.as_str());
            if dotted || initial || listed {
                i += 1;
            }
        }
        break;
    }
    i
}

/// Is what stands from `i` an ending such as the s of "Ann's"?
fn clitic(chars: &[char], i: usize, to: usize) -> bool {
    let mut j = i;
    while j < to && chars[j].is_alphanumeric() && j - i < 4 {
        j += 1;
    }
    let rest: String = chars[i..j].iter().flat_map(|c| c.to_lowercase()).collect();
    matches!(rest.as_str(), "s" | "ll" | "re" | "ve" | "d" | "m")
}

/// The paragraphs of a text: lines, joined where the next one goes on in lower case.
pub(super) fn paragraphs(chars: &[char]) -> Vec<[usize; 2]> {
    let mut out: Vec<[usize; 2]> = Vec::new();
    let (mut start, n) = (0, chars.len());
    while start < n {
        let mut end = start;
        while end < n && chars[end] != '\n' {
            end += 1;
        }
        let mut a = start;
        while a < end && chars[a].is_whitespace() {
            a += 1;
        }
        let mut b = end;
        while b > a && chars[b - 1].is_whitespace() {
            b -= 1;
        }
        if b > a {
            let goes_on = chars[a].is_lowercase();
            match out.last_mut() {
                Some(last) if goes_on && chars[last[1]..a].iter().filter(|&&c| c == '\n').count() == 1 => {
                    last[1] = b
                }
                _ => out.push([a, b]),
            }
        }
        start = end + 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let chars: Vec<char> = text.chars().collect();
        tokens(&chars, 0, chars.len())
            .into_iter()
            .map(|t| t.lower)
            .collect()
    }

    #[test]
    fn words_and_marks() {
        assert_eq!(
            words("Lt. Gen. O'Hara's U.S. plan, he said."),
            [
                "lt.", "gen.", "o'hara", "'s", "u.s.", "plan", ",", "he", "said", "."
            ]
        );
        assert_eq!(words("3.5 don’t ''go''"), ["3.5", "don't", "''", "go", "''"]);
    }

    #[test]
    fn lines_make_paragraphs() {
        let chars: Vec<char> = "One two\nthree.\nFour\n\nfive".chars().collect();
        assert_eq!(paragraphs(&chars).len(), 3);
    }
}
