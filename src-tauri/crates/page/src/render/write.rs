//! Writes what may stay of a page, without recursion.

use std::collections::HashSet;

use html5ever::interface::QuirksMode;
use html5ever::{Attribute, QualName, ns};

use super::addresses::{Addresses, Kind};
use super::attributes::{self, LAZY, Written};
use super::css;
use super::elements::{self, Fate};
use crate::tree::{Data, Id, Tree};

/// What links and frames look like, now that they lead nowhere. The page's own rules come later and win.
const LOOK: &str = "<style data-snapshot=\"look\">\
:where(a[data-href]) { color: #0645ad; text-decoration: underline; } \
:where(span[data-frame]) { display: inline-block; border: 1px dashed #888; padding: .25em .5em; \
font: 12px sans-serif; overflow-wrap: anywhere; }</style>";

/// What is written: a page of HTML, or one drawing as XML.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Html,
    Xml,
}

/// Writes the whole page as a document.
pub(super) fn document(tree: &Tree, addresses: &mut Addresses<'_>) -> String {
    if let Some(base) = bases(tree) {
        addresses.rebase(base);
    }
    let mut out = String::from(match tree.quirks {
        QuirksMode::Quirks => "",
        QuirksMode::LimitedQuirks => {
            "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \
             \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n"
        }
        QuirksMode::NoQuirks => "<!DOCTYPE html>\n",
    });
    let root = child(tree, 0, "html");
    let head = root.and_then(|root| child(tree, root, "head"));
    let body = root.and_then(|root| child(tree, root, "body"));
    let mut writer = Writer {
        tree,
        addresses,
        shown: HashSet::new(),
        out: String::new(),
        form: Form::Html,
    };
    writer.shown = writer.pictures();
    writer.top(root, "html");
    writer.top(head, "head");
    writer.out.push_str("<meta charset=\"utf-8\">");
    if let Some(title) = head.and_then(|head| child(tree, head, "title")) {
        writer.out.push_str("<title>");
        escape(tree.text(title).trim(), false, &mut writer.out);
        writer.out.push_str("</title>");
    }
    writer.out.push_str(LOOK);
    if let Some(head) = head {
        writer.inside(head);
    }
    writer.out.push_str("</head>");
    writer.top(body, "body");
    if let Some(body) = body {
        writer.inside(body);
    }
    out.push_str(writer.out.trim_end());
    out.push_str("</body></html>");
    out
}

/// One drawing, from its `<svg>` on.
pub(super) fn drawing(tree: &Tree, root: Id, addresses: &Addresses<'_>) -> String {
    let mut writer = Writer {
        tree,
        addresses,
        shown: HashSet::new(),
        out: String::new(),
        form: Form::Xml,
    };
    writer.walk(root, false);
    writer.out
}

/// The words of a page, with nothing else.
pub(super) fn words(tree: &Tree) -> String {
    let mut out = String::from("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body><pre>");
    let body = child(tree, 0, "html").and_then(|root| child(tree, root, "body"));
    let mut text = String::new();
    for id in body.into_iter().flat_map(|body| tree.below(body)) {
        let node = tree.node(id);
        let hidden = node
            .parent
            .is_some_and(|p| matches!(name(tree, p), Some("style" | "script")));
        match &node.data {
            Data::Text(more) if !hidden => text.push_str(more),
            _ => {}
        }
    }
    escape(text.trim(), false, &mut out);
    out.push_str("</pre></body></html>");
    out
}

/// Where the addresses of the page start from, if it says so.
pub(crate) fn bases(tree: &Tree) -> Option<&str> {
    tree.below(0).find_map(|id| match &tree.node(id).data {
        Data::Element { name, attributes } if name.ns == ns!(html) && &*name.local == "base" => {
            value(attributes, "href")
        }
        _ => None,
    })
}

fn value<'a>(attributes: &'a [Attribute], name: &str) -> Option<&'a str> {
    attributes
        .iter()
        .find(|a| &*a.name.local == name)
        .map(|a| &*a.value)
}

