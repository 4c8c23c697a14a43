//! Files written here, read here; and files cut, bent and blown up.

use std::io::{Read, Write};

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Body, Check, Kind, Message, Note, Reader, Writer};
use crate::error::{Error, Reason};
use crate::http::BodyNote;
use crate::limits::Limits;

fn date() -> DateTime<Utc> {
    "2024-05-01T10:00:00Z".parse().unwrap()
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn record(kind: &str, content_type: &str, block: &[u8]) -> Vec<u8> {
    let mut bytes = format!(
        "WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2024-05\r\n\
         WARC-Target-URI: <http://a.example/>\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\n\r\n",
        block.len()
    )
    .into_bytes();
    bytes.extend(block);
    bytes.extend(b"\r\n\r\n");
    bytes
}

fn response(headers: &str, body: &[u8]) -> Vec<u8> {
    let mut block = format!("HTTP/1.1 200 OK\r\n{headers}\r\n").into_bytes();
    block.extend(body);
    record("response", "application/http; msgtype=response", &block)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(bytes).unwrap();
    gzip.finish().unwrap()
}

/// Blocks of the records until the end or the first error.
fn blocks(file: &[u8]) -> (Vec<Vec<u8>>, Option<Error>) {
    let mut reader = Reader::new(file, Limits::default());
    read_all(&mut reader)
}

fn read_all<R: Read>(reader: &mut Reader<R>) -> (Vec<Vec<u8>>, Option<Error>) {
    let mut blocks = Vec::new();
    loop {
        let mut record = match reader.next_record() {
            Err(error) => return (blocks, Some(error)),
            Ok(None) => return (blocks, None),
            Ok(Some(record)) => record,
        };
        let mut block = Vec::new();
        let _ = record.read_to_end(&mut block);
        match record.finish() {
            Ok(_) => blocks.push(block),
            Err(_) if !reader.problems().is_empty() => {}
            Err(error) => return (blocks, Some(error)),
        }
    }
}

fn body_or_none(file: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader::new(file, Limits::default());
    let mut record = reader.next_record().ok()??;
    let mut bytes = Vec::new();
    record.http().ok()?.body().ok()?.read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

fn body(file: &[u8]) -> Result<(Vec<u8>, Vec<BodyNote>), Error> {
    let mut reader = Reader::new(
        file,
        Limits {
            body_bytes: 1 << 20,
            ..Limits::default()
        },
    );
    let mut record = reader.next_record()?.expect("a record");
    let mut body = record.http()?.body()?;
    let mut bytes = Vec::new();
    body.read_to_end(&mut bytes).map_err(Error::from_read)?;
    Ok((bytes, body.notes()))
}

fn written() -> Vec<u8> {
    let mut writer = Writer::new(Vec::new());
    writer
        .warcinfo(
            id(1),
            date(),
            Some("x.warc.gz"),
            &[("software".into(), "x\r\ny".into())],
        )
        .unwrap();
    let message = Message {
        first_line: "HTTP/1.1 200 OK".into(),
        headers: vec![
            ("Content-Encoding".into(), "gzip".into()),
            ("Content-Length".into(), "3".into()),
            ("X-Bad\r\nName".into(), "a\r\nInjected: b".into()),
        ],
    };
    writer
        .response(
            id(2),
            date(),
            "http://a.example/",
            &message,
            Body::Bytes(b"hello".to_vec()),
        )
        .unwrap();
    let open = || Ok(Box::new(&b"large"[..]) as Box<dyn Read>);
    let sha256 = data_encoding::HEXLOWER.encode(&Sha256::digest(b"large"));
    let large = Body::Reopen {
        open: Box::new(open),
        length: 5,
        sha256,
    };
    writer
        .resource(id(3), date(), "urn:x:a b", "text/plain", large)
        .unwrap();
    writer.into_inner()
}

#[test]
fn what_is_written_is_read_with_all_digests_right() {
    let file = written();
    assert_eq!(file, written(), "the same again");
    let mut reader = Reader::new(&file[..], Limits::default());
    let mut seen = Vec::new();
    while let Some(mut record) = reader.next_record().unwrap() {
        let head = record.head().clone();
        let mut text = String::new();
        if head.kind == Kind::Response {
            let message = record.http().unwrap();
            assert_eq!(message.header("X-Archive-Orig-Content-Encoding"), Some("gzip"));
            assert_eq!(message.header("X-Archive-Orig-Content-Length"), Some("3"));
            assert_eq!(message.header("Content-Length"), Some("5"));
            assert_eq!(message.header("Injected"), None, "no header is smuggled in");
            message.body().unwrap().read_to_string(&mut text).unwrap();
        } else {
            record.read_to_string(&mut text).unwrap();
        }
        let end = record.finish().unwrap();
        assert_eq!(
            (&end.checks.block, &end.checks.payload),
            (&Check::Right, &Check::Right)
        );
        assert_eq!(end.notes, []);
        assert_eq!(head.date, Some(date()));
        seen.push((head.kind, head.target_uri, text));
    }
    assert_eq!(
        seen,
        [
            (Kind::Warcinfo, None, "software: x  y\r\n".to_owned()),
            (
                Kind::Response,
                Some("http://a.example/".to_owned()),
                "hello".to_owned()
            ),
            (Kind::Resource, Some("urn:x:a%20b".to_owned()), "large".to_owned()),
        ]
    );
}

#[test]
fn a_body_that_is_not_what_was_promised_is_refused() {
    let sha256 = data_encoding::HEXLOWER.encode(&Sha256::digest(b"abc"));
    for (bytes, length) in [(&b"abd"[..], 3), (b"ab", 3), (b"abcd", 3)] {
        let body = Body::Stream {
            read: Box::new(bytes),
            length,
            sha256: sha256.clone(),
        };
        let error = Writer::new(Vec::new())
            .resource(id(1), date(), "urn:x", "text/plain", body)
            .unwrap_err();
        assert_eq!(error.code(), "archive.mismatch");
    }
}

#[test]
fn members_may_hold_several_records_and_records_several_members() {
    let (one, two) = (
        record("metadata", "a/b", b"one"),
        record("metadata", "a/b", b"two"),
    );
    let together = gzip(&[one.clone(), two.clone()].concat());
    assert_eq!(blocks(&together), (vec![b"one".to_vec(), b"two".to_vec()], None));
    let (left, right) = one.split_at(one.len() - 6);
    let file = [gzip(left), gzip(right), gzip(&two)].concat();
    let mut reader = Reader::new(&file[..], Limits::default());
    let end = reader.next_record().unwrap().unwrap().finish().unwrap();
    assert_eq!(end.notes, [Note::SpansMembers]);
    let second = reader.next_record().unwrap().unwrap();
    assert_eq!(
        second.head().place.offset,
        (gzip(left).len() + gzip(right).len()) as u64
    );
}

#[test]
fn an_error_names_the_record_and_the_records_before_stay() {
    let good = record("metadata", "a/b", b"good");
    let bad = b"WARC/1.1\r\nWARC-Type: metadata\r\nContent-Length: many\r\n\r\n\r\n\r\n";
    let file = [&good[..], bad, &good].concat();
    let (read, error) = blocks(&file);
    let error = error.unwrap();
    assert_eq!(read, [b"good"]);
    assert_eq!(error.place.unwrap().offset, good.len() as u64);
    assert_eq!(
        error.reason,
        Reason::Length {
            value: "many".to_owned()
        }
    );

    let mut reader = Reader::tolerant(&file[..], Limits::default());
    assert_eq!(read_all(&mut reader).0, [b"good", b"good"]);
    assert_eq!(reader.problems().len(), 1);
}

#[test]
fn a_wrong_length_is_found_by_what_follows() {
    let good = record("metadata", "a/b", b"good");
    let bad = String::from_utf8(record("metadata", "a/b", b"longer"))
        .unwrap()
        .replace("Length: 6", "Length: 2");
    let file = [&good[..], bad.as_bytes(), &good].concat();
    let (read, error) = blocks(&file);
    assert_eq!(read, [b"good"]);
    assert_eq!(
        error.unwrap(),
        Error::at(
            crate::Place {
                offset: good.len() as u64,
                within: 0
            },
            Reason::NotFollowed { length: 2 }
        )
    );
    let mut reader = Reader::tolerant(&file[..], Limits::default());
    assert_eq!(read_all(&mut reader).0.len(), 2);
}

#[test]
fn after_a_damaged_member_the_next_one_is_read() {
    let good = gzip(&record("metadata", "a/b", b"good"));
    let mut bad = gzip(&record("metadata", "a/b", &[7; 2000]));
    let middle = bad.len() / 2;
    bad.truncate(middle);
    bad.extend([0xff; 40]);
    let file = [&good[..], &bad, &good].concat();
    assert_eq!(blocks(&file).0, [b"good"]);
    let mut reader = Reader::tolerant(&file[..], Limits::default());
    assert_eq!(read_all(&mut reader).0, [b"good", b"good"]);
    assert!(reader.problems().iter().all(|problem| problem.place.is_some()));
}

#[test]
fn arc_is_read_as_if_it_were_warc() {
    let block = "HTTP/1.0 404 Not Found\r\n\r\ngone";
    let file = format!(
        "filedesc://x.arc 127.0.0.1 20140216050221 text/plain 3\n1 0\n\nhttp://a.example/a b 127.0.0.1 20140216050221 text/html {}\n{block}\n",
        block.len()
    );
    let mut reader = Reader::new(file.as_bytes(), Limits::default());
    assert_eq!(reader.next_record().unwrap().unwrap().head().kind, Kind::Warcinfo);
    let mut record = reader.next_record().unwrap().unwrap();
    assert_eq!(
        record.head().target_uri.as_deref(),
        Some("http://a.example/a%20b")
    );
    assert_eq!(record.http().unwrap().status, Some(404));
}

#[test]
fn codings_are_undone_and_lies_about_them_are_noted() {
    let text = b"the dam was hit, the dam was hit".to_vec();
    let packed = gzip(&text);
    let mut chunked = format!("{:x}\r\n", packed.len()).into_bytes();
    chunked.extend(&packed);
    chunked.extend(b"\r\n0\r\n\r\n");
    let gz = "Content-Encoding: gzip\r\n";
    let both = "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n";
    assert_eq!(body(&response(both, &chunked)).unwrap(), (text.clone(), vec![]));
    assert_eq!(
        body(&response(both, &packed)).unwrap(),
        (text.clone(), vec![BodyNote::NotChunked])
    );
    assert_eq!(
        body(&response(gz, &text)).unwrap(),
        (text.clone(), vec![BodyNote::NotCompressed])
    );
    assert_eq!(body(&response(gz, b"")).unwrap(), (vec![], vec![]));
    let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    zlib.write_all(&text).unwrap();
    let zlib = zlib.finish().unwrap();
    assert_eq!(
        body(&response("Content-Encoding: deflate\r\n", &zlib)).unwrap(),
        (text.clone(), vec![])
    );
    assert_eq!(
        body(&response("Content-Encoding: deflate\r\n", &zlib[2..]))
            .unwrap()
            .0,
        text
    );
    // The stream of RFC 7932 that holds "hi" uncompressed, and an end.
    let brotli = [0x8b, 0x00, 0x80, 0x68, 0x69, 0x03];
    assert_eq!(
        body(&response("Content-Encoding: br\r\n", &brotli)).unwrap().0,
        b"hi"
    );
    assert_eq!(
        body(&response(gz, &packed[..packed.len() - 9]))
            .unwrap_err()
            .code(),
        "archive.coding"
    );
}

#[test]
fn what_expands_without_end_is_stopped() {
    let bomb = gzip(&vec![0; 4 << 20]);
    assert_eq!(
        body(&response("Content-Encoding: gzip\r\n", &bomb))
            .unwrap_err()
            .code(),
        "archive.too-large"
    );
    let file = gzip(&record("metadata", "a/b", &vec![0; 4 << 20]));
    let limits = Limits {
        expanded_bytes: 1 << 20,
        ..Limits::default()
    };
    for mut reader in [
        Reader::new(&file[..], limits),
        Reader::tolerant(&file[..], limits),
    ] {
        let error = reader.next_record().unwrap().unwrap().finish().unwrap_err();
        assert_eq!(error.code(), "archive.too-large");
        assert!(reader.next_record().unwrap().is_none());
    }
    let endless = [b"WARC/1.1\r\nX: ".to_vec(), vec![b'x'; 1 << 20]].concat();
    assert_eq!(blocks(&endless).1.unwrap().code(), "archive.header-too-long");
}

#[test]
fn digests_are_compared_in_every_spelling() {
    let sum = sha1::Sha1::digest(b"abc");
    for value in [
        data_encoding::HEXLOWER.encode(&sum),
        data_encoding::BASE32.encode(&sum),
        data_encoding::BASE64.encode(&sum),
        data_encoding::BASE64URL.encode(&sum),
    ] {
        let file =
            format!("WARC/1.0\r\nContent-Length: 3\r\nWARC-Block-Digest: sha1:{value}\r\n\r\nabc\r\n\r\n");
        let mut reader = Reader::new(file.as_bytes(), Limits::default());
        assert_eq!(
            reader
                .next_record()
                .unwrap()
                .unwrap()
                .finish()
                .unwrap()
                .checks
                .block,
            Check::Right,
            "{value}"
        );
        let bent = file.replace("abc", "abd");
        let mut reader = Reader::new(bent.as_bytes(), Limits::default());
        assert!(
            reader
                .next_record()
                .unwrap()
                .unwrap()
                .finish()
                .unwrap()
                .checks
                .block
                .is_wrong()
        );
    }
}

#[test]
fn a_file_cut_at_any_byte_gives_its_whole_records() {
    let plain = [
        record("metadata", "a/b", b"one"),
        response("Content-Encoding: gzip\r\n", b"two"),
    ]
    .concat();
    for file in [plain, written()] {
        let whole = blocks(&file).0;
        for cut in 0..file.len() {
            let part = &file[..cut];
            let (read, _) = blocks(part);
            assert!(whole.starts_with(&read), "cut at {cut}");
            let mut reader = Reader::tolerant(part, Limits::default());
            assert!(read_all(&mut reader).0.len() <= whole.len());
        }
    }
}

proptest! {
    #[test]
    fn bent_files_neither_panic_nor_hang(at in 0_usize..1200, byte in any::<u8>(), more in prop::collection::vec(any::<u8>(), 0..30)) {
        for mut file in [written(), [response("Transfer-Encoding: chunked\r\n", b"2\r\nab\r\n0\r\n\r\n"), record("metadata", "a/b", b"x")].concat()] {
            let at = at % file.len();
            file[at] = byte;
            file.splice(at..at, more.clone());
            let _ = blocks(&file);
            let mut reader = Reader::tolerant(&file[..], Limits::default());
            let _ = read_all(&mut reader);
            let _ = (!file.is_empty()).then(|| body_or_none(&file));
        }
    }

    #[test]
    fn any_block_comes_back(block in prop::collection::vec(any::<u8>(), 0..3000)) {
        let mut writer = Writer::new(Vec::new());
        writer.resource(id(1), date(), "urn:x", "a/b", Body::Bytes(block.clone())).unwrap();
        prop_assert_eq!(blocks(&writer.into_inner()), (vec![block], None));
    }
}
