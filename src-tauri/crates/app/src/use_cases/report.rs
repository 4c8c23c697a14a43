//! Reports: the record made into the report model, previewed and written.

use super::redaction::Marks;
use crate::api::*;
use crate::{Desk, Error, Result, files, views};
use claimbook_domain::*;
use claimbook_report::{self as report, Check, Format, Report};
use claimbook_store::{ClaimFilter, Follow, Reader, Sort, Steps};
use std::io;
use std::path::{Path, PathBuf};

/// The longest preview, in bytes of the file.
const PREVIEW: usize = 2_000_000;

fn format(f: ReportFormat) -> Format {
    match f {
        ReportFormat::Html => Format::Html,
        ReportFormat::Md => Format::Markdown,
        ReportFormat::Json => Format::Json,
        ReportFormat::JsonLd => Format::JsonLd,
        ReportFormat::Csv => Format::Csv,
        ReportFormat::Docx => Format::Docx,
        ReportFormat::Xlsx => Format::Xlsx,
    }
}

/// The claims chosen, in the order of the report, with how a person would say the choice again.
fn chosen(
    desk: &Desk,
    r: &Reader<'_>,
    select: &Selection,
) -> Result<(Vec<ClaimId>, Option<Document>, String)> {
    match (&select.claims, &select.document, &select.query) {
        (Some(claims), None, None) => {
            let said = claims
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(",");
            Ok((claims.clone(), None, format!("id:{said}")))
        }
        (None, Some(document), None) => {
            let document: Document = r.get(&document.to_string())?;
            let id = document.id.to_string();
            let mut at = Vec::new();
            for appearance in r.of::<Appearance>("document", &id)? {
                let start = match appearance.passage {
                    Some(p) => r
                        .get::<Passage>(&p.to_string())?
                        .spans
                        .first()
                        .map_or(usize::MAX, |s| s.start),
                    None => usize::MAX,
                };
                if !at.iter().any(|(_, c)| *c == appearance.claim) {
                    at.push((start, appearance.claim));
                }
            }
            at.sort_by_key(|(start, _)| *start);
            Ok((
                at.into_iter().map(|(_, c)| c).collect(),
                Some(document),
                format!("document {id}"),
            ))
        }
        (None, None, Some(text)) => {
            let query = super::search::parse(text)?;
            let filter = ClaimFilter {
                query: &query,
                me: desk.me().map(|m| m.0),
                sort: Sort::Said,
                descending: true,
            };
            Ok((
                r.claim_ids(&filter)?.into_iter().map(ClaimId).collect(),
                None,
                text.clone(),
            ))
        }
        _ => Err(Error::new(
            "call.selection",
            "A report is about claims, or a document, or a query: name one of the three.",
        )),
    }
}

fn party(r: &Reader<'_>, id: PartyId) -> Result<report::PartyRef> {
    let p: Party = r.get(&id.to_string())?;
    Ok(report::PartyRef {
        name: p.name,
        kind: p.kind,
        same_as: p.same_as,
    })
}

/// The day and the hash of what was captured.
fn archived(r: &Reader<'_>, id: SnapshotId) -> Result<Option<report::Archived>> {
    let snapshot: Snapshot = r.get(&id.to_string())?;
    let day = snapshot.captured_at.get(..10).and_then(|d| d.parse().ok());
    let page = super::snapshot::page_of(r, id)?;
    Ok(day.zip(page).map(|(on, page)| report::Archived {
        on,
        sha256: page.sha256,
    }))
}

