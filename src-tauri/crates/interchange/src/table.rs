//! Any spreadsheet of claims: separated text (commas, tabs, semicolons, bars), workbooks (XLSX), and JSON Lines with
//! fields of any name.
//!
//! Nothing about a file is asked that it shows itself, and nothing that was found is hidden: encoding, separator, quoting,
//! header and sheet are each told with the reason and can be said otherwise ([`Overrides`]). A file is read twice: once
//! whole for what its columns hold ([`Table::open`]), so that one date decides how its column is read, and once for its
//! rows ([`Table::rows`]). One row is held at a time.

mod cell;
mod dialect;
mod encoding;
mod fields;
mod guess;
mod header;
mod lines;
mod mapping;
mod names;
mod preview;
mod row;
mod separated;
mod settings;
mod survey;
mod workbook;

pub use cell::{Cell, Kind};
pub use mapping::{Column, Field, Mapping, MappingError};
pub use preview::{ColumnPreview, DateSample, Preview};
pub use row::{Refused, Row, RowResult};
pub use settings::{Escape, Format, Found, Header, LineEnd, Overrides, Quote, Settings};

use cell::Record;
use std::io::{self, Read, Seek, SeekFrom};
use survey::Survey;

/// The most bytes of a row: 1 MiB.
pub const MAX_ROW: usize = 1 << 20;
/// The most columns.
pub const MAX_COLUMNS: usize = 1000;
/// The most rows of a file.
pub const MAX_ROWS: u64 = 10_000_000;

/// Why a file can't be read as a table.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// Reading failed.
    #[error("The file can't be read: {0}.")]
    Io(#[from] io::Error),
    /// Nothing is in it.
    #[error("There are no rows in it. Check that the right file or sheet was chosen.")]
    Empty,
    /// An older or encrypted workbook.
    #[error(
        "This is an old Excel workbook (XLS) or one with a password. Open it and save it as XLSX without a password."
    )]
    OldWorkbook,
    /// A workbook that is damaged, or not one.
    #[error("The workbook can't be read{}: {why}. Open it in a spreadsheet program and save it anew.", row.map(|r| format!(" after row {r}")).unwrap_or_default())]
    Workbook {
        /// What is wrong.
        why: String,
        /// The last row that was read.
        row: Option<u64>,
    },
    /// It would take more memory than it can be given.
    #[error("The file is too large for what it is: {0}.")]
    TooLarge(String),
    /// A setting that the file does not have.
    #[error("{0}")]
    Setting(String),
    /// The mapping is not one for this file.
    #[error(transparent)]
    Mapping(#[from] MappingError),
}

impl TableError {
    /// A name for it that does not change.
    pub const fn code(&self) -> &'static str {
        match self {
            TableError::Io(_) => "table-io",
            TableError::Empty => "table-empty",
            TableError::OldWorkbook => "table-old-workbook",
            TableError::Workbook { .. } => "table-workbook",
            TableError::TooLarge(_) => "table-too-large",
            TableError::Setting(_) => "table-setting",
            TableError::Mapping(_) => "table-mapping",
        }
    }
}

/// A file that was looked through and can be read row by row.
pub struct Table<R: Read + Seek> {
    source: Source<R>,
    settings: Settings,
    found: Vec<Found>,
    sheets: Vec<String>,
    survey: Survey,
}

enum Source<R: Read + Seek> {
    Text(R),
    Workbook(Box<workbook::Book<R>>),
}

/// How many rows had which outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// As they were.
    pub taken: u64,
    /// With something put right.
    pub mended: u64,
    /// With a part kept as it was found.
    pub kept: u64,
    /// Not taken.
    pub refused: u64,
    /// Rows with a date that was understood.
    pub dates: u64,
    /// Rows with a date that was kept as found.
    pub dates_kept: u64,
}

impl<R: Read + Seek> Table<R> {
    /// Looks through a file. What `said` leaves open is found out.
    ///
    /// # Errors
    /// Where it can't be read at all; a single bad row is none.
    pub fn open(mut input: R, said: &Overrides) -> Result<Table<R>, TableError> {
        let mut found = Vec::new();
        let mut settings = settings::detect(&mut input, said, &mut found)?;
        let mut sheets = Vec::new();
        input.seek(SeekFrom::Start(0))?;
        let mut source = if settings.format == Format::Workbook {
            let book = workbook::Book::open(input)?;
            sheets = book.sheets();
            settings.sheet = Some(book.choose(said.sheet.as_deref(), &mut found)?);
            Source::Workbook(Box::new(book))
        } else {
            Source::Text(input)
        };
        let survey = survey::take(&mut source.records(&settings)?, &mut settings, said, &mut found)?;
        Ok(Table {
            source,
            settings,
            found,
            sheets,
            survey,
        })
    }

    /// How it is read.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The names of its columns.
    pub fn columns(&self) -> Vec<String> {
        self.survey.names.clone()
    }

    /// A name of the shape of the file, by which a mapping is remembered.
    pub fn signature(&self) -> String {
        mapping::signature(&self.survey.names)
    }

