//! Writing a package. Everything streams: a record is compressed, hashed and indexed as it passes, and only the index is
//! held. WARC and compressed index are stored in the ZIP as they are (WACZ 1.1.1, 5.2), so that a player can read a
//! record with one range request. The same input gives the same bytes.

use std::io::{Seek, Write};

use chrono::{DateTime, SecondsFormat, Utc};
use data_encoding::HEXLOWER;
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::package::{DIGEST, PACKAGE, Package, Resource, digest_json};
use super::{VERSION, page::Page};
use crate::error::{Error, Reason, Result};
use crate::surt;
use crate::warc::{self, Body, Message, date_text};

const WARC: &str = "data.warc.gz";
/// Bodies of this many bytes may make, with their headers, a member that only Zip64 can hold.
const LARGE: u64 = 3 << 30;
/// Lines of the index in one gzip member, as py-wacz has it.
const LINES: usize = 300;

/// One thing that was captured.
pub struct Record<'b> {
    /// Its id; one is made from the rest if there is none, the same each time.
    pub id: Option<Uuid>,
    /// Where from. A redirect is a record of its own, with its status and its `Location`.
    pub url: String,
    /// When.
    pub date: DateTime<Utc>,
    /// The status of the response. Without one it did not come over HTTP, and becomes a resource record.
    pub status: Option<u16>,
    /// The response's headers as they came; see [`crate::warc::Writer::response`] for those that are renamed.
    pub headers: Vec<(String, String)>,
    /// Its media type, used where the headers have none.
    pub media_type: String,
    /// The body, its codings undone.
    pub body: Body<'b>,
    /// The request, if it is known.
    pub request: Option<Message>,
    /// More to be said about it, as fields of a metadata record: who, with what.
    pub about: Vec<(String, String)>,
}

/// What the package says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Its title.
    pub title: String,
    /// Its description.
    pub description: Option<String>,
    /// When it was made: handed in, so that the same package can be made again.
    pub created: DateTime<Utc>,
    /// The program, with its version.
    pub software: String,
    /// The page to begin with.
    pub main_page_url: Option<String>,
    /// How many bytes the bodies have together, where that is known.
    pub bytes: Option<u64>,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Records of captures; requests and metadata are not counted.
    pub records: u64,
    /// `sha256:` and hex of `datapackage.json`, which holds the hashes of all else.
    pub package_hash: String,
}

/// Writes a package. Records are taken one by one, so that at most one body is open at a time.
///
/// # Errors
/// If a record cannot be read, is not what its length and hash say, or the package cannot be written. What was written
/// until then is no package.
pub fn write<'b, W, I>(out: W, pages: &[Page], records: I, options: &Options) -> Result<Summary>
where
    W: Write + Seek,
    I: IntoIterator<Item = Result<Record<'b>>>,
{
    let mut zip = ZipWriter::new(out);
    let mut resources = Vec::new();

    // Zip64 has to be decided before the size is known, and not every reader knows it: only where it may be needed.
    let path = format!("archive/{WARC}");
    let large = options.bytes.is_none_or(|bytes| bytes >= LARGE);
    zip.start_file(&path, stored().large_file(large))
        .map_err(zip_error)?;
    let mut warc = warc::Writer::new(warc::Tally {
        out: &mut zip,
        length: 0,
        hash: Sha256::new(),
    });
    let (lines, count) = write_records(&mut warc, records, options)?;
    let tally = warc.into_inner();
    let warc_resource = Resource {
        path,
        hash: Some(format!("sha256:{}", HEXLOWER.encode(&tally.hash.finalize()))),
        bytes: Some(tally.length),
    };

    let (index, idx) = index(lines)?;
    let mut add = |path: &str, bytes: &[u8], options: SimpleFileOptions| -> Result<()> {
        zip.start_file(path, options).map_err(zip_error)?;
        zip.write_all(bytes).map_err(Error::from_write)?;
        resources.push(Resource {
            path: path.to_owned(),
            hash: Some(super::package::sha256(bytes)),
            bytes: Some(bytes.len() as u64),
        });
        Ok(())
    };
    add("indexes/index.cdx.gz", &index, stored())?;
    add("indexes/index.idx", idx.as_bytes(), deflated())?;
    add(
        "pages/pages.jsonl",
        super::page::write(pages, &options.title).as_bytes(),
        deflated(),
    )?;
    resources.insert(0, warc_resource);

    let package = Package {
        wacz_version: Some(VERSION.to_owned()),
        software: Some(options.software.clone()),
        created: Some(options.created.to_rfc3339_opts(SecondsFormat::Secs, true)),
        title: Some(options.title.clone()),
        description: options.description.clone(),
        main_page_url: options.main_page_url.clone(),
        resources,
    }
    .to_json();
    for (path, text) in [(PACKAGE, &package), (DIGEST, &digest_json(package.as_bytes()))] {
        zip.start_file(path, deflated()).map_err(zip_error)?;
        zip.write_all(text.as_bytes()).map_err(Error::from_write)?;
    }
    zip.finish().map_err(zip_error)?;
    Ok(Summary {
        records: count,
        package_hash: super::package::sha256(package.as_bytes()),
    })
}

