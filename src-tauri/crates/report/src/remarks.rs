//! What readers or search engines will miss in a report. Said to the desk, never in the report itself.

use crate::{Check, Kind, Report, cite, claimreview, prepare::prepared};
use claimbook_domain::{ClaimId, PartyKind};
use serde::Serialize;

/// Something that a report lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// A name from the catalogue:
    ///
    /// | code | what is missing |
    /// | --- | --- |
    /// | `no-publisher` | who publishes the checks |
    /// | `no-publisher-url` | the publisher's site |
    /// | `no-corrections-policy` | where corrections are explained |
    /// | `no-verdict` | a verdict: the claim is in the report, not in ClaimReview |
    /// | `no-page-url` | the page of the check, and a base to make one of: not in ClaimReview |
    /// | `no-publication-date` | when the check went out |
    /// | `no-claimant` | who makes the claim |
    /// | `claimant-kind` | whether a claimant is a person or an organisation |
    /// | `no-claim-date` | when the claim was made |
    /// | `no-appearance` | an address at which the claim was made |
    /// | `media-no-category` | what was done to a picture, video or recording: it is in no MediaReview |
    /// | `media-no-page` | a page that shows it: it is in no MediaReview |
    /// | `claim-long` | a claim (or short title) under 75 characters |
    /// | `no-rationale` | reasons |
    /// | `no-evidence` | evidence |
    /// | `no-citation` | a citation in the reasons |
    /// | `citation-missing` | a piece of evidence that the reasons cite |
    pub code: &'static str,
    /// Which claim; none where it concerns the whole report.
    pub claim: Option<ClaimId>,
}

/// What the report lacks: first what concerns all of it, then claim by claim in its order.
pub fn remarks(report: &Report) -> Vec<Remark> {
    let report = prepared(report);
    let whole = [
        (report.publisher.is_none(), "no-publisher"),
        (
            report.publisher.as_ref().is_some_and(|p| p.url.is_none()),
            "no-publisher-url",
        ),
        (
            // Numbers alone are no check that could be corrected.
            report.corrections_policy_url.is_none() && report.kind != Kind::Statistics,
            "no-corrections-policy",
        ),
    ];
    let mut found: Vec<Remark> = whole
        .into_iter()
        .filter_map(|(lacks, code)| lacks.then_some(Remark { code, claim: None }))
        .collect();
    for check in &report.checks {
        found.extend(of_check(&report, check).into_iter().map(|code| Remark {
            code,
            claim: Some(check.id),
        }));
    }
    found
}

fn of_check(report: &Report, check: &Check) -> Vec<&'static str> {
    let mut codes = Vec::new();
    let mut note = |lacks: bool, code| {
        if lacks {
            codes.push(code);
        }
    };
    note(check.verdict.is_none(), "no-verdict");
    note(claimreview::page(report, check).is_none(), "no-page-url");
    note(
        check.verdict.is_some() && check.published_on.is_none(),
        "no-publication-date",
    );
    note(check.claimants.is_empty(), "no-claimant");
    note(
        check.claimants.iter().any(|c| c.kind == PartyKind::Unknown),
        "claimant-kind",
    );
    note(check.said_on.is_none(), "no-claim-date");
    note(check.appearances.iter().all(|a| a.url.is_none()), "no-appearance");
    note(
        check.media.iter().any(|m| m.category.is_none()),
        "media-no-category",
    );
    note(
        check
            .media
            .iter()
            .any(|m| !m.seen_at.iter().any(|page| claimreview::web(page))),
        "media-no-page",
    );
    note(
        claimreview::claim_text(check).chars().count() >= claimreview::CLAIM_LENGTH,
        "claim-long",
    );
    note(check.evidence.is_empty(), "no-evidence");
    if let Some(verdict) = &check.verdict {
        let references = cite::references(&verdict.rationale);
        let blank = verdict.rationale.trim().is_empty();
        note(blank, "no-rationale");
        note(!blank && references.is_empty(), "no-citation");
        note(
            references
                .iter()
                .any(|r| !check.evidence.iter().any(|e| r.id == Some(e.id))),
            "citation-missing",
        );
    }
    codes
}
