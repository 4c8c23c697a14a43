//! Templates of reports.

use crate::api::{ReportRemark, Selection};
use claimbook_domain::TemplateId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Makes or changes a template.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SaveTemplate {
    /// Which; a new one where left out.
    #[ts(optional)]
    pub id: Option<TemplateId>,
    /// What it is called.
    pub name: String,
    /// What it says, JSON: see `TEMPLATES.md` of the crate of reports.
    pub body: String,
}

/// Asks for a report as a template would make it, saved or not.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PreviewTemplate {
    /// What it says, JSON.
    pub body: String,
    /// Of what; an invented report where left out.
    #[ts(optional)]
    pub select: Option<Selection>,
    /// BCP 47 language; the desk's where left out.
    #[ts(optional)]
    pub lang: Option<String>,
}

/// A report as a template would make it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TemplatePreview {
    /// The page; empty where the template is broken.
    pub content: String,
    /// What is wrong with the template.
    pub fault: Option<TemplateFault>,
    /// What readers will miss on that page.
    pub remarks: Vec<ReportRemark>,
}

/// What is wrong with a template, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TemplateFault {
    /// `accent`, `accent-dark`, `logo`, `wording`, `page`, `output`, or `body` where it is no JSON of a template.
    pub part: String,
    /// The line in the part, from 1.
    pub line: Option<u32>,
    /// The column in the line in characters, from 1.
    pub column: Option<u32>,
    /// What is wrong, in English.
    pub message: String,
}

/// A picture for a template.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TemplateLogo {
    /// `image/png` or `image/jpeg`.
    pub media_type: String,
    /// Its bytes, base64.
    pub data: String,
}
