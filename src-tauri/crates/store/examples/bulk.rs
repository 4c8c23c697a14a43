//! Measures what a large import costs in the book: `bulk CLAIMS.jsonl FOLDER` records every line as a claim with its party
//! and its external check, in one act, into a new book in the folder, and says how long it took and how large the book is.

use claimbook_domain::*;
use claimbook_store::{Act, Book, Circumstances, OpenMode, StoreError, UNFOLLOWED};
use std::collections::HashMap;
use std::error::Error;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use uuid::Uuid;

struct Now;

impl Circumstances for Now {
    fn now(&self) -> String {
        "2026-01-01T00:00:00.000Z".into()
    }
    fn id(&self) -> Uuid {
        Uuid::now_v7()
    }
    fn salt(&self) -> [u8; 16] {
        *Uuid::new_v4().as_bytes()
    }
}

/// Wall and processor time since it began; the second is known on Linux alone.
struct Clock(Instant, Duration);

impl Clock {
    fn start() -> Self {
        Self(Instant::now(), Self::processor())
    }

    fn processor() -> Duration {
        let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
        let nanos = stat.split(' ').next().and_then(|n| n.parse().ok());
        Duration::from_nanos(nanos.unwrap_or_default())
    }
}

impl std::fmt::Display for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let processor = Self::processor() - self.1;
        write!(f, "{:.2?} ({processor:.2?} of the processor)", self.0.elapsed())
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, folder] = arguments.as_slice() else {
        return Err("bulk CLAIMS.jsonl FOLDER".into());
    };
    let folder = Path::new(folder);
    let book = Book::open(folder, OpenMode::New, Uuid::now_v7(), Arc::new(Now))?;
    let begun = Clock::start();
    let input = BufReader::with_capacity(1 << 20, std::fs::File::open(file)?);
    let act = Act {
        kind: "import",
        person: None,
    };
    let (claims, _) = book.transact(&act, |tx| -> Result<u64, Box<dyn Error>> {
        let mut parties: HashMap<String, PartyId> = HashMap::new();
        let mut n = 0;
        for line in input.lines() {
            let row: serde_json::Value = serde_json::from_str(&line?)?;
            let text = |name: &str| row.get(name).and_then(|v| v.as_str()).map(str::to_owned);
            n += 1;
            let external_id = n.to_string();
            if tx.reader().claim_of_external("bulk", &external_id)?.is_some() {
                continue;
            }
            let mut claimants = Vec::new();
            if let Some(name) = text("claimant").filter(|name| !name.trim().is_empty()) {
                let id = match parties.get(&name) {
                    Some(id) => *id,
                    None => {
                        let id = match tx.reader().party_named(&name)? {
                            Some(id) => PartyId(id),
                            None => {
                                let party = Party {
                                    id: PartyId(tx.id()),
                                    name: name.clone(),
                                    kind: PartyKind::Unknown,
                                    aliases: Vec::new(),
                                    same_as: Vec::new(),
                                };
                                tx.insert(&party)?;
                                party.id
                            }
                        };
                        parties.insert(name, id);
                        id
                    }
                };
                claimants.push(id);
            }
            let claim = Claim {
                id: ClaimId(tx.id()),
                wording: text("claim").unwrap_or_default(),
                title: None,
                claimants,
                reported_by: Vec::new(),
                venue: None,
                said_on: None,
                said_zone: None,
                place: None,
                about: None,
                topics: Vec::new(),
                priority: None,
                stage: Stage::Parked,
                assignee: None,
                due: None,
                notes: None,
                lang: text("lang"),
                added_at: tx.now().to_owned(),
            };
            tx.insert(&claim)?;
            tx.insert(&ExternalCheck {
                id: ExternalCheckId(tx.id()),
                claim: claim.id,
                namespace: "bulk".into(),
                external_id,
                title: text("title"),
                url: text("url"),
                publisher: text("publisher"),
                rating_found: text("rating"),
                rating: None,
                rating_why: None,
                published: None,
                date_found: text("date"),
                raw: None,
            })?;
        }
        Ok(n)
    })?;
    println!("{claims} claims in {begun}");
    let bytes = std::fs::metadata(folder.join("book.sqlite"))?.len();
    println!("{bytes} bytes, {} a claim", bytes / claims.max(1));
    let begun = Clock::start();
    match book.undo(None) {
        Ok(_) => println!("undone in {begun}"),
        Err(StoreError::NothingTo(what)) => println!("nothing to {what}"),
        Err(e) => return Err(e.into()),
    }
    let begun = Clock::start();
    let problems = book.verify(UNFOLLOWED)?.problems;
    println!("verified in {begun}: {} problems", problems.len());
    Ok(())
}
