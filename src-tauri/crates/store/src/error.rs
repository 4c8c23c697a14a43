//! What goes wrong with a book, each with a stable code, what happened, what is safe and what to do.

use std::io;
use std::path::{Path, PathBuf};

/// Why a file can't be opened as a book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// There is no book in that folder.
    Missing,
    /// The file is no SQLite database.
    NotSqlite,
    /// A database, but not a book.
    NotABook,
    /// The file is shorter than it says, or its pages contradict one another.
    Damaged(String),
    /// Written by a newer Claimbook.
    Newer {
        /// Its schema's version.
        found: i64,
        /// The newest version that this build reads.
        known: i64,
    },
    /// An older book that must be brought up to date, but lies where nothing can be written.
    OlderReadOnly,
    /// Another process is writing and did not finish in time.
    Busy,
    /// The file system refuses.
    Denied(String),
}

/// The later change that stands in the way of undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocked {
    /// What should have been taken back.
    pub act: String,
    /// What stands in the way.
    pub later: String,
    /// Whose it is; nothing where that is not known.
    pub later_by: String,
    /// When, UTC.
    pub later_at: String,
    /// What kind of thing it touched.
    pub entity: &'static str,
    /// What it is called.
    pub label: String,
}

impl std::fmt::Display for Blocked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Blocked {
            act,
            later,
            later_by,
            later_at,
            entity,
            label,
        } = self;
        let later_by = if later_by.is_empty() { "someone" } else { later_by };
        write!(
            f,
            "“{act}” can't be taken back: {later_by} did “{later}” to the {entity} “{label}” at {later_at}, after it. \
             Nothing was changed. Take that back first, or change the {entity} by hand."
        )
    }
}

/// Errors of the book.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The book can't be opened.
    #[error("{}", problem_message(.path, .problem))]
    Open {
        /// Its folder.
        path: PathBuf,
        /// Why.
        problem: Problem,
    },
    /// The book was opened for reading alone.
    #[error(
        "This book can only be read here. Nothing was changed. To work in it, copy its folder to a place where you may write."
    )]
    ReadOnly,
    /// There is no room left.
    #[error(
        "The disk is full: the change was not saved. What was saved before is safe. Make room, and save again."
    )]
    DiskFull,
    /// Another process holds the book for too long.
    #[error(
        "Another program is writing to this book and did not finish in time. Nothing was changed. Try again in a moment."
    )]
    Busy,
    /// The row asked for is not there.
    #[error("There is no {entity} with the id {id} in this book.")]
    NotFound {
        /// What kind.
        entity: &'static str,
        /// Which.
        id: String,
    },
    /// Something still refers to the row.
    #[error("This {entity} can't be taken away: {count} × {by} still refer to it. Nothing was changed.")]
    InUse {
        /// What kind.
        entity: &'static str,
        /// What refers to it.
        by: &'static str,
        /// How many.
        count: u64,
    },
    /// There is nothing to take back or to bring back.
    #[error("There is nothing to {0}.")]
    NothingTo(&'static str),
    /// A later change stands in the way of undo.
    #[error("{0}")]
    Blocked(Box<Blocked>),
    /// The payload of a change was erased, so that it can't be taken back.
    #[error("“{0}” can't be taken back: what it changed was erased from the history.")]
    Erased(String),
    /// A row and its fields do not go together.
    #[error("The {entity} can't be saved: {why}")]
    Invalid {
        /// What kind.
        entity: &'static str,
        /// Why.
        why: String,
    },
    /// A book or file is already there.
    #[error("{} is already there. Nothing was changed.", .0.display())]
    Exists(PathBuf),
    /// A line of an open file can't be read.
    #[error("line {line}: {why}")]
    Line {
        /// Which, from 1.
        line: u64,
        /// Why.
        why: String,
    },
    /// Open files that are not those of a book, or not as they were written.
    #[error(
        "{} are no open files of a book: {why}. Nothing was changed.", .path.display()
    )]
    OpenFiles {
        /// The folder.
        path: PathBuf,
        /// What is wrong, with the file and the line.
        why: String,
    },
    /// A file can't be read or written.
    #[error("{}: {why}", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// Captured bytes that the record names are not in the book's folder.
    #[error(
        "The captured bytes {0} are not in this book's folder. Nothing was changed. A backup that holds them brings them back."
    )]
    NoBytes(String),
    /// A file is no packed book, or not a whole one.
    #[error("{} is no whole packed book: {why}. No book was made of it.", .path.display())]
    NotPacked {
        /// Which.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// Whoever followed the work stopped it.
    #[error("It was stopped. Nothing was changed.")]
    Stopped,
    /// The database refused.
    #[error("The book's database refused: {0}")]
    Database(String),
}

