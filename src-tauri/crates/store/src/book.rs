//! The book: a folder with `book.sqlite` (records, history, texts) and `blobs/`, one writer, read-only readers.

use crate::error::Problem;
use crate::lookup::Reader;
use crate::transact::{Act, Touched, Tx};
use crate::{Result, SCHEMA_VERSION, StoreError, functions, log, projection, undo};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use rusqlite_migration::{M, Migrations};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use uuid::Uuid;

/// `CLMB`: tells a book from any other database.
const APPLICATION_ID: i64 = 0x434c_4d42;
/// The newest SQLite with the bug that could corrupt a WAL when it is reset.
const LAST_BAD_SQLITE: i32 = 3_051_002;

/// Time, ids and chance, handed in so that every run can be the same run.
pub trait Circumstances: Send + Sync {
    /// Now: UTC, RFC 3339, milliseconds.
    fn now(&self) -> String;
    /// A new UUIDv7.
    fn id(&self) -> Uuid;
    /// Random bytes.
    fn salt(&self) -> [u8; 16];
}

/// How to open a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenMode {
    /// It must be there.
    Existing,
    /// It must not be there yet.
    New,
}

/// An open book.
pub struct Book {
    folder: PathBuf,
    id: Uuid,
    device: Uuid,
    // Readers close before the writer, which then takes the write-ahead log into the file.
    readers: Mutex<Vec<Connection>>,
    writer: Option<Mutex<Connection>>,
    immutable: bool,
    circumstances: Arc<dyn Circumstances>,
    seen: AtomicI64,
}

pub(crate) fn migrations() -> Migrations<'static> {
    Migrations::new(vec![
        M::up(include_str!("../schema/0001_record.sql")),
        M::up(include_str!("../schema/0002_lists.sql")),
        M::up(include_str!("../schema/0003_snapshots.sql")),
        M::up(include_str!("../schema/0004_reports.sql")),
        M::up(include_str!("../schema/0005_templates.sql")),
        M::up(include_str!("../schema/0006_media.sql")),
        M::up(include_str!("../schema/0007_packs.sql")),
    ])
}

impl Book {
    /// Opens or makes the book in that folder. `device` names the chain that changes made here are appended to.
    ///
    /// An older book is brought up to date after a backup of itself (`book.before-N.sqlite` in its folder). Where
    /// nothing can be written, it is opened for reading alone.
    pub fn open(
        folder: &Path,
        mode: OpenMode,
        device: Uuid,
        circumstances: Arc<dyn Circumstances>,
    ) -> Result<Self> {
        if rusqlite::version_number() <= LAST_BAD_SQLITE {
            return Err(StoreError::Database(format!(
                "SQLite {} is too old",
                rusqlite::version()
            )));
        }
        let open = |problem| StoreError::Open {
            path: folder.to_owned(),
            problem,
        };
        let file = folder.join("book.sqlite");
        match (mode, file.exists()) {
            (OpenMode::New, true) => return Err(StoreError::Exists(folder.to_owned())),
            (OpenMode::New, false) => {
                if folder.exists() && fs::read_dir(folder).is_ok_and(|mut d| d.next().is_some()) {
                    return Err(StoreError::Exists(folder.to_owned()));
                }
                fs::create_dir_all(folder.join("blobs")).map_err(|e| open(Problem::Denied(e.to_string())))?;
            }
            (OpenMode::Existing, false) => return Err(open(Problem::Missing)),
            (OpenMode::Existing, true) => inspect(folder, &file)?,
        }
        let writer = match open_writer(&file) {
            Ok(mut db) => {
                bring_up_to_date(folder, &mut db, mode, circumstances.as_ref())?;
                Some(db)
            }
            Err(e) if mode == OpenMode::Existing => match StoreError::from(e) {
                StoreError::Busy => return Err(open(Problem::Busy)),
                StoreError::DiskFull => return Err(StoreError::DiskFull),
                _ => None,
            },
            Err(e) => return Err(open(Problem::Denied(e.to_string()))),
        };
        let immutable = writer.is_none() && !folder.join("book.sqlite-wal").exists();
        let reader = open_reader(&file, immutable).map_err(|e| open(Problem::Denied(e.to_string())))?;
        if writer.is_none() {
            let version: i64 = reader.pragma_query_value(None, "user_version", |r| r.get(0))?;
            if version < SCHEMA_VERSION {
                return Err(open(Problem::OlderReadOnly));
            }
        }
        let damaged = |e: rusqlite::Error| open(Problem::Damaged(e.to_string()));
        let id: Vec<u8> = reader
            .query_row("SELECT id FROM book", [], |r| r.get(0))
            .map_err(damaged)?;
        let seen = last_change(&reader).map_err(|e| open(Problem::Damaged(e.to_string())))?;
        Ok(Self {
            folder: folder.to_owned(),
            id: Uuid::from_slice(&id).unwrap_or_default(),
            device,
            writer: writer.map(Mutex::new),
            readers: Mutex::new(vec![reader]),
            immutable,
            circumstances,
            seen: AtomicI64::new(seen),
        })
    }

