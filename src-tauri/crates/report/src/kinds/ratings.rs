//! How many claims ended with which rating, a table a scale: ratings of different scales are not to be compared.

use super::{number, section, share};
use crate::{Cell, Chart, ChartKind, RowKind, Section, Table, words::Words};
use claimbook_domain::Rating;
use std::{cmp::Reverse, collections::BTreeMap};

/// The order of a rating in its scale, its id and its name as it is kept.
type Place<'a> = (u32, &'a str, &'a str);

#[derive(Default)]
struct Scale<'a> {
    name: String,
    claims: usize,
    ratings: BTreeMap<Place<'a>, Count<'a>>,
}

/// A rating, how many have it, and how many of them were published.
struct Count<'a> {
    rating: &'a Rating,
    claims: usize,
    published: usize,
}

/// The sections for ratings, each with the name of its scale and whether its check is published; the most used scale
/// first. `published` asks for a column of those.
pub(super) fn sections<'a>(
    rated: impl Iterator<Item = (&'a Rating, &'a str, bool)>,
    published: bool,
    words: &Words,
) -> Vec<Section> {
    let mut scales: BTreeMap<&str, Scale<'a>> = BTreeMap::new();
    for (rating, scale, is_published) in rated {
        let known = scales.entry(rating.scale.trim()).or_default();
        if known.name.is_empty() {
            scale.trim().clone_into(&mut known.name);
        }
        known.claims += 1;
        let count = known
            .ratings
            .entry((rating.order, &rating.id, &rating.name))
            .or_insert(Count {
                rating,
                claims: 0,
                published: 0,
            });
        count.claims += 1;
        count.published += usize::from(is_published);
    }
    let one = scales.len() == 1;
    let mut scales: Vec<(&str, Scale<'a>)> = scales.into_iter().collect();
    scales.sort_by_key(|(_, scale)| Reverse(scale.claims));
    scales
        .into_iter()
        .map(|(id, scale)| of_scale(id, &scale, one, published, words))
        .collect()
}

fn of_scale(id: &str, scale: &Scale<'_>, one: bool, published: bool, words: &Words) -> Section {
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
    for count in scale.ratings.values() {
        let mut cells = vec![
            Cell::Rating {
                name: words.rating(count.rating),
                mark: count.rating.mark,
            },
            number(count.claims),
            share(count.claims, scale.claims),
        ];
        cells.extend(published.then(|| number(count.published)));
        all += count.published;
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
