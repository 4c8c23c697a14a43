//! What a newsroom sets for all its reports, without programming: colours, letters, a logo, words, and its own page.
//!
//! The words are put into the model before anything is rendered, so that every format and the markup for search engines
//! say the same. A page of the newsroom's own is written in a small language without loops that never end, without
//! recursion and without texts that grow by themselves: see `syntax`. What it makes is checked before it leaves.

mod page;
mod safety;
mod sample;
mod style;
mod syntax;

pub use sample::sample;
pub use style::{Family, Logo, Style};

use crate::{Format, Remark, Report, ReportError, render, words::Words};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub(crate) use page::{footer, footer_paragraphs};

/// The version of [`Template`] that this program writes.
pub const TEMPLATE_VERSION: u32 = 1;

/// The headings that a template may rename.
pub const HEADINGS: [&str; 12] = [
    "fact-check",
    "fact-checks",
    "reasons",
    "evidence",
    "not-cited",
    "not-known",
    "appearances",
    "linked-claims",
    "external-checks",
    "media",
    "corrections",
    "method",
];

/// Longest text of a template, in characters.
const TEXT: usize = 20_000;

/// What a newsroom sets for its reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Template {
    /// [`TEMPLATE_VERSION`].
    pub version: u32,
    /// What the desk calls it.
    pub name: String,
    /// Colours, letters and a logo.
    pub style: Style,
    /// The newsroom's words by BCP 47 language: that of the report, else the same without its region; those of `en` where
    /// the report's own words are English too.
    pub wording: BTreeMap<String, Wording>,
    /// The source of the page; the built-in one where there is none.
    pub page: Option<String>,
}

impl Default for Template {
    fn default() -> Self {
        Template {
            version: TEMPLATE_VERSION,
            name: String::new(),
            style: Style::default(),
            wording: BTreeMap::new(),
            page: None,
        }
    }
}

/// The newsroom's words in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wording {
    /// Ratings by their id (`scale/rating`).
    pub ratings: BTreeMap<String, String>,
    /// How the desk checks, in place of what the report says.
    pub method_note: Option<String>,
    /// What stands at the end of a report, Markdown.
    pub footer: Option<String>,
    /// What stands above the corrections of a check.
    pub corrections_note: Option<String>,
    /// Headings by their name; those of [`HEADINGS`] only.
    pub headings: BTreeMap<String, String>,
}

/// What is wrong with a template, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize)]
#[error("{part}{}: {message}", place(*line, *column))]
pub struct TemplateError {
    /// `version`, `accent`, `accent-dark`, `logo`, `wording`, `page`, or `output` for what the page made.
    pub part: String,
    /// The line in the part, from 1.
    pub line: Option<u32>,
    /// The column in the line in characters, from 1.
    pub column: Option<u32>,
    /// What is wrong.
    pub message: String,
}

fn place(line: Option<u32>, column: Option<u32>) -> String {
    match (line, column) {
        (Some(line), Some(column)) => format!(", line {line}, column {column}"),
        (Some(line), None) => format!(", line {line}"),
        _ => String::new(),
    }
}

impl TemplateError {
    pub(crate) fn of(part: &str, message: impl Into<String>) -> TemplateError {
        TemplateError {
            part: part.to_owned(),
            line: None,
            column: None,
            message: message.into(),
        }
    }
}

impl Template {
    /// Whether reports can be made with it: its parts are read, and its page is made of [`sample`] in three languages.
    pub fn check(&self) -> Result<(), TemplateError> {
        self.sound()?;
        for lang in ["en", "uk", "ar"] {
            let mut report = sample(lang);
            self.apply(&mut report);
            if let Some(source) = &self.page {
                page::render(&crate::prepared(&report), source).map_err(|e| match e {
                    ReportError::House(e) => e,
                    other => TemplateError::of("page", other.to_string()),
                })?;
            }
        }
        Ok(())
    }

