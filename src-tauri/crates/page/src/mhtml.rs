//! A page as a browser saved it: one message with the page and all it needs (MHTML, RFC 2557).
//!
//! Chrome, Edge, Opera and old Internet Explorers write these. The reader is our own, because what matters here is what
//! mail readers forgive: a file that ends early is told as such, with the place, since evidence with its end missing must
//! not pass as whole.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use thiserror::Error;
use url::Url;

/// How much is read.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of the whole file.
    pub bytes: usize,
    /// Number of parts.
    pub parts: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            bytes: 512 << 20,
            parts: 10_000,
        }
    }
}

/// A page and what was saved with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mhtml {
    /// Where the page came from.
    pub url: Option<String>,
    /// When it was saved, as the file says it (RFC 5322, section 3.3).
    pub date: Option<String>,
    /// The title, where the file says it.
    pub title: Option<String>,
    /// The parts; the first is the page.
    pub parts: Vec<Part>,
}

/// One thing in a saved page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it came from: `Content-Location`, absolute where that can be told.
    pub url: Option<String>,
    /// Its name for `cid:` links, without angle brackets.
    pub content_id: Option<String>,
    /// The media type without parameters, in small letters; `text/plain` where none is said.
    pub media_type: String,
    /// The charset as declared.
    pub charset: Option<String>,
    /// The bytes, decoded.
    pub bytes: Vec<u8>,
}

/// Why a saved page cannot be read. Offsets are in bytes from the start of the file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MhtmlFault {
    /// The head is none of a saved page.
    #[error("this is no saved page (MHTML): {0}")]
    NotMhtml(&'static str),
    /// The file ends before its last part does.
    #[error("the saved page is cut off at byte {offset}: the part that begins at byte {part} has no end")]
    Truncated {
        /// Where the file ends.
        offset: usize,
        /// Where the part begins that is not whole.
        part: usize,
    },
    /// A part is not encoded as it says.
    #[error("the part at byte {offset} is no {encoding}")]
    Encoding {
        /// Where the part's content begins.
        offset: usize,
        /// How it says it is encoded.
        encoding: String,
    },
    /// The file is larger than is read.
    #[error("the saved page has more than {limit} {of}")]
    TooLarge {
        /// The bound.
        limit: usize,
        /// Of what.
        of: &'static str,
    },
}

/// The fields of a message or a part.
struct Head {
    fields: Vec<(String, String)>,
    /// Where the content begins.
    end: usize,
}

impl Head {
    fn get(&self, name: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, v)| v.as_str())
    }

    fn media_type(&self) -> String {
        let value = self.get("content-type").unwrap_or("text/plain");
        value
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase()
    }

    /// A parameter of `Content-Type` (RFC 2045, section 5.1).
    fn parameter(&self, wanted: &str) -> Option<String> {
        let mut rest = self.get("content-type")?.split_once(';')?.1;
        loop {
            let (name, value) = rest.split_once('=')?;
            let value = value.trim_start();
            let (value, after) = match value.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
                None => value.split_at(value.find(';').unwrap_or(value.len())),
            };
            if name
                .trim()
                .trim_start_matches(';')
                .trim()
                .eq_ignore_ascii_case(wanted)
            {
                return Some(value.trim().to_owned()).filter(|v| !v.is_empty());
            }
            rest = after.trim_start().trim_start_matches(';');
        }
    }
}

