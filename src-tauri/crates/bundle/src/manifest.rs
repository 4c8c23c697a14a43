//! The list of hashes in the format of `sha256sum`: 64 hex digits, two blanks, the name, a line feed.

use data_encoding::{HEXLOWER, HEXLOWER_PERMISSIVE};
use std::collections::BTreeMap;

/// A SHA-256.
pub(crate) type Hash = [u8; 32];

/// One line.
pub(crate) fn line(hash: &Hash, path: &str) -> String {
    format!("{}  {path}\n", HEXLOWER.encode(hash))
}

/// What a manifest lists.
#[derive(Debug, Default)]
pub(crate) struct Manifest {
    /// Hash by name.
    pub files: BTreeMap<String, Hash>,
    /// Lines that are none, counted from 1.
    pub unreadable: Vec<usize>,
    /// Whether a name is listed twice with different hashes.
    pub contradicted: bool,
}

/// Reads a manifest, at most so many names of it.
pub(crate) fn read(text: &str, most: usize) -> Manifest {
    let mut manifest = Manifest::default();
    for (n, line) in text.split_terminator('\n').enumerate() {
        let Some((hash, path)) = entry(line).filter(|_| manifest.files.len() < most) else {
            if manifest.unreadable.len() < 100 {
                manifest.unreadable.push(n + 1);
            }
            continue;
        };
        let before = manifest.files.insert(path.to_owned(), hash);
        manifest.contradicted |= before.is_some_and(|before| before != hash);
    }
    manifest
}

fn entry(line: &str) -> Option<(Hash, &str)> {
    let (hex, rest) = line.split_at_checked(64)?;
    // The second blank is an asterisk where the file was read as binary, which is the same here.
    let path = rest.strip_prefix("  ").or_else(|| rest.strip_prefix(" *"))?;
    if path.is_empty() || path.contains(char::is_control) {
        return None;
    }
    let hash = HEXLOWER_PERMISSIVE.decode(hex.as_bytes()).ok()?;
    Some((hash.try_into().ok()?, path))
}
