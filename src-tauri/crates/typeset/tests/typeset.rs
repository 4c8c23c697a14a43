//! What comes out of the typesetter, as a reader of the files meets it.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "tests")]

mod fixtures;

use base64::{Engine, engine::general_purpose::STANDARD};
use claimbook_report::{
    Cell, Chart, ChartKind, Counted, CountedRating, Row, RowKind, Section, Table, corrections_log, dossier,
    statistics,
};
use claimbook_typeset::{
    CardFormat, CardSize, MAX_CHECKS, MAX_ROWS, Made, Picture, Pictures, Progress, Remark, TypesetError,
    card, pdf,
};
use fixtures::{id, report, verdict};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use proptest::prelude::*;
use std::io::Cursor;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};

fn go(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn made(report: &claimbook_report::Report) -> Made {
    pdf(report, &Pictures::new(), &go).expect("a PDF")
}

fn contains(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|w| w == words.as_bytes())
}

#[test]
fn a_report_is_tagged_for_readers_and_fit_for_archives() {
    let made = made(&report(2));
    assert!(made.bytes.starts_with(b"%PDF-1.7"));
    assert!(made.pages >= 3, "a page for the contents, and one for each check");
    assert_eq!(made.remarks, []);
    // The metadata stream is not compressed in an archive's file.
    for words in [
        "<pdfuaid:part>1<",
        "<pdfaid:part>2<",
        "<pdfaid:conformance>A<",
        "A winter of late ferries",
        "Skerrow Checks",
        "2025-03-12",
    ] {
        assert!(contains(&made.bytes, words), "{words}");
    }
}

#[test]
fn the_same_report_is_the_same_bytes() {
    let report = report(2);
    assert_eq!(made(&report).bytes, made(&report).bytes);
    for format in [CardFormat::Svg, CardFormat::Png] {
        let make = || card(&report, CardSize::Link, format, &go).expect("a card").bytes;
        assert_eq!(make(), make());
    }
}

/// Strings that would do something if anything of a record were evaluated as the typesetter's language.
const HOSTILE: [&str; 10] = [
    "#eval(\"1\")",
    "#panic(\"evaluated\")",
    "$ x^2 #panic() $",
    "]#panic()[",
    "\\u{41} \\ \\",
    "```typ #panic()```",
    "#import \"/etc/passwd\": *",
    "#read(\"/etc/passwd\") <label> @reference",
    "= Heading\n- list\n/ term: x",
    "*bold* _emph_ `raw` ~ -- ... \"quotes\"",
];

#[test]
fn nothing_of_a_record_is_evaluated() {
    for text in HOSTILE {
        let mut report = report(1);
        let text = text.to_owned();
        report.title = Some(text.clone());
        report.method_note = Some(text.clone());
        report.publisher.as_mut().unwrap().name = text.clone();
        let check = &mut report.checks[0];
        check.wording = text.clone();
        check.claimants[0].name = text.clone();
        check.corrections[0].text = text.clone();
        check.evidence[0].quote = Some(text.clone());
        check.evidence[0].title = Some(text.clone());
        check.topics = vec![text.clone()];
        let verdict = check.verdict.as_mut().unwrap();
        verdict.summary = Some(text.clone());
        verdict.rationale = text.clone();
        verdict.not_known = Some(text.clone());
        let made = made(&report);
        assert_eq!(made.remarks, [], "{text}");
        card(&report, CardSize::Square, CardFormat::Svg, &go).expect("a card");
        // The publisher’s name comes out as it went in.
        let name = text
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        if !name.contains('"') && !name.contains('\n') {
            assert!(contains(&made.bytes, &name), "{text}");
        }
    }
}

