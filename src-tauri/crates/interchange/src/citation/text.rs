//! A reference as runs of text, some in italics, some links: one model for a page, a document and plain text.

use crate::claimreview::is_web_address;

/// Words in one form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they are set in italics.
    pub italic: bool,
    /// What they link to; an address on the web, never anything else.
    pub link: Option<String>,
}

/// A finished reference.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// Its runs, in their order.
    pub runs: Vec<Run>,
}

impl Text {
    /// Without any form.
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// For a page: `<i>` and `<a href>`, everything else escaped.
    pub fn html(&self) -> String {
        let mut out = String::new();
        for run in &self.runs {
            if let Some(link) = &run.link {
                out.push_str("<a href=\"");
                escape(link, &mut out);
                out.push_str("\">");
            }
            if run.italic {
                out.push_str("<i>");
            }
            escape(&run.text, &mut out);
            if run.italic {
                out.push_str("</i>");
            }
            if run.link.is_some() {
                out.push_str("</a>");
            }
        }
        out
    }

    /// Adds words.
    pub(super) fn push(&mut self, text: &str) -> &mut Self {
        self.add(text, false)
    }

    /// Adds words in italics.
    pub(super) fn italic(&mut self, text: &str) -> &mut Self {
        self.add(text, true)
    }

    fn add(&mut self, text: &str, italic: bool) -> &mut Self {
        match self.runs.last_mut() {
            Some(last) if last.italic == italic && last.link.is_none() => last.text.push_str(text),
            _ if text.is_empty() => {}
            _ => self.runs.push(Run {
                text: text.to_owned(),
                italic,
                link: None,
            }),
        }
        self
    }

    /// Adds an address, as a link where it is one on the web.
    pub(super) fn address(&mut self, url: &str) -> &mut Self {
        if is_web_address(url) {
            self.runs.push(Run {
                text: url.to_owned(),
                italic: false,
                link: Some(url.to_owned()),
            });
            self
        } else {
            self.push(url)
        }
    }

    /// Ends the sentence, unless it ended already, be it inside a quotation.
    pub(super) fn stop(&mut self) -> &mut Self {
        let ended = self
            .last_of(|c| !closes(c))
            .is_none_or(|c| matches!(c, '.' | '?' | '!' | '…'));
        if !ended {
            self.push(".");
        }
        self
    }

    /// Goes on after what stands there: a blank, where there is anything.
    pub(super) fn space(&mut self) -> &mut Self {
        if self.last_of(|_| true).is_some_and(|c| c != ' ') {
            self.push(" ");
        }
        self
    }

    /// The last character that counts.
    fn last_of(&self, counts: impl Fn(char) -> bool) -> Option<char> {
        let mut all = self.runs.iter().rev().flat_map(|run| run.text.chars().rev());
        all.find(|c| counts(*c))
    }
}

fn closes(c: char) -> bool {
    matches!(c, '”' | '’' | '»' | '"' | '\'' | ' ')
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}

/// A title between quotation marks of a style, the quotations in it in the other marks.
pub(super) fn quoted(title: &str, double: bool, inside: &str) -> String {
    let (open, close, inner_open, inner_close) = if double {
        ('“', '”', '‘', '’')
    } else {
        ('‘', '’', '“', '”')
    };
    let straight = title.matches('"').count();
    let mut out = String::with_capacity(title.len() + 8);
    out.push(open);
    let mut opens = true;
    for c in title.chars() {
        match c {
            '“' if double => out.push(inner_open),
            '”' if double => out.push(inner_close),
            '"' if straight.is_multiple_of(2) => {
                out.push(if opens { inner_open } else { inner_close });
                opens = !opens;
            }
            c => out.push(c),
        }
    }
    out.push_str(inside);
    out.push(close);
    out
}

/// Whether a title ends its own sentence.
pub(super) fn ends(title: &str) -> bool {
    title.trim_end_matches(closes).ends_with(['?', '!', '.', '…'])
}