    /// What can be told without making a page.
    fn sound(&self) -> Result<(), TemplateError> {
        if self.version != TEMPLATE_VERSION {
            let message = format!("version {} is not known", self.version);
            return Err(TemplateError::of("version", message));
        }
        self.style.check()?;
        for (lang, wording) in &self.wording {
            let texts = [&wording.method_note, &wording.footer, &wording.corrections_note];
            let long = |t: &String| t.chars().count() > TEXT;
            if texts.into_iter().flatten().any(long)
                || wording
                    .ratings
                    .values()
                    .chain(wording.headings.values())
                    .any(long)
            {
                return Err(TemplateError::of(
                    "wording",
                    format!("{lang}: a text is longer than {TEXT} characters"),
                ));
            }
            if let Some(name) = wording.headings.keys().find(|k| !HEADINGS.contains(&k.as_str())) {
                return Err(TemplateError::of(
                    "wording",
                    format!("{lang}: there is no heading “{name}”"),
                ));
            }
        }
        match &self.page {
            Some(source) => syntax::guarded(source).map(drop),
            None => Ok(()),
        }
    }

    /// Puts the newsroom's words and style into the model, from which every format takes them.
    pub fn apply(&self, report: &mut Report) {
        report.style = self.style.clone();
        let Some(wording) = self.wording_for(&report.lang) else {
            return;
        };
        let given = |text: &Option<String>| text.clone().filter(|t| !t.trim().is_empty());
        if let Some(note) = given(&wording.method_note) {
            report.method_note = Some(note);
        }
        report.footer = given(&wording.footer).or(report.footer.take());
        report.corrections_note = given(&wording.corrections_note).or(report.corrections_note.take());
        let shown = |(_, text): &(&String, &String)| !text.trim().is_empty();
        for (name, text) in wording.headings.iter().filter(shown) {
            report.headings.insert(name.clone(), text.trim().to_owned());
        }
        for verdict in report.checks.iter_mut().filter_map(|c| c.verdict.as_mut()) {
            if let Some(words) = wording
                .ratings
                .get(&verdict.rating.id)
                .filter(|w| !w.trim().is_empty())
            {
                verdict.rating.name = words.trim().to_owned();
            }
        }
    }

    fn wording_for(&self, lang: &str) -> Option<&Wording> {
        let words = Words::of(lang);
        let of = |tag: &str| {
            let found = self.wording.iter().find(|(k, _)| k.eq_ignore_ascii_case(tag));
            found.map(|(_, wording)| wording)
        };
        let language = words.lang.split('-').next().unwrap_or_default();
        of(&words.lang)
            .or_else(|| of(language))
            .or_else(|| (words.spoken == "en").then(|| of("en")).flatten())
    }
}

/// The report in that format, with the newsroom's words, style and page.
pub fn render_with(report: &Report, template: &Template, format: Format) -> Result<Vec<u8>, ReportError> {
    template.sound()?;
    let mut report = report.clone();
    template.apply(&mut report);
    match (&template.page, format) {
        (Some(source), Format::Html) => page::render(&crate::prepared(&report), source),
        _ => render(&report, format),
    }
}

/// What the newsroom's page does not show of the report: `verdict-not-shown` for each check whose rating is not in the
/// body of the page. The markup of the checks is put in by us, so no page lacks it.
pub fn template_remarks(report: &Report, template: &Template) -> Result<Vec<Remark>, ReportError> {
    let bytes = render_with(report, template, Format::Html)?;
    let html = String::from_utf8_lossy(&bytes);
    let mut report = report.clone();
    template.apply(&mut report);
    let report = crate::prepared(&report);
    let words = Words::of_report(&report);
    let jsonld = crate::claimreview::embedded(&report)?.unwrap_or_default();
    let body = html.split_once("<body").map_or(&*html, |(_, body)| body);
    let body = if jsonld.is_empty() {
        body.to_owned()
    } else {
        body.replace(&jsonld, "")
    };
    let rated = report
        .checks
        .iter()
        .filter_map(|c| Some((c.id, words.rating(&c.verdict.as_ref()?.rating))));
    Ok(rated
        .filter(|(_, rating)| !body.contains(&minijinja::HtmlEscape(rating).to_string()))
        .map(|(claim, _)| Remark {
            code: "verdict-not-shown",
            claim: Some(claim),
        })
        .collect())
}

#[cfg(test)]
mod tests;
