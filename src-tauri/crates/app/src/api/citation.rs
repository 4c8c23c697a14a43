//! Citations of sources, snapshots and evidence.

use claimbook_domain::{ClaimId, EvidenceId, SnapshotId, SourceId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for citations, in the order given: of evidence, then snapshots, then sources.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(default)]
pub struct MakeCitations {
    /// All evidence of this claim.
    #[ts(optional)]
    pub claim: Option<ClaimId>,
    /// These pieces of evidence.
    pub evidence: Vec<EvidenceId>,
    /// These snapshots.
    pub snapshots: Vec<SnapshotId>,
    /// These sources.
    pub sources: Vec<SourceId>,
    /// `csl-json`, `bibtex`, `ris` for other programs; `apa`, `chicago`, `chicago-note`, `mla`, `harvard`, `dstu` for readers.
    pub form: String,
}

/// Citations, made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Citations {
    /// All of them, as a file.
    pub text: String,
    /// The same for a page, where the form is one for readers: a reference each.
    pub html: Vec<String>,
    /// How many there are.
    pub total: u32,
    /// How many were left out because they are not for publication.
    pub withheld: u32,
    /// What a file of them ends in, without the dot.
    pub extension: String,
}
