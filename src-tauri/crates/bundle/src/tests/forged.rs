//! What forgers, full disks and bad lines do to bundles, and what the check says of it.

use super::*;
use crate::verify::Problem;

fn states(verdict: &Verdict) -> Vec<(&str, &'static str)> {
    let wrong = verdict.files.iter().filter(|f| !f.state.holds());
    wrong.map(|f| (f.path.as_str(), f.state.code())).collect()
}

fn trusted() -> [Trust; 1] {
    [Trust::Key(key(1).public())]
}

fn changed(change: impl FnOnce(&mut BTreeMap<String, Vec<u8>>)) -> Verdict {
    let mut files = unpack(&bundle(Some(&key(1))));
    change(&mut files);
    check(&repack(&files), &trusted())
}

#[test]
fn every_change_of_a_file_is_named() {
    let verdict = changed(|files| {
        files.get_mut("report.html").unwrap()[3] ^= 1;
        files.remove("history.jsonl");
        files.insert("planted.html".into(), b"<p>new</p>".to_vec());
    });
    assert_eq!(
        states(&verdict),
        [
            ("history.jsonl", "missing"),
            ("planted.html", "extra"),
            ("report.html", "altered")
        ]
    );
    assert!(
        matches!(verdict.signature, Signature::Trusted { .. }),
        "the list itself is as it was"
    );
    assert_eq!(verdict.standing(), Standing::Fails);
    let report = verdict.files.iter().find(|f| f.path == "report.html").unwrap();
    assert_ne!(report.sha256, report.stated_sha256);
}

#[test]
fn a_list_that_was_mended_after_the_forgery_is_not_signed() {
    let verdict = changed(|files| {
        let before = String::from_utf8(files[MANIFEST].clone()).unwrap();
        let hash = data_encoding::HEXLOWER.encode(&<sha2::Sha256 as sha2::Digest>::digest(b"forged"));
        let lines = before.lines().map(|l| {
            if l.ends_with("  report.html") {
                format!("{hash}  report.html\n")
            } else {
                format!("{l}\n")
            }
        });
        files.insert(MANIFEST.into(), lines.collect::<String>().into_bytes());
        files.insert("report.html".into(), b"forged".to_vec());
    });
    assert_eq!(states(&verdict), [("", ""); 0]);
    assert!(matches!(verdict.signature, Signature::Bad { .. }));
    assert_eq!(verdict.standing(), Standing::Fails);
}

#[test]
fn an_altered_description_tells_nothing() {
    let verdict = changed(|files| {
        let text = String::from_utf8(files[DESCRIPTION].clone())
            .unwrap()
            .replace("Harbour Desk", "Forged Desk");
        files.insert(DESCRIPTION.into(), text.into_bytes());
    });
    assert_eq!(verdict.described, None);
    assert_eq!(states(&verdict), [(DESCRIPTION, "altered")]);
}

#[test]
fn a_manifest_that_lists_nonsense_is_no_manifest() {
    let verdict = changed(|files| {
        files
            .get_mut(MANIFEST)
            .unwrap()
            .extend_from_slice(b"hello\n\\abc  x\n")
    });
    assert_eq!(
        verdict.problems,
        [Problem::BadLine { line: 7 }, Problem::BadLine { line: 8 }]
    );
    let verdict = changed(|files| drop(files.insert(MANIFEST.into(), vec![0xff, 0xfe])));
    assert_eq!(verdict.problems, [Problem::BadManifest]);
    let verdict = changed(|files| drop(files.remove(MANIFEST)));
    assert_eq!(verdict.problems, [Problem::NoManifest]);
    assert_eq!(verdict.standing(), Standing::Fails);
}

#[test]
fn names_that_climb_out_or_hide_are_never_read() {
    let verdict = changed(|files| {
        for name in [
            "../evil",
            "/etc/evil",
            "a\\..\\evil",
            "C:evil",
            "x\u{202e}gpj.exe",
            "con.txt",
        ] {
            files.insert(name.into(), b"x".to_vec());
        }
    });
    assert_eq!(verdict.count("name"), 6);
    assert!(
        verdict
            .files
            .iter()
            .filter(|f| f.state.code() == "name")
            .all(|f| f.sha256.is_none())
    );
    assert_eq!(verdict.standing(), Standing::Fails);
}

#[test]
fn two_files_of_one_name_are_trusted_neither() {
    let verdict = changed(|files| drop(files.insert("REPORT.html".into(), b"forged".to_vec())));
    assert_eq!(
        states(&verdict),
        [("REPORT.html", "twice"), ("report.html", "twice")]
    );
    // The very same name, which no library writes: the second is renamed in the bytes of the ZIP.
    let mut files = unpack(&bundle(Some(&key(1))));
    files.insert("repork.html".into(), b"forged".to_vec());
    let mut bytes = repack(&files);
    for at in 0..bytes.len() - 11 {
        if &bytes[at..at + 11] == b"repork.html" {
            bytes[at..at + 11].copy_from_slice(b"report.html");
        }
    }
    let verdict = check(&bytes, &trusted());
    assert_eq!(states(&verdict), [("report.html", "twice")]);
}

#[test]
fn a_file_called_otherwise_where_it_begins_is_not_read() {
    let mut bytes = bundle(Some(&key(1)));
    // The first occurrence is the header of the file itself, the last the table of contents.
    let at = bytes.windows(11).position(|w| w == b"report.html").unwrap();
    bytes[at..at + 11].copy_from_slice(b"other!.html");
    assert_eq!(
        states(&check(&bytes, &trusted())),
        [("report.html", "unreadable")]
    );
}

