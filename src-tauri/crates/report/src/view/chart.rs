//! Charts, measured once for every format that draws: what stands where, in ten-thousandths of the room there is.
//!
//! Every bar has its name and its number in words beside it, or the table below has: nothing is told by colour alone.

use super::mark_name;
use crate::{
    Cell, Chart, ChartKind, RowKind, Table, figures,
    words::{Words, language_tag},
};
use chrono::Datelike;
use claimbook_domain::edtf::Precision;
use serde::Serialize;

/// More bars or columns than these cannot be told apart; the table has them all.
const BARS: usize = 50;
const COLUMNS: usize = 240;
/// Up to so many columns each has its number and its name.
const ROOMY: usize = 12;
/// Up to so many are told one by one to those who do not see the chart.
const TOLD: usize = 12;
/// How much of a name a bar has room for, in characters.
const NAME: usize = 64;
/// The whole of the room.
const WHOLE: u64 = 10_000;

/// A chart.
#[derive(Debug, Serialize)]
pub struct ChartView {
    /// `bars` or `columns`.
    pub kind: &'static str,
    /// What it shows.
    pub title: String,
    /// The same and its numbers, for those who do not see it.
    pub description: String,
    /// What it leaves out.
    pub note: Option<String>,
    /// What it draws, in order.
    pub points: Vec<Point>,
    /// The lines behind columns, from the lowest; none behind bars.
    pub ticks: Vec<Tick>,
    /// The number at the end of the axis.
    pub most: u64,
    /// The column of the table that it draws.
    pub column: usize,
}

/// A bar or a column.
#[derive(Debug, Serialize)]
pub struct Point {
    /// Its name; a long one is cut.
    pub name: String,
    /// BCP 47 language of the name, where it is not the report's.
    pub lang: Option<String>,
    /// Its name under the axis, where there is room for one.
    pub tick: Option<String>,
    /// A second line under that.
    pub under: Option<String>,
    /// Its number.
    pub n: u64,
    /// The number in words.
    pub value: String,
    /// Whether there is room for the number.
    pub told: bool,
    /// How long it is, in ten-thousandths of the axis.
    pub size: u64,
    /// The form of the mark of a rating, whose colour it has.
    pub mark: Option<&'static str>,
}

/// A line behind columns.
#[derive(Debug, Serialize)]
pub struct Tick {
    /// Its number in words.
    pub value: String,
    /// How high it is, in ten-thousandths of the axis.
    pub at: u64,
}

impl ChartView {
    /// The chart of a table; none where there is nothing to draw, or one thing that could be compared with no other.
    pub(super) fn of(chart: &Chart, table: &Table, words: &Words) -> Option<ChartView> {
        let most = match chart.kind {
            ChartKind::Bars => BARS,
            ChartKind::Columns => COLUMNS,
        };
        let drawn: Vec<(&Cell, u64)> = table
            .rows
            .iter()
            .filter(|r| r.kind == RowKind::Item)
            .filter_map(|r| match r.cells.get(chart.column)? {
                Cell::Number(n) => Some((r.cells.first()?, *n)),
                _ => None,
            })
            .collect();
        let left_out = drawn.len().saturating_sub(most);
        let drawn = drawn.get(..drawn.len() - left_out)?;
        if drawn.len() < 2 {
            return None;
        }
        let highest = drawn.iter().map(|(_, n)| *n).max().filter(|n| *n > 0)?;
        let (step, top) = match chart.kind {
            ChartKind::Bars => (0, highest),
            ChartKind::Columns => axis(highest),
        };
        let scaled = |n: u64| {
            let size = u128::from(n) * u128::from(WHOLE) / u128::from(top.max(1));
            u64::try_from(size).unwrap_or(WHOLE)
        };
        let shown = |n| figures::whole(n, words.spoken);
        let peak = drawn.iter().position(|(_, n)| *n == highest);
        let points: Vec<Point> = drawn
            .iter()
            .enumerate()
            .map(|(at, (cell, n))| {
                let name = Name::of(cell, words);
                let (tick, under) = match chart.kind {
                    ChartKind::Bars => (None, None),
                    ChartKind::Columns => name.tick(at, drawn.len(), words),
                };
                Point {
                    tick,
                    under,
                    n: *n,
                    value: shown(*n),
                    told: chart.kind == ChartKind::Bars || drawn.len() <= ROOMY || Some(at) == peak,
                    size: scaled(*n),
                    mark: name.mark,
                    lang: name.lang,
                    name: name.text,
                }
            })
            .collect();
        let ticks = (0..=top.checked_div(step).unwrap_or(0))
            .filter(|_| step > 0)
            .map(|n| Tick {
                value: shown(n * step),
                at: scaled(n * step),
            })
            .collect();
        Some(ChartView {
            kind: match chart.kind {
                ChartKind::Bars => "bars",
                ChartKind::Columns => "columns",
            },
            title: chart.title.clone(),
            description: description(chart, &points, peak, words),
            note: note(chart, table, left_out, points.len(), words),
            ticks,
            most: top,
            column: chart.column,
            points,
        })
    }
}

/// What a row is about.
struct Name {
    text: String,
    lang: Option<String>,
    mark: Option<&'static str>,
    /// Year, and month where the row is one.
    time: Option<(i32, Option<u32>)>,
}

