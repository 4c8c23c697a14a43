//! A report as PDF: tagged for screen readers (PDF/UA-1) and fit for archives (PDF/A-2a) at once.

use crate::data::{Data, data};
use crate::world::Desk;
use crate::{Made, Pictures, Progress, Remark, TypesetError, Watch};
use claimbook_report::words::Words;
use claimbook_report::{Report, prepared, view};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

const TEMPLATE: &str = include_str!("../templates/report.typ");

/// The most checks that one PDF may hold. All pages are in memory at once: a check of two pages takes just under three
/// megabytes, so that this many take three gigabytes.
pub const MAX_CHECKS: usize = 1000;

/// The most rows that the tables of its sections may have together: no more than a log of years, or a row a check.
pub const MAX_ROWS: usize = 5000;

/// The report as PDF.
///
/// It says what the page says, in the same words and order. The first reference to a piece of evidence is a footnote with
/// its address and the whole hash of its copy; numbers are those of the evidence.
///
/// # Errors
/// Breaking off, more than [`MAX_CHECKS`] checks or [`MAX_ROWS`] rows, too much text. Pictures and signs that cannot be shown are no errors but
/// [remarks](crate::Remark).
pub fn pdf(report: &Report, pictures: &Pictures, watch: Watch<'_>) -> Result<Made, TypesetError> {
    if report.checks.len() > MAX_CHECKS {
        return Err(TypesetError::TooManyChecks {
            checks: report.checks.len(),
            limit: MAX_CHECKS,
        });
    }
    let tables = report.sections.iter().filter_map(|s| s.table.as_ref());
    let rows = tables.map(|t| t.rows.len()).sum();
    if rows > MAX_ROWS {
        return Err(TypesetError::TooManyRows {
            rows,
            limit: MAX_ROWS,
        });
    }
    let report = prepared(report);
    let words = Words::of_report(&report);
    let page = view::page(&report, &words);
    let Data { dict, mut remarks } = data(&report, &page, &words, pictures, watch)?;
    let dated = matches!(dict.get("date"), Ok(date) if *date != typst::foundations::Value::None);
    if watch(Progress::Setting).is_break() {
        return Err(TypesetError::Cancelled);
    }
    let desk = Desk::new(TEMPLATE, dict, watch)?;
    let document: PagedDocument = desk.set()?;
    if watch(Progress::Writing).is_break() {
        return Err(TypesetError::Cancelled);
    }
    // An archive asks for a date; a report that knows of none has to do without the archive's standard.
    let standards: &[PdfStandard] = if dated {
        &[PdfStandard::Ua_1, PdfStandard::A_2a]
    } else {
        &[PdfStandard::Ua_1]
    };
    let tagged = PdfOptions {
        creator: Smart::Custom(Some("Claimbook".to_owned())),
        standards: PdfStandards::new(standards).map_err(|e| TypesetError::Pdf(e.message().to_string()))?,
        ..PdfOptions::default()
    };
    let bytes = match typst_pdf::pdf(&document, &tagged) {
        Ok(bytes) => Ok(bytes),
        // A report that goes out without tags is better than none, as long as it is said.
        Err(errors) => {
            let reason = desk.said(&errors);
            let plain = PdfOptions {
                tagged: false,
                standards: PdfStandards::default(),
                ..tagged
            };
            let bytes = typst_pdf::pdf(&document, &plain).map_err(|e| TypesetError::Pdf(desk.said(&e)));
            remarks.push(Remark::Untagged { reason });
            bytes
        }
    };
    typst::comemo::evict(0);
    Ok(Made {
        bytes: bytes?,
        pages: document.pages().len(),
        remarks,
    })
}
