//! One review: its fields in turn.

use super::key;
use super::notes::{Notes, read_as, told};
use super::properties::{Properties, References};
use super::{FoundMedia, Review, ReviewKind, claim, date, rating};
use crate::claimreview::is_web_address;
use crate::claimreview::write::Publisher;
use crate::structured::{Origin, plain};
use crate::{Because, Why};
use claimbook_domain::MediaCategory;
use serde_json::{Map, Value};
use url::Url;

/// Reads a review; `None` where it was refused, for the reason in the notes.
pub(super) fn review(
    object: &Map<String, Value>,
    origin: &Origin,
    references: &References<'_>,
    notes: &mut Notes,
) -> Option<Review> {
    let own = Properties::new(object, references);
    if references.meant(object).len() > object.len() {
        notes.refused(Because::OnlyRefers.into());
        return None;
    }
    let kind = kind(&own, notes);
    let url = page(&own, origin, notes);
    let base = Base::of(url.as_deref(), origin);
    let parts = own.objects("itemReviewed");
    let Some((claim, other_wordings)) = claim::wordings(&own, &parts, kind, notes) else {
        let field = if kind == ReviewKind::Claim {
            "claimReviewed"
        } else {
            "itemReviewed.interpretedAsClaim"
        };
        notes.refused(Why::from(Because::NoClaimInWords).about(field));
        return None;
    };
    let said = claim::said(&own, &parts, &claim, &base, notes);
    let rating = rating::rating(&own, &base, notes);
    let (publisher, byline) = publisher(&own, &base, notes);
    if let Some(publisher) = &publisher
        && said
            .claimants
            .iter()
            .any(|c| same_words(&c.name, &publisher.name))
    {
        let why = Why::of(Because::ByPublisher, [("name", publisher.name.clone())]);
        notes.remark(why.about("itemReviewed.author"));
    }
    let published = own
        .one("datePublished")
        .and_then(|v| date::date(notes, "datePublished", v).0);
    // To the second, so that it is no accident.
    if let (Some(said), Some(published)) = (&said.said_on, &published)
        && said == published
        && said.as_str().contains('T')
    {
        notes.remark(Why::from(Because::DateOfCheck).about("itemReviewed.datePublished"));
    }
    let title = ["headline", "name", "title"]
        .iter()
        .find_map(|name| own.one(name).and_then(|v| notes.text(name, v)));
    let (key, other_keys) = key::keys(
        &own,
        url.as_deref(),
        publisher.as_ref().map(|p| p.name.as_str()),
        &claim,
        notes,
    );
    let media = (kind == ReviewKind::Media || own.get("mediaAuthenticityCategory").is_some())
        .then(|| media(&own, &base, notes));
    Some(Review {
        kind,
        key,
        other_keys,
        url,
        claim,
        other_wordings,
        claimants: said.claimants,
        said_on: said.said_on,
        date_found: said.date_found,
        first_appearance: said.first_appearance,
        appearances: said.appearances,
        place: said.place,
        rating,
        publisher,
        byline,
        published,
        title,
        lang: lang(&own, origin, notes),
        media,
    })
}

fn kind(own: &Properties<'_>, notes: &mut Notes) -> ReviewKind {
    let types = own.types();
    let of = |name: &str| types.iter().find(|t| t.eq_ignore_ascii_case(name));
    let (kind, name, found) = match (of("ClaimReview"), of("MediaReview")) {
        (None, Some(found)) => (ReviewKind::Media, "MediaReview", Some(found)),
        (found, _) => (ReviewKind::Claim, "ClaimReview", found),
    };
    match found {
        Some(found) if *found == name => {}
        Some(found) => notes.mended(read_as("@type", found, name)),
        None => {
            // Another namespace than schema.org's, with the name at its end.
            let all = types.join(", ");
            let media = all.to_ascii_lowercase().contains("mediareview");
            notes.mended(told(Because::ReadAsReview, "@type", &all));
            return if media { ReviewKind::Media } else { kind };
        }
    }
    kind
}

/// What addresses without a host are relative to.
pub(super) struct Base(Option<Url>);