fn check(r: &Reader<'_>, id: ClaimId, marks: &Marks) -> Result<Check> {
    let key = id.to_string();
    let claim: Claim = r.get(&key)?;
    let mut check = Check::new(id, claim.wording);
    let parties = |ids: &[PartyId]| ids.iter().map(|p| party(r, *p)).collect::<Result<Vec<_>>>();
    check.title = claim.title;
    check.lang = claim.lang;
    check.claimants = parties(&claim.claimants)?;
    check.reported_by = parties(&claim.reported_by)?;
    check.venue = claim.venue.map(|v| party(r, v)).transpose()?;
    check.said_on = claim.said_on;
    check.place = claim.place;
    check.about = claim.about;
    check.topics = claim
        .topics
        .iter()
        .map(|t| Ok(r.get::<Topic>(&t.to_string())?.name))
        .collect::<Result<_>>()?;
    for appearance in r.of::<Appearance>("claim", &key)? {
        let document: Option<Document> = appearance.document.map(|d| r.get(&d.to_string())).transpose()?;
        let passage: Option<Passage> = appearance.passage.map(|p| r.get(&p.to_string())).transpose()?;
        check.appearances.push(report::AppearanceRef {
            url: appearance
                .url
                .or_else(|| document.as_ref().and_then(|d| d.url.clone())),
            publisher: match &document {
                Some(d) => views::party_name(r, d.publisher)?,
                None => None,
            },
            published: document.as_ref().and_then(|d| d.published.clone()),
            document: document.map(|d| d.title),
            quote: passage.map(|p| {
                p.spans
                    .into_iter()
                    .map(|s| s.exact)
                    .collect::<Vec<_>>()
                    .join(" … ")
            }),
            first: appearance.first,
        });
    }
    for e in r.of::<Evidence>("claim", &key)? {
        let mut shown = report::EvidenceRef::new(e.id);
        shown.stance = e.stance;
        if marks.evidence.contains(&e.id) {
            shown.withheld.push(report::Withheld::Evidence);
            check.evidence.push(shown);
            continue;
        }
        let e = views::evidence(r, e)?;
        shown.quote = e.evidence.quote;
        shown.title = e.evidence.title;
        shown.url = e.evidence.url;
        shown.source = e.source;
        shown.reliability = e.reliability;
        shown.credibility = e.evidence.credibility;
        shown.published = e.evidence.published;
        shown.origin = e.origin;
        match e.evidence.snapshot {
            Some(id) if marks.snapshots.contains(&id) => shown.withheld.push(report::Withheld::Snapshot),
            Some(id) => shown.archived = archived(r, id)?,
            None => {}
        }
        if e.evidence.note.is_some() && marks.notes.contains(&e.evidence.id) {
            shown.withheld.push(report::Withheld::Note);
        } else {
            shown.note = e.evidence.note;
        }
        check.evidence.push(shown);
    }
    for (field, direction) in [
        ("from_claim", report::Direction::Out),
        ("to_claim", report::Direction::In),
    ] {
        for link in r.of::<ClaimLink>(field, &key)? {
            let other = if direction == report::Direction::Out {
                link.to
            } else {
                link.from
            };
            let wording = r.get::<Claim>(&other.to_string())?.wording;
            check.links.push(report::LinkRef {
                kind: link.kind,
                direction,
                claim: other,
                wording,
            });
        }
    }
    if let Some(v) = views::verdicts(r, &key)?.pop() {
        let scale: Scale = r.get(&v.rating.scale)?;
        let ratings: Vec<Rating> = r.of("scale", &scale.id)?;
        let mut shown = report::VerdictRef::new(v.rating, scale.name, &ratings, v.verdict.decided_at);
        shown.summary = v.verdict.summary;
        shown.rationale = v.verdict.rationale;
        shown.confidence = v.verdict.confidence;
        shown.not_known = v.verdict.not_known;
        check.verdict = Some(shown);
    }
    for x in r.of::<ExternalCheck>("claim", &key)? {
        check.external_checks.push(report::ExternalCheckRef {
            title: x.title,
            url: x.url,
            publisher: x.publisher,
            rating: x.rating_found,
            date: x.date_found,
        });
    }
    let mut publications: Vec<Publication> = r.of("claim", &key)?;
    publications.sort_by_key(|p| p.published_on.earliest());
    check.published_on = publications.first().map(|p| p.published_on.clone());
    check.page_url = publications.iter().rev().find_map(|p| p.url.clone());
    let mut corrections: Vec<Correction> = r.of("claim", &key)?;
    corrections.sort_by_key(|c| c.corrected_on.earliest());
    let republished = publications
        .last()
        .filter(|_| publications.len() > 1)
        .map(|p| p.published_on.clone());
    check.updated_on = later(corrections.last().map(|c| c.corrected_on.clone()), republished);
    check.corrections = corrections
        .into_iter()
        .map(|c| report::CorrectionRef {
            date: c.corrected_on,
            text: c.text,
        })
        .collect();
    Ok(check)
}

/// The later of two dates, either of which may be missing.
fn later(a: Option<Edtf>, b: Option<Edtf>) -> Option<Edtf> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if a.latest() >= b.latest() { a } else { b }),
        (a, b) => a.or(b),
    }
}

/// A report of what was chosen, without what is not for publication.
struct Made {
    report: Report,
    /// What was chosen, as a person would say it again.
    said: String,
    marks: Marks,
    /// In how many places something is withheld.
    withheld: u32,
}

