//! MLA, 9th edition: the template of core elements (MLA Handbook, chapter 5).

use super::super::text::{Text, ends, quoted};
use super::super::{Cited, Name};
use super::{authors, dates, houses};

pub(super) fn write(cited: &Cited, text: &mut Text) {
    let (site, publisher) = houses(cited);
    if let Some(authors) = authors(cited) {
        text.push(&list(authors)).stop();
    }
    if let Some(title) = &cited.title {
        text.space();
        if cited.medium.stands_alone() && site.is_none() {
            text.italic(title).stop();
        } else {
            text.push(&quoted(title, true, if ends(title) { "" } else { "." }));
        }
    }
    // The container and what belongs to it: one sentence, its parts joined by commas.
    let mut parts = 0_usize;
    let mut joint = |text: &mut Text| {
        if parts > 0 {
            text.push(", ");
        } else {
            text.space();
        }
        parts += 1;
    };
    if let Some(site) = site {
        joint(text);
        text.italic(site);
    }
    if let Some(publisher) = publisher {
        joint(text);
        text.push(publisher);
    }
    if let Some(date) = &cited.published {
        joint(text);
        text.push(&dates::abbreviated(date));
    }
    if let Some(url) = &cited.url {
        joint(text);
        text.address(url).push(".");
    } else if parts > 0 {
        text.stop();
    }
    if let Some(read) = cited.accessed.as_ref().filter(|_| cited.url.is_some()) {
        text.space()
            .push(&format!("Accessed {}", dates::abbreviated(read)))
            .stop();
    }
}

/// One or two; of more, the first alone (5.8).
fn list(authors: &[Name]) -> String {
    match authors {
        [] => String::new(),
        [one] => one.inverted(),
        [first, second] => format!("{}, and {}", first.inverted(), second.display()),
        [first, ..] => format!("{}, et al.", first.inverted()),
    }
}
