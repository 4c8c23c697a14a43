//! JSON as it stands in pages: read strictly where it is right, and mended where it has but one likely reading.
//!
//! JSON-LD is written by hand and by plugins: commas too many and too few, line breaks and quotation marks within texts,
//! comments, wrappers from the days of XHTML, several objects one after another. One reader takes both: what RFC 8259 allows
//! is read as it stands, and everything else is a [`Mend`] that is named to the user, so that text with no mend in it *is* JSON.
//! Depth is bounded by [`MAX_DEPTH`], time is linear in the length of the text.

mod mend;
mod path;
mod scan;

use crate::why::quoted;
use crate::{Because, Why};
pub use mend::Mend;
use mend::Mends;
pub(crate) use path::{Step, is_review, path_in_words};
use serde_json::{Map, Number, Value};
use std::collections::BTreeMap;
use std::ops::Range;

/// How deep lists and objects may nest; serde_json has the same bound.
pub const MAX_DEPTH: usize = 128;

/// JSON as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// The value; a list of them where several stood one after another.
    pub value: Value,
    /// What was mended; empty: the text was JSON.
    pub mended: Vec<Why>,
    /// Where in the text, in bytes, the objects stand that are reviews, by their path (`@graph[3].item`).
    pub(crate) spans: BTreeMap<String, Range<usize>>,
}

/// Why a text can't be read as JSON. Lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JsonError {
    /// Nothing in it.
    Empty,
    /// Nested too deep.
    Deep {
        /// Where.
        line: usize,
    },
    /// Something else than JSON.
    Unexpected {
        /// Where.
        line: usize,
        /// What stands there.
        found: String,
    },
    /// It ends before anything was said.
    Ended,
}

impl From<&JsonError> for Why {
    fn from(error: &JsonError) -> Why {
        match error {
            JsonError::Empty => Because::JsonEmpty.into(),
            JsonError::Deep { line } => {
                let values = [("line", line.to_string()), ("n", MAX_DEPTH.to_string())];
                Why::of(Because::JsonDeep, values)
            }
            JsonError::Unexpected { line, found } => {
                let values = [("line", line.to_string()), ("found", found.clone())];
                Why::of(Because::JsonUnexpected, values)
            }
            JsonError::Ended => Because::JsonEnded.into(),
        }
    }
}

impl std::fmt::Display for JsonError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", Why::from(self))
    }
}

impl std::error::Error for JsonError {}

/// Reads a text as JSON, mending what can be mended.
pub fn parse(text: &str) -> Result<Parsed, JsonError> {
    let mut reader = Reader {
        text,
        at: 0,
        mends: Mends::default(),
        path: Vec::new(),
        open: Vec::new(),
        spans: BTreeMap::new(),
    };
    let value = reader.document()?;
    Ok(Parsed {
        value,
        mended: reader.mends.whys(text),
        spans: reader.spans,
    })
}

struct Reader<'a> {
    text: &'a str,
    /// In bytes, always between two characters.
    at: usize,
    mends: Mends,
    path: Vec<Step>,
    /// The brackets that are open.
    open: Vec<u8>,
    spans: BTreeMap<String, Range<usize>>,
}

