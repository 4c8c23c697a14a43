//! Sections: what a report says before its checks, or instead of them, as words, a table and charts of that table.
//!
//! A chart has no numbers of its own: it names columns of the table beside it, so that the two cannot disagree. Cells are
//! typed (a number is a number, a date keeps its precision), and each format shows a type in its own way. Nothing in a
//! section is made by rendering but the form.

use claimbook_domain::{ClaimId, Edtf, Mark};
use serde::{Deserialize, Serialize};

/// A part of a report that is no check.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Section {
    /// Its anchor; made of its place where it is empty.
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// What it says, a paragraph each.
    pub paragraphs: Vec<String>,
    /// Its table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<Table>,
    /// Charts of the table; without a table there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub charts: Vec<Chart>,
}

/// A table: columns with names, rows of typed cells.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Table {
    /// What it shows, and how it was counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Its columns. The first names what a row is about.
    pub columns: Vec<Column>,
    /// Its rows; rendering puts items first, then the rest, then totals. One with fewer cells than columns ends with empty ones; more cells than columns are not shown.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Column {
    /// Its head.
    pub name: String,
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Row {
    /// Its cells, in the order of the columns.
    pub cells: Vec<Cell>,
    /// What it is among the others.
    #[serde(skip_serializing_if = "RowKind::is_item")]
    pub kind: RowKind,
}

/// What a row is among the others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RowKind {
    /// One of what the table counts.
    #[default]
    Item,
    /// What is counted and is none of them: all others together, what has no date. Charts leave it out, and say so.
    Rest,
    /// The sum of the rows before it. Charts leave it out.
    Total,
}

impl RowKind {
    fn is_item(&self) -> bool {
        *self == RowKind::Item
    }
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cell {
    /// Words.
    Text {
        /// They themselves; none is an empty cell.
        text: String,
        /// BCP 47 language, where it is not that of the report's wording.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lang: Option<String>,
    },
    /// How many.
    Number(u64),
    /// How many of how many, shown in per cent to one decimal; of none it is empty.
    Share {
        /// How many.
        n: u64,
        /// Of how many.
        of: u64,
    },
    /// How many for each, shown to one decimal; for none it is empty.
    Ratio {
        /// How many.
        n: u64,
        /// For how many.
        of: u64,
    },
    /// A date, as closely as it is known.
    Date(Edtf),
    /// A rating in words, with its mark.
    Rating {
        /// The rating.
        name: String,
        /// Its mark.
        mark: Mark,
    },
    /// A claim: a link to its check where that is in the same report, else to its page.
    Claim {
        /// Which.
        id: ClaimId,
        /// What it says, or its short title.
        text: String,
        /// BCP 47 language of the text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lang: Option<String>,
        /// The page of the check, where it has one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        url: Option<String>,
    },
    /// Words that lead to an address.
    Link {
        /// The words.
        text: String,
        /// The address; shown and not linked where it is none of the web.
        url: String,
    },
}

impl Cell {
    /// A cell of words.
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::Text {
            text: text.into(),
            lang: None,
        }
    }

    /// A cell without anything in it.
    pub fn empty() -> Cell {
        Cell::text("")
    }

    /// A date, or an empty cell.
    pub fn date(date: Option<&Edtf>) -> Cell {
        date.map_or_else(Cell::empty, |d| Cell::Date(d.clone()))
    }

    /// Whether it stands at the end of its column, as numbers do.
    pub fn is_number(&self) -> bool {
        matches!(self, Cell::Number(_) | Cell::Share { .. } | Cell::Ratio { .. })
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Cell::Text { text, .. } => text.trim().is_empty(),
            Cell::Share { of, .. } | Cell::Ratio { of, .. } => *of == 0,
            _ => false,
        }
    }
}

/// A chart of the table of its section.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Chart {
    /// Its form.
    pub kind: ChartKind,
    /// What it shows.
    pub title: String,
    /// The column of numbers that it draws, counted from 0; the first column names them.
    pub column: usize,
}

/// The form of a chart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChartKind {
    /// Bars one under another, each with its name: for things.
    #[default]
    Bars,
    /// Columns one beside another: for what goes on in time.
    Columns,
}

impl Table {
    /// A table with columns of those names.
    pub fn new(columns: impl IntoIterator<Item = String>) -> Table {
        Table {
            caption: None,
            columns: columns.into_iter().map(|name| Column { name }).collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a row.
    pub fn push(&mut self, kind: RowKind, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(Row {
            cells: cells.into_iter().collect(),
            kind,
        });
    }

    /// Whether the column holds numbers: at least one, and nothing else but dates and empty cells.
    pub fn is_numeric(&self, column: usize) -> bool {
        let cells = || {
            self.rows
                .iter()
                .filter_map(|r| r.cells.get(column))
                .filter(|c| !c.is_empty())
        };
        cells().any(Cell::is_number) && cells().all(|c| c.is_number() || matches!(c, Cell::Date(_)))
    }
}

impl Section {
    /// The claims that cells of it name.
    pub(crate) fn claims(&self) -> impl Iterator<Item = ClaimId> {
        let rows = self.table.iter().flat_map(|t| &t.rows);
        rows.flat_map(|r| &r.cells).filter_map(|c| match c {
            Cell::Claim { id, .. } => Some(*id),
            _ => None,
        })
    }
}
