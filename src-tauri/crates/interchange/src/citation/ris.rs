//! RIS, as EndNote, Zotero and libraries read it: a tag of two signs, two blanks, a hyphen and a blank a line, `TY` first,
//! `ER` last, lines that end in CR LF, UTF-8.

use super::clean::cleaned;
use super::part::{Day, When};
use super::{Cited, keys};
use claimbook_domain::Edtf;

/// The citations as records, in their order.
pub fn ris(cited: &[Cited]) -> String {
    let mut out = String::new();
    for (one, key) in cited.iter().zip(keys(cited)) {
        record(&cleaned(one), &key, &mut out);
    }
    out
}

fn record(cited: &Cited, key: &str, out: &mut String) {
    // Every value went through `clean`, so none holds the end of a line.
    let mut tag = |tag: &str, value: &str| {
        out.push_str(tag);
        out.push_str("  - ");
        out.push_str(value);
        out.push_str("\r\n");
    };
    tag("TY", cited.medium.ris());
    tag("ID", key);
    if let Some(title) = &cited.title {
        tag("TI", title);
    }
    for author in &cited.authors {
        tag("AU", &author.inverted());
    }
    if let Some(site) = &cited.site {
        tag("T2", site);
    }
    if let Some(publisher) = &cited.publisher {
        tag("PB", publisher);
    }
    match cited.published.as_ref().map(When::of) {
        Some(When::Day(day)) => {
            tag("PY", &format!("{:04}", day.year));
            tag("DA", &slashed(day));
        }
        Some(When::Span(Some(day), _)) => {
            tag("PY", &format!("{:04}", day.year));
            let words = cited
                .published
                .as_ref()
                .map(|d| d.display("en"))
                .unwrap_or_default();
            tag("DA", &format!("{:04}///{words}", day.year));
        }
        Some(When::Span(None, _) | When::Words(_)) | None => {}
    }
    if let Some(url) = &cited.url {
        tag("UR", url);
    }
    if let Some(day) = cited.accessed.as_ref().and_then(one_day) {
        tag("Y2", &slashed(day));
    }
    if let Some(lang) = &cited.lang {
        tag("LA", lang);
    }
    if let Some(copy) = &cited.archived {
        let place = copy
            .url
            .as_ref()
            .map(|url| format!(", {url}"))
            .unwrap_or_default();
        tag(
            "N1",
            &format!("Archived {}, SHA-256 {}{place}", copy.on, copy.sha256),
        );
    }
    tag("ER", "");
}

fn one_day(date: &Edtf) -> Option<Day> {
    match When::of(date) {
        When::Day(day) => Some(day),
        _ => None,
    }
}

/// `YYYY/MM/DD/other`, with what is not known left empty.
fn slashed(day: Day) -> String {
    let two = |n: Option<u32>| n.map(|n| format!("{n:02}")).unwrap_or_default();
    let season = match day.season {
        Some(1) => "spring",
        Some(2) => "summer",
        Some(3) => "autumn",
        Some(_) => "winter",
        None => "",
    };
    let about = if day.circa { "about" } else { "" };
    let other = [about, season].join(" ");
    format!(
        "{:04}/{}/{}/{}",
        day.year,
        two(day.month),
        two(day.day),
        other.trim()
    )
}
