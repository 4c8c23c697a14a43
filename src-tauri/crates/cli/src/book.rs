//! `book`, `person`, `settings`.

use crate::output::Out;
use claimbook_app::use_cases::{desk as u, open_files};
use claimbook_app::{Desk, Error, Result, UNFOLLOWED, api::*};
use clap::Subcommand;
use std::path::{Path, PathBuf};

#[derive(Subcommand)]
pub enum Verb {
    /// Make a new, empty book at --book.
    Init,
    /// Make the example book in a folder.
    Example {
        /// A folder that is not there yet.
        folder: PathBuf,
    },
    /// Check the history against the tables, and every hash.
    Verify,
    /// Write a copy of the book, captured bytes included, to one file.
    #[command(visible_alias = "pack")]
    Backup {
        /// The file; it must not be there yet.
        file: PathBuf,
    },
    /// Make a book at --book of such a file.
    #[command(visible_alias = "unpack")]
    Restore {
        /// The file.
        file: PathBuf,
    },
    /// Write everything as open files: JSON Lines and what was captured.
    Export {
        /// A folder that is new or empty.
        folder: PathBuf,
    },
    /// Make a book at --book of such files.
    Import {
        /// The folder that they are in.
        folder: PathBuf,
    },
}

impl Verb {
    /// Whether it makes the book rather than working on one.
    pub fn makes_a_book(&self) -> bool {
        matches!(
            self,
            Verb::Init | Verb::Example { .. } | Verb::Restore { .. } | Verb::Import { .. }
        )
    }
}

/// Makes a book.
pub fn make(book: Option<&Path>, verb: &Verb, out: &mut Out) -> Result<()> {
    let desk = Desk::open_home(None)?;
    let folder = match verb {
        Verb::Example { folder } => folder.clone(),
        _ => book.map_or_else(|| desk.default_book(), Path::to_owned),
    };
    if folder.join("book.sqlite").exists() {
        return Err(Error::new(
            "file.exists",
            format!(
                "There is a book at {} already. It was not touched.",
                folder.display()
            ),
        ));
    }
    match verb {
        Verb::Restore { file } => u::restore(&desk, file, &folder)?,
        Verb::Import { folder: from } => {
            let request = ImportBook {
                from: from.display().to_string(),
                path: folder.display().to_string(),
            };
            open_files::import(&desk, request, UNFOLLOWED)?;
        }
        Verb::Example { .. } => u::make_example(&desk, &folder)?,
        _ => {
            u::open(
                &desk,
                OpenBook {
                    path: folder.display().to_string(),
                    create: true,
                },
            )?;
        }
    }
    out.made(desk.book()?.id())
}

pub fn run(desk: &Desk, verb: &Verb, out: &mut Out) -> Result<()> {
    match verb {
        Verb::Export { folder } => {
            let request = ExportBook {
                path: folder.display().to_string(),
            };
            out.value(&open_files::export(desk, request, UNFOLLOWED)?, |w| {
                format!(
                    "{}  {} files, {} bytes; {} rows, {} changes",
                    w.path, w.files, w.bytes, w.rows, w.changes
                )
            })
        }
        Verb::Verify => {
            let v = u::verify(desk, Nothing {}, UNFOLLOWED)?;
            out.value(&v, |v| {
                let mut text = format!(
                    "{} changes of {} devices, {} rows, {} texts, {} captured files ({} bytes) checked; {} payloads erased on purpose.",
                    v.changes, v.devices, v.rows, v.texts, v.blobs, v.blob_bytes, v.erased
                );
                for problem in &v.problems {
                    text.push_str("\n  ");
                    text.push_str(problem);
                }
                text
            })?;
            if v.ok {
                return Ok(());
            }
            let n = v.problems.len();
            Err(Error::new(
                "book.does-not-hold",
                format!(
                    "{n} things in this book do not hold. Nothing was changed. Keep the folder as it is and restore a backup beside it."
                ),
            ))
        }
        Verb::Backup { file } => {
            let path = u::backup(
                desk,
                FilePath {
                    path: file.display().to_string(),
                },
                UNFOLLOWED,
            )?;
            out.value(&path, |p| format!("The book is in {}", p.path))
        }
        Verb::Init | Verb::Example { .. } | Verb::Restore { .. } | Verb::Import { .. } => Ok(()),
    }
}

#[derive(Subcommand)]
pub enum PersonVerb {
    /// Add a person.
    Add {
        /// Full name.
        name: String,
        /// Initials; made of the name where left out.
        #[arg(long)]
        initials: Option<String>,
    },
    /// Everyone who works here.
    List,
}

pub fn person(desk: &Desk, verb: &PersonVerb, out: &mut Out) -> Result<()> {
    match verb {
        PersonVerb::Add { name, initials } => out.made(
            u::save_person(
                desk,
                SavePerson {
                    id: None,
                    name: name.clone(),
                    initials: initials.clone(),
                },
            )?
            .id,
        ),
        PersonVerb::List => {
            let people = u::status(desk, Nothing {})?.people;
            out.list(&people.into(), |p| {
                vec![p.id.to_string(), p.initials.clone(), p.name.clone()]
            })
        }
    }
}

#[derive(Subcommand)]
pub enum SettingsVerb {
    /// Show the desk's settings.
    Get,
    /// Set one; an empty value empties it.
    Set {
        /// Its name, such as publisher_name.
        name: String,
        /// Its value.
        value: String,
    },
}

pub fn settings(desk: &Desk, verb: &SettingsVerb, out: &mut Out) -> Result<()> {
    let settings = u::status(desk, Nothing {})?.settings;
    let internal = |e: serde_json::Error| Error::new("internal", e.to_string());
    let mut map = serde_json::to_value(&settings).map_err(internal)?;
    match verb {
        SettingsVerb::Get => out.value(&map, |m| {
            let fields = m.as_object().into_iter().flatten();
            fields
                .map(|(k, v)| format!("{k}: {}", v.as_str().unwrap_or("–")))
                .collect::<Vec<_>>()
                .join("\n")
        }),
        SettingsVerb::Set { name, value } => {
            let known: Vec<String> = map
                .as_object()
                .into_iter()
                .flatten()
                .map(|(k, _)| k.clone())
                .collect();
            if !known.contains(name) {
                return Err(Error::new(
                    "call.setting",
                    format!("There is no setting “{name}”. There are: {}.", known.join(", ")),
                ));
            }
            map[name] = value.clone().into();
            u::save_settings(desk, serde_json::from_value(map).map_err(internal)?)?;
            out.done("Set.")
        }
    }
}
