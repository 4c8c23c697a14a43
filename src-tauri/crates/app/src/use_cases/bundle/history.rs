//! The history that belongs to some claims: every link of the chain, and the old and new values of what concerns them.
//!
//! What is not for publication is withheld with its whole change, and so are the desk's own notes on a claim, which are in
//! no report either. The extract ends with the last change that concerns the claims: what went out since, this bundle
//! among it, is not in it, so that the same claims give the same bundle.

use crate::Result;
use crate::use_cases::redaction::Marks;
use claimbook_domain::*;
use claimbook_store::{Follow, Line, Reader, StoreError, no_room};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};

/// What an extract is about.
pub struct Scope {
    /// Rows, by entity and id.
    rows: BTreeSet<(Entity, String)>,
    /// The claims, documents, sources and snapshots whose history is in it.
    owners: BTreeSet<uuid::Uuid>,
    /// The snapshots that go with it.
    pub snapshots: BTreeSet<SnapshotId>,
}

/// An extract, written.
pub struct Extract {
    /// Its lines.
    pub file: File,
    /// How long it is.
    pub bytes: u64,
    /// When the last change was made that concerns the claims.
    pub until: Option<String>,
    /// Of how many changes the values are withheld.
    pub withheld: u64,
}

impl Scope {
    /// Of these claims, with all that hangs on them.
    pub fn of(r: &Reader<'_>, claims: &[ClaimId]) -> Result<Scope> {
        let mut scope = Scope {
            rows: BTreeSet::new(),
            owners: BTreeSet::new(),
            snapshots: BTreeSet::new(),
        };
        for id in claims {
            let key = id.to_string();
            let claim: Claim = r.get(&key)?;
            scope.own(Entity::Claim, id.0);
            for party in claim
                .claimants
                .iter()
                .chain(&claim.reported_by)
                .chain(&claim.venue)
            {
                scope.row(Entity::Party, party);
            }
            for topic in &claim.topics {
                scope.row(Entity::Topic, topic);
            }
            for appearance in r.of::<Appearance>("claim", &key)? {
                if let Some(document) = appearance.document {
                    scope.own(Entity::Document, document.0);
                }
                if let Some(passage) = appearance.passage {
                    scope.row(Entity::Passage, passage);
                }
            }
            for media in r.of::<Media>("claim", &key)? {
                if let Some(snapshot) = media.snapshot {
                    scope.own(Entity::Snapshot, snapshot.0);
                    scope.snapshots.insert(snapshot);
                }
            }
            for evidence in r.of::<Evidence>("claim", &key)? {
                for source in evidence.source.iter().chain(&evidence.origin) {
                    scope.own(Entity::Source, source.0);
                    let source: Source = r.get(&source.to_string())?;
                    if let Some(party) = source.party {
                        scope.row(Entity::Party, party);
                    }
                }
                if let Some(passage) = evidence.passage {
                    scope.row(Entity::Passage, passage);
                }
                if let Some(snapshot) = evidence.snapshot {
                    scope.own(Entity::Snapshot, snapshot.0);
                    scope.snapshots.insert(snapshot);
                }
            }
        }
        for person in r.all::<Person>()? {
            scope.row(Entity::Person, person.id);
        }
        for scale in r.all::<Scale>()? {
            scope.row(Entity::Scale, &scale.id);
        }
        for rating in r.all::<Rating>()? {
            scope.row(Entity::Rating, &rating.id);
        }
        Ok(scope)
    }

    fn row(&mut self, entity: Entity, id: impl ToString) {
        self.rows.insert((entity, id.to_string()));
    }

    fn own(&mut self, entity: Entity, id: uuid::Uuid) {
        self.row(entity, id);
        self.owners.insert(id);
    }

    /// Whether a change concerns it.
    fn concerns(&self, line: &Line) -> bool {
        line.owner.is_some_and(|owner| self.owners.contains(&owner))
            || Entity::named(&line.entity)
                .is_some_and(|entity| self.rows.contains(&(entity, line.id.clone())))
    }
}

/// Whether the values of a change may go out.
fn public(line: &Line, marks: &Marks) -> bool {
    let payload = line.payload.as_deref().unwrap_or_default();
    let own_notes = line.entity == Entity::Claim.name() && payload.contains("\"notes\":");
    let withheld = match Entity::named(&line.entity) {
        Some(Entity::Evidence) => {
            let id = line.id.parse().map(EvidenceId);
            id.is_ok_and(|id| {
                marks.evidence.contains(&id) || marks.notes.contains(&id) && payload.contains("\"note\":")
            })
        }
        Some(Entity::Snapshot) => line
            .id
            .parse()
            .is_ok_and(|id| marks.snapshots.contains(&SnapshotId(id))),
        Some(Entity::Resource | Entity::Recheck) => line
            .owner
            .is_some_and(|id| marks.snapshots.contains(&SnapshotId(id))),
        _ => false,
    };
    !own_notes && !withheld && marks.check(payload.as_bytes()).is_ok()
}

/// Writes the extract beside.
pub fn extract(r: &Reader<'_>, scope: &Scope, marks: &Marks, follow: Follow<'_>) -> Result<Extract> {
    let failed = |e: io::Error| match no_room(&e) {
        true => crate::Error::from(StoreError::DiskFull),
        false => {
            crate::Error::new("bundle.write", format!("The history can't be written: {e}.")).with("why", e)
        }
    };
    let bytes = Cell::new(0);
    let mut out = Counting {
        out: BufWriter::new(tempfile::tempfile().map_err(failed)?),
        bytes: &bytes,
    };
    // A line is asked about before it is written: what was written by then ends with the one before it.
    let (mut end, mut until, mut withheld, mut last) = (0, None, 0, false);
    r.write_history(
        &mut out,
        &mut |line| {
            if last {
                end = bytes.get();
            }
            last = scope.concerns(line);
            if last {
                until = Some(line.act.at.clone());
            }
            let keep = last && public(line, marks);
            withheld += u64::from(last && !keep);
            Ok(keep)
        },
        follow,
    )?;
    if last {
        end = bytes.get();
    }
    let mut file = out.out.into_inner().map_err(|e| failed(e.into_error()))?;
    file.set_len(end).map_err(failed)?;
    file.seek(SeekFrom::Start(0)).map_err(failed)?;
    Ok(Extract {
        file,
        bytes: end,
        until,
        withheld,
    })
}

/// Tells how many bytes passed.
struct Counting<'a> {
    out: BufWriter<File>,
    bytes: &'a Cell<u64>,
}

impl Write for Counting<'_> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        let n = self.out.write(buf)?;
        self.bytes.set(self.bytes.get() + n as u64);
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
