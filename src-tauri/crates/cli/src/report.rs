//! `report`.

use crate::output::Out;
use crate::template;
use claimbook_app::use_cases as u;
use claimbook_app::{Desk, Error, Result, UNFOLLOWED, api::*};
use clap::{Args, Subcommand};
use serde_json::{Value, json};

/// How a report is made, whatever its format.
#[derive(Args)]
pub struct Options {
    /// checks, dossier, corrections, statistics.
    #[arg(long, value_parser = ["checks", "dossier", "corrections", "statistics"])]
    kind: Option<String>,
    /// The language of the report: en, uk.
    #[arg(long)]
    lang: Option<String>,
    /// The newsroom's template: its id or name.
    #[arg(long)]
    template: Option<String>,
    /// The size of a card.
    #[arg(long, value_parser = ["link", "square", "story"])]
    card: Option<String>,
    /// The address at which a site will lie; the publisher's where left out.
    #[arg(long)]
    base: Option<String>,
    /// Statistics: the first day of the period.
    #[arg(long)]
    since: Option<String>,
    /// Statistics: its last day.
    #[arg(long)]
    until: Option<String>,
}

impl Options {
    /// As the use cases take them.
    pub fn value(&self, desk: &Desk) -> Result<Value> {
        let template = self.template.as_deref().map(|said| template::id_of(desk, said));
        let mut value = json!({
            "lang": self.lang, "template": template.transpose()?, "base": self.base, "since": self.since, "until": self.until,
        });
        for (name, said) in [("kind", &self.kind), ("card", &self.card)] {
            if let Some(said) = said {
                value[name] = json!(said);
            }
        }
        Ok(value)
    }
}

/// What a report is about.
#[derive(Args)]
pub struct Choice {
    /// A claim's id; once for each.
    #[arg(long)]
    claim: Vec<String>,
    /// Everything made of a document.
    #[arg(long)]
    document: Option<String>,
    /// What a query finds; an empty query is everything. Statistics and corrections are of everything where nothing is named.
    #[arg(long)]
    query: Option<String>,
}

impl Choice {
    /// As the use cases take it.
    pub fn value(&self) -> Value {
        json!({
            "claims": (!self.claim.is_empty()).then_some(&self.claim), "document": self.document, "query": self.query,
        })
    }
}

/// A report, written to a file.
#[derive(Args)]
pub struct Written {
    #[command(flatten)]
    choice: Choice,
    /// html, pdf, docx, xlsx, md, csv, json, jsonld, svg, png, rss, atom, site.
    #[arg(long)]
    format: String,
    #[command(flatten)]
    options: Options,
    /// The file.
    #[arg(long)]
    out: String,
    /// Replace a file that is there.
    #[arg(long)]
    replace: bool,
}

#[derive(Subcommand)]
pub enum Verb {
    /// Write a report to a file.
    Export(Box<Written>),
    /// What went out.
    List,
    /// Whether a file went out from this book as it is, and when.
    Check {
        /// The file.
        file: String,
    },
}

/// Names the option that the message means.
pub fn with_replace(mut e: Error) -> Error {
    if e.code() == "file.exists" {
        e.0.message.push_str(" The option for that is --replace.");
    }
    e
}

pub fn run(desk: &Desk, verb: &Verb, out: &mut Out) -> Result<()> {
    match verb {
        Verb::Export(written) => {
            let request = serde_json::from_value(json!({
                "select": written.choice.value(), "format": written.format, "path": written.out,
                "replace": written.replace, "options": written.options.value(desk)?,
            }))
            .map_err(|e| Error::new("call.value", format!("That can't be read: {e}.")))?;
            let exported = u::report::export(desk, request, UNFOLLOWED).map_err(with_replace)?;
            out.value(&exported, |e| {
                format!(
                    "{}  {} claims, {} bytes, SHA-256 {}",
                    e.path, e.export.claims, e.bytes, e.export.sha256
                )
            })
        }
        Verb::Check { file } => {
            let found = u::report::identify(desk, IdentifyFile { path: file.clone() })?;
            if found.exports.is_empty() {
                return Err(Error::new(
                    "report.unknown",
                    format!(
                        "This book wrote no such file: its SHA-256 is {}. It was altered, or comes from elsewhere.",
                        found.sha256
                    ),
                )
                .with("sha256", &found.sha256));
            }
            out.value(&found, |f| {
                let lines = f.exports.iter().map(|e| {
                    format!(
                        "{}  {}, {} claims, {}",
                        e.exported_at, e.format, e.claims, e.selection
                    )
                });
                lines.collect::<Vec<_>>().join("\n")
            })
        }
        Verb::List => out.list(&u::report::exports(desk, Nothing {})?, |e| {
            vec![
                e.exported_at.clone(),
                e.format.clone(),
                format!("{} claims", e.claims),
                e.sha256.clone(),
            ]
        }),
    }
}
