//! What a reader sees, in the reader's language and order, before it takes the form of a page or of Markdown.
//!
//! Both are written from this, so that a line which the page has is never missing in the other.

mod chart;
mod sections;

pub use chart::{ChartView, Point, Tick};
pub use sections::{CellView, ColumnView, RowView, SectionView, TableView};

use crate::{
    AppearanceRef, Archived, Check, EvidenceRef, Kind, MediaRef, Report, Section, Shot, VerdictRef, Withheld,
    cell::withheld,
    claimreview,
    words::{Words, language_tag},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use claimbook_domain::{ClaimId, Mark, Stance};
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// How much of a wording the title of the page and the table of contents show, in characters.
const SHORT: usize = 140;

/// Where on the page each claim is.
type Anchors<'a> = HashMap<ClaimId, &'a str>;

/// A whole report.
#[derive(Debug, Serialize)]
pub struct Page {
    /// BCP 47 language of the report.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The language of our own words, where it is not that of the report.
    pub words_lang: Option<&'static str>,
    /// Several checks together.
    pub roundup: bool,
    /// The title of the page.
    pub title: String,
    /// The heading of a round-up, and of a single check that was given one.
    pub heading: Option<String>,
    /// What kind of report it is.
    pub eyebrow: String,
    /// Who publishes it.
    pub publisher: Option<Linked>,
    /// The same as a sentence.
    pub published_by: Option<String>,
    /// Where corrections are explained.
    pub corrections_policy: Option<Linked>,
    /// How the desk checks.
    pub method_note: Option<String>,
    /// What the letters and numbers of sources mean, where there are any.
    pub admiralty_note: Option<String>,
    /// What was chosen.
    pub made_from: Option<String>,
    /// The document that it is about.
    pub document: Option<DocumentView>,
    /// How many claims there are; empty where the report is of no checks.
    pub count: String,
    /// How many checks ended with which rating.
    pub tally: Vec<Tally>,
    /// Where it stands on the web.
    pub canonical: Option<String>,
    /// What it says before the checks.
    pub sections: Vec<SectionView>,
    /// Whether the checks are listed before them; no section does that already.
    pub listed: bool,
    /// The checks, in order.
    pub checks: Vec<CheckView>,
}

/// A text, and where it leads to.
#[derive(Debug, Serialize, Clone)]
pub struct Linked {
    /// The text.
    pub text: String,
    /// A web address; anything else is shown, not linked.
    pub url: Option<String>,
}

impl Linked {
    fn new(text: impl Into<String>, url: Option<&String>) -> Linked {
        Linked {
            text: text.into(),
            url: url.filter(|u| claimreview::web(u)).map(|u| u.trim().to_owned()),
        }
    }
}

/// The document that a report is about.
#[derive(Debug, Serialize)]
pub struct DocumentView {
    /// What it is.
    pub title: Linked,
    /// What else is known of it.
    pub facts: Vec<String>,
}

/// How many checks ended with a rating.
#[derive(Debug, Serialize)]
pub struct Tally {
    /// The form of its mark: `full`, `three-quarters`, `half`, `quarter`, `struck` or `open`.
    pub mark: &'static str,
    /// The rating in words.
    pub name: String,
    /// How many.
    pub n: usize,
}

/// One check.
#[derive(Debug, Serialize)]
pub struct CheckView {
    /// Its anchor in the report.
    pub anchor: String,
    /// What is checked.
    pub wording: String,
    /// The wording in a line of the table of contents.
    pub short: String,
    /// BCP 47 language of the wording.
    pub lang: Option<String>,
    /// A short title.
    pub title: Option<String>,
    /// The form of its mark: `full`, `three-quarters`, `half`, `quarter`, `struck` or `open`.
    pub mark: &'static str,
    /// The rating in words.
    pub rating: String,
    /// One sentence under the rating.
    pub summary: Option<String>,
    /// How sure the desk is.
    pub confidence: Option<String>,
    /// When it went out and was updated, or was decided.
    pub dates: Vec<String>,
    /// Who, where and when, then what else is known of it.
    pub byline: Vec<String>,
    /// The rationale, Markdown as it was typed; its form differs from format to format.
    #[serde(skip)]
    pub rationale: Option<String>,
    /// What is not known.
    pub not_known: Option<String>,
    /// How much evidence there is of each kind.
    pub evidence_tally: Vec<String>,
    /// The evidence, in the order of its numbers.
    pub evidence: Vec<EvidenceView>,
    /// Pictures, videos and recordings that it is about: each, then where its original is, then the pages that show it.
    pub media: Vec<ListedView>,
    /// Where it was said.
    pub appearances: Vec<AppearanceView>,
    /// The claims it is tied to.
    pub links: Vec<LinkView>,
    /// What others found.
    pub external_checks: Vec<ListedView>,
    /// What was changed after it went out.
    pub corrections: Vec<CorrectionView>,
    /// The small print: what the rating means, who the parties are, topics, id.
    pub facts: Vec<Linked>,
}

/// A piece of evidence.
#[derive(Debug, Serialize)]
pub struct EvidenceView {
    /// Its number.
    pub n: u32,
    /// What it does to the claim: `supports`, `contradicts`, `context` or `none`.
    pub stance: &'static str,
    /// The same in words.
    pub stance_word: String,
    /// Its words, in the quotation marks of the language.
    pub quote: Option<String>,
    /// What it is; with a quote it follows it, else it stands in its place.
    pub title: Linked,
    /// What else is known of it.
    pub facts: Vec<String>,
    /// What the desk says of it.
    pub note: Option<String>,
    /// An address that cannot be a link.
    pub address: Option<String>,
    /// When it was archived, and the whole hash, for formats that have room for it.
    pub archived: Option<String>,
    /// The picture that it is.
    pub picture: Option<ShotView>,
}

/// A picture that is evidence, for those who see it and for those who do not.
#[derive(Debug, Serialize)]
pub struct ShotView {
    /// The picture; for pages its address, which is the picture itself.
    #[serde(rename = "address", serialize_with = "in_the_page")]
    pub shot: Shot,
    /// What it shows.
    pub alt: String,
    /// In pixels; 0 where it is left out.
    pub width: u32,
    /// In pixels; 0 where it is left out.
    pub height: u32,
}

impl ShotView {
    fn of(shot: &Shot, alt: &str) -> ShotView {
        let (width, height) = match shot {
            Shot::Shown { width, height, .. } => (*width, *height),
            Shot::LeftOut => (0, 0),
        };
        ShotView {
            shot: shot.clone(),
            alt: alt.to_owned(),
            width,
            height,
        }
    }
}

/// The address of a picture that stands in the page itself (RFC 2397); none where it is left out.
fn in_the_page<S: serde::Serializer>(shot: &Shot, to: S) -> Result<S::Ok, S::Error> {
    match shot {
        Shot::Shown {
            bytes, media_type, ..
        } => to.serialize_some(&format!("data:{media_type};base64,{}", STANDARD.encode(bytes))),
        Shot::LeftOut => to.serialize_none(),
    }
}

/// A place where the claim was made.
#[derive(Debug, Serialize)]
pub struct AppearanceView {
    /// What it is.
    pub title: Linked,
    /// What else is known of it.
    pub facts: Vec<String>,
    /// Its words, in quotation marks.
    pub quote: Option<String>,
    /// An address that cannot be a link.
    pub address: Option<String>,
}

/// A tie to another claim.
#[derive(Debug, Serialize)]
pub struct LinkView {
    /// How.
    pub kind: String,
    /// What is checked.
    pub wording: String,
    /// Its anchor, where it is in the same report.
    pub anchor: Option<String>,
}

/// One of several things that are listed: a check of somebody else's, a picture, a page that shows it.
#[derive(Debug, Serialize)]
pub struct ListedView {
    /// What it is.
    pub title: Linked,
    /// What else is known of it.
    pub facts: Vec<String>,
    /// An address that cannot be a link.
    pub address: Option<String>,
}

/// A correction.
#[derive(Debug, Serialize)]
pub struct CorrectionView {
    /// What it is, and when.
    pub heading: String,
    /// The text.
    pub text: String,
}

/// The view of a report that [was prepared](crate::prepared).
pub fn page(report: &Report, words: &Words) -> Page {
    let roundup = report.kind != Kind::Single;
    // Where a section names every check, a second list of them says nothing new.
    let named: HashSet<ClaimId> = report.sections.iter().flat_map(Section::claims).collect();
    let told = !named.is_empty() && report.checks.iter().all(|c| named.contains(&c.id));
    let anchors: Anchors<'_> = report.checks.iter().map(|c| (c.id, c.anchor.as_str())).collect();
    let checks: Vec<CheckView> = report
        .checks
        .iter()
        .map(|c| check(report, c, &anchors, words))
        .collect();
    let heading = report.title.clone().or_else(|| {
        let of_it = matches!(report.kind, Kind::Roundup | Kind::Dossier);
        let document = report.document.as_ref().filter(|_| of_it)?;
        Some(words.with("roundup-of", "title", &document.title))
    });
    let heading = heading.or_else(|| roundup.then(|| kind(report.kind, words)));
    let title = match (roundup, &heading, checks.first()) {
        (false, None, Some(only)) => {
            format!("{}: {}", only.rating, only.title.as_ref().unwrap_or(&only.short))
        }
        (_, Some(heading), _) => heading.clone(),
        _ => words.text("fact-checks"),
    };
    let single = report.checks.first().filter(|_| !roundup);
    let judged = |c: &Check| {
        c.evidence
            .iter()
            .any(|e| e.reliability.is_some() || e.credibility.is_some())
    };
    Page {
        lang: words.lang.clone(),
        dir: words.direction(),
        words_lang: (words.lang.split('-').next() != Some(words.spoken)).then_some(words.spoken),
        roundup,
        title,
        heading,
        eyebrow: kind(report.kind, words),
        publisher: report
            .publisher
            .as_ref()
            .map(|p| Linked::new(&p.name, p.url.as_ref())),
        published_by: report
            .publisher
            .as_ref()
            .map(|p| words.with("published-by", "name", &p.name)),
        corrections_policy: report
            .corrections_policy_url
            .as_ref()
            .map(|url| Linked::new(words.text("corrections-policy"), Some(url))),
        method_note: report.method_note.clone(),
        admiralty_note: report
            .checks
            .iter()
            .any(judged)
            .then(|| words.text("admiralty-note")),
        made_from: report
            .generated_from
            .as_ref()
            .map(|s| words.with("made-from", "selection", s)),
        document: report.document.as_ref().map(|d| DocumentView {
            title: Linked::new(
                if d.title.trim().is_empty() {
                    words.text("appearance-untitled")
                } else {
                    d.title.clone()
                },
                d.url.as_ref(),
            ),
            facts: [
                d.publisher
                    .as_ref()
                    .map(|p| words.with("document-published-by", "name", p)),
                d.published.as_ref().map(|d| words.date(d)),
            ]
            .into_iter()
            .flatten()
            .collect(),
        }),
        count: if checks.is_empty() && !report.sections.is_empty() {
            String::new()
        } else {
            words.count("claims-count", checks.len())
        },
        tally: if told { Vec::new() } else { tally(&checks, report) },
        canonical: match single {
            Some(check) => claimreview::page(report, check).filter(|_| check.page_url.is_some()),
            None => report.page_url.clone().filter(|u| claimreview::web(u)),
        },
        sections: report
            .sections
            .iter()
            .map(|s| sections::section(s, &anchors, words))
            .collect(),
        listed: roundup && !told && checks.len() > 1,
        checks,
    }
}

/// What kind of report it is, in words.
pub(crate) fn kind(kind: Kind, words: &Words) -> String {
    words.text(match kind {
        Kind::Single => "fact-check",
        Kind::Roundup => "fact-checks",
        Kind::Dossier => "dossier",
        Kind::Corrections => "corrections",
        Kind::Statistics => "statistics",
    })
}

/// The ratings given, the truest first, those without a number after them, in the order in which they occur.
fn tally(checks: &[CheckView], report: &Report) -> Vec<Tally> {
    let mut rows: Vec<(Option<u32>, Tally)> = Vec::new();
    for (view, check) in checks.iter().zip(&report.checks) {
        match rows.iter_mut().find(|(_, t)| t.name == view.rating) {
            Some((_, row)) => row.n += 1,
            None => rows.push((
                check.verdict.as_ref().and_then(|v| v.rating.number),
                Tally {
                    mark: view.mark,
                    name: view.rating.clone(),
                    n: 1,
                },
            )),
        }
    }
    rows.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
    rows.into_iter().map(|(_, row)| row).collect()
}

fn check(report: &Report, check: &Check, anchors: &Anchors<'_>, words: &Words) -> CheckView {
    let verdict = check.verdict.as_ref();
    CheckView {
        anchor: check.anchor.clone(),
        wording: check.wording.clone(),
        short: shortened(check.title.as_ref().unwrap_or(&check.wording)),
        lang: check.lang.as_deref().map(language_tag),
        title: check.title.clone(),
        mark: mark(verdict),
        rating: verdict
            .map(|v| words.rating(&v.rating))
            .unwrap_or_else(|| words.text("no-verdict")),
        summary: match verdict {
            Some(verdict) => verdict.summary.clone(),
            None => Some(words.text("no-verdict-summary")),
        },
        confidence: verdict
            .and_then(|v| v.confidence)
            .map(|c| words.with("confidence", "level", &words.confidence(c))),
        dates: dates(check, words),
        byline: byline(check, words),
        rationale: verdict
            .map(|v| v.rationale.clone())
            .filter(|r| !r.trim().is_empty()),
        not_known: verdict.and_then(|v| v.not_known.clone()),
        evidence_tally: evidence_tally(check, words),
        evidence: check.evidence.iter().map(|e| evidence(e, words)).collect(),
        media: check.media.iter().flat_map(|m| media(m, words)).collect(),
        appearances: check.appearances.iter().map(|a| appearance(a, words)).collect(),
        links: check
            .links
            .iter()
            .map(|link| LinkView {
                kind: words.link(link.kind, link.direction),
                wording: link.wording.clone(),
                anchor: anchors.get(&link.claim).map(|a| (*a).to_owned()),
            })
            .collect(),
        external_checks: check
            .external_checks
            .iter()
            .map(|e| {
                let title = e
                    .title
                    .clone()
                    .or_else(|| e.url.clone())
                    .unwrap_or_else(|| words.text("external-untitled"));
                ListedView {
                    address: address(e.url.as_ref(), &title),
                    title: Linked::new(title, e.url.as_ref()),
                    facts: [
                        e.publisher.clone(),
                        e.date.as_deref().map(|d| found_date(d, words)),
                        e.rating
                            .as_ref()
                            .map(|r| words.with("external-rating", "rating", r)),
                    ]
                    .into_iter()
                    .flatten()
                    .collect(),
                }
            })
            .collect(),
        corrections: check
            .corrections
            .iter()
            .map(|c| CorrectionView {
                heading: words.with("correction-on", "date", &words.date(&c.date)),
                text: c.text.clone(),
            })
            .collect(),
        facts: facts(report, check, words),
    }
}

fn dates(check: &Check, words: &Words) -> Vec<String> {
    let published = check
        .published_on
        .as_ref()
        .map(|d| words.with("published-on", "date", &words.date(d)));
    let decided = || {
        let verdict = check.verdict.as_ref()?;
        Some(words.with("decided-on", "date", &words.day_of(&verdict.decided_at)))
    };
    let updated = check
        .updated_on
        .as_ref()
        .map(|d| words.with("updated-on", "date", &words.date(d)));
    [published.or_else(decided), updated]
        .into_iter()
        .flatten()
        .collect()
}

fn byline(check: &Check, words: &Words) -> Vec<String> {
    let who: Vec<&str> = check.claimants.iter().map(|p| p.name.as_str()).collect();
    let who = if who.is_empty() {
        words.text("said-by-nobody")
    } else {
        words.list(&who)
    };
    let venue = check
        .venue
        .as_ref()
        .map(|v| words.with("in-venue", "venue", &v.name));
    let place = check.place.as_ref().map(|p| words.with("said-at", "place", p));
    let when = check.said_on.as_ref().map(|d| words.date(d));
    let first = [Some(who), venue, place, when]
        .into_iter()
        .flatten()
        .reduce(|line, part| words.with_all("list-more", &[("a", &line), ("b", &part)]));
    let mut chain = check.reported_by.iter().rev().map(|p| p.name.clone());
    let chain = chain.next().map(|origin| {
        chain.fold(origin, |second, first| {
            words.with_all("reported-chain", &[("first", &first), ("second", &second)])
        })
    });
    [
        first,
        check
            .about
            .as_ref()
            .map(|p| words.with("about-place", "place", p)),
        chain.map(|names| words.with("reported-by", "names", &names)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn evidence_tally(check: &Check, words: &Words) -> Vec<String> {
    [
        (Stance::Supports, "evidence-tally-supports"),
        (Stance::Contradicts, "evidence-tally-contradicts"),
        (Stance::Context, "evidence-tally-context"),
    ]
    .into_iter()
    .filter_map(|(stance, key)| {
        let n = check.evidence.iter().filter(|e| e.stance == Some(stance)).count();
        (n > 0).then(|| words.count(key, n))
    })
    .collect()
}

fn evidence(e: &EvidenceRef, words: &Words) -> EvidenceView {
    let source = e.source.clone();
    let (title, source) = match (&e.title, source, &e.url) {
        (Some(title), source, _) => (title.clone(), source),
        (None, Some(source), _) => (source, None),
        (None, None, Some(url)) => (url.clone(), None),
        (None, None, None) => {
            let withheld = withheld(e, Withheld::Evidence, words);
            (withheld.unwrap_or_else(|| words.text("evidence-untitled")), None)
        }
    };
    EvidenceView {
        n: e.n,
        stance: e.stance.map_or("none", Stance::name),
        stance_word: match e.stance {
            Some(stance) => words.stance(stance),
            None => words.text("stance-none"),
        },
        quote: e.quote.as_ref().map(|q| words.quoted(q)),
        facts: [
            source,
            e.published.as_ref().map(|d| words.date(d)),
            words.admiralty(e.reliability, e.credibility),
            e.origin
                .as_ref()
                .map(|o| words.with("evidence-origin", "origin", o)),
            e.archived.as_ref().map(|a| archived(a, words)),
            withheld(e, Withheld::Snapshot, words),
            withheld(e, Withheld::Note, words),
        ]
        .into_iter()
        .flatten()
        .collect(),
        note: e.note.as_ref().map(|n| words.with("evidence-note", "note", n)),
        archived: e.archived.as_ref().map(|a| words.archived(a)),
        address: address(e.url.as_ref(), &title),
        picture: e.picture.as_ref().map(|shot| ShotView::of(shot, &title)),
        title: Linked::new(title, e.url.as_ref()),
    }
}

/// When it was archived, and the beginning of its hash: enough to find the copy by.
fn archived(a: &Archived, words: &Words) -> String {
    let short = a.sha256.get(..16).unwrap_or(&a.sha256);
    words.with_all(
        "evidence-archived",
        &[("date", &words.date(&a.on)), ("hash", short)],
    )
}

fn appearance(a: &AppearanceRef, words: &Words) -> AppearanceView {
    let title = a
        .document
        .clone()
        .or_else(|| a.url.clone())
        .unwrap_or_else(|| words.text("appearance-untitled"));
    AppearanceView {
        facts: [
            a.publisher.clone(),
            a.published.as_ref().map(|d| words.date(d)),
            a.first.then(|| words.text("appearance-first")),
        ]
        .into_iter()
        .flatten()
        .collect(),
        quote: a.quote.as_ref().map(|q| words.quoted(q)),
        address: address(a.url.as_ref(), &title),
        title: Linked::new(title, a.url.as_ref()),
    }
}

fn media(m: &MediaRef, words: &Words) -> Vec<ListedView> {
    let kind = words.media(m.kind);
    let title = match &m.title {
        Some(title) => words.with_all("media-titled", &[("kind", &kind), ("title", title)]),
        None => kind,
    };
    let mut listed = vec![ListedView {
        title: Linked::new(title, None),
        facts: [
            Some(words.media_category(m.category)),
            m.category.map(|c| words.media_means(c)),
            m.original_context
                .as_ref()
                .map(|text| words.with("media-original", "text", text)),
            m.archived.as_ref().map(|a| words.archived(a)),
            m.withheld.then(|| words.text("evidence-archive-withheld")),
        ]
        .into_iter()
        .flatten()
        .collect(),
        address: None,
    }];
    let place = |url: &String, key| ListedView {
        title: Linked::new(url, Some(url)),
        facts: vec![words.text(key)],
        address: address(Some(url), url),
    };
    listed.extend(m.original_link.iter().map(|url| place(url, "media-original-at")));
    listed.extend(m.seen_at.iter().map(|url| place(url, "media-seen-at")));
    listed.extend(m.file.iter().map(|url| place(url, "media-file-at")));
    listed
}

/// An address that is shown because it cannot be linked, unless it is the title already.
fn address(url: Option<&String>, title: &str) -> Option<String> {
    url.filter(|u| !claimreview::web(u) && u.as_str() != title)
        .cloned()
}

fn facts(report: &Report, check: &Check, words: &Words) -> Vec<Linked> {
    let plain = |text: String| Linked { text, url: None };
    let mut facts = Vec::new();
    if let Some(title) = &check.title {
        facts.push(plain(words.with("short-title", "title", title)));
    }
    if let Some(verdict) = &check.verdict {
        facts.extend(rating_facts(check, verdict, words).into_iter().map(plain));
    }
    for party in check
        .claimants
        .iter()
        .chain(&check.reported_by)
        .chain(&check.venue)
    {
        for url in &party.same_as {
            let text = words.with_all("identified-by", &[("name", &party.name), ("url", url)]);
            facts.push(Linked::new(text, Some(url)));
        }
    }
    if !check.topics.is_empty() {
        let names: Vec<&str> = check.topics.iter().map(String::as_str).collect();
        facts.push(plain(words.with("topics", "names", &names.join(", "))));
    }
    if let Some(url) = claimreview::page(report, check) {
        let text = words.with("page-of-check", "url", &url);
        facts.push(Linked::new(text, Some(&url)));
    }
    facts.push(plain(words.with("claim-id", "id", &check.id.to_string())));
    facts
}

fn rating_facts(check: &Check, verdict: &VerdictRef, words: &Words) -> Vec<String> {
    let rating = words.rating(&verdict.rating);
    let scale = [("rating", rating.as_str()), ("scale", &verdict.scale_name)];
    let on_scale = match (verdict.rating.number, verdict.worst, verdict.best) {
        (Some(number), Some(worst), Some(best)) => {
            let (number, worst, best) = (number.to_string(), worst.to_string(), best.to_string());
            let numbers = [("number", number.as_str()), ("worst", &worst), ("best", &best)];
            words.with_all("rating-on-numbered-scale", &[&scale[..], &numbers[..]].concat())
        }
        _ => words.with_all("rating-on-scale", &scale),
    };
    let meaning = words.definition(&verdict.rating).map(|definition| {
        words.with_all(
            "rating-means",
            &[("rating", &rating), ("definition", &definition)],
        )
    });
    // Where the check went out, its date leads; the day of the decision is small print then.
    let decided = check
        .published_on
        .as_ref()
        .map(|_| words.with("decided-on", "date", &words.day_of(&verdict.decided_at)));
    [Some(on_scale), meaning, decided].into_iter().flatten().collect()
}

fn mark(verdict: Option<&VerdictRef>) -> &'static str {
    verdict.map_or("open", |v| mark_name(v.rating.mark))
}

/// The form of a mark.
pub(crate) fn mark_name(mark: Mark) -> &'static str {
    match mark {
        Mark::Full => "full",
        Mark::ThreeQuarters => "three-quarters",
        Mark::Half => "half",
        Mark::Quarter => "quarter",
        Mark::Struck => "struck",
        Mark::Open => "open",
    }
}

/// A date as others wrote it: for people where it is one, else as it was found.
fn found_date(date: &str, words: &Words) -> String {
    date.parse()
        .map(|d| words.date(&d))
        .unwrap_or_else(|_| date.to_owned())
}

/// The paragraphs of a plain text: what blank lines part.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    text.replace("\r\n", "\n")
        .split("\n\n")
        .map(|p| p.trim().to_owned())
        .filter(|p| !p.is_empty())
        .collect()
}

pub(crate) fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= SHORT {
        return text;
    }
    let cut: String = text.chars().take(SHORT).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head);
    format!("{}…", cut.trim_end_matches([',', ';', ':', '.', '–', '-']))
}
