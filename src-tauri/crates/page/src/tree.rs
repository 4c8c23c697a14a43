//! A page as a tree, read by html5ever into one vector, with a bound on everything.
//!
//! The nodes lie in one vector and know their neighbours by number, so that nothing here recurses: a page that nests a
//! hundred thousand elements costs no stack. The tree builder itself walks its stack of open elements for many tags,
//! which makes deep nesting quadratic; so start tags below [`MAX_DEPTH`] are dropped, as browsers do, and a page that
//! makes the parser reconstruct formatting without end is cut at [`MAX_NODES`] or at [`MAX_TIME`].

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};
use std::rc::Rc;
use std::time::{Duration, Instant};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TokenizerResult, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, ExpandedName, QualName, local_name, ns};

/// How deep elements may nest; start tags below are dropped. Browsers stop at 512 too.
pub(crate) const MAX_DEPTH: usize = 512;
/// How many nodes a page may have before the rest of it is cut off.
pub(crate) const MAX_NODES: usize = 1_500_000;
/// How many bytes of a page are read.
pub(crate) const MAX_BYTES: usize = 48 << 20;
/// How long the reading of one page may take before the rest of it is cut off.
pub(crate) const MAX_TIME: Duration = Duration::from_secs(8);

/// A node's number in its [`Tree`].
pub(crate) type Id = usize;

/// What a node is.
#[derive(Debug)]
pub(crate) enum Data {
    /// The document, or the contents of a template.
    Root,
    /// An element with its attributes.
    Element {
        name: Rc<QualName>,
        attributes: Vec<Attribute>,
    },
    /// Text.
    Text(String),
    /// What is never shown: comments, processing instructions.
    Nothing,
}

#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) data: Data,
    pub(crate) parent: Option<Id>,
    pub(crate) first: Option<Id>,
    pub(crate) next: Option<Id>,
    last: Option<Id>,
    prev: Option<Id>,
    depth: usize,
    contents: Option<Id>,
    integration: bool,
}

/// A parsed page. Node 0 is the document.
#[derive(Debug)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    /// Stands where a number leads nowhere, which no number does.
    nowhere: Node,
    /// How the page's doctype makes a browser lay it out.
    pub(crate) quirks: QuirksMode,
    /// Whether a bound was met and the rest of the page left out.
    pub(crate) cut: bool,
}

impl Node {
    fn new(data: Data) -> Node {
        Node {
            data,
            parent: None,
            first: None,
            next: None,
            last: None,
            prev: None,
            depth: 0,
            contents: None,
            integration: false,
        }
    }
}

impl Tree {
    /// Reads a page as a browser without scripting does (HTML Standard, section 13.2).
    pub(crate) fn read(html: &str) -> Tree {
        let sink = Sink {
            tree: RefCell::new(Tree {
                nodes: Vec::new(),
                nowhere: Node::new(Data::Nothing),
                quirks: QuirksMode::NoQuirks,
                cut: false,
            }),
            depth: Cell::new(0),
            nameless: Rc::new(QualName::new(None, ns!(), local_name!(""))),
        };
        sink.push(Data::Root);
        let options = TreeBuilderOpts {
            scripting_enabled: false,
            drop_doctype: true,
            ..Default::default()
        };
        let gate = Gate {
            builder: TreeBuilder::new(sink, options),
        };
        let tokenizer = Tokenizer::new(gate, TokenizerOpts::default());
        let start = Instant::now();
        let queue = BufferQueue::default();
        let mut rest = html.get(..floor(html, MAX_BYTES)).unwrap_or_default();
        let mut cut = rest.len() < html.len();
        while !rest.is_empty() {
            let (chunk, after) = rest.split_at(floor(rest, 4096));
            rest = after;
            queue.push_back(StrTendril::from_slice(chunk));
            while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
            if !rest.is_empty() && (start.elapsed() > MAX_TIME || tokenizer.sink.full()) {
                cut = true;
                break;
            }
        }
        tokenizer.end();
        let mut tree = tokenizer.sink.builder.sink.tree.into_inner();
        tree.cut |= cut;
        tree
    }

    pub(crate) fn node(&self, id: Id) -> &Node {
        self.nodes.get(id).unwrap_or(&self.nowhere)
    }

