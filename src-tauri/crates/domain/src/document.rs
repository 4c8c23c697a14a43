//! Documents, their texts, and passages: the words in which claims are made.

use crate::{DismissalId, DocumentId, Edtf, PartyId, PassageId, record::record};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something that was said or published and that claims are found in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Document {
    /// Its id.
    pub id: DocumentId,
    /// Its title; its first words where it has none.
    pub title: String,
    /// Where it was found.
    pub url: Option<String>,
    /// Who published it.
    pub publisher: Option<PartyId>,
    /// Who wrote it.
    pub author: Option<PartyId>,
    /// When it was published.
    pub published: Option<Edtf>,
    /// BCP 47 language; none where it could not be told.
    pub lang: Option<String>,
    /// SHA-256 of its text, in lower-case hexadecimal.
    pub text: String,
    /// When it was added, UTC, RFC 3339.
    pub added_at: String,
}
record!(Document, Document);

/// A found statement that somebody put aside as "not a claim".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Dismissal {
    /// Its id.
    pub id: DismissalId,
    /// In which document.
    pub document: DocumentId,
    /// The spans of the statement.
    pub spans: Vec<[usize; 2]>,
}
record!(Dismissal, Dismissal);

/// One span of a passage: W3C Web Annotation `TextPositionSelector` and `TextQuoteSelector` (§4.2.4, §4.2.5) in one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PassageSpan {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// The words themselves.
    pub exact: String,
    /// Up to 32 code points before them.
    pub prefix: String,
    /// Up to 32 code points after them.
    pub suffix: String,
}

/// One or more spans of a text, bound to the text's hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Passage {
    /// Its id.
    pub id: PassageId,
    /// SHA-256 of the text it lies in.
    pub text: String,
    /// Its spans, in the order of the text.
    pub spans: Vec<PassageSpan>,
}
record!(Passage, Passage);

impl Passage {
    /// What stands between the words of two spans.
    pub const GAP: &str = " … ";

    /// Its words; gaps as " … ".
    pub fn words(&self) -> String {
        let spans: Vec<&str> = self.spans.iter().map(|s| s.exact.as_str()).collect();
        spans.join(Self::GAP)
    }
}
