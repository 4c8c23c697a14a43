//! Changes that lie together. An import makes a hundred thousand of them at once, which are read together if at all: as
//! rows with indexes of their own they would take most of its time and most of the book's room.
//!
//! The body of a pack is its changes one after the other, deflated. A change is its hash, entity, key, owner, operation,
//! digest, salt and payload, each preceded by its length (four bytes, little-endian; all ones where there is none).

use crate::log::{ChangeRow, Op};
use crate::{Result, StoreError};
use claimbook_domain::Entity;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::io::{Read, Write};
use uuid::Uuid;

/// So many changes of an act are rows of their own: what a person does by hand never lies in a pack.
pub const FEW: usize = 256;
/// The most changes of a pack.
const CHANGES: usize = 256;
/// Bytes from which on a pack is full. One change may be larger.
const FULL: usize = 256 << 10;
/// The most that a pack may hold unpacked: what claims more is no pack of ours.
const LARGEST: usize = 1 << 30;
/// The length of what is not there.
const NONE: u32 = u32::MAX;

/// How a change is kept.
#[derive(Debug)]
pub enum Kept {
    /// As a row of its own.
    Row(ChangeRow),
    /// With others.
    Pack(Pack),
}

/// Changes of one act that follow each other.
#[derive(Debug)]
pub struct Pack {
    n: i64,
    changes: usize,
    device: Uuid,
    seq: i64,
    act: i64,
    entities: (Uuid, Uuid),
    owners: Option<(Uuid, Uuid)>,
    size: usize,
    body: Vec<u8>,
}

/// Gives changes their places in the book, and decides how each is kept: the same for the same changes, always.
#[derive(Debug)]
pub struct Packer {
    next: i64,
    act: i64,
    of_act: usize,
    open: Option<Pack>,
}

impl Packer {
    /// Gives places from that one on.
    pub fn from(next: i64) -> Packer {
        Packer {
            next,
            act: 0,
            of_act: 0,
            open: None,
        }
    }

    /// Whether the act has so many changes that those to come will lie in packs.
    pub fn packs(&self) -> bool {
        self.of_act >= FEW
    }

    /// Takes the next change; gives what is ready to be written.
    pub fn put(&mut self, mut change: ChangeRow, ready: &mut Vec<Kept>) -> Result<()> {
        if change.act != self.act {
            ready.extend(self.rest()?);
            (self.act, self.of_act) = (change.act, 0);
        }
        change.n = self.next;
        self.next = self.next.saturating_add(1);
        self.of_act += 1;
        let id = Uuid::parse_str(&change.key)
            .ok()
            .filter(|_| change.entity.is_some());
        let Some(id) = id.filter(|_| self.of_act > FEW) else {
            ready.extend(self.rest()?);
            ready.push(Kept::Row(change));
            return Ok(());
        };
        let pack = self.open.get_or_insert_with(|| Pack::of(&change, id));
        pack.add(&change, id)?;
        if pack.changes == CHANGES || pack.body.len() >= FULL {
            ready.extend(self.rest()?);
        }
        Ok(())
    }

    /// What is not full yet.
    pub fn rest(&mut self) -> Result<Option<Kept>> {
        self.open
            .take()
            .map(|pack| pack.close().map(Kept::Pack))
            .transpose()
    }
}

impl Pack {
    /// An empty one that begins with that change.
    fn of(first: &ChangeRow, id: Uuid) -> Pack {
        Pack {
            n: first.n,
            changes: 0,
            device: first.device,
            seq: first.seq,
            act: first.act,
            entities: (id, id),
            owners: None,
            size: 0,
            body: Vec::new(),
        }
    }

    fn add(&mut self, change: &ChangeRow, id: Uuid) -> Result<()> {
        let widened = |(from, to): (Uuid, Uuid), with: Uuid| (from.min(with), to.max(with));
        self.entities = widened(self.entities, id);
        if let Some(owner) = change.owner {
            self.owners = Some(widened(self.owners.unwrap_or((owner, owner)), owner));
        }
        self.changes += 1;
        write_change(&mut self.body, change)
    }

    fn close(mut self) -> Result<Pack> {
        self.size = self.body.len();
        self.body = deflate(&self.body)?;
        Ok(self)
    }

    /// Writes it.
    pub fn write(&self, db: &Connection) -> Result<()> {
        let bytes = |id: Uuid| id.as_bytes().to_vec();
        db.prepare_cached(
            "INSERT INTO change_pack (n, changes, device, seq, act, entity_from, entity_to, owner_from, owner_to, size, body)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            self.n,
            self.changes,
            bytes(self.device),
            self.seq,
            self.act,
            bytes(self.entities.0),
            bytes(self.entities.1),
            self.owners.map(|(from, _)| bytes(from)),
            self.owners.map(|(_, to)| bytes(to)),
            self.size,
            self.body,
        ])?;
        Ok(())
    }
}

/// Which columns [`read`] wants, in its order.
pub const COLUMNS: &str =
    "n, device, seq, act, changes, size, body, entity_from, entity_to, owner_from, owner_to";

