//! Reading the record: rows by key, rows by a field, and the few questions that need SQL of their own.

use crate::row;
use crate::shape::{Kind, shape};
use crate::{Result, StoreError, statements};
use claimbook_domain::{Entity, Record};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

/// One consistent view of the book.
pub struct Reader<'c> {
    pub(crate) db: &'c Connection,
}

/// What a claim's documents, sources and lists are counted by.
#[derive(Debug, Clone, Copy, Default)]
#[allow(missing_docs)]
pub struct Tally {
    pub documents: u64,
    pub claims: u64,
    pub sources: u64,
    pub checked: u64,
    pub to_verify: u64,
    pub in_review: u64,
    pub mine: u64,
    pub due: u64,
}

impl<'c> Reader<'c> {
    pub(crate) fn new(db: &'c Connection) -> Self {
        Self { db }
    }

    /// The row with that key, if there is one.
    pub fn find<R: Record>(&self, key: &str) -> Result<Option<R>> {
        row::read(self.db, R::ENTITY, key)?
            .map(|fields| row::record_of(key, fields))
            .transpose()
    }

    /// The row with that key.
    pub fn get<R: Record>(&self, key: &str) -> Result<R> {
        self.find(key)?.ok_or_else(|| StoreError::NotFound {
            entity: R::ENTITY.name(),
            id: key.to_owned(),
        })
    }

    /// Every row, in the order of recording.
    pub fn all<R: Record>(&self) -> Result<Vec<R>> {
        self.rows("ORDER BY n", [])
    }

    /// The rows whose field refers to that id, in the order of recording.
    pub fn of<R: Record>(&self, field: &str, id: &str) -> Result<Vec<R>> {
        let column = shape(R::ENTITY)
            .columns
            .iter()
            .find(|c| c.name == field)
            .ok_or_else(|| row::invalid(R::ENTITY, format!("it has no field “{field}”")))?;
        let value = match column.kind {
            Kind::Id(_) => Sql::Blob(Uuid::parse_str(id).map_or(Vec::new(), |u| u.as_bytes().to_vec())),
            _ => Sql::Text(id.to_owned()),
        };
        self.rows(&format!("WHERE {field} = ?1 ORDER BY n"), [value])
    }

    fn rows<R: Record>(&self, tail: &str, params: impl rusqlite::Params) -> Result<Vec<R>> {
        let shape = shape(R::ENTITY);
        let mut statement = self.db.prepare_cached(&statements::select(shape, tail))?;
        let found = statement
            .query_map(params, |r| Ok((r.get::<_, Sql>(0)?, row::columns_of(shape, r)?)))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        found
            .into_iter()
            .map(|(id, (key, mut fields))| {
                row::add_lists(self.db, shape, &id, &mut fields)?;
                row::record_of(&key, fields)
            })
            .collect()
    }

