//! Why a bundle could not be made.

use crate::NameFault;
use std::io;

/// Why a bundle could not be made. What was written until then is no bundle.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A name that is not the same file on every system.
    #[error("{path:?} cannot be the name of a file in a bundle: {fault}")]
    Name {
        /// The name.
        path: String,
        /// What is wrong with it.
        fault: NameFault,
    },
    /// Two members that would be one file, on some system at least.
    #[error("{path:?} is in the bundle twice, or differs in nothing but capitals from another name")]
    Duplicate {
        /// The name.
        path: String,
    },
    /// The name of a file that the bundle writes itself.
    #[error("{path:?} is the name of a file that every bundle has of its own")]
    Reserved {
        /// The name.
        path: String,
    },
    /// A member is longer or shorter than was said.
    #[error("{path:?} has {found} bytes and not {stated}")]
    Size {
        /// The name.
        path: String,
        /// What was said.
        stated: u64,
        /// What came; one more than was said where it went on.
        found: u64,
    },
    /// A member could not be read.
    #[error("{path:?} could not be read: {source}")]
    Read {
        /// The name.
        path: String,
        /// The system's reason.
        source: io::Error,
    },
    /// The bundle could not be written.
    #[error("the bundle could not be written: {0}")]
    Write(io::Error),
    /// More files than a bundle may have.
    #[error("a bundle holds at most {limit} files")]
    TooMany {
        /// The bound.
        limit: usize,
    },
    /// Somebody stopped it.
    #[error("the bundle was stopped")]
    Stopped,
}

impl Error {
    /// A stable name, for programs to match on.
    pub const fn code(&self) -> &'static str {
        match self {
            Error::Name { .. } => "bundle-name",
            Error::Duplicate { .. } => "bundle-duplicate",
            Error::Reserved { .. } => "bundle-reserved",
            Error::Size { .. } => "bundle-size",
            Error::Read { .. } => "bundle-read",
            Error::Write(_) => "bundle-write",
            Error::TooMany { .. } => "bundle-too-many",
            Error::Stopped => "stopped",
        }
    }
}

impl From<zip::result::ZipError> for Error {
    fn from(error: zip::result::ZipError) -> Self {
        Error::Write(match error {
            zip::result::ZipError::Io(error) => error,
            other => io::Error::other(other.to_string()),
        })
    }
}
