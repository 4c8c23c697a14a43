//! Capture: an address, a file, what was pasted become snapshots. Nothing is fetched but what a person asked for, and
//! nothing at all where the book says so.

use crate::api::*;
use crate::captured::{self, Catch, file, online};
use crate::{Desk, Error, Result};
use claimbook_domain::*;
use claimbook_store::{Book, Follow, Reader, StoreError};
use std::path::Path;

/// The setting that holds how a book captures.
const SETTING: &str = "capture";

/// `capture.settings`
pub fn settings(desk: &Desk, _: Nothing) -> Result<CaptureSettings> {
    Ok(desk.book()?.read(of_book)?)
}

fn of_book(r: &Reader<'_>) -> std::result::Result<CaptureSettings, StoreError> {
    let kept: Option<Setting> = r.find(SETTING)?;
    // A setting of a newer version that can't be read holds as far as it can: what is not understood is not allowed.
    Ok(kept.map_or_else(CaptureSettings::default, |s| {
        serde_json::from_str(&s.value).unwrap_or(CaptureSettings {
            off: true,
            ..CaptureSettings::default()
        })
    }))
}

/// `capture.settings.save`
pub fn save_settings(desk: &Desk, request: CaptureSettings) -> Result<Nothing> {
    let wrong = |field: &str, why: String| Err(Error::new("capture.setting", why).with("field", field));
    if let Some(proxy) = &request.proxy
        && let Err(e) = claimbook_capture::Proxy::parse(proxy)
    {
        return wrong("proxy", e.to_string());
    }
    if request
        .user_agent
        .as_deref()
        .is_some_and(|a| a.chars().any(char::is_control) || a.len() > 300)
    {
        return wrong("user_agent", "What a site is told must be one short line.".into());
    }
    for (field, value, least, most) in [
        ("max_bytes", request.max_bytes, 1 << 16, 2 << 30),
        ("max_seconds", request.max_seconds.into(), 1, 3600),
        ("max_redirects", request.max_redirects.into(), 0, 50),
        ("max_requisites", request.max_requisites.into(), 0, 2000),
        ("max_requisite_bytes", request.max_requisite_bytes, 0, 2 << 30),
        ("stale_days", request.stale_days.into(), 1, 3650),
    ] {
        if !(least..=most).contains(&value) {
            return wrong(
                field,
                format!("“{field}” must lie between {least} and {most}; it is {value}."),
            );
        }
    }
    let value = serde_json::to_string(&request).map_err(|e| Error::new("internal", e.to_string()))?;
    desk.act("settings-save", |tx| -> Result<()> {
        let setting = Setting {
            id: SETTING.into(),
            value,
        };
        if tx.reader().find::<Setting>(SETTING)?.is_some() {
            tx.update(&setting)?;
        } else {
            tx.insert(&setting)?;
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// `capture.urls`
pub fn urls(_: &Desk, request: PastedText) -> Result<FoundUrls> {
    let found = claimbook_capture::urls_in(&request.text);
    Ok(FoundUrls {
        urls: found.urls,
        refused: found
            .bad
            .into_iter()
            .map(|r| RefusedUrl {
                why: r.error.to_string(),
                text: r.text,
            })
            .collect(),
    })
}

/// The ways to the network, where the book allows any.
pub(crate) fn ways(desk: &Desk, allow_private: bool) -> Result<online::Ways> {
    let settings = settings(desk, Nothing {})?;
    if settings.off {
        return Err(Error::new(
            "capture.off",
            "Capturing is switched off for this book: nothing was fetched. It can be switched on in the settings.",
        ));
    }
    online::Ways::of(&settings, allow_private)
}

fn writable(book: &Book) -> Result<()> {
    if book.read_only() {
        Err(StoreError::ReadOnly.into())
    } else {
        Ok(())
    }
}

/// `capture.fetch`
pub fn fetch(desk: &Desk, request: CaptureUrl, follow: Follow<'_>) -> Result<Captured> {
    let book = desk.book()?;
    writable(&book)?;
    let ways = ways(desk, request.allow_private)?;
    let _capturing = book.blobs().capturing();
    let answer = online::page(&request.url, &ways, &book, desk.circumstances(), follow)?;
    let place = answer.url.clone();
    let catch = online::whole(answer, &ways, &book, desk.circumstances(), follow)?;
    let lacking = lacking(&catch);
    let card = captured::record(desk, &book, "capture", catch)?;
    Ok(Captured {
        place,
        outcome: "taken".into(),
        why: lacking,
        snapshot: Some(card),
    })
}

fn lacking(catch: &Catch) -> Option<String> {
    match catch.absent.len() {
        0 => None,
        1 => Some("1 image, font or style sheet of it could not be captured.".into()),
        n => Some(format!(
            "{n} images, fonts or style sheets of it could not be captured."
        )),
    }
}

/// The snapshot of the same bytes that came the same way before.
fn known(r: &Reader<'_>, catch: &Catch) -> std::result::Result<Option<SnapshotId>, StoreError> {
    let archived = catch.captured == Provenance::Archive;
    for resource in r.of::<Resource>("sha256", &catch.page.blob.sha256)? {
        if resource.role != ResourceRole::Page {
            continue;
        }
        let snapshot: Snapshot = r.get(&resource.snapshot.to_string())?;
        let same_time = !archived || snapshot.captured_at == catch.captured_at;
        if snapshot.url == catch.url && snapshot.captured == catch.captured && same_time {
            return Ok(Some(snapshot.id));
        }
    }
    Ok(None)
}

/// Records what was caught in one act; what came the same way before is not kept twice.
fn keep(desk: &Desk, book: &Book, kind: &'static str, caught: Vec<(String, Catch)>) -> Result<Vec<Captured>> {
    let caught: Vec<_> = caught
        .into_iter()
        .map(|(place, catch)| {
            let read = captured::read(book, &catch.page, catch.url.as_deref());
            (place, catch, read)
        })
        .collect();
    let (kept, _) = desk.act(kind, |tx| -> Result<Vec<_>> {
        let mut kept = Vec::with_capacity(caught.len());
        for (place, catch, read) in caught {
            let why = lacking(&catch);
            kept.push(match known(&tx.reader(), &catch)? {
                Some(id) => (
                    place,
                    "kept",
                    Some("The same bytes are in the book already.".to_owned()),
                    id,
                ),
                None => (place, "taken", why, captured::insert(tx, catch, read, desk.me())?),
            });
        }
        Ok(kept)
    })?;
    book.read(|r| {
        Ok(kept
            .into_iter()
            .map(|(place, outcome, why, id)| {
                Ok(Captured {
                    place,
                    outcome: outcome.into(),
                    why,
                    snapshot: Some(super::snapshot::card_of(r, id)?),
                })
            })
            .collect())
    })?
}

/// `capture.file`
pub fn file(desk: &Desk, request: CaptureFile, follow: Follow<'_>) -> Result<Items<Captured>> {
    let book = desk.book()?;
    writable(&book)?;
    let path = Path::new(request.path.trim());
    let url = crate::names::link("url", request.url.as_deref())?;
    let _capturing = book.blobs().capturing();
    let (mut caught, mut refused) = (Vec::new(), Vec::new());
    for part in file::take(desk, &book, path, url.as_deref(), follow)? {
        let place = match &part.place {
            Some(place) => format!("{}, {place}", path.display()),
            None => path.display().to_string(),
        };
        match part.catch {
            Ok(catch) => caught.push((place, catch)),
            Err(why) => refused.push(Captured {
                place,
                outcome: "refused".into(),
                why: Some(why),
                snapshot: None,
            }),
        }
    }
    let mut items = keep(desk, &book, "capture-file", caught)?;
    items.append(&mut refused);
    Ok(items.into())
}

/// `capture.paste`
pub fn paste(desk: &Desk, request: CapturePasted) -> Result<Captured> {
    let book = desk.book()?;
    writable(&book)?;
    let url = crate::names::link("url", request.url.as_deref())?;
    let filled = |t: &Option<String>| t.as_ref().filter(|t| !t.trim().is_empty()).cloned();
    let (bytes, media_type) = match (filled(&request.html), filled(&request.text)) {
        (Some(html), _) => (html, "text/html"),
        (None, Some(text)) => (text, "text/plain"),
        (None, None) => {
            return Err(Error::new("capture.empty", "Nothing was pasted.").with("field", "text"));
        }
    };
    let _capturing = book.blobs().capturing();
    let catch = file::pasted(desk, &book, bytes.as_bytes(), media_type, url.as_deref())?;
    let kept = keep(desk, &book, "capture-paste", vec![(media_type.to_owned(), catch)])?;
    kept.into_iter()
        .next()
        .ok_or_else(|| Error::new("internal", "nothing was kept"))
}
