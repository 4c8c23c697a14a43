//! What was chosen, made into a report without what is not for publication.

use super::checks::check;
use crate::api::*;
use crate::use_cases::redaction::Marks;
use crate::{Desk, Error, Result, use_cases, views};
use claimbook_domain::*;
use claimbook_report::{self as report, Check, Report};
use claimbook_store::{ClaimFilter, Follow, Reader, Sort, Steps};

/// The claims chosen, in the order of the report, with how a person would say the choice again. Figures and corrections are
/// of the whole book where nothing is named.
fn chosen(
    desk: &Desk,
    r: &Reader<'_>,
    select: &Selection,
    kind: ReportKind,
) -> Result<(Vec<ClaimId>, Option<Document>, String)> {
    let of_all = matches!(kind, ReportKind::Statistics | ReportKind::Corrections);
    let nothing = select.claims.is_none() && select.document.is_none();
    let whole = (of_all && nothing).then(String::new);
    match (
        &select.claims,
        &select.document,
        select.query.as_ref().or(whole.as_ref()),
    ) {
        (Some(claims), None, None) => {
            let said = claims
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(",");
            Ok((claims.clone(), None, format!("id:{said}")))
        }
        (None, Some(document), None) => {
            let document: Document = r.get(&document.to_string())?;
            let id = document.id.to_string();
            let mut at = Vec::new();
            for appearance in r.of::<Appearance>("document", &id)? {
                let start = match appearance.passage {
                    Some(p) => r
                        .get::<Passage>(&p.to_string())?
                        .spans
                        .first()
                        .map_or(usize::MAX, |s| s.start),
                    None => usize::MAX,
                };
                if !at.iter().any(|(_, c)| *c == appearance.claim) {
                    at.push((start, appearance.claim));
                }
            }
            at.sort_by_key(|(start, _)| *start);
            Ok((
                at.into_iter().map(|(_, c)| c).collect(),
                Some(document),
                format!("document {id}"),
            ))
        }
        (None, None, Some(text)) => {
            let query = use_cases::search::parse(text)?;
            let filter = ClaimFilter {
                query: &query,
                me: desk.me().map(|m| m.0),
                sort: Sort::Said,
                descending: true,
            };
            Ok((
                r.claim_ids(&filter)?.into_iter().map(ClaimId).collect(),
                None,
                text.clone(),
            ))
        }
        _ => Err(Error::new(
            "call.selection",
            "A report is about claims, or a document, or a query: name one of the three.",
        )),
    }
}

/// A report of what was chosen, without what is not for publication.
pub struct Made {
    /// The report.
    pub report: Report,
    /// The claims that it is about, also where they are only counted.
    pub claims: Vec<ClaimId>,
    /// How many of them have a verdict.
    pub with_verdict: usize,
    /// The newsroom's template; its words and its look are in the report already.
    pub template: Option<report::Template>,
    /// What was chosen, as a person would say it again.
    pub said: String,
    /// What may not be in it.
    pub marks: Marks,
    /// In how many places something is withheld.
    pub withheld: u32,
}

