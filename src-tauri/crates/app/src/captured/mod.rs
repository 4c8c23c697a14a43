//! What is being captured: bytes that are on the disk already and that the record does not know yet, and how they become
//! a snapshot in one act. Whatever ends a capture before that act leaves no snapshot, and bytes that nothing refers to.

pub mod archive;
pub mod file;
pub mod online;

use crate::api::*;
use crate::reading::{self, Read};
use crate::use_cases::snapshot::card_of;
use crate::{Desk, Result};
use claimbook_domain::*;
use claimbook_page::media::{self, Media};
use claimbook_store::{BlobRef, Blobs, Book, Tx};
use std::io::Read as _;

/// The name and version of what captures.
pub fn tool() -> String {
    format!("Claimbook {}", env!("CARGO_PKG_VERSION"))
}

/// How many bytes tell what a thing is.
const HEAD: u64 = 4096;
/// The most bytes of a page, style sheet or document that are read to look into it.
pub const MOST: u64 = 64 << 20;

/// Bytes with where they came from.
#[derive(Debug, Clone)]
pub struct Piece {
    /// What they are to the snapshot.
    pub role: ResourceRole,
    /// The bytes.
    pub blob: BlobRef,
    /// Their address, the one that answered.
    pub url: Option<String>,
    /// The HTTP status.
    pub status: Option<u16>,
    /// The response's headers.
    pub headers: Vec<(String, String)>,
    /// Media type, as looked at.
    pub media_type: String,
    /// When, UTC, RFC 3339.
    pub fetched_at: String,
}

/// A snapshot before it is one.
#[derive(Debug, Clone)]
pub struct Catch {
    /// The address that was asked for.
    pub url: Option<String>,
    /// The way to the one that answered.
    pub redirects: Vec<Redirect>,
    /// How it came.
    pub captured: Provenance,
    /// The name of its file.
    pub file: Option<String>,
    /// What it is called, where its maker says so (an archive's list of pages).
    pub title: Option<String>,
    /// When, UTC, RFC 3339.
    pub captured_at: String,
    /// With what.
    pub tool: String,
    /// The thing itself.
    pub page: Piece,
    /// What it needs to be looked at, and what it was taken from.
    pub others: Vec<Piece>,
    /// What of it is not here.
    pub absent: Vec<Absent>,
}

/// What bytes are, by their beginning, by what was declared, by their name.
pub fn sniff(blobs: &Blobs, blob: &BlobRef, declared: Option<&str>, name: Option<&str>) -> Result<Media> {
    let mut head = Vec::new();
    // A file that can't be read any more is noticed by whoever reads on.
    blobs.open(&blob.sha256)?.take(HEAD).read_to_end(&mut head).ok();
    Ok(media::sniff(&head, declared, name))
}

/// Reads what was caught. Bytes that can't be read as words are kept all the same: they are what was captured.
pub fn read(book: &Book, page: &Piece, url: Option<&str>) -> Read {
    let nobody = SnapshotId(uuid::Uuid::nil());
    let resource = resource(ResourceId(uuid::Uuid::nil()), nobody, page.clone());
    reading::read(&book.blobs(), &resource, page.url.as_deref().or(url)).unwrap_or_default()
}

/// Records the snapshot: one act. Gives it in a few words.
pub fn record(desk: &Desk, book: &Book, kind: &'static str, catch: Catch) -> Result<SnapshotCard> {
    let read = read(book, &catch.page, catch.url.as_deref());
    let (id, _) = desk.act(kind, |tx| insert(tx, catch, read, desk.me()))?;
    book.read(|r| Ok(card_of(r, id)))?
}

/// Records the snapshot within an act.
pub fn insert(tx: &mut Tx<'_>, catch: Catch, read: Read, by: Option<PersonId>) -> Result<SnapshotId> {
    let mut snapshot = Snapshot {
        id: SnapshotId(tx.id()),
        final_url: catch.page.url.clone().filter(|u| Some(u) != catch.url.as_ref()),
        url: catch.url,
        redirects: catch.redirects,
        status: catch.page.status,
        captured: catch.captured,
        file: catch.file,
        media_type: catch.page.media_type.clone(),
        title: catch.title,
        byline: None,
        site: None,
        published: None,
        lang: None,
        text: None,
        extractor: None,
        absent: catch.absent,
        disturbing: false,
        note: None,
        captured_at: catch.captured_at,
        captured_by: by,
        tool: catch.tool,
    };
    read.into_snapshot(tx, &mut snapshot)?;
    tx.insert(&snapshot)?;
    for piece in std::iter::once(catch.page).chain(catch.others) {
        let resource = resource(ResourceId(tx.id()), snapshot.id, piece);
        tx.insert(&resource)?;
    }
    Ok(snapshot.id)
}

fn resource(id: ResourceId, snapshot: SnapshotId, piece: Piece) -> Resource {
    Resource {
        id,
        snapshot,
        role: piece.role,
        url: piece.url,
        status: piece.status,
        headers: piece.headers,
        media_type: piece.media_type,
        sha256: piece.blob.sha256,
        size: piece.blob.size,
        fetched_at: piece.fetched_at,
    }
}

/// The value of the first header of that name.
pub fn header<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers
        .iter()
        .find(|(n, _)| n.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.as_str())
}

/// The charset that a `Content-Type` declares.
pub fn charset(headers: &[(String, String)]) -> Option<String> {
    let value = header(headers, "content-type")?;
    value.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let value = value.trim().trim_matches(['"', '\'']);
        (name.trim().eq_ignore_ascii_case("charset") && !value.is_empty()).then(|| value.to_owned())
    })
}
