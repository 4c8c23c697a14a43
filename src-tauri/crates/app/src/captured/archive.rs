//! Archives that somebody else made (WARC, WACZ): every page in them becomes a snapshot, with what it needs.
//!
//! All that can be read is taken into the book first, record by record; what can't be read is named with its place. Then
//! the records are told apart: pages are those that the archive lists, or its documents; what a page refers to belongs to
//! it; what nothing refers to belongs to the page before it, so that nothing is lost.

use super::file::{Part, put};
use super::{Catch, MOST, Piece, charset, header, sniff};
use crate::reading::is_html;
use crate::{Desk, Error, Result};
use chrono::DateTime;
use claimbook_archive::{Limits, wacz, warc};
use claimbook_domain::{Provenance, Redirect, ResourceRole};
use claimbook_page::charset::decode_page;
use claimbook_page::media::{Media, MediaKind};
use claimbook_page::requisites;
use claimbook_store::{Blobs, Book, Follow};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;
use url::Url;

/// The most redirects that are followed within an archive.
const HOPS: usize = 20;

/// A record whose bytes are in the book.
struct Found {
    place: String,
    url: String,
    date: String,
    status: Option<u16>,
    headers: Vec<(String, String)>,
    media: Media,
    piece: Piece,
}

/// A page as an archive lists it.
struct Listed {
    url: String,
    /// When it was captured, in seconds.
    at: Option<i64>,
    title: Option<String>,
}

/// What was read of an archive.
#[derive(Default)]
struct Reading {
    found: Vec<Found>,
    listed: Vec<Listed>,
    refused: Vec<Part>,
    software: Option<String>,
}

impl Reading {
    fn refuse(&mut self, place: Option<String>, why: impl ToString) {
        self.refused.push(Part {
            place,
            catch: Err(why.to_string()),
        });
    }
}

/// Takes an archive in.
pub fn take(
    desk: &Desk,
    book: &Book,
    path: &Path,
    file: File,
    media: &Media,
    follow: Follow<'_>,
) -> Result<Vec<Part>> {
    let total = file.metadata().map(|m| m.len()).unwrap_or_default();
    let blobs = book.blobs();
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned());
    let mut reading = Reading::default();
    let mut done = 0;
    let mut step = |n: u64| {
        done += n;
        follow(done.min(total), total)
    };
    if media.kind == MediaKind::Wacz {
        wacz_in(BufReader::new(file), &blobs, &mut reading, desk, &mut step)?;
    } else {
        let mut reader = warc::Reader::tolerant(BufReader::new(file), Limits::default());
        records(&mut reader, None, &blobs, &mut reading, desk, &mut step)?;
    }
    let mut parts = catches(&blobs, &mut reading, name.as_deref());
    parts.append(&mut reading.refused);
    if parts.is_empty() {
        parts.push(Part {
            place: None,
            catch: Err("There is no captured page in this archive.".into()),
        });
    }
    Ok(parts)
}

fn wacz_in(
    file: BufReader<File>,
    blobs: &Blobs,
    reading: &mut Reading,
    desk: &Desk,
    step: &mut dyn FnMut(u64) -> bool,
) -> Result<()> {
    let mut package = match wacz::Reader::tolerant(file, Limits::default()) {
        Ok(package) => package,
        Err(e) => {
            reading.refuse(e.file.clone(), e);
            return Ok(());
        }
    };
    reading.software.clone_from(&package.package().software);
    match package.pages() {
        Ok(pages) => {
            reading.listed = pages
                .into_iter()
                .map(|p| Listed {
                    url: p.url,
                    at: p.ts.map(|ts| ts.timestamp()),
                    title: p.title,
                })
                .collect()
        }
        Err(e) => reading.refuse(e.file.clone(), e),
    }
    for name in package.archives() {
        match package.warc(&name) {
            Ok(mut reader) => records(&mut reader, Some(&name), blobs, reading, desk, step)?,
            Err(e) => reading.refuse(Some(name.clone()), e),
        }
    }
    for problem in package.problems() {
        reading.refuse(problem.file.clone(), problem);
    }
    Ok(())
}

