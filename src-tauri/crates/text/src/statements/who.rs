//! What a noun phrase says about who is meant: a name, a pronoun, an office, or a description.

use super::cues::{self, DAYS, PREPOSITION, PRONOUN};
use super::names::Register;
use super::page::Page;

/// Nouns that stand for a person named before.
#[rustfmt::skip]
const PERSON_NOUN: &[&str] = &[
    "president", "senator", "governor", "candidate", "nominee", "mayor", "minister", "general", "official",
    "spokesman", "spokeswoman", "spokesperson", "author", "professor", "director", "chairman", "leader",
    "congressman", "congresswoman", "businessman", "billionaire", "mogul", "secretary", "politician",
    "lawmaker", "commander", "chief", "engineer", "expert", "writer", "editor", "reporter", "journalist",
    "democrat", "republican", "officer", "lawyer", "attorney", "host",
];

/// Nouns that stand for a body named before.
#[rustfmt::skip]
const BODY_NOUN: &[&str] = &[
    "agency", "organization", "organisation", "company", "committee", "group", "newspaper", "paper",
    "ministry", "department", "body", "commission", "council", "union", "institute", "university", "party",
    "watchdog", "regulator", "outlet", "firm", "association", "court", "board", "bureau", "authority",
    "foundation", "site", "website", "magazine", "network",
];

/// What a stretch of tokens that names a speaker says about who it is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Who {
    /// A name, not yet resolved.
    Named(String),
    /// he, she.
    Person,
    /// "it", or the noun of "the agency".
    Body(String),
    /// they.
    Group,
    /// "the two", "both".
    Pair,
    /// "the senator": the person last spoken of, else as described.
    PersonNoun(String),
    /// Words without a name, such as "two officials".
    Described(String),
    /// I, we, who: no one that can be told.
    Unknown,
}

/// Reads the head of a noun phrase `a..b`.
pub(super) fn who(page: &Page, register: &Register, a: usize, b: usize) -> Who {
    let mut a = a;
    // Up to the first comma, preposition or relative word: the head.
    while a < b && (!page.tokens[a].is_word() || page.any(a, &["and", "but", "as", "that", "because", "'s"]))
    {
        a += 1;
    }
    if a >= b {
        return Who::Unknown;
    }
    let mut end = a;
    while end < b {
        if let Some(name) = register
            .names
            .get(register.names.partition_point(|n| n.first < end))
            .filter(|n| n.first == end && n.end <= b)
        {
            end = name.end;
            continue;
        }
        let t = &page.tokens[end];
        if end > a && (t.any(&[",", ";", ":", "(", "—", "–", "--"]) || t.any(PREPOSITION)) {
            break;
        }
        end += 1;
    }
    // "In Kyiv on Monday Smith": a preposition first; then the last name counts.
    if page.any(a, PREPOSITION)
        && !page.any(a, PRONOUN)
        && let Some(name) = register.last_within(a, b)
        && name.end == b
    {
        return Who::Named(name.text.clone());
    }
    // "In an opinion": a circumstance, and nobody.
    if page.any(
        a,
        &[
            "in", "on", "at", "during", "with", "for", "from", "by", "after", "before", "under",
        ],
    ) {
        return Who::Unknown;
    }
    let mut trail = end;
    while trail > a + 1
        && (!page.tokens[trail - 1].is_word()
            || page.any(trail - 1, DAYS)
            || cues::is_adverb(&page.tokens[trail - 1].lower))
    {
        trail -= 1;
    }
    let end = trail;
    if let Some(name) = register.ending(a, end) {
        return Who::Named(name.text.clone());
    }
    // "Oake posted her warning": the words after the name are what she did.
    if let Some(name) = register
        .names
        .get(register.names.partition_point(|n| n.first < a))
        .filter(|n| n.first == a && n.end < end && cues::acts(page, n.end))
    {
        return Who::Named(name.text.clone());
    }
    // "one of her lawyers, Ann Oake,": the name beside.
    let comma = (end..b).find(|&t| page.is(t, ","));
    if let Some(comma) = comma.filter(|&c| c < end + 8 && !page.any(a, &["he", "she", "they", "it"]))
        && let Some(name) = register
            .names
            .get(register.names.partition_point(|n| n.first < comma))
        && name.first == comma + 1
        && name.person
        && (name.end == b || page.any(name.end, &[",", "and"]))
    {
        return Who::Named(name.text.clone());
    }
    if end - a == 1
        && b > end + 1
        && page.any(end, &["of", "in", "at", "from", "with", "who"])
        && page.any(a, &["one", "some", "many", "all", "those", "others"])
    {
        let to = (end..b.min(end + 8))
            .find(|&t| page.any(t, &[",", "(", "—", "–"]))
            .unwrap_or(b.min(end + 8));
        return Who::Described(page.text(a, to));
    }
    if end - a == 1 {
        match page.tokens[a].lower.as_str() {
            "he" | "she" | "him" | "her" | "his" | "він" | "вона" => return Who::Person,
            "it" | "its" => return Who::Body("it".into()),
            "both" | "обидва" | "обидві" | "обоє" => return Who::Pair,
            "they" | "them" | "their" | "вони" => return Who::Group,
            "many" | "some" | "others" | "most" | "few" => return Who::Described(page.text(a, end)),
            _ if page.any(a, PRONOUN) || page.any(a, &["there", "all", "everyone", "nobody"]) => {
                return Who::Unknown;
            }
            _ if page.tokens[a].is_word() && (page.tokens[a].cap || page.tokens[a].lower.ends_with('s')) => {}
            _ if page.tokens[a].lower.starts_with('@') => {}
            _ => return Who::Described(page.text(a, end)),
        }
    }
    let head = page.tokens[end - 1].lower.as_str();
    let definite = page.any(a, &["the", "this", "that", "his", "her"]);
    if definite && end - a <= 4 {
        if page.any(a, &["the"]) && page.any(a + 1, &["two", "pair", "duo", "co-authors", "authors"]) {
            return Who::Pair;
        }
        if BODY_NOUN.contains(&head) && end - a == 2 {
            return Who::Body(head.to_owned());
        }
        if PERSON_NOUN.contains(&head) && end == b && end - a <= 3 {
            return Who::PersonNoun(page.text(a, end));
        }
    }
    let from = a + usize::from(page.is(a, "the"));
    // "a Dover News poll released last week"
    let end = (from + 2..end)
        .find(|&t| {
            page.any(
                t,
                &[
                    "released",
                    "published",
                    "conducted",
                    "obtained",
                    "filed",
                    "posted",
                    "signed",
                ],
            )
        })
        .unwrap_or(end);
    if end - from > 14 || end <= from {
        return Who::Unknown;
    }
    Who::Described(page.text(from, end))
}
