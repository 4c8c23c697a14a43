//! Who is meant: names in a stretch of text, titles dropped, surnames and acronyms resolved to the full
//! names that the text gives elsewhere, and groups of speakers.

use super::cues::{DAYS, PREPOSITION, PRONOUN};
use super::page::Page;
use std::collections::{HashMap, HashSet};

/// Ranks, offices and forms of address before a name.
#[rustfmt::skip]
const TITLE: &[&str] = &[
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "gen", "general", "lt", "lieutenant", "col",
    "colonel", "maj", "major", "capt", "captain", "adm", "admiral", "sgt", "sergeant", "sen", "senator",
    "sens", "rep", "reps", "representative", "congressman", "congresswoman", "gov", "governor", "mayor",
    "president", "vice", "prime", "minister", "chancellor", "secretary", "chairman", "chairwoman", "chair",
    "chief", "director", "judge", "justice", "rev", "reverend", "pope", "king", "queen", "prince",
    "princess", "sir", "lord", "lady", "dame", "sheriff", "commissioner", "deputy", "speaker", "leader",
    "majority", "minority", "attorney", "ambassador", "spokesman", "spokeswoman", "spokesperson", "ceo",
    "former", "ex-president", "acting", "commander", "brigadier", "marshal", "lieutenant-general", "state",
    "foreign", "defence", "defense", "house", "senate", "democratic", "republican", "gop", "nominee",
    "candidate", "editor", "president-elect", "hon", "officer", "detective", "father", "sister", "brother",
    "rabbi", "imam", "bishop", "archbishop", "cardinal", "first", "russian", "ukrainian", "american",
    "british", "french", "german", "chinese", "israeli", "polish", "turkish", "u.s", "us", "eu", "uk", "un",
    "e.u", "u.n", "u.k", "messrs", "cmdr", "brig", "cpl", "pvt", "pres", "host", "reporter", "columnist",
    "генерал", "головнокомандувач", "прокурор", "речниця", "міністерка", "керівник", "очільник",
    "заступник", "експрезидент", "президент", "міністр", "пан", "пані", "голова", "міський", "мер",
    "речник", "полковник", "директор", "радник", "прем'єр-міністр", "депутат", "губернатор", "секретар",
    "начальник", "капітан",
];

/// Words that tell an organisation.
#[rustfmt::skip]
pub(super) const BODY: &[&str] = &[
    "agency", "committee", "university", "college", "institute", "council", "party", "department",
    "ministry", "office", "bureau", "association", "organization", "organisation", "union", "court",
    "commission", "board", "company", "corp", "inc", "group", "foundation", "center", "centre", "service",
    "police", "times", "post", "news", "journal", "journalists", "campaign", "administration", "government",
    "house", "senate", "congress", "pentagon", "kremlin", "fund", "bank", "authority", "federation",
    "league", "club", "church", "army", "forces", "navy", "force", "coalition", "alliance", "network",
    "press", "magazine", "tribune", "herald", "guardian", "globe", "reuters", "nato", "fbi", "cia", "trust",
    "society", "school", "hospital", "laboratory", "observatory", "survey", "poll", "agence", "tv", "radio",
    "republicans", "democrats",
];

/// Outlets whose name has the article, where it stands first in a sentence.
const ARTICLED: &[&str] = &[
    "times",
    "post",
    "journal",
    "guardian",
    "telegraph",
    "economist",
    "independent",
    "hill",
    "atlantic",
];

/// One name of the text: its words as written, the article included where it belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Name {
    pub first: usize,
    pub end: usize,
    pub text: String,
    pub person: bool,
}

/// All names of a text and what they are short for.
#[derive(Default)]
pub(super) struct Register {
    full: HashMap<String, Vec<(usize, String)>>,
    acronyms: HashMap<String, String>,
    pub names: Vec<Name>,
    persons: HashSet<String>,
    bodies: HashSet<String>,
    ordinary: HashMap<String, u32>,
    /// Offices and ranks as they stand before names: whose they are.
    titled: HashMap<String, Vec<(usize, String)>>,
}

fn bare(word: &str) -> &str {
    word.trim_end_matches('.')
}

fn is_title(word: &str) -> bool {
    TITLE.contains(&bare(word))
}

/// A title in full.
fn long_title(word: &str) -> String {
    match bare(word) {
        "sen" => "senator",
        "gov" => "governor",
        "gen" => "general",
        "rep" => "representative",
        "lt" => "lieutenant",
        "col" => "colonel",
        "capt" => "captain",
        "adm" => "admiral",
        "prof" => "professor",
        other => other,
    }
    .to_owned()
}

