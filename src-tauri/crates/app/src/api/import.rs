//! Imports.

use claimbook_domain::ClaimId;
use claimbook_interchange::{Part, Why};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Imports a file of JSON Lines, a claim a line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportJsonl {
    /// The file.
    pub path: String,
    /// Whose numbering the ids are; the file's name where left out.
    #[ts(optional)]
    pub namespace: Option<String>,
}

/// Imports the checks of other publishers: every ClaimReview and MediaReview in these files and folders.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportClaimReview {
    /// Pages, JSON files, folders of them.
    pub paths: Vec<String>,
    /// The address that the page was read under, for what it does not say itself.
    #[ts(optional)]
    pub url: Option<String>,
    /// The scale that their verdicts are looked for on; the desk's where left out.
    #[ts(optional)]
    pub scale: Option<String>,
}

/// Asks what files are, before anything of them is taken in.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LookAtImport {
    /// One spreadsheet, or any number of pages, JSON files and folders.
    pub paths: Vec<String>,
    /// What a person says about how a spreadsheet is read.
    #[serde(default)]
    pub said: TableSaid,
}

/// What files are.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "lowercase")]
#[ts(export)]
#[allow(clippy::large_enum_variant, reason = "one at a time, and it is sent at once")]
pub enum ImportLook {
    /// A spreadsheet: separated text, a workbook, or JSON Lines.
    Table(TableLook),
    /// Pages and JSON in which checks of other publishers may stand.
    Checks {
        /// How many files there are.
        files: u32,
    },
}

/// How a spreadsheet is read: what a person says. What is left open is found out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(default)]
pub struct TableSaid {
    /// The encoding, by any label of the Encoding standard.
    #[ts(optional)]
    pub encoding: Option<String>,
    /// What separates cells: one sign.
    #[ts(optional)]
    pub separator: Option<String>,
    /// What stands around cells: `double`, `single`, `none`.
    #[ts(optional)]
    pub quote: Option<String>,
    /// In which row the names of the columns stand, from 1; 0 where they stand nowhere.
    #[ts(optional)]
    pub header: Option<u64>,
    /// The sheet of a workbook.
    #[ts(optional)]
    pub sheet: Option<String>,
}

/// A spreadsheet, as it is read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TableLook {
    /// `separated`, `workbook`, `json-lines`.
    pub format: String,
    /// How it is read now, all of it said.
    pub settings: TableSaid,
    /// Each setting that was found out, and by what.
    pub found: Vec<TableFound>,
    /// The sheets of a workbook.
    pub sheets: Vec<String>,
    /// How many rows below the header say anything.
    pub rows: u64,
    /// Its columns.
    pub columns: Vec<TableColumn>,
    /// The first rows, each cell cut short.
    pub first: Vec<TableRow>,
    /// What each column is taken for.
    pub mapping: TableMapping,
    /// Whether that mapping is one that was used before for a file of this shape.
    pub remembered: bool,
}

/// Why something was read as it was: a message of a catalogue and its values, and the same in English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Reason {
    /// Of which field it is said, by the path in its object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
    /// The message.
    pub code: String,
    /// Its values.
    pub values: BTreeMap<String, String>,
    /// In English.
    pub message: String,
}

impl Reason {
    /// All of them in English, as one text.
    pub fn in_english(reasons: &[Reason]) -> String {
        let said: Vec<&str> = reasons.iter().map(|r| r.message.as_str()).collect();
        said.join(" ")
    }

    /// Each of those that a record keeps.
    pub fn of_kept(text: &str) -> Vec<Reason> {
        match Why::of_kept(text) {
            Some(why) => Reason::all(&why),
            None => vec![Reason {
                field: None,
                code: String::new(),
                values: BTreeMap::new(),
                message: text.to_owned(),
            }],
        }
    }

    /// Each of these reasons.
    pub(crate) fn all(why: &Why) -> Vec<Reason> {
        let of = |part: &Part| Reason {
            field: part.field.clone(),
            code: part.because.code().to_owned(),
            values: part
                .values
                .iter()
                .map(|(name, value)| (name.clone().into_owned(), value.clone()))
                .collect(),
            message: part.to_string(),
        };
        why.0.iter().map(of).collect()
    }
}

/// A setting that was found out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TableFound {
    /// Which: `format`, `encoding`, `separator`, `quote`, `escape`, `line-end`, `header`, `sheet`.
    pub setting: String,
    /// What it is.
    pub value: String,
    /// By what it was known.
    pub why: Vec<Reason>,
}

/// A column of a spreadsheet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TableColumn {
    /// Its name.
    pub name: String,
    /// What it is taken for.
    pub field: TableField,
    /// How sure that is, 0 to 1.
    pub confidence: f32,
    /// By what.
    pub why: Vec<Reason>,
    /// How many rows have something there.
    pub filled: u64,
    /// Some of its cells, each another one.
    pub samples: Vec<String>,
    /// How its dates come out, where it has dates.
    pub dates: Option<TableDates>,
}

