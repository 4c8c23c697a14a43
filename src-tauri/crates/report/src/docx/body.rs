//! The body of the document: what the page says, in its order.

use super::{
    flow::{Flow, Links, Look},
    look::Sign,
    package::{DECLARATION, MARKS, NAMES},
    xml::Xml,
};
use crate::{
    Report,
    view::{self, CheckView, DocumentView, Linked, Page},
    words::Words,
};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// Sides of the pictures of marks, in the units of drawings (914,400 an inch): beside a rating, and in a line.
const MARK: usize = 330_200;
const SMALL_MARK: usize = 152_400;

/// What the word processor numbers itself ends here; more lists than it can count are numbered by us.
pub(super) const LISTS: usize = 2_000;

/// The document as it is written.
pub(super) struct Body<'a> {
    pub flow: Flow<'a>,
    pub words: &'a Words,
    report: &'a Report,
    pub page: &'a Page,
    /// Which check an anchor is that of.
    pub places: HashMap<&'a str, usize>,
    /// Bookmarks and drawings are numbered.
    bookmarks: usize,
    drawings: usize,
    /// The ordered lists: how deep, and from which number.
    pub lists: Vec<(usize, usize)>,
    /// The footnotes: which check, which evidence.
    pub cited: Vec<(usize, u32)>,
    /// The pictures of evidence: their names, and their files.
    pub shots: Vec<(String, Arc<[u8]>)>,
}

