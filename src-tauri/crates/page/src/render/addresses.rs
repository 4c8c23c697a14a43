//! Where the addresses in a page lead: to what was captured, into the page itself, or nowhere.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashSet};

use url::Url;

pub(crate) use crate::requisites::Kind;

/// How many addresses that were not captured are listed.
const MAX_MISSING: usize = 10_000;

/// Resolves the addresses of one page and keeps the tally.
pub(crate) struct Addresses<'a> {
    base: Url,
    link: &'a dyn Fn(&Url) -> Option<String>,
    given: RefCell<HashSet<String>>,
    missing: RefCell<BTreeSet<String>>,
    wanted: RefCell<Vec<(String, Kind)>>,
    blocked: Cell<usize>,
}

impl<'a> Addresses<'a> {
    pub(crate) fn new(base: &Url, link: &'a dyn Fn(&Url) -> Option<String>) -> Self {
        Addresses {
            base: base.clone(),
            link,
            given: RefCell::default(),
            missing: RefCell::default(),
            wanted: RefCell::default(),
            blocked: Cell::new(0),
        }
    }

    /// Takes the address of `<base>` as the one that others are relative to.
    pub(crate) fn rebase(&mut self, base: &str) {
        if let Ok(base) = self.base.join(base.trim())
            && web(&base)
        {
            self.base = base;
        }
    }

    pub(crate) fn join(&self, address: &str) -> Option<Url> {
        self.base.join(address.trim()).ok()
    }

    /// Counts something that was taken out because it would run or load.
    pub(crate) fn block(&self) {
        self.blocked.set(self.blocked.get() + 1);
    }

    pub(crate) fn blocked(&self) -> usize {
        self.blocked.get()
    }

    pub(crate) fn missing(&self) -> Vec<String> {
        self.missing.borrow().iter().cloned().collect()
    }

    /// The same in the order in which they were met, with what they are.
    pub(crate) fn wanted(&self) -> Vec<(String, Kind)> {
        self.wanted.borrow().clone()
    }

    /// The addresses that `link` gave.
    pub(crate) fn given(&self) -> HashSet<String> {
        self.given.borrow().clone()
    }

    /// What may stand in the page for an address that something loads from. A fragment alone leads into the page itself;
    /// pictures and fonts within the address stay as they are.
    pub(crate) fn load(&self, address: &str, kind: Kind) -> Option<String> {
        let found = self.quietly(address, kind);
        if found.is_none() {
            self.block();
            if let Some(url) = self.join(address).filter(web)
                && self.missing.borrow().len() < MAX_MISSING
            {
                self.wanted.borrow_mut().push((bare(&url).into(), kind));
                self.missing.borrow_mut().insert(bare(&url).into());
            }
        }
        found
    }

    /// As [`Self::load`], for one of several addresses of which any will do: a failure is not counted.
    pub(crate) fn quietly(&self, address: &str, kind: Kind) -> Option<String> {
        let address = address.trim_matches(|c: char| c.is_ascii_whitespace() || c.is_ascii_control());
        if address.is_empty() {
            return None;
        }
        if let Some(name) = address.strip_prefix('#') {
            let plain = name
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':'));
            return (plain && kind == Kind::Image).then(|| address.to_owned());
        }
        if address.get(..5).is_some_and(|s| s.eq_ignore_ascii_case("data:")) {
            return within(address, kind).then(|| address.to_owned());
        }
        if address.len() > 16_384 {
            return None;
        }
        let url = self.join(address)?;
        // A comma would part the candidates of a srcset.
        let target = (self.link)(&bare(&url))?.replace(',', "%2C");
        let mut target = bare(&Url::parse(&target).ok()?);
        self.given.borrow_mut().insert(target.as_str().to_owned());
        target.set_fragment(url.fragment());
        Some(target.into())
    }
}

/// Whether an address leads to the web.
pub(crate) fn web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
}

/// An address without its fragment, which no server sees.
pub(crate) fn bare(url: &Url) -> Url {
    let mut url = url.clone();
    url.set_fragment(None);
    url
}

/// Whether what an address holds within itself is a picture or a font, which cannot run anything. SVG as a picture runs no
/// script and loads nothing (SVG Integration, secure static mode).
fn within(address: &str, kind: Kind) -> bool {
    let kinds: &[&str] = match kind {
        Kind::Image => &[
            "image/png",
            "image/jpeg",
            "image/jpg",
            "image/gif",
            "image/webp",
            "image/avif",
            "image/bmp",
            "image/x-icon",
            "image/vnd.microsoft.icon",
            "image/svg+xml",
        ],
        Kind::Font => &[
            "font/",
            "application/font-",
            "application/x-font-",
            "application/vnd.ms-fontobject",
            "application/octet-stream",
        ],
        Kind::Style | Kind::Media => &[],
    };
    let head: String = address
        .chars()
        .skip(5)
        .take(40)
        .collect::<String>()
        .to_ascii_lowercase();
    kinds.iter().any(|k| {
        head.strip_prefix(k)
            .is_some_and(|rest| k.ends_with(['/', '-']) || rest.starts_with([';', ',']))
    })
}

/// One candidate of a `srcset`: an address and how wide or dense its picture is.
pub(crate) struct Candidate<'a> {
    pub(crate) address: &'a str,
    pub(crate) descriptor: &'a str,
}

/// Parts a `srcset` (HTML Standard, section 4.8.4.2.2, "parse a srcset attribute").
pub(crate) fn candidates(srcset: &str) -> Vec<Candidate<'_>> {
    let mut found = Vec::new();
    let mut rest = srcset;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() || found.len() >= 256 {
            return found;
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (address, after) = rest.split_at(end);
        if address.ends_with(',') {
            found.push(Candidate {
                address: address.trim_end_matches(','),
                descriptor: "",
            });
            rest = after;
            continue;
        }
        let end = after.find(',').unwrap_or(after.len());
        let (descriptor, after) = after.split_at(end);
        found.push(Candidate {
            address,
            descriptor: descriptor.trim(),
        });
        rest = after;
    }
}
