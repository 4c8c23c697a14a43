//! `claimbook`, the command line: everything that the window does, over the same use cases.
//!
//! With `--json`, standard output holds JSON and nothing else; messages go to standard error. Exit status: 0 done,
//! 1 the work failed, 2 the call was wrong.

mod batch;
mod book;
mod bundle;
mod cite;
mod claim;
mod document;
mod evidence;
mod import;
mod media;
mod output;
mod party;
mod redaction;
mod report;
mod snapshot;
mod template;

use claimbook_app::use_cases as u;
use claimbook_app::{Desk, Error, Result, api::*};
use clap::{Parser, Subcommand};
use output::Out;
use std::path::PathBuf;
use std::process::ExitCode;

/// SQLite and the typesetter ask for memory in small pieces, very often: an import takes a sixth less time with this than with
/// the system's own.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Fact-check tracking: claims, the words they were made in, evidence, verdicts, reports.
#[derive(Parser)]
#[command(name = "claimbook", version, propagate_version = true)]
struct Cli {
    /// The book: a folder NAME.claimbook. The default book of this installation where left out.
    #[arg(long, global = true, value_name = "FOLDER")]
    book: Option<PathBuf>,
    /// Print JSON on standard output, and nothing else there.
    #[arg(long, global = true)]
    json: bool,
    /// Who works: a name, initials or id. A new name becomes a person of the book.
    #[arg(long = "as", global = true, value_name = "PERSON")]
    person: Option<String>,
    #[command(subcommand)]
    noun: Noun,
}

#[derive(Subcommand)]
enum Noun {
    /// Make, check, back up and restore books.
    #[command(subcommand)]
    Book(book::Verb),
    /// Documents and the statements found in them.
    #[command(subcommand)]
    Document(document::Verb),
    /// Claims.
    #[command(subcommand)]
    Claim(Box<claim::Verb>),
    /// Sources of evidence and their reliability.
    #[command(subcommand)]
    Source(evidence::SourceVerb),
    /// Evidence for and against.
    #[command(subcommand)]
    Evidence(evidence::Verb),
    /// Pictures, videos and recordings that claims are about, and what was done to them.
    #[command(subcommand)]
    Media(media::Verb),
    /// Where claims were made or repeated.
    #[command(subcommand)]
    Appearance(media::AppearanceVerb),
    /// Snapshots: what was captured, looked at again, taken away and brought in.
    #[command(subcommand)]
    Snapshot(Box<snapshot::Verb>),
    /// Verdicts.
    #[command(subcommand)]
    Verdict(evidence::VerdictVerb),
    /// That a check went out.
    #[command(subcommand)]
    Publication(evidence::PublicationVerb),
    /// What was corrected in a published check.
    #[command(subcommand)]
    Correction(evidence::CorrectionVerb),
    /// The people, organisations and publications that claim, report and publish.
    #[command(subcommand)]
    Party(party::Verb),
    /// Reports.
    #[command(subcommand)]
    Report(Box<report::Verb>),
    /// How reports look: colours, letters, logo, wording, the page itself.
    #[command(subcommand)]
    Template(template::Verb),
    /// Evidence bundles: one signed file for a second desk, a lawyer or an archive.
    #[command(subcommand)]
    Bundle(bundle::Verb),
    /// Cite evidence, snapshots and sources.
    Cite(cite::Cite),
    /// What is not for publication.
    #[command(subcommand)]
    Redaction(redaction::Verb),
    /// Take in other people's claims.
    #[command(subcommand)]
    Import(import::Verb),
    /// Who works here.
    #[command(subcommand)]
    Person(book::PersonVerb),
    /// The desk's settings.
    #[command(subcommand)]
    Settings(book::SettingsVerb),
    /// Work on texts, in batches, without a book.
    #[command(subcommand)]
    Text(batch::Verb),
    /// Search claims, documents and sources.
    Search {
        /// Words, "phrases", field:value.
        query: Vec<String>,
        /// How many at most.
        #[arg(short, long, default_value_t = 20)]
        limit: u64,
    },
    /// Who changed what, when, old and new; of one thing or of the whole book.
    History {
        /// The id of a claim, document or source.
        id: Option<String>,
        /// How many acts at most.
        #[arg(short, long, default_value_t = 20)]
        limit: u64,
    },
    /// Take back what you did last.
    Undo {
        /// How many acts.
        #[arg(default_value_t = 1)]
        n: u32,
    },
    /// Bring back what you took back last.
    Redo {
        /// How many acts.
        #[arg(default_value_t = 1)]
        n: u32,
    },
}

