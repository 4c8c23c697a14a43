//! Parties: the people, organisations and publications that speak, report and own sources. Persons: who works here.

use crate::{PartyId, PersonId, SavedSearchId, TopicId, record::record};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a party is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum PartyKind {
    /// One human being.
    Person,
    /// A body of people: an agency, a ministry, a company.
    Organisation,
    /// A newspaper, site, agency or channel.
    Publication,
    /// Not said.
    #[default]
    Unknown,
}

/// A person, organisation or publication: a claimant, a reporter, a venue, a source's owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Party {
    /// Its id.
    pub id: PartyId,
    /// The name that reports show.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// Other names and spellings.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Addresses that identify it (schema.org `sameAs`).
    #[serde(default)]
    pub same_as: Vec<String>,
}
record!(Party, Party);

/// Who works here: a local profile. Every change names one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Person {
    /// Its id.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// One to three letters.
    pub initials: String,
}
record!(Person, Person);

/// A subject that claims are filed under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// Its name.
    pub name: String,
}
record!(Topic, Topic);

/// A search kept by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SavedSearch {
    /// Its id.
    pub id: SavedSearchId,
    /// Its name.
    pub name: String,
    /// The query, as typed.
    pub query: String,
}
record!(SavedSearch, SavedSearch);
