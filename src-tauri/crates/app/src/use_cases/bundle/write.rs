//! A bundle, written.

use super::history::{Extract, Scope, extract};
use super::{HISTORY, key};
use crate::api::*;
use crate::captured::tool;
use crate::use_cases::snapshot_export::{Whole, wholes, write_wacz};
use crate::use_cases::{citation, redaction::Marks, report};
use crate::{Desk, Error, Result, files};
use claimbook_bundle::{self as bundle, About, Agent, AgentKind, Content, Language, Member, SigningKey};
use claimbook_domain::*;
use claimbook_store::{Book, Follow, StoreError, no_room};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{Seek, SeekFrom};
use std::ops::ControlFlow;
use std::path::Path;

/// Texts of captured bytes up to this size are looked through for what is not for publication.
const LOOKED_THROUGH: u64 = 64 << 20;

fn failed(e: impl std::fmt::Display) -> Error {
    Error::new(
        "bundle.write",
        format!("The bundle was not written: {e}. What was there before is as it was."),
    )
    .with("why", e)
}

/// `bundle.write`
pub fn write(desk: &Desk, request: WriteBundle, follow: Follow<'_>) -> Result<WrittenBundle> {
    let path = Path::new(request.path.trim());
    if path.file_name().is_none() {
        return Err(Error::new("call.path", "Name the file to write.").with("field", "path"));
    }
    if !request.replace && path.exists() {
        return Err(StoreError::Exists(path.to_owned()).into());
    }
    let signing = if request.sign {
        Some(key::made(desk)?)
    } else {
        None
    };
    let book = desk.book()?;
    let made = report::make(desk, &request.select, &request.options, follow)?;
    let claims = made.claims.clone();
    let scope = book.read(|r| Ok(Scope::of(r, &claims)))??;
    let (snapshots, left_out) = chosen(&book, &scope, &made.marks)?;
    let mut history = book.read(|r| Ok(extract(r, &scope, &made.marks, follow)))??;
    let mut archive = if snapshots.is_empty() {
        None
    } else {
        Some(archived(&book, &snapshots, follow)?)
    };
    let about = about(&book, &made, &history)?;
    let members = members(
        desk,
        &request,
        &made,
        &claims,
        &mut history,
        archive.as_mut(),
        follow,
    )?;
    let summary = write_file(path, request.replace, members, &about, signing.as_ref(), follow)?;
    let (bytes, sha256) = files::digest(path).map_err(failed)?;
    let withheld = made
        .withheld
        .saturating_add(u32::try_from(left_out).unwrap_or(u32::MAX));
    let export = report::record(
        desk,
        Export {
            id: ExportId(uuid::Uuid::nil()),
            exported_at: String::new(),
            format: "bundle".into(),
            sha256,
            selection: made.said,
            claims: u32::try_from(claims.len()).unwrap_or(u32::MAX),
        },
    )?;
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    Ok(WrittenBundle {
        export,
        path: path.display().to_string(),
        bytes,
        files: summary.files.len() as u64,
        manifest_sha256: summary.manifest_sha256,
        signed_by: summary.signed_by.map(|f| f.hex()),
        withheld,
    })
}

/// The snapshots that go with it, and how many are left out, because they are marked or hold what is not for publication:
/// captured bytes are withheld whole, never edited.
fn chosen(book: &Book, scope: &Scope, marks: &Marks) -> Result<(Vec<Whole>, usize)> {
    let open: BTreeSet<SnapshotId> = scope.snapshots.difference(&marks.snapshots).copied().collect();
    let all = book.read(|r| wholes(r, open))?;
    let mut kept = Vec::new();
    for whole in all {
        if marks.secrets.is_empty() || clean(book, &whole, marks)? {
            kept.push(whole);
        }
    }
    let left_out = scope.snapshots.len() - kept.len();
    Ok((kept, left_out))
}

/// Whether nothing of a snapshot holds what is not for publication: its particulars, its text, its bytes as text.
fn clean(book: &Book, whole: &Whole, marks: &Marks) -> Result<bool> {
    let particulars = serde_json::to_vec(&(&whole.snapshot, &whole.resources)).map_err(failed)?;
    if marks.check(&particulars).is_err() {
        return Ok(false);
    }
    if let Some(text) = &whole.snapshot.text {
        let text = book.read(|r| r.text(text))?;
        if marks.check(text.as_bytes()).is_err() {
            return Ok(false);
        }
    }
    for resource in whole.resources.iter().filter(|r| r.size <= LOOKED_THROUGH) {
        let bytes = book.blobs().read(&resource.sha256, LOOKED_THROUGH)?;
        if marks.check(&bytes).is_err() {
            return Ok(false);
        }
    }
    Ok(true)
}

