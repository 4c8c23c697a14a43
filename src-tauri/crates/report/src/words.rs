//! The wording of reports, from the catalogues in `locales/`, and everything whose form depends on the language.
//!
//! No text stands in the code or the templates. A language without a catalogue is answered in English; the page says
//! so in its markup, so that a screen reader does not read English with the voice of another language.

use crate::{Archived, Direction};
use claimbook_domain::{
    Confidence, Edtf, LinkKind, MediaCategory, MediaKind, Rating, Reliability, Stance, shipped,
};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = include_str!("../locales/en.ftl");
const UKRAINIAN: &str = include_str!("../locales/uk.ftl");

/// The catalogue of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    /// Messages that a newsroom put its own words for.
    renamed: std::collections::BTreeMap<String, String>,
    /// The ratings that ship, to tell which were renamed.
    ratings: Vec<Rating>,
    /// BCP 47 language that the report asks for.
    pub lang: String,
    /// BCP 47 language that the words are in.
    pub spoken: &'static str,
}

impl Words {
    /// The words for that language, English where there are none.
    pub fn of(lang: &str) -> Words {
        let lang = language_tag(lang);
        let (spoken, text) = match lang.split('-').next() {
            Some("uk") => ("uk", UKRAINIAN),
            _ => ("en", ENGLISH),
        };
        let identifier: LanguageIdentifier = spoken.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![identifier]);
        // Only values that run the other way are isolated, by us: invisible marks would end up in copied text.
        bundle.set_use_isolating(false);
        // A catalogue is checked by its test; what could be read of a broken one is still used.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(rest, _)| rest);
        bundle.add_resource_overriding(resource);
        Words {
            bundle,
            renamed: std::collections::BTreeMap::new(),
            ratings: shipped().into_iter().flat_map(|(_, ratings)| ratings).collect(),
            lang,
            spoken,
        }
    }

    /// The words of a report, with the headings that its newsroom renamed.
    pub fn of_report(report: &crate::Report) -> Words {
        let renamed = report.headings.clone();
        Words {
            renamed,
            ..Words::of(&report.lang)
        }
    }

    /// A message without arguments.
    pub fn text(&self, key: &str) -> String {
        self.message(key, None)
    }

    /// A message with one text in it.
    pub fn with(&self, key: &str, name: &str, value: &str) -> String {
        self.with_all(key, &[(name, value)])
    }

    /// A message with texts in it.
    pub fn with_all(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, FluentValue::from(self.isolated(value)));
        }
        self.message(key, Some(&args))
    }

    /// A value that runs the other way than our words stands between isolates, so that it turns nothing around it.
    fn isolated(&self, value: &str) -> String {
        let rtl = direction(self.spoken) == "rtl";
        let strange = value.chars().any(|c| {
            if rtl {
                c.is_alphabetic() && !runs_left(c)
            } else {
                runs_left(c)
            }
        });
        if strange && !value.starts_with('\u{2068}') {
            format!("\u{2068}{value}\u{2069}")
        } else {
            value.to_owned()
        }
    }

    /// A quotation in the marks of the language.
    pub fn quoted(&self, text: &str) -> String {
        self.with("quoted", "text", text.trim())
    }

    /// A message that counts.
    pub fn count(&self, key: &str, n: usize) -> String {
        let mut args = FluentArgs::with_capacity(1);
        args.set("n", FluentValue::from(n));
        self.message(key, Some(&args))
    }

    /// The message, or its key where the catalogue lacks it (which a test rules out for every key in use).
    fn message(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        if let Some(text) = self.renamed.get(key).filter(|_| args.is_none()) {
            return text.clone();
        }
        let pattern = self.bundle.get_message(key).and_then(|m| m.value());
        match pattern {
            Some(pattern) => self
                .bundle
                .format_pattern(pattern, args, &mut Vec::new())
                .into_owned(),
            None => key.to_owned(),
        }
    }

    fn known(&self, key: &str) -> Option<String> {
        self.bundle.has_message(key).then(|| self.text(key))
    }

    /// Which way the language of the report is written: `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        direction(&self.lang)
    }

    /// A date as it is known.
    pub fn date(&self, date: &Edtf) -> String {
        date.display(self.spoken)
    }

    /// The day of a moment in the record.
    pub fn day_of(&self, moment: &str) -> String {
        match moment.get(..10).and_then(|day| day.parse::<Edtf>().ok()) {
            Some(day) => self.date(&day),
            None => moment.to_owned(),
        }
    }

    /// Names as a sentence lists them.
    pub fn list(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [first, middle @ .., last] => {
                let head = middle.iter().fold((*first).to_owned(), |list, name| {
                    self.with_all("list-more", &[("a", &list), ("b", name)])
                });
                self.with_all("list-two", &[("a", &head), ("b", last)])
            }
        }
    }

    /// The verdict in words: a rating that ships and was not renamed is said in the language of the report.
    pub fn rating(&self, rating: &Rating) -> String {
        self.shipped(rating, "rating", |r| Some(r.name.as_str()))
            .unwrap_or_else(|| rating.name.clone())
    }

    /// What the rating means, where its scale says.
    pub fn definition(&self, rating: &Rating) -> Option<String> {
        self.shipped(rating, "definition", |r| r.definition.as_deref())
            .or_else(|| rating.definition.clone())
            .filter(|d| !d.trim().is_empty())
    }

    fn shipped(&self, rating: &Rating, what: &str, part: fn(&Rating) -> Option<&str>) -> Option<String> {
        let unchanged = self
            .ratings
            .iter()
            .any(|r| r.id == rating.id && part(r).is_some() && part(r) == part(rating));
        unchanged
            .then(|| self.known(&format!("{what}-{}", rating.id.replace('/', "-"))))
            .flatten()
    }

    /// How sure the desk is.
    pub fn confidence(&self, confidence: Confidence) -> String {
        self.text(match confidence {
            Confidence::Low => "confidence-low",
            Confidence::Moderate => "confidence-moderate",
            Confidence::High => "confidence-high",
        })
    }

    /// When a copy was kept, and its whole hash, for those who will take it again.
    pub fn archived(&self, copy: &Archived) -> String {
        self.with_all(
            "source-archived",
            &[("date", &self.date(&copy.on)), ("hash", &copy.sha256)],
        )
    }

    /// What a picture, video or recording is.
    pub fn media(&self, kind: MediaKind) -> String {
        self.text(&format!("media-{}", kind.name()))
    }

    /// What was done to it.
    pub fn media_category(&self, category: Option<MediaCategory>) -> String {
        self.text(&match category {
            // That there is an original is another message.
            Some(MediaCategory::Original) => "media-original-content".to_owned(),
            Some(category) => format!("media-{}", category.name()),
            None => "media-undecided".to_owned(),
        })
    }

    /// What that category means.
    pub fn media_means(&self, category: MediaCategory) -> String {
        self.text(&format!("media-means-{}", category.name()))
    }

    /// What evidence does to the claim.
    pub fn stance(&self, stance: Stance) -> String {
        self.text(match stance {
            Stance::Supports => "stance-supports",
            Stance::Contradicts => "stance-contradicts",
            Stance::Context => "stance-context",
        })
    }

    /// The two judgements of the Admiralty code, in words.
    pub fn admiralty(&self, reliability: Option<Reliability>, credibility: Option<u8>) -> Option<String> {
        let source = reliability.map(|r| {
            let letter = r.letter();
            (
                letter,
                self.text(&format!("reliability-{}", letter.to_lowercase())),
            )
        });
        let information = credibility.map(|c| (c.to_string(), self.text(&format!("credibility-{c}"))));
        match (source, information) {
            (None, None) => None,
            (Some((letter, source)), None) => {
                Some(self.with_all("admiralty-source", &[("letter", letter), ("source", &source)]))
            }
            (None, Some((number, information))) => Some(self.with_all(
                "admiralty-information",
                &[("number", &number), ("information", &information)],
            )),
            (Some((letter, source)), Some((number, information))) => Some(self.with_all(
                "admiralty-both",
                &[
                    ("letter", letter),
                    ("source", &source),
                    ("number", &number),
                    ("information", &information),
                ],
            )),
        }
    }

    /// How this claim is tied to another.
    pub fn link(&self, kind: LinkKind, direction: Direction) -> String {
        self.text(match (kind, direction) {
            (LinkKind::Said, Direction::Out) => "link-said-out",
            (LinkKind::Said, Direction::In) => "link-said-in",
            (LinkKind::Repeats, Direction::Out) => "link-repeats-out",
            (LinkKind::Repeats, Direction::In) => "link-repeats-in",
            (LinkKind::Variant, Direction::Out) => "link-variant-out",
            (LinkKind::Variant, Direction::In) => "link-variant-in",
            (LinkKind::Contradicts, Direction::Out) => "link-contradicts-out",
            (LinkKind::Contradicts, Direction::In) => "link-contradicts-in",
            (LinkKind::Part, Direction::Out) => "link-part-out",
            (LinkKind::Part, Direction::In) => "link-part-in",
        })
    }
}

