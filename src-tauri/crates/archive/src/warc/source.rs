//! The bytes under the records: plain, or gzip members one after another (WARC 1.1, annex D). It knows at any moment
//! which byte of the file it stands at, for a record is found again by the byte that its member begins at.

use std::io::{self, BufRead, Read};

use flate2::bufread::GzDecoder;

use crate::error::{Place, Reason};

const CHUNK: usize = 64 << 10;

/// A buffered reader that counts what was taken from it, and can go back a little: a decoder that fails has often eaten
/// into what comes after the damage.
struct Tally<R> {
    inner: R,
    buffer: Vec<u8>,
    at: usize,
    taken: u64,
}

impl<R> Tally<R> {
    fn new(inner: R) -> Self {
        Self {
            inner,
            buffer: Vec::new(),
            at: 0,
            taken: 0,
        }
    }

    /// Back to that byte of the file, or as near to it as what is still held allows.
    fn go_back(&mut self, to: u64) {
        let back = usize::try_from(self.taken.saturating_sub(to))
            .unwrap_or(usize::MAX)
            .min(self.at);
        self.at -= back;
        self.taken -= back as u64;
    }
}

impl<R: Read> Read for Tally<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let ready = self.fill_buf()?;
        let n = ready.len().min(buf.len());
        if let (Some(to), Some(from)) = (buf.get_mut(..n), ready.get(..n)) {
            to.copy_from_slice(from);
        }
        self.consume(n);
        Ok(n)
    }
}

impl<R: Read> BufRead for Tally<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at >= self.buffer.len() {
            let past = self.buffer.len().saturating_sub(CHUNK);
            self.buffer.drain(..past);
            let held = self.buffer.len();
            self.buffer.resize(held + CHUNK, 0);
            let read = self.inner.read(self.buffer.get_mut(held..).unwrap_or_default());
            self.buffer.truncate(held + *read.as_ref().unwrap_or(&0));
            self.at = held;
            read?;
        }
        Ok(self.buffer.get(self.at..).unwrap_or_default())
    }

    fn consume(&mut self, n: usize) {
        let n = n.min(self.buffer.len().saturating_sub(self.at));
        self.at += n;
        self.taken += n as u64;
    }
}

enum State<R> {
    /// Nothing read yet.
    Start(Tally<R>),
    Plain(Tally<R>),
    /// Between gzip members.
    Gap(Tally<R>),
    Member(Box<GzDecoder<Tally<R>>>),
    /// Only while a state is being exchanged for the next.
    Moving,
}

/// See the module.
pub(super) struct Source<R> {
    state: State<R>,
    buffer: Vec<u8>,
    start: usize,
    /// Bytes handed out since the member (or the file) began.
    within: u64,
    /// Where the member began; zero in a plain file.
    member: u64,
    members: u64,
    gzip: bool,
    /// Whether this member could not be decoded to its end.
    broken: bool,
    expanded: u64,
    limit: u64,
}

impl<R: Read> Source<R> {
    pub(super) fn new(inner: R, limit: u64) -> Self {
        Self {
            state: State::Start(Tally::new(inner)),
            buffer: Vec::new(),
            start: 0,
            within: 0,
            member: 0,
            members: 0,
            gzip: false,
            broken: false,
            expanded: 0,
            limit,
        }
    }

    /// Where the next byte stands. Right after a [`Source::fill`] that gave something, it is never the end of a member.
    pub(super) fn place(&self) -> Place {
        if self.gzip {
            Place {
                offset: self.member,
                within: self.within,
            }
        } else {
            Place {
                offset: self.within,
                within: 0,
            }
        }
    }

    /// Which member the next byte is in, counted from one; zero in a plain file.
    pub(super) fn member_number(&self) -> u64 {
        self.members
    }

    fn ready(&self) -> &[u8] {
        self.buffer.get(self.start..).unwrap_or_default()
    }

