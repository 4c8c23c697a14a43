//! How many there were in each month, or in each year where there are too many months.
//!
//! A date is counted where it belongs whole: `2022-07-14` and `2022-07` in July 2022, `2022` in no month but in its year.
//! What is only about so (`2022-07~`) or doubtful needs a step more: it may as well be June. Whatever belongs to no month
//! stands in a row of its own. Months in which nothing happened are there, so that a chart of them is true to time.

use super::number;
use crate::{Cell, RowKind, Table, words::Words};
use chrono::{Datelike, NaiveDate};
use claimbook_domain::{Edtf, edtf::Precision};
use std::collections::BTreeMap;

/// The most months in a table; more are counted by years.
const MONTHS: i32 = 36;
/// The most years between the first and the last of which those without anything are shown as well.
const YEARS: i32 = 120;

/// A month, counted from that of the year 0; or a year.
type Step = i32;

#[derive(Clone, Copy, PartialEq)]
enum Unit {
    Month,
    Year,
}

impl Unit {
    fn of(self, day: NaiveDate) -> Step {
        match self {
            Unit::Month => day.year() * 12 + day.month0().cast_signed(),
            Unit::Year => day.year(),
        }
    }

    /// The step in which the whole of the date lies.
    fn holds(self, date: &Edtf) -> Option<Step> {
        let (from, to) = (date.earliest()?, date.latest()?);
        if (date.is_approximate() || date.is_uncertain())
            && !matches!(
                (self, date.precision()),
                (_, Precision::Day | Precision::Second) | (Unit::Year, Precision::Month)
            )
        {
            return None;
        }
        (self.of(from) == self.of(to)).then(|| self.of(from))
    }

    fn date(self, step: Step) -> Option<Edtf> {
        match self {
            Unit::Month => format!("{:04}-{:02}", step.div_euclid(12), step.rem_euclid(12) + 1),
            Unit::Year => format!("{step:04}"),
        }
        .parse()
        .ok()
    }
}

/// The month and the year in which the whole of a date lies.
struct Placed {
    month: Option<Step>,
    year: Option<Step>,
}

impl Placed {
    fn of(date: &Edtf) -> Placed {
        Placed {
            month: Unit::Month.holds(date),
            year: Unit::Year.holds(date),
        }
    }

    fn in_unit(&self, unit: Unit) -> Option<Step> {
        match unit {
            Unit::Month => self.month,
            Unit::Year => self.year,
        }
    }
}

/// A column of a timeline: its head, and its dates.
pub(super) struct Series<'a> {
    pub column: &'a str,
    pub dates: Vec<Edtf>,
}

/// A table of several series, and whether its rows follow one another without a gap, so that it can be drawn. None where
/// there are no dates. The period is shown whole where its ends are known.
pub(super) fn table(
    series: &[Series<'_>],
    (from, to): (Option<NaiveDate>, Option<NaiveDate>),
    words: &Words,
) -> Option<(Table, bool)> {
    if series.iter().all(|s| s.dates.is_empty()) {
        return None;
    }
    let placed: Vec<Vec<Placed>> = series
        .iter()
        .map(|s| s.dates.iter().map(Placed::of).collect())
        .collect();
    let steps = |unit: Unit| placed.iter().flatten().filter_map(move |p| p.in_unit(unit));
    let ends = |unit: Unit| {
        let first = from.map(|d| unit.of(d)).into_iter().chain(steps(unit)).min();
        let last = to.map(|d| unit.of(d)).into_iter().chain(steps(unit)).max();
        first.zip(last)
    };
    let months = ends(Unit::Month).filter(|(first, last)| last.saturating_sub(*first) < MONTHS);
    // Where nothing belongs to a month, years may hold it.
    let (unit, ends) = match months {
        Some(_) if steps(Unit::Month).next().is_some() => (Unit::Month, months),
        _ => (Unit::Year, ends(Unit::Year)),
    };
    let mut counts: BTreeMap<Step, Vec<usize>> = BTreeMap::new();
    let mut undated = vec![0; series.len()];
    let gapless = ends.is_some_and(|(first, last)| last.saturating_sub(first) <= YEARS);
    if let Some((first, last)) = ends.filter(|_| gapless) {
        counts.extend((first..=last).map(|step| (step, vec![0; series.len()])));
    }
    for (n, dates) in placed.iter().enumerate() {
        for date in dates {
            let row = match date.in_unit(unit) {
                Some(step) => counts.entry(step).or_insert_with(|| vec![0; series.len()]),
                None => &mut undated,
            };
            if let Some(count) = row.get_mut(n) {
                *count += 1;
            }
        }
    }
    let first = match unit {
        Unit::Month => "column-month",
        Unit::Year => "column-year",
    };
    let columns: Vec<&str> = std::iter::once(first)
        .chain(series.iter().map(|s| s.column))
        .collect();
    let mut table = super::table(words, &columns);
    let row = |name: Cell, counts: &[usize]| {
        std::iter::once(name)
            .chain(counts.iter().copied().map(number))
            .collect::<Vec<_>>()
    };
    for (step, counts) in &counts {
        let name = unit
            .date(*step)
            .map_or_else(|| Cell::text(step.to_string()), Cell::Date);
        table.push(RowKind::Item, row(name, counts));
    }
    if undated.iter().any(|n| *n > 0) {
        table.push(
            RowKind::Rest,
            row(Cell::text(words.text("not-exactly-dated")), &undated),
        );
    }
    let sums: Vec<usize> = series.iter().map(|s| s.dates.len()).collect();
    table.push(RowKind::Total, row(Cell::text(words.text("in-all")), &sums));
    Some((table, gapless))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_counted_where_it_belongs_whole() {
        let month = |text: &str| Unit::Month.holds(&text.parse().unwrap());
        let year = |text: &str| Unit::Year.holds(&text.parse().unwrap());
        let july = Some(2022 * 12 + 6);
        for inside in [
            "2022-07-14",
            "2022-07",
            "2022-07-14~",
            "2022-07-03/2022-07-09",
            "2022-07-XX",
        ] {
            assert_eq!(month(inside), july, "{inside}");
        }
        for outside in [
            "2022",
            "2022-07~",
            "2022-07?",
            "2022-07-30/2022-08-02",
            "202X",
            "2022-07/..",
        ] {
            assert_eq!(month(outside), None, "{outside}");
        }
        for inside in ["2022", "2022-07~", "2022-07-30/2022-08-02", "2022-XX"] {
            assert_eq!(year(inside), Some(2022), "{inside}");
        }
        for outside in ["2022~", "2022?", "202X", "2021/2023"] {
            assert_eq!(year(outside), None, "{outside}");
        }
    }
}
