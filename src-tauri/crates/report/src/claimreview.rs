//! The checks of a report as ClaimReview and MediaReview (schema.org), written by `claimbook-interchange`.
//!
//! Every property that the record knows, none that it does not: a claim without a claimant has no author, a check
//! without a verdict or a page is not marked up at all. Several checks on one page are told apart by anchors. What the
//! rules of fact-check markup do not name but a report shows (citations, the whole wording behind a short title, when
//! it was changed, the corrections policy) is said in schema.org's words too.

use crate::{Check, MediaRef, Report, ReportError, VerdictRef, cite, words::Words};
use claimbook_interchange::claimreview::{self as markup, ClaimReview, MediaAppearance, MediaReview};
use serde_json::{Map, Value, json};

/// Under how many characters `claimReviewed` should stay.
pub(crate) const CLAIM_LENGTH: usize = markup::CLAIM_LENGTH;

/// The file: the one ClaimReview of a single check, else a graph of them (empty where no check can be marked up).
pub(crate) fn render(report: &Report) -> Result<Vec<u8>, ReportError> {
    Ok(file(reviews(report))?.into_bytes())
}

fn file(mut reviews: Vec<Value>) -> Result<String, ReportError> {
    let file = match (reviews.len(), reviews.pop()) {
        (1, Some(one)) => one,
        (_, last) => {
            reviews.extend(last);
            for review in &mut reviews {
                if let Value::Object(review) = review {
                    review.shift_remove("@context");
                }
            }
            json!({"@context": "https://schema.org", "@graph": reviews})
        }
    };
    let mut text = serde_json::to_string_pretty(&file)?;
    text.push('\n');
    Ok(text)
}

