//! Who wrote it: from metadata, from what is marked as the author, or from a line that is called a byline.

use super::{Tags, date, plain_text};
use crate::article::dom::Dom;
use crate::article::filter::plain;

/// The author or authors.
pub fn read(dom: &Dom, tags: &Tags, linked: &[String], site: Option<&str>, skip: &[bool]) -> Option<String> {
    let joined = |names: Vec<String>| {
        let mut out: Vec<String> = Vec::new();
        for name in names.iter().filter_map(|n| clean(n)) {
            if !out.contains(&name) {
                out.push(name);
            }
        }
        (!out.is_empty()).then(|| out.join(", "))
    };
    if let Some(found) = joined(linked.to_vec()) {
        return Some(found);
    }
    for name in [
        "dc:creator",
        "dcterm:creator",
        "dcterms:creator",
        "citation_author",
        "author",
        "parsely-author",
        "article:author",
        "article:author_name",
        "og:author",
        "byl",
        "sailthru:author",
        "cxenseparse:author",
        "rnews:author",
    ] {
        if let Some(found) = joined(tags.all(name).to_vec()) {
            return Some(found);
        }
    }
    shown(dom, site, skip)
}

fn shown(dom: &Dom, site: Option<&str>, skip: &[bool]) -> Option<String> {
    let mut best: Option<(u8, Vec<String>)> = None;
    let mut at = 0;
    while at < dom.len() {
        if skip.get(at).copied().unwrap_or(false) && super::furnished(dom, at) {
            at = dom.end(at).max(at + 1);
            continue;
        }
        let Some(rank) = rank(dom, at) else {
            at += 1;
            continue;
        };
        let text = dom.text(at, 400);
        let named = (at + 1..dom.end(at))
            .take(40)
            .find(|&i| dom.attr(i, "itemprop").is_some_and(|p| p.contains("name")));
        let text = named
            .map(|n| {
                dom.attr(n, "content")
                    .map_or_else(|| dom.text(n, 400), str::to_owned)
            })
            .unwrap_or(text);
        if let Some(name) =
            clean(&text).filter(|name| rank < 3 || site.is_none_or(|s| plain(s) != plain(name)))
        {
            match &mut best {
                Some((held, names)) if *held == rank => {
                    if rank < 3
                        && names.len() < 5
                        && !names.contains(&name)
                        && names.last().is_none_or(|n| !n.contains(&name))
                    {
                        names.push(name);
                    }
                }
                Some((held, _)) if *held < rank => {}
                _ => best = Some((rank, vec![name])),
            }
            at = dom.end(at).max(at + 1);
        } else {
            at += 1;
        }
    }
    best.map(|(rank, mut names)| {
        if rank > 1 {
            names.truncate(1);
        }
        names.join(", ")
    })
}

fn rank(dom: &Dom, at: usize) -> Option<u8> {
    if dom.tag(at).is_empty()
        || matches!(
            dom.tag(at),
            "html"
                | "body"
                | "head"
                | "link"
                | "img"
                | "script"
                | "style"
                | "meta"
                | "input"
                | "svg"
                | "iframe"
        )
        || dom.end(at) - at > 80
    {
        return None;
    }
    if dom.attr(at, "rel").is_some_and(|r| {
        r.split_ascii_whitespace()
            .any(|r| r.eq_ignore_ascii_case("author"))
    }) {
        return Some(1);
    }
    if dom.attr(at, "itemprop").is_some_and(|p| {
        p.split_ascii_whitespace()
            .any(|p| p == "author" || p == "creator")
    }) {
        return Some(0);
    }
    let mut rank = None;
    for name in ["class", "id"] {
        for class in dom
            .attr(at, name)
            .unwrap_or_default()
            .split_ascii_whitespace()
            .take(20)
        {
            let words = crate::article::furniture::words(class);
            let has = |list: &[&str]| words.iter().any(|w| list.contains(&w.as_str()));
            if has(&["byline", "dateline", "authorname", "bylineauthor", "vcard"]) && !has(&["dateline"])
                || has(&["author", "autor", "auteur"])
                    && words.len() <= 3
                    && !has(&[
                        "bio",
                        "box",
                        "image",
                        "avatar",
                        "description",
                        "about",
                        "posts",
                        "follow",
                        "info",
                        "photo",
                        "img",
                        "link",
                        "links",
                        "social",
                        "job",
                        "title",
                    ])
                || has(&["writtenby", "p-author"])
                || words.len() == 2 && has(&["written", "article", "post", "entry"]) && has(&["by"])
            {
                rank = Some(3);
            }
        }
    }
    rank
}

