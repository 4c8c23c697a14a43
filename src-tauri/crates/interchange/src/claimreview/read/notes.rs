//! What became of one review, gathered while its fields are read.

use crate::Outcome;
use crate::structured::plain;
use serde_json::Value;

/// How long a quotation of what was found may be, in characters.
const QUOTED: usize = 120;

/// The outcome so far, and why.
#[derive(Debug)]
pub(super) struct Notes {
    pub(super) outcome: Outcome,
    pub(super) whys: Vec<String>,
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
    pub(super) fn remark(&mut self, why: String) {
        self.whys.push(why);
    }

    pub(super) fn mended(&mut self, why: String) {
        if self.outcome == Outcome::Taken {
            self.outcome = Outcome::Mended;
        }
        self.whys.push(why);
    }

    /// Something that could not be read and stands in the raw object.
    pub(super) fn kept(&mut self, why: String) {
        if self.outcome != Outcome::Refused {
            self.outcome = Outcome::Kept;
        }
        self.whys.push(why);
    }

    pub(super) fn refused(&mut self, why: String) {
        self.outcome = Outcome::Refused;
        self.whys.push(why);
    }

    /// A text, made plain; `None` where it says nothing or is none.
    pub(super) fn text(&mut self, field: &str, value: &Value) -> Option<String> {
        let found = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(said) => {
                self.mended(format!("{field}: true or false was taken as the word."));
                said.to_string()
            }
            Value::Null => return None,
            Value::Array(_) | Value::Object(_) => {
                self.kept(format!("{field}: {} is no text.", quoted(&value.to_string())));
                return None;
            }
        };
        let made = plain(&found);
        if made.text.is_empty() {
            return None;
        }
        if !made.without.is_empty() {
            self.mended(format!("{field}: {} taken out.", in_words(&made.without)));
        }
        Some(made.text)
    }
}

fn in_words(things: &[&str]) -> String {
    match things {
        [one] => (*one).to_owned(),
        [some @ .., last] => format!("{} and {last}", some.join(", ")),
        [] => String::new(),
    }
}

/// What was found, in quotation marks, shortened.
pub(super) fn quoted(found: &str) -> String {
    let mut chars = found.chars();
    let mut short: String = chars.by_ref().take(QUOTED).collect();
    if chars.next().is_some() {
        short.push('…');
    }
    format!("“{short}”")
}
