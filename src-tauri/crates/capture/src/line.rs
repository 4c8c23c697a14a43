//! The line to one site, as ureq's transport: what goes over it and what comes is kept as it is, heads above all. ureq
//! parses a head into a map; evidence wants the order and the letters in which it came.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};

use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, LazyBuffers, NextTimeout, Transport,
};
use url::Url;

use crate::door::{Call, Opened, Through, locked, open};
use crate::error::{FetchError, TooLarge};
use crate::tls::{self, Duplex};

/// More lines than ureq's parser takes would be its error and not ours.
const MOST_HEADER_LINES: usize = 100;

/// What was seen of one exchange.
#[derive(Debug, Default, Clone)]
pub(crate) struct Exchange {
    pub(crate) request_head: Vec<u8>,
    pub(crate) response_head: Vec<u8>,
    pub(crate) remote: Option<SocketAddr>,
}

/// Opens the line for one hop. Made anew for each, so that nothing is reused and nothing kept.
pub(crate) struct Dial {
    pub(crate) url: Url,
    pub(crate) call: Arc<Call>,
    pub(crate) exchange: Arc<Mutex<Exchange>>,
}

impl fmt::Debug for Dial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Dial({})", self.url)
    }
}

/// Looks nothing up: [`open`] does, where the address is judged and connected to.
#[derive(Debug)]
pub(crate) struct LooksNothingUp;

impl Resolver for LooksNothingUp {
    fn resolve(
        &self,
        _: &ureq::http::Uri,
        _: &ureq::config::Config,
        _: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        Ok(self.empty())
    }
}

impl Connector for Dial {
    type Out = Line;

    fn connect(&self, details: &ConnectionDetails, _: Option<()>) -> Result<Option<Line>, ureq::Error> {
        let Opened {
            stream,
            remote,
            through,
        } = open(&self.url, &self.call).map_err(|e| ureq::Error::Io(e.into_io()))?;
        locked(&self.exchange).remote = Some(remote);
        self.call
            .stage
            .store(crate::Stage::Waiting as u8, Ordering::Relaxed);
        Ok(Some(Line {
            stream,
            buffers: LazyBuffers::new(
                details.config.input_buffer_size(),
                details.config.output_buffer_size(),
            ),
            secure: details.needs_tls(),
            host: self.url.host_str().unwrap_or_default().to_owned(),
            call: self.call.clone(),
            exchange: self.exchange.clone(),
            through,
            sent: false,
            head_over: false,
            pending: Vec::new(),
            given: 0,
        }))
    }
}

/// One connection, for one request.
pub(crate) struct Line {
    stream: Box<dyn Duplex>,
    buffers: LazyBuffers,
    secure: bool,
    host: String,
    call: Arc<Call>,
    exchange: Arc<Mutex<Exchange>>,
    through: Option<Through>,
    sent: bool,
    head_over: bool,
    /// The response's head and what came with it, read before ureq saw it.
    pending: Vec<u8>,
    given: usize,
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line({})", self.host)
    }
}

impl Line {
    fn broken(&self, error: &io::Error) -> ureq::Error {
        // A close without goodbye is for ureq to judge: the end of a body that has no length, a break in any other.
        if error.kind() == io::ErrorKind::UnexpectedEof && FetchError::out_of(error).is_none() {
            return ureq::Error::Io(io::Error::from(io::ErrorKind::UnexpectedEof));
        }
        ureq::Error::Io(tls::failed(&self.host, error).into_io())
    }

