//! A book in one file, and back: what is kept as a backup and what is sent to somebody are the same file.
//!
//! It is a ZIP in which nothing is compressed: `book.sqlite`, checked, and every captured byte that the record refers to
//! under its own name in `blobs/`. Nothing in it can expand, and its hashes are taken both ways. It is written beside,
//! brought to the disk, and renamed. A backup of before there were captured bytes is the database alone: that is read too.

use crate::blob::{BlobRef, Blobs, hex, is_sha256};
use crate::book::Book;
use crate::error::Problem;
use crate::follow::Follow;
use crate::{Result, StoreError};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Seek, Write};
use std::path::{Path, PathBuf};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

const DATABASE: &str = "book.sqlite";
/// Bytes between two looks at whether the work was stopped.
const CHUNK: usize = 1 << 20;

fn zip_failed(path: &Path) -> impl Fn(ZipError) -> StoreError + '_ {
    move |e| match e {
        ZipError::Io(e) => StoreError::of_file(path)(e),
        e => StoreError::File {
            path: path.to_owned(),
            why: e.to_string(),
        },
    }
}

/// Files under way, which go where the work does not end well.
struct Halves(Vec<PathBuf>);

impl Drop for Halves {
    fn drop(&mut self) {
        for path in &self.0 {
            let _ = fs::remove_file(path);
        }
    }
}

impl Book {
    /// Writes the whole book to one file that is not there yet. `follow` is told of the bytes.
    pub fn pack(&self, file: &Path, follow: Follow<'_>) -> Result<()> {
        if file.exists() {
            return Err(StoreError::Exists(file.to_owned()));
        }
        if let Some(parent) = file.parent().filter(|p| !p.as_os_str().is_empty()) {
            fs::create_dir_all(parent).map_err(StoreError::of_file(file))?;
        }
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let database = file.with_file_name(format!(".{name}.{}.db.part", std::process::id()));
        let beside = file.with_file_name(format!(".{name}.{}.part", std::process::id()));
        // SQLite keeps files of its own beside a database under way.
        let own = ["-journal", "-wal", "-shm"].map(|end| {
            let mut path = database.clone().into_os_string();
            path.push(end);
            PathBuf::from(path)
        });
        let _halves = Halves(
            [database.clone(), beside.clone()]
                .into_iter()
                .chain(own)
                .collect(),
        );
        // What the copy refers to must not be swept up before it is copied.
        let _capturing = self.blobs().capturing();
        self.copy_database(&database, follow)?;
        let blobs = referred(&database)?;
        let size = fs::metadata(&database).map_err(StoreError::of_file(file))?.len();
        let total = 2 * size + blobs.values().sum::<u64>();
        let mut done = size;
        let out = File::create(&beside).map_err(StoreError::of_file(file))?;
        let mut zip = ZipWriter::new(BufWriter::with_capacity(CHUNK, out));
        let stored = |size: u64| {
            SimpleFileOptions::default()
                .compression_method(CompressionMethod::Stored)
                .large_file(size >= u64::from(u32::MAX))
        };
        let mut step = |n: u64| {
            done += n;
            follow(done, total)
        };
        zip.start_file(DATABASE, stored(size)).map_err(zip_failed(file))?;
        copy(
            &mut File::open(&database).map_err(StoreError::of_file(file))?,
            &mut zip,
            &mut step,
        )
        .map_err(StoreError::of_file(file))?;
        for (sha256, size) in &blobs {
            zip.start_file(entry_name(sha256), stored(*size))
                .map_err(zip_failed(file))?;
            let mut from = self.blobs().open(sha256)?;
            let found = copy(&mut from, &mut zip, &mut step).map_err(StoreError::of_file(file))?;
            if found.sha256 != *sha256 || found.size != *size {
                return Err(StoreError::File {
                    path: self.blobs().path(sha256),
                    why: "its bytes are not those that were captured: it was altered or cut short. `claimbook book verify` names everything that does not hold".into(),
                });
            }
        }
        let out = zip.finish().map_err(zip_failed(file))?;
        let out = out
            .into_inner()
            .map_err(|e| StoreError::of_file(file)(e.into_error()))?;
        out.sync_all().map_err(StoreError::of_file(file))?;
        fs::rename(&beside, file).map_err(StoreError::of_file(file))
    }

    fn copy_database(&self, to: &Path, follow: Follow<'_>) -> Result<()> {
        let said: String = self.read(|r| {
            let mut copy = Connection::open(to)?;
            let backup = Backup::new(r.db, &mut copy)?;
            loop {
                let at = backup.progress();
                let (total, left) = (at.pagecount.unsigned_abs(), at.remaining.unsigned_abs());
                if !follow(u64::from(total.saturating_sub(left)), 2 * u64::from(total)) {
                    return Err(StoreError::Stopped);
                }
                if backup.step(1024)? == StepResult::Done {
                    break;
                }
            }
            drop(backup);
            let said = copy.query_row("PRAGMA quick_check(1)", [], |r| r.get(0))?;
            copy.pragma_update(None, "journal_mode", "delete")?;
            Ok(said)
        })?;
        if said == "ok" {
            return Ok(());
        }
        Err(StoreError::Open {
            path: self.folder().to_owned(),
            problem: Problem::Damaged(said),
        })
    }
}

fn entry_name(sha256: &str) -> String {
    format!("blobs/{}/{sha256}", sha256.get(..2).unwrap_or_default())
}

