//! Snapshots: what was captured in one act, as it was when it was read; and what looking again found.
//!
//! The chain of custody follows the Berkeley Protocol: what was captured, from where, by whom, when, with what; the
//! original bytes stay untouched, known by their SHA-256, and everything else (text, rendering, pictures of pages) is
//! derived from them.

use crate::{Edtf, PersonId, RecheckId, ResourceId, SnapshotId, record::record};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a snapshot came into the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Provenance {
    /// Fetched from its address by Claimbook.
    Fetched,
    /// Taken from a file.
    File,
    /// Pasted.
    Pasted,
    /// Taken from an archive (WARC, WACZ) that somebody else made.
    Archive,
}

/// One step on the way from the address that was asked for to the one that answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Redirect {
    /// The address that was asked.
    pub url: String,
    /// What it answered, such as 301.
    pub status: u16,
    /// Where it sent.
    pub location: String,
}

/// Something that belongs to a page and could not be captured with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Absent {
    /// Its address.
    pub url: String,
    /// Why, as an error's code.
    pub why: String,
}

/// What was captured in one act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Snapshot {
    /// Its id.
    pub id: SnapshotId,
    /// The address that was asked for; none for a file that names none.
    pub url: Option<String>,
    /// The address that answered, where it is another.
    pub final_url: Option<String>,
    /// The way there.
    #[serde(default)]
    pub redirects: Vec<Redirect>,
    /// The HTTP status of the page.
    pub status: Option<u16>,
    /// How it came into the book.
    pub captured: Provenance,
    /// The name of the file that it was taken from.
    pub file: Option<String>,
    /// Media type of the page, as looked at: `text/html`, `application/pdf`.
    pub media_type: String,
    /// What the page is called.
    pub title: Option<String>,
    /// Who wrote it, as the page says.
    pub byline: Option<String>,
    /// The site's name, as the page says.
    pub site: Option<String>,
    /// When it was published, as the page says.
    pub published: Option<Edtf>,
    /// BCP 47 language.
    pub lang: Option<String>,
    /// The SHA-256 of the text that was read in it; none where there are no words in it.
    pub text: Option<String>,
    /// What read that text, and its version.
    pub extractor: Option<String>,
    /// What belongs to the page and is not here.
    #[serde(default)]
    pub absent: Vec<Absent>,
    /// Whether it is hidden until somebody asks to see it.
    #[serde(default)]
    pub disturbing: bool,
    /// What the desk says of it.
    pub note: Option<String>,
    /// When, UTC, RFC 3339.
    pub captured_at: String,
    /// By whom.
    pub captured_by: Option<PersonId>,
    /// With what: name and version.
    pub tool: String,
}
record!(Snapshot, Snapshot);

/// What a resource is to its snapshot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ResourceRole {
    /// The thing itself.
    Page,
    /// What the page needs to be looked at.
    Requisite,
    /// The file that both were taken from, where they came in one (MHTML).
    Container,
}

/// Bytes that were captured: each with where it came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Resource {
    /// Its id.
    pub id: ResourceId,
    /// Of which snapshot.
    pub snapshot: SnapshotId,
    /// What it is to it.
    pub role: ResourceRole,
    /// Its address, the one that answered.
    pub url: Option<String>,
    /// The HTTP status.
    pub status: Option<u16>,
    /// The response's headers, name and value, in their order.
    #[serde(default)]
    pub headers: Vec<(String, String)>,
    /// Media type, as looked at.
    pub media_type: String,
    /// The SHA-256 of the bytes, which lie in the book's `blobs/`.
    pub sha256: String,
    /// How many bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// When, UTC, RFC 3339.
    pub fetched_at: String,
}
record!(Resource, Resource);

/// What looking again at a snapshot's address found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Outcome {
    /// The same words.
    Same,
    /// Other words at the same address.
    Changed,
    /// The site says that it is gone (404, 410).
    Gone,
    /// The site answers as if all were well with a page that says it is gone.
    SoftGone,
    /// The address leads to the site's front page.
    MovedHome,
    /// The address leads to another page.
    Redirected,
    /// Most of it lies behind a payment now.
    Paywall,
    /// It asks for an account now.
    LoginWall,
    /// The site turns us away (403, 429, 451, a challenge).
    Blocked,
    /// The site is out of order (5xx).
    ServerError,
    /// The check itself failed: nothing is known of the page.
    Failed,
}

impl Outcome {
    /// Its name in files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Outcome::Same => "same",
            Outcome::Changed => "changed",
            Outcome::Gone => "gone",
            Outcome::SoftGone => "soft-gone",
            Outcome::MovedHome => "moved-home",
            Outcome::Redirected => "redirected",
            Outcome::Paywall => "paywall",
            Outcome::LoginWall => "login-wall",
            Outcome::Blocked => "blocked",
            Outcome::ServerError => "server-error",
            Outcome::Failed => "failed",
        }
    }

    /// Whether it says that the page's words can no longer be read where they were.
    pub const fn is_lost(self) -> bool {
        matches!(self, Outcome::Gone | Outcome::SoftGone | Outcome::MovedHome)
    }
}

/// A look at a snapshot's address, later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Recheck {
    /// Its id.
    pub id: RecheckId,
    /// Of which snapshot.
    pub snapshot: SnapshotId,
    /// When, UTC, RFC 3339.
    pub checked_at: String,
    /// What was found.
    pub outcome: Outcome,
    /// The HTTP status.
    pub status: Option<u16>,
    /// The address that answered, where it is another than the one asked.
    pub final_url: Option<String>,
    /// What it was judged by, or why the check failed.
    pub why: Option<String>,
    /// What was captured in looking; none where the words were the same or there was nothing.
    pub found: Option<SnapshotId>,
}
record!(Recheck, Recheck);

/// What has become of a quote where it stood, as the latest look at its page found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Drift {
    /// Other words stand in its place.
    Changed,
    /// It is no longer there.
    Vanished,
    /// There are several like it, and which of them it is can't be told.
    Ambiguous,
    /// The page is gone.
    PageGone,
}

impl Drift {
    /// Its name in files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Drift::Changed => "changed",
            Drift::Vanished => "vanished",
            Drift::Ambiguous => "ambiguous",
            Drift::PageGone => "page-gone",
        }
    }
}
