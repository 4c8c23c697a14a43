//! A row of a file as a claim: what was understood goes into its fields, what was not stays with it as JSON.

use super::cell::{Cell, Kind, Record};
use super::fields::Field;
use super::mapping::{Mapping, MappingError};
use super::survey::Survey;
use crate::Outcome;
use crate::date::{self, Date, Orders};
use crate::{Because, Why};
use claimbook_domain::Edtf;
use sha2::{Digest, Sha256};

/// The most characters of a claim; what is longer is an article.
pub const MAX_CLAIM: usize = 20_000;
/// The most characters of a name, a place, a topic.
const MAX_NAME: usize = 300;
/// The most characters of an address.
const MAX_URL: usize = 8_000;

/// A claim of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Row {
    /// Its row, from 1, counted as a spreadsheet counts.
    pub row: u64,
    /// The line on which it begins, from 1; in a workbook its row.
    pub line: u64,
    /// Its number there.
    pub id: Option<String>,
    /// The wording.
    pub claim: String,
    /// A title, of the claim's check.
    pub title: Option<String>,
    /// Who makes it.
    pub claimants: Vec<String>,
    /// By whom it was reported.
    pub reported_by: Vec<String>,
    /// Where it was made public.
    pub venue: Option<String>,
    /// When it was made, where that could be read.
    pub said_on: Option<Edtf>,
    /// The date as it was found, where it says something else or more than `said_on`.
    pub date_found: Option<String>,
    /// Where it was made.
    pub place: Option<String>,
    /// What place it is about.
    pub about: Option<String>,
    /// The page of the check.
    pub url: Option<String>,
    /// Its rating in its own words.
    pub rating: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// The language of the wording, as given.
    pub lang: Option<String>,
    /// Topics.
    pub topics: Vec<String>,
    /// 1 to 5.
    pub priority: Option<u8>,
    /// Notes.
    pub notes: Option<String>,
    /// The words in which it was made.
    pub quote: Option<String>,
    /// The row as a JSON object of texts, where not all of it is in these fields.
    pub raw: Option<String>,
    /// Taken, mended or kept.
    pub outcome: Outcome,
    /// What was mended or kept, and why.
    pub why: Option<Why>,
}

/// A row that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[error("Row {row}{}: {why}", column.as_ref().map(|c| format!(", column “{c}”")).unwrap_or_default())]
pub struct Refused {
    /// The row, from 1.
    pub row: u64,
    /// The line on which it begins, from 1.
    pub line: u64,
    /// The column that it is about, where it is about one.
    pub column: Option<String>,
    /// Why, for people.
    pub why: Why,
    /// The row as far as it could be read: a JSON object, or the beginning of its text.
    pub raw: String,
}

/// What became of a row.
pub type RowResult = Result<Row, Refused>;

impl Row {
    /// By what importing again knows it: its number, or else a hash of its wording, claimants and address.
    pub fn key(&self) -> String {
        if let Some(id) = &self.id {
            return id.clone();
        }
        let mut hash = Sha256::new();
        let parts = [self.claim.as_str(), self.url.as_deref().unwrap_or_default()];
        for part in parts.into_iter().chain(self.claimants.iter().map(String::as_str)) {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        hash.finalize()
            .iter()
            .take(16)
            .map(|b| format!("{b:02x}"))
            .collect()
    }
}

impl From<crate::jsonl::Row> for Row {
    fn from(row: crate::jsonl::Row) -> Row {
        Row {
            row: row.line,
            line: row.line,
            id: Some(row.id),
            claim: row.claim,
            title: row.title,
            claimants: row.claimant.into_iter().collect(),
            said_on: row.said_on,
            date_found: row.date_found,
            url: row.url,
            rating: row.rating,
            publisher: row.publisher,
            lang: row.lang,
            raw: row.raw,
            outcome: row.outcome,
            why: row.why,
            ..Row::default()
        }
    }
}

/// How rows are read: what each column is.
pub(super) struct Reading {
    columns: Vec<Use>,
}

struct Use {
    name: String,
    field: Field,
    split: Option<String>,
    orders: Orders,
}

/// What becomes of a row while it is read.
struct Draft {
    row: Row,
    why: Why,
    raw: bool,
}

impl Draft {
    fn at_least(&mut self, outcome: Outcome, why: Why) {
        if self.row.outcome != Outcome::Kept {
            self.row.outcome = outcome;
        }
        if self.why.0.len() < 12 {
            self.why.0.extend(why.0);
        }
    }

    fn kept(&mut self, column: &str, because: Because) {
        self.raw = true;
        self.at_least(Outcome::Kept, Why::of(because, [("column", column.to_owned())]));
    }
}

impl Reading {
    pub fn new(mapping: &Mapping, survey: &Survey) -> Result<Reading, MappingError> {
        mapping.check(&survey.names)?;
        let columns = survey
            .names
            .iter()
            .zip(&survey.seen)
            .map(|(name, seen)| {
                let column = mapping.columns.iter().find(|c| c.name == *name);
                Use {
                    name: name.clone(),
                    field: column.map_or(Field::Keep, |c| c.field),
                    split: column.and_then(|c| c.split.clone()),
                    orders: column
                        .and_then(|c| c.dates)
                        .map_or_else(|| seen.witness.orders(), Orders::said),
                }
            })
            .collect();
        Ok(Reading { columns })
    }

