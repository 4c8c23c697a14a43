//! Chicago, 18th edition, notes and bibliography (chapters 13 and 14).

use super::super::text::{Text, ends, quoted};
use super::super::{Cited, Name};
use super::{authors, dates, houses, is_periodical};

/// An entry of the bibliography: parts end in full stops, the first author is inverted.
pub(super) fn entry(cited: &Cited, text: &mut Text) {
    let (site, publisher) = houses(cited);
    let mut site = site;
    if let Some(authors) = authors(cited) {
        text.push(&inverted(authors)).stop();
    } else if cited.title.is_none() {
        text.push(site.take().or(publisher).unwrap_or("Untitled")).stop();
    }
    if let Some(title) = &cited.title {
        text.space();
        if cited.medium.stands_alone() {
            text.italic(title).stop();
        } else {
            text.push(&quoted(title, true, if ends(title) { "" } else { "." }));
        }
    }
    let date = cited.published.as_ref().map(dates::american);
    // The day follows a newspaper after a comma and a site after a full stop (14.89, 14.104).
    match (site, &date) {
        (Some(site), Some(date)) if is_periodical(cited.medium) => {
            text.space().italic(site).push(&format!(", {date}")).stop();
        }
        (site, date) => {
            let names = [
                site,
                publisher.filter(|_| cited.title.is_some() || !cited.authors.is_empty()),
            ];
            for name in names.into_iter().flatten() {
                text.space().push(name).stop();
            }
            if let Some(date) = date {
                text.space().push(date).stop();
            }
        }
    }
    if let Some(read) = cited
        .accessed
        .as_ref()
        .filter(|_| date.is_none() && cited.url.is_some())
    {
        text.space()
            .push(&format!("Accessed {}", dates::american(read)))
            .stop();
    }
    if let Some(url) = &cited.url {
        text.space().address(url).push(".");
    }
}

/// A footnote: one sentence, its parts joined by commas.
pub(super) fn note(cited: &Cited, text: &mut Text) {
    let (site, publisher) = houses(cited);
    let mut site = site;
    let mut first = true;
    let mut joint = |text: &mut Text, quoted: bool| {
        // A comma belongs inside the marks of the title before it.
        if !first {
            text.push(if quoted { " " } else { ", " });
        }
        first = false;
    };
    let mut quoted_title = false;
    if let Some(authors) = authors(cited) {
        joint(text, false);
        text.push(&straight(authors));
    } else if cited.title.is_none() {
        joint(text, false);
        text.push(site.take().or(publisher).unwrap_or("Untitled"));
    }
    let date = cited.published.as_ref().map(dates::american);
    if let Some(title) = &cited.title {
        joint(text, false);
        if cited.medium.stands_alone() {
            text.italic(title);
        } else {
            let more = site.is_some() || publisher.is_some() || date.is_some() || cited.url.is_some();
            text.push(&quoted(title, true, if more { "," } else { "" }));
            quoted_title = more;
        }
    }
    let houses = [
        site,
        publisher.filter(|_| cited.title.is_some() || !cited.authors.is_empty()),
    ];
    for house in houses.into_iter().flatten() {
        joint(text, std::mem::take(&mut quoted_title));
        if is_periodical(cited.medium) && Some(house) == site {
            text.italic(house);
        } else {
            text.push(house);
        }
    }
    if let Some(date) = &date {
        joint(text, std::mem::take(&mut quoted_title));
        text.push(date);
    } else if let Some(read) = cited.accessed.as_ref().filter(|_| cited.url.is_some()) {
        joint(text, std::mem::take(&mut quoted_title));
        text.push(&format!("accessed {}", dates::american(read)));
    }
    match &cited.url {
        Some(url) => {
            joint(text, std::mem::take(&mut quoted_title));
            text.address(url).push(".");
        }
        None => {
            text.stop();
        }
    }
}

/// Up to six; of more, the first three (13.107).
fn inverted(authors: &[Name]) -> String {
    let names: Vec<String> = authors
        .iter()
        .enumerate()
        .map(|(n, a)| if n == 0 { a.inverted() } else { a.display() })
        .collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [a, b, c, _, _, _, _, ..] => format!("{a}, {b}, {c}, et al."),
        [head @ .., last] => format!("{}, and {last}", head.join(", ")),
    }
}

/// One or two; of more, the first alone (13.107).
fn straight(authors: &[Name]) -> String {
    match authors {
        [] => String::new(),
        [one] => one.display(),
        [first, second] => format!("{} and {}", first.display(), second.display()),
        [first, ..] => format!("{} et al.", first.display()),
    }
}
