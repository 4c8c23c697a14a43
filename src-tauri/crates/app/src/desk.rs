//! The desk: what one process holds open (a book, a person) and where it keeps what is no part of any book.

use crate::api::{DeskStatus, TableMapping};
use crate::drafts::Drafts;
use crate::previews::Previews;
use crate::use_cases::import::Report;
use crate::{Error, ErrorBody, Result, SystemCircumstances, calls};
use claimbook_domain::{Person, PersonId};
use claimbook_store::{Act, Book, Circumstances, Follow, OpenMode, StoreError, Touched, Tx, WindowLock};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use uuid::Uuid;

/// What this installation remembers between runs: `desk.json` in its home.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Memory {
    /// The chain that changes made here are appended to, by the book's folder: a copied book begins a chain of its own.
    devices: BTreeMap<String, Uuid>,
    /// Who worked last, by the book's id.
    people: BTreeMap<String, PersonId>,
    /// The book that was open last.
    last_book: Option<PathBuf>,
    /// How the columns of spreadsheets were mapped, the latest last: files of one shape come again.
    mappings: Vec<TableMapping>,
}

/// So many mappings are remembered.
const MAPPINGS: usize = 200;

/// What a status holds for: as long as nothing of this changes, it is the same.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct StatusOf {
    pub folder: PathBuf,
    pub last_change: i64,
    pub me: Option<PersonId>,
    pub today: String,
}

/// An open desk.
pub struct Desk {
    home: PathBuf,
    circumstances: Arc<dyn Circumstances>,
    memory: Mutex<Memory>,
    book: RwLock<Option<Arc<Book>>>,
    problem: Mutex<Option<ErrorBody>>,
    me: Mutex<Option<PersonId>>,
    /// The last status, with what it holds for: the window asks often, and counting takes long in a large book.
    pub(crate) status: Mutex<Option<(StatusOf, DeskStatus)>>,
    /// Previews of reports that are pictures.
    pub(crate) previews: Previews,
    /// What became of each row of the last import.
    pub(crate) last_import: Mutex<Option<Report>>,
    /// The lock on the open book, where this desk is a window's.
    lock: Option<Mutex<Option<WindowLock>>>,
}