impl Name {
    fn of(cell: &Cell, words: &Words) -> Name {
        let (text, lang, mark) = match cell {
            Cell::Text { text, lang } | Cell::Claim { text, lang, .. } => {
                (text.clone(), lang.as_deref().map(language_tag), None)
            }
            Cell::Link { text, .. } => (text.clone(), None, None),
            Cell::Rating { name, mark } => (name.clone(), None, Some(mark_name(*mark))),
            other => (
                super::sections::cell(other, &super::Anchors::new(), words).text,
                None,
                None,
            ),
        };
        let time = match cell {
            Cell::Date(date) => date.earliest().and_then(|day| match date.precision() {
                Precision::Year => Some((day.year(), None)),
                Precision::Month => Some((day.year(), Some(day.month()))),
                _ => None,
            }),
            _ => None,
        };
        Name {
            text: cut(&text, NAME),
            lang,
            mark,
            time,
        }
    }

    /// What stands under the column at that place of so many.
    fn tick(&self, at: usize, of: usize, words: &Words) -> (Option<String>, Option<String>) {
        match self.time {
            Some((year, Some(month))) => {
                let apart = match of {
                    0..=ROOMY => 1,
                    13..=36 => 3,
                    _ => 12,
                };
                let named = (month - 1).is_multiple_of(apart);
                if apart == 12 {
                    return (named.then(|| year.to_string()), None);
                }
                // The first has its name as well, where there is room before the next that has one.
                let named = named || (at == 0 && month % apart != 0);
                let tick = named.then(|| words.text(&format!("month-short-{month}")));
                let new = tick.is_some() && (at == 0 || month == 1);
                (tick, new.then(|| year.to_string()))
            }
            Some((year, None)) => {
                let apart = of.div_ceil(10).max(1);
                let named = usize::try_from(year).is_ok_and(|y| y.is_multiple_of(apart));
                (named.then(|| year.to_string()), None)
            }
            None => {
                let apart = of.div_ceil(8).max(1);
                let named = at.is_multiple_of(apart);
                (named.then(|| cut(&self.text, 10)), None)
            }
        }
    }
}

/// A text that ends with an ellipsis where it is longer than that.
fn cut(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= most {
        return text;
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// The step and the end of an axis that holds the number: whole numbers, at most five lines, each 1, 2 or 5 times a power
/// of ten.
fn axis(highest: u64) -> (u64, u64) {
    let mut power: u64 = 1;
    loop {
        for factor in [1, 2, 5] {
            let step = power.saturating_mul(factor);
            if highest.div_ceil(step) <= 4 || power > u64::MAX / 20 {
                return (step, highest.div_ceil(step).saturating_mul(step));
            }
        }
        power = power.saturating_mul(10);
    }
}

fn description(chart: &Chart, points: &[Point], peak: Option<usize>, words: &Words) -> String {
    let what = if points.len() <= TOLD {
        let each = points
            .iter()
            .map(|p| words.with_all("chart-point", &[("name", &p.name), ("value", &p.value)]));
        joined(each, words).unwrap_or_default()
    } else {
        let (first, last) = (points.first(), points.last());
        let peak = peak.and_then(|at| points.get(at));
        match (first, last, peak) {
            (Some(first), Some(last), Some(peak)) => words.with_all(
                "chart-range",
                &[
                    ("first", &first.name),
                    ("last", &last.name),
                    ("most", &peak.value),
                    ("name", &peak.name),
                ],
            ),
            _ => String::new(),
        }
    };
    let key = match chart.kind {
        ChartKind::Bars => "chart-bars",
        ChartKind::Columns => "chart-columns",
    };
    words.with_all(key, &[("title", &chart.title), ("what", &what)])
}

fn note(chart: &Chart, table: &Table, left_out: usize, drawn: usize, words: &Words) -> Option<String> {
    if left_out > 0 {
        let (drawn, all) = (drawn, drawn + left_out);
        let values = [drawn, all].map(|n| figures::whole(n.try_into().unwrap_or(u64::MAX), words.spoken));
        let [drawn, all] = values.each_ref().map(String::as_str);
        return Some(words.with_all("chart-first", &[("n", drawn), ("of", all)]));
    }
    let rest = table.rows.iter().filter(|r| r.kind == RowKind::Rest);
    let parts = rest.filter_map(|r| match (r.cells.first()?, r.cells.get(chart.column)?) {
        (name, Cell::Number(n)) if *n > 0 => {
            let (name, n) = (Name::of(name, words).text, figures::whole(*n, words.spoken));
            Some(words.with_all("chart-rest", &[("name", &name), ("value", &n)]))
        }
        _ => None,
    });
    let names = joined(parts.take(TOLD), words)?;
    Some(words.with("chart-without", "names", &names))
}

fn joined(mut parts: impl Iterator<Item = String>, words: &Words) -> Option<String> {
    let first = parts.next()?;
    Some(parts.fold(first, |all, next| {
        words.with_all("chart-points", &[("a", &all), ("b", &next)])
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_ends_at_a_round_number_above_the_highest() {
        for (highest, step, top) in [
            (1, 1, 1),
            (4, 1, 4),
            (5, 2, 6),
            (9, 5, 10),
            (17, 5, 20),
            (100, 50, 100),
            (1_201, 500, 1_500),
        ] {
            assert_eq!(axis(highest), (step, top), "{highest}");
        }
        let (step, top) = axis(u64::MAX);
        assert!(step > 0 && top == u64::MAX);
    }
}
