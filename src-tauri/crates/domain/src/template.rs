//! How a newsroom's reports look: kept in the book, so that the same book gives the same report anywhere.

use crate::{TemplateId, record::record};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A newsroom's template of reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Template {
    /// Its id.
    pub id: TemplateId,
    /// What it is called.
    pub name: String,
    /// What it says, as JSON; the crate of reports reads it.
    pub body: String,
}
record!(Template, Template);