/// Whether writing failed for want of room: on the disk, in a quota, or in a file system whose files end earlier.
pub fn no_room(e: &io::Error) -> bool {
    matches!(
        e.kind(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge
    )
}

impl StoreError {
    /// Of writing: a full disk is told from the rest.
    pub(crate) fn from_write(e: io::Error) -> StoreError {
        if no_room(&e) {
            return StoreError::DiskFull;
        }
        StoreError::Database(e.to_string())
    }

    /// Of a file that is not the database.
    pub(crate) fn of_file(path: &Path) -> impl Fn(io::Error) -> StoreError + '_ {
        move |e| match e.kind() {
            _ if no_room(&e) => StoreError::DiskFull,
            io::ErrorKind::Interrupted => StoreError::Stopped,
            _ => StoreError::File {
                path: path.to_owned(),
                why: e.to_string(),
            },
        }
    }

    /// Stable, for programs to match on.
    pub fn code(&self) -> &'static str {
        match self {
            StoreError::Open { problem, .. } => match problem {
                Problem::Missing => "book.missing",
                Problem::NotSqlite => "book.not-sqlite",
                Problem::NotABook => "book.not-a-book",
                Problem::Damaged(_) => "book.damaged",
                Problem::Newer { .. } => "book.newer",
                Problem::OlderReadOnly => "book.older-read-only",
                Problem::Busy => "book.busy",
                Problem::Denied(_) => "book.denied",
            },
            StoreError::ReadOnly => "book.read-only",
            StoreError::DiskFull => "book.disk-full",
            StoreError::Busy => "book.busy",
            StoreError::NotFound { .. } => "not-found",
            StoreError::InUse { .. } => "in-use",
            StoreError::NothingTo("undo") => "undo.nothing",
            StoreError::NothingTo(_) => "redo.nothing",
            StoreError::Blocked(_) => "undo.blocked",
            StoreError::Erased(_) => "undo.erased",
            StoreError::Invalid { .. } => "invalid",
            StoreError::Exists(_) => "file.exists",
            StoreError::File { .. } => "file.failed",
            StoreError::Line { .. } => "file.line",
            StoreError::OpenFiles { .. } => "book.open-files",
            StoreError::NoBytes(_) => "blob.missing",
            StoreError::NotPacked { .. } => "book.not-packed",
            StoreError::Stopped => "stopped",
            StoreError::Database(_) => "book.database",
        }
    }
}

fn problem_message(path: &std::path::Path, problem: &Problem) -> String {
    let path = path.display();
    match problem {
        Problem::Missing => {
            format!("There is no book at {path}. Choose another folder, or make a new book there.")
        }
        Problem::NotSqlite => format!(
            "{path} holds a book.sqlite that is no database: it may have been cut short or overwritten. It was not touched. Restore a backup, or choose another book."
        ),
        Problem::NotABook => {
            format!(
                "The database in {path} is not a Claimbook book. It was not touched. Choose another folder."
            )
        }
        Problem::Damaged(why) => format!(
            "The book at {path} is damaged ({why}). It was not touched. Restore a backup beside it; keep the damaged folder, as parts of it can be read."
        ),
        Problem::Newer { found, known } => format!(
            "The book at {path} was written by a newer Claimbook (format {found}; this one reads up to {known}). It was not touched. Update Claimbook to open it."
        ),
        Problem::OlderReadOnly => format!(
            "The book at {path} is of an older format and lies where nothing can be written, so that it can't be brought up to date. Copy the folder to a place where you may write."
        ),
        Problem::Busy => {
            format!(
                "Another program is writing to the book at {path} and did not finish in time. Try again in a moment."
            )
        }
        Problem::Denied(why) => format!("The book at {path} can't be opened: {why}. It was not touched."),
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(e: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as C;
        match e.sqlite_error_code() {
            Some(C::DiskFull) => StoreError::DiskFull,
            Some(C::DatabaseBusy | C::DatabaseLocked) => StoreError::Busy,
            Some(C::ReadOnly) => StoreError::ReadOnly,
            Some(C::SystemIoFailure) if is_write(&e) => StoreError::DiskFull,
            _ => StoreError::Database(e.to_string()),
        }
    }
}

/// A failed write or sync: a full disk or a limit on the size of files shows itself so too.
fn is_write(e: &rusqlite::Error) -> bool {
    use rusqlite::ffi;
    matches!(e, rusqlite::Error::SqliteFailure(f, _) if matches!(
        f.extended_code,
        ffi::SQLITE_IOERR_WRITE | ffi::SQLITE_IOERR_TRUNCATE | ffi::SQLITE_IOERR_FSYNC | ffi::SQLITE_IOERR_SHMSIZE
    ))
}
