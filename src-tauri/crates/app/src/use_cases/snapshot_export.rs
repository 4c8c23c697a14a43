//! Snapshots to take away: WACZ and WARC that replay tools open, or the captured bytes as they are.
//!
//! The same snapshots give the same bytes: times and ids are those of the record.

use crate::api::*;
use crate::captured::tool;
use crate::use_cases::redaction::withheld_snapshots;
use crate::{Desk, Error, Result};
use chrono::{DateTime, Utc};
use claimbook_archive::wacz::{self, Page, Record};
use claimbook_archive::warc::{Body, Message, Writer};
use claimbook_domain::*;
use claimbook_store::{Blobs, Book, Follow, Reader, StoreError};
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use uuid::Uuid;

/// A snapshot with its bytes' places.
pub(super) struct Whole {
    pub snapshot: Snapshot,
    pub resources: Vec<Resource>,
}

/// `snapshot.export`
pub fn export(desk: &Desk, request: ExportSnapshots, follow: Follow<'_>) -> Result<WrittenSnapshots> {
    let book = desk.book()?;
    let path = Path::new(request.path.trim());
    if path.file_name().is_none() {
        return Err(Error::new("call.path", "Name the file to write.").with("field", "path"));
    }
    if !request.replace && path.exists() {
        return Err(StoreError::Exists(path.to_owned()).into());
    }
    let (chosen, withheld) = chosen(&book, &request)?;
    let resources: usize = chosen.iter().map(|w| w.resources.len()).sum();
    let total: u64 = chosen.iter().flat_map(|w| &w.resources).map(|r| r.size).sum();
    let blobs = book.blobs();
    let mut done = 0;
    let mut step = |n: u64| {
        done += n;
        follow(done.min(total), total)
    };
    crate::files::through(path, request.replace, |out| match request.format.as_str() {
        "wacz" => write_wacz(out, &chosen, &blobs, &mut step),
        "warc" => write_warc(out, &chosen, &blobs, &mut step),
        "original" => write_original(out, &chosen, &blobs, &mut step),
        other => Err(Error::new(
            "call.format",
            format!("There is no format “{other}” for snapshots: wacz, warc, original."),
        )
        .with("field", "format")),
    })?;
    let (bytes, sha256) = crate::files::digest(path).map_err(|e| {
        Error::new("file.failed", format!("{}: {e}", path.display())).with("path", path.display())
    })?;
    Ok(WrittenSnapshots {
        path: path.display().to_string(),
        snapshots: u32::try_from(chosen.len()).unwrap_or(u32::MAX),
        withheld: u32::try_from(withheld).unwrap_or(u32::MAX),
        resources: u32::try_from(resources).unwrap_or(u32::MAX),
        bytes,
        sha256,
    })
}

/// Those asked for, and how many of them are left out because they are not for publication.
fn chosen(book: &Book, request: &ExportSnapshots) -> Result<(Vec<Whole>, usize)> {
    book.read(|r| {
        let mut ids = request.ids.clone();
        if let Some(claim) = request.claim {
            r.get::<Claim>(&claim.to_string())?;
            for evidence in r.of::<Evidence>("claim", &claim.to_string())? {
                ids.extend(evidence.snapshot);
            }
            for media in r.of::<Media>("claim", &claim.to_string())? {
                ids.extend(media.snapshot);
            }
        }
        let mut seen = std::collections::BTreeSet::new();
        ids.retain(|id| seen.insert(*id));
        let asked = ids.len();
        if !request.withheld {
            let withheld = withheld_snapshots(r)?;
            ids.retain(|id| !withheld.contains(id));
        }
        let withheld = asked - ids.len();
        wholes(r, ids).map(|chosen| (chosen, withheld))
    })
    .map_err(Error::from)
    .and_then(|(chosen, withheld)| {
        if chosen.is_empty() && withheld > 0 {
            Err(Error::new(
                "snapshot.withheld",
                "What was chosen is marked as not for publication. Nothing was written.",
            ))
        } else if chosen.is_empty() {
            Err(Error::new(
                "snapshot.none",
                "There is no snapshot to write: nothing was chosen, or none is there.",
            ))
        } else {
            Ok((chosen, withheld))
        }
    })
}

