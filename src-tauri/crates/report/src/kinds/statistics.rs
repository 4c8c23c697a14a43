//! Statistics of a period: what was added and published in it, and how it is spread over ratings, months, names.

use super::{ends, glance, groups, number, ratings, section, spread, timeline};
use crate::{Cell, Chart, ChartKind, Kind, Report, Section, words::Words};
use chrono::NaiveDate;
use claimbook_domain::{ClaimId, Edtf, Rating};
use std::collections::HashSet;
use timeline::Series;

/// A period: its first and its last day; where one is missing, it is open.
pub type Period = (Option<NaiveDate>, Option<NaiveDate>);

/// What is counted of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Which claim.
    pub claim: ClaimId,
    /// The day on which it came into the book.
    pub added_on: NaiveDate,
    /// When it was made.
    pub said_on: Option<Edtf>,
    /// When its check went out.
    pub published_on: Option<Edtf>,
    /// Its current verdict.
    pub rating: Option<CountedRating>,
    /// The names of those who make it.
    pub claimants: Vec<String>,
    /// What it is filed under.
    pub topics: Vec<String>,
    /// Where it was made public.
    pub venue: Option<String>,
    /// How often its check was corrected.
    pub corrections: u32,
    /// How many pieces of evidence it has.
    pub evidence: u32,
}

/// A verdict as it is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedRating {
    /// The rating, with its scale and its place in it.
    pub rating: Rating,
    /// The name of the scale.
    pub scale_name: String,
}

impl Counted {
    /// A claim of which nothing is known but when it came into the book.
    pub fn new(claim: ClaimId, added_on: NaiveDate) -> Counted {
        Counted {
            claim,
            added_on,
            said_on: None,
            published_on: None,
            rating: None,
            claimants: Vec::new(),
            topics: Vec::new(),
            venue: None,
            corrections: 0,
            evidence: 0,
        }
    }
}

/// A claim of the period.
struct Placed<'a> {
    claim: &'a Counted,
    added: bool,
    /// When its check went out, where it did in the period or may have.
    published: Option<&'a Edtf>,
}

/// The statistics of a period, worded in that language.
///
/// Counted are the claims that were added in the period or whose checks went out in it; one whose date of publication is
/// too vague to tell is counted, and stands with those not exactly dated. All numbers of a table add up to its last row.
/// The report has no publisher, and its title is the period: what else it should say is for the caller to add.
pub fn statistics(claims: &[Counted], period: Period, lang: &str) -> Report {
    let words = Words::of(lang);
    let placed: Vec<Placed<'_>> = claims.iter().filter_map(|c| placed(c, period)).collect();
    let mut sections = vec![overview(&placed, &words)];
    if !placed.is_empty() {
        sections.extend(by_rating(&placed, &words));
        sections.extend(by_month(&placed, period, &words));
        sections.extend(by_name(&placed, &words));
        sections.extend(said(&placed, &words));
        sections.extend(spreads(&placed, &words));
    }
    Report {
        kind: Kind::Statistics,
        title: Some(title(period, &words)),
        lang: lang.to_owned(),
        sections,
        ..Report::default()
    }
}

fn placed(claim: &Counted, (from, to): Period) -> Option<Placed<'_>> {
    let inside = |first: Option<NaiveDate>, last: Option<NaiveDate>| {
        let ended = matches!((last, from), (Some(last), Some(from)) if last < from);
        let later = matches!((first, to), (Some(first), Some(to)) if first > to);
        !ended && !later
    };
    let added = inside(Some(claim.added_on), Some(claim.added_on));
    let published = claim
        .published_on
        .as_ref()
        .filter(|d| inside(d.earliest(), d.latest()));
    (added || published.is_some()).then_some(Placed {
        claim,
        added,
        published,
    })
}

fn title((from, to): Period, words: &Words) -> String {
    let day = |day: NaiveDate| words.date(&Edtf::day(day));
    match (from, to) {
        (None, None) => words.text("statistics"),
        (Some(from), None) => words.with("statistics-since", "day", &day(from)),
        (None, Some(to)) => words.with("statistics-until", "day", &day(to)),
        (Some(from), Some(to)) => {
            let whole = format!("{}/{}", Edtf::day(from), Edtf::day(to)).parse::<Edtf>();
            let period = match whole {
                _ if from == to => day(from),
                Ok(whole) => words.date(&whole),
                Err(_) => format!("{} – {}", day(from), day(to)),
            };
            words.with("statistics-of", "period", &period)
        }
    }
}

