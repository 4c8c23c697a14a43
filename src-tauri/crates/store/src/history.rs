//! The history as people and programs read it, and the erasure of payloads.

use crate::book::Book;
use crate::log::{self, ActRow, ChangeRow, Op, Payload};
use crate::lookup::Reader;
use crate::row::Fields;
use crate::transact::Act;
use crate::{Result, StoreError, undo};
use rusqlite::types::Value as Sql;
use serde_json::Value;
use uuid::Uuid;

impl Reader<'_> {
    /// The number of the latest change: as long as it stays, the record is the same.
    pub fn last_change(&self) -> Result<i64> {
        Ok(self
            .db
            .prepare_cached("SELECT coalesce(max(n), 0) FROM change")?
            .query_row([], |r| r.get(0))?)
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
        let key = key_of(id);
        let total = self.db.query_row(
            "SELECT count(DISTINCT act) FROM (SELECT act FROM change WHERE entity_id = ?1 UNION ALL SELECT act FROM change WHERE owner = ?1)",
            [&key],
            |r| r.get(0),
        )?;
        let tail = "WHERE n IN (SELECT act FROM change WHERE entity_id = ?1 UNION SELECT act FROM change WHERE owner = ?1)
                    ORDER BY n DESC LIMIT ?2 OFFSET ?3";
        Ok((
            log::acts(self.db, tail, rusqlite::params![key, limit, offset])?,
            total,
        ))
    }

    /// The changes of an act, those of one thing and what hangs on it where that is asked for; and how many it made.
    pub fn changes_of(&self, act: i64, id: Option<&str>, limit: u64) -> Result<(Vec<ChangeRow>, u64)> {
        let total = self
            .db
            .query_row("SELECT count(*) FROM change WHERE act = ?1", [act], |r| r.get(0))?;
        let rows = match id {
            None => log::changes(
                self.db,
                "WHERE act = ?1 ORDER BY n LIMIT ?2",
                rusqlite::params![act, limit],
            )?,
            Some(id) => log::changes(
                self.db,
                "WHERE act = ?1 AND (entity_id = ?2 OR owner = ?2) ORDER BY n LIMIT ?3",
                rusqlite::params![act, key_of(id), limit],
            )?,
        };
        Ok((rows, total))
    }

    /// How many changes the history of a thing holds.
    pub fn change_count(&self, id: &str) -> Result<u64> {
        Ok(self
            .db
            .prepare_cached("SELECT (SELECT count(*) FROM change WHERE entity_id = ?1) + (SELECT count(*) FROM change WHERE owner = ?1)")?
            .query_row([key_of(id)], |r| r.get(0))?)
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

fn key_of(id: &str) -> Sql {
    Uuid::parse_str(id).map_or_else(|_| Sql::Text(id.to_owned()), |u| Sql::Blob(u.as_bytes().to_vec()))
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
                let gone = tx
                    .db
                    .prepare("UPDATE change SET payload = NULL, salt = NULL WHERE device = ?1 AND seq = ?2")?
                    .execute(rusqlite::params![device.as_bytes().as_slice(), seq])?;
                let key = format!("{device}:{seq}");
                if gone != 1 {
                    return Err(StoreError::NotFound {
                        entity: "change",
                        id: key,
                    });
                }
                let mut new = Fields::new();
                new.insert("reason".into(), Value::String(reason.to_owned()));
                tx.append(
                    None,
                    "change",
                    &key,
                    None,
                    Op::Erase,
                    &Payload {
                        old: Fields::new(),
                        new,
                    },
                )
            },
        )?;
        Ok(())
    }
}
