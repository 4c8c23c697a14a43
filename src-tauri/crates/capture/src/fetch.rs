//! One fetch: what a person asked for, from the address to the last byte in the sink. The network is waited for on a thread
//! of its own; this side hears of progress, asks whether to go on, undoes compression and keeps the limits.

use std::io::{self, Write};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use serde::{Deserialize, Serialize};

use crate::coding::{self, Decoded};
use crate::door::{Call, SLICE, Ways, locked};
use crate::error::{FetchError, TimedOut};
use crate::hop::{self, Head, News, fetchable};
use crate::limits::{Limits, Network};

/// What a fetch is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[repr(u8)]
pub enum Stage {
    /// Looking up a name.
    LookingUp = 0,
    /// Connecting, encryption included.
    Connecting = 1,
    /// Asked; no answer yet.
    Waiting = 2,
    /// The body is coming.
    Receiving = 3,
}

/// How far a fetch is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// What it is doing.
    pub stage: Stage,
    /// The address that is being asked, after the redirects so far.
    pub url: String,
    /// Bytes of the body so far, as they come over the wire.
    pub received: u64,
    /// How many there will be, if the site has said.
    pub announced: Option<u64>,
    /// Bytes that went into the sink.
    pub decoded: u64,
}

/// A header as it came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Its name, in the letters in which it came.
    pub name: String,
    /// Its value without the white space around it; not UTF-8 is read as Latin-1.
    pub value: String,
}

/// One redirect that was followed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Redirect {
    /// The address that was asked.
    pub url: String,
    /// 301, 302, 303, 307 or 308.
    pub status: u16,
    /// The `Location` as it came, maybe relative.
    pub location: String,
    /// From https to http: what follows was not encrypted any more.
    pub to_insecure: bool,
    /// The head of the response, byte by byte.
    #[serde(skip)]
    pub response_head: Vec<u8>,
}

/// What was fetched; the body is in the sink.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Fetched {
    /// The address that was asked for.
    pub requested: String,
    /// The address that answered.
    pub url: String,
    /// The redirects between them, in order.
    pub redirects: Vec<Redirect>,
    /// The version of HTTP, as in `HTTP/1.1`.
    pub version: String,
    /// The status; any, 404 and 500 too, is an answer and no error.
    pub status: u16,
    /// The words after the status.
    pub reason: String,
    /// The headers in the order in which they came.
    pub headers: Vec<Header>,
    /// The media type in small letters, without parameters.
    pub media_type: Option<String>,
    /// The `charset` of the media type, in small letters.
    pub charset: Option<String>,
    /// The address and port that were connected to: the site's, or the proxy's.
    pub remote: Option<SocketAddr>,
    /// Whether it went through a proxy.
    pub by_proxy: bool,
    /// Bytes of the body as they came over the wire, chunk marks not counted.
    pub wire_bytes: u64,
    /// Bytes of the body in the sink.
    pub decoded_bytes: u64,
    /// The `Content-Encoding` as it came.
    pub content_encoding: Option<String>,
    /// Whether that was undone, so that the sink holds the entity itself. False only for a coding not known here.
    pub decoded: bool,
    /// The head of the request, byte by byte; without what was for a proxy alone.
    #[serde(skip)]
    pub request_head: Vec<u8>,
    /// The head of the response, byte by byte.
    #[serde(skip)]
    pub response_head: Vec<u8>,
    /// How long it took, in milliseconds.
    pub milliseconds: u64,
}

impl Fetched {
    /// The value of the first header of this name, in any letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self
            .headers
            .iter()
            .find(|header| header.name.eq_ignore_ascii_case(name))?;
        Some(&found.value)
    }
}

/// Fetches `url` into `sink`, decoded. `follow` is asked at least ten times a second, also while nothing comes; when it says
/// no, the fetch ends at once with [`FetchError::Cancelled`]. After an error the sink holds a part: throw it away.
///
/// # Errors
/// [`FetchError`], each with its code. A status like 404 is none: it is in [`Fetched::status`].
pub fn fetch(
    url: &str,
    limits: &Limits,
    network: &Network,
    sink: &mut dyn Write,
    follow: &mut dyn FnMut(&Progress) -> bool,
) -> Result<Fetched, FetchError> {
    fetch_by(Ways::of_this_machine(), url, limits, network, sink, follow)
}

/// Sets the stop flag when it goes, so that the network's thread never outlives the interest in it.
struct Leash(Arc<Call>);

impl Drop for Leash {
    fn drop(&mut self) {
        self.0.stopped.store(true, Ordering::Relaxed);
    }
}

fn progress(call: &Call, decoded: u64) -> Progress {
    Progress {
        stage: match call.stage.load(Ordering::Relaxed) {
            0 => Stage::LookingUp,
            1 => Stage::Connecting,
            2 => Stage::Waiting,
            _ => Stage::Receiving,
        },
        url: locked(&call.url).clone(),
        received: call.received.load(Ordering::Relaxed),
        announced: call.announced.load(Ordering::Relaxed).checked_sub(1),
        decoded,
    }
}

