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
use claimbook_report::{view, words::Words, *};
use fixtures::kinds::{self, day};
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
    assert_eq!(
        claimbook_report::dossier(report.clone()).sections,
        report.sections
    );
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
        "Corrections made\r\n4 corrections in 4 checks.\r\nDate,Claim,\"Claim, address\",What was corrected\r\n"
    ));
    assert!(csv.contains("\"'=HYPERLINK("), "{csv}");
    let csv = text(&kinds::statistics("uk"), Format::Csv);
    assert!(csv.contains("\r\n2024-01,12,15\r\n"), "{csv}");
    assert!(csv.contains(",15.1%,"));
    // Where there are checks, they are the table.
    assert!(text(&kinds::dossier(), Format::Csv).starts_with("\u{feff}n,id,claim"));
}

#[test]
fn charts_of_a_document_are_in_the_newsrooms_colour_but_for_ratings() {
    let mut report = kinds::statistics("en");
    report.style.accent = Some("#8a1538".into());
    let parts = parts::parts(&render(&report, Format::Docx).expect("a document"));
    let charts: String = parts
        .into_iter()
        .filter_map(|(name, part)| name.starts_with("word/charts/").then_some(part))
        .collect();
    assert!(charts.contains("8A1538") && charts.contains("A8262A"));
    assert!(!charts.contains("1F4F7A"));
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
