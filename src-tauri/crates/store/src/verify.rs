//! Verification: the chain link by link, the tables against what the history gives, the hash of every text.

use crate::blob::{Blobs, hex};
use crate::book::Book;
use crate::chain::Chains;
use crate::follow::{Follow, Steps};
use crate::log::{self, ActRow, ChangeRow, Op};
use crate::row::{self, Fields};
use crate::shape::shape;
use crate::{Result, StoreError, functions, statements};
use claimbook_domain::Entity;
use rusqlite::Connection;
use rusqlite::types::Value as Sql;
use std::collections::{BTreeSet, HashMap};
use std::io::Read;
use uuid::Uuid;

/// The most problems that are named; a ruined book has no end of them.
const NAMED: usize = 50;

/// What was found.
#[derive(Debug, Default, Clone)]
pub struct VerifyReport {
    /// Changes whose link was checked.
    pub changes: u64,
    /// Chains.
    pub devices: u64,
    /// Rows compared with what the history gives.
    pub rows: u64,
    /// Texts whose hash was taken again.
    pub texts: u64,
    /// Captured files whose hash was taken again.
    pub blobs: u64,
    /// Their bytes.
    pub blob_bytes: u64,
    /// Payloads that were erased on purpose.
    pub erased: u64,
    /// What does not hold, each named.
    pub problems: Vec<String>,
}

impl VerifyReport {
    fn problem(&mut self, text: String) {
        match self.problems.len() {
            NAMED => self.problems.push("… and more".into()),
            n if n < NAMED => self.problems.push(text),
            _ => {}
        }
    }
}

/// Checks a database that is no open book yet.
pub(crate) fn verify_database(db: &Connection, blobs: &Blobs, follow: Follow<'_>) -> Result<VerifyReport> {
    let mut report = VerifyReport::default();
    verify(db, blobs, &mut report, follow)?;
    Ok(report)
}

impl Book {
    /// Checks everything that can be checked. Problems are findings, not errors.
    pub fn verify(&self, follow: Follow<'_>) -> Result<VerifyReport> {
        self.read(|reader| {
            let mut report = VerifyReport::default();
            match verify(reader.db, &self.blobs(), &mut report, follow) {
                Err(StoreError::Stopped) => return Err(StoreError::Stopped),
                // A page that can't be read ends the walk; that is a finding too.
                Err(e) => report.problem(format!("the database can't be read further: {e}")),
                Ok(()) => {}
            }
            Ok(report)
        })
    }
}

/// Pages kept in memory while every one of them is read, KiB.
const CACHE_KIB: i32 = 128_000;

fn verify(db: &Connection, blobs: &Blobs, report: &mut VerifyReport, follow: Follow<'_>) -> Result<()> {
    let usual: i32 = db.pragma_query_value(None, "cache_size", |r| r.get(0))?;
    db.pragma_update(None, "cache_size", -CACHE_KIB)?;
    let done = verify_all(db, blobs, report, follow);
    db.pragma_update(None, "cache_size", usual)?;
    done
}

fn verify_all(db: &Connection, blobs: &Blobs, report: &mut VerifyReport, follow: Follow<'_>) -> Result<()> {
    let steps = Steps::of(work(db)?, follow);
    steps.told()?;
    pages(db, report)?;
    let mut replayed = Connection::open("")?;
    crate::book::migrations()
        .to_latest(&mut replayed)
        .map_err(|e| StoreError::Database(e.to_string()))?;
    replayed.pragma_update(None, "foreign_keys", false)?;
    // It is thrown away afterwards: nothing of it need be safe, or brought back.
    replayed.pragma_update(None, "synchronous", "off")?;
    replayed.pragma_update_and_check(None, "journal_mode", "off", |_| Ok(()))?;
    replayed.pragma_update(None, "cache_size", -CACHE_KIB)?;
    replayed.set_prepared_statement_cache_capacity(128);
    functions::register(&replayed)?;
    replayed.execute_batch("BEGIN")?;
    match chain(db, &replayed, report, &steps) {
        Ok(unknown) => {
            for entity in Entity::ALL {
                compare(db, &replayed, entity, &unknown, report, &steps)?;
            }
        }
        Err(StoreError::Stopped) => return Err(StoreError::Stopped),
        // Texts and captured bytes have hashes of their own, which are asked all the same.
        Err(e) => report.problem(format!(
            "the history can't be read further, and rows can't be compared with it: {e}"
        )),
    }
    texts(db, report)?;
    captured(db, blobs, report, &steps)
}

