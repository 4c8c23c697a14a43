//! The end of a device's chain, as an act appends to it: each change is put in words, hashed after the one before it, and
//! kept. From the moment that an act turns out to be a large one, this is done beside the writing of its rows.

use crate::log::{self, ActRow, ChangeRow, Link, Op, Payload};
use crate::pack::{Kept, Packer};
use crate::{Result, StoreError};
use claimbook_domain::Entity;
use rusqlite::Connection;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread::{self, JoinHandle};
use uuid::Uuid;

/// How many changes are handed over at once: waking a thread takes longer than a change does.
const BATCH: usize = 64;
/// How many batches wait at most.
const WAITING: usize = 16;

/// A change that is to be appended.
#[derive(Debug)]
pub struct Change {
    /// What kind of row; none where a payload is erased.
    pub entity: Option<Entity>,
    /// As written.
    pub name: &'static str,
    /// Which row.
    pub key: String,
    /// The row that its history belongs to.
    pub owner: Option<Uuid>,
    /// What it does.
    pub op: Op,
    /// Random bytes before the payload.
    pub salt: [u8; 16],
    /// Old and new values.
    pub payload: Payload,
}

/// Appends the changes of one act.
#[derive(Debug)]
pub enum Appender {
    /// Change by change.
    Here(Box<Chain>),
    /// In a thread of its own.
    Beside(Beside),
    /// After an error: nothing more can follow.
    Broken,
}

/// The end of a chain.
#[derive(Debug)]
pub struct Chain {
    act: ActRow,
    seq: i64,
    hash: Vec<u8>,
    packer: Packer,
}

/// A thread that appends.
#[derive(Debug)]
pub struct Beside {
    batch: Vec<Change>,
    changes: SyncSender<Vec<Change>>,
    ready: Receiver<Kept>,
    work: JoinHandle<Result<Box<Chain>>>,
}

impl Appender {
    /// Appends to a chain that ends so, in an act that is written already.
    pub fn after(db: &Connection, act: ActRow, seq: i64, hash: Vec<u8>) -> Result<Self> {
        Ok(Self::Here(Box::new(Chain {
            act,
            seq,
            hash,
            packer: Packer::from(log::last_change(db)?.saturating_add(1)),
        })))
    }

    /// Appends a change.
    pub fn append(&mut self, db: &Connection, change: Change) -> Result<()> {
        if let Self::Here(chain) = self
            && !chain.packer.packs()
        {
            let mut ready = Vec::new();
            chain.link(change, &mut ready)?;
            return ready.iter().try_for_each(|kept| log::keep(db, kept));
        }
        *self = match std::mem::replace(self, Self::Broken) {
            Self::Here(chain) => Self::Beside(chain.beside()?),
            other => other,
        };
        let Self::Beside(beside) = self else {
            return Err(broken());
        };
        beside.batch.push(change);
        if beside.batch.len() < BATCH {
            return Ok(());
        }
        for kept in beside.ready.try_iter() {
            log::keep(db, &kept)?;
        }
        let batch = std::mem::replace(&mut beside.batch, Vec::with_capacity(BATCH));
        if beside.changes.send(batch).is_err() {
            // It ended before its time: what it ended with says why.
            self.settle(db)?;
            *self = Self::Broken;
            return Err(broken());
        }
        Ok(())
    }

    /// Waits until all that was appended is written.
    pub fn settle(&mut self, db: &Connection) -> Result<()> {
        let mut chain = match std::mem::replace(self, Self::Broken) {
            Self::Here(chain) => chain,
            Self::Beside(Beside {
                batch,
                changes,
                ready,
                work,
            }) => {
                // Were it refused, joining says why.
                let _ = changes.send(batch);
                drop(changes);
                for kept in ready {
                    log::keep(db, &kept)?;
                }
                work.join().map_err(|_| broken())??
            }
            Self::Broken => return Err(broken()),
        };
        if let Some(kept) = chain.packer.rest()? {
            log::keep(db, &kept)?;
        }
        *self = Self::Here(chain);
        Ok(())
    }

    /// Writes all, and keeps the end of the chain.
    pub fn finish(mut self, db: &Connection) -> Result<()> {
        self.settle(db)?;
        match self {
            Self::Here(chain) => log::set_head(db, chain.act.device, chain.seq, &chain.hash),
            _ => Err(broken()),
        }
    }
}

fn broken() -> StoreError {
    StoreError::Database("the history could not be continued".into())
}

impl Chain {
    fn link(&mut self, change: Change, ready: &mut Vec<Kept>) -> Result<()> {
        let payload =
            serde_json::to_string(&change.payload).map_err(|e| StoreError::Database(e.to_string()))?;
        let digest = log::digest(&change.salt, &payload);
        self.seq += 1;
        let link = Link {
            device: self.act.device,
            seq: self.seq,
            act: &self.act,
            entity: change.name,
            key: &change.key,
            op: change.op.name(),
            digest: &digest,
        };
        self.hash = link.hash(&self.hash).to_vec();
        let row = ChangeRow {
            n: 0,
            device: self.act.device,
            seq: self.seq,
            hash: self.hash.clone(),
            act: self.act.n,
            entity: change.entity,
            entity_name: change.name.to_owned(),
            key: change.key,
            owner: change.owner,
            op: Some(change.op),
            digest: digest.to_vec(),
            salt: Some(change.salt.to_vec()),
            payload: Some(payload),
        };
        self.packer.put(row, ready)
    }

    fn beside(mut self: Box<Self>) -> Result<Beside> {
        let (changes, told) = mpsc::sync_channel::<Vec<Change>>(WAITING);
        // What is ready is a fraction of what was told, and is fetched with the next change: it needs no bound.
        let (tell, ready) = mpsc::channel();
        let work = thread::Builder::new().name("history".into()).spawn(move || {
            let mut kept = Vec::new();
            for change in told.into_iter().flatten() {
                self.link(change, &mut kept)?;
                if kept.drain(..).any(|kept| tell.send(kept).is_err()) {
                    break;
                }
            }
            Ok(self)
        });
        let work = work.map_err(|e| StoreError::Database(format!("no thread can be started: {e}")))?;
        Ok(Beside {
            batch: Vec::with_capacity(BATCH),
            changes,
            ready,
            work,
        })
    }
}
