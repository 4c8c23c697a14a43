//! Why a report could not be set.

/// Why a report or a card could not be set.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TypesetError {
    /// The caller broke off.
    #[error("cancelled")]
    Cancelled,
    /// More checks than can be set within bounded memory.
    #[error(
        "a PDF holds at most {limit} checks, and the report has {checks}; split it by date, topic or speaker, or export it as \
         HTML, XLSX or CSV, which have no such limit"
    )]
    TooManyChecks {
        /// How many there are.
        checks: usize,
        /// How many there may be.
        limit: usize,
    },
    /// More rows of tables than can be set within bounded memory.
    #[error(
        "a PDF holds tables of at most {limit} rows together, and the report has {rows}; split it, or export it as HTML, XLSX \
         or CSV, which have no such limit"
    )]
    TooManyRows {
        /// How many there are.
        rows: usize,
        /// How many there may be.
        limit: usize,
    },
    /// More text than can be set within bounded memory.
    #[error(
        "a PDF holds at most {limit} bytes of text, and the report has {bytes}; split it, or export it as HTML"
    )]
    TooMuchText {
        /// How many bytes of text there are, counted up to where it was too much.
        bytes: usize,
        /// How many there may be.
        limit: usize,
    },
    /// There is nothing to make a card of.
    #[error("a card shows one claim, and the report holds none")]
    NoClaim,
    /// The template could not be set.
    #[error("the pages could not be set: {0}")]
    Layout(String),
    /// The pages could not be written as PDF.
    #[error("the PDF could not be written: {0}")]
    Pdf(String),
    /// A picture could not be written.
    #[error("the picture could not be written: {0}")]
    Picture(String),
    /// A bundled font or template is damaged: the build is.
    #[error("this build of the program is damaged: {0}")]
    Bundle(&'static str),
}

impl TypesetError {
    /// A stable name, for catalogues of messages.
    pub const fn code(&self) -> &'static str {
        match self {
            TypesetError::Cancelled => "cancelled",
            TypesetError::TooManyChecks { .. } => "pdf-too-many-checks",
            TypesetError::TooManyRows { .. } => "pdf-too-many-rows",
            TypesetError::TooMuchText { .. } => "pdf-too-much-text",
            TypesetError::NoClaim => "card-no-claim",
            TypesetError::Layout(_) => "typeset-layout",
            TypesetError::Pdf(_) => "typeset-pdf",
            TypesetError::Picture(_) => "typeset-picture",
            TypesetError::Bundle(_) => "typeset-bundle",
        }
    }
}
