//! Separated text by RFC 4180, and by the ways in which people part from it.
//!
//! A quote closes a field only where the field can end (before a separator, a line end or the end); any other is a quote
//! that somebody did not double, and is text. A quote that never closes spoils one line: that line is refused, and reading
//! goes on with the next. How often that may be tried is bounded, for each try reads up to a row's most again.

use super::cell::Record;
use super::encoding::Decoded;
use super::settings::{Escape, Settings};
use super::{MAX_COLUMNS, MAX_ROW, TableError};
use crate::{Because, Why};
use std::io::Read;

/// How many bytes may be read again after quotes that never closed; then a line end always ends a row.
const AGAIN: usize = 32 * MAX_ROW;

/// How rows and cells are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dialect {
    pub separator: u8,
    pub quote: Option<u8>,
    pub backslash: bool,
}

pub(super) struct Separated<R> {
    input: Decoded<R>,
    dialect: Dialect,
    text: String,
    at: usize,
    ended: bool,
    row: u64,
    line: u64,
    again: usize,
}

/// What became of reading a row from a text.
pub(super) enum Step {
    /// The text ends before the row may.
    More,
    /// It ends here.
    Row(usize),
    /// A quote is open where the text ends.
    Open,
    /// It has too many columns; it ends somewhere behind.
    Wide,
}

impl<R: Read> Separated<R> {
    pub fn new(input: R, settings: &Settings) -> Result<Separated<R>, TableError> {
        Ok(Separated {
            input: Decoded::new(input, &settings.encoding)?,
            dialect: Dialect::of(settings)?,
            text: String::new(),
            at: 0,
            ended: false,
            row: 0,
            line: 1,
            again: AGAIN,
        })
    }

    /// The next row; false at the end.
    pub fn next(&mut self, record: &mut Record) -> Result<bool, TableError> {
        let mut within_line = self.again == 0;
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            if rest.is_empty() && self.ended {
                return Ok(false);
            }
            let length = rest.len();
            let step = if rest.is_empty() {
                Step::More
            } else {
                step(rest, self.ended, self.dialect, within_line, record)
            };
            match step {
                Step::Row(end) => {
                    self.begin(record);
                    if end > MAX_ROW {
                        record.clear();
                        record.fault = Some(Because::RowEndless.into());
                    }
                    self.pass(end);
                    return Ok(true);
                }
                Step::Wide => {
                    self.begin(record);
                    record.clear();
                    record.fault = Some(Why::of(Because::CellsBeyond, [("n", MAX_COLUMNS.to_string())]));
                    self.skip_line(record)?;
                    return Ok(true);
                }
                Step::Open if !within_line => {
                    // As far as the line goes, it is refused; what follows it is read as if nothing had been.
                    self.begin(record);
                    record.clear();
                    record.fault = Some(Because::NotClosed.into());
                    self.again = self.again.saturating_sub(length);
                    self.skip_line(record)?;
                    return Ok(true);
                }
                Step::Open => within_line = true,
                Step::More if length > MAX_ROW + 8 => {
                    // No end in sight: either a quote that was never closed, or a line that is too long.
                    if !within_line && self.line_end().is_some() {
                        self.begin(record);
                        record.clear();
                        record.fault = Some(Because::NotClosedWithin.into());
                        self.again = self.again.saturating_sub(length);
                    } else {
                        self.begin(record);
                        record.clear();
                        record.fault = Some(Because::RowEndless.into());
                    }
                    self.skip_line(record)?;
                    return Ok(true);
                }
                Step::More => self.fill()?,
            }
            record.clear();
        }
    }

    fn begin(&mut self, record: &mut Record) {
        self.row += 1;
        record.row = self.row;
        record.line = self.line;
    }

    /// At least doubles what is there of the row, so that a long one is not looked at over and over.
    fn fill(&mut self) -> Result<(), TableError> {
        if self.at > 0 {
            self.text.drain(..self.at);
            self.at = 0;
        }
        let wanted = (self.text.len() * 2).max(1);
        while !self.ended && self.text.len() < wanted {
            self.ended = !self.input.more(&mut self.text)?;
        }
        Ok(())
    }

    /// Where the line ends, behind its line end.
    fn line_end(&self) -> Option<usize> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let at = rest.iter().position(|b| matches!(b, b'\n' | b'\r'))?;
        let pair = rest.get(at) == Some(&b'\r') && rest.get(at + 1) == Some(&b'\n');
        Some(at + 1 + usize::from(pair))
    }

    /// Steps over a line, however long; its beginning goes with the record.
    fn skip_line(&mut self, record: &mut Record) -> Result<(), TableError> {
        loop {
            if let Some(end) = self.line_end() {
                self.keep(record, end);
                self.pass(end);
                return Ok(());
            }
            let all = self.text.len() - self.at;
            self.keep(record, all);
            self.pass(all);
            if self.ended {
                return Ok(());
            }
            self.fill()?;
        }
    }

    /// Keeps what is refused, as far as a person wants to see it.
    fn keep(&self, record: &mut Record, end: usize) {
        let line = self.text.get(self.at..self.at + end).unwrap_or_default();
        let room = 2000usize.saturating_sub(record.raw.chars().count());
        record
            .raw
            .extend(line.trim_end_matches(['\r', '\n']).chars().take(room));
    }

    fn pass(&mut self, end: usize) {
        let passed = self
            .text
            .as_bytes()
            .get(self.at..self.at + end)
            .unwrap_or_default();
        let mut lines = passed.iter().filter(|b| **b == b'\n').count();
        if lines == 0 && passed.contains(&b'\r') {
            lines = passed.iter().filter(|b| **b == b'\r').count();
        }
        self.line += lines as u64;
        self.at += end;
    }
}

