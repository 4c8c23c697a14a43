//! What the columns of a file hold, all of its rows looked at once.

use super::cell::{Cell, Kind, Record};
use super::settings::{Format, Found, Header, Overrides, Settings};
use super::{MAX_COLUMNS, Records, TableError, header};
use crate::Because;
use crate::date::Witness;
use std::io::{Read, Seek};

/// How many cells of a column are kept to look at, and how many characters of each.
const SAMPLES: usize = 60;
const SAMPLE: usize = 160;
/// How many rows are kept to show.
const FIRST: usize = 100;

/// What a column holds.
#[derive(Debug, Clone, Default)]
pub(super) struct Seen {
    pub filled: u64,
    pub numbers: u64,
    pub dates: u64,
    pub addresses: u64,
    pub lists: u64,
    pub chars: u64,
    pub witness: Witness,
    pub samples: Vec<Cell>,
}

/// What a file holds.
#[derive(Debug, Clone, Default)]
pub(super) struct Survey {
    pub names: Vec<String>,
    pub seen: Vec<Seen>,
    pub first: Vec<(u64, Vec<Cell>)>,
    /// Rows below the header that say anything.
    pub rows: u64,
}

/// Looks at all rows; settles where the header is.
pub(super) fn take<R: Read + Seek>(
    records: &mut Records<'_, R>,
    settings: &mut Settings,
    said: &Overrides,
    found: &mut Vec<Found>,
) -> Result<Survey, TableError> {
    let mut survey = Survey::default();
    let mut record = Record::default();
    let mut begin: Vec<(u64, Vec<Cell>)> = Vec::new();
    let mut faults = 0;
    let mut more = true;
    while begin.len() < header::ROWS && more {
        more = records.next(&mut record)?;
        if more && record.fault.is_none() {
            begin.push((record.row, record.cells.clone()));
        } else if more {
            faults += 1;
        }
    }
    if begin.is_empty() && faults == 0 {
        return Err(TableError::Empty);
    }
    if settings.format == Format::JsonLines {
        settings.header = Header::None;
    } else {
        let (at, why) = match said.header {
            Some(Header::None) => (None, Because::Said.into()),
            Some(Header::Row(row)) => {
                let at = begin.iter().position(|(r, _)| *r == row).ok_or_else(|| {
                    TableError::Setting(format!(
                        "Row {row} can't name the columns: it is empty or beyond row {}.",
                        header::ROWS
                    ))
                })?;
                (Some(at), Because::Said.into())
            }
            None => header::find(&begin),
        };
        let named = at.and_then(|at| begin.get(at));
        settings.header = named.map_or(Header::None, |(row, _)| Header::Row(*row));
        let value = named.map_or_else(|| "none".into(), |(row, _)| row.to_string());
        found.push(Found::new("header", value, why));
        let named: Vec<String> = named.map_or_else(Vec::new, |(_, cells)| {
            cells
                .iter()
                .map(|c| c.text.split_whitespace().collect::<Vec<_>>().join(" "))
                .collect()
        });
        let skip = at.map_or(0, |at| at + 1);
        begin.drain(..skip);
        survey.name(&named);
    }
    survey.rows = faults;
    for (row, cells) in begin {
        survey.see(row, &cells);
    }
    while more && records.next(&mut record)? {
        survey.rows += u64::from(record.fault.is_some());
        if record.fault.is_none() {
            survey.see(record.row, &record.cells);
        }
    }
    if let Some(names) = records.names() {
        survey.names = names.to_vec();
    }
    survey.settle_width(settings.header != Header::None || settings.format == Format::JsonLines);
    Ok(survey)
}

impl Survey {
    /// The names of the columns; each is another one.
    fn name(&mut self, named: &[String]) {
        for (n, name) in named.iter().take(MAX_COLUMNS).enumerate() {
            let mut own = if name.is_empty() {
                format!("Column {}", n + 1)
            } else {
                name.chars().take(200).collect()
            };
            if self.names.contains(&own) {
                own = format!("{own} ({})", n + 1);
            }
            self.names.push(own);
        }
    }

    /// Columns that most rows have beyond the names, and none that only a spoilt row has.
    fn settle_width(&mut self, named: bool) {
        let some = |seen: &Seen| !named || seen.filled * 2 > self.rows;
        let width = self
            .seen
            .iter()
            .rposition(some)
            .map_or(0, |at| at + 1)
            .max(self.names.len());
        for n in self.names.len()..width {
            self.names.push(format!("Column {}", n + 1));
        }
        // Separators at the ends of rows make columns without name and cells.
        while named
            && self.names.len() > 1
            && self.seen.get(self.names.len() - 1).is_none_or(|s| s.filled == 0)
            && self
                .names
                .last()
                .is_some_and(|n| *n == format!("Column {}", self.names.len()))
        {
            self.names.pop();
        }
        self.seen.resize_with(self.names.len(), Seen::default);
    }

    fn see(&mut self, row: u64, cells: &[Cell]) {
        self.rows += 1;
        if self.first.len() < FIRST {
            self.first.push((row, cells.iter().map(short).collect()));
        }
        if self.seen.len() < cells.len() {
            self.seen.resize_with(cells.len(), Seen::default);
        }
        for (seen, cell) in self.seen.iter_mut().zip(cells) {
            seen.see(cell);
        }
    }
}

impl Seen {
    fn see(&mut self, cell: &Cell) {
        let text = cell.text.trim();
        if text.is_empty() {
            return;
        }
        self.filled += 1;
        self.chars += text.len() as u64;
        match cell.kind {
            Kind::Number => self.numbers += 1,
            Kind::Date => self.dates += 1,
            Kind::List => self.lists += 1,
            Kind::Text | Kind::Error => {
                self.addresses += u64::from(text.starts_with("http://") || text.starts_with("https://"));
                if text.len() <= 40 && text.starts_with(|c: char| c.is_ascii_digit()) {
                    self.witness.see(text);
                    self.numbers += u64::from(text.parse::<f64>().is_ok());
                }
            }
        }
        // The first ones, and then some from all over the file.
        let room = self.samples.len() < SAMPLES;
        if room && (self.filled <= SAMPLES as u64 / 2 || self.filled.is_power_of_two()) {
            self.samples.push(short(cell));
        }
    }
}

fn short(cell: &Cell) -> Cell {
    Cell {
        text: cell.text.trim().chars().take(SAMPLE).collect(),
        kind: cell.kind,
    }
}
