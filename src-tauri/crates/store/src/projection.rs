//! Lists and search index of claims, and the keys of names: made from the record, and made anew as a whole when asked.
//!
//! Lists and index are brought up to date at the end of each transaction for the claims that it touched; names at once,
//! because the same transaction looks for them.

use crate::Result;
use crate::log::Payload;
use crate::row;
use claimbook_domain::Entity;
use rusqlite::Connection;
use rusqlite::types::Value as Sql;
use serde_json::Value;
use std::collections::BTreeSet;

/// Claims (by their row number) whose list row and index entry no longer hold.
#[derive(Debug, Default)]
pub struct Stale {
    claims: BTreeSet<i64>,
    gone: BTreeSet<i64>,
    /// Those of `claims` that were not there before: nothing stands of them yet.
    new: BTreeSet<i64>,
}

impl Stale {
    /// Notes what a change is about to touch and that can't be told afterwards.
    pub fn before(&mut self, db: &Connection, entity: Entity, key: &str, payload: &Payload) -> Result<()> {
        if entity == Entity::Claim && payload.new.is_empty() {
            if let Some(n) = claim_number(db, key)? {
                self.claims.remove(&n);
                // The index knows nothing of a claim that came and went.
                if !self.new.remove(&n) {
                    self.gone.insert(n);
                }
            }
        } else {
            self.owner_of(db, entity, &payload.old)?;
        }
        Ok(())
    }

    /// Notes what a change has touched.
    pub fn after(&mut self, db: &Connection, entity: Entity, key: &str, payload: &Payload) -> Result<()> {
        match entity {
            Entity::Claim if !payload.new.is_empty() => {
                if let Some(n) = claim_number(db, key)? {
                    let was_gone = self.gone.remove(&n);
                    self.claims.insert(n);
                    if payload.old.is_empty() && !was_gone {
                        self.new.insert(n);
                    }
                }
            }
            Entity::Party if !payload.old.is_empty() => {
                self.query(db, include_str!("../queries/claim/of_party.sql"), entity, key)?
            }
            Entity::Topic if !payload.old.is_empty() => {
                self.query(db, include_str!("../queries/claim/of_topic.sql"), entity, key)?
            }
            Entity::Source if !payload.old.is_empty() => {
                self.query(db, include_str!("../queries/claim/of_source.sql"), entity, key)?
            }
            Entity::Rating if !payload.old.is_empty() => {
                self.query(db, include_str!("../queries/claim/of_rating.sql"), entity, key)?
            }
            _ => {
                self.owner_of(db, entity, &payload.new)?;
                if matches!(entity, Entity::Evidence | Entity::Verdict) && !payload.new.contains_key("claim")
                {
                    let claim = row::read(db, entity, key)?.unwrap_or_default();
                    self.owner_of(db, entity, &claim)?;
                }
            }
        }
        Ok(())
    }

    fn owner_of(&mut self, db: &Connection, entity: Entity, fields: &row::Fields) -> Result<()> {
        if matches!(entity, Entity::Evidence | Entity::Verdict)
            && let Some(claim) = fields.get("claim").and_then(Value::as_str)
            && let Some(n) = claim_number(db, claim)?
        {
            self.claims.insert(n);
        }
        Ok(())
    }

    fn query(&mut self, db: &Connection, sql: &str, entity: Entity, key: &str) -> Result<()> {
        let mut statement = db.prepare_cached(sql)?;
        let numbers = statement.query_map([row::key_sql(entity, key)?], |r| r.get::<_, i64>(0))?;
        for n in numbers {
            self.claims.insert(n?);
        }
        Ok(())
    }

