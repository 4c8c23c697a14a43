//! `report`, `import`.

use crate::output::Out;
use claimbook_app::use_cases as u;
use claimbook_app::{Desk, Error, Result, UNFOLLOWED, api::*};
use clap::Subcommand;
use serde_json::json;
use std::path::PathBuf;

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
        /// html, md, json, jsonld, csv, docx, xlsx.
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
        /// Write what became of each row to this file, as CSV.
        #[arg(long)]
        report: Option<PathBuf>,
    },
    /// The checks of other publishers: every ClaimReview in pages, JSON files and folders of them.
    Claimreview {
        /// The files and folders.
        #[arg(required = true)]
        files: Vec<String>,
        /// The address that a page was read under.
        #[arg(long)]
        url: Option<String>,
        /// The scale that their verdicts are looked for on; the desk's where left out.
        #[arg(long)]
        scale: Option<String>,
        /// Write what became of each check to this file, as CSV.
        #[arg(long)]
        report: Option<PathBuf>,
    },
}

pub fn import(desk: &Desk, verb: &ImportVerb, out: &mut Out) -> Result<()> {
    let json = out.is_json();
    let mut items = Vec::new();
    let report = match verb {
        ImportVerb::Jsonl { report, .. } | ImportVerb::Claimreview { report, .. } => report,
    };
    if let Some(file) = report.as_ref().filter(|f| f.exists()) {
        return Err(Error::new(
            "file.exists",
            format!(
                "{} is already there. It was not touched; nothing was imported.",
                file.display()
            ),
        )
        .with("path", file.display()));
    }
    let mut told = |file: &str, item: ImportItem| {
        if !json && item.outcome == "refused" {
            let place = if file.is_empty() {
                item.place.clone()
            } else {
                format!("{file}, {}", item.place)
            };
            eprintln!("{place}: {}", item.why.as_deref().unwrap_or_default());
        }
        if json || report.is_some() {
            items.push(item);
        }
    };
    let said = |file: &str, done: ImportDone| {
        eprintln!(
            "{file}: {} taken, {} mended, {} kept as found, {} refused",
            done.taken, done.mended, done.kept, done.refused
        );
    };
    match verb {
        ImportVerb::Jsonl { files, namespace, .. } => {
            for file in files {
                let request = ImportJsonl {
                    path: file.clone(),
                    namespace: namespace.clone(),
                };
                said(
                    file,
                    u::import::jsonl(desk, request, &mut |item| told(file, item))?,
                );
            }
        }
        ImportVerb::Claimreview {
            files, url, scale, ..
        } => {
            let request = ImportClaimReview {
                paths: files.clone(),
                url: url.clone(),
                scale: scale.clone(),
            };
            let done = u::import::claimreview(desk, request, &mut |item| told("", item), UNFOLLOWED)?;
            said(&files.join(", "), done);
        }
    }
    if let Some(file) = report {
        u::import::write_report(file, &items, false)?;
    }
    let total = items.len() as u64;
    if json {
        out.list(&Items { items, total }, |_| Vec::new())
    } else {
        Ok(())
    }
}