/// These snapshots, each with its resources, the page first.
pub(super) fn wholes(
    r: &Reader<'_>,
    ids: impl IntoIterator<Item = SnapshotId>,
) -> std::result::Result<Vec<Whole>, StoreError> {
    ids.into_iter()
        .map(|id| {
            let mut resources: Vec<Resource> = r.of("snapshot", &id.to_string())?;
            resources.sort_by_key(|r| r.role != ResourceRole::Page);
            Ok(Whole {
                snapshot: r.get(&id.to_string())?,
                resources,
            })
        })
        .collect()
}

fn moment(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text)
        .map(|t| t.to_utc())
        .unwrap_or_default()
}

/// The address of a thing in an archive: what has none of its own is named by its id.
fn address(url: Option<&String>, id: Uuid) -> String {
    url.cloned().unwrap_or_else(|| format!("urn:uuid:{id}"))
}

fn body<'b>(resource: &Resource, blobs: &'b Blobs) -> Body<'b> {
    let sha256 = resource.sha256.clone();
    let hash = sha256.clone();
    Body::Reopen {
        open: Box::new(move || {
            let file = blobs.open(&hash).map_err(io::Error::other)?;
            Ok(Box::new(file) as Box<dyn Read>)
        }),
        length: resource.size,
        sha256,
    }
}

/// Everything of the chosen snapshots in the order of an archive: the way to each page, the page, what it needs.
fn records<'b>(
    chosen: &'b [Whole],
    blobs: &'b Blobs,
    step: &'b mut dyn FnMut(u64) -> bool,
) -> impl Iterator<Item = claimbook_archive::Result<Record<'b>>> {
    let mut written = std::collections::BTreeSet::new();
    let mut all = Vec::new();
    for whole in chosen {
        let date = moment(&whole.snapshot.captured_at);
        for redirect in &whole.snapshot.redirects {
            all.push((
                None,
                Record {
                    id: None,
                    url: redirect.url.clone(),
                    date,
                    status: Some(redirect.status),
                    headers: vec![("Location".into(), redirect.location.clone())],
                    media_type: "text/html".into(),
                    body: Body::Bytes(Vec::new()),
                    request: None,
                    about: Vec::new(),
                },
            ));
        }
        for resource in &whole.resources {
            // What several snapshots share is written once; a container holds what is written of it already.
            let known = (
                resource.url.clone(),
                resource.sha256.clone(),
                resource.fetched_at.clone(),
            );
            if resource.role == ResourceRole::Container || !written.insert(known) {
                continue;
            }
            all.push((
                Some(resource),
                Record {
                    id: Some(resource.id.0),
                    url: address(resource.url.as_ref(), resource.id.0),
                    date: moment(&resource.fetched_at),
                    status: resource.status,
                    headers: resource.headers.clone(),
                    media_type: resource.media_type.clone(),
                    body: body(resource, blobs),
                    request: None,
                    about: vec![("captured-with".into(), whole.snapshot.tool.clone())],
                },
            ));
        }
    }
    all.into_iter().map(move |(resource, record)| {
        if step(resource.map_or(0, |r| r.size)) {
            Ok(record)
        } else {
            Err(claimbook_archive::Error::new(claimbook_archive::Reason::Stopped))
        }
    })
}

fn archive_error(e: claimbook_archive::Error) -> Error {
    match e.reason {
        claimbook_archive::Reason::Stopped => StoreError::Stopped.into(),
        _ => Error::new(
            "archive.failed",
            format!("The archive was not written: {e}. What was there before is as it was."),
        ),
    }
}

/// The snapshots' own words for the whole: their titles, and the latest time.
fn title(chosen: &[Whole]) -> String {
    let first = chosen.first().map(|w| &w.snapshot);
    let title = first
        .and_then(|s| s.title.clone().or(s.file.clone()).or(s.url.clone()))
        .unwrap_or_else(|| "Snapshots".into());
    match chosen.len() {
        0 | 1 => title,
        n => format!("{title} and {} more", n - 1),
    }
}