    /// The mapping that the names and the cells of its columns suggest.
    pub fn guess(&self) -> Mapping {
        guess::mapping(&self.survey, self.settings.header != Header::None).0
    }

    /// What was found out, the first `rows` rows and a guessed mapping; or one of `remembered` that fits this file.
    pub fn preview(&self, rows: usize, remembered: &[Mapping]) -> Preview {
        preview::of(self, rows, remembered)
    }

    /// Its rows as claims.
    ///
    /// # Errors
    /// Where the mapping is not one for this file, and where reading cannot begin.
    pub fn rows<'a>(&'a mut self, mapping: &Mapping) -> Result<Rows<'a, R>, TableError> {
        let reading = row::Reading::new(mapping, &self.survey)?;
        Ok(Rows {
            records: self.source.records(&self.settings)?,
            reading,
            record: Record::default(),
            from: match self.settings.header {
                Header::Row(row) => row + 1,
                Header::None => 1,
            },
            over: false,
        })
    }

    /// Reads all rows and counts what would become of them.
    ///
    /// # Errors
    /// As [`Table::rows`], and where reading fails on the way.
    pub fn dry_run(&mut self, mapping: &Mapping) -> Result<Counts, TableError> {
        let mut counts = Counts::default();
        for row in self.rows(mapping)? {
            counts.add(&row?);
        }
        Ok(counts)
    }

    /// The cells of all rows below the header, as they are read; for checks and comparisons.
    ///
    /// # Errors
    /// Where reading fails.
    pub fn cells(&mut self, told: &mut dyn FnMut(u64, &[Cell])) -> Result<(), TableError> {
        let header = self.settings.header;
        let mut records = self.source.records(&self.settings)?;
        let mut record = Record::default();
        while records.next(&mut record)? {
            if !header.is_above(record.row) && record.fault.is_none() {
                told(record.row, &record.cells);
            }
        }
        Ok(())
    }
}

impl Counts {
    /// Counts one more.
    pub fn add(&mut self, row: &RowResult) {
        use crate::Outcome;
        match row {
            Err(_) => self.refused += 1,
            Ok(row) => {
                match row.outcome {
                    Outcome::Taken => self.taken += 1,
                    Outcome::Mended => self.mended += 1,
                    Outcome::Kept => self.kept += 1,
                    Outcome::Refused => self.refused += 1,
                }
                self.dates += u64::from(row.said_on.is_some());
                self.dates_kept += u64::from(row.said_on.is_none() && row.date_found.is_some());
            }
        }
    }
}

impl<R: Read + Seek> Source<R> {
    fn records(&mut self, settings: &Settings) -> Result<Records<'_, R>, TableError> {
        Ok(match self {
            Source::Workbook(book) => Records::Sheet(Box::new(
                book.records(settings.sheet.as_deref().unwrap_or_default())?,
            )),
            Source::Text(input) => {
                input.seek(SeekFrom::Start(0))?;
                match settings.format {
                    Format::JsonLines => Records::Lines(Box::new(lines::Lines::new(input, settings)?)),
                    _ => Records::Separated(Box::new(separated::Separated::new(input, settings)?)),
                }
            }
        })
    }
}

/// The records of any kind of file.
enum Records<'a, R: Read + Seek> {
    Separated(Box<separated::Separated<&'a mut R>>),
    Lines(Box<lines::Lines<&'a mut R>>),
    Sheet(Box<workbook::SheetRecords<'a, R>>),
}

impl<R: Read + Seek> Records<'_, R> {
    /// The next one that says anything; false at the end.
    fn next(&mut self, record: &mut Record) -> Result<bool, TableError> {
        loop {
            record.clear();
            let more = match self {
                Records::Separated(records) => records.next(record)?,
                Records::Lines(records) => records.next(record)?,
                Records::Sheet(records) => records.next(record)?,
            };
            if !more {
                return Ok(false);
            }
            if record.row > MAX_ROWS {
                return Err(TableError::TooLarge(format!("it has more than {MAX_ROWS} rows")));
            }
            if record.fault.is_some() || record.cells.iter().any(|c| !c.is_blank()) {
                return Ok(true);
            }
        }
    }

    /// The names that the file itself gives its columns, row by row.
    fn names(&self) -> Option<&[String]> {
        match self {
            Records::Lines(lines) => Some(lines.names()),
            _ => None,
        }
    }
}

/// The rows of a file as claims. After an `Err` nothing more comes.
pub struct Rows<'a, R: Read + Seek> {
    records: Records<'a, R>,
    reading: row::Reading,
    record: Record,
    from: u64,
    over: bool,
}

impl<R: Read + Seek> Iterator for Rows<'_, R> {
    type Item = Result<RowResult, TableError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.over {
            match self.records.next(&mut self.record) {
                Err(error) => {
                    self.over = true;
                    return Some(Err(error));
                }
                Ok(false) => self.over = true,
                Ok(true) if self.record.row < self.from => {}
                Ok(true) => return Some(Ok(self.reading.read(&mut self.record))),
            }
        }
        None
    }
}

#[cfg(test)]
mod tests;
