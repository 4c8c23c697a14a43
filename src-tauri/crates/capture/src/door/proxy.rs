//! Through a proxy: HTTP, HTTP inside TLS, or SOCKS 5. The site's name goes over as a name, the proxy resolves it.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use base64::Engine;
use url::{Host, Url};

use super::{Call, Opened, Through, connect, looked_up};
use crate::error::{FetchError, TimedOut};
use crate::limits::{Proxy, ProxyKind};
use crate::tls::{self, Duplex};

/// A connection to `host` through the proxy; not encrypted to the site yet.
pub(super) fn through_proxy(
    proxy: &Proxy,
    url: &Url,
    host: &Host,
    port: u16,
    secure: bool,
    call: &Arc<Call>,
) -> Result<Opened, FetchError> {
    let failed = |error: FetchError| match error {
        FetchError::Cancelled => FetchError::Cancelled,
        FetchError::Proxy { message } => FetchError::Proxy { message },
        FetchError::Timeout {
            which: TimedOut::Total,
            host,
        } => FetchError::Timeout {
            which: TimedOut::Total,
            host,
        },
        other => FetchError::Proxy {
            message: other.to_string(),
        },
    };
    // The proxy's own address is the person's setting and usually on this very computer: it is not judged.
    let own = match proxy.host.parse::<IpAddr>() {
        Ok(address) => vec![SocketAddr::new(address, proxy.port)],
        Err(_) => looked_up(&proxy.host, proxy.port, call).map_err(failed)?,
    };
    let (mut stream, remote) = connect(&proxy.host, &own, call).map_err(failed)?;
    if proxy.kind == ProxyKind::Https {
        stream = tls::wrap(&proxy.host, &call.network.extra_roots, stream).map_err(failed)?;
    }
    let io_failed = |e: io::Error| failed(tls::failed(&proxy.host, &e));
    let authorization = proxy.credentials.as_ref().map(|(user, word)| {
        let pair = base64::engine::general_purpose::STANDARD.encode(format!("{user}:{word}"));
        format!("Proxy-Authorization: Basic {pair}\r\n")
    });
    let mut through = None;
    match proxy.kind {
        ProxyKind::Socks5 => socks(&mut stream, proxy, host, port, &io_failed)?,
        ProxyKind::Http | ProxyKind::Https if secure => {
            tunnel(&mut stream, host, port, authorization.as_deref(), &io_failed)?;
        }
        ProxyKind::Http | ProxyKind::Https => {
            through = Some(Through {
                origin: url[..url::Position::BeforePath].to_owned(),
                authorization,
            });
        }
    }
    Ok(Opened {
        stream,
        remote,
        through,
    })
}

fn says(message: impl Into<String>) -> FetchError {
    FetchError::Proxy {
        message: message.into(),
    }
}

/// `CONNECT` (RFC 9110, 9.3.6).
fn tunnel(
    stream: &mut Box<dyn Duplex>,
    host: &Host,
    port: u16,
    authorization: Option<&str>,
    failed: &dyn Fn(io::Error) -> FetchError,
) -> Result<(), FetchError> {
    let authorization = authorization.unwrap_or_default();
    let request = format!("CONNECT {host}:{port} HTTP/1.1\r\nHost: {host}:{port}\r\n{authorization}\r\n");
    stream.write_all(request.as_bytes()).map_err(failed)?;
    // Byte by byte: what follows the head is the site's already.
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        if head.len() > 16 << 10 || stream.read(&mut byte).map_err(failed)? == 0 {
            return Err(says("it does not answer as an HTTP proxy does"));
        }
        head.extend_from_slice(&byte);
    }
    let first = String::from_utf8_lossy(&head);
    let first = first.lines().next().unwrap_or_default();
    match first.split(' ').nth(1) {
        Some(status) if first.starts_with("HTTP/") && status.starts_with('2') => Ok(()),
        Some("407") => Err(says("it asks for a user name and a password, or refuses these")),
        _ => Err(says(format!("it refuses to connect to {host}: {first}"))),
    }
}

/// SOCKS 5 (RFC 1928), with user name and password (RFC 1929) if there are some. A name goes over as a name.
fn socks(
    stream: &mut Box<dyn Duplex>,
    proxy: &Proxy,
    host: &Host,
    port: u16,
    failed: &dyn Fn(io::Error) -> FetchError,
) -> Result<(), FetchError> {
    let offer: &[u8] = if proxy.credentials.is_some() {
        &[5, 2, 0, 2]
    } else {
        &[5, 1, 0]
    };
    stream.write_all(offer).map_err(failed)?;
    let mut chosen = [0; 2];
    stream.read_exact(&mut chosen).map_err(failed)?;
    match (chosen, &proxy.credentials) {
        ([5, 0], _) => {}
        ([5, 2], Some((user, word))) => {
            let mut message = vec![1];
            for part in [user, word] {
                let length =
                    u8::try_from(part.len()).map_err(|_| says("its user name or password is too long"))?;
                message.push(length);
                message.extend_from_slice(part.as_bytes());
            }
            stream.write_all(&message).map_err(failed)?;
            let mut answer = [0; 2];
            stream.read_exact(&mut answer).map_err(failed)?;
            if answer != [1, 0] {
                return Err(says("it refuses the user name and password"));
            }
        }
        ([5, _], _) => return Err(says("it asks for a user name and a password")),
        _ => return Err(says("it does not answer as a SOCKS 5 proxy does")),
    }
    let mut request = vec![5, 1, 0];
    match host {
        Host::Ipv4(v4) => {
            request.push(1);
            request.extend_from_slice(&v4.octets());
        }
        Host::Ipv6(v6) => {
            request.push(4);
            request.extend_from_slice(&v6.octets());
        }
        Host::Domain(name) => {
            let length = u8::try_from(name.len()).map_err(|_| says("the site's name is too long for it"))?;
            request.extend_from_slice(&[3, length]);
            request.extend_from_slice(name.as_bytes());
        }
    }
    request.extend_from_slice(&port.to_be_bytes());
    stream.write_all(&request).map_err(failed)?;
    let mut answer = [0; 4];
    stream.read_exact(&mut answer).map_err(failed)?;
    let [_, reply, _, address_kind] = answer;
    let why = match reply {
        0 => None,
        2 => Some("its rules forbid it"),
        3 => Some("the network can't be reached"),
        4 => Some("the site can't be reached, or its name is not known"),
        5 => Some("the site refuses the connection"),
        6 => Some("the site did not answer in time"),
        _ => Some("it failed"),
    };
    if let Some(why) = why {
        return Err(says(format!("it can't connect to {host}: {why}")));
    }
    // The address it is bound to, which says nothing to us.
    let rest = match address_kind {
        1 => 4,
        4 => 16,
        3 => {
            let mut length = [0];
            stream.read_exact(&mut length).map_err(failed)?;
            usize::from(length[0])
        }
        _ => return Err(says("it does not answer as a SOCKS 5 proxy does")),
    };
    let mut bound = vec![0; rest + 2];
    stream.read_exact(&mut bound).map_err(failed)
}
