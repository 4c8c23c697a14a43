//! The reasons of a verdict as data for the template: a tree of arrays and dictionaries.
//!
//! What people typed ends up in strings, and strings are set as they are: there is no text that Typst evaluates.

use crate::signs::{Signs, visible};
use claimbook_report::rationale::{Mark, Piece, pieces};
use claimbook_report::words::Words;
use comrak::nodes::{AstNode, ListType, NodeValue, TableAlignment};
use std::collections::BTreeSet;
use typst::foundations::{Array, Dict, IntoValue, Value, dict};

/// Deeper than this the words are set without their form: Typst calls itself for each level.
const DEPTH: usize = 8;

/// An address longer than this is no link: readers of PDF cut it.
pub(crate) const LINK: usize = 2000;

/// Reasons, read.
pub(crate) struct Reasons {
    pub blocks: Array,
    /// The numbers of the evidence that they cite.
    pub cited: BTreeSet<u32>,
}

/// Reads a tree whose headings begin at level `base`.
pub(crate) fn reasons<'a>(
    root: &'a AstNode<'a>,
    marks: &[Mark],
    base: u8,
    words: &Words,
    signs: &mut Signs,
) -> Reasons {
    let mut reader = Reader {
        marks,
        words,
        signs,
        cited: BTreeSet::new(),
        level: base.saturating_sub(1),
        after_mark: false,
    };
    let blocks = reader.children(root, 0);
    Reasons {
        blocks,
        cited: reader.cited,
    }
}

struct Reader<'r> {
    marks: &'r [Mark],
    words: &'r Words,
    signs: &'r mut Signs,
    cited: BTreeSet<u32>,
    /// The level of the last heading: the next is at most one below it.
    level: u8,
    /// Nothing but blanks came since the last reference.
    after_mark: bool,
}

