//! Reads office documents with a reader that is not ours: the parts of the archive, their texts, how they hold together.
#![allow(
    clippy::expect_used,
    clippy::panic,
    dead_code,
    missing_docs,
    reason = "a test that cannot go on has failed"
)]

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    io::{Cursor, Read},
};

/// The parts that are XML, each well-formed and in UTF-8; the archive holds no time.
pub fn parts(file: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
    let mut parts = BTreeMap::new();
    for n in 0..archive.len() {
        let mut part = archive.by_index(n).expect("a part");
        let time = part.last_modified().expect("a time");
        assert_eq!((time.year(), time.month(), time.day()), (1980, 1, 1));
        let name = part.name().to_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("bytes");
        if !name.ends_with(".png") {
            let text = String::from_utf8(bytes).expect("UTF-8");
            well_formed(&name, &text);
            assert!(parts.insert(name, text).is_none());
        }
    }
    parts
}

fn well_formed(name: &str, text: &str) {
    for c in text.chars() {
        let allowed =
            matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
        assert!(allowed, "{name}: U+{:04X}", u32::from(c));
    }
    let mut reader = Reader::from_str(text);
    let mut depth = 0_i32;
    loop {
        match reader.read_event().unwrap_or_else(|e| panic!("{name}: {e}")) {
            Event::Start(tag) => {
                depth += 1;
                read(&tag);
            }
            Event::Empty(tag) => {
                read(&tag);
            }
            Event::End(_) => depth -= 1,
            Event::DocType(_) | Event::CData(_) => panic!("{name} holds what we never write"),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{name}");
}

fn read(tag: &BytesStart<'_>) -> Vec<(String, String)> {
    tag.attributes()
        .map(|a| {
            let a = a.expect("an attribute");
            let value = quick_xml::escape::unescape(&a.value)
                .expect("a value")
                .into_owned();
            (a.key.as_ref().to_owned(), value)
        })
        .collect()
}

/// The values of an attribute of all elements of that name.
pub fn attributes(xml: &str, element: &str, attribute: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(tag) | Event::Empty(tag) if tag.name().as_ref() == element => {
                found.extend(
                    read(&tag)
                        .into_iter()
                        .filter(|(name, _)| name == attribute)
                        .map(|(_, value)| value),
                );
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

/// What a document says: paragraphs in lines, without the marks of footnotes and the addresses for paper.
pub fn document_text(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let (mut out, mut style, mut said) = (String::new(), String::new(), None::<String>);
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                "w:r" => style.clear(),
                "w:rStyle" => style = read(&tag).remove(0).1,
                "w:t" => said = Some(String::new()),
                "w:br" | "w:tab" => out.push(' '),
                _ => {}
            },
            Event::End(tag) => match tag.name().as_ref() {
                "w:t" => {
                    let text = unescaped(&said.take().unwrap_or_default());
                    let paper = style == "Address" && text.starts_with(" <");
                    if style != "Citation" && !paper {
                        out.push_str(&text);
                    }
                }
                "w:p" => out.push('\n'),
                _ => {}
            },
            Event::Text(text) => {
                if let Some(said) = &mut said {
                    said.push_str(&text.into_inner());
                }
            }
            Event::GeneralRef(name) => {
                if let Some(said) = &mut said {
                    said.push_str(&format!("&{};", &*name));
                }
            }
            Event::Eof => return out,
            _ => {}
        }
    }
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x2f;", "/")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
}

/// What a page says in its body, without the numbers that lead to evidence and back.
pub fn html_text(html: &str) -> String {
    let (_, body) = html.split_once("<body>").expect("a body");
    let mut out = String::new();
    let mut rest = body;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let (tag, after) = after.split_once('>').expect("a tag");
        rest = after;
        let name = tag.split([' ', '>']).next().unwrap_or_default();
        let skipped = match name {
            "svg" => Some("</svg>"),
            "sup" => Some("</sup>"),
            "a" if tag.contains("class=\"back\"") => Some("</a>"),
            "span" if tag.contains("class=\"gap\"") => Some("</span>"),
            _ => None,
        };
        if let Some(end) = skipped {
            rest = rest.split_once(end).expect("an end").1;
        }
        let inline = ["a", "bdi", "strong", "em", "code", "sup", "svg"];
        let span = name == "span" && !tag.contains("class=\"n\"");
        let own_line = tag.contains("class=\"word") || tag.contains("class=\"text\"");
        let parts = !inline.contains(&name.trim_start_matches('/')) && !span && name != "/span";
        if parts || own_line {
            out.push(' ');
        }
    }
    out.push_str(rest);
    unescaped(&out)
}

