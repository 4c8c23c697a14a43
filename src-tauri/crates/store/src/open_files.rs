//! A whole book as open files, and back without loss: for whoever comes after this program, and for programs of others.
//!
//! A folder: `book.json`, `history.jsonl` (the chain with all values), `records/*.jsonl` (what holds now, a row a line),
//! `texts/` and `captured/` under their SHA-256, and `manifest-sha256.txt` in the format of `sha256sum`, written last. On the
//! way back every file is held to its hash, rows and history are written as they stand, and the new book is verified like any
//! other before it gets its name: what does not follow from the history is refused.

use crate::blob::{Blobs, hex, is_sha256};
use crate::book::{self, Book};
use crate::extract::{self, Line};
use crate::follow::Follow;
use crate::log::{self, ActRow};
use crate::pack::Packer;
use crate::row::{self, Fields};
use crate::shape::shape;
use crate::{Result, SCHEMA_VERSION, StoreError, projection, statements};
use claimbook_domain::Entity;
use rusqlite::types::Value as Sql;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// What `book.json` says the folder is.
const FORMAT: &str = "claimbook-open-files";
/// Which form of it.
const VERSION: u32 = 1;
const MANIFEST: &str = "manifest-sha256.txt";
const README: &str = include_str!("../texts/open-files.txt");
/// Bytes between two looks at whether the work was stopped.
const CHUNK: usize = 1 << 20;

/// What was written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OpenFiles {
    /// Files.
    pub files: u64,
    /// Rows of the record.
    pub rows: u64,
    /// Changes of the history.
    pub changes: u64,
    /// Bytes altogether.
    pub bytes: u64,
}

#[derive(Serialize, Deserialize)]
struct About {
    format: String,
    version: u32,
    /// The schema of the book that it was.
    schema: i64,
    id: Uuid,
    created_at: String,
}

/// A folder under way, which goes where the work does not end well.
struct Half(Option<PathBuf>);

impl Drop for Half {
    fn drop(&mut self) {
        if let Some(folder) = &self.0 {
            let _ = fs::remove_dir_all(folder);
        }
    }
}

/// The folder beside which the work is done, new; and the refusal of one that holds something.
fn beside(folder: &Path) -> Result<(PathBuf, Half)> {
    if folder.exists() && fs::read_dir(folder).map_or(true, |mut d| d.next().is_some()) {
        return Err(StoreError::Exists(folder.to_owned()));
    }
    let mut name = std::ffi::OsString::from(".");
    name.push(folder.file_name().unwrap_or_default());
    name.push(format!(".{}.part", std::process::id()));
    let part = folder.with_file_name(name);
    let _ = fs::remove_dir_all(&part);
    fs::create_dir_all(&part).map_err(StoreError::of_file(folder))?;
    Ok((part.clone(), Half(Some(part))))
}

/// Gives the finished folder its name.
fn finish(part: &Path, folder: &Path, mut half: Half) -> Result<()> {
    if folder.exists() {
        fs::remove_dir(folder).map_err(StoreError::of_file(folder))?;
    }
    fs::rename(part, folder).map_err(StoreError::of_file(folder))?;
    half.0 = None;
    Ok(())
}

/// Writes files and the list of their hashes.
struct Sheaf<'a> {
    root: &'a Path,
    manifest: BTreeMap<String, String>,
    bytes: u64,
}

/// Takes the hash of what passes.
struct Hashing<W> {
    out: W,
    hash: Sha256,
    bytes: u64,
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        let n = self.out.write(buf)?;
        self.hash.update(buf.get(..n).unwrap_or_default());
        self.bytes += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Sheaf<'_> {
    fn file<T>(&mut self, name: &str, work: impl FnOnce(&mut dyn Write) -> Result<T>) -> Result<T> {
        let path = self.root.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(StoreError::of_file(&path))?;
        }
        let file = File::create(&path).map_err(StoreError::of_file(&path))?;
        let mut out = Hashing {
            out: BufWriter::with_capacity(CHUNK, file),
            hash: Sha256::new(),
            bytes: 0,
        };
        let done = work(&mut out)?;
        let file = out
            .out
            .into_inner()
            .map_err(|e| StoreError::of_file(&path)(e.into_error()))?;
        file.sync_all().map_err(StoreError::of_file(&path))?;
        self.bytes += out.bytes;
        self.manifest.insert(name.to_owned(), hex(&out.hash.finalize()));
        Ok(done)
    }
}

