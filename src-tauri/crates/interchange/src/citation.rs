//! Citations of sources and snapshots: as data for other programs (CSL-JSON, BibTeX, RIS) and as finished references in
//! the styles that desks, courts and universities ask for.
//!
//! [`Cited`] is plain data; everything is made of it and of nothing else, so that no format knows what another does not.
//! The references are set by rules of our own: what newsrooms cite is a dozen kinds of things, all with an address, and
//! each reference has to name the archived copy and its SHA-256, for which no published style has a place. There is no
//! clock here: the day of access comes from the record, and the same citation gives the same bytes.

mod bibtex;
mod clean;
mod csl;
mod key;
mod medium;
mod name;
mod part;
mod ris;
mod style;
mod text;

pub use bibtex::bibtex;
pub use csl::csl_json;
pub use key::keys;
pub use medium::Medium;
pub use name::Name;
pub use ris::ris;
pub use style::{Style, bibliography, format};
pub use text::{Run, Text};

use claimbook_domain::Edtf;
use serde::{Deserialize, Serialize};

/// What is cited, as far as it is known. What is empty counts as unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cited {
    /// The id of the evidence, source or snapshot in the record: keys are made of it, and stay when the rest is edited.
    pub id: String,
    /// What it is.
    pub medium: Medium,
    /// Its title, as it was found.
    pub title: Option<String>,
    /// Who wrote or said it, in their order.
    pub authors: Vec<Name>,
    /// The site, newspaper or channel in which it appeared.
    pub site: Option<String>,
    /// Who published it, where that is not the site.
    pub publisher: Option<String>,
    /// When it was published.
    pub published: Option<Edtf>,
    /// Its address on the web; anything but `http` and `https` is shown and never linked.
    pub url: Option<String>,
    /// When it was read last.
    pub accessed: Option<Edtf>,
    /// The copy that was kept.
    pub archived: Option<Copy>,
    /// BCP 47 language.
    pub lang: Option<String>,
}

/// A copy that was kept of what is cited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copy {
    /// The day on which it was captured.
    pub on: Edtf,
    /// The SHA-256 of its bytes, 64 hex digits.
    pub sha256: String,
    /// Where the copy can be read, where it is public.
    #[serde(default)]
    pub url: Option<String>,
}

/// A format in which citations are handed to other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// CSL-JSON 1.0, an array of items: Zotero, Pandoc, citeproc.
    CslJson,
    /// BibTeX for BibLaTeX: LaTeX, JabRef, Zotero.
    BibTex,
    /// RIS: EndNote, Mendeley, libraries.
    Ris,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 3] = [Format::CslJson, Format::BibTex, Format::Ris];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Format::CslJson => "csl-json",
            Format::BibTex => "bibtex",
            Format::Ris => "ris",
        }
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|f| f.name() == name)
    }

    /// What its files end in, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Format::CslJson => "json",
            Format::BibTex => "bib",
            Format::Ris => "ris",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Format::CslJson => "application/vnd.citationstyles.csl+json",
            Format::BibTex => "application/x-bibtex; charset=utf-8",
            Format::Ris => "application/x-research-info-systems; charset=utf-8",
        }
    }

    /// The citations in this format, UTF-8, in their order.
    pub fn write(self, cited: &[Cited]) -> String {
        match self {
            Format::CslJson => csl_json(cited),
            Format::BibTex => bibtex(cited),
            Format::Ris => ris(cited),
        }
    }
}

#[cfg(test)]
mod tests;
