//! Which checks are on the site, and in which order.

use chrono::NaiveDate;
use claimbook_domain::{ClaimId, Edtf};
use claimbook_report::{Check, Report};
use std::{cmp::Reverse, collections::HashMap};

/// The checks that are published and rated, newest first.
pub(crate) struct Choice<'a> {
    pub(crate) checks: Vec<&'a Check>,
    by_id: HashMap<ClaimId, usize>,
}

impl<'a> Choice<'a> {
    pub(crate) fn of(report: &'a Report) -> Choice<'a> {
        let published = |c: &&Check| c.verdict.is_some() && c.published_on.is_some();
        let mut checks: Vec<&Check> = report.checks.iter().filter(published).collect();
        checks.sort_by_cached_key(|c| Reverse((day(c.published_on.as_ref()), c.id.to_string())));
        checks.dedup_by_key(|c| c.id);
        let mut by_id = HashMap::with_capacity(checks.len());
        let mut once = Vec::with_capacity(checks.len());
        for check in checks {
            by_id.entry(check.id).or_insert_with(|| {
                once.push(check);
                once.len() - 1
            });
        }
        Choice { checks: once, by_id }
    }

    pub(crate) fn check(&self, id: ClaimId) -> Option<&'a Check> {
        self.checks.get(*self.by_id.get(&id)?).copied()
    }
}

fn day(date: Option<&Edtf>) -> Option<(NaiveDate, String)> {
    let date = date?;
    Some((date.earliest()?, date.as_str().to_owned()))
}

/// The day on which a check changed last (`YYYY-MM-DD`), where the record knows a whole day.
pub(crate) fn changed(check: &Check) -> Option<String> {
    let corrected = check.corrections.iter().map(|c| &c.date);
    corrected
        .chain(&check.updated_on)
        .chain(&check.published_on)
        .filter_map(whole)
        .max()
}

fn whole(date: &Edtf) -> Option<String> {
    let day = date.iso_date()?.get(..10)?.to_owned();
    let digits = day.bytes().enumerate().all(|(at, b)| match at {
        4 | 7 => b == b'-',
        _ => b.is_ascii_digit(),
    });
    digits.then_some(day)
}

/// The first day of a date, for sorting.
pub(crate) fn first_day(date: &Edtf) -> Option<NaiveDate> {
    date.earliest()
}