/// The office of "Ann Oake, the minister of ports,": the first that is told after a name's comma.
fn office_beside(page: &Page, end: usize) -> Option<String> {
    if !page.is(end, ",")
        || !page.any(
            end + 1,
            &["the", "a", "an", "his", "her", "its", "their", "former"],
        )
    {
        return None;
    }
    let office = (end + 1..end + 7)
        .take_while(|&t| page.tokens.get(t).is_some_and(super::tokens::Token::is_word))
        .take_while(|&t| !page.any(t, &["who", "of", "for", "to", "whose", "and", "at", "in"]))
        .filter(|&t| is_title(&page.tokens[t].lower))
        .last()?;
    // It is closed: no clause begins after the comma.
    let close = (office + 1..office + 16).find(|&t| page.any(t, &[",", ".", "and", ")"]))?;
    if (office + 1..close).any(|t| page.any(t, super::cues::SAY) || page.any(t, super::cues::AUXILIARY)) {
        return None;
    }
    let before_name = page.tokens.get(office + 1).is_some_and(|t| t.cap);
    (!before_name).then(|| long_title(&page.tokens[office].lower))
}

/// Notes a name once, where it first stands; so many that none is missed in an article.
fn remember(list: &mut Vec<(usize, String)>, at: usize, text: &str) {
    if list.len() < 48 && !list.iter().any(|(_, known)| known == text) {
        list.push((at, text.to_owned()));
    }
}

fn connects(word: &str) -> bool {
    matches!(
        word,
        "of" | "de"
            | "van"
            | "der"
            | "von"
            | "al"
            | "bin"
            | "la"
            | "da"
            | "del"
            | "di"
            | "du"
            | "&"
            | "ibn"
            | "den"
    )
}

impl Register {
    pub fn new(page: &Page) -> Self {
        let mut register = Register::default();
        for t in &page.tokens {
            if t.is_word() && !t.cap {
                *register.ordinary.entry(t.lower.clone()).or_default() += 1;
            }
        }
        let mut i = 0;
        while i < page.tokens.len() {
            match register.name_at(page, i) {
                Some(name) => {
                    i = name.end;
                    register.note(page, name);
                }
                None => i += 1,
            }
        }
        register
    }

    /// Does a capital at this token tell a name, or only the start of a sentence?
    fn tells(&self, page: &Page, i: usize) -> bool {
        let t = &page.tokens[i];
        if !t.cap || !t.is_word() || t.any(DAYS) || t.any(PRONOUN) || t.any(PREPOSITION) {
            return false;
        }
        if super::cues::BOUNDARY.contains(&t.lower.as_str()) || COMMON.contains(&t.lower.as_str()) {
            return false;
        }
        let starts = i == 0
            || page.tokens[i - 1].any(&[".", "!", "?", ":", "…", "...", "—", "–"])
            || page.within[i] != page.within[i - 1]
            || page.chars[page.tokens[i - 1].end..t.start].contains(&'\n');
        !starts
            || !self.ordinary.contains_key(&t.lower)
            || page.tokens.get(i + 1).is_some_and(|n| n.cap && n.is_word())
    }

    /// The name that begins at a token.
    pub fn name_at(&self, page: &Page, i: usize) -> Option<Name> {
        let article = page.is(i, "the")
            && page.tokens[i].cap
            && i + 1 < page.tokens.len()
            && self.article_belongs(page, i);
        let mut end = i + usize::from(article);
        if end >= page.tokens.len() || !self.tells(page, end) {
            return None;
        }
        let line = page.within[end];
        while end < page.tokens.len() && page.within[end] == line && end < i + LONGEST {
            let t = &page.tokens[end];
            let glued = end == i || !page.chars[page.tokens[end - 1].end..t.start].contains(&'\n');
            if glued && t.cap && t.is_word() && !t.any(DAYS) && (end == i || !t.any(PRONOUN)) {
                end += 1;
            } else if let Some(next) = (glued && end > i).then(|| self.goes_on(page, i, end)).flatten() {
                end = next;
            } else {
                break;
            }
        }
        let first = i;
        let words: Vec<&str> = (first..end).map(|t| page.tokens[t].lower.as_str()).collect();
        let body = words
            .iter()
            .any(|w| BODY.contains(&bare(w)) || w.ends_with("gov"));
        let acronym = end - first == 1
            && page.chars[page.tokens[first].start..page.tokens[first].end]
                .iter()
                .filter(|c| c.is_uppercase())
                .count()
                > 1;
        let person = !body && !acronym && !article;
        Some(Name {
            first,
            end,
            text: page.text(first, end),
            person,
        })
    }

