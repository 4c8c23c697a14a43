//! The map of the site for search engines (sitemaps.org, protocol 0.9).

use crate::{Out, SiteError};

/// Most addresses in one map.
const ADDRESSES: usize = 50_000;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// `sitemap.xml`; where one is not enough, an index of several. Paths are ids and fixed names, of which none needs escaping;
/// the base was parsed as an address, in which an ampersand and an apostrophe may still stand.
pub(crate) fn maps<E>(base: &str, out: &mut Out<'_, E>) -> Result<(), SiteError<E>> {
    let base = base.replace('&', "&amp;").replace('\'', "&apos;");
    let addresses = std::mem::take(&mut out.map);
    let parts: Vec<_> = addresses.chunks(ADDRESSES).collect();
    for (n, part) in (1..).zip(&parts) {
        let mut xml = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"{NAMESPACE}\">\n");
        for (path, day) in part.iter() {
            xml.push_str(&format!("<url><loc>{base}{path}</loc>"));
            if let Some(day) = day {
                xml.push_str(&format!("<lastmod>{day}</lastmod>"));
            }
            xml.push_str("</url>\n");
        }
        xml.push_str("</urlset>\n");
        match parts.len() {
            1 => out.file("sitemap.xml", xml.as_bytes())?,
            _ => out.file(&format!("sitemap-{n}.xml"), xml.as_bytes())?,
        }
    }
    if parts.len() > 1 {
        let mut xml =
            format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"{NAMESPACE}\">\n");
        for n in 1..=parts.len() {
            xml.push_str(&format!("<sitemap><loc>{base}sitemap-{n}.xml</loc></sitemap>\n"));
        }
        xml.push_str("</sitemapindex>\n");
        out.file("sitemap.xml", xml.as_bytes())?;
    }
    Ok(())
}