    /// The book's own id.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether it can only be read.
    pub fn read_only(&self) -> bool {
        self.writer.is_none()
    }

    /// Reads. Many may read at once, while another writes.
    pub fn read<T>(&self, f: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        let pooled = guard(&self.readers).pop();
        let db = match pooled {
            Some(db) => db,
            None => open_reader(&self.folder.join("book.sqlite"), self.immutable)?,
        };
        // One snapshot for all that the visitor reads.
        db.execute_batch("BEGIN")?;
        let result = f(&Reader::new(&db));
        let ended = db.execute_batch("COMMIT");
        if ended.is_ok() {
            let mut pool = guard(&self.readers);
            if pool.len() < 4 {
                pool.push(db);
            }
        }
        result
    }

    /// Changes the record: all that the function does is one act, or nothing is.
    pub fn transact<T, E: From<StoreError>>(
        &self,
        act: &Act,
        f: impl FnOnce(&mut Tx<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<(T, Touched), E> {
        let writer = self.writer.as_ref().ok_or(StoreError::ReadOnly)?;
        let mut db = guard(writer);
        let transaction = db
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let blobs = self.blobs();
        let mut tx = Tx::begin(
            &transaction,
            self.circumstances.as_ref(),
            act,
            self.device,
            &blobs,
        )?;
        let value = f(&mut tx)?;
        if tx.is_empty() {
            // Texts that nothing refers to are not worth keeping.
            return Ok((value, Touched::new()));
        }
        let touched = tx.finish()?;
        transaction.commit().map_err(StoreError::from)?;
        self.seen.store(last_change(&db)?, Ordering::Relaxed);
        Ok((value, touched))
    }

    /// Takes back the last act of that person; gives its kind and what was touched.
    pub fn undo(&self, person: Option<Uuid>) -> Result<(log::ActRow, Touched)> {
        self.transact(&Act { kind: "undo", person }, |tx| {
            let act = undo::undoable(tx.db, person)?.ok_or(StoreError::NothingTo("undo"))?;
            tx.act.undoes = Some(act.id);
            undo::revert(tx, &act)?;
            Ok(act)
        })
    }

    /// Brings back what that person took back last.
    pub fn redo(&self, person: Option<Uuid>) -> Result<(log::ActRow, Touched)> {
        self.transact(&Act { kind: "redo", person }, |tx| {
            let undoing = undo::redoable(tx.db, person)?.ok_or(StoreError::NothingTo("redo"))?;
            tx.act.redoes = undoing.undoes;
            undo::revert(tx, &undoing)?;
            let of = undoing
                .undoes
                .map(|id| log::act_by_id(tx.db, id))
                .transpose()?
                .flatten();
            Ok(of.unwrap_or(undoing))
        })
    }

    /// Whether somebody else (the command line, another program) has written since the last look.
    pub fn changed_elsewhere(&self) -> Result<bool> {
        let last = self.read(|r| r.last_change())?;
        Ok(self.seen.swap(last, Ordering::Relaxed) < last)
    }

    /// Keeps what can be made again and is in no history: the statements found in a text.
    pub fn keep_found(&self, text: &str, version: u32, body: &str) -> Result<()> {
        let Some(writer) = &self.writer else { return Ok(()) };
        guard(writer)
            .prepare_cached("INSERT INTO found (text, version, body) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET body = excluded.body")?
            .execute(rusqlite::params![text, version, body])?;
        Ok(())
    }

    /// Works on the writer's connection, outside the history: for backup and for making lists anew.
    pub(crate) fn with_writer<T>(&self, f: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        f(&guard(self.writer.as_ref().ok_or(StoreError::ReadOnly)?))
    }

    /// Leaves no room for more pages than there are and `more`, as a full disk would.
    #[doc(hidden)]
    pub fn limit_pages_for_tests(&self, more: i64) -> Result<()> {
        self.with_writer(|db| {
            let pages: i64 = db.pragma_query_value(None, "page_count", |r| r.get(0))?;
            db.pragma_update_and_check(None, "max_page_count", pages + more, |_| Ok(()))?;
            Ok(())
        })
    }

    /// Makes lists and search index anew.
    pub fn rebuild(&self) -> Result<()> {
        self.with_writer(|db| {
            let tx = db.unchecked_transaction()?;
            projection::rebuild(&tx)?;
            Ok(tx.commit()?)
        })
    }
}

fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic elsewhere leaves no half-done work behind: SQLite rolls it back.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn last_change(db: &Connection) -> Result<i64> {
    Reader::new(db).last_change()
}

/// Looks at the file before SQLite may touch it.
fn inspect(folder: &Path, file: &Path) -> Result<()> {
    let open = |problem| StoreError::Open {
        path: folder.to_owned(),
        problem,
    };
    let denied = |e: std::io::Error| open(Problem::Denied(e.to_string()));
    let mut head = Vec::with_capacity(100);
    let length = fs::metadata(file).map_err(denied)?.len();
    fs::File::open(file)
        .map_err(denied)?
        .take(100)
        .read_to_end(&mut head)
        .map_err(denied)?;
    if head.len() < 100 || &head[..16] != b"SQLite format 3\0" {
        return Err(open(Problem::NotSqlite));
    }
    let be = |at: usize, n: usize| head[at..at + n].iter().fold(0u64, |v, b| v << 8 | u64::from(*b));
    let page = if be(16, 2) == 1 { 65_536 } else { be(16, 2) };
    let wal = fs::metadata(folder.join("book.sqlite-wal")).map_or(0, |m| m.len());
    if wal == 0 && be(28, 4) * page > length {
        return Err(open(Problem::Damaged(format!(
            "it is cut short: {length} of {} bytes",
            be(28, 4) * page
        ))));
    }
    let (mut version, mut application) = (be(60, 4) as i64, be(68, 4) as i64);
    if wal > 0 {
        // After a crash the newest header may lie in the write-ahead log.
        let db = open_reader(file, false)?;
        version = db.pragma_query_value(None, "user_version", |r| r.get(0))?;
        application = db.pragma_query_value(None, "application_id", |r| r.get(0))?;
    }
    if application != APPLICATION_ID {
        return Err(open(Problem::NotABook));
    }
    if version > SCHEMA_VERSION {
        return Err(open(Problem::Newer {
            found: version,
            known: SCHEMA_VERSION,
        }));
    }
    Ok(())
}

fn open_writer(file: &Path) -> rusqlite::Result<Connection> {
    let db = Connection::open_with_flags(
        file,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    db.busy_timeout(Duration::from_secs(5))?;
    if db.is_readonly("main")? {
        return Err(read_only());
    }
    db.pragma_update(None, "journal_mode", "wal")?;
    let mode: String = db.pragma_query_value(None, "journal_mode", |r| r.get(0))?;
    if mode != "wal" {
        return Err(read_only());
    }
    db.pragma_update(None, "synchronous", "full")?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "cache_size", -crate::transact::CACHE_KIB)?;
    db.pragma_update(None, "temp_store", "memory")?;
    db.set_prepared_statement_cache_capacity(256);
    functions::register(&db)?;
    // Whether this place can be written shows itself only in writing.
    match db.execute_batch("BEGIN IMMEDIATE; ROLLBACK") {
        Err(e) if e.sqlite_error_code() != Some(rusqlite::ErrorCode::DatabaseBusy) => Err(e),
        _ => Ok(db),
    }
}

fn read_only() -> rusqlite::Error {
    rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_READONLY), None)
}

