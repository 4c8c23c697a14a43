//! The bytes of a page as text: by the HTTP header, the byte order mark, `<meta>`, and only then by detection.
//!
//! That order is kept even where it yields nonsense: what the server says is what browsers go by, and a capture is to be read
//! as it was read. What could not be decoded is counted, so that nonsense is seen.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How many bytes are searched for `<meta>`, as the HTML standard has it.
const PRESCAN: usize = 1024;
/// Pages that put scripts before it are common: searched as well, after the standard's own share.
const LONG_PRESCAN: usize = 64 << 10;
/// How much is looked at for detection.
const DETECTION: usize = 1 << 20;

/// By what the charset of a page was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum KnownBy {
    /// The `charset` of the `Content-Type` header.
    Header,
    /// A byte order mark.
    Bom,
    /// `<meta charset>` or its `http-equiv` form, or an XML declaration.
    Meta,
    /// The bytes themselves.
    Detection,
}

/// A page as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageText {
    /// The text, without a byte order mark.
    pub text: String,
    /// The name of the charset, as in the Encoding standard (`UTF-8`, `windows-1251`).
    pub charset: &'static str,
    /// By what it was known.
    pub known_by: KnownBy,
    /// How many replacement characters stand for bytes that could not be decoded.
    pub lossy: usize,
}

/// Decodes a page. `header` is the value of the `Content-Type` header, or the charset alone. Labels that nobody knows are passed
/// over. Never fails.
pub fn decode_page(bytes: &[u8], header: Option<&str>) -> PageText {
    let (encoding, known_by) = choose(bytes, header);
    let body = match (Encoding::for_bom(bytes), encoding) {
        // A mark of the charset itself is no text; one of another is, and shows as what it is.
        (Some((marked, length)), encoding) if marked == encoding => bytes.get(length..).unwrap_or_default(),
        _ => bytes,
    };
    let own = if encoding == UTF_8 {
        body.windows(3).filter(|w| *w == "\u{fffd}".as_bytes()).count()
    } else {
        0
    };
    let (text, _) = encoding.decode_without_bom_handling(body);
    let lossy = text.matches('\u{fffd}').count().saturating_sub(own);
    PageText {
        text: text.into_owned(),
        charset: encoding.name(),
        known_by,
        lossy,
    }
}

fn choose(bytes: &[u8], header: Option<&str>) -> (&'static Encoding, KnownBy) {
    if let Some(encoding) = header.and_then(of_header) {
        return (encoding, KnownBy::Header);
    }
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, KnownBy::Bom);
    }
    if let Some(encoding) = of_meta(bytes) {
        return (encoding, KnownBy::Meta);
    }
    (detect(bytes), KnownBy::Detection)
}

/// The charset that a `Content-Type` names; a bare label is taken as well.
fn of_header(value: &str) -> Option<&'static Encoding> {
    if !value.contains(['/', '=', ';']) {
        return Encoding::for_label(value.trim().as_bytes());
    }
    value.split(';').skip(1).find_map(|parameter| {
        let (name, label) = parameter.split_once('=')?;
        name.trim()
            .eq_ignore_ascii_case("charset")
            .then(|| Encoding::for_label(label.trim().trim_matches(['"', '\'']).as_bytes()))?
    })
}

/// The charset that the page names itself. UTF-16 cannot be meant where ASCII was read; x-user-defined means windows-1252.
fn of_meta(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(LONG_PRESCAN)).unwrap_or_default();
    let found = prescan(head.get(..head.len().min(PRESCAN)).unwrap_or_default())
        .or_else(|| prescan(head))
        .or_else(|| of_xml(head))?;
    Some(match found {
        e if e == UTF_16BE || e == UTF_16LE => UTF_8,
        e if e.name() == "x-user-defined" => WINDOWS_1252,
        e => e,
    })
}

fn of_xml(head: &[u8]) -> Option<&'static Encoding> {
    let declaration = head.strip_prefix(b"<?xml")?;
    let end = declaration.iter().position(|&b| b == b'>')?;
    let declaration = declaration.get(..end)?;
    let at = find(declaration, b"encoding", 0)?;
    Encoding::for_label(value_after(declaration.get(at + 8..)?)?)
}

