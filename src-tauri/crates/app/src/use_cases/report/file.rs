//! A report as a file of any format, looked through once more for what must not be in it.

use super::made::{Made, failed};
use super::pictures::{pictured, pictures};
use super::site;
use crate::api::*;
use crate::{Desk, Error, Result};
use claimbook_page::pdf;
use claimbook_report::{self as report, Feed, FeedOptions, Format};
use claimbook_store::{Follow, StoreError};
use claimbook_typeset::{self as typeset, CardFormat, CardSize, TypesetError};
use std::borrow::Cow;
use std::cell::Cell;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

/// All of a PDF of ours is looked through.
const WHOLE: pdf::Limits = pdf::Limits {
    bytes: 1 << 30,
    pages: usize::MAX,
    characters: usize::MAX,
    time: Duration::from_secs(600),
};

/// A finished file.
pub struct File {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many pages it has, where it has pages.
    pub pages: usize,
    /// What in it is not as in the record.
    pub remarks: Vec<ReportRemark>,
}

impl From<Vec<u8>> for File {
    fn from(bytes: Vec<u8>) -> File {
        File {
            bytes,
            pages: 0,
            remarks: Vec::new(),
        }
    }
}

/// The name of a format: on the command line, in the record, and as the ending of its files.
pub fn name(format: ReportFormat) -> &'static str {
    match format {
        ReportFormat::Html => "html",
        ReportFormat::Md => "md",
        ReportFormat::Json => "json",
        ReportFormat::JsonLd => "jsonld",
        ReportFormat::Csv => "csv",
        ReportFormat::Docx => "docx",
        ReportFormat::Xlsx => "xlsx",
        ReportFormat::Pdf => "pdf",
        ReportFormat::Svg => "svg",
        ReportFormat::Png => "png",
        ReportFormat::Rss => "rss",
        ReportFormat::Atom => "atom",
        ReportFormat::Site => "site",
    }
}

/// Its media type.
pub fn media_type(format: ReportFormat) -> &'static str {
    match format {
        ReportFormat::Html => Format::Html.media_type(),
        ReportFormat::Md => Format::Markdown.media_type(),
        ReportFormat::Json => Format::Json.media_type(),
        ReportFormat::JsonLd => Format::JsonLd.media_type(),
        ReportFormat::Csv => Format::Csv.media_type(),
        ReportFormat::Docx => Format::Docx.media_type(),
        ReportFormat::Xlsx => Format::Xlsx.media_type(),
        ReportFormat::Pdf => "application/pdf",
        ReportFormat::Svg => CardFormat::Svg.media_type(),
        ReportFormat::Png => CardFormat::Png.media_type(),
        ReportFormat::Rss => Feed::Rss.media_type(),
        ReportFormat::Atom => Feed::Atom.media_type(),
        ReportFormat::Site => "application/zip",
    }
}

/// What its files end in.
fn ending(format: ReportFormat) -> &'static str {
    match format {
        ReportFormat::Rss | ReportFormat::Atom => "xml",
        ReportFormat::Site => "zip",
        other => name(other),
    }
}

/// The name that a report's file is offered under.
pub fn file_name(made: &Made, format: ReportFormat) -> String {
    let name = report::file_name(&made.report, Format::Html);
    let stem = name.strip_suffix(".html").unwrap_or(&name);
    match format {
        ReportFormat::Rss | ReportFormat::Atom => format!("{stem}.{}.xml", self::name(format)),
        other => format!("{stem}.{}", ending(other)),
    }
}

/// Renders the report, and refuses a file that holds what is not for publication.
pub fn render(
    desk: &Desk,
    made: &Made,
    format: ReportFormat,
    options: &ReportOptions,
    follow: Follow<'_>,
) -> Result<File> {
    let room = Cell::new(usize::MAX);
    let shown = match format {
        ReportFormat::Docx => pictured(desk, &made.report, &room, follow)?,
        _ => Cow::Borrowed(&made.report),
    };
    let plain = |format| report::render(&shown, format).map(File::from).map_err(failed);
    let fed = |format| File::from(report::feed(&made.report, format, &FeedOptions::default()));
    let file = match format {
        ReportFormat::Html => page(desk, made, &made.report, &room, follow)?.into(),
        ReportFormat::Md => plain(Format::Markdown)?,
        ReportFormat::Json => plain(Format::Json)?,
        ReportFormat::JsonLd => plain(Format::JsonLd)?,
        ReportFormat::Csv => plain(Format::Csv)?,
        ReportFormat::Docx => plain(Format::Docx)?,
        ReportFormat::Xlsx => plain(Format::Xlsx)?,
        ReportFormat::Rss => fed(Feed::Rss),
        ReportFormat::Atom => fed(Feed::Atom),
        ReportFormat::Pdf => {
            let pictures = pictures(desk, &made.report, follow)?;
            set(follow, |watch| typeset::pdf(&made.report, &pictures, watch))?
        }
        ReportFormat::Svg => card(made, CardFormat::Svg, options, follow)?,
        ReportFormat::Png => card(made, CardFormat::Png, options, follow)?,
        ReportFormat::Site => site::zip(desk, made, options, follow)?,
    };
    made.marks.check(&file.bytes)?;
    if format == ReportFormat::Pdf && !made.marks.secrets.is_empty() {
        let words = pdf::read(&file.bytes, &WHOLE).map_err(|e| {
            Error::new("report.failed", format!("The PDF can't be looked through for what is not for publication: {e}. Nothing was written."))
                .with("why", e)
        })?;
        made.marks.check(words.text.as_bytes())?;
    }
    Ok(file)
}

