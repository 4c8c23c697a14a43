//! What is not for publication, as somebody marked it.
//!
//! A mark takes nothing out of the record: it says what no report, site or bundle may hold. The bytes of a snapshot are
//! withheld whole, never edited.

use crate::{EvidenceId, PartyId, PersonId, RedactionId, SnapshotId, record::record};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A mark on exactly one thing: a party, a piece of evidence, its note, a snapshot, or words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Redaction {
    /// Its id.
    pub id: RedactionId,
    /// The party whose name and aliases are withheld, wherever they stand.
    pub party: Option<PartyId>,
    /// The evidence that is withheld.
    pub evidence: Option<EvidenceId>,
    /// Whether only the note of the evidence is withheld.
    pub note_only: bool,
    /// The snapshot whose bytes, text and hash are withheld.
    pub snapshot: Option<SnapshotId>,
    /// Words that are withheld, wherever they stand.
    pub words: Option<String>,
    /// Why, for the desk.
    pub reason: Option<String>,
    /// When it was marked, UTC, RFC 3339.
    pub marked_at: String,
    /// By whom.
    pub marked_by: Option<PersonId>,
}
record!(Redaction, Redaction);
