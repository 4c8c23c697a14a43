//! A page as a tree, read by html5ever into one vector, with a bound on everything.
//!
//! The nodes know their neighbours by number, so that nothing here recurses. Start tags below [`MAX_DEPTH`] are dropped, as
//! browsers do, because the tree builder walks its stack of open elements for many tags; what goes beyond [`MAX_NODES`],
//! [`MAX_BYTES`] or [`MAX_TIME`] is cut off, and [`Tree::cut`] says so.

mod build;

use std::rc::Rc;
use std::time::Duration;

use super::plain::is_block;
use html5ever::{Attribute, QualName};

/// How deep elements may nest; browsers stop at 512.
const MAX_DEPTH: usize = 400;
/// How many nodes a page may have.
const MAX_NODES: usize = 800_000;
/// How many bytes of a page are read.
const MAX_BYTES: usize = 48 << 20;
/// How long the reading of one page may take.
const MAX_TIME: Duration = Duration::from_secs(6);

/// A node's number in its [`Tree`].
pub(super) type Id = usize;

#[derive(Debug)]
enum Data {
    /// The document, the contents of a template, a comment: nothing with a name or a text.
    Nothing,
    Element {
        name: Rc<QualName>,
        attributes: Vec<Attribute>,
    },
    Text(String),
}

#[derive(Debug)]
struct Node {
    data: Data,
    parent: Option<Id>,
    first: Option<Id>,
    last: Option<Id>,
    prev: Option<Id>,
    next: Option<Id>,
    depth: usize,
    contents: Option<Id>,
}

/// A parsed page. Node 0 is the document.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// Whether a bound was met and the rest of the page left out.
    pub(super) cut: bool,
}

impl Tree {
    fn node(&self, id: Id) -> Option<&Node> {
        self.nodes.get(id)
    }

    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The local name of an element; empty for what is none.
    pub(super) fn name(&self, id: Id) -> &str {
        match self.node(id).map(|n| &n.data) {
            Some(Data::Element { name, .. }) => &name.local,
            _ => "",
        }
    }

    /// An attribute, as it stands.
    pub(super) fn attribute(&self, id: Id, wanted: &str) -> Option<&str> {
        match &self.node(id)?.data {
            Data::Element { attributes, .. } => attributes
                .iter()
                .find(|a| &*a.name.local == wanted)
                .map(|a| &*a.value),
            _ => None,
        }
    }

    /// The prefixes that an element declares as XHTML did: `xmlns:name="address"`.
    pub(super) fn namespaces(&self, id: Id) -> Vec<(String, String)> {
        match self.node(id).map(|n| &n.data) {
            Some(Data::Element { attributes, .. }) => attributes
                .iter()
                .filter_map(|a| {
                    Some((
                        a.name.local.strip_prefix("xmlns:")?.to_owned(),
                        a.value.to_string(),
                    ))
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    /// Whether an element has an attribute, be it empty.
    pub(super) fn has(&self, id: Id, wanted: &str) -> bool {
        self.attribute(id, wanted).is_some()
    }

    /// The node that a node lies in.
    pub(super) fn parent(&self, id: Id) -> Option<Id> {
        self.node(id)?.parent
    }

    /// Every node below one, in the order of the document; contents of templates are not among them.
    pub(super) fn below(&self, top: Id) -> Walk<'_> {
        Walk {
            tree: self,
            top,
            at: self.node(top).and_then(|n| n.first),
        }
    }

    /// The node after this one and all below it, within `top`.
    pub(super) fn after(&self, id: Id, top: Id) -> Option<Id> {
        let mut up = id;
        while up != top {
            let node = self.node(up)?;
            if node.next.is_some() {
                return node.next;
            }
            up = node.parent?;
        }
        None
    }

    /// The first child.
    pub(super) fn first(&self, id: Id) -> Option<Id> {
        self.node(id)?.first
    }

    /// The text of a text node.
    pub(super) fn own_text(&self, id: Id) -> &str {
        match self.node(id).map(|n| &n.data) {
            Some(Data::Text(text)) => text,
            _ => "",
        }
    }

    /// All text below a node, `limit` bytes and a little more of it at most.
    pub(super) fn text(&self, top: Id, limit: usize) -> String {
        let mut out = String::new();
        for id in self.below(top) {
            out.push_str(self.own_text(id));
            if out.len() > limit {
                break;
            }
        }
        out
    }

    /// The text below a node as it is shown, its white space squeezed: no scripts, and blocks part words.
    pub(super) fn shown(&self, top: Id, limit: usize) -> String {
        let mut out = String::new();
        let mut at = self.first(top);
        while let Some(id) = at {
            let name = self.name(id);
            let hidden = matches!(name, "script" | "style" | "template");
            let after_block = self
                .node(id)
                .and_then(|n| n.prev)
                .is_some_and(|p| is_block(self.name(p)));
            if after_block || is_block(name) {
                out.push(' ');
            }
            out.push_str(self.own_text(id));
            if out.len() > limit {
                break;
            }
            at = self.first(id).filter(|_| !hidden).or_else(|| self.after(id, top));
        }
        squeezed(&out)
    }

    fn with(&mut self, id: Id, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.get_mut(id) {
            change(node);
        }
    }

    fn detach(&mut self, id: Id) {
        let Some((parent, prev, next)) = self.node(id).map(|n| (n.parent, n.prev, n.next)) else {
            return;
        };
        match (prev, parent) {
            (Some(prev), _) => self.with(prev, |n| n.next = next),
            (None, Some(parent)) => self.with(parent, |n| n.first = next),
            (None, None) => {}
        }
        match (next, parent) {
            (Some(next), _) => self.with(next, |n| n.prev = prev),
            (None, Some(parent)) => self.with(parent, |n| n.last = prev),
            (None, None) => {}
        }
        self.with(id, |n| (n.parent, n.prev, n.next) = (None, None, None));
    }

    /// Puts a node below another: before one of its children, or last.
    fn put(&mut self, parent: Id, before: Option<Id>, id: Id) {
        self.detach(id);
        let Some((depth, last)) = self.node(parent).map(|n| (n.depth + 1, n.last)) else {
            return;
        };
        let prev = match before {
            Some(next) => self.node(next).and_then(|n| n.prev),
            None => last,
        };
        self.with(id, |n| {
            (n.parent, n.prev, n.next, n.depth) = (Some(parent), prev, before, depth);
        });
        match before {
            Some(next) => self.with(next, |n| n.prev = Some(id)),
            None => self.with(parent, |n| n.last = Some(id)),
        }
        match prev {
            Some(prev) => self.with(prev, |n| n.next = Some(id)),
            None => self.with(parent, |n| n.first = Some(id)),
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

/// Text with its white space as browsers show it.
fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_ascii_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Walks down a tree without recursion.
pub(super) struct Walk<'a> {
    tree: &'a Tree,
    top: Id,
    at: Option<Id>,
}

impl Iterator for Walk<'_> {
    type Item = Id;

    fn next(&mut self) -> Option<Id> {
        let id = self.at?;
        self.at = self.tree.first(id).or_else(|| self.tree.after(id, self.top));
        Some(id)
    }
}
