//! What dossiers, logs of corrections and statistics promise: numbers that add up, charts that say what their tables say,
//! every word in every format.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod fixtures;
mod parts;

use calamine::{Data, Reader, Xlsx};
use claimbook_domain::{Edtf, Mark, Rating};
use claimbook_report::{view, words::Words, *};
use fixtures::kinds::{self, day};
use proptest::prelude::*;
use std::io::Cursor;

fn text(report: &Report, format: Format) -> String {
    String::from_utf8(render(report, format).expect("a report")).expect("UTF-8")
}

fn section<'r>(report: &'r Report, id: &str) -> &'r Section {
    let found = report.sections.iter().find(|s| s.id == id);
    found.unwrap_or_else(|| panic!("no section {id}"))
}

fn table<'r>(report: &'r Report, id: &str) -> &'r Table {
    section(report, id).table.as_ref().expect("a table")
}

/// A cell as an English reader sees it.
fn said(cell: &Cell) -> String {
    match cell {
        Cell::Text { text, .. } | Cell::Claim { text, .. } | Cell::Link { text, .. } => text.clone(),
        Cell::Number(n) => n.to_string(),
        Cell::Rating { name, .. } => name.clone(),
        Cell::Date(date) => date.to_string(),
        Cell::Share { n, of } | Cell::Ratio { n, of } => format!("{n}/{of}"),
    }
}

/// The number beside that name in a table.
fn beside(table: &Table, name: &str, column: usize) -> u64 {
    let row = table.rows.iter().find(|r| said(&r.cells[0]) == name);
    match row.map(|r| &r.cells[column]) {
        Some(Cell::Number(n)) => *n,
        other => panic!("{name}: {other:?}"),
    }
}

fn rows(table: &Table) -> Vec<String> {
    let row = |r: &Row| r.cells.iter().map(said).collect::<Vec<_>>().join(" | ");
    table.rows.iter().map(row).collect()
}

#[test]
fn a_dossier_lists_every_check_and_leads_to_it() {
    let report = kinds::dossier();
    assert_eq!(report.kind, Kind::Dossier);
    assert_eq!(table(&report, "all-claims").rows.len(), report.checks.len());
    assert_eq!(beside(table(&report, "at-a-glance"), "Claims", 1), 7);
    assert_eq!(beside(table(&report, "ratings"), "In all", 1), 6);
    let html = text(&report, Format::Html);
    for check in &prepared(&report).checks {
        assert!(
            html.contains(&format!("<a href=\"#{}\">", check.anchor)),
            "{}",
            check.anchor
        );
        assert!(html.contains(&format!("<article id=\"{}\"", check.anchor)));
    }
    // What the table lists is not listed again.
    assert!(!html.contains("class=\"toc\"") && !html.contains("class=\"tally\""));
    assert!(text(&fixtures::roundup(), Format::Html).contains("class=\"toc\""));
}

#[test]
fn a_log_has_the_newest_correction_first_and_no_checks() {
    let log = kinds::corrections();
    assert!(log.checks.is_empty());
    let rows: Vec<String> = rows(table(&log, "corrections"));
    let days: Vec<&str> = rows
        .iter()
        .map(|r| r.split(" | ").next().unwrap_or_default())
        .collect();
    assert_eq!(days, ["2024-07-01", "2024-06", "2024-06-20", "2024-06-02"]);
    assert!(text(&log, Format::Markdown).contains("4 corrections in 4 checks."));
    assert!(
        text(&log, Format::Html).contains("<a href=\"https:&#x2f;&#x2f;checks.example&#x2f;2024&#x2f;0\">")
    );
    let none = kinds::no_corrections();
    assert_eq!(section(&none, "corrections").table, None);
    for format in [Format::Html, Format::Markdown, Format::Csv, Format::Json] {
        assert!(
            text(&none, format).contains("No corrections have been made."),
            "{format:?}"
        );
    }
    let ukrainian = corrections_log(&Report {
        lang: "uk".into(),
        ..Report::default()
    });
    assert!(text(&ukrainian, Format::Html).contains("Виправлень не було."));
}

#[test]
fn reports_without_checks_are_named_and_lack_only_what_concerns_them() {
    let statistics = kinds::statistics("en");
    assert_eq!(remarks(&statistics), []);
    assert_eq!(
        file_name(&statistics, Format::Html),
        "statistics-1-january-31-december-2024.html"
    );
    assert_eq!(
        file_name(&kinds::no_corrections(), Format::Csv),
        "villages-woke-to-a-dry-river.csv"
    );
    assert_eq!(
        text(&statistics, Format::JsonLd).matches("ClaimReview").count(),
        0
    );
}

