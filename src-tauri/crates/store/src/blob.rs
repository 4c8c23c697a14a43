//! Captured bytes: files in the book's `blobs/`, each under its SHA-256 (`blobs/ab/abcd…`), the same bytes once.
//!
//! Bytes are on the disk, whole, before the record refers to them: they are written beside, brought to the disk, and
//! renamed; a resource whose bytes are not there is refused by [`crate::Tx`]. What a capture that never ended leaves
//! behind is a file that nothing refers to: it is listed and removed on request.

use crate::book::Book;
use crate::{Result, StoreError};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// How many writers there were in this process.
static WRITERS: AtomicU64 = AtomicU64::new(0);

/// Bytes in the book: their hash and how many there are.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobRef {
    /// SHA-256, 64 hex digits.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
}

/// The folder of captured bytes.
#[derive(Debug, Clone)]
pub struct Blobs {
    folder: PathBuf,
}

/// Bytes on their way in. Dropped before [`BlobWriter::finish`], it leaves nothing.
#[derive(Debug)]
pub struct BlobWriter {
    folder: PathBuf,
    beside: PathBuf,
    file: Option<File>,
    hash: Sha256,
    size: u64,
    /// Held so that nobody sweeps up what is about to be referred to.
    _writing: Option<File>,
}

/// Held while bytes that nothing refers to yet must stay.
#[derive(Debug)]
pub struct Capturing {
    _lock: Option<File>,
}

/// 64 lower-case hex digits.
pub(crate) fn is_sha256(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

pub(crate) fn hex(digest: &[u8]) -> String {
    digest.iter().fold(String::with_capacity(64), |mut hex, b| {
        use std::fmt::Write as _;
        // Writing to a string does not fail.
        let _ = write!(hex, "{b:02x}");
        hex
    })
}

/// Of writing into the book itself, which can then only be read.
fn failed(path: &Path) -> impl Fn(io::Error) -> StoreError + '_ {
    move |e| match e.kind() {
        io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
        _ => StoreError::of_file(path)(e),
    }
}

impl Blobs {
    pub(crate) fn of(book: &Path) -> Self {
        Self {
            folder: book.join("blobs"),
        }
    }

    /// Where those bytes lie, or would.
    pub fn path(&self, sha256: &str) -> PathBuf {
        self.folder.join(sha256.get(..2).unwrap_or("00")).join(sha256)
    }

    /// Whether those bytes are there.
    pub fn has(&self, sha256: &str) -> bool {
        is_sha256(sha256) && self.path(sha256).is_file()
    }

    /// Opens those bytes.
    pub fn open(&self, sha256: &str) -> Result<File> {
        if !is_sha256(sha256) {
            return Err(StoreError::NotFound {
                entity: "blob",
                id: sha256.into(),
            });
        }
        let path = self.path(sha256);
        File::open(&path).map_err(|e| match e.kind() {
            io::ErrorKind::NotFound => StoreError::NoBytes(sha256.into()),
            _ => StoreError::of_file(&path)(e),
        })
    }

    /// Reads those bytes whole, where they are no more than `most`.
    pub fn read(&self, sha256: &str, most: u64) -> Result<Vec<u8>> {
        let file = self.open(sha256)?;
        let path = self.path(sha256);
        let size = file.metadata().map_err(StoreError::of_file(&path))?.len();
        if size > most {
            return Err(StoreError::File {
                path,
                why: format!("it has {size} bytes; {most} are read at most"),
            });
        }
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
        file.take(most)
            .read_to_end(&mut bytes)
            .map_err(StoreError::of_file(&path))?;
        Ok(bytes)
    }

    /// Holds off the sweeping up of what nothing refers to, until it is dropped.
    pub fn capturing(&self) -> Capturing {
        let lock = self.lock_file().ok().filter(|f| f.lock_shared().is_ok());
        Capturing { _lock: lock }
    }

    fn lock_file(&self) -> io::Result<File> {
        fs::create_dir_all(&self.folder)?;
        OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.folder.join(".lock"))
    }

    /// Begins to take bytes in.
    pub fn writer(&self) -> Result<BlobWriter> {
        let failed = failed(&self.folder);
        fs::create_dir_all(&self.folder).map_err(&failed)?;
        let writing = self.capturing()._lock;
        // A name that no other writer has: of this process by count, of another by its number.
        let n = WRITERS.fetch_add(1, Ordering::Relaxed);
        let beside = self.folder.join(format!(".{}-{n}.part", std::process::id()));
        // Left by a process of the same number that was killed.
        let _ = fs::remove_file(&beside);
        let file = File::create_new(&beside).map_err(&failed)?;
        Ok(BlobWriter {
            folder: self.folder.clone(),
            beside,
            file: Some(file),
            hash: Sha256::new(),
            size: 0,
            _writing: writing,
        })
    }

    /// Takes bytes in.
    pub fn put(&self, bytes: &[u8]) -> Result<BlobRef> {
        let mut writer = self.writer()?;
        writer.write_all(bytes).map_err(failed(&self.folder))?;
        writer.finish()
    }

    /// Every file that holds bytes, by its hash; and what lies there besides (halves of captures that never ended).
    pub(crate) fn all(&self) -> Result<(Vec<BlobRef>, Vec<PathBuf>)> {
        let (mut blobs, mut strays) = (Vec::new(), Vec::new());
        let failed = failed(&self.folder);
        let list = |folder: &Path| -> Result<Vec<fs::DirEntry>> {
            match fs::read_dir(folder) {
                Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
                entries => entries.and_then(Iterator::collect).map_err(&failed),
            }
        };
        for entry in list(&self.folder)? {
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.file_type().map_err(&failed)?.is_dir() {
                for file in list(&entry.path())? {
                    let sha256 = file.file_name().to_string_lossy().into_owned();
                    if is_sha256(&sha256) && sha256.starts_with(&name) {
                        let size = file.metadata().map_err(&failed)?.len();
                        blobs.push(BlobRef { sha256, size });
                    } else {
                        strays.push(file.path());
                    }
                }
            } else if name != ".lock" {
                strays.push(entry.path());
            }
        }
        blobs.sort();
        strays.sort();
        Ok((blobs, strays))
    }
}

