//! `template`: how a newsroom's reports look, as files that can be kept beside its other files.

use crate::claim::request;
use crate::output::Out;
use crate::report::{Choice, with_replace};
use claimbook_app::use_cases as u;
use claimbook_app::{Desk, Error, Result, UNFOLLOWED, api::*, files};
use claimbook_domain::Template;
use clap::{Args, Subcommand};
use serde_json::{Map, Value, json};
use std::path::Path;

#[derive(Subcommand)]
pub enum Verb {
    /// The templates of the book; `*` is the desk's.
    List,
    /// A template as JSON, to be kept or changed and saved again.
    Show {
        /// Its id or name.
        id: String,
    },
    /// Save a template from a file; a broken one is refused, and its line named.
    Save(Save),
    /// Whether a template can be used, without saving it.
    Check(Source),
    /// Write the page that a template makes to a file: of claims, or of a made-up report.
    Preview(Box<Preview>),
    /// Make reports with it from now on, or with none.
    Use {
        /// Its id or name; Claimbook's own where left out.
        id: Option<String>,
    },
    /// Delete a template. Reports that were made with it stay as they are.
    Delete {
        /// Its id or name.
        id: String,
    },
}

/// Where a template is read from.
#[derive(Args)]
pub struct Source {
    /// Its JSON: `style`, `wording`, `page`. See TEMPLATES.md of the crate `report`.
    file: Option<String>,
    /// A file with the source of its page (minijinja), in the place of `page`.
    #[arg(long, value_name = "FILE")]
    page: Option<String>,
    /// A PNG or JPEG, in the place of `style.logo`.
    #[arg(long, value_name = "FILE", requires = "alt")]
    logo: Option<String>,
    /// What the logo shows, for those who do not see it.
    #[arg(long)]
    alt: Option<String>,
}

#[derive(Args)]
pub struct Save {
    #[command(flatten)]
    source: Source,
    /// What it is called.
    #[arg(long)]
    name: String,
    /// The template that it takes the place of, by id or name; a new one where left out.
    #[arg(long)]
    id: Option<String>,
}

#[derive(Args)]
pub struct Preview {
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    choice: Option<Choice>,
    /// The language of the page: en, uk.
    #[arg(long)]
    lang: Option<String>,
    /// The file.
    #[arg(long)]
    out: String,
    /// Replace a file that is there.
    #[arg(long)]
    replace: bool,
}

pub fn run(desk: &Desk, verb: &Verb, out: &mut Out) -> Result<()> {
    match verb {
        Verb::List => {
            let used = u::desk::status(desk, Nothing {})?.settings.report_template;
            out.list(&u::template::list(desk, Nothing {})?, |t| {
                let mark = if used.as_deref() == Some(&t.id.to_string()) {
                    "*"
                } else {
                    ""
                };
                vec![t.id.to_string(), mark.to_owned(), t.name.clone()]
            })
        }
        Verb::Show { id } => {
            let body: Value = serde_json::from_str(&named(desk, id)?.body).map_err(unreadable)?;
            out.value(&body, |b| serde_json::to_string_pretty(b).unwrap_or_default())
        }
        Verb::Save(save) => {
            let body = body(desk, &save.source)?;
            let id = save.id.as_deref().map(|id| id_of(desk, id)).transpose()?;
            let asked = request(json!({ "id": id, "name": save.name, "body": body }))?;
            out.made(&u::template::save(desk, asked)?.id)
        }
        Verb::Check(source) => {
            let shown = preview(desk, source, None, None)?;
            out.value(&shown.remarks, |remarks| {
                if remarks.is_empty() {
                    return "It can be used.".to_owned();
                }
                let remarks: Vec<&str> = remarks.iter().map(|r| r.code.as_str()).collect();
                format!("It can be used; look at: {}.", remarks.join(", "))
            })
        }
        Verb::Preview(asked) => {
            let select = asked.choice.as_ref().map(Choice::value);
            let shown = preview(desk, &asked.source, select, asked.lang.clone())?;
            let path = Path::new(&asked.out);
            let written = if asked.replace {
                files::replace
            } else {
                files::create
            };
            written(path, shown.content.as_bytes()).map_err(|e| with_replace(unwritten(path, &e)))?;
            out.done(&format!("{}  {} bytes", asked.out, shown.content.len()))
        }
        Verb::Use { id } => {
            let mut settings = u::desk::status(desk, Nothing {})?.settings;
            settings.report_template = id.as_deref().map(|id| id_of(desk, id)).transpose()?;
            u::desk::save_settings(desk, settings)?;
            out.done("Saved; `claimbook undo` takes it back.")
        }
        Verb::Delete { id } => {
            u::template::delete(desk, Id { id: id_of(desk, id)? })?;
            out.done("Deleted; `claimbook undo` brings it back.")
        }
    }
}

