//! The properties of an object, by whatever name and in whatever form they stand.
//!
//! `claimReviewed`, `schema:claimReviewed`, `http://schema.org/claimReviewed` and `ClaimReviewed` are one property; a value alone and
//! a list of one are one value; `{"@id": …}` is the object of that id, where the text has it.

use serde_json::{Map, Value};
use std::cell::Cell;
use std::collections::HashMap;

/// How much is read through references in one text, in bytes: many reviews may refer to one large object.
const MAX_FOLLOWED: usize = 16 << 20;

/// The objects of a text that have an id.
#[derive(Debug, Default)]
pub(super) struct References<'a> {
    /// Each with its size.
    named: HashMap<&'a str, (&'a Map<String, Value>, usize)>,
    followed: Cell<usize>,
}

impl<'a> References<'a> {
    pub(super) fn of(values: impl Iterator<Item = &'a Value>) -> References<'a> {
        let mut named: HashMap<&str, (&Map<String, Value>, usize)> = HashMap::new();
        let mut waiting: Vec<&Value> = values.collect();
        while let Some(value) = waiting.pop() {
            match value {
                Value::Array(list) => waiting.extend(list),
                Value::Object(object) => {
                    if let Some(id) = object.get("@id").and_then(Value::as_str)
                        && named.get(id).is_none_or(|(known, _)| known.len() < object.len())
                    {
                        named.insert(id, (object, size(value)));
                    }
                    waiting.extend(object.values().filter(|v| v.is_object() || v.is_array()));
                }
                _ => {}
            }
        }
        References {
            named,
            followed: Cell::new(0),
        }
    }

    /// The object that is meant: itself, or the one that it refers to, if it says no more than who that is.
    pub(super) fn meant(&self, object: &'a Map<String, Value>) -> &'a Map<String, Value> {
        let says_more = object.keys().any(|k| !matches!(k.as_str(), "@id" | "@type"));
        let id = object.get("@id").and_then(Value::as_str).filter(|_| !says_more);
        let Some((meant, size)) = id.and_then(|id| self.named.get(id)) else {
            return object;
        };
        self.followed.set(self.followed.get().saturating_add(*size));
        if self.exhausted() { object } else { meant }
    }

    /// Whether references are followed no more.
    pub(super) fn exhausted(&self) -> bool {
        self.followed.get() > MAX_FOLLOWED
    }
}

/// About how many bytes a value has.
fn size(value: &Value) -> usize {
    let mut bytes = 0;
    let mut waiting = vec![value];
    while let Some(value) = waiting.pop() {
        bytes += 16;
        match value {
            Value::String(text) => bytes += text.len(),
            Value::Array(list) => waiting.extend(list),
            Value::Object(object) => waiting.extend(object.values()),
            _ => {}
        }
    }
    bytes
}

/// An object and what its references lead to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Properties<'a> {
    pub(super) object: &'a Map<String, Value>,
    pub(super) references: &'a References<'a>,
}

impl<'a> Properties<'a> {
    pub(super) fn new(object: &'a Map<String, Value>, references: &'a References<'a>) -> Self {
        Properties { object, references }
    }

    /// A property as it stands; `None` where it says nothing.
    pub(super) fn get(&self, name: &str) -> Option<&'a Value> {
        let exact = self.object.get(name).filter(|v| says_something(v));
        exact.or_else(|| {
            let same = |(key, value): &(&String, &Value)| {
                local(key).eq_ignore_ascii_case(name) && says_something(value)
            };
            self.object.iter().find(same).map(|(_, value)| value)
        })
    }

    /// The values of a property, lists and references undone.
    pub(super) fn all(&self, name: &str) -> Vec<&'a Value> {
        let mut out = Vec::new();
        if let Some(value) = self.get(name) {
            flatten(value, &mut out);
        }
        out
    }

    /// The first value of a property.
    pub(super) fn one(&self, name: &str) -> Option<&'a Value> {
        self.all(name).into_iter().next()
    }

    /// The objects of a property, references followed.
    pub(super) fn objects(&self, name: &str) -> Vec<Properties<'a>> {
        let objects = self.all(name).into_iter().filter_map(Value::as_object);
        objects.map(|o| self.follow(o)).collect()
    }

    pub(super) fn follow(&self, object: &'a Map<String, Value>) -> Properties<'a> {
        Properties::new(self.references.meant(object), self.references)
    }

    /// The names of its types, without their namespaces.
    pub(super) fn types(&self) -> Vec<&'a str> {
        let kinds = self.object.get("@type").or_else(|| self.object.get("type"));
        let mut out = Vec::new();
        if let Some(kinds) = kinds {
            flatten(kinds, &mut out);
        }
        out.into_iter()
            .filter_map(Value::as_str)
            .map(|t| local(t.trim()))
            .collect()
    }

    pub(super) fn is_a(&self, kind: &str) -> bool {
        self.types().iter().any(|t| t.eq_ignore_ascii_case(kind))
    }
}

/// A name without the address or prefix of schema.org.
fn local(name: &str) -> &str {
    let name = name.strip_prefix("schema:").unwrap_or(name);
    match name.rsplit_once("schema.org/") {
        Some((_, local)) => local,
        None => name,
    }
}

fn says_something(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(list) => list.iter().any(says_something),
        Value::Object(object) => !object.is_empty(),
        _ => true,
    }
}

/// Lists, and the containers of values that JSON-LD has, undone.
fn flatten<'a>(value: &'a Value, out: &mut Vec<&'a Value>) {
    match value {
        Value::Array(list) => list.iter().for_each(|v| flatten(v, out)),
        Value::Object(object) => match object.get("@value").or_else(|| object.get("@list")) {
            Some(inner) => flatten(inner, out),
            None => out.extend(Some(value).filter(|v| says_something(v))),
        },
        _ => out.extend(Some(value).filter(|v| says_something(v))),
    }
}
