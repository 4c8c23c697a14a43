//! Writing WARC 1.1: one gzip member a record (annex D), so that a record is found and read by its byte alone. The same
//! input gives the same bytes: times and ids are handed in, nothing here looks at a clock.
//!
//! What is kept of a page is the body as it was shown, its codings undone, while the headers are those that came. Headers
//! that speak of a coding would make a player undo it once more, so they are written as `X-Archive-Orig-…`, as pywb does,
//! and so is a Content-Length that is no longer right. Nothing of them is lost.

use std::io::{self, Write};

use chrono::{DateTime, SecondsFormat, Utc};
use data_encoding::HEXLOWER;
use flate2::{Compression, GzBuilder};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::body::Body;
use super::head::Kind;
use crate::error::{Error, Result};

/// The first line and the headers of an HTTP message, as they came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// `GET / HTTP/1.1` or `HTTP/1.1 200 OK`.
    pub first_line: String,
    /// In order.
    pub headers: Vec<(String, String)>,
}

/// What was written of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The byte that its gzip member begins at.
    pub offset: u64,
    /// Bytes of the member.
    pub length: u64,
    /// `sha256:` and hex, of the payload.
    pub payload_digest: String,
    /// `sha256:` and hex, of the member as it was written.
    pub record_digest: String,
    /// The id as in WARC-Record-ID, with its brackets.
    pub id: String,
}

/// Writes records.
pub struct Writer<W> {
    out: W,
    offset: u64,
}

/// What all kinds of records have.
struct Parts<'a> {
    kind: Kind,
    id: Uuid,
    date: DateTime<Utc>,
    uri: Option<&'a str>,
    media_type: &'a str,
    more: Vec<(&'static str, String)>,
    prefix: Vec<u8>,
}

/// A date as WARC 1.1 has it (5.4): seconds, and milliseconds where there are any.
pub(crate) fn date_text(date: DateTime<Utc>) -> String {
    let form = if date.timestamp_subsec_millis() == 0 {
        SecondsFormat::Secs
    } else {
        SecondsFormat::Millis
    };
    date.to_rfc3339_opts(form, true)
}

fn urn(id: Uuid) -> String {
    format!("<urn:uuid:{id}>")
}

/// In hexadecimal, as SHA-256 is written by the tools in use and in the index of a WACZ.
fn digest_text(hash: &[u8]) -> String {
    format!("sha256:{}", HEXLOWER.encode(hash))
}

/// No line ends and no other control characters: nothing handed in may begin a header of its own.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect::<String>()
        .trim()
        .to_owned()
}

fn fields(fields: &[(String, String)]) -> Vec<u8> {
    let mut text = String::new();
    for (name, value) in fields {
        let name: String = name
            .chars()
            .map(|c| if c.is_ascii_graphic() && c != ':' { c } else { '-' })
            .collect();
        if !name.is_empty() {
            text.push_str(&format!("{name}: {}\r\n", one_line(value)));
        }
    }
    text.into_bytes()
}

/// The headers of a response with those renamed that are not true of the body as it is kept.
fn headers_as_kept(headers: &[(String, String)], length: u64) -> Vec<(String, String)> {
    let mut kept: Vec<(String, String)> = headers
        .iter()
        .map(|(name, value)| {
            let renamed = match name.to_ascii_lowercase().as_str() {
                "content-encoding" | "transfer-encoding" => true,
                "content-length" => value.trim() != length.to_string(),
                _ => false,
            };
            (
                if renamed {
                    format!("X-Archive-Orig-{name}")
                } else {
                    name.clone()
                },
                value.clone(),
            )
        })
        .collect();
    if !kept
        .iter()
        .any(|(name, _)| name.eq_ignore_ascii_case("content-length"))
    {
        kept.push(("Content-Length".to_owned(), length.to_string()));
    }
    kept
}

impl<W: Write> Writer<W> {
    /// Writes from here on; offsets are counted from here.
    pub fn new(out: W) -> Self {
        Self { out, offset: 0 }
    }

    /// What is written to.
    pub fn into_inner(self) -> W {
        self.out
    }

