//! The report model: everything a report says, in plain data.
//!
//! Every format is rendered from this and from nothing else, so that no format knows what another does not. The model
//! holds no clock and no chance: dates come from the record, and the same model gives the same bytes. Notes that the
//! desk keeps on a claim have no place here on purpose.

use crate::Section;
use claimbook_domain::{
    ClaimId, Confidence, Edtf, EvidenceId, LinkKind, MediaCategory, MediaKind, PartyKind, Rating,
    Reliability, Stance,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What a report is of: one check, or several together, or what sections say of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// One claim, checked.
    #[default]
    Single,
    /// Several claims on one page, with a table of contents.
    Roundup,
    /// The checks of a filter, with an overview before them.
    Dossier,
    /// What was corrected, in which checks.
    Corrections,
    /// What was done in a period, counted.
    Statistics,
}

/// A whole report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Report {
    /// What it is of. A single check that does not hold exactly one, or has sections, is rendered as a round-up.
    pub kind: Kind,
    /// The heading of a round-up and the title of the page; made of the document or the claim where it is left out.
    pub title: Option<String>,
    /// BCP 47 language of the report's own wording; English where it is empty or not translated.
    pub lang: String,
    /// Who publishes it.
    pub publisher: Option<Publisher>,
    /// Where corrections are explained to readers.
    pub corrections_policy_url: Option<String>,
    /// How the desk checks, for readers.
    pub method_note: Option<String>,
    /// The address of the page on which a round-up appears: checks without a page of their own are anchors on it.
    pub page_url: Option<String>,
    /// What the address of a check begins with, where it has no page yet; the claim's id is appended.
    pub check_url_base: Option<String>,
    /// The document whose claims are checked, where the report is about one.
    pub document: Option<DocumentRef>,
    /// What was chosen, as a person would say it again.
    pub generated_from: Option<String>,
    /// How it looks, where a newsroom set that.
    #[serde(skip_serializing_if = "crate::Style::is_default")]
    pub style: crate::Style,
    /// What stands at its end, Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub footer: Option<String>,
    /// What stands above the corrections of a check.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrections_note: Option<String>,
    /// Headings that were renamed, by their name.
    #[serde(skip_serializing_if = "std::collections::BTreeMap::is_empty")]
    pub headings: std::collections::BTreeMap<String, String>,
    /// What it says before the checks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// The checks, in the order in which they are shown.
    pub checks: Vec<Check>,
}

/// Who publishes a report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Publisher {
    /// Their name.
    pub name: String,
    /// Their site.
    pub url: Option<String>,
}

/// A document that claims were found in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DocumentRef {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<Edtf>,
    /// Who published it.
    pub publisher: Option<String>,
}

/// A person, organisation or publication, as a report names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PartyRef {
    /// The name.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// Addresses that identify it.
    pub same_as: Vec<String>,
}

/// One claim with everything that readers learn of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// The claim's id.
    pub id: ClaimId,
    /// Its anchor on the page; made of the id where it is empty, so that it stays when the wording is edited.
    #[serde(default)]
    pub anchor: String,
    /// What is checked, word for word.
    pub wording: String,
    /// A short title, where the wording is long.
    #[serde(default)]
    pub title: Option<String>,
    /// BCP 47 language of the wording.
    #[serde(default)]
    pub lang: Option<String>,
    /// Who makes the claim.
    #[serde(default)]
    pub claimants: Vec<PartyRef>,
    /// By whom it was reported, nearest to us first.
    #[serde(default)]
    pub reported_by: Vec<PartyRef>,
    /// Where it was made public.
    #[serde(default)]
    pub venue: Option<PartyRef>,
    /// When it was made.
    #[serde(default)]
    pub said_on: Option<Edtf>,
    /// Where it was made.
    #[serde(default)]
    pub place: Option<String>,
    /// What place it is about.
    #[serde(default)]
    pub about: Option<String>,
    /// Where it was made or repeated.
    #[serde(default)]
    pub appearances: Vec<AppearanceRef>,
    /// Pictures, videos and recordings that it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub media: Vec<MediaRef>,
    /// What it is filed under.
    #[serde(default)]
    pub topics: Vec<String>,
    /// The current verdict.
    #[serde(default)]
    pub verdict: Option<VerdictRef>,
    /// The evidence. Rendering puts what the rationale cites first, in the order of first mention, and numbers it.
    #[serde(default)]
    pub evidence: Vec<EvidenceRef>,
    /// Claims that this one is tied to.
    #[serde(default)]
    pub links: Vec<LinkRef>,
    /// What others found, never mixed with the verdict.
    #[serde(default)]
    pub external_checks: Vec<ExternalCheckRef>,
    /// When the check went out.
    #[serde(default)]
    pub published_on: Option<Edtf>,
    /// When it was changed last, where that is after it went out.
    #[serde(default)]
    pub updated_on: Option<Edtf>,
    /// The page of the check.
    #[serde(default)]
    pub page_url: Option<String>,
    /// What was changed after it went out.
    #[serde(default)]
    pub corrections: Vec<CorrectionRef>,
}

