//! Bytes to text: what a document says, decoded once and immutable from then on.
//!
//! The text is known by its SHA-256 and every offset points into it, so it is made by one rule: decoded, byte order mark
//! dropped, CRLF made LF, nothing else changed. Nothing is guessed in silence: where the bytes are no Unicode, the charset
//! that they were read in comes back with the text; where they can't be read without loss they are refused, with the place.
//! There are never replacement characters for what could not be read.

mod looks;

pub use looks::Looks;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE};
use sha2::{Digest, Sha256};
use std::fmt;

/// The most bytes that are taken as a text: 64 MiB.
pub const MAX_BYTES: usize = 64 << 20;

/// A text and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text: no byte order mark, LF for CRLF.
    pub text: String,
    /// The charset that it was read in, by its WHATWG name: `UTF-8`, `UTF-16LE`, `windows-1251`.
    pub charset: &'static str,
    /// How that charset was known.
    pub known_by: KnownBy,
    /// Whether a byte order mark was dropped.
    pub had_bom: bool,
    /// Whether CRLF was made LF somewhere.
    pub crlf: bool,
}

/// How a charset was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownBy {
    /// The bytes say so: a byte order mark, or valid UTF-8.
    Bytes,
    /// Somebody declared it: a header, a person.
    Declaration,
    /// It was told by its letters. Show it, so that a person can see whether that holds.
    Detection,
}

/// Why bytes are no text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// Larger than [`MAX_BYTES`].
    #[error(
        "This is too large for a text: {mib} MiB, and {most} MiB are the most. Nothing was taken in; divide it and add the parts.",
        mib = .bytes >> 20,
        most = MAX_BYTES >> 20
    )]
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// No text at all.
    #[error(
        "This is {looks}, not a text (byte {offset}). Nothing was taken in, the file is as it was; export or copy its text and add that."
    )]
    NotText {
        /// What it looks like.
        looks: Looks,
        /// The byte by which that is seen, from 0.
        offset: usize,
    },
    /// Text that breaks off or was damaged.
    #[error(
        "Byte {offset} (line {line}) is no {charset}, and no older charset fits. Nothing was taken in, the file is as it was; save it as UTF-8, or name its charset."
    )]
    Broken {
        /// The first byte that can't be read, from 0.
        offset: usize,
        /// The line that it stands in, from 1.
        line: usize,
        /// What it was read as.
        charset: &'static str,
    },
}

impl DecodeError {
    /// A name for it that does not change.
    pub const fn code(&self) -> &'static str {
        match self {
            DecodeError::TooLarge { .. } => "text-too-large",
            DecodeError::NotText { .. } => "text-binary",
            DecodeError::Broken { .. } => "text-broken",
        }
    }
}

/// The text of those bytes.
///
/// Tried in this order: a byte order mark; UTF-16 without one, where that is evident; UTF-8; the `declared` charset (a
/// WHATWG label such as `windows-1251`; an unknown one counts as none); what the letters look like. UTF-8 goes before the
/// declaration because other charsets are next to never valid UTF-8 by accident, and declarations are often wrong.
pub fn decode(bytes: &[u8], declared: Option<&str>) -> Result<Decoded, DecodeError> {
    if bytes.len() > MAX_BYTES {
        return Err(DecodeError::TooLarge { bytes: bytes.len() });
    }
    if let Some(looks) = looks::magic(bytes) {
        return Err(DecodeError::NotText { looks, offset: 0 });
    }
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let body = bytes.get(length..).unwrap_or_default();
        return match strictly(encoding, body) {
            Some(text) => finish(text, encoding, KnownBy::Bytes, true),
            None => Err(broken(encoding, body, length)),
        };
    }
    if let Some((encoding, text)) = utf_16_without_mark(bytes) {
        return finish(text, encoding, KnownBy::Detection, false);
    }
    if let Some(offset) = control(bytes) {
        return Err(DecodeError::NotText {
            looks: Looks::Binary,
            offset,
        });
    }
    let declared = declared.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    // Seven bits, so every text in it is valid UTF-8 too.
    let seven_bits = declared == Some(ISO_2022_JP);
    if !seven_bits && let Ok(text) = std::str::from_utf8(bytes) {
        return finish(text.to_owned(), UTF_8, KnownBy::Bytes, false);
    }
    if let Some(encoding) = declared.filter(|e| *e != UTF_8)
        && let Some(text) = strictly(encoding, bytes).filter(|t| is_clean(t))
    {
        return finish(text, encoding, KnownBy::Declaration, false);
    }
    if is_damaged_utf_8(bytes) {
        return Err(broken(UTF_8, bytes, 0));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    match strictly(encoding, bytes).filter(|t| is_clean(t)) {
        Some(text) => finish(text, encoding, KnownBy::Detection, false),
        None => Err(broken(UTF_8, bytes, 0)),
    }
}

