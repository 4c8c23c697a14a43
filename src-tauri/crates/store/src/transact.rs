//! The one way to change the record: open a transaction, apply typed changes, append them to the history, commit.

use crate::append::{Appender, Change};
use crate::blob::Blobs;
use crate::book::Circumstances;
use crate::log::{self, ActRow, Op, Payload};
use crate::row::{self, Fields};
use crate::shape::shape;
use crate::statements::statements;
use crate::{Result, StoreError, projection};
use claimbook_domain::{Entity, Record};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::BTreeSet;
use uuid::Uuid;

/// What is done, by whom.
#[derive(Debug, Clone)]
pub struct Act {
    /// Such as `claim-add`: a name in the message catalogue.
    pub kind: &'static str,
    /// By whom.
    pub person: Option<Uuid>,
}

/// The rows that an act touched, for the window to fetch again.
pub type Touched = BTreeSet<(Entity, String)>;

/// An open transaction on the record.
pub struct Tx<'c> {
    pub(crate) db: &'c Connection,
    pub(crate) circumstances: &'c dyn Circumstances,
    pub(crate) act: ActRow,
    blobs: &'c Blobs,
    /// None before the first change.
    history: Option<Appender>,
    touched: Touched,
    stale: projection::Stale,
    /// Whether this transaction was given room for many changed pages.
    roomy: bool,
}

/// An act of so many changes is an import, or its undo.
const MANY: usize = 2_000;
/// Pages that SQLite keeps in memory, in KiB: for the work of a day, and for an act of [`MANY`] changes, whose pages would
/// otherwise be written and read again and again before it ends.
pub(crate) const CACHE_KIB: i32 = 32_000;
const ROOMY_CACHE_KIB: i32 = 256_000;

impl<'c> Tx<'c> {
    pub(crate) fn begin(
        db: &'c Connection,
        circumstances: &'c dyn Circumstances,
        act: &Act,
        device: Uuid,
        blobs: &'c Blobs,
    ) -> Result<Self> {
        let act = ActRow {
            n: 0,
            id: circumstances.id(),
            device,
            person: act.person,
            at: circumstances.now(),
            kind: act.kind.to_owned(),
            undoes: None,
            redoes: None,
        };
        Ok(Self {
            db,
            circumstances,
            act,
            blobs,
            history: None,
            touched: Touched::new(),
            stale: projection::Stale::default(),
            roomy: false,
        })
    }

    /// A new id.
    pub fn id(&self) -> Uuid {
        self.circumstances.id()
    }

    /// Now, UTC, RFC 3339: the time of the act.
    pub fn now(&self) -> &str {
        &self.act.at
    }

    /// The row with that key, as it stands in this transaction.
    pub fn get<R: Record>(&self, key: &str) -> Result<R> {
        let fields = row::read(self.db, R::ENTITY, key)?.ok_or_else(|| StoreError::NotFound {
            entity: R::ENTITY.name(),
            id: key.to_owned(),
        })?;
        row::record_of(key, fields)
    }

    /// Adds a row.
    pub fn insert<R: Record>(&mut self, record: &R) -> Result<()> {
        let new = row::fields_of(record)?;
        self.apply(
            R::ENTITY,
            &record.key(),
            Op::Create,
            Payload {
                old: Fields::new(),
                new,
            },
        )
    }

    /// Changes a row to what the record says; nothing happens where nothing differs.
    pub fn update<R: Record>(&mut self, record: &R) -> Result<bool> {
        let key = record.key();
        let old = row::read(self.db, R::ENTITY, &key)?.ok_or_else(|| StoreError::NotFound {
            entity: R::ENTITY.name(),
            id: key.clone(),
        })?;
        let (old, new) = row::difference(&old, &row::fields_of(record)?);
        if new.is_empty() {
            return Ok(false);
        }
        self.apply(R::ENTITY, &key, Op::Update, Payload { old, new })?;
        Ok(true)
    }

    /// Takes a row away. Refused while another row refers to it.
    pub fn delete(&mut self, entity: Entity, key: &str) -> Result<()> {
        let old = row::read(self.db, entity, key)?.ok_or_else(|| StoreError::NotFound {
            entity: entity.name(),
            id: key.to_owned(),
        })?;
        if let Some((by, count)) = first_referrer(self.db, entity, key)? {
            return Err(StoreError::InUse {
                entity: entity.name(),
                by: by.name(),
                count,
            });
        }
        self.apply(
            entity,
            key,
            Op::Delete,
            Payload {
                old,
                new: Fields::new(),
            },
        )
    }