    /// Every captured byte sequence that a resource refers to, in the order of the hashes.
    pub fn blobs(&self) -> Result<Vec<crate::BlobRef>> {
        let mut statement = self
            .db
            .prepare_cached("SELECT sha256, max(size) FROM resource GROUP BY sha256 ORDER BY sha256")?;
        let rows = statement.query_map([], |r| {
            Ok(crate::BlobRef {
                sha256: r.get(0)?,
                size: r.get::<_, i64>(1)?.unsigned_abs(),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What a row is called.
    pub fn label(&self, entity: Entity, key: &str) -> Result<Option<String>> {
        crate::undo::label(self.db, entity, key)
    }

    /// What still refers to a row: the first kind, and how many.
    pub fn referrer(&self, entity: Entity, key: &str) -> Result<Option<(Entity, u64)>> {
        crate::transact::first_referrer(self.db, entity, key)
    }

    /// Ids by one text value.
    fn ids(&self, sql: &str, value: &str) -> Result<Vec<Uuid>> {
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement.query_map([value], |r| r.get::<_, Vec<u8>>(0))?;
        rows.map(|b| Ok(Uuid::from_slice(&b?).unwrap_or_default()))
            .collect()
    }

    /// The party of that name or alias, letter case aside; the oldest where several share it.
    pub fn party_named(&self, name: &str) -> Result<Option<Uuid>> {
        let exact = self.ids(
            "SELECT id FROM party WHERE name = ?1 ORDER BY n LIMIT 1",
            name.trim(),
        )?;
        match exact.first() {
            Some(id) => Ok(Some(*id)),
            None => self.named(Entity::Party, name),
        }
    }

    /// The topic of that name, letter case aside.
    pub fn topic_named(&self, name: &str) -> Result<Option<Uuid>> {
        self.named(Entity::Topic, name)
    }

    /// The source of that name, letter case aside.
    pub fn source_named(&self, name: &str) -> Result<Option<Uuid>> {
        self.named(Entity::Source, name)
    }

    /// The oldest row of that name.
    fn named(&self, entity: Entity, name: &str) -> Result<Option<Uuid>> {
        let table = entity.name();
        let sql = format!(
            "SELECT x.id FROM name_key k JOIN {table} x ON x.id = k.id
             WHERE k.entity = '{table}' AND k.key = ?1 ORDER BY x.n LIMIT 1"
        );
        Ok(self.ids(&sql, &crate::fold(name))?.first().copied())
    }

    /// Claims of the same wording (`same_key`).
    pub fn claims_worded(&self, same_key: &str) -> Result<Vec<Uuid>> {
        self.ids(
            "SELECT c.id FROM claim_row r JOIN claim c ON c.n = r.n WHERE r.same_key = ?1 ORDER BY r.n",
            same_key,
        )
    }

    /// Documents with that text.
    pub fn documents_with_text(&self, sha256: &str) -> Result<Vec<Uuid>> {
        self.ids("SELECT id FROM document WHERE text = ?1 ORDER BY n", sha256)
    }

    /// Claims that appear in a document.
    pub fn claims_in(&self, document: &str) -> Result<Vec<Uuid>> {
        let key = Uuid::parse_str(document).map_or(Vec::new(), |u| u.as_bytes().to_vec());
        let mut statement = self
            .db
            .prepare_cached("SELECT DISTINCT claim FROM appearance WHERE document = ?1 ORDER BY n")?;
        let rows = statement.query_map([key], |r| r.get::<_, Vec<u8>>(0))?;
        rows.map(|b| Ok(Uuid::from_slice(&b?).unwrap_or_default()))
            .collect()
    }

    /// What a text says.
    pub fn text(&self, sha256: &str) -> Result<String> {
        self.db
            .prepare_cached("SELECT body FROM text WHERE sha256 = ?1")?
            .query_row([sha256], |r| r.get(0))
            .optional()?
            .ok_or_else(|| StoreError::NotFound {
                entity: "text",
                id: sha256.to_owned(),
            })
    }

    /// The statements found in a text by the finder of that version, as kept.
    pub fn found(&self, text: &str, version: u32) -> Result<Option<String>> {
        Ok(self
            .db
            .prepare_cached("SELECT body FROM found WHERE text = ?1 AND version = ?2")?
            .query_row(rusqlite::params![text, version], |r| r.get(0))
            .optional()?)
    }

    /// A claim by its number in somebody's list.
    pub fn claim_of_external(&self, namespace: &str, id: &str) -> Result<Option<(Uuid, Uuid)>> {
        let uuid = |b: Vec<u8>| Uuid::from_slice(&b).unwrap_or_default();
        Ok(self
            .db
            .prepare_cached(
                "SELECT claim, id FROM external_check WHERE namespace = ?1 AND external_id = ?2 LIMIT 1",
            )?
            .query_row([namespace, id], |r| Ok((uuid(r.get(0)?), uuid(r.get(1)?))))
            .optional()?)
    }

    /// How many of what; `today` and `soon` are days, `YYYY-MM-DD`.
    pub fn tally(&self, me: Option<Uuid>, soon: &str) -> Result<Tally> {
        let me = me.map_or(Sql::Null, |m| Sql::Blob(m.as_bytes().to_vec()));
        Ok(self
            .db
            .prepare_cached(include_str!("../queries/tally.sql"))?
            .query_row(rusqlite::params![me, soon], |r| {
                Ok(Tally {
                    documents: r.get(0)?,
                    claims: r.get(1)?,
                    sources: r.get(2)?,
                    checked: r.get(3)?,
                    to_verify: r.get(4)?,
                    in_review: r.get(5)?,
                    mine: r.get(6)?,
                    due: r.get(7)?,
                })
            })?)
    }

    /// Figures of a source: pieces of evidence, claims, and evidence of others that first came from it.
    pub fn source_figures(&self, id: Uuid) -> Result<(u32, u32, u32)> {
        Ok(self
            .db
            .prepare_cached(include_str!("../queries/source/figures.sql"))?
            .query_row([id.as_bytes().as_slice()], |r| {
                Ok((r.get(0)?, r.get(1)?, r.get(2)?))
            })?)
    }

    /// Names that begin like this, or hold a word that does; those used most first.
    pub fn names(&self, what: &str, text: &str, limit: u64) -> Result<Vec<String>> {
        let sql = match what {
            "party" => include_str!("../queries/names/party.sql"),
            "topic" => include_str!("../queries/names/topic.sql"),
            "source" => include_str!("../queries/names/source.sql"),
            "place" => include_str!("../queries/names/place.sql"),
            _ => return Ok(Vec::new()),
        };
        let escaped = crate::fold(text)
            .replace('\\', "\\\\")
            .replace('%', "\\%")
            .replace('_', "\\_");
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement.query_map(
            rusqlite::params![format!("{escaped}%"), format!("% {escaped}%"), limit],
            |r| r.get(0),
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Documents and sources whose title or name holds the words: kind, id, title.
    pub fn named_like(&self, text: &str, limit: u64) -> Result<Vec<(String, String, String)>> {
        let escaped = crate::fold(text)
            .replace('\\', "\\\\")
            .replace('%', "\\%")
            .replace('_', "\\_");
        let mut statement = self
            .db
            .prepare_cached(include_str!("../queries/names/anything.sql"))?;
        let rows = statement.query_map(rusqlite::params![format!("%{escaped}%"), limit], |r| {
            let id: Vec<u8> = r.get(1)?;
            Ok((
                r.get(0)?,
                Uuid::from_slice(&id).unwrap_or_default().to_string(),
                r.get(2)?,
            ))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
