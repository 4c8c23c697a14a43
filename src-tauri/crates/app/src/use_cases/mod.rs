//! t
pub mod desk;
pub mod document;
pub mod claim;
pub mod evidence;
pub mod verdict;
pub mod search;
pub mod report;
pub mod history;
