//! Statements: what somebody says in one go, as found in a text, with its speaker, by whom it was reported
//! and where it was made public. What is found here is a suggestion until a person makes a claim of it.
//!
//! The way: the text is laid out ([`page`]), names are registered ([`names`]), each cue proposes frames
//! ([`frames`]), the frames that hold are drafted ([`find`]), and the drafts become statements when their
//! speakers are told in the order of the text ([`speech`]). The author's own assertions come last ([`asserted`]).

mod anaphora;
mod asserted;
mod cues;
mod find;
mod frames;
mod moments;
mod names;
mod page;
mod quotation;
mod quotes;
mod speech;
mod subjects;
mod tokens;
#[doc(hidden)]
pub mod training;
mod venues;
mod weights;
mod who;

pub use names::speakers;

use serde::{Deserialize, Serialize};

/// The finder's version: it grows when the same text may give other statements.
pub const FINDER_VERSION: u32 = 2;

/// How a statement is given in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StatementKind {
    /// In quotation marks.
    Quoted,
    /// In the reporter's words.
    Reported,
    /// In both.
    Mixed,
    /// The author's own.
    Asserted,
}

/// What somebody says in one go. Offsets are Unicode code points, end exclusive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// The fragments of the text, in its order.
    pub spans: Vec<[usize; 2]>,
    /// Who says it; speakers together are joined by " and ". None where nobody is named, or the author speaks.
    pub speaker: Option<String>,
    /// By whom it was reported, nearest to the reader first, the text itself left out.
    pub reported_by: Vec<String>,
    /// Where it was made public.
    pub venue: Option<String>,
    /// How it is given.
    pub kind: StatementKind,
    /// How sure the finder is and how much there is to check, 0 to 1.
    pub score: f64,
    /// The word that tells of the saying.
    pub cue: Option<[usize; 2]>,
}

/// The statements of a text, in its order.
pub fn statements(text: &str) -> Vec<Statement> {
    let page = page::Page::new(text);
    let register = names::Register::new(&page);
    let drafts = find::drafts(&page, &register);
    let mut found = speech::tell(&page, &register, &drafts);
    asserted::add(&page, &register, &drafts, &mut found);
    found.sort_by_key(|s| {
        (
            s.spans.first().map_or(0, |s| s[0]),
            s.spans.last().map_or(0, |s| s[1]),
        )
    });
    found
}