impl Reader<'_> {
    fn children<'a>(&mut self, node: &'a AstNode<'a>, depth: usize) -> Array {
        let mut out = Array::new();
        for child in node.children() {
            self.node(child, depth, &mut out);
        }
        out
    }

    fn node<'a>(&mut self, node: &'a AstNode<'a>, depth: usize, out: &mut Array) {
        let value = node.data.borrow().value.clone();
        if depth >= DEPTH && !matches!(value, NodeValue::Text(_) | NodeValue::Code(_)) {
            let text = flat(node);
            self.text(&text, out);
            return;
        }
        let deeper = depth + 1;
        let block = |kind: &str, c: Array| -> Value { dict! { "t" => kind, "c" => c }.into_value() };
        match value {
            NodeValue::Text(text) => self.text(&text, out),
            NodeValue::SoftBreak => out.push(" ".into_value()),
            NodeValue::LineBreak => out.push(dict! { "t" => "br" }.into_value()),
            NodeValue::Code(code) => {
                self.after_mark = false;
                let text = self.signs.clean(&code.literal);
                out.push(dict! { "t" => "code", "s" => text }.into_value());
            }
            NodeValue::CodeBlock(code) => {
                let text = self.signs.verbatim(code.literal.trim_end());
                out.push(dict! { "t" => "pre", "s" => text }.into_value());
            }
            NodeValue::Emph => out.push(block("em", self.children(node, deeper))),
            NodeValue::Strong => out.push(block("strong", self.children(node, deeper))),
            NodeValue::Strikethrough => out.push(block("del", self.children(node, deeper))),
            NodeValue::Link(link) => {
                let c = self.children(node, deeper);
                let url = link.url.trim();
                if url.is_empty() || url.len() > LINK || c.is_empty() {
                    for part in c {
                        out.push(part);
                    }
                } else {
                    // What prints the address already need not print it twice.
                    let shown = self.signs.clean(url);
                    let same = flat(node).trim() == url;
                    out.push(
                        dict! { "t" => "link", "url" => url, "shown" => shown, "same" => same, "c" => c }
                            .into_value(),
                    );
                }
            }
            NodeValue::Paragraph => {
                self.after_mark = false;
                out.push(block("p", self.children(node, deeper)));
            }
            NodeValue::Heading(heading) => {
                self.after_mark = false;
                let level = heading.level.min(self.level + 1);
                let c = self.children(node, deeper);
                if visible(&flat(node)) {
                    self.level = level;
                    out.push(dict! { "t" => "h", "level" => i64::from(level), "c" => c }.into_value());
                } else {
                    out.push(block("p", c));
                }
            }
            NodeValue::BlockQuote => out.push(block("quote", self.children(node, deeper))),
            NodeValue::List(list) => {
                let ordered = list.list_type == ListType::Ordered;
                let start = i64::try_from(list.start).unwrap_or(1);
                let c = self.children(node, deeper);
                let kind = if ordered { "enum" } else { "list" };
                out.push(
                    dict! { "t" => kind, "start" => start, "tight" => list.tight, "c" => c }.into_value(),
                );
            }
            NodeValue::Item(_) => {
                let c = self.children(node, deeper);
                out.push(c.into_value());
            }
            NodeValue::ThematicBreak => out.push(dict! { "t" => "hr" }.into_value()),
            NodeValue::Table(table) => {
                let align: Array = table
                    .alignments
                    .iter()
                    .map(|a| {
                        match a {
                            TableAlignment::Center => "center",
                            TableAlignment::Right => "right",
                            TableAlignment::Left | TableAlignment::None => "start",
                        }
                        .into_value()
                    })
                    .collect();
                let rows = self.children(node, deeper);
                out.push(dict! { "t" => "table", "align" => align, "rows" => rows }.into_value());
            }
            NodeValue::TableRow(_) => {
                let cells = self.children(node, depth);
                out.push(cells.into_value());
            }
            NodeValue::TableCell => {
                self.after_mark = false;
                let c = self.children(node, deeper);
                out.push(c.into_value());
            }
            _ => {
                let c = self.children(node, deeper);
                for part in c {
                    out.push(part);
                }
            }
        }
    }

    fn text(&mut self, text: &str, out: &mut Array) {
        for piece in pieces(text, self.marks) {
            match piece {
                Piece::Text(text) => {
                    if !text.trim().is_empty() {
                        self.after_mark = false;
                    }
                    out.push(self.inner(text).into_value());
                }
                Piece::Mark(mark) => {
                    let part: Dict = match mark {
                        Mark::Evidence(n) => {
                            let first = self.cited.insert(*n);
                            let gap = self.after_mark;
                            dict! { "t" => "cite", "n" => i64::from(*n), "first" => first, "gap" => gap }
                        }
                        Mark::Missing(id) => {
                            let said = self.words.with("missing-reference", "id", id);
                            dict! { "t" => "missing", "s" => self.signs.clean(&said) }
                        }
                    };
                    out.push(part.into_value());
                    self.after_mark = true;
                }
            }
        }
    }

    /// Words between others: the blanks at their ends stay.
    fn inner(&mut self, text: &str) -> String {
        let blank = |c: Option<char>| c.is_some_and(|c| c == ' ' || c == '\t');
        let (before, after) = (blank(text.chars().next()), blank(text.chars().next_back()));
        let clean = self.signs.clean(text);
        match (clean.is_empty(), before, after) {
            (true, ..) => " ".to_owned(),
            (_, before, after) => format!(
                "{}{clean}{}",
                if before { " " } else { "" },
                if after { " " } else { "" }
            ),
        }
    }
}

/// The words of a branch, without their form.
fn flat<'a>(node: &'a AstNode<'a>) -> String {
    let mut out = String::new();
    for inner in node.descendants() {
        match &inner.data.borrow().value {
            NodeValue::Text(text) => out.push_str(text),
            NodeValue::Code(code) => out.push_str(&code.literal),
            NodeValue::CodeBlock(code) => out.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak | NodeValue::Paragraph | NodeValue::Item(_)
                if !out.is_empty() && !out.ends_with(' ') =>
            {
                out.push(' ');
            }
            _ => {}
        }
    }
    out
}