fn write_records<'b, W: Write>(
    warc: &mut warc::Writer<W>,
    records: impl IntoIterator<Item = Result<Record<'b>>>,
    options: &Options,
) -> Result<(Vec<String>, u64)> {
    let info: Vec<(String, String)> = [
        ("software", options.software.as_str()),
        ("format", "WARC File Format 1.1"),
        (
            "conformsTo",
            "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        ),
        ("isPartOf", &options.title),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect();
    let opening = made_id(&[&options.title, &date_text(options.created), "warcinfo"]);
    warc.warcinfo(opening, options.created, Some(WARC), &info)?;
    let (mut lines, mut count) = (Vec::new(), 0_u64);
    for record in records {
        lines.push(write_record(warc, record?, count)?);
        count += 1;
    }
    Ok((lines, count))
}

/// Writes one capture with what belongs to it, and gives its line of the index.
fn write_record<W: Write>(warc: &mut warc::Writer<W>, record: Record<'_>, number: u64) -> Result<String> {
    let (url, date) = (record.url.as_str(), record.date);
    let seed = [url, &date_text(date), &number.to_string()].join("\n");
    let id = record.id.unwrap_or_else(|| made_id(&[&seed]));
    let header_type = record
        .headers
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    let media_type = header_type.map_or(record.media_type.as_str(), |(_, value)| value.as_str());
    let mime = media_type
        .split([';', ' ', ','])
        .next()
        .unwrap_or_default()
        .trim()
        .to_owned();
    let written = match record.status {
        Some(status) => {
            let mut headers = record.headers.clone();
            if header_type.is_none() && !record.media_type.is_empty() {
                headers.push(("Content-Type".to_owned(), record.media_type.clone()));
            }
            let first_line = format!("HTTP/1.1 {status} {}", reason_of(status));
            warc.response(id, date, url, &Message { first_line, headers }, record.body)?
        }
        None => warc.resource(id, date, url, &record.media_type, record.body)?,
    };
    if let Some(request) = &record.request {
        warc.request(made_id(&[&seed, "request"]), date, url, id, request)?;
    }
    if !record.about.is_empty() {
        warc.metadata(made_id(&[&seed, "metadata"]), date, url, id, &record.about)?;
    }
    let mut line = json!({ "url": url, "mime": mime });
    if let (Some(status), Some(map)) = (record.status, line.as_object_mut()) {
        map.insert("status".to_owned(), json!(status.to_string()));
    }
    if let Some(map) = line.as_object_mut() {
        map.insert("digest".to_owned(), json!(written.payload_digest));
        map.insert("length".to_owned(), json!(written.length.to_string()));
        map.insert("offset".to_owned(), json!(written.offset.to_string()));
        map.insert("filename".to_owned(), json!(WARC));
        map.insert("recordDigest".to_owned(), json!(written.record_digest));
    }
    Ok(format!(
        "{} {} {line}\n",
        surt::key(url),
        date.format("%Y%m%d%H%M%S")
    ))
}

/// The index in gzip members of a few hundred lines, and the list of the members by their first keys (CDXJ, 4).
fn index(mut lines: Vec<String>) -> Result<(Vec<u8>, String)> {
    lines.sort_unstable();
    let mut packed = Vec::new();
    let mut idx = format!(
        "!meta 0 {}\n",
        json!({ "format": "cdxj-gzip-1.0", "filename": "index.cdx.gz" })
    );
    for group in lines.chunks(LINES) {
        let offset = packed.len();
        let mut gzip = flate2::GzBuilder::new()
            .mtime(0)
            .write(&mut packed, flate2::Compression::default());
        gzip.write_all(group.concat().as_bytes())
            .map_err(Error::from_write)?;
        gzip.finish().map_err(Error::from_write)?;
        let member = packed.get(offset..).unwrap_or_default();
        let entry = json!({
            "offset": offset, "length": member.len(), "digest": super::package::sha256(member),
        });
        let first = group.first().map(String::as_str).unwrap_or_default();
        let key: Vec<&str> = first.splitn(3, ' ').take(2).collect();
        idx.push_str(&format!("{} {entry}\n", key.join(" ")));
    }
    Ok((packed, idx))
}

/// An id of version 8 (RFC 9562, 5.8) made from what the record is about.
fn made_id(parts: &[&str]) -> Uuid {
    let hash = Sha256::digest(parts.join("\n").as_bytes());
    let mut bytes = [0; 16];
    for (to, from) in bytes.iter_mut().zip(hash) {
        *to = from;
    }
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// The usual words for a status (RFC 9110, 15); players look at the number alone.
fn reason_of(status: u16) -> &'static str {
    match status {
        200 => "OK",
        204 => "No Content",
        206 => "Partial Content",
        301 => "Moved Permanently",
        302 => "Found",
        303 => "See Other",
        304 => "Not Modified",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        410 => "Gone",
        429 => "Too Many Requests",
        451 => "Unavailable For Legal Reasons",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        _ => "Status",
    }
}

fn stored() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644)
}

fn deflated() -> SimpleFileOptions {
    stored().compression_method(CompressionMethod::Deflated)
}

#[allow(clippy::needless_pass_by_value)]
fn zip_error(error: zip::result::ZipError) -> Error {
    Error::new(Reason::Write {
        message: error.to_string(),
    })
}