impl Base {
    fn of(url: Option<&str>, origin: &Origin) -> Base {
        let known = url.into_iter().chain(origin.address.as_deref());
        Base(known.filter_map(|u| Url::parse(u).ok()).next())
    }

    /// Where nothing is relative to anything.
    pub(super) fn nowhere() -> Base {
        Base(None)
    }

    /// The address that a value is, or has as its `url`.
    pub(super) fn address(&self, notes: &mut Notes, field: &str, value: &Value) -> Option<String> {
        let found = match value {
            Value::String(text) => text.as_str(),
            Value::Object(object) => {
                let names = ["url", "@id", "contentUrl", "href"];
                names.iter().find_map(|n| object.get(*n)?.as_str())?
            }
            other => {
                notes.kept(told(Because::NotAddress, field, &other.to_string()));
                return None;
            }
        };
        let address = plain(found).text;
        if address.is_empty() {
            return None;
        }
        if is_web_address(&address) {
            if address != found {
                notes.mended(read_as(field, found, &address));
            }
            return Some(address);
        }
        match self.repaired(&address) {
            Some(repaired) => {
                notes.mended(read_as(field, found, &repaired));
                Some(repaired)
            }
            None => {
                notes.kept(told(Because::NotWebAddress, field, found));
                None
            }
        }
    }

    fn repaired(&self, found: &str) -> Option<String> {
        if is_web_address(&found.replace(' ', "%20")) && !found.contains("://http") {
            return Some(found.replace(' ', "%20"));
        }
        if found.contains(' ') {
            return None;
        }
        if let Some(rest) = found.strip_prefix("//") {
            return Some(format!("https://{rest}")).filter(|a| is_web_address(a));
        }
        let has_scheme = found
            .split_once(':')
            .is_some_and(|(scheme, _)| !scheme.contains(['/', '.', '?', '#']) && !scheme.is_empty());
        if has_scheme || found == "/" || found == "#" {
            return None;
        }
        let host = found.split(['/', '?', '#']).next().unwrap_or_default();
        let parts: Vec<&str> = host.split('.').collect();
        let top = parts.last().copied().unwrap_or_default();
        let is_host = parts.len() > 1
            && parts
                .iter()
                .all(|p| !p.is_empty() && p.chars().all(|c| c.is_alphanumeric() || c == '-'))
            && top.len() > 1
            && top.chars().all(char::is_alphabetic)
            && !matches!(
                top,
                "html" | "htm" | "php" | "aspx" | "asp" | "jsp" | "jpg" | "png"
            );
        if is_host {
            return Some(format!("https://{found}"));
        }
        let joined = self.0.as_ref()?.join(found).ok()?;
        Some(joined.to_string()).filter(|a| is_web_address(a))
    }
}

/// The page of the check.
fn page(own: &Properties<'_>, origin: &Origin, notes: &mut Notes) -> Option<String> {
    let base = Base::of(None, origin);
    let all = own.all("url");
    let mut found = None;
    for value in &all {
        match &found {
            None => found = base.address(notes, "url", value),
            Some(_) => {
                let other = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                notes.kept(Why::of(Because::FirstBeside, [("other", other)]).about("url"));
            }
        }
    }
    if found.is_some() {
        return found;
    }
    for name in ["mainEntityOfPage", "@id", "sameAs"] {
        let value = own.one(name);
        let text = value.and_then(|v| v.as_str().or_else(|| v.get("@id")?.as_str()));
        if let Some(address) = text.map(str::trim).filter(|a| is_web_address(a)) {
            let values = [("other", name.to_owned()), ("as", address.to_owned())];
            notes.mended(Why::of(Because::OtherTakenAs, values).about("url"));
            return Some(address.to_owned());
        }
    }
    match origin.address.as_deref().filter(|a| is_web_address(a)) {
        Some(address) => {
            notes.mended(Why::of(Because::PageTaken, [("as", address.to_owned())]).about("url"));
            Some(address.to_owned())
        }
        None => {
            notes.kept(Why::from(Because::PageNotNamed).about("url"));
            None
        }
    }
}

