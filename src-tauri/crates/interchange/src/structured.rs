//! Structured data that pages and files carry: JSON-LD, Microdata, RDFa, and plain JSON, as [`serde_json::Value`]s.
//!
//! Publishers describe their checks in whichever of them their system knows, and often wrongly. Here the three are brought
//! into one form, JSON-LD's, each item with the place where it was found and what had to be mended to read it; what can't be
//! read at all is handed on as [`Unread`], so that nothing is lost in silence. What the items mean is not known here:
//! [`claimreview::read`](crate::claimreview::read()) looks for the checks among them.

mod decode;
mod file;
mod html;
pub mod json;
mod microdata;
mod plain;
mod rdfa;
mod tree;

pub use decode::{Decoded, decode};
pub use file::read;
pub use html::html;
pub(crate) use plain::plain;

use crate::{Because, Why};
use json::{Parsed, Step, path_in_words};
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// How many items are taken from one page or file.
const MAX_ITEMS: usize = 500_000;

/// The place of an object that is a whole file.
pub(crate) const WHOLE: &str = "object";

/// How an item was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Syntax {
    /// JSON-LD in a script of a page.
    JsonLd,
    /// JSON in a file.
    Json,
    /// `itemscope`, `itemprop`.
    Microdata,
    /// `typeof`, `property`.
    Rdfa,
}

/// One item: an object.
#[derive(Debug, Clone)]
pub struct Item {
    /// Where it was found: `script 1, @graph[3]`, `microdata 2`, `line 7`, `page, script 2`.
    pub place: String,
    /// How it was written.
    pub syntax: Syntax,
    /// What it says, as JSON-LD has it: `@type`, `@id`, properties.
    pub value: Value,
    /// What had to be mended before it could be read.
    pub mended: Arc<[Why]>,
    /// The page or file that it is from.
    pub origin: Arc<Origin>,
    /// Its path in the text of its origin.
    path: String,
}

impl Item {
    /// The review at a path within the item as it stood in its text, where it stood in one.
    pub(crate) fn as_found(&self, below: &[Step]) -> Option<&str> {
        let below = path_in_words(below);
        let path = match (self.path.is_empty(), below.is_empty() || below.starts_with('[')) {
            (true, _) => below,
            (false, true) => format!("{}{below}", self.path),
            (false, false) => format!("{}.{below}", self.path),
        };
        self.origin.text.get(self.origin.spans.get(&path)?.clone())
    }
}

/// What an item is from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The address of the page: the one that it names itself (`rel=canonical`), else the one it was read under.
    pub address: Option<String>,
    /// The language that the page names.
    pub lang: Option<String>,
    text: String,
    spans: BTreeMap<String, Range<usize>>,
}

/// A part that is meant as structured data and can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Where.
    pub place: String,
    /// The text as found.
    pub text: String,
    /// Why.
    pub why: Why,
}

/// All that was found.
#[derive(Debug, Clone, Default)]
pub struct Structured {
    /// What could be read, in order.
    pub items: Vec<Item>,
    /// What could not.
    pub unread: Vec<Unread>,
    /// Bounds that were met: what lies beyond them was not read.
    pub remarks: Vec<Why>,
}

impl Structured {
    fn take(&mut self, other: Structured) {
        self.items.extend(other.items);
        self.unread.extend(other.unread);
        self.remarks.extend(other.remarks);
    }

    /// Takes in the items of a JSON text.
    fn take_json(&mut self, place: &str, syntax: Syntax, text: &str, parsed: Parsed, about: &About<'_>) {
        let origin = Arc::new(Origin {
            address: about.address.map(str::to_owned),
            lang: about.lang.map(str::to_owned),
            text: if parsed.spans.is_empty() {
                String::new()
            } else {
                text.to_owned()
            },
            spans: parsed.spans,
        });
        let mended: Arc<[Why]> = parsed.mended.into();
        let is_scalar = !matches!(parsed.value, Value::Object(_) | Value::Array(_) | Value::Null);
        let mut parts = Vec::new();
        split(parsed.value, &mut Vec::new(), &mut parts);
        if parts.is_empty() && (is_scalar || !mended.is_empty()) {
            let why = mended
                .iter()
                .cloned()
                .fold(Because::HoldsNoObject.into(), Why::and);
            self.unread.push(Unread {
                place: if place.is_empty() { WHOLE } else { place }.to_owned(),
                text: text.to_owned(),
                why,
            });
        }
        for (path, value) in parts {
            if self.items.len() >= MAX_ITEMS {
                let n = MAX_ITEMS.to_string();
                self.remarks.push(Why::of(Because::ItemsLeftOut, [("n", n)]));
                break;
            }
            let at = if path.is_empty() {
                place.to_owned()
            } else if place.is_empty() {
                path.clone()
            } else {
                format!("{place}, {path}")
            };
            self.items.push(Item {
                place: if at.is_empty() { WHOLE.into() } else { at },
                syntax,
                value,
                mended: mended.clone(),
                origin: origin.clone(),
                path,
            });
        }
    }
}

/// What is known of a page beside its items.
#[derive(Debug, Clone, Copy, Default)]
struct About<'a> {
    address: Option<&'a str>,
    lang: Option<&'a str>,
}

/// Lists, graphs and feeds in their parts, each an object with its path.
fn split(value: Value, path: &mut Vec<Step>, out: &mut Vec<(String, Value)>) {
    match value {
        Value::Array(list) => {
            for (n, value) in list.into_iter().enumerate() {
                path.push(Step::Index(n));
                split(value, path, out);
                path.pop();
            }
        }
        Value::Object(mut object) => {
            for key in ["@graph", "dataFeedElement"] {
                if !object.get(key).is_some_and(Value::is_array) {
                    continue;
                }
                if let Some(list) = object.shift_remove(key) {
                    path.push(Step::key(key));
                    split(list, path, out);
                    path.pop();
                }
            }
            if object.keys().any(|k| k != "@context") {
                out.push((path_in_words(path), Value::Object(object)));
            }
        }
        _ => {}
    }
}

/// The largest index up to `limit` at which `text` can be split.
fn floor(text: &str, limit: usize) -> usize {
    let mut at = limit.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Whether a text speaks of reviews at all.
pub(crate) fn mentions_reviews(text: &str) -> bool {
    let bytes = text.as_bytes();
    let found = |word: &[u8]| bytes.windows(word.len()).any(|w| w.eq_ignore_ascii_case(word));
    found(b"claimreview") || found(b"mediareview")
}

#[cfg(test)]
mod tests;
