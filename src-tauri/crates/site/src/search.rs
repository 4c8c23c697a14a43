//! The search index, in parts that a browser fetches as it needs them: which checks have a word, by the alphabet, and what
//! a check looks like in a list of results, by its number. `index.json` says where each part begins.
//!
//! A word's checks are one list of numbers: four times the distance from the check before, plus how much the word weighs
//! there (3 in the claim, 2 in a name, 1 elsewhere).

use crate::{Out, SiteError, choice::Choice, fold, page::Pages};
use claimbook_report::Check;
use serde_json::json;
use std::collections::BTreeMap;

const SCRIPT: &str = include_str!("../assets/search.js");
/// Size of a part, in bytes; no part is larger.
const PART: usize = 128 * 1024;
/// Most numbers in one entry of a word; a word of more has several entries.
const NUMBERS: usize = 12_000;
/// Most words that are taken from one field.
const WORDS: usize = 600;

pub(crate) fn write<E>(pages: &Pages, choice: &Choice<'_>, out: &mut Out<'_, E>) -> Result<(), SiteError<E>> {
    let mut words: BTreeMap<String, Vec<(u32, u32)>> = BTreeMap::new();
    let mut parts = Parts::new("checks");
    for (n, check) in (0u32..).zip(&choice.checks) {
        let card = pages.card(check);
        let shown = json!([
            card.id,
            card.text,
            card.lang,
            card.who,
            card.date,
            card.rating,
            card.mark
        ]);
        parts.push(json!(n), &serde_json::to_string(&shown)?, out)?;
        for (word, weight) in weighed(check, &card.rating) {
            words.entry(word).or_default().push((n, weight));
        }
    }
    let checks = parts.finish(out)?;
    let mut parts = Parts::new("words");
    for (word, found) in &words {
        // Every entry can be read without the one before it.
        for some in found.chunks(NUMBERS) {
            let mut before = 0;
            let mut numbers = Vec::with_capacity(some.len());
            for (n, weight) in some {
                numbers.push((n - before) * 4 + weight);
                before = *n;
            }
            parts.push(json!(word), &serde_json::to_string(&json!([word, numbers]))?, out)?;
        }
    }
    let words = parts.finish(out)?;
    let index = json!({"count": choice.checks.len(), "checks": checks, "words": words});
    out.file("search/index.json", &serde_json::to_vec(&index)?)?;
    out.file("search/search.js", SCRIPT.as_bytes())
}

/// The words of a check, each with the most that it weighs.
fn weighed(check: &Check, rating: &str) -> BTreeMap<String, u32> {
    let names = check
        .claimants
        .iter()
        .chain(&check.reported_by)
        .chain(&check.venue)
        .map(|p| p.name.as_str());
    let verdict = check.verdict.iter().flat_map(|v| v.summary.as_deref());
    let fields = [(3, Some(check.wording.as_str())), (3, check.title.as_deref())].into_iter();
    let fields = fields.filter_map(|(weight, text)| Some((weight, text?)));
    let fields = fields.chain(names.map(|n| (2, n)));
    let fields = fields.chain(check.topics.iter().map(|t| (1, t.as_str())));
    let fields = fields.chain(verdict.map(|s| (1, s))).chain([(1, rating)]);
    let mut words = BTreeMap::new();
    for (weight, text) in fields {
        for word in fold::words(text).into_iter().take(WORDS) {
            let most = words.entry(word).or_insert(weight);
            *most = weight.max(*most);
        }
    }
    words
}

/// Packs entries into files of a bounded size.
struct Parts {
    name: &'static str,
    starts: Vec<serde_json::Value>,
    part: String,
}

impl Parts {
    fn new(name: &'static str) -> Parts {
        Parts {
            name,
            starts: Vec::new(),
            part: String::new(),
        }
    }

    fn push<E>(
        &mut self,
        start: serde_json::Value,
        entry: &str,
        out: &mut Out<'_, E>,
    ) -> Result<(), SiteError<E>> {
        if !self.part.is_empty() && self.part.len() + entry.len() + 2 > PART {
            self.flush(out)?;
        }
        if self.part.is_empty() {
            self.starts.push(start);
        }
        self.part.push_str(if self.part.is_empty() { "[" } else { ",\n" });
        self.part.push_str(entry);
        Ok(())
    }

    fn flush<E>(&mut self, out: &mut Out<'_, E>) -> Result<(), SiteError<E>> {
        self.part.push(']');
        let path = format!("search/{}-{}.json", self.name, self.starts.len());
        out.file(&path, self.part.as_bytes())?;
        self.part.clear();
        Ok(())
    }

    fn finish<E>(mut self, out: &mut Out<'_, E>) -> Result<Vec<serde_json::Value>, SiteError<E>> {
        if !self.part.is_empty() {
            self.flush(out)?;
        }
        Ok(self.starts)
    }
}
