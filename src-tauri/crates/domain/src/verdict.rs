//! Verdicts: a rating with its reasons. What went out, and what was corrected.

use crate::{
    ClaimId, CorrectionId, Edtf, EvidenceId, ExportId, PersonId, PublicationId, VerdictId, record::record,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How sure the desk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Confidence {
    /// Little.
    Low,
    /// Some.
    Moderate,
    /// Much.
    High,
}

/// A rating with a rationale. One is current (the one that nothing supersedes), the earlier ones stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Verdict {
    /// Its id.
    pub id: VerdictId,
    /// On which claim.
    pub claim: ClaimId,
    /// `scale/rating`.
    pub rating: String,
    /// One sentence under the rating.
    pub summary: Option<String>,
    /// Markdown; cites evidence as `[@EVIDENCE-ID]`.
    pub rationale: String,
    /// How sure.
    pub confidence: Option<Confidence>,
    /// What is not known.
    pub not_known: Option<String>,
    /// The verdict that this one replaces.
    pub supersedes: Option<VerdictId>,
    /// The evidence that the rationale cites, in the order of first mention.
    #[serde(default)]
    pub citations: Vec<EvidenceId>,
    /// By whom.
    pub decided_by: Option<PersonId>,
    /// When, UTC, RFC 3339.
    pub decided_at: String,
}
record!(Verdict, Verdict);

/// That a check went out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Publication {
    /// Its id.
    pub id: PublicationId,
    /// The check of which claim.
    pub claim: ClaimId,
    /// With which verdict.
    pub verdict: Option<VerdictId>,
    /// The page of the check.
    pub url: Option<String>,
    /// When.
    pub published_on: Edtf,
}
record!(Publication, Publication);

/// What was changed in a published check, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Correction {
    /// Its id.
    pub id: CorrectionId,
    /// In the check of which claim.
    pub claim: ClaimId,
    /// When.
    pub corrected_on: Edtf,
    /// What and why, for readers.
    pub text: String,
}
record!(Correction, Correction);

/// A file that was exported: recorded, but in no report, and not undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Export {
    /// Its id.
    pub id: ExportId,
    /// When, UTC, RFC 3339.
    pub exported_at: String,
    /// `html`, `md`, `json`, `jsonld`, `csv`, `docx`, `xlsx`.
    pub format: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// What was chosen, as a person would say it again.
    pub selection: String,
    /// How many claims it holds.
    pub claims: u32,
}
record!(Export, Export);

/// The ids in `[@…]` references of a rationale, in the order of first mention, each once.
pub fn citations(rationale: &str) -> Vec<EvidenceId> {
    let mut found = Vec::new();
    for (at, _) in rationale.match_indices("[@") {
        let rest = &rationale[at + 2..];
        let Some(end) = rest.find(']') else { break };
        if let Ok(id) = rest[..end].trim().parse::<EvidenceId>()
            && !found.contains(&id)
        {
            found.push(id);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rationale_cites_each_piece_of_evidence_once_in_the_order_of_mention() {
        let a = "0192d0a0-0000-7000-8000-000000000001";
        let b = "0192d0a0-0000-7000-8000-000000000002";
        let found = citations(&format!(
            "One [@{b}]. Two [@{a}] and again [@{b}], [@nonsense], [@"
        ));
        assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), [b, a]);
    }
}
