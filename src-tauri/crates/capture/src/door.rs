//! The door to the network: the one place where a connection is opened. A name is looked up once, every address it has is
//! judged, and the connection goes to just those addresses, so that a name server that answers differently the next time
//! finds nobody asking. Through a proxy nothing is looked up here but the proxy's own name.

mod proxy;

use std::io::{self, Read, Write};
use std::net::{IpAddr, SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::time::{Duration, Instant};

use url::{Host, Url};

use crate::address::{AddressKind, refused};
use crate::error::{FetchError, TimedOut};
use crate::limits::{Limits, Network};
use crate::tls::{self, Duplex};

/// How often a wait looks up to see whether it was stopped.
pub(crate) const SLICE: Duration = Duration::from_millis(50);

/// Looks names up.
pub(crate) trait Lookup: Send + Sync {
    fn lookup(&self, host: &str, port: u16) -> io::Result<Vec<SocketAddr>>;
}

/// The system's resolver.
pub(crate) struct SystemLookup;

impl Lookup for SystemLookup {
    fn lookup(&self, host: &str, port: u16) -> io::Result<Vec<SocketAddr>> {
        Ok((host, port).to_socket_addrs()?.collect())
    }
}

/// What tests put in the place of the world.
#[derive(Clone)]
pub(crate) struct Ways {
    pub(crate) lookup: Arc<dyn Lookup>,
    pub(crate) refused: Arc<dyn Fn(IpAddr) -> Option<AddressKind> + Send + Sync>,
}

impl Ways {
    pub(crate) fn of_this_machine() -> Ways {
        Ways {
            lookup: Arc::new(SystemLookup),
            refused: Arc::new(refused),
        }
    }
}

/// A mutex whose holder panicked still holds plain values.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What the thread that waits for the network and the one that asked for it share.
pub(crate) struct Call {
    pub(crate) limits: Limits,
    pub(crate) network: Network,
    pub(crate) ways: Ways,
    /// Set to end it.
    pub(crate) stopped: AtomicBool,
    /// When all of it must be over.
    pub(crate) until: Instant,
    /// When the connection that is being made must stand; nothing once it does.
    pub(crate) connected_until: Mutex<Option<Instant>>,
    /// A [`crate::Stage`] as a number.
    pub(crate) stage: AtomicU8,
    /// Bytes of the body so far, as they came.
    pub(crate) received: AtomicU64,
    /// The body's length as announced, plus one; 0 when it was not.
    pub(crate) announced: AtomicU64,
    /// What is being asked.
    pub(crate) url: Mutex<String>,
}

impl Call {
    /// Whether a wait that began at `since` may go on.
    fn may_wait(&self, host: &str, since: Instant) -> Result<(), FetchError> {
        let which = |which| FetchError::Timeout {
            host: host.to_owned(),
            which,
        };
        if self.stopped.load(Ordering::Relaxed) {
            return Err(FetchError::Cancelled);
        }
        let now = Instant::now();
        if now >= self.until {
            return Err(which(TimedOut::Total));
        }
        if locked(&self.connected_until).is_some_and(|until| now >= until) {
            return Err(which(TimedOut::Connect));
        }
        if now.duration_since(since) >= self.limits.idle {
            return Err(which(TimedOut::Idle));
        }
        Ok(())
    }

    fn left_to_connect(&self) -> Duration {
        let until = locked(&self.connected_until).map_or(self.until, |until| until.min(self.until));
        until.saturating_duration_since(Instant::now())
    }
}

/// A TCP connection whose every wait ends when its time is over or the person has stopped it.
struct Socket {
    stream: TcpStream,
    host: String,
    call: Arc<Call>,
}

impl Socket {
    fn patiently<T>(&self, mut once: impl FnMut(&mut &TcpStream) -> io::Result<T>) -> io::Result<T> {
        let since = Instant::now();
        loop {
            self.call
                .may_wait(&self.host, since)
                .map_err(FetchError::into_io)?;
            match once(&mut &self.stream) {
                Err(e)
                    if matches!(
                        e.kind(),
                        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut | io::ErrorKind::Interrupted
                    ) => {}
                done => return done,
            }
        }
    }
}

impl Read for Socket {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.patiently(|stream| stream.read(buffer))
    }
}

