//! What can be wrong with JSON and still be read, and how it is told.

use crate::{Because, Why};
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
    /// How it is told.
    pub const fn because(self) -> Because {
        match self {
            Mend::Blank => Because::MendBlank,
            Mend::Comment => Because::MendComment,
            Mend::Wrapper => Because::MendWrapper,
            Mend::Assigned => Because::MendAssigned,
            Mend::Comma => Because::MendComma,
            Mend::NoComma => Because::MendNoComma,
            Mend::Colon => Because::MendColon,
            Mend::NoValue => Because::MendNoValue,
            Mend::Bracket => Because::MendBracket,
            Mend::Closed => Because::MendClosed,
            Mend::Control => Because::MendControl,
            Mend::Inner => Because::MendInner,
            Mend::Open => Because::MendOpen,
            Mend::Quotes => Because::MendQuotes,
            Mend::Escape => Because::MendEscape,
            Mend::Surrogate => Because::MendSurrogate,
            Mend::Unquoted => Because::MendUnquoted,
            Mend::Word => Because::MendWord,
            Mend::Number => Because::MendNumber,
            Mend::Twice => Because::MendTwice,
            Mend::Several => Because::MendSeveral,
            Mend::Garbage => Because::MendGarbage,
            Mend::Unread => Because::MendUnread,
            Mend::Cut => Because::MendCut,
        }
    }
}

/// How many names are told of one kind.
const NAMES: usize = 8;

/// What was mended of one kind: where first, how often, names where they help, and why where there is more to say.
#[derive(Debug, Default)]
struct Mended {
    at: usize,
    times: usize,
    names: Vec<String>,
    because: Why,
}

/// What was mended.
#[derive(Debug, Default)]
pub(super) struct Mends(BTreeMap<Mend, Mended>);

impl Mends {
    fn more(&mut self, mend: Mend, at: usize) -> &mut Mended {
        let mended = self.0.entry(mend).or_insert_with(|| Mended {
            at,
            ..Mended::default()
        });
        mended.times += 1;
        mended
    }

    pub(super) fn add(&mut self, mend: Mend, at: usize) {
        self.more(mend, at);
    }

    pub(super) fn add_named(&mut self, mend: Mend, at: usize, name: &str) {
        let mended = self.more(mend, at);
        if mended.names.len() < NAMES {
            mended.names.push(name.to_owned());
        }
    }

    pub(super) fn add_because(&mut self, mend: Mend, at: usize, why: Why) {
        self.more(mend, at).because = why;
    }

    pub(super) fn whys(&self, text: &str) -> Vec<Why> {
        let why = |(mend, mended): (&Mend, &Mended)| {
            let mut more = String::new();
            if !mended.names.is_empty() {
                more = format!(": {}", mended.names.join("; "));
            }
            if mended.times > 1 {
                more.push_str(&format!(" ({} ×)", mended.times));
            }
            let line = line_of(text, mended.at).to_string();
            Why::of(mend.because(), [("line", line), ("more", more)]).and(mended.because.clone())
        };
        self.0.iter().map(why).collect()
    }
}

/// The line, from 1, of a byte.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    let before = text.as_bytes().get(..at).unwrap_or_default();
    1 + before.iter().filter(|&&b| b == b'\n').count()
}
