//! Feeds as readers take them: held against RFC 4287 and RSS 2.0 by a checker that parses them anew.

use super::*;
use crate::{PartyRef, Publisher};
use claimbook_domain::{ClaimId, Rating, shipped};
use proptest::prelude::*;
use quick_xml::events::Event;

/// An element as it was parsed.
#[derive(Debug, Default, Clone)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
    children: Vec<Element>,
}

impl Element {
    fn all<'e>(&'e self, name: &str) -> impl Iterator<Item = &'e Element> + use<'e> {
        let name = name.to_owned();
        self.children.iter().filter(move |c| c.name == name)
    }

    /// The one child of that name.
    fn one(&self, name: &str) -> &Element {
        let all: Vec<&Element> = self.all(name).collect();
        assert_eq!(all.len(), 1, "{name} in {}", self.name);
        all[0]
    }

    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, v)| v.as_str())
    }
}

fn parse(bytes: &[u8]) -> Element {
    let text = std::str::from_utf8(bytes).unwrap();
    let mut reader = quick_xml::Reader::from_str(text);
    let mut open = vec![Element::default()];
    let unescape = |text: &str| quick_xml::escape::unescape(text).unwrap().into_owned();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                let attributes = start.attributes().map(|a| {
                    let a = a.unwrap();
                    let value = a.value.as_ref().to_owned();
                    (a.key.as_ref().to_owned(), unescape(&value))
                });
                open.push(Element {
                    name: start.name().as_ref().to_owned(),
                    attributes: attributes.collect(),
                    ..Element::default()
                });
            }
            Event::End(_) => {
                let done = open.pop().unwrap();
                open.last_mut().unwrap().children.push(done);
            }
            Event::Text(text) => open.last_mut().unwrap().text.push_str(&text),
            Event::GeneralRef(name) => {
                let name = name.to_string();
                open.last_mut()
                    .unwrap()
                    .text
                    .push_str(&unescape(&format!("&{name};")));
            }
            Event::Eof => break,
            Event::Decl(_) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(open.len(), 1);
    open[0].children.pop().unwrap()
}

fn is_iri(text: &str) {
    assert!(
        text.contains(':') && !text.contains(char::is_whitespace),
        "{text:?} is no IRI"
    );
}

/// RFC 4287, section 4: what has to be there, once or at most once, and in which form.
fn checked_atom(bytes: &[u8]) -> Element {
    let feed = parse(bytes);
    assert_eq!(
        (feed.name.as_str(), feed.attribute("xmlns")),
        ("feed", Some("http://www.w3.org/2005/Atom"))
    );
    let mut ids = std::collections::HashSet::new();
    let entries: Vec<&Element> = feed.all("entry").collect();
    for element in [vec![&feed], entries].concat() {
        let known: &[&str] = &["id", "title", "updated", "link", "category", "author"];
        let more: &[&str] = if element.name == "feed" {
            &["subtitle", "generator", "entry"]
        } else {
            &["published", "summary", "content"]
        };
        for child in &element.children {
            let name = child.name.as_str();
            assert!(
                known.contains(&name) || more.contains(&name),
                "{name} in {}",
                element.name
            );
        }
        is_iri(&element.one("id").text);
        assert!(ids.insert(element.one("id").text.clone()), "ids are unique");
        assert!(!element.one("title").text.is_empty());
        DateTime::parse_from_rfc3339(&element.one("updated").text).unwrap();
        for link in element.all("link") {
            is_iri(link.attribute("href").unwrap());
        }
        let alternates = element
            .all("link")
            .filter(|l| l.attribute("rel") == Some("alternate"));
        assert!(
            alternates.count() <= 1,
            "4.1.1: one alternate of a type and language"
        );
        for category in element.all("category") {
            assert!(!category.attribute("term").unwrap().is_empty());
        }
    }
    assert!(!feed.one("author").one("name").text.is_empty());
    for entry in feed.all("entry") {
        let published = DateTime::parse_from_rfc3339(&entry.one("published").text).unwrap();
        assert!(published <= DateTime::parse_from_rfc3339(&entry.one("updated").text).unwrap());
        assert_eq!(entry.one("content").attribute("type"), Some("html"));
        assert!(entry.all("summary").count() <= 1);
    }
    feed
}

/// RSS 2.0: what has to be there, and in which form.
fn checked_rss(bytes: &[u8]) -> Element {
    let rss = parse(bytes);
    assert_eq!(
        (rss.name.as_str(), rss.attribute("version")),
        ("rss", Some("2.0"))
    );
    let channel = rss.one("channel").clone();
    for name in ["title", "link", "description"] {
        assert!(!channel.one(name).text.is_empty());
    }
    is_iri(&channel.one("link").text);
    for item in channel.all("item") {
        assert!(!item.one("title").text.is_empty() && !item.one("description").text.is_empty());
        assert_eq!(item.one("guid").attribute("isPermaLink"), Some("false"));
        DateTime::parse_from_rfc2822(&item.one("pubDate").text).unwrap();
    }
    channel
}

