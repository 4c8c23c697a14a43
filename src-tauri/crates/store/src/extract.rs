//! The history as open lines of JSON: whole, to take a book elsewhere, or with old and new values withheld, as evidence of
//! when what was done. Either way the chain can be checked on a machine that has no book.
//!
//! A line is a change with its act. `payload` is the very text whose digest is in the chain, and stands as a string for that
//! reason; where it is `null`, it was erased or withheld, and the chain holds all the same.

use crate::blob::hex;
use crate::book::Book;
use crate::chain::Chains;
use crate::follow::{Follow, Steps};
use crate::log::{self, ActRow, ChangeRow, Op};
use crate::{Reader, Result, StoreError};
use claimbook_domain::Entity;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::io::{BufRead, Write};
use uuid::Uuid;

/// The most problems that are named.
const NAMED: usize = 50;
/// The longest line: a payload holds at most a claim with its notes.
const LINE: u64 = 64 << 20;

/// An act, as it stands in each of its lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActLine {
    /// Its id.
    pub id: Uuid,
    /// Who.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Uuid>,
    /// When, UTC, RFC 3339.
    pub at: String,
    /// What.
    pub kind: String,
    /// The act that it takes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undoes: Option<Uuid>,
    /// The act that it brings back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redoes: Option<Uuid>,
}

/// A change with its act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Whose chain.
    pub device: Uuid,
    /// Its place there, from 1.
    pub seq: i64,
    /// SHA-256 over it and all before it, 64 hex digits.
    pub hash: String,
    /// In which act.
    pub act: ActLine,
    /// What kind of row.
    pub entity: String,
    /// Which.
    pub id: String,
    /// `create`, `update`, `delete`, `erase`.
    pub op: String,
    /// SHA-256 of salt and payload.
    pub digest: String,
    /// The row that its history belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Uuid>,
    /// Random bytes before the payload, hex.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salt: Option<String>,
    /// JSON with the old and new values.
    #[serde(default)]
    pub payload: Option<String>,
}

/// What a check of lines found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ChainReport {
    /// Links.
    pub changes: u64,
    /// Chains.
    pub devices: u64,
    /// Links whose old and new values were erased or withheld.
    pub withheld: u64,
    /// What does not hold, each named.
    pub problems: Vec<String>,
}

pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|i| u8::from_str_radix(text.get(i..i + 2)?, 16).ok())
        .collect()
}

impl Line {
    pub(crate) fn rows(&self, n: i64) -> Option<(ActRow, ChangeRow)> {
        let act = ActRow {
            n,
            id: self.act.id,
            device: self.device,
            person: self.act.person,
            at: self.act.at.clone(),
            kind: self.act.kind.clone(),
            undoes: self.act.undoes,
            redoes: self.act.redoes,
        };
        let change = ChangeRow {
            n: 0,
            device: self.device,
            seq: self.seq,
            hash: unhex(&self.hash)?,
            act: n,
            entity: Entity::named(&self.entity),
            entity_name: self.entity.clone(),
            key: self.id.clone(),
            owner: self.owner,
            op: Some(Op::named(&self.op)?),
            digest: unhex(&self.digest)?,
            salt: match &self.salt {
                Some(salt) => Some(unhex(salt)?),
                None => None,
            },
            payload: self.payload.clone(),
        };
        Some((act, change))
    }
}

/// Reads lines one by one, none longer than a change can be.
pub(crate) fn each_line(
    mut input: impl BufRead,
    mut told: impl FnMut(u64, Line) -> Result<()>,
) -> Result<()> {
    let mut buffer = Vec::new();
    for n in 1.. {
        buffer.clear();
        let failed = |why: String| StoreError::Line { line: n, why };
        let read = std::io::Read::take(&mut input, LINE)
            .read_until(b'\n', &mut buffer)
            .map_err(|e| failed(e.to_string()))?;
        if read == 0 {
            break;
        }
        if read as u64 == LINE {
            return Err(failed("it is longer than a change can be".into()));
        }
        let line = serde_json::from_slice(&buffer).map_err(|e| failed(e.to_string()))?;
        told(n, line)?;
    }
    Ok(())
}

/// Checks the chains of an extract.
///
/// # Errors
/// A line that is none, and being stopped; what does not hold is a finding.
pub fn check_history(input: impl BufRead, follow: Follow<'_>) -> Result<ChainReport> {
    let mut report = ChainReport::default();
    let mut chains = Chains::default();
    let mut problem = |text: String| {
        if report.problems.len() < NAMED {
            report.problems.push(text);
        }
    };
    let mut changes = 0;
    each_line(input, |n, line| {
        changes = n;
        if n.is_multiple_of(256) && !follow(n, 0) {
            return Err(StoreError::Stopped);
        }
        match line.rows(0) {
            Some((act, change)) => chains.link(&change, &act, &mut |what| {
                problem(format!("line {n} ({} {}): {what}", line.entity, line.id));
            }),
            None => problem(format!("line {n}: its hashes can't be read")),
        }
        Ok(())
    })?;
    report.changes = changes;
    report.devices = chains.heads.len() as u64;
    report.withheld = chains.without_payload;
    Ok(report)
}

impl Reader<'_> {
    /// Writes the history, the oldest change first. Of changes that are not to be kept, old and new values are withheld.
    /// Gives how many changes there are, and of how many the values were withheld.
    pub fn write_history(
        &self,
        out: &mut dyn Write,
        keep: &mut dyn FnMut(&Line) -> Result<bool>,
        follow: Follow<'_>,
    ) -> Result<(u64, u64)> {
        let failed = |e: std::io::Error| StoreError::from_write(e);
        let acts: HashMap<i64, ActRow> = log::acts(self.db, "", [])?
            .into_iter()
            .map(|a| (a.n, a))
            .collect();
        let steps = Steps::of(log::count(self.db, None)?, follow);
        let (mut changes, mut withheld) = (0, 0);
        log::walk_changes(self.db, |change| {
            steps.step()?;
            let act = acts
                .get(&change.act)
                .ok_or_else(|| StoreError::Database(format!("change {}: its act is missing", change.n)))?;
            let mut line = Line {
                device: change.device,
                seq: change.seq,
                hash: hex(&change.hash),
                act: ActLine {
                    id: act.id,
                    person: act.person,
                    at: act.at.clone(),
                    kind: act.kind.clone(),
                    undoes: act.undoes,
                    redoes: act.redoes,
                },
                entity: change.entity_name,
                id: change.key,
                op: change.op.map_or("", Op::name).to_owned(),
                digest: hex(&change.digest),
                owner: change.owner,
                salt: change.salt.as_deref().map(hex),
                payload: change.payload,
            };
            changes += 1;
            if line.payload.is_some() && !keep(&line)? {
                withheld += 1;
                line.payload = None;
                line.salt = None;
            }
            serde_json::to_writer(&mut *out, &line).map_err(|e| failed(e.into()))?;
            out.write_all(b"\n").map_err(failed)
        })?;
        Ok((changes, withheld))
    }
}

impl Book {
    /// The whole history, or an extract of it: see [`Reader::write_history`].
    pub fn write_history(
        &self,
        out: &mut dyn Write,
        keep: &mut dyn FnMut(&Line) -> Result<bool>,
        follow: Follow<'_>,
    ) -> Result<(u64, u64)> {
        self.read(|r| r.write_history(out, keep, follow))
    }
}
