//! The parser: html5ever, which builds the tree as browsers do, within bounds.
//!
//! Pages are hostile, and the algorithm of the standard walks its stack of open elements for many tags, so a page of a hundred
//! thousand nested elements would take a quadratic time. Elements deeper than [`MAX_DEPTH`] are not opened (their text stays),
//! as browsers do too, nodes past [`MAX_NODES`] are not made, and a tag has but so many attributes ([`MAX_SEPARATORS`]).

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, LocalName, Namespace, QualName};

use super::dom::{Dom, Kind, Node};

/// Elements nested deeper than this are not opened; browsers stop at 512.
pub const MAX_DEPTH: usize = 400;
/// Nodes past this are dropped, with everything after them.
pub const MAX_NODES: usize = 800_000;
/// Attributes that a second `<html>` or `<body>` adds are kept up to this.
const MAX_ATTRIBUTES: usize = 500;
/// Characters between attributes, in one tag.
const MAX_SEPARATORS: usize = 5000;
/// Bytes of a page past this are not read.
pub const MAX_BYTES: usize = 32 << 20;

/// Parses a page. Never fails: what the bounds cut off is left out.
pub fn page(html: &str) -> Dom {
    let mut cut = html.len().min(MAX_BYTES);
    while !html.is_char_boundary(cut) {
        cut -= 1;
    }
    let text = bounded_tags(html.get(..cut).unwrap_or_default());
    let builder = TreeBuilder::new(Sink::new(), TreeBuilderOpts::default());
    let tokenizer = Tokenizer::new(
        Gate {
            builder,
            dropped: RefCell::default(),
        },
        TokenizerOpts::default(),
    );
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(&text));
    // The parser stops at every script, for a browser would run it.
    while !matches!(tokenizer.feed(&queue), html5ever::TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.builder.sink.nodes.take().in_order()
}

/// Keeps tags from having attributes in masses: the tokenizer compares each with all before it.
///
/// Between `<` and the next `>`, whatever the quotation marks say, no more than [`MAX_SEPARATORS`] characters can part
/// attributes; those after become part of a name or a value. So no tag is torn, and scripts cannot hide one.
fn bounded_tags(html: &str) -> Cow<'_, str> {
    let bytes = html.as_bytes();
    let mut out = String::new();
    let (mut copied, mut at) = (0, 0);
    while let Some(found) = bytes
        .get(at..)
        .and_then(|rest| rest.iter().position(|&b| b == b'<'))
    {
        let start = at + found + 1;
        at = start;
        if !bytes.get(start).is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let rest = bytes.get(start..).unwrap_or_default();
        let end = rest
            .iter()
            .position(|&b| b == b'>')
            .map_or(bytes.len(), |length| start + length);
        at = end;
        let parts = |b: u8| b.is_ascii_whitespace() || matches!(b, b'/' | b'=' | b'"' | b'\'' | 0x0b);
        let tag = bytes.get(start..end).unwrap_or_default();
        if let Some((cut, _)) = tag
            .iter()
            .enumerate()
            .filter(|(_, b)| parts(**b))
            .nth(MAX_SEPARATORS)
        {
            out.push_str(html.get(copied..start + cut).unwrap_or_default());
            let tail = html.get(start + cut..end).unwrap_or_default().chars();
            out.extend(tail.map(|c| {
                if c.is_ascii_whitespace() || matches!(c, '/' | '=' | '\x0b') {
                    '_'
                } else {
                    c
                }
            }));
            copied = end;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(html);
    }
    out.push_str(html.get(copied..).unwrap_or_default());
    Cow::Owned(out)
}

/// Stands between tokenizer and tree builder and keeps to the bounds.
struct Gate {
    builder: TreeBuilder<usize, Sink>,
    dropped: RefCell<HashMap<LocalName, usize>>,
}

/// Elements whose opening sets how the text after them is read, or that never have content: dropping them helps nothing.
fn always_kept(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "textarea"
            | "title"
            | "xmp"
            | "iframe"
            | "noembed"
            | "noframes"
            | "noscript"
            | "plaintext"
            | "template"
            | "br"
            | "img"
            | "hr"
            | "input"
            | "meta"
            | "link"
            | "area"
            | "base"
            | "col"
            | "embed"
            | "param"
            | "source"
            | "track"
            | "wbr"
            | "html"
            | "head"
            | "body"
    )
}

impl TokenSink for Gate {
    type Handle = usize;

