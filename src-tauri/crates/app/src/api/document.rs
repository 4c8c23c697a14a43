//! Documents as they are read: their text, the statements found in it, the claims made of it.

use super::claim::ClaimCard;
use claimbook_domain::{ClaimId, Document, DocumentId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Adds a document: by its text, or from a file.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(default)]
pub struct AddDocument {
    /// Its text, as pasted.
    #[ts(optional)]
    pub body: Option<String>,
    /// Or the file that holds it.
    #[ts(optional)]
    pub path: Option<String>,
    /// Its title; the first words where left out.
    #[ts(optional)]
    pub title: Option<String>,
    /// Where it was found.
    #[ts(optional)]
    pub url: Option<String>,
    /// Who published it, by name.
    #[ts(optional)]
    pub publisher: Option<String>,
    /// Who wrote it, by name.
    #[ts(optional)]
    pub author: Option<String>,
    /// When it was published (EDTF, or as people write dates); its date line where left out.
    #[ts(optional)]
    pub published: Option<String>,
}

/// What came of adding a document.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AddedDocument {
    /// Its id.
    pub id: DocumentId,
    /// A document with the same text that was there before.
    pub same_text: Option<DocumentId>,
    /// How many statements were found.
    pub statements: u32,
    /// The character set it was read in, when it was a file.
    pub charset: Option<String>,
}

/// Changes a document's particulars; never its text.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(default)]
pub struct EditDocument {
    /// Which.
    pub id: String,
    /// Its title.
    #[ts(optional)]
    pub title: Option<String>,
    /// Where it was found.
    #[serde(deserialize_with = "super::given")]
    #[ts(optional, type = "string | null")]
    pub url: Option<Option<String>>,
    /// Who published it, by name.
    #[serde(deserialize_with = "super::given")]
    #[ts(optional, type = "string | null")]
    pub publisher: Option<Option<String>>,
    /// Who wrote it, by name.
    #[serde(deserialize_with = "super::given")]
    #[ts(optional, type = "string | null")]
    pub author: Option<Option<String>>,
    /// When it was published.
    #[serde(deserialize_with = "super::given")]
    #[ts(optional, type = "string | null")]
    pub published: Option<Option<String>>,
}

/// A document in a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DocumentCard {
    /// The document.
    pub document: Document,
    /// Its publisher's name.
    pub publisher: Option<String>,
    /// Its author's name.
    pub author: Option<String>,
    /// Words in its text.
    pub words: u64,
    /// Statements found in it, dismissed ones left out.
    pub statements: u32,
    /// How many of them are recorded.
    pub recorded: u32,
    /// Claims made of it, those of free selections too.
    pub claims: u32,
}

/// A document as it is read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DocumentView {
    /// Its particulars.
    pub card: DocumentCard,
    /// What it says.
    pub body: String,
    /// What was found in it, in the order of the text.
    pub statements: Vec<StatementView>,
    /// The claims made of it that are not of a found statement, and those that are.
    pub marks: Vec<ClaimMark>,
}

/// A found statement.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StatementView {
    /// Its number in the text, from 1.
    pub n: u32,
    /// Where it stands.
    pub spans: Vec<[usize; 2]>,
    /// Its words; gaps shown as " … ".
    pub text: String,
    /// Who says it; none: the author.
    pub speaker: Option<String>,
    /// By whom it was reported, nearest to us first.
    pub reported_by: Vec<String>,
    /// Where it was made public.
    pub venue: Option<String>,
    /// `quoted`, `reported`, `mixed`, `asserted`.
    pub kind: String,
    /// How worth checking, 0 to 1.
    pub score: f64,
    /// The claim made of it.
    pub claim: Option<ClaimCard>,
    /// Whether somebody put it aside.
    pub dismissed: bool,
}

/// Where a claim stands in a document.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ClaimMark {
    /// The claim.
    pub claim: ClaimCard,
    /// Its spans.
    pub spans: Vec<[usize; 2]>,
    /// The number of the statement it was made of.
    pub statement: Option<u32>,
}

/// Spans of a document.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DocumentSpans {
    /// Which document.
    pub document: DocumentId,
    /// Its spans: code points, end exclusive.
    pub spans: Vec<[usize; 2]>,
}

/// A claim as it would be made of some words, for editing before it is saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ClaimDraft {
    /// Of which document.
    pub document: DocumentId,
    /// Of which words.
    pub spans: Vec<[usize; 2]>,
    /// What the claim would say.
    pub wording: String,
    /// Who makes it, by name.
    pub claimants: Vec<String>,
    /// By whom it was reported, nearest to us first, by name.
    pub reported_by: Vec<String>,
    /// Where it was made public, by name.
    pub venue: Option<String>,
    /// When it was said, EDTF.
    pub said_on: Option<String>,
    /// What place it is about.
    pub about: Option<String>,
    /// Its language.
    pub lang: Option<String>,
    /// Claims of the same wording.
    pub same_wording: Vec<ClaimCard>,
}

/// Which claims say the same?
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SameWording {
    /// The wording; letter case, spaces and quotation marks don't count.
    pub wording: String,
    /// A claim to leave out.
    #[ts(optional)]
    pub except: Option<ClaimId>,
}