fn make(desk: &Desk, select: &Selection, lang: Option<&str>, follow: Follow<'_>) -> Result<Made> {
    desk.book()?.read(|r| {
        Ok((|| {
            let (claims, document, said) = chosen(desk, r, select)?;
            if claims.is_empty() {
                return Err(Error::new(
                    "report.empty",
                    "There is no claim to report: nothing was chosen, or the search finds nothing.",
                ));
            }
            let settings = super::desk::settings(r)?;
            let marks = Marks::of(r)?;
            let single = claims.len() == 1 && document.is_none();
            let document = document
                .map(|d| {
                    let publisher = views::party_name(r, d.publisher)?;
                    Ok::<_, Error>(report::DocumentRef {
                        title: d.title,
                        url: d.url,
                        published: d.published,
                        publisher,
                    })
                })
                .transpose()?;
            let generated_from = select.query.clone().filter(|q| !q.trim().is_empty());
            let steps = Steps::of(claims.len() as u64, follow);
            let checks = claims
                .iter()
                .map(|id| {
                    steps.step()?;
                    check(r, *id, &marks)
                })
                .collect::<Result<_>>()?;
            let report = Report {
                kind: if single {
                    report::Kind::Single
                } else {
                    report::Kind::Roundup
                },
                title: None,
                lang: lang
                    .map(str::to_owned)
                    .or(settings.report_language)
                    .unwrap_or_else(|| "en".into()),
                publisher: settings.publisher_name.map(|name| report::Publisher {
                    name,
                    url: settings.publisher_url,
                }),
                corrections_policy_url: settings.corrections_policy_url,
                method_note: settings.method_note,
                page_url: None,
                check_url_base: settings.check_url_base,
                document,
                generated_from,
                checks,
            };
            let (report, places) = report::redacted(report, &marks.secrets).map_err(failed)?;
            let parts: usize = report
                .checks
                .iter()
                .flat_map(|c| &c.evidence)
                .map(|e| e.withheld.len())
                .sum();
            Ok(Made {
                report,
                said,
                marks,
                withheld: u32::try_from(places + parts).unwrap_or(u32::MAX),
            })
        })())
    })?
}

fn failed(e: report::ReportError) -> Error {
    Error::new("report.failed", format!("The report can't be made: {e}")).with("why", e)
}

/// The file, after a second look at it for what must not be in it.
fn render(made: &Made, as_format: ReportFormat) -> Result<Vec<u8>> {
    let bytes = report::render(&made.report, format(as_format)).map_err(failed)?;
    made.marks.check(&bytes)?;
    Ok(bytes)
}

/// `report.preview`
pub fn preview(desk: &Desk, request: PreviewReport, follow: Follow<'_>) -> Result<ReportPreview> {
    let made = make(desk, &request.select, request.lang.as_deref(), follow)?;
    let shown = match request.format {
        // What no page can show is shown as a page that says the same.
        ReportFormat::Docx | ReportFormat::Xlsx => ReportFormat::Html,
        other => other,
    };
    let bytes = render(&made, shown)?;
    let report = &made.report;
    let text = String::from_utf8_lossy(&bytes);
    let cut = text.len() > PREVIEW && shown != ReportFormat::Html;
    let content = if cut {
        text.chars().take(PREVIEW / 4).collect()
    } else {
        text.into_owned()
    };
    Ok(ReportPreview {
        content,
        cut,
        claims: report.checks.len() as u32,
        with_verdict: report.checks.iter().filter(|c| c.verdict.is_some()).count() as u32,
        remarks: report::remarks(report)
            .into_iter()
            .map(|r| ReportRemark {
                code: r.code.to_owned(),
                claim: r.claim,
            })
            .collect(),
        withheld: made.withheld,
        file_name: report::file_name(report, format(request.format)),
    })
}

/// `report.export`
pub fn export(desk: &Desk, request: ExportReport, follow: Follow<'_>) -> Result<Exported> {
    let path = PathBuf::from(request.path.trim());
    if path.as_os_str().is_empty() || path.file_name().is_none() {
        return Err(Error::new("call.path", "Name the file to write.").with("field", "path"));
    }
    let made = make(desk, &request.select, request.lang.as_deref(), follow)?;
    let bytes = render(&made, request.format)?;
    write(&path, &bytes, request.replace)?;
    let export = Export {
        id: ExportId(uuid::Uuid::nil()),
        exported_at: String::new(),
        format: format(request.format).name().to_owned(),
        sha256: files::sha256(&bytes),
        selection: made.said,
        claims: made.report.checks.len() as u32,
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
fn record(desk: &Desk, mut export: Export) -> Result<Export> {
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
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Error::new(
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
    Ok(Items {
        total: items.len() as u64,
        items,
    })
}
