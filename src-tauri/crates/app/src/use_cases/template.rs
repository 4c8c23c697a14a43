//! Templates of reports: kept in the book, looked at while they are written, put on what goes out.

use super::report::make;
use crate::api::*;
use crate::{Desk, Error, Result, names};
use base64::{Engine, engine::general_purpose::STANDARD};
use claimbook_domain::{Entity, Template, TemplateId};
use claimbook_report::{self as report, Format, Report, ReportError, TemplateError};
use claimbook_store::{Follow, Reader};
use std::io::Read;
use std::path::Path;

/// The largest picture for a template, in bytes.
const LOGO: u64 = 256 << 10;

/// `template.list`
pub fn list(desk: &Desk, _: Nothing) -> Result<Items<Template>> {
    let items: Vec<Template> = desk.book()?.read(|r| r.all())?;
    Ok(items.into())
}

/// `template.save`
pub fn save(desk: &Desk, request: SaveTemplate) -> Result<Id> {
    let name = names::checked("name", &request.name)?;
    if name.is_empty() {
        return Err(Error::new("template.name", "A template needs a name.").with("field", "name"));
    }
    read(&request.body)
        .and_then(|template| template.check())
        .map_err(broken)?;
    let (id, _) = desk.act("template-save", |tx| -> Result<TemplateId> {
        let template = Template {
            id: request.id.unwrap_or_else(|| TemplateId(tx.id())),
            name,
            body: request.body,
        };
        if request.id.is_some() {
            tx.update(&template)?;
        } else {
            tx.insert(&template)?;
        }
        Ok(template.id)
    })?;
    Ok(Id { id: id.to_string() })
}

/// `template.delete`
pub fn delete(desk: &Desk, request: Id) -> Result<Nothing> {
    desk.act("template-delete", |tx| -> Result<()> {
        Ok(tx.delete(Entity::Template, &request.id)?)
    })?;
    Ok(Nothing {})
}

/// `template.preview`
pub fn preview(desk: &Desk, request: PreviewTemplate, follow: Follow<'_>) -> Result<TemplatePreview> {
    let faulty = |e: TemplateError| TemplatePreview {
        content: String::new(),
        fault: Some(TemplateFault {
            part: e.part,
            line: e.line,
            column: e.column,
            message: e.message,
        }),
        remarks: Vec::new(),
    };
    let template = match read(&request.body) {
        Ok(template) => template,
        Err(e) => return Ok(faulty(e)),
    };
    let (shown, marks) = match request.select {
        Some(select) => {
            let options = ReportOptions {
                lang: request.lang,
                ..ReportOptions::default()
            };
            let made = make(desk, &select, &options, follow)?;
            (made.report, Some(made.marks))
        }
        None => {
            let settings = desk.book()?.read(|r| Ok(super::desk::settings(r)))??;
            let lang = request.lang.or(settings.report_language);
            (report::template::sample(lang.as_deref().unwrap_or("en")), None)
        }
    };
    let page = match report::render_with(&shown, &template, Format::Html) {
        Ok(page) => page,
        Err(ReportError::House(e)) => return Ok(faulty(e)),
        Err(e) => return Err(super::report::failed(e)),
    };
    if let Some(marks) = marks {
        marks.check(&page)?;
    }
    let remarks = report::template_remarks(&shown, &template).map_err(super::report::failed)?;
    Ok(TemplatePreview {
        content: String::from_utf8_lossy(&page).into_owned(),
        fault: None,
        remarks: remarks
            .into_iter()
            .map(|r| ReportRemark {
                code: r.code.to_owned(),
                claim: r.claim,
            })
            .collect(),
    })
}

/// `template.logo`
pub fn logo(_: &Desk, request: FilePath) -> Result<TemplateLogo> {
    let path = Path::new(request.path.trim());
    let wrong = |why: String| {
        Error::new(
            "template.logo",
            format!("{} can't be a logo: {why}.", path.display()),
        )
        .with("path", path.display())
        .with("why", why)
    };
    let file = std::fs::File::open(path).map_err(|e| wrong(e.to_string()))?;
    let mut bytes = Vec::new();
    file.take(LOGO + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| wrong(e.to_string()))?;
    if bytes.len() as u64 > LOGO {
        return Err(wrong("it is larger than 256 KiB".into()));
    }
    let media_type = match bytes.as_slice() {
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        _ => return Err(wrong("it is neither PNG nor JPEG".into())),
    };
    Ok(TemplateLogo {
        media_type: media_type.into(),
        data: STANDARD.encode(bytes),
    })
}

/// The template that a report is made with: the one that was named, else the desk's; none where that is gone.
pub(super) fn chosen(
    r: &Reader<'_>,
    named: Option<TemplateId>,
    desks: Option<&str>,
) -> Result<Option<report::Template>> {
    let row: Option<Template> = match (named, desks) {
        (Some(id), _) => Some(r.get(&id.to_string())?),
        (None, Some(id)) => r.find(id)?,
        (None, None) => None,
    };
    row.map(|row| read(&row.body).map_err(broken)).transpose()
}

fn read(body: &str) -> std::result::Result<report::Template, TemplateError> {
    serde_json::from_str(body).map_err(|e| TemplateError {
        part: "body".into(),
        line: u32::try_from(e.line()).ok(),
        column: u32::try_from(e.column()).ok(),
        message: e.to_string(),
    })
}

/// The error of a template that can't make a report.
pub(super) fn broken(e: TemplateError) -> Error {
    let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
    Error::new(
        "template.broken",
        format!("The template is broken: {e}. Nothing was changed."),
    )
    .with("part", &e.part)
    .with("line", number(e.line))
    .with("column", number(e.column))
    .with("why", &e.message)
}

/// Puts the words and the look of a template on a report.
pub(super) fn dress(report: &mut Report, template: Option<&report::Template>) {
    if let Some(template) = template {
        template.apply(report);
    }
}