fn archived(book: &Book, snapshots: &[Whole], follow: Follow<'_>) -> Result<(File, u64)> {
    let mut file = tempfile::tempfile().map_err(failed)?;
    let total: u64 = snapshots.iter().flat_map(|w| &w.resources).map(|r| r.size).sum();
    let mut done = 0;
    write_wacz(&mut file, snapshots, &book.blobs(), &mut |n| {
        done += n;
        follow(done.min(total), total)
    })?;
    let size = file.seek(SeekFrom::End(0)).map_err(failed)?;
    file.seek(SeekFrom::Start(0)).map_err(failed)?;
    Ok((file, size))
}

fn members<'a>(
    desk: &Desk,
    request: &WriteBundle,
    made: &report::Made,
    claims: &[ClaimId],
    history: &'a mut Extract,
    archive: Option<&'a mut (File, u64)>,
    follow: Follow<'_>,
) -> Result<Vec<Member<'a>>> {
    let mut members = Vec::new();
    let formats = if request.formats.is_empty() {
        vec![ReportFormat::Html, ReportFormat::Json]
    } else {
        request.formats.clone()
    };
    for format in formats {
        let file = report::render(desk, made, format, &request.options, follow)?;
        members.push(Member::new(
            format!("report/{}", report::file_name(made, format)),
            report::media_type(format),
            "The report",
            file.bytes.into(),
        ));
    }
    for (form, media_type) in [
        ("csl-json", "application/vnd.citationstyles.csl+json"),
        ("bibtex", "application/x-bibtex"),
        ("ris", "application/x-research-info-systems"),
    ] {
        if let Some(citations) = citation::of_claims(desk, claims, form)? {
            members.push(Member::new(
                format!("citations/citations.{}", citations.extension),
                media_type,
                "What the report cites, for other programs",
                citations.text.into_bytes().into(),
            ));
        }
    }
    if let Some((file, size)) = archive {
        let mut member = Member::new(
            "snapshots/snapshots.wacz",
            "application/wacz",
            "What was captured of the evidence, as it came",
            Content::Stream {
                size: *size,
                reader: Box::new(file),
            },
        );
        member.conforms_to = Some("https://specs.webrecorder.net/wacz/1.1.1/".into());
        members.push(member);
    }
    let withheld = match history.withheld {
        0 => String::new(),
        n => format!(" The values of {n} changes are withheld; the chain holds without them."),
    };
    members.push(Member::new(
        HISTORY,
        "application/x-ndjson",
        format!("Every change up to the last that concerns these claims, chained by SHA-256, with the old and new values of those that do.{withheld}"),
        Content::Stream { size: history.bytes, reader: Box::new(&mut history.file) },
    ));
    Ok(members)
}

fn about(book: &Book, made: &report::Made, history: &Extract) -> Result<About> {
    let settings = book.read(|r| Ok(crate::use_cases::desk::settings(r)))??;
    let created = history
        .until
        .as_deref()
        .and_then(|at| chrono::DateTime::parse_from_rfc3339(at).ok());
    let publisher = settings.publisher_name.map(|name| Agent {
        name,
        url: settings.publisher_url,
        kind: AgentKind::Organisation,
    });
    let report = &made.report;
    let title = report
        .title
        .clone()
        .or_else(|| report.document.as_ref().map(|d| d.title.clone()))
        .or_else(|| {
            report
                .checks
                .first()
                .map(|c| c.title.clone().unwrap_or_else(|| c.wording.clone()))
        })
        .unwrap_or_default();
    Ok(About {
        title,
        description: format!(
            "Evidence of {} claims: reports, captured pages, history, citations.",
            made.claims.len()
        ),
        created: created.map(|t| t.to_utc()).unwrap_or_default(),
        authors: publisher.clone().into_iter().collect(),
        publisher,
        licence: None,
        lang: Some(report.lang.clone()),
        software: tool(),
    })
}

fn write_file(
    path: &Path,
    replace: bool,
    members: Vec<Member<'_>>,
    about: &About,
    key: Option<&SigningKey>,
    follow: Follow<'_>,
) -> Result<bundle::Summary> {
    let mut summary = None;
    files::through(path, replace, |out| {
        let mut progress = |at: bundle::Progress<'_>| match follow(at.bytes, at.total.unwrap_or_default()) {
            true => ControlFlow::Continue(()),
            false => ControlFlow::Break(()),
        };
        let languages = [Language::English, Language::Ukrainian];
        let written = bundle::write(
            out,
            members.into_iter().map(Ok),
            about,
            &languages,
            key,
            &mut progress,
        );
        summary = Some(written.map_err(|e| match e {
            bundle::Error::Stopped => StoreError::Stopped.into(),
            bundle::Error::Write(e) if no_room(&e) => StoreError::DiskFull.into(),
            e => failed(e),
        })?);
        Ok(())
    })?;
    summary.ok_or_else(|| failed("nothing was written"))
}
