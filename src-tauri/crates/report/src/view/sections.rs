//! Sections as a reader sees them: cells in words, links resolved, charts measured.

use super::{Anchors, chart::ChartView, mark_name};
use crate::{
    Cell, RowKind, Section, Table, claimreview, figures,
    words::{Words, language_tag},
};
use serde::Serialize;

/// A section.
#[derive(Debug, Serialize)]
pub struct SectionView {
    /// Its anchor in the report.
    pub anchor: String,
    /// Its heading.
    pub heading: String,
    /// What it says.
    pub paragraphs: Vec<String>,
    /// Its charts, to be shown before the table.
    pub charts: Vec<ChartView>,
    /// Its table.
    pub table: Option<TableView>,
}

/// A table whose rows all have as many cells as it has columns.
#[derive(Debug, Serialize)]
pub struct TableView {
    /// What it shows.
    pub caption: Option<String>,
    /// Its columns.
    pub columns: Vec<ColumnView>,
    /// Its rows.
    pub rows: Vec<RowView>,
}

/// A column.
#[derive(Debug, Serialize)]
pub struct ColumnView {
    /// Its head.
    pub name: String,
    /// Whether its cells stand at the end, as numbers do.
    pub end: bool,
    /// How much of the width it is given beside the others, from 1.
    pub width: u32,
}

/// A row.
#[derive(Debug, Serialize)]
pub struct RowView {
    /// What it is: `item`, `rest` or `total`.
    pub kind: &'static str,
    /// Its cells.
    pub cells: Vec<CellView>,
}

/// A cell in words.
#[derive(Debug, Default, Serialize)]
pub struct CellView {
    /// What it says.
    pub text: String,
    /// BCP 47 language of what it says, where that is not the report's.
    pub lang: Option<String>,
    /// Whether people typed it; else it is in our words.
    pub typed: bool,
    /// The form of the mark of its rating.
    pub mark: Option<&'static str>,
    /// The check in the report that it leads to.
    pub anchor: Option<String>,
    /// The address that it leads to.
    pub url: Option<String>,
    /// An address that cannot be a link.
    pub address: Option<String>,
}

pub(super) fn section(section: &Section, anchors: &Anchors<'_>, words: &Words) -> SectionView {
    let table = section.table.as_ref().filter(|t| !t.columns.is_empty());
    SectionView {
        anchor: section.id.clone(),
        heading: section.heading.clone(),
        paragraphs: section.paragraphs.clone(),
        charts: match table {
            Some(table) => section
                .charts
                .iter()
                .filter_map(|c| ChartView::of(c, table, words))
                .collect(),
            None => Vec::new(),
        },
        table: table.map(|t| self::table(t, anchors, words)),
    }
}

fn table(table: &Table, anchors: &Anchors<'_>, words: &Words) -> TableView {
    let rows: Vec<RowView> = table
        .rows
        .iter()
        .map(|row| {
            let mut cells: Vec<CellView> = row
                .cells
                .iter()
                .take(table.columns.len())
                .map(|c| cell(c, anchors, words))
                .collect();
            cells.resize_with(table.columns.len(), CellView::default);
            RowView {
                kind: match row.kind {
                    RowKind::Item => "item",
                    RowKind::Rest => "rest",
                    RowKind::Total => "total",
                },
                cells,
            }
        })
        .collect();
    let columns = table.columns.iter().enumerate();
    TableView {
        caption: table.caption.clone(),
        columns: columns
            .map(|(n, column)| ColumnView {
                name: column.name.clone(),
                end: table.is_numeric(n),
                width: width(&column.name, rows.iter().filter_map(|r| r.cells.get(n))),
            })
            .collect(),
        rows,
    }
}

/// About how much width a column needs: that of its longest words, and of texts so much that they stay readable.
fn width<'a>(head: &str, cells: impl Iterator<Item = &'a CellView>) -> u32 {
    let longest = cells
        .take(500)
        .map(|c| c.text.chars().take(200).count() + if c.mark.is_some() { 3 } else { 0 })
        .max()
        .unwrap_or(0);
    let head = head.chars().take(200).count().min(14);
    u32::try_from(longest.max(head).clamp(6, 60)).unwrap_or(60)
}

/// A cell in words.
pub(super) fn cell(cell: &Cell, anchors: &Anchors<'_>, words: &Words) -> CellView {
    let ours = |text: String| CellView {
        text,
        ..CellView::default()
    };
    let known = |url: &String| claimreview::web(url).then(|| url.trim().to_owned());
    match cell {
        Cell::Text { text, lang } => CellView {
            text: text.clone(),
            lang: lang.as_deref().map(language_tag),
            typed: true,
            ..CellView::default()
        },
        Cell::Number(n) => ours(figures::whole(*n, words.spoken)),
        Cell::Share { n, of } => ours(figures::share(*n, *of, words.spoken).unwrap_or_default()),
        Cell::Ratio { n, of } => ours(figures::ratio(*n, *of, words.spoken).unwrap_or_default()),
        Cell::Date(date) => ours(words.date(date)),
        Cell::Rating { name, mark } => CellView {
            text: name.clone(),
            typed: true,
            mark: Some(mark_name(*mark)),
            ..CellView::default()
        },
        Cell::Claim { id, text, lang, url } => {
            let anchor = anchors.get(id).map(|a| (*a).to_owned());
            CellView {
                text: text.clone(),
                lang: lang.as_deref().map(language_tag),
                typed: true,
                url: url.as_ref().filter(|_| anchor.is_none()).and_then(known),
                anchor,
                ..CellView::default()
            }
        }
        Cell::Link { text, url } => CellView {
            text: text.clone(),
            typed: true,
            address: (!claimreview::web(url) && url != text).then(|| url.clone()),
            url: known(url),
            ..CellView::default()
        },
    }
}
