//! A newsroom's colour, letters, sign and words are in every format that has any.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod fixtures;

use base64::{Engine, engine::general_purpose::STANDARD};
use claimbook_report::*;
use std::io::{Cursor, Read};

/// The head of a PNG of 300 by 60 pixels; nothing looks further.
fn png() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(300_u32.to_be_bytes());
    bytes.extend(60_u32.to_be_bytes());
    bytes.extend([8, 2, 0, 0, 0]);
    bytes
}

/// The head of a JPEG of 40 by 80 pixels, after a comment and a thumbnail's markers.
fn jpeg() -> Vec<u8> {
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xfe, 0, 6, 0xff, 0xc0, 0, 0];
    bytes.extend([0xff, 0xff, 0xc2, 0, 11, 8, 0, 80, 0, 40, 1]);
    bytes
}

fn dressed() -> Report {
    let mut report = fixtures::single();
    report.style = Style {
        accent: Some("#8a1538".into()),
        heading: Some(Family::Mono),
        body: Some(Family::Sans),
        logo: Some(Logo {
            media_type: "image/png".into(),
            data: STANDARD.encode(png()),
            alt: "The gate & the tide".into(),
        }),
        ..Style::default()
    };
    report.footer = Some("Write to **the desk** at [our page](https://desk.example/contact).".into());
    report.corrections_note = Some("We correct in the open.".into());
    report
}

fn part(docx: &[u8], name: &str) -> Vec<u8> {
    let mut package = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut bytes = Vec::new();
    package.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

fn text(docx: &[u8], name: &str) -> String {
    String::from_utf8(part(docx, name)).unwrap()
}

#[test]
fn a_document_wears_it() {
    let report = dressed();
    let docx = render(&report, Format::Docx).unwrap();
    assert_eq!(docx, render(&report, Format::Docx).unwrap(), "the same bytes");
    let styles = text(&docx, "word/styles.xml");
    assert!(styles.contains("8A1538") && !styles.contains("1F4F7A"));
    let style = |id: &str| {
        let at = styles.find(&format!("w:styleId=\"{id}\"")).unwrap();
        styles[at..].split("</w:style>").next().unwrap().to_owned()
    };
    assert!(style("Heading1").contains("Consolas"));
    assert!(style("Rating").contains("Consolas"));
    assert!(style("Meta").contains("Calibri"));
    let defaults = styles.split("</w:docDefaults>").next().unwrap();
    assert!(defaults.contains("Calibri") && !defaults.contains("Cambria"));
    let body = text(&docx, "word/document.xml");
    for said in [
        "The gate &amp; the tide",
        "We correct in the open.",
        "the desk",
        "cx=\"2032000\" cy=\"406400\"",
    ] {
        assert!(body.contains(said), "{said}");
    }
    assert!(!body.contains("**"));
    assert_eq!(part(&docx, "word/media/sign.png"), png());
    assert!(text(&docx, "word/_rels/document.xml.rels").contains("https://desk.example/contact"));
}

#[test]
fn a_sign_has_its_type_and_its_shape() {
    let mut report = dressed();
    report.style.logo = Some(Logo {
        media_type: "image/jpeg".into(),
        data: STANDARD.encode(jpeg()),
        alt: "A gate".into(),
    });
    assert_eq!(report.style.logo.as_ref().unwrap().size(), Some((40, 80)));
    let docx = render(&report, Format::Docx).unwrap();
    assert_eq!(part(&docx, "word/media/sign.jpeg"), jpeg());
    assert!(text(&docx, "[Content_Types].xml").contains("image/jpeg"));
    assert!(text(&docx, "word/document.xml").contains("cx=\"215900\" cy=\"431800\""));
    for broken in [
        vec![],
        b"\x89PNG\r\n\x1a\n".to_vec(),
        vec![0xff; 40],
        jpeg()[..12].to_vec(),
    ] {
        for media_type in ["image/png", "image/jpeg"] {
            report.style.logo = Some(Logo {
                media_type: media_type.into(),
                data: STANDARD.encode(&broken),
                alt: "Nothing".into(),
            });
            let docx = render(&report, Format::Docx).unwrap();
            assert!(
                !text(&docx, "word/document.xml").contains("\"sign\""),
                "{broken:?}"
            );
        }
    }
}

#[test]
fn a_page_on_paper_is_black_on_white_whatever_the_accent() {
    let html = String::from_utf8(render(&dressed(), Format::Html).unwrap()).unwrap();
    let (accent, paper) = (html.find("#8a1538").unwrap(), html.find("@media print").unwrap());
    assert!(accent < paper);
}

#[test]
fn a_picture_that_is_evidence_is_shown_with_its_words() {
    let mut report = fixtures::single();
    let evidence = &mut report.checks[0].evidence;
    evidence[0].title = Some("The gate, seen from the mole".into());
    evidence[0].picture = Some(Shot::Shown {
        bytes: jpeg().into(),
        media_type: "image/jpeg",
        width: 1200,
        height: 800,
    });
    evidence[1].picture = Some(Shot::LeftOut);
    let html = String::from_utf8(render(&report, Format::Html).unwrap()).unwrap();
    let address = format!("data:image/jpeg;base64,{}", STANDARD.encode(jpeg()));
    assert!(
        html.replace("&#x2f;", "/")
            .contains(&format!("src=\"{address}\"")),
        "{html}"
    );
    assert!(html.contains("alt=\"The gate, seen from the mole\" width=\"1200\" height=\"800\""));
    assert!(html.contains("The picture cannot be shown here."));
    let docx = render(&report, Format::Docx).unwrap();
    assert_eq!(part(&docx, "word/media/shot-1.jpeg"), jpeg());
    let body = text(&docx, "word/document.xml");
    assert!(body.contains("descr=\"The gate, seen from the mole\""));
    assert!(
        body.contains("cx=\"3886200\" cy=\"2590800\""),
        "as wide as it may be high"
    );
    assert!(body.contains("The picture cannot be shown here."));
    for format in [Format::Json, Format::Markdown, Format::Csv] {
        let text = String::from_utf8(render(&report, format).unwrap()).unwrap();
        assert!(!text.contains("base64"), "{format:?}");
    }
    // Letters of a picture spell anything, and say nothing.
    let word = "pelican";
    report.checks[0].evidence[0].picture = Some(Shot::Shown {
        bytes: STANDARD.decode("pelicanpelic").unwrap().into(),
        media_type: "image/jpeg",
        width: 1,
        height: 1,
    });
    let html = String::from_utf8(render(&report, Format::Html).unwrap()).unwrap();
    assert!(html.contains(word));
    assert_eq!(leak(&html, &Secrets::new([word])), None);
    assert_eq!(
        leak(&format!("{html}<p>{word}</p>"), &Secrets::new([word])),
        Some(0)
    );
}

#[test]
fn a_workbook_and_markdown_say_the_words_too() {
    let book = render(&dressed(), Format::Xlsx).unwrap();
    let words = text(&book, "xl/sharedStrings.xml");
    for said in [
        "We correct in the open.",
        "Write to the desk at our page (https://desk.example/contact).",
    ] {
        assert!(words.contains(said), "{said}");
    }
    assert!(text(&book, "xl/styles.xml").contains("FF8A1538"));
    let text = String::from_utf8(render(&dressed(), Format::Markdown).unwrap()).unwrap();
    assert!(text.contains("We correct in the open.") && text.contains("**the desk**"));
}