impl Write for BlobWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(file) = &mut self.file else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let n = file.write(bytes)?;
        self.hash.update(&bytes[..n]);
        self.size += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.as_mut().map_or(Ok(()), File::flush)
    }
}

impl BlobWriter {
    /// How many bytes came in.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Keeps the bytes under their hash: on the disk, whole, when this returns.
    pub fn finish(mut self) -> Result<BlobRef> {
        let sha256 = hex(&std::mem::take(&mut self.hash).finalize());
        let failed = failed(&self.folder);
        let size = self.size;
        let folder = self.folder.join(&sha256[..2]);
        let path = folder.join(&sha256);
        if fs::metadata(&path).is_ok_and(|m| m.len() == size) {
            return Ok(BlobRef { sha256, size });
        }
        if let Some(file) = self.file.take() {
            file.sync_all().map_err(&failed)?;
        }
        fs::create_dir_all(&folder).map_err(&failed)?;
        fs::rename(&self.beside, &path).map_err(&failed)?;
        for made in [&folder, &self.folder] {
            sync(made);
        }
        Ok(BlobRef { sha256, size })
    }
}

/// Brings a new name to the disk. Where folders can't be synced (Windows), the file system sees to it.
fn sync(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

impl Drop for BlobWriter {
    fn drop(&mut self) {
        self.file = None;
        // After `finish` it has another name.
        let _ = fs::remove_file(&self.beside);
    }
}

/// What lies in `blobs/` and nothing refers to.
#[derive(Debug, Clone, Default)]
pub struct Unused {
    /// Whole bytes, by their hash.
    pub blobs: Vec<BlobRef>,
    /// Halves that a process that was killed left behind, and files of others.
    pub strays: Vec<PathBuf>,
    /// Bytes of all of them.
    pub size: u64,
}

impl Book {
    /// The captured bytes.
    pub fn blobs(&self) -> Blobs {
        Blobs::of(self.folder())
    }

    /// What no resource refers to.
    pub fn unused(&self) -> Result<Unused> {
        let used = self.read(|r| r.blobs())?;
        let used: BTreeSet<String> = used.into_iter().map(|b| b.sha256).collect();
        let (blobs, strays) = self.blobs().all()?;
        let blobs: Vec<BlobRef> = blobs.into_iter().filter(|b| !used.contains(&b.sha256)).collect();
        let size = blobs.iter().map(|b| b.size).sum::<u64>()
            + strays
                .iter()
                .filter_map(|p| fs::metadata(p).ok())
                .map(|m| m.len())
                .sum::<u64>();
        Ok(Unused { blobs, strays, size })
    }

    /// Removes bytes that were taken in and are not wanted after all, unless something refers to them, or may be about to.
    pub fn discard(&self, blob: &BlobRef) -> Result<()> {
        let blobs = self.blobs();
        let Ok(lock) = blobs.lock_file() else {
            return Ok(());
        };
        // Another capture is under way, perhaps of the same bytes: they are left for the sweep.
        if lock.try_lock().is_err() {
            return Ok(());
        }
        let used: Vec<claimbook_domain::Resource> = self.read(|r| r.of("sha256", &blob.sha256))?;
        if used.is_empty() {
            // What can't be removed now is swept up later.
            let _ = fs::remove_file(blobs.path(&blob.sha256));
        }
        Ok(())
    }

    /// Removes what no resource refers to, for good: an act that was taken back and needs it can't be brought back.
    /// Waits for captures that are under way.
    pub fn remove_unused(&self) -> Result<Unused> {
        if self.read_only() {
            return Err(StoreError::ReadOnly);
        }
        let blobs = self.blobs();
        let failed = failed(&blobs.folder);
        let lock = blobs.lock_file().map_err(&failed)?;
        match lock.try_lock() {
            Err(fs::TryLockError::WouldBlock) => return Err(StoreError::Busy),
            Ok(()) | Err(fs::TryLockError::Error(_)) => {}
        }
        let unused = self.unused()?;
        for path in unused
            .blobs
            .iter()
            .map(|b| blobs.path(&b.sha256))
            .chain(unused.strays.iter().cloned())
        {
            fs::remove_file(&path).map_err(&failed)?;
        }
        Ok(unused)
    }
}
