//! Lists and search index of claims: made from the record, brought up to date at the end of each transaction for the
//! claims that it touched, and made anew as a whole when asked.

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
}

impl Stale {
    /// Notes what a change is about to touch and that can't be told afterwards.
    pub fn before(&mut self, db: &Connection, entity: Entity, key: &str, payload: &Payload) -> Result<()> {
        if entity == Entity::Claim && payload.new.is_empty() {
            if let Some(n) = claim_number(db, key)? {
                self.claims.remove(&n);
                self.gone.insert(n);
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
                    self.gone.remove(&n);
                    self.claims.insert(n);
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
        let all: Vec<i64> = self.claims.union(&self.gone).copied().collect();
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
    db.execute_batch("DELETE FROM claim_row; INSERT INTO claim_fts (claim_fts) VALUES ('delete-all');")?;
    fill(db, "")
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
