//! The header of a record: a version line and named fields (WARC 1.1, 4 and 5). What is merely sloppy is read as the
//! tools in use read it and noted; only without a length is there no telling where the record ends.

use std::fmt;
use std::io::Read;

use chrono::{DateTime, NaiveDate, Utc};

use super::source::Source;
use crate::error::{Place, Reason};

/// The kind of a record, its WARC-Type (WARC 1.1, 6).
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    Warcinfo,
    Response,
    Resource,
    Request,
    Metadata,
    Revisit,
    Conversion,
    Continuation,
    /// One that the standard does not know, or none.
    Other(String),
}

impl Kind {
    /// From the field; the standard's names are compared without regard to case.
    #[must_use]
    pub fn parse(name: &str) -> Self {
        match name.to_ascii_lowercase().as_str() {
            "warcinfo" => Self::Warcinfo,
            "response" => Self::Response,
            "resource" => Self::Resource,
            "request" => Self::Request,
            "metadata" => Self::Metadata,
            "revisit" => Self::Revisit,
            "conversion" => Self::Conversion,
            "continuation" => Self::Continuation,
            _ => Self::Other(name.to_owned()),
        }
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Warcinfo => "warcinfo",
            Self::Response => "response",
            Self::Resource => "resource",
            Self::Request => "request",
            Self::Metadata => "metadata",
            Self::Revisit => "revisit",
            Self::Conversion => "conversion",
            Self::Continuation => "continuation",
            Self::Other(name) => name,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Something about a record that is not as the standard has it, and was read nevertheless.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// WARC-Target-URI had spaces, which were escaped.
    SpacesInUri,
    /// WARC-Date is no date; the field as it stands.
    BadDate(String),
    /// A field of the header that each record must have is not there.
    Missing(&'static str),
    /// A line of the header without a colon, as it stands.
    BadLine(String),
    /// The record begins in one gzip member and ends in another.
    SpansMembers,
    /// There is no empty line after the last record.
    NoEndLine,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SpacesInUri => write!(f, "spaces in WARC-Target-URI"),
            Self::BadDate(text) => write!(f, "WARC-Date is no date: {text:?}"),
            Self::Missing(name) => write!(f, "no {name}"),
            Self::BadLine(line) => write!(f, "a header line without a colon: {line:?}"),
            Self::SpansMembers => write!(f, "the record goes on in the next gzip member"),
            Self::NoEndLine => write!(f, "no empty line after the record"),
        }
    }
}

/// All that a record says about itself before its block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Where it begins.
    pub place: Place,
    /// `WARC/1.0`, `WARC/1.1` or `ARC/1`.
    pub version: String,
    /// Its WARC-Type.
    pub kind: Kind,
    /// Its fields in order, as they stand; continued lines are joined. Of an ARC record, the WARC fields that say the
    /// same.
    pub headers: Vec<(String, String)>,
    /// WARC-Record-ID without the angle brackets.
    pub id: Option<String>,
    /// WARC-Date; a date of less precision (WARC 1.1, 5.4) is taken at its beginning.
    pub date: Option<DateTime<Utc>>,
    /// WARC-Target-URI, without the angle brackets that some tools put, spaces escaped.
    pub target_uri: Option<String>,
    /// Content-Length: bytes of the block.
    pub length: u64,
    /// What was not in order.
    pub notes: Vec<Note>,
}

impl Head {
    /// The first field of that name, whatever the case.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// Whether the block is an HTTP message.
    #[must_use]
    pub fn is_http(&self) -> bool {
        matches!(self.kind, Kind::Response | Kind::Request | Kind::Revisit)
            && self.field("Content-Type").is_some_and(|kind| {
                kind.get(.."application/http".len())
                    .is_some_and(|start| start.eq_ignore_ascii_case("application/http"))
            })
    }

