//! What the sheets say.

use super::table::{Cell, Sheet};
use crate::{
    AppearanceRef, Check, EvidenceRef, PartyRef, Report, Withheld,
    cell::{lines, media, parts, withheld},
    claimreview, rationale, steps,
    view::{CheckView, Page},
    words::Words,
};
use claimbook_domain::{Edtf, Stance};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn all(report: &Report, page: &Page, words: &Words) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    // A report of sections alone has no empty sheets of checks.
    if !report.checks.is_empty() || report.sections.is_empty() {
        sheets.push(claims(report, page, words));
        sheets.push(evidence(report, page, words));
        sheets.push(sources(report, words));
    }
    if report.checks.iter().any(|c| !c.corrections.is_empty()) {
        sheets.push(corrections(report, page, words));
    }
    sheets.push(about(report, page, words));
    sheets
}

/// The heads of columns, and how wide they are.
fn heads(words: &Words, columns: &[(&str, f64)]) -> Vec<(String, f64)> {
    columns
        .iter()
        .map(|(key, width)| {
            let head = words.text(key);
            let mut letters = head.chars();
            let head = letters.next().map_or(String::new(), |first| {
                first.to_uppercase().chain(letters).collect()
            });
            (head, *width)
        })
        .collect()
}

fn claims(report: &Report, page: &Page, words: &Words) -> Sheet {
    let columns = [
        ("column-n", 5.0),
        ("column-claim", 60.0),
        ("column-short-title", 30.0),
        ("column-rating", 18.0),
        ("column-summary", 40.0),
        ("column-confidence", 12.0),
        ("column-claimants", 24.0),
        ("column-venue", 18.0),
        ("column-said-on", 12.0),
        ("column-place", 16.0),
        ("column-about", 20.0),
        ("column-reported-by", 24.0),
        ("column-topics", 20.0),
        ("reasons", 80.0),
        ("not-known", 40.0),
        ("column-supports", 11.0),
        ("column-contradicts", 11.0),
        ("column-context", 11.0),
        ("column-undecided", 11.0),
        ("media", 40.0),
        ("appearances", 40.0),
        ("linked-claims", 40.0),
        ("external-checks", 40.0),
        ("column-published-on", 12.0),
        ("column-updated-on", 12.0),
        ("column-decided-on", 12.0),
        ("column-page", 40.0),
        ("column-number", 10.0),
        ("column-worst", 10.0),
        ("column-best", 10.0),
        ("column-scale", 16.0),
        ("column-rating-id", 24.0),
        ("column-identified-by", 40.0),
        ("column-language", 10.0),
        ("column-claim-id", 38.0),
    ];
    let rows = (1..).zip(report.checks.iter().zip(&page.checks));
    Sheet {
        name: words.text("sheet-claims"),
        columns: heads(words, &columns),
        rows: rows
            .map(|(n, (check, view))| claim(report, check, view, n, words))
            .collect(),
        frozen: 2,
        lines: 12,
    }
}

fn claim(report: &Report, check: &Check, view: &CheckView, n: usize, words: &Words) -> Vec<Cell> {
    let verdict = check.verdict.as_ref();
    let stances = |stance| {
        let of = check.evidence.iter().filter(|e| e.stance == stance);
        Cell::count(of.count())
    };
    let decided: Option<Edtf> = verdict
        .and_then(|v| v.decided_at.get(..10))
        .and_then(|d| d.parse().ok());
    let parties = || {
        check
            .claimants
            .iter()
            .chain(&check.reported_by)
            .chain(&check.venue)
    };
    vec![
        Cell::count(n),
        Cell::of(&check.wording),
        Cell::maybe(&check.title),
        Cell::Rating(view.mark, view.rating.clone()),
        Cell::maybe(&view.summary),
        Cell::of(
            verdict
                .and_then(|v| v.confidence)
                .map(|c| words.confidence(c))
                .unwrap_or_default(),
        ),
        Cell::of(names(&check.claimants)),
        Cell::of(check.venue.as_ref().map_or("", |v| &v.name)),
        Cell::date(check.said_on.as_ref()),
        Cell::maybe(&check.place),
        Cell::maybe(&check.about),
        Cell::of(names(&check.reported_by)),
        Cell::of(check.topics.join("\n")),
        Cell::of(verdict.map_or(String::new(), |v| rationale::plain(check, &v.rationale, words))),
        Cell::maybe(&view.not_known),
        stances(Some(Stance::Supports)),
        stances(Some(Stance::Contradicts)),
        stances(Some(Stance::Context)),
        stances(None),
        Cell::of(lines(check.media.iter().map(|m| media(m, words)))),
        Cell::of(lines(check.appearances.iter().map(|a| appearance(a, words)))),
        Cell::of(lines(
            view.links.iter().map(|l| format!("{}: {}", l.kind, l.wording)),
        )),
        Cell::of(lines(check.external_checks.iter().map(|e| {
            parts([
                e.publisher.clone(),
                e.rating.clone(),
                e.title.clone(),
                e.date.clone(),
                e.url.clone(),
            ])
        }))),
        Cell::date(check.published_on.as_ref()),
        Cell::date(check.updated_on.as_ref()),
        match (decided, verdict) {
            (None, Some(verdict)) => Cell::of(&verdict.decided_at),
            (decided, _) => Cell::date(decided.as_ref()),
        },
        Cell::link(claimreview::page(report, check).as_ref()),
        Cell::number(verdict.and_then(|v| v.rating.number)),
        Cell::number(verdict.and_then(|v| v.worst)),
        Cell::number(verdict.and_then(|v| v.best)),
        Cell::of(verdict.map_or("", |v| &v.scale_name)),
        Cell::of(verdict.map_or("", |v| &v.rating.id)),
        Cell::of(lines(parties().flat_map(|p| {
            p.same_as.iter().map(|url| format!("{}: {url}", p.name))
        }))),
        Cell::maybe(&check.lang),
        Cell::of(check.id.to_string()),
    ]
}

