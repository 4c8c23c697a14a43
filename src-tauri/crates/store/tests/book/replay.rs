//! State is what the history gives: whatever is done, in whatever order, the tables can be rebuilt from it.

use crate::support::*;
use claimbook_domain::*;
use claimbook_store::{ClaimFilter, Sort, StoreError};
use proptest::prelude::*;

#[derive(Debug, Clone)]
enum Step {
    Add(String),
    Reword(usize, String),
    Stage(usize, usize),
    Evidence(usize, String),
    Verdict(usize, usize),
    Topic(usize, String),
    Delete(usize),
    Undo(bool),
    Redo(bool),
}

fn steps() -> impl Strategy<Value = Vec<(bool, Step)>> {
    let words = "[a-zА-Яأ🙂 é\"]{1,12}";
    let step = prop_oneof![
        words.prop_map(Step::Add),
        (0..6usize, words).prop_map(|(i, w)| Step::Reword(i, w)),
        (0..6usize, 0..6usize).prop_map(|(i, s)| Step::Stage(i, s)),
        (0..6usize, words).prop_map(|(i, w)| Step::Evidence(i, w)),
        (0..6usize, 0..8usize).prop_map(|(i, r)| Step::Verdict(i, r)),
        (0..6usize, words).prop_map(|(i, w)| Step::Topic(i, w)),
        (0..6usize).prop_map(Step::Delete),
        any::<bool>().prop_map(Step::Undo),
        any::<bool>().prop_map(Step::Redo),
    ];
    prop::collection::vec((any::<bool>(), step), 1..40)
}

fn perform(d: &Desk, first: bool, step: &Step) -> Result<(), StoreError> {
    let person = if first { d.ann } else { d.ben };
    let claims: Vec<Claim> = d.book.read(|r| r.all())?;
    let pick = |i: &usize| claims.get(*i).cloned();
    match step {
        Step::Undo(ann) => d.book.undo(Some(if *ann { d.ann.0 } else { d.ben.0 })).map(drop),
        Step::Redo(ann) => d.book.redo(Some(if *ann { d.ann.0 } else { d.ben.0 })).map(drop),
        step => d
            .book
            .transact(&act("step", person), |tx| match step {
                Step::Add(w) => claim(tx, w).map(drop),
                Step::Reword(i, w) => {
                    let Some(mut c) = pick(i) else { return Ok(()) };
                    c.wording = w.clone();
                    tx.update(&c).map(drop)
                }
                Step::Stage(i, s) => {
                    let Some(mut c) = pick(i) else { return Ok(()) };
                    c.stage = Stage::ALL[*s];
                    tx.update(&c).map(drop)
                }
                Step::Evidence(i, w) => match pick(i) {
                    Some(c) => evidence(tx, c.id, w).map(drop),
                    None => Ok(()),
                },
                Step::Verdict(i, n) => {
                    let Some(c) = pick(i) else { return Ok(()) };
                    let ratings: Vec<Rating> = tx.reader().of("scale", "claimbook")?;
                    let before: Vec<Verdict> = tx.reader().of("claim", &c.id.to_string())?;
                    let evidence: Vec<Evidence> = tx.reader().of("claim", &c.id.to_string())?;
                    tx.insert(&Verdict {
                        id: VerdictId(tx.id()),
                        claim: c.id,
                        rating: ratings[*n].id.clone(),
                        summary: None,
                        rationale: "because".into(),
                        confidence: Some(Confidence::Low),
                        not_known: None,
                        supersedes: before.last().map(|v| v.id),
                        citations: evidence.iter().map(|e| e.id).collect(),
                        decided_by: Some(person),
                        decided_at: tx.now().into(),
                    })
                }
                Step::Topic(i, name) => {
                    let Some(mut c) = pick(i) else { return Ok(()) };
                    let topic = Topic {
                        id: TopicId(tx.id()),
                        name: name.clone(),
                    };
                    tx.insert(&topic)?;
                    c.topics.push(topic.id);
                    tx.update(&c).map(drop)
                }
                Step::Delete(i) => match pick(i) {
                    Some(c) => tx.delete(Entity::Claim, &c.id.to_string()),
                    None => Ok(()),
                },
                Step::Undo(_) | Step::Redo(_) => Ok(()),
            })
            .map(drop),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn every_table_can_be_rebuilt_from_any_history(steps in steps()) {
        let d = desk();
        for (first, step) in &steps {
            match perform(&d, *first, step) {
                Ok(()) | Err(StoreError::NothingTo(_) | StoreError::Blocked(_) | StoreError::InUse { .. }) => {}
                Err(e) => prop_assert!(false, "{step:?}: {e}"),
            }
        }
        prop_assert_eq!(d.problems(), Vec::<String>::new());
        // Lists, made step by step, are what they would be when made anew.
        let listed = lists(&d);
        d.book.rebuild().unwrap();
        prop_assert_eq!(&listed, &lists(&d));
        // As open files and back, it is the same book.
        let back = crate::open_files::there_and_back(&d);
        prop_assert_eq!(listed, lists(&back));
    }
}

fn lists(d: &Desk) -> Vec<String> {
    let query = query::parse("").unwrap();
    let filter = ClaimFilter {
        query: &query,
        me: None,
        sort: Sort::Added,
        descending: false,
    };
    let rows = d.book.read(|r| r.list_claims(&filter, 0, 100)).unwrap();
    rows.into_iter().map(|r| format!("{r:?}")).collect()
}
