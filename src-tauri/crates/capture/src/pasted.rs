//! Addresses as people paste them: without a scheme, in quotes, with the full stop of the sentence, many at once with text
//! around them, made harmless as security people do (`hxxp`, `[.]`), in letters of any script.

use std::collections::HashSet;

use serde::Serialize;
use url::{Host, Url};

use crate::error::{BadUrl, FetchError};
use crate::hop::fetchable;

/// Something pasted among addresses that can't be fetched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotAUrl {
    /// As it was pasted.
    pub text: String,
    /// Why not.
    pub error: FetchError,
}

/// What was found in a pasted text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Pasted {
    /// The addresses, each once, in order.
    pub urls: Vec<String>,
    /// How many were there more than once.
    pub repeated: usize,
    /// What looks like an address, or stands where one should, and is none.
    pub bad: Vec<NotAUrl>,
}

const OPENING: &[char] = &[
    '"', '\'', '<', '(', '[', '{', '«', '“', '„', '‘', '‚', '‹', '*', '•', '–', '—', '`', '|',
];
const CLOSING: &[char] = &[
    '"', '\'', '>', ']', '}', '»', '”', '“', '’', '‘', '›', '.', ',', ';', ':', '!', '?', '…', '*', '`', '|',
];

/// Takes off what belongs to the sentence around it. A closing bracket belongs to the address if it opens there.
fn bare(text: &str) -> &str {
    let mut text = text.trim().trim_start_matches(OPENING);
    loop {
        let shorter = text.trim_end_matches(CLOSING);
        let shorter = match shorter.strip_suffix(')') {
            Some(inner) if inner.matches('(').count() <= inner.matches(')').count() => inner,
            _ => shorter,
        };
        if shorter.len() == text.len() {
            return text;
        }
        text = shorter;
    }
}

/// `hxxps://site[.]example` back to what it was; nothing else is altered.
fn armed(text: &str) -> String {
    let text = text.replace("[.]", ".").replace("[:]//", "://");
    match text.get(..4) {
        Some(begin) if begin.eq_ignore_ascii_case("hxxp") => {
            format!("http{}", text.get(4..).unwrap_or_default())
        }
        _ => text,
    }
}

/// What stands before a colon, if that is a scheme and not a host before its port.
fn scheme_of(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_once(':')?;
    let wellformed = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    let is_host = scheme.contains('.') || rest.starts_with(|c: char| c.is_ascii_digit());
    (wellformed && (rest.starts_with("//") || !is_host)).then_some(scheme)
}

/// The URL that a person means: white space and quotes taken off, `https://` added where no scheme stands, names in other
/// scripts in their ASCII form (RFC 5891).
///
/// # Errors
/// `bad-url` or `scheme`.
pub fn url_of(text: &str) -> Result<String, FetchError> {
    let bad = |problem| FetchError::BadUrl {
        text: text.trim().chars().take(200).collect(),
        problem,
    };
    let meant = armed(bare(text));
    if meant.is_empty() {
        return Err(bad(BadUrl::Empty));
    }
    if meant.contains(char::is_whitespace) {
        return Err(bad(BadUrl::Unreadable));
    }
    let whole = match (scheme_of(&meant), meant.strip_prefix("//")) {
        (Some(_), _) => meant.clone(),
        (None, Some(rest)) => format!("https://{rest}"),
        (None, None) => format!("https://{meant}"),
    };
    let url = fetchable(&whole).map_err(|error| match error {
        FetchError::BadUrl { problem, .. } => bad(problem),
        other => other,
    })?;
    // A word alone is a host to the parser and to nobody else.
    let guessed = scheme_of(&meant).is_none();
    let named = match url.host() {
        Some(Host::Domain(name)) => name.trim_end_matches('.').contains('.') || name == "localhost",
        // 2022 is a year, though the parser reads it as 0.0.7.230.
        Some(Host::Ipv4(address)) => meant.contains(&address.to_string()),
        Some(Host::Ipv6(_)) => true,
        None => false,
    };
    if guessed && !named {
        return Err(bad(BadUrl::Unreadable));
    }
    Ok(url.into())
}

