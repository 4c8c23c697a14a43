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
use std::sync::LazyLock;

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

    /// Notes a row that is new, by its number.
    pub fn created(&mut self, db: &Connection, entity: Entity, n: i64, fields: &row::Fields) -> Result<()> {
        if entity != Entity::Claim {
            return self.owner_of(db, entity, fields);
        }
        self.claims.insert(n);
        if !self.gone.remove(&n) {
            self.new.insert(n);
        }
        Ok(())
    }

    /// Notes what a change has touched.
    pub fn updated(&mut self, db: &Connection, entity: Entity, key: &str, payload: &Payload) -> Result<()> {
        match entity {
            Entity::Claim => self.claims.extend(claim_number(db, key)?),
            Entity::Party => self.query(db, include_str!("../queries/claim/of_party.sql"), entity, key)?,
            Entity::Topic => self.query(db, include_str!("../queries/claim/of_topic.sql"), entity, key)?,
            Entity::Source => self.query(db, include_str!("../queries/claim/of_source.sql"), entity, key)?,
            Entity::Rating => self.query(db, include_str!("../queries/claim/of_rating.sql"), entity, key)?,
            Entity::Evidence | Entity::Verdict if !payload.new.contains_key("claim") => {
                let claim = row::read(db, entity, key)?.unwrap_or_default();
                self.owner_of(db, entity, &claim)?;
            }
            _ => self.owner_of(db, entity, &payload.new)?,
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
        let touched = self.claims.len() + self.gone.len();
        if touched >= MANY {
            let all: usize = db.query_row("SELECT count(*) FROM claim", [], |r| r.get(0))?;
            if touched > all / 2 {
                return every_claim(db);
            }
        }
        // Nothing stands of what is new, and asking for it would cost as much as writing it.
        let old = numbers(self.claims.difference(&self.new).chain(&self.gone));
        for sql in [
            "DELETE FROM claim_row WHERE n IN (SELECT value FROM json_each(?1))",
            "DELETE FROM claim_fts WHERE rowid IN (SELECT value FROM json_each(?1))",
        ] {
            db.prepare_cached(sql)?.execute([&old])?;
        }
        let fresh = numbers(&self.claims);
        for sql in &*FILL_SOME {
            db.prepare_cached(sql)?.execute([&fresh])?;
        }
        Ok(())
    }
}

/// From so many claims on it is asked whether making everything anew is less work.
const MANY: usize = 2_000;

/// What fills the list and then the index: with everything, and with the claims of a JSON array of numbers.
const FILL: [&str; 2] = [
    include_str!("../queries/claim/fill_row.sql"),
    include_str!("../queries/claim/fill_fts.sql"),
];
static FILL_SOME: LazyLock<[String; 2]> = LazyLock::new(|| {
    FILL.map(|sql| sql.replace("/* WHICH */", "WHERE c.n IN (SELECT value FROM json_each(?1))"))
});

fn numbers<'n>(numbers: impl IntoIterator<Item = &'n i64>) -> String {
    let numbers: Vec<String> = numbers.into_iter().map(ToString::to_string).collect();
    format!("[{}]", numbers.join(","))
}

/// Makes the list and the index of claims anew. The indexes of the list are built when it is full: sorting once takes a
/// fraction of the time that finding a place for each row takes.
fn every_claim(db: &Connection) -> Result<()> {
    let indexes: Vec<(String, String)> = db
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'claim_row' AND sql IS NOT NULL")?
        .query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (name, _) in &indexes {
        db.execute_batch(&format!("DROP INDEX {name}"))?;
    }
    db.execute("DELETE FROM claim_row", [])?;
    db.execute("INSERT INTO claim_fts (claim_fts) VALUES ('delete-all')", [])?;
    for sql in FILL {
        db.execute(sql, [])?;
    }
    for (_, sql) in &indexes {
        db.execute_batch(sql)?;
    }
    Ok(())
}

/// Makes all rows and the whole index anew.
pub fn rebuild(db: &Connection) -> Result<()> {
    every_claim(db)?;
    db.execute("DELETE FROM name_key", [])?;
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

fn claim_number(db: &Connection, key: &str) -> Result<Option<i64>> {
    let key: Sql = row::key_sql(Entity::Claim, key)?;
    Ok(rusqlite::OptionalExtension::optional(
        db.prepare_cached("SELECT n FROM claim WHERE id = ?1")?
            .query_row([key], |r| r.get(0)),
    )?)
}