/// `immutable`: on a medium that cannot be written SQLite can make no shared memory and must be told that nobody writes.
fn open_reader(file: &Path, immutable: bool) -> rusqlite::Result<Connection> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let db = if immutable {
        let uri = format!("file:{}", encode(file));
        Connection::open_with_flags(format!("{uri}?immutable=1"), flags)?
    } else {
        Connection::open_with_flags(file, flags)?
    };
    db.busy_timeout(Duration::from_secs(5))?;
    db.pragma_update(None, "query_only", true)?;
    db.pragma_update(None, "cache_size", -16_000)?;
    db.pragma_update(None, "temp_store", "memory")?;
    db.set_prepared_statement_cache_capacity(128);
    functions::register(&db)?;
    Ok(db)
}

/// A path in a URI: every byte but letters, digits and `/._-` percent-encoded.
fn encode(file: &Path) -> String {
    file.to_string_lossy().bytes().fold(String::new(), |mut uri, b| {
        if b.is_ascii_alphanumeric() || b"/._-".contains(&b) {
            uri.push(b as char);
        } else {
            uri.push_str(&format!("%{b:02X}"));
        }
        uri
    })
}

fn bring_up_to_date(folder: &Path, db: &mut Connection, mode: OpenMode, c: &dyn Circumstances) -> Result<()> {
    let version: i64 = db.pragma_query_value(None, "user_version", |r| r.get(0))?;
    if version == SCHEMA_VERSION {
        return Ok(());
    }
    if mode == OpenMode::Existing {
        let copy = folder.join(format!("book.before-{SCHEMA_VERSION}.sqlite"));
        if !copy.exists() {
            db.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
        }
    }
    migrations()
        .to_latest(db)
        .map_err(|e| StoreError::Database(e.to_string()))?;
    let tx = db.transaction()?;
    if mode == OpenMode::New {
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.execute(
            "INSERT INTO book (one, id, created_at) VALUES (1, ?1, ?2)",
            rusqlite::params![c.id().as_bytes().as_slice(), c.now()],
        )?;
    }
    projection::rebuild(&tx)?;
    tx.commit()?;
    Ok(())
}

