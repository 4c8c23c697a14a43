//! Snapshots: captured, shown, quoted, checked again, taken away and brought in.

use super::claim::ClaimCard;
use super::evidence::EvidenceView;
use claimbook_domain::{ClaimId, Drift, Edtf, EvidenceId, Outcome, Recheck, Resource, Snapshot, SnapshotId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a book captures: kept with the book, shown and adjustable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct CaptureSettings {
    /// Whether nothing is fetched at all.
    pub off: bool,
    /// `http://host:port` or `socks5://host:port`; names are then resolved by the proxy alone.
    pub proxy: Option<String>,
    /// What the site is told that we are; the plain name and version where left out.
    pub user_agent: Option<String>,
    /// The most bytes of one page or file, decompressed.
    #[ts(type = "number")]
    pub max_bytes: u64,
    /// The most seconds that one page or file may take.
    pub max_seconds: u32,
    /// The most redirects.
    pub max_redirects: u32,
    /// The most images and style sheets that are captured with a page.
    pub max_requisites: u32,
    /// The most bytes of all of them.
    #[ts(type = "number")]
    pub max_requisite_bytes: u64,
    /// After how many days a snapshot is worth checking again.
    pub stale_days: u32,
}

impl Default for CaptureSettings {
    fn default() -> Self {
        Self {
            off: false,
            proxy: None,
            user_agent: None,
            max_bytes: 256 << 20,
            max_seconds: 120,
            max_redirects: 10,
            max_requisites: 200,
            max_requisite_bytes: 100 << 20,
            stale_days: 7,
        }
    }
}

/// What somebody pasted or dropped: where are addresses in it?
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PastedText {
    /// As it came.
    pub text: String,
}

/// The addresses in it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FoundUrls {
    /// Each once, in their order, ready to be captured.
    pub urls: Vec<String>,
    /// What looks like an address and can't be captured, with the reason.
    pub refused: Vec<RefusedUrl>,
}

/// What looks like an address and is none that can be captured.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RefusedUrl {
    /// As it was written.
    pub text: String,
    /// Why.
    pub why: String,
}

/// Captures an address.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CaptureUrl {
    /// Its address, as pasted.
    pub url: String,
    /// Whether it may lie in this machine or in the local network: for this capture alone.
    #[serde(default)]
    pub allow_private: bool,
}

/// Takes files into the book: pages, documents, images, archives, anything.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CaptureFile {
    /// Where it lies.
    pub path: String,
    /// The address that it was saved from, where it does not say so itself.
    #[ts(optional)]
    pub url: Option<String>,
}

/// Takes what was pasted or dropped: HTML, or plain text.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CapturePasted {
    /// Its HTML.
    #[ts(optional)]
    pub html: Option<String>,
    /// Its text, where there is no HTML.
    #[ts(optional)]
    pub text: Option<String>,
    /// Where it was copied from.
    #[ts(optional)]
    pub url: Option<String>,
}

/// What became of one thing that was to be captured or taken in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Captured {
    /// Where it was found: an address, a file, `FILE, record at byte 1234`.
    pub place: String,
    /// `taken`, `kept` (it was there already, byte for byte), `refused`.
    pub outcome: String,
    /// Why it was refused, or what is missing of it.
    pub why: Option<String>,
    /// The snapshot.
    pub snapshot: Option<SnapshotCard>,
}

/// A snapshot in a few words.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SnapshotCard {
    /// Its id.
    pub id: SnapshotId,
    /// What it is called: the page's title, else the file's name, else the address.
    pub title: String,
    /// The address that was asked for.
    pub url: Option<String>,
    /// The host of that address, without `www.`.
    pub host: Option<String>,
    /// Media type.
    pub media_type: String,
    /// When it was captured, UTC, RFC 3339.
    pub captured_at: String,
    /// The HTTP status.
    pub status: Option<u16>,
    /// Bytes, requisites included.
    #[ts(type = "number")]
    pub size: u64,
    /// Code points of the text that was read in it; none where there are no words.
    pub words: Option<u32>,
    /// Pieces of evidence that rest on it.
    pub evidence: u32,
    /// Pictures, videos and recordings that it is a capture of.
    pub media: u32,
    /// How many snapshots there are of that address.
    pub of_url: u32,
    /// What the latest look at its address found, and when.
    pub latest: Option<LatestCheck>,
    /// How many pieces of evidence no longer stand where they stood.
    pub drifted: u32,
    /// Whether it is hidden until somebody asks to see it.
    pub disturbing: bool,
}

/// What the latest look at an address found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LatestCheck {
    /// What.
    pub outcome: Outcome,
    /// When, UTC, RFC 3339.
    pub checked_at: String,
}

/// Asks for snapshots.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct ListSnapshots {
    /// Words of title, address, site or file name, all of which must occur.
    pub words: String,
    /// Those that the evidence of this claim rests on.
    #[ts(optional)]
    pub claim: Option<ClaimId>,
    /// Those that evidence rests on and nobody has looked at again for so many days as the settings say.
    pub stale: bool,
    /// How many to pass over.
    #[ts(type = "number")]
    pub offset: u64,
    /// How many at most; 0: all.
    #[ts(type = "number")]
    pub limit: u64,
}

