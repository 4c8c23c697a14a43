//! The bytes of a file as text, where nobody knows their charset.
//!
//! A byte order mark is believed first, then what the caller knows (a header), then UTF-8 where the bytes are that, then the
//! charset that a page names itself; what is none of these is read as windows-1252, as browsers do, and that is said.

use crate::{Because, Why};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How many bytes of a page are searched for the charset that it names.
const PRESCAN: usize = 4096;

/// A text and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The charset, named as in the Encoding Standard.
    pub charset: &'static str,
    /// What was amiss.
    pub remark: Option<Why>,
}

/// Reads bytes as text. Never fails: what can't be decoded becomes U+FFFD, and is said.
pub fn decode(bytes: &[u8], charset: Option<&str>) -> Decoded {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return by(encoding, bytes.get(length..).unwrap_or_default());
    }
    let known = charset.and_then(|c| Encoding::for_label(c.trim().as_bytes()));
    if let Some(encoding) = known.or_else(|| utf_16(bytes)) {
        return by(encoding, bytes);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded {
            text: text.to_owned(),
            charset: UTF_8.name(),
            remark: None,
        };
    }
    if let Some(encoding) = named(bytes) {
        return by(encoding, bytes);
    }
    let mut decoded = by(WINDOWS_1252, bytes);
    decoded.remark = Some(Because::Windows1252.into());
    decoded
}

fn by(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, failed) = encoding.decode_without_bom_handling(bytes);
    Decoded {
        text: text.into_owned(),
        charset: encoding.name(),
        remark: failed.then(|| Why::of(Because::Undecoded, [("charset", encoding.name().to_owned())])),
    }
}

/// UTF-16 without a mark: every other byte of the beginning is zero.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(64)).unwrap_or_default();
    let zeros = |from: usize| head.len() >= 4 && head.iter().skip(from).step_by(2).all(|&b| b == 0);
    match (zeros(0), zeros(1)) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

/// The charset after the first `charset=` or `encoding=`; UTF-16 can't be meant where ASCII was read.
fn named(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(PRESCAN)).unwrap_or_default();
    let lower = head.to_ascii_lowercase();
    [&b"charset"[..], b"encoding"].iter().find_map(|word| {
        let at = lower.windows(word.len()).position(|w| w == *word)? + word.len();
        let rest = lower.get(at..)?.trim_ascii_start().strip_prefix(b"=")?;
        let rest = rest.trim_ascii_start();
        let rest = rest
            .strip_prefix(b"\"")
            .or_else(|| rest.strip_prefix(b"'"))
            .unwrap_or(rest);
        let end = rest
            .iter()
            .position(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b':' | b'.')));
        let found = Encoding::for_label(rest.get(..end.unwrap_or(rest.len()))?)?;
        Some(if found == UTF_16BE || found == UTF_16LE {
            UTF_8
        } else {
            found
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_read_by_mark_by_header_as_utf_8_by_what_they_name_and_only_then_by_guess() {
        let read = |bytes: &[u8], charset| {
            let decoded = decode(bytes, charset);
            (decoded.text, decoded.charset, decoded.remark.is_some())
        };
        assert_eq!(read("\u{feff}é".as_bytes(), None), ("é".into(), "UTF-8", false));
        assert_eq!(
            read(b"\xe9", Some("iso-8859-1")),
            ("é".into(), "windows-1252", false)
        );
        assert_eq!(read("é".as_bytes(), None), ("é".into(), "UTF-8", false));
        assert_eq!(
            read(b"<meta charset=\"windows-1251\">\xef", None),
            ("<meta charset=\"windows-1251\">п".into(), "windows-1251", false)
        );
        assert_eq!(
            read(b"[\"\xe9\"]", None),
            ("[\"é\"]".into(), "windows-1252", true)
        );
        assert_eq!(
            read(b"[\0\"\0x\0\"\0]\0", None),
            ("[\"x\"]".into(), "UTF-16LE", false)
        );
        assert_eq!(read(b"\xff\xfe[\0]\0", None), ("[]".into(), "UTF-16LE", false));
        assert!(decode(b"\xff", Some("utf-8")).remark.is_some());
        assert_eq!(read(b"", None), (String::new(), "UTF-8", false));
    }
}
