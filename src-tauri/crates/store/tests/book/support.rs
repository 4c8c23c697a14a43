//! A book in a folder of its own, with a clock and ids that are the same in every run.

use claimbook_domain::*;
use claimbook_store::{Act, Book, Circumstances, OpenMode, StoreError, Tx, UNFOLLOWED};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::Uuid;

pub struct Counted(AtomicU64);

impl Counted {
    pub fn new(from: u64) -> Arc<Self> {
        Arc::new(Self(AtomicU64::new(from)))
    }
    fn next(&self) -> u64 {
        self.0.fetch_add(1, Ordering::Relaxed)
    }
}

impl Circumstances for Counted {
    fn now(&self) -> String {
        let n = self.next();
        format!(
            "2026-01-01T{:02}:{:02}:{:02}.000Z",
            n / 3600 % 24,
            n / 60 % 60,
            n % 60
        )
    }
    fn id(&self) -> Uuid {
        Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0000 + u128::from(self.next()))
    }
    fn salt(&self) -> [u8; 16] {
        u128::from(self.next()).to_le_bytes()
    }
}

pub const DEVICE: Uuid = Uuid::from_u128(7);

pub struct Desk {
    pub folder: tempfile::TempDir,
    pub book: Book,
    pub ann: PersonId,
    pub ben: PersonId,
}

pub fn open(folder: &Path, mode: OpenMode) -> Result<Book, StoreError> {
    Book::open(folder, mode, DEVICE, Counted::new(1_000_000))
}

pub fn act(kind: &'static str, person: PersonId) -> Act {
    Act {
        kind,
        person: Some(person.0),
    }
}

pub fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let book = Book::open(&folder.path().join("b"), OpenMode::New, DEVICE, Counted::new(1)).unwrap();
    let mut people = Vec::new();
    book.transact(
        &Act {
            kind: "book-init",
            person: None,
        },
        |tx| -> Result<(), StoreError> {
            for (scale, ratings) in shipped() {
                tx.insert(&scale)?;
                for rating in ratings {
                    tx.insert(&rating)?;
                }
            }
            for name in ["Ann", "Ben"] {
                let person = Person {
                    id: PersonId(tx.id()),
                    name: name.into(),
                    initials: name[..1].into(),
                };
                tx.insert(&person)?;
                people.push(person.id);
            }
            Ok(())
        },
    )
    .unwrap();
    Desk {
        folder,
        book,
        ann: people[0],
        ben: people[1],
    }
}

pub fn claim(tx: &mut Tx<'_>, wording: &str) -> Result<Claim, StoreError> {
    let claim = Claim {
        id: ClaimId(tx.id()),
        wording: wording.into(),
        title: None,
        claimants: Vec::new(),
        reported_by: Vec::new(),
        venue: None,
        said_on: None,
        said_zone: None,
        place: None,
        about: None,
        topics: Vec::new(),
        priority: None,
        stage: Stage::Inbox,
        assignee: None,
        due: None,
        notes: None,
        lang: None,
        added_at: tx.now().to_owned(),
    };
    tx.insert(&claim)?;
    Ok(claim)
}

pub fn evidence(tx: &mut Tx<'_>, claim: ClaimId, quote: &str) -> Result<Evidence, StoreError> {
    let evidence = Evidence {
        id: EvidenceId(tx.id()),
        claim,
        source: None,
        origin: None,
        stance: Some(Stance::Supports),
        title: None,
        quote: Some(quote.into()),
        url: None,
        snapshot: None,
        passage: None,
        drift: None,
        published: None,
        credibility: Some(2),
        note: None,
        added_at: tx.now().to_owned(),
    };
    tx.insert(&evidence)?;
    Ok(evidence)
}

impl Desk {
    pub fn claim(&self, person: PersonId, wording: &str) -> Claim {
        self.book
            .transact(&act("claim-add", person), |tx| claim(tx, wording))
            .unwrap()
            .0
    }

    pub fn edit(&self, person: PersonId, id: ClaimId, f: impl FnOnce(&mut Claim)) {
        self.book
            .transact(&act("claim-edit", person), |tx| -> Result<(), StoreError> {
                let mut claim: Claim = tx.get(&id.to_string())?;
                f(&mut claim);
                tx.update(&claim)?;
                Ok(())
            })
            .unwrap();
    }

    pub fn find(&self, id: ClaimId) -> Option<Claim> {
        self.book.read(|r| r.find(&id.to_string())).unwrap()
    }

    pub fn sqlite(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.folder.path().join("b/book.sqlite")).unwrap()
    }

    pub fn problems(&self) -> Vec<String> {
        self.book.verify(UNFOLLOWED).unwrap().problems
    }
}