    pub(super) fn from_fields(
        place: Place,
        version: String,
        headers: Vec<(String, String)>,
        mut notes: Vec<Note>,
    ) -> Result<Self, Reason> {
        let field = |name: &'static str| {
            headers
                .iter()
                .find(|(key, _)| key.eq_ignore_ascii_case(name))
                .map(|(_, value)| value.as_str())
        };
        let length = field("Content-Length").ok_or(Reason::Missing {
            header: "Content-Length",
        })?;
        let length = number(length).ok_or_else(|| Reason::Length { value: clip(length) })?;
        let mut required = |name: &'static str| {
            let value = field(name);
            if value.is_none() && !version.starts_with("ARC") {
                notes.push(Note::Missing(name));
            }
            value
        };
        let kind = Kind::parse(required("WARC-Type").unwrap_or_default());
        let id = required("WARC-Record-ID").map(|id| without_brackets(id).to_owned());
        let date_text = required("WARC-Date");
        let date = date_text.and_then(parse_date);
        if let (Some(text), None) = (date_text, date) {
            notes.push(Note::BadDate(clip(text)));
        }
        let mut target_uri = field("WARC-Target-URI").map(|uri| without_brackets(uri).to_owned());
        if let Some(uri) = target_uri.as_mut().filter(|uri| uri.contains(' ')) {
            *uri = uri.replace(' ', "%20");
            notes.push(Note::SpacesInUri);
        }
        Ok(Self {
            place,
            version,
            kind,
            headers,
            id,
            date,
            target_uri,
            length,
            notes,
        })
    }
}

/// Digits alone: no sign, no spaces inside.
pub(super) fn number(text: &str) -> Option<u64> {
    let text = text.trim();
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())
        .flatten()
}

fn without_brackets(text: &str) -> &str {
    text.strip_prefix('<')
        .and_then(|text| text.strip_suffix('>'))
        .unwrap_or(text)
}

/// At most 120 characters of something that goes into a message.
pub(super) fn clip(text: &str) -> String {
    text.chars().take(120).collect()
}

/// W3C's profile of ISO 8601, from the year alone to fractions of a second (WARC 1.1, 5.4).
pub(super) fn parse_date(text: &str) -> Option<DateTime<Utc>> {
    let text = text.trim();
    if let Ok(date) = DateTime::parse_from_rfc3339(text) {
        return Some(date.with_timezone(&Utc));
    }
    let full = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        10 => text.to_owned(),
        17 if text.ends_with('Z') => {
            let full = format!("{}:00Z", text.trim_end_matches('Z'));
            return DateTime::parse_from_rfc3339(&full)
                .ok()
                .map(|date| date.with_timezone(&Utc));
        }
        _ => return None,
    };
    let day = NaiveDate::parse_from_str(&full, "%Y-%m-%d").ok()?;
    Some(day.and_hms_opt(0, 0, 0)?.and_utc())
}

/// UTF-8, or Latin-1 where it is not.
pub(crate) fn text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|&byte| char::from(byte)).collect(),
    }
}

/// Reads fields up to the empty line. Also those of HTTP, which have the same form.
pub(super) fn read<R: Read>(source: &mut Source<R>, place: Place, limit: usize) -> Result<Head, Reason> {
    let first = source.line(limit)?.unwrap_or_default();
    let version = text(&first).trim().to_owned();
    match version.as_str() {
        "WARC/1.0" | "WARC/1.1" => {}
        other if other.starts_with("WARC/") => return Err(Reason::Version { found: clip(other) }),
        other => return Err(Reason::UnknownFormat { found: clip(other) }),
    }
    let mut used = first.len();
    let mut fields = Fields::default();
    loop {
        let left = limit.saturating_sub(used);
        let line = match source.line(left) {
            Ok(line) => line.ok_or(Reason::TruncatedHeader)?,
            Err(Reason::HeaderTooLong { .. }) => return Err(Reason::HeaderTooLong { limit }),
            Err(other) => return Err(other),
        };
        used += line.len();
        if line.last() != Some(&b'\n') {
            return Err(Reason::TruncatedHeader);
        }
        if !fields.push(&line) {
            break;
        }
    }
    Head::from_fields(place, version, fields.headers, fields.notes)
}

/// Named fields, line by line.
#[derive(Debug, Default)]
pub(crate) struct Fields {
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) notes: Vec<Note>,
}

impl Fields {
    /// Takes one line. False at the empty line.
    pub(crate) fn push(&mut self, line: &[u8]) -> bool {
        let line = text(line);
        let line = line.trim_end_matches(['\r', '\n']);
        if line.is_empty() {
            return false;
        }
        if line.starts_with([' ', '\t'])
            && let Some((_, value)) = self.headers.last_mut()
        {
            value.push(' ');
            value.push_str(line.trim());
            return true;
        }
        match line.split_once(':') {
            Some((name, value)) => self
                .headers
                .push((name.trim().to_owned(), value.trim().to_owned())),
            None => self.notes.push(Note::BadLine(clip(line))),
        }
        true
    }
}
