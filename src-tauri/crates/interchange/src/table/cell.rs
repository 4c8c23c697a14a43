//! Cells and rows of a file, before anything is made of them.

use crate::{Because, Why};
/// What a cell is known to be. Separated text knows only texts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    #[default]
    Text,
    /// A number of a workbook or of JSON.
    Number,
    /// A date of a workbook, its text EDTF already.
    Date,
    /// A list of JSON, its text JSON.
    List,
    /// An error of a workbook, such as `#N/A`.
    Error,
}

/// A cell. Text that begins with `=`, `+`, `-` or `@` is only text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// What it is known to be.
    pub kind: Kind,
}

impl Cell {
    /// Whether nothing is in it.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// A row as it stands in the file.
#[derive(Debug, Default)]
pub(super) struct Record {
    /// Its number, from 1, titles and blank rows counted.
    pub row: u64,
    /// The line on which it begins, from 1.
    pub line: u64,
    pub cells: Vec<Cell>,
    /// What was put right in reading it.
    pub mended: Option<Because>,
    /// Why it can't be read; `raw` has it as it stands then.
    pub fault: Option<Why>,
    pub raw: String,
    spare: Vec<Cell>,
}

impl Record {
    /// Makes it empty, and keeps its room.
    pub fn clear(&mut self) {
        self.spare.append(&mut self.cells);
        self.spare.truncate(64);
        self.mended = None;
        self.fault = None;
        self.raw.clear();
    }

    /// One more cell, empty.
    pub fn push(&mut self) -> &mut Cell {
        let mut cell = self.spare.pop().unwrap_or_default();
        cell.text.clear();
        cell.kind = Kind::Text;
        self.cells.push(cell);
        let last = self.cells.len() - 1;
        &mut self.cells[last]
    }
}
