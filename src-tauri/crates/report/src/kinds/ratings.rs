//! How many claims ended with which rating, a table a scale: ratings of different scales are not to be compared.

use super::{number, section, share};
use crate::{Cell, Chart, ChartKind, RowKind, Section, Table, words::Words};
use claimbook_domain::{Mark, Rating};
use std::{cmp::Reverse, collections::BTreeMap};

/// The order of a rating in its scale, its id and its name.
type Place = (u32, String, String);

#[derive(Default)]
struct Scale {
    name: String,
    claims: usize,
    /// By place: the mark, how many, and how many of them were published.
    ratings: BTreeMap<Place, (Option<Mark>, usize, usize)>,
}

/// The sections for ratings, each with the name of its scale and whether its check is published; the most used scale
/// first. `published` asks for a column of those.
pub(super) fn sections<'a>(
    rated: impl Iterator<Item = (&'a Rating, &'a str, bool)>,
    published: bool,
    words: &Words,
) -> Vec<Section> {
    let mut scales: BTreeMap<&str, Scale> = BTreeMap::new();
    for (rating, scale, is_published) in rated {
        let known = scales.entry(rating.scale.trim()).or_default();
        if known.name.is_empty() {
            scale.trim().clone_into(&mut known.name);
        }
        known.claims += 1;
        let key = (rating.order, rating.id.clone(), words.rating(rating));
        let (mark, claims, out) = known.ratings.entry(key).or_default();
        mark.get_or_insert(rating.mark);
        *claims += 1;
        *out += usize::from(is_published);
    }
    let one = scales.len() == 1;
    let mut scales: Vec<(&str, Scale)> = scales.into_iter().collect();
    scales.sort_by_key(|(_, scale)| Reverse(scale.claims));
    scales
        .into_iter()
        .map(|(id, scale)| of_scale(id, &scale, one, published, words))
        .collect()
}

fn of_scale(id: &str, scale: &Scale, one: bool, published: bool, words: &Words) -> Section {
    let name = if scale.name.is_empty() { id } else { &scale.name };
    let mut section = section("ratings", words, "ratings");
    if !one {
        section.id = format!("ratings-{id}");
        section.heading = words.with("ratings-on-scale", "scale", name);
    }
    let mut columns = vec!["column-rating", "column-claims", "column-share"];
    columns.extend(published.then_some("column-published-checks"));
    let mut table: Table = super::table(words, &columns);
    table.caption = Some(words.with("ratings-caption", "scale", name));
    let mut all = 0;
    for ((_, _, name), (mark, claims, out)) in &scale.ratings {
        let mut cells = vec![
            Cell::Rating {
                name: name.clone(),
                mark: mark.unwrap_or(Mark::Open),
            },
            number(*claims),
            share(*claims, scale.claims),
        ];
        cells.extend(published.then(|| number(*out)));
        all += *out;
        table.push(RowKind::Item, cells);
    }
    let mut total = vec![
        Cell::text(words.text("in-all")),
        number(scale.claims),
        share(scale.claims, scale.claims),
    ];
    total.extend(published.then(|| number(all)));
    table.push(RowKind::Total, total);
    section.table = Some(table);
    section.charts.push(Chart {
        kind: ChartKind::Bars,
        title: words.text("chart-claims-by-rating"),
        column: 1,
    });
    section
}
