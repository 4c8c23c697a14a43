//! Reading records one after another. A record's block is a stream that ends where the record says; what is not read of
//! it is skipped. Strictly, the first record that is not in order ends the reading with an error that names its place;
//! tolerantly, the error is put on a list and the next sound record is looked for.

use std::io::{self, Read};

use super::digest::{Checks, Digesting};
use super::head::{self, Head, Kind, Note};
use super::{arc, source::Source};
use crate::error::{Error, Place, Reason, Result};
use crate::limits::Limits;

/// Reads the records of a WARC or ARC file, plain or gzip.
///
/// ```
/// use claimbook_archive::{Limits, warc::Reader};
/// # fn main() -> claimbook_archive::Result<()> {
/// let file: &[u8] = b"WARC/1.1\r\nWARC-Type: metadata\r\nContent-Length: 2\r\n\r\nhi\r\n\r\n";
/// let mut reader = Reader::new(file, Limits::default());
/// while let Some(record) = reader.next_record()? {
///     println!("{} {:?}", record.head().place.offset, record.head().target_uri);
///     let end = record.finish()?;
///     assert!(!end.checks.block.is_wrong());
/// }
/// # Ok(()) }
/// ```
pub struct Reader<R> {
    source: Source<R>,
    limits: Limits,
    tolerant: bool,
    format: Option<Format>,
    open: Option<Open>,
    ended: bool,
    records: u64,
    problems: Vec<Error>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Warc,
    Arc,
}

/// The record whose block is being read.
struct Open {
    place: Place,
    length: u64,
    left: u64,
    member: u64,
    digesting: Digesting,
    notes: Vec<Note>,
    failed: Option<Error>,
}

/// What is known of a record when its block has been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// Its digests.
    pub checks: Checks,
    /// What was not in order, the notes of its header among them.
    pub notes: Vec<Note>,
}

/// A record: its header, and its block to read ([`Read`]).
pub struct Record<'r, R> {
    head: Head,
    reader: &'r mut Reader<R>,
}

impl<R: Read> Record<'_, R> {
    /// The header.
    #[must_use]
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// The block as an HTTP message; call it before anything of the block is read.
    ///
    /// # Errors
    /// If there is none, or its header is too long.
    pub fn http(&mut self) -> Result<crate::http::Message<&mut Self>> {
        let (limits, place) = (self.reader.limits, self.head.place);
        crate::http::Message::read(self, &limits).map_err(|mut error| {
            error.place.get_or_insert(place);
            error
        })
    }

    /// Reads the rest of the block and says how the digests compare. Not to call it is allowed: the next record does the
    /// same and drops the answer.
    ///
    /// # Errors
    /// If the block ends too early, or is not followed by the end of a record.
    pub fn finish(self) -> Result<End> {
        self.reader.close().map(|end| {
            end.unwrap_or(End {
                checks: Checks::default(),
                notes: self.head.notes,
            })
        })
    }
}

impl<R: Read> Read for Record<'_, R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        Ok(self.reader.read_block(buf)?)
    }
}

impl<R: Read> Reader<R> {
    /// Strict: the first error ends the reading.
    pub fn new(inner: R, limits: Limits) -> Self {
        Self {
            source: Source::new(inner, limits.expanded_bytes),
            limits,
            tolerant: false,
            format: None,
            open: None,
            ended: false,
            records: 0,
            problems: Vec::new(),
        }
    }

    /// Tolerant: errors go to [`Reader::problems`], and the next sound record is looked for: after damage in a gzip file
    /// in the next member, otherwise at the next line that a record begins with. Reading ends early only if a bound is
    /// reached or the stream itself fails.
    pub fn tolerant(inner: R, limits: Limits) -> Self {
        Self {
            tolerant: true,
            ..Self::new(inner, limits)
        }
    }

    /// The errors met so far, in order, if the reading is tolerant.
    #[must_use]
    pub fn problems(&self) -> &[Error] {
        &self.problems
    }

