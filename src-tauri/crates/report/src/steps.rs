//! The reasons of a verdict step by step, for formats that are not text: what opens, what closes, what is said.
//!
//! The walk keeps its own place in the tree, so that no nesting, however deep, can overflow the stack.

use crate::{
    Check,
    rationale::{self, CLOSE, Mark, OPEN},
};
use comrak::{
    arena_tree::NodeEdge,
    nodes::{ListType, NodeValue},
};

/// What has an inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Paragraph,
    /// Of that level, 1-6.
    Heading(u8),
    Quote,
    /// A list; with the number that it starts from where it is ordered.
    List(Option<usize>),
    Item,
    /// A table of so many columns.
    Table(usize),
    Row {
        head: bool,
    },
    Cell,
    Emphasis,
    Strong,
    Struck,
    Link,
}

/// A step through the reasons.
pub(crate) enum Step<'a> {
    Open(Part),
    /// The opening of a link to that address; `Close(Part::Link)` closes it.
    OpenLink(&'a str),
    Close(Part),
    Text(&'a str),
    Code(&'a str),
    /// Lines of code.
    CodeBlock(&'a str),
    /// The end of a line within a paragraph.
    Break,
    /// A line between paragraphs.
    Rule,
    /// A reference; `follows` says that it stands right after another.
    Cite {
        mark: &'a Mark,
        follows: bool,
    },
}

/// Goes through the rationale, its headings from level `base` on.
pub(crate) fn walk(check: &Check, rationale: &str, base: u8, mut take: impl FnMut(Step<'_>)) {
    rationale::with_tree(check, rationale, base, |root, marks| {
        let mut follows = false;
        for edge in root.traverse() {
            let (node, opens) = match edge {
                NodeEdge::Start(node) => (node, true),
                NodeEdge::End(node) => (node, false),
            };
            let data = node.data.borrow();
            let part = match &data.value {
                NodeValue::Paragraph => Part::Paragraph,
                NodeValue::Heading(heading) => Part::Heading(heading.level),
                NodeValue::BlockQuote => Part::Quote,
                NodeValue::List(list) => {
                    Part::List((list.list_type == ListType::Ordered).then_some(list.start))
                }
                NodeValue::Item(_) => Part::Item,
                NodeValue::Table(table) => Part::Table(table.num_columns),
                NodeValue::TableRow(head) => Part::Row { head: *head },
                NodeValue::TableCell => Part::Cell,
                NodeValue::Emph => Part::Emphasis,
                NodeValue::Strong => Part::Strong,
                NodeValue::Strikethrough => Part::Struck,
                NodeValue::Link(_) => Part::Link,
                leaf => {
                    if opens {
                        say(leaf, &marks, &mut follows, &mut take);
                    }
                    continue;
                }
            };
            follows = false;
            take(match &data.value {
                NodeValue::Link(link) if opens => Step::OpenLink(&link.url),
                _ if opens => Step::Open(part),
                _ => Step::Close(part),
            });
        }
    });
}

/// What has no inside.
fn say(leaf: &NodeValue, marks: &[Mark], follows: &mut bool, take: &mut impl FnMut(Step<'_>)) {
    match leaf {
        NodeValue::Text(text) => said(text, marks, follows, take),
        // Between two references on two lines there is nothing yet.
        NodeValue::SoftBreak => take(Step::Text(" ")),
        other => {
            *follows = false;
            match other {
                NodeValue::LineBreak => take(Step::Break),
                NodeValue::Code(code) => take(Step::Code(&code.literal)),
                NodeValue::CodeBlock(block) => take(Step::CodeBlock(&block.literal)),
                NodeValue::ThematicBreak => take(Step::Rule),
                NodeValue::HtmlInline(text) | NodeValue::Raw(text) => take(Step::Text(text)),
                _ => {}
            }
        }
    }
}

/// A text, with the marks in it.
fn said(text: &str, marks: &[Mark], follows: &mut bool, take: &mut impl FnMut(Step<'_>)) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let Some((n, after)) = after.split_once(CLOSE) else {
            rest = after;
            continue;
        };
        if !before.is_empty() {
            *follows &= before.trim().is_empty();
            take(Step::Text(before));
        }
        if let Some(mark) = n.parse::<usize>().ok().and_then(|n| marks.get(n)) {
            take(Step::Cite {
                mark,
                follows: *follows,
            });
            *follows = true;
        }
        rest = after;
    }
    if !rest.is_empty() {
        *follows &= rest.trim().is_empty();
        take(Step::Text(rest));
    }
}
