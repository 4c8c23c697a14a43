//! What is not for publication.

use claimbook_domain::{EvidenceId, PartyId, Redaction, RedactionId, SnapshotId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Marks something as not for publication: exactly one of the four.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(default)]
pub struct MarkRedaction {
    /// A party: its name and aliases, wherever they stand.
    #[ts(optional)]
    pub party: Option<PartyId>,
    /// A piece of evidence.
    #[ts(optional)]
    pub evidence: Option<EvidenceId>,
    /// Only the note of the evidence.
    pub note_only: bool,
    /// A snapshot: its bytes, its text, its hash.
    #[ts(optional)]
    pub snapshot: Option<SnapshotId>,
    /// Words, wherever they stand.
    #[ts(optional)]
    pub words: Option<String>,
    /// Why, for the desk.
    #[ts(optional)]
    pub reason: Option<String>,
}

/// A mark, with what it is on in words.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RedactionView {
    /// The mark.
    pub redaction: Redaction,
    /// The name of the party, the title of the evidence or snapshot, the words.
    pub label: String,
}

/// Takes a mark away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LiftRedaction {
    /// Which.
    pub id: RedactionId,
}
