//! Backup: the whole book in one file, checked before it takes its name; and the way back.

use crate::book::Book;
use crate::error::Problem;
use crate::follow::Follow;
use crate::{Result, StoreError};
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use std::fs;
use std::path::Path;

impl Book {
    /// Writes the book's database to one file: written beside, checked, renamed.
    pub fn backup(&self, file: &Path, follow: Follow<'_>) -> Result<()> {
        let failed = |e: std::io::Error| StoreError::File {
            path: file.to_owned(),
            why: e.to_string(),
        };
        if file.exists() {
            return Err(StoreError::Exists(file.to_owned()));
        }
        if let Some(parent) = file.parent().filter(|p| !p.as_os_str().is_empty()) {
            fs::create_dir_all(parent).map_err(failed)?;
        }
        let beside = file.with_extension("part");
        let _ = fs::remove_file(&beside);
        let copied = self.read(|r| {
            let mut to = Connection::open(&beside)?;
            let backup = Backup::new(r.db, &mut to)?;
            loop {
                let at = backup.progress();
                let total = u64::try_from(at.pagecount).unwrap_or_default();
                let left = u64::try_from(at.remaining).unwrap_or_default();
                if !follow(total.saturating_sub(left), total) {
                    return Err(StoreError::Stopped);
                }
                if backup.step(1024)? == StepResult::Done {
                    break;
                }
            }
            drop(backup);
            let said: String = to.query_row("PRAGMA quick_check(1)", [], |r| r.get(0))?;
            to.pragma_update(None, "journal_mode", "delete")?;
            Ok(said)
        });
        match copied {
            Ok(said) if said == "ok" => fs::rename(&beside, file).map_err(failed),
            other => {
                let _ = fs::remove_file(&beside);
                other.and_then(|said| {
                    Err(StoreError::File {
                        path: file.to_owned(),
                        why: said,
                    })
                })
            }
        }
    }
}

/// Makes a book of a backup, in a folder that is not there yet.
pub fn restore(file: &Path, folder: &Path) -> Result<()> {
    let failed = |e: std::io::Error| StoreError::File {
        path: file.to_owned(),
        why: e.to_string(),
    };
    if !file.exists() {
        return Err(StoreError::Open {
            path: file.to_owned(),
            problem: Problem::Missing,
        });
    }
    if folder.join("book.sqlite").exists() {
        return Err(StoreError::Exists(folder.to_owned()));
    }
    fs::create_dir_all(folder.join("blobs")).map_err(failed)?;
    let beside = folder.join("book.sqlite.part");
    fs::copy(file, &beside).map_err(failed)?;
    fs::rename(&beside, folder.join("book.sqlite")).map_err(failed)
}
