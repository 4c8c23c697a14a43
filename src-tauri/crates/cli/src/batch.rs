//! `text`: work on thousands of texts, without a book.

use crate::output::Out;
use claimbook_app::{Error, Result, files};
use claimbook_text::offset::CodePoints;
use claimbook_text::{sentences, statements};
use clap::{Args, Subcommand};
use serde::Deserialize;
use serde_json::{Value, json};
use std::fmt::Write as _;

#[derive(Subcommand)]
pub enum Verb {
    /// Find the statements of texts: {"id", "text"} a line in, {"id", "statements"} a line out.
    Statements(Batch),
    /// Split texts into sentences: {"id", "text"} a line in, {"id", "sentences"} a line out, every character kept.
    Segment(Batch),
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