/// Who publishes the check, and who wrote it.
fn publisher(own: &Properties<'_>, base: &Base, notes: &mut Notes) -> (Option<Publisher>, Vec<String>) {
    let read = |field: &str, value: &Value, notes: &mut Notes| {
        let Some(object) = value.as_object() else {
            let name = notes.text(field, value)?;
            return Some((Publisher { name, url: None }, false));
        };
        let one = own.follow(object);
        let names: Vec<String> = one
            .all("name")
            .into_iter()
            .filter_map(|v| notes.text(&format!("{field}.name"), v))
            .collect();
        let name = names.first()?.clone();
        if names.len() > 1 {
            let why = Why::of(Because::FirstOfSeveral, [("all", names.join("; "))]);
            notes.kept(why.about(&format!("{field}.name")));
        }
        let at = format!("{field}.url");
        let url = one.one("url").and_then(|v| base.address(notes, &at, v));
        Some((Publisher { name, url }, one.is_a("Person")))
    };
    let authors: Vec<_> = own
        .all("author")
        .into_iter()
        .filter_map(|v| read("author", v, notes))
        .collect();
    let houses = ["publisher", "sourceOrganization"]
        .iter()
        .flat_map(|name| own.all(name).into_iter().map(|v| (*name, v)).collect::<Vec<_>>());
    let mut house = None;
    let mut people = Vec::new();
    for (one, is_person) in authors {
        if is_person || house.is_some() {
            people.push(one);
        } else {
            house = Some(one);
        }
    }
    if house.is_none() {
        for (name, value) in houses {
            house = house.or_else(|| read(name, value, notes).map(|(house, _)| house));
        }
    }
    if house.is_none() && !people.is_empty() {
        let one = people.remove(0);
        notes.remark(Why::of(Because::OnlyPerson, [("name", one.name.clone())]).about("author"));
        house = Some(one);
    }
    (house, people.into_iter().map(|p| p.name).collect())
}

fn lang(own: &Properties<'_>, origin: &Origin, notes: &mut Notes) -> Option<String> {
    let value = own.one("inLanguage");
    let said = value.and_then(|v| match v {
        Value::Object(object) => {
            let names = ["alternateName", "identifier", "name", "@id"];
            names.iter().find_map(|n| object.get(*n)?.as_str())
        }
        other => other.as_str(),
    });
    let is_tag = |l: &str| {
        l.len() < 36
            && l.split('-')
                .next()
                .is_some_and(|first| (2..=3).contains(&first.len()))
            && l.split('-')
                .all(|p| p.len() < 9 && p.bytes().all(|b| b.is_ascii_alphanumeric()))
    };
    if let Some(found) = said {
        let tag = found.trim().replace('_', "-");
        if is_tag(&tag) {
            if tag != found {
                notes.mended(read_as("inLanguage", found, &tag));
            }
            return Some(tag);
        }
        notes.kept(told(Because::NotLanguage, "inLanguage", found));
    }
    let page = origin.lang.as_deref().map(|l| l.replace('_', "-"));
    page.filter(|l| is_tag(l))
}

fn media(own: &Properties<'_>, base: &Base, notes: &mut Notes) -> FoundMedia {
    let mut out = FoundMedia::default();
    for value in own.all("mediaAuthenticityCategory") {
        let Some(found) = notes.text("mediaAuthenticityCategory", value) else {
            continue;
        };
        match (MediaCategory::of_schema(&found), out.category) {
            (Some(category), None) => out.category = Some(category),
            _ => {
                notes.kept(told(Because::FoundKept, "mediaAuthenticityCategory", &found));
                out.category_found.get_or_insert(found);
            }
        }
    }
    let context = own.one("originalMediaContextDescription");
    out.original_context = context.and_then(|v| notes.text("originalMediaContextDescription", v));
    let link = own.one("originalMediaLink");
    out.original_link = link.and_then(|v| base.address(notes, "originalMediaLink", v));
    out
}

/// Whether two names are the same but for capitals and blanks.
pub(super) fn same_words(a: &str, b: &str) -> bool {
    a.to_lowercase()
        .split_whitespace()
        .eq(b.to_lowercase().split_whitespace())
}
