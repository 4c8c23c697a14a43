//! Paragraphs, runs and links: what the body and the footnotes are both made of.

use super::{
    turns::{embed, kept, leads_left, turns},
    xml::Xml,
};
use crate::{
    address::target,
    view::{Linked, Page},
    words::direction,
};
use std::collections::HashMap;

/// How a paragraph stands.
#[derive(Default, Clone, Copy)]
pub(super) struct Stand {
    /// The list it is an item of, and how deep.
    pub list: Option<(usize, usize)>,
    /// Whether it keeps away from the table before it.
    pub apart: bool,
    /// How far it is moved in, in twentieths of a point.
    pub indent: usize,
    /// Whether it goes from right to left.
    pub left: bool,
    /// Whether it stays on the page of the next.
    pub keep: bool,
}

/// How a run looks, and in which language it is where that is not the report's.
#[derive(Default, Clone, Copy)]
pub(super) struct Look<'a> {
    /// A style of characters.
    pub style: Option<&'a str>,
    pub bold: bool,
    pub italic: bool,
    pub struck: bool,
    pub lang: Option<&'a str>,
    /// Whether the text goes the way of our words; else it goes that of its first letter.
    pub ours: bool,
    /// Whether a link is not underlined, for it is known by its place.
    pub bare: bool,
}

impl<'a> Look<'a> {
    pub fn style(style: &'a str) -> Look<'a> {
        Look {
            style: Some(style),
            ..Look::default()
        }
    }
}

/// A part of the document as it is written.
pub(super) struct Flow<'a> {
    pub xml: Xml,
    pub links: Links,
    page: &'a Page,
    /// Whether the paragraph that is open goes from right to left.
    left: bool,
}

