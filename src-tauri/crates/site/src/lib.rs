//! A static site of all published checks, which any host can serve from any folder.
//!
//! One page is made at a time and handed to the caller, so that a site of tens of thousands of checks needs no more
//! memory than its index. Paths are made of fixed names, numbers and ids alone; no wording ever becomes one, so an
//! address outlives every change of words. There is no clock and no chance: the same checks give the same bytes.
//!
//! A site that knows where it will lie (`SiteOptions::base`) also has feeds, a map for search engines and canonical
//! addresses, all of which must be absolute. One that does not has none of the three, and works all the same.

mod check;
mod choice;
mod fold;
mod index;
mod page;
mod pages;
mod search;
mod wording;

use choice::Choice;
use claimbook_domain::ClaimId;
use claimbook_report::{Feed, FeedOptions, Report, feed};
use page::Pages;
use std::fmt::Display;

/// How a site is made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SiteOptions {
    /// Its name; the publisher's where it is blank, else the words for fact checks.
    pub title: String,
    /// The absolute web address (`https://…/`) of the folder it will lie in. Without one there are no feeds, no
    /// `sitemap.xml` and no canonical addresses.
    pub base: Option<String>,
    /// BCP 47 language of its own words; that of the report where it is blank, English where it is not translated.
    pub lang: String,
    /// Checks gathered on one page.
    pub roundups: Vec<Roundup>,
}

/// Several checks under one title.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roundup {
    /// What it is called in addresses, the same for as long as the site lives: lower-case letters, digits and hyphens. Its
    /// place in the list, from 1, where it is nothing of the kind.
    pub key: String,
    /// What its checks have in common.
    pub of: RoundupOf,
    /// Its title: that of the document, or the speaker's name.
    pub title: String,
    /// The checks, in order; those that are not published are left out.
    pub checks: Vec<ClaimId>,
}

/// What the checks of a round-up have in common.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RoundupOf {
    /// The claims were made in the same document.
    #[default]
    Document,
    /// The same person or organisation made the claims.
    Speaker,
}

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Checks with a page.
    pub checks: u64,
    /// Checks that are not published or have no verdict.
    pub left_out: u64,
    /// Files written.
    pub files: u64,
    /// Their size in bytes.
    pub bytes: u64,
}

/// Why a site could not be made; `E` is what the caller's making and writing fail with.
#[derive(Debug, thiserror::Error)]
pub enum SiteError<E> {
    /// The base is no absolute web address of a folder.
    #[error("the address of the site is no web address of a folder: {0}")]
    Base(String),
    /// A page's template failed.
    #[error("a page of the site could not be made: {0}")]
    Template(#[from] minijinja::Error),
    /// A part of the search index could not be written as JSON.
    #[error("the search index could not be written: {0}")]
    Json(#[from] serde_json::Error),
    /// The caller could not make the page of a check, or write a file.
    #[error("{0}")]
    Caller(E),
    /// The caller asked to stop.
    #[error("stopped")]
    Stopped,
}

impl<E> SiteError<E> {
    /// A stable name, for catalogues of messages.
    pub const fn code(&self) -> &'static str {
        match self {
            SiteError::Base(_) => "site-base",
            SiteError::Template(_) => "site-template",
            SiteError::Json(_) => "site-json",
            SiteError::Caller(_) => "site-caller",
            SiteError::Stopped => "site-stopped",
        }
    }
}

/// Counts what goes out through the caller.
#[expect(
    clippy::type_complexity,
    reason = "a name for it would hide what the caller gives"
)]
pub(crate) struct Out<'a, E> {
    write: &'a mut dyn FnMut(&str, &[u8]) -> Result<(), E>,
    summary: Summary,
    /// Addresses of pages for the map, relative to the base.
    map: Vec<(String, Option<String>)>,
}

impl<E> Out<'_, E> {
    pub(crate) fn file(&mut self, path: &str, bytes: &[u8]) -> Result<(), SiteError<E>> {
        (self.write)(path, bytes).map_err(SiteError::Caller)?;
        self.summary.files += 1;
        self.summary.bytes += bytes.len() as u64;
        Ok(())
    }

    /// A page that search engines are told of, and the day it changed.
    pub(crate) fn page(&mut self, path: &str, html: &str, day: Option<String>) -> Result<(), SiteError<E>> {
        let address = path.strip_suffix("index.html").unwrap_or(path);
        self.map.push((address.to_owned(), day));
        self.file(path, html.as_bytes())
    }
}

