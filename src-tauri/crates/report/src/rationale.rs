//! The reasons of a verdict: Markdown that people typed, made safe and numbered.
//!
//! Whoever wrote it, it ends up on a newsroom's site: HTML in it is shown as the text it is, pictures become links (a
//! page that stands alone fetches nothing), addresses are web or mail addresses, headings go under ours. What comes out
//! is sanitised once more.

use crate::{Check, ReportError, cite, claimreview::web, words::Words};
use ammonia::Builder;
use comrak::nodes::{AstNode, NodeLink, NodeValue};
use comrak::{Arena, Options, format_commonmark, format_html, parse_document};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Noncharacters that stand around a reference while the text is formatted; no text has a use for them.
pub(crate) const OPEN: char = '\u{fdd0}';
pub(crate) const CLOSE: char = '\u{fdd1}';

/// A reference, told apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// To the evidence of that number.
    Evidence(u32),
    /// To something that is not there; what stood in the brackets.
    Missing(String),
}

/// A rationale in its form.
pub(crate) struct Formatted {
    pub text: String,
    /// The numbers of the evidence that it cites.
    pub cited: BTreeSet<u32>,
}

/// The rationale as HTML, its headings from level `base` on. Citations link to `#ANCHOR-eN`; the first of each number
/// is `#ANCHOR-rN`.
pub(crate) fn html(
    check: &Check,
    rationale: &str,
    base: u8,
    words: &Words,
) -> Result<Formatted, ReportError> {
    let (formatted, marks) = formatted(check, rationale, base, |root, out| {
        format_html(root, &options(), out)
    })?;
    let safe = sanitiser().clean(&formatted).to_string();
    let anchor = &check.anchor;
    let mut seen = BTreeSet::new();
    let text = replaced(&safe, &marks, |mark, follows| {
        let gap = if follows {
            "<span class=\"gap\">, </span>"
        } else {
            ""
        };
        match mark {
            Mark::Evidence(n) => {
                let id = if seen.insert(*n) {
                    format!(" id=\"{anchor}-r{n}\"")
                } else {
                    String::new()
                };
                let label = words.with("citation", "n", &n.to_string());
                let label = escaped(&label);
                format!(
                    "{gap}<sup class=\"cite\"><a href=\"#{anchor}-e{n}\"{id} aria-label=\"{label}\">{n}</a></sup>"
                )
            }
            Mark::Missing(text) => {
                let said = words.with("missing-reference", "id", text);
                format!("{gap}<span class=\"missing\">[{}]</span>", escaped(&said))
            }
        }
    });
    Ok(Formatted { text, cited: seen })
}

/// The rationale as CommonMark that any reader can be trusted with; `cite` says how a reference is written.
pub(crate) fn commonmark(
    check: &Check,
    rationale: &str,
    base: u8,
    cite: impl Fn(&Mark) -> String,
) -> Result<Formatted, ReportError> {
    let (formatted, marks) = formatted(check, rationale, base, |root, out| {
        format_commonmark(root, &options(), out)
    })?;
    let mut cited = BTreeSet::new();
    let text = replaced(&formatted, &marks, |mark, _| {
        if let Mark::Evidence(n) = mark {
            cited.insert(*n);
        }
        cite(mark)
    });
    Ok(Formatted { text, cited })
}

/// A piece of a text of the tree that [`read`] hands out.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Text(&'a str),
    /// A reference in its place.
    Mark(&'a Mark),
}

/// Hands out the tree of a rationale in which nothing is left that may not stand in a report, its headings from level
/// `base` on, with what it refers to: [`pieces`] finds the references in the texts.
pub fn read<T>(
    check: &Check,
    rationale: &str,
    base: u8,
    read: impl for<'a> FnOnce(&'a AstNode<'a>, &[Mark]) -> T,
) -> T {
    let source = rationale.replace([OPEN, CLOSE], "");
    let arena = Arena::new();
    let root = parse_document(&arena, &source, &options());
    let marks = tamed(&arena, root, check, base);
    read(root, &marks)
}

/// A text of the tree, its references told apart.
pub fn pieces<'a>(text: &'a str, marks: &'a [Mark]) -> Vec<Piece<'a>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(OPEN) {
        if !before.is_empty() {
            found.push(Piece::Text(before));
        }
        rest = after;
        if let Some((n, after)) = after.split_once(CLOSE) {
            found.extend(n.parse().ok().and_then(|n: usize| marks.get(n)).map(Piece::Mark));
            rest = after;
        }
    }
    if !rest.is_empty() {
        found.push(Piece::Text(rest));
    }
    found
}

/// The rationale as it was typed, with numbers for references: for cells and other plain places.
pub(crate) fn plain(check: &Check, rationale: &str, words: &Words) -> String {
    let mut out = String::with_capacity(rationale.len());
    let mut from = 0;
    for reference in cite::references(rationale) {
        out.push_str(&rationale[from..reference.range.start]);
        match mark(check, reference.text) {
            Mark::Evidence(n) => out.push_str(&format!("[{n}]")),
            Mark::Missing(text) => {
                out.push_str(&format!("[{}]", words.with("missing-reference", "id", &text)));
            }
        }
        from = reference.range.end;
    }
    out.push_str(&rationale[from..]);
    out
}

