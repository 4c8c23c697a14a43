//! The list of claims: a query becomes SQL over the list rows and the search index; a page of it, sorted.

use crate::Result;
use crate::lookup::Reader;
use claimbook_domain::query::{Field, Query, Test, What};
use claimbook_domain::{Edtf, MediaCategory, MediaKind};
use rusqlite::types::Value as Sql;
use rusqlite::{Row, params_from_iter};
use std::fmt::Write as _;
use uuid::Uuid;

/// What the list is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Sort {
    Relevance,
    Wording,
    Claimant,
    Said,
    Added,
    Stage,
    Priority,
    Due,
    Evidence,
    Verdict,
}

/// Which claims, in which order.
#[derive(Debug, Clone)]
pub struct ClaimFilter<'a> {
    /// The query.
    pub query: &'a Query,
    /// Who `assignee:me` is.
    pub me: Option<Uuid>,
    /// Sorted by.
    pub sort: Sort,
    /// Whether the other way round.
    pub descending: bool,
}

/// A claim as the list shows it.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct ClaimRowData {
    pub id: Uuid,
    pub wording: String,
    pub claimants: String,
    pub said_on: Option<String>,
    pub stage: String,
    pub priority: Option<u8>,
    pub due: Option<String>,
    pub assignee: Option<Uuid>,
    pub topics: String,
    pub evidence: u32,
    pub origins: u32,
    /// Pieces of evidence whose words no longer stand where they stood.
    pub drifted: u32,
    /// Id, name and mark.
    pub rating: Option<(String, String, String)>,
    pub added_at: String,
}

#[derive(Default)]
struct Where {
    sql: String,
    values: Vec<Sql>,
    words: String,
}

impl Where {
    fn and(&mut self, negated: bool, condition: &str, values: impl IntoIterator<Item = Sql>) {
        let _ = write!(
            self.sql,
            " AND {}({condition})",
            if negated { "NOT " } else { "" }
        );
        self.values.extend(values);
    }

    /// One condition for each value, any of which may hold; every condition has one `?`.
    fn any(&mut self, negated: bool, condition: &str, values: impl IntoIterator<Item = Sql>) {
        let values: Vec<Sql> = values.into_iter().collect();
        let parts = vec![condition; values.len()].join(" OR ");
        self.and(negated, &format!("coalesce({parts}, 0)"), values);
    }
}

/// A word or phrase as the index wants it; the last letters of a word may be missing.
fn index_term(text: &str, prefix: bool) -> String {
    format!(
        "\"{}\"{}",
        text.replace('"', "\"\""),
        if prefix { "*" } else { "" }
    )
}

pub(crate) fn like(text: &str) -> Sql {
    let escaped = crate::fold(text)
        .replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_");
    Sql::Text(format!("%{escaped}%"))
}

/// First and last day of a range of dates, either of which may be open.
fn days(from: Option<&str>, to: Option<&str>) -> (String, String) {
    let read = |t: &str| t.parse::<Edtf>().ok();
    let first = from
        .and_then(read)
        .and_then(|d| d.earliest())
        .map_or_else(|| "0000".into(), |d| d.to_string());
    let last = to
        .and_then(read)
        .and_then(|d| d.latest())
        .map_or_else(|| "9999-99".into(), |d| d.to_string());
    (first, last)
}

fn condition(filter: &ClaimFilter<'_>) -> Where {
    let mut w = Where::default();
    for term in &filter.query.terms {
        let negated = term.negated;
        match &term.what {
            What::Word(text) | What::Phrase(text) => {
                let term = index_term(text, matches!(term.what, What::Word(_)));
                if negated {
                    w.and(
                        true,
                        "c.n IN (SELECT rowid FROM claim_fts WHERE claim_fts MATCH ?)",
                        [Sql::Text(term)],
                    );
                } else {
                    if !w.words.is_empty() {
                        w.words.push(' ');
                    }
                    w.words.push_str(&term);
                }
            }
            What::Field { field, test } => field_condition(&mut w, negated, *field, test, filter.me),
        }
    }
    if !w.words.is_empty() {
        let words = Sql::Text(w.words.clone());
        w.and(
            false,
            "c.n IN (SELECT rowid FROM claim_fts WHERE claim_fts MATCH ?)",
            [words],
        );
    }
    w
}

