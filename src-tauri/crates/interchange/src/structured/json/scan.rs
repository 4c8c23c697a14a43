//! The signs of JSON: blanks, comments, texts, numbers.

use super::{Mend, Reader};
use crate::structured::floor;
use serde_json::Number;

/// How far is looked ahead, in bytes, where that tells what something is.
const AHEAD: usize = 200;
/// How long a comment of HTML may be that stands alone.
const COMMENT: usize = 400;

impl Reader<'_> {
    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn mend(&mut self, mend: Mend) {
        self.mends.add(mend, self.at);
    }

    fn ahead(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Goes past blanks, and past comments and wrappers, which are mended.
    pub(super) fn skip_blank(&mut self) {
        loop {
            let rest = self.ahead();
            let (length, mend) = match self.peek() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => {
                    self.at += 1;
                    continue;
                }
                Some(b'/') if rest.starts_with("//<![CDATA[") || rest.starts_with("//]]>") => {
                    (2, Mend::Wrapper)
                }
                Some(b'/') if rest.starts_with("//") => {
                    (rest.find(['\n', '\r']).unwrap_or(rest.len()), Mend::Comment)
                }
                Some(b'/') if rest.starts_with("/*") => {
                    let end = rest.get(2..).and_then(|r| r.find("*/"));
                    (end.map_or(rest.len(), |e| e + 4), Mend::Comment)
                }
                Some(b'<') if rest.starts_with("<![CDATA[") => (9, Mend::Wrapper),
                Some(b'<') if rest.starts_with("<!--") => {
                    // Around everything, or about something.
                    let inner = rest.get(4..floor(rest, COMMENT)).unwrap_or_default();
                    let said = inner.split_once("-->").map(|(said, _)| said);
                    match said.filter(|s| !s.contains(['{', '['])) {
                        Some(said) => (said.len() + 7, Mend::Comment),
                        None => (4, Mend::Wrapper),
                    }
                }
                Some(b'-') if rest.starts_with("-->") => (3, Mend::Wrapper),
                Some(b']') if self.open.is_empty() && rest.starts_with("]]>") => (3, Mend::Wrapper),
                Some(0x0b | 0x0c) => (1, Mend::Blank),
                Some(0x80..) => match rest.chars().next() {
                    Some(c) if c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}') => {
                        (c.len_utf8(), Mend::Blank)
                    }
                    _ => return,
                },
                _ => return,
            };
            self.mend(mend);
            self.at += length;
        }
    }

    /// Goes past `name =`, `var name =`, `window.name =`, where it stands before a list or an object.
    pub(super) fn assigned(&mut self) -> bool {
        let rest = self.ahead();
        let head = rest.get(..floor(rest, AHEAD)).unwrap_or_default();
        let Some((name, value)) = head.split_once('=') else {
            return false;
        };
        let is_name = |w: &str| {
            let inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '$' | '.');
            w.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_' || c == '$') && w.chars().all(inner)
        };
        let mut words = name.split_whitespace();
        let named = match (words.next(), words.next(), words.next()) {
            (Some("var" | "let" | "const"), Some(name), None) | (Some(name), None, None) => is_name(name),
            _ => false,
        };
        if !named || !value.trim_start().starts_with(['{', '[']) {
            return false;
        }
        self.at += name.len() + 1;
        true
    }

    /// The mark that ends the text that begins here, where one does.
    pub(super) fn quote(&self) -> Option<char> {
        match self.ahead().chars().next()? {
            '"' => Some('"'),
            '\'' => Some('\''),
            '“' | '”' | '„' | '″' => Some('”'),
            '‘' | '’' => Some('’'),
            '`' => Some('`'),
            _ => None,
        }
    }

    /// A text, its first mark included; `None` where the end of everything comes first.
    pub(super) fn string(&mut self, quote: char, is_key: bool) -> Option<String> {
        if quote != '"' {
            self.mend(Mend::Quotes);
        }
        self.at += self.ahead().chars().next().map_or(1, char::len_utf8);
        let ends = |c: char| c == quote || (quote == '”' && c == '“');
        let mut out = String::new();
        loop {
            let rest = self.ahead();
            let plain = rest
                .find(|c: char| c == '\\' || c < ' ' || ends(c))
                .unwrap_or(rest.len());
            out.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            match self.ahead().chars().next() {
                None => {
                    self.mend(Mend::Cut);
                    return None;
                }
                Some('\\') => self.escape(&mut out),
                Some(sign) if ends(sign) => {
                    let ended = self.ends_text(self.at + sign.len_utf8(), is_key);
                    if !ended {
                        self.mend(Mend::Inner);
                        out.push(sign);
                    }
                    self.at += sign.len_utf8();
                    if ended {
                        return Some(out);
                    }
                }
                Some(sign) => {
                    if matches!(sign, '\n' | '\r') && self.begins_member() {
                        self.mend(Mend::Open);
                        out.truncate(out.trim_end().trim_end_matches(',').len());
                        return Some(out);
                    }
                    self.mend(Mend::Control);
                    out.push(sign);
                    self.at += 1;
                }
            }
        }
    }

    /// Whether a quotation mark that ends before here ends its text: something follows that can follow a text.
    fn ends_text(&self, at: usize, is_key: bool) -> bool {
        let bytes = self.text.as_bytes().get(at..).unwrap_or_default();
        let rest = bytes.trim_ascii_start();
        let blank = bytes.get(..bytes.len() - rest.len()).unwrap_or_default();
        match rest.first() {
            None | Some(b'}' | b']') => true,
            Some(b',') => {
                // After a comma words stand in a text, and only names, true, false and null in JSON.
                let next = rest.get(1..rest.len().min(AHEAD)).unwrap_or_default();
                let next = next.trim_ascii_start();
                let word = next.iter().position(|b| {
                    !(b.is_ascii_alphanumeric() || matches!(b, b'_' | b'@' | b'$' | b'-' | 0x80..))
                });
                let (word, after) = next.split_at(word.unwrap_or(next.len()));
                !word.first().is_some_and(|b| b.is_ascii_alphabetic() || *b >= 0x80)
                    || after.trim_ascii_start().starts_with(b":")
                    || matches!(word, b"true" | b"false" | b"null")
                    // Other quotation marks, other blanks.
                    || std::str::from_utf8(word).is_ok_and(|w| w.starts_with(|c: char| !c.is_alphanumeric()))
            }
            Some(b':') => is_key,
            Some(b'=' | b'{' | b'[') if is_key => true,
            Some(b'/') => matches!(rest.get(1), Some(b'/' | b'*')),
            Some(b'-' | b'<' | b';') if self.open.is_empty() => true,
            Some(0x80..) if blank.is_empty() => {
                let sign = self.text.get(at..).and_then(|r| r.chars().next());
                sign.is_some_and(|s| s.is_whitespace() || s == '\u{feff}')
            }
            Some(_) => blank.iter().any(|b| matches!(b, b'\n' | b'\r')),
        }
    }

    /// Whether the next line begins with a name and its colon: `"name":`.
    fn begins_member(&self) -> bool {
        let bytes = self.text.as_bytes();
        let ahead = bytes
            .get(self.at..bytes.len().min(self.at + AHEAD))
            .unwrap_or_default();
        let Some(rest) = ahead.trim_ascii_start().strip_prefix(b"\"") else {
            return false;
        };
        let end = rest.iter().position(|b| matches!(b, b'"' | b'\n' | b'\\'));
        let (name, after) = rest.split_at(end.unwrap_or(0));
        let after = after.strip_prefix(b"\"").unwrap_or_default();
        !name.is_empty() && !name.contains(&b' ') && after.trim_ascii_start().starts_with(b":")
    }

    /// An escape, its `\` included.
    fn escape(&mut self, out: &mut String) {
        let start = self.at;
        self.at += 1;
        let Some(sign) = self.ahead().chars().next() else {
            return self.mends.add(Mend::Escape, start);
        };
        self.at += sign.len_utf8();
        let meant = match sign {
            '"' | '\\' | '/' => sign,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => match self.hex() {
                Some(unit) => return self.unit(unit, out, start),
                None => {
                    self.mends.add(Mend::Escape, start);
                    out.push('\\');
                    'u'
                }
            },
            other => {
                self.mends.add(Mend::Escape, start);
                other
            }
        };
        out.push(meant);
    }

    /// A UTF-16 unit, and the second half of its pair.
    fn unit(&mut self, unit: u16, out: &mut String, start: usize) {
        let mut second = None;
        if (0xd800..0xdc00).contains(&unit) && self.ahead().starts_with("\\u") {
            let before = self.at;
            self.at += 2;
            second = self.hex().filter(|s| (0xdc00..0xe000).contains(s));
            if second.is_none() {
                self.at = before;
            }
        }
        let sign = char::decode_utf16([unit].into_iter().chain(second)).next();
        out.push(sign.and_then(Result::ok).unwrap_or_else(|| {
            self.mends.add(Mend::Surrogate, start);
            '\u{fffd}'
        }));
    }

    fn hex(&mut self) -> Option<u16> {
        let digits = self.ahead().get(..4)?;
        if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let unit = u16::from_str_radix(digits, 16).ok()?;
        self.at += 4;
        Some(unit)
    }
}

