//! The static site of what went out, as one ZIP file: unpacked on any host it is there.

use super::file::File;
use super::made::Made;
use crate::api::ReportOptions;
use crate::{Error, Result};
use claimbook_site::{SiteError, SiteOptions, site};
use claimbook_store::{Follow, StoreError};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

fn failed(why: impl ToString) -> Error {
    let why = why.to_string();
    Error::new("report.site", format!("The site can't be made: {why}.")).with("why", why)
}

fn options_of(made: &Made, options: &ReportOptions) -> SiteOptions {
    let publisher = made.report.publisher.as_ref();
    SiteOptions {
        title: publisher.map(|p| p.name.clone()).unwrap_or_default(),
        base: options
            .base
            .clone()
            .or_else(|| publisher.and_then(|p| p.url.clone())),
        lang: made.report.lang.clone(),
        roundups: Vec::new(),
    }
}

fn stopped<E: std::fmt::Display>(e: SiteError<E>) -> Error {
    match e {
        SiteError::Stopped => StoreError::Stopped.into(),
        e => failed(e),
    }
}

/// The site, packed. Every file of it was looked through for what is not for publication.
pub fn zip(made: &Made, options: &ReportOptions, follow: Follow<'_>) -> Result<File> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let how = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let summary = site(
        &made.report,
        &options_of(made, options),
        &mut |path, bytes| -> std::result::Result<(), String> {
            zip.start_file(path, how).map_err(|e| e.to_string())?;
            zip.write_all(bytes).map_err(|e| e.to_string())
        },
        &mut |done, total| follow(done, total),
    )
    .map_err(stopped)?;
    if summary.checks == 0 {
        return Err(Error::new(
            "report.unpublished",
            "None of these claims has a check that went out: a site holds published checks with a verdict.",
        ));
    }
    let bytes = zip.finish().map_err(failed)?.into_inner();
    Ok(bytes.into())
}

/// The site's first page, for looking at.
pub fn first_page(made: &Made, options: &ReportOptions, follow: Follow<'_>) -> Result<Vec<u8>> {
    let (mut page, mut style) = (Vec::new(), Vec::new());
    let summary = site(
        &made.report,
        &options_of(made, options),
        &mut |path, bytes| -> std::result::Result<(), String> {
            match path {
                "index.html" => page = bytes.to_vec(),
                "style.css" => style = bytes.to_vec(),
                _ => {}
            }
            Ok(())
        },
        &mut |done, total| follow(done, total),
    )
    .map_err(stopped)?;
    if summary.checks == 0 {
        return Err(Error::new(
            "report.unpublished",
            "None of these claims has a check that went out: a site holds published checks with a verdict.",
        ));
    }
    // The page alone, with its styles inside.
    let page = String::from_utf8_lossy(&page).into_owned();
    let style = format!("<style>{}</style></head>", String::from_utf8_lossy(&style));
    Ok(page.replacen("</head>", &style, 1).into_bytes())
}
