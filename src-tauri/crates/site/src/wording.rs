//! The site's own words, from the catalogues in `locales/`.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::collections::BTreeMap;
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = include_str!("../locales/en.ftl");
const UKRAINIAN: &str = include_str!("../locales/uk.ftl");

pub(crate) struct Wording {
    bundle: FluentBundle<FluentResource>,
    /// What the site is in, BCP 47.
    pub(crate) lang: String,
    /// What its own words are in.
    pub(crate) spoken: &'static str,
}

impl Wording {
    pub(crate) fn of(lang: &str) -> Wording {
        let lang = tag(lang).unwrap_or_else(|| "en".to_owned());
        let (spoken, text) = match lang.split('-').next() {
            Some("uk") => ("uk", UKRAINIAN),
            _ => ("en", ENGLISH),
        };
        let mut bundle = FluentBundle::new(vec![spoken.parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(rest, _)| rest);
        bundle.add_resource_overriding(resource);
        Wording { bundle, lang, spoken }
    }

    /// The words without arguments, by their names with `_` for `-`.
    pub(crate) fn all(&self) -> BTreeMap<String, String> {
        keys(ENGLISH)
            .map(|key| (key.replace('-', "_"), self.message(key, None)))
            .collect()
    }

    pub(crate) fn count(&self, key: &str, n: usize) -> String {
        let mut args = FluentArgs::new();
        args.set("n", FluentValue::from(n));
        self.message(key, Some(&args))
    }

    pub(crate) fn with(&self, key: &str, name: &'static str, value: &str) -> String {
        let mut args = FluentArgs::new();
        args.set(name, FluentValue::from(value.to_owned()));
        self.message(key, Some(&args))
    }

    fn message(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let pattern = self.bundle.get_message(key).and_then(|m| m.value());
        pattern.map_or_else(
            || key.to_owned(),
            |p| self.bundle.format_pattern(p, args, &mut Vec::new()).into_owned(),
        )
    }
}

fn keys(catalogue: &str) -> impl Iterator<Item = &str> {
    catalogue
        .lines()
        .filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|l| l.split(" =").next())
}

/// A language tag fit for an attribute.
pub(crate) fn tag(lang: &str) -> Option<String> {
    let tag: LanguageIdentifier = lang.trim().replace('_', "-").parse().ok()?;
    (!tag.language.is_empty()).then(|| tag.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn catalogues_say_the_same() {
        for text in [ENGLISH, UKRAINIAN] {
            assert!(FluentResource::try_new(text.to_owned()).is_ok());
        }
        assert!(keys(ENGLISH).eq(keys(UKRAINIAN)));
    }
}
