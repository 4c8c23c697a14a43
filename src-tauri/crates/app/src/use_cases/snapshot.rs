//! Snapshots: listed, shown with what rests on them, read anew, taken away.

use crate::api::*;
use crate::{Desk, Error, Result, names, passage, reading, views};
use claimbook_domain::*;
use claimbook_store::{Reader, SnapshotFilter, SnapshotRow};
use claimbook_text::anchor::Orphan;
use url::Url;

/// A snapshot in a few words.
pub(crate) fn card(row: SnapshotRow) -> SnapshotCard {
    SnapshotCard {
        id: SnapshotId(row.id),
        title: row.title,
        host: row.url.as_deref().and_then(host),
        url: row.url,
        media_type: row.media_type,
        captured_at: row.captured_at,
        status: row.status,
        size: row.size,
        words: row.words,
        evidence: row.evidence,
        media: row.media,
        of_url: row.of_url,
        latest: row.latest.and_then(|(outcome, checked_at)| {
            let outcome = serde_json::from_value(serde_json::Value::String(outcome)).ok()?;
            Some(LatestCheck { outcome, checked_at })
        }),
        drifted: row.drifted,
        disturbing: row.disturbing,
    }
}

/// The snapshot of that id in a few words.
pub(crate) fn card_of(r: &Reader<'_>, id: SnapshotId) -> Result<SnapshotCard> {
    r.snapshot_row(id.0)?.map(card).ok_or_else(|| {
        claimbook_store::StoreError::NotFound {
            entity: "snapshot",
            id: id.to_string(),
        }
        .into()
    })
}

/// The host of an address, without `www.`.
pub(crate) fn host(url: &str) -> Option<String> {
    let url = Url::parse(url).ok()?;
    let host = url.host_str()?;
    Some(host.strip_prefix("www.").unwrap_or(host).to_owned())
}

/// `snapshot.list`
pub fn list(desk: &Desk, request: ListSnapshots) -> Result<Items<SnapshotCard>> {
    let settings = super::capture::settings(desk, Nothing {})?;
    let since = desk.days_ago(settings.stale_days);
    let (rows, total) = desk.book()?.read(|r| {
        let filter = SnapshotFilter {
            words: &request.words,
            claim: request.claim.map(|c| c.0),
            not_since: request.stale.then_some(since.as_str()),
        };
        r.snapshots(&filter, request.offset, request.limit)
    })?;
    Ok(Items {
        items: rows.into_iter().map(card).collect(),
        total,
    })
}

/// The resource that is the thing itself.
pub(crate) fn page_of(r: &Reader<'_>, id: SnapshotId) -> Result<Option<Resource>> {
    let resources: Vec<Resource> = r.of("snapshot", &id.to_string())?;
    Ok(resources.into_iter().find(|r| r.role == ResourceRole::Page))
}

/// `snapshot.show`
pub fn show(desk: &Desk, request: Id) -> Result<SnapshotView> {
    let book = desk.book()?;
    let (mut view, page) = book.read(|r| Ok(view(r, &request.id)))??;
    if let Some(page) = page {
        reading::look(&book.blobs(), &page, &mut view);
    }
    Ok(view)
}

fn view(r: &Reader<'_>, id: &str) -> Result<(SnapshotView, Option<Resource>)> {
    let snapshot: Snapshot = r.get(id)?;
    let text = snapshot
        .text
        .as_deref()
        .map(|sha256| r.text(sha256))
        .transpose()?;
    let mut resources: Vec<Resource> = r.of("snapshot", id)?;
    resources.sort_by_key(|r| r.role != ResourceRole::Page);
    let mut quotes = Vec::new();
    for evidence in r.of::<Evidence>("snapshot", id)? {
        let quoted = evidence
            .passage
            .map(|p| r.get::<Passage>(&p.to_string()))
            .transpose()?;
        let (spans, orphan) = match (&quoted, &snapshot.text, &text) {
            (Some(passage), Some(sha256), Some(body)) => match passage::place(passage, sha256, body) {
                Ok(spans) => (spans, None),
                Err(Orphan::Ambiguous) => (Vec::new(), Some("ambiguous".to_owned())),
                Err(Orphan::Missing) => (Vec::new(), Some("missing".to_owned())),
            },
            (Some(_), ..) => (Vec::new(), Some("missing".to_owned())),
            (None, ..) => (Vec::new(), None),
        };
        let claim = evidence.claim;
        if let Some(claim) = views::card(r, claim.0)? {
            quotes.push(SnapshotQuote {
                evidence: views::evidence(r, evidence)?,
                claim,
                spans,
                orphan,
            });
        }
    }
    let card = card_of(r, snapshot.id)?;
    let line = match &snapshot.url {
        Some(url) => r.snapshots_of(url)?.into_iter().map(self::card).collect(),
        None => vec![card.clone()],
    };
    let mut rechecks: Vec<Recheck> = r.of("snapshot", id)?;
    rechecks.reverse();
    let page = resources
        .first()
        .filter(|r| r.role == ResourceRole::Page)
        .cloned();
    let view = SnapshotView {
        captured_by: match snapshot.captured_by {
            Some(person) => r.find::<Person>(&person.to_string())?.map(|p| p.name),
            None => None,
        },
        no_text: None,
        look: Look::File,
        particulars: Vec::new(),
        has_location: false,
        snapshot,
        card,
        resources,
        text,
        quotes,
        line,
        rechecks,
    };
    Ok((view, page))
}

