//! Rules of statistics and sections that hold whatever is put in: numbers add up, and everything comes out.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod fixtures;
mod parts;

use calamine::{Reader, Xlsx};
use claimbook_domain::{Edtf, Mark, Rating};
use claimbook_report::*;
use fixtures::kinds::day;
use proptest::prelude::*;
use std::io::Cursor;

fn table<'r>(report: &'r Report, id: &str) -> &'r Table {
    let section = report.sections.iter().find(|s| s.id == id);
    section.and_then(|s| s.table.as_ref()).expect("a table")
}

/// The number in the row of that name.
fn beside(table: &Table, name: &str, column: usize) -> u64 {
    let row = table.rows.iter().find(|r| r.cells[0] == Cell::text(name));
    match row.map(|r| &r.cells[column]) {
        Some(Cell::Number(n)) => *n,
        other => panic!("{name}: {other:?}"),
    }
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
