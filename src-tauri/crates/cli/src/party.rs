//! `party`.

use crate::output::Out;
use claimbook_app::use_cases::party as u;
use claimbook_app::{Desk, Error, Result, api::*};
use clap::Subcommand;
use serde_json::json;

#[derive(Subcommand)]
pub enum Verb {
    /// Everyone who claims, reports or publishes, by name.
    List,
    /// Change what is known of a party, everywhere it occurs.
    Edit {
        /// Its name or id.
        party: String,
        /// Its name in reports; the one before stays as another spelling.
        #[arg(long)]
        name: Option<String>,
        /// What it is: person, organisation, publication, unknown.
        #[arg(long)]
        kind: Option<String>,
        /// An address that identifies it, such as its Wikidata page; once for each, all of them.
        #[arg(long)]
        same_as: Vec<String>,
    },
}

pub fn run(desk: &Desk, verb: &Verb, out: &mut Out) -> Result<()> {
    match verb {
        Verb::List => out.list(&u::list(desk, Nothing {})?, |p| {
            let kind = serde_json::to_value(p.kind).ok();
            vec![
                p.id.to_string(),
                kind.as_ref()
                    .and_then(|k| k.as_str())
                    .unwrap_or_default()
                    .to_owned(),
                p.name.clone(),
                p.same_as.join(" "),
            ]
        }),
        Verb::Edit {
            party,
            name,
            kind,
            same_as,
        } => {
            let same_as = (!same_as.is_empty()).then_some(same_as);
            let request = serde_json::from_value(
                json!({ "party": party, "name": name, "kind": kind, "same_as": same_as }),
            )
            .map_err(|e| Error::new("call.value", format!("That can't be read: {e}.")))?;
            u::edit(desk, request)?;
            out.done("Changed.")
        }
    }
}
