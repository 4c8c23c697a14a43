//! What documents and workbooks promise: they say what the page says, in its order, and open everywhere.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod fixtures;
mod parts;

use calamine::{Data, Reader, Xlsx};
use claimbook_domain::{EvidenceId, LinkKind, PartyKind, Reliability, Stance};
use claimbook_report::*;
use parts::{attributes, check_document, document_text, html_text, parts, words};
use proptest::prelude::*;
use std::io::Cursor;

fn bytes(report: &Report, format: Format) -> Vec<u8> {
    render(report, format).expect("a report")
}

fn workbook(report: &Report) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes(report, Format::Xlsx))).expect("a workbook")
}

/// The cell of that sheet in the row and in the column with that head.
fn cell(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str, row: usize, head: &str) -> Data {
    let range = book.worksheet_range(sheet).expect("a sheet");
    let heads: Vec<String> = range
        .rows()
        .next()
        .expect("heads")
        .iter()
        .map(ToString::to_string)
        .collect();
    let column = heads
        .iter()
        .position(|h| h == head)
        .unwrap_or_else(|| panic!("{head} in {heads:?}"));
    range.rows().nth(row).expect("a row")[column].clone()
}

/// A check with a rationale, and two pieces of evidence to cite (`[@A]`, `[@B]`).
fn reasoned(rationale: &str) -> Report {
    let mut report = fixtures::single();
    let check = &mut report.checks[0];
    check.evidence.truncate(2);
    let [a, b]: [EvidenceId; 2] = [fixtures::id(11), fixtures::id(12)];
    let rationale = rationale
        .replace("[@A]", &format!("[@{a}]"))
        .replace("[@B]", &format!("[@{b}]"));
    check.verdict.as_mut().expect("a verdict").rationale = rationale;
    report
}

fn body(report: &Report) -> String {
    parts(&bytes(report, Format::Docx))["word/document.xml"].clone()
}

#[test]
fn a_document_says_what_the_page_says_in_its_order() {
    for report in [
        fixtures::single(),
        fixtures::roundup(),
        fixtures::ukrainian(),
        fixtures::arabic(),
        fixtures::rich(),
        Report::default(),
    ]
    .into_iter()
    .chain(fixtures::kinds::all())
    {
        let html = String::from_utf8(bytes(&report, Format::Html)).expect("UTF-8");
        let parts = parts(&bytes(&report, Format::Docx));
        let (document, page) = (
            words(&document_text(&parts["word/document.xml"])),
            words(&html_text(&html)),
        );
        let differs = (0..document.len().max(page.len())).find(|n| document.get(*n) != page.get(*n));
        if let Some(n) = differs {
            let around = |words: &[String]| {
                words[n.min(words.len()).saturating_sub(8)..]
                    .iter()
                    .take(16)
                    .cloned()
                    .collect::<Vec<_>>()
                    .join(" ")
            };
            panic!("document: {}\npage: {}", around(&document), around(&page));
        }
    }
}

#[test]
fn a_document_holds_together() {
    for report in [
        fixtures::single(),
        fixtures::roundup(),
        fixtures::ukrainian(),
        fixtures::arabic(),
        fixtures::hostile(),
        fixtures::rich(),
        Report::default(),
    ] {
        check_document(&parts(&bytes(&report, Format::Docx)));
    }
}

