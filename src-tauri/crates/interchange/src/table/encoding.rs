//! The bytes of a file as text: by a mark, as UTF-8 or UTF-16 where the bytes are it, else by detection.

use super::TableError;
use crate::{Because, Why};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::io::{self, Read};

/// How much is read at once.
const CHUNK: usize = 1 << 16;
/// How much of a file is looked at.
const LOOK: usize = 64 << 20;
/// How much of it chardetng looks at.
const DETECTION: usize = 1 << 20;

/// The encoding that somebody named.
pub(super) fn named(label: &str) -> Result<&'static Encoding, TableError> {
    Encoding::for_label(label.trim().as_bytes()).ok_or_else(|| {
        TableError::Setting(format!(
            "“{label}” is no encoding that is known here. Name one such as UTF-8, UTF-16LE or windows-1251."
        ))
    })
}

/// The encoding, and by what it was known.
pub(super) fn detect(input: &mut impl Read) -> io::Result<(&'static Encoding, Why)> {
    let mut chunk = vec![0; CHUNK];
    let mut seen = 0;
    let (mut good, mut bad) = (0u64, 0u64);
    let mut carry: Vec<u8> = Vec::new();
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut fed = 0;
    let mut first = true;
    while seen < LOOK {
        let read = fill(input, &mut chunk)?;
        let bytes = chunk.get(..read).unwrap_or_default();
        if first {
            first = false;
            if let Some((encoding, _)) = Encoding::for_bom(bytes) {
                return Ok((encoding, Because::ByteOrderMark.into()));
            }
            if let Some(encoding) = utf_16(bytes) {
                return Ok((encoding, Because::ZeroBytes.into()));
            }
        }
        if read == 0 {
            break;
        }
        seen += read;
        if !bytes.is_ascii() && fed < DETECTION {
            detector.feed(bytes, false);
            fed += read;
        }
        carry.extend_from_slice(bytes);
        carry = count(&carry, &mut good, &mut bad);
    }
    // A sequence that the end of the file cuts off.
    bad += u64::from(!carry.is_empty() && seen < LOOK);
    Ok(if bad == 0 {
        let why = if good == 0 {
            Because::AllAscii
        } else {
            Because::AllUtf8
        };
        (UTF_8, why.into())
    } else if bad * 20 <= good {
        (UTF_8, Why::of(Because::MostlyUtf8, [("n", bad.to_string())]))
    } else {
        detector.feed(b"", true);
        let encoding = detector.guess(None, Utf8Detection::Deny);
        (encoding, Because::LooksLikest.into())
    })
}

/// Counts what is UTF-8 beyond ASCII and what is not; gives back what may go on in the next chunk.
fn count(mut bytes: &[u8], good: &mut u64, bad: &mut u64) -> Vec<u8> {
    let beyond = |text: &[u8]| text.iter().filter(|b| **b >= 0xC0).count() as u64;
    loop {
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                *good += beyond(text.as_bytes());
                return Vec::new();
            }
            Err(error) => {
                let (valid, rest) = bytes.split_at(error.valid_up_to());
                *good += beyond(valid);
                match error.error_len() {
                    None => return rest.to_vec(),
                    Some(length) => {
                        *bad += 1;
                        bytes = rest.get(length..).unwrap_or_default();
                    }
                }
            }
        }
    }
}

/// UTF-16 without a mark: the upper bytes of blanks, commas and line ends are zero.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(8192)).unwrap_or_default();
    let pairs = head.chunks_exact(2).len();
    if pairs < 4 {
        return None;
    }
    let zeros = |n: usize| head.chunks_exact(2).filter(|p| p.get(n) == Some(&0)).count();
    let (first, second) = (zeros(0), zeros(1));
    if second * 12 > pairs && first * 10 < second {
        Some(UTF_16LE)
    } else if first * 12 > pairs && second * 10 < first {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn fill(input: &mut impl Read, chunk: &mut [u8]) -> io::Result<usize> {
    loop {
        match input.read(chunk) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            other => return other,
        }
    }
}

/// A file as text, decoded as it is read. What can't be decoded becomes U+FFFD, which its row tells.
pub(super) struct Decoded<R> {
    input: R,
    decoder: Decoder,
    chunk: Vec<u8>,
    ended: bool,
}

impl<R: Read> Decoded<R> {
    pub fn new(input: R, label: &str) -> Result<Decoded<R>, TableError> {
        Ok(Decoded {
            input,
            // A mark of the encoding itself is no text.
            decoder: named(label)?.new_decoder_with_bom_removal(),
            chunk: vec![0; CHUNK],
            ended: false,
        })
    }

    /// Appends what comes next; false at the end.
    pub fn more(&mut self, text: &mut String) -> io::Result<bool> {
        if self.ended {
            return Ok(false);
        }
        let read = fill(&mut self.input, &mut self.chunk)?;
        self.ended = read == 0;
        let mut bytes = self.chunk.get(..read).unwrap_or_default();
        loop {
            text.reserve(
                self.decoder
                    .max_utf8_buffer_length(bytes.len())
                    .unwrap_or(CHUNK * 3)
                    .max(16),
            );
            let (result, used, _) = self.decoder.decode_to_string(bytes, text, self.ended);
            bytes = bytes.get(used..).unwrap_or_default();
            if result == CoderResult::InputEmpty {
                return Ok(true);
            }
        }
    }
}
