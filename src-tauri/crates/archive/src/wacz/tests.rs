//! Packages written here, read here; and packages that were tampered with.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::{Options, Page, Reader, Record, write};
use crate::limits::Limits;
use crate::warc::Body;

fn record(url: &str, body: &[u8]) -> Record<'static> {
    Record {
        id: None,
        url: url.to_owned(),
        date: "2024-05-01T10:00:00Z".parse().unwrap(),
        status: Some(200),
        headers: vec![("Content-Type".into(), "text/html; charset=utf-8".into())],
        media_type: "text/html".into(),
        body: Body::Bytes(body.to_vec()),
        request: None,
        about: Vec::new(),
    }
}

fn page() -> Page {
    Page {
        url: "http://a.example/".into(),
        ts: Some("2024-05-01T10:00:00Z".parse().unwrap()),
        title: Some("Дамба".into()),
        id: Some("1".into()),
        text: Some("line\nline".into()),
    }
}

/// Made once for all tests.
fn package() -> Vec<u8> {
    static PACKAGE: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(made);
    PACKAGE.clone()
}

fn made() -> Vec<u8> {
    let options = Options {
        title: "A package".into(),
        description: None,
        created: "2024-05-02T10:00:00Z".parse().unwrap(),
        software: "x 1".into(),
        main_page_url: None,
        bytes: None,
    };
    let records = (0..700).map(|n| {
        Ok(record(
            &format!("http://a.example/{n}"),
            format!("body {n}").as_bytes(),
        ))
    });
    let mut out = Cursor::new(Vec::new());
    let summary = write(&mut out, &[page()], records, &options).unwrap();
    assert_eq!(summary.records, 700);
    out.into_inner()
}