/// Reads a saved page.
///
/// # Errors
/// [`MhtmlFault`], with the offset of what is wrong.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Mhtml, MhtmlFault> {
    if bytes.len() > limits.bytes {
        return Err(MhtmlFault::TooLarge {
            limit: limits.bytes,
            of: "bytes",
        });
    }
    let head = head(bytes, 0, bytes.len());
    if head.get("mime-version").is_none() && head.get("content-type").is_none() {
        return Err(MhtmlFault::NotMhtml("it has no head of a message"));
    }
    let location = head
        .get("snapshot-content-location")
        .or(head.get("content-location"));
    let base = location.and_then(|l| Url::parse(l).ok());
    let mut parts = Vec::new();
    if head.media_type().starts_with("multipart/") {
        let boundary = head
            .parameter("boundary")
            .ok_or(MhtmlFault::NotMhtml("its parts have no boundary"))?;
        multipart(
            bytes,
            head.end,
            bytes.len(),
            &boundary,
            base.as_ref(),
            limits,
            &mut parts,
        )?;
    } else {
        parts.push(part(bytes, &head, bytes.len(), base.as_ref())?);
    }
    if parts.is_empty() {
        return Err(MhtmlFault::NotMhtml("it has no parts"));
    }
    // The part named as the start is the page (RFC 2387, section 3.2).
    let start = head
        .parameter("start")
        .map(|s| s.trim_matches(['<', '>']).to_owned());
    if let Some(at) = start.and_then(|s| parts.iter().position(|p| p.content_id.as_deref() == Some(&s)))
        && let Some(front) = parts.get_mut(..=at)
    {
        front.rotate_right(1);
    }
    let url = location
        .map(str::to_owned)
        .or_else(|| parts.first().and_then(|p| p.url.clone()));
    let text = |name: &str| head.get(name).map(str::to_owned).filter(|v| !v.is_empty());
    Ok(Mhtml {
        url,
        date: text("date"),
        title: text("subject"),
        parts,
    })
}

/// Reads the parts between two offsets, and the parts of parts, which are laid out flat.
fn multipart(
    bytes: &[u8],
    from: usize,
    to: usize,
    boundary: &str,
    base: Option<&Url>,
    limits: &Limits,
    parts: &mut Vec<Part>,
) -> Result<(), MhtmlFault> {
    let mut open = vec![(from, to, boundary.to_owned())];
    while let Some((from, to, boundary)) = open.pop() {
        let mark = format!("--{boundary}");
        let mut start: Option<usize> = None;
        let mut closed = false;
        let mut inner = Vec::new();
        for (at, line) in lines(bytes, from, to) {
            let Some(rest) = line.strip_prefix(mark.as_bytes()) else {
                continue;
            };
            let rest = rest.trim_ascii();
            if !(rest.is_empty() || rest == b"--") {
                continue;
            }
            if let Some(start) = start {
                let end = before_break(bytes, start, at);
                let head = head(bytes, start, end);
                match head
                    .parameter("boundary")
                    .filter(|_| head.media_type().starts_with("multipart/"))
                {
                    Some(boundary) if inner.len() + open.len() < 64 => inner.push((head.end, end, boundary)),
                    _ => {
                        parts.push(part(bytes, &head, end, base)?);
                        if parts.len() > limits.parts {
                            return Err(MhtmlFault::TooLarge {
                                limit: limits.parts,
                                of: "parts",
                            });
                        }
                    }
                }
            }
            start = Some((at + line.len()).min(to));
            if rest == b"--" {
                closed = true;
                break;
            }
        }
        if !closed {
            return Err(MhtmlFault::Truncated {
                offset: to,
                part: start.unwrap_or(from),
            });
        }
        open.extend(inner.into_iter().rev());
    }
    Ok(())
}

/// The lines between two offsets, each with its break.
fn lines(bytes: &[u8], from: usize, to: usize) -> impl Iterator<Item = (usize, &[u8])> {
    let mut at = from;
    bytes
        .get(from..to)
        .unwrap_or_default()
        .split_inclusive(|b| *b == b'\n')
        .map(move |line| {
            let here = at;
            at += line.len();
            (here, line)
        })
}

/// The break before a boundary belongs to the boundary (RFC 2046, section 5.1.1).
fn before_break(bytes: &[u8], from: usize, to: usize) -> usize {
    match bytes.get(from..to) {
        Some([.., b'\r', b'\n']) => to - 2,
        Some([.., b'\n']) => to - 1,
        _ => to,
    }
}