pub(crate) fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// A desk without a book. `home` is where drafts and books lie: `CLAIMBOOK_HOME`, or the platform's data folder,
    /// where it is left out.
    pub fn open_home(home: Option<PathBuf>) -> Result<Self> {
        Self::with(home, Arc::new(SystemCircumstances))
    }

    /// The same, with time and chance handed in.
    pub fn with(home: Option<PathBuf>, circumstances: Arc<dyn Circumstances>) -> Result<Self> {
        let home = home
            .or_else(|| {
                std::env::var_os("CLAIMBOOK_HOME")
                    .filter(|v| !v.is_empty())
                    .map(PathBuf::from)
            })
            .or_else(|| directories::ProjectDirs::from("", "", "claimbook").map(|d| d.data_dir().to_owned()))
            .ok_or_else(|| {
                Error::new(
                    "desk.no-home",
                    "There is no home folder to keep books in. Set CLAIMBOOK_HOME to a folder.",
                )
            })?;
        // A memory that can't be read is begun anew: it holds nothing that a book does not.
        let memory = std::fs::read(home.join("desk.json"))
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default();
        Ok(Self {
            home,
            circumstances,
            memory: Mutex::new(memory),
            book: RwLock::new(None),
            problem: Mutex::new(None),
            me: Mutex::new(None),
            status: Mutex::new(None),
            previews: Previews::default(),
            last_import: Mutex::new(None),
            lock: None,
        })
    }

    /// The same desk, as a window's: a book that another window has is refused.
    pub fn for_window(mut self) -> Self {
        self.lock = Some(Mutex::new(None));
        self
    }

    /// Where the book lies that is used unless another is named.
    pub fn default_book(&self) -> PathBuf {
        self.home.join("books").join("Claims.claimbook")
    }

    /// Where the example book lies.
    pub fn example_book(&self) -> PathBuf {
        self.home.join("books").join("Example.claimbook")
    }

    /// Where this installation keeps what is no part of any book.
    pub(crate) fn home(&self) -> &Path {
        &self.home
    }

    /// The folder that new books are offered in.
    pub fn books_folder(&self) -> PathBuf {
        self.home.join("books")
    }

    /// The folder that exports are offered in.
    pub fn exports_folder(&self) -> PathBuf {
        directories::UserDirs::new()
            .and_then(|d| d.document_dir().map(Path::to_owned))
            .filter(|d| d.is_dir() && std::env::var_os("CLAIMBOOK_HOME").is_none())
            .unwrap_or_else(|| self.home.join("exports"))
    }

    /// The book that was open last.
    pub fn last_book(&self) -> Option<PathBuf> {
        guard(&self.memory).last_book.clone()
    }

    /// Opens or makes a book; one that was open is closed. The error is kept for the window to show.
    pub fn open_book(&self, folder: &Path, mode: OpenMode) -> Result<Arc<Book>> {
        let opened = self.open_quietly(folder, mode);
        match &opened {
            Ok(book) => {
                *self.book.write().unwrap_or_else(PoisonError::into_inner) = Some(book.clone());
                *guard(&self.problem) = None;
            }
            Err(e) => *guard(&self.problem) = Some((*e.0).clone()),
        }
        opened
    }

    fn open_quietly(&self, folder: &Path, mode: OpenMode) -> Result<Arc<Book>> {
        if mode == OpenMode::New {
            std::fs::create_dir_all(folder.parent().unwrap_or(folder)).map_err(|e| {
                Error::new(
                    "file.failed",
                    format!("{}: {e}. No book was made.", folder.display()),
                )
                .with("path", folder.display())
            })?;
        }
        let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let device = self.device(&absolute);
        let book = Arc::new(Book::open(&absolute, mode, device, self.circumstances.clone())?);
        if mode == OpenMode::New {
            crate::use_cases::desk::begin(&book)?;
        }
        let people: Vec<Person> = book.read(|r| r.all())?;
        let remembered = guard(&self.memory).people.get(&book.id().to_string()).copied();
        let me = people
            .iter()
            .find(|p| Some(p.id) == remembered)
            .or(people.first())
            .map(|p| p.id);
        self.lock(&absolute)?;
        *guard(&self.me) = me;
        self.remember(|m| m.last_book = Some(absolute));
        Ok(book)
    }

    /// Takes the book for this window; the one that was open before is given back.
    fn lock(&self, folder: &Path) -> Result<()> {
        let Some(lock) = &self.lock else { return Ok(()) };
        let mut lock = guard(lock);
        if !lock.as_ref().is_some_and(|held| held.is_of(folder)) {
            *lock = Some(WindowLock::take(folder).ok_or_else(|| {
                Error::new(
                    "book.in-window",
                    format!(
                        "The book at {} is open in another window, perhaps another person's. Nothing was changed. Work in that window, or close it first.",
                        folder.display()
                    ),
                )
                .with("path", folder.display())
            })?);
        }
        Ok(())
    }

    fn device(&self, folder: &Path) -> Uuid {
        let key = std::fs::canonicalize(folder)
            .unwrap_or_else(|_| folder.to_owned())
            .display()
            .to_string();
        let mut device = None;
        self.remember(|m| device = Some(*m.devices.entry(key).or_insert_with(|| self.circumstances.id())));
        device.unwrap_or_else(|| self.circumstances.id())
    }

    /// Changes the memory and keeps it; where it can't be written, it holds for this run.
    fn remember(&self, f: impl FnOnce(&mut Memory)) {
        let mut memory = guard(&self.memory);
        f(&mut memory);
        if let Ok(json) = serde_json::to_vec_pretty(&*memory)
            && let Err(e) = crate::files::replace(&self.home.join("desk.json"), &json)
        {
            tracing::warn!("desk.json can't be kept: {e}");
        }
    }

    /// How the columns of spreadsheets were mapped before.
    pub(crate) fn mappings(&self) -> Vec<TableMapping> {
        guard(&self.memory).mappings.clone()
    }

    /// Remembers a mapping for files of its shape; an earlier one is forgotten.
    pub(crate) fn remember_mapping(&self, mapping: TableMapping) {
        self.remember(|m| {
            m.mappings.retain(|known| known.signature != mapping.signature);
            m.mappings.push(mapping);
            let many = m.mappings.len().saturating_sub(MAPPINGS);
            m.mappings.drain(..many);
        });
    }

    /// The open book.
    pub fn book(&self) -> Result<Arc<Book>> {
        self.book
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
            .ok_or_else(|| Error::new("book.none", "No book is open. Open one, or make a new one."))
    }

    /// Closes the book.
    pub fn close_book(&self) {
        if let Some(lock) = &self.lock {
            *guard(lock) = None;
        }
        *self.book.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Whether a book is open.
    pub fn has_book(&self) -> bool {
        self.book().is_ok()
    }

    pub(crate) fn problem(&self) -> Option<ErrorBody> {
        guard(&self.problem).clone()
    }

    /// Keeps what stands in the way of working, for the window to show.
    pub fn set_problem(&self, problem: Error) {
        *guard(&self.problem) = Some(*problem.0);
    }

    /// Who works now.
    pub fn me(&self) -> Option<PersonId> {
        *guard(&self.me)
    }

    pub(crate) fn set_me(&self, me: PersonId) -> Result<()> {
        let book = self.book()?.id().to_string();
        *guard(&self.me) = Some(me);
        self.remember(|m| {
            m.people.insert(book, me);
        });
        Ok(())
    }

    /// Works as the person of that id, name or initials; somebody new is made a person of the book.
    pub fn act_as(&self, who: &str) -> Result<()> {
        let people: Vec<Person> = self.book()?.read(|r| r.all())?;
        let who = who.trim();
        let fold = claimbook_store::fold(who);
        let known = people.iter().find(|p| {
            p.id.to_string() == fold
                || claimbook_store::fold(&p.name) == fold
                || claimbook_store::fold(&p.initials) == fold
        });
        match known {
            Some(person) => *guard(&self.me) = Some(person.id),
            None => {
                let request = crate::api::SavePerson {
                    id: None,
                    name: who.into(),
                    initials: None,
                };
                let made = crate::use_cases::desk::save_person(self, request)?;
                let id = made
                    .id
                    .parse()
                    .map_err(|_| Error::new("internal", "a person without an id"))?;
                *guard(&self.me) = Some(id);
            }
        }
        Ok(())
    }

    /// One act of the person who works now.
    pub(crate) fn act<T>(
        &self,
        kind: &'static str,
        f: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<(T, Touched)> {
        let act = Act {
            kind,
            person: self.me().map(|p| p.0),
        };
        self.book()?.transact(&act, f)
    }

    pub(crate) fn drafts(&self) -> Result<Drafts> {
        Ok(Drafts::new(
            self.home.join("drafts").join(self.book()?.id().to_string()),
        ))
    }

    /// The clock and chance that were handed in.
    pub(crate) fn circumstances(&self) -> &dyn Circumstances {
        self.circumstances.as_ref()
    }

    /// Now, UTC, RFC 3339.
    pub(crate) fn now(&self) -> String {
        self.circumstances.now()
    }

    /// Today, `YYYY-MM-DD`, in UTC.
    pub(crate) fn today(&self) -> String {
        self.circumstances.now().chars().take(10).collect()
    }

    /// The moment that many days ago, UTC, RFC 3339.
    pub(crate) fn days_ago(&self, days: u32) -> String {
        let now = self.circumstances.now();
        chrono::DateTime::parse_from_rfc3339(&now)
            .ok()
            .and_then(|t| t.to_utc().checked_sub_days(chrono::Days::new(days.into())))
            .map_or(now, |t| t.to_rfc3339_opts(chrono::SecondsFormat::Millis, true))
    }

    /// Carries out a call by its name: see the table in `calls.rs`.
    pub fn call(&self, name: &str, request: Value, follow: Follow<'_>) -> Result<Value> {
        calls::dispatch(self, name, request, follow)
    }

    /// Whether another program has changed the book since the last look.
    pub fn poll_changes(&self) -> Option<Value> {
        let book = self.book().ok()?;
        match book.changed_elsewhere() {
            Ok(true) => Some(Value::Null),
            _ => None,
        }
    }
}

impl From<StoreError> for Error {
    fn from(e: StoreError) -> Self {
        let error = Error::new(e.code(), e.to_string());
        match e {
            StoreError::Open { path, problem } => {
                let error = error.with("path", path.display());
                match problem {
                    claimbook_store::Problem::Newer { found, known } => {
                        error.with("found", found).with("known", known)
                    }
                    claimbook_store::Problem::Damaged(why) | claimbook_store::Problem::Denied(why) => {
                        error.with("why", why)
                    }
                    _ => error,
                }
            }
            StoreError::NotFound { entity, id } => error.with("entity", entity).with("id", id),
            StoreError::InUse { entity, by, count } => {
                error.with("entity", entity).with("by", by).with("count", count)
            }
            StoreError::Blocked(by) => error
                .with("act", by.act)
                .with("later", by.later)
                .with("by", by.later_by)
                .with("at", by.later_at)
                .with("entity", by.entity)
                .with("label", by.label),
            StoreError::Erased(act) => error.with("act", act),
            StoreError::Exists(path) => error.with("path", path.display()),
            StoreError::File { path, why }
            | StoreError::OpenFiles { path, why }
            | StoreError::NotPacked { path, why } => error.with("path", path.display()).with("why", why),
            StoreError::Line { line, why } => error.with("line", line).with("why", why),
            StoreError::Invalid { entity, why } => error.with("entity", entity).with("why", why),
            StoreError::Database(why) => error.with("why", why),
            _ => error,
        }
    }
}
