//! ClaimReview (schema.org), by the rules of Google's fact-check markup.
//!
//! Every property that the record knows, none that it does not: a claim without a claimant has no author, a check
//! without a verdict or a page is not marked up at all. Several checks on one page are told apart by anchors.

use crate::{Check, CorrectionRef, PartyRef, Report, ReportError, VerdictRef, cite, words::Words};
use claimbook_domain::PartyKind;
use serde::Serialize;

/// How long `claimReviewed` should be at most, in characters.
pub(crate) const CLAIM_LENGTH: usize = 75;

const CONTEXT: &str = "https://schema.org";

/// <https://schema.org/ClaimReview>
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ClaimReview<'a> {
    #[serde(rename = "@context", skip_serializing_if = "Option::is_none")]
    context: Option<&'static str>,
    #[serde(rename = "@type")]
    kind: &'static str,
    url: String,
    claim_reviewed: &'a str,
    item_reviewed: Claim<'a>,
    review_rating: Rating<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Author<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "str::is_empty")]
    in_language: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    citation: Vec<Work<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    correction: Vec<Correction<'a>>,
}

/// <https://schema.org/Claim>
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Claim<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    /// Where it was made public.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    /// The whole wording, where `claimReviewed` is a short title of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "OneOrMany::is_none")]
    author: OneOrMany<Author<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_appearance: Option<Work<'a>>,
    #[serde(skip_serializing_if = "OneOrMany::is_none")]
    appearance: OneOrMany<Work<'a>>,
}

/// <https://schema.org/Rating>
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rating<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    alternate_name: String,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    numbers: Option<Numbers>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rating_explanation: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Numbers {
    rating_value: u32,
    best_rating: u32,
    worst_rating: u32,
}

/// <https://schema.org/Person> or <https://schema.org/Organization>
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Author<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "OneOrMany::is_none")]
    same_as: OneOrMany<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    corrections_policy: Option<&'a str>,
}

/// <https://schema.org/CreativeWork>
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Work<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Author<'a>>,
}

/// <https://schema.org/CorrectionComment>
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Correction<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_created: Option<String>,
}

/// A property that schema.org lets stand once or as a list.
#[derive(Serialize)]
#[serde(untagged)]
enum OneOrMany<T> {
    None,
    One(T),
    Many(Vec<T>),
}

impl<T> OneOrMany<T> {
    fn is_none(&self) -> bool {
        matches!(self, OneOrMany::None)
    }
}

impl<T> FromIterator<T> for OneOrMany<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut items: Vec<T> = items.into_iter().collect();
        match (items.len(), items.pop()) {
            (_, None) => OneOrMany::None,
            (1, Some(one)) => OneOrMany::One(one),
            (_, Some(last)) => {
                items.push(last);
                OneOrMany::Many(items)
            }
        }
    }
}

#[derive(Serialize)]
struct Graph<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<ClaimReview<'a>>,
}

/// The file: the one ClaimReview of a single check, else a graph of them (empty where no check can be marked up).
pub(crate) fn render(report: &Report) -> Result<Vec<u8>, ReportError> {
    let words = Words::of(&report.lang);
    let mut reviews: Vec<ClaimReview<'_>> = report
        .checks
        .iter()
        .filter_map(|check| review(report, check, &words))
        .collect();
    let mut bytes = if reviews.len() == 1
        && let Some(mut one) = reviews.pop()
    {
        one.context = Some(CONTEXT);
        serde_json::to_vec_pretty(&one)?
    } else {
        serde_json::to_vec_pretty(&Graph {
            context: CONTEXT,
            graph: reviews,
        })?
    };
    bytes.push(b'\n');
    Ok(bytes)
}

/// The same for a script element, with nothing in it that could end the element; nothing where no check can be marked up.
pub(crate) fn embedded(report: &Report) -> Result<Option<String>, ReportError> {
    let any = report
        .checks
        .iter()
        .any(|check| check.verdict.is_some() && page(report, check).is_some());
    if !any {
        return Ok(None);
    }
    let json = String::from_utf8_lossy(&render(report)?).into_owned();
    let mut safe = String::with_capacity(json.len());
    for c in json.trim_end().chars() {
        match c {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            c => safe.push(c),
        }
    }
    Ok(Some(safe))
}

/// The address of the check: its own page, an anchor on the page of the round-up, or one made of the desk's base.
/// Checks that went out on the same page are told apart by their anchors.
pub(crate) fn page(report: &Report, check: &Check) -> Option<String> {
    if let Some(own) = check.page_url.as_deref().filter(|u| web(u)) {
        let shared = report
            .checks
            .iter()
            .filter(|c| c.page_url.as_deref() == Some(own))
            .count()
            > 1;
        return Some(if shared && !own.contains('#') {
            format!("{own}#{}", check.anchor)
        } else {
            own.to_owned()
        });
    }
    if let Some(page) = report.page_url.as_deref().filter(|u| web(u)) {
        let page = page.split('#').next().unwrap_or(page);
        return Some(format!("{page}#{}", check.anchor));
    }
    let base = report.check_url_base.as_deref().filter(|u| web(u))?;
    let joint = if base.ends_with(['/', '#', '=', '-']) {
        ""
    } else {
        "/"
    };
    Some(format!("{base}{joint}{}", check.id))
}

