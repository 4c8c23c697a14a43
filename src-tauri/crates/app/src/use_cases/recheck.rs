//! Looking again: has the page changed, is it gone, do the quotes still stand? A check that itself failed is recorded as
//! one: it says nothing of the page, and is never silent.

use super::snapshot::{card_of, page_of};
use crate::api::*;
use crate::captured::{self, Piece, online};
use crate::reading::{self, Read};
use crate::{Desk, Error, Result, passage, views};
use claimbook_capture::{Outcome as Judged, Seen, judge};
use claimbook_domain::*;
use claimbook_page::charset::decode_page;
use claimbook_store::{Book, Follow, StoreError};
use claimbook_text::anchor::{self, Orphan};
use claimbook_text::difference::{self, Kind, Piece as Stretch};
use claimbook_text::offset::CodePoints;

/// How much of a page's markup is looked at to tell a wall from a page.
const SAMPLE: usize = 200_000;

/// What was found at the address, before it is recorded.
struct Finding {
    outcome: Outcome,
    why: Option<String>,
    answer: Option<(online::Answer, Read)>,
}

/// `snapshot.recheck`
pub fn recheck(desk: &Desk, request: RecheckSnapshot, follow: Follow<'_>) -> Result<Rechecked> {
    let book = desk.book()?;
    if book.read_only() {
        return Err(StoreError::ReadOnly.into());
    }
    let key = request.id.to_string();
    let snapshot: Snapshot = book.read(|r| r.get(&key))?;
    let Some(url) = snapshot.url.clone() else {
        return Err(Error::new(
            "snapshot.no-address",
            "This snapshot names no address, so there is nowhere to look again.",
        ));
    };
    let ways = super::capture::ways(desk, request.allow_private)?;
    let capturing = book.blobs().capturing();
    let finding = match online::page(&url, &ways, &book, desk.circumstances(), follow) {
        Ok(answer) => seen(&book, &snapshot, answer)?,
        // What we did not try, or could not keep, is no check.
        Err(e)
            if matches!(
                e.code(),
                "stopped"
                    | "book.disk-full"
                    | "capture.refused-address"
                    | "capture.bad-url"
                    | "capture.scheme"
                    | "capture.proxy"
            ) =>
        {
            return Err(e);
        }
        Err(e) => Finding {
            outcome: Outcome::Failed,
            why: Some(e.to_string()),
            answer: None,
        },
    };
    let status = finding.answer.as_ref().and_then(|(a, _)| a.piece.status);
    let final_url = finding
        .answer
        .as_ref()
        .and_then(|(a, _)| a.piece.url.clone())
        .filter(|u| *u != url);
    let text = finding
        .answer
        .as_ref()
        .and_then(|(_, read)| read.text().map(str::to_owned));
    let mut unwanted = None;
    let caught = match finding.answer {
        Some((answer, _)) if finding.outcome == Outcome::Same => {
            unwanted = Some(answer.piece.blob);
            None
        }
        Some((answer, read)) => Some((
            online::whole(answer, &ways, &book, desk.circumstances(), follow)?,
            read,
        )),
        None => None,
    };
    let ((recheck, drifted), _) = desk.act("recheck", |tx| -> Result<(Recheck, Vec<(Evidence, Drift)>)> {
        let found = caught
            .map(|(catch, read)| captured::insert(tx, catch, read, desk.me()))
            .transpose()?;
        let recheck = Recheck {
            id: RecheckId(tx.id()),
            snapshot: request.id,
            checked_at: tx.now().to_owned(),
            outcome: finding.outcome,
            status,
            final_url,
            why: finding.why,
            found,
        };
        tx.insert(&recheck)?;
        let mut drifted = Vec::new();
        for mut evidence in tx.reader().of::<Evidence>("snapshot", &key)? {
            let passage: Option<Passage> = evidence.passage.map(|p| tx.get(&p.to_string())).transpose()?;
            let Some(drift) = drift(finding.outcome, passage.as_ref(), text.as_deref()) else {
                continue;
            };
            evidence.drift = drift;
            tx.update(&evidence)?;
            if let Some(drift) = drift {
                drifted.push((evidence, drift));
            }
        }
        Ok((recheck, drifted))
    })?;
    drop(capturing);
    if let Some(blob) = unwanted {
        book.discard(&blob)?;
    }
    book.read(|r| {
        Ok((|| {
            let drifted = drifted
                .into_iter()
                .filter_map(|(e, drift)| {
                    let claim = views::card(r, e.claim.0).transpose()?;
                    Some(claim.map(|claim| Drifted {
                        evidence: e.id,
                        claim,
                        quote: e.quote.unwrap_or_default(),
                        drift,
                    }))
                })
                .collect::<Result<_>>()?;
            Ok(Rechecked {
                snapshot: card_of(r, request.id)?,
                found: recheck.found.map(|id| card_of(r, id)).transpose()?,
                recheck,
                drifted,
            })
        })())
    })?
}