#[test]
fn what_the_reasons_cite_is_a_footnote_with_its_source() {
    let mut report = reasoned("One[@B]. Two[@A][@B]. Three [@nothing].");
    let log = &mut report.checks[0].evidence[1];
    log.archived = Some(Archived {
        on: "2024-05-08".parse().expect("a date"),
        sha256: "0123456789abcdef".repeat(4),
    });
    let parts = parts(&bytes(&report, Format::Docx));
    let body = &parts["word/document.xml"];
    assert_eq!(attributes(body, "w:footnoteReference", "w:id"), ["1", "2"]);
    // What is cited again leads to the note that is there.
    assert_eq!(
        attributes(body, "w:fldSimple", "w:instr"),
        [" NOTEREF check_1_reference_1 \\h "]
    );
    let notes = &parts["word/footnotes.xml"];
    assert_eq!(attributes(notes, "w:footnote", "w:id"), ["-1", "0", "1", "2"]);
    let text = document_text(notes);
    assert!(
        text.contains(
            "Evidence 1 · Port log, May 2024 · Orlen Port Authority · 3 May 2024 · source A (completely reliable), \
             information 1 (confirmed) · archived 8 May 2024, SHA-256 0123456789abcdef…"
        ),
        "{text}"
    );
    assert!(
        text.contains("Evidence 2 · Harbour pilot, name withheld"),
        "{text}"
    );
    assert!(
        parts["word/_rels/footnotes.xml.rels"].contains("https://example.org/port/log?month=5&amp;year=2024")
    );
}

#[test]
fn markdown_becomes_paragraphs_lists_and_tables() {
    let body = body(&reasoned(
        "# Head\n\n3. three\n4. *four* and **more**\n   - deeper `code  here`\n\n> said\n>\n> > again\n\n\
         | a | b |\n|---|---|\n| 1 | 2 [@A] |\n\n| c |\n|---|\n| 3 |\n\n```\nlet x = 1;\n    y\n```\n\n---\n\n\
         [in](https://example.org/in) <a@example.org> [out](javascript:alert(1)) ![pic](https://example.org/p.png)",
    ));
    for style in [
        "Heading3",
        "ListNumber",
        "ListBullet",
        "Quote",
        "TableText",
        "Code",
        "Rule",
    ] {
        assert!(
            body.contains(&format!("<w:pStyle w:val=\"{style}\"/>")),
            "{style}: {body}"
        );
    }
    assert_eq!(body.matches("<w:tbl>").count(), 2);
    assert_eq!(body.matches("<w:tblHeader/>").count(), 2);
    assert!(body.contains("<w:t xml:space=\"preserve\">    y</w:t>"));
    assert!(!body.contains("javascript"));
    let parts = parts(&bytes(&reasoned("3. three\n4. four\n\n1) one"), Format::Docx));
    assert_eq!(
        attributes(&parts["word/numbering.xml"], "w:startOverride", "w:val"),
        ["3", "1"]
    );
}

#[test]
fn nesting_has_no_floor_and_no_fall() {
    let deep = [
        ">".repeat(5_000) + " deep",
        "- ".repeat(2_000) + "deep",
        "*a **b ".repeat(2_000),
        "1. a\n".repeat(3_000),
        (1..2_500)
            .map(|n| format!("{n}. x\n\n<!-- -->\n\n"))
            .collect::<String>(),
        format!("|{}\n|{}\n|x", "a|".repeat(100), "-|".repeat(100)),
    ];
    for rationale in deep {
        check_document(&parts(&bytes(&reasoned(&rationale), Format::Docx)));
    }
}

#[test]
fn a_document_names_its_languages_and_directions() {
    let parts_of = |r: &Report| parts(&bytes(r, Format::Docx));
    let arabic = parts_of(&fixtures::arabic());
    assert!(arabic["word/styles.xml"].contains("w:bidi=\"ar\""));
    let body = &arabic["word/document.xml"];
    assert!(body.contains("<w:rtl/>") && body.contains("<w:lang w:bidi=\"ar\"/>"));
    assert!(body.contains("<w:titlePg/><w:bidi/>"));
    let ukrainian = parts_of(&fixtures::ukrainian());
    assert!(ukrainian["word/styles.xml"].contains("<w:lang w:val=\"uk\""));
    assert!(ukrainian["docProps/core.xml"].contains("<dc:language>uk</dc:language>"));
    assert!(!ukrainian["word/document.xml"].contains("<w:bidi/>"));
}

#[test]
fn a_rating_is_said_in_words_beside_its_mark() {
    let body = body(&fixtures::single());
    assert_eq!(
        attributes(&body, "wp:docPr", "descr"),
        ["Sign of the rating: Mostly true"]
    );
    assert!(body.contains("<w:rStyle w:val=\"RatingThreeQuarters\"/>"));
}

