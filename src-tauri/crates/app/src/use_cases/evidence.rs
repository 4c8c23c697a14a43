//! Evidence for and against, and the sources it comes from.

use crate::api::*;
use crate::{Desk, Error, Result, names, views};
use claimbook_domain::*;
use claimbook_store::{Reader, Tx};

fn now(tx: &Tx<'_>) -> String {
    tx.now().to_owned()
}

fn judge(tx: &mut Tx<'_>, source: SourceId, reliability: Reliability, reason: Option<String>) -> Result<()> {
    if views::reliability(&tx.reader(), source)? == Some(reliability) && reason.is_none() {
        return Ok(());
    }
    let rating = SourceRating {
        id: SourceRatingId(tx.id()),
        source,
        reliability,
        reason,
        rated_at: now(tx),
    };
    Ok(tx.insert(&rating)?)
}

/// A source's reliability can only be judged where there is a source.
fn judge_source_of(tx: &mut Tx<'_>, evidence: &Evidence, reliability: Option<Reliability>) -> Result<()> {
    match (reliability, evidence.source) {
        (None, _) => Ok(()),
        (Some(reliability), Some(source)) => judge(tx, source, reliability, None),
        (Some(_), None) => Err(Error::new(
            "evidence.no-source",
            "Name the source before its reliability is judged.",
        )
        .with("field", "source")),
    }
}

/// `evidence.add`
pub fn add(desk: &Desk, request: AddEvidence) -> Result<Id> {
    let (id, _) = desk.act("evidence-add", |tx| -> Result<EvidenceId> {
        tx.get::<Claim>(&request.claim.to_string())?;
        let evidence = Evidence {
            id: EvidenceId(tx.id()),
            claim: request.claim,
            source: names::source(tx, "source", request.source.as_deref())?,
            origin: names::source(tx, "origin", request.origin.as_deref())?,
            stance: request.stance,
            title: names::some(request.title),
            quote: names::some(request.quote),
            url: names::link("link", request.url.as_deref())?,
            passage: None,
            published: names::date("published", request.published.as_deref())?,
            credibility: names::within("credibility", request.credibility, 1, 6)?,
            note: names::some(request.note),
            added_at: now(tx),
        };
        if evidence.url.is_none()
            && evidence.quote.is_none()
            && evidence.title.is_none()
            && evidence.note.is_none()
        {
            return Err(Error::new(
                "evidence.empty",
                "Evidence needs a link, its words, a title or a note.",
            )
            .with("field", "link"));
        }
        tx.insert(&evidence)?;
        judge_source_of(tx, &evidence, request.reliability)?;
        Ok(evidence.id)
    })?;
    Ok(Id { id: id.to_string() })
}

/// `evidence.edit`
pub fn edit(desk: &Desk, request: EditEvidence) -> Result<Nothing> {
    let patch = request.patch;
    desk.act("evidence-edit", |tx| -> Result<()> {
        let mut e: Evidence = tx.get(&request.id.to_string())?;
        if let Some(url) = &patch.url {
            e.url = names::link("link", url.as_deref())?;
        }
        if let Some(published) = &patch.published {
            e.published = names::date("published", published.as_deref())?;
        }
        if let Some(credibility) = patch.credibility {
            e.credibility = names::within("credibility", credibility, 1, 6)?;
        }
        if let Some(source) = &patch.source {
            e.source = names::source(tx, "source", source.as_deref())?;
        }
        if let Some(origin) = &patch.origin {
            e.origin = names::source(tx, "origin", origin.as_deref())?;
        }
        if let Some(stance) = patch.stance {
            e.stance = stance;
        }
        for (field, value) in [
            (&mut e.title, patch.title),
            (&mut e.quote, patch.quote),
            (&mut e.note, patch.note),
        ] {
            if let Some(value) = value {
                *field = names::some(value);
            }
        }
        tx.update(&e)?;
        judge_source_of(tx, &e, patch.reliability)
    })?;
    Ok(Nothing {})
}

