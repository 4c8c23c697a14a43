//! Rows of the record as maps of fields: read, compared, written, by their shape alone.

use crate::shape::{Kind, List, Shape, shape};
use crate::statements::{ListStatements, statements};
use crate::{Result, StoreError};
use claimbook_domain::{Entity, Record};
use rusqlite::types::{Value as Sql, ValueRef};
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde_json::{Map, Value};
use std::fmt::Write as _;
use uuid::Uuid;

/// Fields by name. Fields that are `null`, and lists that are empty, are left out.
pub type Fields = Map<String, Value>;

/// The fields of a record.
pub fn fields_of<R: Record>(record: &R) -> Result<Fields> {
    match serde_json::to_value(record) {
        Ok(Value::Object(mut map)) => {
            map.retain(|name, value| name != "id" && !is_empty(value));
            Ok(map)
        }
        Ok(_) => Err(invalid(R::ENTITY, "it has no fields")),
        Err(e) => Err(invalid(R::ENTITY, e)),
    }
}

/// A record of its fields.
pub fn record_of<R: Record>(key: &str, fields: Fields) -> Result<R> {
    let mut map = fields;
    map.insert("id".into(), Value::String(key.to_owned()));
    for list in shape(R::ENTITY).lists {
        map.entry(list.field).or_insert_with(|| Value::Array(Vec::new()));
    }
    serde_json::from_value(Value::Object(map)).map_err(|e| invalid(R::ENTITY, e))
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

pub(crate) fn invalid(entity: Entity, why: impl ToString) -> StoreError {
    StoreError::Invalid {
        entity: entity.name(),
        why: why.to_string(),
    }
}

/// A key as it lies in the database.
pub fn key_sql(entity: Entity, key: &str) -> Result<Sql> {
    id_sql(shape(entity).columns[0].kind, key).ok_or_else(|| StoreError::NotFound {
        entity: entity.name(),
        id: key.into(),
    })
}

fn id_sql(kind: Kind, key: &str) -> Option<Sql> {
    match kind {
        Kind::Id(_) => Uuid::parse_str(key)
            .ok()
            .map(|u| Sql::Blob(u.as_bytes().to_vec())),
        _ => Some(Sql::Text(key.to_owned())),
    }
}

/// A key as text.
pub fn key_text(value: ValueRef<'_>) -> Option<String> {
    match value {
        ValueRef::Blob(b) => Uuid::from_slice(b).ok().map(|u| u.to_string()),
        ValueRef::Text(t) => std::str::from_utf8(t).ok().map(str::to_owned),
        _ => None,
    }
}

fn to_sql(entity: Entity, kind: Kind, name: &str, value: Option<&Value>) -> Result<Sql> {
    let wrong = || invalid(entity, format!("the field “{name}” does not fit"));
    Ok(match (kind, value) {
        (Kind::Json, None) => Sql::Text("[]".into()),
        (Kind::Bool, None) => Sql::Integer(0),
        (_, None | Some(Value::Null)) => Sql::Null,
        (Kind::Id(_), Some(Value::String(s))) => id_sql(kind, s).ok_or_else(wrong)?,
        (Kind::Text(_), Some(Value::String(s))) => Sql::Text(s.clone()),
        (Kind::Int, Some(v)) => Sql::Integer(v.as_i64().ok_or_else(wrong)?),
        (Kind::Bool, Some(v)) => Sql::Integer(v.as_bool().ok_or_else(wrong)?.into()),
        (Kind::Json, Some(v)) => Sql::Text(v.to_string()),
        _ => return Err(wrong()),
    })
}

fn from_sql(kind: Kind, value: ValueRef<'_>) -> Value {
    match (kind, value) {
        (_, ValueRef::Null) => Value::Null,
        (Kind::Id(_), v) => key_text(v).map_or(Value::Null, Value::String),
        (Kind::Bool, ValueRef::Integer(i)) => Value::Bool(i != 0),
        (_, ValueRef::Integer(i)) => Value::from(i),
        (Kind::Json, ValueRef::Text(t)) => serde_json::from_slice(t).unwrap_or(Value::Null),
        (_, ValueRef::Text(t)) => Value::String(String::from_utf8_lossy(t).into_owned()),
        _ => Value::Null,
    }
}

/// The key and fields of a row that [`select`](crate::statements::select) gave, its lists left out.
pub fn columns_of(shape: &Shape, row: &rusqlite::Row<'_>) -> rusqlite::Result<(String, Fields)> {
    let key = key_text(row.get_ref(0)?).unwrap_or_default();
    let mut fields = Fields::new();
    for (i, column) in shape.columns.iter().enumerate().skip(1) {
        let value = from_sql(column.kind, row.get_ref(i)?);
        if !is_empty(&value) {
            fields.insert(column.name.into(), value);
        }
    }
    Ok((key, fields))
}

/// Adds the lists of a row.
pub fn add_lists(db: &Connection, shape: &Shape, key: &Sql, fields: &mut Fields) -> Result<()> {
    for (list, sql) in shape.lists.iter().zip(&statements(shape.entity).lists) {
        let items = list_items(db, sql, key)?;
        if !items.is_empty() {
            fields.insert(list.field.into(), Value::Array(items));
        }
    }
    Ok(())
}

fn list_items(db: &Connection, sql: &ListStatements, key: &Sql) -> Result<Vec<Value>> {
    let mut statement = db.prepare_cached(&sql.read)?;
    let rows = statement.query_map([key], |r| Ok(key_text(r.get_ref(0)?).unwrap_or_default()))?;
    Ok(rows
        .collect::<rusqlite::Result<Vec<_>>>()?
        .into_iter()
        .map(Value::String)
        .collect())
}

/// A row's fields, if the row is there.
pub fn read(db: &Connection, entity: Entity, key: &str) -> Result<Option<Fields>> {
    let shape = shape(entity);
    let key_value = key_sql(entity, key)?;
    let found = db
        .prepare_cached(&statements(entity).read)?
        .query_row([&key_value], |r| columns_of(shape, r))
        .optional()?;
    let Some((_, mut fields)) = found else {
        return Ok(None);
    };
    add_lists(db, shape, &key_value, &mut fields)?;
    Ok(Some(fields))
}

/// Writes a new row; gives its number.
pub fn insert(db: &Connection, entity: Entity, key: &str, fields: &Fields) -> Result<i64> {
    let shape = shape(entity);
    let sql = statements(entity);
    let key_value = key_sql(entity, key)?;
    let mut statement = db.prepare_cached(&sql.insert)?;
    statement.raw_bind_parameter(1, &key_value)?;
    for (i, column) in shape.columns.iter().enumerate().skip(1) {
        let value = to_sql(entity, column.kind, column.name, fields.get(column.name))?;
        statement.raw_bind_parameter(i + 1, value)?;
    }
    statement.raw_execute()?;
    let number = db.last_insert_rowid();
    for (list, sql) in shape.lists.iter().zip(&sql.lists) {
        if let Some(value) = fields.get(list.field) {
            write_list(db, entity, list, sql, &key_value, value)?;
        }
    }
    Ok(number)
}

/// Sets fields of a row; `null` and the empty list empty them.
pub fn update(db: &Connection, entity: Entity, key: &str, fields: &Fields) -> Result<()> {
    let shape = shape(entity);
    let key_value = key_sql(entity, key)?;
    let mut sql = format!("UPDATE {} SET ", entity.name());
    let mut values = Vec::new();
    for column in &shape.columns[1..] {
        if let Some(value) = fields.get(column.name) {
            let comma = if values.is_empty() { "" } else { ", " };
            let _ = write!(sql, "{comma}{} = ?", column.name);
            let value = if value.is_null() { None } else { Some(value) };
            values.push(to_sql(entity, column.kind, column.name, value)?);
        }
    }
    if !values.is_empty() {
        sql.push_str(" WHERE id = ?");
        values.push(key_value.clone());
        if db.prepare_cached(&sql)?.execute(params_from_iter(values))? != 1 {
            return Err(StoreError::NotFound {
                entity: entity.name(),
                id: key.into(),
            });
        }
    }
    for (list, sql) in shape.lists.iter().zip(&statements(entity).lists) {
        if let Some(value) = fields.get(list.field) {
            db.prepare_cached(&sql.clear)?.execute([&key_value])?;
            write_list(db, entity, list, sql, &key_value, value)?;
        }
    }
    Ok(())
}

/// Takes a row away, its lists with it.
pub fn delete(db: &Connection, entity: Entity, key: &str) -> Result<()> {
    let key_value = key_sql(entity, key)?;
    let sql = statements(entity);
    for list in &sql.lists {
        db.prepare_cached(&list.clear)?.execute([&key_value])?;
    }
    if db.prepare_cached(&sql.delete)?.execute([&key_value])? != 1 {
        return Err(StoreError::NotFound {
            entity: entity.name(),
            id: key.into(),
        });
    }
    Ok(())
}

fn write_list(
    db: &Connection,
    entity: Entity,
    list: &List,
    sql: &ListStatements,
    key: &Sql,
    value: &Value,
) -> Result<()> {
    let mut statement = db.prepare_cached(&sql.write)?;
    for (i, item) in value.as_array().into_iter().flatten().enumerate() {
        let item = item
            .as_str()
            .and_then(|s| id_sql(Kind::Id(None), s))
            .ok_or_else(|| invalid(entity, format!("the list “{}” does not fit", list.field)))?;
        statement.execute(rusqlite::params![key, i as i64, item])?;
    }
    Ok(())
}

/// What differs: the old and the new values of the fields that are not the same in both.
pub fn difference(old: &Fields, new: &Fields) -> (Fields, Fields) {
    let mut was = Fields::new();
    let mut is = Fields::new();
    for (name, value) in new {
        if old.get(name) != Some(value) {
            was.insert(name.clone(), old.get(name).cloned().unwrap_or(Value::Null));
            is.insert(name.clone(), value.clone());
        }
    }
    for (name, value) in old {
        if !new.contains_key(name) {
            was.insert(name.clone(), value.clone());
            is.insert(name.clone(), Value::Null);
        }
    }
    (was, is)
}