/// The same package with some files changed, left out (`None`) or added.
fn changed(package: &[u8], changes: &[(&str, Option<&[u8]>)]) -> Vec<u8> {
    let mut old = ZipArchive::new(Cursor::new(package)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for at in 0..old.len() {
        let mut file = old.by_index(at).unwrap();
        let name = file.name().to_owned();
        if changes.iter().all(|(changed, _)| *changed != name) {
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            new.start_file(&name, options).unwrap();
            new.write_all(&bytes).unwrap();
        }
    }
    for (name, bytes) in changes {
        if let Some(bytes) = bytes {
            new.start_file(*name, options).unwrap();
            new.write_all(bytes).unwrap();
        }
    }
    new.finish().unwrap().into_inner()
}

fn refusal(package: &[u8]) -> String {
    Reader::open(Cursor::new(package), Limits::default())
        .err()
        .map_or_else(String::new, |error| error.to_string())
}

#[test]
fn what_is_written_is_read_and_written_the_same_again() {
    let bytes = package();
    assert!(bytes == made(), "byte for byte");
    let mut reader = Reader::open(Cursor::new(&bytes), Limits::default()).unwrap();
    assert_eq!(reader.package().wacz_version.as_deref(), Some("1.1.1"));
    assert_eq!(reader.package().title.as_deref(), Some("A package"));
    assert_eq!(reader.pages().unwrap(), [page()]);
    assert_eq!(reader.archives(), ["archive/data.warc.gz"]);
    let mut warc = reader.warc("archive/data.warc.gz").unwrap();
    let mut urls = 0;
    while let Some(record) = warc.next_record().unwrap() {
        urls += usize::from(record.head().target_uri.is_some());
        let end = record.finish().unwrap();
        assert!(!end.checks.block.is_wrong() && !end.checks.payload.is_wrong());
    }
    assert_eq!(urls, 700);
}

#[test]
fn the_index_leads_to_the_records() {
    let mut zip = ZipArchive::new(Cursor::new(package())).unwrap();
    let mut bytes = |name: &str| {
        let mut bytes = Vec::new();
        let mut file = zip.by_name(name).unwrap();
        file.read_to_end(&mut bytes).unwrap();
        (bytes, file.compression())
    };
    let (warc, how) = bytes("archive/data.warc.gz");
    assert_eq!(how, CompressionMethod::Stored);
    let (packed, _) = bytes("indexes/index.cdx.gz");
    let (idx, _) = bytes("indexes/index.idx");
    assert_eq!(
        String::from_utf8(idx).unwrap().lines().count(),
        1 + 3,
        "300 lines a member"
    );
    let mut index = String::new();
    flate2::read::MultiGzDecoder::new(&packed[..])
        .read_to_string(&mut index)
        .unwrap();
    let lines: Vec<&str> = index.lines().collect();
    assert!(lines.is_sorted());
    for line in lines {
        let json: serde_json::Value = serde_json::from_str(line.splitn(3, ' ').nth(2).unwrap()).unwrap();
        let number = |name: &str| json[name].as_str().unwrap().parse::<usize>().unwrap();
        let member = &warc[number("offset")..number("offset") + number("length")];
        let mut reader = crate::warc::Reader::new(member, Limits::default());
        let record = reader.next_record().unwrap().unwrap();
        assert_eq!(record.head().target_uri.as_deref(), json["url"].as_str());
        assert_eq!(json["recordDigest"], super::package::sha256(member));
    }
}

#[test]
fn a_changed_file_is_named_and_the_rest_is_read_tolerantly() {
    let bent = changed(
        &package(),
        &[(
            "pages/pages.jsonl",
            Some(b"{\"url\":\"http://b.example/\"}\nno page\n"),
        )],
    );
    assert!(
        refusal(&bent).starts_with("pages/pages.jsonl: the length is"),
        "{}",
        refusal(&bent)
    );
    let mut reader = Reader::tolerant(Cursor::new(&bent), Limits::default()).unwrap();
    assert_eq!(reader.pages().unwrap().len(), 1);
    assert_eq!(reader.problems().len(), 2, "{:?}", reader.problems());
    assert!(
        reader
            .warc("archive/data.warc.gz")
            .unwrap()
            .next_record()
            .unwrap()
            .is_some()
    );
}

#[test]
fn a_package_list_that_was_changed_is_found_by_its_digest() {
    let mut zip = ZipArchive::new(Cursor::new(package())).unwrap();
    let mut text = String::new();
    zip.by_name("datapackage.json")
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    let text = text.replace("A package", "B package");
    let bent = changed(&package(), &[("datapackage.json", Some(text.as_bytes()))]);
    assert!(refusal(&bent).starts_with("datapackage-digest.json: the hash of datapackage.json is"));
}

#[test]
fn what_is_missing_unlisted_or_leads_outside_is_named() {
    let good = package();
    assert_eq!(
        refusal(&changed(&good, &[("indexes/index.idx", None)])),
        "indexes/index.idx: is missing"
    );
    assert_eq!(
        refusal(&changed(&good, &[("extra.txt", Some(b"x"))])),
        "extra.txt: is not listed in datapackage.json"
    );
    assert_eq!(
        refusal(&changed(&good, &[("datapackage.json", None)])),
        "datapackage.json: is missing"
    );
    for name in ["../up.txt", "/etc/x", "a\\b", "C:x", "a//b", "a/./b"] {
        let bent = changed(&good, &[(name, Some(b"x"))]);
        assert_eq!(
            refusal(&bent),
            format!("{name}: has a name that leads out of the package or is not portable")
        );
    }
}

#[test]
fn a_name_that_comes_twice_is_refused() {
    let mut bent = changed(&package(), &[("pages/pagez.jsonl", Some(b"{}"))]);
    let (from, to) = (b"pages/pagez.jsonl", b"pages/pages.jsonl");
    for at in 0..bent.len() - from.len() {
        if bent[at..].starts_with(from) {
            bent[at..at + to.len()].copy_from_slice(to);
        }
    }
    assert_eq!(refusal(&bent), "pages/pages.jsonl: is in the package twice");
}

#[test]
fn a_package_larger_than_allowed_is_refused_before_it_is_read() {
    let bomb = changed(&package(), &[("archive/big.warc", Some(&vec![0; 8 << 20]))]);
    assert!(bomb.len() < 1 << 20);
    let limits = Limits {
        expanded_bytes: 4 << 20,
        ..Limits::default()
    };
    let error = Reader::tolerant(Cursor::new(&bomb), limits).err().unwrap();
    assert_eq!(error.code(), "archive.too-large");
}

#[test]
fn a_length_that_is_a_lie_is_found() {
    let mut bomb = changed(&package(), &[("archive/big.warc", Some(&vec![0; 1 << 20]))]);
    // Where the length stands before the name: in the directory, and in front of the file itself.
    for at in 0..bomb.len() - 46 {
        for (mark, size, name) in [(b"PK\x01\x02", 24, 46), (b"PK\x03\x04", 22, 30)] {
            if bomb[at..].starts_with(mark) && bomb[at + name..].starts_with(b"archive/big.warc") {
                bomb[at + size..at + size + 4].copy_from_slice(&16_u32.to_le_bytes());
            }
        }
    }
    let mut reader = Reader::tolerant(Cursor::new(&bomb), Limits::default()).unwrap();
    let mut warc = reader.warc("archive/big.warc").unwrap();
    assert!(warc.next_record().unwrap().is_none());
    assert_eq!(warc.problems().len(), 1);
}

#[test]
fn a_package_cut_short_is_refused() {
    let good = package();
    for cut in (0..good.len()).step_by(1499) {
        assert!(
            Reader::tolerant(Cursor::new(&good[..cut]), Limits::default()).is_err(),
            "cut at {cut}"
        );
    }
}
