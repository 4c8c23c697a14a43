//! JSON Lines with fields of any name: each field a column, what is nested by the path to it (`author.name`).

use super::cell::{Kind, Record};
use super::encoding::Decoded;
use super::settings::Settings;
use super::{MAX_COLUMNS, MAX_ROW, TableError};
use crate::{Because, Why};
use serde_json::Value;
use std::collections::HashMap;
use std::io::Read;

/// How deep objects are opened; what is deeper stays JSON.
const DEPTH: usize = 4;

pub(super) struct Lines<R> {
    input: Decoded<R>,
    text: String,
    at: usize,
    ended: bool,
    line: u64,
    names: Vec<String>,
    places: HashMap<String, usize>,
}

impl<R: Read> Lines<R> {
    pub fn new(input: R, settings: &Settings) -> Result<Lines<R>, TableError> {
        Ok(Lines {
            input: Decoded::new(input, &settings.encoding)?,
            text: String::new(),
            at: 0,
            ended: false,
            line: 0,
            names: Vec::new(),
            places: HashMap::new(),
        })
    }

    /// The fields, in the order in which they came up.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The next line; false at the end.
    pub fn next(&mut self, record: &mut Record) -> Result<bool, TableError> {
        let (mut long, mut looked) = (false, 0);
        let end = loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let found = rest
                .as_bytes()
                .get(looked..)
                .unwrap_or_default()
                .iter()
                .position(|b| *b == b'\n');
            match found {
                Some(end) => break looked + end + 1,
                None if self.ended => break rest.len(),
                None => {
                    looked = rest.len();
                    if looked > MAX_ROW {
                        long = true;
                        if record.raw.is_empty() {
                            record.raw = rest.chars().take(500).collect();
                        }
                        self.at = self.text.len();
                        looked = 0;
                    }
                    self.text.drain(..self.at);
                    self.at = 0;
                    self.ended = !self.input.more(&mut self.text)?;
                }
            }
        };
        if end == 0 && !long {
            return Ok(false);
        }
        self.line += 1;
        (record.row, record.line) = (self.line, self.line);
        let begin = self.at;
        self.at += end;
        let line = self.text.get(begin..self.at).unwrap_or_default().trim();
        if long || line.len() > MAX_ROW {
            record.fault = Some(Because::LineLong.into());
            return Ok(true);
        }
        if line.is_empty() {
            return Ok(true);
        }
        let fault = match serde_json::from_str::<Value>(line) {
            Ok(Value::Object(fields)) => {
                let mut room = MAX_COLUMNS;
                for (name, value) in fields {
                    field(
                        &mut self.names,
                        &mut self.places,
                        name,
                        value,
                        0,
                        &mut room,
                        record,
                    );
                }
                return Ok(true);
            }
            Ok(_) => Because::NoObject.into(),
            Err(error) => {
                let whole = error.to_string();
                let what = whole
                    .split_once(" at line ")
                    .map_or(whole.as_str(), |(what, _)| what);
                Why::of(
                    Because::NoJson,
                    [("at", error.column().to_string()), ("what", what.to_owned())],
                )
            }
        };
        record.fault = Some(fault);
        record.raw = line.chars().take(2000).collect();
        Ok(true)
    }
}

fn field(
    names: &mut Vec<String>,
    places: &mut HashMap<String, usize>,
    name: String,
    value: Value,
    depth: usize,
    room: &mut usize,
    record: &mut Record,
) {
    let (text, kind) = match value {
        Value::Null => return,
        Value::Object(fields) if depth < DEPTH => {
            for (inner, value) in fields {
                field(
                    names,
                    places,
                    format!("{name}.{inner}"),
                    value,
                    depth + 1,
                    room,
                    record,
                );
            }
            return;
        }
        Value::String(text) => (text, Kind::Text),
        Value::Number(number) => (number.to_string(), Kind::Number),
        Value::Bool(is) => (is.to_string(), Kind::Text),
        list @ Value::Array(_) => (list.to_string(), Kind::List),
        object => (object.to_string(), Kind::Text),
    };
    let Some(left) = room.checked_sub(1) else {
        return;
    };
    *room = left;
    let place = match places.get(&name) {
        Some(place) => *place,
        None if names.len() < MAX_COLUMNS && name.len() <= 1000 => {
            names.push(name.clone());
            places.insert(name, names.len() - 1);
            names.len() - 1
        }
        None => {
            record.mended = Some(Because::FieldsLeftOut);
            return;
        }
    };
    while record.cells.len() <= place {
        record.push();
    }
    if let Some(cell) = record.cells.get_mut(place) {
        cell.text = text;
        cell.kind = kind;
    }
}
