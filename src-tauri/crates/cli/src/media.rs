//! `media`, `appearance`.

use crate::claim::request;
use crate::output::{Out, clip};
use claimbook_app::use_cases::{claim, media as u};
use claimbook_app::{Desk, Result, api::*};
use clap::{Args, Subcommand};
use serde_json::{Map, Value, json};

#[derive(Args)]
pub struct Fields {
    /// What it shows.
    #[arg(long)]
    shows: Option<String>,
    /// What was done to it: decontextualized, edited-or-cropped, original, satire-or-parody, staged, transformed.
    #[arg(long)]
    category: Option<String>,
    /// What the original shows, and when and where it is from.
    #[arg(long)]
    original_context: Option<String>,
    /// Where the original is.
    #[arg(long, value_name = "URL")]
    original: Option<String>,
    /// A page that shows it; once for each, all of them.
    #[arg(long, value_name = "URL")]
    page: Vec<String>,
    /// What was captured of it: a snapshot of the book, by its id.
    #[arg(long, value_name = "ID")]
    snapshot: Option<String>,
}

impl Fields {
    /// What is given, over what was there; an empty value empties a field.
    fn over(&self, map: &mut Map<String, Value>) {
        let texts = [
            ("title", &self.shows),
            ("category", &self.category),
            ("original_context", &self.original_context),
            ("original_link", &self.original),
            ("snapshot", &self.snapshot),
        ];
        for (key, value) in texts {
            if let Some(value) = value {
                let value = if value.is_empty() {
                    Value::Null
                } else {
                    json!(value)
                };
                map.insert(key.into(), value);
            }
        }
        if !self.page.is_empty() {
            map.insert("seen_at".into(), json!(self.page));
        }
    }
}

#[derive(Subcommand)]
pub enum Verb {
    /// Record a picture, video or recording that a claim is about.
    Add {
        /// The claim's id.
        claim: String,
        /// image, video, audio.
        #[arg(long, default_value = "image")]
        kind: String,
        #[command(flatten)]
        fields: Fields,
    },
    /// Those of a claim.
    List {
        /// The claim's id.
        claim: String,
    },
    /// Change what is known of one; an empty value empties a field.
    Edit {
        /// Its id.
        id: String,
        /// image, video, audio.
        #[arg(long)]
        kind: Option<String>,
        #[command(flatten)]
        fields: Fields,
    },
    /// Take one away.
    Delete {
        /// Its id.
        id: String,
    },
}

pub fn run(desk: &Desk, verb: &Verb, out: &mut Out) -> Result<()> {
    match verb {
        Verb::Add { claim, kind, fields } => {
            let mut map = Map::new();
            map.insert("claim".into(), json!(claim));
            map.insert("kind".into(), json!(kind));
            fields.over(&mut map);
            out.value(&u::save(desk, request(map.into())?)?, |id| id.id.clone())
        }
        Verb::List { claim } => {
            let items = claim::show(desk, Id { id: claim.clone() })?.media;
            out.list(&items.into(), |m| {
                vec![
                    m.id.to_string(),
                    m.kind.name().to_owned(),
                    m.category.map_or("undecided", |c| c.name()).to_owned(),
                    m.title.clone().unwrap_or_default(),
                    m.seen_at.join(" "),
                ]
            })
        }
        Verb::Edit { id, kind, fields } => {
            let media = u::get(desk, Id { id: id.clone() })?;
            let mut map = match json!(media) {
                Value::Object(map) => map,
                _ => Map::new(),
            };
            if let Some(kind) = kind {
                map.insert("kind".into(), json!(kind));
            }
            fields.over(&mut map);
            out.value(&u::save(desk, request(map.into())?)?, |id| id.id.clone())
        }
        Verb::Delete { id } => {
            u::delete(desk, Id { id: id.clone() })?;
            out.done("Taken away; `claimbook undo` brings it back.")
        }
    }
}

#[derive(Subcommand)]
pub enum AppearanceVerb {
    /// Record an address at which a claim was made or repeated.
    Add {
        /// The claim's id.
        claim: String,
        /// The address: recorded, not fetched.
        url: String,
        /// It was made there first, as far as is known.
        #[arg(long)]
        first: bool,
    },
    /// Where a claim was made.
    List {
        /// The claim's id.
        claim: String,
    },
    /// Say that the claim was made at this place first.
    First {
        /// The place's id.
        id: String,
    },
    /// Take a place away.
    Delete {
        /// The place's id.
        id: String,
    },
}

pub fn appearance(desk: &Desk, verb: &AppearanceVerb, out: &mut Out) -> Result<()> {
    match verb {
        AppearanceVerb::Add { claim, url, first } => {
            let added = u::seen(
                desk,
                request(json!({ "claim": claim, "url": url, "first": first }))?,
            )?;
            out.value(&added, |id| id.id.clone())
        }
        AppearanceVerb::List { claim } => {
            let items = claim::show(desk, Id { id: claim.clone() })?.appearances;
            out.list(&items.into(), |a| {
                let document = a.document.as_ref().map(|d| d.document.title.clone());
                let words = a.passage.as_ref().map(|p| clip(&p.words()));
                vec![
                    a.id.clone(),
                    if a.first { "first" } else { "" }.to_owned(),
                    a.url.clone().or(document).unwrap_or_default(),
                    words.unwrap_or_default(),
                ]
            })
        }
        AppearanceVerb::First { id } => {
            u::first(desk, request(json!({ "id": id }))?)?;
            out.done("Said.")
        }
        AppearanceVerb::Delete { id } => {
            u::unseen(desk, request(json!({ "id": id }))?)?;
            out.done("Taken away; `claimbook undo` brings it back.")
        }
    }
}
