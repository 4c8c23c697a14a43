//! What became of one review, gathered while its fields are read.

use crate::structured::plain;
use crate::why::quoted;
use crate::{Because, Outcome, Why};
use serde_json::Value;

/// How long a quotation of what was found may be, in characters.
const QUOTED: usize = 120;

/// The outcome so far, and why.
#[derive(Debug)]
pub(super) struct Notes {
    pub(super) outcome: Outcome,
    pub(super) whys: Vec<Why>,
}

impl Default for Notes {
    fn default() -> Self {
        Notes {
            outcome: Outcome::Taken,
            whys: Vec::new(),
        }
    }
}

impl Notes {
    /// Something worth knowing that changes nothing.
    pub(super) fn remark(&mut self, why: Why) {
        self.whys.push(why);
    }

    pub(super) fn mended(&mut self, why: Why) {
        if self.outcome == Outcome::Taken {
            self.outcome = Outcome::Mended;
        }
        self.whys.push(why);
    }

    /// Something that could not be read and stands in the raw object.
    pub(super) fn kept(&mut self, why: Why) {
        if self.outcome != Outcome::Refused {
            self.outcome = Outcome::Kept;
        }
        self.whys.push(why);
    }

    pub(super) fn refused(&mut self, why: Why) {
        self.outcome = Outcome::Refused;
        self.whys.push(why);
    }

    /// A text, made plain; `None` where it says nothing or is none.
    pub(super) fn text(&mut self, field: &str, value: &Value) -> Option<String> {
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(said) => {
                self.mended(Why::from(Because::WordTaken).about(field));
                said.to_string()
            }
            Value::Null => return None,
            Value::Array(_) | Value::Object(_) => {
                self.kept(told(Because::NotText, field, &value.to_string()));
                return None;
            }
        };
        let made = plain(&text);
        if made.text.is_empty() {
            return None;
        }
        if !made.without.is_empty() {
            let why = made.without.into_iter().fold(Why::default(), Why::and);
            self.mended(why.about(field));
        }
        Some(made.text)
    }
}

/// What is said of something found in a field.
pub(super) fn told(because: Because, field: &str, found: &str) -> Why {
    Why::of(because, [("found", short(found))]).about(field)
}

/// What was found in a field and read as something else.
pub(super) fn read_as(field: &str, found: &str, read: impl ToString) -> Why {
    Why::of(
        Because::ReadAs,
        [("found", short(found)), ("as", read.to_string())],
    )
    .about(field)
}

/// What was found, shortened.
pub(super) fn short(found: &str) -> String {
    quoted(found, QUOTED)
}
