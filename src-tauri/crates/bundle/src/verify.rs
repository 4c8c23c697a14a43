//! Checking a bundle: what holds, file by file, on a machine that has no book.
//!
//! Whoever made the file may have meant ill. Nothing is unpacked to a disk; every file is hashed as it passes, at most as
//! many bytes of it as the table of contents says, and of all together at most what an honest bundle of that size can
//! hold. Held in memory are the table, the manifest, the description and what is found, each bounded.

mod directory;
mod verdict;

pub use verdict::{Described, Finding, Problem, Signature, Standing, State, Trust, Verdict};

use crate::key::{Fingerprint, PublicKey};
use crate::manifest::{self, Hash, Manifest};
use crate::{CHUNK, DESCRIPTION, MANIFEST, OnProgress, PUBLIC_KEY, Progress, SIGNATURE, description, name};
use data_encoding::HEXLOWER;
use directory::{Listed, Opened};
use flate2::Crc;
use flate2::read::DeflateDecoder;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};
use std::io::{self, Read, Seek, SeekFrom};

/// Problems that are listed of one kind.
const MOST_PROBLEMS: usize = 100;

/// How much a bundle may ask of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Files in it.
    pub files: usize,
    /// The table of contents, in bytes.
    pub table_bytes: u64,
    /// The manifest, the description, in bytes.
    pub document_bytes: u64,
    /// All that it may unpack to, in bytes, however large the bundle is.
    pub expanded_bytes: u64,
    /// How many times its own size it may unpack to; at least a gibibyte is always allowed.
    pub ratio: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            files: 200_000,
            table_bytes: 64 << 20,
            document_bytes: 64 << 20,
            expanded_bytes: 1 << 40,
            ratio: 200,
        }
    }
}

/// Why there is no verdict.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// The system could not read the file.
    #[error("the bundle could not be read: {0}")]
    Read(#[from] io::Error),
    /// Somebody stopped it.
    #[error("the check was stopped")]
    Stopped,
}

impl VerifyError {
    /// A stable name, for programs to match on.
    pub const fn code(&self) -> &'static str {
        match self {
            VerifyError::Read(_) => "bundle-read",
            VerifyError::Stopped => "stopped",
        }
    }
}

/// What holds of a bundle.
///
/// With nobody in `trusted`, a good signature is one by an unknown key. What is wrong with the file, down to its being no
/// ZIP at all, is in the verdict.
///
/// # Errors
/// If the system cannot read the file, or somebody stops the check.
pub fn verify<R: Read + Seek>(
    mut bundle: R,
    trusted: &[Trust],
    limits: &Limits,
    progress: &mut OnProgress<'_>,
) -> Result<Verdict, VerifyError> {
    let mut verdict = Verdict {
        described: None,
        signature: Signature::Absent,
        files: Vec::new(),
        problems: Vec::new(),
    };
    let (table, problems) = match directory::open(&mut bundle, limits)? {
        Opened::Directory(table, problems) => (table, problems),
        Opened::Refused(problem) => {
            verdict.problems.push(problem);
            return Ok(verdict);
        }
    };
    verdict.problems = problems;
    let ratio = table.begins.saturating_mul(limits.ratio);
    let allowed = ratio.max(1 << 30).min(limits.expanded_bytes);
    let stated = table
        .files
        .iter()
        .fold(0_u64, |sum, l| sum.saturating_add(l.size));
    if stated > allowed {
        verdict.problems.push(Problem::TooLarge { limit: allowed });
    }
    let mut reader = Reader {
        bundle,
        table_at: table.begins,
        document_bytes: limits.document_bytes,
        left: allowed,
        done: 0,
        total: stated.min(allowed),
    };
    let (files, spans) = reader.all(&table.files, progress)?;
    verdict.problems.extend(directory::layout(spans, table.begins));
    let manifest = manifest_of(&files, limits, &mut verdict.problems);
    verdict.signature = signature_of(&files, trusted);
    let said = files
        .get(DESCRIPTION)
        .filter(|f| f.hash.is_some() && manifest.files.get(DESCRIPTION) == f.hash.as_ref())
        .and_then(|f| description::read(f.bytes.as_deref()?));
    verdict.files = findings(&files, &manifest, said.as_ref());
    verdict.described = said.map(|said| Described {
        title: said.title,
        created: said.created,
        publisher: said.publisher,
    });
    Ok(verdict)
}

/// A file as it was found.
#[derive(Default)]
struct Found {
    /// What is wrong with it, whatever is listed.
    state: Option<State>,
    size: Option<u64>,
    hash: Option<Hash>,
    /// The bytes of the few files that are read here.
    bytes: Option<Vec<u8>>,
}