/// `snapshot.prefill`
pub fn prefill(desk: &Desk, request: Id) -> Result<SnapshotPrefill> {
    desk.book()?
        .read(|r| {
            let snapshot: Snapshot = r.get(&request.id)?;
            let host = snapshot.url.as_deref().and_then(host);
            let of_site = |s: &Source| {
                s.url
                    .as_deref()
                    .and_then(self::host)
                    .is_some_and(|h| Some(h) == host)
            };
            let registered = match &host {
                Some(_) => r.all::<Source>()?.into_iter().find(of_site),
                None => None,
            };
            Ok(SnapshotPrefill {
                known: registered.is_some(),
                source: registered.map(|s| s.name).or(snapshot.site).or(host),
                title: snapshot.title,
                url: snapshot.final_url.or(snapshot.url),
                published: snapshot.published,
            })
        })
        .map_err(Error::from)
}

/// `snapshot.edit`
pub fn edit(desk: &Desk, request: EditSnapshot) -> Result<Nothing> {
    desk.act("snapshot-edit", |tx| -> Result<()> {
        let mut snapshot: Snapshot = tx.get(&request.id.to_string())?;
        if let Some(note) = request.note {
            snapshot.note = names::some(note);
        }
        if let Some(disturbing) = request.disturbing {
            snapshot.disturbing = disturbing;
        }
        tx.update(&snapshot)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// `snapshot.delete`
pub fn delete(desk: &Desk, request: Id) -> Result<Nothing> {
    desk.act("snapshot-delete", |tx| -> Result<()> {
        tx.get::<Snapshot>(&request.id)?;
        for recheck in tx.reader().of::<Recheck>("snapshot", &request.id)? {
            tx.delete(Entity::Recheck, &recheck.id.to_string())?;
        }
        for resource in tx.reader().of::<Resource>("snapshot", &request.id)? {
            tx.delete(Entity::Resource, &resource.id.to_string())?;
        }
        super::redaction::forget(tx, "snapshot", &request.id)?;
        Ok(tx.delete(Entity::Snapshot, &request.id)?)
    })?;
    Ok(Nothing {})
}

/// `snapshot.reread`
pub fn reread(desk: &Desk, request: Id) -> Result<Nothing> {
    let book = desk.book()?;
    let (snapshot, page): (Snapshot, Option<Resource>) = book
        .read(|r| {
            Ok(r.get(&request.id)
                .map_err(Error::from)
                .and_then(|s: Snapshot| Ok((page_of(r, s.id)?, s))))
        })?
        .map(|(page, snapshot)| (snapshot, page))?;
    let page = page.ok_or_else(|| Error::new("snapshot.no-page", "This snapshot has no page to read."))?;
    let read = reading::read(
        &book.blobs(),
        &page,
        snapshot.final_url.as_deref().or(snapshot.url.as_deref()),
    )?;
    desk.act("snapshot-reread", |tx| -> Result<()> {
        let mut snapshot: Snapshot = tx.get(&request.id)?;
        read.into_snapshot(tx, &mut snapshot)?;
        tx.update(&snapshot)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

fn figures(unused: &claimbook_store::Unused) -> UnusedBytes {
    UnusedBytes {
        files: u32::try_from(unused.blobs.len() + unused.strays.len()).unwrap_or(u32::MAX),
        bytes: unused.size,
    }
}

/// `blob.unused`
pub fn unused(desk: &Desk, _: Nothing) -> Result<UnusedBytes> {
    Ok(figures(&desk.book()?.unused()?))
}

/// `blob.remove-unused`
pub fn remove_unused(desk: &Desk, _: Nothing) -> Result<UnusedBytes> {
    Ok(figures(&desk.book()?.remove_unused()?))
}
