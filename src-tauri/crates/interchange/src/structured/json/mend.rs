//! What can be wrong with JSON and still be read, and how it is told.

use std::collections::BTreeMap;

/// Something that is not JSON and was read nevertheless.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mend {
    /// A byte order mark, or a blank that JSON does not know.
    Blank,
    /// A comment.
    Comment,
    /// `<!-- -->` or CDATA around it.
    Wrapper,
    /// `name = …;` around it.
    Assigned,
    /// A comma too many.
    Comma,
    /// A comma missing.
    NoComma,
    /// A colon missing.
    Colon,
    /// A name without a value.
    NoValue,
    /// A bracket of the wrong kind, or one missing before it.
    Bracket,
    /// A closing bracket too many.
    Closed,
    /// A line break or another control sign within a text.
    Control,
    /// A quotation mark within a text.
    Inner,
    /// A text whose quotation mark at the end is missing.
    Open,
    /// Quotation marks other than `"`.
    Quotes,
    /// A `\` before a sign that needs none.
    Escape,
    /// Half of a surrogate pair.
    Surrogate,
    /// A name or text without quotation marks.
    Unquoted,
    /// `None`, `undefined`, `NaN`, `+1`, `.5`.
    Word,
    /// A number that no computer's number holds.
    Number,
    /// A name that occurs twice in an object.
    Twice,
    /// Several values one after another.
    Several,
    /// Other text after a value.
    Garbage,
    /// Something after a value that can't be read.
    Unread,
    /// An end before the end.
    Cut,
}

impl Mend {
    /// What was done, for people.
    pub const fn what(self) -> &'static str {
        match self {
            Mend::Blank => "a blank that JSON does not know was passed over",
            Mend::Comment => "a comment was passed over",
            Mend::Wrapper => "a comment or CDATA wrapper was taken off",
            Mend::Assigned => "script around it was passed over",
            Mend::Comma => "a comma too many was passed over",
            Mend::NoComma => "a missing comma was put in",
            Mend::Colon => "a missing colon was put in",
            Mend::NoValue => "a name without a value was taken as empty",
            Mend::Bracket => "a missing or mistaken closing bracket was put right",
            Mend::Closed => "a closing bracket too many was passed over",
            Mend::Control => "a line break or control sign within a text was taken as it is",
            Mend::Inner => "a quotation mark within a text was taken as part of it",
            Mend::Open => "a text without a closing quotation mark was ended with its line",
            Mend::Quotes => "a text in other quotation marks was read",
            Mend::Escape => "a backslash that means nothing was passed over",
            Mend::Surrogate => "half of a pair of signs was replaced by U+FFFD",
            Mend::Unquoted => "a name or text without quotation marks was read",
            Mend::Word => "a word or number that JSON does not know was read",
            Mend::Number => "a number too large or too small to calculate with was kept as a text",
            Mend::Twice => "a name stands twice in an object; the last one was taken",
            Mend::Several => "several values one after another were taken as a list",
            Mend::Garbage => "text that is no JSON was left out",
            Mend::Unread => "what follows can't be read and was left out",
            Mend::Cut => {
                "the text ends too early; what was open was closed, and what was unfinished left out"
            }
        }
    }
}

/// How many names are told of one kind.
const NAMES: usize = 8;

/// What was mended: where first, how often, and names where they help.
#[derive(Debug, Default)]
pub(super) struct Mends(BTreeMap<Mend, (usize, usize, Vec<String>)>);

impl Mends {
    pub(super) fn add(&mut self, mend: Mend, at: usize) {
        self.0.entry(mend).or_insert((at, 0, Vec::new())).1 += 1;
    }

    pub(super) fn add_named(&mut self, mend: Mend, at: usize, name: &str) {
        let entry = self.0.entry(mend).or_insert((at, 0, Vec::new()));
        entry.1 += 1;
        if entry.2.len() < NAMES {
            entry.2.push(name.to_owned());
        }
    }

    pub(super) fn in_words(&self, text: &str) -> Vec<String> {
        let in_words = |(mend, (at, times, names)): (&Mend, &(usize, usize, Vec<String>))| {
            let mut out = format!("Line {}: {}", line_of(text, *at), mend.what());
            if !names.is_empty() {
                out.push_str(": ");
                out.push_str(&names.join("; "));
            }
            if *times > 1 {
                out.push_str(&format!(" ({times} times)"));
            }
            out.push('.');
            out
        };
        self.0.iter().map(in_words).collect()
    }
}

/// The line, from 1, of a byte.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    let before = text.as_bytes().get(..at).unwrap_or_default();
    1 + before.iter().filter(|&&b| b == b'\n').count()
}