/// Takes the records in, those that can be read.
fn records<R: Read>(
    reader: &mut warc::Reader<R>,
    within: Option<&str>,
    blobs: &Blobs,
    reading: &mut Reading,
    desk: &Desk,
    step: &mut dyn FnMut(u64) -> bool,
) -> Result<()> {
    let placed = |place: &dyn std::fmt::Display| match within {
        Some(name) => format!("{name}, {place}"),
        None => place.to_string(),
    };
    loop {
        let mut record = match reader.next_record() {
            Ok(Some(record)) => record,
            Ok(None) => break,
            Err(e) => {
                reading.refuse(
                    e.place.map(|p| placed(&p)).or(within.map(str::to_owned)),
                    &e.reason,
                );
                break;
            }
        };
        let head = record.head();
        let (place, kind, uri) = (placed(&head.place), head.kind.clone(), head.target_uri.clone());
        let date = head.date.map_or_else(
            || desk.now(),
            |d| d.to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
        );
        let (declared, http) = (head.field("Content-Type").map(str::to_owned), head.is_http());
        let answer = kind == warc::Kind::Response && http;
        let Some(url) = uri.filter(|_| answer || kind == warc::Kind::Resource) else {
            if let Err(e) = record.finish() {
                reading.refuse(Some(place), &e.reason);
            }
            continue;
        };
        let taken = if answer {
            response(&mut record, blobs, step)
        } else {
            put(blobs, &mut record, &mut |_| true).map(|blob| (None, Vec::new(), blob))
        };
        let (status, headers, blob) = match taken {
            Ok(taken) => taken,
            Err(e) if matches!(e.code(), "stopped" | "book.disk-full") => return Err(e),
            Err(e) => {
                reading.refuse(Some(place), e);
                continue;
            }
        };
        match record.finish() {
            Ok(end) if end.checks.block.is_wrong() || end.checks.payload.is_wrong() => {
                reading.refuse(
                    Some(place),
                    "Its bytes are not those of its digest: they were altered or cut short.",
                );
                continue;
            }
            Ok(_) => {}
            Err(e) => {
                reading.refuse(Some(place), &e.reason);
                continue;
            }
        }
        if !step(blob.size) {
            return Err(claimbook_store::StoreError::Stopped.into());
        }
        let declared = if answer {
            header(&headers, "content-type").map(str::to_owned)
        } else {
            declared
        };
        let media = sniff(blobs, &blob, declared.as_deref(), Some(&url))?;
        reading.found.push(Found {
            piece: Piece {
                role: ResourceRole::Requisite,
                blob,
                url: Some(url.clone()),
                status,
                headers: headers.clone(),
                media_type: media.media_type.clone(),
                fetched_at: date.clone(),
            },
            place,
            url,
            date,
            status,
            headers,
            media,
        });
    }
    for problem in reader.take_problems() {
        reading.refuse(
            problem.place.map(|p| placed(&p)).or(within.map(str::to_owned)),
            &problem.reason,
        );
    }
    Ok(())
}

type Taken = (Option<u16>, Vec<(String, String)>, claimbook_store::BlobRef);

fn response<R: Read>(
    record: &mut warc::Record<'_, R>,
    blobs: &Blobs,
    step: &mut dyn FnMut(u64) -> bool,
) -> Result<Taken> {
    let bad = |e: claimbook_archive::Error| Error::new("archive.record", e.reason.to_string());
    let message = record.http().map_err(bad)?;
    let (status, headers) = (message.status, message.headers.clone());
    let mut body = message.body().map_err(bad)?;
    let blob = put(blobs, &mut body, &mut |_| step(0))?;
    Ok((status, headers, blob))
}

/// An address without what is no part of a request.
fn key(url: &str) -> &str {
    url.split('#').next().unwrap_or(url)
}

impl Found {
    /// When it was captured, in milliseconds.
    fn moment(&self) -> Option<i64> {
        let date = DateTime::parse_from_rfc3339(&self.date).ok()?;
        Some(date.timestamp_millis())
    }

    /// Whether it is what was asked for, or the way there.
    fn is_good(&self) -> bool {
        self.status.is_none_or(|s| (200..400).contains(&s))
    }
}

/// The records by address: an archive may hold one page of many days.
struct Held<'f> {
    found: &'f [Found],
    at: HashMap<&'f str, Vec<usize>>,
}

impl<'f> Held<'f> {
    fn of(found: &'f [Found]) -> Self {
        let mut at: HashMap<&str, Vec<usize>> = HashMap::new();
        for (n, found) in found.iter().enumerate() {
            at.entry(key(&found.url)).or_default().push(n);
        }
        Self { found, at }
    }

    fn least<K: Ord>(&self, url: &str, by: impl Fn(usize, &Found) -> K) -> Option<usize> {
        let all = self.at.get(key(url))?;
        all.iter().copied().min_by_key(|&n| by(n, &self.found[n]))
    }

    /// The record of a page as it was at that second, or next to it; one that is no listed page yet before one that is.
    fn page(&self, url: &str, second: Option<i64>, is_page: impl Fn(usize) -> bool) -> Option<usize> {
        self.least(url, |n, found| {
            let away = second
                .zip(found.moment())
                .map_or(0, |(a, b)| a.abs_diff(b.div_euclid(1000)));
            (away, is_page(n), !found.is_good())
        })
    }

    /// The record of what a page needs that was captured next to it, by milliseconds; an answer of another day before none.
    fn requisite(&self, url: &str, moment: Option<i64>) -> Option<usize> {
        self.least(url, |_, found| {
            let away = moment.zip(found.moment()).map_or(0, |(a, b)| a.abs_diff(b));
            (!found.is_good(), away)
        })
    }
}

