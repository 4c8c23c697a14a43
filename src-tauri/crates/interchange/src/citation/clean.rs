//! Makes what was found on pages fit for a line of a reference: one line, without what is not seen and turns text around.

use super::{Cited, Copy, Name};

/// One line: white space of any kind is one blank, controls and marks that override the direction are gone.
pub(super) fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.chars() {
        if c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}' {
            blank = !out.is_empty();
        } else if unseen(c) {
            // Line separators are white space to `char`; the rest simply goes.
        } else {
            if blank {
                out.push(' ');
                blank = false;
            }
            out.push(c);
        }
    }
    out
}

/// Controls, direction overrides and embeddings, tags, and characters that are none.
fn unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e007f}')
}

/// The same for a field that may be empty.
fn field(text: &Option<String>) -> Option<String> {
    text.as_deref().map(line).filter(|t| !t.is_empty())
}

/// An address on one line: what no address holds is percent-encoded, so that no format takes it for the end of a field.
pub(super) fn address(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for c in url.trim().chars() {
        if c.is_whitespace() || unseen(c) || matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
        {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// The citation as every format takes it: lines cleaned, blanks gone, what says the same twice said once.
pub(super) fn cleaned(cited: &Cited) -> Cited {
    let site = field(&cited.site);
    let publisher = field(&cited.publisher).filter(|p| !site.as_ref().is_some_and(|s| same(s, p)));
    let authors = cited.authors.iter().filter_map(|name| match name {
        Name::Person { family, given } => {
            let (family, given) = (line(family), field(given));
            match (family.is_empty(), given) {
                (false, given) => Some(Name::Person { family, given }),
                (true, Some(given)) => Some(Name::Whole(given)),
                (true, None) => None,
            }
        }
        Name::Whole(name) => Some(Name::Whole(line(name))).filter(|n| *n != Name::Whole(String::new())),
    });
    Cited {
        id: line(&cited.id),
        medium: cited.medium,
        title: field(&cited.title),
        authors: authors.collect(),
        site,
        publisher,
        published: cited.published.clone(),
        url: cited.url.as_deref().map(address).filter(|u| !u.is_empty()),
        accessed: cited.accessed.clone(),
        archived: cited.archived.as_ref().map(|copy| Copy {
            on: copy.on.clone(),
            sha256: copy
                .sha256
                .chars()
                .filter(char::is_ascii_hexdigit)
                .take(64)
                .collect(),
            url: copy.url.as_deref().map(address).filter(|u| !u.is_empty()),
        }),
        lang: field(&cited.lang),
    }
}

/// Whether two names are the same but for case.
pub(super) fn same(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}
