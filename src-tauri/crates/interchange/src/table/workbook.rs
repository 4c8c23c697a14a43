//! XLSX, its cells read one after another (calamine).
//!
//! A workbook is a ZIP of XML, of which a small file can be made that unpacks to a great one. Before anything is read from
//! it, all that will be is unpacked once and counted: how much it is, how many elements it has, how long the longest
//! stretch without one. The dimensions that a sheet claims for itself are never believed.

use super::cell::{Kind, Record};
use super::settings::Found;
use super::{MAX_COLUMNS, MAX_ROW, TableError};
use crate::date;
use crate::{Because, Why};
use calamine::{
    Cell as SheetCell, DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxCellReader, XlsxError,
};
use std::io::{BufReader, Read, Seek, SeekFrom};

/// How an old workbook begins, and one with a password.
pub(super) const OLE: &[u8] = b"\xd0\xcf\x11\xe0";

/// The most bytes of the parts that are held whole: the strings, the styles, the list of sheets.
const MOST_HELD: u64 = 192 << 20;
/// The most elements of them.
const MOST_ELEMENTS: u64 = 8_000_000;
/// The most bytes of a sheet.
const MOST_SHEET: u64 = 2 << 30;
/// The most bytes without an element, and of a sheet without the end of a cell or a row.
const MOST_STRETCH: u64 = 8 << 20;
/// The most parts.
const MOST_PARTS: usize = 10_000;

/// A workbook that was found fit to be read.
pub(super) struct Book<R: Read + Seek> {
    xlsx: Xlsx<BufReader<R>>,
    from_1904: bool,
}

impl<R: Read + Seek> Book<R> {
    pub fn open(mut input: R) -> Result<Book<R>, TableError> {
        check(&mut input)?;
        input.seek(SeekFrom::Start(0))?;
        let xlsx = Xlsx::new(BufReader::new(input)).map_err(|e| broken(&e, None))?;
        let from_1904 = xlsx.has_1904_epoch();
        Ok(Book { xlsx, from_1904 })
    }

    /// The sheets that have cells.
    pub fn sheets(&self) -> Vec<String> {
        self.xlsx
            .sheets_metadata()
            .iter()
            .filter(|s| s.typ == SheetType::WorkSheet)
            .map(|s| s.name.clone())
            .collect()
    }

    /// The sheet that is read: the one that was said, else the first that is seen.
    pub fn choose(&self, said: Option<&str>, found: &mut Vec<Found>) -> Result<String, TableError> {
        let sheets = self.sheets();
        if let Some(name) = said {
            if !sheets.iter().any(|s| s == name) {
                return Err(TableError::Setting(format!(
                    "There is no sheet “{name}”. There are: {}.",
                    sheets.join(", ")
                )));
            }
            found.push(Found::new("sheet", name, Because::Said));
            return Ok(name.to_owned());
        }
        let seen = self
            .xlsx
            .sheets_metadata()
            .iter()
            .find(|s| s.typ == SheetType::WorkSheet && s.visible == SheetVisible::Visible)
            .map(|s| s.name.clone());
        let name = seen
            .or_else(|| sheets.first().cloned())
            .ok_or(TableError::Empty)?;
        let why = match sheets.len() {
            1 => Because::OnlySheet.into(),
            n => Why::of(Because::FirstSheet, [("n", n.to_string())]),
        };
        found.push(Found::new("sheet", &name, why));
        Ok(name)
    }

    pub fn records(&mut self, sheet: &str) -> Result<SheetRecords<'_, R>, TableError> {
        let from_1904 = self.from_1904;
        let cells = self
            .xlsx
            .worksheet_cells_reader(sheet)
            .map_err(|e| broken(&e, None))?;
        Ok(SheetRecords {
            cells,
            from_1904,
            waiting: None,
            row: 0,
            over: false,
        })
    }
}

/// The rows of a sheet.
pub(super) struct SheetRecords<'a, R: Read + Seek> {
    cells: XlsxCellReader<'a, BufReader<R>>,
    from_1904: bool,
    waiting: Option<SheetCell<DataRef<'a>>>,
    row: u64,
    over: bool,
}