/// The SHA-256 of a text, in lower-case hexadecimal: its name in a book.
pub fn sha256_hex(text: &str) -> String {
    use fmt::Write;
    Sha256::digest(text.as_bytes())
        .iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

fn finish(
    text: String,
    encoding: &'static Encoding,
    known_by: KnownBy,
    had_bom: bool,
) -> Result<Decoded, DecodeError> {
    if let Some(offset) = control(text.as_bytes()) {
        return Err(DecodeError::NotText {
            looks: Looks::Binary,
            offset,
        });
    }
    let crlf = text.contains("\r\n");
    Ok(Decoded {
        text: if crlf { text.replace("\r\n", "\n") } else { text },
        charset: encoding.name(),
        known_by,
        had_bom,
        crlf,
    })
}

/// Decoded without a single replacement, or not at all.
fn strictly(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(|text| text.into_owned())
}

/// The first control character, where there are too many for a text: a NUL, or more than one in 500.
///
/// A stray one (a vertical tab from slides, a form feed) is no reason to refuse an article.
fn control(bytes: &[u8]) -> Option<usize> {
    let is_control =
        |b: u8| b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c | 0x1b) || b == 0x7f;
    let first = bytes.iter().position(|&b| is_control(b))?;
    if let Some(nul) = bytes.iter().position(|&b| b == 0) {
        return Some(nul);
    }
    let all = bytes.iter().filter(|&&b| is_control(b)).count();
    (all > 1 + bytes.len() / 500 || bytes.len() < 500).then_some(first)
}

/// UTF-16 without a mark, where it is evident: it has NULs in the places where UTF-16 has them, it decodes to text in one
/// byte order, and in that order more of it is ASCII (if only its blanks and line ends) than in the other.
fn utf_16_without_mark(bytes: &[u8]) -> Option<(&'static Encoding, String)> {
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let ascii = |high: usize| {
        let units = bytes.as_chunks::<2>().0;
        units
            .iter()
            .filter(|u| u[high] == 0 && (u[1 - high].is_ascii_graphic() || u[1 - high].is_ascii_whitespace()))
            .count()
    };
    let (little, big) = (ascii(1), ascii(0));
    let encoding = if little > big { UTF_16LE } else { UTF_16BE };
    if little == big {
        return None;
    }
    let text = strictly(encoding, bytes).filter(|t| is_clean(t) && control(t.as_bytes()).is_none())?;
    // Evident means: nearly all of it is letters and the like of living scripts.
    let strange = text
        .chars()
        .filter(|c| !(c.is_alphanumeric() || c.is_whitespace() || c.is_ascii_punctuation()))
        .count();
    (strange * 4 <= text.chars().count()).then_some((encoding, text))
}

/// No C1 controls, private characters or characters that are none: signs of a charset that was told wrong.
fn is_clean(text: &str) -> bool {
    !text.chars().any(|c| {
        matches!(c, '\u{80}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}' | '\u{fffd}'..='\u{ffff}')
    })
}

/// Whether these bytes, which are no UTF-8, were UTF-8 once: as many good characters beyond ASCII as bad places, or a
/// character cut off at the end.
fn is_damaged_utf_8(bytes: &[u8]) -> bool {
    let (mut good, mut bad, mut rest) = (0usize, 0usize, bytes);
    let beyond = |s: &[u8]| s.iter().filter(|b| **b >= 0xc0).count();
    loop {
        match std::str::from_utf8(rest) {
            Ok(tail) => {
                good += beyond(tail.as_bytes());
                return good >= bad;
            }
            Err(error) => {
                let (before, after) = rest.split_at(error.valid_up_to());
                good += beyond(before);
                bad += 1;
                match error.error_len() {
                    Some(length) => rest = after.get(length..).unwrap_or_default(),
                    None => return good >= bad || bad == 1 && after.len() > 1,
                }
            }
        }
    }
}

