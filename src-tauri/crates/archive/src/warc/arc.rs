//! ARC version 1, which came before WARC: one line before each record, `URL IP-address date type length`. It is read as
//! if it were WARC, as the tools in use do. Version 2 was hardly ever written and is refused.

use core::net::IpAddr;

use super::head::{Head, Note, clip, number, text};
use crate::error::{Place, Reason};

/// What a file of this format begins with.
pub(super) const START: &[u8] = b"filedesc:";

/// The header line as the header of a WARC record.
pub(super) fn parse(line: &[u8], place: Place) -> Result<Head, Reason> {
    let line = text(line);
    let line = line.trim_end_matches(['\r', '\n']);
    let refused = || Reason::Arc { line: clip(line) };
    // From the right, for the URL may have spaces.
    let mut parts = line.rsplitn(5, ' ');
    let (Some(length), Some(media_type), Some(date), Some(address), Some(url)) = (
        parts.next(),
        parts.next(),
        parts.next(),
        parts.next(),
        parts.next(),
    ) else {
        return Err(refused());
    };
    if address.parse::<IpAddr>().is_err() || url.is_empty() {
        return Err(refused());
    }
    number(length)
        .filter(|_| !length.is_empty())
        .ok_or_else(|| Reason::Length { value: clip(length) })?;
    let opening = url.as_bytes().starts_with(START);
    let web = url.starts_with("http:") || url.starts_with("https:");
    let kind = match (opening, web) {
        (true, _) => "warcinfo",
        (false, true) => "response",
        (false, false) => "resource",
    };
    let content_type = if web {
        "application/http; msgtype=response"
    } else {
        media_type
    };
    let mut notes = Vec::new();
    let date = date_of(date).unwrap_or_else(|| date.to_owned());
    let mut headers = vec![
        ("WARC-Type".to_owned(), kind.to_owned()),
        ("WARC-Date".to_owned(), date),
        ("WARC-IP-Address".to_owned(), address.to_owned()),
        ("Content-Type".to_owned(), content_type.to_owned()),
        ("Content-Length".to_owned(), length.to_owned()),
    ];
    if opening {
        headers.push((
            "WARC-Filename".to_owned(),
            url.trim_start_matches("filedesc://").to_owned(),
        ));
    } else {
        let url = if url.contains(' ') {
            notes.push(Note::SpacesInUri);
            url.replace(' ', "%20")
        } else {
            url.to_owned()
        };
        headers.push(("WARC-Target-URI".to_owned(), url));
    }
    Head::from_fields(place, "ARC/1".to_owned(), headers, notes)
}

/// Fourteen digits as a date of WARC; some tools wrote more digits, which are dropped.
fn date_of(text: &str) -> Option<String> {
    if text.len() < 14 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |from: usize, to: usize| text.get(from..to);
    Some(format!(
        "{}-{}-{}T{}:{}:{}Z",
        part(0, 4)?,
        part(4, 6)?,
        part(6, 8)?,
        part(8, 10)?,
        part(10, 12)?,
        part(12, 14)?
    ))
}