/// Opens the book that was named; the default book is made where it is not there.
fn open(cli: &Cli) -> Result<Desk> {
    let desk = Desk::open_home(None)?;
    let (path, create) = match &cli.book {
        Some(path) => (path.clone(), false),
        None => (desk.default_book(), true),
    };
    u::desk::open(
        &desk,
        OpenBook {
            path: path.display().to_string(),
            create,
        },
    )?;
    if let Some(person) = &cli.person {
        desk.act_as(person)?;
    }
    Ok(desk)
}

fn run(cli: &Cli, out: &mut Out) -> Result<()> {
    match &cli.noun {
        Noun::Text(verb) => return batch::run(verb, out),
        // A bundle is checked without a book, on a machine that never had one too.
        Noun::Bundle(verb @ bundle::Verb::Verify { .. }) => {
            return bundle::verify(Desk::open_home(None).ok().as_ref(), verb, out);
        }
        Noun::Book(verb) if verb.makes_a_book() => return book::make(cli.book.as_deref(), verb, out),
        _ => {}
    }
    let desk = &open(cli)?;
    match &cli.noun {
        Noun::Book(verb) => book::run(desk, verb, out),
        Noun::Document(verb) => document::run(desk, verb, out),
        Noun::Claim(verb) => claim::run(desk, verb, out),
        Noun::Source(verb) => evidence::source(desk, verb, out),
        Noun::Evidence(verb) => evidence::run(desk, verb, out),
        Noun::Media(verb) => media::run(desk, verb, out),
        Noun::Appearance(verb) => media::appearance(desk, verb, out),
        Noun::Snapshot(verb) => snapshot::run(desk, verb, out),
        Noun::Verdict(verb) => evidence::verdict(desk, verb, out),
        Noun::Publication(verb) => evidence::publication(desk, verb, out),
        Noun::Correction(verb) => evidence::correction(desk, verb, out),
        Noun::Party(verb) => party::run(desk, verb, out),
        Noun::Cite(cite) => cite::run(desk, cite, out),
        Noun::Redaction(verb) => redaction::run(desk, verb, out),
        Noun::Template(verb) => template::run(desk, verb, out),
        Noun::Bundle(verb) => bundle::run(desk, verb, out),
        Noun::Report(verb) => report::run(desk, verb, out),
        Noun::Import(verb) => import::run(desk, verb, out),
        Noun::Person(verb) => book::person(desk, verb, out),
        Noun::Settings(verb) => book::settings(desk, verb, out),
        Noun::Text(_) => Ok(()),
        Noun::Search { query, limit } => {
            let found = u::search::search(
                desk,
                Search {
                    query: query.join(" "),
                    limit: *limit,
                },
            )?;
            out.list(&found, |h| {
                vec![
                    h.kind.clone(),
                    h.id.clone(),
                    h.title.clone(),
                    h.detail.clone().unwrap_or_default(),
                ]
            })
        }
        Noun::History { id, limit } => {
            let acts = u::history::list(
                desk,
                ListHistory {
                    id: id.clone(),
                    offset: 0,
                    limit: *limit,
                },
            )?;
            out.history(&acts)
        }
        Noun::Undo { n } => out.stepped(&u::history::undo(desk, Steps { n: *n })?, "Taken back"),
        Noun::Redo { n } => out.stepped(&u::history::redo(desk, Steps { n: *n })?, "Brought back"),
    }
}

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("CLAIMBOOK_LOG").unwrap_or_else(|_| "warn".into()),
        )
        .with_writer(std::io::stderr)
        .init();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(e) => {
            let _ = e.print();
            return if e.use_stderr() {
                ExitCode::from(2)
            } else {
                ExitCode::SUCCESS
            };
        }
    };
    let mut out = Out::new(cli.json);
    match run(&cli, &mut out).and_then(|()| out.end()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) if e.code() == output::CLOSED => ExitCode::SUCCESS,
        Err(e) => {
            out.error(&e);
            ExitCode::from(if e.is_usage() { 2 } else { 1 })
        }
    }
}

/// Reads standard input or a file, whole.
fn read_all(path: &str) -> Result<Vec<u8>> {
    let read = if path == "-" {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut std::io::stdin().lock(), &mut bytes).map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    read.map_err(|e| {
        Error::new(
            "file.unreadable",
            format!("{path} can't be read: {e}. Nothing was changed."),
        )
    })
}