fn rating(name: &str) -> (Rating, Vec<Rating>) {
    let (_, ratings) = shipped().into_iter().next().unwrap();
    (ratings.iter().find(|r| r.name == name).unwrap().clone(), ratings)
}

fn check(n: u8, published: &str) -> Check {
    let id: ClaimId = format!("0192d0a0-0000-7000-8000-0000000000{n:02x}")
        .parse()
        .unwrap();
    let mut check = Check::new(id, "Grain exports tripled in 2022.");
    let (rating, ratings) = rating("False");
    let mut verdict = VerdictRef::new(rating, "Claimbook", &ratings, "2024-05-02T09:30:00Z");
    verdict.summary = Some("They fell by a third.".into());
    check.verdict = Some(verdict);
    check.published_on = Some(published.parse().unwrap());
    check.lang = Some("en".into());
    check.claimants = vec![PartyRef {
        name: "Ostap Lys".into(),
        ..PartyRef::default()
    }];
    check.said_on = Some("2023-01".parse().unwrap());
    check
}

fn report(checks: Vec<Check>) -> Report {
    Report {
        lang: "en".into(),
        publisher: Some(Publisher {
            name: "The Harbour Desk".into(),
            url: Some("https://harbour.example/".into()),
        }),
        check_url_base: Some("https://harbour.example/checks/".into()),
        checks,
        ..Report::default()
    }
}

#[test]
fn a_published_check_is_an_entry_with_an_id_that_stays() {
    let report = report(vec![check(1, "2024-05-03")]);
    let options = FeedOptions {
        id: Some("0192D0A0-0000-7000-8000-0000000000FF".into()),
        feed_url: Some("https://harbour.example/atom.xml".into()),
        ..FeedOptions::default()
    };
    let atom = checked_atom(&feed(&report, Feed::Atom, &options));
    assert_eq!(
        atom.one("id").text,
        "urn:uuid:0192d0a0-0000-7000-8000-0000000000ff"
    );
    assert_eq!(atom.one("title").text, "The Harbour Desk: Fact checks");
    assert_eq!(atom.one("updated").text, "2024-05-03T00:00:00Z");
    let entry = atom.one("entry");
    assert_eq!(
        entry.one("id").text,
        "urn:uuid:0192d0a0-0000-7000-8000-000000000001"
    );
    assert_eq!(entry.one("title").text, "False: “Grain exports tripled in 2022.”");
    assert_eq!(
        entry.one("link").attribute("href"),
        Some("https://harbour.example/checks/0192d0a0-0000-7000-8000-000000000001")
    );
    let content = &entry.one("content").text;
    assert!(
        content.contains("<blockquote lang=\"en\" dir=\"ltr\"><p>Grain exports tripled in 2022.</p>"),
        "{content}"
    );
    assert!(content.contains("<p>— Ostap Lys, January 2023</p>"), "{content}");
    assert!(
        content.contains("<p><strong>False</strong>: They fell by a third.</p>"),
        "{content}"
    );
    let rss = checked_rss(&feed(&report, Feed::Rss, &options));
    let item = rss.one("item");
    assert_eq!(item.one("guid").text, entry.one("id").text);
    assert_eq!(item.one("pubDate").text, "Fri, 03 May 2024 00:00:00 +0000");
    assert_eq!(item.one("description").text, *content);
    assert_eq!(rss.one("link").text, "https://harbour.example/");
}

#[test]
fn drafts_are_left_out_and_the_newest_comes_first() {
    let mut draft = check(9, "2024-01-01");
    draft.published_on = None;
    let mut undecided = check(8, "2024-01-01");
    undecided.verdict = None;
    let checks = vec![
        check(1, "2022"),
        draft,
        check(2, "2024-05"),
        undecided,
        check(3, "2024-05-03T14:00:00+03:00"),
    ];
    let dates = |entries: usize| -> Vec<String> {
        let options = FeedOptions {
            entries,
            ..FeedOptions::default()
        };
        let atom = checked_atom(&feed(&report(checks.clone()), Feed::Atom, &options));
        atom.all("entry")
            .map(|e| e.one("published").text.clone())
            .collect()
    };
    assert_eq!(
        dates(50),
        [
            "2024-05-03T14:00:00+03:00",
            "2024-05-01T00:00:00Z",
            "2022-01-01T00:00:00Z"
        ]
    );
    assert_eq!(dates(1), ["2024-05-03T14:00:00+03:00"]);
}

