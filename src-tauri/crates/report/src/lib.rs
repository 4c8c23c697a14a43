//! One report model, and every format rendered from it.
//!
//! [`Report`] holds all that a report says; [`render`] turns it into a page, Markdown, JSON, ClaimReview, a table, a
//! document or a workbook, [`remarks`] names what readers or search engines will miss, [`file_name`] offers a name for
//! the file. There is no clock, no chance and no network: the same model gives the same bytes.

mod address;
mod cell;
mod cite;
mod claimreview;
mod csv_table;
mod docx;
mod feed;
mod figures;
mod html;
mod json;
mod kinds;
mod markdown;
mod model;
mod name;
mod newest;
mod prepare;
pub mod rationale;
mod redaction;
mod remarks;
mod section;
mod steps;
pub mod template;
pub mod view;
pub mod words;
mod xlsx;

pub use csv_table::guarded;
pub use feed::{Feed, FeedOptions, feed};
pub use html::stylesheet;
pub use kinds::{Counted, CountedRating, corrections_log, dossier, statistics};
pub use model::*;
pub use name::file_name;
pub use prepare::prepared;
pub use redaction::{Secrets, leak, redacted};
pub use remarks::{Remark, remarks};
pub use section::*;
pub use template::{Family, Logo, Style, Template, TemplateError, Wording, render_with, template_remarks};

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
    /// A row a claim; of a report without checks, the tables of its sections.
    Csv,
    /// A document for word processors, with footnotes and styles (ISO/IEC 29500).
    Docx,
    /// A workbook: sheets of sections, claims, evidence and sources (ISO/IEC 29500).
    Xlsx,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 7] = [
        Format::Html,
        Format::Markdown,
        Format::Json,
        Format::JsonLd,
        Format::Csv,
        Format::Docx,
        Format::Xlsx,
    ];

    /// Its name on the command line and in the record, which is also the ending of its files.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Html => "html",
            Format::Markdown => "md",
            Format::Json => "json",
            Format::JsonLd => "jsonld",
            Format::Csv => "csv",
            Format::Docx => "docx",
            Format::Xlsx => "xlsx",
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
            Format::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// Why a report could not be rendered.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The page's template failed.
    #[error("the page could not be made: {0}")]
    Template(#[from] minijinja::Error),
    /// The newsroom's template is at fault.
    #[error("the template: {0}")]
    House(#[from] template::TemplateError),
    /// The data could not be written as JSON.
    #[error("the report could not be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// The table could not be written.
    #[error("the table could not be written: {0}")]
    Csv(#[from] csv::Error),
    /// What is withheld is part of what the report is made of.
    #[error("a word that is withheld is one that the report itself needs: {0}")]
    Redaction(String),
    /// The rationale could not be written as Markdown.
    #[error("the rationale could not be written: {0}")]
    Markdown(#[from] std::fmt::Error),
    /// The parts of a document could not be packed.
    #[error("the document could not be packed: {0}")]
    Package(#[from] zip::result::ZipError),
    /// The workbook could not be written.
    #[error("the workbook could not be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}

impl ReportError {
    /// A stable name, for catalogues of messages.
    pub const fn code(&self) -> &'static str {
        match self {
            ReportError::Template(_) => "report-template",
            ReportError::House(_) => "report-house",
            ReportError::Json(_) => "report-json",
            ReportError::Redaction(_) => "report-redaction",
            ReportError::Csv(_) => "report-csv",
            ReportError::Markdown(_) => "report-markdown",
            ReportError::Package(_) => "report-package",
            ReportError::Workbook(_) => "report-workbook",
        }
    }
}

/// The report as a file of that format; what is text is UTF-8.
pub fn render(report: &Report, format: Format) -> Result<Vec<u8>, ReportError> {
    let report = prepare::prepared(report);
    match format {
        Format::Json => json::render(&report),
        Format::JsonLd => claimreview::render(&report),
        Format::Csv => csv_table::render(&report),
        Format::Docx => docx::render(&report),
        Format::Xlsx => xlsx::render(&report),
        Format::Html => html::render(&report),
        Format::Markdown => markdown::render(&report),
    }
}