#[test]
fn files_take_their_dates_from_the_record() {
    let report = fixtures::single();
    let document = parts(&bytes(&report, Format::Docx));
    assert!(document["docProps/core.xml"].contains(">2024-06-02T00:00:00Z</dcterms:created>"));
    let book = parts(&bytes(&report, Format::Xlsx));
    assert!(
        book["docProps/core.xml"].contains(">2024-06-02T00:00:00Z</dcterms:created>"),
        "{}",
        book["docProps/core.xml"]
    );
    assert!(
        !parts(&bytes(&Report::default(), Format::Docx))["docProps/core.xml"].contains("dcterms:created")
    );
}

#[test]
fn cells_have_their_types() {
    let mut book = workbook(&fixtures::single());
    assert_eq!(
        book.sheet_names(),
        ["Claims", "Evidence", "Sources", "Corrections", "About"]
    );
    let day = |data: Data| data.to_string();
    assert!(matches!(
        cell(&mut book, "Claims", 1, "Said on"),
        Data::DateTime(_)
    ));
    assert_eq!(cell(&mut book, "Claims", 1, "Number"), Data::Float(4.0));
    assert_eq!(
        cell(&mut book, "Claims", 1, "Rating"),
        Data::String("Mostly true".into())
    );
    assert_eq!(cell(&mut book, "Claims", 1, "Supports"), Data::Float(3.0));
    assert!(matches!(
        cell(&mut book, "Evidence", 1, "Published"),
        Data::DateTime(_)
    ));
    // About May 2024 is no day.
    assert_eq!(day(cell(&mut book, "Evidence", 5, "Published")), "2024-05~");
    assert_eq!(
        cell(&mut book, "Evidence", 1, "Credibility (1–6)"),
        Data::Float(1.0)
    );
    assert_eq!(
        cell(&mut book, "Evidence", 1, "Cited"),
        Data::String("yes".into())
    );
    assert_eq!(cell(&mut book, "Evidence", 6, "Cited"), Data::String("no".into()));
    assert_eq!(
        day(cell(&mut book, "Sources", 4, "Source")),
        "Orlen Port Authority"
    );
    assert_eq!(cell(&mut book, "Sources", 4, "Evidence"), Data::Float(2.0));
}

#[test]
fn sheets_are_filtered_frozen_and_linked() {
    let parts = parts(&bytes(&fixtures::single(), Format::Xlsx));
    let claims = &parts["xl/worksheets/sheet1.xml"];
    assert!(claims.contains("<autoFilter ref=\"A1:AI2\"/>"), "{claims}");
    assert!(claims.contains("ySplit=\"1\"") && claims.contains("state=\"frozen\""));
    assert!(claims.contains("<hyperlink ref=\"AA2\""));
    assert!(
        parts["xl/worksheets/_rels/sheet2.xml.rels"]
            .contains("https://example.org/port/log?month=5&amp;year=2024")
    );
}

#[test]
fn every_text_of_the_model_is_in_the_workbook() {
    for report in [fixtures::single(), fixtures::roundup()] {
        let mut book = workbook(&report);
        let mut cells = String::new();
        for (_, range) in book.worksheets() {
            for cell in range.used_cells() {
                cells.push_str(&cell.2.to_string());
                cells.push('\n');
            }
        }
        let csv = String::from_utf8(bytes(&report, Format::Csv)).expect("UTF-8");
        let heads: Vec<&str> = csv.lines().next().expect("heads").split(',').collect();
        assert_eq!(heads.len(), 39);
        for check in &report.checks {
            let quotes = check.evidence.iter().filter_map(|e| e.quote.as_ref());
            let names = check.claimants.iter().map(|p| &p.name);
            let places = check.appearances.iter().filter_map(|a| a.url.as_ref());
            let media = check.media.iter();
            let media = media.flat_map(|m| m.title.iter().chain(&m.original_context).chain(&m.seen_at));
            let ids = check.links.iter().map(|l| &l.wording);
            let corrections = check.corrections.iter().map(|c| &c.text);
            for text in quotes
                .chain(names)
                .chain(media)
                .chain(places)
                .chain(ids)
                .chain(corrections)
            {
                assert!(cells.contains(text.as_str()), "{text}");
            }
            assert!(cells.contains(&check.wording) && cells.contains(&check.id.to_string()));
        }
        assert!(cells.contains("claimants were asked on 12 May"));
    }
}

