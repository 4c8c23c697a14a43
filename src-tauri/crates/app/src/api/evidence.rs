//! Evidence and sources.

use super::claim::ClaimCard;
use super::snapshot::SnapshotCard;
use claimbook_domain::{
    ClaimId, Evidence, EvidenceId, Reliability, SnapshotId, Source, SourceId, SourceKind, SourceRating,
    Stance,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A piece of evidence as it is shown.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EvidenceView {
    /// The evidence.
    pub evidence: Evidence,
    /// Its source's name.
    pub source: Option<String>,
    /// Its source's reliability now.
    pub reliability: Option<Reliability>,
    /// Its origin's name, where that is not the source: its own, or the one whose information the source passes on.
    pub origin: Option<String>,
    /// What was captured of it, in a few words.
    pub snapshot: Option<SnapshotCard>,
}

/// Adds evidence to a claim.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AddEvidence {
    /// To which claim.
    pub claim: ClaimId,
    /// Its address.
    #[ts(optional)]
    pub url: Option<String>,
    /// What it is.
    #[ts(optional)]
    pub title: Option<String>,
    /// Its words.
    #[ts(optional)]
    pub quote: Option<String>,
    /// What was captured of it.
    #[ts(optional)]
    pub snapshot: Option<SnapshotId>,
    /// Its words in the snapshot's text: code points, end exclusive. They are the quote.
    #[serde(default)]
    #[ts(as = "Option<Vec<[usize; 2]>>", optional)]
    pub spans: Vec<[usize; 2]>,
    /// For, against, context.
    #[ts(optional)]
    pub stance: Option<Stance>,
    /// What it comes from, by name or id; made where it is not known yet.
    #[ts(optional)]
    pub source: Option<String>,
    /// Where the information first came from, by name or id.
    #[ts(optional)]
    pub origin: Option<String>,
    /// Its source's reliability, where it changes.
    #[ts(optional)]
    pub reliability: Option<Reliability>,
    /// 1 to 6.
    #[ts(optional)]
    pub credibility: Option<u8>,
    /// When it was published.
    #[ts(optional)]
    pub published: Option<String>,
    /// What the desk says of it.
    #[ts(optional)]
    pub note: Option<String>,
}

/// Changes a piece of evidence: what is left out stays.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(default)]
pub struct EvidencePatch {
    /// Its address.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string | null")]
    pub url: Option<Option<String>>,
    /// What it is.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string | null")]
    pub title: Option<Option<String>>,
    /// Its words.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string | null")]
    pub quote: Option<Option<String>>,
    /// For, against, context.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable, as = "Option<Stance>")]
    pub stance: Option<Option<Stance>>,
    /// What it comes from.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string | null")]
    pub source: Option<Option<String>>,
    /// Where it first came from.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string | null")]
    pub origin: Option<Option<String>>,
    /// 1 to 6.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "number | null")]
    pub credibility: Option<Option<u8>>,
    /// When it was published.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string | null")]
    pub published: Option<Option<String>>,
    /// What the desk says of it.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string | null")]
    pub note: Option<Option<String>>,
    /// What was captured of it.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string | null")]
    pub snapshot: Option<Option<SnapshotId>>,
    /// Its words in the snapshot's text; none: it quotes nothing of it.
    #[ts(optional)]
    pub spans: Option<Vec<[usize; 2]>>,
    /// Whether the mark that its words no longer stand where they stood is taken off: somebody has seen to it.
    pub seen: bool,
    /// Its source's reliability, where it changes.
    #[ts(optional)]
    pub reliability: Option<Reliability>,
}

/// Changes a piece of evidence.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EditEvidence {
    /// Which.
    pub id: EvidenceId,
    /// How.
    pub patch: EvidencePatch,
}

/// A source in the register.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SourceCard {
    /// The source.
    pub source: Source,
    /// Its reliability now.
    pub reliability: Option<Reliability>,
    /// Pieces of evidence that come from it.
    pub evidence: u32,
    /// Claims that it touches.
    pub claims: u32,
    /// Pieces of evidence of other sources that first came from it.
    pub origin_of: u32,
    /// Whose information it passes on, by name.
    pub origin: Option<String>,
}

/// A source with everything that hangs on it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SourceView {
    /// The source and its figures.
    pub card: SourceCard,
    /// The sources that pass its information on, by name.
    pub passed_on_by: Vec<String>,
    /// Its judgements, the latest first.
    pub ratings: Vec<SourceRating>,
    /// What it said, with the claim it is about.
    pub evidence: Vec<SourceEvidence>,
}

/// Something that a source said, and about what.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SourceEvidence {
    /// What it said.
    pub evidence: EvidenceView,
    /// About which claim.
    pub claim: ClaimCard,
}

/// Adds a source.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AddSource {
    /// Its name.
    pub name: String,
    /// What it is.
    #[ts(optional)]
    pub kind: Option<SourceKind>,
    /// Its site.
    #[ts(optional)]
    pub url: Option<String>,
    /// Where else it is described: Wikidata, a register.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub same_as: Vec<String>,
    /// Whose information it passes on, by name or id.
    #[ts(optional)]
    pub origin: Option<String>,
    /// What the desk knows of it.
    #[ts(optional)]
    pub note: Option<String>,
    /// A to F.
    #[ts(optional)]
    pub reliability: Option<Reliability>,
    /// Why.
    #[ts(optional)]
    pub reason: Option<String>,
}

/// Changes a source: what is left out stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EditSource {
    /// Which.
    pub id: SourceId,
    /// Its name.
    #[ts(optional)]
    pub name: Option<String>,
    /// What it is.
    #[ts(optional)]
    pub kind: Option<SourceKind>,
    /// Its site.
    #[serde(
        default,
        deserialize_with = "super::given",
        skip_serializing_if = "Option::is_none"
    )]
    #[ts(optional, type = "string | null")]
    pub url: Option<Option<String>>,
    /// Where else it is described.
    #[ts(optional)]
    pub same_as: Option<Vec<String>>,
    /// Whose information it passes on, by name or id.
    #[serde(
        default,
        deserialize_with = "super::given",
        skip_serializing_if = "Option::is_none"
    )]
    #[ts(optional, type = "string | null")]
    pub origin: Option<Option<String>>,
    /// What the desk knows of it.
    #[serde(
        default,
        deserialize_with = "super::given",
        skip_serializing_if = "Option::is_none"
    )]
    #[ts(optional, type = "string | null")]
    pub note: Option<Option<String>>,
}

/// Judges a source anew.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RateSource {
    /// Which.
    pub id: SourceId,
    /// A to F.
    pub reliability: Reliability,
    /// Why.
    #[ts(optional)]
    pub reason: Option<String>,
}
