//! The SQL of each entity, written once from its shape: an import runs the same few statements a hundred thousand times.

use crate::shape::{List, Referrer, Shape, referrers, shape};
use claimbook_domain::Entity;
use std::sync::LazyLock;

/// What is asked of the rows of an entity.
#[derive(Debug)]
pub struct Statements {
    /// Reads one row by its key: the key first, then its columns.
    pub read: String,
    /// Writes a row: its key, then its columns.
    pub insert: String,
    /// Takes a row away by its key.
    pub delete: String,
    /// For each of the shape's lists, in the same order.
    pub lists: Vec<ListStatements>,
    /// How many rows of that kind refer to a key, for each field that may.
    pub referrers: Vec<ReferrerStatements>,
}

/// What is asked of a list of a row, by the row's key.
#[derive(Debug)]
pub struct ListStatements {
    /// Its items in order.
    pub read: String,
    /// Empties it.
    pub clear: String,
    /// Adds an item: the row's key, its place, the item.
    pub write: String,
}

/// What is asked of a field that may refer to a row, by that row's key.
#[derive(Debug)]
pub struct ReferrerStatements {
    /// What refers.
    pub by: Entity,
    /// Whether any does.
    pub any: String,
    /// How many do.
    pub count: String,
}

/// The statements of an entity.
pub fn statements(entity: Entity) -> &'static Statements {
    static ALL: LazyLock<Vec<Statements>> =
        LazyLock::new(|| Entity::ALL.iter().map(|e| Statements::of(shape(*e))).collect());
    &ALL[entity as usize]
}

impl Statements {
    fn of(shape: &Shape) -> Self {
        let table = shape.entity.name();
        let marks = vec!["?"; shape.columns.len()].join(", ");
        Self {
            read: select(shape, "WHERE id = ?1"),
            insert: format!("INSERT INTO {table} ({}) VALUES ({marks})", columns(shape)),
            delete: format!("DELETE FROM {table} WHERE id = ?1"),
            lists: shape.lists.iter().map(ListStatements::of).collect(),
            referrers: referrers(shape.entity)
                .map(|(other, field)| ReferrerStatements::of(other, field))
                .collect(),
        }
    }
}

impl ListStatements {
    fn of(list: &List) -> Self {
        let List {
            table, owner, item, ..
        } = list;
        let role = list.role.map_or(String::new(), |r| format!(" AND role = '{r}'"));
        Self {
            read: format!("SELECT {item} FROM {table} WHERE {owner} = ?1{role} ORDER BY i"),
            clear: format!("DELETE FROM {table} WHERE {owner} = ?1{role}"),
            write: match list.role {
                Some(role) => {
                    format!("INSERT INTO {table} ({owner}, role, i, {item}) VALUES (?1, '{role}', ?2, ?3)")
                }
                None => format!("INSERT INTO {table} ({owner}, i, {item}) VALUES (?1, ?2, ?3)"),
            },
        }
    }
}

impl ReferrerStatements {
    fn of(other: &Shape, field: Referrer) -> Self {
        let (table, column) = match field {
            Referrer::Column(column) => (other.entity.name(), column.name),
            Referrer::List(list) => (list.table, list.item),
        };
        Self {
            by: other.entity,
            any: format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE {column} = ?1)"),
            count: format!("SELECT count(*) FROM {table} WHERE {column} = ?1"),
        }
    }
}

fn columns(shape: &Shape) -> String {
    shape
        .columns
        .iter()
        .map(|c| c.name)
        .collect::<Vec<_>>()
        .join(", ")
}

/// The statement that reads rows of a shape: its key first, then its columns.
pub fn select(shape: &Shape, tail: &str) -> String {
    format!("SELECT {} FROM {} {tail}", columns(shape), shape.entity.name())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::Kind;

    #[test]
    fn each_entity_finds_its_own() {
        for entity in Entity::ALL {
            let own = statements(entity);
            assert!(own.delete.contains(&format!(" {} ", entity.name())));
            assert_eq!(own.lists.len(), shape(entity).lists.len());
        }
    }

    #[test]
    fn keys_are_the_first_column() {
        for entity in Entity::ALL {
            let first = shape(entity).columns[0];
            assert_eq!(first.name, "id");
            assert!(matches!(first.kind, Kind::Id(None) | Kind::Text(None)));
        }
    }
}