/// The prescan of the HTML standard, section 13.2.3.2: comments and other tags are stepped over.
fn prescan(head: &[u8]) -> Option<&'static Encoding> {
    let mut at = 0;
    while let Some(open) = find(head, b"<", at) {
        let rest = head.get(open..)?;
        if rest.starts_with(b"<!--") {
            at = find(head, b"-->", open + 2)? + 3;
        } else if starts(rest, b"<meta") && rest.get(5).is_some_and(|b| b.is_ascii_whitespace() || *b == b'/')
        {
            let (attributes, length) = attributes(rest.get(5..)?);
            if let Some(encoding) = of_attributes(&attributes) {
                return Some(encoding);
            }
            at = open + 5 + length;
        } else if rest.get(1).is_some_and(u8::is_ascii_alphabetic) {
            let name = rest
                .get(1..)?
                .iter()
                .position(|b| b.is_ascii_whitespace() || *b == b'>' || *b == b'/')?
                + 1;
            let (_, length) = attributes(rest.get(name..)?);
            at = open + name + length;
        } else if rest.get(1).is_some_and(|b| matches!(b, b'!' | b'/' | b'?')) {
            at = find(head, b">", open)? + 1;
        } else {
            at = open + 1;
        }
    }
    None
}

type Attributes = Vec<(Vec<u8>, Vec<u8>)>;

/// The attributes of a tag, and how many bytes they take, the closing bracket with them.
fn attributes(tag: &[u8]) -> (Attributes, usize) {
    let mut out = Attributes::new();
    let mut at = 0;
    let byte = |at: usize| tag.get(at).copied();
    loop {
        while byte(at).is_some_and(|b| b.is_ascii_whitespace() || b == b'/') {
            at += 1;
        }
        match byte(at) {
            None => return (out, at),
            Some(b'>') => return (out, at + 1),
            Some(_) => {}
        }
        let start = at;
        while byte(at).is_some_and(|b| {
            !b.is_ascii_whitespace() && !matches!(b, b'/' | b'>') && (b != b'=' || at == start)
        }) {
            at += 1;
        }
        let name = tag.get(start..at).unwrap_or_default().to_ascii_lowercase();
        while byte(at).is_some_and(|b| b.is_ascii_whitespace()) {
            at += 1;
        }
        let mut value = Vec::new();
        if byte(at) == Some(b'=') {
            at += 1;
            while byte(at).is_some_and(|b| b.is_ascii_whitespace()) {
                at += 1;
            }
            let quote = byte(at).filter(|b| matches!(b, b'"' | b'\''));
            at += usize::from(quote.is_some());
            let start = at;
            while byte(at).is_some_and(|b| match quote {
                Some(q) => b != q,
                None => !b.is_ascii_whitespace() && b != b'>',
            }) {
                at += 1;
            }
            value = tag.get(start..at).unwrap_or_default().to_vec();
            at += usize::from(quote.is_some() && at < tag.len());
        }
        if out.len() < 50 && !out.iter().any(|(n, _)| *n == name) {
            out.push((name, value));
        }
    }
}

fn of_attributes(attributes: &Attributes) -> Option<&'static Encoding> {
    let get = |name: &[u8]| {
        attributes
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, v)| v.as_slice())
    };
    if let Some(encoding) = get(b"charset").and_then(Encoding::for_label) {
        return Some(encoding);
    }
    get(b"http-equiv").filter(|v| v.eq_ignore_ascii_case(b"content-type"))?;
    let content = get(b"content")?.to_ascii_lowercase();
    let mut from = 0;
    while let Some(at) = find(&content, b"charset", from) {
        from = at + 7;
        if let Some(encoding) = content
            .get(from..)
            .and_then(value_after)
            .and_then(Encoding::for_label)
        {
            return Some(encoding);
        }
    }
    None
}

/// What stands after an equals sign, quoted or up to white space or a semicolon.
fn value_after(text: &[u8]) -> Option<&[u8]> {
    let text = text.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    match text.first()? {
        q @ (b'"' | b'\'') => text.get(1..)?.split(|b| b == q).next(),
        _ => text
            .split(|b| b.is_ascii_whitespace() || *b == b';' || *b == b'?')
            .next(),
    }
}

fn starts(bytes: &[u8], with: &[u8]) -> bool {
    bytes
        .get(..with.len())
        .is_some_and(|b| b.eq_ignore_ascii_case(with))
}

fn find(bytes: &[u8], what: &[u8], from: usize) -> Option<usize> {
    bytes
        .get(from..)?
        .windows(what.len())
        .position(|w| w == what)
        .map(|at| from + at)
}

/// UTF-8 if it is valid, else what chardetng finds likeliest.
fn detect(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes.get(..bytes.len().min(DETECTION)).unwrap_or_default(), true);
    detector.guess(None, Utf8Detection::Allow)
}