/// Whether a word in the middle of prose is meant as an address.
fn is_meant_as_url(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    if ["http://", "https://", "hxxp", "www."]
        .iter()
        .any(|begin| lower.starts_with(begin))
    {
        return true;
    }
    if lower.contains("://") {
        return true;
    }
    // "site.example/path": a path says that it is none of "z.B." and "and/or".
    let Some((host, _)) = lower.split_once('/') else {
        return false;
    };
    let Some((name, top)) = host.rsplit_once('.') else {
        return false;
    };
    !name.is_empty()
        && !host.contains('@')
        && top.chars().count() >= 2
        && top.chars().all(char::is_alphabetic)
}

/// Splits what was pasted without white space between: `https://a.example,https://b.example`. An address inside another, as
/// web archives have them, stays there.
fn glued(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut begin = 0;
    for (at, separator) in word.char_indices().filter(|(_, c)| matches!(c, ',' | ';' | '|')) {
        let after = at + separator.len_utf8();
        let next = word.get(after..).unwrap_or_default();
        if ["http://", "https://"]
            .iter()
            .any(|scheme| next.starts_with(scheme))
        {
            parts.extend(word.get(begin..at));
            begin = after;
        }
    }
    parts.extend(word.get(begin..));
    parts
}

/// All addresses in a pasted text, whatever stands around them. A line of a single word that is no address is named as bad;
/// the words of prose are not.
pub fn urls_in(text: &str) -> Pasted {
    let mut found = Pasted::default();
    let mut seen = HashSet::new();
    for line in text.lines() {
        let mut words = line
            .split_whitespace()
            .flat_map(|word| word.split(['<', '>', '"']))
            .filter(|word| word.chars().any(char::is_alphanumeric));
        let alone = words.clone().nth(1).is_none();
        for word in words.by_ref().flat_map(glued) {
            let word = bare(word);
            if word.is_empty() || !(alone || is_meant_as_url(word)) {
                continue;
            }
            match url_of(word) {
                Ok(url) if seen.insert(url.clone()) => found.urls.push(url),
                Ok(_) => found.repeated += 1,
                Err(error) => found.bad.push(NotAUrl {
                    text: word.chars().take(200).collect(),
                    error,
                }),
            }
        }
    }
    found
}

/// A URL as people read it: the host in its own script, letters instead of percent signs. A name that mixes scripts, or is
/// made of another script's letters that look Latin, stays in its ASCII form, so that it can't pass for another.
pub fn shown(url: &str) -> String {
    let Ok(parsed) = Url::parse(url) else {
        return url.to_owned();
    };
    let Some(Host::Domain(ascii)) = parsed.host() else {
        return readable(parsed.as_str());
    };
    let labels: Vec<String> = ascii.split('.').map(|label| shown_label(label, ascii)).collect();
    let before = &parsed[..url::Position::BeforeHost];
    format!(
        "{before}{}{}",
        labels.join("."),
        readable(&parsed[url::Position::AfterHost..])
    )
}

fn shown_label(label: &str, host: &str) -> String {
    if !label.starts_with("xn--") {
        return label.to_owned();
    }
    let (unicode, result) = idna::domain_to_unicode(label);
    let letters = || unicode.chars().filter(|c| c.is_alphabetic());
    let scripts: HashSet<u8> = letters().map(script).collect();
    let latin_top = host
        .rsplit('.')
        .next()
        .is_some_and(|top| !top.starts_with("xn--"));
    let lookalike = latin_top && letters().all(|c| "асеорхуѕіјԁӏһԛԝьгпмтквнαορνυικτρ".contains(c));
    // Japanese and Korean mix their scripts rightly; they are all "other" here.
    if result.is_err() || scripts.len() > 1 || lookalike {
        label.to_owned()
    } else {
        unicode
    }
}

fn script(letter: char) -> u8 {
    match u32::from(letter) {
        0..=0x24f | 0x1e00..=0x1eff => 0,
        0x370..=0x3ff | 0x1f00..=0x1fff => 1,
        0x400..=0x52f => 2,
        0x530..=0x58f => 3,
        _ => 4,
    }
}

