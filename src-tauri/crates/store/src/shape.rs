//! The shape of each entity: which field lies in which column, which fields are lists in tables of their own, and what
//! refers to what. One table of shapes serves saving, reading, undo and replay, so that no entity needs code of its own.

use claimbook_domain::Entity;

/// How a field is kept in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A UUID, as a blob; `Some` says which entity it refers to.
    Id(Option<Entity>),
    /// A string; `Some` says which entity goes by it.
    Text(Option<Entity>),
    /// A whole number.
    Int,
    /// 0 or 1.
    Bool,
    /// JSON text.
    Json,
}

/// A field in a column of the same name.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Name of field and column.
    pub name: &'static str,
    /// How it is kept.
    pub kind: Kind,
}

/// A field that is a list of ids, kept in a table of its own.
#[derive(Debug, Clone, Copy)]
pub struct List {
    /// Name of the field.
    pub field: &'static str,
    /// The table.
    pub table: &'static str,
    /// Its column that holds the row's id.
    pub owner: &'static str,
    /// Its column that holds the listed id.
    pub item: &'static str,
    /// What is listed.
    pub of: Entity,
    /// The value of the column `role`, where several fields share the table.
    pub role: Option<&'static str>,
}

/// The shape of an entity.
#[derive(Debug)]
pub struct Shape {
    /// Which.
    pub entity: Entity,
    /// Its columns, `id` first.
    pub columns: &'static [Column],
    /// Its lists.
    pub lists: &'static [List],
    /// The field that names the claim, document or source in whose history its changes belong.
    pub owner: Option<&'static str>,
    /// The field that it is called by.
    pub label: &'static str,
    /// Whether it is a register that others share: undo leaves such a row where something else refers to it.
    pub shared: bool,
}

const fn id(name: &'static str) -> Column {
    Column {
        name,
        kind: Kind::Id(None),
    }
}
const fn to(name: &'static str, entity: Entity) -> Column {
    Column {
        name,
        kind: Kind::Id(Some(entity)),
    }
}
const fn text(name: &'static str) -> Column {
    Column {
        name,
        kind: Kind::Text(None),
    }
}
const fn named(name: &'static str, entity: Entity) -> Column {
    Column {
        name,
        kind: Kind::Text(Some(entity)),
    }
}
const fn int(name: &'static str) -> Column {
    Column {
        name,
        kind: Kind::Int,
    }
}
const fn bool(name: &'static str) -> Column {
    Column {
        name,
        kind: Kind::Bool,
    }
}
const fn json(name: &'static str) -> Column {
    Column {
        name,
        kind: Kind::Json,
    }
}

macro_rules! shape {
    ($entity:ident, $columns:expr, $label:literal $(, lists $lists:expr)? $(, owner $owner:literal)? $(, shared $shared:literal)?) => {
        Shape {
            entity: Entity::$entity,
            columns: $columns,
            lists: shape!(@or [$($lists)?] &[]),
            owner: shape!(@some [$($owner)?]),
            label: $label,
            shared: shape!(@or [$($shared)?] false),
        }
    };
    (@or [$x:expr] $d:expr) => { $x };
    (@or [] $d:expr) => { $d };
    (@some [$x:expr]) => { Some($x) };
    (@some []) => { None };
}

