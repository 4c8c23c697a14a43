//! Makes a model fit to be rendered: what is blank counts as absent, evidence is numbered, anchors are unique.
//!
//! Done once, before any format, so that a number or an anchor is the same in all of them.

use crate::{Check, Kind, Report, cite};
use std::collections::{HashMap, HashSet};

/// The report as every format renders it: blank counts as absent, evidence is numbered, anchors are unique.
pub fn prepared(report: &Report) -> Report {
    let mut report = report.clone();
    if report.kind == Kind::Single && (report.checks.len() != 1 || !report.sections.is_empty()) {
        report.kind = Kind::Roundup;
    }
    for text in [
        &mut report.title,
        &mut report.corrections_policy_url,
        &mut report.method_note,
        &mut report.page_url,
        &mut report.check_url_base,
        &mut report.generated_from,
    ] {
        drop_blank(text);
    }
    if report
        .publisher
        .as_ref()
        .is_some_and(|p| p.name.trim().is_empty())
    {
        report.publisher = None;
    }
    if let Some(publisher) = &mut report.publisher {
        drop_blank(&mut publisher.url);
    }
    if let Some(document) = &mut report.document {
        drop_blank(&mut document.url);
        drop_blank(&mut document.publisher);
    }
    let mut anchors = HashSet::new();
    for check in &mut report.checks {
        prepare_check(check);
        check.anchor = unique(anchor(check), &mut anchors);
    }
    // Addresses lead to checks: their anchors do not give way to those of sections.
    anchors.insert("contents".to_owned());
    for (n, section) in (1..).zip(&mut report.sections) {
        section.paragraphs.retain(|p| !p.trim().is_empty());
        let given = slug(&section.id);
        let wanted = if given.is_empty() {
            format!("section-{n}")
        } else {
            given
        };
        section.id = unique(wanted, &mut anchors);
        if let Some(table) = &mut section.table {
            table.rows.sort_by_key(|row| row.kind);
            drop_blank(&mut table.caption);
        }
    }
    tell_apart(&mut report.checks);
    report
}

/// Checks that went out on the same page are anchors on it.
fn tell_apart(checks: &mut [Check]) {
    let mut pages: HashMap<String, usize> = HashMap::new();
    for page in checks.iter().filter_map(|c| c.page_url.clone()) {
        *pages.entry(page).or_default() += 1;
    }
    for check in checks {
        if let Some(page) = &mut check.page_url
            && pages.get(page).is_some_and(|n| *n > 1)
            && !page.contains('#')
        {
            page.push('#');
            page.push_str(&check.anchor);
        }
    }
}

fn prepare_check(check: &mut Check) {
    for text in [
        &mut check.title,
        &mut check.lang,
        &mut check.place,
        &mut check.about,
        &mut check.page_url,
    ] {
        drop_blank(text);
    }
    for parties in [&mut check.claimants, &mut check.reported_by] {
        parties.retain(|p| !p.name.trim().is_empty());
    }
    if check.venue.as_ref().is_some_and(|v| v.name.trim().is_empty()) {
        check.venue = None;
    }
    check.topics.retain(|t| !t.trim().is_empty());
    check.corrections.retain(|c| !c.text.trim().is_empty());
    for a in &mut check.appearances {
        for text in [&mut a.url, &mut a.document, &mut a.publisher, &mut a.quote] {
            drop_blank(text);
        }
    }
    for m in &mut check.media {
        for text in [
            &mut m.title,
            &mut m.original_context,
            &mut m.original_link,
            &mut m.file,
        ] {
            drop_blank(text);
        }
        m.seen_at.retain(|page| !page.trim().is_empty());
    }
    for e in &mut check.external_checks {
        for text in [
            &mut e.title,
            &mut e.url,
            &mut e.publisher,
            &mut e.rating,
            &mut e.date,
        ] {
            drop_blank(text);
        }
    }
    if let Some(verdict) = &mut check.verdict {
        drop_blank(&mut verdict.summary);
        drop_blank(&mut verdict.not_known);
    }
    for e in &mut check.evidence {
        for text in [
            &mut e.quote,
            &mut e.title,
            &mut e.url,
            &mut e.source,
            &mut e.origin,
            &mut e.note,
        ] {
            drop_blank(text);
        }
        e.credibility = e.credibility.filter(|c| (1..=6).contains(c));
    }
    number(check);
}

/// Puts the evidence that the rationale cites first, in the order of first mention, the rest after it as it came.
fn number(check: &mut Check) {
    let cited = match &check.verdict {
        Some(verdict) => cite::cited(&verdict.rationale),
        None => Vec::new(),
    };
    let place = |id| cited.iter().position(|c| *c == id).unwrap_or(usize::MAX);
    check.evidence.sort_by_key(|e| place(e.id));
    for (n, evidence) in (1..).zip(&mut check.evidence) {
        evidence.n = n;
    }
}

fn drop_blank(text: &mut Option<String>) {
    if text.as_ref().is_some_and(|t| t.trim().is_empty()) {
        *text = None;
    }
}

/// The anchor that was given, fit for an id and an address; or one of the claim's id, whose last digits are chance.
fn anchor(check: &Check) -> String {
    let given = slug(&check.anchor);
    if given.is_empty() {
        let id = check.id.to_string();
        format!("claim-{}", id.rsplit('-').next().unwrap_or(&id))
    } else {
        given
    }
}

/// A text as an id may be written.
fn slug(text: &str) -> String {
    let given: String = text
        .chars()
        .map(|c| if c.is_alphanumeric() || c == '_' { c } else { '-' })
        .collect();
    given.trim_matches('-').to_owned()
}

fn unique(wanted: String, taken: &mut HashSet<String>) -> String {
    let mut anchor = wanted.clone();
    let mut n = 2;
    while !taken.insert(anchor.clone()) {
        anchor = format!("{wanted}-{n}");
        n += 1;
    }
    anchor
}
