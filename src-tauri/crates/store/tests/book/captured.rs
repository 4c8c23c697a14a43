//! Captured bytes: on the disk before the record refers to them, once, verified, packed, swept up on request alone.

use crate::support::*;
use claimbook_domain::*;
use claimbook_store::{BlobRef, OpenMode, StoreError, UNFOLLOWED, Unused};
use std::io::Write;
use std::path::PathBuf;

pub fn snapshot(d: &Desk, blob: &BlobRef) -> Result<Snapshot, StoreError> {
    let (made, _) = d
        .book
        .transact(&act("capture", d.ann), |tx| -> Result<Snapshot, StoreError> {
            let snapshot = Snapshot {
                id: SnapshotId(tx.id()),
                url: Some("https://example.org/".into()),
                final_url: None,
                redirects: Vec::new(),
                status: Some(200),
                captured: Provenance::Fetched,
                file: None,
                media_type: "text/html".into(),
                title: Some("Page".into()),
                byline: None,
                site: None,
                published: None,
                lang: None,
                text: None,
                extractor: None,
                absent: Vec::new(),
                disturbing: false,
                note: None,
                captured_at: tx.now().to_owned(),
                captured_by: Some(d.ann),
                tool: "Claimbook".into(),
            };
            tx.insert(&snapshot)?;
            tx.insert(&Resource {
                id: ResourceId(tx.id()),
                snapshot: snapshot.id,
                role: ResourceRole::Page,
                url: snapshot.url.clone(),
                status: Some(200),
                headers: vec![("Content-Type".into(), "text/html".into())],
                media_type: "text/html".into(),
                sha256: blob.sha256.clone(),
                size: blob.size,
                fetched_at: tx.now().to_owned(),
            })?;
            Ok(snapshot)
        })?;
    Ok(made)
}

fn path(d: &Desk, blob: &BlobRef) -> PathBuf {
    d.book
        .folder()
        .join("blobs")
        .join(&blob.sha256[..2])
        .join(&blob.sha256)
}

fn names(unused: &Unused) -> Vec<&str> {
    unused.blobs.iter().map(|b| b.sha256.as_str()).collect()
}

#[test]
fn the_same_bytes_are_kept_once_under_their_hash() {
    let d = desk();
    let one = d.book.blobs().put(b"<p>One</p>").unwrap();
    assert_eq!(one, d.book.blobs().put(b"<p>One</p>").unwrap());
    assert_eq!(one.size, 10);
    assert_eq!(std::fs::read(path(&d, &one)).unwrap(), b"<p>One</p>");
    let (a, b) = (snapshot(&d, &one).unwrap(), snapshot(&d, &one).unwrap());
    assert_ne!(a.id, b.id);
    let report = d.book.verify(UNFOLLOWED).unwrap();
    assert_eq!((report.blobs, report.blob_bytes), (1, 10));
    assert_eq!(report.problems, Vec::<String>::new());
}

#[test]
fn a_resource_without_its_bytes_is_refused() {
    let d = desk();
    let nowhere = BlobRef {
        sha256: "0".repeat(64),
        size: 3,
    };
    assert!(matches!(snapshot(&d, &nowhere), Err(StoreError::NoBytes(_))));
    assert_eq!(d.problems(), Vec::<String>::new());
}

#[test]
fn bytes_on_their_way_in_leave_nothing_when_they_never_arrive() {
    let d = desk();
    let mut writer = d.book.blobs().writer().unwrap();
    writer.write_all(b"half of it").unwrap();
    drop(writer);
    let unused = d.book.unused().unwrap();
    assert_eq!((unused.blobs.len(), unused.strays.len()), (0, 0));
}

#[test]
fn what_nothing_refers_to_is_listed_and_removed_on_request() {
    let d = desk();
    let (used, loose) = (
        d.book.blobs().put(b"used").unwrap(),
        d.book.blobs().put(b"loose").unwrap(),
    );
    snapshot(&d, &used).unwrap();
    let half = d.book.folder().join("blobs/.killed.part");
    std::fs::write(&half, "left by a process that was killed").unwrap();
    let unused = d.book.unused().unwrap();
    assert_eq!(names(&unused), [loose.sha256.as_str()]);
    assert_eq!(unused.strays, std::slice::from_ref(&half));
    // A capture under way may be about to refer to it.
    let capturing = d.book.blobs().capturing();
    assert!(matches!(d.book.remove_unused(), Err(StoreError::Busy)));
    drop(capturing);
    d.book.remove_unused().unwrap();
    assert!(path(&d, &used).exists() && !path(&d, &loose).exists() && !half.exists());
    assert_eq!(d.book.unused().unwrap().size, 0);
}

#[test]
fn a_snapshot_that_was_taken_back_comes_back_with_its_bytes_or_not_at_all() {
    let d = desk();
    let blob = d.book.blobs().put(b"page").unwrap();
    snapshot(&d, &blob).unwrap();
    d.book.undo(Some(d.ann.0)).unwrap();
    assert_eq!(names(&d.book.unused().unwrap()), [blob.sha256.as_str()]);
    d.book.redo(Some(d.ann.0)).unwrap();
    assert_eq!(d.problems(), Vec::<String>::new());
    d.book.undo(Some(d.ann.0)).unwrap();
    d.book.remove_unused().unwrap();
    assert!(matches!(d.book.redo(Some(d.ann.0)), Err(StoreError::NoBytes(_))));
    assert_eq!(d.problems(), Vec::<String>::new());
}