    fn process_token(&self, mut token: Token, line: u64) -> TokenSinkResult<usize> {
        let sink = &self.builder.sink;
        if sink.full() && !matches!(token, Token::EOFToken) {
            return TokenSinkResult::Continue;
        }
        if let Token::TagToken(tag) = &mut token {
            match tag.kind {
                TagKind::StartTag => {
                    if !tag.self_closing && sink.depth.get() >= MAX_DEPTH && !always_kept(&tag.name) {
                        *self.dropped.borrow_mut().entry(tag.name.clone()).or_default() += 1;
                        return TokenSinkResult::Continue;
                    }
                    plain_formatting(tag);
                }
                TagKind::EndTag => {
                    let mut dropped = self.dropped.borrow_mut();
                    if let Some(open) = dropped.get_mut(&tag.name).filter(|open| **open > 0) {
                        *open -= 1;
                        return TokenSinkResult::Continue;
                    }
                }
            }
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Open formatting elements are opened again in each following block, all those that differ. Without attributes of no meaning
/// here there are but three of a kind.
fn plain_formatting(tag: &mut Tag) {
    if matches!(
        &*tag.name,
        "b" | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "nobr"
            | "s"
            | "small"
            | "strike"
            | "strong"
            | "tt"
            | "u"
    ) {
        tag.attrs
            .retain(|a| matches!(&*a.name.local, "class" | "id" | "itemprop") && a.value.len() < 200);
    }
}

#[derive(Clone, Copy, Default)]
struct Links {
    parent: Option<usize>,
    previous: Option<usize>,
    next: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
    depth: usize,
}

enum Made {
    Document,
    Element(QualName, Vec<Attribute>, bool),
    Text(String),
    Other,
}

#[derive(Default)]
struct Nodes {
    links: Vec<Links>,
    made: Vec<Made>,
}

impl Nodes {
    fn make(&mut self, made: Made) -> usize {
        self.links.push(Links::default());
        self.made.push(made);
        self.made.len() - 1
    }

    fn link(&self, at: usize) -> Links {
        self.links.get(at).copied().unwrap_or_default()
    }

    fn set(&mut self, at: Option<usize>, change: impl FnOnce(&mut Links)) {
        if let Some(links) = at.and_then(|at| self.links.get_mut(at)) {
            change(links);
        }
    }

    fn detach(&mut self, at: usize) {
        let Links {
            parent,
            previous,
            next,
            ..
        } = self.link(at);
        match next {
            Some(next) => self.set(Some(next), |l| l.previous = previous),
            None => self.set(parent, |l| l.last = previous),
        }
        match previous {
            Some(previous) => self.set(Some(previous), |l| l.next = next),
            None => self.set(parent, |l| l.first = next),
        }
        self.set(Some(at), |l| (l.parent, l.previous, l.next) = (None, None, None));
    }

    fn append(&mut self, parent: usize, child: usize) {
        self.detach(child);
        let Links { last, depth, .. } = self.link(parent);
        self.set(Some(child), |l| {
            (l.parent, l.previous, l.depth) = (Some(parent), last, depth + 1)
        });
        match last {
            Some(last) => self.set(Some(last), |l| l.next = Some(child)),
            None => self.set(Some(parent), |l| l.first = Some(child)),
        }
        self.set(Some(parent), |l| l.last = Some(child));
    }

    fn insert_before(&mut self, sibling: usize, child: usize) {
        self.detach(child);
        let Links {
            parent,
            previous,
            depth,
            ..
        } = self.link(sibling);
        self.set(Some(child), |l| {
            (l.parent, l.previous, l.next, l.depth) = (parent, previous, Some(sibling), depth);
        });
        self.set(Some(sibling), |l| l.previous = Some(child));
        match previous {
            Some(previous) => self.set(Some(previous), |l| l.next = Some(child)),
            None => self.set(parent, |l| l.first = Some(child)),
        }
    }

    fn add_text(&mut self, before: Option<usize>, text: &str) -> Option<usize> {
        if let Some(Made::Text(existing)) = before.and_then(|at| self.made.get_mut(at)) {
            existing.push_str(text);
            return None;
        }
        Some(self.make(Made::Text(text.to_owned())))
    }

    /// Lays the tree out in document order.
    fn in_order(mut self) -> Dom {
        let mut nodes: Vec<Node> = Vec::with_capacity(self.made.len());
        let mut open: Vec<usize> = Vec::new();
        let mut at = Some(0);
        while let Some(current) = at {
            let kind = match self
                .made
                .get_mut(current)
                .map(|made| std::mem::replace(made, Made::Other))
            {
                Some(Made::Element(name, attributes, _)) => Some(Kind::Element {
                    name: name.local,
                    attributes: attributes
                        .into_iter()
                        .map(|a| (a.name.local, a.value.to_string()))
                        .collect(),
                }),
                Some(Made::Text(text)) => Some(Kind::Text(text)),
                Some(Made::Document) => Some(Kind::Root),
                Some(Made::Other) | None => None,
            };
            let links = self.link(current);
            let kept = kind.is_some();
            if let Some(kind) = kind {
                nodes.push(Node {
                    parent: open.last().copied().unwrap_or(0),
                    end: nodes.len() + 1,
                    kind,
                });
            }
            if let (true, Some(first)) = (kept, links.first) {
                open.push(nodes.len() - 1);
                at = Some(first);
                continue;
            }
            // On to the next sibling, or out of as many parents as end here.
            let mut from = links;
            at = loop {
                if from.next.is_some() {
                    break from.next;
                }
                let end = nodes.len();
                match open.pop().and_then(|opened| nodes.get_mut(opened)) {
                    Some(opened) => opened.end = end,
                    None => break None,
                }
                match from.parent {
                    Some(parent) => from = self.link(parent),
                    None => break None,
                }
            };
        }
        let end = nodes.len();
        while let Some(opened) = open.pop() {
            if let Some(node) = nodes.get_mut(opened) {
                node.end = end;
            }
        }
        Dom::new(nodes)
    }
}

/// Takes what the tree builder makes.
struct Sink {
    nodes: RefCell<Nodes>,
    depth: Cell<usize>,
}

impl Sink {
    fn new() -> Self {
        let mut nodes = Nodes::default();
        nodes.make(Made::Document);
        Self {
            nodes: RefCell::new(nodes),
            depth: Cell::new(0),
        }
    }

    fn full(&self) -> bool {
        self.nodes.borrow().made.len() >= MAX_NODES
    }

    fn place(
        &self,
        child: &NodeOrText<usize>,
        previous: impl Fn(&Nodes) -> Option<usize>,
        put: impl Fn(&mut Nodes, usize),
    ) {
        let mut nodes = self.nodes.borrow_mut();
        match child {
            NodeOrText::AppendNode(node) => {
                put(&mut nodes, *node);
                self.depth.set(nodes.link(*node).depth);
            }
            NodeOrText::AppendText(text) => {
                let before = previous(&nodes);
                if let Some(node) = nodes.add_text(before, text) {
                    put(&mut nodes, node);
                }
            }
        }
    }
}

/// An element's name, as the tree builder asks for it.
#[derive(Debug)]
pub struct Name(Namespace, LocalName);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0
    }

    fn local_name(&self) -> &LocalName {
        &self.1
    }
}

impl TreeSink for Sink {
    type Handle = usize;
    type Output = Self;
    type ElemName<'a> = Name;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> usize {
        0
    }