    /// Where a name goes on after "of", or after "for the" in the name of a body.
    fn goes_on(&self, page: &Page, first: usize, at: usize) -> Option<usize> {
        let names = |t: usize| {
            page.tokens
                .get(t)
                .is_some_and(|n| n.cap && n.is_word() && !n.any(DAYS))
        };
        let link = page.tokens.get(at)?;
        if connects(&link.lower) && names(at + 1) {
            return Some(at + 2);
        }
        let body = (first..at).any(|t| BODY.contains(&bare(&page.tokens[t].lower)));
        let after = at + 1 + usize::from(page.is(at + 1, "the"));
        (body && link.any(&["for", "on", "of"]) && names(after)).then_some(after + 1)
    }

    /// "The Moscow Times" in the middle of a sentence, or an outlet's name at its start.
    fn article_belongs(&self, page: &Page, i: usize) -> bool {
        let mut end = i + 1;
        while end < i + LONGEST && page.tokens.get(end).is_some_and(|t| t.cap && t.is_word()) {
            end += 1;
        }
        if end == i + 1 {
            return false;
        }
        let starts = i == 0
            || page.tokens[i - 1].any(&[".", "!", "?", ":"])
            || page.within[i] != page.within[i - 1]
            || page.chars[page.tokens[i - 1].end..page.tokens[i].start].contains(&'\n');
        !starts || page.tokens[end - 1].any(ARTICLED)
    }

    fn note(&mut self, page: &Page, name: Name) {
        let (text, person) = (strip(&name.text), name.person);
        let words: Vec<&str> = text.split(' ').collect();
        if person && name.text.len() > text.len() {
            let mut rank = String::new();
            for title in name.text[..name.text.len() - text.len()].split_whitespace() {
                let title = long_title(&title.to_lowercase());
                // A vice president is no president.
                if matches!(title.as_str(), "vice" | "deputy" | "former") {
                    rank = title + " ";
                    continue;
                }
                remember(
                    self.titled.entry(format!("{rank}{title}")).or_default(),
                    name.first,
                    &text,
                );
            }
        }
        let of_place = name.first > 0 && page.any(name.first - 1, PREPOSITION);
        if person
            && words.len() > 1
            && !of_place
            && let Some(office) = office_beside(page, name.end)
        {
            remember(self.titled.entry(office).or_default(), name.first, &text);
        }
        if words.len() > 1 {
            let last = key(words[words.len() - 1]);
            remember(self.full.entry(last).or_default(), name.first, &text);
            if person {
                remember(self.full.entry(key(words[0])).or_default(), name.first, &text);
            }
            // (IAEA) after the name, or initials that fit.
            let next = name.end;
            if page.is(next, "(") && page.is(next + 2, ")") && page.tokens[next + 1].cap {
                let short = page.text(next + 1, next + 2);
                if fits(&short, &text) {
                    self.acronyms.insert(short, text.clone());
                }
            }
        }
        if person {
            &mut self.persons
        } else {
            &mut self.bodies
        }
        .insert(text);
        self.names.push(name);
    }

    /// Is this, in full or short, the name of a person (or of a body) of the text?
    pub fn is_named(&self, full: &str, person: bool) -> bool {
        if person { &self.persons } else { &self.bodies }.contains(full)
    }

    /// The full name for a name as it stands at token `at`.
    pub fn resolve(&self, name: &str, at: usize) -> String {
        let name = strip(name);
        if let Some(full) = self.acronyms.get(&name) {
            return full.clone();
        }
        let words: Vec<&str> = name.split(' ').collect();
        if words.len() > 1 {
            return name;
        }
        let candidates = self.full.get(&key(&name));
        let person = |full: &str| {
            !full.split(' ').any(|w| BODY.contains(&bare(&w.to_lowercase()))) && !full.contains(" of ")
        };
        let fitting: Vec<&(usize, String)> = candidates
            .into_iter()
            .flatten()
            .filter(|(_, full)| person(full) && full.split(' ').count() <= 4)
            .collect();
        let as_last = |full: &str| full.split(' ').next_back().is_some_and(|w| key(w) == key(&name));
        let earlier = fitting.iter().rev().find(|(p, full)| *p < at && as_last(full));
        earlier
            .or_else(|| fitting.iter().find(|(_, full)| as_last(full)))
            .or_else(|| fitting.iter().rev().find(|(p, _)| *p < at))
            .or_else(|| fitting.first())
            .map_or(name, |(_, full)| full.clone())
    }

    /// The last person before a token that has been given this title.
    pub fn holder(&self, title: &str, at: usize) -> Option<String> {
        let list = self.titled.get(title)?;
        list.iter()
            .rev()
            .find(|(p, _)| *p < at)
            .map(|(p, name)| self.resolve(name, *p))
    }

