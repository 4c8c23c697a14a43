//! Undoing a `Content-Encoding` (RFC 9110, 8.4) piece by piece on the way into the sink, within limits: of the size that
//! comes out, and of how many times larger it is than what went in.

use std::cell::Cell;
use std::io::{self, Write};
use std::rc::Rc;

use brotli_decompressor::DecompressorWriter;
use flate2::write::{DeflateDecoder, GzDecoder, ZlibDecoder};

use crate::error::{FetchError, TooLarge};
use crate::limits::Limits;

/// Below this, growing is no danger: text full of repetition is honest.
const UNSUSPICIOUS: u64 = 32 << 20;
/// Nobody honest lays on more.
const MOST_CODINGS: usize = 3;

/// A stage of the way into the sink that must be told when all has come.
trait Stage: Write {
    fn end(&mut self) -> io::Result<()>;
}

struct Counts {
    came: Cell<u64>,
    written: Cell<u64>,
}

/// The last stage: the sink, and the limits before it.
struct Into<'a> {
    sink: &'a mut dyn Write,
    counts: Rc<Counts>,
    limits: Limits,
}

impl Write for Into<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.counts.written.get().saturating_add(bytes.len() as u64);
        let refuse = |which, limit| Err(FetchError::TooLarge { which, limit }.into_io());
        if written > self.limits.decoded_bytes {
            return refuse(TooLarge::Decoded, self.limits.decoded_bytes);
        }
        let most = self
            .counts
            .came
            .get()
            .saturating_mul(self.limits.expansion)
            .max(UNSUSPICIOUS);
        if written > most {
            return refuse(TooLarge::Expansion, self.limits.expansion);
        }
        self.sink.write_all(bytes).map_err(|e| {
            FetchError::Sink {
                message: e.to_string(),
            }
            .into_io()
        })?;
        self.counts.written.set(written);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Stage for Into<'_> {
    fn end(&mut self) -> io::Result<()> {
        self.sink.flush().map_err(|e| {
            FetchError::Sink {
                message: e.to_string(),
            }
            .into_io()
        })
    }
}

type Next<'a> = Box<dyn Stage + 'a>;

/// gzip (RFC 1952): one member after another, and what is no member behind the last one is ignored, as browsers do.
struct Gzip<'a> {
    member: Option<GzDecoder<Next<'a>>>,
    begun: bool,
    over: bool,
}

impl Write for Gzip<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut rest = bytes;
        while !rest.is_empty() && !self.over {
            let Some(member) = &mut self.member else { break };
            self.begun = true;
            let taken = member.write(rest)?;
            rest = rest.get(taken..).unwrap_or_default();
            if taken == 0 {
                if rest.first() == Some(&0x1f) {
                    let next = self.member.take().map(GzDecoder::finish).transpose()?;
                    self.member = next.map(GzDecoder::new);
                } else {
                    self.over = true;
                }
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Stage for Gzip<'_> {
    fn end(&mut self) -> io::Result<()> {
        let Some(member) = &mut self.member else {
            return Ok(());
        };
        if self.begun {
            member.try_finish()?;
        }
        member.get_mut().end()
    }
}

/// "deflate": zlib (RFC 1950) by the standard, bare deflate (RFC 1951) by some servers. The first two bytes tell.
enum Deflate<'a> {
    Unknown(Vec<u8>, Option<Next<'a>>),
    Zlib(ZlibDecoder<Next<'a>>),
    Bare(DeflateDecoder<Next<'a>>),
}

fn write_until_end(decoder: &mut dyn Write, mut rest: &[u8]) -> io::Result<()> {
    while !rest.is_empty() {
        match decoder.write(rest)? {
            // Its end; what follows is ignored.
            0 => break,
            taken => rest = rest.get(taken..).unwrap_or_default(),
        }
    }
    Ok(())
}

impl Deflate<'_> {
    /// Decides by the bytes so far, at the latest when no more come.
    fn decide(&mut self) -> io::Result<()> {
        let Deflate::Unknown(begin, next) = self else {
            return Ok(());
        };
        let (begin, Some(next)) = (std::mem::take(begin), next.take()) else {
            return Ok(());
        };
        let is_zlib = match begin.as_slice() {
            [first, second, ..] => {
                first & 0x0f == 8 && (u16::from(*first) << 8 | u16::from(*second)) % 31 == 0
            }
            _ => false,
        };
        *self = if is_zlib {
            Deflate::Zlib(ZlibDecoder::new(next))
        } else {
            Deflate::Bare(DeflateDecoder::new(next))
        };
        self.write_all(&begin)
    }
}

impl Write for Deflate<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Deflate::Unknown(begin, _) => {
                begin.extend_from_slice(bytes);
                if begin.len() >= 2 {
                    self.decide()?;
                }
            }
            Deflate::Zlib(decoder) => write_until_end(decoder, bytes)?,
            Deflate::Bare(decoder) => write_until_end(decoder, bytes)?,
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Stage for Deflate<'_> {
    fn end(&mut self) -> io::Result<()> {
        if let Deflate::Unknown(begin, Some(next)) = self
            && begin.is_empty()
        {
            return next.end();
        }
        self.decide()?;
        match self {
            Deflate::Unknown(..) => Ok(()),
            Deflate::Zlib(decoder) => {
                decoder.try_finish()?;
                decoder.get_mut().end()
            }
            Deflate::Bare(decoder) => {
                decoder.try_finish()?;
                decoder.get_mut().end()
            }
        }
    }
}

/// Brotli (RFC 7932).
struct Brotli<'a> {
    decoder: DecompressorWriter<Next<'a>>,
    begun: bool,
}

