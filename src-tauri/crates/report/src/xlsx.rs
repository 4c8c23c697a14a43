//! A workbook: a sheet for each section, with charts that go with its table, a sheet each for claims, evidence, sources
//! and corrections, and one that says what it is.
//!
//! Every cell has its type: a text is never a formula, a number is a number, a date is one where the whole day is known
//! (else the text in which the record keeps it). What is long, many or no address is cut, counted or left as text, and
//! says so. The day on which it says it was made is the newest of the record.

mod sections;
mod sheets;
mod table;

use crate::{Report, ReportError, newest::newest, view, words::Words};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};
use table::Looks;

pub(crate) fn render(report: &Report) -> Result<Vec<u8>, ReportError> {
    let words = Words::of_report(report);
    let page = view::page(report, &words);
    let looks = Looks::new(report.style.accent_digits().as_deref());
    let mut workbook = Workbook::new();
    let made = newest(report).unwrap_or_else(|| "1980-01-01".to_owned());
    let publisher = page.publisher.as_ref().map_or("", |p| &p.text);
    let properties = DocProperties::new()
        .set_title(short(&page.title))
        .set_subject(&page.eyebrow)
        .set_author(short(publisher))
        .set_creation_datetime(&ExcelDateTime::parse_from_str(&made)?);
    workbook.set_properties(&properties);
    let sheets = sheets::all(report, &page, &words);
    sections::write(&mut workbook, report, &page, &sheets, &looks, &words)?;
    for sheet in sheets {
        sheet.write(&mut workbook, &looks, &words, page.dir == "rtl")?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// What a file says of itself has room for 255 characters.
fn short(text: &str) -> String {
    table::plain(text).chars().take(255).collect()
}
