//! An act of many changes keeps most of them together; whatever is asked of the history, nobody can tell.

use crate::support::*;
use claimbook_domain::*;
use claimbook_store::{Line, StoreError, UNFOLLOWED, check_history};
use std::io::Cursor;

const MANY: usize = 700;

/// A book into which many claims came at once, each with a piece of evidence; and the claims.
fn imported() -> (Desk, Vec<Claim>) {
    let d = desk();
    let claims = d
        .book
        .transact(&act("import", d.ann), |tx| -> Result<_, StoreError> {
            (0..MANY)
                .map(|n| {
                    let claim = claim(tx, &format!("Claim {n} of the source called Petro"))?;
                    evidence(tx, claim.id, &format!("quote {n}"))?;
                    Ok(claim)
                })
                .collect()
        })
        .unwrap()
        .0;
    (d, claims)
}

fn packs(d: &Desk) -> (i64, i64) {
    d.sqlite()
        .query_row("SELECT count(*), sum(changes) FROM change_pack", [], |r| {
            Ok((r.get(0)?, r.get(1)?))
        })
        .unwrap()
}

fn history(d: &Desk) -> Vec<Line> {
    let mut out = Vec::new();
    d.book
        .write_history(&mut out, &mut |_| Ok(true), UNFOLLOWED)
        .unwrap();
    out.split(|b| *b == b'\n')
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_slice(line).unwrap())
        .collect()
}

#[test]
fn most_of_a_large_act_lies_together_and_the_chain_runs_through_it() {
    let (d, _) = imported();
    let (count, changes) = packs(&d);
    assert!(count > 1 && changes == 2 * MANY as i64 - 256, "{count} {changes}");
    let report = d.book.verify(UNFOLLOWED).unwrap();
    assert_eq!(report.problems, Vec::<String>::new());
    let lines = history(&d);
    assert_eq!(lines.len() as u64, report.changes);
    assert!(lines.iter().zip(1..).all(|(line, seq)| line.seq == seq));
    let mut out = Vec::new();
    d.book
        .write_history(&mut out, &mut |_| Ok(true), UNFOLLOWED)
        .unwrap();
    let checked = check_history(Cursor::new(out), UNFOLLOWED).unwrap();
    assert_eq!((checked.problems, checked.changes), (Vec::new(), report.changes));
}

#[test]
fn a_claim_among_many_has_its_own_history() {
    let (d, claims) = imported();
    for claim in [&claims[3], &claims[MANY / 2], &claims[MANY - 1]] {
        d.edit(d.ben, claim.id, |c| c.wording = "Reworded".into());
        let id = claim.id.to_string();
        let (acts, total) = d.book.read(|r| r.acts(Some(&id), 0, 10)).unwrap();
        let kinds: Vec<&str> = acts.iter().map(|a| a.kind.as_str()).collect();
        assert_eq!((kinds, total), (vec!["claim-edit", "import"], 2));
        assert_eq!(d.book.read(|r| r.change_count(&id)).unwrap(), 3);
        let (changes, of) = d.book.read(|r| r.changes_of(acts[1].n, Some(&id), 10)).unwrap();
        assert_eq!(of, 2 * MANY as u64);
        let entities: Vec<&str> = changes.iter().map(|c| c.entity_name.as_str()).collect();
        assert_eq!(entities, ["claim", "evidence"]);
        assert_eq!(changes[0].key, id);
    }
    let (first, _) = d.book.read(|r| r.acts(None, 0, 1)).unwrap();
    assert_eq!(first[0].kind, "claim-edit");
}

