//! A body with its codings undone, bounded: a few kilobytes of gzip or br may stand for gigabytes.

use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use super::chunked::{Dechunker, Kept};
use crate::error::{Error, Reason, Result};

/// Codings on top of one another; nobody honest has more.
const LAYERS: usize = 4;

/// Something about a body that is not as its header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyNote {
    /// Said to be chunked, and is not.
    NotChunked,
    /// The chunks break off; the rest is handed on as it is.
    ChunksBroken,
    /// The last chunk is missing.
    ChunksTruncated,
    /// Said to be gzip or deflate, and is not.
    NotCompressed,
    /// In a coding that is not known here, and handed on in it.
    UnknownCoding,
}

const NOTES: [(u8, BodyNote); 5] = [
    (1, BodyNote::NotChunked),
    (2, BodyNote::ChunksBroken),
    (4, BodyNote::ChunksTruncated),
    (8, BodyNote::NotCompressed),
    (16, BodyNote::UnknownCoding),
];

/// The notes of one body, shared with the layer that finds them.
#[derive(Clone, Default)]
struct Notes(Arc<AtomicU8>);

impl Notes {
    fn add(&self, note: BodyNote) {
        for (bit, known) in NOTES {
            if known == note {
                self.0.fetch_or(bit, Ordering::Relaxed);
            }
        }
    }
}

/// What a body is made from.
pub(super) struct Parts<'b> {
    pub(super) transfer: Vec<String>,
    pub(super) content: Vec<String>,
    pub(super) limit: u64,
    pub(super) inner: Box<dyn Read + 'b>,
}

/// A body with its codings undone.
pub struct Body<'b> {
    inner: Box<dyn Read + 'b>,
    left: u64,
    limit: u64,
    notes: Notes,
}

impl<'b> Body<'b> {
    pub(super) fn decoded(parts: Parts<'b>) -> Result<Self> {
        let notes = Notes::default();
        let mut inner = parts.inner;
        // Both lists name the codings in the order in which they were applied.
        let codings: Vec<&String> = parts
            .transfer
            .iter()
            .rev()
            .chain(parts.content.iter().rev())
            .collect();
        for (at, coding) in codings.into_iter().enumerate() {
            if at >= LAYERS {
                notes.add(BodyNote::UnknownCoding);
                break;
            }
            inner = undo(coding, inner, &notes)?;
        }
        Ok(Self {
            inner,
            left: parts.limit,
            limit: parts.limit,
            notes,
        })
    }

    /// What was found wrong; complete once the body has been read to its end.
    #[must_use]
    pub fn notes(&self) -> Vec<BodyNote> {
        let bits = self.notes.0.load(Ordering::Relaxed);
        NOTES
            .iter()
            .filter(|(bit, _)| bits & bit != 0)
            .map(|(_, note)| *note)
            .collect()
    }
}

impl Read for Body<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if buf.is_empty() {
            return Ok(0);
        }
        let n = self.inner.read(buf)?;
        match self.left.checked_sub(n as u64) {
            Some(left) => self.left = left,
            None => {
                self.left = 0;
                return Err(Error::new(Reason::ExpandsTooFar { limit: self.limit }).into());
            }
        }
        Ok(n)
    }
}

fn undo<'b>(coding: &str, inner: Box<dyn Read + 'b>, notes: &Notes) -> Result<Box<dyn Read + 'b>> {
    Ok(match coding {
        "chunked" => Box::new(Dechunked {
            inner,
            decoder: Dechunker::default(),
            ready: Vec::new(),
            at: 0,
            ended: false,
            notes: notes.clone(),
        }),
        "gzip" | "x-gzip" => {
            let mut inner = BufReader::new(inner);
            if looks(&mut inner, <[u8]>::is_empty)? {
                Box::new(inner)
            } else if looks(&mut inner, |start| start.starts_with(&[0x1f]))? {
                named("gzip", flate2::bufread::MultiGzDecoder::new(inner))
            } else {
                notes.add(BodyNote::NotCompressed);
                Box::new(inner)
            }
        }
        "deflate" => {
            let mut inner = BufReader::new(inner);
            if looks(&mut inner, <[u8]>::is_empty)? {
                return Ok(Box::new(inner));
            }
            // RFC 9110 means zlib's wrapping (8.4.1.2); servers also send the stream without it.
            if looks(&mut inner, |start| {
                start
                    .first()
                    .is_some_and(|byte| byte & 0x0f == 8 && byte >> 4 <= 7)
            })? {
                named("deflate", flate2::bufread::ZlibDecoder::new(inner))
            } else if looks(&mut inner, |start| {
                start
                    .first()
                    .is_some_and(|byte| byte >> 1 & 3 != 3 && *byte != b'<')
            })? {
                named("deflate", flate2::bufread::DeflateDecoder::new(inner))
            } else {
                notes.add(BodyNote::NotCompressed);
                Box::new(inner)
            }
        }
        "br" => {
            let mut inner = BufReader::new(inner);
            if looks(&mut inner, <[u8]>::is_empty)? {
                Box::new(inner)
            } else {
                named("br", brotli_decompressor::Decompressor::new(inner, 8 << 10))
            }
        }
        _ => {
            notes.add(BodyNote::UnknownCoding);
            inner
        }
    })
}

/// Whether the body begins so. An empty one is in no coding: answers to HEAD and revisits have none.
fn looks<R: Read>(inner: &mut BufReader<R>, begins: fn(&[u8]) -> bool) -> Result<bool> {
    Ok(begins(inner.fill_buf().map_err(Error::from_read)?))
}

/// Puts a name to a decoder's errors. Those that come from below go through.
struct Named<R> {
    coding: &'static str,
    inner: R,
}

fn named<'b, R: Read + 'b>(coding: &'static str, inner: R) -> Box<dyn Read + 'b> {
    Box::new(Named { coding, inner })
}

impl<R: Read> Read for Named<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.inner.read(buf).map_err(|error| {
            if error.kind() == io::ErrorKind::Interrupted
                || error.get_ref().is_some_and(|inner| inner.is::<Error>())
            {
                return error;
            }
            Error::new(Reason::Coding {
                coding: self.coding,
                message: error.to_string(),
            })
            .into()
        })
    }
}

struct Dechunked<R> {
    inner: R,
    decoder: Dechunker,
    ready: Vec<u8>,
    at: usize,
    ended: bool,
    notes: Notes,
}

impl<R: Read> Read for Dechunked<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        while self.at >= self.ready.len() && !self.ended {
            let mut piece = [0; 8 << 10];
            let n = self.inner.read(&mut piece)?;
            self.ready.clear();
            self.at = 0;
            let ready = &mut self.ready;
            let mut keep = |bytes: &[u8]| ready.extend_from_slice(bytes);
            if n > 0 {
                self.decoder.feed(piece.get(..n).unwrap_or_default(), &mut keep);
                continue;
            }
            self.ended = true;
            match self.decoder.end(&mut keep) {
                Kept::Well => {}
                Kept::NotChunked => self.notes.add(BodyNote::NotChunked),
                Kept::Broken => self.notes.add(BodyNote::ChunksBroken),
                Kept::Truncated => self.notes.add(BodyNote::ChunksTruncated),
            }
        }
        let from = self.ready.get(self.at..).unwrap_or_default();
        let n = from.len().min(buf.len());
        if let (Some(to), Some(from)) = (buf.get_mut(..n), from.get(..n)) {
            to.copy_from_slice(from);
        }
        self.at += n;
        Ok(n)
    }
}