fn field_condition(w: &mut Where, negated: bool, field: Field, test: &Test, me: Option<Uuid>) {
    const CLAIMANT: &str = "SELECT 1 FROM claim_party cp JOIN party p ON p.id = cp.party
        WHERE cp.claim = c.id AND cp.role = 'claimant'";
    const TOPIC: &str = "SELECT 1 FROM claim_topic ct JOIN topic t ON t.id = ct.topic WHERE ct.claim = c.id";
    const SOURCE: &str =
        "SELECT 1 FROM evidence e JOIN source s ON s.id = e.source OR s.id = e.origin WHERE e.claim = c.id";
    const LIKE: &str = "LIKE ? ESCAPE '\\'";
    let texts = |values: &[String]| values.iter().map(|v| like(v)).collect::<Vec<_>>();
    match (field, test) {
        (Field::Said, Test::None) => w.and(negated, "r.said_first IS NULL", []),
        (Field::Added | Field::Stage | Field::Id, Test::None) => w.and(negated, "0", []),
        (Field::Due, Test::None) => w.and(negated, "r.due IS NULL", []),
        (Field::Priority, Test::None) => w.and(negated, "r.priority IS NULL", []),
        (Field::Verdict, Test::None) => w.and(negated, "r.rating IS NULL", []),
        (Field::Evidence, Test::None) => w.and(negated, "r.evidence = 0", []),
        (Field::Media, Test::None) => w.and(
            negated,
            "NOT EXISTS (SELECT 1 FROM media m WHERE m.claim = c.id)",
            [],
        ),
        (Field::Claimant, Test::None) => w.and(negated, "r.claimants = ''", []),
        (Field::Topic, Test::None) => w.and(negated, "r.topics = ''", []),
        (Field::Source, Test::None) => w.and(negated, &format!("NOT EXISTS ({SOURCE})"), []),
        (Field::Venue, Test::None) => w.and(negated, "c.venue IS NULL", []),
        (Field::Place, Test::None) => w.and(negated, "c.place IS NULL", []),
        (Field::About, Test::None) => w.and(negated, "c.about IS NULL", []),
        (Field::Assignee, Test::None) => w.and(negated, "c.assignee IS NULL", []),
        (Field::Lang, Test::None) => w.and(negated, "c.lang IS NULL", []),
        (Field::Said, Test::Range(a, b)) => {
            let (first, last) = days(a.as_deref(), b.as_deref());
            w.and(
                negated,
                "coalesce(r.said_first <= ? AND r.said_last >= ?, 0)",
                [Sql::Text(last), Sql::Text(first)],
            );
        }
        (Field::Said, Test::AnyOf(values)) => {
            let mut parts = Vec::new();
            let mut all = Vec::new();
            for v in values {
                let (first, last) = days(Some(v), Some(v));
                parts.push("r.said_first <= ? AND r.said_last >= ?");
                all.extend([Sql::Text(last), Sql::Text(first)]);
            }
            w.and(negated, &format!("coalesce({}, 0)", parts.join(" OR ")), all);
        }
        (Field::Due | Field::Added, test) => {
            let column = if field == Field::Due {
                "r.due"
            } else {
                "substr(r.added_at, 1, 10)"
            };
            let ranges: Vec<(String, String)> = match test {
                Test::Range(a, b) => vec![days(a.as_deref(), b.as_deref())],
                Test::AnyOf(values) => values.iter().map(|v| days(Some(v), Some(v))).collect(),
                Test::None => Vec::new(),
            };
            let parts = vec![format!("{column} BETWEEN ? AND ?"); ranges.len()].join(" OR ");
            let values: Vec<Sql> = ranges
                .into_iter()
                .flat_map(|(a, b)| [Sql::Text(a), Sql::Text(b)])
                .collect();
            w.and(negated, &format!("coalesce({parts}, 0)"), values);
        }
        (Field::Priority, Test::Range(a, b)) => {
            let bound = |t: &Option<String>, open: i64| {
                Sql::Integer(t.as_ref().and_then(|t| t.parse().ok()).unwrap_or(open))
            };
            w.and(
                negated,
                "coalesce(r.priority BETWEEN ? AND ?, 0)",
                [bound(a, 1), bound(b, 5)],
            );
        }
        (Field::Priority, Test::AnyOf(values)) => {
            w.any(
                negated,
                "r.priority = ?",
                values.iter().map(|v| Sql::Integer(v.parse().unwrap_or(0))),
            );
        }
        (Field::Stage, Test::AnyOf(values)) => {
            w.any(negated, "c.stage = ?", values.iter().cloned().map(Sql::Text))
        }
        (Field::Verdict, Test::AnyOf(values)) => {
            let (mut parts, mut all) = (Vec::new(), Vec::new());
            for v in values {
                parts.push("r.rating = ? OR r.rating LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM rating g WHERE g.id = r.rating AND fold(g.name) = ?)");
                let folded = crate::fold(v);
                let slug = folded
                    .replace(' ', "-")
                    .replace('\\', "\\\\")
                    .replace('%', "\\%")
                    .replace('_', "\\_");
                all.extend([
                    Sql::Text(folded.clone()),
                    Sql::Text(format!("%/{slug}")),
                    Sql::Text(folded),
                ]);
            }
            w.and(negated, &format!("coalesce({}, 0)", parts.join(" OR ")), all);
        }
        (Field::Claimant, Test::AnyOf(values)) => {
            let condition = format!("EXISTS ({CLAIMANT} AND fold(p.name || ' ' || p.aliases) {LIKE})");
            w.any(negated, &condition, texts(values));
        }
        (Field::Venue, Test::AnyOf(values)) => {
            let condition = format!(
                "EXISTS (SELECT 1 FROM party p WHERE p.id = c.venue AND fold(p.name || ' ' || p.aliases) {LIKE})"
            );
            w.any(negated, &condition, texts(values));
        }
        (Field::Topic, Test::AnyOf(values)) => {
            w.any(
                negated,
                &format!("EXISTS ({TOPIC} AND fold(t.name) {LIKE})"),
                texts(values),
            );
        }
        (Field::Source, Test::AnyOf(values)) => {
            w.any(
                negated,
                &format!("EXISTS ({SOURCE} AND fold(s.name) {LIKE})"),
                texts(values),
            );
        }
        (Field::Place, Test::AnyOf(values)) => {
            w.any(negated, &format!("fold(c.place) {LIKE}"), texts(values))
        }
        (Field::About, Test::AnyOf(values)) => {
            w.any(negated, &format!("fold(c.about) {LIKE}"), texts(values))
        }
        (Field::Lang, Test::AnyOf(values)) => w.any(
            negated,
            "fold(c.lang) = ?",
            values.iter().map(|v| Sql::Text(crate::fold(v))),
        ),
        (Field::Id, Test::AnyOf(values)) => {
            w.any(
                negated,
                "c.id = ?",
                values
                    .iter()
                    .map(|v| Sql::Blob(Uuid::parse_str(v).map_or(vec![], |u| u.as_bytes().to_vec()))),
            );
        }
        (Field::Assignee, Test::AnyOf(values)) => {
            let (mut parts, mut all) = (Vec::new(), Vec::new());
            for v in values {
                if v.eq_ignore_ascii_case("me") {
                    parts.push("c.assignee = ?");
                    all.push(me.map_or(Sql::Null, |m| Sql::Blob(m.as_bytes().to_vec())));
                } else {
                    parts.push("EXISTS (SELECT 1 FROM person p WHERE p.id = c.assignee AND (fold(p.initials) = ? OR fold(p.name) LIKE ? ESCAPE '\\'))");
                    all.extend([Sql::Text(crate::fold(v)), like(v)]);
                }
            }
            w.and(negated, &format!("coalesce({}, 0)", parts.join(" OR ")), all);
        }
        (Field::Evidence, Test::Range(a, b)) => {
            let bound = |t: &Option<String>, open: i64| {
                Sql::Integer(t.as_ref().and_then(|t| t.parse().ok()).unwrap_or(open))
            };
            w.and(
                negated,
                "r.evidence BETWEEN ? AND ?",
                [bound(a, 0), bound(b, i64::MAX)],
            );
        }
        (Field::Evidence, Test::AnyOf(values)) => {
            let (mut parts, mut all) = (Vec::new(), Vec::new());
            for v in values {
                if let Ok(n) = v.parse::<i64>() {
                    parts.push("r.evidence = ?");
                    all.push(Sql::Integer(n));
                } else if v == "drifted" {
                    parts.push("r.drifted > ?");
                    all.push(Sql::Integer(0));
                } else if ["supports", "contradicts", "context"].contains(&v.as_str()) {
                    parts.push("EXISTS (SELECT 1 FROM evidence e WHERE e.claim = c.id AND e.stance = ?)");
                    all.push(Sql::Text(v.clone()));
                } else {
                    parts.push("EXISTS (SELECT 1 FROM evidence e WHERE e.claim = c.id AND fold(coalesce(e.title, '') || ' ' || coalesce(e.quote, '') || ' ' || coalesce(e.note, '')) LIKE ? ESCAPE '\\')");
                    all.push(like(v));
                }
            }
            w.and(negated, &parts.join(" OR "), all);
        }
        (Field::Media, Test::AnyOf(values)) => {
            let (mut parts, mut all) = (Vec::new(), Vec::new());
            for v in values {
                if v == "undecided" {
                    parts.push("m.category IS NULL");
                } else if names_media(v) {
                    parts.push("? IN (m.kind, m.category)");
                    all.push(Sql::Text(v.clone()));
                } else {
                    parts.push("fold(coalesce(m.title, '') || ' ' || coalesce(m.original_context, '')) LIKE ? ESCAPE '\\'");
                    all.push(like(v));
                }
            }
            let found = format!(
                "EXISTS (SELECT 1 FROM media m WHERE m.claim = c.id AND ({}))",
                parts.join(" OR ")
            );
            w.and(negated, &found, all);
        }
        // Ranges of what has no order: from a value to a value makes no sense, and the parser refuses it.
        (_, Test::Range(..)) => w.and(negated, "0", []),
    }
}

