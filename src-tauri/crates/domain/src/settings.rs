//! The desk's settings, from which reports and ClaimReview take their author, addresses and policy.

use crate::record::record;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One setting as a row of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Setting {
    /// Its name: a field of [`DeskSettings`].
    pub id: String,
    /// Its value.
    pub value: String,
}
record!(Setting, Setting);

/// The desk's settings. What is not set is left out of reports rather than invented.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct DeskSettings {
    /// The name of the book, as shown.
    pub book_name: Option<String>,
    /// Who publishes the checks.
    pub publisher_name: Option<String>,
    /// Their site.
    pub publisher_url: Option<String>,
    /// What the address of a check begins with, where it has no page of its own yet.
    pub check_url_base: Option<String>,
    /// Where corrections are explained.
    pub corrections_policy_url: Option<String>,
    /// How we check, for readers.
    pub method_note: Option<String>,
    /// The scale that verdicts are offered on.
    pub scale: Option<String>,
    /// BCP 47 language of reports.
    pub report_language: Option<String>,
    /// The template of reports: its id.
    pub report_template: Option<String>,
}
