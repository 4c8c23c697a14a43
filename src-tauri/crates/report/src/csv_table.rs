//! A row a claim, for spreadsheets.
//!
//! RFC 4180, with a byte order mark: without it the most used spreadsheet reads UTF-8 as something else, and Cyrillic
//! comes out broken. A cell that a spreadsheet would take for a formula gets an apostrophe before it. What a claim has
//! several of is one cell with a line each; what concerns the whole report is said in each row. A report without checks
//! is the tables of its sections, one after another.

mod sections;

use crate::cell::{lines, media, parts, withheld};
use crate::{
    AppearanceRef, Check, EvidenceRef, Report, ReportError, Withheld, claimreview, rationale, words::Words,
};

const HEADER: [&str; 39] = [
    "n",
    "id",
    "claim",
    "title",
    "language",
    "claimants",
    "reported_by",
    "venue",
    "said_on",
    "place",
    "about",
    "topics",
    "appearances",
    "media",
    "rating",
    "rating_id",
    "scale",
    "rating_number",
    "rating_worst",
    "rating_best",
    "summary",
    "confidence",
    "rationale",
    "not_known",
    "decided_at",
    "evidence",
    "linked_claims",
    "external_checks",
    "published_on",
    "updated_on",
    "page_url",
    "corrections",
    "document",
    "publisher",
    "publisher_url",
    "corrections_policy_url",
    "method_note",
    "identified_by",
    "selection",
];

pub(crate) fn render(report: &Report) -> Result<Vec<u8>, ReportError> {
    let words = Words::of_report(report);
    if report.checks.is_empty() && !report.sections.is_empty() {
        return sections::render(report, &words);
    }
    let mut table = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    table.write_record(HEADER)?;
    for (n, check) in (1..).zip(&report.checks) {
        table.write_record(row(report, check, n, &words).iter().map(|cell| guarded(cell)))?;
    }
    table
        .into_inner()
        .map_err(|e| csv::Error::from(e.into_error()).into())
}

fn row(report: &Report, check: &Check, n: usize, words: &Words) -> [String; 39] {
    let verdict = check.verdict.as_ref();
    let text = |t: &Option<String>| t.clone().unwrap_or_default();
    let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
    let date = |d: &Option<claimbook_domain::Edtf>| d.as_ref().map(ToString::to_string).unwrap_or_default();
    let names = |parties: &[crate::PartyRef]| lines(parties.iter().map(|p| p.name.clone()));
    let publisher = report.publisher.as_ref();
    [
        n.to_string(),
        check.id.to_string(),
        check.wording.clone(),
        text(&check.title),
        text(&check.lang),
        names(&check.claimants),
        names(&check.reported_by),
        check.venue.as_ref().map(|v| v.name.clone()).unwrap_or_default(),
        date(&check.said_on),
        text(&check.place),
        text(&check.about),
        lines(check.topics.iter().cloned()),
        lines(check.appearances.iter().map(appearance)),
        lines(check.media.iter().map(|m| media(m, words))),
        verdict.map(|v| words.rating(&v.rating)).unwrap_or_default(),
        verdict.map(|v| v.rating.id.clone()).unwrap_or_default(),
        verdict.map(|v| v.scale_name.clone()).unwrap_or_default(),
        number(verdict.and_then(|v| v.rating.number)),
        number(verdict.and_then(|v| v.worst)),
        number(verdict.and_then(|v| v.best)),
        verdict.map(|v| text(&v.summary)).unwrap_or_default(),
        verdict
            .and_then(|v| v.confidence)
            .map(|c| words.confidence(c))
            .unwrap_or_default(),
        verdict
            .map(|v| rationale::plain(check, &v.rationale, words))
            .unwrap_or_default(),
        verdict.map(|v| text(&v.not_known)).unwrap_or_default(),
        verdict.map(|v| v.decided_at.clone()).unwrap_or_default(),
        lines(check.evidence.iter().map(|e| evidence(e, words))),
        lines(check.links.iter().map(|l| {
            let kind = words.link(l.kind, l.direction);
            format!("{kind}: {}", l.wording)
        })),
        lines(check.external_checks.iter().map(|e| {
            parts([
                e.publisher.clone(),
                e.rating.clone(),
                e.title.clone(),
                e.date.clone(),
                e.url.clone(),
            ])
        })),
        date(&check.published_on),
        date(&check.updated_on),
        claimreview::page(report, check).unwrap_or_default(),
        lines(
            check
                .corrections
                .iter()
                .map(|c| format!("{}: {}", c.date, c.text)),
        ),
        report
            .document
            .as_ref()
            .map(|d| {
                parts([
                    Some(d.title.clone()),
                    d.publisher.clone(),
                    d.published.as_ref().map(ToString::to_string),
                    d.url.clone(),
                ])
            })
            .unwrap_or_default(),
        publisher.map(|p| p.name.clone()).unwrap_or_default(),
        publisher.map(|p| text(&p.url)).unwrap_or_default(),
        text(&report.corrections_policy_url),
        text(&report.method_note),
        lines(
            check
                .claimants
                .iter()
                .chain(&check.reported_by)
                .chain(&check.venue)
                .flat_map(|p| p.same_as.iter().map(|url| format!("{}: {url}", p.name))),
        ),
        text(&report.generated_from),
    ]
}

fn appearance(a: &AppearanceRef) -> String {
    parts([
        a.document.clone(),
        a.publisher.clone(),
        a.published.as_ref().map(ToString::to_string),
        a.quote.clone(),
        a.url.clone(),
    ])
}

fn evidence(e: &EvidenceRef, words: &Words) -> String {
    let said = parts([
        e.stance.map(|s| words.stance(s)),
        e.quote.clone(),
        e.title.clone(),
        e.source.clone(),
        e.published.as_ref().map(ToString::to_string),
        words.admiralty(e.reliability, e.credibility),
        e.origin
            .as_deref()
            .map(|o| words.with("evidence-origin", "origin", o)),
        e.note.clone(),
        e.url.clone(),
        e.archived.as_ref().map(|a| words.archived(a)),
        withheld(e, Withheld::Evidence, words),
        withheld(e, Withheld::Snapshot, words),
        withheld(e, Withheld::Note, words),
    ]);
    format!("[{}] {said}", e.n)
}

/// A cell that no spreadsheet takes for a formula.
pub fn guarded(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