#[test]
fn a_large_act_is_undone_and_brought_back_and_a_later_change_stands_in_the_way() {
    let (d, claims) = imported();
    d.book.undo(Some(d.ann.0)).unwrap();
    assert_eq!(d.book.read(|r| r.all::<Claim>()).unwrap(), []);
    assert_eq!(d.problems(), Vec::<String>::new());
    d.book.redo(Some(d.ann.0)).unwrap();
    assert_eq!(d.book.read(|r| r.all::<Claim>()).unwrap().len(), MANY);
    assert_eq!(d.problems(), Vec::<String>::new());
    d.edit(d.ben, claims[600].id, |c| c.priority = Some(1));
    match d.book.undo(Some(d.ann.0)) {
        Err(StoreError::Blocked(blocked)) => {
            assert_eq!(
                (blocked.later.as_str(), blocked.later_by.as_str()),
                ("claim-edit", "Ben")
            );
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(d.problems(), Vec::<String>::new());
}

#[test]
fn a_change_after_a_large_act_follows_it() {
    let (d, claims) = imported();
    d.edit(d.ann, claims[0].id, |c| c.priority = Some(2));
    d.claim(d.ben, "Another");
    let lines = history(&d);
    let seqs: Vec<i64> = lines.iter().map(|l| l.seq).collect();
    assert_eq!(seqs, (1..=lines.len() as i64).collect::<Vec<_>>());
    assert_eq!(lines.last().unwrap().act.kind, "claim-add");
}

#[test]
fn a_payload_in_a_pack_is_erased_for_good() {
    let (d, claims) = imported();
    let id = claims[500].id.to_string();
    let before = history(&d);
    let line = before.iter().find(|l| l.id == id).unwrap();
    d.book
        .erase_payload(line.device, line.seq, Some(d.ann.0), "source's safety")
        .unwrap();
    let after = history(&d);
    for (a, b) in before.iter().zip(&after) {
        if a.seq == line.seq {
            assert_eq!((&b.payload, &b.salt, &b.digest), (&None, &None, &a.digest));
        } else {
            assert_eq!(a, b);
        }
    }
    let report = d.book.verify(UNFOLLOWED).unwrap();
    assert_eq!((report.problems, report.erased), (Vec::new(), 1));
}

#[test]
fn an_act_stopped_half_way_leaves_the_book_as_it_was() {
    let (d, _) = imported();
    let before = history(&d);
    let stopped = d
        .book
        .transact(&act("import", d.ben), |tx| -> Result<(), StoreError> {
            for n in 0..MANY {
                claim(tx, &format!("More {n}"))?;
            }
            Err(StoreError::Stopped)
        });
    assert!(matches!(stopped, Err(StoreError::Stopped)));
    assert_eq!(history(&d), before);
    d.claim(d.ben, "After it");
    assert_eq!(d.problems(), Vec::<String>::new());
}

#[test]
fn a_pack_altered_cut_short_or_blown_up_is_named() {
    for sql in [
        "UPDATE change_pack SET body = zeroblob(64) WHERE n = (SELECT max(n) FROM change_pack)",
        "UPDATE change_pack SET body = substr(body, 1, length(body) / 2)",
        "UPDATE change_pack SET size = 9000000000000000000",
        "UPDATE change_pack SET size = -1",
        "UPDATE change_pack SET changes = changes + 1",
        "UPDATE change_pack SET changes = 9000000000000000000",
        "UPDATE change_pack SET changes = 0",
        "UPDATE change_pack SET entity_from = entity_to",
        "UPDATE change_pack SET owner_to = owner_from",
        "UPDATE change_pack SET owner_from = NULL, owner_to = NULL",
        "UPDATE change_pack SET n = 9223372036854775700 WHERE n = (SELECT max(n) FROM change_pack)",
        "DELETE FROM change_pack WHERE n = (SELECT max(n) FROM change_pack)",
        "UPDATE change_pack SET seq = seq + 1 WHERE n = (SELECT max(n) FROM change_pack)",
    ] {
        let (d, claims) = imported();
        d.sqlite().execute(sql, []).unwrap();
        assert!(!d.problems().is_empty(), "{sql}");
        // What else is asked gets an answer or an error, and ends.
        let _ = d.book.read(|r| r.acts(Some(&claims[600].id.to_string()), 0, 5));
        let _ = d.book.undo(Some(d.ann.0));
    }
}

#[test]
fn a_pack_that_cannot_be_read_does_not_hide_what_else_was_altered() {
    let (d, _) = imported();
    let sha256 = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";
    d.book
        .transact(&act("document-add", d.ann), |tx| -> Result<_, StoreError> {
            tx.put_text(sha256, "hello world")?;
            claim(tx, "x").map(drop)
        })
        .unwrap();
    d.sqlite()
        .execute_batch(
            "UPDATE change_pack SET body = zeroblob(64) WHERE n = (SELECT min(n) FROM change_pack);
             UPDATE text SET body = 'hello w0rld'",
        )
        .unwrap();
    let problems = d.problems();
    let named = |words: &str| problems.iter().any(|p| p.contains(words));
    assert!(
        named("the history can't be read further") && named(sha256),
        "{problems:?}"
    );
}

#[test]
fn a_large_act_goes_to_open_files_and_back() {
    let (d, claims) = imported();
    d.edit(d.ben, claims[650].id, |c| c.priority = Some(1));
    let back = crate::open_files::there_and_back(&d);
    assert_eq!(history(&d), history(&back));
    assert_eq!(packs(&d), packs(&back));
    assert_eq!(back.problems(), Vec::<String>::new());
}
