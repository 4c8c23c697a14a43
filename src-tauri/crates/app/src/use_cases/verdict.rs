//! Verdicts, what went out, what was corrected.

use crate::api::*;
use crate::{Desk, Error, Result, names, views};
use claimbook_domain::*;

/// `verdict.set`
pub fn set(desk: &Desk, request: SetVerdict) -> Result<Id> {
    let (id, _) = desk.act("verdict-set", |tx| -> Result<VerdictId> {
        tx.get::<Claim>(&request.claim.to_string())?;
        let claim = request.claim.to_string();
        let rating = tx.reader().find::<Rating>(&request.rating)?.ok_or_else(|| {
            Error::new(
                "verdict.rating",
                format!("There is no rating “{}” in this book.", request.rating),
            )
            .with("rating", &request.rating)
        })?;
        let cited = citations(&request.rationale);
        for id in &cited {
            let known = tx.reader().find::<Evidence>(&id.to_string())?;
            if known.is_none_or(|e| e.claim != request.claim) {
                return Err(Error::new(
                    "verdict.citation",
                    format!("The rationale cites {id}, which is no evidence of this claim."),
                )
                .with("id", id)
                .with("field", "rationale"));
            }
        }
        let before = views::verdicts(&tx.reader(), &claim)?.pop();
        if rating.retired && before.as_ref().is_none_or(|b| b.verdict.rating != rating.id) {
            return Err(Error::new(
                "verdict.retired",
                format!("The rating “{}” is out of use.", rating.name),
            )
            .with("rating", rating.name));
        }
        let verdict = Verdict {
            id: VerdictId(tx.id()),
            claim: request.claim,
            rating: rating.id,
            summary: names::some(request.summary),
            rationale: request.rationale.trim().to_owned(),
            confidence: request.confidence,
            not_known: names::some(request.not_known),
            supersedes: before.map(|b| b.verdict.id),
            citations: cited,
            decided_by: desk.me(),
            decided_at: tx.now().to_owned(),
        };
        tx.insert(&verdict)?;
        Ok(verdict.id)
    })?;
    Ok(Id { id: id.to_string() })
}

/// `publication.add`
pub fn publish(desk: &Desk, request: AddPublication) -> Result<Id> {
    let (id, _) = desk.act("publication-add", |tx| -> Result<PublicationId> {
        let mut claim: Claim = tx.get(&request.claim.to_string())?;
        let published_on = names::date("published on", Some(&request.published_on))?
            .ok_or_else(|| Error::new("call.empty", "When did it go out?").with("field", "published on"))?;
        let verdict = views::verdicts(&tx.reader(), &claim.id.to_string())?
            .pop()
            .map(|v| v.verdict.id);
        let publication = Publication {
            id: PublicationId(tx.id()),
            claim: claim.id,
            verdict,
            url: names::link("url", request.url.as_deref())?,
            published_on,
        };
        tx.insert(&publication)?;
        claim.stage = Stage::Published;
        tx.update(&claim)?;
        Ok(publication.id)
    })?;
    Ok(Id { id: id.to_string() })
}

/// `correction.add`
pub fn correct(desk: &Desk, request: AddCorrection) -> Result<Id> {
    let (id, _) = desk.act("correction-add", |tx| -> Result<CorrectionId> {
        tx.get::<Claim>(&request.claim.to_string())?;
        let correction = Correction {
            id: CorrectionId(tx.id()),
            claim: request.claim,
            corrected_on: names::date("corrected on", Some(&request.corrected_on))?.ok_or_else(|| {
                Error::new("call.empty", "When was it corrected?").with("field", "corrected on")
            })?,
            text: names::some(Some(request.text)).ok_or_else(|| {
                Error::new("call.empty", "A correction says what was changed.").with("field", "text")
            })?,
        };
        tx.insert(&correction)?;
        Ok(correction.id)
    })?;
    Ok(Id { id: id.to_string() })
}