    fn elem_name<'a>(&'a self, target: &'a usize) -> Name {
        match self.nodes.borrow().made.get(*target) {
            Some(Made::Element(name, ..)) => Name(name.ns.clone(), name.local.clone()),
            _ => Name(Namespace::default(), LocalName::default()),
        }
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, flags: ElementFlags) -> usize {
        let point = flags.mathml_annotation_xml_integration_point;
        self.nodes.borrow_mut().make(Made::Element(name, attrs, point))
    }

    fn create_comment(&self, _: StrTendril) -> usize {
        self.nodes.borrow_mut().make(Made::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> usize {
        self.nodes.borrow_mut().make(Made::Other)
    }

    fn append(&self, parent: &usize, child: NodeOrText<usize>) {
        self.place(
            &child,
            |nodes| nodes.link(*parent).last,
            |nodes, node| nodes.append(*parent, node),
        );
    }

    fn append_before_sibling(&self, sibling: &usize, child: NodeOrText<usize>) {
        self.place(
            &child,
            |nodes| nodes.link(*sibling).previous,
            |nodes, node| nodes.insert_before(*sibling, node),
        );
    }

    fn append_based_on_parent_node(&self, element: &usize, previous: &usize, child: NodeOrText<usize>) {
        let within = self.nodes.borrow().link(*element).parent.is_some();
        if within {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn pop(&self, node: &usize) {
        self.depth
            .set(self.nodes.borrow().link(*node).depth.saturating_sub(1));
    }

    /// A template's content is kept as its children: of use where it is the page's declared shadow root, skipped elsewhere.
    fn get_template_contents(&self, target: &usize) -> usize {
        *target
    }

    fn same_node(&self, x: &usize, y: &usize) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn add_attrs_if_missing(&self, target: &usize, attrs: Vec<Attribute>) {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(Made::Element(_, existing, _)) = nodes.made.get_mut(*target) {
            for attribute in attrs {
                if existing.len() < MAX_ATTRIBUTES && !existing.iter().any(|a| a.name == attribute.name) {
                    existing.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &usize) {
        self.nodes.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &usize, parent: &usize) {
        let mut nodes = self.nodes.borrow_mut();
        while let Some(child) = nodes.link(*node).first {
            nodes.append(*parent, child);
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &usize) -> bool {
        matches!(
            self.nodes.borrow().made.get(*target),
            Some(Made::Element(_, _, true))
        )
    }
}
