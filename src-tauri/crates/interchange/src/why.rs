//! Why something was read as it was, in words of a catalogue: by a code and its values, so that a window can say it in its own
//! language, and in English.

use claimbook_domain::edtf::EdtfError;
use serde::{Deserialize, Serialize, Serializer};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

mod because;

pub use because::Because;

/// One reason with its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Of which field it is said, by the path in its object: `reviewRating.bestRating`.
    pub field: Option<String>,
    /// Which.
    pub because: Because,
    /// Its values, by name.
    pub values: Vec<(Cow<'static, str>, String)>,
}

/// A reason as a record keeps it: what it says in a language is made of this when it is shown.
#[derive(Serialize, Deserialize)]
struct Kept<'a> {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    field: Option<Cow<'a, str>>,
    code: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    values: BTreeMap<Cow<'a, str>, Cow<'a, str>>,
}

/// Reasons, one after the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Why(pub Vec<Part>);

impl Why {
    /// A reason with its values.
    pub fn of<const N: usize>(because: Because, values: [(&'static str, String); N]) -> Why {
        Why(vec![Part {
            field: None,
            because,
            values: values
                .into_iter()
                .map(|(name, value)| (name.into(), value))
                .collect(),
        }])
    }

    /// Said of a field.
    pub fn about(mut self, field: &str) -> Why {
        if let Some(first) = self.0.first_mut() {
            first.field = Some(field.to_owned());
        }
        self
    }

    /// These and those.
    pub fn and(mut self, more: impl Into<Why>) -> Why {
        self.0.extend(more.into().0);
        self
    }

    /// All of these, one after the other.
    pub fn all<'w>(whys: impl IntoIterator<Item = &'w Why>) -> Why {
        whys.into_iter().cloned().fold(Why::default(), Why::and)
    }

    /// As a record keeps it: a JSON array of objects with `code`, `values` and `field`.
    pub fn kept(&self) -> serde_json::Result<String> {
        let kept: Vec<Kept<'_>> = self
            .0
            .iter()
            .map(|part| Kept {
                field: part.field.as_deref().map(Cow::from),
                code: part.because.code().into(),
                values: part
                    .values
                    .iter()
                    .map(|(name, value)| (name.as_ref().into(), value.as_str().into()))
                    .collect(),
            })
            .collect();
        serde_json::to_string(&kept)
    }

    /// Of what [`kept`](Why::kept) gave; nothing where it is something else, or says what is not known here.
    pub fn of_kept(text: &str) -> Option<Why> {
        let kept: Vec<Kept<'_>> = serde_json::from_str(text).ok()?;
        let part = |kept: Kept<'_>| {
            Some(Part {
                field: kept.field.map(Cow::into_owned),
                because: Because::named(&kept.code)?,
                values: kept
                    .values
                    .into_iter()
                    .map(|(name, value)| (name.into_owned().into(), value.into_owned()))
                    .collect(),
            })
        };
        kept.into_iter().map(part).collect::<Option<_>>().map(Why)
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What was found, as a reason quotes it: so many characters of it, and a sign where there are more.
pub(crate) fn quoted(found: &str, most: usize) -> String {
    let mut chars = found.chars();
    let mut quoted: String = chars.by_ref().take(most).collect();
    if chars.next().is_some() {
        quoted.push('…');
    }
    quoted
}

impl From<Because> for Why {
    fn from(because: Because) -> Why {
        Why::of(because, [])
    }
}

impl From<&EdtfError> for Why {
    fn from(error: &EdtfError) -> Why {
        let at = |because, at: &usize, found: &String| {
            Why::of(
                because,
                [("found", found.clone()), ("place", (at + 1).to_string())],
            )
        };
        let of = |because, found: &String| Why::of(because, [("found", found.clone())]);
        match error {
            EdtfError::Empty => Because::DateEmpty.into(),
            EdtfError::Unreadable { at: place, found } => at(Because::DateUnreadable, place, found),
            EdtfError::Month { at: place, found } => at(Because::DateMonth, place, found),
            EdtfError::Day { at: place, found } => at(Because::DateDay, place, found),
            EdtfError::Time { at: place, found } => at(Because::DateTime, place, found),
            EdtfError::Interval { found } => of(Because::DateInterval, found),
            EdtfError::Year { found } => of(Because::DateYear, found),
            EdtfError::Ambiguous { found, first, second } => Why::of(
                Because::DateAmbiguous,
                [
                    ("found", found.clone()),
                    ("first", first.to_string()),
                    ("second", second.to_string()),
                ],
            ),
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(field) = &self.field {
            write!(f, "{field}: ")?;
        }
        let mut rest = self.because.english();
        while let Some((before, (name, after))) = rest
            .split_once('{')
            .and_then(|(before, from)| Some((before, from.split_once('}')?)))
        {
            f.write_str(before)?;
            let value = self.values.iter().find(|(known, _)| *known == name);
            f.write_str(value.map_or("", |(_, value)| value))?;
            rest = after;
        }
        f.write_str(rest)
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, part) in self.0.iter().enumerate() {
            let joint = if n == 0 { "" } else { " " };
            write!(f, "{joint}{part}")?;
        }
        Ok(())
    }
}

impl Serialize for Why {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_said_one_after_the_other_with_their_values() {
        let why = Why::of(Because::CellsAlike, [("n", "3".into())])
            .and(Because::Said)
            .and(Why::of(Because::NameOf, [("words", "{n}".into())]).about("rating"));
        assert_eq!(
            why.to_string(),
            "With it, most of the rows have 3 cells. It was said so. rating: “{n}” is a name of “” here."
        );
    }

    #[test]
    fn reasons_are_kept_and_read_again() {
        let why = Why::of(
            Because::MeansRating,
            [("words", "“no”\n".into()), ("rating", "False".into())],
        )
        .and(Why::from(Because::KeptAsFound).about("reviewRating"));
        let kept = why.kept().unwrap();
        let read = Why::of_kept(&kept).unwrap();
        assert_eq!(read.to_string(), why.to_string());
        assert_eq!(read.kept().unwrap(), kept);
        // What an earlier version wrote is a sentence.
        for other in [
            "It means “False” here.",
            "",
            "[]x",
            "{}",
            "[{\"code\":\"unheard-of\"}]",
        ] {
            assert_eq!(Why::of_kept(other), None, "{other}");
        }
    }

    #[test]
    fn each_has_a_name_of_its_own() {
        let mut codes: Vec<&str> = Because::ALL.iter().map(|b| b.code()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), Because::ALL.len());
    }
}
