//! Claims: recorded, listed, edited, shown with everything that hangs on them.

use super::document::DocumentCard;
use super::evidence::EvidenceView;
use super::import::Reason;
use claimbook_domain::{
    Claim, ClaimId, ClaimLinkId, Confidence, Correction, DocumentId, ExternalCheck, LinkKind, Mark, Media,
    Party, PartyKind, Passage, PersonId, Publication, Rating, Stage, Verdict,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A claim in a few words.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ClaimCard {
    /// Its id.
    pub id: ClaimId,
    /// Its wording.
    pub wording: String,
    /// Its claimants' names.
    pub claimants: Vec<String>,
    /// Where it stands.
    pub stage: Stage,
    /// Its current rating.
    pub rating: Option<RatingShown>,
}

/// A rating as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RatingShown {
    /// `scale/rating`.
    pub id: String,
    /// In words.
    pub name: String,
    /// As a mark.
    pub mark: Mark,
}

/// A claim in the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ClaimRow {
    /// Its id.
    pub id: ClaimId,
    /// Its wording.
    pub wording: String,
    /// Its claimants' names, joined by ", "; empty where nobody is named.
    pub claimants: String,
    /// When it was said, EDTF.
    pub said_on: Option<String>,
    /// Where it stands.
    pub stage: Stage,
    /// 1 to 5.
    pub priority: Option<u8>,
    /// Until when.
    pub due: Option<String>,
    /// Who works on it.
    pub assignee: Option<PersonId>,
    /// Topics' names, joined by ", ".
    pub topics: String,
    /// Pieces of evidence.
    pub evidence: u32,
    /// Independent origins among them.
    pub origins: u32,
    /// Pieces whose words no longer stand where they stood.
    pub drifted: u32,
    /// Its current rating.
    pub rating: Option<RatingShown>,
    /// When it was recorded.
    pub added_at: String,
}

/// What the list is sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ClaimSort {
    /// Best match first where words are searched, else the latest recorded first.
    #[default]
    Relevance,
    /// Wording.
    Wording,
    /// Claimants' names.
    Claimant,
    /// When it was said.
    Said,
    /// When it was recorded.
    Added,
    /// The order of the work.
    Stage,
    /// Priority.
    Priority,
    /// Deadline.
    Due,
    /// Pieces of evidence.
    Evidence,
    /// How far it holds.
    Verdict,
}

/// Asks for claims.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(default)]
pub struct ListClaims {
    /// The query, as typed (`product.md`, Queries).
    pub query: String,
    /// Sorted by.
    pub sort: ClaimSort,
    /// Whether the other way round.
    pub descending: bool,
    /// How many to pass over.
    pub offset: u64,
    /// How many at most.
    pub limit: u64,
}

/// Records a claim. Parties and topics go by name; who is not known yet is made.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(default)]
pub struct AddClaim {
    /// What is checked.
    pub wording: String,
    /// A short title.
    #[ts(optional)]
    pub title: Option<String>,
    /// Who makes it.
    pub claimants: Vec<String>,
    /// By whom it was reported, nearest to us first.
    pub reported_by: Vec<String>,
    /// Where it was made public.
    #[ts(optional)]
    pub venue: Option<String>,
    /// When it was said.
    #[ts(optional)]
    pub said_on: Option<String>,
    /// Where it was said.
    #[ts(optional)]
    pub place: Option<String>,
    /// What place it is about.
    #[ts(optional)]
    pub about: Option<String>,
    /// What it is filed under.
    pub topics: Vec<String>,
    /// 1 to 5.
    #[ts(optional)]
    pub priority: Option<u8>,
    /// Where it stands; `inbox` where left out.
    #[ts(optional)]
    pub stage: Option<Stage>,
    /// Notes of the desk.
    #[ts(optional)]
    pub notes: Option<String>,
    /// Its language.
    #[ts(optional)]
    pub lang: Option<String>,
    /// The document it was made in.
    #[ts(optional)]
    pub document: Option<DocumentId>,
    /// Its words there.
    pub spans: Vec<[usize; 2]>,
    /// Or the address it was made at.
    #[ts(optional)]
    pub url: Option<String>,
}

/// What came of recording a claim.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AddedClaim {
    /// Its id.
    pub id: ClaimId,
    /// Claims of the same wording that were there before.
    pub same_wording: Vec<ClaimCard>,
}

/// Changes one or many claims: what is left out stays.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(default)]
pub struct ClaimPatch {
    /// What is checked.
    #[ts(optional)]
    pub wording: Option<String>,
    /// A short title.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string | null")]
    pub title: Option<Option<String>>,
    /// Who makes it, by name.
    #[ts(optional)]
    pub claimants: Option<Vec<String>>,
    /// By whom it was reported.
    #[ts(optional)]
    pub reported_by: Option<Vec<String>>,
    /// Where it was made public.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string | null")]
    pub venue: Option<Option<String>>,
    /// When it was said.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string | null")]
    pub said_on: Option<Option<String>>,
    /// Where it was said.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string | null")]
    pub place: Option<Option<String>>,
    /// What place it is about.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string | null")]
    pub about: Option<Option<String>>,
    /// All its topics, by name.
    #[ts(optional)]
    pub topics: Option<Vec<String>>,
    /// Topics to add, by name: for many claims at once.
    #[ts(optional)]
    pub add_topics: Option<Vec<String>>,
    /// Topics to take away, by name.
    #[ts(optional)]
    pub remove_topics: Option<Vec<String>>,
    /// 1 to 5.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "number | null")]
    pub priority: Option<Option<u8>>,
    /// Where it stands.
    #[ts(optional)]
    pub stage: Option<Stage>,
    /// Who works on it.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string | null")]
    pub assignee: Option<Option<PersonId>>,
    /// Until when, `YYYY-MM-DD`.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string | null")]
    pub due: Option<Option<String>>,
    /// Notes of the desk.
    #[serde(deserialize_with = "super::given", skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string | null")]
    pub notes: Option<Option<String>>,
}

