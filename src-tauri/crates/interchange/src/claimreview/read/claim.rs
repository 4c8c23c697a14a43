//! The claim that was checked: its words, who made it, when and where.

use super::notes::{Notes, told};
use super::properties::Properties;
use super::review::{Base, same_words};
use super::{FoundClaimant, ReviewKind, date};
use crate::{Because, Why};
use claimbook_domain::{Edtf, PartyKind};
use serde_json::Value;

/// The claim in words and further wordings; `None` where there is none.
pub(super) fn wordings(
    own: &Properties<'_>,
    parts: &[Properties<'_>],
    kind: ReviewKind,
    notes: &mut Notes,
) -> Option<(String, Vec<String>)> {
    let found = own.all("claimReviewed");
    let is_list = own.get("claimReviewed").is_some_and(Value::is_array);
    let mut texts: Vec<String> = Vec::new();
    for value in found {
        let said = value
            .get("name")
            .or_else(|| value.get("text"))
            .filter(|t| t.is_string());
        if let Some(text) = notes.text("claimReviewed", said.unwrap_or(value))
            && !texts.contains(&text)
        {
            texts.push(text);
        }
    }
    match texts.len() {
        0 => {}
        1 if is_list => notes.mended(Why::from(Because::ListOfOne).about("claimReviewed")),
        1 => {}
        n => notes.kept(Why::of(Because::FirstOfTexts, [("n", n.to_string())]).about("claimReviewed")),
    }
    if texts.is_empty() {
        let (field, text) = elsewhere(parts, kind, notes)?;
        notes.mended(Why::of(Because::OtherTaken, [("other", field)]).about("claimReviewed"));
        texts.push(text);
    }
    let mut texts = texts.into_iter();
    Some((texts.next()?, texts.collect()))
}

/// The claim as its own object says it. A name is none: it is that of a work, or a place.
fn elsewhere(parts: &[Properties<'_>], kind: ReviewKind, notes: &mut Notes) -> Option<(String, String)> {
    for part in parts {
        for claim in part.objects("interpretedAsClaim") {
            for name in ["claimReviewed", "text", "description", "name"] {
                let field = format!("itemReviewed.interpretedAsClaim.{name}");
                if let Some(text) = claim.one(name).and_then(|v| notes.text(&field, v)) {
                    return Some((field, text));
                }
            }
        }
        let names: &[&str] = match kind {
            ReviewKind::Claim if part.is_a("Claim") => &["claimReviewed", "text", "claimInterpreted"],
            _ => &["claimReviewed"],
        };
        for name in names {
            let field = format!("itemReviewed.{name}");
            if let Some(text) = part.one(name).and_then(|v| notes.text(&field, v)) {
                return Some((field, text));
            }
        }
    }
    None
}

/// What is known of a claim beside its words.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) claimants: Vec<FoundClaimant>,
    pub(super) said_on: Option<Edtf>,
    pub(super) date_found: Option<String>,
    pub(super) first_appearance: Option<String>,
    pub(super) appearances: Vec<String>,
    pub(super) place: Option<String>,
}

pub(super) fn said(
    own: &Properties<'_>,
    parts: &[Properties<'_>],
    claim: &str,
    base: &Base,
    notes: &mut Notes,
) -> Said {
    let mut out = Said::default();
    for value in own.all("itemReviewed").into_iter().filter(|v| !v.is_object()) {
        notes.kept(told(Because::NotObject, "itemReviewed", &value.to_string()));
    }
    let mut parts = parts.to_vec();
    // What is said of the claim in a MediaReview stands one object further in.
    let inner: Vec<_> = parts
        .iter()
        .flat_map(|p| p.objects("interpretedAsClaim"))
        .collect();
    parts.extend(inner);
    if parts.len() > 1 {
        notes.remark(Why::from(Because::ObjectsJoined).about("itemReviewed"));
    }
    for part in &parts {
        claimants(part, &mut out.claimants, notes);
        if out.said_on.is_none()
            && out.date_found.is_none()
            && let Some(value) = part.one("datePublished").or_else(|| part.one("dateCreated"))
        {
            (out.said_on, out.date_found) = date::date(notes, "itemReviewed.datePublished", value);
        }
        if out.place.is_none() {
            let name = part.one("name").and_then(|v| notes.text("itemReviewed.name", v));
            out.place = name.filter(|n| {
                let is_claim = same_words(n, claim);
                if is_claim {
                    notes.remark(Why::from(Because::RepeatsClaim).about("itemReviewed.name"));
                }
                !is_claim
                    && !part.is_a("MediaReviewItem")
                    && !part.is_a("ImageObject")
                    && !part.is_a("VideoObject")
            });
        }
        appearances(part, &mut out, base, notes);
    }
    out
}

fn appearances(part: &Properties<'_>, out: &mut Said, base: &Base, notes: &mut Notes) {
    for value in part.all("firstAppearance") {
        let found = base.address(notes, "itemReviewed.firstAppearance", value);
        match (found, &out.first_appearance) {
            (Some(address), None) => out.first_appearance = Some(address),
            (Some(address), Some(_)) => out.appearances.push(address),
            (None, _) => {}
        }
    }
    for name in ["appearance", "url", "sameAs", "mediaItemAppearance"] {
        let field = format!("itemReviewed.{name}");
        for value in part.all(name) {
            let value = value.as_object().map_or(value, |o| {
                // A picture's page says more than its file.
                let page = o.get("accessedOnUrl").or_else(|| o.get("mainEntityOfPage"));
                page.filter(|p| p.is_string()).unwrap_or(value)
            });
            if let Some(address) = base.address(notes, &field, value)
                && !out.appearances.contains(&address)
                && out.first_appearance.as_ref() != Some(&address)
            {
                out.appearances.push(address);
            }
        }
    }
}

/// Names that stand for nobody.
const NOBODY: [&str; 18] = [
    "unknown",
    "anonymous",
    "n/a",
    "na",
    "none",
    "null",
    "undefined",
    "-",
    "author",
    "unbekannt",
    "anonym",
    "desconocido",
    "desconhecido",
    "anónimo",
    "inconnu",
    "sconosciuto",
    "невідомо",
    "неизвестно",
];

fn claimants(part: &Properties<'_>, out: &mut Vec<FoundClaimant>, notes: &mut Notes) {
    const FIELD: &str = "itemReviewed.author";
    for value in part.all("author") {
        let found = match value.as_object() {
            None => notes.text(FIELD, value).map(|name| FoundClaimant {
                name,
                ..FoundClaimant::default()
            }),
            Some(object) => claimant(&part.follow(object), notes),
        };
        let Some(found) = found else { continue };
        if NOBODY.contains(&found.name.to_lowercase().as_str()) {
            notes.mended(told(Because::Nobody, &format!("{FIELD}.name"), &found.name));
        } else if !out.contains(&found) {
            out.push(found);
        }
    }
}

fn claimant(author: &Properties<'_>, notes: &mut Notes) -> Option<FoundClaimant> {
    const FIELD: &str = "itemReviewed.author";
    let mut names = Vec::new();
    for value in author.all("name") {
        names.extend(notes.text(&format!("{FIELD}.name"), value));
    }
    let job = author
        .one("jobTitle")
        .and_then(|v| notes.text(&format!("{FIELD}.jobTitle"), v));
    let mut same_as: Vec<String> = Vec::new();
    // A claimant's address is no page of the publisher's, so nothing is relative to that.
    let nowhere = Base::nowhere();
    for name in ["sameAs", "url"] {
        for value in author.all(name) {
            let field = format!("{FIELD}.{name}");
            if let Some(found) = value.as_str().filter(|v| matches!(v.trim(), "/" | "#")) {
                notes.remark(told(Because::LeadsNowhere, &field, found));
                continue;
            }
            if let Some(address) = nowhere.address(notes, &field, value)
                && !same_as.contains(&address)
            {
                same_as.push(address);
            }
        }
    }
    let mut names = names.into_iter();
    let Some(name) = names.next() else {
        if !same_as.is_empty() || job.is_some() {
            notes.kept(Why::from(Because::NoName).about(FIELD));
        }
        return None;
    };
    let other_names: Vec<String> = names.collect();
    if !other_names.is_empty() {
        let why = Why::of(Because::FirstBeside, [("other", other_names.join("; "))]);
        notes.kept(why.about(&format!("{FIELD}.name")));
    }
    let is = |kinds: &[&str]| kinds.iter().any(|k| author.is_a(k));
    let kind = if is(&["Person"]) {
        PartyKind::Person
    } else if is(&["Newspaper", "Periodical", "WebSite", "NewsMediaOrganization"]) {
        PartyKind::Publication
    } else if author.types().iter().any(|t| t.ends_with("Organization")) || is(&["Corporation"]) {
        PartyKind::Organisation
    } else {
        PartyKind::Unknown
    };
    Some(FoundClaimant {
        name,
        other_names,
        kind,
        job_title: job,
        same_as,
    })
}
