//! Evidence bundles: one ZIP file for a second desk, a lawyer or an archive, and the check of it.
//!
//! A bundle holds what is handed in (report, snapshots, history, citations), a description as an RO-Crate 1.1, the
//! SHA-256 of every file in the format of `sha256sum`, an Ed25519 signature of that list, the public key, and a text that
//! lets anyone check it all with `sha256sum` and `openssl`. [`write()`] makes one, [`verify()`] says what holds, on a
//! machine that has no book. There is no clock, no chance and no disk here: the same members give the same bytes, and a
//! file that is looked at is taken for hostile until it has shown otherwise.

mod description;
mod error;
mod key;
mod manifest;
mod member;
mod name;
mod readme;
mod verify;
mod write;

pub use error::Error;
pub use key::{Fingerprint, KeyError, PublicKey, SigningKey};
pub use member::{About, Agent, AgentKind, Content, Member};
pub use name::NameFault;
pub use readme::Language;
pub use verify::{
    Described, Finding, Limits, Problem, Signature, Standing, State, Trust, Verdict, VerifyError, verify,
};
pub use write::{Entry, Summary, write};

use std::ops::ControlFlow;

/// The description, as RO-Crate 1.1 names it.
pub const DESCRIPTION: &str = "ro-crate-metadata.json";
/// The SHA-256 of every file but itself and its signature.
pub const MANIFEST: &str = "manifest-sha256.txt";
/// The Ed25519 signature of the manifest, 64 bytes.
pub const SIGNATURE: &str = "manifest-sha256.txt.sig";
/// The key that the signature can be checked with.
pub const PUBLIC_KEY: &str = "public-key.pem";
/// How to check it, for people.
pub const README: &str = "README.txt";

/// How far the work has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress<'a> {
    /// Bytes that were read so far, of all files together.
    pub bytes: u64,
    /// Bytes of all files together, where that is known.
    pub total: Option<u64>,
    /// The file that is read now.
    pub path: &'a str,
}

/// Is told how far the work has come, at least once a file and every 64 KiB, and may stop it.
pub type OnProgress<'p> = dyn FnMut(Progress<'_>) -> ControlFlow<()> + 'p;

/// Bytes that pass at once.
const CHUNK: usize = 64 << 10;

#[cfg(test)]
mod tests;