/// The template of that id, or the only one of that name.
fn named(desk: &Desk, said: &str) -> Result<Template> {
    let all = u::template::list(desk, Nothing {})?.items;
    let same = |t: &&Template| t.id.to_string() == said || t.name.to_lowercase() == said.to_lowercase();
    let found: Vec<&Template> = all.iter().filter(same).collect();
    match found[..] {
        [one] => Ok(one.clone()),
        [] => Err(Error::new("not-found", format!("There is no template {said}.")).with("id", said)),
        _ => Err(Error::new(
            "call.value",
            format!("{} templates are called {said}: name one by its id.", found.len()),
        )),
    }
}

/// The id of the template of that id or name.
pub fn id_of(desk: &Desk, said: &str) -> Result<String> {
    Ok(named(desk, said)?.id.to_string())
}

fn unreadable(e: impl std::fmt::Display) -> Error {
    Error::new("template.broken", format!("The template can't be read: {e}.")).with("why", e)
}

fn unwritten(path: &Path, e: &std::io::Error) -> Error {
    let code = match e.kind() {
        std::io::ErrorKind::AlreadyExists => "file.exists",
        _ if claimbook_app::no_room(e) => "file.disk-full",
        _ => "file.failed",
    };
    Error::new(
        code,
        format!(
            "{} can't be written: {e}. What was there before is as it was.",
            path.display()
        ),
    )
    .with("path", path.display())
    .with("why", e)
}

fn read(file: &str) -> Result<String> {
    std::fs::read_to_string(file).map_err(|e| {
        Error::new("file.unreadable", format!("{file} can't be read: {e}."))
            .with("path", file)
            .with("why", e)
    })
}

/// The template of those files, as JSON.
fn body(desk: &Desk, source: &Source) -> Result<String> {
    let text = source.file.as_deref().map(read).transpose()?;
    if source.page.is_none() && source.logo.is_none() {
        // As it stands: a line that is broken is the one that people see.
        return Ok(text.unwrap_or_else(|| "{}".into()));
    }
    let mut template: Map<String, Value> = match &text {
        Some(text) => serde_json::from_str(text).map_err(unreadable)?,
        None => Map::new(),
    };
    if let Some(page) = &source.page {
        template.insert("page".into(), Value::String(read(page)?));
    }
    if let Some(logo) = &source.logo {
        let logo = u::template::logo(desk, FilePath { path: logo.clone() })?;
        let style = template.entry("style").or_insert_with(|| json!({}));
        let style = style
            .as_object_mut()
            .ok_or_else(|| unreadable("“style” is no object"))?;
        let alt = source.alt.clone().unwrap_or_default();
        style.insert(
            "logo".into(),
            json!({ "media_type": logo.media_type, "data": logo.data, "alt": alt }),
        );
    }
    serde_json::to_string(&template).map_err(unreadable)
}

/// The page that a template makes.
fn preview(
    desk: &Desk,
    source: &Source,
    select: Option<Value>,
    lang: Option<String>,
) -> Result<TemplatePreview> {
    let asked = request(json!({ "body": body(desk, source)?, "select": select, "lang": lang }))?;
    let shown = u::template::preview(desk, asked, UNFOLLOWED)?;
    match &shown.fault {
        None => Ok(shown),
        Some(fault) => {
            let at = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
            let line = fault.line.map(|n| format!(", line {n}")).unwrap_or_default();
            Err(Error::new(
                "template.broken",
                format!("“{}”{line}: {}", fault.part, fault.message),
            )
            .with("part", &fault.part)
            .with("line", at(fault.line))
            .with("column", at(fault.column))
            .with("why", &fault.message))
        }
    }
}
