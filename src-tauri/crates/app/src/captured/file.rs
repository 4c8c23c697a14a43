//! Files and what was pasted: the bytes as they are, streamed into the book, then looked into.

use super::{Catch, MOST, Piece, archive, sniff, tool};
use crate::{Desk, Error, Result};
use claimbook_domain::{Provenance, ResourceRole};
use claimbook_page::media::{Media, MediaKind};
use claimbook_page::mhtml;
use claimbook_store::{BlobRef, Blobs, Book, Follow, StoreError, no_room};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

/// The largest file: 2 GiB.
const LARGEST: u64 = 2 << 30;
const CHUNK: usize = 1 << 20;

/// What became of a part of a file.
pub struct Part {
    /// Where in the file: nothing for the whole of it.
    pub place: Option<String>,
    /// The snapshot that it makes, or why it makes none.
    pub catch: std::result::Result<Catch, String>,
}

fn unreadable(path: &Path, e: io::Error) -> Error {
    Error::new(
        "file.failed",
        format!("{}: {e}. Nothing was changed.", path.display()),
    )
    .with("path", path.display())
}

/// Streams bytes into the book.
pub fn put(blobs: &Blobs, from: &mut dyn Read, follow: &mut dyn FnMut(u64) -> bool) -> Result<BlobRef> {
    let mut writer = blobs.writer()?;
    let mut buffer = vec![0; CHUNK];
    loop {
        let n = match from.read(&mut buffer) {
            Ok(0) => break,
            Ok(n) => n,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(e) => {
                return Err(Error::new(
                    "file.failed",
                    format!("It can't be read further: {e}. Nothing was changed."),
                ));
            }
        };
        writer
            .write_all(buffer.get(..n).unwrap_or_default())
            .map_err(|e| match no_room(&e) {
                true => Error::from(StoreError::DiskFull),
                false => Error::new(
                    "file.failed",
                    format!("The book's folder can't be written: {e}. Nothing was changed."),
                ),
            })?;
        if !follow(writer.size()) {
            return Err(StoreError::Stopped.into());
        }
    }
    Ok(writer.finish()?)
}

/// Takes a file in: one snapshot, or those of an archive.
pub fn take(
    desk: &Desk,
    book: &Book,
    path: &Path,
    url: Option<&str>,
    follow: Follow<'_>,
) -> Result<Vec<Part>> {
    let mut file = File::open(path).map_err(|e| unreadable(path, e))?;
    let meta = file.metadata().map_err(|e| unreadable(path, e))?;
    if !meta.is_file() {
        return Err(Error::new(
            "file.failed",
            format!("{} is no file. Nothing was changed.", path.display()),
        )
        .with("path", path.display()));
    }
    if meta.len() > LARGEST {
        return Err(Error::new(
            "file.too-large",
            format!(
                "{} has {} bytes; a file may have {LARGEST}. Nothing was changed.",
                path.display(),
                meta.len()
            ),
        )
        .with("path", path.display()));
    }
    let blobs = book.blobs();
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned());
    let mut head = vec![0; 4096];
    let n = file.read(&mut head).map_err(|e| unreadable(path, e))?;
    head.truncate(n);
    let media = claimbook_page::media::sniff(&head, None, name.as_deref());
    io::Seek::rewind(&mut file).map_err(|e| unreadable(path, e))?;
    let archive = matches!(media.kind, MediaKind::Warc | MediaKind::Wacz);
    if archive || claimbook_archive::warc::is_archive(&head) {
        return archive::take(desk, book, path, file, &media, follow);
    }
    let blob = put(&blobs, &mut file, &mut |done| follow(done, meta.len()))?;
    let catch = of_bytes(desk, &blobs, blob, media, Provenance::File, name, url)?;
    Ok(vec![Part {
        place: None,
        catch: Ok(catch),
    }])
}

/// A snapshot of bytes that are in the book.
pub fn of_bytes(
    desk: &Desk,
    blobs: &Blobs,
    blob: BlobRef,
    media: Media,
    captured: Provenance,
    file: Option<String>,
    url: Option<&str>,
) -> Result<Catch> {
    let now = desk.now();
    let piece = |role, blob, media_type: &str, url: Option<String>| Piece {
        role,
        blob,
        url,
        status: None,
        headers: Vec::new(),
        media_type: media_type.to_owned(),
        fetched_at: now.clone(),
    };
    let url = url.map(str::trim).filter(|u| !u.is_empty()).map(str::to_owned);
    let mut catch = Catch {
        page: piece(ResourceRole::Page, blob.clone(), &media.media_type, url.clone()),
        url,
        redirects: Vec::new(),
        captured,
        file,
        title: None,
        captured_at: now.clone(),
        tool: tool(),
        others: Vec::new(),
        absent: Vec::new(),
    };
    if media.kind == MediaKind::Mhtml {
        let bytes = blobs.read(&blob.sha256, MOST)?;
        let mhtml = mhtml::read(&bytes, &mhtml::Limits::default()).map_err(|e| {
            Error::new(
                "file.unreadable",
                format!("This saved page can't be read: {e}. Nothing was changed."),
            )
        })?;
        let mut parts = mhtml.parts.into_iter();
        let page = parts.next().ok_or_else(|| {
            Error::new(
                "file.unreadable",
                "This saved page is empty. Nothing was changed.",
            )
        })?;
        let headers = |p: &mhtml::Part| {
            let charset = p
                .charset
                .as_deref()
                .map(|c| format!("; charset={c}"))
                .unwrap_or_default();
            vec![("Content-Type".to_owned(), format!("{}{charset}", p.media_type))]
        };
        let address = page.url.clone().or(mhtml.url);
        catch.url = catch.url.or(address.clone());
        catch.others.push(Piece {
            role: ResourceRole::Container,
            ..catch.page.clone()
        });
        catch.page = Piece {
            headers: headers(&page),
            ..piece(
                ResourceRole::Page,
                blobs.put(&page.bytes)?,
                &page.media_type,
                address,
            )
        };
        for part in parts {
            let address = part
                .url
                .clone()
                .or_else(|| part.content_id.as_ref().map(|id| format!("cid:{id}")));
            catch.others.push(Piece {
                headers: headers(&part),
                ..piece(
                    ResourceRole::Requisite,
                    blobs.put(&part.bytes)?,
                    &part.media_type,
                    address,
                )
            });
        }
    }
    Ok(catch)
}

/// What was pasted.
pub fn pasted(desk: &Desk, book: &Book, bytes: &[u8], media_type: &str, url: Option<&str>) -> Result<Catch> {
    let blobs = book.blobs();
    let blob = blobs.put(bytes)?;
    let media = sniff(&blobs, &blob, Some(media_type), None)?;
    let mut catch = of_bytes(desk, &blobs, blob, media, Provenance::Pasted, None, url)?;
    // It came as Unicode, whatever its own words say of a charset.
    catch.page.headers = vec![("Content-Type".into(), format!("{media_type}; charset=utf-8"))];
    Ok(catch)
}
