//! The book on disk: schema, queries, the history and its chain, undo, search, backup.
//!
//! Only this crate knows rusqlite. Every mutation of the record goes through [`Book::transact`]; what else is written
//! (lists, search index, found statements) can be made again from the record at any time.

mod append;
mod backup;
mod blob;
mod book;
mod chain;
mod error;
mod extract;
mod follow;
mod functions;
mod history;
mod list;
mod log;
mod lookup;
mod open_files;
mod pack;
mod projection;
mod row;
mod shape;
mod snapshots;
mod statements;
mod transact;
mod undo;
mod verify;
mod window_lock;

pub use backup::unpack;
pub use blob::{BlobRef, BlobWriter, Blobs, Capturing, Unused};
pub use book::{Book, Circumstances, OpenMode, make_of_version};
pub use error::{Blocked, Problem, StoreError, no_room};
pub use extract::{ActLine, ChainReport, Line, check_history};
pub use follow::{Follow, Steps, UNFOLLOWED};
pub use functions::{fold, same_key};
pub use list::{ClaimFilter, ClaimRowData, Sort};
pub use log::{ActRow, ChangeRow, Op};
pub use lookup::{Reader, Tally};
pub use open_files::{OpenFiles, export_open_files, import_open_files};
pub use shape::refers_to;
pub use snapshots::{SnapshotFilter, SnapshotRow};
pub use transact::{Act, Touched, Tx};
pub use verify::VerifyReport;
pub use window_lock::WindowLock;

/// Of this crate.
pub type Result<T> = std::result::Result<T, StoreError>;

/// The schema's version that this build writes: the number of its migrations.
pub const SCHEMA_VERSION: i64 = 7;