#[test]
fn nothing_in_a_workbook_is_a_formula() {
    let formulas = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "=HYPERLINK(\"https://example.org\",\"x\")",
        "=cmd|' /C calc'!A0",
        "\t=1",
        "{=1}",
        "_x0041_",
    ];
    for text in formulas {
        let mut report = fixtures::single();
        let check = &mut report.checks[0];
        check.wording = text.into();
        check.evidence[0].quote = Some(text.into());
        let parts = parts(&bytes(&report, Format::Xlsx));
        let sheets = parts
            .iter()
            .filter(|(name, _)| name.starts_with("xl/worksheets/"));
        for (name, sheet) in sheets {
            assert!(
                !sheet.contains("<f>") && !sheet.contains("<f "),
                "{name}: {sheet}"
            );
        }
        let mut book = workbook(&report);
        let Data::String(found) = cell(&mut book, "Claims", 1, "Claim") else {
            panic!("no text")
        };
        assert_eq!(found.replace("_x005F_", "_"), text);
    }
}

#[test]
fn what_is_too_long_for_a_cell_or_a_link_says_so_or_stays_text() {
    let mut report = fixtures::single();
    let check = &mut report.checks[0];
    check.wording = "ж ".repeat(40_000);
    let long = format!("https://example.org/{}", "a".repeat(3_000));
    check.page_url = Some(long.clone());
    let mut book = workbook(&report);
    let wording = cell(&mut book, "Claims", 1, "Claim").to_string();
    assert!(wording.chars().count() <= 32_767);
    assert!(
        wording.ends_with("do not fit into a cell]"),
        "{}",
        &wording[60_000..]
    );
    assert_eq!(cell(&mut book, "Claims", 1, "Page"), Data::String(long.clone()));
    let document = parts(&bytes(&report, Format::Docx));
    assert!(!document["word/_rels/document.xml.rels"].contains(&"a".repeat(3_000)));
    assert!(document["word/document.xml"].contains(&long));
}

/// What people, programs and attackers type.
const NAUGHTY: [&str; 24] = [
    "]]>",
    "<![CDATA[x]]>",
    "<?xml version=\"1.0\"?>",
    "<!DOCTYPE x [<!ENTITY a \"b\">]>&a;",
    "&lt;&#0;&#x1F;&nbsp;",
    "a\0b\u{1}\u{8}\u{b}\u{c}\u{1f}\u{7f}c",
    "\u{fffe}\u{ffff}\u{fdd0}\u{1fffe}",
    "\u{202e}gnp.exe\u{202c} \u{2066}x\u{2069} \u{200f}",
    "</w:t></w:r></w:p><w:p>",
    "=HYPERLINK(\"https://example.org\")",
    "_x000D_ _x0000_ _x",
    "_xж_ _x00é0_",
    "שלום 12 abc, 3 עולם",
    "مرحبا (x) 12.",
    "日本語。中文，한국어",
    "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 e\u{301}\u{323}",
    "\r\n\r\n\t\n  x",
    "\u{2028}\u{2029}\u{85}",
    "https://example.org/\"><script>",
    "http://[::1]:80/a[b]|c%zz#d#e",
    "mailto:a@example.org?subject=\"x\"",
    "[x](https://example.org) ![y](z) [@x] | a | b |",
    "PAGEREF check_1 \\h",
    "' \" ` $ % {{ }} {% %} \\",
];

