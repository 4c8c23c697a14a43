//! `claim`.

use crate::output::Out;
use claimbook_app::use_cases::claim as u;
use claimbook_app::{Desk, Error, Result, api::*};
use clap::{Args, Subcommand};
use serde_json::json;

#[derive(Subcommand)]
pub enum Verb {
    /// Record a claim.
    Add(Box<Add>),
    /// List claims.
    List {
        /// Words, "phrases", field:value; everything where left out.
        query: Vec<String>,
        /// What to sort by: relevance, wording, claimant, said, added, stage, priority, due, evidence, verdict.
        #[arg(long, default_value = "relevance")]
        sort: String,
        /// The other way round.
        #[arg(long)]
        descending: bool,
        /// How many at most.
        #[arg(short, long, default_value_t = 100)]
        limit: u64,
        /// How many to pass over.
        #[arg(long, default_value_t = 0)]
        offset: u64,
    },
    /// A claim with everything that hangs on it.
    Show {
        /// Its id.
        id: String,
    },
    /// Change claims; an empty value empties a field.
    Edit(Box<Edit>),
    /// Move a claim along.
    Stage {
        /// Its id.
        id: String,
        /// inbox, assigned, researching, in-review, published, parked.
        stage: String,
    },
    /// Tie two claims: FROM said|repeats|variant|contradicts|part TO.
    Link {
        /// Said of.
        from: String,
        /// The other.
        to: String,
        /// How.
        kind: String,
    },
    /// Of a claim "Y" of X, record "X said Y" and tie the two.
    Said {
        /// The id of "Y".
        id: String,
    },
    /// Take claims away with what hangs on them.
    Delete {
        /// Their ids.
        #[arg(required = true)]
        ids: Vec<String>,
    },
}

#[derive(Args)]
pub struct Add {
    /// Its wording.
    #[arg(long)]
    text: String,
    /// A short title.
    #[arg(long)]
    title: Option<String>,
    /// Who makes it; once for each.
    #[arg(long)]
    claimant: Vec<String>,
    /// By whom it was reported, nearest to us first; once for each.
    #[arg(long)]
    reported_by: Vec<String>,
    /// Where it was made public.
    #[arg(long)]
    venue: Option<String>,
    /// When it was said.
    #[arg(long)]
    said_on: Option<String>,
    /// Where it was said.
    #[arg(long)]
    place: Option<String>,
    /// What place it is about.
    #[arg(long)]
    about: Option<String>,
    /// A topic; once for each.
    #[arg(long)]
    topic: Vec<String>,
    /// 1 to 5.
    #[arg(long)]
    priority: Option<u8>,
    /// The document it was made in.
    #[arg(long)]
    document: Option<String>,
    /// Its words there, START-END in code points; once for each fragment.
    #[arg(long, value_name = "A-B")]
    span: Vec<String>,
    /// Or the address it was made at.
    #[arg(long)]
    url: Option<String>,
}

#[derive(Args)]
pub struct Edit {
    /// The claims' ids.
    #[arg(required = true)]
    ids: Vec<String>,
    /// Its wording.
    #[arg(long)]
    text: Option<String>,
    /// A short title.
    #[arg(long)]
    title: Option<String>,
    /// Who makes it: all of them.
    #[arg(long)]
    claimant: Option<Vec<String>>,
    /// By whom it was reported: all of them.
    #[arg(long)]
    reported_by: Option<Vec<String>>,
    /// Where it was made public.
    #[arg(long)]
    venue: Option<String>,
    /// When it was said.
    #[arg(long)]
    said_on: Option<String>,
    /// Where it was said.
    #[arg(long)]
    place: Option<String>,
    /// What place it is about.
    #[arg(long)]
    about: Option<String>,
    /// All its topics.
    #[arg(long)]
    topic: Option<Vec<String>>,
    /// A topic to add.
    #[arg(long)]
    add_topic: Option<Vec<String>>,
    /// A topic to take away.
    #[arg(long)]
    remove_topic: Option<Vec<String>>,
    /// 1 to 5.
    #[arg(long)]
    priority: Option<String>,
    /// Who works on it: a name or initials of a person of the book.
    #[arg(long)]
    assignee: Option<String>,
    /// Until when.
    #[arg(long)]
    due: Option<String>,
    /// Notes of the desk.
    #[arg(long)]
    notes: Option<String>,
}

