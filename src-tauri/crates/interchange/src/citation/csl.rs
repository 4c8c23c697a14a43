//! CSL-JSON: an array of items by the schema `csl-data.json` 1.0 of the Citation Style Language.

use super::clean::cleaned;
use super::part::{Day, When};
use super::{Cited, Name, keys};
use claimbook_domain::Edtf;
use serde_json::{Map, Value, json};

/// The citations as CSL-JSON, in their order.
///
/// The copy that was kept is in `archive_location` (its address, or its SHA-256), in words in `note`, and whole in
/// `custom`, where programs look for it.
pub fn csl_json(cited: &[Cited]) -> String {
    let items = cited
        .iter()
        .zip(keys(cited))
        .map(|(one, key)| item(&cleaned(one), key));
    let mut text = format!("{:#}", Value::Array(items.collect()));
    text.push('\n');
    text
}

fn item(cited: &Cited, key: String) -> Value {
    let mut item = Map::new();
    item.insert("id".into(), key.into());
    item.insert("type".into(), cited.medium.csl().into());
    let mut put = |name: &str, value: Option<&String>| {
        if let Some(value) = value {
            item.insert(name.into(), value.as_str().into());
        }
    };
    put("title", cited.title.as_ref());
    put("container-title", cited.site.as_ref());
    put("publisher", cited.publisher.as_ref());
    put("URL", cited.url.as_ref());
    put("language", cited.lang.as_ref());
    if !cited.authors.is_empty() {
        item.insert("author".into(), cited.authors.iter().map(name).collect());
    }
    for (name, value) in [("issued", &cited.published), ("accessed", &cited.accessed)] {
        if let Some(value) = value {
            item.insert(name.into(), date(value));
        }
    }
    if let Some(copy) = &cited.archived {
        let place = copy
            .url
            .clone()
            .unwrap_or_else(|| format!("sha256:{}", copy.sha256));
        item.insert("archive_location".into(), place.into());
        item.insert(
            "note".into(),
            format!("Archived {}, SHA-256 {}", copy.on, copy.sha256).into(),
        );
        let mut archived = json!({"date": copy.on.as_str(), "sha256": copy.sha256});
        if let (Value::Object(archived), Some(url)) = (&mut archived, &copy.url) {
            archived.insert("url".into(), url.as_str().into());
        }
        item.insert("custom".into(), json!({"archived": archived, "id": cited.id}));
    } else if !cited.id.is_empty() {
        item.insert("custom".into(), json!({"id": cited.id}));
    }
    item.into()
}

fn name(name: &Name) -> Value {
    match name {
        Name::Person {
            family,
            given: Some(given),
        } => json!({"family": family, "given": given}),
        Name::Person { family, given: None } => json!({"family": family}),
        Name::Whole(name) => json!({"literal": name}),
    }
}

/// A date variable: `date-parts` for one day or two, `literal` for what has none.
fn date(date: &Edtf) -> Value {
    let (from, to) = match When::of(date) {
        When::Day(day) => (day, None),
        When::Span(Some(from), Some(to)) => (from, Some(to)),
        When::Span(..) | When::Words(_) => return json!({"literal": date.display("en")}),
    };
    let mut value = Map::new();
    let parts: Vec<Value> = [Some(from), to].into_iter().flatten().map(parts).collect();
    value.insert("date-parts".into(), parts.into());
    if to.is_none()
        && let Some(season) = from.season
    {
        value.insert("season".into(), season.into());
    }
    if from.circa || to.is_some_and(|to| to.circa) {
        value.insert("circa".into(), true.into());
    }
    value.into()
}

fn parts(day: Day) -> Value {
    let mut parts = vec![Value::from(day.year)];
    parts.extend(day.month.map(Value::from));
    parts.extend(day.day.map(Value::from));
    parts.into()
}
