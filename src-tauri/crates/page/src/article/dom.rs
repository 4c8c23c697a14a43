//! The page as a tree in one array, in document order.
//!
//! The subtree of node `i` is `i..end(i)`, so everything that walks it is a loop and nothing recurses.

use html5ever::LocalName;

/// What a node is.
#[derive(Debug)]
pub enum Kind {
    /// The document.
    Root,
    /// An element.
    Element {
        name: LocalName,
        attributes: Vec<(LocalName, String)>,
    },
    /// Text, as written.
    Text(String),
}

/// A node and where it stands.
#[derive(Debug)]
pub struct Node {
    /// The index of the parent; the root is its own.
    pub parent: usize,
    /// One past the last node of the subtree.
    pub end: usize,
    /// What it is.
    pub kind: Kind,
}

/// A parsed page, in document order.
#[derive(Debug)]
pub struct Dom {
    nodes: Vec<Node>,
}

impl Dom {
    /// Parses a page. Never fails: what the bounds cut off is left out.
    pub fn parse(html: &str) -> Self {
        super::parse::page(html)
    }

    /// Takes nodes that are laid in document order.
    pub(super) fn new(nodes: Vec<Node>) -> Self {
        Self { nodes }
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The node at an index; the root for one past the end.
    pub fn node(&self, at: usize) -> &Node {
        self.nodes.get(at).unwrap_or(&OUTSIDE)
    }

    /// One past the last node of the subtree.
    pub fn end(&self, at: usize) -> usize {
        self.node(at).end
    }

    /// The parent of a node.
    pub fn parent(&self, at: usize) -> usize {
        self.node(at).parent
    }

    /// The element's name, or an empty string for what is no element.
    pub fn tag(&self, at: usize) -> &str {
        match &self.node(at).kind {
            Kind::Element { name, .. } => name,
            _ => "",
        }
    }

    /// The text of a text node, or an empty string.
    pub fn own_text(&self, at: usize) -> &str {
        match &self.node(at).kind {
            Kind::Text(text) => text,
            _ => "",
        }
    }

    /// An attribute, if it is there and not empty.
    pub fn attr(&self, at: usize, name: &str) -> Option<&str> {
        match &self.node(at).kind {
            Kind::Element { attributes, .. } => attributes
                .iter()
                .find(|(key, _)| &**key == name)
                .map(|(_, value)| value.trim())
                .filter(|v| !v.is_empty()),
            _ => None,
        }
    }

    /// Whether an attribute is there, be it empty.
    pub fn has_attr(&self, at: usize, name: &str) -> bool {
        matches!(&self.node(at).kind, Kind::Element { attributes, .. } if attributes.iter().any(|(key, _)| &**key == name))
    }

    /// The children of a node, in order.
    pub fn children(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let end = self.end(at);
        let mut next = at + 1;
        std::iter::from_fn(move || {
            let child = next;
            (child < end).then(|| next = self.end(child).max(child + 1))?;
            Some(child)
        })
    }

    /// The ancestors of a node, nearest first, the root left out.
    pub fn ancestors(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let mut next = at;
        std::iter::from_fn(move || {
            next = self.parent(next);
            (next != 0).then_some(next)
        })
    }

    /// All elements of a name, in order.
    pub fn all<'a>(&'a self, tag: &'a str) -> impl Iterator<Item = usize> + 'a {
        (0..self.len()).filter(move |&at| self.tag(at) == tag)
    }

    /// The text of a subtree with white space squeezed, scripts and styles left out; at most `limit` bytes and a little more.
    pub fn text(&self, at: usize, limit: usize) -> String {
        let mut out = String::new();
        let mut i = at;
        while i < self.end(at) && out.len() < limit {
            match &self.node(i).kind {
                Kind::Text(text) => push_squeezed(&mut out, text, limit),
                Kind::Element { name, .. } => match &**name {
                    "script" | "style" | "noscript" | "template" => {
                        i = self.end(i);
                        continue;
                    }
                    name if !is_inline(name) => push_squeezed(&mut out, " ", limit),
                    _ => {}
                },
                Kind::Root => {}
            }
            i += 1;
        }
        out.truncate(out.trim_end().len());
        out
    }
}

static OUTSIDE: Node = Node {
    parent: 0,
    end: 0,
    kind: Kind::Root,
};

/// Appends text with each run of white space as one space, none at the start.
pub fn push_squeezed(out: &mut String, text: &str, limit: usize) {
    for c in text.chars() {
        if out.len() >= limit {
            return;
        }
        match c {
            '\u{200b}' | '\u{feff}' | '\0' => {}
            c if c.is_whitespace() => {
                if !out.is_empty() && !out.ends_with([' ', '\n']) {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
}

/// Whether an element stands in the line of the text rather than making a block.
pub fn is_inline(tag: &str) -> bool {
    matches!(
        tag,
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "nobr"
            | "q"
            | "rp"
            | "rt"
            | "ruby"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
            | "img"
            | "picture"
            | "source"
            | "math"
            | "mi"
            | "mo"
            | "mn"
            | "mrow"
            | "msup"
            | "msub"
            | "amp-img"
            | "g-emoji"
    )
}
