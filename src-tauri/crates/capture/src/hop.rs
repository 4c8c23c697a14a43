//! The thread that waits for the network: hop after hop along the redirects, then the body in pieces. It hands over what
//! comes through a short queue, so that a slow disk slows the site down and not the memory up.

use std::io::{self, Read};
use std::sync::atomic::Ordering;
use std::sync::mpsc::SyncSender;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use url::Url;

use crate::door::{Call, locked};
use crate::error::{BadUrl, FetchError, TooLarge};
use crate::fetch::{Header, Redirect};
use crate::line::{Dial, Exchange, LooksNothingUp};

/// Longer ones no server takes; ureq's limit is near.
const LONGEST_URL: usize = 32 << 10;
const PIECE: usize = 64 << 10;

/// What comes of it, in this order: one head, pieces, one end.
pub(crate) enum News {
    Head(Box<Head>),
    Piece(Vec<u8>),
    End(Result<(), FetchError>),
}

/// The response that counts: the last of the redirects.
pub(crate) struct Head {
    pub(crate) url: Url,
    pub(crate) redirects: Vec<Redirect>,
    pub(crate) exchange: Exchange,
    pub(crate) version: String,
    pub(crate) status: u16,
    pub(crate) reason: String,
    pub(crate) headers: Vec<Header>,
}

/// Checks what can be known of an address without asking anybody.
pub(crate) fn fetchable(text: &str) -> Result<Url, FetchError> {
    let bad = |problem| FetchError::BadUrl {
        text: text.chars().take(200).collect(),
        problem,
    };
    if text.trim().is_empty() {
        return Err(bad(BadUrl::Empty));
    }
    if text.len() > LONGEST_URL {
        return Err(bad(BadUrl::TooLong));
    }
    let url = Url::parse(text.trim()).map_err(|_| bad(BadUrl::Unreadable))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(FetchError::Scheme {
            url: text.chars().take(200).collect(),
            scheme: url.scheme().to_owned(),
        });
    }
    if !url.has_host() || url.host_str().is_none_or(str::is_empty) {
        return Err(bad(BadUrl::NoHost));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(bad(BadUrl::Credentials));
    }
    if url.as_str().len() > LONGEST_URL {
        return Err(bad(BadUrl::TooLong));
    }
    Ok(url)
}

/// Runs it all and tells of it; ends when nobody listens any more.
pub(crate) fn run(first: Url, call: &Arc<Call>, news: &SyncSender<News>) {
    let end = follow_redirects(first, call, news);
    let _ = news.send(News::End(end));
}

fn without_fragment(url: &Url) -> Url {
    let mut url = url.clone();
    url.set_fragment(None);
    url
}

fn follow_redirects(first: Url, call: &Arc<Call>, news: &SyncSender<News>) -> Result<(), FetchError> {
    let mut url = first;
    let mut redirects: Vec<Redirect> = Vec::new();
    let mut visited = vec![without_fragment(&url)];
    loop {
        *locked(&call.url) = url.to_string();
        let exchange = Arc::new(Mutex::new(Exchange::default()));
        let response = ask(&url, call, &exchange)?;
        let exchange = locked(&exchange).clone();
        let (version, status, reason, headers) = parsed(&exchange.response_head);
        let location = headers.iter().rfind(|h| h.name.eq_ignore_ascii_case("location"));
        let target = matches!(status, 301 | 302 | 303 | 307 | 308)
            .then_some(location)
            .flatten();
        let Some(target) = target.map(|header| header.value.clone()) else {
            let length = headers
                .iter()
                .find(|h| h.name.eq_ignore_ascii_case("content-length"))
                .and_then(|h| h.value.trim().parse::<u64>().ok());
            call.announced
                .store(length.map_or(0, |n| n.saturating_add(1)), Ordering::Relaxed);
            if let Some(length) = length
                && length > call.limits.wire_bytes
            {
                return Err(too_much(call));
            }
            call.stage.store(crate::Stage::Receiving as u8, Ordering::Relaxed);
            let head = Head {
                url,
                redirects,
                exchange,
                version,
                status,
                reason,
                headers,
            };
            if news.send(News::Head(Box::new(head))).is_err() {
                return Err(FetchError::Cancelled);
            }
            return pass_on(response.into_body().into_reader(), length, call, news);
        };
        drop(response);
        let next = next_url(&url, &target)?;
        redirects.push(Redirect {
            url: url.to_string(),
            status,
            location: target,
            to_insecure: url.scheme() == "https" && next.scheme() == "http",
            response_head: exchange.response_head,
        });
        if redirects.len() > call.limits.redirects {
            return Err(FetchError::TooManyRedirects {
                limit: call.limits.redirects as u64,
                url: next.to_string(),
            });
        }
        let bare = without_fragment(&next);
        if visited.contains(&bare) {
            return Err(FetchError::RedirectLoop {
                url: next.to_string(),
            });
        }
        visited.push(bare);
        url = next;
    }
}

