//! Keys: Ed25519 (RFC 8032), in the files that openssl reads (PKCS#8 and SubjectPublicKeyInfo, PEM; RFC 8410), and their
//! fingerprints, which people compare by reading them aloud.

use data_encoding::{HEXLOWER, HEXLOWER_PERMISSIVE};
use ed25519_dalek::Signer;
use ed25519_dalek::pkcs8::spki::der::pem::LineEnding;
use ed25519_dalek::pkcs8::{
    DecodePrivateKey, DecodePublicKey, EncodePrivateKey, EncodePublicKey, KeypairBytes,
};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// Longest file that is looked at for a key.
const LONGEST: usize = 16 << 10;

/// Why there is no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The file holds no PEM block of that kind.
    #[error("there is no “{label}” in this file")]
    NoPem {
        /// What the block would be called.
        label: &'static str,
    },
    /// A private key was given where a public one is wanted.
    #[error("this is a private key: keep it, and give the public one (“BEGIN PUBLIC KEY”)")]
    Private,
    /// A private key under a passphrase.
    #[error("this key is locked with a passphrase, which cannot be opened here")]
    Encrypted,
    /// The block is no Ed25519 key.
    #[error("this is no Ed25519 key: {reason}")]
    NotEd25519 {
        /// What was found instead.
        reason: String,
    },
    /// The text is no fingerprint.
    #[error("a fingerprint has 64 hex digits, and this has {found}")]
    Fingerprint {
        /// How many hex digits there are.
        found: usize,
    },
    /// The key could not be written.
    #[error("the key could not be written: {reason}")]
    Write {
        /// Why.
        reason: String,
    },
}

impl KeyError {
    /// A stable name, for programs to match on.
    pub const fn code(&self) -> &'static str {
        match self {
            KeyError::NoPem { .. } => "key-none",
            KeyError::Private => "key-private",
            KeyError::Encrypted => "key-encrypted",
            KeyError::NotEd25519 { .. } => "key-kind",
            KeyError::Fingerprint { .. } => "key-fingerprint",
            KeyError::Write { .. } => "key-write",
        }
    }
}

/// A private key. It is wiped from memory when it is dropped, and prints nothing of itself.
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// The key of 32 bytes of chance, which the caller draws from the system.
    pub fn from_seed(seed: &[u8; 32]) -> SigningKey {
        SigningKey(ed25519_dalek::SigningKey::from_bytes(seed))
    }

    /// Reads `BEGIN PRIVATE KEY`, as `openssl genpkey -algorithm ed25519` writes it.
    ///
    /// # Errors
    /// If there is none, it is locked, or of another kind.
    pub fn from_pem(pem: &str) -> Result<SigningKey, KeyError> {
        if pem.len() <= LONGEST && pem.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----") {
            return Err(KeyError::Encrypted);
        }
        let block = block(pem, "PRIVATE KEY")?;
        ed25519_dalek::SigningKey::from_pkcs8_pem(&block)
            .map(SigningKey)
            .map_err(|error| not_ed25519(&error.to_string()))
    }

    /// Writes `BEGIN PRIVATE KEY` (PKCS#8, version 1), which every openssl since 1.1.1 reads.
    ///
    /// # Errors
    /// Never in practice.
    pub fn to_pem(&self) -> Result<String, KeyError> {
        let bytes = KeypairBytes {
            secret_key: self.0.to_bytes(),
            // With the public key it would be version 2, which older programs refuse.
            public_key: None,
        };
        match bytes.to_pkcs8_pem(LineEnding::LF) {
            Ok(pem) => Ok(pem.as_str().to_owned()),
            Err(error) => Err(KeyError::Write {
                reason: error.to_string(),
            }),
        }
    }

    /// The public key that belongs to it.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    /// Signs: the same bytes give the same signature.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SigningKey")
            .field(&self.public().fingerprint().to_string())
            .finish()
    }
}

/// A public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey(ed25519_dalek::VerifyingKey);

/// What stands before the 32 bytes of every Ed25519 key in a SubjectPublicKeyInfo (RFC 8410, 4).
const SPKI: [u8; 12] = [
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
];

