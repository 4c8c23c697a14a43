//! A row of anybody's table as a claim of ours: parked until the desk takes it up, its verdict an external check.

use super::{Tally, kept, parked};
use crate::{Result, names};
use claimbook_domain::*;
use claimbook_interchange::claimreview::{FoundRating, ScaleRating, map_rating};
use claimbook_interchange::table::Row;
use claimbook_interchange::{Because, Outcome, Why};
use claimbook_store::Tx;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// The longest name; a longer one is no name, and is kept in the notes.
const NAME: usize = 300;

/// Takes rows of one numbering. Names and ratings come again and again: each is looked up once.
pub struct Taking<'a> {
    namespace: &'a str,
    scale: Vec<ScaleRating>,
    parties: HashMap<String, PartyId>,
    topics: HashMap<String, TopicId>,
    ratings: HashMap<String, Mapped>,
}

/// What a verdict in words comes to.
struct Mapped {
    rating: Option<String>,
    /// As the record keeps it.
    kept: String,
    why: Why,
}

/// What became of a row that was taken.
pub struct Taken {
    /// The claim.
    pub claim: ClaimId,
    /// Taken, mended or kept.
    pub outcome: Outcome,
    /// What was mended or kept, and why.
    pub why: Why,
}

impl<'a> Taking<'a> {
    /// Of rows whose ids are of that numbering; their ratings are looked for on that scale.
    pub fn new(namespace: &'a str, scale: Vec<ScaleRating>) -> Taking<'a> {
        Taking {
            namespace,
            scale,
            parties: HashMap::new(),
            topics: HashMap::new(),
            ratings: HashMap::new(),
        }
    }

    /// Takes a row: a new claim, or the one of the same number brought up to date.
    pub fn take(&mut self, tx: &mut Tx<'_>, row: Row, tally: &mut Tally) -> Result<Taken> {
        let external_id = row.key();
        let known = tx.reader().claim_of_external(self.namespace, &external_id)?;
        let mut notes: Vec<String> = row.notes.into_iter().collect();
        let mut whys = row.why.unwrap_or_default();
        let mut outcome = row.outcome;
        tally.dates += u64::from(row.said_on.is_some());
        tally.dates_kept += u64::from(row.said_on.is_none() && row.date_found.is_some());
        if let Some(quote) = row.quote {
            notes.push(format!("“{quote}”"));
        }
        let claimants = self.parties(tx, "Claimant", &row.claimants, PartyKind::Unknown, &mut notes)?;
        let reported_by = self.parties(
            tx,
            "Reported by",
            &row.reported_by,
            PartyKind::Unknown,
            &mut notes,
        )?;
        let venue = self.parties(
            tx,
            "Venue",
            row.venue.as_slice(),
            PartyKind::Publication,
            &mut notes,
        )?;
        let mut topics = Vec::new();
        for name in row.topics {
            let id = self.topic(tx, name)?;
            topics.extend(id.filter(|id| !topics.contains(id)));
        }
        let (rating, rating_why) = match &row.rating {
            Some(words) => {
                let mapped = self.rating(words)?;
                if mapped.rating.is_some() {
                    tally.ratings += 1;
                } else {
                    tally.ratings_kept += 1;
                    outcome = Outcome::Kept;
                    let mut because = mapped.why.clone();
                    because.0.retain(|part| part.because != Because::KeptAsFound);
                    whys = whys.and(Because::RatingKept).and(because);
                }
                (mapped.rating.clone(), Some(mapped.kept.clone()))
            }
            None => (None, None),
        };
        let mut claim = match known {
            Some((id, _)) => tx.get::<Claim>(&id.to_string())?,
            None => parked(tx),
        };
        // What the desk has made of a claim that it took up stays; the check of it is brought up to date below.
        if known.is_none() || claim.stage == Stage::Parked {
            claim.wording = row.claim;
            claim.claimants = claimants;
            claim.reported_by = reported_by;
            claim.venue = venue.first().copied();
            claim.said_on = row.said_on;
            claim.place = row.place;
            claim.about = row.about;
            claim.topics = topics;
            claim.priority = row.priority;
            claim.notes = (!notes.is_empty()).then(|| notes.join("\n\n"));
            claim.lang = row.lang;
        }
        let check = ExternalCheck {
            id: known.map_or_else(|| ExternalCheckId(tx.id()), |(_, check)| ExternalCheckId(check)),
            claim: claim.id,
            namespace: self.namespace.to_owned(),
            external_id,
            title: row.title,
            url: row.url,
            publisher: row.publisher,
            rating_found: row.rating,
            rating,
            rating_why,
            published: None,
            date_found: row.date_found,
            raw: row.raw,
        };
        if known.is_some() {
            tx.update(&claim)?;
            tx.update(&check)?;
        } else {
            tx.insert(&claim)?;
            tx.insert(&check)?;
        }
        tally.count(outcome);
        Ok(Taken {
            claim: claim.id,
            outcome,
            why: whys,
        })
    }

    /// The parties of these names, each once; what is too long for a name goes into the notes.
    fn parties(
        &mut self,
        tx: &mut Tx<'_>,
        role: &str,
        found: &[String],
        kind: PartyKind,
        notes: &mut Vec<String>,
    ) -> Result<Vec<PartyId>> {
        let mut ids = Vec::new();
        for name in found.iter().map(|n| n.trim()).filter(|n| !n.is_empty()) {
            let id = match self.parties.get(name) {
                Some(id) => *id,
                None if name.chars().count() > NAME => {
                    notes.push(format!("{role}: {name}"));
                    continue;
                }
                None => {
                    let id = names::party(tx, role, name, kind)?;
                    self.parties.insert(name.to_owned(), id);
                    id
                }
            };
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        Ok(ids)
    }

    fn topic(&mut self, tx: &mut Tx<'_>, name: String) -> Result<Option<TopicId>> {
        if let Some(id) = self.topics.get(&name) {
            return Ok(Some(*id));
        }
        let id = names::topics(tx, std::slice::from_ref(&name))?.first().copied();
        if let Some(id) = id {
            self.topics.insert(name, id);
        }
        Ok(id)
    }

    /// What a verdict in words is on our scale, and why.
    fn rating(&mut self, words: &str) -> Result<&Mapped> {
        Ok(match self.ratings.entry(words.to_owned()) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                let found = FoundRating {
                    words: Some(words.to_owned()),
                    ..FoundRating::default()
                };
                let mapping = map_rating(&found, &self.scale);
                place.insert(Mapped {
                    rating: mapping.rating,
                    kept: kept(&mapping.why)?,
                    why: mapping.why,
                })
            }
        })
    }
}