impl Write for Socket {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        self.patiently(|stream| stream.write(buffer))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A connection over which a request can be sent.
pub(crate) struct Opened {
    pub(crate) stream: Box<dyn Duplex>,
    /// The address connected to: the site's, or the proxy's.
    pub(crate) remote: SocketAddr,
    /// For a plain request through an HTTP proxy: what turns its path into an absolute URL, and the header for the proxy.
    pub(crate) through: Option<Through>,
}

/// How a plain request must look for an HTTP proxy (RFC 9112, 3.2.2).
pub(crate) struct Through {
    pub(crate) origin: String,
    pub(crate) authorization: Option<String>,
}

/// Opens a connection to the site of `url`, directly or through the proxy of the settings.
pub(crate) fn open(url: &Url, call: &Arc<Call>) -> Result<Opened, FetchError> {
    let Some(host) = url.host() else {
        return Err(FetchError::BadUrl {
            text: url.to_string(),
            problem: crate::BadUrl::NoHost,
        });
    };
    let host = host.to_owned();
    let port = url.port_or_known_default().unwrap_or(80);
    let secure = url.scheme() == "https";
    *locked(&call.connected_until) = Some(Instant::now() + call.limits.connect);
    let mut opened = match &call.network.proxy {
        None => {
            let addresses = addresses(&host, port, call)?;
            let (stream, remote) = connect(&host.to_string(), &addresses, call)?;
            Opened {
                stream,
                remote,
                through: None,
            }
        }
        Some(proxy) => {
            judge_named(&host, call)?;
            proxy::through_proxy(proxy, url, &host, port, secure, call)?
        }
    };
    if secure {
        opened.stream = tls::wrap(&host.to_string(), &call.network.extra_roots, opened.stream)?;
    }
    *locked(&call.connected_until) = None;
    Ok(opened)
}

fn judge_address(host: &str, address: IpAddr, call: &Call) -> Result<(), FetchError> {
    if call.network.allow_private {
        return Ok(());
    }
    match (call.ways.refused)(address) {
        None => Ok(()),
        Some(kind) => Err(FetchError::RefusedAddress {
            host: host.to_owned(),
            address,
            kind,
        }),
    }
}

/// What can be judged of a host without looking it up: an address, or a name that always means this computer (RFC 6761).
fn judge_named(host: &Host, call: &Call) -> Result<(), FetchError> {
    let name = host.to_string();
    match host {
        Host::Ipv4(v4) => judge_address(&name, IpAddr::V4(*v4), call),
        Host::Ipv6(v6) => judge_address(&name, IpAddr::V6(*v6), call),
        Host::Domain(domain) => {
            let domain = domain.trim_end_matches('.');
            if domain == "localhost" || domain.ends_with(".localhost") {
                judge_address(&name, IpAddr::from([127, 0, 0, 1]), call)?;
            }
            Ok(())
        }
    }
}

/// The addresses of a host, each of which may be reached. One that may not refuses them all: an honest name has none.
fn addresses(host: &Host, port: u16, call: &Arc<Call>) -> Result<Vec<SocketAddr>, FetchError> {
    judge_named(host, call)?;
    let found = match host {
        Host::Ipv4(v4) => vec![SocketAddr::from((*v4, port))],
        Host::Ipv6(v6) => vec![SocketAddr::from((*v6, port))],
        Host::Domain(domain) => looked_up(domain, port, call)?,
    };
    for address in &found {
        judge_address(&host.to_string(), address.ip(), call)?;
    }
    Ok(found)
}

/// Looks a name up on a thread of its own: the system's resolver can't be interrupted, but needn't be waited for.
fn looked_up(name: &str, port: u16, call: &Arc<Call>) -> Result<Vec<SocketAddr>, FetchError> {
    let dns = |message: String| FetchError::Dns {
        host: name.to_owned(),
        message,
    };
    call.stage.store(crate::Stage::LookingUp as u8, Ordering::Relaxed);
    let (sender, receiver) = mpsc::channel();
    let (ways, asked) = (call.ways.clone(), name.to_owned());
    std::thread::Builder::new()
        .name("capture-lookup".into())
        .spawn(move || {
            let _ = sender.send(ways.lookup.lookup(&asked, port));
        })
        .map_err(|e| dns(e.to_string()))?;
    let since = Instant::now();
    loop {
        match receiver.recv_timeout(SLICE) {
            Ok(Ok(found)) if found.is_empty() => return Err(dns("it has no address".into())),
            // No honest name needs more.
            Ok(Ok(found)) => return Ok(found.into_iter().take(16).collect()),
            Ok(Err(e)) => return Err(dns(e.to_string())),
            Err(mpsc::RecvTimeoutError::Disconnected) => return Err(dns("the resolver failed".into())),
            Err(mpsc::RecvTimeoutError::Timeout) => {
                call.may_wait(name, since).map_err(|error| match error {
                    FetchError::Timeout {
                        host,
                        which: TimedOut::Connect | TimedOut::Idle,
                    } => FetchError::Timeout {
                        host,
                        which: TimedOut::Lookup,
                    },
                    other => other,
                })?;
            }
        }
    }
}

fn connect(
    host: &str,
    addresses: &[SocketAddr],
    call: &Arc<Call>,
) -> Result<(Box<dyn Duplex>, SocketAddr), FetchError> {
    call.stage
        .store(crate::Stage::Connecting as u8, Ordering::Relaxed);
    let mut last = None;
    for (n, address) in addresses.iter().enumerate() {
        call.may_wait(host, Instant::now())?;
        // Half of what is left for each but the last, so that a silent first address leaves time for the others.
        let left = call.left_to_connect();
        let share = if n + 1 < addresses.len() { left / 2 } else { left };
        match TcpStream::connect_timeout(address, share.max(Duration::from_millis(1))) {
            Ok(stream) => {
                let ready = stream
                    .set_read_timeout(Some(SLICE))
                    .and_then(|()| stream.set_write_timeout(Some(SLICE)))
                    .and_then(|()| stream.set_nodelay(true));
                if let Err(e) = ready {
                    last = Some(e);
                    continue;
                }
                let host = host.to_owned();
                let call = call.clone();
                return Ok((Box::new(Socket { stream, host, call }), *address));
            }
            Err(e) => last = Some(e),
        }
    }
    let host = host.to_owned();
    Err(match last {
        Some(e) if e.kind() == io::ErrorKind::TimedOut => FetchError::Timeout {
            host,
            which: TimedOut::Connect,
        },
        Some(e) => FetchError::Connection {
            host,
            message: e.to_string(),
        },
        None => FetchError::Dns {
            host,
            message: "it has no address".into(),
        },
    })
}