/// Tells the pages from what belongs to them.
fn catches(blobs: &Blobs, reading: &mut Reading, file: Option<&str>) -> Vec<Part> {
    let held = Held::of(&reading.found);
    let mut pages: BTreeMap<usize, (String, Option<String>, Vec<Redirect>)> = BTreeMap::new();
    let mut redirected = BTreeSet::new();
    for listed in &reading.listed {
        let (mut url, mut chain) = (key(&listed.url).to_owned(), Vec::new());
        let mut steps = Vec::new();
        let found = loop {
            let Some(n) = held.page(&url, listed.at, |n| pages.contains_key(&n)) else {
                break None;
            };
            let record = &reading.found[n];
            let location = header(&record.headers, "location")
                .filter(|_| record.status.is_some_and(|s| (300..400).contains(&s)));
            let Some(location) = location.filter(|_| chain.len() < HOPS) else {
                break Some(n);
            };
            chain.push(Redirect {
                url: url.clone(),
                status: record.status.unwrap_or_default(),
                location: location.to_owned(),
            });
            steps.push(n);
            match Url::parse(&url).and_then(|u| u.join(location)) {
                Ok(next) => url = key(next.as_str()).to_owned(),
                Err(_) => break None,
            }
        };
        match found {
            Some(n) => {
                redirected.extend(steps);
                pages
                    .entry(n)
                    .or_insert_with(|| (listed.url.clone(), listed.title.clone(), chain));
            }
            None => reading.refused.push(Part {
                place: Some(listed.url.clone()),
                catch: Err("The archive lists this page, and holds no record of it.".into()),
            }),
        }
    }
    if pages.is_empty() {
        let document = |f: &&(usize, &Found)| {
            f.1.status.is_none_or(|s| (200..300).contains(&s))
                && matches!(f.1.media.kind, MediaKind::Html | MediaKind::Pdf)
        };
        let all: Vec<(usize, &Found)> = reading.found.iter().enumerate().collect();
        let documents: Vec<&(usize, &Found)> = all.iter().filter(document).collect();
        let chosen: Vec<&(usize, &Found)> = if documents.is_empty() {
            all.iter().collect()
        } else {
            documents
        };
        pages.extend(
            chosen
                .into_iter()
                .map(|(n, f)| (*n, (f.url.clone(), None, Vec::new()))),
        );
    }
    let mut belongs: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    let mut owned = BTreeSet::new();
    for &page in pages.keys() {
        let needed = needed(blobs, reading, &held, page);
        owned.extend(needed.iter().copied());
        belongs.insert(
            page,
            needed.into_iter().filter(|n| !pages.contains_key(n)).collect(),
        );
    }
    for n in 0..reading.found.len() {
        if !owned.contains(&n) && !redirected.contains(&n) && !pages.contains_key(&n) {
            let before = pages.range(..n).next_back().or_else(|| pages.iter().next());
            if let Some((page, _)) = before {
                belongs.entry(*page).or_default().insert(n);
            }
        }
    }
    let tool = reading.software.clone().unwrap_or_else(|| "an archive".into());
    pages
        .into_iter()
        .map(|(n, (url, title, redirects))| {
            let found = &reading.found[n];
            let http = |u: &str| u.starts_with("http://") || u.starts_with("https://");
            let others = belongs.remove(&n).unwrap_or_default();
            Part {
                place: Some(found.place.clone()),
                catch: Ok(Catch {
                    url: Some(url.clone()).filter(|u| http(u)),
                    redirects,
                    captured: Provenance::Archive,
                    file: file.map(str::to_owned),
                    title,
                    captured_at: found.date.clone(),
                    tool: tool.clone(),
                    page: Piece {
                        role: ResourceRole::Page,
                        url: found.piece.url.clone().filter(|u| http(u)),
                        ..found.piece.clone()
                    },
                    others: others
                        .into_iter()
                        .map(|n| reading.found[n].piece.clone())
                        .collect(),
                    absent: Vec::new(),
                }),
            }
        })
        .collect()
}

/// The records that a page refers to, and those that its style sheets refer to.
fn needed(blobs: &Blobs, reading: &Reading, held: &Held<'_>, page: usize) -> BTreeSet<usize> {
    let (mut needed, mut open) = (BTreeSet::new(), vec![page]);
    while let Some(n) = open.pop() {
        let found = &reading.found[n];
        let style = found.piece.media_type == "text/css";
        if !(style || is_html(&found.piece.media_type) && n == page) {
            continue;
        }
        let (Ok(bytes), Ok(base)) = (blobs.read(&found.piece.blob.sha256, MOST), Url::parse(&found.url))
        else {
            continue;
        };
        let text = decode_page(&bytes, charset(&found.headers).as_deref()).text;
        let wanted = if style {
            requisites::style_requisites(&text, &base)
        } else {
            requisites::requisites(&text, &base)
        };
        for requisite in wanted {
            if let Some(m) = held.requisite(requisite.url.as_str(), reading.found[page].moment())
                && needed.insert(m)
            {
                open.push(m);
            }
        }
    }
    needed
}
