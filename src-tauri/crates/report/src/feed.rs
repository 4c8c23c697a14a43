//! Feeds of published checks: RSS 2.0 and Atom 1.0 (RFC 4287), from the same model as every report.
//!
//! What went out is in, newest first; drafts are not. An entry keeps its id when its words change, so that a reader sees
//! an update and no second check. There is no clock: an entry is as old as the record says, and a feed is as new as its
//! newest entry, so the same model gives the same bytes.

mod moment;
mod xml;

use crate::{
    Check, CorrectionRef, Report, VerdictRef, claimreview, prepare::prepared, words::Words, words::direction,
};
use chrono::{DateTime, FixedOffset};
use moment::{epoch, moment, recorded};
use xml::Xml;

/// A format of feeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Feed {
    /// RSS 2.0 (RSS Advisory Board, 2.0.11).
    Rss,
    /// Atom 1.0 (RFC 4287).
    Atom,
}

impl Feed {
    /// Every format.
    pub const ALL: [Feed; 2] = [Feed::Rss, Feed::Atom];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Feed::Rss => "rss",
            Feed::Atom => "atom",
        }
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Feed> {
        Feed::ALL.into_iter().find(|f| f.name() == name)
    }

    /// The name of its file on a site.
    pub const fn file_name(self) -> &'static str {
        match self {
            Feed::Rss => "rss.xml",
            Feed::Atom => "atom.xml",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Feed::Rss => "application/rss+xml; charset=utf-8",
            Feed::Atom => "application/atom+xml; charset=utf-8",
        }
    }
}

/// What a feed says of itself, beyond its report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedOptions {
    /// Its title; made of the publisher's name where there is none.
    pub title: Option<String>,
    /// What it is, for readers; the report's method note where there is none.
    pub description: Option<String>,
    /// What it is known by and which never changes: a UUID, such as the book's, or an address (`https:`, `urn:`, `tag:`).
    /// Its own address is used where there is none.
    pub id: Option<String>,
    /// Where the feed itself will be.
    pub feed_url: Option<String>,
    /// The site that it is about; the publisher's where there is none.
    pub site_url: Option<String>,
    /// How many entries, the newest.
    pub entries: usize,
}

impl Default for FeedOptions {
    fn default() -> Self {
        FeedOptions {
            title: None,
            description: None,
            id: None,
            feed_url: None,
            site_url: None,
            entries: 50,
        }
    }
}

/// Longest title of an entry, in characters.
const TITLE: usize = 200;

/// A feed of the checks that went out and have a verdict, newest first; UTF-8.
pub fn feed(report: &Report, format: Feed, options: &FeedOptions) -> Vec<u8> {
    let report = prepared(report);
    let words = Words::of_report(&report);
    let mut entries: Vec<Entry> = report
        .checks
        .iter()
        .filter_map(|c| entry(&report, c, &words))
        .collect();
    entries.sort_by(|a, b| b.published.cmp(&a.published).then_with(|| b.id.cmp(&a.id)));
    entries.dedup_by(|a, b| a.id == b.id);
    entries.truncate(options.entries);
    let channel = channel(&report, options, &words, &entries);
    match format {
        Feed::Rss => rss(&channel, &entries),
        Feed::Atom => atom(&channel, &entries),
    }
}

/// What both formats say of the feed.
struct Channel {
    id: String,
    title: String,
    description: String,
    lang: String,
    publisher: Option<String>,
    publisher_url: Option<String>,
    feed_url: Option<String>,
    site_url: Option<String>,
    updated: DateTime<FixedOffset>,
}

/// What both formats say of a check.
struct Entry {
    id: String,
    title: String,
    link: Option<String>,
    summary: Option<String>,
    html: String,
    topics: Vec<String>,
    published: DateTime<FixedOffset>,
    updated: DateTime<FixedOffset>,
}