/// `evidence.delete`
pub fn delete(desk: &Desk, request: Id) -> Result<Nothing> {
    desk.act("evidence-delete", |tx| {
        Ok(tx.delete(Entity::Evidence, &request.id)?)
    })?;
    Ok(Nothing {})
}

fn card(r: &Reader<'_>, source: Source) -> Result<SourceCard> {
    let (evidence, claims, origin_of) = r.source_figures(source.id.0)?;
    Ok(SourceCard {
        reliability: views::reliability(r, source.id)?,
        evidence,
        claims,
        origin_of,
        source,
    })
}

/// `source.list`
pub fn sources(desk: &Desk, _: Nothing) -> Result<Items<SourceCard>> {
    let mut items = desk.book()?.read(|r| {
        Ok(r.all::<Source>()?
            .into_iter()
            .map(|s| card(r, s))
            .collect::<Result<Vec<_>>>())
    })??;
    items.sort_by_cached_key(|c| claimbook_store::fold(&c.source.name));
    Ok(Items {
        total: items.len() as u64,
        items,
    })
}

/// `source.show`
pub fn source(desk: &Desk, request: Id) -> Result<SourceView> {
    desk.book()?.read(|r| Ok(source_view(r, &request.id)))?
}

fn source_view(r: &Reader<'_>, id: &str) -> Result<SourceView> {
    let source: Source = r.get(id)?;
    let mut ratings: Vec<SourceRating> = r.of("source", id)?;
    ratings.reverse();
    let mut said: Vec<Evidence> = r.of("source", id)?;
    said.extend(
        r.of::<Evidence>("origin", id)?
            .into_iter()
            .filter(|e| e.source != Some(source.id)),
    );
    let mut evidence = Vec::new();
    for e in said {
        let claim = e.claim;
        let shown = views::evidence(r, e)?;
        if let Some(claim) = views::card(r, claim.0)? {
            evidence.push(SourceEvidence {
                evidence: shown,
                claim,
            });
        }
    }
    Ok(SourceView {
        card: card(r, source)?,
        ratings,
        evidence,
    })
}

/// `source.add`
pub fn add_source(desk: &Desk, request: AddSource) -> Result<Id> {
    let (id, _) = desk.act("source-add", |tx| -> Result<SourceId> {
        let name = names::some(Some(request.name))
            .ok_or_else(|| Error::new("call.empty", "A source needs a name.").with("field", "name"))?;
        if let Some(known) = tx.reader().source_named(&name)? {
            return Err(
                Error::new("source.known", format!("There is a source “{name}” already."))
                    .with("name", name)
                    .with("id", known),
            );
        }
        let source = Source {
            id: SourceId(tx.id()),
            name,
            kind: request.kind.unwrap_or_default(),
            party: None,
            url: names::link("url", request.url.as_deref())?,
            note: names::some(request.note),
        };
        tx.insert(&source)?;
        if let Some(reliability) = request.reliability {
            judge(tx, source.id, reliability, names::some(request.reason))?;
        }
        Ok(source.id)
    })?;
    Ok(Id { id: id.to_string() })
}

/// `source.edit`
pub fn edit_source(desk: &Desk, request: EditSource) -> Result<Nothing> {
    desk.act("source-edit", |tx| -> Result<()> {
        let mut source: Source = tx.get(&request.id.to_string())?;
        if let Some(name) = names::some(request.name) {
            source.name = name;
        }
        if let Some(kind) = request.kind {
            source.kind = kind;
        }
        if let Some(url) = &request.url {
            source.url = names::link("url", url.as_deref())?;
        }
        if let Some(note) = request.note {
            source.note = names::some(note);
        }
        tx.update(&source)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// `source.rate`
pub fn rate_source(desk: &Desk, request: RateSource) -> Result<Nothing> {
    desk.act("source-rate", |tx| -> Result<()> {
        tx.get::<Source>(&request.id.to_string())?;
        judge(tx, request.id, request.reliability, names::some(request.reason))
    })?;
    Ok(Nothing {})
}