fn counted(n: u32) -> Counted {
    Counted::new(fixtures::id(n), day("2024-02-10"))
}

#[test]
fn ratings_of_different_scales_are_never_one_table() {
    let rated = |n, id: &str| {
        let verdict = fixtures::verdict(id);
        Counted {
            rating: Some(CountedRating {
                rating: verdict.rating,
                scale_name: verdict.scale_name,
            }),
            ..counted(n)
        }
    };
    let claims = [
        rated(1, "claimbook/false"),
        rated(2, "claimbook/false"),
        rated(3, "claimbook/true"),
        rated(4, "snopes/false"),
        counted(5),
    ];
    let report = statistics(&claims, (None, None), "en");
    assert_eq!(
        rows(table(&report, "ratings-claimbook")),
        [
            "True | 1 | 1/3 | 0",
            "False | 2 | 2/3 | 0",
            "In all | 3 | 3/3 | 0"
        ]
    );
    assert_eq!(beside(table(&report, "ratings-snopes"), "In all", 1), 1);
    let glance = table(&report, "at-a-glance");
    assert_eq!(beside(glance, "Claims with a verdict", 1), 4);
    assert_eq!(beside(glance, "Claims without a verdict yet", 1), 1);
}

#[test]
fn the_twenty_most_named_are_shown_and_the_others_are_counted() {
    let claims: Vec<Counted> = (0..60)
        .map(|n| Counted {
            // Twenty-five names: the first five twice as often.
            claimants: vec![format!("Name {:02}", if n < 50 { n % 25 } else { n % 5 })],
            ..counted(n)
        })
        .chain([Counted {
            claimants: vec![" ".into()],
            ..counted(99)
        }])
        .collect();
    let report = statistics(&claims, (None, None), "en");
    let rows = rows(table(&report, "claimants"));
    assert_eq!(rows.len(), 20 + 3);
    assert_eq!(rows[0], "Name 00 | 4 | 4/61 | 0");
    assert_eq!(
        rows[20..],
        [
            "5 others | 10 |  | 0",
            "No claimant is named | 1 | 1/61 | 0",
            "In all | 61 |  | 0"
        ]
    );
    let html = text(&report, Format::Html);
    assert!(html.contains("Not in the chart: 5 others (10); No claimant is named (1)."));
}

#[test]
fn a_period_takes_what_belongs_to_it_and_says_what_is_vague() {
    let on = |n, added: &str, published: Option<&str>| Counted {
        published_on: published.map(|d| d.parse().expect("a date")),
        ..Counted::new(fixtures::id(n), day(added))
    };
    let claims = [
        on(1, "2024-03-31", Some("2024-04-01")), // published in it
        on(2, "2024-04-30", Some("2024-05-01")), // added in it
        on(3, "2024-01-01", Some("2024")),       // may have been published in it
        on(4, "2024-01-01", Some("2023")),
        on(5, "2024-01-01", Some("2024-05")),
        on(6, "2024-04-02", Some("2024-04-20")),
        on(7, "2024-04-02", Some("2024-04~")),
    ];
    let period = (Some(day("2024-04-01")), Some(day("2024-04-30")));
    let report = statistics(&claims, period, "en");
    assert_eq!(report.title.as_deref(), Some("Statistics, 1–30 April 2024"));
    assert_eq!(
        rows(table(&report, "months")),
        ["2024-04 | 2 | 3", "Not exactly dated | 2 | 0", "In all | 4 | 3"]
    );
    assert_eq!(beside(table(&report, "at-a-glance"), "Claims", 1), 5);
    let nothing = statistics(&claims, (Some(day("2030-01-01")), None), "en");
    assert!(text(&nothing, Format::Markdown).contains("Nothing was added or published in this period."));
    assert_eq!(nothing.sections.len(), 1);
}

