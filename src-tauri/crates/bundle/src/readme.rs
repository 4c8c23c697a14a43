//! The text that lets anyone check a bundle, with tools that are on most machines. In English and Ukrainian, one after
//! the other, for nobody knows who will read it.

use crate::description::File;
use crate::key::Fingerprint;
use crate::member::About;
use chrono::SecondsFormat;

/// A language of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Ukrainian.
    Ukrainian,
}

struct Words {
    text: &'static str,
    signature: &'static str,
    signed: &'static str,
    unsigned: &'static str,
    publisher: &'static str,
    created: &'static str,
    licence: &'static str,
}

impl Language {
    fn words(self) -> Words {
        match self {
            Language::English => Words {
                text: include_str!("../texts/readme.en.txt"),
                signature: include_str!("../texts/signature.en.txt"),
                signed: "the signature of that list, ",
                unsigned: "\nThis bundle is not signed: the hashes show damage, not who made it.\n",
                publisher: "Published by",
                created: "Made",
                licence: "Licence",
            },
            Language::Ukrainian => Words {
                text: include_str!("../texts/readme.uk.txt"),
                signature: include_str!("../texts/signature.uk.txt"),
                signed: "підпис цього переліку ",
                unsigned: "\nЦю збірку не підписано: хеші покажуть пошкодження, але не те, хто її зробив.\n",
                publisher: "Видавець",
                created: "Створено",
                licence: "Ліцензія",
            },
        }
    }
}

/// The text in those languages, in their order; English where none is named.
pub(crate) fn write(
    languages: &[Language],
    about: &About,
    files: &[File],
    fingerprint: Option<Fingerprint>,
) -> String {
    let languages = if languages.is_empty() {
        &[Language::English]
    } else {
        languages
    };
    let texts: Vec<String> = languages
        .iter()
        .map(|language| one(&language.words(), about, files, fingerprint))
        .collect();
    texts.join("\n\n\n")
}

fn one(words: &Words, about: &About, files: &[File], fingerprint: Option<Fingerprint>) -> String {
    let title = line(&about.title);
    let mut facts = String::new();
    let mut fact = |name: &str, value: &str| facts.push_str(&format!("{name}: {}\n", line(value)));
    if let Some(publisher) = &about.publisher {
        let url = publisher
            .url
            .as_deref()
            .map(|url| format!(" <{url}>"))
            .unwrap_or_default();
        fact(words.publisher, &format!("{}{url}", publisher.name));
    }
    fact(
        words.created,
        &about.created.to_rfc3339_opts(SecondsFormat::Secs, true),
    );
    if let Some(licence) = &about.licence {
        fact(words.licence, licence);
    }
    let listed: String = files
        .iter()
        .map(|f| format!("  {} — {}\n", f.path, line(&f.description)))
        .collect();
    let (signed, signature) = match fingerprint {
        Some(fingerprint) => (
            words.signed,
            words.signature.replace("{fingerprint}", &fingerprint.to_string()),
        ),
        None => ("", words.unsigned.to_owned()),
    };
    let rule = "=".repeat(title.chars().count().clamp(3, 100));
    let values = [
        ("{title}", title.as_str()),
        ("{rule}", &rule),
        ("{facts}", &facts),
        ("{signed}", signed),
        ("{files}", &listed),
        ("{signature}", &signature),
    ];
    filled(words.text, &values)
}

/// Each name is filled in once, and what is filled in is not looked at again.
fn filled(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let (before, after) = rest.split_at(start);
        out.push_str(before);
        match values
            .iter()
            .find_map(|(name, value)| Some((after.strip_prefix(name)?, value)))
        {
            Some((left, value)) => {
                out.push_str(value);
                rest = left;
            }
            None => {
                out.push('{');
                rest = after.get(1..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

/// One line without controls.
fn line(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|w| !w.is_empty())
        .collect();
    words.join(" ").replace(
        |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'),
        "",
    )
}