impl Found {
    fn wrong(state: State) -> Found {
        Found {
            state: Some(state),
            ..Found::default()
        }
    }
}

struct Reader<R> {
    bundle: R,
    /// Where the table of contents begins, and files have to end.
    table_at: u64,
    document_bytes: u64,
    /// Bytes that may still be unpacked.
    left: u64,
    done: u64,
    total: u64,
}

impl<R: Read + Seek> Reader<R> {
    /// Every file of the table by its name, and the places of all.
    fn all<'l>(
        &mut self,
        listed: &'l [Listed],
        progress: &mut OnProgress<'_>,
    ) -> Result<(BTreeMap<String, Found>, Vec<Span<'l>>), VerifyError> {
        let mut names: HashMap<String, usize> = HashMap::new();
        for file in listed {
            *names.entry(name::folded(&file.name)).or_default() += 1;
        }
        let mut files = BTreeMap::new();
        let mut spans = Vec::new();
        for file in listed {
            let starts = directory::begins(&mut self.bundle, file)?;
            let ends = starts
                .and_then(|start| start.checked_add(file.packed))
                .filter(|end| *end <= self.table_at);
            if let Some(end) = ends {
                spans.push((file.at, end, file.trailed, file.name.as_str()));
            }
            if let Some(folder) = file.name.strip_suffix('/') {
                if file.size > 0 || name::climbs(folder).is_err() {
                    let fault = name::NameFault::Climbs;
                    files.insert(file.name.clone(), Found::wrong(State::Name { fault }));
                }
                continue;
            }
            let found = if let Err(fault) = name::check(&file.name) {
                Found::wrong(State::Name { fault })
            } else if names.get(&name::folded(&file.name)).is_some_and(|n| *n > 1) {
                Found::wrong(State::Twice)
            } else {
                match starts.filter(|_| ends.is_some()) {
                    Some(start) => self.one(file, start, progress)?,
                    None => Found::wrong(State::Unreadable),
                }
            };
            files.insert(file.name.clone(), found);
        }
        Ok((files, spans))
    }

    /// Reads one file.
    fn one(
        &mut self,
        file: &Listed,
        start: u64,
        progress: &mut OnProgress<'_>,
    ) -> Result<Found, VerifyError> {
        if file.encrypted || !matches!(file.method, 0 | 8) {
            return Ok(Found::wrong(State::Unsupported));
        }
        if file.size > self.left {
            return Ok(Found::wrong(State::NotRead));
        }
        self.bundle.seek(SeekFrom::Start(start))?;
        let kept = match file.name.as_str() {
            MANIFEST | DESCRIPTION => self.document_bytes,
            SIGNATURE | PUBLIC_KEY => 16 << 10,
            _ => 0,
        };
        let mut bytes = (file.size <= kept).then(Vec::new);
        let (mut hash, mut crc) = (Sha256::new(), Crc::new());
        let mut chunk = vec![0; CHUNK];
        let mut count = 0_u64;
        let packed = io::BufReader::with_capacity(CHUNK, (&mut self.bundle).take(file.packed));
        let mut stored;
        let mut deflated;
        let unpacked: &mut dyn Read = if file.method == 0 {
            stored = packed;
            &mut stored
        } else {
            deflated = DeflateDecoder::new(packed);
            &mut deflated
        };
        loop {
            let now = Progress {
                bytes: self.done.saturating_add(count),
                total: Some(self.total),
                path: &file.name,
            };
            if progress(now).is_break() {
                return Err(VerifyError::Stopped);
            }
            let n = match unpacked.read(&mut chunk) {
                Ok(n) => n,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                // What flate2 says of bytes that are not deflated; anything else comes from the system.
                Err(error) if unpacking(&error) => return Ok(Found::wrong(State::Unreadable)),
                Err(error) => return Err(error.into()),
            };
            let read = chunk.get(..n).unwrap_or_default();
            count = count.saturating_add(read.len() as u64);
            if count > file.size || (read.is_empty() && count < file.size) {
                self.spend(count);
                return Ok(Found::wrong(State::Unreadable));
            }
            if read.is_empty() {
                break;
            }
            hash.update(read);
            crc.update(read);
            if let Some(bytes) = &mut bytes {
                bytes.extend_from_slice(read);
            }
        }
        self.spend(count);
        if crc.sum() != file.crc {
            return Ok(Found::wrong(State::Unreadable));
        }
        Ok(Found {
            state: None,
            size: Some(count),
            hash: Some(hash.finalize().into()),
            bytes: bytes.filter(|_| kept > 0),
        })
    }

    fn spend(&mut self, bytes: u64) {
        self.left = self.left.saturating_sub(bytes);
        self.done = self.done.saturating_add(bytes);
    }
}

