//! What the finder gives for a text, kept beside it under the finder's version so that it is made once.

use crate::{Desk, Error, Result};
use claimbook_store::Reader;
use claimbook_text::statements::{FINDER_VERSION, statements};
use serde::{Deserialize, Serialize};

/// What was found in a text.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Findings {
    /// Words in the text.
    pub words: u64,
    /// Statements, in the order of the text.
    pub statements: Vec<Found>,
}

/// A statement as the finder gives it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Found {
    pub spans: Vec<[usize; 2]>,
    pub speaker: Option<String>,
    pub reported_by: Vec<String>,
    pub venue: Option<String>,
    pub kind: String,
    pub score: f64,
}

impl Findings {
    /// Those kept for the text of that hash; where none are kept, they are made now and handed to `fresh`.
    pub fn of(r: &Reader<'_>, sha256: &str, fresh: &mut Option<Self>) -> Result<Self> {
        if let Some(kept) = r.found(sha256, FINDER_VERSION)?
            && let Ok(found) = serde_json::from_str(&kept)
        {
            return Ok(found);
        }
        let made = Self::find(&r.text(sha256)?);
        *fresh = Some(made.clone());
        Ok(made)
    }

    /// What stands in a text.
    pub fn find(body: &str) -> Self {
        let found = statements(body).into_iter().map(|s| Found {
            spans: s.spans,
            speaker: s.speaker,
            reported_by: s.reported_by,
            venue: s.venue,
            kind: serde_json::to_value(s.kind)
                .ok()
                .and_then(|k| k.as_str().map(str::to_owned))
                .unwrap_or_default(),
            score: s.score,
        });
        Self {
            words: body.split_whitespace().count() as u64,
            statements: found.collect(),
        }
    }

    /// Keeps them for the text of that hash.
    pub fn keep(&self, desk: &Desk, sha256: &str) -> Result<()> {
        let json = serde_json::to_string(self).map_err(|e| Error::new("internal", e.to_string()))?;
        // They are made again when they are missing: a book that can't take them now loses nothing.
        if let Err(e) = desk.book()?.keep_found(sha256, FINDER_VERSION, &json) {
            tracing::warn!("found statements are not kept: {e}");
        }
        Ok(())
    }
}

/// Whether two lists of spans mean the same words: they share most of their code points.
pub fn same_words(a: &[[usize; 2]], b: &[[usize; 2]]) -> bool {
    let length = |s: &[[usize; 2]]| s.iter().map(|[a, b]| b.saturating_sub(*a)).sum::<usize>();
    let mut shared = 0;
    for x in a {
        for y in b {
            shared += x[1].min(y[1]).saturating_sub(x[0].max(y[0]));
        }
    }
    shared > 0 && 10 * shared >= 8 * length(a).max(length(b))
}
