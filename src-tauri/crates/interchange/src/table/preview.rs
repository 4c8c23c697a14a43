//! What a person sees before anything is imported: how the file is read and why, its first rows, what each column is taken
//! for, and how its dates come out.

use super::cell::{Cell, Kind};
use super::guess;
use super::mapping::{Field, Mapping};
use super::settings::{Found, Header, Settings};
use super::survey::Seen;
use super::{Source, Table};
use crate::date::{self, Date, Order};
use crate::{Because, Why};
use serde::Serialize;
use std::io::{Read, Seek};

/// What a file looks like.
#[derive(Debug, Clone, Serialize)]
pub struct Preview {
    /// How it is read.
    pub settings: Settings,
    /// Each setting that was found out, and by what.
    pub found: Vec<Found>,
    /// The sheets of a workbook.
    pub sheets: Vec<String>,
    /// How many rows below the header say anything.
    pub rows: u64,
    /// Its columns.
    pub columns: Vec<ColumnPreview>,
    /// The first rows, each cell cut short; with the number of each.
    pub first: Vec<(u64, Vec<String>)>,
    /// The mapping that is suggested.
    pub mapping: Mapping,
    /// Whether it is one that was remembered.
    pub remembered: bool,
}

/// A column.
#[derive(Debug, Clone, Serialize)]
pub struct ColumnPreview {
    /// Its name.
    pub name: String,
    /// What it is taken for.
    pub field: Field,
    /// How sure that is, 0 to 1.
    pub confidence: f32,
    /// By what.
    pub why: Why,
    /// How many rows have something there.
    pub filled: u64,
    /// Some of its cells, each another one.
    pub samples: Vec<String>,
    /// How its dates come out, where it has dates.
    pub dates: Option<DateSample>,
}

/// How the dates of a column come out.
#[derive(Debug, Clone, Serialize)]
pub struct DateSample {
    /// The order of the numbers, where they show one.
    pub order: Option<Order>,
    /// By what, or what is open.
    pub why: Why,
    /// Whether a person should say which number is the day.
    pub ask: bool,
    /// Dates as found, and what each is read as (none where it is kept).
    pub examples: Vec<(String, Option<String>)>,
}

pub(super) fn of<R: Read + Seek>(table: &Table<R>, rows: usize, remembered: &[Mapping]) -> Preview {
    let survey = &table.survey;
    let (guessed, reasons) = guess::mapping(survey, table.settings.header != Header::None);
    let known = remembered
        .iter()
        .find(|m| m.fits(&survey.names) && m.check(&survey.names).is_ok());
    let mapping = known.cloned().unwrap_or(guessed);
    let columns = survey
        .names
        .iter()
        .zip(&survey.seen)
        .zip(reasons)
        .map(|((name, seen), (confidence, why))| {
            let column = mapping.columns.iter().find(|c| c.name == *name);
            let field = column.map_or(Field::Keep, |c| c.field);
            let (confidence, why) = match known {
                Some(_) => (1.0, Because::MappedBefore.into()),
                None => (confidence.min(1.0), why),
            };
            ColumnPreview {
                name: name.clone(),
                field,
                confidence,
                why,
                filled: seen.filled,
                samples: samples(seen),
                dates: (field == Field::SaidOn || guess::dates(seen) > 0.6)
                    .then(|| dates(seen, column.and_then(|c| c.dates))),
            }
        })
        .collect();
    Preview {
        settings: table.settings.clone(),
        found: table.found.clone(),
        sheets: match table.source {
            Source::Workbook(_) => table.sheets.clone(),
            Source::Text(_) => Vec::new(),
        },
        rows: survey.rows,
        columns,
        first: survey
            .first
            .iter()
            .take(rows)
            .map(|(row, cells)| (*row, cells.iter().map(|c| c.text.clone()).collect()))
            .collect(),
        mapping,
        remembered: known.is_some(),
    }
}

fn samples(seen: &Seen) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for cell in &seen.samples {
        if out.len() < 5 && !out.contains(&cell.text) {
            out.push(cell.text.clone());
        }
    }
    out
}

fn dates(seen: &Seen, said: Option<Order>) -> DateSample {
    let orders = said.map_or_else(|| seen.witness.orders(), date::Orders::said);
    let order = orders.shown();
    let (why, ask) = match order {
        _ if said.is_some() => (Because::Said, false),
        Some(_) => (Because::OrderShown, false),
        None if orders.mixed() => (Because::OrderMixed, true),
        None if seen.witness.open() > 0 => (Because::OrderOpen, true),
        None => (Because::OrderPlain, false),
    };
    // One example a kind: those that are kept before those that are read, ISO dates last.
    let mut kinds: Vec<(u8, String, Option<String>)> = Vec::new();
    for Cell { text, kind } in &seen.samples {
        let date = date::read_as(text, &orders);
        let rank = match &date {
            Date::Unread(_) => 0,
            Date::Among(_) => 1,
            Date::Ordered(..) => 2,
            Date::Written(_) => 3,
            Date::Plain(_) if *kind == Kind::Date => 4,
            Date::Plain(_) => 5,
        };
        if kinds.iter().filter(|(r, ..)| *r == rank).count() < 3 && !kinds.iter().any(|(_, t, _)| t == text) {
            kinds.push((rank, text.clone(), date.edtf().map(ToString::to_string)));
        }
    }
    kinds.sort_by_key(|(rank, ..)| *rank);
    DateSample {
        order,
        why: why.into(),
        ask,
        examples: kinds
            .into_iter()
            .take(8)
            .map(|(_, found, read)| (found, read))
            .collect(),
    }
}
