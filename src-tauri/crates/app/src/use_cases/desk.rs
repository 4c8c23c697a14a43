//! The desk itself: books, people, settings, saved searches, drafts.

use crate::api::*;
use crate::desk::{StatusOf, guard};
use crate::{Desk, Error, Result, names};
use claimbook_domain::query::Query;
use claimbook_domain::*;
use claimbook_store::{Act, Book, ClaimFilter, Follow, OpenMode, Reader, Sort, StoreError};
use std::path::{Path, PathBuf};

/// The setting that marks the example book.
const EXAMPLE: &str = "example";

/// What a new book begins with: the scales that ship, and a person.
pub(crate) fn begin(book: &Book) -> Result<()> {
    book.transact(
        &Act {
            kind: "book-init",
            person: None,
        },
        |tx| -> Result<()> {
            for (scale, ratings) in shipped() {
                tx.insert(&scale)?;
                for rating in ratings {
                    tx.insert(&rating)?;
                }
            }
            tx.insert(&Person {
                id: PersonId(tx.id()),
                name: "Me".into(),
                initials: "ME".into(),
            })?;
            Ok(())
        },
    )?;
    Ok(())
}

/// `desk.status`
pub fn status(desk: &Desk, _: Nothing) -> Result<DeskStatus> {
    let folders = (
        desk.books_folder().display().to_string(),
        desk.exports_folder().display().to_string(),
    );
    let Ok(book) = desk.book() else {
        return Ok(DeskStatus {
            book: None,
            problem: desk.problem(),
            people: Vec::new(),
            me: None,
            settings: DeskSettings::default(),
            counts: Counts::default(),
            undo: None,
            redo: None,
            saved_searches: Vec::new(),
            books_folder: folders.0,
            exports_folder: folders.1,
        });
    };
    let me = desk.me();
    let of = StatusOf {
        folder: book.folder().to_owned(),
        last_change: book.read(|r| r.last_change())?,
        me,
        today: desk.today(),
    };
    if let Some((known, status)) = &*guard(&desk.status)
        && *known == of
    {
        return Ok(status.clone());
    }
    let status = count(&book, me, &of.today, folders)?;
    *guard(&desk.status) = Some((of, status.clone()));
    Ok(status)
}

/// The status of a book, counted.
fn count(book: &Book, me: Option<PersonId>, today: &str, folders: (String, String)) -> Result<DeskStatus> {
    let soon = week_after(today);
    book.read(|r| {
        let settings = settings(r)?;
        let tally = r.tally(me.map(|m| m.0), &soon)?;
        let (undo, redo) = r.next_steps(me.map(|m| m.0))?;
        let saved = r.all::<SavedSearch>()?.into_iter().map(|search| {
            let total = query::parse(&search.query)
                .ok()
                .and_then(|q| r.count_claims(&filter(&q, me)).ok());
            SavedSearchCount { search, total }
        });
        Ok(DeskStatus {
            book: Some(BookInfo {
                id: book.id().to_string(),
                name: settings
                    .book_name
                    .clone()
                    .unwrap_or_else(|| folder_name(book.folder())),
                path: book.folder().display().to_string(),
                read_only: book.read_only(),
                example: r.find::<Setting>(EXAMPLE)?.is_some(),
            }),
            problem: None,
            people: r.all()?,
            me,
            settings,
            counts: Counts {
                documents: tally.documents,
                claims: tally.claims,
                sources: tally.sources,
                checked: tally.checked,
                to_verify: tally.to_verify,
                in_review: tally.in_review,
                mine: tally.mine,
                due: tally.due,
            },
            undo: undo.map(|a| a.kind),
            redo: redo.map(|a| a.kind),
            saved_searches: saved.collect(),
            books_folder: folders.0,
            exports_folder: folders.1,
        })
    })
    .map_err(Error::from)
}

fn filter(query: &Query, me: Option<PersonId>) -> ClaimFilter<'_> {
    ClaimFilter {
        query,
        me: me.map(|m| m.0),
        sort: Sort::Added,
        descending: false,
    }
}

