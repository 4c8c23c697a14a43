//! What captured bytes say: their words, and what they are called; and how they can be looked at.
//!
//! All of it is derived: the bytes stay as they are, and this can be made again by a later version that reads better.

use crate::api::*;
use crate::captured::{MOST, charset};
use crate::{Error, Result};
use claimbook_domain::*;
use claimbook_page::pdf::{self, PdfFault};
use claimbook_page::{article, charset::decode_page, image};
use claimbook_store::{Blobs, Tx};
use claimbook_text::{decode, language};

/// What stands between two pages of a document in its text.
const PAGE_BREAK: char = '\u{c}';

/// What was read in captured bytes.
#[derive(Debug, Default)]
pub struct Read {
    text: Option<String>,
    title: Option<String>,
    byline: Option<String>,
    site: Option<String>,
    published: Option<Edtf>,
    lang: Option<String>,
    extractor: Option<String>,
}

impl Read {
    /// The text that was read.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// What the page is called.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// Keeps the text, and says in the snapshot what was read.
    pub fn into_snapshot(self, tx: &Tx<'_>, snapshot: &mut Snapshot) -> Result<()> {
        snapshot.text = match &self.text {
            Some(text) => {
                let sha256 = decode::sha256_hex(text);
                tx.put_text(&sha256, text)?;
                Some(sha256)
            }
            None => None,
        };
        snapshot.title = self.title.or(snapshot.title.take());
        snapshot.byline = self.byline;
        snapshot.site = self.site;
        snapshot.published = self.published;
        snapshot.lang = self.lang;
        snapshot.extractor = self.extractor;
        Ok(())
    }
}

fn unread(why: impl ToString) -> Error {
    Error::new(
        "snapshot.unread",
        format!(
            "Its words can't be read: {}. The captured bytes are safe.",
            why.to_string()
        ),
    )
}

/// Whether it is a page of markup.
pub fn is_html(media_type: &str) -> bool {
    matches!(media_type, "text/html" | "application/xhtml+xml")
}

/// Reads the words of captured bytes. What has none (an image, any file) gives nothing.
pub fn read(blobs: &Blobs, page: &Resource, url: Option<&str>) -> Result<Read> {
    let bytes = |most| blobs.read(&page.sha256, most).map_err(Error::from);
    let some = |text: String| Some(text).filter(|t| !t.trim().is_empty());
    let read = if is_html(&page.media_type) {
        let html = decode_page(&bytes(MOST)?, charset(&page.headers).as_deref()).text;
        let article = article::extract(&html, url);
        Read {
            text: some(article.text),
            title: article.title,
            byline: article.byline,
            site: article.site,
            published: article.published.and_then(|d| d.parse().ok()),
            lang: article.lang,
            extractor: Some(article::EXTRACTOR.to_owned()),
        }
    } else if page.media_type == "application/pdf" {
        let pdf = pdf::read(&bytes(MOST)?, &pdf::Limits::default()).map_err(unread)?;
        let points = claimbook_text::offset::CodePoints::new(&pdf.text);
        let pages: Vec<&str> = pdf
            .pages
            .iter()
            .filter_map(|[a, b]| points.slice(*a, *b))
            .map(str::trim_end)
            .collect();
        Read {
            text: some(pages.join(&format!("\n{PAGE_BREAK}")))
                .filter(|t| t.chars().any(char::is_alphanumeric)),
            title: pdf.title,
            byline: pdf.author,
            published: pdf.created.and_then(|d| d.get(..10).and_then(|d| d.parse().ok())),
            extractor: Some(format!("pdf {}", env!("CARGO_PKG_VERSION"))),
            ..Read::default()
        }
    } else if page.media_type.starts_with("text/") {
        let decoded = decode::decode(&bytes(MOST)?, charset(&page.headers).as_deref()).map_err(unread)?;
        Read {
            text: some(decoded.text),
            ..Read::default()
        }
    } else {
        return Ok(Read::default());
    };
    let lang = match (&read.lang, &read.text) {
        (None, Some(text)) => language::language(text).map(str::to_owned),
        (lang, _) => lang.clone(),
    };
    Ok(Read { lang, ..read })
}

/// The span of each page of a text.
fn page_spans(text: &str) -> Vec<[usize; 2]> {
    let (mut spans, mut start, mut end) = (Vec::new(), 0, 0);
    for c in text.chars() {
        if c == PAGE_BREAK {
            spans.push([start, end]);
            start = end + 1;
        }
        end += 1;
    }
    spans.push([start, end]);
    spans
}

/// Says how a snapshot can be looked at, and what its bytes say of themselves.
pub fn look(blobs: &Blobs, page: &Resource, view: &mut SnapshotView) {
    let id = view.snapshot.id;
    if is_html(&page.media_type) {
        view.look = Look::Page {
            address: format!("page/{id}"),
        };
    } else if page.media_type == "application/pdf" {
        let Ok(bytes) = blobs.read(&page.sha256, MOST) else {
            return;
        };
        let (pages, spans) = match &view.text {
            Some(text) => {
                let spans = page_spans(text);
                (spans.len(), spans)
            }
            None => {
                let (why, pages) = match pdf::read(&bytes, &pdf::Limits::default()) {
                    Ok(pdf) => ("pdf.no-text", pdf.pages.len()),
                    Err(PdfFault::NoText { pages }) => ("pdf.no-text", pages),
                    Err(PdfFault::Locked | PdfFault::Encryption) => ("pdf.locked", 0),
                    Err(_) => ("unread", 0),
                };
                view.no_text = Some(why.into());
                if pages == 0 {
                    return;
                }
                (pages, Vec::new())
            }
        };
        view.look = Look::Leaves {
            address: format!("leaf/{}", page.id),
            pages: u32::try_from(pages).unwrap_or(u32::MAX),
            spans,
        };
    } else if page.media_type.starts_with("image/") {
        let Ok(bytes) = blobs.read(&page.sha256, MOST) else {
            return;
        };
        let Ok(facts) = image::look(&bytes) else { return };
        view.has_location = facts.has_location;
        view.particulars = facts
            .exif
            .into_iter()
            .map(|e| Particular {
                name: e.tag,
                value: e.value,
            })
            .collect();
        view.look = Look::Image {
            address: format!("resource/{}", page.id),
            width: u32::try_from(facts.width).unwrap_or(u32::MAX),
            height: u32::try_from(facts.height).unwrap_or(u32::MAX),
        };
    } else if view.text.is_none() && page.media_type.starts_with("text/") {
        view.no_text = Some("unread".into());
    }
}
