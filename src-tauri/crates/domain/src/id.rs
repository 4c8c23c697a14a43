//! Ids: UUIDv7, one newtype a kind of thing, so that a claim's id is never taken for a piece of evidence's.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(export, type = "string")]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(s).map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

ids! {
    /// Who works here.
    PersonId,
    /// A person, organisation or publication.
    PartyId,
    /// Something said or published in which claims are found.
    DocumentId,
    /// A statement that somebody put aside.
    DismissalId,
    /// Spans of a text.
    PassageId,
    /// A checkable assertion.
    ClaimId,
    /// A tie between two claims.
    ClaimLinkId,
    /// A place where a claim was made or repeated.
    AppearanceId,
    /// A picture, video or recording that a claim is about.
    MediaId,
    /// A subject.
    TopicId,
    /// How a newsroom's reports look.
    TemplateId,
    /// What evidence comes from.
    SourceId,
    /// A dated judgement of a source.
    SourceRatingId,
    /// What a source says about a claim.
    EvidenceId,
    /// What was captured in one act.
    SnapshotId,
    /// Bytes that were captured.
    ResourceId,
    /// A later look at a snapshot's address.
    RecheckId,
    /// A reasoned rating of a claim.
    VerdictId,
    /// Somebody else's verdict.
    ExternalCheckId,
    /// That a check went out.
    PublicationId,
    /// A published verdict that was changed.
    CorrectionId,
    /// A search kept by name.
    SavedSearchId,
    /// A file that was exported.
    ExportId,
    /// A mark on what is not for publication.
    RedactionId,
}