fn channel(report: &Report, options: &FeedOptions, words: &Words, entries: &[Entry]) -> Channel {
    let given = |text: &Option<String>| text.clone().filter(|t| xml::shows(t));
    let known = |url: &Option<String>| url.clone().filter(|u| claimreview::web(u));
    let publisher = report.publisher.as_ref().filter(|p| xml::shows(&p.name));
    let publisher_url = publisher.and_then(|p| known(&p.url));
    let feed_url = known(&options.feed_url);
    let site_url = known(&options.site_url).or_else(|| publisher_url.clone());
    let title = given(&options.title).unwrap_or_else(|| match publisher {
        Some(publisher) => format!("{}: {}", publisher.name, words.text("fact-checks")),
        None => words.text("fact-checks"),
    });
    let id = options.id.as_deref().and_then(identifier);
    Channel {
        id: id
            .or_else(|| feed_url.clone())
            .or_else(|| site_url.clone())
            .unwrap_or_else(|| format!("urn:uuid:{NIL}")),
        description: given(&options.description)
            .or_else(|| given(&report.method_note))
            .unwrap_or_else(|| title.clone()),
        title,
        lang: words.lang.clone(),
        publisher: publisher.map(|p| p.name.clone()),
        publisher_url,
        feed_url,
        site_url,
        updated: entries.iter().map(|e| e.updated).max().unwrap_or_else(epoch),
    }
}

const NIL: &str = "00000000-0000-0000-0000-000000000000";

/// An IRI that a feed may be known by.
fn identifier(id: &str) -> Option<String> {
    let uuid = |text: &str| {
        text.len() == NIL.len()
            && text
                .chars()
                .zip(NIL.chars())
                .all(|(c, n)| if n == '-' { c == '-' } else { c.is_ascii_hexdigit() })
    };
    if uuid(id) {
        return Some(format!("urn:uuid:{}", id.to_lowercase()));
    }
    let plain = id
        .chars()
        .all(|c| c.is_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c));
    let named = id.starts_with("urn:") || id.starts_with("tag:");
    (claimreview::web(id) || (named && plain && id.len() > 8)).then(|| id.to_owned())
}

/// The entry of a check; none where it did not go out, has no verdict, or nobody can say when.
fn entry(report: &Report, check: &Check, words: &Words) -> Option<Entry> {
    let verdict = check.verdict.as_ref()?;
    let published = moment(check.published_on.as_ref()?).or_else(|| recorded(&verdict.decided_at))?;
    let changes = check.corrections.iter().map(|c| &c.date).chain(&check.updated_on);
    let updated = changes.filter_map(moment).chain([published]).max()?;
    let rating = words.rating(&verdict.rating);
    let link = claimreview::page(report, check);
    Some(Entry {
        id: format!("urn:uuid:{}", check.id),
        title: shortened(&format!(
            "{rating}: {}",
            words.quoted(claimreview::claim_text(check))
        )),
        html: html(check, verdict, &rating, link.as_deref(), words),
        link,
        summary: verdict.summary.clone(),
        topics: check.topics.iter().filter(|t| xml::shows(t)).cloned().collect(),
        published,
        updated,
    })
}

/// One line, of a length that lists can show.
fn shortened(title: &str) -> String {
    let line: Vec<&str> = title.split_whitespace().collect();
    let line = line.join(" ");
    if line.chars().count() <= TITLE {
        return line;
    }
    let head: String = line.chars().take(TITLE - 1).collect();
    let whole = head.rsplit_once(' ').map_or(head.as_str(), |(whole, _)| whole);
    format!("{}…", if whole.is_empty() { &head } else { whole })
}

/// What a reader of feeds shows: the claim, who made it and when, the verdict, what was corrected, the way to the reasons.
fn html(check: &Check, verdict: &VerdictRef, rating: &str, link: Option<&str>, words: &Words) -> String {
    let mut out = Xml::new();
    let spoken = [("lang", words.spoken), ("dir", direction(words.spoken))];
    out.open("div", &spoken);
    let lang = check.lang.as_deref().map(crate::words::language_tag);
    let marks: Vec<(&str, &str)> = match &lang {
        Some(lang) => vec![("lang", lang), ("dir", direction(lang))],
        None => vec![("dir", "auto")],
    };
    out.open("blockquote", &marks);
    out.element("p", &[], &check.wording);
    out.close("blockquote");
    let names: Vec<&str> = check.claimants.iter().map(|c| c.name.as_str()).collect();
    let mut said = vec![words.list(&names)];
    said.extend(check.said_on.as_ref().map(|d| words.date(d)));
    said.retain(|part| !part.is_empty());
    if !said.is_empty() {
        out.element("p", &[], &format!("— {}", said.join(", ")));
    }
    out.open("p", &[]);
    out.element("strong", &[], rating);
    if let Some(summary) = &verdict.summary {
        out.text(": ");
        out.text(summary);
    }
    out.close("p");
    for CorrectionRef { date, text } in &check.corrections {
        out.open("p", &[]);
        out.element("em", &[], &words.with("correction-on", "date", &words.date(date)));
        out.text(": ");
        out.text(text);
        out.close("p");
    }
    if let Some(link) = link {
        out.open("p", &[]);
        out.element("a", &[("href", link)], &words.text("reasons"));
        out.close("p");
    }
    out.close("div");
    out.finish()
}

