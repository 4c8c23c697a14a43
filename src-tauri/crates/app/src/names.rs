//! Parties, topics and sources go by name: who is known is found, who is not is made, within the act at hand.

use crate::{Error, Result};
use claimbook_domain::{Edtf, Party, PartyId, PartyKind, Source, SourceId, SourceKind, Topic, TopicId, edtf};
use claimbook_store::Tx;
use uuid::Uuid;

/// The longest name that is taken; a longer one is a pasted text.
const LONGEST: usize = 300;

/// A name on one line, as long as names are.
pub fn checked(field: &str, name: &str) -> Result<String> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.chars().count() > LONGEST {
        return Err(Error::new(
            "call.name-long",
            format!("The {field} is longer than {LONGEST} characters: is it a name?"),
        )
        .with("field", field));
    }
    Ok(name)
}

/// The parties of these names, in order, each once; empty names are passed over.
pub fn parties(tx: &mut Tx<'_>, field: &str, names: &[String], kind: PartyKind) -> Result<Vec<PartyId>> {
    let mut ids = Vec::new();
    for name in names {
        let name = checked(field, name)?;
        if name.is_empty() {
            continue;
        }
        let id = party(tx, field, &name, kind)?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok(ids)
}

/// The party of that name.
pub fn party(tx: &mut Tx<'_>, field: &str, name: &str, kind: PartyKind) -> Result<PartyId> {
    let name = checked(field, name)?;
    if let Some(id) = tx.reader().party_named(&name)? {
        return Ok(PartyId(id));
    }
    let party = Party {
        id: PartyId(tx.id()),
        name,
        kind,
        aliases: Vec::new(),
        same_as: Vec::new(),
    };
    tx.insert(&party)?;
    Ok(party.id)
}

/// The party of that name; none where it is empty.
pub fn party_or_none(
    tx: &mut Tx<'_>,
    field: &str,
    name: Option<&str>,
    kind: PartyKind,
) -> Result<Option<PartyId>> {
    match name.map(str::trim).filter(|n| !n.is_empty()) {
        Some(name) => party(tx, field, name, kind).map(Some),
        None => Ok(None),
    }
}

/// The topics of these names, each once.
pub fn topics(tx: &mut Tx<'_>, names: &[String]) -> Result<Vec<TopicId>> {
    let mut ids = Vec::new();
    for name in names {
        let name = checked("topic", name)?;
        if name.is_empty() {
            continue;
        }
        let id = match tx.reader().topic_named(&name)? {
            Some(id) => TopicId(id),
            None => {
                let topic = Topic {
                    id: TopicId(tx.id()),
                    name,
                };
                tx.insert(&topic)?;
                topic.id
            }
        };
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok(ids)
}

/// The source of that name or id; none where it is empty.
pub fn source(tx: &mut Tx<'_>, field: &str, name: Option<&str>) -> Result<Option<SourceId>> {
    let Some(name) = name.map(str::trim).filter(|n| !n.is_empty()) else {
        return Ok(None);
    };
    if let Ok(id) = Uuid::parse_str(name) {
        return Ok(Some(tx.get::<Source>(&id.to_string())?.id));
    }
    let name = checked(field, name)?;
    if let Some(id) = tx.reader().source_named(&name)? {
        return Ok(Some(SourceId(id)));
    }
    let source = Source {
        id: SourceId(tx.id()),
        name,
        kind: SourceKind::Other,
        party: None,
        url: None,
        same_as: Vec::new(),
        origin: None,
        note: None,
    };
    tx.insert(&source)?;
    Ok(Some(source.id))
}

/// A date as people write it; none where it is empty.
pub fn date(field: &str, text: Option<&str>) -> Result<Option<Edtf>> {
    let Some(text) = text.map(str::trim).filter(|t| !t.is_empty()) else {
        return Ok(None);
    };
    edtf::read(text).map(Some).map_err(|e| {
        Error::new("call.date", format!("The date in “{field}” can't be read: {e}"))
            .with("field", field)
            .with("value", text)
    })
}

/// A calendar day, `YYYY-MM-DD`; none where it is empty.
pub fn day(field: &str, text: Option<&str>) -> Result<Option<String>> {
    let Some(date) = date(field, text)? else {
        return Ok(None);
    };
    match (date.earliest(), date.latest()) {
        (Some(a), Some(b)) if a == b => Ok(Some(a.to_string())),
        _ => Err(Error::new(
            "call.day",
            format!("“{field}” must be one day, such as 2022-09-07; “{date}” is not."),
        )
        .with("field", field)),
    }
}

/// Text without space around it; none where nothing is left.
pub fn some(text: Option<String>) -> Option<String> {
    text.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty())
}

/// A web address that may be kept and shown as a link: http or https.
pub fn link(field: &str, text: Option<&str>) -> Result<Option<String>> {
    let Some(text) = text.map(str::trim).filter(|t| !t.is_empty()) else {
        return Ok(None);
    };
    let lower = text.to_ascii_lowercase();
    let rest = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"));
    if rest.is_none_or(str::is_empty) || text.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err(Error::new(
            "call.link",
            format!("“{text}” in “{field}” is no web address: it should begin with https:// or http:// and hold no spaces."),
        )
        .with("field", field)
        .with("value", text.chars().take(LONGEST).collect::<String>()));
    }
    Ok(Some(text.to_owned()))
}

/// A number from a to b; none stays none.
pub fn within(field: &str, value: Option<u8>, from: u8, to: u8) -> Result<Option<u8>> {
    match value {
        Some(v) if !(from..=to).contains(&v) => Err(Error::new(
            "call.number",
            format!("“{field}” goes from {from} to {to}; {v} is not in it."),
        )
        .with("field", field)
        .with("from", from)
        .with("to", to)
        .with("value", v)),
        v => Ok(v),
    }
}