/// Judges what answered beside what was captured then.
fn seen(book: &Book, then: &Snapshot, answer: online::Answer) -> Result<Finding> {
    let (page, text) = book.read(|r| {
        let text = then.text.as_deref().map(|t| r.text(t)).transpose()?;
        Ok(page_of(r, then.id).map(|page| (page, text)))
    })??;
    let read = captured::read(book, &answer.piece, Some(&answer.url));
    let same_bytes = page
        .as_ref()
        .is_some_and(|p| p.sha256 == answer.piece.blob.sha256);
    let url = then.url.clone().unwrap_or_default();
    let first = Seen {
        requested: url.clone(),
        url: then.final_url.clone().unwrap_or_else(|| url.clone()),
        status: then.status.unwrap_or(200),
        text: text.clone().unwrap_or_default(),
        title: then.title.clone().unwrap_or_default(),
        html: String::new(),
    };
    let now = Seen {
        requested: url.clone(),
        url: answer.piece.url.clone().unwrap_or(url),
        status: answer.piece.status.unwrap_or(200),
        text: read.text().unwrap_or_default().to_owned(),
        title: read.title().unwrap_or_default().to_owned(),
        html: sample(book, &answer.piece),
    };
    let (mut outcome, why) = named(judge(&first, &now));
    // Where there are no words to compare, the bytes are.
    if outcome == Outcome::Same && text.is_none() && read.text().is_none() && !same_bytes && page.is_some() {
        outcome = Outcome::Changed;
    }
    Ok(Finding {
        outcome,
        why,
        answer: Some((answer, read)),
    })
}

/// What was judged, as the record names it, and what it was judged by.
fn named(judged: Judged) -> (Outcome, Option<String>) {
    match judged {
        Judged::Same => (Outcome::Same, None),
        Judged::Changed => (Outcome::Changed, None),
        Judged::Gone { status } => (Outcome::Gone, Some(status.to_string())),
        Judged::SoftNotFound => (Outcome::SoftGone, None),
        Judged::MovedHome { to } => (Outcome::MovedHome, Some(to)),
        Judged::Redirected { to } => (Outcome::Redirected, Some(to)),
        Judged::Paywall => (Outcome::Paywall, None),
        Judged::LoginWall => (Outcome::LoginWall, None),
        Judged::Blocked { status } => (Outcome::Blocked, Some(status.to_string())),
        Judged::ServerError { status } => (Outcome::ServerError, Some(status.to_string())),
        Judged::Failed { error } => (Outcome::Failed, Some(error.to_string())),
    }
}

fn sample(book: &Book, piece: &Piece) -> String {
    if !reading::is_html(&piece.media_type) {
        return String::new();
    }
    let Ok(bytes) = book.blobs().read(&piece.blob.sha256, captured::MOST) else {
        return String::new();
    };
    let beginning = bytes.get(..SAMPLE).unwrap_or(&bytes);
    decode_page(beginning, captured::charset(&piece.headers).as_deref()).text
}

/// What has become of a piece of evidence: `None` where this look says nothing of it.
fn drift(outcome: Outcome, passage: Option<&Passage>, text: Option<&str>) -> Option<Option<Drift>> {
    match outcome {
        Outcome::Same => Some(None),
        lost if lost.is_lost() => Some(Some(Drift::PageGone)),
        Outcome::Changed | Outcome::Redirected | Outcome::Paywall | Outcome::LoginWall => {
            let (Some(passage), body) = (passage, text.unwrap_or_default()) else {
                // It quotes nothing: a page that is there still is all that it needs.
                return Some(None);
            };
            match passage::place(passage, "", body) {
                Ok(_) => Some(None),
                // Behind a wall the words may well stand as they did.
                Err(_) if !matches!(outcome, Outcome::Changed | Outcome::Redirected) => None,
                Err(Orphan::Ambiguous) => Some(Some(Drift::Ambiguous)),
                Err(Orphan::Missing) => {
                    let replaced = passage
                        .spans
                        .iter()
                        .any(|s| anchor::replaced(body, &passage::selector(s)).is_some());
                    Some(Some(if replaced { Drift::Changed } else { Drift::Vanished }))
                }
            }
        }
        _ => None,
    }
}

/// `snapshot.compare`
pub fn compare(desk: &Desk, request: CompareSnapshots) -> Result<Comparison> {
    let (old, new, before, after) = desk.book()?.read(|r| {
        Ok((|| -> Result<_> {
            let text = |id: SnapshotId| -> Result<String> {
                let snapshot: Snapshot = r.get(&id.to_string())?;
                Ok(snapshot
                    .text
                    .as_deref()
                    .map(|t| r.text(t))
                    .transpose()?
                    .unwrap_or_default())
            };
            Ok((
                card_of(r, request.old)?,
                card_of(r, request.new)?,
                text(request.old)?,
                text(request.new)?,
            ))
        })())
    })??;
    let (was, is) = (CodePoints::new(&before), CodePoints::new(&after));
    let rows: Vec<ComparedRow> = difference::diff(&before, &after)
        .iter()
        .map(|piece| row(piece, &was, &is))
        .collect();
    Ok(Comparison {
        differing: u32::try_from(rows.iter().filter(|r| r.kind != "same").count()).unwrap_or(u32::MAX),
        old,
        new,
        rows,
    })
}

fn row(piece: &Stretch, was: &CodePoints<'_>, is: &CodePoints<'_>) -> ComparedRow {
    let side = |points: &CodePoints<'_>, [start, end]: [usize; 2], differs| {
        let text = points.slice(start, end).unwrap_or_default().to_owned();
        Some(ComparedWords { text, differs }).filter(|w| !w.text.is_empty())
    };
    let (mut old, mut new) = (Vec::new(), Vec::new());
    if piece.words.is_empty() {
        let differs = piece.kind != Kind::Same;
        old.extend(side(was, piece.old, differs));
        new.extend(side(is, piece.new, differs));
    }
    for words in &piece.words {
        let differs = words.kind != Kind::Same;
        old.extend(side(was, words.old, differs));
        new.extend(side(is, words.new, differs));
    }
    ComparedRow {
        kind: match piece.kind {
            Kind::Same => "same",
            Kind::Removed => "removed",
            Kind::Added => "added",
            Kind::Changed => "changed",
        }
        .to_owned(),
        old,
        new,
    }
}