/// Whether it is what the record calls a kind of picture, video or recording, or what was done to one.
fn names_media(word: &str) -> bool {
    MediaKind::ALL.iter().any(|kind| kind.name() == word)
        || MediaCategory::ALL.iter().any(|category| category.name() == word)
}

fn order(filter: &ClaimFilter<'_>, words: &str) -> String {
    let (key, tail) = match filter.sort {
        Sort::Relevance if !words.is_empty() => return " ORDER BY f.rank, c.n DESC".into(),
        Sort::Relevance | Sort::Added => {
            let down = (filter.sort == Sort::Relevance) != filter.descending;
            let way = if down { "DESC" } else { "ASC" };
            return format!(" ORDER BY r.added_at {way}, r.n {way}");
        }
        Sort::Wording => ("r.wording_key", false),
        Sort::Claimant => ("r.claimants", false),
        Sort::Said => ("r.said_first", true),
        Sort::Stage => ("r.stage_order", false),
        Sort::Priority => ("r.priority", true),
        Sort::Due => ("r.due", true),
        Sort::Evidence => ("r.evidence", false),
        Sort::Verdict => ("r.rating_order", true),
    };
    let way = if filter.descending { "DESC" } else { "ASC" };
    let nulls = if tail { " NULLS LAST" } else { "" };
    format!(" ORDER BY {key} {way}{nulls}, r.n {way}")
}

