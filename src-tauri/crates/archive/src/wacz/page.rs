//! The page list: one JSON object a line, the first of them a header (WACZ 1.1.1, 5.2.2).

use std::io::Read;

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Value};

use crate::error::{Error, Reason};
use crate::limits::Limits;

/// One page that a reader may want to begin at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Its address, as in the record.
    pub url: String,
    /// When it was captured. Written in whole seconds, as the index is.
    pub ts: Option<DateTime<Utc>>,
    /// Its title.
    pub title: Option<String>,
    /// An id of the writer's choice.
    pub id: Option<String>,
    /// Its text, for searching.
    pub text: Option<String>,
}

pub(super) fn write(pages: &[Page], title: &str) -> String {
    let has_text = pages.iter().any(|page| page.text.is_some());
    let header = serde_json::json!({
        "format": "json-pages-1.0", "id": "pages", "title": title, "hasText": has_text,
    });
    let mut lines = format!("{header}\n");
    for page in pages {
        let mut line = Map::new();
        let mut put = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                line.insert(name.to_owned(), Value::String(value));
            }
        };
        put("id", page.id.clone());
        put("url", Some(page.url.clone()));
        put(
            "ts",
            page.ts.map(|ts| ts.to_rfc3339_opts(SecondsFormat::Secs, true)),
        );
        put("title", page.title.clone());
        put("text", page.text.clone());
        lines.push_str(&Value::Object(line).to_string());
        lines.push('\n');
    }
    lines
}

/// Reads a page list. A line that is no page is a problem of its own; the others stay.
pub(super) fn read(mut from: impl Read, file: &str, limits: &Limits) -> (Vec<Page>, Vec<Error>) {
    let (mut pages, mut problems) = (Vec::new(), Vec::new());
    let most = limits.header_bytes.saturating_mul(16);
    let mut line = Vec::new();
    let mut piece = vec![0; 64 << 10];
    let mut number = 0_u64;
    loop {
        let n = match from.read(&mut piece) {
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => {
                problems.push(Error::from_read(error).in_file(file));
                return (pages, problems);
            }
            Ok(n) => n,
        };
        let now = piece.get(..n).unwrap_or_default();
        for part in now.split_inclusive(|&byte| byte == b'\n') {
            line.extend_from_slice(part);
            if line.len() > most {
                problems.push(Error::of(file, Reason::HeaderTooLong { limit: most }));
                return (pages, problems);
            }
            if part.last() == Some(&b'\n') {
                number += 1;
                take(&line, number, file, &mut pages, &mut problems);
                line.clear();
            }
        }
        if n == 0 {
            number += 1;
            take(&line, number, file, &mut pages, &mut problems);
            return (pages, problems);
        }
        if pages.len() > limits.pages || problems.len() > limits.problems {
            problems.push(Error::of(
                file,
                Reason::TooMany {
                    what: "pages",
                    limit: limits.pages as u64,
                },
            ));
            return (pages, problems);
        }
    }
}

fn take(line: &[u8], number: u64, file: &str, pages: &mut Vec<Page>, problems: &mut Vec<Error>) {
    if line.trim_ascii().is_empty() {
        return;
    }
    let mut refuse = |message: String| {
        problems.push(Error::of(
            file,
            Reason::Json {
                message: format!("line {number}: {message}"),
            },
        ));
    };
    let value: Value = match serde_json::from_slice(line) {
        Ok(value) => value,
        Err(error) => return refuse(error.to_string()),
    };
    if number == 1 && value.get("format").is_some() {
        return;
    }
    let field = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    let Some(url) = field("url") else {
        return refuse("there is no url".to_owned());
    };
    let ts = field("ts");
    let parsed = ts
        .as_deref()
        .and_then(|ts| DateTime::parse_from_rfc3339(ts).ok())
        .map(|ts| ts.with_timezone(&Utc));
    if let (Some(ts), None) = (&ts, parsed) {
        refuse(format!(
            "ts is no date: {:?}",
            ts.chars().take(40).collect::<String>()
        ));
    }
    pages.push(Page {
        url,
        ts: parsed,
        title: field("title"),
        id: field("id"),
        text: field("text"),
    });
}