fn latest(chosen: &[Whole]) -> DateTime<Utc> {
    chosen
        .iter()
        .map(|w| moment(&w.snapshot.captured_at))
        .max()
        .unwrap_or_default()
}

/// Writes them as one archive.
pub(super) fn write_wacz(
    out: &mut (impl Write + Seek),
    chosen: &[Whole],
    blobs: &Blobs,
    step: &mut dyn FnMut(u64) -> bool,
) -> Result<()> {
    let pages: Vec<Page> = chosen
        .iter()
        .map(|w| {
            let page = w.resources.first();
            Page {
                url: address(
                    w.snapshot.url.as_ref().or(page.and_then(|p| p.url.as_ref())),
                    page.map_or(w.snapshot.id.0, |p| p.id.0),
                ),
                ts: Some(moment(&w.snapshot.captured_at)),
                title: w.snapshot.title.clone().or(w.snapshot.file.clone()),
                id: Some(w.snapshot.id.to_string()),
                text: None,
            }
        })
        .collect();
    let options = wacz::Options {
        title: title(chosen),
        description: None,
        created: latest(chosen),
        software: tool(),
        main_page_url: pages.first().map(|p| p.url.clone()),
        bytes: Some(chosen.iter().flat_map(|w| &w.resources).map(|r| r.size).sum()),
    };
    wacz::write(out, &pages, records(chosen, blobs, step), &options).map_err(archive_error)?;
    Ok(())
}

fn write_warc(
    out: &mut impl Write,
    chosen: &[Whole],
    blobs: &Blobs,
    step: &mut dyn FnMut(u64) -> bool,
) -> Result<()> {
    let mut writer = Writer::new(out);
    let info = [
        ("software".to_owned(), tool()),
        ("format".to_owned(), "WARC File Format 1.1".to_owned()),
        (
            "conformsTo".to_owned(),
            "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/".to_owned(),
        ),
    ];
    let first = chosen.first().map_or(Uuid::nil(), |w| w.snapshot.id.0);
    let named = |n: usize| Uuid::from_u128(first.as_u128() ^ (n as u128 + 1));
    writer
        .warcinfo(first, latest(chosen), None, &info)
        .map_err(archive_error)?;
    for (n, record) in records(chosen, blobs, step).enumerate() {
        let record = record.map_err(archive_error)?;
        let id = record.id.unwrap_or_else(|| named(n));
        match record.status {
            Some(status) => {
                let message = Message {
                    first_line: format!("HTTP/1.1 {status} {}", reason(status)),
                    headers: record.headers,
                };
                writer.response(id, record.date, &record.url, &message, record.body)
            }
            None => writer.resource(id, record.date, &record.url, &record.media_type, record.body),
        }
        .map_err(archive_error)?;
    }
    Ok(())
}

/// The words of a status that occur in captures; readers go by the number.
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        302 => "Found",
        404 => "Not Found",
        _ => "",
    }
}

fn write_original(
    out: &mut impl Write,
    chosen: &[Whole],
    blobs: &Blobs,
    step: &mut dyn FnMut(u64) -> bool,
) -> Result<()> {
    let [whole] = chosen else {
        return Err(Error::new(
            "snapshot.one",
            "The captured bytes of one snapshot can be written at a time; WACZ holds several.",
        ));
    };
    // The file that came, where the page was one of the things in it.
    let container = whole.resources.iter().find(|r| r.role == ResourceRole::Container);
    let Some(resource) = container.or(whole.resources.first()) else {
        return Err(Error::new("snapshot.no-page", "This snapshot holds no bytes."));
    };
    let failed = |e: io::Error| {
        Error::new(
            "file.failed",
            format!("It can't be written: {e}. What was there before is as it was."),
        )
    };
    let mut from = blobs.open(&resource.sha256)?;
    let mut buffer = vec![0; 1 << 20];
    loop {
        let n = from.read(&mut buffer).map_err(failed)?;
        if n == 0 {
            return Ok(());
        }
        out.write_all(buffer.get(..n).unwrap_or_default())
            .map_err(failed)?;
        if !step(n as u64) {
            return Err(StoreError::Stopped.into());
        }
    }
}
