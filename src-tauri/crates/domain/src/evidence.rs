//! Evidence and the sources it comes from, judged apart from one another by the Admiralty code.

use crate::{
    ClaimId, Drift, Edtf, EvidenceId, PartyId, PassageId, SnapshotId, SourceId, SourceRatingId,
    record::record,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a piece of evidence does to a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Stance {
    /// Speaks for it.
    Supports,
    /// Speaks against it.
    Contradicts,
    /// Helps to read it.
    Context,
}

impl Stance {
    /// Its name in files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Stance::Supports => "supports",
            Stance::Contradicts => "contradicts",
            Stance::Context => "context",
        }
    }
}

/// Reliability of a source, Admiralty code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
pub enum Reliability {
    /// Completely reliable.
    A,
    /// Usually reliable.
    B,
    /// Fairly reliable.
    C,
    /// Not usually reliable.
    D,
    /// Unreliable.
    E,
    /// Cannot be judged.
    F,
}

impl Reliability {
    /// Its letter.
    pub const fn letter(self) -> &'static str {
        match self {
            Reliability::A => "A",
            Reliability::B => "B",
            Reliability::C => "C",
            Reliability::D => "D",
            Reliability::E => "E",
            Reliability::F => "F",
        }
    }
}

/// What kind of source it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum SourceKind {
    /// A state, an agency, an authority.
    Official,
    /// Somebody who was there.
    Eyewitness,
    /// A newspaper, broadcaster, agency, site.
    Media,
    /// A data set, a register, imagery.
    Data,
    /// Somebody who knows the field.
    Expert,
    /// Anything else.
    #[default]
    Other,
}

/// What evidence comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: SourceKind,
    /// Who stands behind it.
    pub party: Option<PartyId>,
    /// Its site.
    pub url: Option<String>,
    /// Where else it is described: Wikidata, a register of companies.
    #[serde(default)]
    pub same_as: Vec<String>,
    /// Whose information it passes on: its evidence counts as that origin's unless said otherwise. An origin has none.
    pub origin: Option<SourceId>,
    /// What the desk knows of it.
    pub note: Option<String>,
}
record!(Source, Source);

/// A dated judgement of a source's reliability, with its reason. The latest counts, the earlier ones stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SourceRating {
    /// Its id.
    pub id: SourceRatingId,
    /// Of which source.
    pub source: SourceId,
    /// A to F.
    pub reliability: Reliability,
    /// Why.
    pub reason: Option<String>,
    /// When, UTC, RFC 3339.
    pub rated_at: String,
}
record!(SourceRating, SourceRating);

/// What a source says about a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// About which claim.
    pub claim: ClaimId,
    /// What it comes from.
    pub source: Option<SourceId>,
    /// Where the information first came from, where that is not its source. One origin counts once.
    pub origin: Option<SourceId>,
    /// For, against, or context; none until somebody has decided.
    pub stance: Option<Stance>,
    /// What it is: a headline, the name of a report.
    pub title: Option<String>,
    /// Its words.
    pub quote: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// What was captured of it.
    pub snapshot: Option<SnapshotId>,
    /// Its words in a text of the book.
    pub passage: Option<PassageId>,
    /// What has become of its words where they stood.
    pub drift: Option<Drift>,
    /// When it was published.
    pub published: Option<Edtf>,
    /// 1 (confirmed) to 6 (cannot be judged), Admiralty code.
    pub credibility: Option<u8>,
    /// What the desk says of it.
    pub note: Option<String>,
    /// When it was added, UTC, RFC 3339.
    pub added_at: String,
}
record!(Evidence, Evidence);
