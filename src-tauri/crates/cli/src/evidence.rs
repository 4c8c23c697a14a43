//! `evidence`, `source`, `verdict`, `publication`, `correction`.

use crate::claim::request;
use crate::output::{Out, clip};
use claimbook_app::use_cases as u;
use claimbook_app::{Desk, Error, Result, UNFOLLOWED, api::*};
use clap::{Args, Subcommand};
use serde_json::{Map, Value, json};

#[derive(Args)]
pub struct Fields {
    /// Its address: recorded, not fetched.
    #[arg(long)]
    link: Option<String>,
    /// What it comes from, by name or id.
    #[arg(long)]
    source: Option<String>,
    /// Where the information first came from, by name or id.
    #[arg(long)]
    origin: Option<String>,
    /// supports, contradicts, context.
    #[arg(long)]
    stance: Option<String>,
    /// What it is: a headline, the name of a report.
    #[arg(long)]
    title: Option<String>,
    /// Its words.
    #[arg(long)]
    quote: Option<String>,
    /// 1 (confirmed) to 6 (cannot be judged).
    #[arg(long)]
    credibility: Option<u8>,
    /// Its source's reliability, A to F.
    #[arg(long)]
    reliability: Option<String>,
    /// When it was published.
    #[arg(long)]
    published: Option<String>,
    /// What you say of it.
    #[arg(long)]
    note: Option<String>,
}

impl Fields {
    fn given(&self) -> Map<String, Value> {
        let texts = [
            ("url", &self.link),
            ("source", &self.source),
            ("origin", &self.origin),
            ("stance", &self.stance),
            ("title", &self.title),
            ("quote", &self.quote),
            ("reliability", &self.reliability),
            ("published", &self.published),
            ("note", &self.note),
        ];
        let mut map: Map<String, Value> = texts
            .into_iter()
            .filter_map(|(k, v)| {
                v.as_ref()
                    .map(|v| (k.to_owned(), if v.is_empty() { Value::Null } else { json!(v) }))
            })
            .collect();
        if let Some(credibility) = self.credibility {
            map.insert("credibility".into(), json!(credibility));
        }
        map
    }
}

/// What evidence is captured from.
#[derive(Args)]
pub struct CapturedFrom {
    /// Its address, captured now.
    #[arg(long, conflicts_with_all = ["link", "file", "snapshot"])]
    url: Option<String>,
    /// A file, taken into the book now.
    #[arg(long, value_name = "FILE", conflicts_with = "snapshot")]
    file: Option<String>,
    /// A snapshot of the book, by its id.
    #[arg(long, value_name = "ID")]
    snapshot: Option<String>,
    /// Its words in the snapshot's text: START-END in code points. May be given several times.
    #[arg(long, value_name = "A-B")]
    span: Vec<String>,
    /// Let this capture reach addresses in this machine and in the local network.
    #[arg(long)]
    allow_private: bool,
}

impl CapturedFrom {
    /// Captures what is to be captured, and fills in what the page says of itself where nothing else is given.
    fn add(&self, desk: &Desk, map: &mut Map<String, Value>) -> Result<()> {
        let spans = self
            .span
            .iter()
            .map(|s| crate::claim::span(s))
            .collect::<Result<Vec<_>>>()?;
        map.insert("spans".into(), json!(spans));
        let snapshot = match (self.url.as_ref().or(self.file.as_ref()), &self.snapshot) {
            (Some(what), _) => {
                let captured = match &self.url {
                    Some(url) => {
                        let request = CaptureUrl {
                            url: url.clone(),
                            allow_private: self.allow_private,
                        };
                        u::capture::fetch(desk, request, UNFOLLOWED)?
                    }
                    None => crate::snapshot::capture(desk, what, None, self.allow_private)?
                        .into_iter()
                        .next()
                        .ok_or_else(|| Error::new("capture.empty", format!("There is nothing in {what}.")))?,
                };
                match captured.snapshot {
                    Some(card) => card.id.to_string(),
                    None => return Err(Error::new("capture.refused", captured.why.unwrap_or_default())),
                }
            }
            (None, Some(id)) => id.clone(),
            (None, None) => return Ok(()),
        };
        let prefill = u::snapshot::prefill(desk, Id { id: snapshot.clone() })?;
        for (field, value) in [
            ("title", prefill.title),
            ("url", prefill.url),
            ("source", prefill.source.filter(|_| prefill.known)),
            ("published", prefill.published.map(|d| d.to_string())),
        ] {
            if let Some(value) = value {
                map.entry(field).or_insert(json!(value));
            }
        }
        map.insert("snapshot".into(), json!(snapshot));
        Ok(())
    }
}

