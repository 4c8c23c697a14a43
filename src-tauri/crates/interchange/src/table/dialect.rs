//! What separates and quotes the cells of a text: each that it could be is tried on the beginning of the file, and the one
//! with which its rows are most alike is taken.

use super::cell::Record;
use super::names;
use super::separated::{Dialect, Step, step};
use super::settings::{Escape, Format, Found, LineEnd, Overrides, Quote, Settings};
use crate::{Because, Why};

/// How much of a file is looked at.
pub(super) const SAMPLE: usize = 256 << 10;
/// How many of its rows.
const ROWS: usize = 300;
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// Finds out what `said` leaves open.
pub(super) fn detect(sample: &str, said: &Overrides, settings: &mut Settings, found: &mut Vec<Found>) {
    settings.line_end = line_end(sample);
    if settings.format == Format::JsonLines || said.format.is_none() && is_json_lines(sample) {
        settings.format = Format::JsonLines;
        found.push(Found::new("format", "json-lines", Because::JsonObject));
        return;
    }
    found.push(Found::new("format", "separated", Because::RowALine));
    let (name, ends) = match settings.line_end {
        LineEnd::Lf => ("lf", Because::LineFeeds),
        LineEnd::CrLf => ("crlf", Because::CarriageReturnsLineFeeds),
        LineEnd::Cr => ("cr", Because::CarriageReturns),
    };
    found.push(Found::new("line-end", name, ends));

    let (escape, why) = match said.escape {
        Some(escape) => (escape, Because::Said),
        None if backslashes(sample) => (Escape::Backslash, Because::Backslashes),
        None => (Escape::Doubled, Because::NoBackslash),
    };
    settings.escape = escape;
    found.push(Found::new(
        "escape",
        if escape == Escape::Doubled {
            "doubled"
        } else {
            "backslash"
        },
        why,
    ));

    let named = sample
        .lines()
        .next()
        .and_then(|l| l.trim().trim_matches('"').strip_prefix("sep="))
        .and_then(|s| {
            if s == "\\t" {
                Some('\t')
            } else {
                s.chars().next().or(Some('\t'))
            }
        });
    let separators: Vec<char> = match said.separator.or(named) {
        Some(one) => vec![one],
        None => SEPARATORS.to_vec(),
    };
    let quotes: Vec<Quote> = match said.quote {
        Some(one) => vec![one],
        None if single_quoted(sample, &separators) => vec![Quote::Double, Quote::Single],
        None => vec![Quote::Double],
    };
    let mut best: Option<(f64, usize)> = None;
    for quote in quotes {
        for separator in &separators {
            let tried = Settings {
                separator: *separator,
                quote,
                ..settings.clone()
            };
            let Ok(dialect) = Dialect::of(&tried) else {
                if separators.len() == 1 {
                    settings.separator = *separator;
                }
                continue;
            };
            let (score, width) = alike(sample, dialect);
            if best.is_none_or(|(b, _)| score > b + 1e-9) {
                best = Some((score, width));
                settings.separator = *separator;
                settings.quote = quote;
            }
        }
    }
    let width = best.map_or(1, |(_, width)| width);
    if width < 2 && separators.len() > 1 {
        // A separator that divides nothing: the unit separator where all others stand in texts.
        settings.separator = SEPARATORS
            .into_iter()
            .find(|s| !sample.contains(*s))
            .unwrap_or('\u{1f}');
    }
    let why: Why = if said.separator.is_some() {
        Because::Said.into()
    } else if named.is_some() {
        Because::FirstLineNamesIt.into()
    } else if width > 1 {
        Why::of(Because::CellsAlike, [("n", width.to_string())])
    } else {
        Because::NothingDivides.into()
    };
    found.push(Found::new("separator", settings.separator.to_string(), why));
    let (name, why) = match (settings.quote, said.quote.is_some()) {
        (Quote::Double, said) => ("double", if said { Because::Said } else { Because::UsualQuote }),
        (Quote::Single, said) => ("single", if said { Because::Said } else { Because::QuotesCells }),
        (Quote::None, _) => ("none", Because::Said),
    };
    found.push(Found::new("quote", name, why));
}

