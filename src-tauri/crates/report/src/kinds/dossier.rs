//! A dossier: the checks of a filter, with an overview before them.

use super::{claim, ends, glance, number, ratings, section, table};
use crate::{Cell, Kind, Report, RowKind, Section, words::Words};
use std::collections::HashSet;

/// The report as a dossier: the same checks, and before them how many there are, how they ended and a table of all of
/// them, each leading to its check. Other sections that it has stay after those; an older overview is made anew.
pub fn dossier(mut report: Report) -> Report {
    let words = Words::of(&report.lang);
    report.kind = Kind::Dossier;
    let mut sections = vec![overview(&report, &words)];
    let rated = report.checks.iter().filter_map(|c| {
        let verdict = c.verdict.as_ref()?;
        Some((
            &verdict.rating,
            verdict.scale_name.as_str(),
            c.published_on.is_some(),
        ))
    });
    sections.extend(ratings::sections(rated, false, &words));
    if !report.checks.is_empty() {
        sections.push(all(&report, &words));
    }
    let older = std::mem::take(&mut report.sections);
    let made =
        |s: &Section| matches!(s.id.as_str(), "at-a-glance" | "all-claims") || s.id.starts_with("ratings");
    sections.extend(older.into_iter().filter(|s| !made(s)));
    report.sections = sections;
    report
}

fn overview(report: &Report, words: &Words) -> Section {
    let checks = &report.checks;
    let rated = checks.iter().filter(|c| c.verdict.is_some()).count();
    let claimants: HashSet<&str> = checks
        .iter()
        .flat_map(|c| &c.claimants)
        .map(|p| p.name.trim())
        .filter(|name| !name.is_empty())
        .collect();
    let some = |n: usize| if n > 0 { number(n) } else { Cell::empty() };
    let (first, last) = ends(checks.iter().filter_map(|c| c.published_on.as_ref()));
    let corrections = checks.iter().map(|c| c.corrections.len()).sum();
    glance(
        words,
        vec![
            ("glance-claims", number(checks.len())),
            ("glance-rated", number(rated)),
            ("glance-unrated", some(checks.len() - rated)),
            ("glance-claimants", some(claimants.len())),
            (
                "glance-evidence",
                number(checks.iter().map(|c| c.evidence.len()).sum()),
            ),
            ("glance-corrections", some(corrections)),
            ("glance-first-published", first),
            ("glance-last-published", last),
        ],
    )
}

/// A row a check, in the order of the checks.
fn all(report: &Report, words: &Words) -> Section {
    let mut section = section("all-claims", words, "all-claims");
    let columns = [
        "column-claim",
        "column-claimants",
        "column-said-on",
        "column-rating",
        "column-published-on",
    ];
    let mut table = table(words, &columns);
    for check in &report.checks {
        let names: Vec<&str> = check
            .claimants
            .iter()
            .map(|p| p.name.trim())
            .filter(|n| !n.is_empty())
            .collect();
        let rating = match &check.verdict {
            Some(verdict) => Cell::Rating {
                name: words.rating(&verdict.rating),
                mark: verdict.rating.mark,
            },
            None => Cell::text(words.text("no-verdict")),
        };
        table.push(
            RowKind::Item,
            [
                claim(report, check),
                Cell::text(words.list(&names)),
                Cell::date(check.said_on.as_ref()),
                rating,
                Cell::date(check.published_on.as_ref()),
            ],
        );
    }
    section.table = Some(table);
    section
}