/// Where a redirect leads; the fragment is carried along (RFC 9110, 10.2.2).
fn next_url(from: &Url, location: &str) -> Result<Url, FetchError> {
    let unreadable = || FetchError::BadUrl {
        text: location.chars().take(200).collect(),
        problem: BadUrl::Unreadable,
    };
    let joined = from.join(location.trim()).map_err(|_| unreadable())?;
    let mut next = fetchable(joined.as_str())?;
    if next.fragment().is_none() {
        next.set_fragment(from.fragment());
    }
    Ok(next)
}

fn ask(
    url: &Url,
    call: &Arc<Call>,
    exchange: &Arc<Mutex<Exchange>>,
) -> Result<ureq::http::Response<ureq::Body>, FetchError> {
    let host = url.host_str().unwrap_or_default();
    let limit = call.limits.header_bytes;
    // Times, redirects, codings and proxies are ours; ureq speaks HTTP over the line that it is given.
    let config = ureq::Agent::config_builder()
        .proxy(None)
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .max_idle_connections(0)
        .max_idle_age(Duration::ZERO)
        .max_response_header_size(limit.saturating_add(4096))
        .input_buffer_size(limit.saturating_add(PIECE))
        .build();
    let dial = Dial {
        url: url.clone(),
        call: call.clone(),
        exchange: exchange.clone(),
    };
    let agent = ureq::Agent::with_parts(config, dial, LooksNothingUp);
    let mut request = agent
        .get(without_fragment(url).as_str())
        .header("User-Agent", &call.network.user_agent)
        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.9")
        .header("Accept-Encoding", "gzip, deflate, br")
        .header("Connection", "close");
    if let Some(language) = &call.network.accept_language {
        request = request.header("Accept-Language", language);
    }
    request.call().map_err(|error| translated(host, url, error))
}

fn translated(host: &str, url: &Url, error: ureq::Error) -> FetchError {
    let connection = |message: String| FetchError::Connection {
        host: host.to_owned(),
        message,
    };
    match error {
        ureq::Error::Io(e) => FetchError::out_of(&e).unwrap_or_else(|| connection(e.to_string())),
        ureq::Error::BadUri(_) | ureq::Error::Http(_) => FetchError::BadUrl {
            text: url.as_str().chars().take(200).collect(),
            problem: BadUrl::Unreadable,
        },
        ureq::Error::Protocol(e) => connection(format!("its answer is not proper HTTP: {e}")),
        other => connection(other.to_string()),
    }
}

fn too_much(call: &Call) -> FetchError {
    FetchError::TooLarge {
        which: TooLarge::Wire,
        limit: call.limits.wire_bytes,
    }
}

fn pass_on(
    mut body: impl Read,
    length: Option<u64>,
    call: &Arc<Call>,
    news: &SyncSender<News>,
) -> Result<(), FetchError> {
    let mut got = 0;
    loop {
        let mut piece = vec![0; PIECE];
        let amount = match body.read(&mut piece) {
            Ok(0) => return Ok(()),
            Ok(amount) => amount,
            Err(e) => {
                return Err(match FetchError::out_of(&e) {
                    // Broken off on the way: what came before is not the whole.
                    Some(FetchError::Connection { .. }) => FetchError::Truncated {
                        expected: length,
                        got,
                    },
                    Some(ours) => ours,
                    None if e.kind() == io::ErrorKind::UnexpectedEof => FetchError::Truncated {
                        expected: length,
                        got,
                    },
                    None => FetchError::Connection {
                        host: String::new(),
                        message: e.to_string(),
                    },
                });
            }
        };
        piece.truncate(amount);
        got += amount as u64;
        call.received.store(got, Ordering::Relaxed);
        if got > call.limits.wire_bytes {
            return Err(too_much(call));
        }
        if news.send(News::Piece(piece)).is_err() {
            return Err(FetchError::Cancelled);
        }
    }
}

/// Bytes of a head as text: UTF-8 if they are, otherwise each byte a character, as browsers take them.
fn as_text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().copied().map(char::from).collect(),
    }
}

/// Version, status, reason and the headers in the order and the letters in which they came.
fn parsed(head: &[u8]) -> (String, u16, String, Vec<Header>) {
    let text = as_text(head);
    let mut lines = text.split('\n').map(|line| line.trim_end_matches('\r'));
    let mut first = lines.next().unwrap_or_default().splitn(3, ' ');
    let version = first.next().unwrap_or_default().to_owned();
    let status = first.next().and_then(|s| s.parse().ok()).unwrap_or(0);
    let reason = first.next().unwrap_or_default().to_owned();
    let mut headers: Vec<Header> = Vec::new();
    for line in lines.filter(|line| !line.is_empty()) {
        // A line that begins with a space goes on with the one before (RFC 9112, 5.2).
        if line.starts_with([' ', '\t']) {
            if let Some(last) = headers.last_mut() {
                last.value.push(' ');
                last.value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            headers.push(Header {
                name: name.to_owned(),
                value: value.trim().to_owned(),
            });
        }
    }
    (version, status, reason, headers)
}
