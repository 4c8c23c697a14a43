//! The history as it is kept: acts of people, each of one or more changes, in one SHA-256 chain a device.
//!
//! The hash of a change covers what came before it on its device, who did it, when, to what, and a *digest* of the
//! payload (salted, so that a short value can't be guessed from it), never the payload itself. A payload can so be
//! withheld from an extract, or erased for a source's safety, and the chain still holds.

use crate::pack::{self, Kept};
use crate::row::{Fields, key_sql, key_text};
use crate::{Result, StoreError};
use claimbook_domain::Entity;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, Params, Row, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What a change does to its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// It is new.
    Create,
    /// Some of its fields changed.
    Update,
    /// It was taken away.
    Delete,
    /// The payload of an earlier change was erased.
    Erase,
}

impl Op {
    /// Its name in the history.
    pub const fn name(self) -> &'static str {
        match self {
            Op::Create => "create",
            Op::Update => "update",
            Op::Delete => "delete",
            Op::Erase => "erase",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Op> {
        [Op::Create, Op::Update, Op::Delete, Op::Erase]
            .into_iter()
            .find(|o| o.name() == name)
    }
}

/// The old and new values of a change.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Payload {
    /// What the fields were; all of them where the row was taken away.
    #[serde(default, skip_serializing_if = "Fields::is_empty")]
    pub old: Fields,
    /// What they are since; all of them where the row is new.
    #[serde(default, skip_serializing_if = "Fields::is_empty")]
    pub new: Fields,
}

/// An act: what somebody did at once.
#[derive(Debug, Clone)]
pub struct ActRow {
    /// Its place in this book.
    pub n: i64,
    /// Its id.
    pub id: Uuid,
    /// On which device.
    pub device: Uuid,
    /// Who.
    pub person: Option<Uuid>,
    /// When, UTC, RFC 3339.
    pub at: String,
    /// What, such as `claim-add`.
    pub kind: String,
    /// The act that it takes back.
    pub undoes: Option<Uuid>,
    /// The act that it brings back.
    pub redoes: Option<Uuid>,
}

/// A change of one row.
#[derive(Debug, Clone)]
pub struct ChangeRow {
    /// Its place in this book.
    pub n: i64,
    /// On which device.
    pub device: Uuid,
    /// Its place in that device's chain, from 1.
    pub seq: i64,
    /// SHA-256 over it and all before it.
    pub hash: Vec<u8>,
    /// The act's place.
    pub act: i64,
    /// What kind of row; none where a payload was erased.
    pub entity: Option<Entity>,
    /// As written.
    pub entity_name: String,
    /// Which row.
    pub key: String,
    /// The row that its history belongs to.
    pub owner: Option<Uuid>,
    /// What it does.
    pub op: Option<Op>,
    /// SHA-256 of salt and payload.
    pub digest: Vec<u8>,
    /// Random bytes before the payload.
    pub salt: Option<Vec<u8>>,
    /// JSON; none where it was erased or withheld.
    pub payload: Option<String>,
}

impl ChangeRow {
    /// The old and new values, if they are still there.
    pub fn values(&self) -> Result<Option<Payload>> {
        self.payload
            .as_deref()
            .map(|p| {
                serde_json::from_str(p).map_err(|e| StoreError::Database(format!("change {}: {e}", self.n)))
            })
            .transpose()
    }
}

const ACT: &str = "SELECT n, id, device, person, at, kind, undoes, redoes FROM act";

fn uuid(bytes: Vec<u8>) -> Uuid {
    Uuid::from_slice(&bytes).unwrap_or_default()
}

fn act_row(r: &Row<'_>) -> rusqlite::Result<ActRow> {
    Ok(ActRow {
        n: r.get(0)?,
        id: uuid(r.get(1)?),
        device: uuid(r.get(2)?),
        person: r.get::<_, Option<Vec<u8>>>(3)?.map(uuid),
        at: r.get(4)?,
        kind: r.get(5)?,
        undoes: r.get::<_, Option<Vec<u8>>>(6)?.map(uuid),
        redoes: r.get::<_, Option<Vec<u8>>>(7)?.map(uuid),
    })
}

fn change_row(r: &Row<'_>) -> rusqlite::Result<ChangeRow> {
    let entity_name: String = r.get(5)?;
    let op: String = r.get(8)?;
    Ok(ChangeRow {
        n: r.get(0)?,
        device: uuid(r.get(1)?),
        seq: r.get(2)?,
        hash: r.get(3)?,
        act: r.get(4)?,
        entity: Entity::named(&entity_name),
        entity_name,
        key: key_text(r.get_ref(6)?).unwrap_or_default(),
        owner: r.get::<_, Option<Vec<u8>>>(7)?.map(uuid),
        op: Op::named(&op),
        digest: r.get(9)?,
        salt: r.get(10)?,
        payload: r.get(11)?,
    })
}

