//! What a page says of itself: title, author, date, site, language.
//!
//! The sources in the order that they are trusted in: JSON-LD, `<meta>` (Dublin Core, OpenGraph, Parsely, Twitter), microdata,
//! and then what is shown. Where none says it, it is unknown.

mod byline;
pub mod date;
mod jsonld;
mod title;

use std::collections::HashMap;

use super::dom::Dom;

/// What was found.
#[derive(Debug, Default)]
pub struct Meta {
    /// The headline, without the name of the site.
    pub title: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// The day that it was published on, or as precisely as it is said.
    pub published: Option<String>,
    /// The name of the site.
    pub site: Option<String>,
    /// The language tag.
    pub lang: Option<String>,
    /// The article's text as JSON-LD has it.
    pub body: Option<String>,
}

/// The `<meta>` of a page by name, property or itemprop, in small letters.
pub struct Tags(HashMap<String, Vec<String>>);

impl Tags {
    fn read(dom: &Dom) -> Self {
        let mut tags: HashMap<String, Vec<(bool, String)>> = HashMap::new();
        for at in dom.all("meta").take(3000) {
            let Some(content) = dom.attr(at, "content") else {
                continue;
            };
            // What is said as a property (RDFa) is meant more exactly than what is said as a name.
            let exact = dom.has_attr(at, "property");
            for name in ["property", "name", "itemprop", "http-equiv"] {
                for key in dom
                    .attr(at, name)
                    .unwrap_or_default()
                    .split_ascii_whitespace()
                    .take(8)
                {
                    let key = key.to_ascii_lowercase().replace('.', ":");
                    let values = tags.entry(key).or_default();
                    if values.len() < 20 && content.len() < 5000 {
                        values.push((exact, content.to_owned()));
                    }
                }
            }
        }
        let chosen = |values: Vec<(bool, String)>| {
            let exact = values.iter().any(|(exact, _)| *exact);
            values
                .into_iter()
                .filter(|(e, _)| *e == exact)
                .map(|(_, value)| value)
                .collect()
        };
        Self(
            tags.into_iter()
                .map(|(key, values)| (key, chosen(values)))
                .collect(),
        )
    }

    fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    fn first(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| {
            self.all(name)
                .iter()
                .map(|v| plain_text(v))
                .find(|v| !v.is_empty())
        })
    }
}

/// Reads all of it. `skip` marks what is furniture.
pub fn read(dom: &Dom, url: Option<&str>, skip: &[bool]) -> Meta {
    let tags = Tags::read(dom);
    let linked = jsonld::read(dom);
    let site = linked
        .publisher
        .as_deref()
        .map(plain_text)
        .filter(|name| !name.is_empty() && !name.starts_with("http"))
        .or_else(|| tags.first(&["og:site_name"]))
        .or_else(|| linked.website.as_deref().map(plain_text))
        .or_else(|| {
            tags.first(&[
                "application-name",
                "dc:publisher",
                "dcterms:publisher",
                "citation_journal_title",
            ])
        })
        .filter(|name| name.len() < 200 && !name.starts_with("http"));
    let site = tags
        .first(&["og:site_name"])
        .filter(|name| name.len() < 200 && !name.starts_with("http"))
        .or(site);
    let title = title::read(
        dom,
        &tags,
        (linked.headline.as_deref(), linked.name.as_deref()),
        site.as_deref(),
    );
    let byline = byline::read(dom, &tags, &linked.authors, site.as_deref(), skip);
    let published = published(dom, &tags, linked.published.as_deref(), url, skip);
    let lang = lang(dom, &tags, linked.lang.as_deref());
    Meta {
        title,
        byline,
        published,
        site,
        lang,
        body: linked.body.as_deref().map(paragraphs),
    }
}

