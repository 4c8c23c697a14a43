//! Pictures, videos and recordings that a claim is about, and what was done to them.
//!
//! What is said of them follows schema.org's MediaReview: it says what was done to the media, not whether a claim is true.

use crate::{ClaimId, MediaId, SnapshotId, record::record};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was done to the media: schema.org's `MediaManipulationRatingEnumeration`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum MediaCategory {
    /// Unaltered, shown as something that it is not.
    Decontextualized,
    /// Cut, cropped, slowed or shortened so that it says something else.
    EditedOrCropped,
    /// What it is said to be.
    Original,
    /// Made as satire or parody.
    SatireOrParody,
    /// Acted out, or made for the purpose.
    Staged,
    /// Altered or made by other means than editing.
    Transformed,
}

impl MediaCategory {
    /// All of them.
    pub const ALL: [MediaCategory; 6] = [
        MediaCategory::Decontextualized,
        MediaCategory::EditedOrCropped,
        MediaCategory::Original,
        MediaCategory::SatireOrParody,
        MediaCategory::Staged,
        MediaCategory::Transformed,
    ];

    /// Its name in files, catalogues and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            MediaCategory::Decontextualized => "decontextualized",
            MediaCategory::EditedOrCropped => "edited-or-cropped",
            MediaCategory::Original => "original",
            MediaCategory::SatireOrParody => "satire-or-parody",
            MediaCategory::Staged => "staged",
            MediaCategory::Transformed => "transformed",
        }
    }

    /// Its name in schema.org.
    pub const fn schema_name(self) -> &'static str {
        match self {
            MediaCategory::Decontextualized => "DecontextualizedContent",
            MediaCategory::EditedOrCropped => "EditedOrCroppedContent",
            MediaCategory::Original => "OriginalMediaContent",
            MediaCategory::SatireOrParody => "SatireOrParodyContent",
            MediaCategory::Staged => "StagedContent",
            MediaCategory::Transformed => "TransformedContent",
        }
    }

    /// The category of a name of schema.org, with or without its address before it, in whatever case.
    pub fn of_schema(name: &str) -> Option<MediaCategory> {
        let own = name.trim().rsplit(['/', ':']).next().unwrap_or_default();
        let mut all = MediaCategory::ALL.into_iter();
        all.find(|c| c.schema_name().eq_ignore_ascii_case(own))
    }
}

/// What the media is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum MediaKind {
    /// A picture.
    #[default]
    Image,
    /// A video.
    Video,
    /// A recording of sound.
    Audio,
}

impl MediaKind {
    /// All of them.
    pub const ALL: [MediaKind; 3] = [MediaKind::Image, MediaKind::Video, MediaKind::Audio];

    /// Its name in files, catalogues and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            MediaKind::Image => "image",
            MediaKind::Video => "video",
            MediaKind::Audio => "audio",
        }
    }
}

/// A picture, video or recording that a claim is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Media {
    /// Its id.
    pub id: MediaId,
    /// Which claim it is used for.
    pub claim: ClaimId,
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
    /// The pages that show it, the first known of them first.
    #[serde(default)]
    pub seen_at: Vec<String>,
    /// What was captured of it.
    pub snapshot: Option<SnapshotId>,
    /// When it was recorded, UTC, RFC 3339.
    pub added_at: String,
}
record!(Media, Media);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_is_known_by_its_name_in_schema_org_and_by_its_address() {
        for category in MediaCategory::ALL {
            assert_eq!(MediaCategory::of_schema(category.schema_name()), Some(category));
            let address = format!("https://schema.org/{}", category.schema_name().to_lowercase());
            assert_eq!(MediaCategory::of_schema(&address), Some(category));
            assert_eq!(serde_json::to_value(category).unwrap(), category.name());
        }
        assert_eq!(MediaCategory::of_schema("FakeContent"), None);
    }
}
