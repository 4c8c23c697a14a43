//! Undo and redo: compensating changes that expect the values they find, appended like any other act. Nothing is ever
//! rewritten, so both survive a restart and stand in the history themselves.

use crate::error::Blocked;
use crate::log::{self, ActRow, ChangeRow, Op, Payload, Whose};
use crate::row::{self, Fields};
use crate::shape::{Kind, shape};
use crate::transact::{Tx, first_referrer};
use crate::{Result, StoreError};
use claimbook_domain::Entity;
use rusqlite::Connection;
use serde_json::Value;
use std::collections::HashMap;
use uuid::Uuid;

/// Acts that can't be taken back: what went out, what was erased, what a book begins with.
const FINAL: [&str; 3] = ["report-export", "erase", "book-init"];

/// The act that undo would take back for that person.
pub fn undoable(db: &Connection, person: Option<Uuid>) -> Result<Option<ActRow>> {
    let mut undone: HashMap<Uuid, bool> = HashMap::new();
    let mut found = None;
    log::walk_acts(db, person, |act| {
        if let Some(of) = act.undoes {
            undone.entry(of).or_insert(true);
        } else if let Some(of) = act.redoes {
            undone.entry(of).or_insert(false);
        } else if !FINAL.contains(&act.kind.as_str()) && undone.get(&act.id) != Some(&true) {
            found = Some(act);
            return false;
        }
        true
    })?;
    Ok(found)
}

/// The act of undoing that redo would take back in turn for that person: none once something new was done.
pub fn redoable(db: &Connection, person: Option<Uuid>) -> Result<Option<ActRow>> {
    let mut redone: Vec<Uuid> = Vec::new();
    let mut found = None;
    log::walk_acts(db, person, |act| {
        if let Some(of) = act.redoes {
            redone.push(of);
        } else if let Some(of) = act.undoes {
            match redone.iter().position(|r| *r == of) {
                Some(i) => {
                    redone.swap_remove(i);
                }
                None => {
                    found = Some(act);
                    return false;
                }
            }
        } else if !FINAL.contains(&act.kind.as_str()) && redone.is_empty() {
            return false;
        }
        true
    })?;
    Ok(found)
}

/// Whether the act was taken back and not brought back since.
pub fn is_undone(db: &Connection, act: Uuid) -> Result<bool> {
    let undone: Option<bool> = rusqlite::OptionalExtension::optional(
        db.prepare_cached(
            "SELECT undoes IS NOT NULL FROM act WHERE undoes = ?1 OR redoes = ?1 ORDER BY n DESC LIMIT 1",
        )?
        .query_row([act.as_bytes().as_slice()], |r| r.get(0)),
    )?;
    Ok(undone.unwrap_or(false))
}

/// Appends what takes an act back.
pub fn revert(tx: &mut Tx<'_>, act: &ActRow) -> Result<()> {
    let changes = log::of_act(tx.db, act.n, u64::MAX)?;
    for change in changes.iter().rev() {
        let Some(entity) = change.entity else { continue };
        let payload = change
            .values()?
            .ok_or_else(|| StoreError::Erased(act.kind.clone()))?;
        let now = row::read(tx.db, entity, &change.key)?;
        match change.op {
            Some(Op::Create) => {
                let Some(now) = now else {
                    return Err(blocked(tx.db, act, change)?);
                };
                if now != payload.new {
                    return Err(blocked(tx.db, act, change)?);
                }
                if let Some((by, count)) = first_referrer(tx.db, entity, &change.key)? {
                    if shape(entity).shared {
                        continue;
                    }
                    return Err(match referring(tx.db, act, entity, change)? {
                        Some(error) => error,
                        None => StoreError::InUse {
                            entity: entity.name(),
                            by: by.name(),
                            count,
                        },
                    });
                }
                tx.apply(
                    entity,
                    &change.key,
                    Op::Delete,
                    Payload {
                        old: payload.new,
                        new: Fields::new(),
                    },
                )?;
            }
            Some(Op::Update) => {
                let Some(now) = now else {
                    return Err(blocked(tx.db, act, change)?);
                };
                let same = payload
                    .new
                    .iter()
                    .all(|(name, value)| now.get(name).unwrap_or(&Value::Null) == value);
                if !same {
                    return Err(blocked(tx.db, act, change)?);
                }
                refuse_what_hangs_in_the_air(tx.db, act, entity, &payload.old)?;
                tx.apply(
                    entity,
                    &change.key,
                    Op::Update,
                    Payload {
                        old: payload.new,
                        new: payload.old,
                    },
                )?;
            }
            Some(Op::Delete) => {
                if now.is_some() {
                    return Err(blocked(tx.db, act, change)?);
                }
                refuse_what_hangs_in_the_air(tx.db, act, entity, &payload.old)?;
                tx.apply(
                    entity,
                    &change.key,
                    Op::Create,
                    Payload {
                        old: Fields::new(),
                        new: payload.old,
                    },
                )?;
            }
            Some(Op::Erase) | None => {}
        }
    }
    Ok(())
}

