//! The reasons of a verdict as paragraphs, lists, tables and footnotes.

use super::{
    body::{Body, LISTS, reference},
    flow::{Look, Stand},
    turns::{kept, leads_left},
};
use crate::{
    Check,
    rationale::Mark,
    steps::{Part, Step, walk},
};
use std::collections::{BTreeMap, BTreeSet};

/// Headings of the reasons go under “How we reached this”.
const BASE: u8 = 3;
/// The deepest level of lists that a word processor knows, and the deepest that quotations are moved in.
const DEEPEST: usize = 8;
/// How far a level of a list, and of a quotation, is moved in, in twentieths of a point.
const LEVEL: usize = 425;
const QUOTE: usize = 284;
/// More columns than that are no table to a word processor.
const COLUMNS: usize = 63;
/// The highest number at which a list of a word processor begins.
const START: usize = 32_767;

/// A list that is open.
struct List {
    /// Its number among those that the word processor numbers.
    id: Option<usize>,
    /// The number of the next item, where we number them.
    next: Option<usize>,
    bullets: bool,
}

/// Where in the reasons we are.
struct Reasons<'b, 'a> {
    body: &'b mut Body<'a>,
    check: usize,
    left: bool,
    quotes: usize,
    lists: Vec<List>,
    /// Whether the item that was opened last has no paragraph yet.
    fresh: bool,
    /// Whether what is open is a table that is none to a word processor.
    flat: bool,
    after_table: bool,
    emphasis: usize,
    strong: usize,
    struck: usize,
    /// The links that are open; those that no word processor follows with their addresses.
    links: Vec<Option<String>>,
    /// The footnotes of the evidence that was cited.
    cited: BTreeMap<u32, String>,
}

impl Body<'_> {
    /// Writes the reasons and says which evidence they cite.
    pub fn reasons(&mut self, n: usize, check: &Check, rationale: &str) -> BTreeSet<u32> {
        let mut left = None;
        walk(check, rationale, BASE, |step| {
            if let Step::Text(text) = step {
                left = left.or_else(|| leads_left(&kept(text)));
            }
        });
        let left = left.unwrap_or_else(|| self.flow.page_left());
        let mut reasons = Reasons {
            body: self,
            check: n,
            left,
            quotes: 0,
            lists: Vec::new(),
            fresh: false,
            flat: false,
            after_table: false,
            emphasis: 0,
            strong: 0,
            struck: 0,
            links: Vec::new(),
            cited: BTreeMap::new(),
        };
        walk(check, rationale, BASE, |step| reasons.take(step));
        reasons.cited.into_keys().collect()
    }
}

impl Reasons<'_, '_> {
    fn take(&mut self, step: Step<'_>) {
        match step {
            Step::Open(part) => self.open(part),
            Step::Close(part) => self.close(part),
            Step::OpenLink(url) => {
                let inside = self.links.iter().any(Option::is_none);
                let opened = !inside && self.body.flow.open_link(url);
                self.links.push((!opened).then(|| url.to_owned()));
            }
            Step::Text(text) => {
                let look = self.look(None);
                self.body.flow.spaced(text, look);
            }
            Step::Code(code) => {
                let look = self.look(Some("CodeText"));
                self.body.flow.spaced(code, look);
            }
            Step::CodeBlock(code) => {
                self.paragraph("Code");
                self.lines(code);
                self.body.flow.end();
            }
            Step::Break => self.body.flow.xml.raw("<w:r><w:br/></w:r>"),
            Step::Rule => {
                self.paragraph("Rule");
                self.body.flow.end();
            }
            Step::Cite { mark, follows } => self.cite(mark, follows),
        }
    }