/// Writes a book as open files into a folder that is new or empty. `follow` is told of the bytes that were captured.
///
/// # Errors
/// A folder with something in it, a full disk, captured bytes that are not what they were, being stopped. Nothing is left then.
pub fn export_open_files(book: &Book, folder: &Path, follow: Follow<'_>) -> Result<OpenFiles> {
    let (part, half) = beside(folder)?;
    // What is referred to must not be swept up before it is copied.
    let _capturing = book.blobs().capturing();
    let mut sheaf = Sheaf {
        root: &part,
        manifest: BTreeMap::new(),
        bytes: 0,
    };
    let mut done = OpenFiles::default();
    book.read(|r| {
        let about = r.db.query_row("SELECT id, created_at FROM book", [], |row| {
            Ok(About {
                format: FORMAT.into(),
                version: VERSION,
                schema: SCHEMA_VERSION,
                id: Uuid::from_slice(&row.get::<_, Vec<u8>>(0)?).unwrap_or_default(),
                created_at: row.get(1)?,
            })
        })?;
        sheaf.file("book.json", |out| json_line(out, &about))?;
        sheaf.file("README.txt", |out| out.write_all(README.as_bytes()).map_err(StoreError::from_write))?;
        done.changes = sheaf.file("history.jsonl", |out| r.write_history(out, &mut |_| Ok(true), follow))?.0;
        for entity in Entity::ALL {
            done.rows += sheaf.file(&format!("records/{}.jsonl", entity.name()), |out| rows(r.db, entity, out, follow))?;
        }
        let mut statement = r.db.prepare("SELECT sha256, body FROM text ORDER BY sha256")?;
        let mut texts = statement.query([])?;
        while let Some(row) = texts.next()? {
            let (sha256, body): (String, String) = (row.get(0)?, row.get(1)?);
            sheaf.file(&format!("texts/{sha256}.txt"), |out| out.write_all(body.as_bytes()).map_err(StoreError::from_write))?;
            stopped(follow, 0, 0)?;
        }
        let blobs = r.blobs()?;
        let total = blobs.iter().map(|b| b.size).sum();
        let mut at = 0;
        for blob in blobs {
            let name = format!("captured/{}", blob.sha256);
            let mut from = book.blobs().open(&blob.sha256)?;
            sheaf.file(&name, |out| copy(&mut from, out, &mut at, total, follow).map_err(StoreError::of_file(&part)))?;
            if sheaf.manifest.get(&name) != Some(&blob.sha256) {
                return Err(StoreError::File {
                    path: book.blobs().path(&blob.sha256),
                    why: "its bytes are not those that were captured: it was altered or cut short. `claimbook book verify` names everything that does not hold".into(),
                });
            }
        }
        Ok(())
    })?;
    let list: String = sheaf
        .manifest
        .iter()
        .map(|(name, hash)| format!("{hash}  {name}\n"))
        .collect();
    fs::write(part.join(MANIFEST), &list).map_err(StoreError::of_file(folder))?;
    done.files = sheaf.manifest.len() as u64 + 1;
    done.bytes = sheaf.bytes + list.len() as u64;
    finish(&part, folder, half)?;
    Ok(done)
}

fn stopped(follow: Follow<'_>, done: u64, of: u64) -> Result<()> {
    if follow(done, of) {
        Ok(())
    } else {
        Err(StoreError::Stopped)
    }
}

fn json_line(out: &mut dyn Write, value: &impl Serialize) -> Result<()> {
    serde_json::to_writer(&mut *out, value).map_err(|e| StoreError::from_write(e.into()))?;
    out.write_all(b"\n").map_err(StoreError::from_write)
}

fn copy(
    from: &mut impl Read,
    out: &mut dyn Write,
    at: &mut u64,
    total: u64,
    follow: Follow<'_>,
) -> io::Result<()> {
    let mut buffer = vec![0; CHUNK];
    loop {
        let n = from.read(&mut buffer)?;
        if n == 0 {
            return Ok(());
        }
        out.write_all(buffer.get(..n).unwrap_or_default())?;
        *at += n as u64;
        if !follow(*at, total) {
            return Err(io::ErrorKind::Interrupted.into());
        }
    }
}

