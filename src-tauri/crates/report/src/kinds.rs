//! The kinds of reports beside checks: a dossier, a log of corrections, statistics of a period.
//!
//! Each is made of plain data and is a [`Report`](crate::Report) like any other: what it says stands in its sections, so
//! that every format renders it without knowing what kind it is.

mod corrections;
mod dossier;
mod groups;
mod ratings;
mod spread;
mod statistics;
mod timeline;

pub use corrections::corrections_log;
pub use dossier::dossier;
pub use statistics::{Counted, CountedRating, statistics};

use crate::{Cell, Check, RowKind, Section, Table, claimreview, newest, view::shortened, words::Words};
use claimbook_domain::Edtf;

/// A number as cells hold it.
fn number(n: usize) -> Cell {
    Cell::Number(u64::try_from(n).unwrap_or(u64::MAX))
}

/// How many of how many.
fn share(n: usize, of: usize) -> Cell {
    let wide = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    Cell::Share {
        n: wide(n),
        of: wide(of),
    }
}

/// A section without anything in it yet.
fn section(id: &str, words: &Words, heading: &str) -> Section {
    Section {
        id: id.to_owned(),
        heading: words.text(heading),
        ..Section::default()
    }
}

/// A table with columns of those messages.
fn table(words: &Words, columns: &[&str]) -> Table {
    Table::new(columns.iter().map(|key| words.text(key)))
}

/// A section of two columns: what, and how many; what has nothing to say is left out.
fn glance(words: &Words, rows: Vec<(&str, Cell)>) -> Section {
    let mut section = section("at-a-glance", words, "at-a-glance");
    let mut table = table(words, &["column-what", "column-how-many"]);
    for (key, cell) in rows {
        if !cell.is_empty() {
            table.push(RowKind::Item, [Cell::text(words.text(key)), cell]);
        }
    }
    section.table = Some(table);
    section
}

/// The first and the last of days that are known whole; the last only where it is another day.
fn ends<'a>(dates: impl Iterator<Item = &'a Edtf>) -> (Cell, Cell) {
    let mut days: Vec<(String, &Edtf)> = dates.filter_map(|d| Some((newest::day(d)?, d))).collect();
    days.sort_by(|a, b| a.0.cmp(&b.0));
    let (first, last) = (days.first(), days.last());
    let another = last.filter(|last| first.is_some_and(|first| first.0 != last.0));
    (
        Cell::date(first.map(|(_, d)| *d)),
        Cell::date(another.map(|(_, d)| *d)),
    )
}

/// A claim as a cell: its short title or the beginning of its wording, and its page.
fn claim(report: &crate::Report, check: &Check) -> Cell {
    let title = check.title.as_ref().filter(|t| !t.trim().is_empty());
    Cell::Claim {
        id: check.id,
        text: shortened(title.unwrap_or(&check.wording)),
        lang: check.lang.clone().filter(|l| !l.trim().is_empty()),
        url: claimreview::page(report, check)
            .filter(|_| check.page_url.is_some() || report.page_url.is_some()),
    }
}
