//! Imports.

use claimbook_domain::ClaimId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Imports a file of JSON Lines, a claim a line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportJsonl {
    /// The file.
    pub path: String,
    /// Whose numbering the ids are; the file's name where left out.
    #[ts(optional)]
    pub namespace: Option<String>,
}

/// Imports the checks of other publishers: every ClaimReview and MediaReview in these files and folders.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportClaimReview {
    /// Pages, JSON files, folders of them.
    pub paths: Vec<String>,
    /// The address that the page was read under, for what it does not say itself.
    #[ts(optional)]
    pub url: Option<String>,
    /// The scale that their verdicts are looked for on; the desk's where left out.
    #[ts(optional)]
    pub scale: Option<String>,
}

/// What became of an import.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Imported {
    /// Every row or object.
    pub items: Vec<ImportItem>,
    /// How many came to what.
    pub done: ImportDone,
}

/// What became of one row.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportItem {
    /// Where it stands: `line 7`, `line 7, claim`.
    pub place: String,
    /// `taken`, `mended`, `kept`, `refused`.
    pub outcome: String,
    /// What was mended, kept or why it was refused.
    pub why: Option<String>,
    /// The claim.
    pub claim: Option<ClaimId>,
}

/// How many rows came to what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportDone {
    /// As they were.
    pub taken: u64,
    /// With something mended.
    pub mended: u64,
    /// With something kept as found.
    pub kept: u64,
    /// Not taken.
    pub refused: u64,
}