#[test]
fn months_without_anything_are_there_and_years_take_over_when_there_are_too_many() {
    let published = |n, on: &str| Counted {
        published_on: Some(on.parse().expect("a date")),
        ..Counted::new(fixtures::id(n), day("2024-01-05"))
    };
    let report = statistics(
        &[published(1, "2024-01-09"), published(2, "2024-04-01")],
        (None, None),
        "en",
    );
    assert_eq!(
        rows(table(&report, "months")),
        [
            "2024-01 | 1 | 2",
            "2024-02 | 0 | 0",
            "2024-03 | 0 | 0",
            "2024-04 | 1 | 0",
            "In all | 2 | 2"
        ]
    );
    let report = statistics(
        &[published(1, "2024-01-09"), published(2, "2020-06-01")],
        (None, None),
        "en",
    );
    let by_year = rows(table(&report, "months"));
    assert_eq!(by_year[0], "2020 | 1 | 0");
    assert_eq!(by_year.len(), 6);
    // Centuries apart: no rows for what lies between, and no chart that would hide it.
    let report = statistics(
        &[published(1, "2024-01-09"), published(2, "0800-01-01")],
        (None, None),
        "en",
    );
    assert_eq!(table(&report, "months").rows.len(), 3);
    assert!(section(&report, "months").charts.is_empty());
}

#[test]
fn how_long_checks_took_is_told_by_quarters() {
    let took = |n: u32, on: &str| Counted {
        published_on: Some(on.parse().expect("a date")),
        ..counted(n)
    };
    // 0, 1, 4 and 10 days; one was published before it was added, one is vague.
    let days = [
        "2024-02-10",
        "2024-02-11",
        "2024-02-14",
        "2024-02-20",
        "2024-02-01",
        "2024-02",
    ];
    let claims: Vec<Counted> = (0..).zip(days).map(|(n, on)| took(n, on)).collect();
    let report = statistics(&claims, (None, None), "en");
    assert_eq!(
        rows(table(&report, "time")),
        [
            "Shortest | 0",
            "A quarter took no longer than | 0",
            "Half took no longer than (median) | 5/2",
            "Three quarters took no longer than | 4",
            "Longest | 10"
        ]
    );
    assert!(section(&report, "time").paragraphs[0].starts_with("One check was published before"));
    assert_eq!(beside(table(&report, "time-spread"), "In all", 1), 4);
    assert!(text(&report, Format::Html).contains(">2.5<"));
}

#[test]
fn every_word_and_number_of_a_section_is_in_every_format() {
    for report in kinds::all() {
        let words = Words::of(&report.lang);
        let page = view::page(&prepared(&report), &words);
        let document = parts::parts(&render(&report, Format::Docx).expect("a document"));
        let document = parts::document_text(&document["word/document.xml"]);
        let page_text = parts::html_text(&text(&report, Format::Html));
        let markdown = text(&report, Format::Markdown).replace('\\', "");
        let flat = |t: &str| parts::words(t).join(" ");
        let outputs = [
            ("docx", flat(&document)),
            ("html", flat(&page_text)),
            ("md", flat(&markdown)),
        ];
        for section in &page.sections {
            let cells = section.table.iter().flat_map(|t| &t.rows).flat_map(|r| &r.cells);
            let heads = section.table.iter().flat_map(|t| &t.columns).map(|c| &c.name);
            let caption = section.table.iter().filter_map(|t| t.caption.as_ref());
            let all = cells
                .map(|c| &c.text)
                .chain(heads)
                .chain(caption)
                .chain(&section.paragraphs)
                .chain([&section.heading]);
            for one in all {
                for (format, output) in &outputs {
                    assert!(output.contains(&flat(one)), "{format} lacks {one:?}");
                }
            }
        }
    }
}

#[test]
fn a_workbook_has_a_sheet_a_section_with_numbers_that_are_numbers() {
    let report = kinds::statistics("en");
    let mut book =
        Xlsx::new(Cursor::new(render(&report, Format::Xlsx).expect("a workbook"))).expect("a workbook");
    let names = book.sheet_names();
    assert_eq!(names[0], "At a glance");
    assert_eq!(
        names.len(),
        report.sections.len() + 1,
        "and one that says what it is"
    );
    let months = book.worksheet_range("Over time").expect("a sheet");
    assert!(
        matches!(months.get((1, 0)), Some(Data::DateTime(_))),
        "{:?}",
        months.get((1, 0))
    );
    let expected = beside(table(&report, "months"), "2024-01", 1) as f64;
    assert_eq!(months.get((1, 1)), Some(&Data::Float(expected)));
    let shares = book.worksheet_range("Claimants").expect("a sheet");
    assert!(matches!(shares.get((1, 2)), Some(Data::Float(n)) if *n > 0.0 && *n < 1.0));

    let dossier = render(&kinds::dossier(), Format::Xlsx).expect("a workbook");
    let parts = all_parts(&dossier);
    assert!(
        parts.contains("location=\"Claims!B2\"") || parts.contains("location=\"'Claims'!B2\""),
        "{parts}"
    );
}

