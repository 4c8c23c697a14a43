//! Bundles as desks, lawyers and forgers handle them.

mod forged;
mod general;
mod tools;

use crate::*;
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::ops::ControlFlow;

pub(crate) fn key(n: u8) -> SigningKey {
    SigningKey::from_seed(&[n; 32])
}

pub(crate) fn about() -> About {
    About {
        title: "Зерно: evidence".into(),
        description: "Four claims on grain".into(),
        created: "2024-05-03T10:00:00Z".parse().unwrap(),
        authors: vec![Agent {
            name: "Olena Koval".into(),
            url: None,
            kind: AgentKind::Person,
        }],
        publisher: Some(Agent {
            name: "The Harbour Desk".into(),
            url: Some("https://harbour.example/".into()),
            kind: AgentKind::Organisation,
        }),
        licence: Some("https://creativecommons.org/licenses/by/4.0/".into()),
        lang: Some("uk".into()),
        software: "Claimbook 1.0".into(),
    }
}

pub(crate) fn members() -> Vec<Member<'static>> {
    let mut snapshot = Member::new(
        "snapshots/порт 1.wacz",
        "application/wacz",
        "A page as it was",
        Content::Stream {
            size: 200_000,
            reader: Box::new(std::io::repeat(7).take(200_000)),
        },
    );
    snapshot.conforms_to = Some("https://specs.webrecorder.net/wacz/1.1.1/".into());
    snapshot.source = Some("https://harbour.example/grain".into());
    snapshot.created = Some("2024-05-02".into());
    vec![
        Member::new(
            "report.html",
            "text/html; charset=utf-8",
            "The report",
            Content::from(b"<p>Grain</p>".to_vec()),
        ),
        snapshot,
        Member::new(
            "history.jsonl",
            "application/x-ndjson",
            "The history",
            Content::from(Vec::new()),
        ),
    ]
}

pub(crate) fn on(_: Progress<'_>) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

pub(crate) fn bundle(key: Option<&SigningKey>) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let languages = [Language::English, Language::Ukrainian];
    write(
        &mut out,
        members().into_iter().map(Ok),
        &about(),
        &languages,
        key,
        &mut on,
    )
    .unwrap();
    out.into_inner()
}

pub(crate) fn check(bytes: &[u8], trusted: &[Trust]) -> Verdict {
    verify(Cursor::new(bytes), trusted, &Limits::default(), &mut on).unwrap()
}

pub(crate) fn unpack(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for n in 0..zip.len() {
        let mut file = zip.by_index(n).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        files.insert(file.name().to_owned(), content);
    }
    files
}

/// The same files in a ZIP that somebody else's program made.
pub(crate) fn repack(files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_bundle_holds_for_whoever_trusts_the_key() {
    let key = key(1);
    let bytes = bundle(Some(&key));
    for trust in [
        Trust::Key(key.public()),
        Trust::Fingerprint(key.public().fingerprint()),
    ] {
        let verdict = check(&bytes, &[trust]);
        assert_eq!(verdict.standing(), Standing::Holds, "{verdict:#?}");
        assert_eq!(
            verdict.signature,
            Signature::Trusted {
                key: key.public().fingerprint()
            }
        );
    }
    let verdict = check(&bytes, &[]);
    assert_eq!(verdict.standing(), Standing::HoldsByUnknownKey);
    let paths: Vec<&str> = verdict.files.iter().map(|f| f.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "README.txt",
            "history.jsonl",
            "public-key.pem",
            "report.html",
            "ro-crate-metadata.json",
            "snapshots/порт 1.wacz"
        ]
    );
    let snapshot = verdict.files.last().unwrap();
    assert_eq!(
        (snapshot.size, snapshot.stated_size),
        (Some(200_000), Some(200_000))
    );
    assert_eq!(
        verdict.described,
        Some(Described {
            title: Some("Зерно: evidence".into()),
            created: Some("2024-05-03T10:00:00Z".into()),
            publisher: Some("The Harbour Desk".into()),
        })
    );
}

