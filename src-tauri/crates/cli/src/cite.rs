//! `cite`: citations for other programs and for readers.

use crate::claim::request;
use crate::output::Out;
use claimbook_app::use_cases as u;
use claimbook_app::{Desk, Result};
use clap::Args;
use serde_json::json;

#[derive(Args)]
pub struct Cite {
    /// All evidence of a claim.
    #[arg(long)]
    claim: Option<String>,
    /// A piece of evidence; once for each.
    #[arg(long)]
    evidence: Vec<String>,
    /// A snapshot; once for each.
    #[arg(long)]
    snapshot: Vec<String>,
    /// A source; once for each.
    #[arg(long)]
    source: Vec<String>,
    /// For other programs: csl-json, bibtex, ris. For readers: apa, chicago, chicago-note, mla, harvard, dstu.
    #[arg(long)]
    format: String,
}

pub fn run(desk: &Desk, cite: &Cite, out: &mut Out) -> Result<()> {
    let asked = request(json!({
        "claim": cite.claim, "evidence": cite.evidence, "snapshots": cite.snapshot, "sources": cite.source, "form": cite.format,
    }))?;
    let made = u::citation::make(desk, asked)?;
    if made.withheld > 0 {
        eprintln!("{} left out: not for publication.", made.withheld);
    }
    out.value(&made, |m| m.text.trim_end().to_owned())
}