fn appearance(a: &AppearanceRef, words: &Words) -> String {
    parts([
        a.document.clone(),
        a.publisher.clone(),
        a.published.as_ref().map(ToString::to_string),
        a.first.then(|| words.text("appearance-first")),
        a.quote.as_ref().map(|q| words.quoted(q)),
        a.url.clone(),
    ])
}

fn evidence(report: &Report, page: &Page, words: &Words) -> Sheet {
    let columns = [
        ("column-n", 5.0),
        ("column-claim", 40.0),
        ("column-evidence-n", 9.0),
        ("column-stance", 14.0),
        ("column-cited", 9.0),
        ("column-quote", 60.0),
        ("column-title", 40.0),
        ("column-source", 24.0),
        ("column-published", 12.0),
        ("column-address", 40.0),
        ("column-reliability", 12.0),
        ("column-credibility", 12.0),
        ("column-origin", 24.0),
        ("column-note", 40.0),
        ("column-archived-on", 12.0),
        ("column-sha256", 68.0),
        ("column-evidence-id", 38.0),
        ("column-claim-id", 38.0),
    ];
    let mut rows = Vec::new();
    for (n, (check, view)) in (1..).zip(report.checks.iter().zip(&page.checks)) {
        let cited = cited(check);
        for e in &check.evidence {
            rows.push(piece(n, check, view, e, &cited, words));
        }
    }
    Sheet {
        name: words.text("sheet-evidence"),
        columns: heads(words, &columns),
        rows,
        frozen: 2,
        lines: 12,
    }
}

fn piece(
    n: usize,
    check: &Check,
    view: &CheckView,
    e: &EvidenceRef,
    cited: &BTreeSet<u32>,
    words: &Words,
) -> Vec<Cell> {
    let archived = e.archived.as_ref().map(|a| a.sha256.clone());
    let archived = archived.or_else(|| withheld(e, Withheld::Snapshot, words));
    vec![
        Cell::count(n),
        Cell::of(&view.short),
        Cell::number(Some(e.n)),
        Cell::of(match e.stance {
            Some(stance) => words.stance(stance),
            None => words.text("stance-none"),
        }),
        Cell::of(words.text(if cited.contains(&e.n) { "yes" } else { "no" })),
        Cell::maybe(&e.quote),
        Cell::maybe(&e.title.clone().or_else(|| withheld(e, Withheld::Evidence, words))),
        Cell::maybe(&e.source),
        Cell::date(e.published.as_ref()),
        Cell::link(e.url.as_ref()),
        Cell::of(e.reliability.map_or("", |r| r.letter())),
        Cell::number(e.credibility.map(u32::from)),
        Cell::maybe(&e.origin),
        Cell::maybe(&e.note.clone().or_else(|| withheld(e, Withheld::Note, words))),
        Cell::date(e.archived.as_ref().map(|a| &a.on)),
        Cell::maybe(&archived),
        Cell::of(e.id.to_string()),
        Cell::of(check.id.to_string()),
    ]
}

/// The numbers of the evidence that the reasons cite where a reader sees it.
fn cited(check: &Check) -> BTreeSet<u32> {
    let mut cited = BTreeSet::new();
    if let Some(verdict) = &check.verdict {
        steps::walk(check, &verdict.rationale, 1, |step| {
            if let steps::Step::Cite {
                mark: rationale::Mark::Evidence(n),
                ..
            } = step
            {
                cited.insert(*n);
            }
        });
    }
    cited
}

/// What is known of one source.
#[derive(Default)]
struct Tally<'a> {
    reliability: BTreeSet<&'static str>,
    claims: BTreeSet<usize>,
    pieces: usize,
    stances: [usize; 4],
    origins: BTreeSet<&'a str>,
}