fn folder_name(folder: &Path) -> String {
    folder
        .file_stem()
        .map_or_else(|| "Claims".into(), |n| n.to_string_lossy().into_owned())
}

fn week_after(today: &str) -> String {
    let day = today
        .parse::<chrono::NaiveDate>()
        .ok()
        .and_then(|d| d.checked_add_days(chrono::Days::new(7)));
    day.map_or_else(|| today.to_owned(), |d| d.to_string())
}

/// The desk's settings, as the record has them.
pub(crate) fn settings(r: &Reader<'_>) -> std::result::Result<DeskSettings, StoreError> {
    let map: serde_json::Map<String, serde_json::Value> = r
        .all::<Setting>()?
        .into_iter()
        .map(|s| (s.id, s.value.into()))
        .collect();
    Ok(serde_json::from_value(map.into()).unwrap_or_default())
}

/// `book.open`
pub fn open(desk: &Desk, request: OpenBook) -> Result<DeskStatus> {
    let path = PathBuf::from(request.path.trim());
    if path.as_os_str().is_empty() {
        return Err(Error::new("call.path", "Name the folder of a book."));
    }
    let mode = if request.create && !path.join("book.sqlite").exists() {
        OpenMode::New
    } else {
        OpenMode::Existing
    };
    desk.open_book(&path, mode)?;
    status(desk, Nothing {})
}

/// `book.example`
pub fn example(desk: &Desk, _: Nothing) -> Result<DeskStatus> {
    let folder = desk.example_book();
    if !folder.join("book.sqlite").exists() {
        make_example(desk, &folder)?;
    }
    desk.open_book(&folder, OpenMode::Existing)?;
    status(desk, Nothing {})
}

/// Makes the example book in a folder that is not there yet, and opens it. It takes its name only when it is whole.
pub fn make_example(desk: &Desk, folder: &Path) -> Result<()> {
    let part = folder.with_extension("part");
    let _ = std::fs::remove_dir_all(&part);
    desk.open_book(&part, OpenMode::New)?;
    crate::example::fill(desk)?;
    desk.act("book-init", |tx| -> Result<()> {
        tx.insert(&Setting {
            id: EXAMPLE.into(),
            value: "true".into(),
        })?;
        Ok(())
    })?;
    desk.close_book();
    std::fs::rename(&part, folder).map_err(|e| {
        Error::new("file.failed", format!("{}: {e}", folder.display()))
            .with("path", folder.display())
            .with("why", e)
    })?;
    desk.open_book(folder, OpenMode::Existing)?;
    Ok(())
}

/// `book.verify`
pub fn verify(desk: &Desk, _: Nothing, follow: Follow<'_>) -> Result<Verification> {
    let v = desk.book()?.verify(follow)?;
    Ok(Verification {
        ok: v.problems.is_empty(),
        changes: v.changes,
        devices: v.devices,
        rows: v.rows,
        texts: v.texts,
        blobs: v.blobs,
        blob_bytes: v.blob_bytes,
        erased: v.erased,
        problems: v.problems,
    })
}

/// `book.backup`
pub fn backup(desk: &Desk, request: FilePath, follow: Follow<'_>) -> Result<FilePath> {
    desk.book()?.pack(Path::new(request.path.trim()), follow)?;
    Ok(request)
}

/// Makes a book of a backup, in a folder where none is, and opens it.
pub fn restore(desk: &Desk, file: &Path, folder: &Path) -> Result<()> {
    claimbook_store::unpack(file, folder, claimbook_store::UNFOLLOWED)?;
    desk.open_book(folder, OpenMode::Existing)?;
    Ok(())
}

/// `person.save`
pub fn save_person(desk: &Desk, request: SavePerson) -> Result<Id> {
    let name = request.name.trim().to_owned();
    if name.is_empty() {
        return Err(Error::new("call.empty", "A person needs a name.").with("field", "name"));
    }
    let initials = names::some(request.initials).unwrap_or_else(|| {
        name.split_whitespace()
            .filter_map(|w| w.chars().next())
            .take(3)
            .flat_map(char::to_uppercase)
            .collect()
    });
    let (id, _) = desk.act("person-save", |tx| -> Result<PersonId> {
        match request.id {
            Some(id) => {
                tx.get::<Person>(&id.to_string())?;
                tx.update(&Person { id, name, initials })?;
                Ok(id)
            }
            None => {
                let person = Person {
                    id: PersonId(tx.id()),
                    name,
                    initials,
                };
                tx.insert(&person)?;
                Ok(person.id)
            }
        }
    })?;
    Ok(Id { id: id.to_string() })
}

