//! The page of a check: the one that a report of it alone has, with its ClaimReview and its styles inside, and a way back.

use crate::{SiteError, choice::Choice, page::Pages};
use claimbook_report::{Check, Format, Kind, Report, render};
use minijinja::{Value, context, value::Serde};

/// What the ways through the site look like on a page that has styles of its own.
const STYLES: &str = "<style>.site-back{margin:0 0 1.25rem;font:.875rem/1.5 var(--sans)}.site-linked{margin-top:2.25rem;\
     font:.9375rem/1.5 var(--sans)}.site-linked h2{font:650 1rem/1.4 var(--sans)}.site-linked li{margin-top:.6rem}\
     @media print{.site-back{display:none}}</style>\n";

/// The report around checks, without the checks.
pub(crate) fn alone(report: &Report, lang: &str) -> Report {
    Report {
        kind: Kind::Single,
        lang: lang.to_owned(),
        publisher: report.publisher.clone(),
        corrections_policy_url: report.corrections_policy_url.clone(),
        method_note: report.method_note.clone(),
        ..Report::default()
    }
}

/// The check with the address that it has on the site. Where the site has none, the record's stays.
pub(crate) fn placed(check: &Check, base: Option<&str>) -> Check {
    let mut check = check.clone();
    if let Some(base) = base {
        check.page_url = Some(format!("{base}checks/{}/", check.id));
    }
    check
}

pub(crate) fn html<E>(
    report: &Report,
    pages: &Pages,
    choice: &Choice<'_>,
    check: &Check,
) -> Result<String, SiteError<E>> {
    let mut single = alone(report, &pages.wording.lang);
    single.checks = vec![placed(check, pages.base.as_deref())];
    let bytes = render(&single, Format::Html)?;
    let mut page = String::from_utf8_lossy(&bytes).into_owned();
    let linked: Vec<_> = check
        .links
        .iter()
        .filter_map(|link| choice.check(link.claim))
        .filter(|other| other.id != check.id)
        .map(|other| pages.card(other))
        .collect();
    let root = "../../";
    let back = pages.part("back", context! { root })?;
    let after = pages.part("linked", context! { root, linked => Value::from(Serde(linked)) })?;
    // The first of these are the page's own: what stands before them is escaped, and so is what stands after the last.
    if let Some(at) = page.rfind("</main>") {
        page.insert_str(at, &after);
    }
    if let Some(at) = page.find("<body>\n") {
        page.insert_str(at + "<body>\n".len(), &back);
    }
    if let Some(at) = page.find("</head>") {
        page.insert_str(at, STYLES);
    }
    page.retain(crate::page::is_text);
    Ok(page)
}