#[derive(Subcommand)]
pub enum Verb {
    /// Add evidence to a claim.
    Add {
        /// The claim's id.
        claim: String,
        #[command(flatten)]
        fields: Box<Fields>,
        #[command(flatten)]
        captured: Box<CapturedFrom>,
    },
    /// The evidence of a claim.
    List {
        /// The claim's id.
        claim: String,
    },
    /// Change evidence; an empty value empties a field.
    Edit {
        /// Its id.
        id: String,
        #[command(flatten)]
        fields: Box<Fields>,
    },
    /// Take evidence away.
    Delete {
        /// Its id.
        id: String,
    },
}

pub fn run(desk: &Desk, verb: &Verb, out: &mut Out) -> Result<()> {
    match verb {
        Verb::Add {
            claim,
            fields,
            captured,
        } => {
            let mut map = fields.given();
            map.insert("claim".into(), json!(claim));
            // A wrong id is said before anything is fetched.
            u::claim::show(desk, Id { id: claim.clone() })?;
            captured.add(desk, &mut map)?;
            out.made(u::evidence::add(desk, request(map.into())?)?.id)
        }
        Verb::List { claim } => {
            let items = u::claim::show(desk, Id { id: claim.clone() })?.evidence;
            out.list(&items.into(), |e| {
                let plate = format!(
                    "{}{}",
                    e.reliability.map_or("–", claimbook_domain::Reliability::letter),
                    e.evidence
                        .credibility
                        .map_or_else(|| "–".into(), |c| c.to_string())
                );
                vec![
                    e.evidence.id.to_string(),
                    e.evidence
                        .stance
                        .map_or("undecided", claimbook_domain::Stance::name)
                        .to_owned(),
                    plate,
                    e.source.clone().unwrap_or_default(),
                    clip(
                        e.evidence
                            .quote
                            .as_deref()
                            .or(e.evidence.title.as_deref())
                            .unwrap_or_default(),
                    ),
                ]
            })
        }
        Verb::Edit { id, fields } => {
            u::evidence::edit(desk, request(json!({ "id": id, "patch": fields.given() }))?)?;
            out.done("Changed.")
        }
        Verb::Delete { id } => {
            u::evidence::delete(desk, Id { id: id.clone() })?;
            out.done("Taken away; `claimbook undo` brings it back.")
        }
    }
}

#[derive(Subcommand)]
pub enum SourceVerb {
    /// Add a source.
    Add {
        /// Its name.
        name: String,
        /// official, eyewitness, media, data, expert, other.
        #[arg(long)]
        kind: Option<String>,
        /// Its site.
        #[arg(long)]
        url: Option<String>,
        /// Pages that identify it: Wikidata, a register. May be given several times.
        #[arg(long)]
        same_as: Vec<String>,
        /// Whose information it passes on, by name or id.
        #[arg(long)]
        origin: Option<String>,
        /// What the desk knows of it.
        #[arg(long)]
        note: Option<String>,
        /// A to F.
        #[arg(long)]
        reliability: Option<String>,
        /// Why.
        #[arg(long)]
        reason: Option<String>,
    },
    /// Every source, by name.
    List,
    /// A source with its judgements and what it said.
    Show {
        /// Its id.
        id: String,
    },
    /// Change a source.
    Edit {
        /// Its id.
        id: String,
        /// Its name.
        #[arg(long)]
        name: Option<String>,
        /// Its kind.
        #[arg(long)]
        kind: Option<String>,
        /// Its site.
        #[arg(long)]
        url: Option<String>,
        /// Pages that identify it, instead of those that were given before.
        #[arg(long)]
        same_as: Vec<String>,
        /// Whose information it passes on, by name or id; an empty one: its own.
        #[arg(long)]
        origin: Option<String>,
        /// What the desk knows of it.
        #[arg(long)]
        note: Option<String>,
    },
    /// Judge a source anew.
    Rate {
        /// Its id.
        id: String,
        /// A to F.
        reliability: String,
        /// Why.
        #[arg(long)]
        reason: Option<String>,
    },
}

/// The values that were given, by their fields; empty ones empty.
fn given(fields: &[(&str, &Option<String>)]) -> Map<String, Value> {
    fields
        .iter()
        .filter_map(|(k, v)| {
            v.as_ref()
                .map(|v| ((*k).to_owned(), if v.is_empty() { Value::Null } else { json!(v) }))
        })
        .collect()
}