    fn with(&mut self, id: Id, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.get_mut(id) {
            change(node);
        }
    }

    /// Every node below one, in the order of the document; contents of templates are not among them.
    pub(crate) fn below(&self, top: Id) -> Below<'_> {
        Below {
            tree: self,
            top,
            at: self.node(top).first,
        }
    }

    /// The text below a node.
    pub(crate) fn text(&self, top: Id) -> String {
        let mut out = String::new();
        for id in self.below(top) {
            if let Data::Text(text) = &self.node(id).data {
                out.push_str(text);
            }
        }
        out
    }

    /// Whether a node begins with text that begins with a line break.
    pub(crate) fn text_starts_with_break(&self, id: Id) -> bool {
        let first = self.node(id).first.map(|first| &self.node(first).data);
        matches!(first, Some(Data::Text(text)) if text.starts_with('\n'))
    }

    fn detach(&mut self, id: Id) {
        let (parent, prev, next) = {
            let node = self.node(id);
            (node.parent, node.prev, node.next)
        };
        match prev {
            Some(prev) => self.with(prev, |n| n.next = next),
            None => {
                if let Some(parent) = parent {
                    self.with(parent, |n| n.first = next);
                }
            }
        }
        match next {
            Some(next) => self.with(next, |n| n.prev = prev),
            None => {
                if let Some(parent) = parent {
                    self.with(parent, |n| n.last = prev);
                }
            }
        }
        self.with(id, |n| {
            n.parent = None;
            n.prev = None;
            n.next = None;
        });
    }

    fn append(&mut self, parent: Id, id: Id) {
        self.detach(id);
        let depth = self.node(parent).depth + 1;
        let last = self.node(parent).last;
        self.with(id, |n| {
            n.parent = Some(parent);
            n.prev = last;
            n.depth = depth;
        });
        match last {
            Some(last) => self.with(last, |n| n.next = Some(id)),
            None => self.with(parent, |n| n.first = Some(id)),
        }
        self.with(parent, |n| n.last = Some(id));
    }

    fn insert_before(&mut self, sibling: Id, id: Id) {
        self.detach(id);
        let (parent, prev, depth) = {
            let node = self.node(sibling);
            (node.parent, node.prev, node.depth)
        };
        self.with(id, |n| {
            n.parent = parent;
            n.prev = prev;
            n.next = Some(sibling);
            n.depth = depth;
        });
        self.with(sibling, |n| n.prev = Some(id));
        match prev {
            Some(prev) => self.with(prev, |n| n.next = Some(id)),
            None => {
                if let Some(parent) = parent {
                    self.with(parent, |n| n.first = Some(id));
                }
            }
        }
    }

    /// Adds text to a node that is text already; false where it is not.
    fn extend(&mut self, id: Option<Id>, text: &str) -> bool {
        match id.and_then(|id| self.nodes.get_mut(id)).map(|n| &mut n.data) {
            Some(Data::Text(old)) => {
                old.push_str(text);
                true
            }
            _ => false,
        }
    }
}

/// The largest index up to `limit` at which `text` can be split.
fn floor(text: &str, limit: usize) -> usize {
    let mut at = limit.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Walks down a tree without recursion.
pub(crate) struct Below<'a> {
    tree: &'a Tree,
    top: Id,
    at: Option<Id>,
}

impl Iterator for Below<'_> {
    type Item = Id;

    fn next(&mut self) -> Option<Id> {
        let id = self.at?;
        let node = self.tree.node(id);
        self.at = node.first;
        let mut up = id;
        while self.at.is_none() && up != self.top {
            let node = self.tree.node(up);
            self.at = node.next;
            match node.parent {
                Some(parent) if self.at.is_none() => up = parent,
                _ => break,
            }
        }
        Some(id)
    }
}

/// Stands before the tree builder and keeps from it what would make it slow.
struct Gate {
    builder: TreeBuilder<Handle, Sink>,
}

impl Gate {
    fn full(&self) -> bool {
        self.builder.sink.tree.borrow().nodes.len() > MAX_NODES
    }
}