fn head(bytes: &[u8], from: usize, to: usize) -> Head {
    let mut fields: Vec<(String, String)> = Vec::new();
    let mut end = from;
    for (at, line) in lines(bytes, from, to) {
        end = at + line.len();
        let text = String::from_utf8_lossy(line.trim_ascii_end());
        if text.is_empty() {
            break;
        }
        // No head is as long as this; what follows is no head.
        if end - from > 256 << 10 {
            break;
        }
        if text.starts_with([' ', '\t']) {
            if let Some((_, value)) = fields.last_mut() {
                value.push(' ');
                value.push_str(text.trim());
            }
        } else if let Some((name, value)) = text.split_once(':') {
            fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    for (name, value) in &mut fields {
        if matches!(
            name.as_str(),
            "subject" | "content-location" | "snapshot-content-location"
        ) {
            *value = words(value);
            if name != "subject" {
                // A long address is folded, and no address has a space.
                value.retain(|c| !c.is_whitespace());
            }
        }
    }
    Head { fields, end }
}

fn part(bytes: &[u8], head: &Head, end: usize, base: Option<&Url>) -> Result<Part, MhtmlFault> {
    let content = bytes.get(head.end..end).unwrap_or_default();
    let encoding = head
        .get("content-transfer-encoding")
        .unwrap_or("8bit")
        .trim()
        .to_ascii_lowercase();
    let bytes = match encoding.as_str() {
        "base64" => base64(content),
        "quoted-printable" => Some(quoted_printable(content, false)),
        "7bit" | "8bit" | "binary" | "" => Some(content.to_vec()),
        _ => None,
    };
    let bytes = bytes.ok_or(MhtmlFault::Encoding {
        offset: head.end,
        encoding,
    })?;
    let url = head
        .get("content-location")
        .filter(|l| !l.is_empty())
        .map(|location| {
            let absolute = Url::parse(location)
                .ok()
                .or_else(|| base.and_then(|b| b.join(location).ok()));
            absolute.map_or_else(|| location.to_owned(), String::from)
        });
    let content_id = head
        .get("content-id")
        .map(|id| id.trim_matches(['<', '>', ' ']).to_owned());
    Ok(Part {
        url,
        content_id,
        media_type: head.media_type(),
        charset: head.parameter("charset"),
        bytes,
    })
}

fn base64(content: &[u8]) -> Option<Vec<u8>> {
    let lenient = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    let plain: Vec<u8> = content
        .iter()
        .copied()
        .filter(|b| !b.is_ascii_whitespace())
        .collect();
    GeneralPurpose::new(&STANDARD, lenient).decode(plain).ok()
}

/// RFC 2045, section 6.7; in a field of a head (RFC 2047, section 4.2) `_` is a space. What is no escape stays as it is.
fn quoted_printable(content: &[u8], field: bool) -> Vec<u8> {
    let hex = |b: Option<&u8>| {
        b.and_then(|b| char::from(*b).to_digit(16))
            .and_then(|d| u8::try_from(d).ok())
    };
    let mut out = Vec::with_capacity(content.len());
    let mut at = 0;
    while let Some(&byte) = content.get(at) {
        at += 1;
        match byte {
            b'_' if field => out.push(b' '),
            b'=' => {
                let rest = content.get(at..).unwrap_or_default();
                let blank = rest.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
                match (
                    hex(rest.first()),
                    hex(rest.get(1)),
                    rest.get(blank),
                    rest.get(blank + 1),
                ) {
                    (Some(high), Some(low), ..) => {
                        out.push(high << 4 | low);
                        at += 2;
                    }
                    (_, _, Some(b'\r'), Some(b'\n')) => at += blank + 2,
                    (_, _, Some(b'\n'), _) => at += blank + 1,
                    (_, _, None, _) => at += blank,
                    _ => out.push(b'='),
                }
            }
            byte => out.push(byte),
        }
    }
    out
}

/// Words of a field that are encoded (RFC 2047), in UTF-8, as browsers write them.
fn words(value: &str) -> String {
    let mut out = String::new();
    let mut rest = value;
    let mut after_word = false;
    while let Some((before, from)) = rest.split_once("=?") {
        let mut pieces = from.splitn(4, '?');
        let (charset, how, text) = (pieces.next(), pieces.next(), pieces.next());
        let tail = pieces.next().and_then(|t| t.strip_prefix('='));
        let decoded = match (charset, how, text, tail) {
            (Some(charset), Some(how), Some(text), Some(_)) if charset.eq_ignore_ascii_case("utf-8") => {
                match how {
                    "Q" | "q" => String::from_utf8(quoted_printable(text.as_bytes(), true)).ok(),
                    "B" | "b" => base64(text.as_bytes()).and_then(|b| String::from_utf8(b).ok()),
                    _ => None,
                }
            }
            _ => None,
        };
        if !(after_word && before.trim().is_empty()) {
            out.push_str(before);
        }
        match (decoded, tail) {
            (Some(decoded), Some(tail)) => {
                out.push_str(&decoded);
                rest = tail;
                after_word = true;
            }
            _ => {
                out.push_str("=?");
                rest = from;
                after_word = false;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAVED: &str = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/news/1\r\n\
Subject: =?utf-8?Q?=D0=9D=D0=BE=D0=B2=D0=B8?=\r\n =?utf-8?Q?=D0=BD=D0=B8_today?=\r\n\
Date: Mon, 5 Sep 2022 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\
\ttype=\"text/html\";\r\n\tboundary=\"----Bound=_1----\"\r\n\r\n\r\n------Bound=_1----\r\n\
Content-Type: text/html; charset=\"windows-1251\"\r\nContent-ID: <frame-1@mhtml.blink>\r\n\
Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/news/1\r\n\r\n\
<p title=3D\"x\">one =\r\ntwo</p>\r\n------Bound=_1----\r\nContent-Type: image/png\r\n\
Content-Transfer-Encoding: base64\r\nContent-Location: pictures/a.png\r\n\r\niVBORw0K\r\nGgo=\r\n\
------Bound=_1------\r\n";

    #[test]
    fn a_page_saved_by_a_browser_is_read_whole() {
        let page = read(SAVED.as_bytes(), &Limits::default()).expect("a saved page");
        assert_eq!(page.url.as_deref(), Some("https://example.org/news/1"));
        assert_eq!(page.title.as_deref(), Some("Новини today"));
        let [html, picture] = &page.parts[..] else {
            panic!("two parts")
        };
        assert_eq!(html.bytes, b"<p title=\"x\">one two</p>");
        assert_eq!(html.charset.as_deref(), Some("windows-1251"));
        assert_eq!(html.content_id.as_deref(), Some("frame-1@mhtml.blink"));
        assert_eq!(picture.bytes, b"\x89PNG\r\n\x1a\n");
        assert_eq!(
            picture.url.as_deref(),
            Some("https://example.org/news/pictures/a.png")
        );
    }

    #[test]
    fn a_file_that_ends_early_is_told_with_the_place() {
        let whole = SAVED.trim_end().len();
        for end in SAVED.find("\r\n\r\n").unwrap_or(0)..whole - 2 {
            let fault = read(&SAVED.as_bytes()[..end], &Limits::default()).expect_err("it is cut off");
            assert!(
                matches!(fault, MhtmlFault::Truncated { offset, .. } if offset == end),
                "{end}: {fault}"
            );
        }
    }

    #[test]
    fn parts_of_parts_are_laid_out_and_the_start_comes_first() {
        let old = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a; start=\"<p>\"\n\n--a\n\
Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\ntext\n--b--\n--a\n\
Content-Type: text/html\nContent-ID: <p>\n\n<p>page</p>\n--a--\n";
        let page = read(old.as_bytes(), &Limits::default()).expect("a saved page");
        let bytes: Vec<_> = page.parts.iter().map(|p| p.bytes.as_slice()).collect();
        assert_eq!(bytes, [&b"<p>page</p>"[..], b"text"]);
    }

    #[test]
    fn limits_and_other_files_are_told() {
        let limits = Limits { bytes: 100, parts: 1 };
        assert!(matches!(
            read(SAVED.as_bytes(), &limits),
            Err(MhtmlFault::TooLarge { of: "bytes", .. })
        ));
        let limits = Limits {
            bytes: 10_000,
            parts: 1,
        };
        assert!(matches!(
            read(SAVED.as_bytes(), &limits),
            Err(MhtmlFault::TooLarge { of: "parts", .. })
        ));
        assert!(matches!(
            read(b"<html>", &Limits::default()),
            Err(MhtmlFault::NotMhtml(_))
        ));
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_fall(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400), at in 0..SAVED.len()) {
            let mut text = SAVED.as_bytes().to_vec();
            text.splice(at..at, bytes);
            let _ = read(&text, &Limits::default());
        }
    }
}