/// How the dates of a column come out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TableDates {
    /// In what order the numbers stand, where they show it.
    pub order: Option<TableOrder>,
    /// By what, or what is open.
    pub why: Vec<Reason>,
    /// Whether a person should say which number is the day.
    pub ask: bool,
    /// Dates as found, and what each is read as.
    pub examples: Vec<TableDate>,
}

/// A date of a column.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TableDate {
    /// As it stands there.
    pub found: String,
    /// What it is read as, EDTF; none where it is kept as found.
    pub read: Option<String>,
}

/// In what order the numbers of a date stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum TableOrder {
    /// 31/12/2022.
    DayFirst,
    /// 12/31/2022.
    MonthFirst,
    /// 22/12/31.
    YearFirst,
}

/// One of the first rows of a spreadsheet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TableRow {
    /// Its number, from 1.
    pub row: u64,
    /// Its cells.
    pub cells: Vec<String>,
}

/// What a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum TableField {
    /// The number or name of the claim there, by which importing again updates it.
    Id,
    /// The wording. A file needs it.
    Claim,
    /// A title, of the claim's check.
    Title,
    /// Who makes it; several columns can.
    Claimant,
    /// By whom it was reported; several columns can.
    ReportedBy,
    /// Where it was made public.
    Venue,
    /// When it was made.
    SaidOn,
    /// Where it was made.
    Place,
    /// What place it is about.
    About,
    /// The page of the check.
    Url,
    /// The rating in its own words.
    Rating,
    /// Who published the check.
    Publisher,
    /// The language of the wording.
    Lang,
    /// Topics; several columns can.
    Topics,
    /// 1 to 5.
    Priority,
    /// Notes; several columns can.
    Notes,
    /// The words in which it was made.
    Quote,
    /// None of these: kept with the claim as it stands.
    Keep,
    /// Left out.
    Ignore,
}

/// Which column is which field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TableMapping {
    /// The shape of the file that it was made for.
    pub signature: String,
    /// Its columns, in the file's order.
    pub columns: Vec<MappedColumn>,
}

/// One column of a mapping.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MappedColumn {
    /// Its name.
    pub name: String,
    /// What it is.
    pub field: TableField,
    /// What separates several claimants, reporters or topics in a cell.
    #[ts(optional)]
    pub split: Option<String>,
    /// In what order the numbers of its dates stand, where a person says so.
    #[ts(optional)]
    pub dates: Option<TableOrder>,
}

/// Imports a spreadsheet, or tries what would come of it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportTable {
    /// The file.
    pub path: String,
    /// How it is read.
    #[serde(default)]
    pub said: TableSaid,
    /// Which column is what; what is guessed or remembered where left out.
    #[ts(optional)]
    pub mapping: Option<TableMapping>,
    /// Whose numbering the ids are; the file's name where left out.
    #[ts(optional)]
    pub namespace: Option<String>,
    /// Only try it: nothing is recorded.
    #[serde(default)]
    pub dry_run: bool,
}

/// Writes the report of the last import of this window to a file: a row for every row or object, CSV.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WriteImportReport {
    /// The file.
    pub path: String,
    /// Whether a file that is there may be replaced.
    #[serde(default)]
    pub replace: bool,
}

/// What became of an import.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Imported {
    /// What became of each row or object, refused ones first, then kept, mended and taken; of many the first thousand.
    pub items: Vec<ImportItem>,
    /// How many items there are altogether; all of them go into the written report.
    pub total: u64,
    /// How many came to what.
    pub done: ImportDone,
    /// Rows with a date that was understood.
    pub dates: u64,
    /// Rows with a date that was kept as found.
    pub dates_kept: u64,
    /// Rows with a rating that could be placed on our scale.
    pub ratings: u64,
    /// Rows with a rating that was kept in its own words.
    pub ratings_kept: u64,
    /// Whether it was only tried.
    pub dry_run: bool,
}

/// What became of one row.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportItem {
    /// Where it stands: `line 7`, `line 7, claim`.
    pub place: String,
    /// `taken`, `mended`, `kept`, `refused`.
    pub outcome: String,
    /// What was mended, kept or why it was refused, in English.
    pub why: Option<String>,
    /// The same, for catalogues.
    pub reasons: Vec<Reason>,
    /// The claim.
    pub claim: Option<ClaimId>,
}

/// How many rows came to what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportDone {
    /// As they were.
    pub taken: u64,
    /// With something mended.
    pub mended: u64,
    /// With something kept as found.
    pub kept: u64,
    /// Not taken.
    pub refused: u64,
}
