//! The history: who changed what, when, old and new; and the way back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the history, the latest first.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(default)]
pub struct ListHistory {
    /// Of which thing and all that hangs on it; of the whole book where left out.
    #[ts(optional)]
    pub id: Option<String>,
    /// How many to pass over.
    pub offset: u64,
    /// How many at most.
    pub limit: u64,
}

/// One act: what somebody did at once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ActView {
    /// Its id.
    pub id: String,
    /// What was done: a name from the catalogue, such as `claim-add`.
    pub kind: String,
    /// Who.
    pub person: Option<String>,
    /// When, UTC, RFC 3339.
    pub at: String,
    /// Whether it was taken back and not brought back since.
    pub undone: bool,
    /// The changes that belong to what was asked for.
    pub changes: Vec<ChangeView>,
    /// How many changes the act made in all.
    pub total: u64,
}

/// One change of one field.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ChangeView {
    /// What kind of thing.
    pub entity: String,
    /// Which.
    pub id: String,
    /// What it is called, as far as it can be told.
    pub label: Option<String>,
    /// `create`, `update`, `delete`.
    pub op: String,
    /// The fields that changed. Ids of parties, people, topics, sources are shown as names.
    pub fields: Vec<FieldChange>,
    /// Whether the payload was erased or withheld.
    pub erased: bool,
}

/// A field's old and new value.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FieldChange {
    /// Which.
    pub field: String,
    /// What it was.
    pub old: Option<String>,
    /// What it is since.
    pub new: Option<String>,
}

/// Asks for several steps back or forward.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Steps {
    /// How many.
    #[serde(default = "one")]
    pub n: u32,
}

fn one() -> u32 {
    1
}

/// What was taken back or brought back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Stepped {
    /// The acts' kinds, in the order in which they were taken back.
    pub acts: Vec<String>,
    /// The claim that the last of them touched, to show it.
    pub claim: Option<String>,
}
