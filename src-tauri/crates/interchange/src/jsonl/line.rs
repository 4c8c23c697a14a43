//! One line of JSON: its fields, as they may stand in it.

use super::{Line, MAX_LINE, Refused, Row};
use crate::Outcome;
use crate::date::{self, Date};
use crate::{Because, Why};
use serde::de::{self, Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::{borrow::Cow, fmt};

/// Reads one line, blanks around it cut off.
pub(super) fn read(bytes: &[u8], line: u64) -> Line {
    let refused = |field, why: Why| Refused { line, field, why };
    if bytes.len() > MAX_LINE {
        return Err(refused(None, Because::LineLong.into()));
    }
    if let Some(at) = bytes.iter().position(|&b| b == 0) {
        return Err(refused(
            None,
            Why::of(Because::NulAt, [("at", (at + 1).to_string())]),
        ));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to() + 1;
        refused(None, Why::of(Because::NotUtf8, [("at", at.to_string())]))
    })?;
    let fields: Fields<'_> = serde_json::from_str(text).map_err(|error| {
        refused(
            None,
            Why::of(
                Because::NoJson,
                [("at", error.column().to_string()), ("what", bare(&error))],
            ),
        )
    })?;

    let wanted =
        |name: &'static str, value: Value<'_>| text_of(name, value).map_err(|why| refused(Some(name), why));
    let missing = |name, because: Because| refused(Some(name), because.into());
    let id = wanted("id", fields.id)?.ok_or_else(|| missing("id", Because::NoId))?;
    let claim = wanted("claim", fields.claim)?.ok_or_else(|| missing("claim", Because::NoClaimInLine))?;
    let date = wanted("date", fields.date)?;
    let (said_on, date_found, outcome, why) = match date.map(|d| (date::read(&d), d)) {
        None => (None, None, Outcome::Taken, None),
        Some((Date::Plain(date), _)) => (Some(date), None, Outcome::Taken, None),
        Some((Date::Written(date) | Date::Ordered(date, _), found)) => {
            let why = Why::of(Because::DateRead, [("found", found), ("date", date.to_string())]);
            (Some(date), None, Outcome::Mended, Some(why))
        }
        Some((Date::Among(date), found)) => {
            let why = Why::of(
                Because::DateAmong,
                [("found", found.clone()), ("date", date.to_string())],
            );
            (Some(date), Some(found), Outcome::Mended, Some(why))
        }
        Some((Date::Unread(because), found)) => {
            let why = Why::of(Because::DateKept, [("found", found.clone())]).and(because);
            (None, Some(found), Outcome::Kept, Some(why))
        }
    };
    Ok(Row {
        line,
        id,
        claim,
        title: wanted("title", fields.title)?,
        claimant: wanted("claimant", fields.claimant)?,
        said_on,
        date_found,
        url: wanted("url", fields.url)?,
        rating: wanted("rating", fields.rating)?,
        publisher: wanted("publisher", fields.publisher)?,
        lang: wanted("lang", fields.lang)?,
        raw: fields.more.then(|| text.to_owned()),
        outcome,
        why,
    })
}

/// What is wrong, without the place, which serde_json counts in lines.
fn bare(error: &serde_json::Error) -> String {
    let whole = error.to_string();
    whole
        .split_once(" at line ")
        .map_or(whole.as_str(), |(what, _)| what)
        .to_owned()
}

fn text_of(name: &str, value: Value<'_>) -> Result<Option<String>, Why> {
    let text = match value {
        Value::Absent => return Ok(None),
        Value::Other(kind) => return Err(Why::of(kind, [("name", name.to_owned())])),
        Value::Number(number) => return Ok(Some(number)),
        Value::Text(text) => text,
    };
    if text.contains('\0') {
        return Err(Why::of(Because::FieldNul, [("name", name.to_owned())]));
    }
    let trimmed = text.trim();
    Ok(match trimmed.len() {
        0 => None,
        whole if whole == text.len() => Some(text.into_owned()),
        _ => Some(trimmed.to_owned()),
    })
}

/// The fields of a line. A field given twice counts as JSON commonly has it: the last one.
#[derive(Default)]
struct Fields<'a> {
    id: Value<'a>,
    claim: Value<'a>,
    title: Value<'a>,
    claimant: Value<'a>,
    date: Value<'a>,
    url: Value<'a>,
    rating: Value<'a>,
    publisher: Value<'a>,
    lang: Value<'a>,
    /// Whether there are others that say something.
    more: bool,
}

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with the claim's fields")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Fields<'de>, M::Error> {
                let mut fields = Fields::default();
                while let Some(Name(key)) = map.next_key()? {
                    let field = match key.as_ref() {
                        "id" => &mut fields.id,
                        "claim" => &mut fields.claim,
                        "title" => &mut fields.title,
                        "claimant" => &mut fields.claimant,
                        "date" => &mut fields.date,
                        "url" => &mut fields.url,
                        "rating" => &mut fields.rating,
                        "publisher" => &mut fields.publisher,
                        "lang" => &mut fields.lang,
                        _ => {
                            fields.more |= !matches!(map.next_value()?, Value::Absent);
                            continue;
                        }
                    };
                    *field = map.next_value()?;
                }
                Ok(fields)
            }
        }
        d.deserialize_map(Object)
    }
}

/// A key, borrowed where it can be.
struct Name<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Value::deserialize(d).map(|value| match value {
            Value::Text(text) => Name(text),
            _ => Name(Cow::Borrowed("")),
        })
    }
}

/// A value of a field: never an error by itself, so that the refusal can name the field.
#[derive(Default)]
enum Value<'a> {
    /// Not there, or null.
    #[default]
    Absent,
    Text(Cow<'a, str>),
    Number(String),
    /// Something that is no text.
    Other(Because),
}

impl<'de> Deserialize<'de> for Value<'de> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Value<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }
            fn visit_borrowed_str<E: de::Error>(self, s: &'de str) -> Result<Self::Value, E> {
                Ok(Value::Text(Cow::Borrowed(s)))
            }
            fn visit_str<E: de::Error>(self, s: &str) -> Result<Self::Value, E> {
                Ok(Value::Text(Cow::Owned(s.to_owned())))
            }
            fn visit_i64<E: de::Error>(self, n: i64) -> Result<Self::Value, E> {
                Ok(Value::Number(n.to_string()))
            }
            fn visit_u64<E: de::Error>(self, n: u64) -> Result<Self::Value, E> {
                Ok(Value::Number(n.to_string()))
            }
            fn visit_f64<E: de::Error>(self, n: f64) -> Result<Self::Value, E> {
                Ok(Value::Number(n.to_string()))
            }
            fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
                Ok(Value::Absent)
            }
            fn visit_bool<E: de::Error>(self, _: bool) -> Result<Self::Value, E> {
                Ok(Value::Other(Because::FieldWord))
            }
            fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Self::Value, S::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Value::Other(Because::FieldList))
            }
            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Value::Other(Because::FieldObject))
            }
        }
        d.deserialize_any(Any)
    }
}