    /// Reads one row.
    pub fn read(&self, record: &mut Record) -> RowResult {
        let refused = |record: &Record, column: Option<&str>, why: Why| Refused {
            row: record.row,
            line: record.line,
            column: column.map(str::to_owned),
            why,
            raw: if record.raw.is_empty() {
                self.json(&record.cells)
            } else {
                record.raw.clone()
            },
        };
        if let Some(fault) = record.fault.take() {
            return Err(refused(record, None, fault));
        }
        let mut draft = Draft {
            row: Row {
                row: record.row,
                line: record.line,
                outcome: Outcome::Taken,
                ..Row::default()
            },
            why: Why::default(),
            raw: false,
        };
        let over = record.cells.get(self.columns.len()..).unwrap_or_default();
        if over.iter().any(|c| !c.is_blank()) {
            let counted = [
                ("cells", record.cells.len().to_string()),
                ("columns", self.columns.len().to_string()),
            ];
            let why = Why::of(Because::TooManyCells, counted);
            return Err(refused(record, None, why));
        }
        if let Some(mended) = record.mended {
            draft.at_least(Outcome::Mended, mended.into());
        }
        for n in 0..self.columns.len().min(record.cells.len()) {
            let (Some(column), Some(cell)) = (self.columns.get(n), record.cells.get_mut(n)) else {
                continue;
            };
            if column.field == Field::Ignore || cell.is_blank() {
                continue;
            }
            if cell.text.contains('\0') {
                return Err(refused(record, Some(&column.name), Because::Nul.into()));
            }
            if let Err(why) = take(column, cell, &mut draft) {
                return Err(refused(record, Some(&column.name), why));
            }
        }
        if draft.row.claim.is_empty() {
            let column = self
                .columns
                .iter()
                .find(|c| c.field == Field::Claim)
                .map(|c| c.name.as_str());
            return Err(refused(record, column, Because::NoClaim.into()));
        }
        if draft.raw {
            draft.row.raw = Some(self.json(&record.cells));
        }
        if !draft.why.is_empty() {
            draft.row.why = Some(draft.why);
        }
        Ok(draft.row)
    }

