//! When something was said, where it stands between the cue and what was said: "said late on Monday that",
//! "reported this week that", "wrote two days later that". It belongs to the saying, not to what is said.

use super::cues::{AUXILIARY, DAYS};
use super::page::Page;
use super::tokens::Kind;

#[rustfmt::skip]
const UNIT: &[&str] = &[
    "week", "month", "year", "day", "morning", "afternoon", "evening", "night", "weekend", "spring",
    "summer", "autumn", "fall", "winter", "days", "weeks", "months", "years", "hours", "minutes", "hour",
    "decade", "decades", "century",
];

const WHICH: &[&str] = &["this", "last", "that", "next", "the"];

const PART: &[&str] = &["morning", "afternoon", "evening", "night"];

#[rustfmt::skip]
const SOME: &[&str] = &[
    "a", "an", "one", "two", "three", "four", "five", "six", "seven", "several", "few", "some", "many",
];

/// The end of the moment that begins at a token; the token itself where none does.
pub(super) fn moment(page: &Page, at: usize, end: usize) -> usize {
    let to = read(page, at, end).min(end);
    // "said this week was the worst", "said Tuesday's vote"
    if page.any(to, AUXILIARY) && !page.is(to, "to") || page.any(to, &["of"]) {
        return at;
    }
    to
}

fn read(page: &Page, at: usize, end: usize) -> usize {
    let mut i = at;
    if page.is(i, "on") && page.tokens.get(i + 1).is_some_and(|t| t.any(DAYS)) {
        i += 1;
    }
    let shaded = page.any(i, &["late", "early", "earlier", "later"]);
    if shaded {
        i += 1;
        if page.is(i, "on") || page.is(i, "in") {
            i += 1;
        }
    }
    if page.any(i, DAYS) {
        i += 1;
        while i < end && page.any(i, PART) {
            i += 1;
        }
        if i < end && page.tokens[i].kind == Kind::Number {
            i += 1;
        }
        return i;
    }
    if page.any(i, WHICH) && page.any(i + 1, UNIT) && (!page.any(i, &["that", "the"]) || shaded) {
        i += 2;
        return if page.any(i, &["before"]) { i + 1 } else { i };
    }
    // "two days later", "a few hours earlier"
    let mut k = at;
    while k < end && k < at + 3 && (page.any(k, SOME) || page.tokens[k].kind == Kind::Number) {
        k += 1;
    }
    if k > at && page.any(k, UNIT) && page.any(k + 1, &["later", "ago", "earlier", "before"]) {
        return k + 2;
    }
    at
}