impl PublicKey {
    /// Reads `BEGIN PUBLIC KEY`.
    ///
    /// # Errors
    /// If there is none, it is a private one, or of another kind.
    pub fn from_pem(pem: &str) -> Result<PublicKey, KeyError> {
        if pem.len() <= LONGEST
            && pem.contains("PRIVATE KEY-----")
            && !pem.contains("-----BEGIN PUBLIC KEY-----")
        {
            return Err(KeyError::Private);
        }
        let block = block(pem, "PUBLIC KEY")?;
        ed25519_dalek::VerifyingKey::from_public_key_pem(&block)
            .map(PublicKey)
            .map_err(|error| not_ed25519(&error.to_string()))
    }

    /// Writes `BEGIN PUBLIC KEY`.
    ///
    /// # Errors
    /// Never in practice.
    pub fn to_pem(&self) -> Result<String, KeyError> {
        self.0
            .to_public_key_pem(LineEnding::LF)
            .map_err(|error| KeyError::Write {
                reason: error.to_string(),
            })
    }

    /// The SHA-256 of the key as SubjectPublicKeyInfo (DER), which
    /// `openssl pkey -pubin -in public-key.pem -outform DER | sha256sum` shows too.
    pub fn fingerprint(&self) -> Fingerprint {
        let mut hash = Sha256::new();
        hash.update(SPKI);
        hash.update(self.0.as_bytes());
        Fingerprint(hash.finalize().into())
    }

    /// Whether this key signed that message. Strict: no key of small order, no signature in two notations.
    pub fn signed(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        let signature = ed25519_dalek::Signature::from_bytes(signature);
        self.0.verify_strict(message, &signature).is_ok()
    }
}

/// What a public key is known by. Shown in sixteen groups of four hex digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint(pub [u8; 32]);

impl Fingerprint {
    /// The 64 hex digits without groups.
    pub fn hex(&self) -> String {
        HEXLOWER.encode(&self.0)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, pair) in self.0.chunks(2).enumerate() {
            if n > 0 {
                f.write_str(" ")?;
            }
            f.write_str(&HEXLOWER.encode(pair))?;
        }
        Ok(())
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fingerprint({self})")
    }
}

impl serde::Serialize for Fingerprint {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.hex())
    }
}

impl FromStr for Fingerprint {
    type Err = KeyError;

    /// With or without groups, capitals, colons and `SHA256:` in front.
    fn from_str(text: &str) -> Result<Self, KeyError> {
        let text = text.trim();
        let text = text
            .split_at_checked(7)
            .filter(|(head, _)| head.eq_ignore_ascii_case("sha256:"))
            .map_or(text, |(_, rest)| rest);
        let joints = |c: &char| !c.is_whitespace() && !matches!(c, ':' | '-');
        let digits: String = text.chars().filter(joints).take(65).collect();
        let found = digits.chars().filter(char::is_ascii_hexdigit).count();
        HEXLOWER_PERMISSIVE
            .decode(digits.as_bytes())
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .map(Fingerprint)
            .ok_or(KeyError::Fingerprint { found })
    }
}

fn not_ed25519(reason: &str) -> KeyError {
    KeyError::NotEd25519 {
        reason: reason.to_owned(),
    }
}

/// The PEM block of that name, with lines as RFC 7468 writes them, whatever stands around it and however it was copied.
fn block(text: &str, label: &'static str) -> Result<String, KeyError> {
    let none = || KeyError::NoPem { label };
    if text.len() > LONGEST {
        return Err(none());
    }
    let (_, rest) = text
        .split_once(&format!("-----BEGIN {label}-----"))
        .ok_or_else(none)?;
    let (body, _) = rest
        .split_once(&format!("-----END {label}-----"))
        .ok_or_else(none)?;
    let base64: Vec<char> = body.chars().filter(|c| !c.is_whitespace()).collect();
    let mut pem = format!("-----BEGIN {label}-----\n");
    for line in base64.chunks(64) {
        pem.extend(line);
        pem.push('\n');
    }
    pem.push_str(&format!("-----END {label}-----\n"));
    Ok(pem)
}