/// The words of a text, without dots between facts and without what only says which way to write.
pub fn words(text: &str) -> Vec<String> {
    text.chars()
        .filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect::<String>()
        .split_whitespace()
        .filter(|w| *w != "·")
        .map(str::to_owned)
        .collect()
}

/// Everything that a part of a document refers to is there, once.
pub fn check_document(parts: &BTreeMap<String, String>) {
    let body = &parts["word/document.xml"];
    let notes = &parts["word/footnotes.xml"];
    let styles: HashSet<String> = attributes(&parts["word/styles.xml"], "w:style", "w:styleId")
        .into_iter()
        .collect();
    for (name, part) in [("body", body), ("notes", notes)] {
        for kind in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
            for style in attributes(part, kind, "w:val") {
                assert!(styles.contains(&style), "{name}: no style {style}");
            }
        }
        let rels = &parts[&format!(
            "word/_rels/{}.xml.rels",
            if name == "body" { "document" } else { "footnotes" }
        )];
        let ids = attributes(rels, "Relationship", "Id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        for (element, attribute) in [("w:hyperlink", "r:id"), ("a:blip", "r:embed")] {
            for id in attributes(part, element, attribute) {
                assert!(ids.contains(&id), "{name}: no relationship {id}");
            }
        }
        let external = attributes(rels, "Relationship", "TargetMode").len();
        for target in attributes(rels, "Relationship", "Target")
            .iter()
            .rev()
            .take(external)
        {
            let scheme = target.split(':').next().expect("a scheme");
            assert!(["http", "https", "mailto"].contains(&scheme), "{target}");
            assert!(
                target.is_ascii() && !target.contains([' ', '"', '<', '>']),
                "{target}"
            );
        }
    }
    let marks = attributes(body, "w:bookmarkStart", "w:name");
    let places: BTreeSet<&String> = marks.iter().collect();
    assert_eq!(places.len(), marks.len(), "bookmarks are unique");
    assert_eq!(
        attributes(body, "w:bookmarkStart", "w:id"),
        attributes(body, "w:bookmarkEnd", "w:id")
    );
    for part in [body, notes] {
        for anchor in attributes(part, "w:hyperlink", "w:anchor") {
            assert!(places.contains(&anchor), "no bookmark {anchor}");
        }
    }
    let noted = attributes(notes, "w:footnote", "w:id");
    let referred = attributes(body, "w:footnoteReference", "w:id");
    assert_eq!(noted[2..], referred[..], "footnotes in order");
    let lists: HashSet<String> = attributes(&parts["word/numbering.xml"], "w:num", "w:numId")
        .into_iter()
        .collect();
    for list in attributes(body, "w:numId", "w:val") {
        assert!(lists.contains(&list), "no list {list}");
    }
    nested(body);
}

/// Paragraphs hold no paragraphs, links no links, runs no runs; a cell ends with a paragraph.
fn nested(body: &str) {
    let mut reader = Reader::from_str(body);
    let mut open: Vec<String> = Vec::new();
    let mut last = String::new();
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                if matches!(name.as_str(), "w:p" | "w:hyperlink" | "w:r") {
                    assert!(!open.contains(&name), "{name} in itself");
                }
                if name == "w:tbl" {
                    assert_ne!(last, "w:tbl", "two tables are one");
                    assert!(!open.contains(&"w:p".to_owned()), "a table in a paragraph");
                }
                open.push(name);
            }
            Event::End(tag) => {
                let name = tag.name().as_ref().to_owned();
                if name == "w:tc" {
                    assert_eq!(last, "w:p");
                }
                open.pop();
                last = name;
            }
            Event::Eof => break,
            _ => {}
        }
    }
}
