//! Pictures of evidence: what was captured and is a picture itself, not for publication excepted.

use super::made::Made;
use crate::use_cases::snapshot::page_of;
use crate::{Desk, Result};
use claimbook_domain::Evidence;
use claimbook_store::{Follow, Steps};
use claimbook_typeset::{MAX_PICTURE_BYTES, Picture, Pictures};

/// Bytes of all pictures of a report together.
const MOST: usize = 512 << 20;

/// The pictures of the evidence in a report, as they were captured. What is too large is handed on by its head alone, so
/// that whoever sets the page says that it was left out.
pub fn pictures(desk: &Desk, made: &Made, follow: Follow<'_>) -> Result<Pictures> {
    let book = desk.book()?;
    let steps = Steps::of(made.report.checks.len() as u64, follow);
    let mut pictures = Pictures::new();
    let mut left = MOST;
    for check in &made.report.checks {
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
            let bytes = if size > MAX_PICTURE_BYTES || size > left {
                Vec::new()
            } else {
                left -= size;
                book.blobs().read(&page.sha256, MAX_PICTURE_BYTES as u64)?
            };
            let alt = evidence.title.clone().unwrap_or_default();
            pictures.insert(evidence.id, Picture { bytes, alt });
        }
    }
    Ok(pictures)
}