/// The bytes that a database refers to, by hash; none where it is of before there were any.
fn referred(database: &Path) -> Result<BTreeMap<String, u64>> {
    let db = Connection::open_with_flags(
        database,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    let version: i64 = db.pragma_query_value(None, "user_version", |r| r.get(0))?;
    if version < 3 {
        return Ok(BTreeMap::new());
    }
    Ok(crate::Reader::new(&db)
        .blobs()?
        .into_iter()
        .map(|b| (b.sha256, b.size))
        .collect())
}

/// Copies, and says what was copied. Stopped, it fails as interrupted.
fn copy(from: &mut impl Read, to: &mut impl Write, step: &mut dyn FnMut(u64) -> bool) -> io::Result<BlobRef> {
    let mut buffer = vec![0; CHUNK];
    let (mut hash, mut size) = (Sha256::new(), 0);
    loop {
        let n = from.read(&mut buffer)?;
        let read = buffer.get(..n).unwrap_or_default();
        if read.is_empty() {
            let sha256 = hex(&hash.finalize());
            return Ok(BlobRef { sha256, size });
        }
        to.write_all(read)?;
        hash.update(read);
        size += n as u64;
        if !step(n as u64) {
            return Err(io::ErrorKind::Interrupted.into());
        }
    }
}

/// Makes a book of such a file, in a folder that is not there yet. Nothing is left of it where that fails: the database
/// takes its name last.
pub fn unpack(file: &Path, folder: &Path, follow: Follow<'_>) -> Result<()> {
    if !file.exists() {
        return Err(StoreError::Open {
            path: file.to_owned(),
            problem: Problem::Missing,
        });
    }
    if folder.exists() && fs::read_dir(folder).map_or(true, |mut d| d.next().is_some()) {
        return Err(StoreError::Exists(folder.to_owned()));
    }
    let was_there = folder.exists();
    let mut from = File::open(file).map_err(StoreError::of_file(file))?;
    let mut head = [0; 16];
    let n = from.read(&mut head).map_err(StoreError::of_file(file))?;
    from.rewind().map_err(StoreError::of_file(file))?;
    let made = fs::create_dir_all(folder.join("blobs"))
        .map_err(StoreError::of_file(folder))
        .and_then(|()| match head.get(..n) {
            Some(b"SQLite format 3\0") => unpack_database(from, file, folder, follow),
            Some(head) if head.starts_with(b"PK\x03\x04") => unpack_zip(from, file, folder, follow),
            _ => Err(not_packed(file, "it is neither a packed book nor a database")),
        });
    if made.is_err() {
        let _ = fs::remove_dir_all(folder);
        if was_there {
            let _ = fs::create_dir(folder);
        }
    }
    made
}

fn not_packed(path: &Path, why: impl Into<String>) -> StoreError {
    StoreError::NotPacked {
        path: path.to_owned(),
        why: why.into(),
    }
}

fn part(folder: &Path) -> PathBuf {
    folder.join("book.sqlite.part")
}

fn unpack_database(mut from: File, file: &Path, folder: &Path, follow: Follow<'_>) -> Result<()> {
    let total = from.metadata().map_err(StoreError::of_file(file))?.len();
    let mut out = File::create(part(folder)).map_err(StoreError::of_file(folder))?;
    let mut done = 0;
    copy(&mut from, &mut out, &mut |n| {
        done += n;
        follow(done, total)
    })
    .map_err(StoreError::of_file(folder))?;
    out.sync_all().map_err(StoreError::of_file(folder))?;
    fs::rename(part(folder), folder.join(DATABASE)).map_err(StoreError::of_file(folder))
}

fn unpack_zip(from: File, file: &Path, folder: &Path, follow: Follow<'_>) -> Result<()> {
    let total = from.metadata().map_err(StoreError::of_file(file))?.len();
    let mut zip = ZipArchive::new(io::BufReader::new(from)).map_err(|e| not_packed(file, e.to_string()))?;
    let mut done = 0;
    let mut step = |n: u64| {
        done += n;
        follow(done.min(total), total)
    };
    {
        let mut entry = stored(&mut zip, DATABASE, file)?;
        let mut out = File::create(part(folder)).map_err(StoreError::of_file(folder))?;
        copy(&mut entry, &mut out, &mut step).map_err(StoreError::of_file(folder))?;
        out.sync_all().map_err(StoreError::of_file(folder))?;
    }
    let blobs = Blobs::of(folder);
    // The database says what else must be there: what it does not name is not looked at.
    for (sha256, size) in
        referred(&part(folder)).map_err(|e| not_packed(file, format!("its database can't be read ({e})")))?
    {
        let mut entry = stored(&mut zip, &entry_name(&sha256), file)?;
        if !is_sha256(&sha256) || entry.size() != size {
            return Err(not_packed(
                file,
                format!("{} is not as long as the record says", entry_name(&sha256)),
            ));
        }
        let mut writer = blobs.writer()?;
        copy(&mut entry, &mut writer, &mut step).map_err(StoreError::of_file(folder))?;
        if writer.finish()?.sha256 != sha256 {
            return Err(not_packed(
                file,
                format!("{} does not hold the bytes of its name", entry_name(&sha256)),
            ));
        }
    }
    fs::rename(part(folder), folder.join(DATABASE)).map_err(StoreError::of_file(folder))
}

/// An entry of the file, which must lie in it uncompressed: then it can't hold more than the file does.
fn stored<'a, R: Read + Seek>(
    zip: &'a mut ZipArchive<R>,
    name: &str,
    file: &Path,
) -> Result<zip::read::ZipFile<'a, R>> {
    let entry = zip
        .by_name(name)
        .map_err(|e| not_packed(file, format!("{name}: {e}")))?;
    if entry.compression() != CompressionMethod::Stored || entry.compressed_size() != entry.size() {
        return Err(not_packed(file, format!("{name} is compressed")));
    }
    Ok(entry)
}