static SHAPES: [Shape; 27] = [
    shape!(Person, &[id("id"), text("name"), text("initials")], "name", shared true),
    shape!(Party, &[id("id"), text("name"), text("kind"), json("aliases"), json("same_as")], "name", shared true),
    shape!(Topic, &[id("id"), text("name")], "name", shared true),
    shape!(Scale, &[text("id"), text("name")], "name", shared true),
    shape!(
        Rating,
        &[
            text("id"),
            named("scale", Entity::Scale),
            text("name"),
            int("ordinal"),
            int("number"),
            text("mark"),
            text("definition"),
            bool("retired"),
        ],
        "name",
        shared true
    ),
    shape!(Setting, &[text("id"), text("value")], "id"),
    shape!(SavedSearch, &[id("id"), text("name"), text("query")], "name"),
    shape!(Template, &[id("id"), text("name"), text("body")], "name"),
    shape!(
        Document,
        &[
            id("id"),
            text("title"),
            text("url"),
            to("publisher", Entity::Party),
            to("author", Entity::Party),
            text("published"),
            text("lang"),
            text("text"),
            text("added_at"),
        ],
        "title"
    ),
    shape!(Dismissal, &[id("id"), to("document", Entity::Document), json("spans")], "spans", owner "document"),
    shape!(Passage, &[id("id"), text("text"), json("spans")], "text", shared true),
    shape!(
        Claim,
        &[
            id("id"),
            text("wording"),
            text("title"),
            to("venue", Entity::Party),
            text("said_on"),
            text("said_zone"),
            text("place"),
            text("about"),
            int("priority"),
            text("stage"),
            to("assignee", Entity::Person),
            text("due"),
            text("notes"),
            text("lang"),
            text("added_at"),
        ],
        "wording",
        lists
            & [
                List {
                    field: "claimants",
                    table: "claim_party",
                    owner: "claim",
                    item: "party",
                    of: Entity::Party,
                    role: Some("claimant")
                },
                List {
                    field: "reported_by",
                    table: "claim_party",
                    owner: "claim",
                    item: "party",
                    of: Entity::Party,
                    role: Some("reported-by")
                },
                List {
                    field: "topics",
                    table: "claim_topic",
                    owner: "claim",
                    item: "topic",
                    of: Entity::Topic,
                    role: None
                },
            ]
    ),
    shape!(
        ClaimLink,
        &[id("id"), to("from_claim", Entity::Claim), to("to_claim", Entity::Claim), text("kind")],
        "kind",
        owner "from_claim"
    ),
    shape!(
        Appearance,
        &[
            id("id"),
            to("claim", Entity::Claim),
            to("document", Entity::Document),
            to("passage", Entity::Passage),
            text("url"),
            bool("first"),
        ],
        "url",
        owner "claim"
    ),
    shape!(
        Source,
        &[
            id("id"),
            text("name"),
            text("kind"),
            to("party", Entity::Party),
            text("url"),
            json("same_as"),
            to("origin", Entity::Source),
            text("note"),
        ],
        "name",
        shared true
    ),
    shape!(
        SourceRating,
        &[id("id"), to("source", Entity::Source), text("reliability"), text("reason"), text("rated_at")],
        "reliability",
        owner "source"
    ),
    shape!(
        Snapshot,
        &[
            id("id"),
            text("url"),
            text("final_url"),
            json("redirects"),
            int("status"),
            text("captured"),
            text("file"),
            text("media_type"),
            text("title"),
            text("byline"),
            text("site"),
            text("published"),
            text("lang"),
            text("text"),
            text("extractor"),
            json("absent"),
            bool("disturbing"),
            text("note"),
            text("captured_at"),
            to("captured_by", Entity::Person),
            text("tool"),
        ],
        "title"
    ),
    shape!(
        Resource,
        &[
            id("id"),
            to("snapshot", Entity::Snapshot),
            text("role"),
            text("url"),
            int("status"),
            json("headers"),
            text("media_type"),
            text("sha256"),
            int("size"),
            text("fetched_at"),
        ],
        "url",
        owner "snapshot"
    ),
    shape!(
        Recheck,
        &[
            id("id"),
            to("snapshot", Entity::Snapshot),
            text("checked_at"),
            text("outcome"),
            int("status"),
            text("final_url"),
            text("why"),
            to("found", Entity::Snapshot),
        ],
        "outcome",
        owner "snapshot"
    ),
    shape!(
        Media,
        &[
            id("id"),
            to("claim", Entity::Claim),
            text("kind"),
            text("title"),
            text("category"),
            text("original_context"),
            text("original_link"),
            json("seen_at"),
            to("snapshot", Entity::Snapshot),
            text("added_at"),
        ],
        "title",
        owner "claim"
    ),
    shape!(
        Evidence,
        &[
            id("id"),
            to("claim", Entity::Claim),
            to("source", Entity::Source),
            to("origin", Entity::Source),
            text("stance"),
            text("title"),
            text("quote"),
            text("url"),
            to("snapshot", Entity::Snapshot),
            to("passage", Entity::Passage),
            text("drift"),
            text("published"),
            int("credibility"),
            text("note"),
            text("added_at"),
        ],
        "title",
        owner "claim"
    ),
    shape!(
        Verdict,
        &[
            id("id"),
            to("claim", Entity::Claim),
            named("rating", Entity::Rating),
            text("summary"),
            text("rationale"),
            text("confidence"),
            text("not_known"),
            to("supersedes", Entity::Verdict),
            to("decided_by", Entity::Person),
            text("decided_at"),
        ],
        "rating",
        lists &[List { field: "citations", table: "citation", owner: "verdict", item: "evidence", of: Entity::Evidence, role: None }],
        owner "claim"
    ),
    shape!(
        ExternalCheck,
        &[
            id("id"),
            to("claim", Entity::Claim),
            text("namespace"),
            text("external_id"),
            text("title"),
            text("url"),
            text("publisher"),
            text("rating_found"),
            named("rating", Entity::Rating),
            text("rating_why"),
            text("published"),
            text("date_found"),
            text("raw"),
        ],
        "title",
        owner "claim"
    ),
    shape!(
        Publication,
        &[id("id"), to("claim", Entity::Claim), to("verdict", Entity::Verdict), text("url"), text("published_on")],
        "published_on",
        owner "claim"
    ),
    shape!(Correction, &[id("id"), to("claim", Entity::Claim), text("corrected_on"), text("text")], "text", owner "claim"),
    shape!(
        Redaction,
        &[
            id("id"),
            to("party", Entity::Party),
            to("evidence", Entity::Evidence),
            bool("note_only"),
            to("snapshot", Entity::Snapshot),
            text("words"),
            text("reason"),
            text("marked_at"),
            to("marked_by", Entity::Person),
        ],
        "reason"
    ),
    shape!(
        Export,
        &[
            id("id"),
            text("exported_at"),
            text("format"),
            text("sha256"),
            text("selection"),
            int("claims")
        ],
        "selection"
    ),
];

