//! A page of the newsroom's own, rendered with bounds on steps, depth and size.

use super::{TemplateError, safety, syntax};
use crate::{Report, ReportError, claimreview, html, rationale, words::Words};
use comrak::arena_tree::NodeEdge;
use comrak::nodes::NodeValue;
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value, escape_formatter,
    filters, syntax::SyntaxConfig, tests, value::ValueKind,
};
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Largest page, in bytes.
const OUTPUT: usize = 64 * 1024 * 1024;
/// Steps for any page, and for each check and piece of evidence in it.
const STEPS: u64 = 1_000_000;
const STEPS_A_CHECK: u64 = 20_000;
/// Deepest calls.
const DEPTH: usize = 60;
/// Longest list that `range` counts out.
const RANGE: u32 = 10_000;

/// The page of a prepared report, made by `source`.
pub(super) fn render(report: &Report, source: &str) -> Result<Vec<u8>, ReportError> {
    let guarded = syntax::guarded(source)?;
    let words = Words::of_report(report);
    let mut environment = Environment::empty();
    bound(&mut environment, report);
    let made = || -> Result<Vec<u8>, Error> {
        environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).build()?);
        html::speak(&mut environment, &words)?;
        environment.add_template("claimbook", html::TEMPLATE)?;
        environment.add_template("page", &guarded)?;
        let context = html::context(report, &words, None)
            .map_err(|e| Error::new(ErrorKind::BadSerialization, e.to_string()))?;
        let mut out = Bounded(Vec::new());
        environment
            .get_template("page")?
            .render_captured_to(context, &mut out)?;
        Ok(out.0)
    }();
    let bytes = made.map_err(|e| explained(&e))?;
    let mut page = String::from_utf8_lossy(&bytes).into_owned();
    if !page.ends_with('\n') {
        page.push('\n');
    }
    let jsonld = claimreview::embedded(report)?;
    Ok(safety::checked(page, source, jsonld.as_deref())?.into_bytes())
}

/// What a page may use, and how much of it.
fn bound(environment: &mut Environment<'_>, report: &Report) {
    let evidence: usize = report.checks.iter().map(|c| 1 + c.evidence.len()).sum();
    let size = u64::try_from(report.checks.len() + evidence).unwrap_or(u64::MAX);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_recursion_limit(DEPTH);
    environment.set_fuel(Some(STEPS.saturating_add(size.saturating_mul(STEPS_A_CHECK))));
    let written = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&written);
    environment.set_formatter(
        move |out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value| match value.kind() {
            ValueKind::String => {
                spend(&counter, value.as_str().map_or(0, str::len))?;
                escape_formatter(out, state, value)
            }
            ValueKind::Undefined | ValueKind::Number | ValueKind::Bool => {
                spend(&counter, 40)?;
                escape_formatter(out, state, value)
            }
            ValueKind::None => Ok(()),
            _ => Err(Error::new(
                ErrorKind::InvalidOperation,
                "only texts and numbers can be written: walk through a list with “for”",
            )),
        },
    );
    environment.add_function("counted", move |bytes: usize| -> Result<&'static str, Error> {
        spend(&written, bytes)?;
        Ok("")
    });
    environment.add_function("range", |end: u32| -> Result<Vec<u32>, Error> {
        if end > RANGE {
            let message = format!("“range” counts to {RANGE} at most");
            return Err(Error::new(ErrorKind::InvalidOperation, message));
        }
        Ok((0..end).collect())
    });
    environment.add_filter("upper", |text: &str| text.to_uppercase());
    environment.add_filter("lower", |text: &str| text.to_lowercase());
    environment.add_filter("trim", |text: &str| text.trim().to_owned());
    environment.add_filter("short", |text: &str| crate::view::shortened(text));
    environment.add_filter("length", filters::length);
    environment.add_filter("first", filters::first);
    environment.add_filter("last", filters::last);
    environment.add_filter("default", filters::default);
    environment.add_filter("round", filters::round);
    environment.add_test("defined", tests::is_defined);
    environment.add_test("none", tests::is_none);
    environment.add_test("odd", tests::is_odd);
    environment.add_test("even", tests::is_even);
}

fn too_large() -> Error {
    Error::new(ErrorKind::WriteFailure, "the page is larger than 64 MiB")
}

fn spend(written: &AtomicUsize, bytes: usize) -> Result<(), Error> {
    let before = written.fetch_add(bytes, Ordering::Relaxed);
    if before.saturating_add(bytes) > OUTPUT {
        Err(too_large())
    } else {
        Ok(())
    }
}

struct Bounded(Vec<u8>);

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > OUTPUT {
            return Err(io::Error::other("the page is larger than 64 MiB"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The engine's error in the words of the desk, at the line of the newsroom's source where that is known.
fn explained(error: &Error) -> TemplateError {
    let detail = |e: &Error| {
        e.detail()
            .map_or_else(|| e.kind().to_string(), |d| format!("{}: {d}", e.kind()))
    };
    let mut message = match error.kind() {
        ErrorKind::OutOfFuel => "the page takes too many steps: does a loop end?".to_owned(),
        ErrorKind::WriteFailure => "the page is larger than 64 MiB".to_owned(),
        _ => detail(error),
    };
    let mut line = None;
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(found) = cause {
        if let Some(e) = found.downcast_ref::<Error>() {
            if e.name() == Some("page") && e.line().is_some() {
                line = e.line();
            }
            if !std::ptr::eq(e, error) && !matches!(e.kind(), ErrorKind::EvalBlock) {
                message = detail(e);
            }
        }
        cause = found.source();
    }
    TemplateError {
        line: line.and_then(|l| u32::try_from(l).ok()),
        ..TemplateError::of("page", message)
    }
}

/// Markdown of the newsroom as HTML that was cleaned.
fn markdown(text: &str) -> String {
    let html = comrak::markdown_to_html(text, &comrak::Options::default());
    rationale::sanitiser().clean(&html).to_string()
}

/// The footer of the report, as HTML.
pub(crate) fn footer(report: &Report) -> Option<String> {
    report.footer.as_deref().map(markdown)
}

/// The footer of the report as plain paragraphs, for formats that have no Markdown: a link is followed by its address.
pub(crate) fn footer_paragraphs(report: &Report) -> Vec<String> {
    let arena = comrak::Arena::new();
    let Some(text) = report.footer.as_deref() else {
        return Vec::new();
    };
    let root = comrak::parse_document(&arena, text, &comrak::Options::default());
    let mut paragraphs = vec![String::new()];
    for edge in root.traverse() {
        let (node, entered) = match edge {
            NodeEdge::Start(node) => (node, true),
            NodeEdge::End(node) => (node, false),
        };
        let data = node.data();
        let Some(last) = paragraphs.last_mut() else {
            break;
        };
        match (&data.value, entered) {
            (NodeValue::Text(text), true) => last.push_str(text),
            (NodeValue::Code(code), true) => last.push_str(&code.literal),
            (NodeValue::CodeBlock(code), true) => last.push_str(code.literal.trim_end()),
            (NodeValue::SoftBreak | NodeValue::LineBreak, true) => last.push(' '),
            (NodeValue::Link(link), false) if !last.ends_with(&link.url) => {
                last.push_str(&format!(" ({})", link.url));
            }
            _ => {}
        }
        if !entered && data.value.block() {
            paragraphs.push(String::new());
        }
    }
    paragraphs.retain(|p| !p.trim().is_empty());
    paragraphs
}
