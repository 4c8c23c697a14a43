//! The use cases, a module a noun: each a function of a desk and a request.

pub mod bundle;
pub mod capture;
pub mod citation;
pub mod claim;
pub mod desk;
pub mod document;
pub mod evidence;
pub mod history;
pub mod import;
pub mod media;
pub mod open_files;
pub mod party;
pub mod recheck;
pub mod redaction;
pub mod report;
pub mod search;
pub mod snapshot;
pub mod snapshot_export;
pub mod source;
pub mod template;
pub mod verdict;
