//! What a check says: of the ZIP as a whole, of the signature, and of every file.

use crate::key::{Fingerprint, PublicKey};
use crate::name::NameFault;
use serde::Serialize;

/// Whom the reader trusts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trust {
    /// A key that was given to them.
    Key(PublicKey),
    /// A fingerprint that they were told.
    Fingerprint(Fingerprint),
}

/// What is wrong with the bundle as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "problem", rename_all = "kebab-case")]
pub enum Problem {
    /// It is something else.
    #[error("this is no ZIP file")]
    NotZip,
    /// It begins like a ZIP file and ends before its table of contents.
    #[error("the file breaks off: its table of contents, which stands at the end, is missing")]
    Truncated,
    /// The table of contents contradicts itself.
    #[error("the table of contents of the ZIP is damaged, or the file breaks off inside it")]
    Damaged,
    /// There are more files than a bundle may have.
    #[error("it lists more than {limit} files")]
    TooManyFiles {
        /// The bound.
        limit: u64,
    },
    /// It would unpack to more than a bundle of its size may.
    #[error("it unpacks to more than {limit} bytes, which no honest bundle of its size does")]
    TooLarge {
        /// The bound, in bytes.
        limit: u64,
    },
    /// No manifest, so nothing can be checked.
    #[error("there is no manifest-sha256.txt, so nothing in it can be checked")]
    NoManifest,
    /// The manifest cannot be read.
    #[error("manifest-sha256.txt is no list of hashes that can be read")]
    BadManifest,
    /// A line of the manifest that lists nothing.
    #[error("line {line} of manifest-sha256.txt lists nothing")]
    BadLine {
        /// Counted from 1.
        line: usize,
    },
    /// Two files that share their bytes: a trick to unpack to more than is there.
    #[error("{first:?} and {second:?} share their bytes in the ZIP")]
    Overlap {
        /// One.
        first: String,
        /// The other.
        second: String,
    },
    /// Bytes that belong to no file and that nobody signed.
    #[error("{bytes} bytes from byte {at} on belong to no file of the ZIP, and are not signed")]
    Loose {
        /// Where, from 0.
        at: u64,
        /// How many.
        bytes: u64,
    },
}

impl Problem {
    /// A stable name, for programs to match on.
    pub const fn code(&self) -> &'static str {
        match self {
            Problem::NotZip => "bundle-not-zip",
            Problem::Truncated => "bundle-truncated",
            Problem::Damaged => "bundle-damaged",
            Problem::TooManyFiles { .. } => "bundle-too-many-files",
            Problem::TooLarge { .. } => "bundle-too-large",
            Problem::NoManifest => "bundle-no-manifest",
            Problem::BadManifest => "bundle-bad-manifest",
            Problem::BadLine { .. } => "bundle-bad-line",
            Problem::Overlap { .. } => "bundle-overlap",
            Problem::Loose { .. } => "bundle-loose-bytes",
        }
    }
}

/// What holds of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum State {
    /// There, and as it was.
    Intact,
    /// There, and other than it was.
    Altered,
    /// Listed, and not there.
    Missing,
    /// There, and not listed: nobody signed it.
    Extra,
    /// Two of that name, or two that some system takes for one: which one is unpacked depends on the program.
    Twice,
    /// Its name leads out of the bundle, or is not the same file on every system.
    Name {
        /// What is wrong with it.
        fault: NameFault,
    },
    /// Its header, its packing or its length is not what the ZIP says: it breaks off or cannot be unpacked.
    Unreadable,
    /// Encrypted, or packed in a way that bundles do not use.
    Unsupported,
    /// Not looked at, for a bound was reached.
    NotRead,
}

impl State {
    /// Whether nothing is wrong with it.
    pub const fn holds(self) -> bool {
        matches!(self, State::Intact)
    }

    /// A stable name, for catalogues of messages.
    pub const fn code(self) -> &'static str {
        match self {
            State::Intact => "intact",
            State::Altered => "altered",
            State::Missing => "missing",
            State::Extra => "extra",
            State::Twice => "twice",
            State::Name { .. } => "name",
            State::Unreadable => "unreadable",
            State::Unsupported => "unsupported",
            State::NotRead => "not-read",
        }
    }
}

/// One file, and what holds of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Its name, cut after 300 characters; what it shows is what the ZIP has, so mind it before printing.
    pub path: String,
    /// What holds of it.
    #[serde(flatten)]
    pub state: State,
    /// How many bytes it has.
    pub size: Option<u64>,
    /// How many it had, by the description; none where that was altered or does not say.
    pub stated_size: Option<u64>,
    /// The SHA-256 of what is there.
    pub sha256: Option<String>,
    /// The SHA-256 that is listed.
    pub stated_sha256: Option<String>,
}

/// What holds of the signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "signature", rename_all = "kebab-case")]
pub enum Signature {
    /// There is none.
    Absent,
    /// Good, by a key that the reader trusts.
    Trusted {
        /// The key.
        key: Fingerprint,
    },
    /// Good, by the key in the bundle, for which nobody vouched: its fingerprint has to be compared.
    Unknown {
        /// The key.
        key: Fingerprint,
    },
    /// There is a signature that no key at hand made of this manifest.
    Bad {
        /// The key in the bundle, where there is one.
        key: Option<Fingerprint>,
    },
    /// There is a signature and no key to check it with.
    NoKey,
    /// The signature is not of 64 bytes, or could not be read.
    Unreadable,
}

/// What the bundle says of itself, where its description is as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Described {
    /// Its title.
    pub title: Option<String>,
    /// When it was made.
    pub created: Option<String>,
    /// Who published it, as the bundle says: the signature says whether that is so.
    pub publisher: Option<String>,
}

/// Everything that a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// What it says of itself.
    pub described: Option<Described>,
    /// What holds of the signature.
    pub signature: Signature,
    /// Every file, in the order of its name.
    pub files: Vec<Finding>,
    /// What is wrong with it as a whole. At most a few hundred are listed.
    pub problems: Vec<Problem>,
}

/// The verdict in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Everything is as it was when somebody whom the reader trusts signed it.
    Holds,
    /// Everything is as it was when the owner of a key signed it of whom the reader knows nothing.
    HoldsByUnknownKey,
    /// Nothing is damaged, and nobody signed it.
    HoldsUnsigned,
    /// Something is altered, missing, added, or wrong with the signature.
    Fails,
}

impl Verdict {
    /// Whether every file that is listed is there and as it was, nothing was added, and the ZIP is sound.
    pub fn files_hold(&self) -> bool {
        self.problems.is_empty() && self.files.iter().all(|f| f.state.holds())
    }

    /// The verdict in one word.
    pub fn standing(&self) -> Standing {
        match self.signature {
            _ if !self.files_hold() => Standing::Fails,
            Signature::Trusted { .. } => Standing::Holds,
            Signature::Unknown { .. } => Standing::HoldsByUnknownKey,
            Signature::Absent => Standing::HoldsUnsigned,
            Signature::Bad { .. } | Signature::NoKey | Signature::Unreadable => Standing::Fails,
        }
    }

    /// How many files are in that state, by its code.
    pub fn count(&self, code: &str) -> usize {
        self.files.iter().filter(|f| f.state.code() == code).count()
    }
}
