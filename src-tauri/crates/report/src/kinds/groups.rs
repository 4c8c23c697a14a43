//! How many claims there are of each of many names: claimants, topics, venues.

use super::{number, section, share};
use crate::{Cell, Chart, ChartKind, RowKind, Section, words::Words};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// How many names are shown one by one.
pub(super) const SHOWN: usize = 20;

/// What the names are of: the messages of a section.
pub(super) struct Group {
    pub id: &'static str,
    pub heading: &'static str,
    pub column: &'static str,
    pub caption: Option<&'static str>,
    pub none: &'static str,
    pub chart: &'static str,
}

pub(super) const CLAIMANTS: Group = Group {
    id: "claimants",
    heading: "by-claimant",
    column: "column-claimant",
    caption: Some("claimants-caption"),
    none: "said-by-nobody",
    chart: "chart-claims-by-claimant",
};
pub(super) const TOPICS: Group = Group {
    id: "topics",
    heading: "by-topic",
    column: "column-topic",
    caption: Some("topics-caption"),
    none: "no-topic",
    chart: "chart-claims-by-topic",
};
pub(super) const VENUES: Group = Group {
    id: "venues",
    heading: "by-venue",
    column: "column-venue",
    caption: None,
    none: "no-venue",
    chart: "chart-claims-by-venue",
};

/// The section of a group, for the names of each claim and whether its check was published; none where no claim has a
/// name. The most named first, those named as often in the order of their letters; after so many the others are one row.
pub(super) fn of<'a>(
    group: &Group,
    claims: impl Iterator<Item = (Vec<&'a str>, bool)>,
    words: &Words,
) -> Option<Section> {
    let mut known: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let (mut all, mut nameless) = (0, (0, 0));
    for (names, published) in claims {
        all += 1;
        let names: BTreeSet<&str> = names
            .into_iter()
            .map(str::trim)
            .filter(|n| !n.is_empty())
            .collect();
        if names.is_empty() {
            nameless.0 += 1;
            nameless.1 += usize::from(published);
        }
        for name in names {
            let (claims, out) = known.entry(name).or_default();
            *claims += 1;
            *out += usize::from(published);
        }
    }
    if known.is_empty() {
        return None;
    }
    let mut rows: Vec<(&str, (usize, usize))> = known.into_iter().collect();
    rows.sort_by_key(|(_, (claims, _))| Reverse(*claims));
    // A row for the one that is left would be as long as that one.
    let shown = if rows.len() == SHOWN + 1 {
        rows.len()
    } else {
        SHOWN
    };
    let others = rows.split_off(rows.len().min(shown));
    let mut table = super::table(
        words,
        &[
            group.column,
            "column-claims",
            "column-share",
            "column-published-checks",
        ],
    );
    table.caption = group.caption.map(|key| words.text(key));
    let mut sums = (0, 0);
    let mut push = |kind, name: String, (claims, out): (usize, usize), part: Cell| {
        sums = (sums.0 + claims, sums.1 + out);
        table.push(kind, [Cell::text(name), number(claims), part, number(out)]);
    };
    for (name, counts) in rows {
        push(RowKind::Item, name.to_owned(), counts, share(counts.0, all));
    }
    if !others.is_empty() {
        let counts = others
            .iter()
            .fold((0, 0), |sum, (_, (claims, out))| (sum.0 + claims, sum.1 + out));
        push(
            RowKind::Rest,
            words.count("others-count", others.len()),
            counts,
            Cell::empty(),
        );
    }
    if nameless.0 > 0 {
        push(
            RowKind::Rest,
            words.text(group.none),
            nameless,
            share(nameless.0, all),
        );
    }
    let (claims, out) = sums;
    table.push(
        RowKind::Total,
        [
            Cell::text(words.text("in-all")),
            number(claims),
            Cell::empty(),
            number(out),
        ],
    );
    let mut section = section(group.id, words, group.heading);
    section.table = Some(table);
    section.charts.push(Chart {
        kind: ChartKind::Bars,
        title: words.text(group.chart),
        column: 1,
    });
    Some(section)
}