/// The same for a script element, with nothing in it that could end the element; nothing where no check can be marked up.
pub(crate) fn embedded(report: &Report) -> Result<Option<String>, ReportError> {
    let reviews = reviews(report);
    if reviews.is_empty() {
        return Ok(None);
    }
    let json = file(reviews)?;
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
/// Checks that went out on the same page were told apart by their anchors before.
pub(crate) fn page(report: &Report, check: &Check) -> Option<String> {
    if let Some(own) = check.page_url.as_deref().filter(|u| web(u)) {
        return Some(own.to_owned());
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
    let long = |text: &str| text.chars().count() >= CLAIM_LENGTH;
    match &check.title {
        Some(title) if long(&check.wording) && !long(title) => title,
        _ => &check.wording,
    }
}

/// Whether an address may stand in a report as a link: `https://…` or `http://…` with a host, without blanks and without
/// what no address contains (quotation marks, angle brackets, backslashes).
pub(crate) fn web(url: &str) -> bool {
    let rest = ["https://", "http://"].into_iter().find_map(|scheme| {
        let (head, rest) = url.split_at_checked(scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then_some(rest)
    });
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with(['/', '?', '#', ':'])
            && !url.contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>\\`".contains(c))
    })
}

fn reviews(report: &Report) -> Vec<Value> {
    let words = Words::of_report(report);
    let mut written = Vec::new();
    for check in &report.checks {
        written.extend(review(report, check, &words));
        let media = check.media.iter();
        written.extend(media.filter_map(|m| media_review(report, check, m, &words)));
    }
    written
}

fn author(report: &Report) -> Option<markup::Publisher> {
    report.publisher.as_ref().map(|p| markup::Publisher {
        name: p.name.clone(),
        url: p.url.clone().filter(|u| web(u)),
    })
}

fn claimants(check: &Check) -> Vec<markup::Claimant> {
    let of = |party: &crate::PartyRef| markup::Claimant {
        name: party.name.clone(),
        kind: party.kind,
        same_as: party.same_as.iter().filter(|u| web(u)).cloned().collect(),
    };
    check.claimants.iter().map(of).collect()
}

/// The MediaReview of a picture, video or recording; none where nobody has said what was done to it, or no page shows it.
fn media_review(report: &Report, check: &Check, media: &MediaRef, words: &Words) -> Option<Value> {
    let mut appearances: Vec<MediaAppearance> = media
        .seen_at
        .iter()
        .filter(|page| web(page))
        .map(|page| MediaAppearance {
            page: page.clone(),
            ..MediaAppearance::default()
        })
        .collect();
    // What was captured is a copy of its own: nobody has said which of the pages shows that very file.
    if let Some(file) = media.file.as_ref().filter(|u| web(u)) {
        appearances.retain(|seen| seen.page != *file);
        appearances.push(MediaAppearance {
            page: file.clone(),
            content: Some(file.clone()),
            sha256: media.archived.as_ref().map(|a| a.sha256.clone()),
            ..MediaAppearance::default()
        });
    }
    let written = MediaReview {
        url: Some(page(report, check)?),
        category: media.category?,
        language: Some(words.lang.clone()),
        date_published: check.published_on.clone(),
        author: author(report),
        original_context: media.original_context.clone(),
        original_link: media.original_link.clone().filter(|u| web(u)),
        kind: media.kind,
        appearances,
        claim: Some(check.wording.clone()),
        claimants: claimants(check),
        claim_date: check.said_on.clone(),
    };
    written.to_json().ok()
}

/// The ClaimReview of a check; none where it has no verdict, no page or no wording.
fn review(report: &Report, check: &Check, words: &Words) -> Option<Value> {
    let verdict = check.verdict.as_ref()?;
    let claim_reviewed = claim_text(check);
    let known = |url: &Option<String>| url.clone().filter(|u| web(u));
    let appearances = || {
        check
            .appearances
            .iter()
            .filter_map(|a| Some((a.first, known(&a.url)?)))
    };
    let first = appearances().find(|(first, _)| *first).map(|(_, url)| url);
    let others = appearances()
        .map(|(_, url)| url)
        .filter(|url| first.as_ref() != Some(url));
    let place = check.venue.as_ref().map(|v| v.name.clone());
    let written = ClaimReview {
        url: Some(page(report, check)?),
        claim_reviewed: claim_reviewed.to_owned(),
        language: Some(words.lang.clone()),
        date_published: check.published_on.clone(),
        author: author(report),
        claimants: claimants(check),
        claim_date: check.said_on.clone(),
        place: place.or_else(|| check.place.clone()),
        appearances: others.collect(),
        first_appearance: first,
        rating: markup::Rating {
            name: words.rating(&verdict.rating),
            number: number(verdict),
            explanation: verdict.summary.clone(),
        },
        corrections: check
            .corrections
            .iter()
            .map(|c| (Some(c.date.clone()), c.text.clone()))
            .collect(),
    };
    let mut review = written.to_json().ok()?;
    let object = review.as_object_mut()?;
    if let Some(date) = check.updated_on.as_ref().and_then(|d| d.iso_date()) {
        object.insert("dateModified".into(), date.into());
    }
    if let Some(policy) = known(&report.corrections_policy_url)
        && let Some(Value::Object(author)) = object.get_mut("author")
    {
        author.insert("correctionsPolicy".into(), policy.into());
    }
    if claim_reviewed != check.wording
        && let Value::Object(claim) = object
            .entry("itemReviewed")
            .or_insert_with(|| json!({"@type": "Claim"}))
    {
        claim.insert("text".into(), check.wording.clone().into());
    }
    let cited = citations(check, &verdict.rationale);
    if !cited.is_empty() {
        object.insert("citation".into(), cited.into());
    }
    Some(review)
}

/// The number of a rating, where its scale is one by the rules.
fn number(verdict: &VerdictRef) -> Option<markup::RatingNumber> {
    let (value, worst, best) = (verdict.rating.number?, verdict.worst?, verdict.best?);
    let sound = worst >= 1 && best > worst && (worst..=best).contains(&value);
    sound.then_some(markup::RatingNumber { value, worst, best })
}

/// The evidence that the reasons cite and that has an address.
fn citations(check: &Check, rationale: &str) -> Vec<Value> {
    let cited = cite::cited(rationale);
    let evidence = check.evidence.iter().filter(|e| cited.contains(&e.id));
    evidence
        .filter_map(|e| {
            let mut work = Map::new();
            work.insert("@type".into(), "CreativeWork".into());
            work.insert("url".into(), e.url.as_deref().filter(|u| web(u))?.into());
            if let Some(title) = &e.title {
                work.insert("headline".into(), title.as_str().into());
            }
            if let Some(date) = e.published.as_ref().and_then(|d| d.iso_date()) {
                work.insert("datePublished".into(), date.into());
            }
            Some(work.into())
        })
        .collect()
}
