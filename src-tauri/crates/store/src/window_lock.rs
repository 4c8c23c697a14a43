//! One window a book: the lock that a window holds on it. The command line may work beside it; another window may not,
//! for two people at two windows would take back each other's work.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long a window waits for one that is just ending.
const PATIENCE: Duration = Duration::from_millis(500);

/// Held as long as it lives; it goes with the process however that ends.
#[derive(Debug)]
pub struct WindowLock {
    folder: PathBuf,
    _file: Option<File>,
}

impl WindowLock {
    /// Takes the book in that folder for a window; none where another window has it, and keeps it for a moment more: one
    /// that was closed just now may still be ending. What can't be written needs no lock.
    pub fn take(folder: &Path) -> Option<Self> {
        let asked = Instant::now();
        loop {
            let taken = Self::take_now(folder);
            if taken.is_some() || asked.elapsed() >= PATIENCE {
                return taken;
            }
            std::thread::sleep(PATIENCE / 10);
        }
    }

    fn take_now(folder: &Path) -> Option<Self> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join("window.lock"));
        let file = match file {
            Ok(file) => match file.try_lock() {
                Err(TryLockError::WouldBlock) => return None,
                // A file system without locks keeps nobody out.
                Ok(()) | Err(TryLockError::Error(_)) => Some(file),
            },
            Err(_) => None,
        };
        Some(Self {
            folder: canonical(folder),
            _file: file,
        })
    }

    /// Whether it is the lock of the book in that folder.
    pub fn is_of(&self, folder: &Path) -> bool {
        self.folder == canonical(folder)
    }
}

fn canonical(folder: &Path) -> PathBuf {
    std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
}
