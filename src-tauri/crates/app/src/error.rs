//! One error for the surface: a stable code to match on, the words for people, and what they can do.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An error as it crosses the surface. The window shows the catalogue's words for `code` (`error-CODE`, with `args`);
/// the command line prints `message`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ErrorBody {
    /// Stable, such as `book.newer`.
    pub code: String,
    /// What happened, what is safe and what to do, in English.
    pub message: String,
    /// Names and numbers for the catalogue's words.
    #[serde(default)]
    pub args: std::collections::BTreeMap<String, String>,
}

/// What goes wrong in a use case.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{}", .0.message)]
pub struct Error(pub Box<ErrorBody>);

impl Serialize for Error {
    fn serialize<S: serde::Serializer>(&self, s: S) -> std::result::Result<S::Ok, S::Error> {
        self.0.serialize(s)
    }
}

impl Error {
    /// An error of that code, with the words for people.
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self(Box::new(ErrorBody {
            code: code.into(),
            message: message.into(),
            args: Default::default(),
        }))
    }

    /// The same with a name or number for the catalogue.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.0.args.insert(name.into(), value.to_string());
        self
    }

    /// Its code.
    pub fn code(&self) -> &str {
        &self.0.code
    }

    /// Whether the call was wrong (exit status 2), rather than the work having failed (1).
    pub fn is_usage(&self) -> bool {
        self.0.code.starts_with("call.")
    }
}

/// Of a use case.
pub type Result<T> = std::result::Result<T, Error>;
