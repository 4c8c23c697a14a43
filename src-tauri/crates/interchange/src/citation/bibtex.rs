//! BibTeX as BibLaTeX reads it (manual, 2.1 to 2.3): dates in EDTF as they are, addresses verbatim, everything else
//! escaped so that no title ends its field, opens a comment or runs a command.

use super::clean::cleaned;
use super::{Cited, Medium, Name, keys};

/// The citations as entries, in their order.
pub fn bibtex(cited: &[Cited]) -> String {
    let mut out = String::new();
    for (one, key) in cited.iter().zip(keys(cited)) {
        if !out.is_empty() {
            out.push('\n');
        }
        entry(&cleaned(one), &key, &mut out);
    }
    out
}

fn entry(cited: &Cited, key: &str, out: &mut String) {
    // An article without the name of its newspaper is none to BibLaTeX.
    let kind = match cited.medium {
        Medium::NewsArticle | Medium::MagazineArticle if cited.site.is_none() => "online",
        medium => medium.biblatex(),
    };
    out.push_str(&format!("@{kind}{{{key},\n"));
    let mut field = |name: &str, value: &str| out.push_str(&format!("  {name} = {{{value}}},\n"));
    // Doubled braces keep the capitals of a title, whatever the style.
    if let Some(title) = &cited.title {
        field("title", &format!("{{{}}}", escaped(title)));
    }
    if !cited.authors.is_empty() {
        let names: Vec<String> = cited.authors.iter().map(name).collect();
        field("author", &names.join(" and "));
    }
    if let Some(site) = &cited.site {
        let called = match kind {
            "article" => "journaltitle",
            "online" | "misc" => "organization",
            _ => "titleaddon",
        };
        field(called, &guarded(site));
    }
    if let Some(publisher) = &cited.publisher {
        let called = match kind {
            "report" => "institution",
            "online" | "misc" if cited.site.is_none() => "organization",
            _ => "publisher",
        };
        field(called, &guarded(publisher));
    }
    if kind == "article" && cited.medium == Medium::NewsArticle {
        field("entrysubtype", "newspaper");
    }
    if let Some(date) = cited.published.as_ref().filter(|d| !d.as_str().starts_with('Y')) {
        field("date", date.as_str());
    }
    if let Some(url) = &cited.url {
        field("url", url);
    }
    if let Some(date) = cited.accessed.as_ref().filter(|d| !d.as_str().starts_with('Y')) {
        field("urldate", date.as_str());
    }
    if let Some(lang) = cited.lang.as_deref().and_then(babel) {
        field("langid", lang);
    }
    if let Some(copy) = &cited.archived {
        let place = copy
            .url
            .as_ref()
            .map(|url| format!(", {}", escaped(url)))
            .unwrap_or_default();
        field(
            "note",
            &format!(
                "Archived {}, SHA-256 {}{place}",
                escaped(copy.on.as_str()),
                copy.sha256
            ),
        );
    }
    out.push_str("}\n");
}

fn name(name: &Name) -> String {
    match name {
        Name::Person {
            family,
            given: Some(given),
        } => format!("{}, {}", part(family), part(given)),
        // Without its braces a name of several words would be taken apart.
        Name::Person { family, given: None } | Name::Whole(family) => format!("{{{}}}", escaped(family)),
    }
}

/// A part of a name; braces where it would be taken for several names or parts.
fn part(text: &str) -> String {
    let joins = |word: &str| word.eq_ignore_ascii_case("and") || word.eq_ignore_ascii_case("others");
    if text.contains(',') || text.split(' ').any(joins) {
        format!("{{{}}}", escaped(text))
    } else {
        escaped(text)
    }
}

/// A name in a list field (`publisher`, `organization`, `institution`), which `and` would divide.
fn guarded(text: &str) -> String {
    format!("{{{}}}", escaped(text))
}

/// Text that LaTeX prints as it is. Braces become commands, for BibTeX counts those behind a backslash too.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '#' | '$' | '%' | '&' | '_' => {
                out.push('\\');
                out.push(c);
            }
            '\u{a0}' => out.push('~'),
            c => out.push(c),
        }
    }
    out
}

/// The name that babel and polyglossia give a language.
fn babel(lang: &str) -> Option<&'static str> {
    let tag = lang.replace('_', "-").to_lowercase();
    Some(match tag.split('-').next()? {
        "ar" => "arabic",
        "be" => "belarusian",
        "bg" => "bulgarian",
        "cs" => "czech",
        "da" => "danish",
        "de" => "german",
        "el" => "greek",
        "en" if tag == "en-gb" => "british",
        "en" if tag == "en-us" => "american",
        "en" => "english",
        "es" => "spanish",
        "et" => "estonian",
        "fi" => "finnish",
        "fr" => "french",
        "he" => "hebrew",
        "hr" => "croatian",
        "hu" => "hungarian",
        "it" => "italian",
        "lt" => "lithuanian",
        "lv" => "latvian",
        "nl" => "dutch",
        "pl" => "polish",
        "pt" => "portuguese",
        "ro" => "romanian",
        "ru" => "russian",
        "sk" => "slovak",
        "sl" => "slovenian",
        "sr" => "serbian",
        "sv" => "swedish",
        "tr" => "turkish",
        "uk" => "ukrainian",
        _ => return None,
    })
}