fn overview(placed: &[Placed<'_>], words: &Words) -> Section {
    let of = |test: fn(&Placed<'_>) -> bool| number(placed.iter().filter(|p| test(p)).count());
    let some = |cell: Cell| {
        if cell == Cell::Number(0) {
            Cell::empty()
        } else {
            cell
        }
    };
    let sum = |of: fn(&Counted) -> u32| {
        placed
            .iter()
            .fold(0_u64, |sum, p| sum.saturating_add(u64::from(of(p.claim))))
    };
    let claimants: HashSet<&str> = placed
        .iter()
        .flat_map(|p| &p.claim.claimants)
        .map(|name| name.trim())
        .filter(|name| !name.is_empty())
        .collect();
    let (first, last) = ends(placed.iter().filter_map(|p| p.published));
    let evidence = sum(|c| c.evidence);
    let mut section = glance(
        words,
        vec![
            ("glance-claims", number(placed.len())),
            ("glance-added", of(|p| p.added)),
            ("glance-published", of(|p| p.published.is_some())),
            ("glance-rated", of(|p| p.claim.rating.is_some())),
            ("glance-unrated", some(of(|p| p.claim.rating.is_none()))),
            ("glance-claimants", some(number(claimants.len()))),
            ("glance-evidence", Cell::Number(evidence)),
            (
                "glance-evidence-each",
                Cell::Ratio {
                    n: evidence,
                    of: placed.len().try_into().unwrap_or(u64::MAX),
                },
            ),
            ("glance-corrections", Cell::Number(sum(|c| c.corrections))),
            ("glance-first-published", first),
            ("glance-last-published", last),
        ],
    );
    section.paragraphs.push(words.text(if placed.is_empty() {
        "statistics-none"
    } else {
        "statistics-what"
    }));
    section
}

fn by_rating(placed: &[Placed<'_>], words: &Words) -> Vec<Section> {
    let rated = placed.iter().filter_map(|p| {
        let rating = p.claim.rating.as_ref()?;
        Some((&rating.rating, rating.scale_name.as_str(), p.published.is_some()))
    });
    ratings::sections(rated, true, words)
}

fn by_month(placed: &[Placed<'_>], period: Period, words: &Words) -> Option<Section> {
    let series = [
        Series {
            column: "column-published-checks",
            dates: placed.iter().filter_map(|p| p.published.cloned()).collect(),
        },
        Series {
            column: "column-added",
            dates: placed
                .iter()
                .filter(|p| p.added)
                .map(|p| Edtf::day(p.claim.added_on))
                .collect(),
        },
    ];
    let charts = [("chart-published", 1), ("chart-added", 2)];
    timed("months", "over-time", &series, period, &charts, words)
}

fn said(placed: &[Placed<'_>], words: &Words) -> Option<Section> {
    let series = [Series {
        column: "column-claims",
        dates: placed.iter().filter_map(|p| p.claim.said_on.clone()).collect(),
    }];
    let undated = placed.len() - series.iter().map(|s| s.dates.len()).sum::<usize>();
    let mut section = timed(
        "said",
        "when-said",
        &series,
        (None, None),
        &[("chart-said", 1)],
        words,
    )?;
    if undated > 0 {
        section.paragraphs.push(words.count("said-undated", undated));
    }
    Some(section)
}

fn timed(
    id: &str,
    heading: &str,
    series: &[Series<'_>],
    period: Period,
    charts: &[(&str, usize)],
    words: &Words,
) -> Option<Section> {
    let (table, gapless) = timeline::table(series, period, words)?;
    let mut section = section(id, words, heading);
    if table.rows.iter().any(|r| r.kind == crate::RowKind::Rest) {
        section.paragraphs.push(words.text("dated-whole"));
    }
    section.table = Some(table);
    for (title, column) in charts.iter().filter(|_| gapless) {
        section.charts.push(Chart {
            kind: ChartKind::Columns,
            title: words.text(title),
            column: *column,
        });
    }
    Some(section)
}

fn by_name(placed: &[Placed<'_>], words: &Words) -> Vec<Section> {
    let of = |group: &groups::Group, names: fn(&Counted) -> Vec<&str>| {
        let claims = placed.iter().map(|p| (names(p.claim), p.published.is_some()));
        groups::of(group, claims, words)
    };
    [
        of(&groups::CLAIMANTS, |c| {
            c.claimants.iter().map(String::as_str).collect()
        }),
        of(&groups::TOPICS, |c| c.topics.iter().map(String::as_str).collect()),
        of(&groups::VENUES, |c| c.venue.as_deref().into_iter().collect()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn spreads(placed: &[Placed<'_>], words: &Words) -> Vec<Section> {
    let (mut days, mut early) = (Vec::new(), 0);
    for p in placed {
        let exact = p
            .published
            .and_then(|d| d.earliest().filter(|_| crate::newest::day(d).is_some()));
        if let Some(day) = exact {
            match u64::try_from((day - p.claim.added_on).num_days()) {
                Ok(n) => days.push(n),
                Err(_) => early += 1,
            }
        }
    }
    let corrected: Vec<u64> = placed
        .iter()
        .filter(|p| p.published.is_some() || p.claim.corrections > 0)
        .map(|p| u64::from(p.claim.corrections))
        .collect();
    let evidence: Vec<u64> = placed.iter().map(|p| u64::from(p.claim.evidence)).collect();
    let mut sections = spread::days(days, early, words);
    sections.extend(spread::evidence(&evidence, words));
    sections.extend(spread::corrections(&corrected, words));
    sections
}