    /// The row as it stands, but for what is left out.
    fn json(&self, cells: &[Cell]) -> String {
        let mut object = serde_json::Map::new();
        for (n, cell) in cells.iter().enumerate() {
            let column = self.columns.get(n);
            if cell.text.is_empty() || column.is_some_and(|c| c.field == Field::Ignore) {
                continue;
            }
            let name = column.map_or_else(|| format!("Column {}", n + 1), |c| c.name.clone());
            let list = (cell.kind == Kind::List)
                .then(|| serde_json::from_str(&cell.text).ok())
                .flatten();
            object.insert(name, list.unwrap_or_else(|| cell.text.clone().into()));
        }
        serde_json::Value::Object(object).to_string()
    }
}

/// Puts a cell into its field. `Err` is why the row is refused.
fn take(column: &Use, cell: &mut Cell, draft: &mut Draft) -> Result<(), Why> {
    let name = &column.name;
    if column.field == Field::Keep {
        draft.raw = true;
        return Ok(());
    }
    if cell.kind == Kind::Error {
        draft.raw = true;
        let there = [("column", name.clone()), ("text", cell.text.clone())];
        draft.at_least(Outcome::Kept, Why::of(Because::KeptError, there));
        return Ok(());
    }
    if cell.text.contains('\u{fffd}') {
        draft.kept(name, Because::KeptUndecoded);
    }
    if column.field.is_list() || cell.kind == Kind::List {
        return list(column, cell, draft);
    }
    let text = cell.text.trim();
    let most = if column.field == Field::Url {
        MAX_URL
    } else {
        MAX_NAME
    };
    let too_long = text.len() > most && text.chars().nth(most).is_some();
    let row = &mut draft.row;
    let place = match column.field {
        Field::Claim => {
            if text.len() > MAX_CLAIM && text.chars().nth(MAX_CLAIM).is_some() {
                return Err(Why::of(Because::ClaimLong, [("n", MAX_CLAIM.to_string())]));
            }
            text.clone_into(&mut row.claim);
            return Ok(());
        }
        Field::SaidOn => {
            said_on(column, cell, draft);
            return Ok(());
        }
        Field::Notes => {
            let notes = row.notes.get_or_insert_default();
            if !notes.is_empty() {
                notes.push_str("\n\n");
            }
            notes.push_str(text);
            return Ok(());
        }
        Field::Priority => {
            match text.trim_end_matches(".0").parse::<u8>() {
                Ok(n @ 1..=5) => row.priority = Some(n),
                _ => draft.kept(name, Because::KeptPriority),
            }
            return Ok(());
        }
        Field::Url if too_long || !is_web(text) || text.contains(char::is_whitespace) => {
            draft.kept(name, Because::KeptAddress);
            return Ok(());
        }
        Field::Id if too_long => {
            return Err(Why::of(Because::IdLong, [("n", MAX_NAME.to_string())]));
        }
        Field::Venue | Field::Place | Field::About | Field::Publisher | Field::Lang if too_long => {
            draft.kept(name, Because::KeptLong);
            return Ok(());
        }
        Field::Id => &mut row.id,
        Field::Title => &mut row.title,
        Field::Venue => &mut row.venue,
        Field::Place => &mut row.place,
        Field::About => &mut row.about,
        Field::Url => &mut row.url,
        Field::Rating => &mut row.rating,
        Field::Publisher => &mut row.publisher,
        Field::Lang => &mut row.lang,
        Field::Quote => &mut row.quote,
        Field::Claimant | Field::ReportedBy | Field::Topics | Field::Keep | Field::Ignore => return Ok(()),
    };
    *place = Some(text.to_owned());
    Ok(())
}

fn is_web(text: &str) -> bool {
    let scheme =
        |s: &str| text.get(..s.len()).is_some_and(|t| t.eq_ignore_ascii_case(s)) && text.len() > s.len();
    scheme("http://") || scheme("https://")
}

/// Several claimants, reporters or topics; and lists of JSON wherever they stand.
fn list(column: &Use, cell: &Cell, draft: &mut Draft) -> Result<(), Why> {
    let mut values: Vec<String> = Vec::new();
    let mut add = |value: &str| {
        let value = value.trim();
        if !value.is_empty() && !values.iter().any(|v| v == value) {
            values.push(value.to_owned());
        }
    };
    if cell.kind == Kind::List {
        match serde_json::from_str::<Vec<serde_json::Value>>(&cell.text) {
            Ok(items) if items.len() <= 200 && items.iter().all(|v| v.is_string() || v.is_number()) => {
                for item in &items {
                    match item.as_str() {
                        Some(text) => add(text),
                        None => add(&item.to_string()),
                    }
                }
            }
            _ if column.field == Field::Claim => {
                return Err(Because::ClaimList.into());
            }
            _ => {
                draft.kept(&column.name, Because::KeptList);
                return Ok(());
            }
        }
    } else {
        match &column.split {
            Some(split) => cell.text.split(split.as_str()).take(200).for_each(&mut add),
            None => add(&cell.text),
        }
    }
    if !column.field.is_list() {
        // One text in a list is that text.
        return match values.as_slice() {
            [one] => take(
                column,
                &mut Cell {
                    text: one.clone(),
                    kind: Kind::Text,
                },
                draft,
            ),
            [] => Ok(()),
            _ if column.field == Field::Claim => Err(Because::ClaimList.into()),
            _ => {
                draft.kept(&column.name, Because::KeptSeveral);
                Ok(())
            }
        };
    }
    let before = values.len();
    values.retain(|v| v.len() <= MAX_NAME || v.chars().nth(MAX_NAME).is_none());
    if values.len() < before {
        draft.kept(&column.name, Because::KeptLong);
    }
    let place = match column.field {
        Field::Claimant => &mut draft.row.claimants,
        Field::ReportedBy => &mut draft.row.reported_by,
        _ => &mut draft.row.topics,
    };
    place.extend(values);
    Ok(())
}

fn said_on(column: &Use, cell: &Cell, draft: &mut Draft) {
    let found = cell.text.trim();
    let values = |date: Option<&Edtf>| {
        [
            ("found", shown(found)),
            ("column", column.name.clone()),
            ("date", date.map(ToString::to_string).unwrap_or_default()),
        ]
    };
    match date::read_as(found, &column.orders) {
        Date::Plain(date) => draft.row.said_on = Some(date),
        Date::Written(date) => {
            draft.at_least(Outcome::Mended, Why::of(Because::DateReadIn, values(Some(&date))));
            draft.row.said_on = Some(date);
        }
        Date::Ordered(date, order) => {
            let because = match order {
                date::Order::DayMonthYear => Because::DayFirst,
                date::Order::MonthDayYear => Because::MonthFirst,
                date::Order::YearMonthDay => Because::YearFirst,
            };
            draft.at_least(Outcome::Mended, Why::of(because, values(Some(&date))));
            draft.row.said_on = Some(date);
        }
        Date::Among(date) => {
            draft.at_least(
                Outcome::Mended,
                Why::of(Because::DateAmongIn, values(Some(&date))),
            );
            draft.row.said_on = Some(date);
            draft.row.date_found = Some(found.to_owned());
        }
        Date::Unread(because) => {
            let mut why = Why::of(Because::DateKeptIn, values(None)).and(because);
            if cell.kind == Kind::Number || found.len() == 5 && found.parse::<u32>().is_ok() {
                why = why.and(Because::DayCount);
            }
            draft.row.date_found = Some(found.to_owned());
            draft.at_least(Outcome::Kept, why);
        }
    }
}

fn shown(found: &str) -> String {
    match found.char_indices().nth(200) {
        Some((at, _)) => format!("{}…", found.get(..at).unwrap_or_default()),
        None => found.to_owned(),
    }
}