/// The database of a new book with that id, in a folder that is there.
pub(crate) fn new_database(folder: &Path, id: Uuid, created_at: &str) -> Result<Connection> {
    let mut db = open_writer(&folder.join("book.sqlite"))?;
    migrations()
        .to_latest(&mut db)
        .map_err(|e| StoreError::Database(e.to_string()))?;
    db.pragma_update(None, "application_id", APPLICATION_ID)?;
    db.execute(
        "INSERT INTO book (one, id, created_at) VALUES (1, ?1, ?2)",
        rusqlite::params![id.as_bytes().as_slice(), created_at],
    )?;
    Ok(db)
}

/// A book of an older format, for the tests of the way up.
#[doc(hidden)]
pub fn make_of_version(folder: &Path, version: usize, c: &dyn Circumstances) -> Result<()> {
    fs::create_dir_all(folder).map_err(|e| StoreError::File {
        path: folder.to_owned(),
        why: e.to_string(),
    })?;
    let mut db = open_writer(&folder.join("book.sqlite"))?;
    migrations()
        .to_version(&mut db, version)
        .map_err(|e| StoreError::Database(e.to_string()))?;
    db.pragma_update(None, "application_id", APPLICATION_ID)?;
    db.execute(
        "INSERT INTO book (one, id, created_at) VALUES (1, ?1, ?2)",
        rusqlite::params![c.id().as_bytes().as_slice(), c.now()],
    )?;
    Ok(())
}