/// The page of a report, with its pictures, as the newsroom's template has it.
pub fn page(
    desk: &Desk,
    made: &Made,
    report: &report::Report,
    room: &Cell<usize>,
    follow: Follow<'_>,
) -> Result<Vec<u8>> {
    let shown = pictured(desk, report, room, follow)?;
    match &made.template {
        Some(template) => report::render_with(&shown, template, Format::Html).map_err(failed),
        None => report::render(&shown, Format::Html).map_err(failed),
    }
}

fn card(made: &Made, format: CardFormat, options: &ReportOptions, follow: Follow<'_>) -> Result<File> {
    if made.report.checks.len() != 1 {
        return Err(Error::new(
            "report.one-claim",
            format!(
                "A card shows one claim, and {} were chosen. Choose one.",
                made.report.checks.len()
            ),
        )
        .with("n", made.report.checks.len()));
    }
    let size = card_size(options);
    set(follow, |watch| typeset::card(&made.report, size, format, watch))
}

/// The size of card that was asked for.
pub fn card_size(options: &ReportOptions) -> CardSize {
    match options.card {
        CardShape::Link => CardSize::Link,
        CardShape::Square => CardSize::Square,
        CardShape::Story => CardSize::Story,
    }
}

/// Sets pages in a thread of its own, because they are set in several at once and whoever follows is told in this one.
fn set(
    follow: Follow<'_>,
    work: impl FnOnce(typeset::Watch<'_>) -> std::result::Result<typeset::Made, TypesetError> + Send,
) -> Result<File> {
    let stop = AtomicBool::new(false);
    let (done, of) = (AtomicU64::new(0), AtomicU64::new(0));
    let watch = |progress: typeset::Progress| {
        if let typeset::Progress::Reading { done: d, of: o } = progress {
            done.store(d as u64, Ordering::Relaxed);
            of.store(o as u64, Ordering::Relaxed);
        }
        if stop.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let made = std::thread::scope(|scope| {
        let (send, receive) = std::sync::mpsc::channel();
        let watch = &watch;
        scope.spawn(move || {
            let made = work(watch);
            drop(send.send(made));
        });
        loop {
            match receive.recv_timeout(Duration::from_millis(50)) {
                Ok(made) => return Ok(made),
                Err(std::sync::mpsc::RecvTimeoutError::Timeout) => {
                    if !follow(done.load(Ordering::Relaxed), of.load(Ordering::Relaxed)) {
                        stop.store(true, Ordering::Relaxed);
                    }
                }
                Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => {
                    return Err(Error::new("internal", "the pages could not be set"));
                }
            }
        }
    })?;
    let made = made.map_err(|e| match e {
        TypesetError::Cancelled => StoreError::Stopped.into(),
        e => Error::new(
            &format!("report.{}", e.code()),
            format!("The report can't be made: {e}."),
        )
        .with("why", e),
    })?;
    let remarks = made.remarks.iter().map(remark).collect();
    Ok(File {
        bytes: made.bytes,
        pages: made.pages,
        remarks,
    })
}

fn remark(remark: &typeset::Remark) -> ReportRemark {
    let (code, claim) = match remark {
        typeset::Remark::SignsWithoutFont { .. } => ("signs-without-font", None),
        typeset::Remark::PictureLeftOut { claim, .. } => ("picture-left-out", Some(*claim)),
        typeset::Remark::LogoLeftOut { .. } => ("logo-left-out", None),
        typeset::Remark::Untagged { .. } => ("untagged", None),
        typeset::Remark::ClaimCut => ("claim-cut", None),
    };
    ReportRemark {
        code: code.into(),
        claim,
    }
}
