//! A sheet a section: its table with typed cells and a filter, its charts beside it as the spreadsheet draws them from the
//! cells, and under it what is said of it.

use super::table::{self, Looks, Sheet};
use crate::{
    Cell, Report, ReportError, RowKind, Section, Table, figures, newest,
    view::{ChartView, Page, SectionView},
    words::Words,
};
use chrono::Datelike;
use claimbook_domain::{ClaimId, edtf::Precision};
use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartFont, ChartFormat, ChartLine, ChartPoint, ChartSolidFill, ChartType, Color,
    Workbook, Worksheet,
};
use std::collections::{HashMap, HashSet};

/// How many rows of a table a sheet has room for, with a head, and notes under it.
const ROWS: usize = 1_048_000;
/// How wide a chart is, and how high a bar with its name, in pixels.
const WIDTH: u32 = 620;
const BAR: u32 = 26;
/// How high a chart over time is, in pixels.
const HEIGHT: u32 = 280;
/// How high a row of a sheet is, in pixels.
const ROW: u32 = 20;
/// How long the name of a sheet may be.
const NAME: usize = 31;

pub(super) fn write(
    workbook: &mut Workbook,
    report: &Report,
    page: &Page,
    others: &[Sheet],
    looks: &Looks,
    words: &Words,
) -> Result<(), ReportError> {
    let mut taken: HashSet<String> = others.iter().map(|s| s.name.to_lowercase()).collect();
    // The claims have a sheet of their own, which is the first of the others.
    let claims = others.first().filter(|_| !report.checks.is_empty());
    let places: HashMap<ClaimId, String> = match claims {
        Some(sheet) => (2..)
            .zip(&report.checks)
            .map(|(row, check)| {
                let name = sheet.name.replace('\'', "''");
                (check.id, format!("internal:'{name}'!B{row}"))
            })
            .collect(),
        None => HashMap::new(),
    };
    for (section, view) in report.sections.iter().zip(&page.sections) {
        let sheet = workbook.add_worksheet();
        let name = unique(&section.heading, &mut taken, words);
        sheet.set_name(&name)?;
        sheet.set_right_to_left(page.dir == "rtl");
        let mut writer = Writer {
            sheet,
            looks,
            words,
            places: &places,
            links: 0,
        };
        writer.section(section, view, &name)?;
    }
    Ok(())
}

/// A name for the sheet: its heading without what spreadsheets refuse, and one that no other sheet has.
fn unique(heading: &str, taken: &mut HashSet<String>, words: &Words) -> String {
    let clean: String = table::plain(heading)
        .chars()
        .map(|c| if "[]:*?/\\'\n\t".contains(c) { ' ' } else { c })
        .collect();
    let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    let clean = if clean.is_empty() || clean.eq_ignore_ascii_case("history") {
        words.text("sheet-about")
    } else {
        clean
    };
    for n in 1_u64.. {
        let end = if n == 1 { String::new() } else { format!(" {n}") };
        let room = NAME - end.chars().count();
        // Counted as spreadsheets count, in units of UTF-16.
        let mut used = 0;
        let head: String = clean
            .chars()
            .take_while(|c| {
                used += c.len_utf16();
                used <= room
            })
            .collect();
        let name = format!("{}{end}", head.trim());
        if taken.insert(name.to_lowercase()) {
            return name;
        }
    }
    clean
}

struct Writer<'w> {
    sheet: &'w mut Worksheet,
    looks: &'w Looks,
    words: &'w Words,
    /// Where each claim stands.
    places: &'w HashMap<ClaimId, String>,
    links: usize,
}

