//! The history as people and programs read it, and the erasure of payloads.

use crate::book::Book;
use crate::log::{self, ActRow, ChangeRow, Op, Payload, Whose};
use crate::lookup::Reader;
use crate::row::Fields;
use crate::transact::Act;
use crate::{Result, StoreError, undo};
use serde_json::Value;
use std::collections::BTreeSet;
use uuid::Uuid;

impl Reader<'_> {
    /// The number of the latest change: as long as it stays, the record is the same.
    pub fn last_change(&self) -> Result<i64> {
        log::last_change(self.db)
    }

    /// Acts, the latest first, with how many there are: of a thing and what hangs on it, or of the whole book.
    pub fn acts(&self, id: Option<&str>, offset: u64, limit: u64) -> Result<(Vec<ActRow>, u64)> {
        let Some(id) = id else {
            let total = self.db.query_row("SELECT count(*) FROM act", [], |r| r.get(0))?;
            return Ok((
                log::acts(self.db, "ORDER BY n DESC LIMIT ?1 OFFSET ?2", [limit, offset])?,
                total,
            ));
        };
        let changes = log::of_row(self.db, id, Whose::Both)?;
        let acts: BTreeSet<i64> = changes.iter().map(|change| change.act).collect();
        let wanted = acts.iter().rev().skip(offset as usize).take(limit as usize);
        let mut rows = Vec::new();
        for n in wanted {
            rows.extend(log::acts(self.db, "WHERE n = ?1", [n])?);
        }
        Ok((rows, acts.len() as u64))
    }

    /// The changes of an act, those of one thing and what hangs on it where that is asked for; and how many it made.
    pub fn changes_of(&self, act: i64, id: Option<&str>, limit: u64) -> Result<(Vec<ChangeRow>, u64)> {
        let total = log::count(self.db, Some(act))?;
        let Some(id) = id else {
            return Ok((log::of_act(self.db, act, limit)?, total));
        };
        let mut rows = log::of_row(self.db, id, Whose::Both)?;
        rows.retain(|change| change.act == act);
        rows.truncate(limit as usize);
        Ok((rows, total))
    }

    /// How many changes the history of a thing holds.
    pub fn change_count(&self, id: &str) -> Result<u64> {
        Ok(log::of_row(self.db, id, Whose::Both)?.len() as u64)
    }

    /// The kinds of the acts that undo and redo would work on.
    pub fn next_steps(&self, person: Option<Uuid>) -> Result<(Option<ActRow>, Option<ActRow>)> {
        let redo = match undo::redoable(self.db, person)? {
            Some(undoing) => undoing
                .undoes
                .map(|id| log::act_by_id(self.db, id))
                .transpose()?
                .flatten(),
            None => None,
        };
        Ok((undo::undoable(self.db, person)?, redo))
    }

    /// Whether an act was taken back and not brought back since.
    pub fn is_undone(&self, act: Uuid) -> Result<bool> {
        undo::is_undone(self.db, act)
    }

    /// The acts since that one, oldest first: what somebody else did meanwhile.
    pub fn acts_after(&self, n: i64) -> Result<Vec<ActRow>> {
        log::acts(self.db, "WHERE n > ?1 ORDER BY n", [n])
    }
}

impl Book {
    /// Erases the payload of a change for good, for a source's safety: the chain still holds, and a change of its own
    /// says who did it and why. What the record holds now is not touched: change or delete that first.
    pub fn erase_payload(&self, device: Uuid, seq: i64, person: Option<Uuid>, reason: &str) -> Result<()> {
        self.transact(
            &Act {
                kind: "erase",
                person,
            },
            |tx| {
                let key = format!("{device}:{seq}");
                if !log::erase(tx.db, device, seq)? {
                    return Err(StoreError::NotFound {
                        entity: "change",
                        id: key,
                    });
                }
                let mut new = Fields::new();
                new.insert("reason".into(), Value::String(reason.to_owned()));
                let old = Fields::new();
                tx.append(None, "change", key, None, Op::Erase, Payload { old, new })
            },
        )?;
        Ok(())
    }
}
