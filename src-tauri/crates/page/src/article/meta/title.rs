//! The headline: from metadata or `<title>`, without the name of the site.

use super::{Tags, plain_text};
use crate::article::dom::Dom;
use crate::article::filter::plain;

const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " > ", " \\ ", "|", " – ", " ― ",
    "｜", "_",
];

/// The title of the page.
pub fn read(
    dom: &Dom,
    tags: &Tags,
    (headline, name): (Option<&str>, Option<&str>),
    site: Option<&str>,
) -> Option<String> {
    let document = dom
        .all("title")
        .find(|&t| dom.ancestors(t).all(|up| dom.tag(up) != "svg"))
        .map(|t| plain_text(&dom.text(t, 2000)))
        .filter(|t| !t.is_empty());
    let headings: Vec<String> = dom
        .all("h1")
        .take(20)
        .map(|h| plain_text(&dom.text(h, 1000)))
        .filter(|t| !t.is_empty())
        .collect();
    // Of headline and name, the one that the page is titled with: in some pages the headline is a description.
    let titled = |text: &str| document.as_ref().is_some_and(|d| plain(d).contains(&plain(text)));
    let linked = match (headline, name) {
        (Some(headline), Some(name)) if titled(name) && !titled(headline) => Some(name),
        (headline, name) => headline.or(name),
    };
    let said = linked.map(plain_text).filter(|t| !t.is_empty()).or_else(|| {
        tags.first(&[
            "dc:title",
            "dcterm:title",
            "dcterms:title",
            "og:title",
            "weibo:article:title",
            "weibo:webpage:title",
            "citation_title",
            "title",
            "headline",
            "twitter:title",
            "parsely-title",
            "sailthru:title",
        ])
    });
    let said = said.filter(|t| site.is_none_or(|s| plain(s) != plain(t)) || document.is_none());
    match (said, document) {
        (Some(said), _) => Some(without_site(&said, site, &headings, false)),
        (None, Some(document)) => Some(without_site(&document, site, &headings, true)),
        (None, None) => headings.into_iter().next(),
    }
    .filter(|t| t.chars().any(char::is_alphanumeric))
}

/// Cuts the name of the site off. Of a `<title>` that nothing else explains, a short last part after a separator goes as well.
fn without_site(title: &str, site: Option<&str>, headings: &[String], guess: bool) -> String {
    let site = site.map(plain).filter(|s| !s.is_empty());
    let words = |text: &str| text.split_whitespace().count();
    for separator in SEPARATORS {
        for (before, after) in [title.rsplit_once(separator), title.split_once(separator)]
            .into_iter()
            .flatten()
        {
            let (before, after) = (before.trim(), after.trim());
            if before.is_empty() || after.is_empty() {
                continue;
            }
            let is_site = |part: &str| {
                site.as_ref().is_some_and(|s| {
                    *s == plain(part) || plain(part).len() > 4 && s.contains(&plain(part)) && words(part) <= 4
                })
            };
            let is_heading = |part: &str| headings.iter().any(|h| plain(h) == plain(part));
            if is_site(after) || is_heading(before) {
                return without_site_again(before, site.as_deref());
            }
            if is_site(before) || is_heading(after) {
                return after.to_owned();
            }
        }
    }
    if headings.iter().any(|h| plain(h) == plain(title)) {
        return title.to_owned();
    }
    if guess {
        for separator in SEPARATORS.iter().filter(|s| s.starts_with(' ')) {
            if let Some((before, after)) = title.rsplit_once(separator)
                && words(before) >= 4
                && words(after) <= 5
                && words(before) > words(after)
            {
                return before.trim().to_owned();
            }
        }
    }
    title.to_owned()
}

fn without_site_again(title: &str, site: Option<&str>) -> String {
    for separator in SEPARATORS {
        if let Some((before, after)) = title.rsplit_once(separator)
            && site == Some(plain(after).as_str())
            && !before.trim().is_empty()
        {
            return before.trim().to_owned();
        }
    }
    title.to_owned()
}
