//! The day that a file says it was made: there is no clock here, so it is the newest day that the record knows.

use crate::{Cell, Check, Report};
use claimbook_domain::{Edtf, edtf::Precision};

/// The newest day on which the desk did something that is in the report (decided, published, changed, corrected,
/// archived); where it did nothing, the newest day that the report mentions. `YYYY-MM-DD`.
pub(crate) fn newest(report: &Report) -> Option<String> {
    let of_all =
        |days: fn(&Check) -> Vec<Option<String>>| report.checks.iter().flat_map(days).flatten().max();
    of_all(acts)
        .or_else(|| of_all(mentions))
        .or_else(|| told(report))
        .or_else(|| {
            let document = report.document.as_ref()?;
            day(document.published.as_ref()?)
        })
}

/// The newest day in the tables of a report without checks.
fn told(report: &Report) -> Option<String> {
    let tables = report.sections.iter().filter_map(|s| s.table.as_ref());
    let cells = tables.flat_map(|t| &t.rows).flat_map(|r| &r.cells);
    cells
        .filter_map(|c| match c {
            Cell::Date(date) => day(date),
            _ => None,
        })
        .max()
}

fn acts(check: &Check) -> Vec<Option<String>> {
    let decided = check.verdict.as_ref().and_then(|v| v.decided_at.get(..10));
    let decided = decided.and_then(|d| d.parse().ok());
    let dates = [
        check.published_on.as_ref(),
        check.updated_on.as_ref(),
        decided.as_ref(),
    ];
    dates
        .into_iter()
        .flatten()
        .chain(check.corrections.iter().map(|c| &c.date))
        .chain(
            check
                .evidence
                .iter()
                .filter_map(|e| e.archived.as_ref().map(|a| &a.on)),
        )
        .map(day)
        .collect()
}

fn mentions(check: &Check) -> Vec<Option<String>> {
    check
        .said_on
        .iter()
        .chain(check.appearances.iter().filter_map(|a| a.published.as_ref()))
        .chain(check.evidence.iter().filter_map(|e| e.published.as_ref()))
        .map(day)
        .collect()
}

/// A date that is a whole day, in the years that every format can write.
pub(crate) fn day(date: &Edtf) -> Option<String> {
    let whole = matches!(date.precision(), Precision::Day | Precision::Second);
    let plain = !date.is_approximate() && !date.is_uncertain();
    let day = date.earliest().filter(|_| whole && plain)?.to_string();
    (day.len() == 10 && ("1900-01-01".."9999-12-31").contains(&day.as_str())).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_days_count() {
        let of = |text: &str| day(&text.parse().unwrap());
        assert_eq!(of("2024-05-17"), Some("2024-05-17".into()));
        assert_eq!(of("2024-05-17T09:30:00Z"), Some("2024-05-17".into()));
        for other in [
            "2024-05",
            "2024-05-17~",
            "2024-05-17?",
            "2024",
            "1601-01-01",
            "2024-05-01/2024-05-17",
        ] {
            assert_eq!(of(other), None, "{other}");
        }
    }
}