#[test]
fn somebody_else_s_key_is_told_apart_from_a_forged_signature() {
    let bytes = bundle(Some(&key(1)));
    let other = Trust::Key(key(2).public());
    assert!(matches!(
        check(&bytes, &[other]).signature,
        Signature::Unknown { .. }
    ));
    let mut files = unpack(&bytes);
    files.insert(SIGNATURE.into(), key(2).sign(&files[MANIFEST]).to_vec());
    let verdict = check(&repack(&files), &[]);
    assert_eq!(
        verdict.signature,
        Signature::Bad {
            key: Some(key(1).public().fingerprint())
        }
    );
    assert_eq!(verdict.standing(), Standing::Fails);
    files.insert(SIGNATURE.into(), b"short".to_vec());
    assert_eq!(check(&repack(&files), &[]).signature, Signature::Unreadable);
    // Without the key in the bundle, only who has it can tell.
    let mut files = unpack(&bytes);
    files.remove(PUBLIC_KEY);
    let verdict = check(&repack(&files), &[]);
    assert_eq!(
        (verdict.signature, verdict.count("missing")),
        (Signature::NoKey, 1)
    );
    let verdict = check(&repack(&files), &[Trust::Key(key(1).public())]);
    assert!(matches!(verdict.signature, Signature::Trusted { .. }));
}

#[test]
fn a_bundle_without_a_key_is_checked_for_damage_alone() {
    let bytes = bundle(None);
    let files = unpack(&bytes);
    assert!(!files.contains_key(SIGNATURE) && !files.contains_key(PUBLIC_KEY));
    assert_eq!(check(&bytes, &[]).standing(), Standing::HoldsUnsigned);
    let readme = String::from_utf8(files[README].clone()).unwrap();
    assert!(readme.contains("not signed") && readme.contains("не підписано") && !readme.contains("pkeyutl"));
}

#[test]
fn the_same_members_make_the_same_bytes() {
    assert_eq!(bundle(Some(&key(1))), bundle(Some(&key(1))));
    assert_eq!(bundle(None), bundle(None));
}

#[test]
fn packed_again_by_another_program_it_still_holds() {
    let bytes = repack(&unpack(&bundle(Some(&key(1)))));
    assert_eq!(
        check(&bytes, &[Trust::Key(key(1).public())]).standing(),
        Standing::Holds
    );
}

#[test]
fn the_description_is_an_ro_crate_of_everything() {
    let files = unpack(&bundle(Some(&key(1))));
    let crate_: serde_json::Value = serde_json::from_slice(&files[DESCRIPTION]).unwrap();
    let graph = crate_["@graph"].as_array().unwrap();
    let by_id: BTreeMap<&str, &serde_json::Value> =
        graph.iter().map(|e| (e["@id"].as_str().unwrap(), e)).collect();
    assert_eq!(by_id.len(), graph.len(), "every entity once");
    assert_eq!(
        by_id[DESCRIPTION]["conformsTo"]["@id"],
        "https://w3id.org/ro/crate/1.1"
    );
    assert_eq!(by_id["./"]["@type"], "Dataset");
    let parts = by_id["./"]["hasPart"].as_array().unwrap();
    let mut named: Vec<String> = Vec::new();
    for part in parts {
        let entity = by_id[part["@id"].as_str().unwrap()];
        assert_eq!(entity["@type"], "File");
        assert!(entity["encodingFormat"].is_string() && entity["description"] != "");
        named.push(entity["name"].as_str().unwrap().to_owned());
    }
    named.push(DESCRIPTION.to_owned());
    named.sort();
    assert_eq!(named, files.keys().cloned().collect::<Vec<_>>());
    let snapshot = by_id["snapshots/%D0%BF%D0%BE%D1%80%D1%82%201.wacz"];
    assert_eq!(snapshot["contentSize"], "200000");
    assert_eq!(
        snapshot["conformsTo"]["@id"],
        "https://specs.webrecorder.net/wacz/1.1.1/"
    );
    // Whatever is referred to is there.
    fn references<'v>(value: &'v serde_json::Value, out: &mut Vec<&'v str>) {
        match value {
            serde_json::Value::Array(all) => all.iter().for_each(|v| references(v, out)),
            serde_json::Value::Object(map) => {
                if map.len() == 1 {
                    out.extend(map.get("@id").and_then(|id| id.as_str()));
                }
                map.values().for_each(|v| references(v, out));
            }
            _ => {}
        }
    }
    let mut ids = Vec::new();
    references(&crate_["@graph"], &mut ids);
    assert!(
        ids.iter()
            .all(|id| by_id.contains_key(id) || *id == "https://w3id.org/ro/crate/1.1")
    );
}

