//! `document`.

use crate::output::{Out, clip};
use claimbook_app::use_cases::document as u;
use claimbook_app::{Desk, Result, api::*};
use clap::Subcommand;

#[derive(Subcommand)]
pub enum Verb {
    /// Add a document from a file, or `-` for standard input.
    Add {
        /// The file.
        file: String,
        /// Its title; the first words where left out.
        #[arg(long)]
        title: Option<String>,
        /// Where it was found.
        #[arg(long)]
        url: Option<String>,
        /// Who published it.
        #[arg(long)]
        publisher: Option<String>,
        /// Who wrote it.
        #[arg(long)]
        author: Option<String>,
        /// When it was published; its date line where left out.
        #[arg(long)]
        published: Option<String>,
    },
    /// Every document.
    List,
    /// A document with its text.
    Show {
        /// Its id.
        id: String,
    },
    /// The statements found in a document.
    Statements {
        /// Its id.
        id: String,
    },
    /// Take a document away; refused while claims are anchored in it.
    Delete {
        /// Its id.
        id: String,
    },
}

pub fn run(desk: &Desk, verb: &Verb, out: &mut Out) -> Result<()> {
    match verb {
        Verb::Add {
            file,
            title,
            url,
            publisher,
            author,
            published,
        } => {
            let mut request = AddDocument {
                title: title.clone(),
                url: url.clone(),
                publisher: publisher.clone(),
                author: author.clone(),
                published: published.clone(),
                ..AddDocument::default()
            };
            let added = if file == "-" {
                u::add_bytes(desk, &crate::read_all("-")?, request)?
            } else {
                request.path = Some(file.clone());
                u::add(desk, request)?
            };
            if let Some(same) = added.same_text {
                eprintln!("The document {same} has the same text.");
            }
            if let Some(charset) = added.charset.as_deref().filter(|c| *c != "UTF-8") {
                eprintln!("Read as {charset}.");
            }
            out.value(&added, |a| format!("{}  {} statements found", a.id, a.statements))
        }
        Verb::List => out.list(&u::list(desk, Nothing {})?, |d| {
            vec![
                d.document.id.to_string(),
                d.document
                    .published
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default(),
                format!("{} of {}", d.recorded, d.statements),
                d.document.title.clone(),
            ]
        }),
        Verb::Show { id } => out.value(&u::show(desk, Id { id: id.clone() })?, |d| {
            format!("{}\n\n{}", d.card.document.title, d.body)
        }),
        Verb::Statements { id } => {
            let items = u::show(desk, Id { id: id.clone() })?.statements;
            out.list(&items.into(), |s| {
                let who = s.speaker.clone().unwrap_or_else(|| "the author".into());
                let chain = if s.reported_by.is_empty() {
                    String::new()
                } else {
                    format!(" via {}", s.reported_by.join(", "))
                };
                let venue = s.venue.as_ref().map(|v| format!(" in {v}")).unwrap_or_default();
                vec![
                    s.n.to_string(),
                    s.kind.clone(),
                    format!("{who}{venue}{chain}"),
                    clip(&s.text),
                ]
            })
        }
        Verb::Delete { id } => {
            u::delete(desk, Id { id: id.clone() })?;
            out.done("Taken away; `claimbook undo` brings it back.")
        }
    }
}