    /// What is at hand, more of it if nothing is. Empty at the end of the file.
    pub(super) fn fill(&mut self) -> Result<&[u8], Reason> {
        if self.ready().is_empty() {
            self.buffer.clear();
            self.start = 0;
            self.more()?;
        }
        Ok(self.ready())
    }

    /// At least `n` bytes, if the member (or the plain file) has as many left; at most 64 KiB may be asked for.
    pub(super) fn peek(&mut self, n: usize) -> Result<&[u8], Reason> {
        self.fill()?;
        let member = self.members;
        while self.ready().len() < n.min(CHUNK) {
            if self.start > 0 {
                self.buffer.drain(..self.start);
                self.start = 0;
            }
            // The end of a member is the end of what may be looked at: what follows has another place.
            if !self.grow()? || self.members != member {
                break;
            }
        }
        Ok(self.ready())
    }

    pub(super) fn consume(&mut self, n: usize) {
        let n = n.min(self.ready().len());
        self.start += n;
        self.within += n as u64;
    }

    /// Reads on until there is something or the file ends.
    fn more(&mut self) -> Result<(), Reason> {
        loop {
            if self.grow()? {
                return Ok(());
            }
            if !self.next_member()? {
                return Ok(());
            }
        }
    }

    /// Appends to the buffer from where we are. False at the end of the member or of the plain file.
    fn grow(&mut self) -> Result<bool, Reason> {
        let from = self.buffer.len();
        self.buffer.resize(from + CHUNK, 0);
        let free = self.buffer.get_mut(from..).unwrap_or_default();
        let read = loop {
            let read = match &mut self.state {
                State::Plain(tally) => tally.read(free),
                State::Member(decoder) => decoder.read(free),
                State::Start(_) | State::Gap(_) | State::Moving => Ok(0),
            };
            match read {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other,
            }
        };
        let got = *read.as_ref().unwrap_or(&0);
        self.buffer.truncate(from + got);
        self.expanded = self.expanded.saturating_add(got as u64);
        match read {
            Err(error) => {
                self.broken = true;
                Err(self.read_reason(&error))
            }
            Ok(_) if self.expanded > self.limit => Err(Reason::ExpandsTooFar { limit: self.limit }),
            Ok(n) => Ok(n > 0),
        }
    }