fn name(tree: &Tree, id: Id) -> Option<&str> {
    match &tree.node(id).data {
        Data::Element { name, .. } if name.ns == ns!(html) => Some(&name.local),
        _ => None,
    }
}

/// The first child of that name.
pub(crate) fn child(tree: &Tree, parent: Id, wanted: &str) -> Option<Id> {
    let mut at = tree.node(parent).first;
    while let Some(id) = at {
        if name(tree, id) == Some(wanted) {
            return Some(id);
        }
        at = tree.node(id).next;
    }
    None
}

struct Writer<'a> {
    tree: &'a Tree,
    addresses: &'a Addresses<'a>,
    /// The pictures that the page shows without its `<noscript>`.
    shown: HashSet<String>,
    out: String,
    form: Form,
}

impl<'a> Writer<'a> {
    /// The pictures outside `<noscript>`, as they will be written.
    fn pictures(&self) -> HashSet<String> {
        let mut found = HashSet::new();
        if !self
            .tree
            .below(0)
            .any(|id| name(self.tree, id) == Some("noscript"))
        {
            return found;
        }
        for id in self.tree.below(0) {
            let Data::Element { name, attributes } = &self.tree.node(id).data else {
                continue;
            };
            if name.ns == ns!(html) && &*name.local == "img" && !self.quiet(id) {
                found.extend(self.source(attributes));
            }
        }
        found
    }

    fn source(&self, attributes: &[Attribute]) -> Option<String> {
        LAZY.iter()
            .chain(&["src"])
            .filter_map(|name| value(attributes, name))
            .find_map(|address| self.addresses.quietly(address, Kind::Image))
    }

    /// Whether a picture lies in `<noscript>`, near above it.
    fn quiet(&self, id: Id) -> bool {
        let mut at = self.tree.node(id).parent;
        for _ in 0..16 {
            let Some(parent) = at else { return false };
            if name(self.tree, parent) == Some("noscript") {
                return true;
            }
            at = self.tree.node(parent).parent;
        }
        false
    }

    /// The start tag of the document's own three elements, which are written even where the page has none.
    fn top(&mut self, id: Option<Id>, called: &str) {
        let kept = match id.map(|id| &self.tree.node(id).data) {
            Some(Data::Element { name, attributes }) => {
                attributes::kept(name, called, attributes, self.addresses).unwrap_or_default()
            }
            _ => Vec::new(),
        };
        self.start(called, &kept);
    }