/// How many captured bytes are one step.
const STEP: usize = 1 << 20;

/// Takes the hash of all captured bytes again.
fn captured(db: &Connection, blobs: &Blobs, report: &mut VerifyReport, steps: &Steps<'_>) -> Result<()> {
    let mut buffer = vec![0; STEP];
    for blob in crate::Reader::new(db).blobs()? {
        report.blobs += 1;
        let name = format!("captured bytes {}", blob.sha256);
        let mut file = match blobs.open(&blob.sha256) {
            Ok(file) => file,
            Err(e) => {
                report.problem(format!("{name}: are missing: {e}"));
                continue;
            }
        };
        let mut hash = <sha2::Sha256 as sha2::Digest>::new();
        let mut size = 0;
        loop {
            match file.read(&mut buffer) {
                Ok(0) => break,
                Ok(n) => {
                    sha2::Digest::update(&mut hash, &buffer[..n]);
                    size += n as u64;
                }
                Err(e) => {
                    report.problem(format!("{name}: can't be read: {e}"));
                    break;
                }
            }
            steps.step()?;
        }
        report.blob_bytes += size;
        if size != blob.size || hex(&sha2::Digest::finalize(hash)) != blob.sha256 {
            report.problem(format!("{name}: were altered or cut short"));
        }
    }
    Ok(())
}

/// How many steps there are: a change, or a row, is one.
fn work(db: &Connection) -> Result<u64> {
    let count = |table: &str| -> Result<u64> {
        let sql = format!("SELECT count(*) FROM {table}");
        Ok(db.query_row(&sql, [], |r| r.get::<_, i64>(0))?.unsigned_abs())
    };
    let mut total = log::count(db, None)?;
    for entity in Entity::ALL {
        total += count(entity.name())?;
    }
    for blob in crate::Reader::new(db).blobs()? {
        total += blob.size.div_ceil(STEP as u64).max(1);
    }
    Ok(total)
}

/// SQLite's own check of pages, indexes and foreign keys.
fn pages(db: &Connection, report: &mut VerifyReport) -> Result<()> {
    let mut statement = db.prepare("PRAGMA integrity_check(20)")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let said: String = row.get(0)?;
        if said != "ok" {
            report.problem(format!("damaged page: {said}"));
        }
    }
    let mut statement = db.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, of): (String, String) = (row.get(0)?, row.get(2)?);
        report.problem(format!(
            "a row of {table} refers to a row of {of} that is not there"
        ));
    }
    Ok(())
}

/// Walks the chains and replays every change; gives the rows whose past was erased.
fn chain(
    db: &Connection,
    replayed: &Connection,
    report: &mut VerifyReport,
    steps: &Steps<'_>,
) -> Result<BTreeSet<(Entity, String)>> {
    let acts: HashMap<i64, ActRow> = log::acts(db, "", [])?.into_iter().map(|a| (a.n, a)).collect();
    let mut chains = Chains::default();
    let mut unknown = BTreeSet::new();
    log::walk_changes(db, |change| {
        report.changes += 1;
        let name = format!(
            "change {} of device {} ({} {})",
            change.seq, change.device, change.entity_name, change.key
        );
        let Some(act) = acts.get(&change.act) else {
            report.problem(format!("{name}: its act is missing"));
            return Ok(());
        };
        chains.link(&change, act, &mut |what| {
            report.problem(format!("{name}: {what}"))
        });
        replay(replayed, &change, &mut unknown, report, &name)?;
        steps.step()
    })?;
    let mut statement = db.prepare("SELECT id, head_seq, head_hash FROM device")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        report.devices += 1;
        let device = Uuid::from_slice(&row.get::<_, Vec<u8>>(0)?).unwrap_or_default();
        let (seq, hash): (i64, Vec<u8>) = (row.get(1)?, row.get(2)?);
        let (last, last_hash) = chains.heads.remove(&device).unwrap_or((0, vec![0; 32]));
        if (seq, &hash) != (last, &last_hash) {
            report.problem(format!(
                "device {device}: its chain should end with change {seq}, and ends with {last}"
            ));
        }
    }
    report.erased = chains.without_payload;
    for device in chains.heads.keys() {
        report.problem(format!("device {device}: it has changes, and is not known"));
    }
    Ok(unknown)
}

