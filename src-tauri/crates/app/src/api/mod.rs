//! What crosses the surface: requests and responses of the use cases, from which the window's types are generated.
//!
//! Names are those of the record. Every offset is a Unicode code point, end exclusive. A field that a patch leaves
//! out stays as it is; one that is `null` is emptied.

mod bundle;
mod citation;
mod claim;
mod desk;
mod document;
mod evidence;
mod history;
mod import;
mod media;
mod redaction;
mod report;
mod snapshot;
mod template;

pub use bundle::*;
pub use citation::*;
pub use claim::*;
pub use desk::*;
pub use document::*;
pub use evidence::*;
pub use history::*;
pub use import::*;
pub use media::*;
pub use redaction::*;
pub use report::*;
pub use snapshot::*;
pub use template::*;

use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

/// Nothing to say.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Nothing {}

/// What was made or is meant, by its id.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Id {
    /// A UUID; for settings, scales and ratings their name.
    pub id: String,
}

/// A list and how many there are in all.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Items<T: TS> {
    /// Those asked for.
    pub items: Vec<T>,
    /// How many there are.
    pub total: u64,
}

impl<T: TS> From<Vec<T>> for Items<T> {
    /// All of them.
    fn from(items: Vec<T>) -> Self {
        Self {
            total: items.len() as u64,
            items,
        }
    }
}

/// Tells "left out" (outer `None`) from "emptied" (inner `None`).
pub(crate) fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    d: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(d).map(Some)
}