    fn open(&mut self, part: Part) {
        match part {
            Part::Paragraph => {
                let style = if self.quotes > 0 { "Quote" } else { "Normal" };
                self.paragraph(style);
            }
            Part::Heading(level) => self.paragraph(&format!("Heading{}", level.clamp(BASE, 6))),
            Part::Quote => self.quotes += 1,
            Part::List(start) => self.list(start),
            Part::Item => self.fresh = true,
            Part::Table(columns) => self.table(columns),
            Part::Row { head } if !self.flat => {
                let xml = &mut self.body.flow.xml;
                xml.start("w:tr", &[]);
                let head = if head { "<w:tblHeader/>" } else { "" };
                xml.raw(&format!("<w:trPr><w:cantSplit/>{head}</w:trPr>"));
            }
            Part::Row { .. } => self.paragraph("TableText"),
            Part::Cell => {
                if !self.flat {
                    self.body.flow.xml.start("w:tc", &[]);
                    self.body
                        .flow
                        .xml
                        .raw("<w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
                    let left = self.left;
                    self.body.flow.stand(
                        "TableText",
                        Stand {
                            left,
                            ..Stand::default()
                        },
                    );
                }
            }
            Part::Emphasis => self.emphasis += 1,
            Part::Strong => self.strong += 1,
            Part::Struck => self.struck += 1,
            Part::Link => {}
        }
    }

    fn close(&mut self, part: Part) {
        match part {
            Part::Paragraph | Part::Heading(_) => self.body.flow.end(),
            Part::Quote => self.quotes = self.quotes.saturating_sub(1),
            Part::List(_) => {
                self.lists.pop();
            }
            Part::Item => {
                if self.fresh {
                    self.paragraph("Normal");
                    self.body.flow.end();
                }
            }
            Part::Table(_) => {
                if !self.flat {
                    self.body.flow.xml.end("w:tbl");
                    self.after_table = true;
                }
                self.flat = false;
            }
            Part::Row { .. } if self.flat => self.body.flow.end(),
            Part::Row { .. } => self.body.flow.xml.end("w:tr"),
            Part::Cell => {
                if self.flat {
                    self.body.flow.spaced(" | ", Look::default());
                } else {
                    self.body.flow.end();
                    self.body.flow.xml.end("w:tc");
                }
            }
            Part::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            Part::Strong => self.strong = self.strong.saturating_sub(1),
            Part::Struck => self.struck = self.struck.saturating_sub(1),
            Part::Link => match self.links.pop() {
                Some(None) => self.body.flow.close_link(),
                Some(Some(url)) => self.body.flow.address(&format!(" <{url}>")),
                None => {}
            },
        }
    }

    /// Opens a paragraph where we are: the first of an item carries its sign or number.
    fn paragraph(&mut self, style: &str) {
        let apart = std::mem::take(&mut self.after_table);
        let depth = self.lists.len();
        let first = std::mem::take(&mut self.fresh);
        let mut stand = Stand {
            left: self.left,
            apart,
            indent: QUOTE * self.quotes.min(DEEPEST),
            ..Stand::default()
        };
        if self.quotes == 1 {
            stand.indent = 0; // as the style has it
        }
        let mut number = None;
        let style = match self.lists.last_mut() {
            None => style,
            Some(list) => {
                stand.indent += LEVEL * depth.min(DEEPEST + 1);
                let ours = list.next;
                if first && let Some(n) = &mut list.next {
                    number = ours;
                    *n += 1;
                } else if first {
                    stand.list = list.id.map(|id| (id, (depth - 1).min(DEEPEST)));
                    stand.indent = 0; // as the list has it
                }
                match (style, first) {
                    ("Normal", true) if list.bullets => "ListBullet",
                    ("Normal", true) if number.is_none() => "ListNumber",
                    ("Normal", _) => "ListContinue",
                    (style, _) => style,
                }
            }
        };
        self.body.flow.stand(style, stand);
        if let Some(number) = number {
            self.body.flow.spaced(&format!("{number}. "), Look::default());
        }
    }

    fn list(&mut self, start: Option<usize>) {
        let level = self.lists.len().min(DEEPEST);
        let list = match start {
            None => List {
                id: Some(1),
                next: None,
                bullets: true,
            },
            Some(start) if start <= START && self.body.lists.len() < LISTS => {
                self.body.lists.push((level, start));
                List {
                    id: Some(self.body.lists.len() + 1),
                    next: None,
                    bullets: false,
                }
            }
            Some(start) => List {
                id: None,
                next: Some(start),
                bullets: false,
            },
        };
        self.lists.push(list);
    }

    fn table(&mut self, columns: usize) {
        self.flat = columns > COLUMNS || columns == 0;
        if self.flat {
            return;
        }
        // Two tables without a paragraph between them would be one.
        if self.after_table || self.fresh {
            self.paragraph("Normal");
            self.body.flow.end();
        }
        let xml = &mut self.body.flow.xml;
        xml.start("w:tbl", &[]);
        xml.raw("<w:tblPr><w:tblStyle w:val=\"ReportTable\"/>");
        if self.left {
            xml.raw("<w:bidiVisual/>");
        }
        xml.raw(
            "<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" \
             w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>",
        );
        xml.start("w:tblGrid", &[]);
        let width = (9_412 / columns).to_string();
        for _ in 0..columns {
            xml.empty("w:gridCol", &[("w:w", &width)]);
        }
        xml.end("w:tblGrid");
    }

    fn look(&self, style: Option<&'static str>) -> Look<'static> {
        let linked = self.links.iter().any(Option::is_none);
        Look {
            style: style.or(linked.then_some("Hyperlink")),
            bold: self.strong > 0,
            italic: self.emphasis > 0,
            struck: self.struck > 0,
            ..Look::default()
        }
    }

    /// Code as it was typed, blanks and all; it goes from left to right.
    fn lines(&mut self, code: &str) {
        let flow = &mut self.body.flow;
        flow.open_run(Look::default(), false);
        for (n, line) in code.trim_end().lines().enumerate() {
            if n > 0 {
                flow.xml.empty("w:br", &[]);
            }
            let plain: String = line
                .replace('\t', "    ")
                .chars()
                .filter(|c| {
                    !c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
                })
                .collect();
            flow.xml.element("w:t", &[("xml:space", "preserve")], &plain);
        }
        flow.xml.end("w:r");
    }

    /// A footnote where the evidence is cited first, a link to that place where it is cited again.
    fn cite(&mut self, mark: &Mark, follows: bool) {
        if follows {
            self.body.flow.spaced(", ", Look::style("Citation"));
        }
        let n = match mark {
            Mark::Evidence(n) => *n,
            Mark::Missing(text) => {
                let said = self.body.words.with("missing-reference", "id", text);
                let look = Look {
                    style: Some("MissingReference"),
                    ..self.body.flow.own()
                };
                self.body.flow.spaced(&format!("[{said}]"), look);
                return;
            }
        };
        let place = reference(self.check, n);
        if !self.cited.contains_key(&n) {
            self.body.cited.push((self.check, n));
            let note = self.body.cited.len().to_string();
            self.body.open_bookmark(&place);
            self.body.flow.open_run(Look::style("FootnoteReference"), false);
            self.body
                .flow
                .xml
                .empty("w:footnoteReference", &[("w:id", &note)]);
            self.body.flow.xml.end("w:r");
            self.body.close_bookmark();
            self.cited.insert(n, note);
            return;
        }
        let note = self.cited.get(&n).cloned().unwrap_or_default();
        let xml = &mut self.body.flow.xml;
        xml.start("w:fldSimple", &[("w:instr", &format!(" NOTEREF {place} \\h "))]);
        self.body.flow.spaced(&note, Look::style("Citation"));
        self.body.flow.xml.end("w:fldSimple");
    }
}
