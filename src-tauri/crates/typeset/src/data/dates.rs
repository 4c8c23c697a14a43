//! The day that a PDF says it was made: there is no clock here, so it is the newest that the record knows.

use claimbook_domain::ClaimId;
use claimbook_report::{Cell, Check, Report};

/// The newest day that the report knows of, for its metadata: when a check was updated, went out or was decided. Without
/// one, the day on which the newest claim came into the book, which its id holds. Where there are no checks, the tables of
/// its sections say.
pub(crate) fn newest_day(report: &Report) -> Option<(i64, i64, i64)> {
    let day = |text: &str| -> Option<(i64, i64, i64)> {
        let mut parts = text.get(..10)?.split('-').map(|p| p.parse::<i64>().ok());
        match (parts.next()??, parts.next()??, parts.next()??) {
            (y @ 1..=9999, m @ 1..=12, d @ 1..=28) => Some((y, m, d)),
            (y @ 1..=9999, m @ 1..=12, d @ 29..=31) => {
                let leap = y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
                let last = match m {
                    2 => 28 + i64::from(leap),
                    4 | 6 | 9 | 11 => 30,
                    _ => 31,
                };
                Some((y, m, d.min(last)))
            }
            _ => None,
        }
    };
    let of_check = |check: &Check| {
        let dates = [&check.updated_on, &check.published_on]
            .into_iter()
            .flatten()
            .map(ToString::to_string);
        let decided = check.verdict.iter().map(|v| v.decided_at.clone());
        dates.chain(decided).filter_map(|d| day(&d)).max()
    };
    report
        .checks
        .iter()
        .filter_map(of_check)
        .max()
        .or_else(|| report.checks.iter().filter_map(|c| made_on(c.id)).max())
        .or_else(|| told(report).filter_map(|d| day(&d)).max())
        .or_else(|| named(report).filter_map(made_on).max())
}

/// The whole days in the tables of a report.
fn told(report: &Report) -> impl Iterator<Item = String> {
    cells(report).filter_map(|c| match c {
        Cell::Date(date) => Some(date.to_string()),
        _ => None,
    })
}

/// The claims in the tables of a report.
fn named(report: &Report) -> impl Iterator<Item = ClaimId> {
    cells(report).filter_map(|c| match c {
        Cell::Claim { id, .. } => Some(*id),
        _ => None,
    })
}

fn cells(report: &Report) -> impl Iterator<Item = &Cell> {
    let tables = report.sections.iter().filter_map(|s| s.table.as_ref());
    tables.flat_map(|t| &t.rows).flat_map(|r| &r.cells)
}

/// The day in the first 48 bits of a UUID of version 7 (RFC 9562, 5.7): milliseconds since 1970.
fn made_on(id: ClaimId) -> Option<(i64, i64, i64)> {
    let hex: String = id.to_string().chars().filter(|c| *c != '-').take(12).collect();
    let days = i64::try_from(u64::from_str_radix(&hex, 16).ok()? / 86_400_000).ok()?;
    // Days since 1 March of the year 0, by eras of 400 years.
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    let year = yoe + era * 400 + i64::from(month <= 2);
    (1..=9999)
        .contains(&year)
        .then_some((year, month, doy - (153 * mp + 2) / 5 + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_holds_the_day_on_which_it_was_made() {
        // 0x018f3c9ac000 milliseconds after 1970.
        let id: ClaimId = "018f3c9a-c000-7000-8000-000000000001".parse().expect("an id");
        assert_eq!(made_on(id), Some((2024, 5, 3)));
    }
}
