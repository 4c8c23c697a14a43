//! Snapshots as lists show them.

use crate::{Reader, Result};
use rusqlite::types::Value as Sql;
use rusqlite::{Row, params_from_iter};
use std::fmt::Write as _;
use uuid::Uuid;

const CARDS: &str = include_str!("../queries/snapshot/cards.sql");

/// A snapshot with its figures.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct SnapshotRow {
    pub id: Uuid,
    /// The page's title, else the file's name, else the address.
    pub title: String,
    pub url: Option<String>,
    pub media_type: String,
    pub captured_at: String,
    pub status: Option<u16>,
    /// Bytes, requisites included.
    pub size: u64,
    /// Code points of its text.
    pub words: Option<u32>,
    pub evidence: u32,
    pub media: u32,
    /// Snapshots of the same address.
    pub of_url: u32,
    /// The latest look at its address: what it found, and when.
    pub latest: Option<(String, String)>,
    /// Evidence whose words no longer stand where they stood.
    pub drifted: u32,
    pub disturbing: bool,
}

/// Which snapshots.
#[derive(Debug, Clone, Default)]
pub struct SnapshotFilter<'a> {
    /// Words of title, address, site or file name, all of which must occur.
    pub words: &'a str,
    /// Those that the evidence of this claim rests on.
    pub claim: Option<Uuid>,
    /// Those that evidence rests on and that were neither captured nor looked at since then (UTC, RFC 3339).
    pub not_since: Option<&'a str>,
}

impl Reader<'_> {
    /// A snapshot with its figures.
    pub fn snapshot_row(&self, id: Uuid) -> Result<Option<SnapshotRow>> {
        Ok(self
            .snapshot_rows("WHERE s.id = ?", vec![Sql::Blob(id.as_bytes().to_vec())])?
            .pop())
    }

    /// Every snapshot of an address, the latest first.
    pub fn snapshots_of(&self, url: &str) -> Result<Vec<SnapshotRow>> {
        self.snapshot_rows(
            "WHERE s.url = ? ORDER BY s.captured_at DESC, s.n DESC",
            vec![Sql::Text(url.to_owned())],
        )
    }

    /// Snapshots, the latest first: a page of them (`limit` 0: all), and how many there are.
    pub fn snapshots(
        &self,
        filter: &SnapshotFilter<'_>,
        offset: u64,
        limit: u64,
    ) -> Result<(Vec<SnapshotRow>, u64)> {
        let mut tail = String::from("WHERE 1");
        let mut values = Vec::new();
        for word in filter.words.split_whitespace() {
            tail.push_str(
                " AND fold(coalesce(s.title, '') || ' ' || coalesce(s.url, '') || ' ' || coalesce(s.site, '') || ' ' || coalesce(s.file, '')) LIKE ? ESCAPE '\\'",
            );
            values.push(crate::list::like(word));
        }
        if let Some(claim) = filter.claim {
            tail.push_str(" AND s.id IN (SELECT snapshot FROM evidence WHERE claim = ? UNION SELECT snapshot FROM media WHERE claim = ?)");
            let claim = Sql::Blob(claim.as_bytes().to_vec());
            values.extend([claim.clone(), claim]);
        }
        if let Some(day) = filter.not_since {
            tail.push_str(
                " AND s.url IS NOT NULL AND s.id IN (SELECT snapshot FROM evidence UNION SELECT snapshot FROM media) AND s.captured_at < ?
                  AND NOT EXISTS (SELECT 1 FROM recheck x WHERE x.snapshot = s.id AND x.checked_at >= ?)",
            );
            values.extend([Sql::Text(day.to_owned()), Sql::Text(day.to_owned())]);
        }
        let total: i64 = self
            .db
            .prepare_cached(&format!("SELECT count(*) FROM snapshot s {tail}"))?
            .query_row(params_from_iter(&values), |r| r.get(0))?;
        let limit = if limit == 0 {
            -1
        } else {
            i64::try_from(limit).unwrap_or(i64::MAX)
        };
        let offset = i64::try_from(offset).unwrap_or(i64::MAX);
        // Writing to a string does not fail.
        let _ = write!(
            tail,
            " ORDER BY s.captured_at DESC, s.n DESC LIMIT {limit} OFFSET {offset}"
        );
        Ok((self.snapshot_rows(&tail, values)?, total.unsigned_abs()))
    }

    fn snapshot_rows(&self, tail: &str, values: Vec<Sql>) -> Result<Vec<SnapshotRow>> {
        let mut statement = self.db.prepare_cached(&format!("{CARDS} {tail}"))?;
        let rows = statement.query_map(params_from_iter(values), read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn read(r: &Row<'_>) -> rusqlite::Result<SnapshotRow> {
    let id: Vec<u8> = r.get("id")?;
    let outcome: Option<String> = r.get("outcome")?;
    let checked_at: Option<String> = r.get("checked_at")?;
    Ok(SnapshotRow {
        id: Uuid::from_slice(&id).unwrap_or_default(),
        title: r.get("title")?,
        url: r.get("url")?,
        media_type: r.get("media_type")?,
        captured_at: r.get("captured_at")?,
        status: r.get("status")?,
        size: r.get::<_, i64>("size")?.unsigned_abs(),
        words: r.get("words")?,
        evidence: r.get("evidence")?,
        media: r.get("media")?,
        of_url: r.get("of_url")?,
        latest: outcome.zip(checked_at),
        drifted: r.get("drifted")?,
        disturbing: r.get("disturbing")?,
    })
}
