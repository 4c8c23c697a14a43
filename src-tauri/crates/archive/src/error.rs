//! One error for the crate: where (file of the package, byte of the record) and why. It is cloneable, since the tolerant
//! way of reading hands back a list of them; it travels through [`std::io::Error`] unharmed, since blocks are read as
//! streams.

use std::fmt;
use std::io;

/// What went wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// The file inside a WACZ, where there is one.
    pub file: Option<String>,
    /// The record, where there is one.
    pub place: Option<Place>,
    /// Why.
    pub reason: Reason,
}

/// The result of this crate's functions.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Where a record begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// Byte of the file at which the record begins or, in a compressed file, the gzip member that it begins in.
    pub offset: u64,
    /// Bytes after that, decompressed. Zero where each record has its own member, as it should.
    pub within: u64,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "record at byte {}", self.offset)?;
        if self.within > 0 {
            write!(f, " (and {} into its gzip member)", self.within)?;
        }
        Ok(())
    }
}

/// Why something was refused. [`Reason::code`] is the stable name to match on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)]
pub enum Reason {
    #[error("cannot be read: {message}")]
    Read { message: String },
    #[error("cannot be written: {message}")]
    Write { message: String },
    #[error("ends too early, {missing} bytes before the end of the {what}")]
    Truncated { what: &'static str, missing: u64 },
    #[error("ends in the middle of its header")]
    TruncatedHeader,
    #[error("is no WARC or ARC record, it begins with {found:?}")]
    UnknownFormat { found: String },
    #[error("has a version that is not read here: {found:?}")]
    Version { found: String },
    #[error("has a header longer than {limit} bytes")]
    HeaderTooLong { limit: usize },
    #[error("has no {header}")]
    Missing { header: &'static str },
    #[error("has a length that is not a number: {value:?}")]
    Length { value: String },
    #[error("is not followed by an empty line, so its length of {length} is probably wrong")]
    NotFollowed { length: u64 },
    #[error("is compressed wrongly: {message}")]
    Gzip { message: String },
    #[error("is not an ARC version 1 record: {line:?}")]
    Arc { line: String },
    #[error("is larger than allowed: {length} bytes of at most {limit}")]
    RecordTooLarge { length: u64, limit: u64 },
    #[error("expands to more than {limit} bytes")]
    ExpandsTooFar { limit: u64 },
    #[error("has more than {limit} {what}")]
    TooMany { what: &'static str, limit: u64 },
    #[error("has no HTTP message: {message}")]
    Http { message: String },
    #[error("has a body in {coding} that cannot be decoded: {message}")]
    Coding { coding: &'static str, message: String },
    #[error("the {what} is {found}, not {stated} as stated")]
    Mismatch {
        what: &'static str,
        stated: String,
        found: String,
    },
    #[error("has a hash of a kind that is not known here: {hash:?}")]
    UnknownHash { hash: String },
    #[error("is no ZIP file that can be read: {message}")]
    Zip { message: String },
    #[error("has a name that leads out of the package or is not portable")]
    Name,
    #[error("is in the package twice")]
    Duplicate,
    #[error("is missing")]
    NoFile,
    #[error("is not listed in datapackage.json")]
    NotListed,
    #[error("is not valid JSON of its kind: {message}")]
    Json { message: String },
    #[error("was stopped")]
    Stopped,
}

impl Reason {
    /// A stable name, for programs to match on.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Stopped => "stopped",
            Self::Read { .. } => "archive.read",
            Self::Write { .. } => "archive.write",
            Self::Truncated { .. } | Self::TruncatedHeader => "archive.truncated",
            Self::UnknownFormat { .. } => "archive.unknown-format",
            Self::Version { .. } => "archive.version",
            Self::HeaderTooLong { .. } => "archive.header-too-long",
            Self::Missing { .. } => "archive.header-missing",
            Self::Length { .. } => "archive.length",
            Self::NotFollowed { .. } => "archive.length-wrong",
            Self::Gzip { .. } => "archive.gzip",
            Self::Arc { .. } => "archive.arc",
            Self::RecordTooLarge { .. } | Self::ExpandsTooFar { .. } => "archive.too-large",
            Self::TooMany { .. } => "archive.too-many",
            Self::Http { .. } => "archive.http",
            Self::Coding { .. } => "archive.coding",
            Self::Mismatch { .. } => "archive.mismatch",
            Self::UnknownHash { .. } => "archive.unknown-hash",
            Self::Zip { .. } => "archive.zip",
            Self::Name => "archive.name",
            Self::Duplicate => "archive.duplicate",
            Self::NoFile => "archive.no-file",
            Self::NotListed => "archive.not-listed",
            Self::Json { .. } => "archive.json",
        }
    }

    /// Whether a bound was reached: going on would only reach it again.
    pub(crate) fn is_final(&self) -> bool {
        matches!(
            self,
            Self::ExpandsTooFar { .. } | Self::TooMany { .. } | Self::Read { .. }
        )
    }
}

impl Error {
    /// An error without a place.
    /// Without a place.
    #[must_use]
    pub fn new(reason: Reason) -> Self {
        Self {
            file: None,
            place: None,
            reason,
        }
    }

    /// An error of a record.
    pub(crate) fn at(place: Place, reason: Reason) -> Self {
        Self {
            file: None,
            place: Some(place),
            reason,
        }
    }

    /// An error of a file inside a package.
    pub(crate) fn of(file: &str, reason: Reason) -> Self {
        Self {
            file: Some(file.to_owned()),
            place: None,
            reason,
        }
    }

    /// The same error, of this file.
    #[must_use]
    pub(crate) fn in_file(mut self, file: &str) -> Self {
        self.file.get_or_insert_with(|| file.to_owned());
        self
    }

    /// What a stream failed with: an error of ours that went through it, or the system's.
    #[must_use]
    pub fn from_read(error: io::Error) -> Self {
        match error.downcast::<Self>() {
            Ok(ours) => ours,
            Err(theirs) => Self::new(Reason::Read {
                message: theirs.to_string(),
            }),
        }
    }

    /// The same, for what is written.
    pub(crate) fn from_write(error: io::Error) -> Self {
        match error.downcast::<Self>() {
            Ok(ours) => ours,
            Err(theirs) => Self::new(Reason::Write {
                message: theirs.to_string(),
            }),
        }
    }

    /// See [`Reason::code`].
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.reason.code()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.file {
            write!(f, "{file}: ")?;
        }
        if let Some(place) = &self.place {
            write!(f, "{place}: ")?;
        }
        write!(f, "{}", self.reason)
    }
}

impl std::error::Error for Error {}

impl From<Error> for io::Error {
    fn from(error: Error) -> Self {
        let kind = match error.reason {
            Reason::Truncated { .. } | Reason::TruncatedHeader => io::ErrorKind::UnexpectedEof,
            _ => io::ErrorKind::InvalidData,
        };
        Self::new(kind, error)
    }
}
