//! A captured page as it looked, without anything that runs or asks the network for something.
//!
//! The page is read as a browser reads it, what may stay is written anew, and the result is read and cleaned again until
//! nothing changes any more: markup that means one thing when it is cleaned and another when it is shown has no place to
//! hide, because what is shown was read back from exactly these bytes. Everything is by list of what is allowed.
//!
//! Every address that would load something is replaced by what `link` gives for it, an address of a captured copy, or
//! taken out. Links stay visible and say where they led (`title`, `data-href`), but lead nowhere. Forms are shown and
//! take nothing. Pictures that a script would have loaded later (`data-src`, `<noscript>`) are put in their places.

mod addresses;
mod attributes;
mod css;
mod elements;
mod svg;
#[cfg(test)]
mod tests;
mod write;

use url::Url;

use addresses::Addresses;
pub(crate) use addresses::{bare, candidates, web};
pub(crate) use attributes::{LAZY, LAZY_BACKGROUNDS, LAZY_SETS, styles};
pub use svg::{Refused, plain};
pub(crate) use write::bases;

use crate::tree::Tree;

/// How often a page is cleaned before it is shown as its words alone.
const MAX_ROUNDS: usize = 5;

/// A page made safe to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// A whole document of HTML, in UTF-8.
    pub html: String,
    /// How many scripts, handlers, frames, forms' targets, addresses and rules were taken out.
    pub blocked: usize,
    /// Addresses on the web that the page loads and `link` knew nothing of, sorted; 10,000 at most.
    pub missing: Vec<String>,
    /// Whether the page was too large, too deep or too slow to read, and its end was left out.
    pub cut: bool,
}

/// Cleans a captured page that came from `base`. `link` is asked for each address that the page loads something from,
/// absolute and without its fragment, and answers with the absolute address of the captured copy if there is one.
///
/// Bounded in time and memory for any input; a page that does not settle is given as its words alone.
pub fn render(html: &str, base: &Url, link: &dyn Fn(&Url) -> Option<String>) -> Rendered {
    let mut addresses = Addresses::new(base, link);
    let tree = Tree::read(html);
    let mut cut = tree.cut;
    let mut text = write::document(&tree, &mut addresses);
    drop(tree);
    let (blocked, missing, given) = (addresses.blocked(), addresses.missing(), addresses.given());
    let known = move |url: &Url| given.contains(url.as_str()).then(|| url.to_string());
    for _ in 1..MAX_ROUNDS {
        let tree = Tree::read(&text);
        cut |= tree.cut;
        let again = write::document(&tree, &mut Addresses::new(base, &known));
        if again == text {
            return Rendered {
                html: text,
                blocked,
                missing,
                cut,
            };
        }
        text = again;
    }
    Rendered {
        html: write::words(&Tree::read(&text)),
        blocked,
        missing,
        cut,
    }
}

/// The addresses that a style sheet loads from, in its order.
pub(crate) fn sheet_addresses(css: &str, base: &Url) -> Vec<(String, crate::requisites::Kind)> {
    let nothing = |_: &Url| None;
    let addresses = Addresses::new(base, &nothing);
    css::sheet(css, &addresses);
    addresses.wanted()
}

/// Cleans a captured style sheet that came from `base`, as [`render`] cleans those within a page.
pub fn style_sheet(css: &str, base: &Url, link: &dyn Fn(&Url) -> Option<String>) -> String {
    css::sheet(css, &Addresses::new(base, link))
}
