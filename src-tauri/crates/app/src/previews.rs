//! Previews that are pictures: kept in memory, the last few, until the window asks for their pages.

use crate::api::Served;
use crate::desk::guard;
use crate::served::{POLICY, SIDE};
use crate::{Desk, Error, Result};
use claimbook_page::pdf;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

/// So many are kept: the one that is shown, and the one that is being made anew.
const KEPT: usize = 3;

/// The file that a preview is of.
pub enum Kept {
    /// Pages.
    Pdf(Vec<u8>),
    /// A card, outlines.
    Svg(Vec<u8>),
    /// A card, pixels.
    Png(Vec<u8>),
}

/// The last previews, each by its number.
#[derive(Default)]
pub struct Previews(Mutex<Numbered>);

#[derive(Default)]
struct Numbered {
    last: u64,
    kept: VecDeque<(u64, Arc<Kept>)>,
}

impl Desk {
    /// Keeps a file for the window to look at, and says by which number.
    pub(crate) fn keep_preview(&self, kept: Kept) -> u64 {
        let mut all = guard(&self.previews.0);
        all.last += 1;
        let key = all.last;
        all.kept.push_back((key, Arc::new(kept)));
        if all.kept.len() > KEPT {
            all.kept.pop_front();
        }
        key
    }

    /// A page of a preview, from 0.
    pub(crate) fn served_preview(&self, key: &str, page: usize) -> Result<Served> {
        let gone = || Error::new("not-found", "This preview is no longer there. Make it again.");
        let key: u64 = key.parse().map_err(|_| gone())?;
        let kept = guard(&self.previews.0)
            .kept
            .iter()
            .find(|(k, _)| *k == key)
            .map(|(_, kept)| kept.clone());
        let (media_type, bytes) = match kept.as_deref() {
            Some(Kept::Pdf(bytes)) => {
                let png = pdf::page_image(bytes, page, SIDE)
                    .map_err(|e| Error::new("pdf.page", format!("Page {} can't be shown: {e}.", page + 1)))?;
                ("image/png", png)
            }
            Some(Kept::Svg(bytes)) if page == 0 => ("image/svg+xml", bytes.clone()),
            Some(Kept::Png(bytes)) if page == 0 => ("image/png", bytes.clone()),
            _ => return Err(gone()),
        };
        Ok(Served {
            media_type: media_type.into(),
            bytes,
            policy: POLICY,
        })
    }
}