/// The rows of a table, in the order in which they came.
fn rows(db: &rusqlite::Connection, entity: Entity, out: &mut dyn Write, follow: Follow<'_>) -> Result<u64> {
    let shape = shape(entity);
    let mut statement = db.prepare(&statements::select(shape, "ORDER BY n"))?;
    let mut rows = statement.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        let key: Sql = row.get(0)?;
        let (id, mut fields) = row::columns_of(shape, row)?;
        row::add_lists(db, shape, &key, &mut fields)?;
        let mut whole = Fields::new();
        whole.insert("id".into(), Value::String(id));
        whole.extend(fields);
        json_line(out, &whole)?;
        count += 1;
        if u64::is_multiple_of(count, 256) {
            stopped(follow, 0, 0)?;
        }
    }
    Ok(count)
}

/// Makes a book of such a folder, in a folder that is new or empty; it is the same book, with the same id.
///
/// # Errors
/// [`StoreError::OpenFiles`] where a file is missing, altered or none of a book, and where rows and history do not agree.
/// Nothing is left then.
pub fn import_open_files(from: &Path, folder: &Path, follow: Follow<'_>) -> Result<()> {
    let wrong = |why: String| StoreError::OpenFiles {
        path: from.to_owned(),
        why,
    };
    let about: About = fs::read(from.join("book.json"))
        .map_err(|e| wrong(format!("book.json can't be read: {e}")))
        .and_then(|bytes| serde_json::from_slice(&bytes).map_err(|e| wrong(format!("book.json: {e}"))))?;
    if about.format != FORMAT || about.version != VERSION {
        return Err(wrong(format!(
            "book.json says {} {}",
            about.format, about.version
        )));
    }
    if about.schema > SCHEMA_VERSION {
        return Err(wrong(
            "a newer Claimbook wrote them; bring this one up to date".into(),
        ));
    }
    let manifest = checked(from, follow)?;
    let (part, half) = beside(folder)?;
    let blobs = Blobs::of(&part);
    for name in manifest.keys().filter_map(|name| name.strip_prefix("captured/")) {
        let path = from.join("captured").join(name);
        let mut file = File::open(&path).map_err(StoreError::of_file(&path))?;
        let mut writer = blobs.writer()?;
        copy(&mut file, &mut writer, &mut 0, 0, follow).map_err(StoreError::of_file(&path))?;
        let kept = writer.finish()?;
        if !is_sha256(name) || kept.sha256 != name {
            return Err(wrong(format!("captured/{name} does not go by its hash")));
        }
    }
    let mut db = book::new_database(&part, about.id, &about.created_at)?;
    let tx = db.transaction()?;
    for name in manifest.keys().filter_map(|name| name.strip_prefix("texts/")) {
        let path = from.join("texts").join(name);
        let body = fs::read_to_string(&path).map_err(StoreError::of_file(&path))?;
        let sha256 = name.strip_suffix(".txt").unwrap_or(name);
        tx.prepare_cached("INSERT INTO text (sha256, body) VALUES (?1, ?2)")?
            .execute([sha256, &body])?;
        stopped(follow, 0, 0)?;
    }
    history(&tx, from, follow)?;
    for entity in Entity::ALL {
        let name = format!("records/{}.jsonl", entity.name());
        if !manifest.contains_key(&name) {
            // A table that there was not yet when they were written.
            continue;
        }
        let path = from.join(&name);
        let input = BufReader::with_capacity(CHUNK, File::open(&path).map_err(StoreError::of_file(&path))?);
        for (n, line) in (1u64..).zip(input.lines()) {
            let at = |why: String| wrong(format!("{name}, line {n}: {why}"));
            let line = line.map_err(|e| at(e.to_string()))?;
            let mut fields: Fields = serde_json::from_str(&line).map_err(|e| at(e.to_string()))?;
            let id = fields
                .remove("id")
                .and_then(|id| id.as_str().map(str::to_owned))
                .ok_or_else(|| at("it has no id".into()))?;
            row::insert(&tx, entity, &id, &fields).map_err(|e| at(e.to_string()))?;
            if n.is_multiple_of(256) {
                stopped(follow, 0, 0)?;
            }
        }
    }
    projection::rebuild(&tx)?;
    tx.commit()
        .map_err(|e| wrong(format!("rows refer to what is not there: {e}")))?;
    let report = crate::verify::verify_database(&db, &blobs, follow)?;
    if let Some(problem) = report.problems.first() {
        return Err(wrong(problem.clone()));
    }
    db.close().map_err(|(_, e)| e)?;
    finish(&part, folder, half)
}