#[test]
fn altered_and_missing_bytes_are_named() {
    let d = desk();
    let (a, b) = (
        d.book.blobs().put(b"one page").unwrap(),
        d.book.blobs().put(b"another").unwrap(),
    );
    snapshot(&d, &a).unwrap();
    snapshot(&d, &b).unwrap();
    std::fs::write(path(&d, &a), "One page").unwrap();
    std::fs::remove_file(path(&d, &b)).unwrap();
    let problems = d.problems();
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(
        problems
            .iter()
            .any(|p| p.contains(&a.sha256) && p.contains("altered"))
    );
    assert!(
        problems
            .iter()
            .any(|p| p.contains(&b.sha256) && p.contains("missing"))
    );
}

#[test]
fn a_packed_book_is_a_book_again_with_its_bytes() {
    let d = desk();
    let blob = d.book.blobs().put(b"<p>As it was</p>").unwrap();
    d.book.blobs().put(b"loose").unwrap();
    snapshot(&d, &blob).unwrap();
    let file = d.folder.path().join("to send.zip");
    let told = std::cell::RefCell::new(Vec::new());
    let follow = |done, total| {
        told.borrow_mut().push((done, total));
        true
    };
    d.book.pack(&file, &follow).unwrap();
    let again = d.folder.path().join("again");
    claimbook_store::unpack(&file, &again, UNFOLLOWED).unwrap();
    let book = open(&again, OpenMode::Existing).unwrap();
    let report = book.verify(UNFOLLOWED).unwrap();
    assert_eq!((report.problems, report.blobs), (Vec::new(), 1));
    assert_eq!(book.blobs().read(&blob.sha256, 100).unwrap(), b"<p>As it was</p>");
    assert!(
        told.borrow().last().is_some_and(|(done, total)| done == total),
        "{told:?}"
    );
}

#[test]
fn a_book_whose_bytes_do_not_hold_is_not_packed() {
    let d = desk();
    let blob = d.book.blobs().put(b"as captured").unwrap();
    snapshot(&d, &blob).unwrap();
    std::fs::write(path(&d, &blob), "as altered!").unwrap();
    let file = d.folder.path().join("copy");
    let why = d.book.pack(&file, UNFOLLOWED).unwrap_err().to_string();
    assert!(why.contains(&blob.sha256), "{why}");
    assert_eq!(
        std::fs::read_dir(d.folder.path()).unwrap().count(),
        1,
        "a half is left"
    );
}

#[test]
fn what_is_no_whole_packed_book_makes_none() {
    let d = desk();
    let blob = d.book.blobs().put(&[7; 5000]).unwrap();
    snapshot(&d, &blob).unwrap();
    let file = d.folder.path().join("packed");
    d.book.pack(&file, UNFOLLOWED).unwrap();
    let whole = std::fs::read(&file).unwrap();
    let flipped = whole
        .windows(100)
        .position(|w| w.iter().all(|b| *b == 7))
        .map(|at| {
            let mut bytes = whole.clone();
            bytes[at + 10] = 8;
            bytes
        })
        .unwrap();
    for (what, bytes) in [
        ("cut short", &whole[..whole.len() / 2]),
        ("flipped", &flipped[..]),
        ("something else", b"PK\x03\x04 no archive"),
        ("no archive at all", b"hello"),
    ] {
        let bad = d.folder.path().join("bad");
        std::fs::write(&bad, bytes).unwrap();
        let into = d.folder.path().join("into");
        assert!(
            claimbook_store::unpack(&bad, &into, UNFOLLOWED).is_err(),
            "{what}"
        );
        assert!(!into.exists(), "{what} left something");
    }
    let taken = d.folder.path().join("taken");
    std::fs::create_dir(&taken).unwrap();
    std::fs::write(taken.join("mine.txt"), "mine").unwrap();
    assert!(matches!(
        claimbook_store::unpack(&file, &taken, UNFOLLOWED),
        Err(StoreError::Exists(_))
    ));
    assert_eq!(std::fs::read(taken.join("mine.txt")).unwrap(), b"mine");
}

#[test]
fn a_backup_of_before_there_were_captured_bytes_is_read_too() {
    let d = desk();
    let c = d.claim(d.ann, "Kept");
    let file = d.folder.path().join("old.sqlite");
    d.sqlite()
        .execute("VACUUM INTO ?1", [file.to_string_lossy()])
        .unwrap();
    let again = d.folder.path().join("again");
    claimbook_store::unpack(&file, &again, UNFOLLOWED).unwrap();
    let book = open(&again, OpenMode::Existing).unwrap();
    assert_eq!(
        book.read(|r| r.get::<Claim>(&c.id.to_string())).unwrap().wording,
        "Kept"
    );
}
