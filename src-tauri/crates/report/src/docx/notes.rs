//! The footnotes: what each piece of cited evidence is, whence, and how its copy is known.

use super::{
    body::{Body, item},
    flow::{Flow, Links, Look},
    package::{DECLARATION, NAMES},
};
use crate::{view::Page, words::Words};

/// How many footnotes are written at a time.
const AT_ONCE: usize = 200;

/// The two that every document has: the lines between the text and the notes.
const LINES: &str = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:pPr><w:spacing w:after=\"0\" \
    w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>\
    <w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" \
    w:lineRule=\"auto\"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>";

/// The footnotes on their way into the archive.
pub(super) struct Notes<'a> {
    flow: Flow<'a>,
    page: &'a Page,
    cited: Vec<(usize, u32)>,
    words: &'a Words,
    /// The one to write next; none before the head was written.
    next: Option<usize>,
}

impl<'a> Notes<'a> {
    pub fn new(page: &'a Page, body: &mut Body<'a>) -> Notes<'a> {
        Notes {
            flow: Flow::new(page, "link"),
            page,
            cited: std::mem::take(&mut body.cited),
            words: body.words,
            next: None,
        }
    }

    pub fn links(&self) -> &Links {
        &self.flow.links
    }

    /// More of the part, until it is whole.
    pub fn next_part(&mut self) -> Option<String> {
        let Some(from) = self.next else {
            self.flow.xml.raw(DECLARATION);
            self.flow.xml.start("w:footnotes", &NAMES[..2]);
            self.flow.xml.raw(LINES);
            self.next = Some(0);
            return Some(self.flow.xml.taken());
        };
        if from > self.cited.len() {
            return None;
        }
        let to = (from + AT_ONCE).min(self.cited.len());
        for n in from..to {
            self.note(n);
        }
        if to == self.cited.len() {
            self.flow.xml.end("w:footnotes");
            self.next = Some(to + 1);
        } else {
            self.next = Some(to);
        }
        Some(self.flow.xml.taken())
    }

    fn note(&mut self, n: usize) {
        let Some((check, evidence)) = self.cited.get(n).copied() else {
            return;
        };
        let evidence = self
            .page
            .checks
            .get(check)
            .and_then(|c| c.evidence.iter().find(|e| e.n == evidence));
        let Some(e) = evidence else { return };
        let flow = &mut self.flow;
        let own = flow.own();
        flow.xml.start("w:footnote", &[("w:id", &(n + 1).to_string())]);
        flow.start("FootnoteText");
        flow.open_run(Look::style("FootnoteReference"), false);
        flow.xml.empty("w:footnoteRef", &[]);
        flow.xml.end("w:r");
        flow.spaced(" ", Look::default());
        // A word processor numbers the notes of a document, we number the evidence of a check.
        flow.open_jump(&item(check, e.n));
        let evidence = self.words.with("citation", "n", &e.n.to_string());
        flow.run(&evidence, Look { bare: true, ..own });
        flow.close_link();
        flow.dot();
        flow.linked(&e.title, Look::default());
        if !e.facts.is_empty() {
            flow.dot();
            flow.dotted(&e.facts, own);
        }
        if let Some(address) = &e.address {
            flow.dot();
            flow.address(address);
        }
        flow.address_of(&e.title);
        flow.end();
        flow.xml.end("w:footnote");
    }
}