/// The changes of a pack, of a row of [`COLUMNS`] that begins at that place.
pub fn read(row: &Row<'_>, at: usize) -> Result<Vec<ChangeRow>> {
    let (n, seq, act): (i64, i64, i64) = (row.get(at)?, row.get(at + 2)?, row.get(at + 3)?);
    let device = Uuid::from_slice(&row.get::<_, Vec<u8>>(at + 1)?).unwrap_or_default();
    let changes: i64 = row.get(at + 4)?;
    let size: i64 = row.get(at + 5)?;
    let damaged = || {
        StoreError::Database(format!(
            "the {changes} changes from place {n} on were altered: they can't be read"
        ))
    };
    if changes < 1 || n.checked_add(changes).is_none() || seq.checked_add(changes).is_none() {
        return Err(damaged());
    }
    let size = usize::try_from(size)
        .ok()
        .filter(|size| *size <= LARGEST)
        .ok_or_else(damaged)?;
    let body = row.get_ref(at + 6)?.as_blob().map_err(|_| damaged())?;
    let body = inflate(body, size).ok_or_else(damaged)?;
    let id = |at| -> rusqlite::Result<Option<Uuid>> {
        let bytes: Option<Vec<u8>> = row.get(at)?;
        Ok(bytes.and_then(|b| Uuid::from_slice(&b).ok()))
    };
    let (entities, owners) = ((id(at + 7)?, id(at + 8)?), (id(at + 9)?, id(at + 10)?));
    // By these it is found: a pack that says less than it holds would hide a part of the history.
    let within =
        |(from, to): (Option<Uuid>, Option<Uuid>), id| from.is_some() && from <= Some(id) && Some(id) <= to;
    let mut rest = body.as_slice();
    let mut read = Vec::new();
    for i in 0..changes {
        let mut change = read_change(&mut rest).ok_or_else(damaged)?;
        let id = Uuid::parse_str(&change.key).map_err(|_| damaged())?;
        if !within(entities, id) || change.owner.is_some_and(|owner| !within(owners, owner)) {
            return Err(damaged());
        }
        (change.n, change.seq, change.device, change.act) = (n + i, seq + i, device, act);
        read.push(change);
    }
    if rest.is_empty() { Ok(read) } else { Err(damaged()) }
}

/// Erases salt and payload of the change at that place of a device's chain, where it lies in a pack.
pub fn erase(db: &Connection, device: Uuid, seq: i64) -> Result<bool> {
    let sql = format!(
        "SELECT {COLUMNS} FROM change_pack WHERE device = ?1 AND seq <= ?2 ORDER BY seq DESC LIMIT 1"
    );
    let found = db
        .prepare_cached(&sql)?
        .query_row(params![device.as_bytes().as_slice(), seq], |row| Ok(read(row, 0)))
        .optional()?
        .transpose()?;
    let mut changes = found.unwrap_or_default();
    let Some(change) = changes.iter_mut().find(|c| c.seq == seq) else {
        return Ok(false);
    };
    (change.salt, change.payload) = (None, None);
    let mut body = Vec::new();
    for change in &changes {
        write_change(&mut body, change)?;
    }
    db.execute(
        "UPDATE change_pack SET size = ?2, body = ?3 WHERE n = ?1",
        params![changes[0].n, body.len(), deflate(&body)?],
    )?;
    Ok(true)
}

fn deflate(body: &[u8]) -> Result<Vec<u8>> {
    let failed = |e: std::io::Error| StoreError::Database(e.to_string());
    // The fastest: hashes and salts, a third of what is left, grow no smaller however long one tries.
    let mut out = DeflateEncoder::new(Vec::with_capacity(body.len() / 3), Compression::fast());
    out.write_all(body).map_err(failed)?;
    out.finish().map_err(failed)
}

/// The body, if it has that size.
fn inflate(body: &[u8], size: usize) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(size.min(FULL * 2));
    DeflateDecoder::new(body)
        .take(size as u64 + 1)
        .read_to_end(&mut out)
        .ok()?;
    (out.len() == size).then_some(out)
}

fn write_change(to: &mut Vec<u8>, change: &ChangeRow) -> Result<()> {
    let mut part = |bytes: Option<&[u8]>| -> Result<()> {
        let length = match bytes {
            Some(bytes) => u32::try_from(bytes.len()).ok().filter(|length| *length != NONE),
            None => Some(NONE),
        };
        let length = length.ok_or_else(|| StoreError::Database("a change is larger than 4 GB".into()))?;
        to.extend(length.to_le_bytes());
        to.extend(bytes.unwrap_or_default());
        Ok(())
    };
    part(Some(&change.hash))?;
    part(Some(change.entity_name.as_bytes()))?;
    part(Some(change.key.as_bytes()))?;
    part(change.owner.as_ref().map(|o| o.as_bytes().as_slice()))?;
    part(Some(change.op.map_or("", Op::name).as_bytes()))?;
    part(Some(&change.digest))?;
    part(change.salt.as_deref())?;
    part(change.payload.as_deref().map(str::as_bytes))
}

/// The next change; its places are the reader's to fill in.
fn read_change(from: &mut &[u8]) -> Option<ChangeRow> {
    let mut part = || -> Option<Option<&[u8]>> {
        let (length, rest) = from.split_first_chunk::<4>()?;
        let length = u32::from_le_bytes(*length);
        if length == NONE {
            *from = rest;
            return Some(None);
        }
        let (bytes, rest) = rest.split_at_checked(usize::try_from(length).ok()?)?;
        *from = rest;
        Some(Some(bytes))
    };
    let text = |bytes: &[u8]| std::str::from_utf8(bytes).ok().map(str::to_owned);
    let hash = part()??.to_vec();
    let entity_name = text(part()??)?;
    let key = text(part()??)?;
    let owner = match part()? {
        Some(owner) => Some(Uuid::from_slice(owner).ok()?),
        None => None,
    };
    let op = Op::named(&text(part()??)?);
    let digest = part()??.to_vec();
    let salt = part()?.map(<[u8]>::to_vec);
    let payload = match part()? {
        Some(payload) => Some(text(payload)?),
        None => None,
    };
    Some(ChangeRow {
        n: 0,
        device: Uuid::nil(),
        seq: 0,
        hash,
        act: 0,
        entity: Entity::named(&entity_name),
        entity_name,
        key,
        owner,
        op,
        digest,
        salt,
        payload,
    })
}