impl<'a> Body<'a> {
    pub fn new(report: &'a Report, page: &'a Page, words: &'a Words) -> Body<'a> {
        Body {
            flow: Flow::new(page, "link"),
            words,
            report,
            page,
            places: page.checks.iter().map(|c| c.anchor.as_str()).zip(0..).collect(),
            bookmarks: 0,
            drawings: 0,
            lists: Vec::new(),
            cited: Vec::new(),
            shots: Vec::new(),
        }
    }

    /// What was written since it was last taken.
    pub fn taken(&mut self) -> String {
        self.flow.xml.taken()
    }

    pub fn links(&self) -> &Links {
        &self.flow.links
    }

    /// The head of the report.
    pub fn begin(&mut self, sign: Option<&Sign>) {
        let xml = &mut self.flow.xml;
        xml.raw(DECLARATION);
        xml.start("w:document", &NAMES);
        xml.start("w:body", &[]);
        let page = self.page;
        let first = page.checks.first().filter(|_| !page.roundup);
        let dates: &[String] = first.map_or(&[], |c| &c.dates);
        let lines = if page.roundup {
            !page.count.is_empty()
        } else {
            !dates.is_empty()
        };
        if let Some(sign) = sign {
            self.sign(sign);
        }
        self.flow.start(if lines { "Masthead" } else { "MastheadEnd" });
        let own = self.flow.own();
        self.flow.run(&page.eyebrow, Look { bold: true, ..own });
        if let Some(publisher) = &page.publisher {
            self.flow.dot();
            self.flow.linked(publisher, Look::default());
        }
        self.flow.end();
        if lines {
            self.flow.start("MastheadEnd");
            if page.roundup {
                self.flow.run(&page.count, own);
            } else {
                self.flow.dotted(dates, own);
            }
            self.flow.end();
        }
        if !page.roundup {
            if let Some(heading) = &page.heading {
                self.flow.theirs("Subtitle", heading, Look::default());
            }
            return;
        }
        if let Some(heading) = &page.heading {
            self.flow.theirs("Title", heading, self.flow.near());
        }
        if let Some(document) = &page.document {
            self.document("Byline", document);
        }
        for row in &page.tally {
            self.flow.start("Tally");
            self.drawing(row.mark, &row.name, SMALL_MARK, "-2");
            self.flow
                .spaced(&format!("\u{a0}{} ", row.n), Look { bold: true, ..own });
            self.flow.run(&row.name, self.flow.near());
            self.flow.end();
        }
        self.sections();
        if page.listed {
            self.contents();
        }
    }

    /// The checks with the pages they are on; a word processor counts those when it draws them.
    fn contents(&mut self) {
        self.flow.ours("TOCHeading", &self.words.text("contents"));
        for (n, check) in self.page.checks.iter().enumerate() {
            self.flow.start("TOC1");
            self.flow.open_jump(&bookmark(n));
            let near = self.flow.near();
            let style = rating_style(check.mark);
            self.flow.run(
                &check.rating,
                Look {
                    style: Some(&style),
                    bold: true,
                    bare: true,
                    ..near
                },
            );
            let gap = Look {
                bare: true,
                ..Look::default()
            };
            self.flow.spaced("\u{2003}", gap);
            self.flow.run(
                &check.short,
                Look {
                    lang: check.lang.as_deref(),
                    bare: true,
                    ..Look::default()
                },
            );
            self.flow.close_link();
            let xml = &mut self.flow.xml;
            xml.raw("<w:r><w:tab/></w:r>");
            xml.start(
                "w:fldSimple",
                &[("w:instr", &format!(" PAGEREF {} \\h ", bookmark(n)))],
            );
            xml.raw("<w:r><w:t></w:t></w:r>");
            xml.end("w:fldSimple");
            self.flow.end();
        }
    }

    /// The check of that place.
    pub fn check(&mut self, n: usize) {
        let (Some(check), Some(view)) = (self.report.checks.get(n), self.page.checks.get(n)) else {
            return;
        };
        self.verdict(n, view);
        let long = view.wording.chars().count() > 240;
        self.flow.theirs(
            if long { "HeadingLong" } else { "Heading1" },
            &view.wording,
            Look {
                lang: view.lang.as_deref(),
                ..Look::default()
            },
        );
        let (own, near) = (self.flow.own(), self.flow.near());
        self.facts("Byline", &view.byline);
        if self.page.roundup && !view.dates.is_empty() {
            self.facts("Byline", &view.dates);
        }
        self.heading(2, "reasons");
        let cited = match &view.rationale {
            Some(text) => self.reasons(n, check, text),
            None => {
                self.flow.ours("Meta", &self.words.text("no-rationale"));
                BTreeSet::new()
            }
        };
        if let Some(confidence) = &view.confidence {
            self.flow.ours("Meta", confidence);
        }
        self.evidence(n, view, &cited);
        if let Some(not_known) = &view.not_known {
            self.heading(2, "not-known");
            for paragraph in view::paragraphs(not_known) {
                self.flow.theirs("Normal", &paragraph, Look::default());
            }
        }
        self.lists_of(view);
        if !view.corrections.is_empty() {
            self.flow.ours("BoxHeading", &self.words.text("corrections"));
            if let Some(note) = &self.report.corrections_note {
                self.corrections_note(note);
            }
            for correction in &view.corrections {
                self.flow.start("Box");
                let heading = format!("{}. ", correction.heading);
                self.flow.spaced(&heading, Look { bold: true, ..own });
                self.flow.run(&correction.text, Look::default());
                self.flow.end();
            }
        }
        let mut style = "SmallPrintFirst";
        for fact in &view.facts {
            self.small_print(style, |flow| flow.linked(fact, near));
            style = "SmallPrint";
        }
    }

    fn verdict(&mut self, n: usize, view: &CheckView) {
        let near = self.flow.near();
        let next = self.page.roundup && (n > 0 || self.page.checks.len() > 1);
        self.flow.start(if next { "RatingNext" } else { "Rating" });
        let name = bookmark(n);
        self.open_bookmark(&name);
        self.drawing(view.mark, &view.rating, MARK, "-10");
        self.flow.spaced("\u{a0}\u{a0}", Look::default());
        let style = rating_style(view.mark);
        self.flow.run(
            &view.rating,
            Look {
                style: Some(&style),
                ..near
            },
        );
        self.close_bookmark();
        self.flow.end();
        if let Some(summary) = &view.summary {
            self.flow.theirs("RatingSummary", summary, near);
        }
    }

    /// The foot of the report and of the document.
    pub fn end(&mut self) {
        let page = self.page;
        let own = self.flow.own();
        if page.method_note.is_some() || page.admiralty_note.is_some() {
            self.flow.ours("BoxHeading", &self.words.text("method"));
            for paragraph in page.method_note.iter().flat_map(|note| view::paragraphs(note)) {
                self.flow.theirs("Box", &paragraph, Look::default());
            }
            if let Some(note) = &page.admiralty_note {
                self.flow.theirs("Box", note, self.flow.near());
            }
        }
        let mut style = "SmallPrintFirst";
        if let Some(document) = page.document.as_ref().filter(|_| !page.roundup) {
            self.document(style, document);
            style = "SmallPrint";
        }
        if let Some(by) = &page.published_by {
            self.small_print(style, |flow| {
                flow.run(by, own);
                if let Some(url) = page.publisher.as_ref().and_then(|p| p.url.as_ref()) {
                    flow.dot();
                    let link = Linked {
                        text: url.clone(),
                        url: Some(url.clone()),
                    };
                    flow.linked(&link, Look::default());
                }
            });
            style = "SmallPrint";
        }
        if let Some(policy) = &page.corrections_policy {
            self.small_print(style, |flow| {
                flow.linked(policy, own);
                flow.address_of(policy);
            });
            style = "SmallPrint";
        }
        if let Some(from) = &page.made_from {
            self.small_print(style, |flow| flow.run(from, own));
        }
        if let Some(text) = &self.report.footer {
            self.closing(text);
        }
        let left = if self.flow.page_left() { "<w:bidi/>" } else { "" };
        self.flow.xml.raw(&format!(
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>\
             <w:footerReference w:type=\"default\" r:id=\"footer\"/><w:footerReference w:type=\"first\" r:id=\"footer\"/>\
             <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1304\" w:right=\"1247\" w:bottom=\"1304\" \
             w:left=\"1247\" w:header=\"624\" w:footer=\"624\" w:gutter=\"0\"/><w:titlePg/>{left}</w:sectPr>"
        ));
        self.flow.xml.end("w:body");
        self.flow.xml.end("w:document");
    }

    fn small_print(&mut self, style: &str, write: impl FnOnce(&mut Flow<'a>)) {
        self.flow.start(style);
        write(&mut self.flow);
        self.flow.end();
    }

    fn document(&mut self, style: &str, document: &DocumentView) {
        let label = format!("{}: ", self.words.text("document"));
        let own = self.flow.own();
        self.small_print(style, |flow| {
            flow.spaced(&label, own);
            flow.linked(&document.title, Look::default());
            if !document.facts.is_empty() {
                flow.dot();
                flow.dotted(&document.facts, own);
            }
        });
    }

    pub fn facts(&mut self, style: &str, facts: &[String]) {
        let own = self.flow.own();
        self.flow.start(style);
        self.flow.dotted(facts, own);
        self.flow.end();
    }

    pub fn heading(&mut self, level: u8, key: &str) {
        self.flow.ours(&format!("Heading{level}"), &self.words.text(key));
    }

    /// Begins a place that links lead to.
    pub fn open_bookmark(&mut self, name: &str) {
        self.bookmarks += 1;
        let id = self.bookmarks.to_string();
        self.flow
            .xml
            .empty("w:bookmarkStart", &[("w:id", &id), ("w:name", name)]);
    }

    /// Ends the place that was begun last.
    pub fn close_bookmark(&mut self) {
        let id = self.bookmarks.to_string();
        self.flow.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
    }

    /// The number of a drawing.
    pub fn next_drawing(&mut self) -> usize {
        self.drawings += 1;
        self.drawings
    }

    /// The mark of a rating in a line of text.
    pub fn small_mark(&mut self, mark: &str, rating: &str) {
        self.drawing(mark, rating, SMALL_MARK, "-2");
    }

    /// The mark of a rating, lowered by so many half-points; the rating stands beside it in words.
    fn drawing(&mut self, mark: &str, rating: &str, side: usize, lowered: &str) {
        let words = self.words.with("rating-mark", "rating", rating);
        let words: String = super::turns::kept(&words);
        let mark = MARKS.iter().map(|m| m.0).find(|m| *m == mark).unwrap_or("open");
        let side = side as u64;
        self.picture(&format!("mark-{mark}"), "Mark", &words, (side, side), lowered);
    }

    /// A picture in the line: which, what it is called, what it shows, and how large it is, in the units of drawings.
    pub(super) fn picture(
        &mut self,
        relationship: &str,
        kind: &str,
        words: &str,
        (wide, high): (u64, u64),
        lowered: &str,
    ) {
        let id = self.next_drawing().to_string();
        let (wide, high) = (wide.to_string(), high.to_string());
        let xml = &mut self.flow.xml;
        xml.start("w:r", &[]);
        xml.start("w:rPr", &[]);
        xml.empty("w:position", &[("w:val", lowered)]);
        xml.end("w:rPr");
        xml.start("w:drawing", &[]);
        xml.start(
            "wp:inline",
            &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")],
        );
        xml.empty("wp:extent", &[("cx", &wide), ("cy", &high)]);
        let name = format!("{kind} {id}");
        xml.empty("wp:docPr", &[("id", &id), ("name", &name), ("descr", words)]);
        xml.start("a:graphic", &[]);
        xml.start("a:graphicData", &[("uri", NAMES[4].1)]);
        xml.start("pic:pic", &[]);
        xml.start("pic:nvPicPr", &[]);
        xml.empty("pic:cNvPr", &[("id", &id), ("name", &name), ("descr", words)]);
        xml.raw("<pic:cNvPicPr/>");
        xml.end("pic:nvPicPr");
        xml.start("pic:blipFill", &[]);
        xml.empty("a:blip", &[("r:embed", relationship)]);
        xml.raw("<a:stretch><a:fillRect/></a:stretch>");
        xml.end("pic:blipFill");
        xml.raw("<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>");
        xml.empty("a:ext", &[("cx", &wide), ("cy", &high)]);
        xml.raw("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>");
        for name in [
            "pic:pic",
            "a:graphicData",
            "a:graphic",
            "wp:inline",
            "w:drawing",
            "w:r",
        ] {
            xml.end(name);
        }
    }

    /// The part that defines the lists.
    pub fn numbering(&self) -> String {
        let mut xml = Xml::default();
        xml.raw(DECLARATION);
        xml.start("w:numbering", &NAMES[..1]);
        xml.raw(include_str!("../../templates/docx/lists.xml"));
        xml.raw("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        for (n, (level, start)) in self.lists.iter().enumerate() {
            xml.start("w:num", &[("w:numId", &(n + 2).to_string())]);
            xml.raw("<w:abstractNumId w:val=\"1\"/>");
            xml.start("w:lvlOverride", &[("w:ilvl", &level.to_string())]);
            xml.empty("w:startOverride", &[("w:val", &start.to_string())]);
            xml.end("w:lvlOverride");
            xml.end("w:num");
        }
        xml.end("w:numbering");
        xml.taken()
    }
}

/// The name of the place of a check.
pub(super) fn bookmark(n: usize) -> String {
    format!("check_{}", n + 1)
}

/// The name of the place where a check cites a piece of evidence first.
pub(super) fn reference(n: usize, evidence: u32) -> String {
    format!("check_{}_reference_{evidence}", n + 1)
}

/// The name of the place where a check lists a piece of evidence that it cites.
pub(super) fn item(n: usize, evidence: u32) -> String {
    format!("check_{}_evidence_{evidence}", n + 1)
}

pub(super) fn rating_style(mark: &str) -> String {
    let name = match mark {
        "full" => "Full",
        "three-quarters" => "ThreeQuarters",
        "half" => "Half",
        "quarter" => "Quarter",
        "struck" => "Struck",
        _ => "Open",
    };
    format!("Rating{name}")
}
