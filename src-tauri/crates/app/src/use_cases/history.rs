//! The history as people read it, undo and redo.

use crate::api::*;
use crate::{Desk, Result};
use claimbook_domain::{Entity, Passage, Person, Verdict};
use claimbook_store::{ActRow, ChangeRow, Reader, Touched, refers_to};
use serde_json::Value;

/// The most changes of one act that are listed: an import makes thousands.
const SHOWN: u64 = 40;

/// `history.list`
pub fn list(desk: &Desk, request: ListHistory) -> Result<Items<ActView>> {
    let limit = if request.limit == 0 {
        50
    } else {
        request.limit.min(500)
    };
    desk.book()?.read(|r| {
        Ok((|| {
            let (acts, total) = r.acts(request.id.as_deref(), request.offset, limit)?;
            let items = acts
                .into_iter()
                .map(|a| act(r, a, request.id.as_deref()))
                .collect::<Result<_>>()?;
            Ok(Items { items, total })
        })())
    })?
}

fn act(r: &Reader<'_>, act: ActRow, id: Option<&str>) -> Result<ActView> {
    let (changes, total) = r.changes_of(act.n, id, SHOWN)?;
    let person = match act.person {
        Some(p) => r.find::<Person>(&p.to_string())?.map(|p| p.name),
        None => None,
    };
    Ok(ActView {
        undone: r.is_undone(act.id)?,
        id: act.id.to_string(),
        kind: act.kind,
        person,
        at: act.at,
        changes: changes.into_iter().map(|c| change(r, c)).collect::<Result<_>>()?,
        total,
    })
}

fn change(r: &Reader<'_>, c: ChangeRow) -> Result<ChangeView> {
    let values = c.values()?;
    let erased = values.is_none();
    let values = values.unwrap_or_default();
    let mut names: Vec<&String> = values.new.keys().collect();
    names.extend(values.old.keys().filter(|k| !values.new.contains_key(*k)));
    let mut fields = Vec::new();
    for name in names {
        fields.push(FieldChange {
            field: name.clone(),
            old: values
                .old
                .get(name)
                .map(|v| said(r, c.entity, name, v))
                .transpose()?
                .flatten(),
            new: values
                .new
                .get(name)
                .map(|v| said(r, c.entity, name, v))
                .transpose()?
                .flatten(),
        });
    }
    let label = match c.entity {
        Some(entity) => r.label(entity, &c.key)?,
        None => None,
    };
    Ok(ChangeView {
        entity: c.entity_name,
        id: c.key,
        label,
        op: c.op.map_or("", |o| o.name()).to_owned(),
        fields,
        erased,
    })
}

/// A value as people read it: names for ids.
fn said(r: &Reader<'_>, of: Option<Entity>, field: &str, value: &Value) -> Result<Option<String>> {
    let entity = of.and_then(|of| refers_to(of, field));
    let name = |v: &Value| -> Result<Option<String>> {
        Ok(match (entity, v.as_str()) {
            (Some(entity), Some(id)) => Some(called(r, entity, id)?.unwrap_or_else(|| id.to_owned())),
            (None, Some(text)) => Some(text.to_owned()),
            _ if v.is_null() => None,
            _ => Some(v.to_string()),
        })
    };
    match value {
        Value::Array(items) if entity.is_some() => {
            let names = items.iter().map(name).collect::<Result<Vec<_>>>()?;
            Ok(Some(names.into_iter().flatten().collect::<Vec<_>>().join(", ")))
        }
        Value::Array(items) if field == "spans" => {
            let exact: Vec<&str> = items
                .iter()
                .filter_map(|s| s.get("exact").and_then(Value::as_str))
                .collect();
            Ok(Some(if exact.is_empty() {
                value.to_string()
            } else {
                exact.join(Passage::GAP)
            }))
        }
        Value::Array(items) if items.iter().all(Value::is_string) => {
            let texts: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            Ok(Some(texts.join(", ")))
        }
        v => name(v),
    }
}

/// What a row is called where another refers to it.
fn called(r: &Reader<'_>, entity: Entity, id: &str) -> Result<Option<String>> {
    Ok(match entity {
        Entity::Passage => r.find::<Passage>(id)?.map(|p| p.words()),
        Entity::Verdict => match r.find::<Verdict>(id)? {
            Some(verdict) => r.label(Entity::Rating, &verdict.rating.to_string())?,
            None => None,
        },
        _ => r.label(entity, id)?,
    })
}

/// `undo`
pub fn undo(desk: &Desk, request: Steps) -> Result<Stepped> {
    steps(desk, request, |d| Ok(d.book()?.undo(d.me().map(|m| m.0))?))
}

/// `redo`
pub fn redo(desk: &Desk, request: Steps) -> Result<Stepped> {
    steps(desk, request, |d| Ok(d.book()?.redo(d.me().map(|m| m.0))?))
}

fn steps(desk: &Desk, request: Steps, step: impl Fn(&Desk) -> Result<(ActRow, Touched)>) -> Result<Stepped> {
    let mut done = Stepped {
        acts: Vec::new(),
        claim: None,
    };
    for i in 0..request.n.max(1) {
        match step(desk) {
            Ok((act, touched)) => {
                done.acts.push(act.kind);
                let claim = touched
                    .into_iter()
                    .find(|(e, _)| *e == Entity::Claim)
                    .map(|(_, key)| key);
                let there = match &claim {
                    Some(key) => desk.book()?.read(|r| r.label(Entity::Claim, key))?.is_some(),
                    None => false,
                };
                done.claim = claim.filter(|_| there).or(done.claim);
            }
            // Fewer steps than asked for is no failure once one was made.
            Err(e) if i > 0 && (e.code() == "undo.nothing" || e.code() == "redo.nothing") => break,
            Err(e) => return Err(e),
        }
    }
    Ok(done)
}
