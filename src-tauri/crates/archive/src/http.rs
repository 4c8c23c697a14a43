//! The HTTP message in a record: status line or request line, headers, and a body whose codings are undone on demand.
//! Archives hold what a server once sent, and servers lie: a body that is not in the coding it claims is handed on as it
//! is, as browsers and the archive tools do, and the difference is noted.

mod body;
pub(crate) mod chunked;

use std::io::Read;

pub use body::{Body, BodyNote};

use crate::error::{Error, Reason, Result};
use crate::limits::Limits;
use crate::warc::Note;

/// An HTTP message whose body is still to be read.
pub struct Message<R> {
    /// `HTTP/1.1` and so on.
    pub version: String,
    /// Of a response.
    pub status: Option<u16>,
    /// Of a response: what follows the status.
    pub reason: String,
    /// Of a request: method and target.
    pub request: Option<(String, String)>,
    /// In order, as they stand.
    pub headers: Vec<(String, String)>,
    /// Lines of the header that were not in order.
    pub notes: Vec<Note>,
    rest: R,
    ahead: Vec<u8>,
    body_limit: u64,
}

impl<R: Read> Message<R> {
    /// Reads the header of a message.
    ///
    /// # Errors
    /// If the stream fails, the header is too long, or the first line is none of HTTP's.
    pub fn read(mut inner: R, limits: &Limits) -> Result<Self> {
        let mut header = Vec::new();
        let mut chunk = vec![0; 8 << 10];
        let mut lines = Lines::default();
        let end = loop {
            let n = match inner.read(&mut chunk) {
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                other => other.map_err(Error::from_read)?,
            };
            header.extend_from_slice(chunk.get(..n).unwrap_or_default());
            if let Some(end) = lines.end(&header) {
                break end;
            }
            if n == 0 {
                break header.len();
            }
            if header.len() > limits.header_bytes {
                return Err(Error::new(Reason::HeaderTooLong {
                    limit: limits.header_bytes,
                }));
            }
        };
        let ahead = header.split_off(end.min(header.len()));
        let mut parts = header.split_inclusive(|&byte| byte == b'\n');
        let first = crate::warc::text(parts.next().unwrap_or_default());
        let mut fields = crate::warc::Fields::default();
        for line in parts {
            if !fields.push(line) {
                break;
            }
        }
        let mut message = Self {
            version: String::new(),
            status: None,
            reason: String::new(),
            request: None,
            headers: fields.headers,
            notes: fields.notes,
            rest: inner,
            ahead,
            body_limit: limits.body_bytes,
        };
        message.first_line(first.trim())?;
        Ok(message)
    }

    fn first_line(&mut self, line: &str) -> Result<()> {
        let mut words = line.splitn(3, ' ');
        let (one, two, three) = (
            words.next().unwrap_or_default(),
            words.next().unwrap_or_default(),
            words.next().unwrap_or_default(),
        );
        if one
            .get(..4)
            .is_some_and(|start| start.eq_ignore_ascii_case("HTTP"))
        {
            let status = two.parse().ok().filter(|status| (100..=999).contains(status));
            if status.is_none() {
                return Err(no_http(line));
            }
            self.version = one.to_owned();
            self.status = status;
            self.reason = three.trim().to_owned();
        } else if three
            .trim()
            .get(..4)
            .is_some_and(|start| start.eq_ignore_ascii_case("HTTP"))
        {
            self.version = three.trim().to_owned();
            self.request = Some((one.to_owned(), two.to_owned()));
        } else {
            return Err(no_http(line));
        }
        Ok(())
    }

    /// The first header of that name, whatever the case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// The body with its codings undone: chunks, then gzip, deflate or br.
    ///
    /// # Errors
    /// If the stream fails. What is wrong inside the codings fails when it is read.
    pub fn body<'m>(self) -> Result<Body<'m>>
    where
        R: 'm,
    {
        Body::decoded(self.stream_parts())
    }

    /// The body as it is in the record.
    pub fn raw_body(self) -> impl Read {
        std::io::Cursor::new(self.ahead).chain(self.rest)
    }

    fn stream_parts<'m>(self) -> body::Parts<'m>
    where
        R: 'm,
    {
        let all = |name: &str| -> Vec<String> {
            self.headers
                .iter()
                .filter(|(key, _)| key.eq_ignore_ascii_case(name))
                .flat_map(|(_, value)| value.split(','))
                .map(|coding| coding.trim().to_ascii_lowercase())
                .filter(|coding| !coding.is_empty() && coding != "identity")
                .collect()
        };
        body::Parts {
            transfer: all("Transfer-Encoding"),
            content: all("Content-Encoding"),
            limit: self.body_limit,
            inner: Box::new(std::io::Cursor::new(self.ahead).chain(self.rest)),
        }
    }
}

fn no_http(line: &str) -> Error {
    let line: String = line.chars().take(80).collect();
    Error::new(Reason::Http {
        message: format!("it begins with {line:?}"),
    })
}

/// Finds the empty line, looking at each byte once.
#[derive(Default)]
struct Lines {
    seen: usize,
    empty: bool,
}

impl Lines {
    fn end(&mut self, bytes: &[u8]) -> Option<usize> {
        while let Some(&byte) = bytes.get(self.seen) {
            self.seen += 1;
            match byte {
                b'\n' if self.empty => return Some(self.seen),
                b'\n' => self.empty = true,
                b'\r' => {}
                _ => self.empty = false,
            }
        }
        None
    }
}