/// Makes the site: has `make` make the page of each check of a report of it alone, hands every file to `write` as a path
/// (relative, with `/`, of `[a-z0-9.-]` alone) and its bytes, and tells `step` after each check how many of them are done;
/// `false` from it stops the work. The order is fixed.
#[expect(
    clippy::type_complexity,
    reason = "a name for it would hide what the caller gives"
)]
pub fn site<E: Display>(
    report: &Report,
    options: &SiteOptions,
    make: &mut dyn FnMut(&Report) -> Result<Vec<u8>, E>,
    write: &mut dyn FnMut(&str, &[u8]) -> Result<(), E>,
    step: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Summary, SiteError<E>> {
    let base = match options.base.as_deref().map(str::trim).filter(|b| !b.is_empty()) {
        Some(base) => Some(folder(base).ok_or_else(|| SiteError::Base(base.to_owned()))?),
        None => None,
    };
    let choice = Choice::of(report);
    let pages = Pages::new(report, options, base.clone())?;
    let mut out = Out {
        write,
        summary: Summary {
            checks: choice.checks.len() as u64,
            left_out: (report.checks.len() - choice.checks.len()) as u64,
            ..Summary::default()
        },
        map: Vec::new(),
    };
    let total = choice.checks.len() as u64;
    if !step(0, total) {
        return Err(SiteError::Stopped);
    }
    pages::listings(&pages, &choice, &mut out)?;
    pages::roundups(&pages, &choice, &options.roundups, &mut out)?;
    pages::corrections(&pages, &choice, &mut out)?;
    search::write(&pages, &choice, &mut out)?;
    for (done, check) in (1..).zip(&choice.checks) {
        let html = check::html(report, &pages, &choice, check, make)?;
        let day = choice::changed(check);
        out.page(&format!("checks/{}/index.html", check.id), &html, day)?;
        if !step(done, total) {
            return Err(SiteError::Stopped);
        }
    }
    out.file("404.html", pages.missing()?.as_bytes())?;
    out.file("style.css", page::styles(&report.style).as_bytes())?;
    if let Some((logo, bytes)) = page::logo(&report.style) {
        out.file(logo, &bytes)?;
    }
    out.file(".nojekyll", b"")?;
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(base) = &base {
        robots.push_str(&format!("\nSitemap: {base}sitemap.xml\n"));
        feeds(report, &pages, &choice, base, &mut out)?;
        index::maps(base, &mut out)?;
    }
    out.file("robots.txt", robots.as_bytes())?;
    Ok(out.summary)
}

/// How many entries a feed has, the newest.
const ENTRIES: usize = 50;

fn feeds<E>(
    report: &Report,
    pages: &Pages,
    choice: &Choice<'_>,
    base: &str,
    out: &mut Out<'_, E>,
) -> Result<(), SiteError<E>> {
    let mut newest = check::alone(report, &pages.wording.lang);
    newest.checks = choice
        .checks
        .iter()
        .take(ENTRIES)
        .map(|check| check::placed(check, Some(base)))
        .collect();
    for format in Feed::ALL {
        let options = FeedOptions {
            title: Some(pages.title.clone()),
            id: Some(base.to_owned()),
            feed_url: Some(format!("{base}{}", format.file_name())),
            site_url: Some(base.to_owned()),
            entries: ENTRIES,
            ..FeedOptions::default()
        };
        out.file(format.file_name(), &feed(&newest, format, &options))?;
    }
    Ok(())
}

/// The address of a folder, with its last stroke.
fn folder(base: &str) -> Option<String> {
    let mut url = url::Url::parse(base).ok()?;
    let plain = matches!(url.scheme(), "http" | "https")
        && url.has_host()
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    if !plain {
        return None;
    }
    if !url.path().ends_with('/') {
        let path = format!("{}/", url.path());
        url.set_path(&path);
    }
    Some(url.into())
}
