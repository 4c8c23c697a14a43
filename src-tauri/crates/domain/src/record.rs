//! What the record is made of: entities, each a row whose fields the history keeps one by one.

use serde::{Serialize, de::DeserializeOwned};

/// The kinds of rows in the record. The name is that of the table and of `change.entity`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Entity {
    Person,
    Party,
    Topic,
    Scale,
    Rating,
    Setting,
    SavedSearch,
    Template,
    Document,
    Dismissal,
    Passage,
    Claim,
    ClaimLink,
    Appearance,
    Source,
    SourceRating,
    Snapshot,
    Resource,
    Recheck,
    Media,
    Evidence,
    Verdict,
    ExternalCheck,
    Publication,
    Correction,
    Redaction,
    Export,
}

impl Entity {
    /// Every entity, in an order in which each refers only to those before it (or to itself).
    pub const ALL: [Entity; 27] = [
        Entity::Person,
        Entity::Party,
        Entity::Topic,
        Entity::Scale,
        Entity::Rating,
        Entity::Setting,
        Entity::SavedSearch,
        Entity::Template,
        Entity::Document,
        Entity::Dismissal,
        Entity::Passage,
        Entity::Claim,
        Entity::ClaimLink,
        Entity::Appearance,
        Entity::Source,
        Entity::SourceRating,
        Entity::Snapshot,
        Entity::Resource,
        Entity::Recheck,
        Entity::Media,
        Entity::Evidence,
        Entity::Verdict,
        Entity::ExternalCheck,
        Entity::Publication,
        Entity::Correction,
        Entity::Redaction,
        Entity::Export,
    ];

    /// The name of the table and of the entity in the history.
    pub const fn name(self) -> &'static str {
        match self {
            Entity::Person => "person",
            Entity::Party => "party",
            Entity::Topic => "topic",
            Entity::Scale => "scale",
            Entity::Rating => "rating",
            Entity::Setting => "setting",
            Entity::SavedSearch => "saved_search",
            Entity::Template => "template",
            Entity::Document => "document",
            Entity::Dismissal => "dismissal",
            Entity::Passage => "passage",
            Entity::Claim => "claim",
            Entity::ClaimLink => "claim_link",
            Entity::Appearance => "appearance",
            Entity::Source => "source",
            Entity::SourceRating => "source_rating",
            Entity::Snapshot => "snapshot",
            Entity::Resource => "resource",
            Entity::Recheck => "recheck",
            Entity::Media => "media",
            Entity::Evidence => "evidence",
            Entity::Verdict => "verdict",
            Entity::ExternalCheck => "external_check",
            Entity::Publication => "publication",
            Entity::Correction => "correction",
            Entity::Redaction => "redaction",
            Entity::Export => "export",
        }
    }

    /// The entity of that name.
    pub fn named(name: &str) -> Option<Entity> {
        Entity::ALL.into_iter().find(|e| e.name() == name)
    }
}

/// A row of the record: serialised, its fields are the columns (and lists) of its table.
pub trait Record: Serialize + DeserializeOwned {
    /// Which table it is a row of.
    const ENTITY: Entity;
    /// Its key in that table, as text.
    fn key(&self) -> String;
}

/// Ties a type to its entity.
macro_rules! record {
    ($type:ty, $entity:ident) => {
        impl $crate::record::Record for $type {
            const ENTITY: $crate::record::Entity = $crate::record::Entity::$entity;
            fn key(&self) -> String {
                self.id.to_string()
            }
        }
    };
}
pub(crate) use record;
