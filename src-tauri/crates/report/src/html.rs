//! The page: one file that stands alone, with its styles and its ClaimReview inside, and nothing to fetch or to run.

use crate::{
    Report, ReportError, claimreview, rationale, template,
    view::{self, CheckView, EvidenceView},
    words::Words,
};
use minijinja::{AutoEscape, Environment, Value, context, syntax::SyntaxConfig, value::Serde};
use serde::Serialize;

pub(crate) const TEMPLATE: &str = include_str!("../templates/report.html");
const SECTIONS: &str = include_str!("../templates/sections.html");
const STYLES: &str = concat!(
    include_str!("../templates/report.css"),
    include_str!("../templates/sections.css")
);

/// The styles of the page, for showing it where inline styles are refused.
pub fn stylesheet() -> &'static str {
    STYLES
}

/// A check with its reasons as HTML and its evidence by whether they cite it.
#[derive(Serialize)]
struct Shown<'a> {
    #[serde(flatten)]
    check: &'a CheckView,
    /// Sanitised, to be written as it is.
    reasons: Option<Value>,
    cited: Vec<&'a EvidenceView>,
    uncited: Vec<&'a EvidenceView>,
}

pub(crate) fn render(report: &Report) -> Result<Vec<u8>, ReportError> {
    let words = Words::of_report(report);
    let jsonld = claimreview::embedded(report)?;
    let context = context(report, &words, jsonld)?;
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).build()?);
    environment.add_template("report.html", TEMPLATE)?;
    speak(&mut environment, &words)?;
    let html = environment.get_template("report.html")?.render(context)?;
    let mut bytes = html.into_bytes();
    if bytes.last() != Some(&b'\n') {
        bytes.push(b'\n');
    }
    Ok(bytes)
}

/// What the page is told: plain data.
pub(crate) fn context(report: &Report, words: &Words, jsonld: Option<String>) -> Result<Value, ReportError> {
    let page = view::page(report, words);
    let level = if page.roundup { 4 } else { 3 };
    let mut shown = Vec::new();
    for (check, view) in report.checks.iter().zip(&page.checks) {
        let reasons = match &view.rationale {
            Some(text) => Some(rationale::html(check, text, level, words)?),
            None => None,
        };
        let (cited, uncited) = view.evidence.iter().partition(|e| match &reasons {
            Some(reasons) => reasons.cited.contains(&e.n),
            None => false,
        });
        shown.push(Shown {
            check: view,
            reasons: reasons.map(|r| Value::from_safe_string(r.text)),
            cited,
            uncited,
        });
    }
    let house = template::footer(report).map(Value::from_safe_string);
    let logo = report
        .style
        .logo
        .as_ref()
        .filter(|_| report.style.check().is_ok());
    Ok(context! {
        page => context! { checks => Value::from(Serde(shown)), ..Value::from(Serde(&page)) },
        css => Value::from_safe_string(dressed(&report.style)),
        jsonld => jsonld.map(Value::from_safe_string),
        house => context! {
            footer => house,
            corrections_note => report.corrections_note.clone(),
            logo => logo.map(|l| context! { src => l.address(), alt => l.alt.clone() }),
        },
    })
}

/// The styles with those of the newsroom, before what holds on paper.
fn dressed(style: &crate::Style) -> String {
    let paper = STYLES.find("@media print").unwrap_or(STYLES.len());
    let (screen, paper) = STYLES.split_at(paper);
    format!("{screen}{}{paper}", style.css())
}

/// Gives a template our words.
pub(crate) fn speak(environment: &mut Environment<'_>, words: &Words) -> Result<(), minijinja::Error> {
    environment.add_filter("paragraphs", view::paragraphs);
    environment.add_template("sections.html", SECTIONS)?;
    let messages = page_words(words);
    environment.add_function("t", move |key: &str| -> Result<String, minijinja::Error> {
        messages
            .iter()
            .find(|(k, _)| *k == key)
            .map(|(_, text)| text.clone())
            .ok_or_else(|| {
                minijinja::Error::new(
                    minijinja::ErrorKind::UndefinedError,
                    format!("no message “{key}”"),
                )
            })
    });
    Ok(())
}

/// The headings and labels that the template asks for by name.
fn page_words(words: &Words) -> Vec<(&'static str, String)> {
    [
        "reasons",
        "no-rationale",
        "evidence",
        "no-evidence",
        "not-cited",
        "back",
        "not-known",
        "appearances",
        "linked-claims",
        "external-checks",
        "media",
        "corrections",
        "method",
        "contents",
        "document",
        "picture-left-out",
    ]
    .into_iter()
    .map(|key| (key, words.text(key)))
    .collect()
}
