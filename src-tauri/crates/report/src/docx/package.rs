//! The archive that a document is (Open Packaging Conventions), and the parts of it that hold no check.

use super::{
    look::dressed,
    turns::{kept, leads_left, turns},
    xml::Xml,
};
use crate::{
    Style,
    view::{Page, shortened},
};
use std::io::{Cursor, Write};
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The relationships of the body with our own parts.
pub(super) const PARTS: &str = include_str!("../../templates/docx/parts.xml");

/// The names of everything in WordprocessingML that we use.
pub(super) const NAMES: [(&str, &str); 5] = [
    (
        "xmlns:w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        "xmlns:wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        "xmlns:pic",
        "http://schemas.openxmlformats.org/drawingml/2006/picture",
    ),
];

/// The marks of ratings: their names, and the relationships that lead to their pictures.
pub(super) const MARKS: [(&str, &[u8]); 6] = [
    ("full", include_bytes!("../../templates/marks/full.png")),
    (
        "three-quarters",
        include_bytes!("../../templates/marks/three-quarters.png"),
    ),
    ("half", include_bytes!("../../templates/marks/half.png")),
    ("quarter", include_bytes!("../../templates/marks/quarter.png")),
    ("struck", include_bytes!("../../templates/marks/struck.png")),
    ("open", include_bytes!("../../templates/marks/open.png")),
];

/// A document on its way into bytes.
pub(super) struct Package(ZipWriter<Cursor<Vec<u8>>>);

impl Package {
    /// A package with those parts beside the ones that every document has.
    pub fn new(others: &str) -> Result<Package, ZipError> {
        let mut package = Package(ZipWriter::new(Cursor::new(Vec::new())));
        // First, as readers expect it.
        let types = include_str!("../../templates/docx/content-types.xml");
        let types = types.replace("</Types>", &format!("{others}</Types>"));
        package.part("[Content_Types].xml", &types)?;
        package.part("_rels/.rels", include_str!("../../templates/docx/package.xml"))?;
        Ok(package)
    }

    /// What does not depend on the checks one by one. `made` is a day.
    pub fn preliminaries(&mut self, page: &Page, style: &Style, made: Option<&str>) -> Result<(), ZipError> {
        self.part("docProps/core.xml", &core(page, made))?;
        self.part("docProps/app.xml", include_str!("../../templates/docx/app.xml"))?;
        let left = page.dir == "rtl";
        let languages = match (left, page.lang.as_str()) {
            (true, lang) => ["en", "en", lang],
            (false, lang) if ["zh", "ja", "ko"].iter().any(|l| lang.starts_with(l)) => [lang, lang, "ar"],
            (false, lang) => [lang, "zh", "ar"],
        };
        let mut lang = Xml::default();
        lang.empty(
            "w:lang",
            &[
                ("w:val", languages[0]),
                ("w:eastAsia", languages[1]),
                ("w:bidi", languages[2]),
            ],
        );
        let styles = include_str!("../../templates/docx/styles.xml").replace("<!-- lang -->", &lang.taken());
        self.part("word/styles.xml", &dressed(&styles, style))?;
        self.part(
            "word/settings.xml",
            include_str!("../../templates/docx/settings.xml"),
        )?;
        self.part("word/header.xml", &running("w:hdr", page, left))?;
        self.part("word/footer.xml", &running("w:ftr", page, left))?;
        for (name, picture) in MARKS {
            self.picture(&format!("mark-{name}.png"), picture)?;
        }
        Ok(())
    }

    /// A picture that the body refers to.
    pub fn picture(&mut self, name: &str, bytes: &[u8]) -> Result<(), ZipError> {
        self.start(&format!("word/media/{name}"))?;
        Ok(self.0.write_all(bytes)?)
    }

    /// Begins a part, without a time of its own.
    pub fn start(&mut self, name: &str) -> Result<(), ZipError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        self.0.start_file(name, options)
    }

    /// More of the part that was begun.
    pub fn write(&mut self, text: &str) -> Result<(), ZipError> {
        Ok(self.0.write_all(text.as_bytes())?)
    }

    /// A whole part.
    pub fn part(&mut self, name: &str, text: &str) -> Result<(), ZipError> {
        self.start(name)?;
        self.write(text)
    }

    pub fn finish(self) -> Result<Vec<u8>, ZipError> {
        Ok(self.0.finish()?.into_inner())
    }
}

/// What the file says of itself.
fn core(page: &Page, made: Option<&str>) -> String {
    let mut xml = Xml::default();
    xml.raw(DECLARATION);
    xml.start(
        "cp:coreProperties",
        &[
            (
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            ),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.element("dc:title", &[], &page.title);
    xml.element("dc:subject", &[], &page.eyebrow);
    let publisher = page.publisher.as_ref().map(|p| p.text.as_str());
    if let Some(publisher) = publisher {
        xml.element("dc:creator", &[], publisher);
        xml.element("cp:lastModifiedBy", &[], publisher);
    }
    let summary = page
        .checks
        .first()
        .filter(|_| !page.roundup)
        .and_then(|c| c.summary.as_ref());
    if let Some(summary) = summary {
        xml.element("dc:description", &[], summary);
    }
    xml.element("dc:language", &[], &page.lang);
    if let Some(day) = made {
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.element(
                name,
                &[("xsi:type", "dcterms:W3CDTF")],
                &format!("{day}T00:00:00Z"),
            );
        }
    }
    xml.end("cp:coreProperties");
    xml.taken()
}

/// What stands at the head or the foot of every page.
fn running(name: &str, page: &Page, left: bool) -> String {
    let mut xml = Xml::default();
    xml.raw(DECLARATION);
    xml.start(name, &NAMES[..2]);
    xml.start("w:p", &[]);
    xml.start("w:pPr", &[]);
    let (head, style) = if name == "w:hdr" {
        (true, "Header")
    } else {
        (false, "Footer")
    };
    xml.empty("w:pStyle", &[("w:val", style)]);
    if left {
        xml.empty("w:bidi", &[]);
    }
    xml.end("w:pPr");
    let mut run = |text: &str| {
        let text = kept(text);
        for (left, part) in turns(&text, leads_left(&text).unwrap_or(left)) {
            xml.start("w:r", &[]);
            xml.raw(if left { "<w:rPr><w:rtl/></w:rPr>" } else { "" });
            xml.element("w:t", &[("xml:space", "preserve")], &part.replace('\n', " "));
            xml.end("w:r");
        }
    };
    if head {
        run(&shortened(&page.title));
        xml.end("w:p");
    } else {
        run(page.publisher.as_ref().map_or(&page.eyebrow, |p| &p.text));
        xml.raw("<w:r><w:tab/></w:r>");
        for (n, field) in [" PAGE ", " NUMPAGES "].into_iter().enumerate() {
            if n > 0 {
                xml.raw("<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>");
            }
            xml.start("w:fldSimple", &[("w:instr", field)]);
            xml.raw("<w:r><w:t>1</w:t></w:r>");
            xml.end("w:fldSimple");
        }
        xml.end("w:p");
    }
    xml.end(name);
    xml.taken()
}