fn replay(
    db: &Connection,
    change: &ChangeRow,
    unknown: &mut BTreeSet<(Entity, String)>,
    report: &mut VerifyReport,
    name: &str,
) -> Result<()> {
    let Some(entity) = change.entity else {
        return Ok(());
    };
    let id = (entity, change.key.clone());
    let payload = match change.values() {
        Ok(payload) => payload,
        Err(_) => {
            report.problem(format!("{name}: its old and new values can't be read"));
            None
        }
    };
    let Some(payload) = payload else {
        unknown.insert(id);
        return Ok(());
    };
    if unknown.contains(&id) {
        return Ok(());
    }
    let done = match change.op {
        Some(Op::Create) => row::insert(db, entity, &change.key, &payload.new).map(drop),
        Some(Op::Update) => row::update(db, entity, &change.key, &payload.new),
        Some(Op::Delete) => row::delete(db, entity, &change.key),
        Some(Op::Erase) | None => Ok(()),
    };
    if let Err(e) = done {
        report.problem(format!("{name}: can't follow from what came before: {e}"));
        unknown.insert(id);
    }
    Ok(())
}

/// Compares a table with what the history gives, row by row, in the order of the ids.
fn compare(
    db: &Connection,
    replayed: &Connection,
    entity: Entity,
    unknown: &BTreeSet<(Entity, String)>,
    report: &mut VerifyReport,
    steps: &Steps<'_>,
) -> Result<()> {
    let shape = shape(entity);
    let sql = statements::select(shape, "ORDER BY id");
    let (mut here, mut there) = (db.prepare(&sql)?, replayed.prepare(&sql)?);
    let (mut here, mut there) = (here.query([])?, there.query([])?);
    let next = |db: &Connection, rows: &mut rusqlite::Rows<'_>| -> Result<Option<(String, Fields)>> {
        let Some(row) = rows.next()? else { return Ok(None) };
        let key: Sql = row.get(0)?;
        let (name, mut fields) = row::columns_of(shape, row)?;
        row::add_lists(db, shape, &key, &mut fields)?;
        Ok(Some((name, fields)))
    };
    let (mut a, mut b) = (next(db, &mut here)?, next(replayed, &mut there)?);
    loop {
        let order = match (&a, &b) {
            (None, None) => return Ok(()),
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some(a), Some(b)) => a.0.cmp(&b.0),
        };
        let key = if order == std::cmp::Ordering::Greater {
            &b
        } else {
            &a
        };
        let known = key
            .as_ref()
            .is_some_and(|(k, _)| !unknown.contains(&(entity, k.clone())));
        let said = key.as_ref().map_or("", |(k, _)| k.as_str());
        match order {
            std::cmp::Ordering::Less if known => {
                report.problem(format!(
                    "{} {said}: is in its table, and the history does not know it",
                    entity.name()
                ));
            }
            std::cmp::Ordering::Greater if known => {
                report.problem(format!(
                    "{} {said}: is in the history, and missing from its table",
                    entity.name()
                ));
            }
            std::cmp::Ordering::Equal if known => {
                if let (Some((_, a)), Some((_, b))) = (&a, &b)
                    && a != b
                {
                    let (_, new) = row::difference(b, a);
                    let fields: Vec<&str> = new.keys().map(String::as_str).collect();
                    report.problem(format!(
                        "{} {said}: was edited past the history ({})",
                        entity.name(),
                        fields.join(", ")
                    ));
                }
            }
            _ => {}
        }
        report.rows += u64::from(order != std::cmp::Ordering::Greater);
        if order != std::cmp::Ordering::Greater {
            steps.step()?;
            a = next(db, &mut here)?;
        }
        if order != std::cmp::Ordering::Less {
            b = next(replayed, &mut there)?;
        }
    }
}

/// Takes the hash of every text again.
fn texts(db: &Connection, report: &mut VerifyReport) -> Result<()> {
    let mut statement = db.prepare("SELECT sha256, body FROM text")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        report.texts += 1;
        let sha256: String = row.get(0)?;
        let body = row
            .get_ref(1)?
            .as_bytes()
            .map_err(|e| StoreError::Database(e.to_string()))?;
        if hex(&<sha2::Sha256 as sha2::Digest>::digest(body)) != sha256 {
            report.problem(format!("text {sha256}: its words were altered"));
        }
    }
    Ok(())
}
