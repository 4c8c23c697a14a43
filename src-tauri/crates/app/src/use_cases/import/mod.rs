//! Imports: what other people already have, each file in one act that undo takes back as one, with a report of every row
//! or object: taken, mended, kept as found, or refused, and why.

mod claimreview;
mod jsonl;

pub use claimreview::claimreview;
pub use jsonl::jsonl;

use crate::api::{ImportClaimReview, ImportDone, ImportItem, Imported};
use crate::{Desk, Result, files};
use claimbook_domain::{Claim, ClaimId, Stage};
use claimbook_interchange::Outcome;
use claimbook_report::guarded;
use claimbook_store::{Follow, Tx};
use std::path::Path;

/// `import.claimreview`: the same for the window, which wants every item at the end.
pub fn checks(desk: &Desk, request: ImportClaimReview, follow: Follow<'_>) -> Result<Imported> {
    let mut items = Vec::new();
    let done = claimreview(desk, request, &mut |item| items.push(item), follow)?;
    Ok(Imported { items, done })
}

impl ImportDone {
    fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Taken => self.taken += 1,
            Outcome::Mended => self.mended += 1,
            Outcome::Kept => self.kept += 1,
            Outcome::Refused => self.refused += 1,
        }
    }
}

/// A claim of which nothing is known yet, put aside: it is somebody else's until the desk takes it up.
fn parked(tx: &mut Tx<'_>) -> Claim {
    Claim {
        id: ClaimId(tx.id()),
        wording: String::new(),
        title: None,
        claimants: Vec::new(),
        reported_by: Vec::new(),
        venue: None,
        said_on: None,
        said_zone: None,
        place: None,
        about: None,
        topics: Vec::new(),
        priority: None,
        stage: Stage::Parked,
        assignee: None,
        due: None,
        notes: None,
        lang: None,
        added_at: tx.now().to_owned(),
    }
}

/// Writes the report of an import as CSV: a row for every row or object that was found.
pub fn write_report(path: &Path, items: &[ImportItem], replace: bool) -> Result<()> {
    files::through(path, replace, |out| {
        use std::io::Write;
        let failed = |e: std::io::Error| {
            crate::Error::new("file.failed", format!("{}: {e}", path.display())).with("path", path.display())
        };
        let cell = |text: &str| format!("\"{}\"", guarded(text).replace('"', "\"\""));
        write!(out, "\u{feff}place,outcome,why,claim\r\n").map_err(failed)?;
        for item in items {
            let claim = item.claim.map(|c| c.to_string()).unwrap_or_default();
            write!(
                out,
                "{},{},{},{claim}\r\n",
                cell(&item.place),
                item.outcome,
                cell(item.why.as_deref().unwrap_or_default()),
            )
            .map_err(failed)?;
        }
        Ok(())
    })
}