pub fn source(desk: &Desk, verb: &SourceVerb, out: &mut Out) -> Result<()> {
    match verb {
        SourceVerb::Add {
            name,
            kind,
            url,
            same_as,
            origin,
            note,
            reliability,
            reason,
        } => {
            let mut map = given(&[
                ("kind", kind),
                ("url", url),
                ("origin", origin),
                ("note", note),
                ("reliability", reliability),
                ("reason", reason),
            ]);
            map.insert("name".into(), json!(name));
            map.insert("same_as".into(), json!(same_as));
            out.made(u::source::add(desk, request(map.into())?)?.id)
        }
        SourceVerb::List => out.list(&u::source::list(desk, Nothing {})?, |s| {
            vec![
                s.source.id.to_string(),
                s.reliability
                    .map_or("–", claimbook_domain::Reliability::letter)
                    .to_owned(),
                format!("{} on {} claims", s.evidence, s.claims),
                s.source.name.clone(),
            ]
        }),
        SourceVerb::Show { id } => out.value(&u::source::show(desk, Id { id: id.clone() })?, |s| {
            let mut text = s.card.source.name.clone();
            for r in &s.ratings {
                text.push_str(&format!(
                    "\n  {} {} {}",
                    r.rated_at,
                    r.reliability.letter(),
                    r.reason.as_deref().unwrap_or("")
                ));
            }
            text
        }),
        SourceVerb::Edit {
            id,
            name,
            kind,
            url,
            same_as,
            origin,
            note,
        } => {
            let mut map = given(&[
                ("name", name),
                ("kind", kind),
                ("url", url),
                ("origin", origin),
                ("note", note),
            ]);
            if !same_as.is_empty() {
                map.insert("same_as".into(), json!(same_as));
            }
            map.insert("id".into(), json!(id));
            u::source::edit(desk, request(map.into())?)?;
            out.done("Changed.")
        }
        SourceVerb::Rate {
            id,
            reliability,
            reason,
        } => {
            u::source::rate(
                desk,
                request(json!({ "id": id, "reliability": reliability, "reason": reason }))?,
            )?;
            out.done("Judged.")
        }
    }
}

#[derive(Subcommand)]
pub enum VerdictVerb {
    /// Set a verdict; the one before stays in the record.
    Set {
        /// The claim's id.
        claim: String,
        /// The rating: its name in the scale, or `scale/rating`.
        #[arg(long)]
        rating: String,
        /// The scale.
        #[arg(long, default_value = "claimbook")]
        scale: String,
        /// One sentence under the rating.
        #[arg(long)]
        summary: Option<String>,
        /// A Markdown file with the rationale, or `-`; cites evidence as [@EVIDENCE-ID].
        #[arg(long, value_name = "FILE")]
        rationale_file: Option<String>,
        /// low, moderate, high.
        #[arg(long)]
        confidence: Option<String>,
        /// What is not known.
        #[arg(long)]
        not_known: Option<String>,
    },
    /// The scales and their ratings.
    Scales,
}

pub fn verdict(desk: &Desk, verb: &VerdictVerb, out: &mut Out) -> Result<()> {
    match verb {
        VerdictVerb::Set {
            claim,
            rating,
            scale,
            summary,
            rationale_file,
            confidence,
            not_known,
        } => {
            let rationale = match rationale_file {
                Some(file) => String::from_utf8(crate::read_all(file)?).map_err(|e| {
                    Error::new(
                        "file.unreadable",
                        format!("{file} is no UTF-8 text ({e}). Nothing was changed."),
                    )
                })?,
                None => String::new(),
            };
            let rating = if rating.contains('/') {
                rating.clone()
            } else {
                format!("{scale}/{rating}")
            };
            out.made(
                u::verdict::set(
                    desk,
                    request(json!({
                        "claim": claim, "rating": rating, "summary": summary, "rationale": rationale,
                        "confidence": confidence, "not_known": not_known,
                    }))?,
                )?
                .id,
            )
        }
        VerdictVerb::Scales => out.list(&u::desk::scales(desk, Nothing {})?, |s| {
            let ratings: Vec<String> = s.ratings.iter().map(|r| r.id.clone()).collect();
            vec![s.scale.id.clone(), s.scale.name.clone(), ratings.join(" ")]
        }),
    }
}

#[derive(Subcommand)]
pub enum PublicationVerb {
    /// Record that a check went out.
    Add {
        /// The claim's id.
        claim: String,
        /// When.
        #[arg(long)]
        on: String,
        /// The page of the check.
        #[arg(long)]
        url: Option<String>,
    },
}

pub fn publication(desk: &Desk, verb: &PublicationVerb, out: &mut Out) -> Result<()> {
    let PublicationVerb::Add { claim, on, url } = verb;
    out.made(
        u::verdict::publish(
            desk,
            request(json!({ "claim": claim, "published_on": on, "url": url }))?,
        )?
        .id,
    )
}

#[derive(Subcommand)]
pub enum CorrectionVerb {
    /// Record a correction of a published check.
    Add {
        /// The claim's id.
        claim: String,
        /// When.
        #[arg(long)]
        on: String,
        /// What was changed and why, for readers.
        #[arg(long)]
        text: String,
    },
}

pub fn correction(desk: &Desk, verb: &CorrectionVerb, out: &mut Out) -> Result<()> {
    let CorrectionVerb::Add { claim, on, text } = verb;
    out.made(
        u::verdict::correct(
            desk,
            request(json!({ "claim": claim, "corrected_on": on, "text": text }))?,
        )?
        .id,
    )
}