/// Makes the report of what was chosen.
pub fn make(desk: &Desk, select: &Selection, options: &ReportOptions, follow: Follow<'_>) -> Result<Made> {
    desk.book()?.read(|r| {
        Ok((|| {
            let (claims, document, said) = chosen(desk, r, select, options.kind)?;
            if claims.is_empty() {
                return Err(Error::new(
                    "report.empty",
                    "There is no claim to report: nothing was chosen, or the search finds nothing.",
                ));
            }
            let settings = use_cases::desk::settings(r)?;
            let marks = Marks::of(r)?;
            let single = claims.len() == 1 && document.is_none();
            let document = document
                .map(|d| {
                    let publisher = views::party_name(r, d.publisher)?;
                    Ok::<_, Error>(report::DocumentRef {
                        title: d.title,
                        url: d.url,
                        published: d.published,
                        publisher,
                    })
                })
                .transpose()?;
            let generated_from = select.query.clone().filter(|q| !q.trim().is_empty());
            let steps = Steps::of(claims.len() as u64, follow);
            let checks = claims
                .iter()
                .map(|id| {
                    steps.step()?;
                    check(r, *id, &marks)
                })
                .collect::<Result<_>>()?;
            let template =
                use_cases::template::chosen(r, options.template, settings.report_template.as_deref())?;
            let report = Report {
                kind: if single {
                    report::Kind::Single
                } else {
                    report::Kind::Roundup
                },
                title: None,
                lang: options
                    .lang
                    .clone()
                    .or(settings.report_language)
                    .unwrap_or_else(|| "en".into()),
                publisher: settings.publisher_name.map(|name| report::Publisher {
                    name,
                    url: settings.publisher_url,
                }),
                corrections_policy_url: settings.corrections_policy_url,
                method_note: settings.method_note,
                page_url: None,
                check_url_base: settings.check_url_base,
                document,
                generated_from,
                checks,
                ..Report::default()
            };
            let with_verdict = report.checks.iter().filter(|c| c.verdict.is_some()).count();
            let mut report = report;
            use_cases::template::dress(&mut report, template.as_ref());
            let mut report = of_kind(r, report, options)?;
            // A log or statistics are reports of their own: the look goes on them as well.
            use_cases::template::dress(&mut report, template.as_ref());
            let (report, places) = report::redacted(report, &marks.secrets).map_err(failed)?;
            let parts: usize = report
                .checks
                .iter()
                .flat_map(|c| &c.evidence)
                .map(|e| e.withheld.len())
                .sum();
            Ok(Made {
                report,
                claims,
                with_verdict,
                template,
                said,
                marks,
                withheld: u32::try_from(places + parts).unwrap_or(u32::MAX),
            })
        })())
    })?
}

/// The report of that kind of these checks.
fn of_kind(r: &Reader<'_>, checks: Report, options: &ReportOptions) -> Result<Report> {
    Ok(match options.kind {
        ReportKind::Checks => checks,
        ReportKind::Dossier => report::dossier(checks),
        ReportKind::Corrections => report::corrections_log(&checks),
        ReportKind::Statistics => {
            let first = options.since.as_ref().and_then(Edtf::earliest);
            let last = options.until.as_ref().and_then(Edtf::latest);
            let rows = checks
                .checks
                .iter()
                .map(|c| counted(r, c))
                .collect::<Result<Vec<_>>>()?;
            let figures = report::statistics(&rows, (first, last), &checks.lang);
            Report {
                kind: figures.kind,
                title: figures.title,
                sections: figures.sections,
                checks: Vec::new(),
                ..checks
            }
        }
    })
}

/// What is counted of a check.
fn counted(r: &Reader<'_>, check: &Check) -> Result<report::Counted> {
    let claim: Claim = r.get(&check.id.to_string())?;
    let added = claim
        .added_at
        .get(..10)
        .and_then(|day| day.parse().ok())
        .unwrap_or_default();
    let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(report::Counted {
        said_on: check.said_on.clone(),
        published_on: check.published_on.clone(),
        rating: check.verdict.as_ref().map(|v| report::CountedRating {
            rating: v.rating.clone(),
            scale_name: v.scale_name.clone(),
        }),
        claimants: check.claimants.iter().map(|p| p.name.clone()).collect(),
        topics: check.topics.clone(),
        venue: check.venue.as_ref().map(|p| p.name.clone()),
        corrections: small(check.corrections.len()),
        evidence: small(check.evidence.len()),
        ..report::Counted::new(check.id, added)
    })
}

/// The error of a report that can't be rendered.
pub fn failed(e: report::ReportError) -> Error {
    match e {
        report::ReportError::House(e) => use_cases::template::broken(e),
        e => Error::new("report.failed", format!("The report can't be made: {e}")).with("why", e),
    }
}
