//! Microdata (HTML Standard, section 5.2), as JSON-LD.
//!
//! The standard's way of crawling an item, `itemref` with its loops included. One thing beyond it: `content` counts on any
//! element, for publishers write it so; and an item that belongs to no other is taken though it says `itemprop`.

use super::tree::{Id, Tree};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// How deep items may nest.
const MAX_DEPTH: usize = 40;
/// How many elements are looked at beyond those of the page, for items that refer to others count them again.
const MAX_STEPS: usize = 100_000;
/// How many names one property may have.
const MAX_NAMES: usize = 16;
/// How much text of properties is gathered in all, in bytes.
const MAX_TEXT: usize = 16 << 20;
/// The most bytes of one property's text, and a little more.
const MAX_OWN_TEXT: usize = 256 << 10;

/// The items of a page, and whether a bound was met.
pub(super) fn items(tree: &Tree) -> (Vec<Value>, bool) {
    let mut crawl = Crawl {
        tree,
        ids: HashMap::new(),
        steps: MAX_STEPS + 2 * tree.len(),
        text: MAX_TEXT,
        cut: false,
    };
    let mut tops = Vec::new();
    let mut referred: Vec<&str> = Vec::new();
    for id in tree.below(0) {
        if let Some(name) = tree.attribute(id, "id") {
            crawl.ids.entry(name).or_insert(id);
        }
        if tree.has(id, "itemscope") {
            tops.push(id);
            referred.extend(
                tree.attribute(id, "itemref")
                    .into_iter()
                    .flat_map(str::split_ascii_whitespace),
            );
        }
    }
    let referred: std::collections::HashSet<Id> = referred
        .iter()
        .filter_map(|name| crawl.ids.get(name).copied())
        .collect();
    // Parents come before their children, so one pass tells what lies within an item or is referred to by one.
    let mut within: std::collections::HashSet<Id> = std::collections::HashSet::new();
    for id in tree.below(0) {
        let inside = tree
            .parent(id)
            .is_some_and(|p| within.contains(&p) || tree.has(p, "itemscope"));
        if inside || referred.contains(&id) {
            within.insert(id);
        }
    }
    tops.retain(|&id| !tree.has(id, "itemprop") || !within.contains(&id));
    let items = tops
        .into_iter()
        .map(|id| crawl.item(id, &mut Vec::new()).0)
        .collect();
    (items, crawl.cut)
}

struct Crawl<'a> {
    tree: &'a Tree,
    ids: HashMap<&'a str, Id>,
    steps: usize,
    text: usize,
    cut: bool,
}

impl Crawl<'_> {
    /// An item, and how many values it is made of.
    fn item(&mut self, id: Id, above: &mut Vec<Id>) -> (Value, usize) {
        let tree = self.tree;
        let mut object = Map::new();
        let types: Vec<Value> = words(tree, id, "itemtype").map(Value::from).collect();
        match types.len() {
            0 => {}
            1 => object.extend(types.into_iter().map(|t| ("@type".to_owned(), t))),
            _ => {
                object.insert("@type".into(), Value::Array(types));
            }
        }
        if let Some(own) = tree
            .attribute(id, "itemid")
            .map(str::trim)
            .filter(|i| !i.is_empty())
        {
            object.insert("@id".into(), own.into());
        }
        above.push(id);
        let mut size = 1;
        for property in self.properties(id) {
            let (value, weight) = if !tree.has(property, "itemscope") {
                (self.plain(property), 1)
            } else if above.contains(&property) {
                continue;
            } else if above.len() >= MAX_DEPTH {
                self.cut = true;
                continue;
            } else {
                self.item(property, above)
            };
            let names: Vec<&str> = words(tree, property, "itemprop").take(MAX_NAMES).collect();
            for name in names.iter().skip(1) {
                // A copy of an item is as much work as the item.
                if self.steps < weight {
                    self.cut = true;
                    break;
                }
                self.steps -= weight;
                size += weight;
                add(&mut object, name, value.clone());
            }
            if let Some(name) = names.first() {
                size += weight;
                add(&mut object, name, value);
            }
        }
        above.pop();
        // An item that is nothing but its text: the text is what it is about.
        if !above.is_empty() && size == 1 {
            let text = self.shown(id);
            if !text.is_empty() {
                object.insert("@value".into(), text.into());
            }
        }
        (Value::Object(object), size)
    }

    /// The elements that are properties of an item, in order.
    fn properties(&mut self, item: Id) -> Vec<Id> {
        let tree = self.tree;
        let mut found = Vec::new();
        self.crawl(item, tree.first(item), &mut found);
        let mut seen = vec![item];
        for name in words(tree, item, "itemref") {
            // Each once, however often it is named.
            if let Some(&other) = self.ids.get(name)
                && seen.len() < 200
                && !seen.contains(&other)
            {
                seen.push(other);
                self.crawl(other, Some(other), &mut found);
            }
        }
        found
    }

    fn crawl(&mut self, top: Id, from: Option<Id>, found: &mut Vec<Id>) {
        let tree = self.tree;
        let mut at = from;
        while let Some(id) = at {
            if self.steps == 0 {
                self.cut = true;
                return;
            }
            self.steps -= 1;
            if words(tree, id, "itemprop").next().is_some() {
                found.push(id);
            }
            let down = tree.first(id).filter(|_| !tree.has(id, "itemscope"));
            at = down.or_else(|| tree.after(id, top));
        }
    }

    /// The value of a property that is no item.
    fn plain(&mut self, id: Id) -> Value {
        let tree = self.tree;
        let named = match tree.name(id) {
            "audio" | "embed" | "iframe" | "img" | "source" | "track" | "video" => Some("src"),
            "a" | "area" | "link" => Some("href"),
            "object" => Some("data"),
            "data" | "meter" => Some("value"),
            "time" => Some("datetime"),
            _ => None,
        };
        let given = tree
            .attribute(id, "content")
            .or_else(|| tree.attribute(id, named?));
        if let Some(value) = given {
            return Value::String(value.trim().to_owned());
        }
        Value::String(self.shown(id))
    }

    fn shown(&mut self, id: Id) -> String {
        let text = self.tree.shown(id, self.text.min(MAX_OWN_TEXT));
        self.cut |= text.len() > self.text;
        self.text = self.text.saturating_sub(text.len());
        text
    }
}

fn words<'a>(tree: &'a Tree, id: Id, attribute: &str) -> impl Iterator<Item = &'a str> {
    tree.attribute(id, attribute)
        .unwrap_or_default()
        .split_ascii_whitespace()
}

/// Adds a value to a property; several become a list.
pub(super) fn add(object: &mut Map<String, Value>, name: &str, value: Value) {
    match object.get_mut(name) {
        None => {
            object.insert(name.to_owned(), value);
        }
        Some(Value::Array(list)) => list.push(value),
        Some(one) => {
            let first = one.take();
            *one = Value::Array(vec![first, value]);
        }
    }
}