fn broken(encoding: &'static Encoding, body: &[u8], skipped: usize) -> DecodeError {
    let (at, line) = if encoding == UTF_8 {
        let at = std::str::from_utf8(body).map_or_else(|e| e.valid_up_to(), str::len);
        (
            at,
            lines(body.get(..at).unwrap_or_default().iter().map(|&b| u16::from(b))),
        )
    } else {
        let order: fn([u8; 2]) -> u16 = if encoding == UTF_16BE {
            u16::from_be_bytes
        } else {
            u16::from_le_bytes
        };
        let units = || body.as_chunks::<2>().0.iter().map(|&u| order(u));
        let mut at = 0;
        for character in char::decode_utf16(units()) {
            match character {
                Ok(c) => at += c.len_utf16(),
                Err(_) => break,
            }
        }
        (at * 2, lines(units().take(at)))
    };
    DecodeError::Broken {
        offset: skipped + at,
        line,
        charset: encoding.name(),
    }
}

fn lines(units: impl Iterator<Item = u16>) -> usize {
    1 + units.filter(|&u| u == u16::from(b'\n')).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const UKRAINIAN: &str =
        "Російські війська розмістили техніку на території станції.\nПро це повідомляє агентство.";

    fn utf_16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    fn windows_1251(text: &str) -> Vec<u8> {
        encoding_rs::WINDOWS_1251.encode(text).0.into_owned()
    }

    #[test]
    fn utf_8_loses_its_mark_and_crlf_and_nothing_else() {
        let read = decode(b"\xef\xbb\xbfone\r\ntwo\rthree\n\n caf\xc3\xa9 \t", None).unwrap();
        assert_eq!(read.text, "one\ntwo\rthree\n\n café \t");
        assert_eq!((read.charset, read.had_bom, read.crlf), ("UTF-8", true, true));
        // Only the first mark is one; decomposed letters stay decomposed.
        assert_eq!(
            decode("a\u{feff}e\u{301}".as_bytes(), None).unwrap().text,
            "a\u{feff}e\u{301}"
        );
        assert_eq!(decode(b"", None).unwrap().text, "");
    }

    #[test]
    fn utf_16_is_read_with_and_without_its_mark() {
        for text in [
            "Plain words, 2022",
            UKRAINIAN,
            "مرحبا بالعالم اليوم",
            "Flags 🇺🇦 and 👩‍🚀 here",
        ] {
            for order in [u16::to_le_bytes, u16::to_be_bytes] {
                let bytes = utf_16(text, order);
                let read = decode(&bytes, None).unwrap();
                assert_eq!((read.text.as_str(), read.had_bom), (text, false));
                let marked = [utf_16("\u{feff}", order), bytes].concat();
                let read = decode(&marked, None).unwrap();
                assert_eq!((read.text.as_str(), read.had_bom), (text, true));
                assert!(read.charset.starts_with("UTF-16"));
            }
        }
    }

    #[test]
    fn an_older_charset_is_read_and_named() {
        let bytes = windows_1251(UKRAINIAN);
        let read = decode(&bytes, None).unwrap();
        assert_eq!(
            (read.text.as_str(), read.charset, read.known_by),
            (UKRAINIAN, "windows-1251", KnownBy::Detection)
        );
        let read = decode(&bytes, Some(" Windows-1251 ")).unwrap();
        assert_eq!(
            (read.text.as_str(), read.known_by),
            (UKRAINIAN, KnownBy::Declaration)
        );
        // A declaration that the bytes belie.
        let read = decode(UKRAINIAN.as_bytes(), Some("windows-1251")).unwrap();
        assert_eq!((read.text.as_str(), read.charset), (UKRAINIAN, "UTF-8"));
        let read = decode(
            b"Un caf\xe9 \xe0 la gare, d\xe9j\xe0 ferm\xe9.",
            Some("no-such-charset"),
        )
        .unwrap();
        assert_eq!(read.text, "Un café à la gare, déjà fermé.");
    }

    #[test]
    fn what_is_no_text_is_named_for_what_it_is() {
        let looks = |bytes: &[u8]| match decode(bytes, None) {
            Err(DecodeError::NotText { looks, offset }) => (looks, offset),
            other => panic!("{other:?}"),
        };
        assert_eq!(looks(b"%PDF-1.7\n%\xe2\xe3"), (Looks::Pdf, 0));
        assert_eq!(looks(b"PK\x03\x04\x14\0"), (Looks::Zip, 0));
        assert_eq!(looks(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), (Looks::Png, 0));
        assert_eq!(looks(b"SQLite format 3\0\x10\0"), (Looks::Sqlite, 0));
        assert_eq!(looks(b"{\\rtf1\\ansi words}"), (Looks::Rtf, 0));
        assert_eq!(looks(b"abc\0def"), (Looks::Binary, 3));
        assert_eq!(looks(b"\x01\x02\x03\x04"), (Looks::Binary, 0));
        assert_eq!(looks("\u{feff}nul \0 in it".as_bytes()), (Looks::Binary, 4));
        let message = decode(b"%PDF-1.7", None).unwrap_err().to_string();
        assert!(message.starts_with("This is a PDF, not a text"), "{message}");
        // One stray control in an article is kept, as everything else is.
        let article = format!("{}\u{1}", UKRAINIAN.repeat(20));
        assert_eq!(decode(article.as_bytes(), None).unwrap().text, article);
    }

    #[test]
    fn broken_utf_8_is_refused_at_its_byte_and_line() {
        let mut bytes = "Перший рядок\nдругий рядок із вадою\nтретій".as_bytes().to_vec();
        bytes[40] = 0xff;
        let error = decode(&bytes, None).unwrap_err();
        let DecodeError::Broken { offset, line, .. } = error else {
            panic!("{error:?}")
        };
        assert!((39..=40).contains(&offset) && line == 2, "{offset} {line}");
        // Cut off in the middle of a character.
        let cut = &"Запоріжжя".as_bytes()[..17];
        assert_eq!(
            decode(cut, None),
            Err(DecodeError::Broken {
                offset: 16,
                line: 1,
                charset: "UTF-8"
            })
        );
        let cut = &"caf€".as_bytes()[..5];
        assert!(matches!(
            decode(cut, None),
            Err(DecodeError::Broken { offset: 3, .. })
        ));
        // A lone surrogate.
        assert_eq!(
            decode(b"\xff\xfea\0\n\0\0\xd8b\0", None),
            Err(DecodeError::Broken {
                offset: 6,
                line: 2,
                charset: "UTF-16LE"
            })
        );
    }

    #[test]
    fn too_much_is_refused_before_it_is_read() {
        let error = decode(&vec![b'a'; MAX_BYTES + 1], None).unwrap_err();
        assert_eq!(error.code(), "text-too-large");
    }

    #[test]
    fn a_text_is_known_by_its_hash() {
        assert_eq!(
            sha256_hex("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    proptest! {
        #[test]
        fn any_text_comes_back_as_it_is(text in "\\PC{0,40}") {
            prop_assume!(!text.starts_with('\u{feff}'));
            if let Ok(read) = decode(text.as_bytes(), None) {
                prop_assert_eq!(read.text, text);
            }
        }

        #[test]
        fn any_bytes_are_read_or_refused_without_replacements(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(read) = decode(&bytes, None) {
                prop_assert!(read.known_by == KnownBy::Bytes || read.text.chars().all(|c| c != char::REPLACEMENT_CHARACTER));
                prop_assert!(!read.text.contains("\r\n"));
            }
        }

        #[test]
        fn ukrainian_in_windows_1251_is_told(
            words in proptest::sample::subsequence(UKRAINIAN.split_whitespace().collect::<Vec<_>>(), 6..=11),
        ) {
            let text = words.join(" ");
            prop_assert_eq!(decode(&windows_1251(&text), None).unwrap().text, text);
        }
    }
}
