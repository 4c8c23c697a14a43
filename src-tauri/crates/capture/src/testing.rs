//! A small web server on loopback, for tests: it serves what it is told to, also what no honest server would, and counts
//! who asks for what. The standard library alone, so that every crate's tests can have it.

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A connection that the server answers on.
pub trait Wire: Read + Write + Send {}

impl<T: Read + Write + Send> Wire for T {}

/// What the server does when a path is asked for.
#[derive(Debug, Clone)]
pub enum Answer {
    /// A proper response. `Content-Length` and `Connection: close` are added.
    Page {
        /// The status.
        status: u16,
        /// Headers beside those added.
        headers: Vec<(String, String)>,
        /// The body.
        body: Vec<u8>,
    },
    /// These bytes, head and all, and the connection is closed.
    Raw(Vec<u8>),
    /// A head, then the piece again and again with a pause between: as often as said, or until nobody listens.
    Drip {
        /// All before the pieces.
        head: Vec<u8>,
        /// What is repeated.
        piece: Vec<u8>,
        /// How often; without end if nothing is said.
        times: Option<u64>,
        /// The pause before each.
        pause: Duration,
    },
    /// Takes the request and says nothing until the other side leaves.
    Silence,
}

/// A request as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET` mostly.
    pub method: String,
    /// The path with its query; the whole URL when asked as a proxy.
    pub path: String,
    /// The headers in order.
    pub headers: Vec<(String, String)>,
}

impl Request {
    /// The first header of this name, in any letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name))?;
        Some(&found.1)
    }
}

type Accept = dyn Fn(TcpStream) -> io::Result<Box<dyn Wire>> + Send + Sync;

#[derive(Default)]
struct Shared {
    answers: Mutex<HashMap<String, Answer>>,
    requests: Mutex<Vec<Request>>,
    connections: Mutex<u64>,
    stopped: AtomicBool,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The server. It listens on a free port of 127.0.0.1 and ends with its value.
pub struct Server {
    address: SocketAddr,
    scheme: &'static str,
    shared: Arc<Shared>,
}

impl Server {
    /// Starts one that knows no page: every path is a 404.
    ///
    /// # Errors
    /// When no port of loopback can be had.
    pub fn start() -> io::Result<Server> {
        Server::listening("http", Arc::new(|stream| Ok(Box::new(stream) as Box<dyn Wire>)))
    }

    /// Starts one that lays something over each connection first, such as TLS.
    ///
    /// # Errors
    /// When no port of loopback can be had.
    pub fn start_over(
        scheme: &'static str,
        accept: impl Fn(TcpStream) -> io::Result<Box<dyn Wire>> + Send + Sync + 'static,
    ) -> io::Result<Server> {
        Server::listening(scheme, Arc::new(accept))
    }

    fn listening(scheme: &'static str, accept: Arc<Accept>) -> io::Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared::default());
        let theirs = shared.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                if theirs.stopped.load(Ordering::Relaxed) {
                    break;
                }
                let Ok(stream) = stream else { continue };
                *locked(&theirs.connections) += 1;
                let (accept, theirs) = (accept.clone(), theirs.clone());
                std::thread::spawn(move || {
                    let _ = stream.set_read_timeout(Some(Duration::from_secs(20)));
                    if let Ok(wire) = accept(stream) {
                        let _ = serve(wire, &theirs);
                    }
                });
            }
        });
        Ok(Server {
            address,
            scheme,
            shared,
        })
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The URL of a path, which begins with `/`.
    pub fn url(&self, path: &str) -> String {
        format!("{}://{}{path}", self.scheme, self.address)
    }

    /// Sets or alters what a path answers.
    pub fn page(&self, path: &str, status: u16, headers: &[(&str, &str)], body: impl AsRef<[u8]>) {
        let headers = headers
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect();
        let body = body.as_ref().to_vec();
        self.answer(
            path,
            Answer::Page {
                status,
                headers,
                body,
            },
        );
    }

    /// Sets or alters what a path redirects to.
    pub fn redirect(&self, path: &str, status: u16, location: &str) {
        self.page(path, status, &[("Location", location)], "moved");
    }

    /// Sets or alters what a path does.
    pub fn answer(&self, path: &str, answer: Answer) {
        locked(&self.shared.answers).insert(path.to_owned(), answer);
    }

    /// How often a path was asked for.
    pub fn hits(&self, path: &str) -> usize {
        locked(&self.shared.requests)
            .iter()
            .filter(|request| request.path == path)
            .count()
    }

    /// How many requests came, for whatever path.
    pub fn total(&self) -> usize {
        locked(&self.shared.requests).len()
    }

    /// How many connections were made, with or without a request.
    pub fn connections(&self) -> u64 {
        *locked(&self.shared.connections)
    }

    /// All requests in order.
    pub fn requests(&self) -> Vec<Request> {
        locked(&self.shared.requests).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
        // Wakes the listener, so that it sees.
        let _ = TcpStream::connect(self.address);
    }
}

fn read_request(from: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut line = String::new();
    if from.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace().map(str::to_owned);
    let (Some(method), Some(path)) = (words.next(), words.next()) else {
        return Ok(None);
    };
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        if from.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':') {
            headers.push((name.trim().to_owned(), value.trim().to_owned()));
        }
    }
    Ok(Some(Request {
        method,
        path,
        headers,
    }))
}

fn serve(wire: Box<dyn Wire>, shared: &Shared) -> io::Result<()> {
    let mut reader = BufReader::new(wire);
    let Some(request) = read_request(&mut reader)? else {
        return Ok(());
    };
    let answer = locked(&shared.answers).get(&request.path).cloned();
    locked(&shared.requests).push(request);
    let wire = reader.get_mut();
    match answer {
        None => wire.write_all(&page(404, &[], b"<title>Not found</title>Nothing here."))?,
        Some(Answer::Page {
            status,
            headers,
            body,
        }) => wire.write_all(&page(status, &headers, &body))?,
        Some(Answer::Raw(bytes)) => wire.write_all(&bytes)?,
        Some(Answer::Drip {
            head,
            piece,
            times,
            pause,
        }) => {
            wire.write_all(&head)?;
            wire.flush()?;
            let mut left = times;
            while left != Some(0) && !shared.stopped.load(Ordering::Relaxed) {
                if !pause.is_zero() {
                    std::thread::sleep(pause);
                }
                wire.write_all(&piece)?;
                wire.flush()?;
                left = left.map(|n| n - 1);
            }
        }
        Some(Answer::Silence) => {
            let mut nothing = [0; 1];
            let _ = wire.read(&mut nothing);
        }
    }
    wire.flush()
}

/// A proper response, byte by byte.
pub fn page(status: u16, headers: &[(String, String)], body: &[u8]) -> Vec<u8> {
    let reason = match status {
        200 => "OK",
        301 => "Moved Permanently",
        302 => "Found",
        403 => "Forbidden",
        404 => "Not Found",
        410 => "Gone",
        500 => "Internal Server Error",
        _ => "Answer",
    };
    let mut bytes = format!("HTTP/1.1 {status} {reason}\r\n").into_bytes();
    let given = |name: &str| headers.iter().any(|(n, _)| n.eq_ignore_ascii_case(name));
    for (name, value) in headers {
        bytes.extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
    }
    if !given("content-type") {
        bytes.extend_from_slice(b"Content-Type: text/html; charset=utf-8\r\n");
    }
    bytes
        .extend_from_slice(format!("Content-Length: {}\r\nConnection: close\r\n\r\n", body.len()).as_bytes());
    bytes.extend_from_slice(body);
    bytes
}