    fn start(&mut self, called: &str, attributes: &[Written]) {
        self.out.push('<');
        self.out.push_str(called);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape(value, self.form == Form::Xml, &mut self.out);
            self.out.push('"');
        }
        self.out.push('>');
    }

    fn inside(&mut self, parent: Id) {
        let mut at = self.tree.node(parent).first;
        while let Some(id) = at {
            self.walk(id, false);
            at = self.tree.node(id).next;
        }
    }

    /// Writes a node and what is below it. Of what stands for a page without scripts, only pictures and style sheets are
    /// written: the rest says what the page would not have shown.
    fn walk(&mut self, top: Id, without_scripts: bool) {
        // What is still to be closed, and where the walk goes on after that.
        let mut open: Vec<(Id, Option<&str>, bool)> = Vec::new();
        let mut at = Some(top);
        let mut sparse = without_scripts;
        loop {
            while let Some(id) = at {
                let (enter, end, inner) = self.node(id, sparse);
                let first = self.tree.node(id).first;
                if enter && first.is_some() {
                    open.push((id, end, sparse));
                    sparse = inner;
                    at = first;
                    continue;
                }
                if let Some(end) = end {
                    self.end(end);
                }
                if id == top {
                    return;
                }
                at = self.tree.node(id).next;
            }
            let Some((id, end, before)) = open.pop() else {
                return;
            };
            if let Some(end) = end {
                self.end(end);
            }
            sparse = before;
            if id == top {
                return;
            }
            at = self.tree.node(id).next;
        }
    }

    fn end(&mut self, called: &str) {
        self.out.push_str("</");
        self.out.push_str(called);
        self.out.push('>');
    }

    /// Writes the start of a node. Says whether to go on into it, the end tag to write after it, and whether what is in it
    /// stands for a page without scripts.
    fn node(&mut self, id: Id, sparse: bool) -> (bool, Option<&'a str>, bool) {
        let tree = self.tree;
        match &tree.node(id).data {
            Data::Text(text) if !sparse => {
                escape(text, self.form == Form::Xml, &mut self.out);
                (false, None, sparse)
            }
            Data::Element { name, attributes } => self.element(id, name, attributes, sparse),
            Data::Root | Data::Text(_) | Data::Nothing => (false, None, sparse),
        }
    }

    fn element(
        &mut self,
        id: Id,
        name: &'a QualName,
        attributes: &[Attribute],
        sparse: bool,
    ) -> (bool, Option<&'a str>, bool) {
        const SKIP: (bool, Option<&str>, bool) = (false, None, false);
        let local: &'a str = &name.local;
        let html = name.ns == ns!(html);
        if html && local == "noscript" {
            return (true, None, true);
        }
        let called = match elements::fate(&name.ns, local) {
            Fate::Keep => local,
            Fate::Rename(called) => called,
            Fate::Unwrap => return (true, None, sparse),
            Fate::Drop => return SKIP,
            Fate::Block => {
                self.addresses.block();
                return SKIP;
            }
            Fate::Frame => {
                self.addresses.block();
                self.frame(attributes, sparse);
                return SKIP;
            }
            Fate::Words => {
                self.out.push_str("<span>");
                escape(&self.tree.text(id), false, &mut self.out);
                self.out.push_str("</span>");
                return SKIP;
            }
        };
        if local == "style" {
            self.style(id, attributes, html);
            return SKIP;
        }
        if sparse {
            let twice = self
                .source(attributes)
                .is_none_or(|source| self.shown.contains(&source));
            match called {
                "link" => {}
                "img" if !twice => {}
                _ => return (!elements::void(called), None, sparse),
            }
        }
        let Some(kept) = attributes::kept(name, called, attributes, self.addresses) else {
            return SKIP;
        };
        let kept = match (self.form, local) {
            (Form::Xml, "svg") => with_spaces(kept),
            _ => kept,
        };
        self.start(called, &kept);
        if html && elements::void(called) {
            return SKIP;
        }
        // The parser takes one line break after these away.
        if html && matches!(called, "pre" | "textarea") && self.tree.text_starts_with_break(id) {
            self.out.push('\n');
        }
        (true, Some(called), sparse)
    }

    /// A document within the document: its address, where it was.
    fn frame(&mut self, attributes: &[Attribute], sparse: bool) {
        let Some(address) = attributes::framed(attributes, self.addresses).filter(|_| !sparse) else {
            return;
        };
        self.start(
            "span",
            &[
                (String::from("data-frame"), address.clone()),
                (String::from("title"), address.clone()),
            ],
        );
        escape(&address, false, &mut self.out);
        self.out.push_str("</span>");
    }

    fn style(&mut self, id: Id, attributes: &[Attribute], html: bool) {
        if value(attributes, "data-snapshot").is_some() {
            return;
        }
        let text = css::sheet(&self.tree.text(id), self.addresses);
        if text.is_empty() {
            return;
        }
        let media = value(attributes, "media").map(|m| (String::from("media"), m.to_owned()));
        self.start("style", &media.into_iter().collect::<Vec<_>>());
        self.out.push('\n');
        if html {
            // The filter leaves no `<` that could begin a tag.
            self.out.push_str(&text);
        } else {
            escape(&text, self.form == Form::Xml, &mut self.out);
        }
        self.out.push_str("</style>");
    }
}

/// A drawing that stands alone names its namespace.
fn with_spaces(mut kept: Vec<Written>) -> Vec<Written> {
    kept.insert(
        0,
        (String::from("xmlns"), String::from("http://www.w3.org/2000/svg")),
    );
    kept
}

/// Writes text so that it is read back as text, in elements and in attributes. XML has no place for most of the control
/// characters (XML 1.0, section 2.2).
fn escape(text: &str, xml: bool, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\0' => {}
            '\u{1}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' if xml => {}
            c => out.push(c),
        }
    }
}