/// What `claimReviewed` says: the wording, or the short title of one that is long.
pub(crate) fn claim_text(check: &Check) -> &str {
    let long = |text: &str| text.chars().count() > CLAIM_LENGTH;
    match &check.title {
        Some(title) if long(&check.wording) && !long(title) => title,
        _ => &check.wording,
    }
}

/// Whether an address may stand in a report as a link.
pub(crate) fn web(url: &str) -> bool {
    let url = url.trim_start();
    let scheme = |name: &str| {
        url.get(..name.len())
            .is_some_and(|s| s.eq_ignore_ascii_case(name))
    };
    scheme("https://") || scheme("http://")
}

fn review<'a>(report: &'a Report, check: &'a Check, words: &Words) -> Option<ClaimReview<'a>> {
    let verdict = check.verdict.as_ref()?;
    let claim_reviewed = claim_text(check);
    Some(ClaimReview {
        context: None,
        kind: "ClaimReview",
        url: page(report, check)?,
        claim_reviewed,
        item_reviewed: claim(check, claim_reviewed),
        review_rating: rating(verdict, words),
        author: report.publisher.as_ref().map(|publisher| Author {
            kind: "Organization",
            name: &publisher.name,
            url: publisher.url.as_deref().filter(|u| web(u)),
            same_as: OneOrMany::None,
            corrections_policy: report.corrections_policy_url.as_deref().filter(|u| web(u)),
        }),
        date_published: check.published_on.as_ref().and_then(|d| d.iso_date()),
        date_modified: check.updated_on.as_ref().and_then(|d| d.iso_date()),
        in_language: &report.lang,
        citation: cited(check, &verdict.rationale),
        correction: check.corrections.iter().map(correction).collect(),
    })
}

fn claim<'a>(check: &'a Check, claim_reviewed: &str) -> Claim<'a> {
    let place = check.venue.as_ref().map(|v| v.name.as_str());
    let works = |first: bool| check.appearances.iter().filter(move |a| a.first == first);
    let mut firsts: Vec<Work<'a>> = works(true).filter_map(appearance).collect();
    let first = if firsts.is_empty() {
        None
    } else {
        Some(firsts.remove(0))
    };
    Claim {
        kind: "Claim",
        name: place.or(check.place.as_deref()),
        text: (claim_reviewed != check.wording).then_some(check.wording.as_str()),
        author: check.claimants.iter().map(party).collect(),
        date_published: check.said_on.as_ref().and_then(|d| d.iso_date()),
        first_appearance: first,
        appearance: firsts
            .into_iter()
            .chain(works(false).filter_map(appearance))
            .collect(),
    }
}

fn party(party: &PartyRef) -> Author<'_> {
    Author {
        kind: match party.kind {
            PartyKind::Person => "Person",
            PartyKind::Organisation | PartyKind::Publication => "Organization",
            // Not known to be either: what schema.org calls anything at all.
            PartyKind::Unknown => "Thing",
        },
        name: &party.name,
        url: None,
        same_as: party
            .same_as
            .iter()
            .map(String::as_str)
            .filter(|u| web(u))
            .collect(),
        corrections_policy: None,
    }
}

fn appearance(a: &crate::AppearanceRef) -> Option<Work<'_>> {
    Some(Work {
        kind: "CreativeWork",
        url: a.url.as_deref().filter(|u| web(u))?,
        headline: a.document.as_deref(),
        date_published: a.published.as_ref().and_then(|d| d.iso_date()),
        publisher: a.publisher.as_deref().map(|name| Author {
            kind: "Organization",
            name,
            url: None,
            same_as: OneOrMany::None,
            corrections_policy: None,
        }),
    })
}

fn rating<'a>(verdict: &'a VerdictRef, words: &Words) -> Rating<'a> {
    let numbers = match (verdict.rating.number, verdict.worst, verdict.best) {
        (Some(value), Some(worst), Some(best)) if worst >= 1 && best > worst => {
            (worst..=best).contains(&value).then_some(Numbers {
                rating_value: value,
                best_rating: best,
                worst_rating: worst,
            })
        }
        _ => None,
    };
    Rating {
        kind: "Rating",
        alternate_name: words.rating(&verdict.rating),
        numbers,
        rating_explanation: verdict.summary.as_deref(),
    }
}

/// The evidence that the reasons cite and that has an address.
fn cited<'a>(check: &'a Check, rationale: &str) -> Vec<Work<'a>> {
    let cited = cite::cited(rationale);
    check
        .evidence
        .iter()
        .filter(|e| cited.contains(&e.id))
        .filter_map(|e| {
            Some(Work {
                kind: "CreativeWork",
                url: e.url.as_deref().filter(|u| web(u))?,
                headline: e.title.as_deref(),
                date_published: e.published.as_ref().and_then(|d| d.iso_date()),
                publisher: None,
            })
        })
        .collect()
}

fn correction(correction: &CorrectionRef) -> Correction<'_> {
    Correction {
        kind: "CorrectionComment",
        text: &correction.text,
        date_created: correction.date.iso_date(),
    }
}
