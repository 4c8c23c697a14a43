//! Captured bytes as the window shows them: sanitised, under a policy that lets nothing out and nothing run.
//!
//! The shell hands the path of an address of the window's own scheme over, and serves what comes back. Only what can be
//! shown safely is served at all: a page through the sanitiser, style sheets through its filter, images by their bytes,
//! leaves of a PDF as pictures.

use crate::api::Served;
use crate::captured::{MOST, charset};
use crate::reading::is_html;
use crate::use_cases::snapshot::page_of;
use crate::{Desk, Error, Result};
use claimbook_domain::*;
use claimbook_page::{charset::decode_page, image, pdf, render};
use std::collections::HashMap;
use url::Url;

/// Nothing runs, nothing is asked for but what we serve ourselves.
const PAGE_POLICY: &str = "default-src 'none'; img-src snapshot: http://snapshot.localhost data:; style-src snapshot: http://snapshot.localhost 'unsafe-inline'; font-src snapshot: http://snapshot.localhost data:; media-src snapshot: http://snapshot.localhost; form-action 'none'; base-uri 'none'; sandbox";
pub(crate) const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// Pixels that an image may have to be shown as it is; a larger one is shown smaller.
const PIXELS: u64 = 40_000_000;
/// The longer side of an image that is shown smaller, and of a leaf.
pub(crate) const SIDE: u32 = 2_000;

fn nothing(path: &str) -> Error {
    Error::new("not-found", format!("There is nothing to show at {path}."))
}

impl Desk {
    /// What lies at an address of the window's own scheme: `page/SNAPSHOT`, `resource/RESOURCE`, `leaf/RESOURCE/N`,
    /// and `preview/NUMBER/N` for what is about to go out.
    /// `root` is what such addresses begin with in this window, such as `snapshot://localhost`.
    pub fn served(&self, path: &str, root: &str) -> Result<Served> {
        let mut parts = path.trim_matches('/').split('/');
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some("page"), Some(id), None, None) => self.served_page(id, root),
            (Some("resource"), Some(id), None, None) => self.served_resource(id, root),
            (Some("leaf"), Some(id), Some(n), None) => {
                let n = n.parse().map_err(|_| nothing(path))?;
                self.served_leaf(id, n)
            }
            (Some("preview"), Some(key), Some(n), None) => {
                let n = n.parse().map_err(|_| nothing(path))?;
                self.served_preview(key, n)
            }
            _ => Err(nothing(path)),
        }
    }

    /// The resources of a snapshot by their address, as a page names them.
    fn addresses(&self, snapshot: SnapshotId, root: &str) -> Result<HashMap<String, String>> {
        let resources: Vec<Resource> = self.book()?.read(|r| r.of("snapshot", &snapshot.to_string()))?;
        Ok(resources
            .into_iter()
            .filter(|r| r.role == ResourceRole::Requisite)
            .filter_map(|r| Some((key(&r.url?), format!("{root}/resource/{}", r.id))))
            .collect())
    }

    fn served_page(&self, id: &str, root: &str) -> Result<Served> {
        let book = self.book()?;
        let (snapshot, page): (Snapshot, Option<Resource>) = book.read(|r| {
            let snapshot: Snapshot = r.get(id)?;
            let page = page_of(r, snapshot.id);
            Ok(page.map(|p| (snapshot, p)))
        })??;
        let page = page
            .filter(|p| is_html(&p.media_type))
            .ok_or_else(|| nothing(id))?;
        let bytes = book.blobs().read(&page.sha256, MOST)?;
        let html = decode_page(&bytes, charset(&page.headers).as_deref()).text;
        let base = base(page.url.as_deref().or(snapshot.url.as_deref()))?;
        let known = self.addresses(snapshot.id, root)?;
        let rendered = render::render(&html, &base, &|url| known.get(&key(url.as_str())).cloned());
        Ok(Served {
            media_type: "text/html; charset=utf-8".into(),
            bytes: rendered.html.into_bytes(),
            policy: PAGE_POLICY,
        })
    }

    fn served_resource(&self, id: &str, root: &str) -> Result<Served> {
        let book = self.book()?;
        let resource: Resource = book.read(|r| r.get(id))?;
        let bytes = book.blobs().read(&resource.sha256, MOST)?;
        let served = |media_type: &str, bytes| Served {
            media_type: media_type.to_owned(),
            bytes,
            policy: POLICY,
        };
        match resource.media_type.as_str() {
            "text/css" => {
                let css = decode_page(&bytes, charset(&resource.headers).as_deref()).text;
                let known = self.addresses(resource.snapshot, root)?;
                let css = render::style_sheet(&css, &base(resource.url.as_deref())?, &|url| {
                    known.get(&key(url.as_str())).cloned()
                });
                Ok(served("text/css; charset=utf-8", css.into_bytes()))
            }
            "image/svg+xml" => {
                let svg = decode_page(&bytes, charset(&resource.headers).as_deref()).text;
                let svg = render::plain(&svg).map_err(|_| nothing(id))?;
                Ok(served("image/svg+xml", svg.into_bytes()))
            }
            media if media.starts_with("image/") => {
                let facts = image::look(&bytes).map_err(|_| nothing(id))?;
                if facts.width.saturating_mul(facts.height) > PIXELS {
                    let small = image::shrink(&bytes, SIDE).map_err(|e| {
                        Error::new("image.too-large", format!("This image can't be shown: {e}."))
                    })?;
                    return Ok(served(small.media_type, small.bytes));
                }
                Ok(served(media, bytes))
            }
            media
                if media.starts_with("font/")
                    || media.starts_with("audio/")
                    || media.starts_with("video/") =>
            {
                Ok(served(media, bytes))
            }
            _ => Err(nothing(id)),
        }
    }

    fn served_leaf(&self, id: &str, n: usize) -> Result<Served> {
        let book = self.book()?;
        let resource: Resource = book.read(|r| r.get(id))?;
        let bytes = book.blobs().read(&resource.sha256, MOST)?;
        let png = pdf::page_image(&bytes, n, SIDE)
            .map_err(|e| Error::new("pdf.page", format!("Page {} can't be shown: {e}.", n + 1)))?;
        Ok(Served {
            media_type: "image/png".into(),
            bytes: png,
            policy: POLICY,
        })
    }
}

/// An address as it is compared: what follows `#` is no part of what is fetched.
fn key(url: &str) -> String {
    url.split('#').next().unwrap_or(url).to_owned()
}

/// What relative links are relative to. A page without an address has none that could be known.
fn base(url: Option<&str>) -> Result<Url> {
    url.and_then(|u| Url::parse(u).ok())
        .map_or_else(|| Url::parse("about:blank"), Ok)
        .map_err(|e| Error::new("internal", e.to_string()))
}
