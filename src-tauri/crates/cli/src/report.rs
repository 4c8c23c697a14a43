//! `report`, `import`.

use crate::output::Out;
use claimbook_app::use_cases as u;
use claimbook_app::{Desk, Error, Result, UNFOLLOWED, api::*};
use clap::Subcommand;
use serde_json::json;

#[derive(Subcommand)]
pub enum Verb {
    /// Write a report to a file.
    Export {
        /// A claim's id; once for each.
        #[arg(long)]
        claim: Vec<String>,
        /// Everything made of a document.
        #[arg(long)]
        document: Option<String>,
        /// What a query finds; an empty query is everything.
        #[arg(long)]
        query: Option<String>,
        /// html, md, json, jsonld, csv.
        #[arg(long)]
        format: String,
        /// The file.
        #[arg(long)]
        out: String,
        /// Replace a file that is there.
        #[arg(long)]
        replace: bool,
        /// The language of the report: en, uk.
        #[arg(long)]
        lang: Option<String>,
    },
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
        Verb::Export {
            claim,
            document,
            query,
            format,
            out: path,
            replace,
            lang,
        } => {
            let select = json!({
                "claims": (!claim.is_empty()).then_some(claim), "document": document, "query": query,
            });
            let request = serde_json::from_value(
                json!({ "select": select, "format": format, "path": path, "replace": replace, "lang": lang }),
            )
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

#[derive(Subcommand)]
pub enum ImportVerb {
    /// JSON Lines: a claim a line.
    Jsonl {
        /// The files.
        #[arg(required = true)]
        files: Vec<String>,
        /// Whose numbering the ids are; the file's name where left out.
        #[arg(long)]
        namespace: Option<String>,
    },
}

pub fn import(desk: &Desk, verb: &ImportVerb, out: &mut Out) -> Result<()> {
    let ImportVerb::Jsonl { files, namespace } = verb;
    let json = out.is_json();
    let mut items = Vec::new();
    for file in files {
        let request = ImportJsonl {
            path: file.clone(),
            namespace: namespace.clone(),
        };
        let done = u::import::jsonl(desk, request, &mut |item| {
            if json {
                items.push(item);
            } else if item.outcome == "refused" {
                eprintln!("{file}, {}: {}", item.place, item.why.unwrap_or_default());
            }
        })?;
        eprintln!(
            "{file}: {} taken, {} mended, {} kept as found, {} refused",
            done.taken, done.mended, done.kept, done.refused
        );
    }
    let total = items.len() as u64;
    if json {
        out.list(&Items { items, total }, |_| Vec::new())
    } else {
        Ok(())
    }
}
