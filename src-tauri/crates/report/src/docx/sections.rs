//! Sections in the document: words, charts that the word processor draws itself, and tables with a head on every page.

use super::{
    body::{Body, bookmark},
    flow::{Look, Stand},
};
use crate::view::{CellView, ChartView, ColumnView, RowView, SectionView, TableView};

/// More columns than that are no table to a word processor.
const COLUMNS: usize = 63;
/// A table of so many rows stands on one page.
const WHOLE: usize = 16;
/// How wide the page is between its margins, in twentieths of a point, and in the units of drawings.
const WIDTH: u32 = 9_412;
const EXTENT: u32 = 5_976_620;
/// How high a bar with its name is, and a chart over time, in the units of drawings.
const BAR: usize = 252_000;
const HEIGHT: usize = 2_340_000;
/// The highest that a chart may be, to stand on a page with its title.
const HIGHEST: usize = 7_600_000;

impl Body<'_> {
    /// All sections.
    pub fn sections(&mut self) {
        let page = self.page;
        let mut charts = 0;
        for section in &page.sections {
            self.section(section, &mut charts);
        }
    }

    fn section(&mut self, section: &SectionView, charts: &mut usize) {
        let near = self.flow.near();
        self.flow.theirs("SectionHeading", &section.heading, near);
        for paragraph in &section.paragraphs {
            self.flow.theirs("Said", paragraph, near);
        }
        for chart in &section.charts {
            *charts += 1;
            self.flow.theirs("Caption", &chart.title, near);
            // What it draws has a direction of its own.
            self.flow.stand("Chart", Stand::default());
            self.chart(chart, *charts);
            self.flow.end();
            if let Some(note) = &chart.note {
                self.flow.theirs("ChartNote", note, near);
            }
        }
        if let Some(it) = &section.table {
            if let Some(caption) = &it.caption {
                self.flow.theirs("TableCaption", caption, near);
            }
            if it.columns.len() <= COLUMNS {
                self.section_table(it);
            } else {
                self.flat(it);
            }
        }
    }

    /// The place of a chart, whose part says what it draws.
    fn chart(&mut self, chart: &ChartView, n: usize) {
        let height = match chart.kind {
            "bars" => (chart.points.len() * BAR + 180_000).min(HIGHEST),
            _ => HEIGHT,
        };
        let id = self.next_drawing().to_string();
        let told = super::turns::kept(&chart.description);
        let xml = &mut self.flow.xml;
        xml.start("w:r", &[]);
        xml.start("w:drawing", &[]);
        xml.start(
            "wp:inline",
            &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")],
        );
        xml.empty(
            "wp:extent",
            &[("cx", &EXTENT.to_string()), ("cy", &height.to_string())],
        );
        let name = format!("Chart {n}");
        xml.empty("wp:docPr", &[("id", &id), ("name", &name), ("descr", &told)]);
        xml.raw("<wp:cNvGraphicFramePr/>");
        xml.start("a:graphic", &[]);
        xml.start("a:graphicData", &[("uri", super::chart::NAME)]);
        xml.empty(
            "c:chart",
            &[("xmlns:c", super::chart::NAME), ("r:id", &format!("chart-{n}"))],
        );
        for name in ["a:graphicData", "a:graphic", "wp:inline", "w:drawing", "w:r"] {
            xml.end(name);
        }
    }

    fn section_table(&mut self, it: &TableView) {
        let widths = widths(&it.columns);
        let left = self.flow.page_left();
        let xml = &mut self.flow.xml;
        xml.start("w:tbl", &[]);
        xml.raw("<w:tblPr><w:tblStyle w:val=\"ReportTable\"/>");
        xml.raw(if left { "<w:bidiVisual/>" } else { "" });
        xml.raw(
            "<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" \
             w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" \
             w:noVBand=\"1\"/></w:tblPr>",
        );
        xml.start("w:tblGrid", &[]);
        for width in &widths {
            xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
        xml.end("w:tblGrid");
        xml.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        let near = self.flow.near();
        for (column, width) in it.columns.iter().zip(&widths) {
            self.open_cell(*width);
            self.cell_paragraph(column.end, true);
            self.flow.run(&column.name, Look { bold: true, ..near });
            self.close_cell();
        }
        self.flow.xml.end("w:tr");
        let last = it.rows.len().saturating_sub(1);
        for (n, row) in it.rows.iter().enumerate() {
            // A table that fits is not torn, and no sum stands alone on the next page.
            let keep = n < last && (last <= WHOLE || n == 0 || n + 2 >= last);
            self.flow.xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for ((cell, column), width) in row.cells.iter().zip(&it.columns).zip(&widths) {
                self.open_cell(*width);
                self.cell_paragraph(column.end, keep);
                self.cell(cell, row);
                self.close_cell();
            }
            self.flow.xml.end("w:tr");
        }
        self.flow.xml.end("w:tbl");
        // What follows a table keeps away from it, and two tables are two.
        self.flow.start("AfterTable");
        self.flow.end();
    }

    fn open_cell(&mut self, width: u32) {
        let xml = &mut self.flow.xml;
        xml.start("w:tc", &[]);
        xml.start("w:tcPr", &[]);
        xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        xml.end("w:tcPr");
    }

    fn cell_paragraph(&mut self, end: bool, keep: bool) {
        // Columns stand the way of the page, whatever is written in them.
        let left = self.flow.page_left();
        self.flow.stand(
            if end { "TableNumber" } else { "TableText" },
            Stand {
                left,
                keep,
                ..Stand::default()
            },
        );
    }

    fn close_cell(&mut self) {
        self.flow.end();
        self.flow.xml.end("w:tc");
    }

    fn cell(&mut self, cell: &CellView, row: &RowView) {
        let style = cell.mark.map(|mark| {
            self.small_mark(mark, &cell.text);
            self.flow.spaced("\u{a0}", Look::default());
            super::body::rating_style(mark)
        });
        let place = cell.anchor.as_deref().and_then(|a| self.places.get(a)).copied();
        let linked = match (place, &cell.url) {
            (Some(place), _) => {
                self.flow.open_jump(&bookmark(place));
                true
            }
            (None, Some(url)) => self.flow.open_link(url),
            (None, None) => false,
        };
        let near = self.flow.near();
        let look = Look {
            style: style.as_deref().or(linked.then_some("Hyperlink")),
            bold: row.kind == "total" || style.is_some(),
            lang: cell.lang.as_deref().or(near.lang.filter(|_| !cell.typed)),
            ..Look::default()
        };
        self.flow.run(&cell.text, look);
        if linked {
            self.flow.close_link();
        }
        if let Some(address) = &cell.address {
            self.flow.address(&format!(" {address}"));
        }
    }

    /// A table of more columns than there may be: a line a row.
    fn flat(&mut self, it: &TableView) {
        let near = self.flow.near();
        self.flow.start("TableText");
        for column in &it.columns {
            self.flow.run(&column.name, Look { bold: true, ..near });
            self.flow.spaced(" | ", Look::default());
        }
        self.flow.end();
        for row in &it.rows {
            self.flow.start("TableText");
            for cell in &row.cells {
                self.cell(cell, row);
                self.flow.spaced(" | ", Look::default());
            }
            self.flow.end();
        }
    }
}

/// How wide each column is: what is short stands on one line, and long texts share the rest.
fn widths(columns: &[ColumnView]) -> Vec<u32> {
    // The first takes what is left where no other can use it.
    let texts_follow = columns.iter().skip(1).any(|c| c.width > 18);
    let short =
        |n: usize, c: &ColumnView| ((n > 0 || texts_follow) && c.width <= 18).then_some(c.width * 100 + 260);
    let taken: u32 = columns.iter().enumerate().filter_map(|(n, c)| short(n, c)).sum();
    let long = |n: usize, c: &ColumnView| short(n, c).is_none();
    let texts: u32 = columns
        .iter()
        .enumerate()
        .filter(|(n, c)| long(*n, c))
        .map(|(_, c)| c.width)
        .sum();
    let all: u32 = columns.iter().map(|c| c.width).sum::<u32>().max(1);
    columns
        .iter()
        .enumerate()
        .map(|(n, c)| match short(n, c) {
            // Too many short columns leave no room for a text: then each has its part.
            _ if taken > WIDTH * 3 / 4 => (WIDTH * c.width / all).max(1),
            Some(width) => width,
            None => ((WIDTH - taken) * c.width / texts.max(1)).max(1),
        })
        .collect()
}
