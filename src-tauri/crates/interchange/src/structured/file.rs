//! Whole files: a page, an object, a list, a feed, JSON Lines, or what an interface of a site answered.
//!
//! Archives of checks are kept in every form, most often as raw answers in which a whole page, or its JSON-LD, is one text
//! among others. Such texts are opened too where they speak of reviews.

use super::{About, Structured, Syntax, Unread, html, json, mentions_reviews};
use crate::claimreview::is_web_address;
use crate::{Because, Why};
use json::{Step, path_in_words};
use serde_json::Value;

/// How often a text may lie in a text.
const MAX_NESTED: usize = 3;
/// How many texts of a file are opened.
const MAX_TEXTS: usize = 100_000;

/// All structured data of a file, whatever it is. `address`: where it was read, for what it does not say itself.
pub fn read(text: &str, address: Option<&str>) -> Structured {
    let text = text.trim_start_matches('\u{feff}');
    let start = text.trim_start();
    let is_json = start.starts_with(['{', '[']);
    if !is_json && (start.starts_with('<') || text.contains("<script") || text.contains("itemscope")) {
        return html(text, address);
    }
    let mut found = Structured::default();
    let mut texts = 0;
    for (place, text) in lines(text) {
        match json::parse(text) {
            Ok(parsed) => take(&mut found, &place, text, parsed, address, 0, &mut texts),
            Err(json::JsonError::Empty) => {}
            Err(error) => found.unread.push(Unread {
                place: if place.is_empty() { "file".into() } else { place },
                text: text.to_owned(),
                why: (&error).into(),
            }),
        }
    }
    if texts > MAX_TEXTS {
        let n = MAX_TEXTS.to_string();
        found.remarks.push(Why::of(Because::TextsLeftOut, [("n", n)]));
    }
    found
}

/// The file as one text, or line by line where each line is an object: JSON Lines.
fn lines(text: &str) -> Vec<(String, &str)> {
    let mut filled = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
    let first = filled.next().map_or("", |(line, _)| line);
    let several = filled
        .next()
        .is_some_and(|(l, _)| l.trim_start().starts_with('{'));
    let whole =
        || first.trim_start().starts_with('{') && json::parse(first).is_ok_and(|p| p.mended.is_empty());
    if !several || !whole() {
        return vec![(String::new(), text)];
    }
    text.lines()
        .zip(1..)
        .filter(|(line, _)| !line.trim().is_empty())
        .map(|(line, number)| (format!("line {number}"), line))
        .collect()
}

/// Takes the items of a JSON text, and those of the texts within it.
fn take(
    found: &mut Structured,
    place: &str,
    text: &str,
    parsed: json::Parsed,
    address: Option<&str>,
    nested: usize,
    texts: &mut usize,
) {
    let mut inner = Vec::new();
    if nested < MAX_NESTED {
        within(&parsed.value, address, &mut Vec::new(), &mut inner);
    }
    let about = About { address, lang: None };
    found.take_json(place, Syntax::Json, text, parsed, &about);
    for Inner { path, text, address } in inner {
        *texts += 1;
        if *texts > MAX_TEXTS {
            return;
        }
        let at = match (place.is_empty(), path.is_empty()) {
            (true, true) => "text".to_owned(),
            (true, false) => path,
            (false, _) => format!("{place}, {path}"),
        };
        let text = text.trim_start_matches('\u{feff}').trim();
        if !text.starts_with(['{', '[']) {
            found.take(html::inside(&at, text, address.as_deref()));
            continue;
        }
        match json::parse(text) {
            Ok(parsed) => take(found, &at, text, parsed, address.as_deref(), nested + 1, texts),
            Err(error) => found.unread.push(Unread {
                place: at,
                text: text.to_owned(),
                why: (&error).into(),
            }),
        }
    }
}

/// A text within JSON that holds structured data itself.
struct Inner {
    path: String,
    text: String,
    address: Option<String>,
}

/// The names under which interfaces give the address of a page beside its text.
const ADDRESSES: [&str; 6] = [
    "url",
    "link",
    "permalink",
    "canonical",
    "canonical_url",
    "address",
];

fn within(value: &Value, address: Option<&str>, path: &mut Vec<Step>, out: &mut Vec<Inner>) {
    match value {
        Value::String(text) => {
            let start = text.trim_start_matches('\u{feff}').trim_start();
            let holds = start.starts_with(['{', '[']) || text.contains('<');
            if holds && mentions_reviews(text) {
                out.push(Inner {
                    path: path_in_words(path),
                    text: text.clone(),
                    address: address.map(str::to_owned),
                });
            }
        }
        Value::Array(list) => {
            for (n, value) in list.iter().enumerate() {
                path.push(Step::Index(n));
                within(value, address, path, out);
                path.pop();
            }
        }
        Value::Object(object) => {
            let own = ADDRESSES
                .iter()
                .filter_map(|name| object.get(*name)?.as_str())
                .find(|a| is_web_address(a));
            for (key, value) in object {
                path.push(Step::key(key));
                within(value, own.or(address), path, out);
                path.pop();
            }
        }
        _ => {}
    }
}