fn mark(check: &Check, text: &str) -> Mark {
    let id = text.parse().ok();
    match check.evidence.iter().find(|e| Some(e.id) == id) {
        Some(evidence) => Mark::Evidence(evidence.n),
        None => Mark::Missing(text.to_owned()),
    }
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options
}

fn formatted(
    check: &Check,
    rationale: &str,
    base: u8,
    write: impl for<'a> Fn(&'a AstNode<'a>, &mut String) -> std::fmt::Result,
) -> Result<(String, Vec<Mark>), ReportError> {
    with_tree(check, rationale, base, |root, marks| {
        let mut out = String::new();
        write(root, &mut out)?;
        Ok((out, marks))
    })
}

/// Reads the tree of the rationale, tamed: texts hold the place of a mark in `marks` between [`OPEN`] and [`CLOSE`].
pub(crate) fn with_tree<T>(
    check: &Check,
    rationale: &str,
    base: u8,
    read: impl for<'a> FnOnce(&'a AstNode<'a>, Vec<Mark>) -> T,
) -> T {
    let source = rationale.replace([OPEN, CLOSE], "");
    let arena = Arena::new();
    let root = parse_document(&arena, &source, &options());
    let marks = tamed(&arena, root, check, base);
    read(root, marks)
}

/// Takes out of the tree what may not stand in a report, and puts marks where it cites.
fn tamed<'a>(arena: &'a Arena<'a>, root: &'a AstNode<'a>, check: &Check, base: u8) -> Vec<Mark> {
    let nodes: Vec<&AstNode<'_>> = root.descendants().collect();
    let top = nodes
        .iter()
        .filter_map(|node| match &node.data.borrow().value {
            NodeValue::Heading(heading) => Some(heading.level),
            _ => None,
        })
        .min()
        .unwrap_or(1);
    let mut marks = Vec::new();
    for node in nodes {
        let value = node.data.borrow().value.clone();
        match value {
            NodeValue::Heading(mut heading) => {
                heading.level = (base + heading.level - top).min(6);
                heading.setext = false;
                node.data.borrow_mut().value = NodeValue::Heading(heading);
            }
            NodeValue::HtmlInline(html) => {
                node.data.borrow_mut().value = NodeValue::Text(html.into());
            }
            NodeValue::HtmlBlock(block) => {
                node.data.borrow_mut().value = NodeValue::Paragraph;
                let text = block.literal.trim_end().to_owned();
                node.append(arena.alloc(NodeValue::Text(text.into()).into()));
            }
            NodeValue::Image(link) => {
                let inside = node
                    .ancestors()
                    .skip(1)
                    .any(|up| matches!(up.data.borrow().value, NodeValue::Link(_)));
                if inside || !allowed(&link.url) {
                    unwrap(node);
                } else {
                    if node.first_child().is_none() {
                        node.append(arena.alloc(NodeValue::Text(link.url.clone().into()).into()));
                    }
                    node.data.borrow_mut().value = NodeValue::Link(link);
                }
            }
            NodeValue::Link(link) if !allowed(&link.url) => unwrap(node),
            NodeValue::Link(link) if !link.title.is_empty() => {
                let link = NodeLink {
                    title: String::new(),
                    ..*link
                };
                node.data.borrow_mut().value = NodeValue::Link(Box::new(link));
            }
            NodeValue::Text(text) => {
                let marked = marked(&text, check, &mut marks);
                node.data.borrow_mut().value = NodeValue::Text(marked.into());
            }
            _ => {}
        }
    }
    marks
}

fn allowed(url: &str) -> bool {
    web(url) || url.get(..7).is_some_and(|s| s.eq_ignore_ascii_case("mailto:"))
}

/// Puts the children of a node in its place.
fn unwrap<'a>(node: &'a AstNode<'a>) {
    let children: Vec<&AstNode<'_>> = node.children().collect();
    for child in children {
        node.insert_before(child);
    }
    node.detach();
}

fn marked(text: &str, check: &Check, marks: &mut Vec<Mark>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for reference in cite::references(text) {
        out.push_str(&text[from..reference.range.start]);
        out.push_str(&format!("{OPEN}{}{CLOSE}", marks.len()));
        marks.push(mark(check, reference.text));
        from = reference.range.end;
    }
    out.push_str(&text[from..]);
    out
}

/// Writes each mark in its place; `follows` says that it stands right after another.
fn replaced(text: &str, marks: &[Mark], mut write: impl FnMut(&Mark, bool) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut follows = false;
    while let Some((before, after)) = rest.split_once(OPEN) {
        out.push_str(before);
        let Some((n, after)) = after.split_once(CLOSE) else {
            rest = after;
            continue;
        };
        if let Some(mark) = n.parse::<usize>().ok().and_then(|n| marks.get(n)) {
            out.push_str(&write(mark, follows && before.trim().is_empty()));
        }
        follows = true;
        rest = after;
    }
    out.push_str(rest);
    out
}

pub(crate) fn sanitiser() -> Builder<'static> {
    let tags = [
        "p",
        "em",
        "strong",
        "del",
        "a",
        "ul",
        "ol",
        "li",
        "blockquote",
        "code",
        "pre",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "br",
        "hr",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ];
    let mut builder = Builder::default();
    builder
        .tags(HashSet::from(tags))
        .generic_attributes(HashSet::new())
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href"])),
            ("ol", HashSet::from(["start"])),
        ]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(None);
    builder
}

/// Text fit to stand between tags and in an attribute's double quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
