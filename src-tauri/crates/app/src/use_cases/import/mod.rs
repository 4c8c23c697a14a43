//! Imports: what other people already have, each file in one act that undo takes back as one, with a report of every row
//! or object: taken, mended, kept as found, or refused, and why.

mod claimreview;
mod jsonl;
mod report;
mod row;
mod table;

pub use claimreview::claimreview;
pub use jsonl::jsonl;
pub use report::{Report, report};
pub use table::{look, table};

use crate::api::{ImportClaimReview, ImportDone, ImportItem, ImportTable, Imported, Reason};
use crate::{Desk, Error, Result, names};
use claimbook_domain::{Claim, ClaimId, Rating, Scale, Stage};
use claimbook_interchange::claimreview::ScaleRating;
use claimbook_interchange::{Outcome, Why};
use claimbook_store::{Follow, Reader, Tx};
use std::fs;
use std::path::{Path, PathBuf};

/// So many items go to the window; all of them go into the written report.
const SHOWN: usize = 1000;
/// How deep folders are walked.
const DEPTH: usize = 32;

/// `import.claimreview`, for the window.
pub fn checks_seen(desk: &Desk, request: ImportClaimReview, follow: Follow<'_>) -> Result<Imported> {
    seen(desk, false, |sink| claimreview(desk, request, sink, follow))
}

/// `import.table`, for the window.
pub fn table_seen(desk: &Desk, request: ImportTable, follow: Follow<'_>) -> Result<Imported> {
    let dry_run = request.dry_run;
    seen(desk, dry_run, |sink| table(desk, request, sink, follow))
}

/// Carries an import out, and keeps its whole report until the next.
fn seen(desk: &Desk, dry_run: bool, work: impl FnOnce(&mut Sink<'_>) -> Result<()>) -> Result<Imported> {
    let mut whole = Report::new()?;
    let mut shown: [Vec<ImportItem>; 4] = Default::default();
    let mut told = |told: Told| {
        whole.add(&told);
        let which = match told.outcome {
            Outcome::Refused => 0,
            Outcome::Kept => 1,
            Outcome::Mended => 2,
            Outcome::Taken => 3,
        };
        if let Some(of) = shown.get_mut(which).filter(|of| of.len() < SHOWN) {
            of.push(told.item());
        }
    };
    let mut sink = Sink::new(&mut told);
    work(&mut sink)?;
    let tally = sink.tally;
    *crate::desk::guard(&desk.last_import) = Some(whole);
    let mut items: Vec<ImportItem> = shown.into_iter().flatten().collect();
    items.truncate(SHOWN);
    let ImportDone {
        taken,
        mended,
        kept,
        refused,
    } = tally.done;
    Ok(Imported {
        items,
        total: taken + mended + kept + refused,
        done: tally.done,
        dates: tally.dates,
        dates_kept: tally.dates_kept,
        ratings: tally.ratings,
        ratings_kept: tally.ratings_kept,
        dry_run,
    })
}

/// How many rows came to what, and what became of their dates and ratings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// By outcome.
    pub done: ImportDone,
    /// Rows with a date that was understood.
    pub dates: u64,
    /// Rows with a date that was kept as found.
    pub dates_kept: u64,
    /// Rows with a rating that has its place on our scale.
    pub ratings: u64,
    /// Rows with a rating that was kept in its own words.
    pub ratings_kept: u64,
}

impl Tally {
    fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Taken => self.done.taken += 1,
            Outcome::Mended => self.done.mended += 1,
            Outcome::Kept => self.done.kept += 1,
            Outcome::Refused => self.done.refused += 1,
        }
    }
}

/// What became of a row or object. It is put in words only where somebody asks for them: of a million rows, few are read.
pub struct Told {
    /// Where it stands: `line 7`.
    pub place: String,
    /// What became of it.
    pub outcome: Outcome,
    /// Why.
    pub why: Why,
    /// The claim that it is now; none in a trial, whose claims are not there when it is over.
    pub claim: Option<ClaimId>,
}

impl Told {
    /// Whether it is not in the book.
    pub fn refused(&self) -> bool {
        self.outcome == Outcome::Refused
    }

    /// In words.
    pub fn item(self) -> ImportItem {
        ImportItem {
            place: self.place,
            outcome: self.outcome.name().to_owned(),
            why: (!self.why.is_empty()).then(|| self.why.to_string()),
            reasons: Reason::all(&self.why),
            claim: self.claim,
        }
    }
}

/// Hears what becomes of each row or object, and counts.
pub struct Sink<'a> {
    /// What was counted so far.
    pub tally: Tally,
    told: &'a mut dyn FnMut(Told),
    dry_run: bool,
}

impl<'a> Sink<'a> {
    /// Tells everything to `told`.
    pub fn new(told: &'a mut dyn FnMut(Told)) -> Sink<'a> {
        Sink {
            tally: Tally::default(),
            told,
            dry_run: false,
        }
    }

    fn took(&mut self, place: String, taken: row::Taken) {
        (self.told)(Told {
            place,
            outcome: taken.outcome,
            why: taken.why,
            claim: (!self.dry_run).then_some(taken.claim),
        });
    }

    fn refused(&mut self, place: String, why: Why) {
        self.tally.count(Outcome::Refused);
        (self.told)(Told {
            place,
            outcome: Outcome::Refused,
            why,
            claim: None,
        });
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

/// The ratings that verdicts of others are looked for on: of the scale named, else of the desk's.
fn scale(r: &Reader<'_>, named: Option<&str>) -> Result<Vec<ScaleRating>> {
    let id = match named {
        Some(id) => id.to_owned(),
        None => crate::use_cases::desk::settings(r)?
            .scale
            .unwrap_or_else(|| "claimbook".into()),
    };
    let scale: Scale = r.get(&id)?;
    Ok(r.of::<Rating>("scale", &scale.id)?
        .into_iter()
        .filter(|rating| !rating.retired)
        .map(|rating| ScaleRating {
            id: rating.id,
            name: rating.name,
            number: rating.number,
            words: Vec::new(),
        })
        .collect())
}

/// Whose numbering the ids of a file are: as was said, else the file's name.
fn namespace(said: Option<String>, path: &Path) -> String {
    names::some(said)
        .or_else(|| path.file_name().map(|n| n.to_string_lossy().into_owned()))
        .unwrap_or_else(|| "import".into())
}

/// Reasons as a check keeps them.
fn kept(why: &Why) -> Result<String> {
    why.kept()
        .map_err(|e| Error::new("internal", format!("Reasons can't be written: {e}")))
}

/// The error of a file that can't be read.
fn unreadable(path: &Path) -> impl Fn(std::io::Error) -> Error + '_ {
    move |e| {
        Error::new(
            "file.unreadable",
            format!("{} can't be read: {e}. Nothing was imported.", path.display()),
        )
        .with("path", path.display())
        .with("why", e)
    }
}

/// The files under a path, in the order of their names; links within folders are not followed.
fn walk(path: &Path, depth: usize, files: &mut Vec<PathBuf>) -> Result<()> {
    let kind = if depth == 0 {
        fs::metadata(path)
    } else {
        fs::symlink_metadata(path)
    }
    .map_err(unreadable(path))?;
    if kind.is_file() {
        files.push(path.to_owned());
    } else if kind.is_dir() && depth < DEPTH {
        let mut within: Vec<PathBuf> = fs::read_dir(path)
            .and_then(|entries| entries.map(|e| e.map(|e| e.path())).collect())
            .map_err(unreadable(path))?;
        within.sort();
        for path in within {
            walk(&path, depth + 1, files)?;
        }
    }
    Ok(())
}