fn published(
    dom: &Dom,
    tags: &Tags,
    linked: Option<&str>,
    url: Option<&str>,
    skip: &[bool],
) -> Option<String> {
    const NAMES: &[&str] = &[
        "article:published_time",
        "og:published_time",
        "parsely-pub-date",
        "datepublished",
        "og:article:published_time",
        "dc:date:issued",
        "dcterms:issued",
        "dc:date",
        "dcterms:date",
        "dc:issued",
        "dcterms:created",
        "dc:created",
        "dc:date:created",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "publication-date",
        "article:published",
        "article_date_original",
        "originalpublicationdate",
        "sailthru:date",
        "cxenseparse:recs:publishtime",
        "citation_publication_date",
        "citation_date",
        "bt:pubdate",
        "datecreated",
        "article:created",
        "pub_date",
        "ptime",
        "displaydate",
        "release_date",
        "rnews:datepublished",
        "dcsext:articlefirstpublished",
        "shareaholic:article_published_time",
    ];
    if let Some(found) = linked.and_then(|d| date::find(d, true)) {
        return Some(found);
    }
    for name in NAMES {
        if let Some(found) = tags.all(name).iter().find_map(|d| date::find(d, true)) {
            return Some(found);
        }
    }
    let mut shown: Option<(u8, String)> = None;
    let mut at = 0;
    while at < dom.len() {
        if skip.get(at).copied().unwrap_or(false) && furnished(dom, at) {
            at = dom.end(at).max(at + 1);
            continue;
        }
        if let Some(rank) = date_rank(dom, at)
            && shown.as_ref().is_none_or(|(best, _)| rank < *best)
        {
            let said = ["datetime", "content", "title"]
                .iter()
                .find_map(|a| dom.attr(at, a).and_then(|d| date::find(d, false)));
            let said = said.or_else(|| {
                date::find(&dom.text(at, 200), false).filter(|_| dom.text(at, 200).chars().count() < 120)
            });
            if let Some(found) = said {
                shown = Some((rank, found));
            }
        }
        at += 1;
    }
    shown.map(|(_, found)| found).or_else(|| {
        let canonical = dom
            .all("link")
            .find(|&l| dom.attr(l, "rel") == Some("canonical"))
            .and_then(|l| dom.attr(l, "href").map(str::to_owned));
        url.and_then(date::of_url)
            .or_else(|| canonical.as_deref().and_then(date::of_url))
            .or_else(|| tags.first(&["og:url"]).as_deref().and_then(date::of_url))
    })
}

/// How well an element says the day of publication; the lower the better.
fn date_rank(dom: &Dom, at: usize) -> Option<u8> {
    let tag = dom.tag(at);
    if tag.is_empty()
        || matches!(
            tag,
            "html" | "body" | "script" | "style" | "input" | "a" | "img" | "svg" | "link"
        )
    {
        return None;
    }
    let prop = dom.attr(at, "itemprop").unwrap_or_default();
    if prop
        .split_ascii_whitespace()
        .any(|p| p.eq_ignore_ascii_case("datePublished"))
    {
        return Some(0);
    }
    if prop.eq_ignore_ascii_case("dateModified") {
        return None;
    }
    let words: Vec<String> = ["class", "id"]
        .iter()
        .filter_map(|n| dom.attr(at, n))
        .flat_map(|v| v.split_ascii_whitespace().take(20))
        .flat_map(super::furniture::words)
        .collect();
    let has = |list: &[&str]| words.iter().any(|w| list.contains(&w.as_str()));
    if has(&[
        "updated",
        "modified",
        "update",
        "event",
        "comment",
        "modify",
        "copyright",
    ]) && !has(&["published", "publish"])
    {
        return None;
    }
    if tag == "time" {
        return Some(
            if dom.has_attr(at, "pubdate") || has(&["published", "publish", "pubdate"]) {
                1
            } else {
                2
            },
        );
    }
    if has(&[
        "published",
        "publish",
        "pubdate",
        "published_at",
        "datepublished",
        "dtreviewed",
    ]) {
        return Some(1);
    }
    if has(&[
        "date",
        "dateline",
        "timestamp",
        "datum",
        "fecha",
        "data",
        "posted",
        "datetime",
        "pubtime",
        "publishdate",
        "postdate",
        "articledate",
        "meta",
        "byline",
        "dates",
        "time",
    ]) && dom.end(at) - at < 60
    {
        return Some(if has(&["meta", "byline", "time", "data"]) {
            4
        } else {
            3
        });
    }
    None
}