/// A report in which every text is one of these.
fn full(texts: &[String]) -> Report {
    let mut next = texts.iter().cycle().cloned();
    let mut text = || next.next().unwrap_or_default();
    let mut check = Check::new(fixtures::id(1), text());
    check.anchor = text();
    check.title = Some(text());
    check.lang = Some(text());
    check.claimants = vec![PartyRef {
        name: text(),
        kind: PartyKind::Person,
        same_as: vec![text()],
    }];
    check.reported_by = vec![fixtures::party(&text(), PartyKind::Unknown)];
    check.venue = Some(fixtures::party(&text(), PartyKind::Unknown));
    check.place = Some(text());
    check.about = Some(text());
    check.topics = vec![text(), text()];
    check.page_url = Some(text());
    let mut verdict = fixtures::verdict("claimbook/half-true");
    verdict.rating.name = text();
    verdict.summary = Some(text());
    verdict.not_known = Some(text());
    verdict.scale_name = text();
    verdict.decided_at = text();
    verdict.rationale = format!(
        "{} [@{}] {}\n\n> {}\n\n- {}\n\n| {} |\n|-|\n| {} |",
        text(),
        fixtures::id::<EvidenceId>(2),
        text(),
        text(),
        text(),
        text(),
        text()
    );
    check.verdict = Some(verdict);
    let mut evidence = EvidenceRef::new(fixtures::id(2));
    evidence.stance = Some(Stance::Context);
    evidence.quote = Some(text());
    evidence.title = Some(text());
    evidence.url = Some(text());
    evidence.source = Some(text());
    evidence.origin = Some(text());
    evidence.note = Some(text());
    evidence.reliability = Some(Reliability::F);
    evidence.archived = Some(Archived {
        on: "2024-05-08".parse().expect("a date"),
        sha256: text(),
    });
    check.evidence = vec![evidence];
    check.appearances = vec![AppearanceRef {
        url: Some(text()),
        document: Some(text()),
        publisher: Some(text()),
        published: None,
        quote: Some(text()),
        first: true,
    }];
    check.links = vec![LinkRef {
        kind: LinkKind::Part,
        direction: Direction::In,
        claim: fixtures::id(1),
        wording: text(),
    }];
    check.external_checks = vec![ExternalCheckRef {
        title: Some(text()),
        url: Some(text()),
        publisher: Some(text()),
        rating: Some(text()),
        date: Some(text()),
    }];
    check.corrections = vec![CorrectionRef {
        date: "2024-06-02".parse().expect("a date"),
        text: text(),
    }];
    let mut other = check.clone();
    other.id = fixtures::id(3);
    Report {
        title: Some(text()),
        lang: text(),
        publisher: Some(Publisher {
            name: text(),
            url: Some(text()),
        }),
        corrections_policy_url: Some(text()),
        method_note: Some(text()),
        generated_from: Some(text()),
        document: Some(DocumentRef {
            title: text(),
            url: Some(text()),
            published: None,
            publisher: Some(text()),
        }),
        checks: vec![check, other],
        ..Report::default()
    }
}

#[test]
fn whatever_people_type_is_text() {
    for naughty in NAUGHTY {
        let report = full(&[naughty.to_owned()]);
        check_document(&parts(&bytes(&report, Format::Docx)));
        parts(&bytes(&report, Format::Xlsx));
        let mut book = workbook(&report);
        let read = cell(&mut book, "Claims", 1, "Claim").to_string();
        let seen = |t: &str| {
            t.chars()
                .filter(|c| !c.is_control() && !c.is_whitespace() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
                .collect::<String>()
        };
        assert_eq!(seen(&read.replace("_x005F_", "_")), seen(naughty));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_texts_make_whole_files(
        texts in prop::collection::vec(
            prop_oneof![any::<String>(), prop::sample::select(&NAUGHTY[..]).prop_map(str::to_owned), ".{0,40}"],
            1..40,
        )
    ) {
        let report = full(&texts);
        let document = bytes(&report, Format::Docx);
        check_document(&parts(&document));
        prop_assert_eq!(&document, &bytes(&report, Format::Docx));
        let book = bytes(&report, Format::Xlsx);
        parts(&book);
        prop_assert_eq!(book, bytes(&report, Format::Xlsx));
    }
}
