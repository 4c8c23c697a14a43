//! Writes a small package with a page, a redirect, an image, a request and a file that did not come over HTTP, to be
//! opened by other tools.
//!
//! `cargo run -p claimbook-archive --example make_wacz -- FILE.wacz`

use std::fs::File;

use chrono::{DateTime, Utc};
use claimbook_archive::wacz::{self, Options, Page, Record};
use claimbook_archive::warc::{Body, Message};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args_os().nth(1).ok_or("where to?")?;
    let date: DateTime<Utc> = "2024-05-01T10:00:00.250Z".parse()?;
    let record =
        |url: &str, status: Option<u16>, headers: &[(&str, &str)], media_type: &str, body: &[u8]| Record {
            id: None,
            url: url.to_owned(),
            date,
            status,
            headers: headers
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
            media_type: media_type.to_owned(),
            body: Body::Bytes(body.to_vec()),
            request: status.map(|_| Message {
                first_line: "GET / HTTP/1.1".to_owned(),
                headers: vec![("User-Agent".to_owned(), "Example/1.0".to_owned())],
            }),
            about: vec![("captured-by".to_owned(), "Olena".to_owned())],
        };
    let html = "<!doctype html><title>Дамба</title><p>The dam was hit.<img src=/dam.png>".as_bytes();
    let records = [
        record(
            "http://news.example/",
            Some(301),
            &[("Location", "https://news.example/dam")],
            "text/html",
            b"",
        ),
        record(
            "https://news.example/dam",
            Some(200),
            &[
                ("Content-Type", "text/html; charset=utf-8"),
                ("Content-Encoding", "gzip"),
                ("Content-Length", "64"),
            ],
            "text/html",
            html,
        ),
        record(
            "https://news.example/dam.png",
            Some(200),
            &[],
            "image/png",
            b"\x89PNG\r\n\x1a\n",
        ),
        record("urn:example:note", None, &[], "text/plain", b"A note."),
    ];
    let pages = [Page {
        url: "https://news.example/dam".to_owned(),
        ts: Some(date),
        title: Some("Дамба".to_owned()),
        id: Some("1".to_owned()),
        text: Some("The dam was hit.".to_owned()),
    }];
    let options = Options {
        title: "An example".to_owned(),
        description: None,
        created: date,
        software: concat!("Claimbook ", env!("CARGO_PKG_VERSION")).to_owned(),
        main_page_url: Some("https://news.example/dam".to_owned()),
        bytes: None,
    };
    let summary = wacz::write(File::create(path)?, &pages, records.into_iter().map(Ok), &options)?;
    println!("{} records, {}", summary.records, summary.package_hash);
    Ok(())
}
