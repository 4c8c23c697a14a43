//! Rows of the record made into what is shown: names for ids, figures beside them.

use crate::Result;
use crate::api::*;
use claimbook_domain::*;
use claimbook_store::{ClaimRowData, Reader};
use uuid::Uuid;

/// A claim in the list.
pub fn row(data: ClaimRowData) -> ClaimRow {
    ClaimRow {
        id: ClaimId(data.id),
        wording: data.wording,
        claimants: data.claimants,
        said_on: data.said_on,
        stage: Stage::named(&data.stage).unwrap_or_default(),
        priority: data.priority,
        due: data.due,
        assignee: data.assignee.map(PersonId),
        topics: data.topics,
        evidence: data.evidence,
        origins: data.origins,
        drifted: data.drifted,
        rating: data.rating.and_then(rating_shown),
        added_at: data.added_at,
    }
}

fn rating_shown((id, name, mark): (String, String, String)) -> Option<RatingShown> {
    let mark = serde_json::from_value(serde_json::Value::String(mark)).ok()?;
    Some(RatingShown { id, name, mark })
}

/// Another publisher's verdict, with what it comes to here.
pub fn external_check(r: &Reader<'_>, check: ExternalCheck) -> Result<ExternalCheckView> {
    let rating: Option<Rating> = match &check.rating {
        Some(id) => r.find(id)?,
        None => None,
    };
    Ok(ExternalCheckView {
        here: rating.map(|rating| RatingShown {
            id: rating.id,
            name: rating.name,
            mark: rating.mark,
        }),
        why: check
            .rating_why
            .as_deref()
            .map(Reason::of_kept)
            .unwrap_or_default(),
        check,
    })
}

/// A claim in a few words; none where it is gone.
pub fn card(r: &Reader<'_>, id: Uuid) -> Result<Option<ClaimCard>> {
    let Some(data) = r.claim_row(id)? else {
        return Ok(None);
    };
    let claim: Claim = r.get(&id.to_string())?;
    Ok(Some(ClaimCard {
        id: ClaimId(id),
        wording: data.wording,
        claimants: party_names(r, &claim.claimants)?,
        stage: Stage::named(&data.stage).unwrap_or_default(),
        rating: data.rating.and_then(rating_shown),
    }))
}

/// Claims in a few words.
pub fn cards(r: &Reader<'_>, ids: &[Uuid]) -> Result<Vec<ClaimCard>> {
    let mut cards = Vec::new();
    for id in ids {
        cards.extend(card(r, *id)?);
    }
    Ok(cards)
}

/// Names of parties.
pub fn party_names(r: &Reader<'_>, ids: &[PartyId]) -> Result<Vec<String>> {
    ids.iter()
        .map(|id| Ok(r.get::<Party>(&id.to_string())?.name))
        .collect()
}

/// Parties by their ids.
pub fn parties(r: &Reader<'_>, ids: &[PartyId]) -> Result<Vec<Party>> {
    ids.iter().map(|id| Ok(r.get(&id.to_string())?)).collect()
}

/// A name by its id, where there is one.
pub fn party_name(r: &Reader<'_>, id: Option<PartyId>) -> Result<Option<String>> {
    Ok(match id {
        Some(id) => Some(r.get::<Party>(&id.to_string())?.name),
        None => None,
    })
}

/// The reliability of a source now.
pub fn reliability(r: &Reader<'_>, source: SourceId) -> Result<Option<Reliability>> {
    Ok(r.of::<SourceRating>("source", &source.to_string())?
        .last()
        .map(|r| r.reliability))
}

/// A piece of evidence as it is shown.
pub fn evidence(r: &Reader<'_>, evidence: Evidence) -> Result<EvidenceView> {
    let name = |id: Option<SourceId>| -> Result<Option<String>> {
        Ok(match id {
            Some(id) => Some(r.get::<Source>(&id.to_string())?.name),
            None => None,
        })
    };
    Ok(EvidenceView {
        source: name(evidence.source)?,
        reliability: match evidence.source {
            Some(s) => reliability(r, s)?,
            None => None,
        },
        origin: name(origin(r, &evidence)?.filter(|o| Some(*o) != evidence.source))?,
        snapshot: match evidence.snapshot {
            Some(id) => Some(crate::use_cases::snapshot::card_of(r, id)?),
            None => None,
        },
        evidence,
    })
}

/// Where a piece of evidence first came from: as it says itself, or as its source always does.
fn origin(r: &Reader<'_>, evidence: &Evidence) -> Result<Option<SourceId>> {
    Ok(match (evidence.origin, evidence.source) {
        (Some(origin), _) => Some(origin),
        (None, Some(source)) => r.get::<Source>(&source.to_string())?.origin.or(Some(source)),
        (None, None) => None,
    })
}

/// How many origins there are among the evidence: what comes from one counts once, and what names none is its own.
pub fn origins(r: &Reader<'_>, evidence: &[EvidenceView]) -> Result<u32> {
    let mut distinct = std::collections::BTreeSet::new();
    for e in evidence {
        distinct.insert(origin(r, &e.evidence)?.map_or(e.evidence.id.0, |s| s.0));
    }
    Ok(u32::try_from(distinct.len()).unwrap_or(u32::MAX))
}

/// The verdicts of a claim, the current one last: a verdict that another supersedes is not current.
pub fn verdicts(r: &Reader<'_>, claim: &str) -> Result<Vec<VerdictView>> {
    let mut all: Vec<Verdict> = r.of("claim", claim)?;
    let superseded: Vec<VerdictId> = all.iter().filter_map(|v| v.supersedes).collect();
    all.sort_by_key(|v| !superseded.contains(&v.id));
    all.into_iter()
        .map(|verdict| {
            Ok(VerdictView {
                rating: r.get(&verdict.rating)?,
                decided_by: match verdict.decided_by {
                    Some(p) => r.find::<Person>(&p.to_string())?.map(|p| p.name),
                    None => None,
                },
                verdict,
            })
        })
        .collect()
}