/// Holds every file to its hash; gives the list.
fn checked(from: &Path, follow: Follow<'_>) -> Result<BTreeMap<String, String>> {
    let wrong = |why: String| StoreError::OpenFiles {
        path: from.to_owned(),
        why,
    };
    let list = fs::read_to_string(from.join(MANIFEST))
        .map_err(|e| wrong(format!("{MANIFEST} can't be read: {e}")))?;
    let mut manifest = BTreeMap::new();
    for (n, line) in (1..).zip(list.lines()) {
        let (hash, name) = line
            .split_once("  ")
            .ok_or_else(|| wrong(format!("{MANIFEST}, line {n}, lists nothing")))?;
        // A name that leads elsewhere is no name of ours.
        let ours = ["book.json", "README.txt", "history.jsonl"].contains(&name)
            || name.split_once('/').is_some_and(|(folder, file)| {
                ["records", "texts", "captured"].contains(&folder)
                    && !file.is_empty()
                    && file
                        .chars()
                        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'))
                    && !file.starts_with('.')
            });
        if !ours {
            return Err(wrong(format!(
                "{MANIFEST}, line {n}: “{name}” is no file of a book"
            )));
        }
        let path = from.join(name);
        let mut file = File::open(&path).map_err(|e| wrong(format!("{name} can't be read: {e}")))?;
        let mut out = Hashing {
            out: io::sink(),
            hash: Sha256::new(),
            bytes: 0,
        };
        copy(&mut file, &mut out, &mut 0, 0, follow).map_err(StoreError::of_file(&path))?;
        if hex(&out.hash.finalize()) != hash {
            return Err(wrong(format!(
                "{name} was altered: it is not what {MANIFEST} says"
            )));
        }
        manifest.insert(name.to_owned(), hash.to_owned());
    }
    for name in ["book.json", "history.jsonl"] {
        if !manifest.contains_key(name) {
            return Err(wrong(format!("{name} is not listed in {MANIFEST}")));
        }
    }
    Ok(manifest)
}

/// Writes the history as it stands.
fn history(db: &rusqlite::Connection, from: &Path, follow: Follow<'_>) -> Result<()> {
    let path = from.join("history.jsonl");
    let wrong = |n: u64, why: String| StoreError::OpenFiles {
        path: from.to_owned(),
        why: format!("history.jsonl, line {n}: {why}"),
    };
    let input = BufReader::with_capacity(CHUNK, File::open(&path).map_err(StoreError::of_file(&path))?);
    let mut act: Option<ActRow> = None;
    let (mut packer, mut ready) = (Packer::from(1), Vec::new());
    extract::each_line(input, |n, line: Line| {
        let (mut now, mut change) = line
            .rows(0)
            .ok_or_else(|| wrong(n, "its hashes can't be read".into()))?;
        log::set_head(db, change.device, change.seq, &change.hash)?;
        match &act {
            Some(before) if before.id == now.id => now.n = before.n,
            _ => log::insert_act(db, &mut now).map_err(|e| wrong(n, e.to_string()))?,
        }
        change.act = now.n;
        packer.put(change, &mut ready)?;
        for kept in ready.drain(..) {
            log::keep(db, &kept).map_err(|e| wrong(n, e.to_string()))?;
        }
        act = Some(now);
        if n.is_multiple_of(256) {
            stopped(follow, 0, 0)?;
        }
        Ok(())
    })
    .map_err(|e| match e {
        StoreError::Line { line, why } => wrong(line, why),
        e => e,
    })?;
    packer.rest()?.map_or(Ok(()), |kept| log::keep(db, &kept))
}