/// Whether a token is a number by RFC 8259, section 6.
pub(super) fn is_json_number(token: &str) -> bool {
    let digits = |s: &str| s.bytes().take_while(u8::is_ascii_digit).count();
    let mut rest = token.strip_prefix('-').unwrap_or(token);
    let whole = digits(rest);
    if whole == 0 || (whole > 1 && rest.starts_with('0')) {
        return false;
    }
    rest = rest.get(whole..).unwrap_or_default();
    if let Some(fraction) = rest.strip_prefix('.') {
        let length = digits(fraction);
        if length == 0 {
            return false;
        }
        rest = fraction.get(length..).unwrap_or_default();
    }
    if let Some(power) = rest.strip_prefix(['e', 'E']) {
        let power = power.strip_prefix(['+', '-']).unwrap_or(power);
        let length = digits(power);
        if length == 0 {
            return false;
        }
        rest = power.get(length..).unwrap_or_default();
    }
    rest.is_empty()
}

/// A number of JSON as a computer's; `None` where none holds it.
pub(super) fn number(token: &str) -> Option<Number> {
    if token != "-0" && !token.contains(['.', 'e', 'E']) {
        let whole = token.parse::<u64>().map(Number::from).ok();
        return whole.or_else(|| token.parse::<i64>().map(Number::from).ok());
    }
    let number = token.parse::<f64>().ok()?;
    // Too small to be told from nothing.
    let digits = token.split(['e', 'E']).next().unwrap_or_default();
    let lost = number == 0.0 && digits.contains(|c: char| c.is_ascii_digit() && c != '0');
    Number::from_f64(number).filter(|_| !lost)
}

/// `+1`, `.5`, `1.`, `007`, as people and other languages write numbers.
pub(super) fn loose_number(token: &str) -> Option<f64> {
    let plain = token.strip_prefix('+').unwrap_or(token);
    let fits = plain.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '.'))
        && plain
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'e' | b'E' | b'+' | b'-'));
    let number = plain.parse().ok().filter(|n: &f64| n.is_finite());
    number.filter(|_| fits)
}
