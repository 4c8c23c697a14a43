//! What was done past the history is found and named.

use crate::support::*;
use claimbook_store::UNFOLLOWED;

fn prepared() -> (Desk, String) {
    let d = desk();
    let c = d.claim(d.ann, "The bridge is closed");
    d.edit(d.ann, c.id, |c| c.wording = "The bridge was closed".into());
    d.edit(d.ben, c.id, |c| c.priority = Some(1));
    assert_eq!(d.problems(), Vec::<String>::new());
    (d, c.id.to_string())
}

#[test]
fn a_row_edited_in_its_table_is_named_with_its_field() {
    let (d, id) = prepared();
    d.sqlite()
        .execute("UPDATE claim SET wording = 'The bridge is open'", [])
        .unwrap();
    let problems = d.problems();
    assert!(
        problems
            .iter()
            .any(|p| p.contains(&id) && p.contains("edited past the history (wording)")),
        "{problems:?}"
    );
}

#[test]
fn a_row_deleted_from_its_table_is_named() {
    let (d, id) = prepared();
    d.sqlite().execute("DELETE FROM claim", []).unwrap();
    assert!(
        d.problems()
            .iter()
            .any(|p| p.contains(&id) && p.contains("missing from its table"))
    );
}

#[test]
fn a_value_altered_in_the_history_is_named() {
    let (d, id) = prepared();
    d.sqlite()
        .execute("UPDATE change SET payload = replace(payload, 'was closed', 'was opened') WHERE payload LIKE '%was closed%'", [])
        .unwrap();
    assert!(
        d.problems()
            .iter()
            .any(|p| p.contains(&id) && p.contains("values were altered"))
    );
}

#[test]
fn a_change_deleted_from_the_middle_is_named() {
    let (d, _) = prepared();
    d.sqlite()
        .execute("DELETE FROM change WHERE n = (SELECT max(n) - 1 FROM change)", [])
        .unwrap();
    assert!(
        d.problems()
            .iter()
            .any(|p| p.contains("1 changes before it are missing"))
    );
}

#[test]
fn a_change_deleted_from_the_end_is_named() {
    let (d, _) = prepared();
    d.sqlite()
        .execute("DELETE FROM change WHERE n = (SELECT max(n) FROM change)", [])
        .unwrap();
    assert!(
        d.problems()
            .iter()
            .any(|p| p.contains("its chain should end with"))
    );
}

#[test]
fn an_act_given_to_somebody_else_is_named() {
    let (d, _) = prepared();
    let ann = d.ann.0.as_bytes().to_vec();
    d.sqlite()
        .execute(
            "UPDATE act SET person = ?1 WHERE n = (SELECT max(n) FROM act)",
            [ann],
        )
        .unwrap();
    assert!(
        d.problems()
            .iter()
            .any(|p| p.contains("does not follow from what came before"))
    );
}

#[test]
fn a_byte_flipped_in_the_file_is_found() {
    let (d, _) = prepared();
    d.sqlite()
        .execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")
        .unwrap();
    let path = d.folder.path().join("b/book.sqlite");
    drop(d.book);
    let mut bytes = std::fs::read(&path).unwrap();
    let at = bytes
        .windows(14)
        .position(|w| w == b"was closed\"},\"")
        .or_else(|| bytes.windows(10).position(|w| w == b"was closed"))
        .unwrap();
    bytes[at] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let book = open(&d.folder.path().join("b"), claimbook_store::OpenMode::Existing).unwrap();
    assert!(!book.verify(UNFOLLOWED).unwrap().problems.is_empty());
}

#[test]
fn a_text_altered_is_named() {
    let d = desk();
    let hash = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";
    d.book
        .transact(
            &act("document-add", d.ann),
            |tx| -> Result<(), claimbook_store::StoreError> {
                tx.put_text(hash, "hello world")?;
                claim(tx, "x").map(drop)
            },
        )
        .unwrap();
    assert_eq!(d.problems(), Vec::<String>::new());
    d.sqlite()
        .execute("UPDATE text SET body = 'hello w0rld'", [])
        .unwrap();
    assert!(
        d.problems()
            .iter()
            .any(|p| p.contains(hash) && p.contains("altered"))
    );
}
