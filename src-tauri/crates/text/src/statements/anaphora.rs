//! Whom words stand for that name nobody: "he", "it", "the agency", "the two". They are whoever was spoken of
//! before and fits: the ministry is the last ministry named, not the last body.

use super::names::{Name, Register};
use super::page::Page;
use super::subjects::JOIN;

/// So many names back, one is still in mind.
const NEAR: usize = 12;

/// So many names back, what is called by its kind is still known.
const FAR: usize = 80;

/// Kinds of bodies, and the words in their names that tell them.
#[rustfmt::skip]
const KIND: &[(&[&str], &[&str])] = &[
    (&["newspaper", "paper", "magazine", "outlet", "site", "website", "publication"],
     &["times", "post", "journal", "herald", "tribune", "guardian", "globe", "gazette", "news", "magazine",
       "press", "telegraph", "review", "today", "reuters", "politico", "chronicle", "register", "observer"]),
    (&["agency", "watchdog", "regulator"],
     &["agency", "authority", "commission", "administration", "bureau", "service"]),
    (&["company", "firm"], &["company", "corp", "corporation", "inc", "ltd", "co", "firm", "holdings", "motors", "airlines"]),
    (&["organization", "organisation", "group", "body"],
     &["organization", "organisation", "group", "association", "union", "alliance", "league", "society",
       "federation", "foundation", "council", "fund", "coalition", "trust", "network"]),
];

/// What a body's name says about whether a noun can stand for it.
#[derive(PartialEq)]
enum Fit {
    /// Its name has the word.
    Tells,
    /// Its name tells nothing.
    Open,
    /// It is of another kind.
    Other,
}

fn fit(noun: &str, name: &str, kinds: &[&str]) -> Fit {
    let words: Vec<String> = name
        .split(' ')
        .map(|w| w.trim_end_matches('.').to_lowercase())
        .collect();
    let own = [noun];
    let telling: &[&str] = KIND
        .iter()
        .find(|(nouns, _)| nouns.contains(&noun))
        .map_or(&own, |(_, words)| words);
    let has = |list: &[&str]| words.iter().any(|w| list.contains(&w.as_str()));
    if has(telling) || has(&own) {
        Fit::Tells
    } else if has(kinds) {
        Fit::Other
    } else {
        Fit::Open
    }
}

/// The names before a token, the last first, those left out that stand in `apart`.
fn back<'a>(register: &'a Register, at: usize, apart: &'a [[usize; 2]]) -> impl Iterator<Item = &'a Name> {
    let upto = register.names.partition_point(|n| n.first < at);
    register.names[..upto]
        .iter()
        .rev()
        .filter(move |n| !apart.iter().any(|a| n.first >= a[0] && n.end <= a[1]))
}

/// Who "the agency" is: the last body of that kind, else the body that spoke last.
pub(super) fn body(
    register: &Register,
    last: &[String],
    noun: &str,
    at: usize,
    apart: &[[usize; 2]],
) -> Option<String> {
    let kinds = super::names::BODY;
    let spoke = match last {
        [one] if register.is_named(one, false) => Some(one),
        _ => None,
    };
    if noun == "it" || noun == "its" {
        return spoke.cloned().or_else(|| {
            back(register, at, apart)
                .take(NEAR)
                .find(|n| !n.person)
                .map(|n| register.resolve(&n.text, at))
        });
    }
    if let Some(spoke) = spoke
        && fit(noun, spoke, kinds) == Fit::Tells
    {
        return Some(spoke.clone());
    }
    let named = back(register, at, apart)
        .take(FAR)
        .filter(|n| !n.person)
        .map(|n| register.resolve(&n.text, n.first))
        .find(|name| fit(noun, name, kinds) == Fit::Tells);
    // A company may have a name like a person's: "Meridian said …; the company said …".
    let alike = match last {
        [one] if !one.contains(' ') => Some(one),
        _ => None,
    };
    named
        .or_else(|| {
            spoke
                .or(alike)
                .filter(|s| fit(noun, s, kinds) == Fit::Open)
                .cloned()
        })
        .or_else(|| {
            back(register, at, apart)
                .take(NEAR)
                .filter(|n| !n.person)
                .map(|n| register.resolve(&n.text, n.first))
                .find(|name| fit(noun, name, kinds) == Fit::Open)
        })
}

/// The two who were named together last before a token.
pub(super) fn pair(page: &Page, register: &Register, at: usize) -> Vec<String> {
    let upto = register.names.partition_point(|n| n.first < at);
    let near = &register.names[upto.saturating_sub(NEAR)..upto];
    let together =
        |w: &&[Name]| w[0].person && w[1].person && w[1].first == w[0].end + 1 && page.any(w[0].end, JOIN);
    near.windows(2).rev().find(together).map_or(Vec::new(), |w| {
        w.iter().map(|n| register.resolve(&n.text, at)).collect()
    })
}