    /// The last name before a token, of a person or of a body.
    pub fn before(&self, at: usize, person: bool) -> Option<&Name> {
        let upto = self.names.partition_point(|n| n.first < at);
        self.names[..upto]
            .iter()
            .rev()
            .take(12)
            .find(|n| n.person == person)
    }

    /// The last name within `a..b`.
    pub fn last_within(&self, a: usize, b: usize) -> Option<&Name> {
        let upto = self.names.partition_point(|n| n.end <= b);
        self.names[..upto].last().filter(|n| n.first >= a)
    }

    /// The name that ends at a token (exclusive), not reaching back over `from`.
    pub fn ending(&self, from: usize, end: usize) -> Option<&Name> {
        let upto = self.names.partition_point(|n| n.end <= end);
        self.names[..upto]
            .last()
            .filter(|n| n.end == end && n.first >= from)
    }
}

/// Words that are capitalised only because they stand first.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "the", "a", "an", "and", "in", "on", "at", "it", "its", "our", "my", "your", "there", "here", "not",
    "no", "yes", "some", "many", "most", "all", "each", "every", "such", "another", "other", "others",
    "however", "meanwhile", "according", "while", "asked", "then", "now", "still", "also", "even", "just",
    "well", "nearly", "about", "one", "two", "three", "four", "five", "several", "critics", "officials",
    "experts", "supporters", "voters", "opponents", "sources", "people", "researchers", "scientists",
    "police", "analysts", "residents", "witnesses", "authorities", "prosecutors", "investigators",
    "reporters", "protesters", "aides", "advisers", "further", "despite", "during", "under", "over", "last",
    "next", "both", "more", "less", "only", "let", "lets", "does", "did", "do", "is", "are", "was", "were",
    "will", "would", "can", "could", "has", "have", "had", "never", "perhaps", "maybe", "indeed", "instead",
    "later", "earlier", "recently", "finally", "у", "в", "на", "за", "та", "й", "і", "з", "до", "про",
    "від", "це", "ця", "цей", "ці", "також", "водночас", "однак", "крім", "він", "вона", "вони", "ми", "я",
    "не", "так", "ні", "раніше", "тим", "далі", "згідно", "натомість", "після", "якби",
];

fn key(word: &str) -> String {
    word.to_lowercase()
}

fn fits(short: &str, full: &str) -> bool {
    let initials: String = full
        .split([' ', '-'])
        .filter(|w| !connects(w) && *w != "The" && *w != "and")
        .filter_map(|w| w.chars().next())
        .collect();
    let short: String = short.chars().filter(|c| c.is_alphabetic()).collect();
    short.chars().count() > 1
        && (initials.eq_ignore_ascii_case(&short)
            || initials.to_lowercase() == short.to_lowercase()
            || (short.chars().filter(|c| c.is_uppercase()).count() > 1
                && initials.chars().next() == short.chars().next()))
}

/// A name without titles before it and possessive after it.
pub(super) fn strip(name: &str) -> String {
    let words: Vec<&str> = name.split(' ').filter(|w| !w.is_empty()).collect();
    if words.first() == Some(&"The") {
        return words.join(" ");
    }
    if words.iter().any(|w| matches!(*w, "of" | "&"))
        || words
            .iter()
            .any(|w| BODY.contains(&bare(&w.to_lowercase())) && !is_title(&w.to_lowercase()))
    {
        return words.join(" ");
    }
    let mut from = 0;
    for (i, w) in words.iter().enumerate() {
        if i + 1 < words.len() && is_title(&w.to_lowercase()) {
            from = i + 1;
        }
    }
    words[from..].join(" ").trim_end_matches(',').to_owned()
}

/// No name has more words.
const LONGEST: usize = 12;

/// Splits speakers that speak together: `A and B` gives A, B.
pub fn speakers(joined: &str) -> Vec<String> {
    joined
        .split(" and ")
        .map(str::trim)
        .filter(|s| !s.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_go() {
        assert_eq!(strip("Lt. Gen. Ostap Hrim"), "Ostap Hrim");
        assert_eq!(strip("Russian President Dmitry Medvedev"), "Dmitry Medvedev");
        assert_eq!(strip("The Harbour Times"), "The Harbour Times");
        assert_eq!(strip("International Port Agency"), "International Port Agency");
    }

    #[test]
    fn short_names_grow() {
        let page = Page::new(
            "Port captain Iryna Veles met the World Harbour Agency (WHA). Veles left. The WHA stayed.",
        );
        let register = Register::new(&page);
        assert_eq!(register.resolve("Veles", 14), "Iryna Veles");
        assert_eq!(register.resolve("WHA", 20), "World Harbour Agency");
        assert_eq!(
            speakers("Iryna Veles and Bohdan Koval"),
            ["Iryna Veles", "Bohdan Koval"]
        );
    }
}