fn atom(channel: &Channel, entries: &[Entry]) -> Vec<u8> {
    let mut out = Xml::document();
    out.open(
        "feed",
        &[
            ("xmlns", "http://www.w3.org/2005/Atom"),
            ("xml:lang", &channel.lang),
        ],
    );
    out.element("id", &[], &channel.id);
    out.element("title", &[], &channel.title);
    out.element("subtitle", &[], &channel.description);
    out.element("updated", &[], &moment::rfc_3339(channel.updated));
    if let Some(url) = &channel.feed_url {
        out.element(
            "link",
            &[("rel", "self"), ("type", "application/atom+xml"), ("href", url)],
            "",
        );
    }
    if let Some(url) = &channel.site_url {
        out.element(
            "link",
            &[("rel", "alternate"), ("type", "text/html"), ("href", url)],
            "",
        );
    }
    // A feed has an author (4.1.1); where no publisher is known, it is the feed itself.
    out.open("author", &[]);
    out.element("name", &[], channel.publisher.as_ref().unwrap_or(&channel.title));
    if let Some(url) = &channel.publisher_url {
        out.element("uri", &[], url);
    }
    out.close("author");
    out.element("generator", &[], "Claimbook");
    for entry in entries {
        out.open("entry", &[]);
        out.element("id", &[], &entry.id);
        out.element("title", &[], &entry.title);
        out.element("updated", &[], &moment::rfc_3339(entry.updated));
        out.element("published", &[], &moment::rfc_3339(entry.published));
        if let Some(link) = &entry.link {
            out.element(
                "link",
                &[("rel", "alternate"), ("type", "text/html"), ("href", link)],
                "",
            );
        }
        for topic in &entry.topics {
            out.element("category", &[("term", topic)], "");
        }
        if let Some(summary) = &entry.summary {
            out.element("summary", &[], summary);
        }
        out.element("content", &[("type", "html")], &entry.html);
        out.close("entry");
    }
    out.close("feed");
    out.finish().into_bytes()
}

fn rss(channel: &Channel, entries: &[Entry]) -> Vec<u8> {
    let mut out = Xml::document();
    let spaces = [
        ("version", "2.0"),
        ("xmlns:atom", "http://www.w3.org/2005/Atom"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    out.open("rss", &spaces);
    out.open("channel", &[]);
    out.element("title", &[], &channel.title);
    // A channel has a link; where no site is known, it is what the feed is known by.
    let link = channel.site_url.as_ref().or(channel.feed_url.as_ref());
    out.element("link", &[], link.unwrap_or(&channel.id));
    out.element("description", &[], &channel.description);
    out.element("language", &[], &channel.lang);
    if !entries.is_empty() {
        out.element("lastBuildDate", &[], &moment::rfc_822(channel.updated));
    }
    out.element("generator", &[], "Claimbook");
    if let Some(url) = &channel.feed_url {
        out.element(
            "atom:link",
            &[("rel", "self"), ("type", "application/rss+xml"), ("href", url)],
            "",
        );
    }
    for entry in entries {
        out.open("item", &[]);
        out.element("title", &[], &entry.title);
        if let Some(link) = &entry.link {
            out.element("link", &[], link);
        }
        out.element("guid", &[("isPermaLink", "false")], &entry.id);
        out.element("pubDate", &[], &moment::rfc_822(entry.published));
        // RSS has no day of change of its own; Atom's is read by those that want it.
        if entry.updated != entry.published {
            out.element("atom:updated", &[], &moment::rfc_3339(entry.updated));
        }
        if let Some(publisher) = &channel.publisher {
            out.element("dc:creator", &[], publisher);
        }
        for topic in &entry.topics {
            out.element("category", &[], topic);
        }
        out.element("description", &[], &entry.html);
        out.close("item");
    }
    out.close("channel");
    out.close("rss");
    out.finish().into_bytes()
}

#[cfg(test)]
mod tests;
