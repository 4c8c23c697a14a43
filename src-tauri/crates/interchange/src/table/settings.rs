//! How a file is read: what was found out and by what, and what a person says instead.

use super::dialect;
use super::encoding;
use super::{TableError, workbook};
use crate::{Because, Why};
use serde::{Deserialize, Serialize};
use std::io::{Read, Seek, SeekFrom};

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Cells separated by a sign.
    Separated,
    /// XLSX.
    Workbook,
    /// A JSON object a line.
    JsonLines,
}

/// What stands around cells that have separators or line ends in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quote {
    /// `"`.
    Double,
    /// `'`.
    Single,
    /// Nothing; quotation marks are text.
    None,
}

impl Quote {
    pub(super) const fn byte(self) -> Option<u8> {
        match self {
            Quote::Double => Some(b'"'),
            Quote::Single => Some(b'\''),
            Quote::None => None,
        }
    }
}

/// How a quotation mark within a quoted cell is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Escape {
    /// `""`, as RFC 4180 has it.
    Doubled,
    /// `\"`; doubled ones are read as well.
    Backslash,
}

/// What ends a row. Only told: all of them are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineEnd {
    /// `\n`.
    Lf,
    /// `\r\n`.
    CrLf,
    /// `\r`.
    Cr,
}

/// Where the names of the columns stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Header {
    /// In this row, from 1; what is above it is passed over.
    Row(u64),
    /// Nowhere: the first row is one of the claims, or each row names its own.
    None,
}

impl Header {
    /// Whether a row is the header or above it.
    pub(super) fn is_above(self, row: u64) -> bool {
        matches!(self, Header::Row(header) if row <= header)
    }
}

/// How a file is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// What kind of file it is.
    pub format: Format,
    /// The encoding's name in the Encoding standard.
    pub encoding: String,
    /// What separates cells.
    pub separator: char,
    /// What stands around cells.
    pub quote: Quote,
    /// How a quotation mark within a cell is written.
    pub escape: Escape,
    /// What ends a row.
    pub line_end: LineEnd,
    /// Where the names of the columns stand.
    pub header: Header,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
}

/// What a person says about a file; what is left open is found out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Overrides {
    /// What kind of file it is.
    pub format: Option<Format>,
    /// The encoding, by any label of the Encoding standard.
    pub encoding: Option<String>,
    /// What separates cells.
    pub separator: Option<char>,
    /// What stands around cells.
    pub quote: Option<Quote>,
    /// How a quotation mark within a cell is written.
    pub escape: Option<Escape>,
    /// Where the names of the columns stand.
    pub header: Option<Header>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
}

/// One thing that was found out, for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Found {
    /// Which setting: `format`, `encoding`, `separator`, `quote`, `escape`, `line-end`, `header`, `sheet`.
    pub setting: String,
    /// What it is.
    pub value: String,
    /// By what it was known.
    pub why: Why,
}

impl Found {
    pub(super) fn new(setting: &str, value: impl Into<String>, why: impl Into<Why>) -> Found {
        Found {
            setting: setting.into(),
            value: value.into(),
            why: why.into(),
        }
    }
}

/// Finds out the kind, the encoding and the dialect.
pub(super) fn detect(
    input: &mut (impl Read + Seek),
    said: &Overrides,
    found: &mut Vec<Found>,
) -> Result<Settings, TableError> {
    input.seek(SeekFrom::Start(0))?;
    let mut magic = Vec::new();
    input.by_ref().take(8).read_to_end(&mut magic)?;
    if magic.starts_with(workbook::OLE) {
        return Err(TableError::OldWorkbook);
    }
    let mut settings = Settings {
        format: said.format.unwrap_or(Format::Separated),
        encoding: "UTF-8".into(),
        separator: ',',
        quote: Quote::Double,
        escape: Escape::Doubled,
        line_end: LineEnd::Lf,
        header: Header::None,
        sheet: None,
    };
    if said.format == Some(Format::Workbook) || said.format.is_none() && magic.starts_with(b"PK\x03\x04") {
        settings.format = Format::Workbook;
        found.push(Found::new("format", "workbook", Because::BeginsAsWorkbook));
        return Ok(settings);
    }
    input.seek(SeekFrom::Start(0))?;
    if let Some(label) = &said.encoding {
        settings.encoding = encoding::named(label)?.name().to_owned();
        found.push(Found::new("encoding", &settings.encoding, Because::Said));
    } else {
        let (encoding, why) = encoding::detect(input)?;
        settings.encoding = encoding.name().to_owned();
        found.push(Found::new("encoding", encoding.name(), why));
    }
    input.seek(SeekFrom::Start(0))?;
    let mut decoded = encoding::Decoded::new(&mut *input, &settings.encoding)?;
    let mut sample = String::new();
    while sample.len() < dialect::SAMPLE && decoded.more(&mut sample)? {}
    if sample.trim().is_empty() {
        return Err(TableError::Empty);
    }
    dialect::detect(&sample, said, &mut settings, found);
    Ok(settings)
}
