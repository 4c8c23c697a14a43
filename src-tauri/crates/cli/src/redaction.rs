//! `redaction`: what is not for publication.

use crate::claim::request;
use crate::output::Out;
use claimbook_app::use_cases as u;
use claimbook_app::{Desk, Result, api::*};
use clap::{Args, Subcommand};
use serde_json::json;

#[derive(Subcommand)]
pub enum Verb {
    /// Mark something as not for publication.
    Mark(Mark),
    /// What is marked.
    List,
    /// Take a mark away.
    Lift {
        /// Its id.
        id: String,
    },
}

#[derive(Args)]
pub struct Mark {
    /// A party: its name and aliases are withheld, wherever they stand.
    #[arg(long, group = "what", required = true)]
    party: Option<String>,
    /// A piece of evidence: the report says that there is one, and no more.
    #[arg(long, group = "what")]
    evidence: Option<String>,
    /// Only the note of that evidence.
    #[arg(long, requires = "evidence")]
    note: bool,
    /// A snapshot: its bytes, text and hash.
    #[arg(long, group = "what")]
    snapshot: Option<String>,
    /// Words, wherever they stand.
    #[arg(long, group = "what")]
    words: Option<String>,
    /// Why, for the desk.
    #[arg(long)]
    reason: Option<String>,
}

pub fn run(desk: &Desk, verb: &Verb, out: &mut Out) -> Result<()> {
    match verb {
        Verb::Mark(mark) => {
            let asked = request(json!({
                "party": mark.party, "evidence": mark.evidence, "note_only": mark.note, "snapshot": mark.snapshot,
                "words": mark.words, "reason": mark.reason,
            }))?;
            out.made(&u::redaction::mark(desk, asked)?.id)
        }
        Verb::List => out.list(&u::redaction::list(desk, Nothing {})?, |view| {
            let m = &view.redaction;
            let what = match (m.party, m.evidence, m.snapshot) {
                (Some(_), _, _) => "party",
                (_, Some(_), _) if m.note_only => "note",
                (_, Some(_), _) => "evidence",
                (_, _, Some(_)) => "snapshot",
                _ => "words",
            };
            vec![
                m.id.to_string(),
                what.to_owned(),
                view.label.clone(),
                m.reason.clone().unwrap_or_default(),
            ]
        }),
        Verb::Lift { id } => {
            u::redaction::lift(desk, request(json!({ "id": id }))?)?;
            out.done("Lifted; `claimbook undo` brings it back.")
        }
    }
}