/// What is brought back must refer to what still stands: a piece of evidence can't come back to a claim that somebody
/// took away meanwhile. The error names that change.
fn refuse_what_hangs_in_the_air(
    db: &Connection,
    act: &ActRow,
    entity: Entity,
    fields: &Fields,
) -> Result<()> {
    for (of, key) in references(entity, fields) {
        if row::read(db, of, key)?.is_some() {
            continue;
        }
        let changes = log::of_row(db, key, Whose::Itself)?;
        if let Some(gone) = changes.last() {
            return Err(name_later(db, act, gone, of, key)?);
        }
    }
    Ok(())
}

/// What a row's fields refer to.
fn references(entity: Entity, fields: &Fields) -> impl Iterator<Item = (Entity, &str)> {
    let shape = shape(entity);
    let columns = shape.columns.iter().filter_map(|column| match column.kind {
        Kind::Id(Some(of)) | Kind::Text(Some(of)) => Some((of, fields.get(column.name)?.as_str()?)),
        _ => None,
    });
    let lists = shape.lists.iter().flat_map(|list| {
        let items = fields.get(list.field).and_then(Value::as_array);
        items
            .into_iter()
            .flatten()
            .filter_map(|item| Some((list.of, item.as_str()?)))
    });
    columns.chain(lists)
}

/// The error that names the latest change of this row after the act.
fn blocked(db: &Connection, act: &ActRow, change: &ChangeRow) -> Result<StoreError> {
    let Some(entity) = change.entity else {
        return Ok(StoreError::NothingTo("undo"));
    };
    let changes = log::of_row(db, &change.key, Whose::Itself)?;
    match changes.last().filter(|later| later.act > act.n) {
        Some(later) => name_later(db, act, later, entity, &change.key),
        None => Ok(StoreError::Database(format!(
            "{} {} is not what its history says",
            entity.name(),
            change.key
        ))),
    }
}

/// The error that names the latest change of a row that refers to this one.
fn referring(
    db: &Connection,
    act: &ActRow,
    entity: Entity,
    change: &ChangeRow,
) -> Result<Option<StoreError>> {
    let changes = log::of_row(db, &change.key, Whose::Owned)?;
    changes
        .last()
        .filter(|later| later.act > act.n)
        .map(|later| name_later(db, act, later, entity, &change.key))
        .transpose()
}

fn name_later(
    db: &Connection,
    act: &ActRow,
    later: &ChangeRow,
    entity: Entity,
    key: &str,
) -> Result<StoreError> {
    let by = log::acts(db, "WHERE n = ?1", [later.act])?;
    let later_act = by.first();
    let person = later_act
        .and_then(|a| a.person)
        .map(|p| label(db, Entity::Person, &p.to_string()))
        .transpose()?
        .flatten();
    Ok(StoreError::Blocked(Box::new(Blocked {
        act: act.kind.clone(),
        later: later_act.map(|a| a.kind.clone()).unwrap_or_default(),
        later_by: person.unwrap_or_default(),
        later_at: later_act.map(|a| a.at.clone()).unwrap_or_default(),
        entity: entity.name(),
        label: match label(db, entity, key)? {
            Some(label) => label,
            None => last_label(later, entity)?.unwrap_or_else(|| key.to_owned()),
        },
    })))
}

/// What a row was called when it was taken away.
fn last_label(change: &ChangeRow, entity: Entity) -> Result<Option<String>> {
    let label = |values: Payload| values.old.get(shape(entity).label)?.as_str().map(str::to_owned);
    Ok(change.values()?.and_then(label))
}

/// What a row is called.
pub fn label(db: &Connection, entity: Entity, key: &str) -> Result<Option<String>> {
    let Some(fields) = row::read(db, entity, key)? else {
        return Ok(None);
    };
    Ok(fields
        .get(shape(entity).label)
        .and_then(Value::as_str)
        .map(str::to_owned))
}