/// `person.use`
pub fn use_person(desk: &Desk, request: Id) -> Result<Nothing> {
    let person: Person = desk.book()?.read(|r| r.get(&request.id))?;
    desk.set_me(person.id)?;
    Ok(Nothing {})
}

/// `settings.save`
pub fn save_settings(desk: &Desk, request: DeskSettings) -> Result<Nothing> {
    names::link("publisher_url", request.publisher_url.as_deref())?;
    names::link("check_url_base", request.check_url_base.as_deref())?;
    names::link(
        "corrections_policy_url",
        request.corrections_policy_url.as_deref(),
    )?;
    let fields = serde_json::to_value(&request).map_err(|e| Error::new("internal", e.to_string()))?;
    desk.act("settings-save", |tx| -> Result<()> {
        for (id, value) in fields.as_object().into_iter().flatten() {
            let value = value.as_str().map(str::trim).filter(|v| !v.is_empty());
            let was = tx.reader().find::<Setting>(id)?;
            match (was, value) {
                (None, Some(v)) => tx.insert(&Setting {
                    id: id.clone(),
                    value: v.into(),
                })?,
                (Some(_), Some(v)) => {
                    tx.update(&Setting {
                        id: id.clone(),
                        value: v.into(),
                    })?;
                }
                (Some(_), None) => tx.delete(Entity::Setting, id)?,
                (None, None) => {}
            }
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// `scale.list`
pub fn scales(desk: &Desk, _: Nothing) -> Result<Items<ScaleView>> {
    desk.book()?
        .read(|r| {
            let mut items = Vec::new();
            for scale in r.all::<Scale>()? {
                let mut ratings: Vec<Rating> = r.of("scale", &scale.id)?;
                ratings.sort_by_key(|r| r.order);
                items.push(ScaleView { scale, ratings });
            }
            Ok(items.into())
        })
        .map_err(Error::from)
}

/// `search.save`
pub fn save_search(desk: &Desk, request: SaveSearch) -> Result<Id> {
    super::search::parse(&request.query)?;
    let name = request.name.trim().to_owned();
    if name.is_empty() {
        return Err(Error::new("call.empty", "A saved search needs a name.").with("field", "name"));
    }
    let (id, _) = desk.act("search-save", |tx| -> Result<SavedSearchId> {
        let known = tx
            .reader()
            .all::<SavedSearch>()?
            .into_iter()
            .find(|s| s.name == name);
        let id = known.as_ref().map_or_else(|| SavedSearchId(tx.id()), |s| s.id);
        let search = SavedSearch {
            id,
            name,
            query: request.query,
        };
        if known.is_some() {
            tx.update(&search)?;
        } else {
            tx.insert(&search)?;
        }
        Ok(id)
    })?;
    Ok(Id { id: id.to_string() })
}

/// `search.forget`
pub fn forget_search(desk: &Desk, request: Id) -> Result<Nothing> {
    desk.act("search-forget", |tx| {
        Ok(tx.delete(Entity::SavedSearch, &request.id)?)
    })?;
    Ok(Nothing {})
}

/// `draft.put`
pub fn put_draft(desk: &Desk, request: Draft) -> Result<Nothing> {
    desk.drafts()?.put(&request)?;
    Ok(Nothing {})
}

/// `draft.get`
pub fn get_draft(desk: &Desk, request: DraftKey) -> Result<Draft> {
    Ok(desk.drafts()?.get(&request.key).unwrap_or(Draft {
        key: request.key,
        value: None,
    }))
}

/// `draft.list`
pub fn list_drafts(desk: &Desk, request: DraftKey) -> Result<Items<Draft>> {
    let items = desk.drafts()?.list(&request.key);
    Ok(items.into())
}