impl<R: Read + Seek> SheetRecords<'_, R> {
    /// The next row that has cells; false at the end.
    pub fn next(&mut self, record: &mut Record) -> Result<bool, TableError> {
        let mut size = 0;
        let mut wide = false;
        let mut begun = false;
        loop {
            let cell = match self.waiting.take() {
                Some(cell) => Some(cell),
                None if self.over => None,
                None => {
                    let last = if begun { record.row } else { self.row };
                    self.cells.next_cell().map_err(|e| broken(&e, Some(last)))?
                }
            };
            let Some(cell) = cell else {
                self.over = true;
                break;
            };
            let (row, column) = cell.get_position();
            let number = u64::from(row) + 1;
            if begun && number != record.row {
                self.waiting = Some(cell);
                break;
            }
            if !begun {
                if number <= self.row {
                    return Err(TableError::Workbook {
                        why: "its rows are not in order".into(),
                        row: Some(self.row),
                    });
                }
                begun = true;
                (record.row, record.line) = (number, number);
            }
            if matches!(cell.get_value(), DataRef::Empty) {
                continue;
            }
            let column = usize::try_from(column).unwrap_or(usize::MAX);
            if column >= MAX_COLUMNS {
                wide |= !matches!(cell.get_value(), DataRef::String(s) if s.trim().is_empty());
                continue;
            }
            let (text, kind) = self.value(cell.get_value());
            size += text.len();
            if size > MAX_ROW {
                continue;
            }
            while record.cells.len() <= column {
                record.push();
            }
            if let Some(place) = record.cells.get_mut(column) {
                place.text = text;
                place.kind = kind;
            }
        }
        if begun {
            self.row = record.row;
            if size > MAX_ROW {
                record.fault = Some(Because::RowLong.into());
            } else if wide {
                record.fault = Some(Why::of(Because::CellsBeyond, [("n", MAX_COLUMNS.to_string())]));
            }
        }
        Ok(begun)
    }

    /// What a cell says; of a formula, its value as it was last reckoned.
    fn value(&self, value: &DataRef<'_>) -> (String, Kind) {
        match value {
            DataRef::Empty => (String::new(), Kind::Text),
            DataRef::String(text) => (text.clone(), Kind::Text),
            DataRef::SharedString(text) => ((*text).to_owned(), Kind::Text),
            DataRef::Int(n) => (n.to_string(), Kind::Number),
            DataRef::Float(n) => (n.to_string(), Kind::Number),
            DataRef::Bool(is) => (is.to_string(), Kind::Text),
            DataRef::DateTime(at) => match date::serial(at.as_f64(), self.from_1904) {
                Some(date) if at.is_datetime() => (date.to_string(), Kind::Date),
                _ => (at.as_f64().to_string(), Kind::Number),
            },
            DataRef::DateTimeIso(text) => (text.clone(), Kind::Text),
            DataRef::DurationIso(text) => (text.clone(), Kind::Text),
            DataRef::Error(error) => (error.to_string(), Kind::Error),
        }
    }
}

fn broken(error: &XlsxError, row: Option<u64>) -> TableError {
    match error {
        XlsxError::Password => TableError::OldWorkbook,
        other => TableError::Workbook {
            why: other.to_string().trim_end_matches('.').to_owned(),
            row: row.filter(|r| *r > 0),
        },
    }
}

/// Unpacks what will be read and counts it; nothing is kept.
fn check(input: &mut (impl Read + Seek)) -> Result<(), TableError> {
    let not_one = |e: zip::result::ZipError| TableError::Workbook {
        why: e.to_string().trim_end_matches('.').to_owned(),
        row: None,
    };
    input.seek(SeekFrom::Start(0))?;
    let mut zip = zip::ZipArchive::new(BufReader::new(input)).map_err(not_one)?;
    if zip.len() > MOST_PARTS {
        return Err(TableError::TooLarge(format!(
            "the workbook has {} parts",
            zip.len()
        )));
    }
    let (mut held, mut elements) = (0u64, 0u64);
    for n in 0..zip.len() {
        let mut part = zip.by_index(n).map_err(not_one)?;
        let name = part.name().to_ascii_lowercase().replace('\\', "/");
        if !(name.ends_with(".xml") || name.ends_with(".rels")) {
            continue;
        }
        let is_sheet = name.contains("worksheets/");
        let most = if is_sheet {
            MOST_SHEET
        } else {
            MOST_HELD.saturating_sub(held)
        };
        let counted = count(&mut part, most, is_sheet).map_err(|e| TableError::Workbook {
            why: format!("{} is damaged ({e})", part_name(&name)),
            row: None,
        })?;
        if counted.bytes > most || counted.stretch > MOST_STRETCH {
            return Err(TableError::TooLarge(format!(
                "{} unpacks to too much",
                part_name(&name)
            )));
        }
        if !is_sheet {
            held += counted.bytes;
            elements += counted.elements;
        }
        if elements > MOST_ELEMENTS {
            return Err(TableError::TooLarge(
                "the workbook has too many parts of texts".into(),
            ));
        }
    }
    Ok(())
}

fn part_name(name: &str) -> String {
    name.chars().take(60).collect()
}

struct Counted {
    bytes: u64,
    elements: u64,
    stretch: u64,
}

/// Reads a part to its end, or until it is too much.
fn count(part: &mut impl Read, most: u64, is_sheet: bool) -> std::io::Result<Counted> {
    let mut chunk = vec![0; 1 << 16];
    let mut counted = Counted {
        bytes: 0,
        elements: 0,
        stretch: 0,
    };
    let mut since = 0u64;
    loop {
        let read = part.read(&mut chunk)?;
        if read == 0 {
            return Ok(counted);
        }
        counted.bytes += read as u64;
        let bytes = chunk.get(..read).unwrap_or_default();
        // A stretch is from one bracket to the next, within a tag or between two.
        let ends = bytes.iter().filter(|b| **b == b'<').count() as u64;
        counted.elements += ends;
        let last = if is_sheet {
            bytes
                .windows(4)
                .rposition(|w| w == b"</c>" || w == b"row>" || w.ends_with(b":c>"))
        } else {
            bytes.iter().rposition(|b| *b == b'<')
        };
        since = match last {
            Some(at) => (read - at) as u64,
            None => since + read as u64,
        };
        counted.stretch = counted.stretch.max(since);
        if counted.bytes > most || counted.stretch > MOST_STRETCH {
            return Ok(counted);
        }
    }
}
