//! The building of a tree: html5ever's tree builder, and a gate before it that holds the bounds.

use super::{Data, Id, MAX_BYTES, MAX_DEPTH, MAX_NODES, MAX_TIME, Node, Tree};
use crate::structured::floor;
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TokenizerResult, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, ExpandedName, QualName, local_name, ns};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Instant;

impl Tree {
    /// Reads a page as a browser without scripting does (HTML Standard, section 13.2).
    pub(in crate::structured) fn read(html: &str) -> Tree {
        let sink = Sink {
            tree: RefCell::new(Tree {
                nodes: Vec::new(),
                cut: false,
            }),
            depth: Cell::new(0),
            nameless: Rc::new(QualName::new(None, ns!(), local_name!(""))),
        };
        sink.push(Data::Nothing);
        let options = TreeBuilderOpts {
            scripting_enabled: false,
            drop_doctype: true,
            ..Default::default()
        };
        let gate = Gate {
            builder: TreeBuilder::new(sink, options),
        };
        let tokenizer = Tokenizer::new(gate, TokenizerOpts::default());
        let queue = BufferQueue::default();
        let start = Instant::now();
        let (mut rest, beyond) = html.split_at(floor(html, MAX_BYTES));
        let mut cut = !beyond.is_empty();
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
            Token::ParseError(_) => return TokenSinkResult::Continue,
            Token::TagToken(tag) if tag.kind == StartTag => {
                self.full() || self.builder.sink.depth.get() >= MAX_DEPTH
            }
            Token::CharacterTokens(_) => self.full(),
            _ => false,
        };
        if skip {
            self.builder.sink.tree.borrow_mut().cut = true;
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
        tree.nodes.push(Node {
            data,
            parent: None,
            first: None,
            last: None,
            prev: None,
            next: None,
            depth: 0,
            contents: None,
        });
        tree.nodes.len() - 1
    }

    fn handle(&self, id: Id) -> Handle {
        Handle {
            id,
            name: self.nameless.clone(),
        }
    }

    fn put(&self, parent: Id, before: Option<Id>, child: NodeOrText<Handle>) {
        match child {
            NodeOrText::AppendNode(node) => {
                let mut tree = self.tree.borrow_mut();
                tree.put(parent, before, node.id);
                self.depth.set(tree.node(node.id).map_or(0, |n| n.depth));
            }
            NodeOrText::AppendText(text) => {
                let neighbour = {
                    let tree = self.tree.borrow();
                    self.depth.set(tree.node(parent).map_or(0, |n| n.depth));
                    match before {
                        Some(next) => tree.node(next).and_then(|n| n.prev),
                        None => tree.node(parent).and_then(|n| n.last),
                    }
                };
                if !self.tree.borrow_mut().extend(neighbour, &text) {
                    let id = self.push(Data::Text(text.to_string()));
                    self.tree.borrow_mut().put(parent, before, id);
                }
            }
        }
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
        if flags.template {
            let contents = self.push(Data::Nothing);
            self.tree.borrow_mut().with(id, |n| n.contents = Some(contents));
        }
        Handle { id, name }
    }

    fn create_comment(&self, _text: StrTendril) -> Handle {
        self.handle(self.push(Data::Nothing))
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Handle {
        self.handle(self.push(Data::Nothing))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.put(parent.id, None, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, prev: &Handle, child: NodeOrText<Handle>) {
        let inside = self.tree.borrow().parent(element.id).is_some();
        if inside {
            self.append_before_sibling(element, child);
        } else {
            self.append(prev, child);
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    fn pop(&self, node: &Handle) {
        let depth = self.tree.borrow().node(node.id).map_or(0, |n| n.depth);
        self.depth.set(depth.saturating_sub(1));
    }

    fn get_template_contents(&self, target: &Handle) -> Handle {
        let contents = self.tree.borrow().node(target.id).and_then(|n| n.contents);
        self.handle(contents.unwrap_or(target.id))
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.id == y.id
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let parent = self.tree.borrow().parent(sibling.id);
        if let Some(parent) = parent {
            self.put(parent, Some(sibling.id), child);
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
        while let Some(child) = tree.first(node.id) {
            tree.put(new_parent.id, None, child);
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, _handle: &Handle) -> bool {
        false
    }
}