#[test]
fn every_form_of_markdown_is_set() {
    let mut report = report(1);
    let evidence = report.checks[0].evidence[1].id;
    let deep = format!("{}deep", "> ".repeat(500));
    let nested = (0..60)
        .map(|n| format!("{}- item {n}\n", "  ".repeat(n)))
        .collect::<String>();
    let stars = format!("{}word{}", "*".repeat(400), "*".repeat(400));
    report.checks[0].verdict = Some(verdict(
        "claimbook/false",
        format!(
            "# One\n\n### Three, after a gap\n\nText[@{evidence}][@{evidence}] and [@nothing], `code`, ~~gone~~, \
             [a link](https://example.org/a) <https://example.org/b> ![p](https://example.org/p.png)  \nbroken\n\n\
             3. three\n4. four\n\n   more of four\n\n---\n\n| a | b |\n|:-:|--:|\n| 1 | *2*[@{evidence}] |\n| 3 |\n\n\
             ```\npre  formatted\n```\n\n<div>html</div>\n\n{deep}\n\n{nested}\n\n{stars}\n"
        ),
    ));
    assert_eq!(made(&report).remarks, []);
}

#[test]
fn what_runs_from_right_to_left_is_set_beside_what_does_not() {
    let mut report = report(1);
    report.lang = "ar".into();
    let check = &mut report.checks[0];
    check.wording = "تأخرت العبارة 12 مرة (Skerrow) هذا الشتاء.".into();
    check.evidence[0].title = Some("قائمة abc 2025 עברית".into());
    check.evidence[1].title = Some("list قائمة".into());
    let evidence = check.evidence[1].id;
    check.verdict.as_mut().unwrap().rationale = format!(
        "يقول [link نص](https://example.org) **قوي bold**[@{evidence}], ثم *abc قوي* english[@{evidence}] نهاية."
    );
    assert_eq!(made(&report).remarks, []);
}

#[test]
fn a_claim_of_many_pages_and_one_without_words_are_set() {
    let mut report = report(1);
    for words in [50, 230, 260, 600, 4000] {
        report.checks[0].wording = "word ".repeat(words);
        assert_eq!(made(&report).remarks, [], "{words}");
    }
    report.checks[0].evidence[0].quote = Some("long ".repeat(3000));
    report.checks[0].evidence[1].note = Some("note ".repeat(2000));
    report.checks[0].corrections[0].text = "mend ".repeat(2000);
    let verdict = report.checks[0].verdict.as_mut().unwrap();
    verdict.summary = Some("sum ".repeat(1000));
    verdict.rationale = format!("{} {}", "why ".repeat(2000), verdict.rationale);
    let made_all = made(&report);
    assert_eq!(made_all.remarks, []);
    assert!(made_all.pages > 10, "{}", made_all.pages);
    report.checks[0] = claimbook_report::Check::new(id(1), "");
    assert_eq!(made(&report).pages, 1);
    report.checks.clear();
    assert_eq!(made(&report).pages, 1);
}

#[test]
fn signs_without_a_font_are_shown_and_reported() {
    let mut report = report(1);
    report.checks[0].wording = "In Adlam: \u{1e900}\u{1e901}.".into();
    assert_eq!(
        made(&report).remarks,
        [Remark::SignsWithoutFont {
            signs: vec!['\u{1e900}', '\u{1e901}'],
            // In the claim, in its short form and in the title of the document.
            occurrences: 6
        }]
    );
}

#[test]
fn pictures_are_embedded_or_said_to_be_left_out() {
    let report = report(1);
    let mut bytes = Vec::new();
    DynamicImage::from(RgbImage::from_fn(640, 480, |x, y| Rgb([x as u8, y as u8, 128])))
        .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
        .expect("a picture");
    let ids = [report.checks[0].evidence[0].id, report.checks[0].evidence[1].id];
    let picture = |bytes| Picture {
        bytes,
        alt: "The ramp under ice".into(),
    };
    let pictures = Pictures::from([(ids[0], picture(bytes)), (ids[1], picture(b"GIF89a".to_vec()))]);
    let made = pdf(&report, &pictures, &go).expect("a PDF");
    assert!(contains(&made.bytes, "/DCTDecode"));
    assert_eq!(
        made.remarks,
        [Remark::PictureLeftOut {
            claim: report.checks[0].id,
            evidence: 1,
            reason: "not-a-picture"
        }]
    );
}

