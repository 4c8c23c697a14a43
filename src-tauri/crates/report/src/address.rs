//! Addresses that office documents may lead to.
//!
//! The most used word processor calls a document damaged for one address that it cannot read, and the most used
//! spreadsheet drops links that are too long: so each is read and written anew, and what cannot be a link is text.

use url::Url;

/// The longest address that both open, in bytes.
const LENGTH: usize = 2_079;

/// The address as an office document may hold it: a web or mail address, all in ASCII, of which no program makes
/// something else. None where it is no such address, or too long.
pub(crate) fn target(url: &str) -> Option<String> {
    let parsed = Url::parse(url.trim()).ok()?;
    if !matches!(parsed.scheme(), "http" | "https" | "mailto") {
        return None;
    }
    let text = parsed.as_str();
    // Brackets stand in the address of a host of the sixth version of IP, and nowhere else.
    let host = text.find("//").map_or(0, |at| at + 2);
    let host = text
        .get(host..)
        .and_then(|rest| rest.find(['/', '?', '#']))
        .map_or(text.len(), |at| host + at);
    let mut out = String::with_capacity(text.len());
    let mut fragment = false;
    for (at, c) in text.char_indices() {
        let hex = |n: usize| text.as_bytes().get(at + n).is_some_and(u8::is_ascii_hexdigit);
        let fits = match c {
            '#' => !std::mem::replace(&mut fragment, true),
            '%' => hex(1) && hex(2),
            '[' | ']' => at < host && parsed.scheme() != "mailto",
            c => c.is_ascii_alphanumeric() || "-._~:/?@!$&'()*+,;=".contains(c),
        };
        if fits {
            out.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    (out.len() <= LENGTH).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_that_a_word_processor_opens_are_links() {
        let of = |url: &str| target(url);
        assert_eq!(
            of("https://example.org/a?b=1&c=2#d"),
            Some("https://example.org/a?b=1&c=2#d".into())
        );
        assert_eq!(
            of("https://x.org/[a]|^{b}#c#d%"),
            Some("https://x.org/%5Ba%5D%7C%5E%7Bb%7D#c%23d%25".into())
        );
        assert_eq!(
            of("https://укр.укр/ї"),
            Some("https://xn--j1amh.xn--j1amh/%D1%97".into())
        );
        assert_eq!(of("mailto:a@example.org"), Some("mailto:a@example.org".into()));
        for refused in [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "//example.org",
            "http://[bad",
            "https://",
        ] {
            assert_eq!(of(refused), None, "{refused}");
        }
        assert_eq!(of(&format!("https://example.org/{}", "a".repeat(3_000))), None);
    }
}