impl TokenSink for Gate {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        use html5ever::tokenizer::TagKind::StartTag;
        let skip = match &token {
            Token::TagToken(tag) if tag.kind == StartTag => {
                self.full() || self.builder.sink.depth.get() >= MAX_DEPTH
            }
            Token::CharacterTokens(_) => self.full(),
            Token::ParseError(_) => true,
            _ => false,
        };
        if skip {
            if !matches!(token, Token::ParseError(_)) {
                self.builder.sink.tree.borrow_mut().cut = true;
            }
            return TokenSinkResult::Continue;
        }
        match self.builder.process_token(token, line) {
            // Nothing is run, so nothing is waited for.
            TokenSinkResult::Script(_) | TokenSinkResult::EncodingIndicator(_) => TokenSinkResult::Continue,
            other => other,
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

#[derive(Clone)]
struct Handle {
    id: Id,
    name: Rc<QualName>,
}

struct Sink {
    tree: RefCell<Tree>,
    /// How deep what was last put in or closed lies.
    depth: Cell<usize>,
    nameless: Rc<QualName>,
}

impl Sink {
    fn push(&self, data: Data) -> Id {
        let mut tree = self.tree.borrow_mut();
        tree.nodes.push(Node::new(data));
        tree.nodes.len() - 1
    }

    fn handle(&self, id: Id) -> Handle {
        Handle {
            id,
            name: self.nameless.clone(),
        }
    }

    fn tree(&self) -> Ref<'_, Tree> {
        self.tree.borrow()
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = ();
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) {}

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.handle(0)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Handle {
        let name = Rc::new(name);
        let id = self.push(Data::Element {
            name: name.clone(),
            attributes,
        });
        let contents = flags.template.then(|| self.push(Data::Root));
        self.tree.borrow_mut().with(id, |n| {
            n.contents = contents;
            n.integration = flags.mathml_annotation_xml_integration_point;
        });
        Handle { id, name }
    }

    fn create_comment(&self, _text: StrTendril) -> Handle {
        self.handle(self.push(Data::Nothing))
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Handle {
        self.handle(self.push(Data::Nothing))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        match child {
            NodeOrText::AppendNode(node) => {
                self.tree.borrow_mut().append(parent.id, node.id);
                self.depth.set(self.tree().node(node.id).depth);
            }
            NodeOrText::AppendText(text) => {
                self.depth.set(self.tree().node(parent.id).depth);
                let last = self.tree().node(parent.id).last;
                if !self.tree.borrow_mut().extend(last, &text) {
                    let id = self.push(Data::Text(text.to_string()));
                    self.tree.borrow_mut().append(parent.id, id);
                }
            }
        }
    }

    fn append_based_on_parent_node(&self, element: &Handle, prev: &Handle, child: NodeOrText<Handle>) {
        if self.tree().node(element.id).parent.is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(prev, child);
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    fn pop(&self, node: &Handle) {
        self.depth.set(self.tree().node(node.id).depth.saturating_sub(1));
    }

    fn get_template_contents(&self, target: &Handle) -> Handle {
        let contents = self.tree().node(target.id).contents;
        self.handle(contents.unwrap_or(target.id))
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.id == y.id
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.tree.borrow_mut().quirks = mode;
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        match child {
            NodeOrText::AppendNode(node) => {
                self.tree.borrow_mut().insert_before(sibling.id, node.id);
                self.depth.set(self.tree().node(node.id).depth);
            }
            NodeOrText::AppendText(text) => {
                let before = self.tree().node(sibling.id).prev;
                if !self.tree.borrow_mut().extend(before, &text) {
                    let id = self.push(Data::Text(text.to_string()));
                    self.tree.borrow_mut().insert_before(sibling.id, id);
                }
            }
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, more: Vec<Attribute>) {
        self.tree.borrow_mut().with(target.id, |node| {
            if let Data::Element { attributes, .. } = &mut node.data {
                for attribute in more {
                    // A bound, since a page may repeat <html> with other attributes without end.
                    if attributes.len() < 256 && !attributes.iter().any(|a| a.name == attribute.name) {
                        attributes.push(attribute);
                    }
                }
            }
        });
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.tree.borrow_mut().detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let mut tree = self.tree.borrow_mut();
        while let Some(child) = tree.node(node.id).first {
            tree.append(new_parent.id, child);
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, handle: &Handle) -> bool {
        self.tree().node(handle.id).integration
    }
}
