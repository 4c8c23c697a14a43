//! Undo and redo: in order, over a restart, and refused by name where a later change stands in the way.

use crate::support::*;
use claimbook_domain::*;
use claimbook_store::{OpenMode, StoreError, UNFOLLOWED};

#[test]
fn what_was_done_is_taken_back_and_brought_back_in_order() {
    let d = desk();
    let c = d.claim(d.ann, "One");
    d.edit(d.ann, c.id, |c| c.wording = "Two".into());
    d.edit(d.ann, c.id, |c| c.priority = Some(1));
    let me = Some(d.ann.0);
    d.book.undo(me).unwrap();
    assert_eq!(d.find(c.id).unwrap().priority, None);
    d.book.undo(me).unwrap();
    assert_eq!(d.find(c.id).unwrap().wording, "One");
    d.book.undo(me).unwrap();
    assert_eq!(d.find(c.id), None);
    assert!(matches!(d.book.undo(me), Err(StoreError::NothingTo("undo"))));
    for _ in 0..3 {
        d.book.redo(me).unwrap();
    }
    let back = d.find(c.id).unwrap();
    assert_eq!((back.wording.as_str(), back.priority), ("Two", Some(1)));
    assert!(matches!(d.book.redo(me), Err(StoreError::NothingTo("redo"))));
    assert_eq!(d.problems(), Vec::<String>::new());
}

#[test]
fn undo_survives_a_restart() {
    let d = desk();
    let c = d.claim(d.ann, "One");
    d.edit(d.ann, c.id, |c| c.wording = "Two".into());
    d.book.undo(Some(d.ann.0)).unwrap();
    drop(d.book);
    let book = open(&d.folder.path().join("b"), OpenMode::Existing).unwrap();
    book.redo(Some(d.ann.0)).unwrap();
    assert_eq!(
        book.read(|r| r.get::<Claim>(&c.id.to_string())).unwrap().wording,
        "Two"
    );
    book.undo(Some(d.ann.0)).unwrap();
    book.undo(Some(d.ann.0)).unwrap();
    assert!(
        book.read(|r| r.find::<Claim>(&c.id.to_string()))
            .unwrap()
            .is_none()
    );
}

#[test]
fn something_new_ends_what_could_be_brought_back() {
    let d = desk();
    let c = d.claim(d.ann, "One");
    d.edit(d.ann, c.id, |c| c.wording = "Two".into());
    d.book.undo(Some(d.ann.0)).unwrap();
    d.edit(d.ann, c.id, |c| c.wording = "Three".into());
    assert!(matches!(
        d.book.redo(Some(d.ann.0)),
        Err(StoreError::NothingTo("redo"))
    ));
    d.book.undo(Some(d.ann.0)).unwrap();
    assert_eq!(d.find(c.id).unwrap().wording, "One");
}

#[test]
fn a_later_change_of_somebody_else_stands_in_the_way_and_is_named() {
    let d = desk();
    let c = d.claim(d.ann, "The bridge is closed");
    d.edit(d.ann, c.id, |c| c.wording = "The bridge was closed".into());
    d.edit(d.ben, c.id, |c| c.wording = "The bridge had been closed".into());
    let error = d.book.undo(Some(d.ann.0)).unwrap_err();
    let StoreError::Blocked(by) = &error else {
        panic!("{error}")
    };
    assert_eq!((by.later.as_str(), by.later_by.as_str()), ("claim-edit", "Ben"));
    assert_eq!(by.label, "The bridge had been closed");
    assert_eq!(d.find(c.id).unwrap().wording, "The bridge had been closed");
    // Another field of the same claim does not stand in the way.
    d.book.undo(Some(d.ben.0)).unwrap();
    d.edit(d.ben, c.id, |c| c.priority = Some(2));
    d.book.undo(Some(d.ann.0)).unwrap();
    let now = d.find(c.id).unwrap();
    assert_eq!(
        (now.wording.as_str(), now.priority),
        ("The bridge is closed", Some(2))
    );
    assert_eq!(d.problems(), Vec::<String>::new());
}

#[test]
fn a_claim_on_which_others_built_is_not_pulled_from_under_them() {
    let d = desk();
    let c = d.claim(d.ann, "One");
    d.book
        .transact(&act("evidence-add", d.ben), |tx| evidence(tx, c.id, "seen"))
        .unwrap();
    let error = d.book.undo(Some(d.ann.0)).unwrap_err();
    let StoreError::Blocked(by) = &error else {
        panic!("{error}")
    };
    assert_eq!((by.later.as_str(), by.later_by.as_str()), ("evidence-add", "Ben"));
    assert!(d.find(c.id).is_some());
}