/// All parts of a package as one text.
fn all_parts(file: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
    let mut all = String::new();
    for n in 0..archive.len() {
        let mut part = archive.by_index(n).expect("a part");
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut bytes).expect("bytes");
        all.push_str(&String::from_utf8_lossy(&bytes));
    }
    all
}

#[test]
fn a_table_of_values_has_the_tables_one_after_another_and_no_formula() {
    let csv = text(&kinds::corrections(), Format::Csv);
    assert!(csv.starts_with('\u{feff}'));
    assert!(csv.contains(
        "Corrections\r\n4 corrections in 4 checks.\r\nDate,Claim,\"Claim, address\",What was corrected\r\n"
    ));
    assert!(csv.contains("\"'=HYPERLINK("), "{csv}");
    let csv = text(&kinds::statistics("uk"), Format::Csv);
    assert!(csv.contains("\r\n2024-01,12,15\r\n"), "{csv}");
    assert!(csv.contains(",15.1%,"));
    // Where there are checks, they are the table.
    assert!(text(&kinds::dossier(), Format::Csv).starts_with("\u{feff}n,id,claim"));
}

#[test]
fn charts_are_named_described_and_drawn_from_their_tables() {
    for report in kinds::all() {
        let html = text(&report, Format::Html);
        let words = Words::of(&report.lang);
        let page = view::page(&prepared(&report), &words);
        let charts: Vec<_> = page.sections.iter().flat_map(|s| &s.charts).collect();
        assert_eq!(html.matches("role=\"img\"").count(), charts.len());
        assert_eq!(html.matches("<desc id=").count(), charts.len());
        let parts = parts::parts(&render(&report, Format::Docx).expect("a document"));
        parts::check_document(&parts);
        assert_eq!(
            parts
                .keys()
                .filter(|name| name.starts_with("word/charts/"))
                .count(),
            charts.len()
        );
        for (n, chart) in (1..).zip(&charts) {
            let part = &parts[&format!("word/charts/chart{n}.xml")];
            let numbers: Vec<String> = chart.points.iter().map(|p| p.n.to_string()).collect();
            let (_, values) = part.split_once("<c:val>").expect("values");
            assert_eq!(values.matches("<c:pt ").count(), numbers.len());
            for n in numbers {
                assert!(values.contains(&format!("<c:v>{n}</c:v>")));
            }
        }
        for section in &report.sections {
            for chart in &section.charts {
                let items = section
                    .table
                    .iter()
                    .flat_map(|t| &t.rows)
                    .filter(|r| r.kind == RowKind::Item);
                let drawn: Vec<u64> = items
                    .map(|r| match r.cells[chart.column] {
                        Cell::Number(n) => n,
                        _ => panic!("a chart of {:?}", r.cells[chart.column]),
                    })
                    .collect();
                if let Some(view) = charts
                    .iter()
                    .find(|c| c.title == chart.title && c.points.len() == drawn.len())
                {
                    assert_eq!(view.column, chart.column);
                }
            }
        }
    }
}

#[test]
fn what_is_withheld_is_in_no_cell() {
    let mut report = kinds::statistics("en");
    let secret = "Ilse Marwitz";
    report.sections[0].heading = format!("What {secret} says");
    report.sections[0].paragraphs = vec![secret.to_uppercase()];
    let table = report.sections[1].table.as_mut().expect("a table");
    table.caption = Some(format!("of {secret}"));
    table.columns[0].name = secret.into();
    table.push(
        RowKind::Rest,
        [Cell::Link {
            text: secret.into(),
            url: "https://example.org/?q=ilse marwitz".into(),
        }],
    );
    report.sections[1].charts[0].title = format!("{secret}’s claims");
    let secrets = Secrets::new([secret]);
    let (without, places) = redacted(report, &secrets).expect("a report");
    assert!(places >= 7, "{places}");
    for format in Format::ALL {
        let bytes = render(&without, format).expect("a report");
        let text = if matches!(format, Format::Docx | Format::Xlsx) {
            all_parts(&bytes)
        } else {
            String::from_utf8(bytes).expect("UTF-8")
        };
        assert_eq!(leak(&text, &secrets), None, "{format:?}");
        assert!(!text.to_lowercase().contains("marwitz"), "{format:?}");
    }
}