    /// Takes the errors met so far.
    pub fn take_problems(&mut self) -> Vec<Error> {
        std::mem::take(&mut self.problems)
    }

    /// The next record, or none at the end of the file. What is left of the record before is skipped.
    ///
    /// # Errors
    /// Strict reading: if the record before or this one is not in order. There is no record after an error.
    pub fn next_record(&mut self) -> Result<Option<Record<'_, R>>> {
        loop {
            if let Err(error) = self.close()
                && !self.tolerant
            {
                return Err(error);
            }
            if self.ended {
                return Ok(None);
            }
            match self.head() {
                Ok(Some(head)) => return Ok(Some(Record { head, reader: self })),
                Ok(None) => {
                    self.ended = true;
                    return Ok(None);
                }
                Err(error) => {
                    self.fail(&error);
                    if !self.tolerant {
                        return Err(error);
                    }
                }
            }
        }
    }

    /// Keeps the error and stands the reader where reading can go on, if it can.
    fn fail(&mut self, error: &Error) {
        if !self.tolerant {
            self.ended = true;
            return;
        }
        self.problems.push(error.clone());
        if error.reason.is_final() || self.problems.len() >= self.limits.problems {
            self.ended = true;
            return;
        }
        match self.resynchronise() {
            Ok(true) => {}
            Ok(false) => self.ended = true,
            Err(reason) => {
                self.ended = true;
                self.problems.push(Error::at(self.source.place(), reason));
            }
        }
    }

    fn resynchronise(&mut self) -> Result<bool, Reason> {
        if self.source.is_gzip() {
            return self.source.next_sound_member();
        }
        loop {
            let arc = self.format == Some(Format::Arc);
            let place = self.source.place();
            let ahead = self.source.peek(if arc { 8 << 10 } else { 7 })?;
            if ahead.is_empty() {
                return Ok(false);
            }
            let begins = if arc {
                let end = ahead.iter().position(|&byte| byte == b'\n');
                end.and_then(|end| ahead.get(..end))
                    .is_some_and(|line| arc::parse(line, place).is_ok())
            } else {
                ahead.starts_with(b"WARC/1.")
            };
            if begins {
                return Ok(true);
            }
            self.source.skip_line()?;
        }
    }

    /// The header of the next record.
    fn head(&mut self) -> Result<Option<Head>> {
        // Empty lines between records, any number: some tools write more than two, some fewer.
        loop {
            let found = self.source.fill().map(|ready| {
                let blank = ready
                    .iter()
                    .take_while(|byte| matches!(byte, b'\r' | b'\n'))
                    .count();
                (!ready.is_empty()).then_some(blank)
            });
            let Some(blank) = found.map_err(|reason| Error::at(self.source.place(), reason))? else {
                return Ok(None);
            };
            if blank == 0 {
                break;
            }
            self.source.consume(blank);
        }
        let place = self.source.place();
        let member = self.source.member_number();
        let head = self.parse(place).map_err(|reason| Error::at(place, reason))?;
        self.records += 1;
        if self.records > self.limits.records {
            return Err(Error::at(
                place,
                Reason::TooMany {
                    what: "records",
                    limit: self.limits.records,
                },
            ));
        }
        if head.length > self.limits.record_bytes {
            let reason = Reason::RecordTooLarge {
                length: head.length,
                limit: self.limits.record_bytes,
            };
            return Err(Error::at(place, reason));
        }
        self.open = Some(Open {
            place,
            length: head.length,
            left: head.length,
            member,
            digesting: Digesting::new(
                head.field("WARC-Block-Digest"),
                head.field("WARC-Payload-Digest"),
                head.is_http(),
                head.kind == Kind::Revisit || head.field("WARC-Segment-Number").is_some(),
            ),
            notes: head.notes.clone(),
            failed: None,
        });
        Ok(Some(head))
    }

    fn parse(&mut self, place: Place) -> Result<Head, Reason> {
        let start = self.source.peek(16)?;
        let format = if start.starts_with(b"WARC/") {
            Format::Warc
        } else if start.starts_with(arc::START) || self.format == Some(Format::Arc) {
            Format::Arc
        } else {
            let line = start.split(|&byte| byte == b'\n').next().unwrap_or_default();
            let found = head::clip(&head::text(line));
            return Err(
                match b"WARC/".starts_with(line) && self.format != Some(Format::Arc) {
                    true => Reason::TruncatedHeader,
                    false => Reason::UnknownFormat { found },
                },
            );
        };
        self.format = Some(format);
        match format {
            Format::Warc => head::read(&mut self.source, place, self.limits.header_bytes),
            Format::Arc => {
                let line = self.source.line(self.limits.header_bytes)?.unwrap_or_default();
                if line.last() != Some(&b'\n') {
                    return Err(Reason::TruncatedHeader);
                }
                arc::parse(&line, place)
            }
        }
    }

    fn read_block(&mut self, buf: &mut [u8]) -> Result<usize> {
        let Some(open) = &mut self.open else { return Ok(0) };
        if let Some(error) = &open.failed {
            return Err(error.clone());
        }
        if open.left == 0 || buf.is_empty() {
            return Ok(0);
        }
        let outcome = match self.source.fill() {
            Ok([]) => Err(Reason::Truncated {
                what: "block",
                missing: open.left,
            }),
            Ok(ready) => {
                let most = usize::try_from(open.left)
                    .unwrap_or(usize::MAX)
                    .min(buf.len())
                    .min(ready.len());
                match (buf.get_mut(..most), ready.get(..most)) {
                    (Some(to), Some(from)) => {
                        to.copy_from_slice(from);
                        open.digesting.update(from);
                        Ok(most)
                    }
                    _ => Ok(0),
                }
            }
            Err(reason) => Err(reason),
        };
        match outcome {
            Ok(n) => {
                open.left -= n as u64;
                if self.source.member_number() != open.member && !open.notes.contains(&Note::SpansMembers) {
                    open.notes.push(Note::SpansMembers);
                }
                self.source.consume(n);
                Ok(n)
            }
            Err(reason) => {
                let error = Error::at(open.place, reason);
                open.failed = Some(error.clone());
                Err(error)
            }
        }
    }

    /// Reads what is left of the block and what comes after it.
    fn close(&mut self) -> Result<Option<End>> {
        if self.open.is_none() {
            return Ok(None);
        }
        let mut sink = [0; 16 << 10];
        let outcome = loop {
            match self.read_block(&mut sink) {
                Ok(0) => break Ok(()),
                Ok(_) => {}
                Err(error) => break Err(error),
            }
        };
        let Some(mut open) = self.open.take() else {
            return Ok(None);
        };
        let outcome = outcome.and_then(|()| self.end_line(&mut open));
        match outcome {
            Ok(()) => Ok(Some(End {
                checks: open.digesting.finish(),
                notes: open.notes,
            })),
            Err(error) => {
                self.fail(&error);
                Err(error)
            }
        }
    }

    /// After the block there are two line ends; fewer or more do no harm, anything else means that the length is wrong.
    fn end_line(&mut self, open: &mut Open) -> Result<()> {
        let next = match self.source.fill() {
            Ok(ready) => ready.first().copied(),
            // The block is whole; what is broken is what follows.
            Err(reason) => return Err(Error::at(open.place, reason)),
        };
        match next {
            Some(b'\r' | b'\n') => Ok(()),
            None => {
                open.notes.push(Note::NoEndLine);
                Ok(())
            }
            Some(_) if self.source.is_gzip() && self.source.place().within == 0 => {
                open.notes.push(Note::NoEndLine);
                Ok(())
            }
            Some(_) => Err(Error::at(open.place, Reason::NotFollowed { length: open.length })),
        }
    }
}
