//! A check as readers see it: the record of one claim, made into the report model.

use crate::use_cases::redaction::Marks;
use crate::{Result, views};
use claimbook_domain::*;
use claimbook_report::{self as report, Check};
use claimbook_store::Reader;

fn party(r: &Reader<'_>, id: PartyId) -> Result<report::PartyRef> {
    let p: Party = r.get(&id.to_string())?;
    Ok(report::PartyRef {
        name: p.name,
        kind: p.kind,
        same_as: p.same_as,
    })
}

/// The day and the hash of what was captured.
fn archived(r: &Reader<'_>, id: SnapshotId) -> Result<Option<report::Archived>> {
    let snapshot: Snapshot = r.get(&id.to_string())?;
    let day = snapshot.captured_at.get(..10).and_then(|d| d.parse().ok());
    let page = crate::use_cases::snapshot::page_of(r, id)?;
    Ok(day.zip(page).map(|(on, page)| report::Archived {
        on,
        sha256: page.sha256,
    }))
}

/// The address of a picture, video or recording, where it was captured itself and not a page that shows it.
fn file_of(r: &Reader<'_>, id: SnapshotId, kind: MediaKind) -> Result<Option<String>> {
    let snapshot: Snapshot = r.get(&id.to_string())?;
    // Of a file from a disk the address is the one that somebody gave it: most often that of a page.
    let fetched = matches!(snapshot.captured, Provenance::Fetched | Provenance::Archive);
    let own = fetched && snapshot.media_type.starts_with(&format!("{}/", kind.name()));
    Ok(snapshot.final_url.or(snapshot.url).filter(|_| own))
}

/// The check of that claim, without what is marked in it.
pub(super) fn check(r: &Reader<'_>, id: ClaimId, marks: &Marks) -> Result<Check> {
    let key = id.to_string();
    let claim: Claim = r.get(&key)?;
    let mut check = Check::new(id, claim.wording);
    let parties = |ids: &[PartyId]| ids.iter().map(|p| party(r, *p)).collect::<Result<Vec<_>>>();
    check.title = claim.title;
    check.lang = claim.lang;
    check.claimants = parties(&claim.claimants)?;
    check.reported_by = parties(&claim.reported_by)?;
    check.venue = claim.venue.map(|v| party(r, v)).transpose()?;
    check.said_on = claim.said_on;
    check.place = claim.place;
    check.about = claim.about;
    check.topics = claim
        .topics
        .iter()
        .map(|t| Ok(r.get::<Topic>(&t.to_string())?.name))
        .collect::<Result<_>>()?;
    for appearance in r.of::<Appearance>("claim", &key)? {
        let document: Option<Document> = appearance.document.map(|d| r.get(&d.to_string())).transpose()?;
        let passage: Option<Passage> = appearance.passage.map(|p| r.get(&p.to_string())).transpose()?;
        check.appearances.push(report::AppearanceRef {
            url: appearance
                .url
                .or_else(|| document.as_ref().and_then(|d| d.url.clone())),
            publisher: match &document {
                Some(d) => views::party_name(r, d.publisher)?,
                None => None,
            },
            published: document.as_ref().and_then(|d| d.published.clone()),
            document: document.map(|d| d.title),
            quote: passage.map(|p| p.words()),
            first: appearance.first,
        });
    }
    for m in r.of::<Media>("claim", &key)? {
        let withheld = m.snapshot.is_some_and(|id| marks.snapshots.contains(&id));
        let captured = m.snapshot.filter(|_| !withheld);
        check.media.push(report::MediaRef {
            file: captured.map(|id| file_of(r, id, m.kind)).transpose()?.flatten(),
            archived: captured.map(|id| archived(r, id)).transpose()?.flatten(),
            kind: m.kind,
            title: m.title,
            category: m.category,
            original_context: m.original_context,
            original_link: m.original_link,
            seen_at: m.seen_at,
            withheld,
        });
    }
    for e in r.of::<Evidence>("claim", &key)? {
        let mut shown = report::EvidenceRef::new(e.id);
        shown.stance = e.stance;
        if marks.evidence.contains(&e.id) {
            shown.withheld.push(report::Withheld::Evidence);
            check.evidence.push(shown);
            continue;
        }
        let e = views::evidence(r, e)?;
        shown.quote = e.evidence.quote;
        shown.title = e.evidence.title;
        shown.url = e.evidence.url;
        shown.source = e.source;
        shown.reliability = e.reliability;
        shown.credibility = e.evidence.credibility;
        shown.published = e.evidence.published;
        shown.origin = e.origin;
        match e.evidence.snapshot {
            Some(id) if marks.snapshots.contains(&id) => shown.withheld.push(report::Withheld::Snapshot),
            Some(id) => shown.archived = archived(r, id)?,
            None => {}
        }
        if e.evidence.note.is_some() && marks.notes.contains(&e.evidence.id) {
            shown.withheld.push(report::Withheld::Note);
        } else {
            shown.note = e.evidence.note;
        }
        check.evidence.push(shown);
    }
    for (field, direction) in [
        ("from_claim", report::Direction::Out),
        ("to_claim", report::Direction::In),
    ] {
        for link in r.of::<ClaimLink>(field, &key)? {
            let other = if direction == report::Direction::Out {
                link.to
            } else {
                link.from
            };
            let wording = r.get::<Claim>(&other.to_string())?.wording;
            check.links.push(report::LinkRef {
                kind: link.kind,
                direction,
                claim: other,
                wording,
            });
        }
    }
    if let Some(v) = views::verdicts(r, &key)?.pop() {
        let scale: Scale = r.get(&v.rating.scale)?;
        let ratings: Vec<Rating> = r.of("scale", &scale.id)?;
        let mut shown = report::VerdictRef::new(v.rating, scale.name, &ratings, v.verdict.decided_at);
        shown.summary = v.verdict.summary;
        shown.rationale = v.verdict.rationale;
        shown.confidence = v.verdict.confidence;
        shown.not_known = v.verdict.not_known;
        check.verdict = Some(shown);
    }
    for x in r.of::<ExternalCheck>("claim", &key)? {
        check.external_checks.push(report::ExternalCheckRef {
            title: x.title,
            url: x.url,
            publisher: x.publisher,
            rating: x.rating_found,
            date: x.date_found,
        });
    }
    let mut publications: Vec<Publication> = r.of("claim", &key)?;
    publications.sort_by_key(|p| p.published_on.earliest());
    check.published_on = publications.first().map(|p| p.published_on.clone());
    check.page_url = publications.iter().rev().find_map(|p| p.url.clone());
    let mut corrections: Vec<Correction> = r.of("claim", &key)?;
    corrections.sort_by_key(|c| c.corrected_on.earliest());
    let republished = publications
        .last()
        .filter(|_| publications.len() > 1)
        .map(|p| p.published_on.clone());
    check.updated_on = later(corrections.last().map(|c| c.corrected_on.clone()), republished);
    check.corrections = corrections
        .into_iter()
        .map(|c| report::CorrectionRef {
            date: c.corrected_on,
            text: c.text,
        })
        .collect();
    Ok(check)
}

/// The later of two dates, either of which may be missing.
fn later(a: Option<Edtf>, b: Option<Edtf>) -> Option<Edtf> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if a.latest() >= b.latest() { a } else { b }),
        (a, b) => a.or(b),
    }
}
