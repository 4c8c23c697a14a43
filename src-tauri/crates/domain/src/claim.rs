//! Claims: one checkable assertion each, who made it, where, when, and how far the work on it is.

use crate::{
    AppearanceId, ClaimId, ClaimLinkId, DocumentId, Edtf, ExternalCheckId, PartyId, PassageId, PersonId,
    TopicId, record::record,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the work stands, apart from the verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Stage {
    /// Recorded, nobody's yet.
    #[default]
    Inbox,
    /// Somebody's.
    Assigned,
    /// Evidence is being gathered.
    Researching,
    /// A second reader has it.
    InReview,
    /// It went out.
    Published,
    /// Put aside.
    Parked,
}

impl Stage {
    /// Every stage, in the order of the work.
    pub const ALL: [Stage; 6] = [
        Stage::Inbox,
        Stage::Assigned,
        Stage::Researching,
        Stage::InReview,
        Stage::Published,
        Stage::Parked,
    ];

    /// Its name in files, queries and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Stage::Inbox => "inbox",
            Stage::Assigned => "assigned",
            Stage::Researching => "researching",
            Stage::InReview => "in-review",
            Stage::Published => "published",
            Stage::Parked => "parked",
        }
    }

    /// The stage of that name.
    pub fn named(name: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|s| s.name() == name)
    }
}

/// One checkable assertion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Claim {
    /// Its id.
    pub id: ClaimId,
    /// Its wording: what is checked.
    pub wording: String,
    /// A short title, where the wording is long.
    pub title: Option<String>,
    /// Who makes it; empty where nobody is named.
    #[serde(default)]
    pub claimants: Vec<PartyId>,
    /// By whom it was reported, nearest to us first.
    #[serde(default)]
    pub reported_by: Vec<PartyId>,
    /// Where it was made public.
    pub venue: Option<PartyId>,
    /// When it was made.
    pub said_on: Option<Edtf>,
    /// The zone in which `said_on` was said, as an offset (`+03:00`) or IANA name, where it is known.
    pub said_zone: Option<String>,
    /// Where it was made.
    pub place: Option<String>,
    /// What place it is about.
    pub about: Option<String>,
    /// What it is filed under.
    #[serde(default)]
    pub topics: Vec<TopicId>,
    /// 1 (first) to 5.
    pub priority: Option<u8>,
    /// Where the work stands.
    pub stage: Stage,
    /// Who works on it.
    pub assignee: Option<PersonId>,
    /// Until when: a calendar day, `YYYY-MM-DD`.
    pub due: Option<String>,
    /// Notes of the desk; in no report.
    pub notes: Option<String>,
    /// BCP 47 language of the wording.
    pub lang: Option<String>,
    /// When it was recorded, UTC, RFC 3339.
    pub added_at: String,
}
record!(Claim, Claim);

/// How two claims are tied: `from` KIND `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum LinkKind {
    /// `from` is "X said Y", `to` is "Y".
    Said,
    /// `from` says again what `to` says.
    Repeats,
    /// `from` is another wording of `to`.
    Variant,
    /// `from` and `to` can't both hold.
    Contradicts,
    /// `from` is a part of `to`.
    Part,
}

/// A tie between two claims.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ClaimLink {
    /// Its id.
    pub id: ClaimLinkId,
    /// The claim it is said of.
    #[serde(rename = "from_claim")]
    pub from: ClaimId,
    /// The other one.
    #[serde(rename = "to_claim")]
    pub to: ClaimId,
    /// How.
    pub kind: LinkKind,
}
record!(ClaimLink, ClaimLink);

/// A place where a claim was made or repeated: a passage of a document, or a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Appearance {
    /// Its id.
    pub id: AppearanceId,
    /// Of which claim.
    pub claim: ClaimId,
    /// In which document.
    pub document: Option<DocumentId>,
    /// In which words.
    pub passage: Option<PassageId>,
    /// Or at which address.
    pub url: Option<String>,
    /// Whether it is where the claim was made first, as far as is known.
    pub first: bool,
}
record!(Appearance, Appearance);

/// Somebody else's verdict on a claim, as imported. Never mixed with ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExternalCheck {
    /// Its id.
    pub id: ExternalCheckId,
    /// On which claim.
    pub claim: ClaimId,
    /// Whose numbering `external_id` is.
    pub namespace: String,
    /// Its number there.
    pub external_id: String,
    /// Its title.
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Their rating in their words.
    pub rating_found: Option<String>,
    /// Which of our ratings it comes to, where that can be said without guessing; never a verdict of ours.
    pub rating: Option<String>,
    /// By what that was found, or why it could not be: a JSON array of objects with the `code` of a reason and its `values`; a
    /// sentence where an earlier version wrote it.
    pub rating_why: Option<String>,
    /// When it was published.
    pub published: Option<Edtf>,
    /// The date as it was found, where it was no date that we can read.
    pub date_found: Option<String>,
    /// The original data, where it says more than the fields here.
    pub raw: Option<String>,
}
record!(ExternalCheck, ExternalCheck);