/// A name out of a byline: without "By", dates, times, addresses, roles behind a bar. `None` if nothing like a name is left.
pub fn clean(text: &str) -> Option<String> {
    let mut text = plain_text(text);
    if text.contains("://") || text.starts_with('/') || text.starts_with("www.") {
        return None;
    }
    loop {
        let before = text.len();
        for opening in OPENINGS {
            if let Some(rest) = strip_word(&text, opening) {
                text = rest;
            }
        }
        if text.len() == before {
            break;
        }
    }
    // What follows a bar or a bullet is a role, a date, a newspaper.
    for mark in [" | ", "|", " • ", " · ", " // ", "\u{2022}", " — ", " – "] {
        if let Some((name, rest)) = text.split_once(mark) {
            if name.trim().is_empty() {
                text = rest.to_owned();
            } else {
                text = name.to_owned();
            }
        }
    }
    if date::find(&text, false).is_some() || text.chars().filter(char::is_ascii_digit).count() >= 4 {
        text = before_date(&text);
    }
    for ending in [
        " on",
        " am",
        " le",
        ",",
        " -",
        " –",
        ":",
        ";",
        " in",
        " for",
        " at",
        " posted",
        " published",
        " Published",
        " Posted",
        " Updated",
        " updated",
        "@",
    ] {
        while let Some(rest) = text.trim_end().strip_suffix(ending) {
            text = rest.to_owned();
        }
    }
    let text = text
        .trim()
        .trim_matches([',', '-', '–', ':', '|', '/', '·'])
        .trim();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let fits = letters >= 2
        && text.chars().count() <= 150
        && text.split_whitespace().count() <= 20
        && !text.contains(['{', '}', '=']);
    let email = text.contains('@') && !text.contains(' ');
    let nobody = matches!(
        plain(text).as_str(),
        "admin"
            | "administrator"
            | "author"
            | "null"
            | "undefined"
            | "none"
            | "unknown"
            | "anonymous"
            | "webmaster"
            | "root"
            | "user"
            | "staff"
            | "n"
            | "na"
            | "редактор"
    );
    (fits && !email && !nobody).then(|| text.to_owned())
}

const OPENINGS: &[&str] = &[
    "by",
    "written by",
    "posted by",
    "published by",
    "words by",
    "text by",
    "story by",
    "reported by",
    "author:",
    "authors:",
    "author",
    "von:",
    "von",
    "ein beitrag von",
    "ein artikel von",
    "text:",
    "autor:",
    "autorin:",
    "par",
    "écrit par",
    "publié par",
    "por:",
    "por",
    "escrito por",
    "di:",
    "di",
    "door",
    "autore:",
    "auteur :",
    "auteur:",
    "af",
    "av",
    "tekst:",
    "autor",
    "автор:",
    "авторы:",
    "автори:",
    "текст:",
    "автор",
    "كتب",
    "بقلم",
    "作者：",
    "作者:",
    "文／",
    "文/",
    "记者",
    "記者",
    "文：",
    "来源：",
    "posted",
    "published",
];

fn strip_word(text: &str, opening: &str) -> Option<String> {
    let mut rest = text.chars();
    for expected in opening.chars() {
        let c = rest.next()?;
        if c != expected && !c.to_lowercase().eq(expected.to_lowercase()) {
            return None;
        }
    }
    let rest = rest.as_str();
    let bound =
        opening.ends_with([':', '：', '／', '/']) || rest.starts_with([' ', ':', '\u{a0}', '：', '/', '.']);
    let rest = rest.trim_start_matches([' ', ':', '：', '\u{a0}', '.']);
    (bound && !rest.is_empty()).then(|| rest.to_owned())
}

/// What stands before the first number of a date, and before the month or weekday in front of it.
fn before_date(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    for at in 0..words.len() {
        let rest = words.get(at..).unwrap_or_default().join(" ");
        let here = words.get(at).copied().unwrap_or_default();
        if here.chars().any(|c| c.is_ascii_digit())
            || date::find(&rest, false).is_some()
                && date::find(&words.get(at + 1..).unwrap_or_default().join(" "), false).is_none()
        {
            return words.get(..at).unwrap_or_default().join(" ");
        }
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn a_byline_is_cleaned_to_the_name() {
        for (written, name) in [
            ("By Jane Doe", "Jane Doe"),
            ("BY JANE DOE AND JOHN ROE", "JANE DOE AND JOHN ROE"),
            ("Von Max Mustermann | 3. April 2018", "Max Mustermann"),
            ("Jane Doe, April 3, 2018 9:14 am", "Jane Doe"),
            ("Автор: Олена Коваль", "Олена Коваль"),
            ("Written by: Jane Doe on 2018-04-03", "Jane Doe"),
            ("Byron Smith", "Byron Smith"),
            ("作者：王小明", "王小明"),
        ] {
            assert_eq!(clean(written).as_deref(), Some(name), "{written}");
        }
        for nobody in [
            "https://site.example/jane",
            "admin",
            "2018-04-03",
            "",
            "By",
            "jane@site.example",
        ] {
            assert_eq!(clean(nobody).filter(|n| n != "By"), None, "{nobody}");
        }
    }
}