impl Check {
    /// A check of which nothing is known but the claim.
    pub fn new(id: ClaimId, wording: impl Into<String>) -> Check {
        Check {
            id,
            anchor: String::new(),
            wording: wording.into(),
            title: None,
            lang: None,
            claimants: Vec::new(),
            reported_by: Vec::new(),
            venue: None,
            said_on: None,
            place: None,
            about: None,
            appearances: Vec::new(),
            media: Vec::new(),
            topics: Vec::new(),
            verdict: None,
            evidence: Vec::new(),
            links: Vec::new(),
            external_checks: Vec::new(),
            published_on: None,
            updated_on: None,
            page_url: None,
            corrections: Vec::new(),
        }
    }
}

/// A place where a claim was made or repeated.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AppearanceRef {
    /// Its address.
    pub url: Option<String>,
    /// The title of the document.
    pub document: Option<String>,
    /// Who published the document.
    pub publisher: Option<String>,
    /// When the document was published.
    pub published: Option<Edtf>,
    /// The words of the passage; several spans joined by an ellipsis.
    pub quote: Option<String>,
    /// Whether the claim was made there first, as far as is known.
    pub first: bool,
}

/// A picture, video or recording that a claim is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MediaRef {
    /// What it is.
    pub kind: MediaKind,
    /// What it shows.
    pub title: Option<String>,
    /// What was done to it; none until somebody has decided.
    pub category: Option<MediaCategory>,
    /// What the original shows, and when and where it is from.
    pub original_context: Option<String>,
    /// Where the original is.
    pub original_link: Option<String>,
    /// The pages that show it.
    pub seen_at: Vec<String>,
    /// What was kept of it.
    pub archived: Option<Archived>,
    /// The address of the file, where the file itself was captured.
    pub file: Option<String>,
    /// Whether what was captured of it is not for publication.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub withheld: bool,
}

/// A verdict with its rating and the ends of its scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerdictRef {
    /// The rating itself.
    pub rating: Rating,
    /// The name of the scale it stands on.
    pub scale_name: String,
    /// The lowest number of the scale, where it has numbers.
    #[serde(default)]
    pub worst: Option<u32>,
    /// The highest number of the scale, where it has numbers.
    #[serde(default)]
    pub best: Option<u32>,
    /// One sentence under the rating.
    #[serde(default)]
    pub summary: Option<String>,
    /// Markdown; cites evidence as `[@EVIDENCE-ID]`.
    #[serde(default)]
    pub rationale: String,
    /// How sure the desk is.
    #[serde(default)]
    pub confidence: Option<Confidence>,
    /// What is not known.
    #[serde(default)]
    pub not_known: Option<String>,
    /// When it was decided, UTC, RFC 3339.
    pub decided_at: String,
}