/// The shape of an entity.
pub fn shape(entity: Entity) -> &'static Shape {
    // The shapes stand in the order of `Entity::ALL`, which a test holds.
    &SHAPES[entity as usize]
}

/// What a field of that entity refers to, where it refers to rows.
pub fn refers_to(entity: Entity, field: &str) -> Option<Entity> {
    let shape = shape(entity);
    let column = shape.columns.iter().find(|column| column.name == field);
    match column.map(|column| column.kind) {
        Some(Kind::Id(of) | Kind::Text(of)) => of,
        Some(_) => None,
        None => shape
            .lists
            .iter()
            .find(|list| list.field == field)
            .map(|list| list.of),
    }
}

/// What may refer to a row of that entity: the referring entity and its field.
pub fn referrers(entity: Entity) -> impl Iterator<Item = (&'static Shape, Referrer)> {
    SHAPES.iter().flat_map(move |s| {
        let columns = s.columns.iter().filter_map(move |c| match c.kind {
            Kind::Id(Some(e)) | Kind::Text(Some(e)) if e == entity => Some((s, Referrer::Column(c))),
            _ => None,
        });
        let lists = s
            .lists
            .iter()
            .filter(move |l| l.of == entity)
            .map(move |l| (s, Referrer::List(l)));
        columns.chain(lists)
    })
}

/// A field that refers to another row.
#[derive(Debug, Clone, Copy)]
pub enum Referrer {
    /// A column.
    Column(&'static Column),
    /// A list.
    List(&'static List),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_stand_in_the_order_of_the_entities() {
        for entity in Entity::ALL {
            assert_eq!(shape(entity).entity, entity);
        }
    }
}