/// From the header of a file to its last packed byte, whether sizes may follow, and its name.
type Span<'l> = (u64, u64, bool, &'l str);

/// Whether an error is about the bytes, and not about the disk that they lie on.
fn unpacking(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof
    )
}

fn manifest_of(files: &BTreeMap<String, Found>, limits: &Limits, problems: &mut Vec<Problem>) -> Manifest {
    let Some(file) = files.get(MANIFEST) else {
        problems.push(Problem::NoManifest);
        return Manifest::default();
    };
    let Some(text) = file
        .bytes
        .as_deref()
        .and_then(|bytes| std::str::from_utf8(bytes).ok())
    else {
        problems.push(Problem::BadManifest);
        return Manifest::default();
    };
    let manifest = manifest::read(text, limits.files);
    let lines = manifest.unreadable.iter().take(MOST_PROBLEMS);
    problems.extend(lines.map(|line| Problem::BadLine { line: *line }));
    if manifest.contradicted || (manifest.files.is_empty() && manifest.unreadable.is_empty()) {
        problems.push(Problem::BadManifest);
    }
    manifest
}

fn signature_of(files: &BTreeMap<String, Found>, trusted: &[Trust]) -> Signature {
    let Some(file) = files.get(SIGNATURE) else {
        return Signature::Absent;
    };
    let Some(Ok(signature)) = file.bytes.as_deref().map(<[u8; 64]>::try_from) else {
        return Signature::Unreadable;
    };
    let bytes = |name: &str| files.get(name).and_then(|f| f.bytes.as_deref());
    let enclosed = bytes(PUBLIC_KEY)
        .and_then(|pem| std::str::from_utf8(pem).ok())
        .and_then(|pem| PublicKey::from_pem(pem).ok());
    let enclosed_print = enclosed.as_ref().map(PublicKey::fingerprint);
    let Some(manifest) = bytes(MANIFEST) else {
        return Signature::Bad { key: enclosed_print };
    };
    let mut given = trusted.iter().filter_map(|trust| match trust {
        Trust::Key(key) => Some(key),
        Trust::Fingerprint(_) => None,
    });
    if let Some(key) = given.find(|key| key.signed(manifest, &signature)) {
        return Signature::Trusted {
            key: key.fingerprint(),
        };
    }
    match enclosed {
        Some(key) if key.signed(manifest, &signature) => {
            let key = key.fingerprint();
            if trusted.iter().any(|trust| print(trust) == key) {
                Signature::Trusted { key }
            } else {
                Signature::Unknown { key }
            }
        }
        None if trusted.iter().all(|trust| matches!(trust, Trust::Fingerprint(_))) => Signature::NoKey,
        _ => Signature::Bad { key: enclosed_print },
    }
}

fn print(trust: &Trust) -> Fingerprint {
    match trust {
        Trust::Key(key) => key.fingerprint(),
        Trust::Fingerprint(print) => *print,
    }
}

/// Every file that is there or should be, in the order of its name.
fn findings(
    files: &BTreeMap<String, Found>,
    manifest: &Manifest,
    said: Option<&description::Said>,
) -> Vec<Finding> {
    let nothing = Found::wrong(State::Missing);
    let mut names: Vec<&String> = files.keys().chain(manifest.files.keys()).collect();
    names.sort_unstable();
    names.dedup();
    let hex = |hash: &Hash| HEXLOWER.encode(hash);
    names
        .into_iter()
        .filter_map(|path| {
            let found = files.get(path).unwrap_or(&nothing);
            let stated = manifest.files.get(path);
            let state = match (found.state, stated) {
                (Some(state), _) => state,
                // What the list cannot list: itself and its signature.
                (None, None) if path == MANIFEST || path == SIGNATURE => return None,
                (None, None) => State::Extra,
                (None, Some(stated)) if found.hash.as_ref() == Some(stated) => State::Intact,
                (None, Some(_)) => State::Altered,
            };
            Some(Finding {
                path: path.chars().take(300).collect(),
                state,
                size: found.size,
                stated_size: said.and_then(|said| said.size_of(path)),
                sha256: found.hash.as_ref().map(hex),
                stated_sha256: stated.map(hex),
            })
        })
        .collect()
}
