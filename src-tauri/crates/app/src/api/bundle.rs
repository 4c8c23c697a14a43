//! Evidence bundles.

use crate::api::{ReportFormat, ReportOptions, Selection};
use claimbook_domain::Export;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Writes an evidence bundle: reports, snapshots, history, citations, a signed list of hashes, in one ZIP file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WriteBundle {
    /// About what.
    pub select: Selection,
    /// The reports in it; HTML and JSON where none is named.
    #[serde(default)]
    pub formats: Vec<ReportFormat>,
    /// How the reports are made.
    #[serde(default)]
    pub options: ReportOptions,
    /// Where to.
    pub path: String,
    /// Whether a file that is there may be replaced.
    #[serde(default)]
    pub replace: bool,
    /// Whether it is signed with the key of this installation.
    pub sign: bool,
}

/// A bundle that was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WrittenBundle {
    /// The record of it.
    pub export: Export,
    /// Where it lies.
    pub path: String,
    /// How long it is.
    pub bytes: u64,
    /// How many files are in it.
    pub files: u64,
    /// The SHA-256 of the list of hashes, which stands for everything.
    pub manifest_sha256: String,
    /// The fingerprint of the key that signed it, 64 hex digits.
    pub signed_by: Option<String>,
    /// In how many places something is withheld that is not for publication.
    pub withheld: u32,
}

/// Asks what holds of a bundle.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct VerifyBundle {
    /// The file.
    pub path: String,
    /// A public key (PEM) or a fingerprint that it ought to be signed by.
    #[ts(optional)]
    pub signer: Option<String>,
}

/// What holds of a bundle.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BundleVerdict {
    /// `holds`: every file is as it was signed, by the key that was named or ours; `unsigned`; `unknown-signer`: all holds, but
    /// nobody said whose key it is; `wrong-signer`; `broken`.
    pub standing: String,
    /// Its title, as it says.
    pub title: Option<String>,
    /// When it was made, as it says.
    pub created: Option<String>,
    /// Who published it, as it says.
    pub publisher: Option<String>,
    /// The fingerprint of the key that signed it, 64 hex digits.
    pub signed_by: Option<String>,
    /// Whether that is the key of this installation.
    pub ours: bool,
    /// How many files hold.
    pub holding: u64,
    /// The files that do not hold, with why.
    pub broken: Vec<BundleFault>,
    /// What else is wrong, in words.
    pub problems: Vec<String>,
}

/// A file of a bundle that does not hold.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BundleFault {
    /// Its name in the bundle.
    pub path: String,
    /// `changed`, `missing`, `unlisted`, … .
    pub code: String,
}

/// The key of this installation, with which bundles are signed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BundleKey {
    /// Its fingerprint, 64 hex digits: to be told to those who receive bundles, by another way.
    pub fingerprint: String,
    /// The public key, PEM.
    pub public_key: String,
    /// Where the private key lies.
    pub path: String,
}
