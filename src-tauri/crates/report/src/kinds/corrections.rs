//! A log of corrections: what was changed in which checks after they had gone out, the newest first.

use super::{claim, section, table};
use crate::{Cell, Kind, Report, RowKind, words::Words};
use claimbook_domain::Edtf;
use std::cmp::Reverse;

/// The corrections of the report's checks, the newest first: when, in which check, and what.
///
/// A log holds no checks: each correction leads to the page of its check. Of the report it keeps who publishes it, in
/// which language, its title and what was chosen. A log without corrections says so.
pub fn corrections_log(report: &Report) -> Report {
    let words = Words::of_report(report);
    let mut found: Vec<_> = report
        .checks
        .iter()
        .flat_map(|check| check.corrections.iter().map(move |c| (check, c)))
        .filter(|(_, c)| !c.text.trim().is_empty())
        .collect();
    // What is known less closely comes after what is known to the day; the order of the record settles the rest.
    found.sort_by_key(|(_, c)| Reverse(order(&c.date)));
    let checks = report
        .checks
        .iter()
        .filter(|c| c.corrections.iter().any(|c| !c.text.trim().is_empty()))
        .count();
    let mut log = section("corrections", &words, "corrections-made");
    if found.is_empty() {
        log.paragraphs.push(words.text("corrections-none"));
    } else {
        let (all, of) = (
            words.count("corrections-count", found.len()),
            words.count("checks-count", checks),
        );
        log.paragraphs
            .push(words.with_all("corrections-in-checks", &[("corrections", &all), ("checks", &of)]));
        let mut table = table(&words, &["column-date", "column-claim", "column-corrected"]);
        for (check, correction) in found {
            table.push(
                RowKind::Item,
                [
                    Cell::Date(correction.date.clone()),
                    claim(report, check),
                    Cell::text(&correction.text),
                ],
            );
        }
        log.table = Some(table);
    }
    Report {
        kind: Kind::Corrections,
        title: report.title.clone(),
        lang: report.lang.clone(),
        publisher: report.publisher.clone(),
        corrections_policy_url: report.corrections_policy_url.clone(),
        page_url: report.page_url.clone().filter(|_| report.checks.is_empty()),
        document: report.document.clone(),
        generated_from: report.generated_from.clone(),
        sections: vec![log],
        ..Report::default()
    }
}

/// By the last day that a date can be, and what has none before all others.
fn order(date: &Edtf) -> (Option<chrono::NaiveDate>, Option<chrono::NaiveDate>) {
    (date.latest(), date.earliest())
}