/// Acts, by the rest of the statement.
pub fn acts(db: &Connection, tail: &str, params: impl rusqlite::Params) -> Result<Vec<ActRow>> {
    let mut statement = db.prepare_cached(&format!("{ACT} {tail}"))?;
    Ok(statement
        .query_map(params, act_row)?
        .collect::<rusqlite::Result<_>>()?)
}

/// The act with that id.
pub fn act_by_id(db: &Connection, id: Uuid) -> Result<Option<ActRow>> {
    Ok(db
        .prepare_cached(&format!("{ACT} WHERE id = ?1"))?
        .query_row([id.as_bytes().as_slice()], act_row)
        .optional()?)
}

/// Walks the acts, the latest first, until the visitor has seen enough.
pub fn walk_acts(db: &Connection, person: Option<Uuid>, mut visit: impl FnMut(ActRow) -> bool) -> Result<()> {
    let mut statement = db.prepare_cached(&format!("{ACT} WHERE person IS ?1 ORDER BY n DESC"))?;
    let mut rows = statement.query([person.map(|p| p.as_bytes().to_vec())])?;
    while let Some(row) = rows.next()? {
        if !visit(act_row(row)?) {
            break;
        }
    }
    Ok(())
}

/// Walks changes in the order of this book, rows and packs alike, until the visitor has seen enough. The two conditions say
/// which rows, and which packs may hold some that are wanted.
fn walk(
    db: &Connection,
    rows: &str,
    packs: &str,
    params: impl Params,
    mut visit: impl FnMut(ChangeRow) -> Result<bool>,
) -> Result<()> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT n, device, seq, hash, act, entity, entity_id, owner, op, digest, salt, payload,
                NULL AS first, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
         FROM change {rows}
         UNION ALL
         SELECT n, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, {}
         FROM change_pack {packs}
         ORDER BY 1",
        pack::COLUMNS
    ))?;
    let mut found = statement.query(params)?;
    while let Some(row) = found.next()? {
        if row.get::<_, Option<i64>>(PACK)?.is_none() {
            if !visit(change_row(row)?)? {
                return Ok(());
            }
            continue;
        }
        for change in pack::read(row, PACK)? {
            if !visit(change)? {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// Where the columns of a pack begin.
const PACK: usize = 12;

/// Walks all changes in the order of this book.
pub fn walk_changes(db: &Connection, mut visit: impl FnMut(ChangeRow) -> Result<()>) -> Result<()> {
    walk(db, "", "", [], |change| visit(change).map(|()| true))
}

/// The changes of an act in their order, the first so many.
pub fn of_act(db: &Connection, act: i64, limit: u64) -> Result<Vec<ChangeRow>> {
    let mut changes = Vec::new();
    if limit > 0 {
        walk(db, "WHERE act = ?1", "WHERE act = ?1", [act], |change| {
            changes.push(change);
            Ok((changes.len() as u64) < limit)
        })?;
    }
    Ok(changes)
}

/// How many changes there are, of an act or of all.
pub fn count(db: &Connection, act: Option<i64>) -> Result<u64> {
    let which = if act.is_some() { "WHERE act = ?1" } else { "" };
    let sql = format!(
        "SELECT (SELECT count(*) FROM change {which}) + (SELECT coalesce(sum(changes), 0) FROM change_pack {which})"
    );
    Ok(db
        .prepare_cached(&sql)?
        .query_row(rusqlite::params_from_iter(act), |r| r.get(0))?)
}

/// The place of the latest change.
pub fn last_change(db: &Connection) -> Result<i64> {
    Ok(db
        .prepare_cached(
            "SELECT max((SELECT coalesce(max(n), 0) FROM change),
                        coalesce((SELECT n + changes - 1 FROM change_pack ORDER BY n DESC LIMIT 1), 0))",
        )?
        .query_row([], |r| r.get(0))?)
}

/// Which changes belong to a row's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Its own.
    Itself,
    /// Those of what hangs on it.
    Owned,
    /// Both.
    Both,
}

/// The changes of a row, of what hangs on it, or both, in their order.
pub fn of_row(db: &Connection, id: &str, whose: Whose) -> Result<Vec<ChangeRow>> {
    let (itself, owned) = (whose != Whose::Owned, whose != Whose::Itself);
    let uuid = Uuid::parse_str(id).ok();
    let key = uuid.map_or_else(|| Sql::Text(id.to_owned()), |u| Sql::Blob(u.as_bytes().to_vec()));
    let mut changes = Vec::new();
    walk(
        db,
        "WHERE ?2 AND entity_id = ?1 OR ?3 AND owner = ?1",
        "WHERE n IN (SELECT n FROM change_pack WHERE ?2 AND entity_to >= ?1 AND entity_from <= ?1
                     UNION ALL
                     SELECT n FROM change_pack WHERE ?3 AND owner_to >= ?1 AND owner_from <= ?1)",
        params![key, itself, owned],
        |change| {
            // A pack that may hold it holds others as well.
            let is_it = match uuid {
                Some(uuid) => Uuid::parse_str(&change.key).ok() == Some(uuid),
                None => change.key == id,
            };
            if itself && is_it || owned && uuid.is_some() && change.owner == uuid {
                changes.push(change);
            }
            Ok(true)
        },
    )?;
    Ok(changes)
}