#[test]
fn too_much_is_refused_with_advice() {
    let mut large = report(1);
    large.checks = (0..=MAX_CHECKS as u32)
        .map(|n| claimbook_report::Check::new(id(n), "x"))
        .collect();
    let refused = pdf(&large, &Pictures::new(), &go).expect_err("too many");
    assert!(matches!(refused, TypesetError::TooManyChecks { checks, limit } if checks == limit + 1));
    assert_eq!(refused.code(), "pdf-too-many-checks");
}

/// Claims of a winter, as they are counted.
fn counted() -> Vec<Counted> {
    let verdict = fixtures::verdict("claimbook/half-true", "");
    (0..40)
        .map(|n| Counted {
            published_on: Some(format!("2025-0{}-1{}", n % 3 + 1, n % 9).parse().expect("a date")),
            claimants: vec![["Mairi Strand", "مرفأ سكيرو", "#panic()"][n as usize % 3].into()],
            rating: Some(CountedRating {
                rating: verdict.rating.clone(),
                scale_name: verdict.scale_name.clone(),
            }),
            evidence: n % 4,
            ..Counted::new(id(n), "2025-01-02".parse().expect("a day"))
        })
        .collect()
}

#[test]
fn sections_are_tagged_with_their_tables_and_charts() {
    for lang in ["en", "uk", "ar"] {
        let statistics = statistics(&counted(), (None, None), lang);
        let made = made(&statistics);
        assert_eq!(made.remarks, [], "{lang}");
        assert!(contains(&made.bytes, "<pdfuaid:part>1<") && contains(&made.bytes, "<pdfaid:part>2<"));
        assert_eq!(
            made.bytes,
            pdf(&statistics, &Pictures::new(), &go).expect("a PDF").bytes
        );
    }
    let log = corrections_log(&report(3));
    assert_eq!((made(&log).pages, made(&log).remarks), (1, Vec::new()));
}

#[test]
fn a_dossier_leads_to_its_checks_and_has_no_second_list() {
    let plain = made(&report(3)).pages;
    let dossier = dossier(report(3));
    let made = made(&dossier);
    assert_eq!(made.remarks, []);
    assert!(made.pages >= plain, "{} {plain}", made.pages);
    // A table says what a typesetter’s language would do, and nothing is done.
    let mut hostile = dossier;
    for text in HOSTILE {
        let section = &mut hostile.sections[1];
        section.heading = text.into();
        section.paragraphs = vec![text.into()];
        section.charts[0].title = text.into();
        let table = section.table.as_mut().expect("a table");
        table.caption = Some(text.into());
        table.push(
            RowKind::Item,
            [
                Cell::Link {
                    text: text.into(),
                    url: format!("https://example.org/{text}"),
                },
                Cell::Number(7),
            ],
        );
    }
    assert_eq!(pdf(&hostile, &Pictures::new(), &go).expect("a PDF").remarks, []);
}

#[test]
fn charts_and_tables_of_any_length_are_set() {
    let mut report = report(0);
    for (kind, n) in [
        (ChartKind::Bars, 60),
        (ChartKind::Columns, 300),
        (ChartKind::Bars, 2),
        (ChartKind::Columns, 2),
    ] {
        let mut table = Table::new(["What".to_owned(), "n".to_owned()]);
        for at in 0..n {
            table.push(
                RowKind::Item,
                [Cell::text("name ".repeat(at % 30)), Cell::Number(at as u64)],
            );
        }
        report.sections.push(Section {
            table: Some(table),
            charts: vec![Chart {
                kind,
                title: String::new(),
                column: 1,
            }],
            ..Section::default()
        });
    }
    report.sections.push(Section {
        table: Some(Table::new((0..40).map(|n| format!("Column {n}")))),
        ..Section::default()
    });
    let made = made(&report);
    assert_eq!(made.remarks, []);
    let table = report.sections[0].table.as_mut().expect("a table");
    table.rows = vec![Row::default(); MAX_ROWS + 1];
    let refused = pdf(&report, &Pictures::new(), &go).expect_err("too many");
    assert_eq!(refused.code(), "pdf-too-many-rows");
}