    /// Keeps a text under its hash. Texts are immutable and no rows of the record: what refers to one names its hash.
    pub fn put_text(&self, sha256: &str, body: &str) -> Result<()> {
        self.db
            .prepare_cached("INSERT INTO text (sha256, body) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
            .execute([sha256, body])?;
        Ok(())
    }

    /// Reads by SQL, as things stand in this transaction.
    pub fn reader(&self) -> crate::Reader<'_> {
        crate::Reader::new(self.db)
    }

    /// Changes a row and appends the change to the history.
    pub(crate) fn apply(&mut self, entity: Entity, key: &str, op: Op, payload: Payload) -> Result<()> {
        if entity == Entity::Resource && op == Op::Create {
            self.has_bytes(&payload)?;
        }
        self.stale.before(self.db, entity, key, &payload)?;
        match op {
            Op::Create => {
                let number = row::insert(self.db, entity, key, &payload.new)?;
                self.stale.created(self.db, entity, number, &payload.new)?;
            }
            Op::Update => {
                row::update(self.db, entity, key, &payload.new)?;
                self.stale.updated(self.db, entity, key, &payload)?;
            }
            Op::Delete => row::delete(self.db, entity, key)?,
            Op::Erase => {}
        }
        projection::rename(self.db, entity, key, &payload)?;
        let owner = owner(self.db, entity, key, &payload)?;
        self.append(Some(entity), entity.name(), key.to_owned(), owner, op, payload)?;
        self.touched.insert((entity, key.to_owned()));
        if self.touched.len() == MANY && !self.roomy {
            self.db.pragma_update(None, "cache_size", -ROOMY_CACHE_KIB)?;
            self.roomy = true;
        }
        Ok(())
    }

    /// A resource's bytes are on the disk before the record refers to them, also where it is brought back.
    fn has_bytes(&self, payload: &Payload) -> Result<()> {
        let sha256 = payload
            .new
            .get("sha256")
            .and_then(Value::as_str)
            .unwrap_or_default();
        if self.blobs.has(sha256) {
            return Ok(());
        }
        Err(StoreError::NoBytes(sha256.to_owned()))
    }

    /// Appends a change to the history.
    pub(crate) fn append(
        &mut self,
        entity: Option<Entity>,
        name: &'static str,
        key: String,
        owner: Option<Uuid>,
        op: Op,
        payload: Payload,
    ) -> Result<()> {
        let history = match &mut self.history {
            Some(history) => history,
            None => {
                // The device's row comes first: the act refers to it.
                let (seq, hash) = log::head(self.db, self.act.device)?;
                log::set_head(self.db, self.act.device, seq, &hash)?;
                log::insert_act(self.db, &mut self.act)?;
                let history = Appender::after(self.db, self.act.clone(), seq, hash)?;
                self.history.insert(history)
            }
        };
        let change = Change {
            entity,
            name,
            key,
            owner,
            op,
            salt: self.circumstances.salt(),
            payload,
        };
        history.append(self.db, change)
    }

    /// Whether anything was changed.
    pub(crate) fn is_empty(&self) -> bool {
        self.history.is_none()
    }

    /// Brings lists and search index up to date, keeps the head of the chain.
    pub(crate) fn finish(mut self) -> Result<Touched> {
        self.stale.refresh(self.db)?;
        if let Some(history) = self.history.take() {
            history.finish(self.db)?;
        }
        Ok(std::mem::take(&mut self.touched))
    }
}

impl Drop for Tx<'_> {
    fn drop(&mut self) {
        if self.roomy {
            // Were it refused, the next pages would only be kept a little longer.
            let _ = self.db.pragma_update(None, "cache_size", -CACHE_KIB);
        }
    }
}

/// The claim, document or source in whose history a change belongs.
fn owner(db: &Connection, entity: Entity, key: &str, payload: &Payload) -> Result<Option<Uuid>> {
    let Some(field) = shape(entity).owner else {
        return Ok(None);
    };
    let named = payload
        .new
        .get(field)
        .or_else(|| payload.old.get(field))
        .and_then(Value::as_str)
        .map(str::to_owned);
    let named = match named {
        Some(named) => Some(named),
        None => {
            row::read(db, entity, key)?.and_then(|f| f.get(field).and_then(Value::as_str).map(str::to_owned))
        }
    };
    Ok(named.and_then(|n| Uuid::parse_str(&n).ok()))
}

/// The first kind of row that refers to this one, and how many of them do.
pub(crate) fn first_referrer(db: &Connection, entity: Entity, key: &str) -> Result<Option<(Entity, u64)>> {
    let key_value = row::key_sql(entity, key)?;
    for referrer in &statements(entity).referrers {
        let any: bool = db
            .prepare_cached(&referrer.any)?
            .query_row([&key_value], |r| r.get(0))?;
        if any {
            let count = db
                .prepare_cached(&referrer.count)?
                .query_row([&key_value], |r| r.get(0))?;
            return Ok(Some((referrer.by, count)));
        }
    }
    Ok(None)
}