/// The sources in the order of their names, and how often each speaks.
fn sources(report: &Report, words: &Words) -> Sheet {
    let columns = [
        ("column-source", 40.0),
        ("column-reliability", 12.0),
        ("column-claims", 11.0),
        ("column-pieces", 11.0),
        ("column-supports", 11.0),
        ("column-contradicts", 11.0),
        ("column-context", 11.0),
        ("column-undecided", 11.0),
        ("column-origin", 40.0),
    ];
    let mut known: BTreeMap<&str, Tally<'_>> = BTreeMap::new();
    for (n, check) in report.checks.iter().enumerate() {
        for e in &check.evidence {
            let Some(source) = &e.source else { continue };
            let tally = known.entry(source.trim()).or_default();
            tally.reliability.extend(e.reliability.map(|r| r.letter()));
            tally.claims.insert(n);
            tally.pieces += 1;
            let [supports, contradicts, context, undecided] = &mut tally.stances;
            *match e.stance {
                Some(Stance::Supports) => supports,
                Some(Stance::Contradicts) => contradicts,
                Some(Stance::Context) => context,
                None => undecided,
            } += 1;
            tally.origins.extend(e.origin.as_deref());
        }
    }
    let joined = |set: &BTreeSet<&str>, between| set.iter().copied().collect::<Vec<_>>().join(between);
    let rows = known.iter().map(|(name, tally)| {
        let mut row = vec![
            Cell::of(name),
            Cell::of(joined(&tally.reliability, ", ")),
            Cell::count(tally.claims.len()),
            Cell::count(tally.pieces),
        ];
        row.extend(tally.stances.iter().copied().map(Cell::count));
        row.push(Cell::of(joined(&tally.origins, "\n")));
        row
    });
    Sheet {
        name: words.text("sheet-sources"),
        columns: heads(words, &columns),
        rows: rows.collect(),
        frozen: 1,
        lines: 12,
    }
}

fn corrections(report: &Report, page: &Page, words: &Words) -> Sheet {
    let columns = [
        ("column-date", 12.0),
        ("column-correction", 80.0),
        ("column-n", 5.0),
        ("column-claim", 60.0),
        ("column-claim-id", 38.0),
    ];
    let mut rows = Vec::new();
    for (n, (check, view)) in (1..).zip(report.checks.iter().zip(&page.checks)) {
        for correction in &check.corrections {
            rows.push(vec![
                Cell::date(Some(&correction.date)),
                Cell::of(&correction.text),
                Cell::count(n),
                Cell::of(&view.short),
                Cell::of(check.id.to_string()),
            ]);
        }
    }
    Sheet {
        name: words.text("sheet-corrections"),
        columns: heads(words, &columns),
        rows,
        frozen: 1,
        lines: 12,
    }
}

/// What the workbook is, who publishes it and how they check.
fn about(report: &Report, page: &Page, words: &Words) -> Sheet {
    let mut rows = Vec::new();
    let mut row = |key: &str, cell: Cell| {
        if !matches!(cell, Cell::None) {
            rows.push(vec![Cell::of(words.text(key)), cell]);
        }
    };
    row("column-title", Cell::of(&page.title));
    row("column-claims", Cell::of(&page.count));
    for tally in &page.tally {
        row(
            "column-rating",
            Cell::Rating(tally.mark, format!("{}: {}", tally.name, tally.n)),
        );
    }
    if let Some(document) = &report.document {
        row(
            "document",
            Cell::of(parts([
                Some(document.title.clone()),
                document.publisher.clone(),
                document.published.as_ref().map(ToString::to_string),
            ])),
        );
        row("document", Cell::link(document.url.as_ref()));
    }
    if let Some(publisher) = &report.publisher {
        row("column-publisher", Cell::of(&publisher.name));
        row("column-publisher-url", Cell::link(publisher.url.as_ref()));
    }
    row(
        "corrections-policy",
        Cell::link(report.corrections_policy_url.as_ref()),
    );
    row("method", Cell::maybe(&report.method_note));
    row("method", Cell::maybe(&page.admiralty_note));
    row("corrections", Cell::maybe(&report.corrections_note));
    row(
        "sheet-about",
        Cell::of(crate::template::footer_paragraphs(report).join("\n")),
    );
    row("column-selection", Cell::maybe(&report.generated_from));
    row("column-page", Cell::link(report.page_url.as_ref()));
    row("column-language", Cell::of(&page.lang));
    Sheet {
        name: words.text("sheet-about"),
        columns: heads(words, &[("column-what", 26.0), ("column-said", 110.0)]),
        rows,
        frozen: 1,
        lines: 27,
    }
}

fn names(parties: &[PartyRef]) -> String {
    lines(parties.iter().map(|p| p.name.clone()))
}
