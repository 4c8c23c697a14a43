//! Sections in Markdown: words and tables (of GitHub). A chart is drawn from its table, which says all that it would.

use super::{Text, address, line};
use crate::view::{CellView, SectionView, TableView};

pub(super) fn section(out: &mut Text, section: &SectionView) {
    out.heading(2, &section.heading);
    for paragraph in &section.paragraphs {
        out.paragraphs(paragraph);
    }
    if let Some(it) = &section.table {
        if let Some(caption) = &it.caption {
            out.block(&format!("*{}*", line(caption)));
        }
        out.block(&table(it));
    }
}

fn table(table: &TableView) -> String {
    let mut out = String::new();
    let mut row = |cells: &mut dyn Iterator<Item = String>| {
        for cell in cells {
            out.push_str("| ");
            out.push_str(&cell);
            out.push(' ');
        }
        out.push_str("|\n");
    };
    row(&mut table.columns.iter().map(|c| line(&c.name)));
    row(&mut table
        .columns
        .iter()
        .map(|c| if c.end { "--:" } else { "---" }.to_owned()));
    for r in &table.rows {
        let strong = r.kind == "total";
        row(&mut r.cells.iter().map(|c| {
            let cell = cell(c);
            if strong && !cell.is_empty() {
                format!("**{cell}**")
            } else {
                cell
            }
        }));
    }
    out
}

fn cell(cell: &CellView) -> String {
    let text = line(&cell.text);
    match (&cell.url, &cell.address) {
        // A bar would end the cell, in an address as well.
        (Some(url), _) => format!("[{text}](<{}>)", address(url).replace('|', "%7C")),
        (None, Some(address)) => format!("{text} · {}", line(address)),
        (None, None) => text,
    }
}