/// A snapshot with everything that hangs on it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SnapshotView {
    /// The snapshot.
    pub snapshot: Snapshot,
    /// The same in a few words.
    pub card: SnapshotCard,
    /// Who captured it.
    pub captured_by: Option<String>,
    /// Its bytes: the page first.
    pub resources: Vec<Resource>,
    /// The text that was read in it.
    pub text: Option<String>,
    /// Why there is no text, where there could be one: `pdf.no-text`, `pdf.locked`, `unread`.
    pub no_text: Option<String>,
    /// What the evidence quotes of it.
    pub quotes: Vec<SnapshotQuote>,
    /// Every snapshot of the same address, the latest first, this one among them.
    pub line: Vec<SnapshotCard>,
    /// Later looks at its address, the latest first.
    pub rechecks: Vec<Recheck>,
    /// How it can be looked at.
    pub look: Look,
    /// What an image says of itself: shown, never exported by accident.
    pub particulars: Vec<Particular>,
    /// Whether an image says where it was taken.
    pub has_location: bool,
}

/// How a snapshot can be looked at beside its text. Addresses are those of [`crate::Desk::served`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[ts(export)]
pub enum Look {
    /// A rendering of the page, in a frame: `page/ID`.
    Page {
        /// Where it is served.
        address: String,
    },
    /// A picture: `resource/ID`.
    Image {
        /// Where it is served.
        address: String,
        /// Pixels.
        width: u32,
        /// Pixels.
        height: u32,
    },
    /// Pictures of pages: `leaf/ID/N`, N from 0.
    Leaves {
        /// Where they are served, without the number.
        address: String,
        /// How many pages.
        pages: u32,
        /// The span of each page in the text.
        spans: Vec<[usize; 2]>,
    },
    /// It can only be saved to a file.
    File,
}

/// A line of what an image or file says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Particular {
    /// What.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// What a piece of evidence quotes of a snapshot.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SnapshotQuote {
    /// The evidence.
    pub evidence: EvidenceView,
    /// The claim it is about.
    pub claim: ClaimCard,
    /// Where its words stand in the text that is shown: none where it quotes nothing, or is an orphan.
    pub spans: Vec<[usize; 2]>,
    /// Why its words have no place: `missing`, `ambiguous`.
    pub orphan: Option<String>,
}

/// Changes what the desk says of a snapshot: what is left out stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EditSnapshot {
    /// Which.
    pub id: SnapshotId,
    /// Notes of the desk.
    #[serde(
        default,
        deserialize_with = "super::given",
        skip_serializing_if = "Option::is_none"
    )]
    #[ts(optional, type = "string | null")]
    pub note: Option<Option<String>>,
    /// Whether it is hidden until somebody asks to see it.
    #[ts(optional)]
    pub disturbing: Option<bool>,
}

/// Looks again at a snapshot's address.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RecheckSnapshot {
    /// Which.
    pub id: SnapshotId,
    /// Whether it may lie in this machine or in the local network: for this look alone.
    #[serde(default)]
    pub allow_private: bool,
}

/// What looking again found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Rechecked {
    /// The record of it.
    pub recheck: Recheck,
    /// What was looked at.
    pub snapshot: SnapshotCard,
    /// What was captured in looking.
    pub found: Option<SnapshotCard>,
    /// Evidence whose words no longer stand where they stood.
    pub drifted: Vec<Drifted>,
}

/// Evidence whose words no longer stand where they stood.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Drifted {
    /// Which.
    pub evidence: EvidenceId,
    /// About which claim.
    pub claim: ClaimCard,
    /// Its words.
    pub quote: String,
    /// What has become of them.
    pub drift: Drift,
}

/// Two snapshots, side by side.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CompareSnapshots {
    /// The earlier one.
    pub old: SnapshotId,
    /// The later one.
    pub new: SnapshotId,
}

/// How two texts differ.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Comparison {
    /// The earlier one.
    pub old: SnapshotCard,
    /// The later one.
    pub new: SnapshotCard,
    /// Rows in the order of reading: paragraphs matched.
    pub rows: Vec<ComparedRow>,
    /// Rows that are not the same.
    pub differing: u32,
}

/// A paragraph beside the one that it became.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ComparedRow {
    /// `same`, `removed`, `added`, `changed`.
    pub kind: String,
    /// The earlier words.
    pub old: Vec<ComparedWords>,
    /// The later words.
    pub new: Vec<ComparedWords>,
}

/// Some words of a paragraph, marked where they differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ComparedWords {
    /// The words.
    pub text: String,
    /// Whether the other side has others here.
    pub differs: bool,
}

/// Writes snapshots to a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExportSnapshots {
    /// Which.
    #[serde(default)]
    pub ids: Vec<SnapshotId>,
    /// Or all that the evidence of this claim rests on.
    #[ts(optional)]
    pub claim: Option<ClaimId>,
    /// `wacz`, `warc`, `original` (one snapshot's own bytes).
    pub format: String,
    /// Where to.
    pub path: String,
    /// Whether a file that is there is replaced.
    #[serde(default)]
    pub replace: bool,
    /// Whether those that are not for publication go with the rest.
    #[serde(default)]
    pub withheld: bool,
}

/// What was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WrittenSnapshots {
    /// Where it lies.
    pub path: String,
    /// How many snapshots.
    pub snapshots: u32,
    /// How many were left out because they are not for publication.
    pub withheld: u32,
    /// How many resources.
    pub resources: u32,
    /// Bytes of the file.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: String,
}

/// Captured bytes that nothing refers to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct UnusedBytes {
    /// How many files.
    pub files: u32,
    /// Their bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// What evidence begins with that is made of a snapshot: suggestions, each in a field that stays editable.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SnapshotPrefill {
    /// What it is.
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// The source, by name: one of the register whose site it is, else the page's own name for itself.
    pub source: Option<String>,
    /// Whether that source is in the register already.
    pub known: bool,
    /// When it was published.
    pub published: Option<Edtf>,
}

/// Bytes to be shown, as the window's shell serves them.
#[derive(Debug, Clone)]
pub struct Served {
    /// Media type.
    pub media_type: String,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The content security policy to serve them under.
    pub policy: &'static str,
}
