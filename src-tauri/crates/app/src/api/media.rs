//! Pictures, videos and recordings that claims are about; the places where a claim was made.

use claimbook_domain::{AppearanceId, ClaimId, MediaCategory, MediaId, MediaKind, SnapshotId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Records a picture, video or recording, or changes all that is known of one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SaveMedia {
    /// Which; a new one where left out.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<MediaId>,
    /// Of which claim.
    pub claim: ClaimId,
    /// What it is.
    pub kind: MediaKind,
    /// What it shows.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// What was done to it.
    #[serde(default)]
    #[ts(optional)]
    pub category: Option<MediaCategory>,
    /// What the original shows, and when and where it is from.
    #[serde(default)]
    #[ts(optional)]
    pub original_context: Option<String>,
    /// Where the original is.
    #[serde(default)]
    #[ts(optional)]
    pub original_link: Option<String>,
    /// The pages that show it.
    #[serde(default)]
    pub seen_at: Vec<String>,
    /// What was captured of it.
    #[serde(default)]
    #[ts(optional)]
    pub snapshot: Option<SnapshotId>,
}

/// Records an address at which a claim was made or repeated.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AddAppearance {
    /// Which claim.
    pub claim: ClaimId,
    /// The address.
    pub url: String,
    /// Whether it was made there first, as far as is known.
    #[serde(default)]
    pub first: bool,
}

/// A place where a claim was made or repeated.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OneAppearance {
    /// Which.
    pub id: AppearanceId,
}
