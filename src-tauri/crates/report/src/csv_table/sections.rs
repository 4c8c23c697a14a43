//! The tables of sections, for spreadsheets: a heading, what is said, the heads of the columns, the rows, an empty line.
//!
//! Numbers are plain and dates as the record has them, whatever the language: a program reads them, not a person.

use super::guarded;
use crate::{Cell, Report, ReportError, figures, words::Words};

pub(super) fn render(report: &Report, words: &Words) -> Result<Vec<u8>, ReportError> {
    let mut out = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for (n, section) in report.sections.iter().enumerate() {
        if n > 0 {
            out.write_record([""])?;
        }
        out.write_record([guarded(&section.heading)])?;
        for paragraph in &section.paragraphs {
            out.write_record([guarded(paragraph)])?;
        }
        let Some(table) = &section.table else { continue };
        if let Some(caption) = &table.caption {
            out.write_record([guarded(caption)])?;
        }
        // A column of links is followed by one of addresses.
        let linked: Vec<bool> = (0..table.columns.len())
            .map(|n| {
                let mut cells = table.rows.iter().filter_map(|r| r.cells.get(n));
                cells.any(|c| matches!(c, Cell::Claim { .. } | Cell::Link { .. }))
            })
            .collect();
        let columns = || table.columns.iter().zip(&linked);
        let heads = columns().flat_map(|(column, linked)| {
            let address = linked.then(|| words.with("column-address-of", "name", &column.name));
            std::iter::once(column.name.clone()).chain(address)
        });
        let heads: Vec<String> = heads.map(|head| guarded(&head)).collect();
        if heads.is_empty() {
            continue;
        }
        out.write_record(heads)?;
        for row in &table.rows {
            let mut cells = Vec::with_capacity(linked.len());
            for (n, linked) in linked.iter().enumerate() {
                let (text, address) = row.cells.get(n).map(cell).unwrap_or_default();
                cells.push(guarded(&text));
                if *linked {
                    cells.push(guarded(&address));
                }
            }
            out.write_record(cells)?;
        }
    }
    out.into_inner()
        .map_err(|e| csv::Error::from(e.into_error()).into())
}

/// What a cell says, and where it leads.
fn cell(cell: &Cell) -> (String, String) {
    let only = |text: String| (text, String::new());
    match cell {
        Cell::Text { text, .. } => only(text.clone()),
        Cell::Number(n) => only(n.to_string()),
        Cell::Share { n, of } => {
            only(figures::tenths(*n, *of, 100).map_or(String::new(), |t| format!("{}.{}%", t / 10, t % 10)))
        }
        Cell::Ratio { n, of } => {
            only(figures::tenths(*n, *of, 1).map_or(String::new(), |t| format!("{}.{}", t / 10, t % 10)))
        }
        Cell::Date(date) => only(date.to_string()),
        Cell::Rating { name, .. } => only(name.clone()),
        Cell::Claim { text, url, .. } => (text.clone(), url.clone().unwrap_or_default()),
        Cell::Link { text, url } => (text.clone(), url.clone()),
    }
}