impl Reader<'_> {
    /// How many claims the filter finds.
    pub fn count_claims(&self, filter: &ClaimFilter<'_>) -> Result<u64> {
        let w = condition(filter);
        if w.sql.is_empty() {
            return Ok(self
                .db
                .prepare_cached("SELECT count(*) FROM claim_row")?
                .query_row([], |r| r.get(0))?);
        }
        let sql = format!(
            "SELECT count(*) FROM claim_row r JOIN claim c ON c.n = r.n WHERE 1{}",
            w.sql
        );
        Ok(self
            .db
            .prepare_cached(&sql)?
            .query_row(params_from_iter(w.values), |r| r.get(0))?)
    }

    /// The numbers of the claims that the filter finds, in order.
    fn numbers(&self, filter: &ClaimFilter<'_>, offset: u64, limit: u64) -> Result<Vec<i64>> {
        let mut w = condition(filter);
        let ranked = filter.sort == Sort::Relevance && !w.words.is_empty();
        let claim = if w.sql.is_empty() && !ranked {
            ""
        } else {
            " JOIN claim c ON c.n = r.n"
        };
        let mut sql = format!("SELECT r.n FROM claim_row r{claim}");
        let mut values = Vec::new();
        if ranked {
            sql.push_str(
                " JOIN (SELECT rowid, rank FROM claim_fts WHERE claim_fts MATCH ?) f ON f.rowid = r.n",
            );
            values.push(Sql::Text(w.words.clone()));
        }
        values.append(&mut w.values);
        let _ = write!(
            sql,
            " WHERE 1{}{} LIMIT ? OFFSET ?",
            w.sql,
            order(filter, &w.words)
        );
        let bound = |n: u64| Sql::Integer(i64::try_from(n).unwrap_or(i64::MAX));
        values.extend([bound(limit), bound(offset)]);
        let mut statement = self.db.prepare_cached(&sql)?;
        let rows = statement.query_map(params_from_iter(values), |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// A page of the list.
    pub fn list_claims(
        &self,
        filter: &ClaimFilter<'_>,
        offset: u64,
        limit: u64,
    ) -> Result<Vec<ClaimRowData>> {
        let mut statement = self.db.prepare_cached(include_str!("../queries/claim/row.sql"))?;
        let mut rows = Vec::new();
        for n in self.numbers(filter, offset, limit)? {
            rows.push(statement.query_row([n], row_data)?);
        }
        Ok(rows)
    }

    /// The ids of all claims that the filter finds, in order.
    pub fn claim_ids(&self, filter: &ClaimFilter<'_>) -> Result<Vec<Uuid>> {
        let mut statement = self.db.prepare_cached("SELECT id FROM claim WHERE n = ?1")?;
        let numbers = self.numbers(filter, 0, u64::MAX)?;
        let ids = numbers
            .into_iter()
            .map(|n| statement.query_row([n], |r| r.get::<_, Vec<u8>>(0)));
        Ok(ids
            .map(|b| b.map(|b| Uuid::from_slice(&b).unwrap_or_default()))
            .collect::<rusqlite::Result<_>>()?)
    }

    /// One claim as the list shows it.
    pub fn claim_row(&self, id: Uuid) -> Result<Option<ClaimRowData>> {
        let n = rusqlite::OptionalExtension::optional(
            self.db
                .prepare_cached("SELECT n FROM claim WHERE id = ?1")?
                .query_row([id.as_bytes().as_slice()], |r| r.get::<_, i64>(0)),
        )?;
        let Some(n) = n else { return Ok(None) };
        Ok(Some(
            self.db
                .prepare_cached(include_str!("../queries/claim/row.sql"))?
                .query_row([n], row_data)?,
        ))
    }
}

fn row_data(r: &Row<'_>) -> rusqlite::Result<ClaimRowData> {
    let uuid = |b: Vec<u8>| Uuid::from_slice(&b).unwrap_or_default();
    let rating: Option<String> = r.get("rating")?;
    Ok(ClaimRowData {
        id: uuid(r.get("id")?),
        wording: r.get("wording")?,
        claimants: r.get("claimants")?,
        said_on: r.get("said_on")?,
        stage: r.get("stage")?,
        priority: r.get("priority")?,
        due: r.get("due")?,
        assignee: r.get::<_, Option<Vec<u8>>>("assignee")?.map(uuid),
        topics: r.get("topics")?,
        evidence: r.get("evidence")?,
        origins: r.get("origins")?,
        drifted: r.get("drifted")?,
        rating: match rating {
            Some(id) => Some((id, r.get("rating_name")?, r.get("rating_mark")?)),
            None => None,
        },
        added_at: r.get("added_at")?,
    })
}
