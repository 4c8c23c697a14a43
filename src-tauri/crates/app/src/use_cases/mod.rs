//! The use cases, a module a noun: each a function of a desk and a request.

pub mod claim;
pub mod desk;
pub mod document;
pub mod evidence;
pub mod history;
pub mod import;
pub mod party;
pub mod report;
pub mod search;
pub mod verdict;