impl Write for Brotli<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.begun |= !bytes.is_empty();
        write_until_end(&mut self.decoder, bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Stage for Brotli<'_> {
    fn end(&mut self) -> io::Result<()> {
        if self.begun {
            self.decoder.close()?;
        }
        self.decoder.get_mut().end()
    }
}

/// The way into the sink.
pub(crate) struct Decoded<'a> {
    first: Next<'a>,
    counts: Rc<Counts>,
    coding: String,
    known: bool,
}

/// Builds the way for a `Content-Encoding`. With one that is not known here, the bytes go in as they come.
pub(crate) fn decoded<'a>(encoding: Option<&str>, limits: &Limits, sink: &'a mut dyn Write) -> Decoded<'a> {
    let counts = Rc::new(Counts {
        came: Cell::new(0),
        written: Cell::new(0),
    });
    let coding = encoding.unwrap_or_default().to_ascii_lowercase();
    let codings: Vec<&str> = coding
        .split(',')
        .map(str::trim)
        .filter(|name| !matches!(*name, "" | "identity"))
        .collect();
    let known = codings.len() <= MOST_CODINGS
        && codings
            .iter()
            .all(|name| matches!(*name, "gzip" | "x-gzip" | "deflate" | "br"));
    let mut limits = limits.clone();
    if !known || codings.is_empty() {
        limits.expansion = u64::MAX;
    }
    let mut first: Next = Box::new(Into {
        sink,
        counts: counts.clone(),
        limits,
    });
    // Named is the one laid on first, which comes off last and so lies nearest to the sink.
    for name in codings.iter().filter(|_| known) {
        first = match *name {
            "br" => Box::new(Brotli {
                decoder: DecompressorWriter::new(first, 32 << 10),
                begun: false,
            }),
            "deflate" => Box::new(Deflate::Unknown(Vec::new(), Some(first))),
            _ => Box::new(Gzip {
                member: Some(GzDecoder::new(first)),
                begun: false,
                over: false,
            }),
        };
    }
    Decoded {
        first,
        counts,
        known,
        coding,
    }
}

impl Decoded<'_> {
    /// Bytes in the sink.
    pub(crate) fn written(&self) -> u64 {
        self.counts.written.get()
    }

    fn failed(&self, error: &io::Error) -> FetchError {
        FetchError::out_of(error).unwrap_or_else(|| FetchError::Decode {
            coding: self.coding.clone(),
            message: error.to_string(),
        })
    }

    /// Takes a piece as it came.
    pub(crate) fn take(&mut self, piece: &[u8]) -> Result<(), FetchError> {
        self.counts.came.set(self.counts.came.get() + piece.len() as u64);
        let done = self.first.write_all(piece);
        done.map_err(|e| self.failed(&e))
    }

    /// All has come. Returns the bytes in the sink and whether the codings were undone.
    pub(crate) fn end(mut self) -> Result<(u64, bool), FetchError> {
        let done = self.first.end();
        done.map_err(|e| self.failed(&e))?;
        Ok((self.written(), self.known))
    }
}