    /// Makes the rows and entries of these claims anew.
    pub fn refresh(&self, db: &Connection) -> Result<()> {
        if self.claims.is_empty() && self.gone.is_empty() {
            return Ok(());
        }
        let all: Vec<i64> = self
            .claims
            .union(&self.gone)
            .filter(|n| !self.new.contains(n))
            .copied()
            .collect();
        for chunk in all.chunks(500) {
            let list = numbers(chunk);
            db.execute_batch(&format!(
                "DELETE FROM claim_row WHERE n IN ({list}); DELETE FROM claim_fts WHERE rowid IN ({list});"
            ))?;
        }
        let fresh: Vec<i64> = self.claims.iter().copied().collect();
        for chunk in fresh.chunks(500) {
            fill(db, &format!("WHERE c.n IN ({})", numbers(chunk)))?;
        }
        Ok(())
    }
}

/// Makes all rows and the whole index anew.
pub fn rebuild(db: &Connection) -> Result<()> {
    db.execute_batch("DELETE FROM claim_row; INSERT INTO claim_fts (claim_fts) VALUES ('delete-all'); DELETE FROM name_key;")?;
    fill(db, "")?;
    for entity in NAMED {
        let sql = format!(
            "SELECT id, name, {} FROM {} ORDER BY n",
            aliases(entity),
            entity.name()
        );
        let mut statement = db.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (id, name, aliases): (Sql, String, Option<String>) = (row.get(0)?, row.get(1)?, row.get(2)?);
            keep_keys(db, entity, &id, &name, aliases.as_deref())?;
        }
    }
    Ok(())
}

/// What is found by its name.
const NAMED: [Entity; 3] = [Entity::Party, Entity::Topic, Entity::Source];

fn aliases(entity: Entity) -> &'static str {
    if entity == Entity::Party {
        "aliases"
    } else {
        "NULL"
    }
}

/// Brings the keys of a row's names up to date; none stand of one that went.
pub fn rename(db: &Connection, entity: Entity, key: &str, payload: &Payload) -> Result<()> {
    let named = |fields: &row::Fields| fields.contains_key("name") || fields.contains_key("aliases");
    if !NAMED.contains(&entity) || !named(&payload.old) && !named(&payload.new) {
        return Ok(());
    }
    let id = row::key_sql(entity, key)?;
    if !payload.old.is_empty() {
        db.prepare_cached("DELETE FROM name_key WHERE id = ?1")?
            .execute([&id])?;
    }
    let sql = format!(
        "SELECT name, {} FROM {} WHERE id = ?1",
        aliases(entity),
        entity.name()
    );
    let found: Option<(String, Option<String>)> = rusqlite::OptionalExtension::optional(
        db.prepare_cached(&sql)?
            .query_row([&id], |r| Ok((r.get(0)?, r.get(1)?))),
    )?;
    match found {
        Some((name, aliases)) => keep_keys(db, entity, &id, &name, aliases.as_deref()),
        None => Ok(()),
    }
}

fn keep_keys(db: &Connection, entity: Entity, id: &Sql, name: &str, aliases: Option<&str>) -> Result<()> {
    let mut insert = db.prepare_cached(
        "INSERT INTO name_key (entity, key, id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
    )?;
    let aliases: Vec<String> = aliases
        .and_then(|json| serde_json::from_str(json).ok())
        .unwrap_or_default();
    for name in std::iter::once(name).chain(aliases.iter().map(String::as_str)) {
        insert.execute(rusqlite::params![entity.name(), crate::fold(name), id])?;
    }
    Ok(())
}

fn fill(db: &Connection, which: &str) -> Result<()> {
    let rows = include_str!("../queries/claim/fill_row.sql").replace("/* WHICH */", which);
    let index = include_str!("../queries/claim/fill_fts.sql").replace("/* WHICH */", which);
    db.execute_batch(&rows)?;
    db.execute_batch(&index)?;
    Ok(())
}

fn numbers(chunk: &[i64]) -> String {
    chunk
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(",")
}

fn claim_number(db: &Connection, key: &str) -> Result<Option<i64>> {
    let key: Sql = row::key_sql(Entity::Claim, key)?;
    Ok(rusqlite::OptionalExtension::optional(
        db.prepare_cached("SELECT n FROM claim WHERE id = ?1")?
            .query_row([key], |r| r.get(0)),
    )?)
}
