//! Citations of what the record holds: one plain description each, from which every form is made.

use super::redaction::Marks;
use crate::api::{Citations, MakeCitations};
use crate::{Desk, Error, Result, views};
use claimbook_domain::*;
use claimbook_interchange::citation::{Cited, Copy, Format, Medium, Name, Style, bibliography};
use claimbook_store::Reader;

/// What citations can be made as.
enum Form {
    Data(Format),
    References(Style),
}

/// `citation.make`
pub fn make(desk: &Desk, request: MakeCitations) -> Result<Citations> {
    let form = Format::named(&request.form)
        .map(Form::Data)
        .or_else(|| Style::named(&request.form).map(Form::References))
        .ok_or_else(|| {
            let known: Vec<&str> = Format::ALL
                .iter()
                .map(|f| f.name())
                .chain(Style::ALL.iter().map(|s| s.name()))
                .collect();
            Error::new(
                "call.format",
                format!(
                    "There is no form “{}” of citations: {}.",
                    request.form,
                    known.join(", ")
                ),
            )
            .with("field", "form")
        })?;
    let (cited, withheld, marks) = desk.book()?.read(|r| Ok(chosen(r, &request)))??;
    if cited.is_empty() {
        return Err(match withheld {
            0 => Error::new("citation.none", "There is nothing to cite: nothing was chosen."),
            _ => Error::new(
                "citation.withheld",
                "What was chosen is marked as not for publication.",
            ),
        });
    }
    let (text, html, extension) = match form {
        Form::Data(format) => (format.write(&cited), Vec::new(), format.extension()),
        Form::References(style) => {
            let references = bibliography(&cited, style);
            let lines: Vec<String> = references.iter().map(|t| t.plain()).collect();
            (
                lines.join("\n") + "\n",
                references.iter().map(|t| t.html()).collect(),
                "txt",
            )
        }
    };
    marks.check(text.as_bytes())?;
    Ok(Citations {
        text,
        html,
        total: u32::try_from(cited.len()).unwrap_or(u32::MAX),
        withheld: u32::try_from(withheld).unwrap_or(u32::MAX),
        extension: extension.to_owned(),
    })
}

/// Citations of all evidence of these claims; none where there is nothing to cite.
pub fn of_claims(desk: &Desk, claims: &[ClaimId], form: &str) -> Result<Option<Citations>> {
    let evidence = desk.book()?.read(|r| {
        let mut all = Vec::new();
        for claim in claims {
            all.extend(
                r.of::<Evidence>("claim", &claim.to_string())?
                    .into_iter()
                    .map(|e| e.id),
            );
        }
        Ok(all)
    })?;
    let request = MakeCitations {
        evidence,
        form: form.to_owned(),
        ..MakeCitations::default()
    };
    match make(desk, request) {
        Ok(citations) => Ok(Some(citations)),
        Err(e) if e.code() == "citation.none" || e.code() == "citation.withheld" => Ok(None),
        Err(e) => Err(e),
    }
}

fn chosen(r: &Reader<'_>, request: &MakeCitations) -> Result<(Vec<Cited>, usize, Marks)> {
    let marks = Marks::of(r)?;
    let (mut cited, mut withheld) = (Vec::new(), 0);
    let mut evidence: Vec<Evidence> = Vec::new();
    if let Some(claim) = request.claim {
        r.get::<Claim>(&claim.to_string())?;
        evidence.extend(r.of::<Evidence>("claim", &claim.to_string())?);
    }
    for id in &request.evidence {
        evidence.push(r.get(&id.to_string())?);
    }
    for e in evidence {
        if marks.evidence.contains(&e.id) {
            withheld += 1;
        } else {
            cited.push(of_evidence(r, e, &marks)?);
        }
    }
    for id in &request.snapshots {
        let snapshot: Snapshot = r.get(&id.to_string())?;
        if marks.snapshots.contains(id) {
            withheld += 1;
        } else {
            cited.push(of_snapshot(r, snapshot)?);
        }
    }
    for id in &request.sources {
        cited.push(of_source(r, r.get(&id.to_string())?)?);
    }
    // What can't be cited without words that are not for publication is not cited.
    let before = cited.len();
    if !marks.secrets.is_empty() {
        cited.retain(|c| {
            marks
                .check(Format::CslJson.write(std::slice::from_ref(c)).as_bytes())
                .is_ok()
        });
    }
    withheld += before - cited.len();
    Ok((cited, withheld, marks))
}

fn day(moment: &str) -> Option<Edtf> {
    moment.get(..10).and_then(|d| d.parse().ok())
}

fn of_snapshot(r: &Reader<'_>, snapshot: Snapshot) -> Result<Cited> {
    let captured = day(&snapshot.captured_at);
    let page = super::snapshot::page_of(r, snapshot.id)?;
    Ok(Cited {
        id: snapshot.id.to_string(),
        medium: Medium::of_media_type(&snapshot.media_type),
        title: snapshot.title.or(snapshot.file),
        authors: snapshot.byline.as_deref().map(Name::byline).unwrap_or_default(),
        site: snapshot.site,
        publisher: None,
        published: snapshot.published,
        url: snapshot.url.or(snapshot.final_url),
        accessed: captured.clone(),
        archived: captured.zip(page).map(|(on, page)| Copy {
            on,
            sha256: page.sha256,
            url: None,
        }),
        lang: snapshot.lang,
    })
}

/// A piece of evidence: its snapshot, where there is one, with what the desk says of it instead of what was found.
fn of_evidence(r: &Reader<'_>, e: Evidence, marks: &Marks) -> Result<Cited> {
    let mut cited = match e.snapshot {
        Some(id) if !marks.snapshots.contains(&id) => of_snapshot(r, r.get(&id.to_string())?)?,
        _ => Cited {
            accessed: day(&e.added_at),
            ..Cited::default()
        },
    };
    cited.id = e.id.to_string();
    cited.title = e.title.or(cited.title);
    cited.url = e.url.or(cited.url);
    cited.published = e.published.or(cited.published);
    if let Some(source) = e.source {
        let source: Source = r.get(&source.to_string())?;
        if source.kind == SourceKind::Media && cited.medium == Medium::WebPage {
            cited.medium = Medium::NewsArticle;
        }
        if cited.site.is_none() {
            cited.site = Some(source.name);
        }
    }
    if cited.title.is_none() {
        cited.title = e.quote;
    }
    Ok(cited)
}

fn of_source(r: &Reader<'_>, source: Source) -> Result<Cited> {
    Ok(Cited {
        id: source.id.to_string(),
        medium: match source.kind {
            SourceKind::Data => Medium::Dataset,
            SourceKind::Eyewitness | SourceKind::Expert => Medium::Interview,
            _ => Medium::WebPage,
        },
        publisher: views::party_name(r, source.party)?.filter(|name| *name != source.name),
        title: Some(source.name),
        url: source.url,
        ..Cited::default()
    })
}