/// How alike the rows are with a dialect, 0 to 1 and a little for more cells; and how many cells most of them have.
fn alike(sample: &str, dialect: Dialect) -> (f64, usize) {
    let whole = sample.len() < SAMPLE;
    let (mut at, mut widths) = (0, Vec::new());
    let mut record = Record::default();
    let mut poor = 0usize;
    // What the first row says for a dialect: names that are known are no accident.
    let mut named = 0usize;
    while widths.len() < ROWS {
        record.clear();
        let rest = sample.get(at..).unwrap_or_default();
        if rest.is_empty() {
            break;
        }
        match step(rest, whole, dialect, false, &mut record) {
            Step::Row(end) => {
                at += end;
                if record.cells.iter().any(|c| !c.is_blank()) {
                    if widths.is_empty() {
                        let known = |c: &&super::Cell| names::known(&c.text).is_some_and(|(_, exact)| exact);
                        named = record.cells.iter().filter(known).count();
                    }
                    widths.push(record.cells.len());
                    poor += usize::from(record.mended.is_some());
                }
            }
            Step::Open | Step::Wide => {
                // The line is passed over, as in reading.
                poor += 1;
                widths.push(0);
                at += rest.find('\n').map_or(rest.len(), |n| n + 1);
            }
            Step::More => break,
        }
    }
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for width in &widths {
        match counts.iter_mut().find(|(w, _)| w == width) {
            Some((_, n)) => *n += 1,
            None => counts.push((*width, 1)),
        }
    }
    // Of widths as common, the larger: a title above the header has one cell.
    let Some((width, n)) = counts
        .into_iter()
        .filter(|(w, _)| *w > 0)
        .max_by_key(|(w, n)| (*n, *w))
    else {
        return (0.0, 1);
    };
    if width < 2 || named == 1 && widths.first() == Some(&1) {
        // Rows of one cell are always alike; any separator that divides half of them is better.
        return (0.45, 1);
    }
    let all = widths.len().max(1) as f64;
    let score = n as f64 / all - poor as f64 / all / 2.0 + (width as f64).ln().min(4.0) / 50.0;
    (score + if named > 1 { 0.4 } else { 0.0 }, width)
}

fn line_end(sample: &str) -> LineEnd {
    let lf = sample.bytes().filter(|b| *b == b'\n').count();
    let crlf = sample.matches("\r\n").count();
    if crlf * 2 > lf {
        LineEnd::CrLf
    } else if lf == 0 && sample.contains('\r') {
        LineEnd::Cr
    } else {
        LineEnd::Lf
    }
}

/// Whether the first line that says anything is a JSON object.
fn is_json_lines(sample: &str) -> bool {
    let first = sample
        .lines()
        .map(str::trim)
        .find(|l| !l.is_empty())
        .unwrap_or_default();
    first.starts_with('{')
        && (serde_json::from_str::<serde::de::IgnoredAny>(first).is_ok()
            || first.len() > SAMPLE / 2
            || first.starts_with("{\""))
}

/// `\"` within cells; before a separator or line end it may be a backslash that is text.
fn backslashes(sample: &str) -> bool {
    let bytes = sample.as_bytes();
    let (mut escaped, mut doubled) = (0usize, 0usize);
    for window in bytes.windows(3) {
        match window {
            [b'\\', b'"', next] if !matches!(next, b',' | b';' | b'\t' | b'|' | b'\n' | b'\r') => {
                escaped += 1
            }
            [before, b'"', b'"'] if !matches!(before, b',' | b';' | b'\t' | b'|' | b'\n' | b'\r' | b'\\') => {
                doubled += 1;
            }
            _ => {}
        }
    }
    escaped > doubled
}

/// Whether cells begin and end with single quotation marks, and none with double ones.
fn single_quoted(sample: &str, separators: &[char]) -> bool {
    let cells = |mark: char| {
        separators
            .iter()
            .map(|s| sample.matches(&format!("{mark}{s}{mark}")).count())
            .max()
            .unwrap_or(0)
    };
    cells('\'') > 2 && cells('"') == 0
}
