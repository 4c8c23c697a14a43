//! Opening: old books, newer books, ruined books, books that can't be written.

use crate::support::*;
use claimbook_domain::Claim;
use claimbook_store::{
    Book, OpenMode, Problem, SCHEMA_VERSION, StoreError, UNFOLLOWED, WindowLock, make_of_version,
};

fn problem(folder: &std::path::Path) -> Problem {
    match open(folder, OpenMode::Existing) {
        Err(StoreError::Open { problem, .. }) => problem,
        Err(e) => panic!("{e}"),
        Ok(_) => panic!("it opened"),
    }
}

#[test]
fn an_older_book_opens_after_a_backup_of_itself() {
    let folder = tempfile::tempdir().unwrap();
    let book = folder.path().join("old");
    make_of_version(&book, 1, Counted::new(1).as_ref()).unwrap();
    let opened = open(&book, OpenMode::Existing).unwrap();
    assert!(opened.verify(UNFOLLOWED).unwrap().problems.is_empty());
    drop(opened);
    let backup =
        rusqlite::Connection::open(book.join(format!("book.before-{SCHEMA_VERSION}.sqlite"))).unwrap();
    let version: i64 = backup
        .pragma_query_value(None, "user_version", |r| r.get(0))
        .unwrap();
    assert_eq!(version, 1);
}

#[test]
fn a_newer_book_is_refused_and_not_touched() {
    let d = desk();
    d.sqlite().pragma_update(None, "user_version", 99).unwrap();
    drop(d.book);
    let file = d.folder.path().join("b/book.sqlite");
    let before = std::fs::read(&file).unwrap();
    assert_eq!(
        problem(&d.folder.path().join("b")),
        Problem::Newer {
            found: 99,
            known: SCHEMA_VERSION
        }
    );
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[test]
fn a_book_cut_short_is_refused_by_name() {
    let d = desk();
    drop(d.book);
    let file = d.folder.path().join("b/book.sqlite");
    let bytes = std::fs::read(&file).unwrap();
    std::fs::write(&file, &bytes[..bytes.len() / 2]).unwrap();
    assert!(matches!(problem(&d.folder.path().join("b")), Problem::Damaged(_)));
    std::fs::write(&file, &bytes[..50]).unwrap();
    assert_eq!(problem(&d.folder.path().join("b")), Problem::NotSqlite);
    std::fs::write(&file, "claims, claims, claims".repeat(20)).unwrap();
    assert_eq!(problem(&d.folder.path().join("b")), Problem::NotSqlite);
}

#[test]
fn another_database_is_no_book() {
    let folder = tempfile::tempdir().unwrap();
    let db = rusqlite::Connection::open(folder.path().join("book.sqlite")).unwrap();
    db.execute_batch("CREATE TABLE t (x)").unwrap();
    drop(db);
    assert_eq!(problem(folder.path()), Problem::NotABook);
    assert_eq!(problem(&folder.path().join("nowhere")), Problem::Missing);
}

#[test]
fn a_new_book_is_not_made_over_something() {
    let d = desk();
    assert!(matches!(
        open(&d.folder.path().join("b"), OpenMode::New),
        Err(StoreError::Exists(_))
    ));
    let full = tempfile::tempdir().unwrap();
    std::fs::write(full.path().join("letter.txt"), "x").unwrap();
    assert!(matches!(
        open(full.path(), OpenMode::New),
        Err(StoreError::Exists(_))
    ));
}

#[test]
fn two_programs_may_write_in_turn_and_each_sees_it() {
    let d = desk();
    let other = Book::open(
        &d.folder.path().join("b"),
        OpenMode::Existing,
        uuid::Uuid::from_u128(8),
        Counted::new(500),
    )
    .unwrap();
    assert!(!d.book.changed_elsewhere().unwrap());
    let (c, _) = other
        .transact(&act("claim-add", d.ben), |tx| claim(tx, "From elsewhere"))
        .unwrap();
    assert!(d.book.changed_elsewhere().unwrap());
    assert!(!d.book.changed_elsewhere().unwrap());
    assert_eq!(d.find(c.id).unwrap().wording, "From elsewhere");
    d.claim(d.ann, "From here");
    assert!(
        !d.book.changed_elsewhere().unwrap(),
        "what was written here is no news"
    );
    let report = d.book.verify(UNFOLLOWED).unwrap();
    assert_eq!((report.problems, report.devices), (vec![], 2));
}

#[test]
fn one_window_holds_a_book() {
    let d = desk();
    let folder = d.folder.path().join("b");
    let held = WindowLock::take(&folder).unwrap();
    assert!(held.is_of(&folder.join("..").join("b")));
    assert!(WindowLock::take(&folder).is_none());
    drop(held);
    assert!(WindowLock::take(&folder).is_some());
}

#[test]
fn a_full_disk_leaves_the_book_as_it_was() {
    let d = desk();
    let c = d.claim(d.ann, "One");
    d.book.limit_pages_for_tests(0).unwrap();
    let long = "word ".repeat(200_000);
    let result = d
        .book
        .transact(&act("claim-edit", d.ann), |tx| -> Result<(), StoreError> {
            let mut c: Claim = tx.get(&c.id.to_string())?;
            c.wording = long;
            tx.update(&c).map(drop)
        });
    assert!(matches!(result, Err(StoreError::DiskFull)), "{result:?}");
    assert_eq!(d.find(c.id).unwrap().wording, "One");
    d.book.limit_pages_for_tests(1_000_000).unwrap();
    d.edit(d.ann, c.id, |c| c.wording = "Two".into());
    assert_eq!(d.problems(), Vec::<String>::new());
}

#[test]
fn a_backup_is_a_book_again() {
    let d = desk();
    let c = d.claim(d.ann, "Kept");
    let file = d.folder.path().join("copy.claimbook-pack");
    d.book.pack(&file, UNFOLLOWED).unwrap();
    assert!(matches!(
        d.book.pack(&file, UNFOLLOWED),
        Err(StoreError::Exists(_))
    ));
    let again = d.folder.path().join("again");
    claimbook_store::unpack(&file, &again, UNFOLLOWED).unwrap();
    let book = open(&again, OpenMode::Existing).unwrap();
    assert_eq!(
        book.read(|r| r.get::<Claim>(&c.id.to_string())).unwrap().wording,
        "Kept"
    );
    assert!(book.verify(UNFOLLOWED).unwrap().problems.is_empty());
}

#[test]
fn long_work_says_how_far_it_is_and_stops_when_told() {
    let d = desk();
    for n in 0..300 {
        d.claim(d.ann, &format!("Claim {n}"));
    }
    let told = std::cell::RefCell::new(Vec::new());
    let listen = |done, total| {
        told.borrow_mut().push((done, total));
        true
    };
    d.book.verify(&listen).unwrap();
    let told = told.into_inner();
    assert!(told.len() > 2 && told.is_sorted(), "{told:?}");
    assert_eq!(
        told.last().map(|(done, total)| done == total),
        Some(true),
        "{told:?}"
    );
    assert!(matches!(
        d.book.verify(&|done, _| done == 0),
        Err(StoreError::Stopped)
    ));
    let file = d.folder.path().join("copy.claimbook-pack");
    assert!(matches!(
        d.book.pack(&file, &|_, _| false),
        Err(StoreError::Stopped)
    ));
    assert_eq!(
        std::fs::read_dir(d.folder.path()).unwrap().count(),
        1,
        "a part of a copy is left"
    );
}
