//! The register of sources: what they are, how far they are relied on and why, whose information they pass on.

use crate::api::*;
use crate::{Desk, Error, Result, names, views};
use claimbook_domain::*;
use claimbook_store::{Reader, Tx};

/// Judges a source anew, where that says something new.
pub(super) fn judge(
    tx: &mut Tx<'_>,
    source: SourceId,
    reliability: Reliability,
    reason: Option<String>,
) -> Result<()> {
    if views::reliability(&tx.reader(), source)? == Some(reliability) && reason.is_none() {
        return Ok(());
    }
    let rating = SourceRating {
        id: SourceRatingId(tx.id()),
        source,
        reliability,
        reason,
        rated_at: tx.now().to_owned(),
    };
    Ok(tx.insert(&rating)?)
}

/// Addresses that describe a source, empty ones left out.
fn links(given: Vec<String>) -> Result<Vec<String>> {
    given
        .iter()
        .filter_map(|url| names::link("same_as", Some(url)).transpose())
        .collect()
}

/// The origin of that name or id, at its root; it can't be the source itself.
fn origin(tx: &mut Tx<'_>, of: SourceId, named: Option<&str>) -> Result<Option<SourceId>> {
    let Some(id) = names::source(tx, "origin", named)? else {
        return Ok(None);
    };
    let root = tx.get::<Source>(&id.to_string())?.origin.unwrap_or(id);
    if root == of {
        return Err(Error::new(
            "source.own-origin",
            "A source can't pass on its own information: choose another origin, or none.",
        )
        .with("field", "origin"));
    }
    Ok(Some(root))
}

fn card(r: &Reader<'_>, source: Source) -> Result<SourceCard> {
    let (evidence, claims, origin_of) = r.source_figures(source.id.0)?;
    Ok(SourceCard {
        reliability: views::reliability(r, source.id)?,
        evidence,
        claims,
        origin_of,
        origin: match source.origin {
            Some(id) => Some(r.get::<Source>(&id.to_string())?.name),
            None => None,
        },
        source,
    })
}

/// `source.list`
pub fn list(desk: &Desk, _: Nothing) -> Result<Items<SourceCard>> {
    let mut items = desk.book()?.read(|r| {
        Ok(r.all::<Source>()?
            .into_iter()
            .map(|s| card(r, s))
            .collect::<Result<Vec<_>>>())
    })??;
    items.sort_by_cached_key(|c| claimbook_store::fold(&c.source.name));
    Ok(items.into())
}

/// `source.show`
pub fn show(desk: &Desk, request: Id) -> Result<SourceView> {
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
        passed_on_by: r
            .of::<Source>("origin", id)?
            .into_iter()
            .map(|s| s.name)
            .collect(),
        card: card(r, source)?,
        ratings,
        evidence,
    })
}

/// `source.add`
pub fn add(desk: &Desk, request: AddSource) -> Result<Id> {
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
        let id = SourceId(tx.id());
        let source = Source {
            id,
            name,
            kind: request.kind.unwrap_or_default(),
            party: None,
            url: names::link("url", request.url.as_deref())?,
            same_as: links(request.same_as)?,
            origin: origin(tx, id, request.origin.as_deref())?,
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
pub fn edit(desk: &Desk, request: EditSource) -> Result<Nothing> {
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
        if let Some(same_as) = request.same_as {
            source.same_as = links(same_as)?;
        }
        if let Some(named) = &request.origin {
            source.origin = origin(tx, source.id, named.as_deref())?;
            if source.origin.is_some() {
                // What passed its information on passes on that of its origin: an origin has none itself.
                for mut other in tx.reader().of::<Source>("origin", &source.id.to_string())? {
                    other.origin = source.origin.filter(|o| *o != other.id);
                    tx.update(&other)?;
                }
            }
        }
        tx.update(&source)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// `source.rate`
pub fn rate(desk: &Desk, request: RateSource) -> Result<Nothing> {
    desk.act("source-rate", |tx| -> Result<()> {
        tx.get::<Source>(&request.id.to_string())?;
        judge(tx, request.id, request.reliability, names::some(request.reason))
    })?;
    Ok(Nothing {})
}
