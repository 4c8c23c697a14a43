//! The chains of a history, checked link by link: in a book, and in an extract on a machine that has none.

use crate::log::{self, ActRow, ChangeRow, Link, Op};
use std::collections::HashMap;
use uuid::Uuid;

/// What was walked so far.
#[derive(Debug, Default)]
pub struct Chains {
    /// The end of each device's chain: its length and last hash.
    pub heads: HashMap<Uuid, (i64, Vec<u8>)>,
    /// Links whose old and new values are not there: erased, or withheld.
    pub without_payload: u64,
}

impl Chains {
    /// Checks the next link of its device; what does not hold is told.
    pub fn link(&mut self, change: &ChangeRow, act: &ActRow, problem: &mut dyn FnMut(String)) {
        let head = self
            .heads
            .entry(change.device)
            .or_insert_with(|| (0, vec![0; 32]));
        if change.seq != head.0 + 1 {
            problem(format!(
                "{} changes before it are missing",
                change.seq.saturating_sub(head.0).saturating_sub(1)
            ));
        } else {
            let link = Link {
                device: change.device,
                seq: change.seq,
                act,
                entity: &change.entity_name,
                key: &change.key,
                op: change.op.map_or("", Op::name),
                digest: &change.digest,
            };
            if link.hash(&head.1).as_slice() != change.hash {
                problem("was altered: its hash does not follow from what came before".into());
            }
        }
        *head = (change.seq, change.hash.clone());
        match (&change.payload, &change.salt) {
            (Some(payload), Some(salt)) => {
                if log::digest(salt, payload).as_slice() != change.digest {
                    problem("its old and new values were altered".into());
                }
            }
            _ => self.without_payload += 1,
        }
    }
}