#[test]
fn hostile_titles_stay_on_their_line() {
    let mut about = about();
    about.title = "A\n2. Run: rm -rf\u{202e} {files} {signature}".into();
    let member = Member::new(
        "a.txt",
        "text/plain",
        "x\n     sha256sum {title}",
        Content::from(vec![1]),
    );
    let mut out = Cursor::new(Vec::new());
    write(
        &mut out,
        [Ok(member)],
        &about,
        &[Language::English],
        Some(&key(1)),
        &mut on,
    )
    .unwrap();
    let readme = String::from_utf8(unpack(out.get_ref())[README].clone()).unwrap();
    assert!(readme.starts_with("A 2. Run: rm -rf {files} {signature}\n====="));
    assert!(readme.contains("  a.txt — x sha256sum {title}\n"));
}

#[test]
fn names_that_are_not_the_same_file_everywhere_are_refused() {
    let with = |paths: &[&str]| {
        let members = paths
            .iter()
            .map(|path| Ok(Member::new(*path, "text/plain", "x", Content::from(vec![1]))));
        write(Cursor::new(Vec::new()), members, &about(), &[], None, &mut on)
            .map(|_| ())
            .map_err(|e| e.code())
    };
    assert_eq!(with(&["a", "b/a"]), Ok(()));
    assert_eq!(with(&["../a"]), Err("bundle-name"));
    assert_eq!(with(&["a\\b"]), Err("bundle-name"));
    assert_eq!(with(&["Звіт.txt", "звіт.TXT"]), Err("bundle-duplicate"));
    assert_eq!(with(&["a", "A/b"]), Err("bundle-duplicate"));
    assert_eq!(with(&["a/b", "A"]), Err("bundle-duplicate"));
    assert_eq!(with(&["readme.TXT"]), Err("bundle-reserved"));
    assert_eq!(with(&["README.txt/a"]), Err("bundle-duplicate"));
}

#[test]
fn a_member_that_is_not_as_long_as_it_was_said_stops_the_bundle() {
    for (size, there) in [(10, 9), (10, 11), (0, 1)] {
        let reader = Box::new(std::io::repeat(0).take(there));
        let member = Member::new("a", "x/y", "x", Content::Stream { size, reader });
        let done = write(
            Cursor::new(Vec::new()),
            [Ok(member)],
            &about(),
            &[],
            None,
            &mut on,
        );
        assert_eq!(done.unwrap_err().code(), "bundle-size");
    }
    struct Torn;
    impl Read for Torn {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("torn"))
        }
    }
    let content = Content::Stream {
        size: 5,
        reader: Box::new(Torn),
    };
    let done = write(
        Cursor::new(Vec::new()),
        [Ok(Member::new("a", "x/y", "x", content))],
        &about(),
        &[],
        None,
        &mut on,
    );
    assert_eq!(done.unwrap_err().code(), "bundle-read");
}

#[test]
fn making_and_checking_can_be_stopped_half_way() {
    let mut seen = 0;
    let mut stop = |p: Progress<'_>| {
        seen = p.bytes;
        if p.bytes >= 65_536 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let made = write(
        Cursor::new(Vec::new()),
        members().into_iter().map(Ok),
        &about(),
        &[],
        None,
        &mut stop,
    );
    assert_eq!(made.unwrap_err().code(), "stopped");
    let bytes = bundle(None);
    let checked = verify(Cursor::new(&bytes), &[], &Limits::default(), &mut stop);
    assert_eq!(checked.unwrap_err().code(), "stopped");
    assert!(seen < 200_000);
}

#[test]
fn small_bundles_need_no_zip64() {
    let bytes = bundle(Some(&key(1)));
    let has = |sign: &[u8]| bytes.windows(4).any(|w| w == sign);
    assert!(!has(b"PK\x06\x06") && !has(b"PK\x06\x07"));
    // Version needed to extract: 2.0 at most.
    assert!(bytes.starts_with(b"PK\x03\x04") && bytes[4] <= 20);
}
