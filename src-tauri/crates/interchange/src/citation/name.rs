//! The names of those who wrote or said something.
//!
//! A name that nobody has taken apart stays whole: styles that sort by family name then sort by the whole name, which is
//! honest, while a ministry cut into a given and a family name is not.

use serde::{Deserialize, Serialize};

/// A person or a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Name {
    /// A person whose family name is known.
    Person {
        /// The family name, with its particle where it is sorted by it (`van der Berg`).
        family: String,
        /// The other names, in full or as initials.
        #[serde(default)]
        given: Option<String>,
    },
    /// An organisation, an account, or a name that is not taken apart.
    Whole(String),
}

/// Words before a family name that belong to it.
const PARTICLES: [&str; 24] = [
    "af", "al", "bin", "d'", "da", "dal", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn",
    "la", "le", "ten", "ter", "van", "von", "zu", "фон",
];

impl Name {
    /// A person's name as bylines write it: given names first, or `Family, Given`. What is not two to five words of
    /// letters stays whole, and so does a single word.
    pub fn person(name: &str) -> Name {
        let name = super::clean::line(name);
        if let Some((family, given)) = name.split_once(", ") {
            let plain = |part: &str| (1..=3).contains(&part.split(' ').count()) && is_words(part);
            return if plain(family) && plain(given) {
                Name::Person {
                    family: family.to_owned(),
                    given: Some(given.to_owned()),
                }
            } else {
                Name::Whole(name)
            };
        }
        let words: Vec<&str> = name.split(' ').collect();
        if !(2..=5).contains(&words.len()) || !is_words(&name) {
            return Name::Whole(name);
        }
        let particle = |word: &&str| PARTICLES.contains(&word.to_lowercase().as_str());
        let (first, rest) = words.split_at(1);
        let (last, middle) = rest
            .split_last()
            .map_or(("", rest), |(last, middle)| (*last, middle));
        let cut = middle.iter().position(particle).unwrap_or(middle.len());
        let (more, particles) = middle.split_at(cut);
        let given = [first, more].concat().join(" ");
        let mut family = particles.join(" ");
        if !family.is_empty() {
            family.push(' ');
        }
        family.push_str(last);
        Name::Person {
            family,
            given: Some(given),
        }
    }

    /// The people of a byline: `By Olena Koval and Ann Smith`, `Автори: Олена Коваль, Остап Лис`. At most fifty.
    pub fn byline(byline: &str) -> Vec<Name> {
        let byline = super::clean::line(byline);
        let mut rest = byline.as_str();
        for opening in [
            "by ",
            "автор: ",
            "автори: ",
            "авторка: ",
            "текст: ",
            "author: ",
            "authors: ",
        ] {
            let characters = opening.chars().count();
            let end = rest
                .char_indices()
                .nth(characters)
                .map_or(rest.len(), |(at, _)| at);
            let (head, tail) = rest.split_at(end);
            if head.to_lowercase() == opening {
                rest = tail;
                break;
            }
        }
        // "Koval, Olena" is one person; "Olena Koval, Ann Smith" are two.
        if rest.matches(", ").count() == 1
            && !rest.contains([';', '&'])
            && rest
                .split(", ")
                .next()
                .is_some_and(|family| !family.contains(' '))
        {
            return vec![Name::person(rest)];
        }
        let mut names = vec![rest.to_owned()];
        for joint in ["; ", ", ", " and ", " & ", " та ", " і ", " й "] {
            names = names
                .iter()
                .flat_map(|n| n.split(joint).map(str::to_owned))
                .collect();
        }
        names
            .iter()
            .map(|n| n.trim_matches([' ', ',', ';']))
            .filter(|n| !n.is_empty())
            .take(50)
            .map(Name::person)
            .collect()
    }

    /// `Olena Koval`.
    pub fn display(&self) -> String {
        match self {
            Name::Person {
                family,
                given: Some(given),
            } => format!("{given} {family}"),
            Name::Person { family, given: None } | Name::Whole(family) => family.clone(),
        }
    }

    /// `Koval, Olena`.
    pub(super) fn inverted(&self) -> String {
        match self {
            Name::Person {
                family,
                given: Some(given),
            } => format!("{family}, {given}"),
            Name::Person { family, given: None } | Name::Whole(family) => family.clone(),
        }
    }

    /// `Koval, O. M.`: `joint` stands between the family name and the initials, `between` between the initials.
    pub(super) fn initialled(&self, joint: &str, between: &str) -> String {
        match self {
            Name::Person {
                family,
                given: Some(given),
            } => format!("{family}{joint}{}", initials(given, between)),
            Name::Person { family, given: None } | Name::Whole(family) => family.clone(),
        }
    }

    /// What it is sorted by, and keys are made of.
    pub(super) fn head(&self) -> &str {
        match self {
            Name::Person { family, .. } | Name::Whole(family) => family,
        }
    }
}

/// `Anna-Maria J.` is `A.-M. J.`.
pub(super) fn initials(given: &str, between: &str) -> String {
    let words = given.split([' ', '\u{a0}', '.']).filter(|w| !w.is_empty());
    let short = words.map(|word| {
        let parts = word.split(['-', '\u{2010}', '\u{2011}']);
        let letters = parts.filter_map(|part| part.chars().find(|c| c.is_alphabetic()));
        let letters: Vec<String> = letters.map(|c| format!("{}.", c.to_uppercase())).collect();
        letters.join("-")
    });
    let short: Vec<String> = short.filter(|s| !s.is_empty()).collect();
    short.join(between)
}

/// Whether a name is made of words that begin with a letter, without signs that no person's name has.
fn is_words(name: &str) -> bool {
    name.split(' ').all(|word| {
        word.starts_with(char::is_alphabetic)
            && word
                .chars()
                .all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’' | 'ʼ' | '‑' | '\u{301}'))
    })
}