/// Percent signs undone where they hide letters of other scripts; all else may mean something and stays.
fn readable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let mut bytes = Vec::new();
        let mut after = from;
        while let Some(byte) = after
            .strip_prefix('%')
            .and_then(|t| u8::from_str_radix(t.get(..2)?, 16).ok())
        {
            if byte < 0x80 {
                break;
            }
            bytes.push(byte);
            after = after.get(3..).unwrap_or_default();
        }
        match String::from_utf8(bytes) {
            Ok(letters) if !letters.is_empty() && letters.chars().all(char::is_alphanumeric) => {
                out.push_str(&letters);
                rest = after;
            }
            _ => {
                let skipped = (from.len() - after.len()).max(1);
                out.push_str(from.get(..skipped).unwrap_or_default());
                rest = from.get(skipped..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_means_becomes_a_url() {
        for (pasted, url) in [
            (" https://site.example/a?b#c \n", "https://site.example/a?b#c"),
            ("site.example/news", "https://site.example/news"),
            ("//site.example/x", "https://site.example/x"),
            ("HTTP://Site.Example", "http://site.example/"),
            ("site.example:8080/x", "https://site.example:8080/x"),
            ("localhost:8000/x", "https://localhost:8000/x"),
            ("192.0.2.7/x", "https://192.0.2.7/x"),
            ("<https://site.example/a>.", "https://site.example/a"),
            ("«https://site.example/a»", "https://site.example/a"),
            ("hxxps://site[.]example/a", "https://site.example/a"),
            (
                "https://uk.wikipedia.example/wiki/Київ_(значення)",
                "https://uk.wikipedia.example/wiki/%D0%9A%D0%B8%D1%97%D0%B2_(%D0%B7%D0%BD%D0%B0%D1%87%D0%B5%D0%BD%D0%BD%D1%8F)",
            ),
            (
                "https://правда.укр/новини",
                "https://xn--80aafi6cg.xn--j1amh/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8",
            ),
            ("https://münchen.example", "https://xn--mnchen-3ya.example/"),
        ] {
            assert_eq!(url_of(pasted).as_deref(), Ok(url), "{pasted}");
        }
        for (bad, code) in [
            ("", "bad-url"),
            ("hello", "bad-url"),
            ("2022", "bad-url"),
            ("two words", "bad-url"),
            ("https://", "bad-url"),
            ("a@b.example", "bad-url"),
            ("mailto:a@b.example", "scheme"),
            ("javascript:alert(1)", "scheme"),
            ("ftp://site.example/x", "scheme"),
        ] {
            assert_eq!(url_of(bad).unwrap_err().code(), code, "{bad}");
        }
    }

    #[test]
    fn addresses_are_read_back_in_their_own_letters() {
        let read = |text: &str| shown(&url_of(text).unwrap());
        assert_eq!(
            read("https://правда.укр/новини?q=a%20b%2F"),
            "https://правда.укр/новини?q=a%20b%2F"
        );
        assert_eq!(
            read("https://münchen.example/straße"),
            "https://münchen.example/straße"
        );
        // Cyrillic letters that pass for Latin ones, alone and mixed.
        assert_eq!(read("https://аррӏе.com/"), "https://xn--80ak6aa92e.com/");
        assert_eq!(read("https://pаypal.com/"), "https://xn--pypal-4ve.com/");
        assert_eq!(shown("no url"), "no url");
        assert_eq!(
            shown("https://a.example/%D0%9A%zz%E2%80%AE%FF"),
            "https://a.example/К%zz%E2%80%AE%FF"
        );
    }

    #[test]
    fn many_at_once_with_text_around_them() {
        let pasted = urls_in(
            "Look at https://a.example/1, and (see https://b.example/x_(y)).\n\
             www.c.example\n\
             d.example/page is the source; e.g. and/or not\n\
             https://a.example/1\n\
             https://f.example/1,https://f.example/2;https://f.example/3\n\
             https://web.archive.example/web/2022/https://g.example/\n\
             <a href=\"https://h.example/\">link</a>\n\
             nonsense\n\
             ftp://i.example/file\n\
             1) https://j.example\n",
        );
        assert_eq!(
            pasted.urls,
            [
                "https://a.example/1",
                "https://b.example/x_(y)",
                "https://www.c.example/",
                "https://d.example/page",
                "https://f.example/1",
                "https://f.example/2",
                "https://f.example/3",
                "https://web.archive.example/web/2022/https://g.example/",
                "https://h.example/",
                "https://j.example/",
            ]
        );
        assert_eq!(pasted.repeated, 1);
        let bad: Vec<&str> = pasted.bad.iter().map(|b| b.text.as_str()).collect();
        assert_eq!(bad, ["nonsense", "ftp://i.example/file"]);
    }

    proptest::proptest! {
        #[test]
        fn nothing_pasted_breaks_it(text in "\\PC{0,200}") {
            let found = urls_in(&text);
            for url in &found.urls {
                proptest::prop_assert!(fetchable(url).is_ok());
                shown(url);
            }
        }
    }
}
