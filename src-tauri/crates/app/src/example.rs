//! The example book: an investigation of one article, made by the calls that the window makes, so that it shows what
//! the desk does and holds nothing that a person could not have recorded.
//!
//! `example/book.json` lists the steps in order. What is real in it is cited by its address; the rest says that it is
//! part of the exercise.

use crate::api::DocumentView;
use crate::{Desk, Error, Result, UNFOLLOWED};
use claimbook_text::offset::CodePoints;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const ARTICLE: &str = include_str!("../example/article.txt");
const STEPS: &str = include_str!("../example/book.json");

/// One thing that somebody does.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    /// Who does it; where left out, who opened the book.
    #[serde(rename = "as")]
    who: Option<String>,
    /// The call's name.
    call: String,
    /// The name under which what the call gives is kept for later steps.
    save: Option<String>,
    /// What is asked for. `"$name"` stands for the id of what was kept, `"$name.field"` (or `"$name.field.field"`) for a field of it, `[@$name]` in
    /// a text for a citation. `words` of the document become its `spans`; so does the found `statement` that holds
    /// such words.
    #[serde(default)]
    request: Value,
}

/// What earlier steps have given, by name.
type Kept = BTreeMap<String, Value>;

/// Fills a new book with the example.
pub fn fill(desk: &Desk) -> Result<()> {
    let steps: Vec<Step> =
        serde_json::from_str(STEPS).map_err(|e| wrong(format!("the example's steps: {e}")))?;
    let me = desk.me();
    let mut kept = Kept::from([("text".to_owned(), json!({ "id": ARTICLE }))]);
    for (step, n) in steps.into_iter().zip(1..) {
        let name = format!("step {n} of the example ({})", step.call);
        perform(desk, step, &mut kept).map_err(|mut e| {
            e.0.message = format!("{name}: {}", e.0.message);
            e
        })?;
    }
    me.map_or(Ok(()), |me| desk.act_as(&me.to_string()))
}

fn wrong(why: impl Into<String>) -> Error {
    Error::new("internal", why)
}

fn perform(desk: &Desk, step: Step, kept: &mut Kept) -> Result<()> {
    if let Some(who) = &step.who {
        desk.act_as(who)?;
    }
    let mut request = resolved(step.request, kept)?;
    if let Some(fields) = request.as_object_mut() {
        let words = fields.remove("words");
        let statement = fields.remove("statement");
        if words.is_some() || statement.is_some() {
            let id = fields.get("document").cloned().unwrap_or_default();
            let document: DocumentView =
                read(desk.call("document.show", json!({ "id": id }), UNFOLLOWED)?)?;
            let spans = match (words, statement) {
                (Some(words), _) => spans(&document.body, &read::<Vec<String>>(words)?)?,
                (None, statement) => found(&document, &read::<String>(statement.unwrap_or_default())?)?,
            };
            fields.insert("spans".into(), json!(spans));
        }
    }
    let response = desk.call(&step.call, request, UNFOLLOWED)?;
    if let Some(save) = step.save {
        kept.insert(save, response);
    }
    Ok(())
}

fn read<T: DeserializeOwned>(value: Value) -> Result<T> {
    serde_json::from_value(value).map_err(|e| wrong(e.to_string()))
}

fn recall<'a>(name: &str, kept: &'a Kept) -> Result<&'a str> {
    let nothing = || wrong(format!("nothing is kept as “{name}”"));
    let (step, path) = name.split_once('.').unwrap_or((name, "id"));
    path.split('.')
        .try_fold(kept.get(step).ok_or_else(nothing)?, |value, field| {
            value.get(field)
        })
        .and_then(Value::as_str)
        .ok_or_else(nothing)
}

/// The request with everything in the place of the names that stand for it.
fn resolved(value: Value, kept: &Kept) -> Result<Value> {
    Ok(match value {
        Value::String(text) => Value::String(match text.strip_prefix('$') {
            Some(name) => recall(name, kept)?.to_owned(),
            None => cited(&text, kept)?,
        }),
        Value::Array(items) => {
            let items: Result<Vec<_>> = items.into_iter().map(|v| resolved(v, kept)).collect();
            Value::Array(items?)
        }
        Value::Object(fields) => {
            let fields: Result<_> = fields
                .into_iter()
                .map(|(k, v)| Ok((k, resolved(v, kept)?)))
                .collect();
            Value::Object(fields?)
        }
        other => other,
    })
}

/// A text with the ids of the evidence that it cites.
fn cited(text: &str, kept: &Kept) -> Result<String> {
    let mut parts = text.split("[@$");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part
            .split_once(']')
            .ok_or_else(|| wrong(format!("a citation without its end: “{part}”")))?;
        out.push_str(&format!("[@{}]{rest}", recall(name, kept)?));
    }
    Ok(out)
}

/// Where these words stand in a text, in code points. Each must stand there exactly once.
fn spans(body: &str, words: &[String]) -> Result<Vec<[usize; 2]>> {
    let points = CodePoints::new(body);
    let point = |byte| points.point_of_byte(byte).map_err(|e| wrong(e.to_string()));
    let mut spans = Vec::new();
    for exact in words {
        let mut found = body.match_indices(exact.as_str());
        let (Some((at, _)), None) = (found.next(), found.next()) else {
            return Err(wrong(format!(
                "these words are not in the text exactly once: “{exact}”"
            )));
        };
        spans.push([point(at)?, point(at + exact.len())?]);
    }
    Ok(spans)
}

