//! What Claimbook is about: claims, parties, sources, evidence, verdicts, stages, rating scales, dates and queries.
//!
//! Types and rules alone. Nothing here reads a clock, draws a random number, opens a file or speaks SQL: times and
//! ids are handed in, so that every rule can be replayed.

pub mod claim;
pub mod document;
pub mod edtf;
pub mod evidence;
pub mod id;
pub mod media;
pub mod party;
pub mod query;
pub mod record;
pub mod redaction;
pub mod scale;
pub mod settings;
pub mod snapshot;
pub mod template;
pub mod verdict;

pub use claim::*;
pub use document::*;
pub use edtf::Edtf;
pub use evidence::*;
pub use id::*;
pub use media::*;
pub use party::*;
pub use record::{Entity, Record};
pub use redaction::*;
pub use scale::*;
pub use settings::*;
pub use snapshot::*;
pub use template::*;
pub use verdict::*;