#[test]
fn nothing_is_brought_back_to_a_claim_that_somebody_took_away() {
    let d = desk();
    let c = d.claim(d.ann, "One");
    d.book
        .transact(&act("evidence-add", d.ben), |tx| evidence(tx, c.id, "seen"))
        .unwrap();
    d.book.undo(Some(d.ben.0)).unwrap();
    d.book
        .transact(&act("claim-delete", d.ann), |tx| {
            tx.delete(Entity::Claim, &c.id.to_string())
        })
        .unwrap();
    let error = d.book.redo(Some(d.ben.0)).unwrap_err();
    let StoreError::Blocked(by) = &error else {
        panic!("{error}")
    };
    assert_eq!((by.later.as_str(), by.later_by.as_str()), ("claim-delete", "Ann"));
    assert_eq!((by.entity, by.label.as_str()), ("claim", "One"));
    // Once the claim is back, so can be what was found for it.
    d.book.undo(Some(d.ann.0)).unwrap();
    d.book.redo(Some(d.ben.0)).unwrap();
    assert_eq!(d.problems(), Vec::<String>::new());
}

#[test]
fn no_topic_is_brought_back_to_a_claim_that_is_gone() {
    let d = desk();
    let c = d.claim(d.ann, "One");
    d.book
        .transact(&act("claim-edit", d.ben), |tx| -> Result<(), StoreError> {
            let topic = Topic {
                id: TopicId(tx.id()),
                name: "Energy".into(),
            };
            tx.insert(&topic)?;
            let mut claim: Claim = tx.get(&c.id.to_string())?;
            claim.topics.push(topic.id);
            tx.update(&claim).map(drop)
        })
        .unwrap();
    d.book.undo(Some(d.ben.0)).unwrap();
    d.book.undo(Some(d.ann.0)).unwrap();
    let error = d.book.redo(Some(d.ben.0)).unwrap_err();
    assert!(matches!(error, StoreError::Blocked(_)), "{error}");
    assert_eq!(d.problems(), Vec::<String>::new());
}

#[test]
fn a_party_that_others_use_meanwhile_stays() {
    let d = desk();
    let with_party = |person, wording: &str| {
        d.book
            .transact(&act("claim-add", person), |tx| -> Result<ClaimId, StoreError> {
                let party = match tx.reader().party_named("Olena")? {
                    Some(id) => PartyId(id),
                    None => {
                        let p = Party {
                            id: PartyId(tx.id()),
                            name: "Olena".into(),
                            kind: PartyKind::Person,
                            aliases: vec![],
                            same_as: vec![],
                        };
                        tx.insert(&p)?;
                        p.id
                    }
                };
                let mut c = claim(tx, wording)?;
                c.claimants = vec![party];
                tx.update(&c)?;
                Ok(c.id)
            })
            .unwrap()
            .0
    };
    let a = with_party(d.ann, "One");
    let b = with_party(d.ben, "Two");
    d.book.undo(Some(d.ann.0)).unwrap();
    assert_eq!(d.find(a), None);
    assert_eq!(d.find(b).unwrap().claimants.len(), 1);
    d.book.redo(Some(d.ann.0)).unwrap();
    assert_eq!(d.find(a).unwrap().claimants, d.find(b).unwrap().claimants);
    assert_eq!(d.problems(), Vec::<String>::new());
}

#[test]
fn a_change_whose_values_were_erased_is_not_taken_back_and_the_chain_holds() {
    let d = desk();
    let c = d.claim(d.ann, "The source is called Petro");
    d.edit(d.ann, c.id, |c| c.wording = "The source is a guard".into());
    let before = d.book.verify(UNFOLLOWED).unwrap();
    // The claim's first wording stands in its first change.
    let change = d.book.read(|r| {
        let (acts, _) = r.acts(Some(&c.id.to_string()), 0, 10)?;
        let mut found = Vec::new();
        for act in acts {
            found.extend(r.changes_of(act.n, Some(&c.id.to_string()), 10)?.0);
        }
        Ok(found)
    });
    for change in change.unwrap() {
        d.book
            .erase_payload(change.device, change.seq, Some(d.ann.0), "source's safety")
            .unwrap();
    }
    let after = d.book.verify(UNFOLLOWED).unwrap();
    assert_eq!(after.problems, Vec::<String>::new());
    assert_eq!((before.erased, after.erased), (0, 2));
    assert!(matches!(d.book.undo(Some(d.ann.0)), Err(StoreError::Erased(_))));
    let left: i64 = d
        .sqlite()
        .query_row(
            "SELECT count(*) FROM change WHERE payload LIKE '%Petro%'",
            [],
            |r| r.get(0),
        )
        .unwrap();
    assert_eq!(left, 0);
}
