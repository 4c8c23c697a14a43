//! What a capture must fetch besides a page, so that the page can be looked at offline.
//!
//! Named are the addresses that the rendering would load, the most important first: style sheets, then pictures in the
//! order in which the page shows them, then media. Of several sizes of one picture the largest is named, once.

use std::collections::HashSet;

use html5ever::ns;
use url::Url;

use crate::render::{
    LAZY, LAZY_BACKGROUNDS, LAZY_SETS, bare, bases, candidates, sheet_addresses, styles, web,
};
use crate::tree::{Data, Tree};

/// What kind of thing a page needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A style sheet.
    Style,
    /// A picture.
    Image,
    /// A font, named by a style sheet.
    Font,
    /// A film or a recording.
    Media,
}

/// Something that a page loads.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Requisite {
    /// Where it is: absolute, http or https, without a fragment. The key under which [`crate::render::render`] asks for it.
    pub url: Url,
    /// What it is.
    pub kind: Kind,
}

/// How many requisites of one page or sheet are named.
pub const MAX_REQUISITES: usize = 5_000;

#[derive(Default)]
struct Found {
    list: Vec<Requisite>,
    seen: HashSet<Url>,
}

impl Found {
    fn add(&mut self, base: &Url, address: &str, kind: Kind) {
        let address = address.trim();
        if address.is_empty() || address.starts_with('#') || address.len() > 16_384 {
            return;
        }
        let Some(url) = base.join(address).ok().filter(web).map(|u| bare(&u)) else {
            return;
        };
        if self.list.len() < MAX_REQUISITES && self.seen.insert(url.clone()) {
            self.list.push(Requisite { url, kind });
        }
    }

    fn css(&mut self, base: &Url, css: &str) {
        for (address, kind) in sheet_addresses(css, base) {
            self.add(base, &address, kind);
        }
    }

    fn sorted(mut self) -> Vec<Requisite> {
        self.list.sort_by_key(|r| r.kind);
        self.list
    }
}

/// What a page that came from `base` loads: style sheets, pictures, fonts, media, in this order and within it as they stand
/// in the page.
pub fn requisites(html: &str, base: &Url) -> Vec<Requisite> {
    let tree = Tree::read(html);
    let base = bases(&tree)
        .and_then(|own| base.join(own.trim()).ok())
        .filter(web)
        .unwrap_or_else(|| base.clone());
    let mut found = Found::default();
    for id in tree.below(0) {
        let Data::Element { name, attributes } = &tree.node(id).data else {
            continue;
        };
        let get = |wanted: &str| {
            attributes
                .iter()
                .find(|a| &*a.name.local == wanted)
                .map(|a| &*a.value)
        };
        if let Some(style) = get("style") {
            found.css(&base, style);
        }
        if &*name.local == "style" {
            found.css(&base, &tree.text(id));
        }
        if name.ns == ns!(svg) && matches!(&*name.local, "image" | "use") {
            get("href")
                .into_iter()
                .for_each(|href| found.add(&base, href, Kind::Image));
        }
        if name.ns != ns!(html) {
            continue;
        }
        for lazy in LAZY_BACKGROUNDS.iter().chain(&["background"]) {
            let Some(value) = get(lazy).map(str::trim) else {
                continue;
            };
            let value = value
                .strip_prefix("url(")
                .and_then(|v| v.strip_suffix(')'))
                .unwrap_or(value);
            found.add(&base, value.trim_matches(['"', '\'', ' ']), Kind::Image);
        }
        match &*name.local {
            "link" => styles(attributes)
                .into_iter()
                .for_each(|href| found.add(&base, href, Kind::Style)),
            "img" | "amp-img" | "input" | "source" | "image" => {
                let several = LAZY_SETS
                    .iter()
                    .chain(&["srcset"])
                    .find_map(|n| get(n))
                    .and_then(largest);
                let one = LAZY.iter().chain(&["src"]).filter_map(|n| get(n));
                let one = one
                    .filter(|a| !a.trim_start().starts_with("data:"))
                    .find(|a| !a.trim().is_empty());
                let medium = &*name.local == "source" && get("srcset").is_none();
                let kind = if medium { Kind::Media } else { Kind::Image };
                // The single address is asked for too: it is what old sheets, search and people know the picture by.
                for address in [one, several].into_iter().flatten() {
                    found.add(&base, address, kind);
                }
            }
            "video" | "audio" => {
                get("src")
                    .into_iter()
                    .for_each(|src| found.add(&base, src, Kind::Media));
                get("poster")
                    .into_iter()
                    .for_each(|poster| found.add(&base, poster, Kind::Image));
            }
            _ => {}
        }
    }
    found.sorted()
}

/// What a style sheet that came from `base` loads.
pub fn style_requisites(css: &str, base: &Url) -> Vec<Requisite> {
    let mut found = Found::default();
    found.css(base, css);
    found.sorted()
}

/// The widest or densest candidate.
fn largest(srcset: &str) -> Option<&str> {
    let size = |descriptor: &str| {
        descriptor
            .trim_end_matches(['w', 'x', 'h'])
            .trim()
            .parse::<f64>()
            .unwrap_or(1.0)
    };
    candidates(srcset)
        .into_iter()
        .filter(|c| !c.address.starts_with("data:"))
        .max_by(|a, b| size(a.descriptor).total_cmp(&size(b.descriptor)))
        .map(|c| c.address)
}
