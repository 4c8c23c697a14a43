//! `import claimreview`: the checks of other publishers, from pages, files and folders.
//!
//! Their verdict becomes an external check of the claim, never ours; the object as it stood is kept with it. The same check
//! brought in again updates what it brought before.

use super::row::Taken;
use super::{Sink, Tally, kept, parked, scale, walk};
use crate::api::ImportClaimReview;
use crate::{Desk, Error, Result, names};
use claimbook_domain::*;
use claimbook_interchange::claimreview::{By, Found, FoundRating, Review, ScaleRating, map_rating, read};
use claimbook_interchange::{Because, Outcome, Why, structured};
use claimbook_store::{Follow, StoreError, Tx};
use std::fs;
use std::io::Read;
use std::path::Path;

/// The longest file that is read: 256 MiB.
const MOST: u64 = 256 << 20;
/// Whose numbering the keys are: addresses of checks, the same whoever brings them.
const NAMESPACE: &str = "claimreview";

/// Imports every check found in the files and folders. Each is told to the sink; all are taken in one act, or none.
pub fn claimreview(
    desk: &Desk,
    request: ImportClaimReview,
    sink: &mut Sink<'_>,
    follow: Follow<'_>,
) -> Result<()> {
    let mut files = Vec::new();
    for path in &request.paths {
        walk(Path::new(path), 0, &mut files)?;
    }
    if files.is_empty() {
        return Err(Error::new(
            "import.empty",
            "There is no file in what was named. Nothing was imported.",
        ));
    }
    let several = files.len() > 1;
    let total = files.len() as u64;
    desk.act("import", |tx| -> Result<()> {
        let scale = scale(&tx.reader(), request.scale.as_deref())?;
        for (n, path) in files.iter().enumerate() {
            if !follow(n as u64, total) {
                return Err(StoreError::Stopped.into());
            }
            let name = path.display().to_string();
            let at = |place: &str| match (several, place.is_empty()) {
                (_, true) => name.clone(),
                (true, _) => format!("{name}, {place}"),
                _ => place.to_owned(),
            };
            let bytes = match bytes_of(path) {
                Ok(bytes) => bytes,
                Err(why) => {
                    sink.refused(at(""), why);
                    continue;
                }
            };
            let decoded = structured::decode(&bytes, None);
            let mended = decoded.remark.unwrap_or_default();
            let data = structured::read(&decoded.text, request.url.as_deref());
            let found = read(&data);
            if found.is_empty() {
                let why = Why::from(Because::NoClaimReview).and(mended);
                sink.refused(at(""), why.and(Why::all(&data.remarks)));
                continue;
            }
            for found in found {
                let Found {
                    place,
                    outcome,
                    whys,
                    review,
                    raw,
                } = found;
                let mut why = mended.clone().and(Why::all(&whys));
                let outcome = match outcome {
                    Outcome::Taken if !mended.is_empty() => Outcome::Mended,
                    outcome => outcome,
                };
                let Some(review) = review else {
                    sink.refused(at(&place), why);
                    continue;
                };
                let claim = take(tx, review, raw, &scale, &mut why, &mut sink.tally)?;
                sink.tally.count(outcome);
                sink.took(at(&place), Taken { claim, outcome, why });
            }
            for remark in data.remarks {
                sink.refused(at(""), remark);
            }
        }
        Ok(())
    })?;
    Ok(())
}

fn bytes_of(path: &Path) -> std::result::Result<Vec<u8>, Why> {
    let unreadable = |e: std::io::Error| Why::of(Because::Unreadable, [("what", e.to_string())]);
    let file = fs::File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    file.take(MOST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > MOST {
        return Err(Why::of(Because::TooLarge, [("n", (MOST >> 20).to_string())]));
    }
    Ok(bytes)
}

/// The verdict in the publisher's words, with its number where that says more.
fn in_words(rating: &FoundRating) -> Option<String> {
    let number = rating.value.map(|value| match (rating.worst, rating.best) {
        (Some(worst), Some(best)) => format!("{value} ({worst} – {best})"),
        _ => value.to_string(),
    });
    match (&rating.words, number) {
        (Some(words), _) => Some(words.clone()),
        (None, number) => number,
    }
}

fn take(
    tx: &mut Tx<'_>,
    review: Review,
    raw: String,
    scale: &[ScaleRating],
    why: &mut Why,
    tally: &mut Tally,
) -> Result<ClaimId> {
    let mut known = None;
    for key in std::iter::once(&review.key).chain(&review.other_keys) {
        if let Some(found) = tx.reader().claim_of_external(NAMESPACE, key)? {
            known = Some(found);
            break;
        }
    }
    let mut claimants = Vec::new();
    for claimant in &review.claimants {
        match names::party(tx, "claimant", &claimant.name, claimant.kind) {
            Ok(id) => {
                if !claimants.contains(&id) {
                    claimants.push(id);
                }
            }
            Err(e) if e.code() == "call.name-long" => {
                *why = std::mem::take(why).and(Because::ClaimantLong);
            }
            Err(e) => return Err(e),
        }
    }
    let mapping = map_rating(&review.rating, scale);
    tally.dates += u64::from(review.said_on.is_some());
    tally.dates_kept += u64::from(review.said_on.is_none() && review.date_found.is_some());
    tally.ratings += u64::from(mapping.rating.is_some());
    if mapping.by == By::Kept && in_words(&review.rating).is_some() {
        tally.ratings_kept += 1;
        *why = std::mem::take(why).and(mapping.why.clone());
    }
    let (mut claim, before) = match known {
        Some((id, _)) => (tx.get::<Claim>(&id.to_string())?, true),
        None => (parked(tx), false),
    };
    // What the desk has made of a claim that it took up stays; the check itself is brought up to date below.
    if !before || claim.stage == Stage::Parked {
        claim.wording = review.claim;
        claim.claimants = claimants;
        claim.said_on = review.said_on;
        claim.place = review.place.filter(|p| p.chars().count() <= 300);
        claim.lang = review.lang;
    }
    let check = ExternalCheck {
        id: known.map_or_else(|| ExternalCheckId(tx.id()), |(_, check)| ExternalCheckId(check)),
        claim: claim.id,
        namespace: NAMESPACE.to_owned(),
        external_id: review.key,
        title: review.title,
        url: review.url,
        publisher: review.publisher.map(|p| p.name),
        rating_found: in_words(&review.rating),
        rating: mapping.rating,
        rating_why: Some(kept(&mapping.why)?),
        published: review.published,
        date_found: review.date_found,
        raw: Some(raw),
    };
    if before {
        tx.update(&claim)?;
        tx.update(&check)?;
    } else {
        tx.insert(&claim)?;
        tx.insert(&check)?;
    }
    let standing: Vec<Appearance> = tx.reader().of("claim", &claim.id.to_string())?;
    let pages = review
        .first_appearance
        .map(|url| (url, true))
        .into_iter()
        .chain(review.appearances.into_iter().map(|url| (url, false)));
    for (url, first) in pages {
        let Ok(Some(url)) = names::link("appearance", Some(&url)) else {
            *why = std::mem::take(why).and(Because::AppearanceNoAddress);
            continue;
        };
        if standing.iter().any(|a| a.url.as_deref() == Some(url.as_str())) {
            continue;
        }
        let appearance = Appearance {
            id: AppearanceId(tx.id()),
            claim: claim.id,
            document: None,
            passage: None,
            url: Some(url),
            first: first && !standing.iter().any(|a| a.first),
        };
        tx.insert(&appearance)?;
    }
    Ok(claim.id)
}