/// A language tag fit for an attribute: what is none becomes English.
pub(crate) fn language_tag(lang: &str) -> String {
    match lang.trim().replace('_', "-").parse::<LanguageIdentifier>() {
        Ok(tag) if !tag.language.is_empty() => tag.to_string(),
        _ => "en".to_owned(),
    }
}

/// Which way a language is written.
pub(crate) fn direction(lang: &str) -> &'static str {
    let mut parts = lang.split('-');
    let language = parts.next().unwrap_or_default();
    let script = parts.next().filter(|p| p.len() == 4);
    let rtl = match script {
        Some(script) => matches!(
            script.to_ascii_lowercase().as_str(),
            "arab" | "hebr" | "syrc" | "thaa" | "nkoo" | "adlm" | "rohg"
        ),
        None => matches!(
            language,
            "ar" | "arc"
                | "ckb"
                | "dv"
                | "fa"
                | "he"
                | "iw"
                | "ji"
                | "ks"
                | "nqo"
                | "pnb"
                | "prs"
                | "ps"
                | "sd"
                | "syr"
                | "ug"
                | "ur"
                | "yi"
        ),
    };
    if rtl { "rtl" } else { "ltr" }
}

/// Letters written from right to left, and the marks that turn text around.
pub(crate) fn runs_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' | '\u{200f}' | '\u{202a}'..='\u{202e}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn keys(catalogue: &str) -> BTreeSet<&str> {
        catalogue
            .lines()
            .filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|l| l.split(" =").next())
            .collect()
    }

    #[test]
    fn catalogues_are_sound_and_say_the_same() {
        for text in [ENGLISH, UKRAINIAN] {
            assert!(FluentResource::try_new(text.to_owned()).is_ok());
        }
        assert_eq!(keys(ENGLISH), keys(UKRAINIAN));
    }

    #[test]
    fn names_are_listed_as_in_a_sentence() {
        let words = Words::of("en");
        assert_eq!(words.list(&["A"]), "A");
        assert_eq!(words.list(&["A", "B"]), "A and B");
        assert_eq!(words.list(&["A", "B", "C"]), "A, B and C");
        assert_eq!(Words::of("uk-UA").list(&["А", "Б"]), "А і Б");
    }

    #[test]
    fn languages_have_a_direction() {
        assert_eq!(direction("ar-EG"), "rtl");
        assert_eq!(direction("uk"), "ltr");
        assert_eq!(direction("az-Arab"), "rtl");
        assert_eq!(direction("ar-Latn"), "ltr");
        assert_eq!(language_tag("\"><script>"), "en");
        assert_eq!(language_tag("uk_UA"), "uk-UA");
    }

    #[test]
    fn a_renamed_rating_keeps_its_name() {
        let mut rating = shipped().remove(0).1.remove(0);
        assert_eq!(Words::of("uk").rating(&rating), "Правда");
        rating.name = "Accurate".into();
        assert_eq!(Words::of("uk").rating(&rating), "Accurate");
    }
}
