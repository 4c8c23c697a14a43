//! Evidence for and against.

use crate::api::*;
use crate::{Desk, Error, Result, names, passage};
use claimbook_domain::*;
use claimbook_store::Tx;

/// A source's reliability can only be judged where there is a source.
fn judge_source_of(tx: &mut Tx<'_>, evidence: &Evidence, reliability: Option<Reliability>) -> Result<()> {
    match (reliability, evidence.source) {
        (None, _) => Ok(()),
        (Some(reliability), Some(source)) => super::source::judge(tx, source, reliability, None),
        (Some(_), None) => Err(Error::new(
            "evidence.no-source",
            "Name the source before its reliability is judged.",
        )
        .with("field", "source")),
    }
}

/// The passage of these words of a snapshot's text, and the words; nothing where no words are named.
fn quoted(
    tx: &mut Tx<'_>,
    snapshot: Option<SnapshotId>,
    spans: &[[usize; 2]],
) -> Result<(Option<PassageId>, Option<String>)> {
    if spans.is_empty() {
        return Ok((None, None));
    }
    let snapshot = snapshot.ok_or_else(|| {
        Error::new(
            "evidence.no-snapshot",
            "Words can only be quoted from a snapshot.",
        )
        .with("field", "spans")
    })?;
    let snapshot: Snapshot = tx.get(&snapshot.to_string())?;
    let text = snapshot.text.ok_or_else(|| {
        Error::new(
            "snapshot.no-text",
            "There are no words in this snapshot to quote.",
        )
        .with("field", "spans")
    })?;
    let passage = passage::make(tx, text, spans)?;
    let words = passage.words();
    Ok((Some(passage.id), Some(words)))
}

/// The passage of these words, where they stand just once in a snapshot's text.
fn find(tx: &mut Tx<'_>, snapshot: SnapshotId, quote: &str) -> Result<PassageId> {
    let snapshot: Snapshot = tx.get(&snapshot.to_string())?;
    let text = snapshot.text.ok_or_else(|| {
        Error::new(
            "snapshot.no-text",
            "There are no words in this snapshot to quote.",
        )
        .with("field", "quote")
    })?;
    let body = tx.reader().text(&text)?;
    let mut places = body
        .match_indices(quote.trim())
        .map(|(at, words)| (at, words.chars().count()));
    match (places.next(), places.next()) {
        (Some((at, length)), None) => {
            let start = body.get(..at).map_or(0, |before| before.chars().count());
            Ok(passage::make(tx, text, &[[start, start + length]])?.id)
        }
        (None, _) => Err(Error::new(
            "evidence.quote-absent",
            format!("These words do not stand in the snapshot “{}”: “{quote}”. Nothing was recorded. Select them in its text, or leave the quote out.", snapshot.title.or(snapshot.url).unwrap_or_default()),
        )
        .with("field", "quote")),
        (Some(_), Some(_)) => Err(Error::new(
            "evidence.quote-ambiguous",
            format!("These words stand more than once in the snapshot: “{quote}”. Nothing was recorded. Say which of them are meant by their span."),
        )
        .with("field", "quote")),
    }
}

/// `evidence.add`
pub fn add(desk: &Desk, request: AddEvidence) -> Result<Id> {
    let (id, _) = desk.act("evidence-add", |tx| -> Result<EvidenceId> {
        tx.get::<Claim>(&request.claim.to_string())?;
        let quote = names::some(request.quote);
        let (passage, words) = match (request.snapshot, &quote) {
            (Some(snapshot), Some(quote)) if request.spans.is_empty() => {
                (Some(find(tx, snapshot, quote)?), Some(quote.clone()))
            }
            (snapshot, _) => quoted(tx, snapshot, &request.spans)?,
        };
        let evidence = Evidence {
            id: EvidenceId(tx.id()),
            claim: request.claim,
            source: names::source(tx, "source", request.source.as_deref())?,
            origin: names::source(tx, "origin", request.origin.as_deref())?,
            stance: request.stance,
            title: names::some(request.title),
            quote: words.or(quote),
            url: names::link("link", request.url.as_deref())?,
            snapshot: request.snapshot,
            passage,
            drift: None,
            published: names::date("published", request.published.as_deref())?,
            credibility: names::within("credibility", request.credibility, 1, 6)?,
            note: names::some(request.note),
            added_at: tx.now().to_owned(),
        };
        if evidence.url.is_none()
            && evidence.quote.is_none()
            && evidence.title.is_none()
            && evidence.note.is_none()
            && evidence.snapshot.is_none()
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
        let reworded = patch.quote.is_some();
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
        let before = e.passage;
        if let Some(snapshot) = patch.snapshot
            && snapshot != e.snapshot
        {
            (e.snapshot, e.passage, e.drift) = (snapshot, None, None);
        }
        if let Some(spans) = &patch.spans {
            let (passage, words) = quoted(tx, e.snapshot, spans)?;
            (e.passage, e.drift) = (passage, None);
            e.quote = words.or(e.quote);
        }
        if let Some(passage) = e.passage
            && patch.spans.is_none()
            && e.quote.as_deref() != Some(tx.get::<Passage>(&passage.to_string())?.words().as_str())
        {
            // Other words than those that were anchored.
            (e.passage, e.drift) = (None, None);
        }
        if let (Some(snapshot), Some(quote), None) = (e.snapshot, &e.quote, e.passage)
            && patch.spans.is_none()
            && (patch.snapshot.is_some() || reworded)
        {
            // Words that were typed before the page was captured: anchored where it is certain which they are.
            e.passage = find(tx, snapshot, quote).ok();
        }
        if patch.seen {
            e.drift = None;
        }
        tx.update(&e)?;
        passage::forget(tx, before)?;
        judge_source_of(tx, &e, patch.reliability)
    })?;
    Ok(Nothing {})
}

/// `evidence.delete`
pub fn delete(desk: &Desk, request: Id) -> Result<Nothing> {
    desk.act("evidence-delete", |tx| -> Result<()> {
        let evidence: Evidence = tx.get(&request.id)?;
        super::redaction::forget(tx, "evidence", &request.id)?;
        tx.delete(Entity::Evidence, &request.id)?;
        passage::forget(tx, evidence.passage)
    })?;
    Ok(Nothing {})
}
