//! The bytes that go into a record, and that they are what was promised: a record's header holds their length and hash
//! and is written before them, so a body that changed meanwhile must not pass.

use std::io::{self, Read};

use data_encoding::{HEXLOWER, HEXLOWER_PERMISSIVE};
use sha2::{Digest, Sha256};

use crate::error::{Error, Reason, Result};

/// A body that is read only once is held in memory up to this size, so that its block can be hashed before it is
/// written; a larger one is written without WARC-Block-Digest, which is optional.
const HELD: u64 = 8 << 20;

/// Opens the stream of a body, from its beginning each time.
pub type Open<'b> = Box<dyn Fn() -> io::Result<Box<dyn Read + 'b>> + 'b>;

/// The bytes of a record's payload.
pub enum Body<'b> {
    /// In memory.
    Bytes(Vec<u8>),
    /// Read once.
    Stream {
        /// The bytes.
        read: Box<dyn Read + 'b>,
        /// How many.
        length: u64,
        /// Their SHA-256 in hex.
        sha256: String,
    },
    /// Opened twice, once to hash and once to write: the way for large files.
    Reopen {
        /// Opens the bytes.
        open: Open<'b>,
        /// How many.
        length: u64,
        /// Their SHA-256 in hex.
        sha256: String,
    },
}

impl Body<'_> {
    /// Bytes of it.
    #[must_use]
    pub fn length(&self) -> u64 {
        match self {
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::Stream { length, .. } | Self::Reopen { length, .. } => *length,
        }
    }

    /// A small stream as bytes.
    pub(super) fn held(self) -> Result<Self> {
        match self {
            Self::Stream { read, length, sha256 } if length <= HELD => {
                let stated = hash_of(&sha256)?;
                let mut bytes = Vec::new();
                copy(read, length, &stated, &mut |piece| {
                    bytes.extend_from_slice(piece);
                    Ok(())
                })?;
                Ok(Self::Bytes(bytes))
            }
            other => Ok(other),
        }
    }

    /// The hash of the block, where it can be known before, and of the payload.
    pub(super) fn digests(&self, prefix: &[u8]) -> Result<(Option<Vec<u8>>, Vec<u8>)> {
        let mut block = Sha256::new();
        block.update(prefix);
        match self {
            Self::Bytes(bytes) => {
                block.update(bytes);
                Ok((Some(block.finalize().to_vec()), Sha256::digest(bytes).to_vec()))
            }
            Self::Stream { sha256, .. } => Ok((None, hash_of(sha256)?)),
            Self::Reopen { open, length, sha256 } => {
                let stated = hash_of(sha256)?;
                let read = open().map_err(Error::from_read)?;
                copy(read, *length, &stated, &mut |piece| {
                    block.update(piece);
                    Ok(())
                })?;
                Ok((Some(block.finalize().to_vec()), stated))
            }
        }
    }

    pub(super) fn copy(self, stated: &[u8], to: &mut dyn FnMut(&[u8]) -> Result<()>) -> Result<()> {
        match self {
            Self::Bytes(bytes) => to(&bytes),
            Self::Stream { read, length, .. } => copy(read, length, stated, to),
            Self::Reopen { open, length, .. } => copy(open().map_err(Error::from_read)?, length, stated, to),
        }
    }
}

fn hash_of(hex: &str) -> Result<Vec<u8>> {
    HEXLOWER_PERMISSIVE
        .decode(hex.as_bytes())
        .ok()
        .filter(|bytes| bytes.len() == 32)
        .ok_or_else(|| {
            Error::new(Reason::UnknownHash {
                hash: hex.chars().take(80).collect(),
            })
        })
}

/// Hands on exactly what was promised, or fails.
fn copy(
    mut read: impl Read,
    length: u64,
    stated: &[u8],
    to: &mut dyn FnMut(&[u8]) -> Result<()>,
) -> Result<()> {
    let mut hash = Sha256::new();
    let mut piece = vec![0; 64 << 10];
    let mut found = 0_u64;
    loop {
        let n = match read.read(&mut piece) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            other => other.map_err(Error::from_read)?,
        };
        let now = piece.get(..n).unwrap_or_default();
        found += n as u64;
        if n == 0 || found > length {
            break;
        }
        hash.update(now);
        to(now)?;
    }
    if found != length {
        let (stated, found) = (length.to_string(), found.to_string());
        return Err(Error::new(Reason::Mismatch {
            what: "length",
            stated,
            found,
        }));
    }
    let hash = hash.finalize();
    if hash.as_slice() != stated {
        let (stated, found) = (HEXLOWER.encode(stated), HEXLOWER.encode(&hash));
        return Err(Error::new(Reason::Mismatch {
            what: "SHA-256",
            stated,
            found,
        }));
    }
    Ok(())
}