impl<'a> Flow<'a> {
    pub fn new(page: &'a Page, prefix: &'static str) -> Flow<'a> {
        Flow {
            xml: Xml::default(),
            links: Links {
                prefix,
                ..Links::default()
            },
            page,
            left: false,
        }
    }

    /// Whether the report goes from right to left.
    pub fn page_left(&self) -> bool {
        self.page.dir == "rtl"
    }

    /// The look of our own words: in their language and direction where those are not the report's.
    pub fn own(&self) -> Look<'a> {
        Look {
            ours: true,
            ..self.near()
        }
    }

    /// The look of what people typed in the language of our words.
    pub fn near(&self) -> Look<'a> {
        Look {
            lang: self.page.words_lang,
            ..Look::default()
        }
    }

    /// Opens a paragraph of ours: it goes the way of the report.
    pub fn start(&mut self, style: &str) {
        let left = self.page_left();
        self.stand(
            style,
            Stand {
                left,
                ..Stand::default()
            },
        );
    }

    /// Opens a paragraph of a text that people typed: it goes the way of its first letter.
    pub fn start_for(&mut self, style: &str, text: &str) {
        let left = leads_left(text).unwrap_or_else(|| self.page_left());
        self.stand(
            style,
            Stand {
                left,
                ..Stand::default()
            },
        );
    }

    /// Opens a paragraph.
    pub fn stand(&mut self, style: &str, stand: Stand) {
        self.left = stand.left;
        let xml = &mut self.xml;
        xml.start("w:p", &[]);
        xml.start("w:pPr", &[]);
        xml.empty("w:pStyle", &[("w:val", style)]);
        if stand.keep {
            xml.empty("w:keepNext", &[]);
        }
        if let Some((list, level)) = stand.list {
            xml.start("w:numPr", &[]);
            xml.empty("w:ilvl", &[("w:val", &level.to_string())]);
            xml.empty("w:numId", &[("w:val", &list.to_string())]);
            xml.end("w:numPr");
        }
        if stand.left {
            xml.empty("w:bidi", &[]);
        }
        if stand.apart {
            xml.empty("w:spacing", &[("w:before", "200")]);
        }
        if stand.indent > 0 {
            xml.empty("w:ind", &[("w:left", &stand.indent.to_string())]);
        }
        xml.end("w:pPr");
    }

    /// Closes the paragraph.
    pub fn end(&mut self) {
        self.xml.end("w:p");
    }

    /// A paragraph of our own words.
    pub fn ours(&mut self, style: &str, text: &str) {
        self.start(style);
        self.run(text, self.own());
        self.end();
    }

    /// A paragraph of a text that people typed.
    pub fn theirs(&mut self, style: &str, text: &str, look: Look<'_>) {
        self.start_for(style, text);
        self.run(text, look);
        self.end();
    }

    /// A text, in as many runs as it has directions.
    pub fn run(&mut self, text: &str, look: Look<'_>) {
        self.spaced(text.trim(), look);
    }

    /// A text whose blanks at its ends count.
    pub fn spaced(&mut self, text: &str, look: Look<'_>) {
        let text = kept(text);
        let base = if look.ours {
            direction(self.page.words_lang.unwrap_or(&self.page.lang)) == "rtl"
        } else {
            leads_left(&text).unwrap_or(self.left)
        };
        let mut parts = turns(&text, base);
        if base != self.left {
            embed(&mut parts, base);
        }
        for (left, part) in parts {
            self.open_run(look, left);
            for (n, line) in part.split('\n').enumerate() {
                if n > 0 {
                    self.xml.empty("w:br", &[]);
                }
                if !line.is_empty() {
                    self.xml.element("w:t", &[("xml:space", "preserve")], line);
                }
            }
            self.xml.end("w:r");
        }
    }

    /// Opens a run. The order of its properties is that of the schema.
    pub fn open_run(&mut self, look: Look<'_>, left: bool) {
        let xml = &mut self.xml;
        xml.start("w:r", &[]);
        xml.start("w:rPr", &[]);
        if let Some(style) = look.style {
            xml.empty("w:rStyle", &[("w:val", style)]);
        }
        for (on, names) in [
            (look.bold, &["w:b", "w:bCs"][..]),
            (look.italic, &["w:i", "w:iCs"]),
            (look.struck, &["w:strike"]),
        ] {
            for name in names.iter().filter(|_| on) {
                xml.empty(name, &[]);
            }
        }
        if look.bare {
            xml.empty("w:u", &[("w:val", "none")]);
        }
        if left {
            xml.empty("w:rtl", &[]);
        }
        if let Some(lang) = look.lang {
            xml.empty("w:lang", &language(lang));
        }
        xml.end("w:rPr");
    }

    /// The dot between facts; in a paragraph from right to left it goes with it, whatever stands around it.
    pub fn dot(&mut self) {
        let dot = if self.left { "\u{200f} · \u{200f}" } else { " · " };
        self.open_run(Look::default(), self.left);
        self.xml.element("w:t", &[("xml:space", "preserve")], dot);
        self.xml.end("w:r");
    }

    /// Facts with dots between them.
    pub fn dotted(&mut self, facts: &[String], look: Look<'_>) {
        for (n, fact) in facts.iter().enumerate() {
            if n > 0 {
                self.dot();
            }
            self.run(fact, look);
        }
    }

    /// A text that leads somewhere, or does not.
    pub fn linked(&mut self, it: &Linked, look: Look<'_>) {
        let opened = it.url.as_deref().is_some_and(|url| self.open_link(url));
        let look = if opened {
            Look {
                style: Some("Hyperlink"),
                ..look
            }
        } else {
            look
        };
        self.run(&it.text, look);
        if opened {
            self.close_link();
        }
    }

    /// The address of a link, for those who read on paper; not where it is the text already.
    pub fn address_of(&mut self, it: &Linked) {
        if let Some(url) = it.url.as_deref().filter(|url| !it.text.contains(url)) {
            self.address(&format!(" <{url}>"));
        }
    }

    /// An address that is read.
    pub fn address(&mut self, address: &str) {
        let style = Look::style("Address");
        self.open_run(style, false);
        let plain: String = address.chars().filter(|c| !c.is_control()).collect();
        self.xml.element("w:t", &[("xml:space", "preserve")], &plain);
        self.xml.end("w:r");
    }

    /// Opens a link, where that address may be one and a word processor can open it.
    pub fn open_link(&mut self, url: &str) -> bool {
        match target(url) {
            Some(target) => {
                let id = self.links.id(target);
                self.xml
                    .start("w:hyperlink", &[("r:id", &id), ("w:history", "1")]);
                true
            }
            None => false,
        }
    }

    /// Opens a link to a place in the document.
    pub fn open_jump(&mut self, bookmark: &str) {
        self.xml
            .start("w:hyperlink", &[("w:anchor", bookmark), ("w:history", "1")]);
    }

    /// Closes a link.
    pub fn close_link(&mut self) {
        self.xml.end("w:hyperlink");
    }
}

/// A language for its runs: signs of each kind have one of their own.
fn language(lang: &str) -> Vec<(&'static str, &str)> {
    match lang.split('-').next() {
        _ if direction(lang) == "rtl" => vec![("w:bidi", lang)],
        Some("zh" | "ja" | "ko") => vec![("w:val", lang), ("w:eastAsia", lang)],
        _ => vec![("w:val", lang)],
    }
}

/// The addresses that a part leads to, each once.
#[derive(Default)]
pub(super) struct Links {
    /// What their ids begin with.
    prefix: &'static str,
    ids: HashMap<String, usize>,
    targets: Vec<String>,
}

impl Links {
    fn id(&mut self, target: String) -> String {
        let next = self.targets.len();
        let n = *self.ids.entry(target.clone()).or_insert(next);
        if n == next {
            self.targets.push(target);
        }
        format!("{}{}", self.prefix, n + 1)
    }

    /// The part that lists them, with other relationships before them.
    pub fn relationships(&self, others: &str) -> String {
        let mut xml = Xml::default();
        xml.raw(super::package::DECLARATION);
        xml.start(
            "Relationships",
            &[(
                "xmlns",
                "http://schemas.openxmlformats.org/package/2006/relationships",
            )],
        );
        xml.raw(others);
        for (n, target) in self.targets.iter().enumerate() {
            xml.empty(
                "Relationship",
                &[
                    ("Id", &format!("{}{}", self.prefix, n + 1)),
                    (
                        "Type",
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
                    ),
                    ("Target", target),
                    ("TargetMode", "External"),
                ],
            );
        }
        xml.end("Relationships");
        xml.taken()
    }
}