/// A request made of JSON: ids and names are checked where they are read.
pub fn request<T: serde::de::DeserializeOwned>(value: serde_json::Value) -> Result<T> {
    serde_json::from_value(value).map_err(|e| Error::new("call.value", format!("That can't be read: {e}.")))
}

/// Ids, where each must look like one.
pub fn ids(ids: &[String]) -> Result<ClaimIds> {
    request(json!({ "ids": ids }))
}

/// `120-163` as a span.
pub fn span(text: &str) -> Result<[usize; 2]> {
    let read = || {
        let (a, b) = text.split_once('-')?;
        Some([a.trim().parse().ok()?, b.trim().parse().ok()?])
    };
    read().ok_or_else(|| {
        Error::new(
            "call.span",
            format!("“{text}” is no span: it should be START-END, such as 120-163."),
        )
    })
}

pub fn run(desk: &Desk, verb: &Verb, out: &mut Out) -> Result<()> {
    match verb {
        Verb::Add(add) => {
            let spans = add.span.iter().map(|s| span(s)).collect::<Result<Vec<_>>>()?;
            let added = u::add(
                desk,
                request(json!({
                    "wording": add.text, "title": add.title, "claimants": add.claimant, "reported_by": add.reported_by,
                    "venue": add.venue, "said_on": add.said_on, "place": add.place, "about": add.about,
                    "topics": add.topic, "priority": add.priority, "document": add.document, "spans": spans, "url": add.url,
                }))?,
            )?;
            for same in &added.same_wording {
                eprintln!("The claim {} has the same wording.", same.id);
            }
            out.value(&added, |a| a.id.to_string())
        }
        Verb::List {
            query,
            sort,
            descending,
            limit,
            offset,
        } => {
            let page = |offset: u64, limit: u64| -> Result<Items<ClaimRow>> {
                let request: ListClaims = request(json!({
                    "query": query.join(" "), "sort": sort, "descending": descending, "limit": limit, "offset": offset,
                }))?;
                u::list(desk, request)
            };
            let mut listed = page(*offset, *limit)?;
            // The use case gives a page at a time; who asks for more gets more.
            while (listed.items.len() as u64) < *limit {
                let more = page(
                    offset + listed.items.len() as u64,
                    limit - listed.items.len() as u64,
                )?;
                if more.items.is_empty() {
                    break;
                }
                listed.items.extend(more.items);
            }
            out.list(&listed, |c| {
                vec![
                    c.id.to_string(),
                    c.stage.name().to_owned(),
                    c.rating.as_ref().map_or_else(|| "–".into(), |r| r.name.clone()),
                    c.claimants.clone(),
                    c.wording.clone(),
                ]
            })
        }
        Verb::Show { id } => out.value(&u::show(desk, Id { id: id.clone() })?, |c| {
            let names = |p: &[claimbook_domain::Party]| {
                p.iter().map(|p| p.name.clone()).collect::<Vec<_>>().join(", ")
            };
            let verdict = c
                .verdict
                .as_ref()
                .map_or_else(|| "no verdict yet".into(), |v| v.rating.name.clone());
            let mut text = format!(
                "{}\n{} · {} · {verdict}",
                c.claim.wording,
                names(&c.claimants),
                c.claim.stage.name()
            );
            for e in &c.evidence {
                let stance = e
                    .evidence
                    .stance
                    .map_or("undecided", claimbook_domain::Stance::name);
                let said = e
                    .evidence
                    .quote
                    .as_deref()
                    .or(e.evidence.title.as_deref())
                    .unwrap_or_default();
                text.push_str(&format!(
                    "\n  {stance}: {said} ({})",
                    e.source.as_deref().unwrap_or("no source")
                ));
            }
            for external in &c.external_checks {
                let check = &external.check;
                let publisher = check.publisher.as_deref().unwrap_or("no publisher named");
                let found = check.rating_found.as_deref().unwrap_or("no rating");
                text.push_str(&format!("\n  checked by {publisher}: {found}"));
                if let Some(rating) = &external.here {
                    text.push_str(&format!(", here: {}", rating.name));
                }
                if !external.why.is_empty() {
                    text.push_str(&format!(" ({})", Reason::in_english(&external.why)));
                }
            }
            text
        }),
        Verb::Edit(edit) => {
            let mut patch = serde_json::Map::new();
            let texts = [
                ("title", &edit.title),
                ("venue", &edit.venue),
                ("said_on", &edit.said_on),
                ("place", &edit.place),
                ("about", &edit.about),
                ("due", &edit.due),
                ("notes", &edit.notes),
            ];
            for (field, value) in texts {
                if let Some(value) = value {
                    patch.insert(
                        field.into(),
                        if value.is_empty() {
                            json!(null)
                        } else {
                            json!(value)
                        },
                    );
                }
            }
            if let Some(text) = &edit.text {
                patch.insert("wording".into(), json!(text));
            }
            let lists = [
                ("claimants", &edit.claimant),
                ("reported_by", &edit.reported_by),
                ("topics", &edit.topic),
                ("add_topics", &edit.add_topic),
                ("remove_topics", &edit.remove_topic),
            ];
            for (field, value) in lists {
                if let Some(value) = value {
                    patch.insert(field.into(), json!(value));
                }
            }
            if let Some(priority) = &edit.priority {
                let number = match priority.as_str() {
                    "" => json!(null),
                    p => json!(p.parse::<u8>().map_err(|_| Error::new(
                        "call.number",
                        format!("“{p}” is no priority: it goes from 1 to 5.")
                    ))?),
                };
                patch.insert("priority".into(), number);
            }
            if let Some(assignee) = &edit.assignee {
                let person = if assignee.is_empty() {
                    json!(null)
                } else {
                    json!(person_of(desk, assignee)?)
                };
                patch.insert("assignee".into(), person);
            }
            let changed = u::edit(
                desk,
                EditClaims {
                    ids: ids(&edit.ids)?.ids,
                    patch: request(patch.into())?,
                },
            )?;
            out.value(&changed, |c| format!("{} changed", c.changed))
        }
        Verb::Stage { id, stage } => {
            let known = claimbook_domain::Stage::ALL
                .map(claimbook_domain::Stage::name)
                .join(", ");
            let stage = claimbook_domain::Stage::named(stage).ok_or_else(|| {
                Error::new(
                    "call.stage",
                    format!("There is no stage “{stage}”. There are: {known}."),
                )
            })?;
            let patch = ClaimPatch {
                stage: Some(stage),
                ..ClaimPatch::default()
            };
            let changed = u::edit(
                desk,
                EditClaims {
                    ids: ids(std::slice::from_ref(id))?.ids,
                    patch,
                },
            )?;
            out.value(&changed, |_| format!("Now in {}.", stage.name()))
        }
        Verb::Link { from, to, kind } => {
            out.made(u::link(desk, request(json!({ "from": from, "to": to, "kind": kind }))?)?.id)
        }
        Verb::Said { id } => out.made(u::said(desk, Id { id: id.clone() })?.id),
        Verb::Delete { ids: which } => {
            let changed = u::delete(desk, ids(which)?)?;
            out.value(&changed, |c| {
                format!("{} taken away; `claimbook undo` brings them back.", c.changed)
            })
        }
    }
}

/// A person of the book by name, initials or id.
fn person_of(desk: &Desk, who: &str) -> Result<String> {
    let people = claimbook_app::use_cases::desk::status(desk, Nothing {})?.people;
    let fold = who.to_lowercase();
    people
        .iter()
        .find(|p| {
            p.id.to_string() == fold || p.name.to_lowercase() == fold || p.initials.to_lowercase() == fold
        })
        .map(|p| p.id.to_string())
        .ok_or_else(|| {
            Error::new(
                "not-found",
                format!("There is no person “{who}” in this book. `claimbook person add` makes one."),
            )
        })
}
