//! The article of a page: its text, and what the page says of itself.
//!
//! The page becomes a tree in bounds ([`parse`], [`dom`]), furniture is marked ([`furniture`]), what is left is laid out as a row of blocks
//! ([`blocks`]), the element worth most is chosen ([`select`]), its scraps are dropped ([`filter`]) and the rest is written down
//! ([`render`]). No rule knows a site by name. Nothing recurses, and every step is linear in the page, or bounded.

mod blocks;
mod dom;
mod filter;
mod furniture;
mod meta;
mod parse;
mod render;
mod select;

use serde::Serialize;

use dom::Dom;

/// The version of the extraction: the same version makes the same text of the same page.
pub const EXTRACTOR: &str = "claimbook-article/1";

/// What a page says. What it does not say is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Article {
    /// The headline, without the name of the site.
    pub title: Option<String>,
    /// Who wrote it, as the page names them; several are parted by commas.
    pub byline: Option<String>,
    /// When it was published: `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where no more is said (EDTF level 0).
    pub published: Option<String>,
    /// The name of the site.
    pub site: Option<String>,
    /// The language tag that the page gives itself (BCP 47).
    pub lang: Option<String>,
    /// The text: blocks parted by a blank line, list items led by a bullet, the cells of a row parted by tabs. Soft hyphens are
    /// left where the page has them.
    pub text: String,
}

/// Extracts the article. `url` is where the page was; it may tell the date.
/// Never fails, and never takes long: a page without an article gives what it shows.
pub fn extract(html: &str, url: Option<&str>) -> Article {
    let dom = Dom::parse(html);
    let skip = furniture::mark(&dom, true);
    let meta = meta::read(&dom, url, &skip);
    let mut text = body(&dom, meta.title.as_deref());
    // The page shows but a part of what it says elsewhere: it is loaded later, or behind a wall.
    if let Some(said) = meta
        .body
        .filter(|said| blocks::weight(said) > 400 && blocks::weight(&text) * 2 < blocks::weight(said))
    {
        text = said;
    }
    Article {
        title: meta.title,
        byline: meta.byline,
        published: meta.published,
        site: meta.site,
        lang: meta.lang,
        text,
    }
}

/// The day in a text that is a date, as `YYYY-MM-DD`; `None` where it says none, or can be read two ways.
pub fn day_of(text: &str) -> Option<String> {
    meta::date::find(text, false)
}

fn body(dom: &Dom, title: Option<&str>) -> String {
    let (text, worth) = read(dom, title, true);
    if worth >= 250.0 {
        return text;
    }
    // Hardly any prose: it may stand where furniture does elsewhere, as in a forum or a live ticker.
    let (all, more) = read(dom, title, false);
    let text = if more > 3.0 * worth.max(40.0) || text.is_empty() {
        all
    } else {
        text
    };
    if text.is_empty() { visible(dom) } else { text }
}

/// All that the page shows, where nothing of it is like an article.
fn visible(dom: &Dom) -> String {
    let blocks = blocks::collect(dom, 0, &furniture::mark(dom, false));
    render::text(&blocks, &(0..blocks.len()).collect::<Vec<_>>())
}

fn read(dom: &Dom, title: Option<&str>, names: bool) -> (String, f64) {
    let skip = furniture::mark(dom, names);
    let blocks = blocks::collect(dom, 0, &skip);
    let sums = select::Sums::new(dom, &blocks);
    let Some(chosen) = select::choose(dom, &blocks, &sums) else {
        return (String::new(), 0.0);
    };
    let kept = filter::keep(dom, &blocks, &sums, chosen.root, &chosen.blocks, title);
    (render::text(&blocks, &kept), sums.worth(&chosen.blocks))
}
