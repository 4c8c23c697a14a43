//! One report model, and every format rendered from it.
//!
//! [`Report`] holds all that a report says; [`render`] turns it into a page, Markdown, JSON, ClaimReview or a table,
//! [`remarks`] names what readers or search engines will miss, [`file_name`] offers a name for the file. There is no
//! clock, no chance and no network: the same model gives the same bytes.

mod cite;
mod claimreview;
mod csv_table;

mod html;
mod json;
mod markdown;

mod model;
mod name;
mod prepare;
pub mod rationale;
mod remarks;

pub mod view;
pub mod words;

pub use html::stylesheet;
pub use model::*;
pub use name::file_name;
pub use prepare::prepared;
pub use remarks::{Remark, remarks};

/// A format of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// One self-contained page, with ClaimReview embedded.
    Html,
    /// Markdown with footnotes (CommonMark and the footnotes of GitHub).
    Markdown,
    /// The model itself.
    Json,
    /// ClaimReview, JSON-LD.
    JsonLd,
    /// A row a claim.
    Csv,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 5] = [
        Format::Html,
        Format::Markdown,
        Format::Json,
        Format::JsonLd,
        Format::Csv,
    ];

    /// Its name on the command line and in the record, which is also the ending of its files.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Html => "html",
            Format::Markdown => "md",
            Format::Json => "json",
            Format::JsonLd => "jsonld",
            Format::Csv => "csv",
        }
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|f| f.name() == name)
    }

    /// Its media type, with the charset where it is text.
    pub const fn media_type(self) -> &'static str {
        match self {
            Format::Html => "text/html; charset=utf-8",
            Format::Markdown => "text/markdown; charset=utf-8",
            Format::Json => "application/json",
            Format::JsonLd => "application/ld+json",
            Format::Csv => "text/csv; charset=utf-8; header=present",
        }
    }
}

/// Why a report could not be rendered.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The page's template failed.
    #[error("the page could not be made: {0}")]
    Template(#[from] minijinja::Error),
    /// The data could not be written as JSON.
    #[error("the report could not be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// The table could not be written.
    #[error("the table could not be written: {0}")]
    Csv(#[from] csv::Error),
    /// The rationale could not be written as Markdown.
    #[error("the rationale could not be written: {0}")]
    Markdown(#[from] std::fmt::Error),
}

impl ReportError {
    /// A stable name, for catalogues of messages.
    pub const fn code(&self) -> &'static str {
        match self {
            ReportError::Template(_) => "report-template",
            ReportError::Json(_) => "report-json",
            ReportError::Csv(_) => "report-csv",
            ReportError::Markdown(_) => "report-markdown",
        }
    }
}

/// The report as a file of that format, UTF-8.
pub fn render(report: &Report, format: Format) -> Result<Vec<u8>, ReportError> {
    let report = prepare::prepared(report);
    match format {
        Format::Json => json::render(&report),
        Format::JsonLd => claimreview::render(&report),
        Format::Csv => csv_table::render(&report),
        Format::Html => html::render(&report),
        Format::Markdown => markdown::render(&report),
    }
}
