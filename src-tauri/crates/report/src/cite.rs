//! The references of a rationale: `[@EVIDENCE-ID]`.

use claimbook_domain::EvidenceId;
use std::ops::Range;

/// A reference as it stands in a text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Reference<'a> {
    /// Where, in bytes, with its brackets.
    pub range: Range<usize>,
    /// What is between `[@` and `]`.
    pub text: &'a str,
    /// The evidence it names, where it is an id at all.
    pub id: Option<EvidenceId>,
}

/// Every reference in the text, in its order.
pub(crate) fn references(text: &str) -> Vec<Reference<'_>> {
    let mut found: Vec<Reference<'_>> = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find("[@").map(|at| from + at) {
        let inner = start + 2;
        let Some(end) = text[inner..].find([']', '[', '\n']).map(|at| inner + at) else {
            break;
        };
        if text.as_bytes()[end] == b']' && end > inner {
            let named = text[inner..end].trim();
            found.push(Reference {
                range: start..end + 1,
                text: named,
                id: named.parse().ok(),
            });
            from = end + 1;
        } else {
            from = end.max(inner);
        }
    }
    found
}

/// The evidence that a rationale cites, each once, in the order of first mention.
pub(crate) fn cited(rationale: &str) -> Vec<EvidenceId> {
    let mut ids = Vec::new();
    for id in references(rationale).into_iter().filter_map(|r| r.id) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_found_whole_and_in_order() {
        let a = "0192d0a0-0000-7000-8000-00000000000a";
        let text = format!("Так [@{a}], [@nonsense], [@ [@{a}] [@] [@open");
        let found = references(&text);
        assert_eq!(
            found.iter().map(|r| r.text).collect::<Vec<_>>(),
            [a, "nonsense", a]
        );
        assert_eq!(&text[found[0].range.clone()], format!("[@{a}]"));
        assert_eq!(found[1].id, None);
        assert_eq!(cited(&text).len(), 1);
    }
}