impl VerdictRef {
    /// A verdict without reasons yet; `ratings` are those of its scale, of which the ends are taken.
    pub fn new(
        rating: Rating,
        scale_name: impl Into<String>,
        ratings: &[Rating],
        decided_at: impl Into<String>,
    ) -> VerdictRef {
        let numbers = || ratings.iter().filter_map(|r| r.number);
        VerdictRef {
            worst: numbers().min(),
            best: numbers().max(),
            rating,
            scale_name: scale_name.into(),
            summary: None,
            rationale: String::new(),
            confidence: None,
            not_known: None,
            decided_at: decided_at.into(),
        }
    }
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceRef {
    /// Its number in the report; set by rendering.
    #[serde(default)]
    pub n: u32,
    /// Its id, by which the rationale cites it.
    pub id: EvidenceId,
    /// For, against or context; none until somebody has decided.
    #[serde(default)]
    pub stance: Option<Stance>,
    /// Its words.
    #[serde(default)]
    pub quote: Option<String>,
    /// What it is.
    #[serde(default)]
    pub title: Option<String>,
    /// Its address.
    #[serde(default)]
    pub url: Option<String>,
    /// The name of its source.
    #[serde(default)]
    pub source: Option<String>,
    /// How reliable the source is.
    #[serde(default)]
    pub reliability: Option<Reliability>,
    /// 1 (confirmed) to 6 (cannot be judged).
    #[serde(default)]
    pub credibility: Option<u8>,
    /// When it was published.
    #[serde(default)]
    pub published: Option<Edtf>,
    /// Where the information first came from, where that is not its source.
    #[serde(default)]
    pub origin: Option<String>,
    /// What was kept of it, as it was when it was read.
    #[serde(default)]
    pub archived: Option<Archived>,
    /// What the desk says of it, for readers.
    #[serde(default)]
    pub note: Option<String>,
    /// What of it is not for publication, and so is not here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withheld: Vec<Withheld>,
    /// What was captured, where it is a picture itself. It goes into pages and documents, and into no data.
    #[serde(skip)]
    pub picture: Option<Shot>,
}

/// A picture that is evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shot {
    /// Small enough for a page.
    Shown {
        /// The file.
        bytes: Arc<[u8]>,
        /// `image/jpeg` or `image/png`.
        media_type: &'static str,
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// It cannot be shown: it is too large, or no picture that can be read.
    LeftOut,
}

/// A part of a piece of evidence that is not for publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Withheld {
    /// All of it, but that there is such a piece, and for which side.
    Evidence,
    /// Its note.
    Note,
    /// What was captured of it.
    Snapshot,
}

/// A copy that was kept of a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Archived {
    /// The day on which it was captured.
    pub on: Edtf,
    /// The SHA-256 of its bytes, 64 hex digits.
    pub sha256: String,
}

impl EvidenceRef {
    /// A piece of evidence of which nothing is known yet.
    pub fn new(id: EvidenceId) -> EvidenceRef {
        EvidenceRef {
            n: 0,
            id,
            stance: None,
            quote: None,
            title: None,
            url: None,
            source: None,
            reliability: None,
            credibility: None,
            published: None,
            origin: None,
            archived: None,
            note: None,
            withheld: Vec::new(),
            picture: None,
        }
    }
}

/// Which end of a tie the claim of the report is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// The tie goes from this claim to the other.
    #[default]
    Out,
    /// The tie goes from the other claim to this one.
    In,
}

/// A claim that the check is tied to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkRef {
    /// How.
    pub kind: LinkKind,
    /// Which way.
    #[serde(default)]
    pub direction: Direction,
    /// Which claim.
    pub claim: ClaimId,
    /// Its wording. Where the claim is in the same report, it is linked there.
    pub wording: String,
}

/// Somebody else's verdict.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExternalCheckRef {
    /// Its title.
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Their rating in their words.
    pub rating: Option<String>,
    /// The date as it was found.
    pub date: Option<String>,
}

/// What was changed in a check that had gone out, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrectionRef {
    /// When.
    pub date: Edtf,
    /// What and why, for readers.
    pub text: String,
}
