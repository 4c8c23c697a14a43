//! Harvard, as in Cite Them Right, 12th edition.

use super::super::text::{Text, quoted};
use super::super::{Cited, Name};
use super::{authors, dates, houses};

pub(super) fn write(cited: &Cited, text: &mut Text) {
    let (site, publisher) = houses(cited);
    let mut site = site;
    let year = match &cited.published {
        Some(date) => format!(" ({})", dates::years(date)),
        None => " (no date)".to_owned(),
    };
    match authors(cited) {
        Some(authors) => {
            list(authors, text);
            text.push(&year);
            if cited.title.is_some() {
                text.push(" ");
                title(cited, text);
            }
        }
        None if cited.title.is_some() => {
            title(cited, text);
            text.push(&year);
        }
        None => {
            text.push(site.take().or(publisher).unwrap_or("Untitled"))
                .push(&year);
        }
    }
    let named = cited.title.is_some() || authors(cited).is_some();
    if let Some(site) = site {
        // Directly behind the year there is no comma.
        text.push(if cited.title.is_some() && authors(cited).is_some() {
            ", "
        } else {
            " "
        });
        text.italic(site);
    }
    if let Some(rest) = cited
        .published
        .as_ref()
        .and_then(dates::rest_of_year)
        .filter(|_| cited.medium.is_article())
    {
        text.push(", ").push(&rest);
    }
    text.stop();
    if let Some(publisher) = publisher.filter(|_| named) {
        text.space().push(publisher).stop();
    }
    if let Some(url) = &cited.url {
        text.space().push("Available at: ").address(url);
        if let Some(read) = &cited.accessed {
            text.push(&format!(" (Accessed: {})", dates::british(read)));
        }
        text.push(".");
    }
}

fn title(cited: &Cited, text: &mut Text) {
    let Some(title) = &cited.title else { return };
    if cited.medium.is_article() {
        text.push(&quoted(title, false, ""));
    } else {
        text.italic(title);
    }
    if let Some(form) = cited.medium.bracketed() {
        text.push(&format!(" [{form}]"));
    }
}

/// Up to three; of more, the first and *et al.*
fn list(authors: &[Name], text: &mut Text) {
    let names: Vec<String> = authors.iter().map(|a| a.initialled(", ", "")).collect();
    match names.as_slice() {
        [] => {}
        [one] => {
            text.push(one);
        }
        [first, _, _, _, ..] => {
            text.push(first).push(" ").italic("et al.");
        }
        [head @ .., last] => {
            text.push(&format!("{} and {last}", head.join(", ")));
        }
    }
}
