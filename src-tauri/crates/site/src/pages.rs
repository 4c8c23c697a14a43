//! The pages that gather checks: the list of all, the round-ups, the corrections, the search.

use crate::{
    Out, Roundup, RoundupOf, SiteError,
    choice::{Choice, first_day},
    page::{Card, Pages, cut},
};
use minijinja::{Value, context, value::Serde};
use serde::Serialize;
use std::{cmp::Reverse, collections::HashSet};

/// How many entries a page of a list has.
const PAGE: usize = 100;

pub(crate) fn listings<E>(
    pages: &Pages,
    choice: &Choice<'_>,
    out: &mut Out<'_, E>,
) -> Result<(), SiteError<E>> {
    let count = pages.wording.count("checks-count", choice.checks.len());
    let last = choice.checks.len().div_ceil(PAGE).max(1);
    for n in 1..=last {
        let cards: Vec<Card> = choice
            .checks
            .iter()
            .skip((n - 1) * PAGE)
            .take(PAGE)
            .map(|c| pages.card(c))
            .collect();
        let values = context! { cards => Value::from(Serde(cards)), count => count.as_str(), here => "index", ..turn("index", n, last) };
        let path = name("index", n);
        let html = pages.whole(
            "list",
            &path,
            "",
            &titled(pages, &pages.wording.with("fact-checks", "n", ""), n),
            values,
        )?;
        out.page(&path, &html, None)?;
    }
    let some = pages.wording.with("search-some", "n", "{n}");
    let values = context! { some, here => "search" };
    let heading = pages.wording.with("search", "n", "");
    let html = pages.whole("search", "search/index.html", "../", &heading, values)?;
    out.page("search/index.html", &html, None)
}

/// Whether it may be a folder's name on any host. One that is a number alone would be taken for a place in the list.
fn is_key(key: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=64).contains(&key.len()) && key.bytes().all(plain) && key.bytes().any(|b| b.is_ascii_lowercase())
}

pub(crate) fn roundups<E>(
    pages: &Pages,
    choice: &Choice<'_>,
    roundups: &[Roundup],
    out: &mut Out<'_, E>,
) -> Result<(), SiteError<E>> {
    let mut listed = [Vec::new(), Vec::new()];
    let mut taken = HashSet::new();
    for (n, roundup) in (1usize..).zip(roundups) {
        let title = match cut(&roundup.title, 300) {
            title if title.is_empty() => pages.wording.with("no-title", "n", ""),
            title => title,
        };
        let cards: Vec<Card> = roundup
            .checks
            .iter()
            .filter_map(|id| choice.check(*id))
            .map(|c| pages.card(c))
            .collect();
        if cards.is_empty() {
            continue;
        }
        let key = match roundup.key.as_str() {
            key if is_key(key) && taken.insert(key.to_owned()) => key.to_owned(),
            _ => n.to_string(),
        };
        let count = pages.wording.count("checks-count", cards.len());
        let (place, of) = match roundup.of {
            RoundupOf::Document => (0, "document"),
            RoundupOf::Speaker => (1, "speaker"),
        };
        listed[place]
            .push(context! { key => key.as_str(), title => title.as_str(), count => count.as_str() });
        let path = format!("round-ups/{key}/index.html");
        let values = context! { cards => Value::from(Serde(cards)), count, of, here => "roundup" };
        let html = pages.whole("roundup", &path, "../../", &title, values)?;
        out.page(&path, &html, None)?;
    }
    let heading = pages.wording.with("roundups", "n", "");
    let [documents, speakers] = listed;
    let values = context! { documents, speakers, here => "roundups" };
    let html = pages.whole("roundups", "round-ups/index.html", "../", &heading, values)?;
    out.page("round-ups/index.html", &html, None)
}

/// A correction and the check that it is of.
#[derive(Debug, Serialize)]
struct Corrected {
    card: Card,
    date: String,
    text: String,
}

pub(crate) fn corrections<E>(
    pages: &Pages,
    choice: &Choice<'_>,
    out: &mut Out<'_, E>,
) -> Result<(), SiteError<E>> {
    let mut all: Vec<_> = choice
        .checks
        .iter()
        .flat_map(|check| check.corrections.iter().map(move |c| (*check, c)))
        .filter(|(_, c)| !c.text.trim().is_empty())
        .collect();
    all.sort_by_cached_key(|(_, c)| Reverse((first_day(&c.date), c.date.as_str().to_owned())));
    let heading = pages.wording.with("corrections", "n", "");
    let last = all.len().div_ceil(PAGE).max(1);
    for n in 1..=last {
        let corrected: Vec<Corrected> = all
            .iter()
            .skip((n - 1) * PAGE)
            .take(PAGE)
            .map(|(check, c)| Corrected {
                card: pages.card(check),
                date: pages.date(&c.date),
                text: c.text.clone(),
            })
            .collect();
        let path = format!("corrections/{}", name("index", n));
        let values = context! { corrected => Value::from(Serde(corrected)), here => "corrections", ..turn("index", n, last) };
        let html = pages.whole("corrections", &path, "../", &titled(pages, &heading, n), values)?;
        out.page(&path, &html, None)?;
    }
    Ok(())
}

fn name(stem: &str, n: usize) -> String {
    if n <= 1 {
        format!("{stem}.html")
    } else {
        format!("{stem}-{n}.html")
    }
}

fn titled(pages: &Pages, heading: &str, n: usize) -> String {
    match n {
        1 => heading.to_owned(),
        n => format!("{heading}: {}", pages.wording.count("page-of", n)),
    }
}

/// The ways to the pages before and after, and to all that are near, the first and the last.
fn turn(stem: &str, n: usize, last: usize) -> minijinja::Value {
    let near: Vec<_> = (1..=last)
        .filter(|p| *p == 1 || *p == last || p.abs_diff(n) <= 2)
        .map(|p| context! { n => p, path => name(stem, p), current => p == n })
        .collect();
    context! {
        n,
        last,
        near,
        newer => (n > 1).then(|| name(stem, n - 1)),
        older => (n < last).then(|| name(stem, n + 1)),
    }
}