#[test]
fn a_correction_updates_its_entry_and_does_not_move_it() {
    let mut corrected = check(1, "2024-05-03");
    corrected.corrections = vec![CorrectionRef {
        date: "2024-06-01".parse().unwrap(),
        text: "The year was wrong.".into(),
    }];
    let report = report(vec![corrected, check(2, "2024-05-04")]);
    let atom = checked_atom(&feed(&report, Feed::Atom, &FeedOptions::default()));
    let entries: Vec<&Element> = atom.all("entry").collect();
    assert_eq!(entries[1].one("updated").text, "2024-06-01T00:00:00Z");
    assert_eq!(entries[1].one("published").text, "2024-05-03T00:00:00Z");
    assert_eq!(atom.one("updated").text, "2024-06-01T00:00:00Z");
    assert!(
        entries[1]
            .one("content")
            .text
            .contains("<p><em>Correction, 1 June 2024</em>: The year was wrong.</p>")
    );
    let rss = checked_rss(&feed(&report, Feed::Rss, &FeedOptions::default()));
    assert_eq!(
        rss.all("item")
            .filter(|i| i.all("atom:updated").count() == 1)
            .count(),
        1
    );
}

#[test]
fn a_desk_without_a_name_and_a_site_has_valid_feeds_too() {
    for report in [
        Report::default(),
        Report {
            publisher: None,
            check_url_base: None,
            ..report(vec![check(1, "2024")])
        },
    ] {
        let atom = checked_atom(&feed(&report, Feed::Atom, &FeedOptions::default()));
        assert_eq!(atom.one("id").text, format!("urn:uuid:{NIL}"));
        checked_rss(&feed(&report, Feed::Rss, &FeedOptions::default()));
    }
}

#[test]
fn a_ukrainian_feed_speaks_ukrainian() {
    let mut check = check(1, "2024-05-03");
    check.wording = "Експорт зерна зріс утричі".into();
    let report = Report {
        lang: "uk".into(),
        ..report(vec![check])
    };
    let atom = checked_atom(&feed(&report, Feed::Atom, &FeedOptions::default()));
    assert_eq!(atom.attribute("xml:lang"), Some("uk"));
    assert_eq!(
        atom.one("entry").one("title").text,
        "Неправда: «Експорт зерна зріс утричі»"
    );
}

#[test]
fn markup_in_any_field_stays_words() {
    let mut hostile = check(1, "2024-05-03");
    let bad = "<script>alert(1)</script>]]>&amp;\u{1}\u{b}\u{ffff}\"'";
    hostile.wording = format!("{bad} {}", "long ".repeat(2000));
    hostile.topics = vec![bad.into()];
    hostile.claimants[0].name = bad.into();
    hostile.page_url = Some("javascript:alert(1)".into());
    let mut report = report(vec![hostile]);
    report.publisher = Some(Publisher {
        name: bad.into(),
        url: Some(bad.into()),
    });
    let options = FeedOptions {
        title: Some(bad.into()),
        id: Some("urn:x y".into()),
        feed_url: Some("https://x.example/\"><script>".into()),
        ..FeedOptions::default()
    };
    let shown = "<script>alert(1)</script>]]>&amp;\"'";
    let atom = checked_atom(&feed(&report, Feed::Atom, &options));
    assert_eq!(atom.one("title").text, shown);
    let entry = atom.one("entry");
    assert_eq!(entry.one("category").attribute("term"), Some(shown));
    assert!(entry.one("title").text.chars().count() <= TITLE && entry.one("title").text.ends_with('…'));
    assert!(
        !entry.one("content").text.contains("<script") && !entry.one("content").text.contains("javascript:")
    );
    checked_rss(&feed(&report, Feed::Rss, &options));
}

proptest! {
    #[test]
    fn any_report_makes_valid_feeds(
        texts in proptest::collection::vec("\\PC{0,20}|[<>&\"'\r\n\t\u{0}-\u{1f}]{0,12}", 8),
        dates in proptest::collection::vec(proptest::sample::select(vec!["2024", "20XX", "2024-21", "../2022", "2022-07~/..", "Y170000002", "-0044-03-15", "0000", "2022-09-07T10:00:00", "2022-09-07T10:00:00+03", "9999-12-31"]), 0..4),
    ) {
        let mut report = report(Vec::new());
        for (n, date) in dates.iter().enumerate() {
            let mut check = check(u8::try_from(n).unwrap(), date);
            check.wording = texts[0].clone();
            check.title = Some(texts[1].clone());
            check.topics = vec![texts[2].clone()];
            check.updated_on = Some(dates[0].parse().unwrap());
            if let Some(verdict) = &mut check.verdict {
                verdict.summary = Some(texts[3].clone());
                verdict.rating.name = texts[4].clone();
            }
            report.checks.push(check);
        }
        let options = FeedOptions {
            title: Some(texts[5].clone()), id: Some(texts[6].clone()), feed_url: Some(texts[7].clone()),
            ..FeedOptions::default()
        };
        checked_atom(&feed(&report, Feed::Atom, &options));
        checked_rss(&feed(&report, Feed::Rss, &options));
        prop_assert_eq!(feed(&report, Feed::Atom, &options), feed(&report, Feed::Atom, &options));
    }
}
