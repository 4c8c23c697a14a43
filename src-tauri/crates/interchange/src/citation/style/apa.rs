//! APA, 7th edition (Publication Manual, chapters 9 and 10).

use super::super::text::Text;
use super::super::{Cited, Medium, Name};
use super::{authors, dates, houses};

pub(super) fn write(cited: &Cited, text: &mut Text) {
    let (site, publisher) = houses(cited);
    let date = match &cited.published {
        Some(date) => format!("({}).", dates::year_first(date)),
        None => "(n.d.).".to_owned(),
    };
    // Without an author the title moves in front of the date (9.12).
    match authors(cited) {
        Some(authors) => {
            text.push(&list(authors)).stop().space().push(&date);
            if cited.title.is_some() {
                text.space();
                title(cited, text);
                text.stop();
            }
        }
        None if cited.title.is_some() => {
            title(cited, text);
            text.stop().space().push(&date);
        }
        None => {
            let house = site.or(publisher).unwrap_or("Untitled");
            text.push(house).stop().space().push(&date);
        }
    }
    let named = cited.title.is_some() || authors(cited).is_some();
    for house in [site, publisher].into_iter().flatten().filter(|_| named) {
        text.space();
        if cited.medium.is_article() && Some(house) == site {
            text.italic(house);
        } else {
            text.push(house);
        }
        text.stop();
    }
    if let Some(url) = &cited.url {
        text.space();
        // The day of retrieval belongs to what may change without saying so (9.16).
        match &cited.accessed {
            Some(read) if cited.published.is_none() => {
                text.push(&format!("Retrieved {}, from ", dates::american(read)));
            }
            _ => {}
        }
        text.address(url);
    }
}

/// The title, in italics unless it is a part of something; a post is its first twenty words (10.15).
fn title(cited: &Cited, text: &mut Text) {
    let Some(title) = &cited.title else { return };
    let title = if cited.medium == Medium::SocialPost {
        let words: Vec<&str> = title.split(' ').collect();
        match words.get(..20) {
            Some(first) if words.len() > 20 => format!("{}…", first.join(" ")),
            _ => title.clone(),
        }
    } else {
        title.clone()
    };
    if cited.medium.is_article() {
        text.push(&title);
    } else {
        text.italic(&title);
    }
    if let Some(form) = cited.medium.bracketed() {
        text.push(&format!(" [{form}]"));
    }
}

/// Up to twenty authors; of more, the first nineteen and the last (9.8).
fn list(authors: &[Name]) -> String {
    let names: Vec<String> = authors.iter().map(|a| a.initialled(", ", " ")).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first, second] => format!("{first}, & {second}"),
        [head @ .., last] if names.len() <= 20 => format!("{}, & {last}", head.join(", ")),
        [head @ .., last] => {
            let first: Vec<&str> = head.iter().take(19).map(String::as_str).collect();
            format!("{}, . . . {last}", first.join(", "))
        }
    }
}
