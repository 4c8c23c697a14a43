//! The page of a check: the one that a report of it alone has, with its ClaimReview and its styles inside, and a way back.

use crate::{SiteError, choice::Choice, page::Pages};
use claimbook_report::{Check, Kind, Report};
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
        style: report.style.clone(),
        footer: report.footer.clone(),
        corrections_note: report.corrections_note.clone(),
        headings: report.headings.clone(),
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

/// The page of a check, which `make` makes of the report of it alone.
pub(crate) fn html<E>(
    report: &Report,
    pages: &Pages,
    choice: &Choice<'_>,
    check: &Check,
    make: &mut dyn FnMut(&Report) -> Result<Vec<u8>, E>,
) -> Result<String, SiteError<E>> {
    let mut single = alone(report, &pages.wording.lang);
    single.checks = vec![placed(check, pages.base.as_deref())];
    let bytes = make(&single).map_err(SiteError::Caller)?;
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
    // A newsroom's own page may have neither: then they stand at its end and its beginning.
    let end = page.rfind("</main>").or_else(|| page.rfind("</body>"));
    page.insert_str(end.unwrap_or(page.len()), &after);
    let body = page
        .find("<body")
        .and_then(|at| Some(at + page.get(at..)?.find('>')? + 1));
    let head = || page.find("</head>").map(|at| at + "</head>".len());
    let doctype = || {
        page.starts_with("<!")
            .then(|| page.find('>').map_or(0, |at| at + 1))
    };
    let start = body.or_else(head).or_else(doctype).unwrap_or(0);
    page.insert_str(start, &back);
    if let Some(at) = page.find("</head>") {
        page.insert_str(at, STYLES);
    }
    page.retain(crate::page::is_text);
    Ok(page)
}
