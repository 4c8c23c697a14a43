//! Evidence bundles: reports, snapshots, history and citations of some claims in one signed file that holds without a book.

mod check;
mod history;
mod key;
mod write;

pub use check::{check, verify};
pub use key::key;
pub use write::write;

/// The name of the history in a bundle.
const HISTORY: &str = "history/history.jsonl";