impl Reader<'_> {
    fn document(&mut self) -> Result<Value, JsonError> {
        self.skip_blank();
        if self.assigned() {
            self.mend(Mend::Assigned);
            self.skip_blank();
        }
        let Some(first) = self.peek() else {
            return Err(JsonError::Empty);
        };
        let holds = matches!(first, b'{' | b'[');
        let start = self.at;
        let Some(value) = self.value()? else {
            return Err(JsonError::Ended);
        };
        self.skip_blank();
        if self.at >= self.text.len() {
            return Ok(value);
        }
        if !holds {
            return Err(self.unexpected());
        }
        self.rest(value, start)
    }

    /// What stands after the first value: more values, or what can be left out.
    fn rest(&mut self, first: Value, start: usize) -> Result<Value, JsonError> {
        let mut values = vec![first];
        loop {
            self.skip_blank();
            let Some(byte) = self.peek() else { break };
            match byte {
                b';' => {
                    self.mend(Mend::Assigned);
                    self.at += 1;
                }
                b',' => {
                    self.mend(Mend::Comma);
                    self.at += 1;
                }
                b'}' | b']' => {
                    self.mend(Mend::Closed);
                    self.at += 1;
                }
                b'{' | b'[' => {
                    self.mend(Mend::Several);
                    self.path.push(Step::Index(values.len()));
                    let value = self.value();
                    self.path.pop();
                    match value {
                        Ok(Some(value)) => values.push(value),
                        Ok(None) => break,
                        Err(error) => {
                            self.mends.add_because(Mend::Unread, self.at, (&error).into());
                            break;
                        }
                    }
                }
                _ => {
                    self.mend(Mend::Garbage);
                    let rest = self.text.get(self.at..).unwrap_or_default();
                    self.at += rest.find(['{', '[']).unwrap_or(rest.len());
                }
            }
        }
        if values.len() == 1 {
            return Ok(values.pop().unwrap_or_default());
        }
        // The first was read before anybody knew that there are several.
        self.spans = std::mem::take(&mut self.spans)
            .into_iter()
            .map(|(path, span)| {
                let first = span.start >= start && !path.starts_with('[') || values.len() == 1;
                let path = match (first, path.is_empty()) {
                    (true, true) => "[0]".to_owned(),
                    (true, false) => format!("[0].{path}"),
                    (false, _) => path,
                };
                (path, span)
            })
            .collect();
        Ok(Value::Array(values))
    }

    /// A value, or `None` where the text ends before it does.
    fn value(&mut self) -> Result<Option<Value>, JsonError> {
        match self.peek() {
            None => {
                self.mend(Mend::Cut);
                Ok(None)
            }
            Some(b'{') => self.deeper(b'{', Self::object),
            Some(b'[') => self.deeper(b'[', Self::list),
            Some(_) => match self.quote() {
                Some(quote) => Ok(self.string(quote, false).map(Value::String)),
                None => {
                    let value = self.bare()?;
                    // Where the text ends, nobody knows whether the word or number does.
                    let cut = self.at >= self.text.len() && !self.open.is_empty();
                    if cut {
                        self.mend(Mend::Cut);
                    }
                    Ok(Some(value).filter(|_| !cut))
                }
            },
        }
    }

    fn deeper(
        &mut self,
        bracket: u8,
        read: fn(&mut Self) -> Result<Value, JsonError>,
    ) -> Result<Option<Value>, JsonError> {
        if self.open.len() >= MAX_DEPTH {
            return Err(JsonError::Deep {
                line: mend::line_of(self.text, self.at),
            });
        }
        self.open.push(bracket);
        self.at += 1;
        let value = read(self);
        self.open.pop();
        value.map(Some)
    }

    /// Whether what stands here ends the innermost object or list; a bracket of the wrong kind does so too.
    fn closes(&mut self, own: u8) -> bool {
        match self.peek() {
            None => {
                self.mend(Mend::Cut);
                true
            }
            Some(byte) if byte == own => {
                self.at += 1;
                true
            }
            Some(other @ (b'}' | b']')) => {
                self.mend(Mend::Bracket);
                let opened = if other == b'}' { b'{' } else { b'[' };
                let above = self.open.len().saturating_sub(1);
                // It closes one further out, which will take it.
                if !self.open.get(..above).unwrap_or_default().contains(&opened) {
                    self.at += 1;
                }
                true
            }
            Some(_) => false,
        }
    }

    fn object(&mut self) -> Result<Value, JsonError> {
        let start = self.at - 1;
        let mut map = Map::new();
        loop {
            self.skip_blank();
            self.skip_commas();
            if self.closes(b'}') {
                break;
            }
            let Some(key) = self.key()? else { break };
            self.skip_blank();
            match self.peek() {
                Some(b':') => self.at += 1,
                Some(b'=') => {
                    self.mend(Mend::Colon);
                    self.at += 1;
                }
                None => {
                    self.mend(Mend::Cut);
                    break;
                }
                Some(b',' | b'}' | b']') => {}
                Some(_) => self.mend(Mend::Colon),
            }
            self.skip_blank();
            let value = match self.peek() {
                Some(b',' | b'}' | b']') => {
                    self.mend(Mend::NoValue);
                    Value::Null
                }
                Some(b'{' | b'[') => {
                    self.path.push(Step::key(&key));
                    let value = self.value();
                    self.path.pop();
                    match value? {
                        Some(value) => value,
                        None => break,
                    }
                }
                _ => match self.value()? {
                    Some(value) => value,
                    None => break,
                },
            };
            if let Some(before) = map.insert(key.clone(), value)
                && map.get(&key) != Some(&before)
            {
                let lost = quoted(&before.to_string(), 200);
                self.mends
                    .add_named(Mend::Twice, self.at, &format!("“{key}”: {lost}"));
            }
            self.skip_blank();
            if !self.comma(b'}') {
                break;
            }
        }
        if is_review(&map) {
            self.spans.insert(path_in_words(&self.path), start..self.at);
        }
        Ok(Value::Object(map))
    }

    fn list(&mut self) -> Result<Value, JsonError> {
        let mut list = Vec::new();
        loop {
            self.skip_blank();
            self.skip_commas();
            if self.closes(b']') {
                break;
            }
            self.path.push(Step::Index(list.len()));
            let value = self.value();
            self.path.pop();
            match value? {
                Some(value) => list.push(value),
                None => break,
            }
            self.skip_blank();
            if !self.comma(b']') {
                break;
            }
        }
        Ok(Value::Array(list))
    }

    /// After a member: false where the object or list is over.
    fn comma(&mut self, own: u8) -> bool {
        if self.peek() == Some(b',') {
            let comma = self.at;
            self.at += 1;
            self.skip_blank();
            if matches!(self.peek(), Some(b'}' | b']')) {
                self.mends.add(Mend::Comma, comma);
            }
            return true;
        }
        if self.closes(own) {
            return false;
        }
        if self.peek() == Some(b';') {
            self.mend(Mend::Comma);
            self.at += 1;
        } else {
            self.mend(Mend::NoComma);
        }
        true
    }

    fn skip_commas(&mut self) {
        while self.peek() == Some(b',') {
            self.mend(Mend::Comma);
            self.at += 1;
            self.skip_blank();
        }
    }

    fn key(&mut self) -> Result<Option<String>, JsonError> {
        if let Some(quote) = self.quote() {
            return Ok(self.string(quote, true));
        }
        let rest = self.text.get(self.at..).unwrap_or_default();
        let end = rest
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$' | '@' | '-')))
            .unwrap_or(rest.len());
        let Some(key) = rest.get(..end).filter(|k| !k.is_empty()) else {
            return Err(self.unexpected());
        };
        let key = key.to_owned();
        self.mend(Mend::Unquoted);
        self.at += end;
        Ok(Some(key))
    }

    /// A number, `true`, `false`, `null`, or something else without quotation marks.
    fn bare(&mut self) -> Result<Value, JsonError> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let end = rest
            .find([',', '}', ']', '\n', '\r', '{', '[', '"', ' ', '\t'])
            .unwrap_or(rest.len());
        let mut token = rest.get(..end).unwrap_or_default();
        // A comment may stand close to a value.
        if let Some((before, _)) = token.split_once("/*").or_else(|| token.split_once("//")) {
            token = before;
        }
        let start = self.at;
        let strict = match token {
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            "null" => Some(Value::Null),
            _ if scan::is_json_number(token) => Some(match scan::number(token) {
                Some(number) => Value::Number(number),
                None => {
                    self.mend(Mend::Number);
                    Value::String(token.to_owned())
                }
            }),
            _ => None,
        };
        if let Some(value) = strict {
            self.at += token.len();
            return Ok(value);
        }
        // Alone it could be any text.
        if token.is_empty() || self.open.is_empty() {
            return Err(self.unexpected());
        }
        let plain = token.trim_end_matches(';');
        let value = match plain.to_ascii_lowercase().as_str() {
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            "null" | "none" | "nil" | "undefined" | "nan" | "infinity" | "-infinity" | "-nan" => {
                Some(Value::Null)
            }
            _ => scan::loose_number(plain)
                .and_then(Number::from_f64)
                .map(Value::Number),
        };
        if let Some(value) = value {
            self.at += token.len();
            self.mends.add(Mend::Word, start);
            return Ok(value);
        }
        // Words without quotation marks, up to what ends them.
        let end = rest
            .find([',', '}', ']', '\n', '\r', '{', '[', '"'])
            .unwrap_or(rest.len());
        let words = rest.get(..end).unwrap_or_default().trim_end();
        if !words.starts_with(char::is_alphanumeric) {
            return Err(self.unexpected());
        }
        let words = words.to_owned();
        self.at += words.len();
        self.mends.add(Mend::Unquoted, start);
        Ok(Value::String(words))
    }

    fn unexpected(&self) -> JsonError {
        let rest = self.text.get(self.at..).unwrap_or_default();
        JsonError::Unexpected {
            line: mend::line_of(self.text, self.at),
            found: rest.chars().take(24).collect(),
        }
    }
}

#[cfg(test)]
mod tests;
