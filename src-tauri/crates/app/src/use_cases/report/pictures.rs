//! Pictures of evidence: what was captured and is a picture itself, not for publication excepted.

use crate::use_cases::snapshot::page_of;
use crate::{Desk, Result};
use claimbook_domain::{Evidence, EvidenceId};
use claimbook_report::{Report, Shot};
use claimbook_store::{Follow, Steps};
use claimbook_typeset::{MAX_PICTURE_BYTES, Picture, Pictures, shot};
use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;

/// Bytes of all pictures of a PDF together, as they were captured.
const MOST: usize = 512 << 20;

/// The longer side of a picture in a page or a document, in pixels, and bytes of all of them together: a page of twelve
/// megabytes is still opened on a phone.
const SIDE: u32 = 1200;
const MOST_OF_A_PAGE: usize = 12 << 20;

/// Hands out the pictures of the evidence in a report, one after the other, as they were captured; no bytes of one that is
/// larger than `room` says there is room for.
fn each(
    desk: &Desk,
    report: &Report,
    follow: Follow<'_>,
    room: &dyn Fn() -> usize,
    mut give: impl FnMut(EvidenceId, Picture),
) -> Result<()> {
    let book = desk.book()?;
    let steps = Steps::of(report.checks.len() as u64, follow);
    for check in &report.checks {
        steps.step()?;
        for evidence in check.evidence.iter().filter(|e| e.archived.is_some()) {
            let page = book.read(|r| {
                let snapshot = r.get::<Evidence>(&evidence.id.to_string())?.snapshot;
                Ok(snapshot.map(|id| page_of(r, id)).transpose())
            })??;
            let Some(page) = page.flatten().filter(|p| p.media_type.starts_with("image/")) else {
                continue;
            };
            let size = usize::try_from(page.size).unwrap_or(usize::MAX);
            let bytes = if size > MAX_PICTURE_BYTES || size > room() {
                Vec::new()
            } else {
                book.blobs().read(&page.sha256, MAX_PICTURE_BYTES as u64)?
            };
            let alt = evidence.title.clone().unwrap_or_default();
            give(evidence.id, Picture { bytes, alt });
        }
    }
    Ok(())
}

/// The pictures of the evidence in a report, as they were captured. What is too large is handed on without its bytes, so
/// that whoever sets the page says that it was left out.
pub fn pictures(desk: &Desk, report: &Report, follow: Follow<'_>) -> Result<Pictures> {
    let mut pictures = Pictures::new();
    let left = Cell::new(MOST);
    each(desk, report, follow, &|| left.get(), |id, picture| {
        left.set(left.get().saturating_sub(picture.bytes.len()));
        pictures.insert(id, picture);
    })?;
    Ok(pictures)
}

/// The report with its pictures, small enough for a page or a document. Those for which there is no room are left out, and
/// the page says so. `room` is what is left for all pages of the same file.
pub fn pictured<'r>(
    desk: &Desk,
    report: &'r Report,
    room: &Cell<usize>,
    follow: Follow<'_>,
) -> Result<Cow<'r, Report>> {
    let mut shots: HashMap<EvidenceId, Shot> = HashMap::new();
    let mut left = MOST_OF_A_PAGE.min(room.get());
    let mut used = 0;
    each(desk, report, follow, &|| MAX_PICTURE_BYTES, |id, picture| {
        let shown = match left {
            0 => Shot::LeftOut,
            _ => shot(&picture.bytes, SIDE),
        };
        let shown = match shown {
            Shot::Shown { ref bytes, .. } if bytes.len() > left => {
                left = 0;
                Shot::LeftOut
            }
            Shot::Shown { ref bytes, .. } => {
                left -= bytes.len();
                used += bytes.len();
                shown
            }
            Shot::LeftOut => shown,
        };
        shots.insert(id, shown);
    })?;
    room.set(room.get().saturating_sub(used));
    if shots.is_empty() {
        return Ok(Cow::Borrowed(report));
    }
    let mut report = report.clone();
    for evidence in report.checks.iter_mut().flat_map(|c| &mut c.evidence) {
        evidence.picture = shots.remove(&evidence.id);
    }
    Ok(Cow::Owned(report))
}
