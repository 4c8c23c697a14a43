//! How a number is spread over claims: how long checks took, how much evidence they have, how often they were corrected.

use super::{number, section, share};
use crate::{Cell, Chart, ChartKind, RowKind, Section, words::Words};

/// The steps that a number is counted in: from, and to where there is an end.
type Steps = [(u64, Option<u64>)];

const DAYS: [(u64, Option<u64>); 7] = [
    (0, Some(0)),
    (1, Some(2)),
    (3, Some(7)),
    (8, Some(14)),
    (15, Some(30)),
    (31, Some(90)),
    (91, None),
];
const PIECES: [(u64, Option<u64>); 7] = [
    (0, Some(0)),
    (1, Some(1)),
    (2, Some(2)),
    (3, Some(3)),
    (4, Some(4)),
    (5, Some(9)),
    (10, None),
];
const TIMES: [(u64, Option<u64>); 4] = [(0, Some(0)), (1, Some(1)), (2, Some(2)), (3, None)];

/// How long checks took: the quarters and the middle, and how many took how long. `days` are whole days, `early` how many
/// checks were published before they were added, which are not among them. None where nothing was published to the day.
pub(super) fn days(mut days: Vec<u64>, early: usize, words: &Words) -> Vec<Section> {
    let mut quarters = section("time", words, "how-long");
    if early > 0 {
        quarters.paragraphs.push(words.count("how-long-early", early));
    }
    days.sort_unstable();
    let (Some(first), Some(last)) = (days.first().copied(), days.last().copied()) else {
        return if early > 0 { vec![quarters] } else { Vec::new() };
    };
    // The nearest rank: the smallest number that so many quarters of all do not exceed.
    let rank = |quarter: usize| {
        let at = (days.len() * quarter).div_ceil(4).saturating_sub(1);
        Cell::Number(days.get(at).copied().unwrap_or(last))
    };
    let mut table = super::table(words, &["column-what", "column-days"]);
    table.caption = Some(words.count("how-long-caption", days.len()));
    for (key, cell) in [
        ("shortest", Cell::Number(first)),
        ("first-quartile", rank(1)),
        ("median", median(&days)),
        ("third-quartile", rank(3)),
        ("longest", Cell::Number(last)),
    ] {
        table.push(RowKind::Item, [Cell::text(words.text(key)), cell]);
    }
    quarters.table = Some(table);
    let mut spread = section("time-spread", words, "how-long-spread");
    fill(
        &mut spread,
        &days,
        &DAYS,
        ("column-days", "column-published-checks"),
        words,
    );
    chart(&mut spread, "chart-checks-by-days", words);
    vec![quarters, spread]
}

/// How many pieces of evidence claims have.
pub(super) fn evidence(pieces: &[u64], words: &Words) -> Option<Section> {
    if pieces.iter().all(|n| *n == 0) {
        return None;
    }
    let mut section = section("evidence-spread", words, "evidence-spread");
    fill(
        &mut section,
        pieces,
        &PIECES,
        ("column-pieces", "column-claims"),
        words,
    );
    chart(&mut section, "chart-claims-by-evidence", words);
    Some(section)
}

/// How often published checks were corrected.
pub(super) fn corrections(times: &[u64], words: &Words) -> Option<Section> {
    if times.is_empty() {
        return None;
    }
    let mut section = section("corrected", words, "corrections");
    let all = times.iter().fold(0_u64, |sum, n| sum.saturating_add(*n));
    let checks = times.iter().filter(|n| **n > 0).count();
    section.paragraphs.push(if all == 0 {
        words.text("corrections-none")
    } else {
        let all = words.count("corrections-count", usize::try_from(all).unwrap_or(usize::MAX));
        let of = words.count("checks-count", checks);
        words.with_all("corrections-in-checks", &[("corrections", &all), ("checks", &of)])
    });
    fill(
        &mut section,
        times,
        &TIMES,
        ("column-corrections", "column-published-checks"),
        words,
    );
    Some(section)
}

/// The middle: of an even number of them half way between the two in the middle. They are sorted.
fn median(sorted: &[u64]) -> Cell {
    let middle = sorted.len() / 2;
    let at = |n: usize| sorted.get(n).copied().unwrap_or(0);
    if sorted.len() % 2 == 1 {
        Cell::Number(at(middle))
    } else {
        let n = at(middle.saturating_sub(1)).saturating_add(at(middle));
        if n.is_multiple_of(2) {
            Cell::Number(n / 2)
        } else {
            Cell::Ratio { n, of: 2 }
        }
    }
}

fn fill(
    section: &mut Section,
    numbers: &[u64],
    steps: &Steps,
    (what, how_many): (&str, &str),
    words: &Words,
) {
    let mut table = super::table(words, &[what, how_many, "column-share"]);
    for (from, to) in steps {
        let n = numbers
            .iter()
            .filter(|n| **n >= *from && to.is_none_or(|to| **n <= to))
            .count();
        let name = match to {
            Some(to) if to == from => from.to_string(),
            Some(to) => words.with_all("from-to", &[("from", &from.to_string()), ("to", &to.to_string())]),
            None => words.with("and-more", "n", &from.to_string()),
        };
        table.push(
            RowKind::Item,
            [Cell::text(name), number(n), share(n, numbers.len())],
        );
    }
    let all = numbers.len();
    table.push(
        RowKind::Total,
        [Cell::text(words.text("in-all")), number(all), share(all, all)],
    );
    section.table = Some(table);
}

fn chart(section: &mut Section, title: &str, words: &Words) {
    section.charts.push(Chart {
        kind: ChartKind::Columns,
        title: words.text(title),
        column: 1,
    });
}