impl Writer<'_> {
    fn section(&mut self, section: &Section, view: &SectionView, name: &str) -> Result<(), ReportError> {
        let mut next = 0;
        let columns = view.table.iter().flat_map(|t| &t.columns);
        let widths: Vec<f64> = columns.map(|c| f64::from(c.width.clamp(11, 60)) + 2.0).collect();
        if let Some(it) = section.table.as_ref().filter(|_| view.table.is_some()) {
            next = self.table(it, &widths)?;
            self.charts(it, &view.charts, name)?;
        } else {
            self.sheet.set_column_width(0, 100.0)?;
            let heading = table::Cell::of(&section.heading);
            self.cell((0, 0), &heading)?;
        }
        let caption = section.table.as_ref().and_then(|t| t.caption.as_ref());
        let across = section.table.as_ref().map_or(1, |t| t.columns.len());
        let width: f64 = widths.iter().sum();
        for said in caption.into_iter().chain(&section.paragraphs) {
            next += 1;
            let said = table::Cell::of(table::plain(said).chars().take(32_000).collect::<String>());
            let lines = said.lines(width.max(40.0)).min(12);
            self.sheet.set_row_height(next, f64::from(lines) * 15.0)?;
            self.said(next, across, &said)?;
        }
        self.sheet.set_landscape();
        self.sheet.set_paper_size(9); // A4
        self.sheet.set_print_fit_to_pages(1, 0);
        Ok(())
    }

    /// Words under the table, as wide as that is.
    fn said(&mut self, row: u32, across: usize, said: &table::Cell) -> Result<(), ReportError> {
        let table::Cell::Text(text) = said else {
            return Ok(());
        };
        match u16::try_from(across).ok().filter(|n| *n > 1) {
            Some(columns) => {
                self.sheet
                    .merge_range(row, 0, row, columns - 1, text, &self.looks.aside)?;
            }
            None => {
                self.sheet
                    .write_string_with_format(row, 0, text, &self.looks.aside)?;
            }
        }
        Ok(())
    }

    /// The table; says which row is the first that is free.
    fn table(&mut self, it: &Table, widths: &[f64]) -> Result<u32, ReportError> {
        for (n, (column, width)) in (0..).zip(it.columns.iter().zip(widths)) {
            let head = table::plain(&column.name);
            self.sheet
                .write_string_with_format(0, n, head, &self.looks.head)?;
            self.sheet.set_column_width(n, *width)?;
        }
        let high = it
            .columns
            .iter()
            .zip(widths)
            .any(|(c, w)| table::Cell::of(&c.name).lines(*w) > 1);
        self.sheet.set_row_height(0, if high { 32.0 } else { 18.0 })?;
        let sums = &Looks::of_sums();
        let (mut last, mut items) = (0, 0);
        for (n, row) in (1..).zip(it.rows.iter().take(ROWS)) {
            let cells: Vec<table::Cell> = row
                .cells
                .iter()
                .take(it.columns.len())
                .map(|c| self.typed(c))
                .collect();
            let lines = cells.iter().zip(widths).map(|(c, w)| c.lines(*w)).max();
            let lines = lines.unwrap_or(1).min(12);
            if lines > 1 {
                self.sheet.set_row_height(n, f64::from(lines) * 15.0)?;
            }
            let looks = if row.kind == RowKind::Total {
                sums
            } else {
                self.looks
            };
            for (column, cell) in (0..).zip(&cells) {
                if row.kind == RowKind::Total && matches!(cell, table::Cell::None) {
                    self.sheet.write_blank(n, column, &sums.text)?;
                    continue;
                }
                table::write(self.sheet, (n, column), cell, looks, self.words, &mut self.links)?;
            }
            if row.kind != RowKind::Total {
                items = n;
            }
            last = n;
        }
        if it.rows.len() > ROWS {
            last += 1;
            let rest = self.words.count("rows-cut", it.rows.len() - ROWS);
            self.cell((last, 0), &table::Cell::of(rest))?;
        }
        if let Some(columns) = u16::try_from(it.columns.len()).ok().filter(|n| *n > 0) {
            // Sums stay where they are, whatever is filtered or sorted.
            self.sheet.autofilter(0, 0, items, columns - 1)?;
        }
        self.sheet.set_freeze_panes(1, 1)?;
        self.sheet.set_repeat_rows(0, 0)?;
        Ok(last + 1)
    }

    fn cell(&mut self, place: (u32, u16), cell: &table::Cell) -> Result<(), ReportError> {
        Ok(table::write(
            self.sheet,
            place,
            cell,
            self.looks,
            self.words,
            &mut self.links,
        )?)
    }

    fn typed(&self, cell: &Cell) -> table::Cell {
        // What a spreadsheet reckons with has fifteen digits.
        let real = |n: u64| n as f64;
        match cell {
            _ if cell.is_empty() => table::Cell::None,
            Cell::Text { text, .. } => table::Cell::of(text),
            Cell::Number(n) => table::Cell::Number(real(*n)),
            Cell::Share { n, of } => table::Cell::Share(real(*n) / real(*of)),
            Cell::Ratio { n, of } => {
                table::Cell::Tenths(figures::tenths(*n, *of, 1).map_or(0.0, |t| real(t) / 10.0))
            }
            Cell::Date(date) => {
                let month = date.earliest().filter(|day| {
                    date.precision() == Precision::Month
                        && !date.is_approximate()
                        && !date.is_uncertain()
                        && (1900..=9999).contains(&day.year())
                });
                match month {
                    Some(first) => table::Cell::Month(first.to_string()),
                    None if newest::day(date).is_some() => table::Cell::date(Some(date)),
                    None => table::Cell::of(date),
                }
            }
            Cell::Rating { name, mark } => table::Cell::Rating(crate::view::mark_name(*mark), name.clone()),
            Cell::Claim { id, text, url, .. } => match (self.places.get(id), url) {
                (Some(place), _) => table::Cell::Jump(text.clone(), place.clone()),
                (None, Some(url)) => table::Cell::Named(text.clone(), url.clone()),
                (None, None) => table::Cell::of(text),
            },
            Cell::Link { text, url } => table::Cell::Named(text.clone(), url.clone()),
        }
    }

    fn charts(&mut self, it: &Table, charts: &[ChartView], name: &str) -> Result<(), ReportError> {
        let beside = u16::try_from(it.columns.len())
            .unwrap_or(u16::MAX)
            .saturating_add(1);
        let mut row = 1;
        for view in charts {
            let Ok(column) = u16::try_from(view.column) else {
                continue;
            };
            let height = if view.kind == "bars" {
                let bars = u32::try_from(view.points.len()).unwrap_or(50);
                bars * BAR + 70
            } else {
                HEIGHT
            };
            let months = it
                .rows
                .first()
                .and_then(|r| r.cells.first())
                .is_some_and(|c| matches!(self.typed(c), table::Cell::Month(_)));
            let chart = drawn(view, name, column, height, months);
            self.sheet.insert_chart(row, beside, &chart)?;
            row += height / ROW + 2;
        }
        Ok(())
    }
}

