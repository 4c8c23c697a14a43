//! The static site of what went out, as one ZIP file: unpacked on any host it is there.

use super::file::{self, File};
use super::made::Made;
use crate::api::ReportOptions;
use crate::{Desk, Error, Result};
use claimbook_domain::*;
use claimbook_site::{Roundup, RoundupOf, SiteError, SiteOptions, site};
use claimbook_store::{Follow, Reader, StoreError, UNFOLLOWED};
use std::cell::Cell;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Bytes of the pictures on all pages of a site together.
const PICTURES: usize = 256 << 20;

fn failed(why: impl ToString) -> Error {
    let why = why.to_string();
    Error::new("report.site", format!("The site can't be made: {why}.")).with("why", why)
}

fn options_of(desk: &Desk, made: &Made, options: &ReportOptions) -> Result<SiteOptions> {
    let publisher = made.report.publisher.as_ref();
    Ok(SiteOptions {
        title: publisher.map(|p| p.name.clone()).unwrap_or_default(),
        base: options
            .base
            .clone()
            .or_else(|| publisher.and_then(|p| p.url.clone())),
        lang: made.report.lang.clone(),
        roundups: desk.book()?.read(|r| Ok(roundups(r, made)))??,
    })
}

/// What two or more checks that went out have in common: the document in which the claims were made, or who made them.
/// Nothing is gathered under words that are not for publication.
fn roundups(r: &Reader<'_>, made: &Made) -> Result<Vec<Roundup>> {
    let mut documents: HashMap<DocumentId, Vec<(usize, ClaimId)>> = HashMap::new();
    let mut speakers: HashMap<PartyId, Vec<ClaimId>> = HashMap::new();
    let out = |c: &&claimbook_report::Check| c.verdict.is_some() && c.published_on.is_some();
    for check in made.report.checks.iter().filter(out) {
        let key = check.id.to_string();
        for appearance in r.of::<Appearance>("claim", &key)? {
            let Some(document) = appearance.document else {
                continue;
            };
            let passage = appearance
                .passage
                .map(|p| r.get::<Passage>(&p.to_string()))
                .transpose()?;
            let start = passage.and_then(|p| p.spans.first().map(|s| s.start));
            let held = documents.entry(document).or_default();
            if held.iter().all(|(_, id)| *id != check.id) {
                held.push((start.unwrap_or(usize::MAX), check.id));
            }
        }
        let claim: Claim = r.get(&key)?;
        for (n, speaker) in claim.claimants.iter().enumerate() {
            if !claim.claimants[..n].contains(speaker) {
                speakers.entry(*speaker).or_default().push(check.id);
            }
        }
    }
    let mut gathered = Vec::new();
    for (id, mut checks) in documents.into_iter().filter(|(_, checks)| checks.len() > 1) {
        let document: Document = r.get(&id.to_string())?;
        checks.sort_by_key(|(start, id)| (*start, id.to_string()));
        let published = document.published.as_ref().and_then(Edtf::earliest);
        let roundup = Roundup {
            key: format!("document-{id}"),
            of: RoundupOf::Document,
            title: document.title,
            checks: checks.into_iter().map(|(_, id)| id).collect(),
        };
        gathered.push((Reverse(published), roundup));
    }
    for (id, checks) in speakers.into_iter().filter(|(_, checks)| checks.len() > 1) {
        let speaker: Party = r.get(&id.to_string())?;
        let roundup = Roundup {
            key: format!("speaker-{id}"),
            of: RoundupOf::Speaker,
            title: speaker.name,
            checks,
        };
        gathered.push((Reverse(None), roundup));
    }
    gathered.retain(|(_, roundup)| made.marks.check(roundup.title.as_bytes()).is_ok());
    gathered.sort_by(|(a, x), (b, y)| (a, &x.title, &x.key).cmp(&(b, &y.title, &y.key)));
    Ok(gathered.into_iter().map(|(_, roundup)| roundup).collect())
}

fn stopped(e: SiteError<Error>) -> Error {
    match e {
        SiteError::Stopped => StoreError::Stopped.into(),
        SiteError::Caller(e) => e,
        e => failed(e),
    }
}

/// The site, packed. Every file of it was looked through for what is not for publication.
pub fn zip(desk: &Desk, made: &Made, options: &ReportOptions, follow: Follow<'_>) -> Result<File> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let how = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let room = Cell::new(PICTURES);
    let summary = site(
        &made.report,
        &options_of(desk, made, options)?,
        &mut |report| file::page(desk, made, report, &room, UNFOLLOWED),
        &mut |path, bytes| {
            zip.start_file(path, how).map_err(failed)?;
            zip.write_all(bytes).map_err(failed)
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
pub fn first_page(desk: &Desk, made: &Made, options: &ReportOptions, follow: Follow<'_>) -> Result<Vec<u8>> {
    let (mut page, mut style) = (Vec::new(), Vec::new());
    let summary = site(
        &made.report,
        &options_of(desk, made, options)?,
        &mut |_| Ok::<_, Error>(Vec::new()),
        &mut |path, bytes| {
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
    // The page alone, with its styles and its logo inside.
    let page = String::from_utf8_lossy(&page).into_owned();
    let style = format!("<style>{}</style></head>", String::from_utf8_lossy(&style));
    let mut page = page.replacen("</head>", &style, 1);
    if let Some(logo) = &made.report.style.logo {
        for name in ["logo.png", "logo.jpg"] {
            page = page.replacen(
                &format!("src=\"{name}\""),
                &format!("src=\"{}\"", logo.address()),
                1,
            );
        }
    }
    Ok(page.into_bytes())
}