#[test]
fn a_check_sum_that_no_program_would_unpack_is_seen() {
    let whole = bundle(Some(&key(1)));
    let local = whole.windows(11).position(|w| w == b"report.html").unwrap() - 30 + 14;
    let table = whole.windows(11).rposition(|w| w == b"report.html").unwrap();
    let table = whole[..table]
        .windows(4)
        .rposition(|w| w == b"PK\x01\x02")
        .unwrap()
        + 16;
    for at in [local, table] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        assert_eq!(
            states(&check(&bytes, &trusted())),
            [("report.html", "unreadable")]
        );
    }
}

#[test]
fn bytes_that_nobody_signed_are_seen() {
    let bytes = bundle(Some(&key(1)));
    let mut behind = bytes.clone();
    behind.extend_from_slice(b"and more");
    let verdict = check(&behind, &trusted());
    assert_eq!(
        verdict.problems,
        [Problem::Loose {
            at: bytes.len() as u64,
            bytes: 8
        }]
    );
    // Between two files: the first is forgotten by the table of contents.
    let mut files = unpack(&bytes);
    files.insert("!hidden".into(), vec![1; 50]);
    let whole = repack(&files);
    let entry = whole.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
    let next = entry
        + 4
        + whole[entry + 4..]
            .windows(4)
            .position(|w| w == b"PK\x01\x02")
            .unwrap();
    let mut cut = whole[..entry].to_vec();
    cut.extend_from_slice(&whole[next..]);
    let end = cut.len() - 22;
    let gone = u32::try_from(next - entry).unwrap();
    for (at, width, less) in [(8, 2, 1), (10, 2, 1), (12, 4, gone)] {
        let mut number = [0; 4];
        number[..width].copy_from_slice(&cut[end + at..end + at + width]);
        let number = (u32::from_le_bytes(number) - less).to_le_bytes();
        cut[end + at..end + at + width].copy_from_slice(&number[..width]);
    }
    let verdict = check(&cut, &trusted());
    assert!(
        matches!(verdict.problems[..], [Problem::Loose { at: 0, .. }]),
        "{:?}",
        verdict.problems
    );
    assert_eq!(states(&verdict), [("", ""); 0]);
    assert_eq!(verdict.standing(), Standing::Fails);
}

#[test]
fn bombs_go_off_outside() {
    let mut files = unpack(&bundle(Some(&key(1))));
    files.insert("bomb".into(), vec![0; 20 << 20]);
    let bytes = repack(&files);
    let limits = Limits {
        expanded_bytes: 1 << 20,
        ..Limits::default()
    };
    let verdict = verify(Cursor::new(&bytes), &trusted(), &limits, &mut on).unwrap();
    assert!(verdict.problems.contains(&Problem::TooLarge { limit: 1 << 20 }));
    assert_eq!(states(&verdict), [("bomb", "not-read")]);
    // One that lies about its size is read as far as it says.
    let at = bytes.windows(4).rposition(|w| w == b"bomb").unwrap() - 46;
    let mut lying = bytes.clone();
    lying[at + 24..at + 28].copy_from_slice(&1000_u32.to_le_bytes());
    let mut most = 0;
    let mut watch = |p: Progress<'_>| {
        most = most.max(p.bytes);
        ControlFlow::Continue(())
    };
    let verdict = verify(Cursor::new(&lying), &trusted(), &Limits::default(), &mut watch).unwrap();
    assert_eq!(states(&verdict), [("bomb", "unreadable")]);
    assert!(most < 1 << 20);
    let few = Limits {
        files: 3,
        ..Limits::default()
    };
    let verdict = verify(Cursor::new(&bytes), &[], &few, &mut on).unwrap();
    assert_eq!(verdict.problems, [Problem::TooManyFiles { limit: 3 }]);
}

#[test]
fn what_breaks_off_or_is_something_else_is_called_so() {
    let bytes = bundle(Some(&key(1)));
    assert_eq!(
        check(&bytes[..bytes.len() / 2], &[]).problems,
        [Problem::Truncated]
    );
    assert_eq!(check(b"", &[]).problems, [Problem::NotZip]);
    assert_eq!(check(b"%PDF-1.7", &[]).problems, [Problem::NotZip]);
    let empty = repack(&BTreeMap::new());
    assert_eq!(check(&empty, &[]).problems, [Problem::NoManifest]);
    let mut gone = bytes.clone();
    gone.drain(100..200);
    assert_eq!(check(&gone, &[]).problems, [Problem::Damaged]);
}

#[test]
fn a_disk_that_fails_is_no_verdict() {
    struct Failing(Cursor<Vec<u8>>, usize);
    impl Read for Failing {
        fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
            self.1 += 1;
            if self.1 > 30 {
                Err(std::io::Error::other("worn out"))
            } else {
                self.0.read(buf)
            }
        }
    }
    impl std::io::Seek for Failing {
        fn seek(&mut self, to: std::io::SeekFrom) -> std::io::Result<u64> {
            self.0.seek(to)
        }
    }
    let failing = Failing(Cursor::new(bundle(None)), 0);
    let result = verify(failing, &[], &Limits::default(), &mut on);
    assert_eq!(result.unwrap_err().code(), "bundle-read");
}