fn drawn(view: &ChartView, name: &str, column: u16, height: u32, months: bool) -> Chart {
    let bars = view.kind == "bars";
    let mut chart = Chart::new(if bars { ChartType::Bar } else { ChartType::Column });
    let last = u32::try_from(view.points.len()).unwrap_or(u32::MAX);
    let filled = |colour| {
        ChartFormat::new()
            .set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(colour)))
            .clone()
    };
    let points: Vec<ChartPoint> = view
        .points
        .iter()
        .map(|p| ChartPoint::new().set_format(&mut filled(colour(p.mark))).clone())
        .collect();
    let series = chart.add_series();
    series
        .set_categories((name, 1, 0, last, 0))
        .set_values((name, 1, column, last, column))
        .set_name(table::plain(&view.title).as_str())
        .set_format(&mut filled(colour(None)))
        .set_gap(50);
    if view.points.iter().any(|p| p.mark.is_some()) {
        series.set_points(&points);
    }
    if bars || view.points.iter().all(|p| p.told) {
        series.set_data_label(ChartDataLabel::new().show_value());
    }
    let mut font = ChartFont::new();
    font.set_size(11).set_bold();
    chart
        .title()
        .set_name(table::plain(&view.title).as_str())
        .set_font(&font);
    chart.legend().set_hidden();
    if bars {
        // The first on top, and no axis of numbers: they stand at the bars.
        chart.y_axis().set_reverse();
        chart
            .x_axis()
            .set_hidden(true)
            .set_major_gridlines(false)
            .set_min(0);
    } else {
        let mut line = ChartLine::new();
        line.set_color(Color::RGB(0xdcd8d0));
        chart.y_axis().set_min(0).set_major_gridlines_line(&line);
        if months {
            chart.x_axis().set_num_format("mmm yy");
        }
    }
    let told: String = table::plain(&view.description).chars().take(2_000).collect();
    chart.set_alt_text(told);
    chart.set_width(WIDTH).set_height(height);
    chart
}

/// The colour of a rating, or of anything else.
fn colour(mark: Option<&str>) -> u32 {
    match mark {
        Some("full") => 0x1e6b45,
        Some("three-quarters") => 0x3c6f2a,
        Some("half") => 0x806000,
        Some("quarter") => 0xa04a0c,
        Some("struck") => 0xa8262a,
        Some(_) => 0x5f5a86,
        None => 0x1f4f7a,
    }
}