    /// Reads until the head of the response that counts is whole. Interim ones (103 and the like) are passed over.
    fn read_head(&mut self) -> Result<(), ureq::Error> {
        let refuse = |error: FetchError| Err(ureq::Error::Io(error.into_io()));
        let limit = self.call.limits.header_bytes;
        let mut searched = 0;
        loop {
            while let Some(end) = end_of_head(&self.pending, searched) {
                if end > limit {
                    return refuse(too_large(TooLarge::HeaderBytes, limit));
                }
                let head = self.pending.get(..end).unwrap_or_default();
                let lines = head
                    .iter()
                    .filter(|byte| **byte == b'\n')
                    .count()
                    .saturating_sub(2);
                let most = self.call.limits.header_lines.min(MOST_HEADER_LINES);
                if lines > most {
                    return refuse(too_large(TooLarge::HeaderLines, most));
                }
                searched = 0;
                if is_interim(head) {
                    self.pending.drain(..end);
                    continue;
                }
                locked(&self.exchange).response_head = head.to_vec();
                self.head_over = true;
                return Ok(());
            }
            searched = self.pending.len().saturating_sub(3);
            if self.pending.len() > limit {
                return refuse(too_large(TooLarge::HeaderBytes, limit));
            }
            let begin = self.pending.get(..5).unwrap_or(&self.pending);
            if !b"HTTP/".starts_with(begin) {
                return refuse(FetchError::Connection {
                    host: self.host.clone(),
                    message: "what it answers is no HTTP".into(),
                });
            }
            let mut buffer = [0; 8192];
            let amount = self.stream.read(&mut buffer).map_err(|e| self.broken(&e))?;
            if amount == 0 {
                return refuse(FetchError::Connection {
                    host: self.host.clone(),
                    message: "it closed the connection without an answer".into(),
                });
            }
            self.pending
                .extend_from_slice(buffer.get(..amount).unwrap_or_default());
        }
    }
}

fn too_large(which: TooLarge, limit: usize) -> FetchError {
    FetchError::TooLarge {
        which,
        limit: limit as u64,
    }
}

/// Where the head ends: behind the first empty line, whichever way lines are ended.
fn end_of_head(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    (0..rest.len()).find_map(|at| {
        let here = rest.get(at..)?;
        [&b"\n\r\n"[..], b"\n\n"]
            .iter()
            .find(|end| here.starts_with(end))
            .map(|end| from + at + end.len())
    })
}

/// A response of status 1xx, but for 101, which is no answer to what we ask.
fn is_interim(head: &[u8]) -> bool {
    let status = head.split(|byte| *byte == b' ').nth(1).unwrap_or_default();
    status.first() == Some(&b'1') && !status.starts_with(b"101")
}

impl Transport for Line {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, _: NextTimeout) -> Result<(), ureq::Error> {
        let output = self.buffers.output().get(..amount).unwrap_or_default().to_vec();
        let mut output = output.as_slice();
        if !self.sent {
            self.sent = true;
            locked(&self.exchange).request_head = output.to_vec();
            // "GET /path …" becomes "GET http://site/path …", with the proxy's own header behind the first line.
            if let Some(through) = self.through.take()
                && let Some(path) = output.iter().position(|byte| *byte == b' ')
                && let Some(line) = output.iter().position(|byte| *byte == b'\n')
            {
                let (method, rest) = output.split_at(path + 1);
                let (first, headers) = rest.split_at((line + 1).saturating_sub(path + 1));
                let mut message = method.to_vec();
                message.extend_from_slice(through.origin.as_bytes());
                message.extend_from_slice(first);
                message.extend_from_slice(through.authorization.unwrap_or_default().as_bytes());
                self.stream.write_all(&message).map_err(|e| self.broken(&e))?;
                output = headers;
            }
        }
        self.stream
            .write_all(output)
            .and_then(|()| self.stream.flush())
            .map_err(|e| self.broken(&e))
    }

    fn await_input(&mut self, _: NextTimeout) -> Result<bool, ureq::Error> {
        if !self.head_over {
            self.read_head()?;
        }
        let room = self.buffers.input_append_buf();
        let rest = self.pending.get(self.given..).unwrap_or_default();
        if rest.is_empty() {
            self.pending = Vec::new();
            self.given = 0;
            let amount = self.stream.read(room).map_err(|e| self.broken(&e))?;
            self.buffers.input_appended(amount);
            return Ok(amount > 0);
        }
        let amount = rest.len().min(room.len());
        for (to, from) in room.iter_mut().zip(rest) {
            *to = *from;
        }
        self.given += amount;
        self.buffers.input_appended(amount);
        Ok(amount > 0)
    }

    fn is_open(&mut self) -> bool {
        false
    }

    fn is_tls(&self) -> bool {
        self.secure
    }
}
