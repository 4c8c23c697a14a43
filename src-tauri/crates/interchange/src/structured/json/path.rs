//! Where in a JSON text something stands, and whether it is a review.

use serde_json::{Map, Value};

/// A step from a value to one within it.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    Key(String),
    Index(usize),
}

impl Step {
    /// A step by name; of a name that is none, so long that paths would not end, the beginning.
    pub(crate) fn key(key: &str) -> Step {
        Step::Key(key.chars().take(60).collect())
    }
}

/// A path as places show it: `@graph[3].item`.
pub(crate) fn path_in_words(path: &[Step]) -> String {
    let mut out = String::new();
    for step in path {
        match step {
            Step::Key(key) => {
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(key);
            }
            Step::Index(index) => out.push_str(&format!("[{index}]")),
        }
    }
    out
}

/// Whether an object is typed as a review of a claim or of media, in whatever namespace and case.
pub(crate) fn is_review(object: &Map<String, Value>) -> bool {
    fn names(kind: &Value) -> bool {
        let is = |text: &str| {
            let lower = text.trim().to_ascii_lowercase();
            lower.ends_with("claimreview") || lower.ends_with("mediareview")
        };
        match kind {
            Value::String(text) => is(text),
            Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).any(is),
            _ => false,
        }
    }
    ["@type", "type"]
        .iter()
        .any(|k| object.get(*k).is_some_and(names))
}