pub(crate) fn fetch_by(
    ways: Ways,
    url: &str,
    limits: &Limits,
    network: &Network,
    sink: &mut dyn Write,
    follow: &mut dyn FnMut(&Progress) -> bool,
) -> Result<Fetched, FetchError> {
    let began = Instant::now();
    let first = fetchable(url)?;
    let call = Arc::new(Call {
        limits: limits.clone(),
        network: network.clone(),
        ways,
        stopped: AtomicBool::new(false),
        until: began + limits.total,
        connected_until: Mutex::new(None),
        stage: AtomicU8::new(Stage::LookingUp as u8),
        received: AtomicU64::new(0),
        announced: AtomicU64::new(0),
        url: Mutex::new(first.to_string()),
    });
    let leash = Leash(call.clone());
    let (sender, receiver) = sync_channel(8);
    let (asked, theirs) = (first.clone(), call.clone());
    std::thread::Builder::new()
        .name("capture".into())
        .spawn(move || hop::run(asked, &theirs, &sender))
        .map_err(|e| FetchError::Connection {
            host: first.host_str().unwrap_or_default().to_owned(),
            message: e.to_string(),
        })?;

    let mut head: Option<Box<Head>> = None;
    let mut waiting_sink = Some(sink);
    let mut body: Option<Decoded> = None;
    let mut last_asked = Instant::now();
    loop {
        let news = receiver.recv_timeout(SLICE);
        if last_asked.elapsed() >= SLICE || matches!(news, Ok(News::Head(_) | News::End(_))) {
            last_asked = Instant::now();
            if !follow(&progress(&call, body.as_ref().map_or(0, Decoded::written))) {
                return Err(FetchError::Cancelled);
            }
        }
        match news {
            Ok(News::Head(came)) => {
                let encoding = encoding_of(&came);
                body = waiting_sink
                    .take()
                    .map(|sink| coding::decoded(encoding.as_deref(), limits, sink));
                head = Some(came);
            }
            Ok(News::Piece(piece)) => {
                if let Some(body) = &mut body {
                    body.take(&piece)?;
                }
            }
            Ok(News::End(Err(error))) => return Err(error),
            Ok(News::End(Ok(()))) => break,
            // The network's thread keeps the time itself; this is for what it can't interrupt.
            Err(RecvTimeoutError::Timeout) if Instant::now() < call.until + SLICE * 4 => {}
            Err(RecvTimeoutError::Timeout) => {
                return Err(FetchError::Timeout {
                    host: host_of(&locked(&call.url)),
                    which: TimedOut::Total,
                });
            }
            Err(RecvTimeoutError::Disconnected) => return Err(ended_early(&call)),
        }
    }
    drop(leash);
    let (Some(head), Some(body)) = (head, body) else {
        return Err(ended_early(&call));
    };
    let (decoded_bytes, decoded) = body.end()?;
    Ok(told(url, *head, &call, decoded_bytes, decoded, began))
}

fn host_of(url: &str) -> String {
    url::Url::parse(url)
        .ok()
        .and_then(|url| url.host_str().map(str::to_owned))
        .unwrap_or_default()
}

fn ended_early(call: &Call) -> FetchError {
    FetchError::Connection {
        host: host_of(&locked(&call.url)),
        message: io::Error::from(io::ErrorKind::BrokenPipe).to_string(),
    }
}

/// All the codings, in the order in which they were laid on.
fn encoding_of(head: &Head) -> Option<String> {
    let all: Vec<&str> = head
        .headers
        .iter()
        .filter(|header| header.name.eq_ignore_ascii_case("content-encoding"))
        .map(|header| header.value.as_str())
        .collect();
    (!all.is_empty()).then(|| all.join(", "))
}

fn told(
    requested: &str,
    head: Head,
    call: &Call,
    decoded_bytes: u64,
    decoded: bool,
    began: Instant,
) -> Fetched {
    let content_encoding = encoding_of(&head);
    let content_type = head
        .headers
        .iter()
        .rfind(|header| header.name.eq_ignore_ascii_case("content-type"))
        .map(|header| header.value.clone());
    let (media_type, charset) = content_type.as_deref().map_or((None, None), media_type);
    Fetched {
        requested: requested.trim().to_owned(),
        url: head.url.into(),
        redirects: head.redirects,
        version: head.version,
        status: head.status,
        reason: head.reason,
        headers: head.headers,
        media_type,
        charset,
        remote: head.exchange.remote,
        by_proxy: call.network.proxy.is_some(),
        wire_bytes: call.received.load(Ordering::Relaxed),
        decoded_bytes,
        content_encoding,
        decoded,
        request_head: head.exchange.request_head,
        response_head: head.exchange.response_head,
        milliseconds: u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX),
    }
}

/// The media type and its charset (RFC 9110, 8.3), read leniently.
fn media_type(value: &str) -> (Option<String>, Option<String>) {
    let mut parts = value.split(';');
    let essence = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
    let charset = parts.find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let value = value.trim().trim_matches(['"', '\'']).to_ascii_lowercase();
        (name.trim().eq_ignore_ascii_case("charset") && !value.is_empty()).then_some(value)
    });
    (essence.contains('/').then_some(essence), charset)
}

#[cfg(test)]
mod tests;