/// Where the statement stands that was found in a document and holds these words.
fn found(document: &DocumentView, words: &str) -> Result<Vec<[usize; 2]>> {
    let mut holding = document.statements.iter().filter(|s| s.text.contains(words));
    match (holding.next(), holding.next()) {
        (Some(statement), None) => Ok(statement.spans.clone()),
        _ => Err(wrong(format!(
            "these words are not in exactly one found statement: “{words}”"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::{ClaimRow, ClaimView, DeskStatus, Items};

    fn call<T: DeserializeOwned>(desk: &Desk, name: &str, request: Value) -> T {
        let response = desk.call(name, request, UNFOLLOWED);
        read(response.unwrap_or_else(|e| panic!("{name}: {e}"))).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    fn count(desk: &Desk, query: &str) -> u64 {
        let request = json!({ "query": query, "limit": 100 });
        call::<Items<ClaimRow>>(desk, "claim.list", request).total
    }

    #[test]
    fn the_example_shows_every_state_and_holds_together() {
        let home = tempfile::tempdir().unwrap();
        let desk = Desk::open_home(Some(home.path().to_owned())).unwrap();
        let status: DeskStatus = call(&desk, "book.example", json!({}));
        assert!(status.book.is_some_and(|b| b.example));
        assert_eq!((status.counts.documents, status.people.len()), (1, 2));
        assert!(status.redo.is_some() && status.saved_searches.iter().all(|s| s.total > Some(0)));
        let verified: Value = call(&desk, "book.verify", json!({}));
        assert_eq!(verified["problems"], json!([]));
        assert_eq!(verified["ok"], json!(true));

        let stages = [
            "inbox",
            "assigned",
            "researching",
            "in-review",
            "published",
            "parked",
        ];
        assert_eq!(
            stages.map(|s| count(&desk, &format!("stage:{s}"))),
            [1, 1, 2, 5, 3, 1]
        );
        let ratings = [
            "true",
            "mostly-true",
            "half-true",
            "mostly-false",
            "unproven",
            "none",
        ];
        assert_eq!(
            ratings.map(|r| count(&desk, &format!("verdict:{r}"))),
            [3, 1, 1, 1, 2, 5]
        );
        assert_eq!(count(&desk, "lang:uk"), 1);

        let rows: Items<ClaimRow> = call(&desk, "claim.list", json!({ "limit": 100 }));
        let views: Vec<ClaimView> = rows
            .items
            .iter()
            .map(|row| call(&desk, "claim.show", json!({ "id": row.id })))
            .collect();
        assert!(views.iter().any(|v| v.evidence.is_empty()));
        assert!(views.iter().any(|v| !v.corrections.is_empty()));
        assert!(views.iter().any(|v| !v.earlier_verdicts.is_empty()));
        assert!(
            views
                .iter()
                .any(|v| v.origins > 0 && (v.origins as usize) < v.evidence.len())
        );
        let evidence = || views.iter().flat_map(|v| &v.evidence);
        assert!(evidence().any(|e| e.evidence.stance.is_none()));
        for view in &views {
            let Some(verdict) = &view.verdict else { continue };
            let verdict = &verdict.verdict;
            assert_eq!(
                verdict.rationale.matches("[@").count() > 0,
                !verdict.citations.is_empty()
            );
            assert!(!verdict.rationale.contains('$'), "{}", verdict.rationale);
            for cited in &verdict.citations {
                assert!(view.evidence.iter().any(|e| e.evidence.id == *cited));
            }
        }
        let documents: Value = call(&desk, "document.list", json!({}));
        let id = documents["items"][0]["document"]["id"].clone();
        let document: DocumentView = call(&desk, "document.show", json!({ "id": id }));
        assert_eq!(document.statements.iter().filter(|s| s.dismissed).count(), 1);
        let recorded = document.statements.iter().filter(|s| s.claim.is_some()).count();
        assert_eq!(
            (document.statements.len(), recorded, document.marks.len()),
            (9, 5, 9)
        );
    }

    #[test]
    fn words_that_stand_twice_or_nowhere_are_refused() {
        let body = "Où est le port? The port is shut.";
        assert_eq!(spans(body, &["The port".into()]).unwrap(), [[16, 24]]);
        assert!(spans(body, &["port".into()]).is_err());
        assert!(spans(body, &["ship".into()]).is_err());
    }

    #[test]
    fn a_reference_to_nothing_is_refused() {
        let kept = Kept::from([("e".to_owned(), json!({ "id": "1", "me": "2" }))]);
        assert_eq!(
            cited("So [@$e], so [@$e.me].", &kept).unwrap(),
            "So [@1], so [@2]."
        );
        assert!(cited("So [@$f].", &kept).is_err());
        assert!(resolved(json!({ "ids": ["$f"] }), &kept).is_err());
    }
}