/// Furniture that holds no date of the article; bylines and meta lines do.
fn furnished(dom: &Dom, at: usize) -> bool {
    if matches!(
        dom.tag(at),
        "nav" | "aside" | "script" | "style" | "noscript" | "template" | "form" | "iframe" | "head"
    ) {
        return true;
    }
    let words: Vec<String> = ["class", "id"]
        .iter()
        .filter_map(|n| dom.attr(at, n))
        .flat_map(|v| v.split_ascii_whitespace().take(20))
        .flat_map(super::furniture::words)
        .collect();
    words.iter().any(|w| {
        matches!(
            w.as_str(),
            "comment"
                | "comments"
                | "commentlist"
                | "disqus"
                | "respond"
                | "related"
                | "recommended"
                | "trending"
                | "popular"
                | "sidebar"
                | "widget"
                | "widgets"
                | "footer"
                | "nav"
                | "navigation"
                | "menu"
                | "latest"
                | "recent"
                | "archive"
                | "archives"
                | "outbrain"
                | "taboola"
                | "cookie"
                | "modal"
                | "promo"
                | "teasers"
                | "carousel"
                | "slider"
        )
    })
}

fn lang(dom: &Dom, tags: &Tags, linked: Option<&str>) -> Option<String> {
    let html = dom.all("html").next();
    let body = dom.all("body").next();
    [html, body]
        .into_iter()
        .flatten()
        .flat_map(|at| ["lang", "xml:lang"].map(|name| dom.attr(at, name)))
        .flatten()
        .find_map(language_tag)
        .or_else(|| {
            [
                "content-language",
                "og:locale",
                "language",
                "dc:language",
                "dcterms:language",
                "inlanguage",
            ]
            .iter()
            .find_map(|n| tags.all(n).iter().find_map(|v| language_tag(v)))
        })
        .or_else(|| linked.and_then(language_tag))
}

/// A language tag (BCP 47) as it is written in attributes, or none.
fn language_tag(value: &str) -> Option<String> {
    let tag = value.split([',', ';']).next()?.trim().replace('_', "-");
    let mut parts = tag.split('-');
    let first = parts.next()?;
    let right = (2..=3).contains(&first.len())
        && first.chars().all(|c| c.is_ascii_alphabetic())
        && parts.all(|p| (1..=8).contains(&p.len()) && p.chars().all(|c| c.is_ascii_alphanumeric()));
    (right && !matches!(first, "und" | "xx")).then_some(tag)
}

/// A value of metadata as text: entities that were escaped twice and tags resolved, white space squeezed.
pub fn plain_text(value: &str) -> String {
    let mut out = String::new();
    let value = without_tags(value);
    super::dom::push_squeezed(&mut out, &unescaped(&value), 5000);
    out.trim().to_owned()
}

fn without_tags(value: &str) -> String {
    let mut out = String::new();
    let mut rest = value;
    while let Some(open) = rest.find('<') {
        let (before, tag) = rest.split_at(open);
        out.push_str(before);
        match tag.find('>').filter(|end| {
            *end < 300
                && tag
                    .get(1..)
                    .is_some_and(|t| t.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/'))
        }) {
            Some(end) => {
                out.push(' ');
                rest = tag.get(end + 1..).unwrap_or_default();
            }
            None => {
                out.push('<');
                rest = tag.get(1..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let end = from
            .char_indices()
            .take(12)
            .find(|(_, c)| *c == ';')
            .map(|(end, _)| end);
        let named = end.and_then(|end| {
            let name = from.get(1..end)?;
            Some(match name {
                "amp" => '&',
                "quot" => '"',
                "apos" => '\'',
                "lt" => '<',
                "gt" => '>',
                "nbsp" => ' ',
                "ndash" => '–',
                "mdash" => '—',
                "rsquo" => '’',
                "lsquo" => '‘',
                "ldquo" => '“',
                "rdquo" => '”',
                "laquo" => '«',
                "raquo" => '»',
                "hellip" => '…',
                _ => {
                    let number = name.strip_prefix('#')?;
                    let code = match number.strip_prefix(['x', 'X']) {
                        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                        None => number.parse().ok()?,
                    };
                    char::from_u32(code).filter(|c| !c.is_control())?
                }
            })
        });
        match (named, end) {
            (Some(c), Some(end)) => {
                out.push(c);
                rest = from.get(end + 1..).unwrap_or_default();
            }
            _ => {
                out.push('&');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

/// A text of JSON-LD with its own line ends as paragraphs.
fn paragraphs(body: &str) -> String {
    body.replace("</p>", "\n")
        .replace("<br", "\n<br")
        .lines()
        .map(plain_long)
        .filter(|l| !l.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn plain_long(line: &str) -> String {
    let mut out = String::new();
    super::dom::push_squeezed(&mut out, &unescaped(&without_tags(line)), usize::MAX);
    out.trim().to_owned()
}
