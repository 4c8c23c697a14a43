//! Reports: the record made into the report model, previewed and written.

mod checks;
mod file;
mod made;
mod pictures;
mod site;

pub use file::{File, file_name, media_type, name, render};
pub use made::{Made, failed, make};

use crate::api::*;
use crate::previews::Kept;
use crate::{Desk, Error, Result, files};
use claimbook_domain::*;
use claimbook_report as report;
use claimbook_store::{Follow, no_room};
use std::io;
use std::path::{Path, PathBuf};

/// The longest preview, in bytes of the file.
const PREVIEW: usize = 2_000_000;

/// The page of a PDF, in points.
const A4: (f32, f32) = (595.28, 841.89);

/// `report.preview`
pub fn preview(desk: &Desk, request: PreviewReport, follow: Follow<'_>) -> Result<ReportPreview> {
    let made = make(desk, &request.select, &request.options, follow)?;
    let shown = match request.format {
        // What no page can show is shown as a page that says the same.
        ReportFormat::Docx | ReportFormat::Xlsx => ReportFormat::Html,
        other => other,
    };
    let file = match shown {
        ReportFormat::Site => {
            let page = site::first_page(desk, &made, &request.options, follow)?;
            made.marks.check(&page)?;
            page.into()
        }
        _ => render(desk, &made, shown, &request.options, follow)?,
    };
    let report = &made.report;
    let mut remarks: Vec<ReportRemark> = report::remarks(report)
        .into_iter()
        .map(|r| ReportRemark {
            code: r.code.to_owned(),
            claim: r.claim,
        })
        .collect();
    remarks.extend(file.remarks);
    let (mut content, mut cut, mut pictures) = (String::new(), false, Vec::new());
    match shown {
        ReportFormat::Pdf => {
            let key = desk.keep_preview(Kept::Pdf(file.bytes));
            pictures.extend((0..file.pages).map(|n| PreviewPicture {
                path: format!("preview/{key}/{n}"),
                width: A4.0,
                height: A4.1,
                alt: None,
            }));
        }
        ReportFormat::Svg | ReportFormat::Png => {
            let (width, height) = file::card_size(&request.options).pixels();
            let key = desk.keep_preview(match shown {
                ReportFormat::Svg => Kept::Svg(file.bytes),
                _ => Kept::Png(file.bytes),
            });
            pictures.push(PreviewPicture {
                path: format!("preview/{key}/0"),
                width: width as f32,
                height: height as f32,
                alt: report.checks.first().map(|c| c.wording.clone()),
            });
        }
        _ => {
            let text = String::from_utf8_lossy(&file.bytes);
            cut = text.len() > PREVIEW && !matches!(shown, ReportFormat::Html | ReportFormat::Site);
            content = if cut {
                text.chars().take(PREVIEW / 4).collect()
            } else {
                text.into_owned()
            };
        }
    }
    Ok(ReportPreview {
        content,
        cut,
        claims: made.claims.len() as u32,
        with_verdict: made.with_verdict as u32,
        remarks,
        withheld: made.withheld,
        file_name: file_name(&made, request.format),
        pictures,
    })
}

/// `report.export`
pub fn export(desk: &Desk, request: ExportReport, follow: Follow<'_>) -> Result<Exported> {
    let path = PathBuf::from(request.path.trim());
    if path.as_os_str().is_empty() || path.file_name().is_none() {
        return Err(Error::new("call.path", "Name the file to write.").with("field", "path"));
    }
    let made = make(desk, &request.select, &request.options, follow)?;
    let file = render(desk, &made, request.format, &request.options, follow)?;
    let bytes = file.bytes;
    write(&path, &bytes, request.replace)?;
    let export = Export {
        id: ExportId(uuid::Uuid::nil()),
        exported_at: String::new(),
        format: name(request.format).to_owned(),
        sha256: files::sha256(&bytes),
        selection: made.said,
        claims: made.claims.len() as u32,
    };
    let export = record(desk, export)?;
    let path = std::path::absolute(&path).unwrap_or(path);
    Ok(Exported {
        export,
        path: path.display().to_string(),
        bytes: bytes.len() as u64,
        withheld: made.withheld,
    })
}

/// `report.identify`
pub fn identify(desk: &Desk, request: IdentifyFile) -> Result<Identified> {
    let path = Path::new(request.path.trim());
    let unreadable = |e: io::Error| {
        Error::new(
            "file.unreadable",
            format!("{} can't be read: {e}.", path.display()),
        )
        .with("path", path.display())
        .with("why", e)
    };
    let (bytes, sha256) = files::digest(path).map_err(unreadable)?;
    let exports = desk.book()?.read(|r| r.of::<Export>("sha256", &sha256))?;
    Ok(Identified {
        sha256,
        bytes,
        exports,
    })
}

/// Records what went out. A book that can only be read gives reports all the same, unrecorded.
pub fn record(desk: &Desk, mut export: Export) -> Result<Export> {
    if desk.book()?.read_only() {
        return Ok(export);
    }
    let (export, _) = desk.act("report-export", |tx| -> Result<Export> {
        export.id = ExportId(tx.id());
        export.exported_at = tx.now().to_owned();
        tx.insert(&export)?;
        Ok(export)
    })?;
    Ok(export)
}

fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<()> {
    let written = if replace {
        files::replace(path, bytes)
    } else {
        files::create(path, bytes)
    };
    written.map_err(|e| match e.kind() {
        io::ErrorKind::AlreadyExists => Error::new(
            "file.exists",
            format!("{} is already there. It was not touched. Choose another name, or say that it may be replaced.", path.display()),
        ),
        _ if no_room(&e) => Error::new(
            "file.disk-full",
            format!("There is no room for {}. Nothing half-written is left, and what was there before is as it was. Make room, or choose another place.", path.display()),
        ),
        _ => Error::new(
            "file.failed",
            format!("{} can't be written: {e}. Nothing half-written is left, and what was there before is as it was. Choose another place.", path.display()),
        )
        .with("why", e),
    }
    .with("path", path.display()))
}

/// `report.exports`
pub fn exports(desk: &Desk, _: Nothing) -> Result<Items<Export>> {
    let mut items: Vec<Export> = desk.book()?.read(|r| r.all())?;
    items.reverse();
    Ok(items.into())
}
