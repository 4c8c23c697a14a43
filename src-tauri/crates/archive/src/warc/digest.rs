//! Digests of records: `sha1:` and `sha256:` with the value in base 32, hex or base 64, as the tools in use write them
//! (WARC 1.1, 5.8 and 5.9). What a record states is compared while its block streams by.

use data_encoding::{BASE32, BASE32_NOPAD, BASE64, BASE64URL, HEXLOWER, HEXLOWER_PERMISSIVE};
use sha2::Digest;

use crate::http::chunked::Dechunker;

/// How a stated digest compares with the block or the payload.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Check {
    /// None is stated.
    #[default]
    Absent,
    /// It is right.
    Right,
    /// It is wrong. Both as `algorithm:hex`.
    Wrong {
        /// What the record states, as it is written there.
        stated: String,
        /// What was found.
        found: String,
    },
    /// The algorithm is not known here; the value as stated.
    Unknown(String),
    /// It speaks of something that is not in this record, as with a revisit; the value as stated.
    Elsewhere(String),
}

impl Check {
    /// Whether the digest was compared and found wrong.
    #[must_use]
    pub fn is_wrong(&self) -> bool {
        matches!(self, Self::Wrong { .. })
    }
}

/// The digests of one record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checks {
    /// WARC-Block-Digest.
    pub block: Check,
    /// WARC-Payload-Digest.
    pub payload: Check,
}

/// A running hash of one of the kinds known.
enum Running {
    Sha1(sha1::Sha1),
    Sha256(sha2::Sha256),
}

impl Running {
    fn update(&mut self, bytes: &[u8]) {
        match self {
            Self::Sha1(hash) => hash.update(bytes),
            Self::Sha256(hash) => hash.update(bytes),
        }
    }

    fn finish(self) -> (&'static str, Vec<u8>) {
        match self {
            Self::Sha1(hash) => ("sha1", hash.finalize().to_vec()),
            Self::Sha256(hash) => ("sha256", hash.finalize().to_vec()),
        }
    }
}

/// A stated digest and the hash that will be compared with it.
struct Stated {
    text: String,
    value: Vec<u8>,
    running: Running,
}

fn parse(text: &str) -> Option<Stated> {
    let (algorithm, value) = text.trim().split_once(':')?;
    let (length, running) = match algorithm.trim().to_ascii_lowercase().as_str() {
        "sha1" | "sha-1" => (20, Running::Sha1(sha1::Sha1::new())),
        "sha256" | "sha-256" => (32, Running::Sha256(sha2::Sha256::new())),
        _ => return None,
    };
    let upper = value.to_ascii_uppercase();
    let value = [
        HEXLOWER_PERMISSIVE.decode(value.as_bytes()),
        BASE32.decode(upper.as_bytes()),
        BASE32_NOPAD.decode(upper.as_bytes()),
        BASE64.decode(value.as_bytes()),
        BASE64URL.decode(value.as_bytes()),
    ]
    .into_iter()
    .flatten()
    .find(|bytes| bytes.len() == length)
    // A value that is none can only be wrong.
    .unwrap_or_default();
    Some(Stated {
        text: text.to_owned(),
        value,
        running,
    })
}

enum Slot {
    Settled(Check),
    Open(Stated),
}

impl Slot {
    fn new(stated: Option<&str>) -> Self {
        match stated {
            None => Self::Settled(Check::Absent),
            Some(text) => {
                parse(text).map_or_else(|| Self::Settled(Check::Unknown(text.to_owned())), Self::Open)
            }
        }
    }

    fn update(&mut self, bytes: &[u8]) {
        if let Self::Open(stated) = self {
            stated.running.update(bytes);
        }
    }

    fn finish(self) -> Check {
        match self {
            Self::Settled(check) => check,
            Self::Open(stated) => {
                let (name, found) = stated.running.finish();
                if found == stated.value {
                    Check::Right
                } else {
                    Check::Wrong {
                        stated: stated.text,
                        found: format!("{name}:{}", HEXLOWER.encode(&found)),
                    }
                }
            }
        }
    }
}

/// Longest HTTP header that is searched for the end; beyond it the payload is taken to begin.
const HEADER: usize = 1 << 20;

/// Hashes a block as it is read.
pub(super) struct Digesting {
    block: Slot,
    payload: Slot,
    /// The payload without its chunks. The standard means this one (RFC 2616's entity body), the tools mostly hash what
    /// they received; either is taken for right.
    unchunked: Option<(Slot, Dechunker)>,
    header: Header,
    elsewhere: Option<String>,
    chunked_text: Option<String>,
}

enum Header {
    /// Collected so far, and whether the line at hand is empty so far.
    Within(Vec<u8>, bool),
    Past,
}

impl Digesting {
    /// For the digests stated; `http` if the payload comes after an HTTP header, `elsewhere` if the payload is not in
    /// this record.
    pub(super) fn new(block: Option<&str>, payload: Option<&str>, http: bool, elsewhere: bool) -> Self {
        let here = if elsewhere { None } else { payload };
        let search = http && here.is_some();
        Self {
            block: Slot::new(block),
            payload: Slot::new(here),
            unchunked: None,
            header: if search {
                Header::Within(Vec::new(), false)
            } else {
                Header::Past
            },
            elsewhere: payload.filter(|_| elsewhere).map(str::to_owned),
            chunked_text: here.map(str::to_owned),
        }
    }

    pub(super) fn update(&mut self, bytes: &[u8]) {
        self.block.update(bytes);
        let rest = self.past_header(bytes);
        if rest.is_empty() {
            return;
        }
        self.payload.update(rest);
        if let Some((slot, dechunker)) = &mut self.unchunked {
            dechunker.feed(rest, &mut |bytes| slot.update(bytes));
        }
    }

    /// What of these bytes is payload.
    fn past_header<'b>(&mut self, bytes: &'b [u8]) -> &'b [u8] {
        let Header::Within(header, empty) = &mut self.header else {
            return bytes;
        };
        for (at, &byte) in bytes.iter().enumerate() {
            header.push(byte);
            let ends = byte == b'\n' && *empty;
            match byte {
                b'\n' => *empty = true,
                b'\r' => {}
                _ => *empty = false,
            }
            if ends || header.len() >= HEADER {
                let text = String::from_utf8_lossy(header).to_ascii_lowercase();
                let chunked = text.lines().any(|line| {
                    line.split_once(':').is_some_and(|(name, value)| {
                        name.trim() == "transfer-encoding" && value.contains("chunked")
                    })
                });
                if chunked {
                    self.unchunked = Some((Slot::new(self.chunked_text.as_deref()), Dechunker::default()));
                }
                self.header = Header::Past;
                return bytes.get(at + 1..).unwrap_or_default();
            }
        }
        &[]
    }

    pub(super) fn finish(self) -> Checks {
        let unchunked = self.unchunked.map(|(slot, _)| slot.finish());
        let payload = match (self.elsewhere, unchunked) {
            (Some(stated), _) => Check::Elsewhere(stated),
            (None, Some(Check::Right)) => Check::Right,
            _ => self.payload.finish(),
        };
        Checks {
            block: self.block.finish(),
            payload,
        }
    }
}