impl Dialect {
    pub fn of(settings: &Settings) -> Result<Dialect, TableError> {
        let separator = u8::try_from(settings.separator)
            .ok()
            .filter(|b| b.is_ascii() && !matches!(b, b'\n' | b'\r' | b'"' | b'\'' | b'\\' | 0))
            .ok_or_else(|| {
                TableError::Setting(format!(
                    "“{}” can't separate cells. Use a comma, semicolon, tab, bar or another sign of ASCII.",
                    settings.separator
                ))
            })?;
        Ok(Dialect {
            separator,
            quote: settings.quote.byte(),
            backslash: settings.escape == Escape::Backslash,
        })
    }
}

/// Reads a row from the beginning of a text, `ended` where nothing comes behind it.
pub(super) fn step(
    text: &str,
    ended: bool,
    dialect: Dialect,
    within_line: bool,
    record: &mut Record,
) -> Step {
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        if record.cells.len() >= MAX_COLUMNS {
            return Step::Wide;
        }
        let blanks = bytes
            .get(at..)
            .unwrap_or_default()
            .iter()
            .take_while(|b| **b == b' ' && dialect.separator != b' ')
            .count();
        let opens = dialect.quote.is_some() && bytes.get(at + blanks).copied() == dialect.quote;
        if opens && (!within_line || closes(bytes, at + blanks + 1, dialect)) {
            match quoted(text, at + blanks + 1, ended, dialect, record) {
                Ok(next) => at = next,
                Err(step) => return step,
            }
        } else {
            let rest = bytes.get(at..).unwrap_or_default();
            let end = rest
                .iter()
                .position(|b| *b == dialect.separator || matches!(b, b'\n' | b'\r'));
            let Some(end) = end.or(ended.then_some(rest.len())) else {
                return Step::More;
            };
            let found = text.get(at..at + end).unwrap_or_default();
            let cell = record.push();
            if dialect.backslash && found.contains('\\') {
                unescape(found, dialect, &mut cell.text);
            } else {
                cell.text.push_str(found);
            }
            at += end;
        }
        match bytes.get(at) {
            None if ended => return Step::Row(at),
            None => return Step::More,
            Some(b) if *b == dialect.separator => at += 1,
            Some(b'\r') => match bytes.get(at + 1) {
                Some(b'\n') => return Step::Row(at + 2),
                None if !ended => return Step::More,
                _ => return Step::Row(at + 1),
            },
            _ => return Step::Row(at + 1),
        }
    }
}

/// Whether a quoted field ends on its own line.
fn closes(bytes: &[u8], from: usize, dialect: Dialect) -> bool {
    bytes
        .get(from..)
        .unwrap_or_default()
        .iter()
        .take_while(|b| !matches!(b, b'\n' | b'\r'))
        .any(|b| Some(*b) == dialect.quote)
}

/// The text of a quoted field, and where it ends.
fn quoted(
    text: &str,
    from: usize,
    ended: bool,
    dialect: Dialect,
    record: &mut Record,
) -> Result<usize, Step> {
    let bytes = text.as_bytes();
    let quote = dialect.quote.unwrap_or(b'"');
    let (mut at, mut run) = (from, from);
    let mut mended = false;
    let cell = record.push();
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let Some(next) = rest
            .iter()
            .position(|b| *b == quote || dialect.backslash && *b == b'\\')
        else {
            return Err(if ended { Step::Open } else { Step::More });
        };
        at += next;
        let after = bytes.get(at + 1).copied();
        if after.is_none() && !ended {
            return Err(Step::More);
        }
        if bytes.get(at) == Some(&b'\\') && quote != b'\\' {
            if after == Some(quote) || after == Some(b'\\') {
                cell.text.push_str(text.get(run..at).unwrap_or_default());
                run = at + 1;
                at += 2;
            } else {
                at += 1;
            }
            continue;
        }
        if after == Some(quote) {
            cell.text.push_str(text.get(run..=at).unwrap_or_default());
            at += 2;
            run = at;
            continue;
        }
        let blanks = bytes
            .get(at + 1..)
            .unwrap_or_default()
            .iter()
            .take_while(|b| **b == b' ' && dialect.separator != b' ')
            .count();
        match bytes.get(at + 1 + blanks) {
            None if !ended => return Err(Step::More),
            None => {}
            Some(b) if *b == dialect.separator || matches!(b, b'\n' | b'\r') => {}
            Some(_) => {
                mended = true;
                at += 1;
                continue;
            }
        }
        cell.text.push_str(text.get(run..at).unwrap_or_default());
        if mended {
            record.mended = Some(Because::QuotesMended);
        }
        return Ok(at + 1 + blanks);
    }
}

fn unescape(found: &str, dialect: Dialect, out: &mut String) {
    let mut chars = found.chars().peekable();
    while let Some(c) = chars.next() {
        let escaped = |n: &char| *n == '\\' || u8::try_from(*n).is_ok_and(|b| Some(b) == dialect.quote);
        match chars.next_if(|n| c == '\\' && escaped(n)) {
            Some(next) => out.push(next),
            None => out.push(c),
        }
    }
}