    /// Goes on to the next member. False at the end of the file.
    fn next_member(&mut self) -> Result<bool, Reason> {
        let (mut tally, first) = match std::mem::replace(&mut self.state, State::Moving) {
            State::Start(tally) => (tally, true),
            State::Gap(tally) => (tally, false),
            State::Member(decoder) => (decoder.into_inner(), false),
            plain => {
                self.state = plain;
                return Ok(false);
            }
        };
        let next = loop {
            match tally.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other.map(|bytes| bytes.first().copied()),
            }
        };
        let found = match next {
            Err(error) => {
                self.state = State::Gap(tally);
                return Err(self.read_reason(&error));
            }
            Ok(found) => found,
        };
        match found {
            Some(0x1f) => {
                self.gzip = true;
                self.member = tally.taken;
                self.members += 1;
                self.broken = false;
                self.within = 0;
                self.state = State::Member(Box::new(GzDecoder::new(tally)));
                Ok(true)
            }
            Some(_) if first => {
                self.state = State::Plain(tally);
                Ok(true)
            }
            None => {
                self.state = State::Gap(tally);
                Ok(false)
            }
            Some(byte) => {
                self.member = tally.taken;
                self.within = 0;
                self.state = State::Gap(tally);
                Err(Reason::Gzip {
                    message: format!("a gzip member is expected, there is the byte {byte:#04x}"),
                })
            }
        }
    }

    fn read_reason(&self, error: &io::Error) -> Reason {
        let message = error.to_string();
        let of_gzip = matches!(
            error.kind(),
            io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof
        );
        if self.gzip && of_gzip {
            Reason::Gzip { message }
        } else {
            Reason::Read { message }
        }
    }

    /// One line with its end, or what is left before the end of the file. `None` at the end.
    pub(super) fn line(&mut self, limit: usize) -> Result<Option<Vec<u8>>, Reason> {
        let mut line = Vec::new();
        loop {
            let ready = self.fill()?;
            if ready.is_empty() {
                return Ok((!line.is_empty()).then_some(line));
            }
            let end = ready.iter().position(|&byte| byte == b'\n').map(|at| at + 1);
            let take = end.unwrap_or(ready.len());
            line.extend_from_slice(ready.get(..take).unwrap_or_default());
            self.consume(take);
            if line.len() > limit {
                return Err(Reason::HeaderTooLong { limit });
            }
            if end.is_some() {
                return Ok(Some(line));
            }
        }
    }

    /// Goes past the rest of the line.
    pub(super) fn skip_line(&mut self) -> Result<(), Reason> {
        loop {
            let ready = self.fill()?;
            if ready.is_empty() {
                return Ok(());
            }
            let end = ready.iter().position(|&byte| byte == b'\n').map(|at| at + 1);
            let take = end.unwrap_or(ready.len());
            self.consume(take);
            if end.is_some() {
                return Ok(());
            }
        }
    }

    /// Whether the file is of gzip members.
    pub(super) fn is_gzip(&self) -> bool {
        self.gzip
    }

    /// After damage in a gzip file: on to the next thing that looks like a member. False at the end.
    pub(super) fn next_sound_member(&mut self) -> Result<bool, Reason> {
        // What is left of this member, if it can still be decoded, has no record that could be found.
        while !self.broken {
            self.buffer.clear();
            self.start = 0;
            match self.grow() {
                Ok(true) => {}
                Ok(false) => break,
                Err(reason @ Reason::ExpandsTooFar { .. }) => return Err(reason),
                Err(_) => break,
            }
        }
        self.buffer.clear();
        self.start = 0;
        let mut tally = match std::mem::replace(&mut self.state, State::Moving) {
            State::Start(tally) | State::Gap(tally) | State::Plain(tally) => tally,
            State::Member(decoder) => decoder.into_inner(),
            State::Moving => return Ok(false),
        };
        if self.broken {
            tally.go_back(self.member.saturating_add(1));
            self.broken = false;
        }
        let found = scan(&mut tally);
        let member = tally.taken;
        self.state = State::Gap(tally);
        match found {
            Ok(true) => {
                self.member = member;
                self.within = 0;
                Ok(true)
            }
            Ok(false) => Ok(false),
            Err(error) => Err(Reason::Read {
                message: error.to_string(),
            }),
        }
    }
}

/// Goes on to a byte that a gzip member may begin at: 1f 8b 08. The magic is looked for in what is buffered; one that
/// lies across two fillings is found by its first byte alone, and the decoder then judges.
fn scan<R: Read>(tally: &mut Tally<R>) -> io::Result<bool> {
    loop {
        let ready = tally.fill_buf()?;
        if ready.is_empty() {
            return Ok(false);
        }
        let len = ready.len();
        let found = (0..len).find(|&at| {
            let head = ready.get(at..len.min(at + 3)).unwrap_or_default();
            [0x1f, 0x8b, 0x08].starts_with(head)
        });
        tally.consume(found.unwrap_or(len));
        if found.is_some() {
            return Ok(true);
        }
    }
}
/// Whether these first bytes of a file are those of a WARC or ARC file, plain or gzip, whatever it is called.
#[must_use]
pub fn is_archive(head: &[u8]) -> bool {
    let begins = |bytes: &[u8]| bytes.starts_with(b"WARC/") || bytes.starts_with(b"filedesc:");
    let mut first = [0; 9];
    begins(head)
        || head.starts_with(&[0x1f, 0x8b])
            && flate2::read::GzDecoder::new(head).read_exact(&mut first).is_ok()
            && begins(&first)
}
