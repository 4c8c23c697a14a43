//! The desk: which book is open, who works here, its settings, drafts.

use claimbook_domain::{DeskSettings, Person, PersonId, Rating, SavedSearch, Scale};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the desk stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DeskStatus {
    /// The open book; none before one is opened.
    pub book: Option<BookInfo>,
    /// Why no book is open, when opening one failed.
    pub problem: Option<crate::ErrorBody>,
    /// Who works here.
    pub people: Vec<Person>,
    /// Who works now.
    pub me: Option<PersonId>,
    /// The desk's settings.
    pub settings: DeskSettings,
    /// How many of what.
    pub counts: Counts,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would bring back.
    pub redo: Option<String>,
    /// Searches kept by name.
    pub saved_searches: Vec<SavedSearchCount>,
    /// The folder that a new book is offered in.
    pub books_folder: String,
    /// The folder that exports are offered in.
    pub exports_folder: String,
}

/// The open book.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BookInfo {
    /// Its own id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its folder.
    pub path: String,
    /// Whether it can only be read.
    pub read_only: bool,
    /// Whether it is the example book.
    pub example: bool,
}

/// How many of what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Counts {
    /// Documents.
    pub documents: u64,
    /// Claims.
    pub claims: u64,
    /// Sources.
    pub sources: u64,
    /// Claims with a verdict: what reports are made of.
    pub checked: u64,
    /// Claims without a verdict that are not parked: `verdict:none -stage:parked`.
    pub to_verify: u64,
    /// Claims in review: `stage:in-review`.
    pub in_review: u64,
    /// Claims of the person, not published nor parked.
    pub mine: u64,
    /// Open claims whose deadline is within seven days or past.
    pub due: u64,
}

/// A saved search and how many claims it finds now.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SavedSearchCount {
    /// The search.
    pub search: SavedSearch,
    /// How many; none where the query is no longer understood.
    pub total: Option<u64>,
}

/// Opens a book.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OpenBook {
    /// Its folder.
    pub path: String,
    /// Whether to make it where it is not there.
    #[serde(default)]
    pub create: bool,
}

/// A file to write to or to read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FilePath {
    /// Its path.
    pub path: String,
}

/// What was found when a book was verified.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Verification {
    /// Whether everything holds.
    pub ok: bool,
    /// Changes in the history.
    pub changes: u64,
    /// Chains, one a device.
    pub devices: u64,
    /// Rows compared with what the history gives.
    pub rows: u64,
    /// Texts whose hash was taken again.
    pub texts: u64,
    /// Captured files whose hash was taken again.
    #[ts(type = "number")]
    pub blobs: u64,
    /// Their bytes.
    #[ts(type = "number")]
    pub blob_bytes: u64,
    /// Payloads that were erased on purpose.
    pub erased: u64,
    /// What does not hold, each named.
    pub problems: Vec<String>,
}

/// Makes or changes a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SavePerson {
    /// Whom; a new one where left out.
    #[ts(optional)]
    pub id: Option<PersonId>,
    /// Full name.
    pub name: String,
    /// Initials; made of the name where left out.
    #[ts(optional)]
    pub initials: Option<String>,
}

/// The scales with their ratings.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ScaleView {
    /// The scale.
    pub scale: Scale,
    /// Its ratings in order, retired ones too.
    pub ratings: Vec<Rating>,
}

/// Makes or changes a saved search.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SaveSearch {
    /// Its name.
    pub name: String,
    /// The query.
    pub query: String,
}

/// What is typed and not yet saved, kept outside the book so that it survives a crash.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Draft {
    /// Whose form: such as `claim:UUID:verdict`.
    pub key: String,
    /// What was typed; `null` takes the draft away.
    pub value: Option<serde_json::Value>,
}

/// A draft's key.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DraftKey {
    /// Whose form.
    pub key: String,
}

/// Writes the whole book as open files.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExportBook {
    /// The folder, which must be new or empty.
    pub path: String,
}

/// A book that was written as open files.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WrittenBook {
    /// The folder.
    pub path: String,
    /// How many files are in it.
    pub files: u64,
    /// How many rows of the record.
    pub rows: u64,
    /// How many changes of the history.
    pub changes: u64,
    /// Bytes altogether.
    pub bytes: u64,
}

/// Makes a book of open files.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportBook {
    /// The folder that they are in.
    pub from: String,
    /// The folder of the new book, `NAME.claimbook`.
    pub path: String,
}