/// What Typst remembers is shared by all that is set in the program at the time.
#[test]
fn a_report_that_is_broken_off_leaves_the_same_one_set_beside_it_whole() {
    let report = report(4);
    let whole = pdf(&report, &Pictures::new(), &go).expect("a PDF").bytes;
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut stopped = 0;
            for after in [1, 2, 1, 3, 1, 2] {
                let asked = AtomicUsize::new(0);
                let stop = |progress: Progress| {
                    if progress == Progress::Setting && asked.fetch_add(1, Ordering::Relaxed) >= after {
                        return ControlFlow::Break(());
                    }
                    ControlFlow::Continue(())
                };
                match pdf(&report, &Pictures::new(), &stop) {
                    Err(TypesetError::Cancelled) => stopped += 1,
                    // It was at its end before it was asked so often.
                    other => assert!(other.expect("a PDF").bytes == whole, "{after}"),
                }
            }
            assert!(stopped > 2, "{stopped}");
        });
        for _ in 0..3 {
            let again = pdf(&report, &Pictures::new(), &go).expect("a PDF").bytes;
            assert!(again == whole, "it differs");
        }
    });
}

#[test]
fn it_can_be_broken_off_at_every_stage() {
    let report = report(2);
    for at in ["reading", "setting", "writing"] {
        let stop = |progress: Progress| {
            let now = match progress {
                Progress::Reading { .. } => "reading",
                Progress::Setting => "setting",
                Progress::Writing => "writing",
            };
            if now == at {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let result = pdf(&report, &Pictures::new(), &stop);
        assert!(matches!(result, Err(TypesetError::Cancelled)), "{at}");
    }
}

#[test]
fn a_card_says_its_words_to_those_who_do_not_see_it() {
    let mut report = report(1);
    report.checks[0].wording = "Ferries & <ramps>".into();
    for size in CardSize::ALL {
        let svg = card(&report, size, CardFormat::Svg, &go).expect("a card");
        let text = String::from_utf8(svg.bytes).expect("text");
        let (width, height) = size.pixels();
        assert!(text.contains(&format!("width=\"{width}\" height=\"{height}\"")));
        assert!(text.contains("<title id=\"card-title\">Half true: Ferries &amp; &lt;ramps&gt;</title>"));
        assert!(
            text.contains("Mairi Strand, 1 March 2025 · Skerrow Checks · Published 12 March 2025</desc>")
        );
        let png = card(&report, size, CardFormat::Png, &go).expect("a card");
        let picture = image::load_from_memory(&png.bytes).expect("a picture");
        assert_eq!((picture.width(), picture.height()), (width, height));
    }
}

#[test]
fn a_claim_too_long_for_a_card_is_cut_and_said_to_be() {
    let mut report = report(1);
    report.checks[0].wording = "the ferry was late ".repeat(60);
    let made = card(&report, CardSize::Link, CardFormat::Svg, &go).expect("a card");
    assert_eq!(made.remarks, [Remark::ClaimCut]);
    report.checks[0].wording = "迟到的渡轮".repeat(200);
    let made = card(&report, CardSize::Story, CardFormat::Svg, &go).expect("a card");
    assert_eq!(made.remarks, [Remark::ClaimCut]);
    report.checks.clear();
    assert!(matches!(
        card(&report, CardSize::Link, CardFormat::Svg, &go),
        Err(TypesetError::NoClaim)
    ));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever people type, in whichever scripts and with whichever marks: it is set, and never an error.
    #[test]
    fn whatever_is_typed_is_set(words in proptest::collection::vec(
        prop_oneof![
            "[ -~]{0,12}", "\\PC{0,6}", "[א-ת ]{1,8}", "[ا-ي ]{1,8}", "[一-三ぁ-ん가-각]{1,6}",
            "[\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200f}]", "[\\*_`#>\\[\\]\\(\\)|~-]{1,4}", "\n",
        ], 1..24))
    {
        let text = words.concat();
        let mut report = report(1);
        let check = &mut report.checks[0];
        let evidence = check.evidence[1].id;
        check.wording = text.clone();
        check.claimants[0].name = text.clone();
        check.evidence[0].quote = Some(text.clone());
        check.evidence[1].title = Some(text.clone());
        check.evidence[1].url = Some("https://example.org/".into());
        let cited = format!("{text}[@{evidence}] [{text}](https://example.org/x) {text}\n\n- {text}[@{evidence}]");
        check.verdict.as_mut().unwrap().rationale = cited;
        let mut report = dossier(report);
        let section = &mut report.sections[0];
        section.heading = text.clone();
        section.paragraphs = vec![text.clone()];
        section.charts = vec![Chart { kind: ChartKind::Columns, title: text.clone(), column: 1 }];
        let table = section.table.as_mut().unwrap();
        table.caption = Some(text.clone());
        table.columns[0].name = text.clone();
        table.rows = (1..4).map(|n| Row { cells: vec![Cell::text(&text), Cell::Number(n)], kind: RowKind::Item }).collect();
        table.push(RowKind::Rest, [Cell::Link { text: text.clone(), url: "https://example.org/".into() }, Cell::Number(9)]);
        let made = pdf(&report, &Pictures::new(), &go);
        let untagged = |m: &Made| m.remarks.iter().any(|r| matches!(r, Remark::Untagged { .. }));
        prop_assert!(made.as_ref().is_ok_and(|m| !untagged(m)), "{:?}", made.map(|m| m.remarks));
    }
}

fn png() -> Vec<u8> {
    let mut bytes = Vec::new();
    DynamicImage::from(RgbImage::from_pixel(300, 60, Rgb([138, 21, 56])))
        .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
        .unwrap();
    bytes
}

#[test]
fn a_newsroom_has_its_colour_its_letters_its_sign_and_the_last_word() {
    let mut dressed = report(1);
    dressed.style = claimbook_report::Style {
        accent: Some("#8a1538".into()),
        heading: Some(claimbook_report::Family::Mono),
        body: Some(claimbook_report::Family::Sans),
        logo: Some(claimbook_report::Logo {
            media_type: "image/png".into(),
            data: STANDARD.encode(png()),
            alt: "Skerrow Checks".into(),
        }),
        ..Default::default()
    };
    dressed.footer = Some("Write to **the desk** at [our page](https://skerrow.example/contact).".into());
    dressed.corrections_note = Some("We correct in the open.".into());
    let plain = made(&report(1));
    let made = made(&dressed);
    assert_eq!(made.remarks, []);
    let text = claimbook_page::pdf::read(&made.bytes, &claimbook_page::pdf::Limits::default())
        .unwrap()
        .text;
    assert!(text.contains("Write to the desk at our page"), "{text}");
    for font in ["Inter", "NotoSansMono"] {
        assert!(contains(&made.bytes, font), "{font}");
    }
    assert!(
        !contains(&made.bytes, "SourceSerif4-SemiBold"),
        "no heading is ours"
    );
    assert!(contains(&made.bytes, "/DCTDecode") && !contains(&plain.bytes, "/DCTDecode"));
    for size in CardSize::ALL {
        let svg = card(&dressed, size, CardFormat::Svg, &go).unwrap().bytes;
        assert!(contains(&svg, "<image"), "{size:?}");
    }
    if let Some(logo) = &mut dressed.style.logo {
        logo.data = STANDARD.encode(b"\x89PNG\r\n\x1a\n and nothing more");
    }
    let without = pdf(&dressed, &Pictures::new(), &go).unwrap();
    assert_eq!(
        without.remarks,
        [Remark::LogoLeftOut {
            reason: "not-a-picture"
        }]
    );
}
