//! `text`: work on thousands of texts, without a book.

use crate::output::Out;
use claimbook_app::{Error, Result, files};
use claimbook_page::article::{self, Article};
use claimbook_page::charset::decode_page;
use claimbook_text::offset::CodePoints;
use claimbook_text::{sentences, statements};
use clap::{Args, Subcommand};
use serde::Deserialize;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

#[derive(Subcommand)]
pub enum Verb {
    /// Find the statements of texts: {"id", "text"} a line in, {"id", "statements"} a line out.
    Statements(Batch),
    /// Split texts into sentences: {"id", "text"} a line in, {"id", "sentences"} a line out, every character kept.
    Segment(Batch),
    /// The article of a page: {"title", "byline", "published", "site", "lang", "text"}.
    Extract {
        /// The page, as it was saved.
        #[arg(required_unless_present = "batch")]
        file: Option<PathBuf>,
        /// A folder of pages: FILE.html in, FILE.html.json out.
        #[arg(long, value_name = "DIR", conflicts_with = "file", requires = "out")]
        batch: Option<PathBuf>,
        /// The folder of what was found.
        #[arg(long, value_name = "DIR", requires = "batch")]
        out: Option<PathBuf>,
    },
}

#[derive(Args)]
pub struct Batch {
    /// JSON Lines in; `-` for standard input.
    #[arg(long, value_name = "FILE.jsonl")]
    batch: String,
    /// JSON Lines out.
    #[arg(long, value_name = "FILE.jsonl")]
    out: std::path::PathBuf,
}

#[derive(Deserialize)]
struct Text {
    id: Value,
    text: String,
}

pub fn run(verb: &Verb, out: &mut Out) -> Result<()> {
    match verb {
        Verb::Statements(batch) => each(batch, out, |text| {
            let found: Vec<Value> = statements::statements(text)
                .into_iter()
                .map(|s| {
                    json!({
                        "spans": s.spans, "speaker": s.speaker, "reported_by": s.reported_by, "venue": s.venue,
                        "kind": s.kind, "score": s.score,
                    })
                })
                .collect();
            ("statements", json!(found))
        }),
        Verb::Extract {
            batch: Some(from),
            out: Some(to),
            ..
        } => extract_all(from, to, out),
        Verb::Extract { file, .. } => {
            let file = file.as_deref().unwrap_or(Path::new("-"));
            let article = extract(&crate::read_all(&file.to_string_lossy())?);
            out.value(&article, |a| {
                let head = [&a.title, &a.byline, &a.published, &a.site];
                let head: Vec<&str> = head.into_iter().filter_map(|h| h.as_deref()).collect();
                format!("{}\n\n{}", head.join("\n"), a.text)
            })
        }
        Verb::Segment(batch) => each(batch, out, |text| {
            let points = CodePoints::new(text);
            let parts: Vec<&str> = sentences::sentences(text)
                .iter()
                .filter_map(|[a, b]| points.slice(*a, *b))
                .collect();
            ("sentences", json!(parts))
        }),
    }
}

fn extract(bytes: &[u8]) -> Article {
    article::extract(&decode_page(bytes, None).text, None)
}

/// Pages of a folder and the folders in it; what was found goes by the page's name.
fn extract_all(from: &Path, to: &Path, out: &mut Out) -> Result<()> {
    let failed =
        |path: &Path, e: std::io::Error| Error::new("file.failed", format!("{}: {e}.", path.display()));
    let (mut pages, mut folders) = (Vec::new(), vec![from.to_owned()]);
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder).and_then(Iterator::collect::<std::io::Result<Vec<_>>>);
        for entry in entries.map_err(|e| failed(&folder, e))? {
            let path = entry.path();
            if entry.file_type().is_ok_and(|t| t.is_dir()) {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|e| e.eq_ignore_ascii_case("html") || e.eq_ignore_ascii_case("htm"))
            {
                pages.push(path);
            }
        }
    }
    pages.sort();
    std::fs::create_dir_all(to).map_err(|e| failed(to, e))?;
    let mut names = std::collections::BTreeSet::new();
    for page in &pages {
        let bytes = std::fs::read(page).map_err(|e| failed(page, e))?;
        let name = page.file_name().unwrap_or_default().to_string_lossy();
        // Of two pages of one name in different folders, the later goes by its folder too.
        let within = page.strip_prefix(from).unwrap_or(page);
        let written = match names.insert(name.to_string()) {
            true => to.join(format!("{name}.json")),
            false => to.join(within).with_file_name(format!("{name}.json")),
        };
        let json = serde_json::to_vec(&extract(&bytes)).map_err(|e| Error::new("internal", e.to_string()))?;
        files::replace(&written, &json).map_err(|e| failed(&written, e))?;
    }
    out.value(&json!({ "pages": pages.len() }), |_| {
        format!("{} pages", pages.len())
    })
}

fn each(batch: &Batch, out: &mut Out, work: impl Fn(&str) -> (&'static str, Value)) -> Result<()> {
    let input = String::from_utf8(crate::read_all(&batch.batch)?).map_err(|e| {
        Error::new(
            "file.unreadable",
            format!("{} is no UTF-8 text: {e}. Nothing was written.", batch.batch),
        )
    })?;
    let mut lines = String::new();
    let mut n = 0u64;
    for (i, line) in input.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()) {
        let text: Text = serde_json::from_str(line).map_err(|e| {
            Error::new(
                "file.unreadable",
                format!("{}, line {}: {e}. Nothing was written.", batch.batch, i + 1),
            )
        })?;
        let (name, value) = work(&text.text);
        let _ = writeln!(lines, "{}", json!({ "id": text.id, name: value }));
        n += 1;
    }
    files::replace(&batch.out, lines.as_bytes()).map_err(|e| {
        Error::new(
            "file.failed",
            format!("{} can't be written: {e}.", batch.out.display()),
        )
    })?;
    out.value(&json!({ "texts": n }), |_| format!("{n} texts"))
}