/// Erases salt and payload of the change at that place of a device's chain; whether there is one.
pub fn erase(db: &Connection, device: Uuid, seq: i64) -> Result<bool> {
    let rows = db
        .prepare("UPDATE change SET payload = NULL, salt = NULL WHERE device = ?1 AND seq = ?2")?
        .execute(params![device.as_bytes().as_slice(), seq])?;
    Ok(rows == 1 || pack::erase(db, device, seq)?)
}

/// SHA-256 of salt and payload.
pub fn digest(salt: &[u8], payload: &str) -> [u8; 32] {
    Sha256::new()
        .chain_update(salt)
        .chain_update(payload.as_bytes())
        .finalize()
        .into()
}

/// What a link of the chain is made of, beside the link before it.
pub struct Link<'a> {
    /// Whose chain.
    pub device: Uuid,
    /// Its place there.
    pub seq: i64,
    /// In which act.
    pub act: &'a ActRow,
    /// What kind of row.
    pub entity: &'a str,
    /// Which.
    pub key: &'a str,
    /// What it does.
    pub op: &'a str,
    /// Of the payload.
    pub digest: &'a [u8],
}

impl Link<'_> {
    /// The hash of this link after that one. Every part is preceded by its length, so that none runs into the next.
    pub fn hash(&self, before: &[u8]) -> [u8; 32] {
        let mut h = Sha256::new();
        let mut part = |bytes: &[u8]| {
            h.update((bytes.len() as u64).to_le_bytes());
            h.update(bytes);
        };
        let optional = |u: Option<Uuid>| u.map_or_else(Vec::new, |u| u.as_bytes().to_vec());
        part(before);
        part(self.device.as_bytes());
        part(&self.seq.to_le_bytes());
        part(self.act.id.as_bytes());
        part(&optional(self.act.person));
        part(self.act.at.as_bytes());
        part(self.act.kind.as_bytes());
        part(&optional(self.act.undoes));
        part(&optional(self.act.redoes));
        part(self.entity.as_bytes());
        part(self.key.as_bytes());
        part(self.op.as_bytes());
        part(self.digest);
        h.finalize().into()
    }
}

/// Writes the act's row; its place is set.
pub fn insert_act(db: &Connection, act: &mut ActRow) -> Result<()> {
    let bytes = |u: Option<Uuid>| u.map(|u| u.as_bytes().to_vec());
    db.prepare_cached(
        "INSERT INTO act (id, device, person, at, kind, undoes, redoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        act.id.as_bytes().as_slice(),
        act.device.as_bytes().as_slice(),
        bytes(act.person),
        act.at,
        act.kind,
        bytes(act.undoes),
        bytes(act.redoes),
    ])?;
    act.n = db.last_insert_rowid();
    Ok(())
}

/// Writes changes as they are kept.
pub fn keep(db: &Connection, kept: &Kept) -> Result<()> {
    match kept {
        Kept::Row(change) => insert_change(db, change),
        Kept::Pack(pack) => pack.write(db),
    }
}

fn insert_change(db: &Connection, change: &ChangeRow) -> Result<()> {
    let key = match change.entity {
        Some(entity) => key_sql(entity, &change.key)?,
        None => Sql::Text(change.key.clone()),
    };
    db.prepare_cached(
        "INSERT INTO change (n, device, seq, hash, act, entity, entity_id, owner, op, digest, salt, payload)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?
    .execute(params![
        change.n,
        change.device.as_bytes().as_slice(),
        change.seq,
        change.hash,
        change.act,
        change.entity_name,
        key,
        change.owner.map(|o| o.as_bytes().to_vec()),
        change.op.map_or("", Op::name),
        change.digest,
        change.salt,
        change.payload,
    ])?;
    Ok(())
}

/// The end of a device's chain: its length and last hash. A device without one begins at 0 with 32 zero bytes.
pub fn head(db: &Connection, device: Uuid) -> Result<(i64, Vec<u8>)> {
    Ok(db
        .prepare_cached("SELECT head_seq, head_hash FROM device WHERE id = ?1")?
        .query_row([device.as_bytes().as_slice()], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?
        .unwrap_or((0, vec![0; 32])))
}

/// Keeps the end of a device's chain.
pub fn set_head(db: &Connection, device: Uuid, seq: i64, hash: &[u8]) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO device (id, head_seq, head_hash) VALUES (?1, ?2, ?3)
         ON CONFLICT (id) DO UPDATE SET head_seq = excluded.head_seq, head_hash = excluded.head_hash",
    )?
    .execute(params![device.as_bytes().as_slice(), seq, hash])?;
    Ok(())
}