#[test]
fn models_without_sections_read_and_write_as_before() {
    let json = text(&fixtures::single(), Format::Json);
    assert!(!json.contains("\"sections\""));
    let back: Report = serde_json::from_str(&text(&kinds::statistics("uk"), Format::Json)).expect("JSON");
    assert_eq!(back.sections, prepared(&kinds::statistics("uk")).sections);
    let mut single = fixtures::single();
    single.sections = kinds::no_corrections().sections;
    assert_eq!(prepared(&single).kind, Kind::Roundup);
}

fn dates() -> impl Strategy<Value = Option<Edtf>> {
    let written = prop_oneof![
        "20(1[89]|2[0-4])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])",
        "20(1[89]|2[0-4])-(0[1-9]|1[0-2])[~?]?",
        "(20[12][0-9]|1[0-9]{3}|202X|20XX)[~?]?",
        "202[0-4]-(2[1-4])",
        "2023-0[1-9]/2024-0[1-9]",
        "(\\.\\./2024|2024-05/\\.\\.)",
    ];
    proptest::option::weighted(0.8, written.prop_filter_map("a date", |d| d.parse().ok()))
}

fn claims() -> impl Strategy<Value = Vec<Counted>> {
    let names = proptest::collection::vec("[a-cА-В ]{0,2}|\\PC{0,3}", 0..4);
    let rating = proptest::option::of((0_u32..3, 0_u32..4, "\\PC{0,4}"));
    let one = (
        0_u64..2_500,
        dates(),
        dates(),
        rating,
        names.clone(),
        names,
        proptest::option::of("[xyz]|\\PC{0,3}"),
        0_u32..4,
        0_u32..14,
    );
    let one = one.prop_map(
        |(added, said_on, published_on, rating, claimants, topics, venue, corrections, evidence)| Counted {
            claim: fixtures::id(1),
            added_on: day("2018-01-01") + chrono::Days::new(added),
            said_on,
            published_on,
            rating: rating.map(|(scale, order, name)| CountedRating {
                rating: Rating {
                    id: format!("{scale}/{order}"),
                    scale: scale.to_string(),
                    name,
                    order,
                    number: None,
                    mark: Mark::Half,
                    definition: None,
                    retired: false,
                },
                scale_name: format!("Scale {scale}"),
            }),
            claimants,
            topics,
            venue,
            corrections,
            evidence,
        },
    );
    proptest::collection::vec(one, 0..60)
}

fn period() -> impl Strategy<Value = (Option<chrono::NaiveDate>, Option<chrono::NaiveDate>)> {
    let end = || proptest::option::of((0_u64..2_700).prop_map(|n| day("2018-01-01") + chrono::Days::new(n)));
    (end(), end())
}

