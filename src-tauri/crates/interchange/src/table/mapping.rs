//! Which column is which field, as it is said, kept and offered again for a file of the same shape.

pub use super::fields::Field;
use super::names::folded;
use crate::date::Order;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// One column of a mapping.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it is.
    pub field: Field,
    /// What separates several claimants, reporters or topics in a cell; one where it is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split: Option<String>,
    /// In what order the numbers of its dates stand, where a person says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dates: Option<Order>,
}

/// Which column is which field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The shape of the file that it was made for: [`Table::signature`](super::Table::signature).
    pub signature: String,
    /// Its columns, in the file's order.
    pub columns: Vec<Column>,
}

/// What is wrong with a mapping.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    /// Nothing is the claim.
    #[error("No column is the claim. Say which one has the wording.")]
    NoClaim,
    /// Two columns are one thing.
    #[error("The columns “{first}” and “{second}” are both {}. Choose one, and keep or leave out the other.", field.name())]
    Twice {
        /// What they are.
        field: Field,
        /// One column.
        first: String,
        /// The other.
        second: String,
    },
    /// The file has no such column.
    #[error("The file has no column “{column}”. Its columns are: {}.", there.join(", "))]
    NoColumn {
        /// The column.
        column: String,
        /// Those that there are.
        there: Vec<String>,
    },
    /// A separator for what is never several.
    #[error("The column “{column}” is {}, which is never several; it needs no separator.", field.name())]
    Split {
        /// The column.
        column: String,
        /// What it is.
        field: Field,
    },
    /// An empty separator.
    #[error("The separator of the column “{column}” is empty.")]
    EmptySplit {
        /// The column.
        column: String,
    },
    /// An order of dates for what is no date.
    #[error("The column “{column}” is {}, which is no date; it has no order of days and months.", field.name())]
    Dates {
        /// The column.
        column: String,
        /// What it is.
        field: Field,
    },
}

impl MappingError {
    /// Its name in catalogues.
    pub const fn code(&self) -> &'static str {
        match self {
            MappingError::NoClaim => "no-claim",
            MappingError::Twice { .. } => "twice",
            MappingError::NoColumn { .. } => "no-column",
            MappingError::Split { .. } => "split",
            MappingError::EmptySplit { .. } => "empty-split",
            MappingError::Dates { .. } => "dates",
        }
    }

    /// Its values by name: `column`, `second`, `there`, and `as`, a field.
    pub fn values(&self) -> Vec<(&'static str, String)> {
        match self {
            MappingError::NoClaim => Vec::new(),
            MappingError::Twice { field, first, second } => vec![
                ("as", field.name().to_owned()),
                ("column", first.clone()),
                ("second", second.clone()),
            ],
            MappingError::NoColumn { column, there } => {
                vec![("column", column.clone()), ("there", there.join(", "))]
            }
            MappingError::Split { column, field } | MappingError::Dates { column, field } => {
                vec![("column", column.clone()), ("as", field.name().to_owned())]
            }
            MappingError::EmptySplit { column } => vec![("column", column.clone())],
        }
    }
}

impl Mapping {
    /// The column that is this.
    pub fn of(&self, field: Field) -> Option<&Column> {
        self.columns.iter().find(|c| c.field == field)
    }

    /// Whether it was made for a file of this shape.
    pub fn fits(&self, columns: &[String]) -> bool {
        self.signature == signature(columns)
    }

    /// Checks it against the columns of a file. Columns that it does not name are kept as found.
    ///
    /// # Errors
    /// The first thing that is wrong, with the column named.
    pub fn check(&self, columns: &[String]) -> Result<(), MappingError> {
        let mut first: Vec<(Field, &str)> = Vec::new();
        let mut named: Vec<&str> = Vec::new();
        for column in &self.columns {
            let (name, field) = (&column.name, column.field);
            if !columns.contains(name) {
                return Err(MappingError::NoColumn {
                    column: name.clone(),
                    there: columns.iter().take(50).cloned().collect(),
                });
            }
            let before = first.iter().find(|(f, _)| *f == field && !field.takes_several());
            let again = named.contains(&name.as_str()).then_some(name.as_str());
            if let Some(other) = before.map(|(_, other)| *other).or(again) {
                return Err(MappingError::Twice {
                    field,
                    first: other.to_owned(),
                    second: name.clone(),
                });
            }
            first.push((field, name));
            named.push(name);
            match &column.split {
                Some(_) if !field.is_list() => {
                    return Err(MappingError::Split {
                        column: name.clone(),
                        field,
                    });
                }
                Some(split) if split.is_empty() => {
                    return Err(MappingError::EmptySplit { column: name.clone() });
                }
                _ => {}
            }
            if column.dates.is_some() && field != Field::SaidOn {
                return Err(MappingError::Dates {
                    column: name.clone(),
                    field,
                });
            }
        }
        self.of(Field::Claim).map(|_| ()).ok_or(MappingError::NoClaim)
    }
}

/// A name for the columns of a file: what they are called, in their order, however it is written.
pub(super) fn signature(columns: &[String]) -> String {
    let mut hash = Sha256::new();
    for name in columns {
        hash.update(folded(name).as_bytes());
        hash.update([0]);
    }
    hash.finalize()
        .iter()
        .take(16)
        .map(|b| format!("{b:02x}"))
        .collect()
}
