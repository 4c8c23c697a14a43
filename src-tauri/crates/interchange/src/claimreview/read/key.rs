//! By what a check is known again.
//!
//! The same check comes again from another import, corrected, or in another form (from the page, from the site's interface). An
//! `@id` is its own only where it is one of the check's page, for some sites give every check the same. Everything else is
//! known by its address and claim, both brought into one form.

use super::Review;
use super::notes::Notes;
use super::properties::Properties;
use crate::{Because, Why};
use serde_json::Value;
use sha2::{Digest, Sha256};
use url::Url;

/// How keys of address and claim begin.
const BY_CLAIM: &str = "claim:";

/// The key of a check, and others by which it may be known: one of them is that of address and claim.
pub(super) fn keys(
    review: &Properties<'_>,
    url: Option<&str>,
    publisher: Option<&str>,
    claim: &str,
    notes: &mut Notes,
) -> (String, Vec<String>) {
    let mut own = None;
    let page = url.and_then(|u| Url::parse(u).ok());
    if let Some(id) = review.object.get("@id").and_then(Value::as_str).map(str::trim)
        && !id.is_empty()
        && !id.starts_with("_:")
    {
        let found = match &page {
            Some(page) => page.join(id).ok().filter(|id| same_page(id, page)),
            None => Url::parse(id).ok().filter(|id| id.has_host()),
        };
        match found {
            Some(id) => own = Some(format!("id:{}", plain_address(&id))),
            None => notes.remark(Why::from(Because::IdForeign).about("@id")),
        }
    }
    let host = page.as_ref().and_then(|p| p.host_str()).map(bare_host);
    let number = ["identifier", "id"]
        .iter()
        .find_map(|name| match review.get(name)? {
            Value::String(text) => Some(text.trim().to_owned()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        });
    let number = number.filter(|n| n.len() < 100 && !n.contains(char::is_whitespace));
    let number = host
        .zip(number)
        .map(|(host, number)| format!("number:{host}/{number}"));
    let of = match &page {
        Some(page) => plain_address(page),
        None => format!("by:{}", words(publisher.unwrap_or_default())),
    };
    let by_claim = format!("{BY_CLAIM}{of}#{}", hash(claim));
    // A number is good for knowing a check again, and not sure enough to be its name.
    match own {
        Some(own) => (own, number.into_iter().chain([by_claim]).collect()),
        None => (by_claim, number.into_iter().collect()),
    }
}

/// The key of address and claim, which every check has.
pub(super) fn by_claim(review: &Review) -> Option<&str> {
    let mut keys = review.other_keys.iter().chain([&review.key]);
    keys.find(|k| k.starts_with(BY_CLAIM)).map(String::as_str)
}

fn same_page(a: &Url, b: &Url) -> bool {
    let page = |u: &Url| {
        let mut u = u.clone();
        u.set_fragment(None);
        plain_address(&u)
    };
    page(a) == page(b)
}

fn bare_host(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

/// An address without what differs between two that lead to the same page: scheme, `www.`, campaign, a last `/`.
fn plain_address(url: &Url) -> String {
    let mut out = bare_host(url.host_str().unwrap_or_default()).to_owned();
    if let Some(port) = url.port() {
        out.push_str(&format!(":{port}"));
    }
    out.push_str(url.path().trim_end_matches('/'));
    let told = |name: &str| {
        let name = name.to_ascii_lowercase();
        !(name.starts_with("utm_") || matches!(name.as_str(), "fbclid" | "gclid" | "amp" | "ref"))
    };
    let query: Vec<String> = url
        .query_pairs()
        .filter(|(name, _)| told(name))
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    if !query.is_empty() {
        out.push('?');
        out.push_str(&query.join("&"));
    }
    if let Some(anchor) = url.fragment().filter(|f| !f.is_empty()) {
        out.push('#');
        out.push_str(anchor);
    }
    out
}

/// The words of a text alone, in small letters.
fn words(text: &str) -> String {
    let mut out = String::new();
    for word in text
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
    {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

fn hash(claim: &str) -> String {
    let digest = Sha256::digest(words(claim).as_bytes());
    digest.iter().take(8).map(|b| format!("{b:02x}")).collect()
}