/// All numbers of a column add up to its last row, where that is a sum.
fn adds_up(section: &Section) {
    let Some(table) = &section.table else { return };
    let Some(total) = table.rows.last().filter(|r| r.kind == RowKind::Total) else {
        return;
    };
    for (column, sum) in total.cells.iter().enumerate() {
        if let Cell::Number(sum) = sum {
            let rows = table.rows.iter().filter(|r| r.kind != RowKind::Total);
            let added: u64 = rows
                .map(|r| match r.cells[column] {
                    Cell::Number(n) => n,
                    _ => 0,
                })
                .sum();
            assert_eq!(added, *sum, "{}, column {column}", section.id);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn all_tables_add_up_to_what_is_told_at_a_glance(claims in claims(), period in period()) {
        let report = statistics(&claims, period, "en");
        report.sections.iter().for_each(adds_up);
        let glance = table(&report, "at-a-glance");
        let all = beside(glance, "Claims", 1);
        let published = beside(glance, "Checks published", 1);
        prop_assert_eq!(report.sections.len() > 1, all > 0);
        if all > 0 {
            let of = |id: &str, column| report.sections.iter().find(|s| s.id == id)
                .map(|s| beside(s.table.as_ref().expect("a table"), "In all", column));
            let rated: u64 = report.sections.iter().filter(|s| s.id.starts_with("ratings"))
                .map(|s| beside(s.table.as_ref().expect("a table"), "In all", 1)).sum();
            prop_assert_eq!(rated, beside(glance, "Claims with a verdict", 1));
            prop_assert_eq!(of("months", 1), Some(published));
            prop_assert_eq!(of("months", 2), Some(beside(glance, "Claims added", 1)));
            // A venue is one: the table holds each claim once. Of claimants there are several, or none.
            prop_assert!(of("venues", 1).is_none_or(|n| n == all));
            prop_assert!(of("venues", 3).is_none_or(|n| n == published));
            prop_assert!(of("claimants", 1).is_none_or(|n| n >= all));
            prop_assert!(of("evidence-spread", 1).is_none_or(|n| n == all));
            prop_assert!(of("time-spread", 1).is_none_or(|n| n <= published));
        }
    }
}

fn cells() -> impl Strategy<Value = Cell> {
    prop_oneof![
        "\\PC{0,8}|[=+@-]cmd|\\x00|\u{202e}x".prop_map(Cell::text),
        any::<u64>().prop_map(Cell::Number),
        (0_u64..40).prop_map(Cell::Number),
        (any::<u64>(), any::<u64>()).prop_map(|(n, of)| Cell::Share { n, of }),
        (any::<u64>(), 0_u64..3).prop_map(|(n, of)| Cell::Ratio { n, of }),
        dates().prop_filter_map("a date", |d| d.map(Cell::Date)),
        "\\PC{0,8}".prop_map(|name| Cell::Rating {
            name,
            mark: Mark::Quarter
        }),
        (
            "\\PC{0,8}",
            proptest::option::of("https://x.org/\\PC{0,4}|javascript:x")
        )
            .prop_map(|(text, url)| {
                Cell::Claim {
                    id: fixtures::id(2),
                    text,
                    lang: Some("he".into()),
                    url,
                }
            }),
        ("\\PC{0,8}", "https://x.org/[|<>]?|javascript:x|\\PC{0,4}")
            .prop_map(|(text, url)| Cell::Link { text, url }),
    ]
}

fn sections() -> impl Strategy<Value = Vec<Section>> {
    let kind = || {
        prop_oneof![
            Just(RowKind::Item),
            Just(RowKind::Item),
            Just(RowKind::Rest),
            Just(RowKind::Total)
        ]
    };
    let row =
        (kind(), proptest::collection::vec(cells(), 0..5)).prop_map(|(kind, cells)| Row { cells, kind });
    let chart = (any::<bool>(), "\\PC{0,6}", 0_usize..5).prop_map(|(bars, title, column)| Chart {
        kind: if bars { ChartKind::Bars } else { ChartKind::Columns },
        title,
        column,
    });
    let table = (
        proptest::option::of("\\PC{0,6}"),
        proptest::collection::vec("\\PC{0,6}", 0..4),
        proptest::collection::vec(row, 0..16),
    );
    let table = table.prop_map(|(caption, names, rows)| Table {
        caption,
        columns: names.into_iter().map(|name| Column { name }).collect(),
        rows,
    });
    let section = (
        "\\PC{0,40}|History|[a-z]{1,2}",
        proptest::collection::vec("\\PC{0,9}", 0..3),
        proptest::option::of(table),
        proptest::collection::vec(chart, 0..3),
    );
    let section = section.prop_map(|(heading, paragraphs, table, charts)| Section {
        id: heading.clone(),
        heading,
        paragraphs,
        table,
        charts,
    });
    proptest::collection::vec(section, 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is in a section, it comes out, the same each time, and opens.
    #[test]
    fn any_section_is_rendered_the_same_twice(sections in sections(), checks in any::<bool>(), lang in "en|uk|ar") {
        let report = Report {
            kind: Kind::Dossier,
            lang,
            sections,
            checks: if checks { fixtures::roundup().checks } else { Vec::new() },
            ..Report::default()
        };
        for format in Format::ALL {
            let once = render(&report, format).expect("a report");
            prop_assert!(once == render(&report.clone(), format).expect("a report"), "{:?}", format);
            match format {
                Format::Docx => parts::check_document(&parts::parts(&once)),
                Format::Xlsx => {
                    let mut book = Xlsx::new(Cursor::new(once)).expect("a workbook");
                    for name in book.sheet_names() {
                        book.worksheet_range(&name).expect("a sheet");
                    }
                }
                _ => {}
            }
        }
    }
}