/// Changes claims.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EditClaims {
    /// Which.
    pub ids: Vec<ClaimId>,
    /// How.
    pub patch: ClaimPatch,
}

/// Claims by their ids.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ClaimIds {
    /// Which.
    pub ids: Vec<ClaimId>,
}

/// How many were changed.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Changed {
    /// Rows.
    pub changed: u64,
}

/// Changes what is known of a party, everywhere it occurs: what is left out stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EditParty {
    /// Which: its id or its name.
    pub party: String,
    /// Its name in reports; the one before stays as another spelling of it.
    #[ts(optional)]
    pub name: Option<String>,
    /// What it is.
    #[ts(optional)]
    pub kind: Option<PartyKind>,
    /// Addresses that identify it (schema.org `sameAs`), all of them.
    #[ts(optional)]
    pub same_as: Option<Vec<String>>,
}

/// A claim with everything that hangs on it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ClaimView {
    /// The claim.
    pub claim: Claim,
    /// Who makes it.
    pub claimants: Vec<Party>,
    /// By whom it was reported, nearest to us first.
    pub reported_by: Vec<Party>,
    /// Where it was made public.
    pub venue: Option<Party>,
    /// Topics' names.
    pub topics: Vec<String>,
    /// Where it was made.
    pub appearances: Vec<AppearanceView>,
    /// Pictures, videos and recordings that it is about.
    pub media: Vec<Media>,
    /// Ties to other claims.
    pub links: Vec<LinkView>,
    /// For, against, context; in the order of recording.
    pub evidence: Vec<EvidenceView>,
    /// Independent origins among the evidence.
    pub origins: u32,
    /// The current verdict.
    pub verdict: Option<VerdictView>,
    /// The earlier ones, the latest first.
    pub earlier_verdicts: Vec<VerdictView>,
    /// Other publishers' verdicts.
    pub external_checks: Vec<ExternalCheckView>,
    /// When and where the check went out.
    pub publications: Vec<Publication>,
    /// What was corrected.
    pub corrections: Vec<Correction>,
    /// Claims of the same wording.
    pub same_wording: Vec<ClaimCard>,
    /// How many changes its history holds.
    pub changes: u64,
}

/// Another publisher's verdict.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExternalCheckView {
    /// It.
    #[serde(flatten)]
    pub check: ExternalCheck,
    /// What it comes to on our scale.
    pub here: Option<RatingShown>,
    /// By what that was found, or why it could not be.
    pub why: Vec<Reason>,
}

/// Where a claim was made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AppearanceView {
    /// Its id.
    pub id: String,
    /// The document.
    pub document: Option<DocumentCard>,
    /// The words in it.
    pub passage: Option<Passage>,
    /// Or the address.
    pub url: Option<String>,
    /// Whether it is the first.
    pub first: bool,
}

/// A tie to another claim, read from the claim at hand.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LinkView {
    /// Its id.
    pub id: ClaimLinkId,
    /// How.
    pub kind: LinkKind,
    /// Whether the claim at hand is the one it is said of (`from`).
    pub outward: bool,
    /// The other claim.
    pub other: ClaimCard,
}

/// A verdict as it is shown.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct VerdictView {
    /// The verdict.
    pub verdict: Verdict,
    /// Its rating.
    pub rating: Rating,
    /// Who decided.
    pub decided_by: Option<String>,
}

/// Ties two claims.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LinkClaims {
    /// Said of.
    pub from: ClaimId,
    /// The other.
    pub to: ClaimId,
    /// How.
    pub kind: LinkKind,
}

/// Sets a verdict; the one before stays in the record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SetVerdict {
    /// On which claim.
    pub claim: ClaimId,
    /// `scale/rating`.
    pub rating: String,
    /// One sentence under the rating.
    #[ts(optional)]
    pub summary: Option<String>,
    /// Markdown; cites evidence as `[@EVIDENCE-ID]`.
    #[serde(default)]
    pub rationale: String,
    /// How sure.
    #[ts(optional)]
    pub confidence: Option<Confidence>,
    /// What is not known.
    #[ts(optional)]
    pub not_known: Option<String>,
}

/// Records that a check went out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AddPublication {
    /// The check of which claim.
    pub claim: ClaimId,
    /// The page of the check.
    #[ts(optional)]
    pub url: Option<String>,
    /// When.
    pub published_on: String,
}

/// Records a correction.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AddCorrection {
    /// In the check of which claim.
    pub claim: ClaimId,
    /// When.
    pub corrected_on: String,
    /// What and why, for readers.
    pub text: String,
}

/// Asks for names that begin like this.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Suggest {
    /// `party`, `topic`, `source`, `place`.
    pub what: String,
    /// What was typed.
    pub text: String,
}

/// Names.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Suggestions {
    /// Those that are used most first.
    pub names: Vec<String>,
}

/// Searches everything.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Search {
    /// As typed.
    pub query: String,
    /// How many of each kind at most.
    #[serde(default)]
    pub limit: u64,
}

/// One thing found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Hit {
    /// `claim`, `document`, `source`.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What else to know it by.
    pub detail: Option<String>,
}