    /// Says what the file is (WARC 1.1, 6.2): `software`, `format`, `conformsTo` and so on.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn warcinfo(
        &mut self,
        id: Uuid,
        date: DateTime<Utc>,
        filename: Option<&str>,
        info: &[(String, String)],
    ) -> Result<Written> {
        let more = filename
            .map(|name| ("WARC-Filename", one_line(name)))
            .into_iter()
            .collect();
        let parts = Parts {
            kind: Kind::Warcinfo,
            id,
            date,
            uri: None,
            media_type: "application/warc-fields",
            more,
            prefix: Vec::new(),
        };
        self.record(parts, Body::Bytes(fields(info)))
    }

    /// A response with its headers as the module says (6.3). `message` holds the status line.
    ///
    /// # Errors
    /// If the body cannot be read or is not what its length and hash say, or the record cannot be written.
    pub fn response(
        &mut self,
        id: Uuid,
        date: DateTime<Utc>,
        uri: &str,
        message: &Message,
        body: Body<'_>,
    ) -> Result<Written> {
        let mut prefix = format!("{}\r\n", one_line(&message.first_line)).into_bytes();
        prefix.extend(fields(&headers_as_kept(&message.headers, body.length())));
        prefix.extend(b"\r\n");
        let media_type = "application/http; msgtype=response";
        self.record(
            Parts {
                kind: Kind::Response,
                id,
                date,
                uri: Some(uri),
                media_type,
                more: Vec::new(),
                prefix,
            },
            body,
        )
    }

    /// The request that a response answers (6.5).
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn request(
        &mut self,
        id: Uuid,
        date: DateTime<Utc>,
        uri: &str,
        response: Uuid,
        message: &Message,
    ) -> Result<Written> {
        let mut prefix = format!("{}\r\n", one_line(&message.first_line)).into_bytes();
        prefix.extend(fields(&message.headers));
        prefix.extend(b"\r\n");
        let more = vec![("WARC-Concurrent-To", urn(response))];
        let media_type = "application/http; msgtype=request";
        self.record(
            Parts {
                kind: Kind::Request,
                id,
                date,
                uri: Some(uri),
                media_type,
                more,
                prefix,
            },
            Body::Bytes(Vec::new()),
        )
    }

    /// Something that did not come over HTTP (6.4).
    ///
    /// # Errors
    /// As [`Writer::response`].
    pub fn resource(
        &mut self,
        id: Uuid,
        date: DateTime<Utc>,
        uri: &str,
        media_type: &str,
        body: Body<'_>,
    ) -> Result<Written> {
        let parts = Parts {
            kind: Kind::Resource,
            id,
            date,
            uri: Some(uri),
            media_type,
            more: Vec::new(),
            prefix: Vec::new(),
        };
        self.record(parts, body)
    }

    /// What is to be said about another record (6.6), as fields.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn metadata(
        &mut self,
        id: Uuid,
        date: DateTime<Utc>,
        uri: &str,
        about: Uuid,
        info: &[(String, String)],
    ) -> Result<Written> {
        let parts = Parts {
            kind: Kind::Metadata,
            id,
            date,
            uri: Some(uri),
            media_type: "application/warc-fields",
            more: vec![("WARC-Concurrent-To", urn(about))],
            prefix: Vec::new(),
        };
        self.record(parts, Body::Bytes(fields(info)))
    }

    fn record(&mut self, parts: Parts<'_>, body: Body<'_>) -> Result<Written> {
        let body = body.held()?;
        let length = body.length();
        let (block, payload) = body.digests(&parts.prefix)?;
        let mut header = vec![
            ("WARC-Type".to_owned(), parts.kind.as_str().to_owned()),
            ("WARC-Record-ID".to_owned(), urn(parts.id)),
            ("WARC-Date".to_owned(), date_text(parts.date)),
        ];
        if let Some(uri) = parts.uri {
            header.push(("WARC-Target-URI".to_owned(), one_line(uri).replace(' ', "%20")));
        }
        header.extend(
            parts
                .more
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value)),
        );
        header.push(("Content-Type".to_owned(), parts.media_type.to_owned()));
        if let Some(block) = &block {
            header.push(("WARC-Block-Digest".to_owned(), digest_text(block)));
        }
        header.push(("WARC-Payload-Digest".to_owned(), digest_text(&payload)));
        header.push((
            "Content-Length".to_owned(),
            (parts.prefix.len() as u64 + length).to_string(),
        ));

        let tally = Tally {
            out: &mut self.out,
            length: 0,
            hash: Sha256::new(),
        };
        let mut gzip = GzBuilder::new().mtime(0).write(tally, Compression::default());
        let put = |gzip: &mut flate2::write::GzEncoder<_>, bytes: &[u8]| {
            gzip.write_all(bytes).map_err(Error::from_write)
        };
        put(&mut gzip, b"WARC/1.1\r\n")?;
        put(&mut gzip, &fields(&header))?;
        put(&mut gzip, b"\r\n")?;
        put(&mut gzip, &parts.prefix)?;
        body.copy(&payload, &mut |bytes| put(&mut gzip, bytes))?;
        put(&mut gzip, b"\r\n\r\n")?;
        let tally = gzip.finish().map_err(Error::from_write)?;
        let (length, hash) = (tally.length, tally.hash.finalize());
        let offset = self.offset;
        self.offset += length;
        Ok(Written {
            offset,
            length,
            payload_digest: format!("sha256:{}", HEXLOWER.encode(&payload)),
            record_digest: format!("sha256:{}", HEXLOWER.encode(&hash)),
            id: urn(parts.id),
        })
    }
}

/// Counts and hashes what is written.
pub(crate) struct Tally<W> {
    pub(crate) out: W,
    pub(crate) length: u64,
    pub(crate) hash: Sha256,
}

impl<W: Write> Write for Tally<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.out.write(bytes)?;
        self.length += n as u64;
        self.hash.update(bytes.get(..n).unwrap_or_default());
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
