//! `snapshot`, `capture`: what was captured, looked at again, taken away and brought in.

use crate::claim::request;
use crate::output::{Out, clip};
use claimbook_app::use_cases as u;
use claimbook_app::{Desk, Error, Result, UNFOLLOWED, api::*};
use clap::Subcommand;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

#[derive(Subcommand)]
pub enum Verb {
    /// Capture addresses and files (pages, PDF, images, MHTML, WARC, WACZ, anything): each its snapshot.
    Capture {
        /// Addresses and files.
        #[arg(required = true)]
        what: Vec<String>,
        /// Let these captures reach addresses in this machine and in the local network.
        #[arg(long)]
        allow_private: bool,
        /// For files: the address that they were saved from.
        #[arg(long)]
        url: Option<String>,
    },
    /// Snapshots, the latest first.
    List {
        /// Words of title, address, site or file name.
        words: Vec<String>,
        /// Those that this claim's evidence rests on.
        #[arg(long)]
        claim: Option<String>,
        /// Those that are worth looking at again.
        #[arg(long)]
        stale: bool,
        /// How many at most; 0: all.
        #[arg(short, long, default_value_t = 100)]
        limit: u64,
    },
    /// A snapshot: where from, when, by whom, its text, what quotes it.
    Show {
        /// Its id.
        id: String,
        /// Print its text alone.
        #[arg(long)]
        text: bool,
    },
    /// Write snapshots to a file.
    Export {
        /// Their ids.
        ids: Vec<String>,
        /// Or all that this claim's evidence rests on.
        #[arg(long)]
        claim: Option<String>,
        /// wacz, warc, original.
        #[arg(long)]
        format: String,
        /// The file.
        #[arg(long)]
        out: PathBuf,
        /// Replace a file that is there.
        #[arg(long)]
        replace: bool,
        /// With those that are marked as not for publication.
        #[arg(long)]
        withheld: bool,
    },
    /// Look again at snapshots' addresses; at all that are worth it where none is named.
    Recheck {
        /// Their ids.
        ids: Vec<String>,
        /// All that this claim's evidence rests on.
        #[arg(long)]
        claim: Option<String>,
        /// Let these looks reach addresses in this machine and in the local network.
        #[arg(long)]
        allow_private: bool,
    },
    /// How the texts of two snapshots differ.
    Compare {
        /// The earlier one's id.
        old: String,
        /// The later one's id.
        new: String,
    },
    /// Read the text of a snapshot anew, with what reads texts now.
    Reread {
        /// Its id.
        id: String,
    },
    /// Hide a snapshot until somebody asks to see it, or no longer.
    Disturbing {
        /// Its id.
        id: String,
        /// true, false.
        #[arg(action = clap::ArgAction::Set)]
        disturbing: bool,
    },
    /// Take a snapshot away; refused while evidence rests on it.
    Delete {
        /// Its id.
        id: String,
    },
    /// Captured bytes that nothing refers to; --remove removes them for good.
    Unused {
        /// Remove them.
        #[arg(long)]
        remove: bool,
    },
    /// How this book captures: shows the settings, or sets one.
    Settings {
        /// Such as off, proxy, max_bytes.
        name: Option<String>,
        /// Its value; an empty one empties it.
        value: Option<String>,
    },
}

fn is_address(text: &str) -> bool {
    text.contains("://") && !Path::new(text).exists()
}

/// Captures an address, or takes a file in.
pub fn capture(desk: &Desk, what: &str, url: Option<&str>, allow_private: bool) -> Result<Vec<Captured>> {
    if is_address(what) {
        let request = CaptureUrl {
            url: what.to_owned(),
            allow_private,
        };
        Ok(vec![u::capture::fetch(desk, request, UNFOLLOWED)?])
    } else {
        let request = CaptureFile {
            path: what.to_owned(),
            url: url.map(str::to_owned),
        };
        Ok(u::capture::file(desk, request, UNFOLLOWED)?.items)
    }
}

/// Carries on with the rest where one fails, and fails in the end: nothing is passed over in silence.
fn each<T>(what: &[String], items: &mut Vec<T>, mut work: impl FnMut(&str) -> Result<Vec<T>>) -> Result<()> {
    let mut failed = None;
    let mut failures = 0;
    for one in what {
        match work(one) {
            Ok(found) => items.extend(found),
            Err(e) => {
                if what.len() > 1 {
                    eprintln!("{one}: {e}");
                }
                failures += 1;
                failed.get_or_insert(e);
            }
        }
    }
    match failed {
        None => Ok(()),
        Some(e) if what.len() == 1 => Err(e),
        Some(e) => Err(Error::new(
            e.code(),
            format!("{failures} of {} failed; the first: {e}", what.len()),
        )),
    }
}

/// Prints what came of it, unless nothing did; then says what failed.
fn print<T: ts_rs::TS + serde::Serialize>(
    items: Vec<T>,
    done: Result<()>,
    out: &mut Out,
    cells: impl Fn(&T) -> Vec<String>,
) -> Result<()> {
    if items.is_empty() {
        done?;
        return out.list(&items.into(), cells);
    }
    out.list(&items.into(), cells)?;
    done
}

pub fn run(desk: &Desk, verb: &Verb, out: &mut Out) -> Result<()> {
    match verb {
        Verb::Capture {
            what,
            allow_private,
            url,
        } => {
            let mut items = Vec::new();
            let done = each(what, &mut items, |one| {
                capture(desk, one, url.as_deref(), *allow_private)
            });
            let refused = items.iter().filter(|c| c.outcome == "refused").count();
            let total = items.len();
            print(items, done, out, |c| {
                vec![
                    c.outcome.clone(),
                    c.snapshot.as_ref().map(|s| s.id.to_string()).unwrap_or_default(),
                    c.place.clone(),
                    c.why.clone().unwrap_or_default(),
                ]
            })?;
            if refused > 0 {
                return Err(Error::new(
                    "capture.refused",
                    format!("{refused} of {total} were refused; what is good is in the book."),
                ));
            }
            Ok(())
        }
        Verb::List {
            words,
            claim,
            stale,
            limit,
        } => {
            let found = u::snapshot::list(
                desk,
                request(json!({ "words": words.join(" "), "claim": claim, "stale": stale, "limit": limit }))?,
            )?;
            out.list(&found, |s| {
                vec![
                    s.id.to_string(),
                    s.captured_at.clone(),
                    s.latest.as_ref().map_or("–", |l| l.outcome.name()).to_owned(),
                    match s.media {
                        0 => format!("{} evidence", s.evidence),
                        media => format!("{} evidence, {media} media", s.evidence),
                    },
                    clip(&s.title),
                    s.url.clone().unwrap_or_default(),
                ]
            })
        }
        Verb::Show { id, text } => {
            let view = u::snapshot::show(desk, Id { id: id.clone() })?;
            if *text {
                return out.value(&json!({ "text": view.text }), |_| {
                    view.text.clone().unwrap_or_default()
                });
            }
            out.value(&view, shown)
        }
        Verb::Export {
            ids,
            claim,
            format,
            out: path,
            replace,
            withheld,
        } => {
            let written = u::snapshot_export::export(
                desk,
                request(json!({
                    "ids": ids, "claim": claim, "format": format, "path": path.display().to_string(), "replace": replace,
                    "withheld": withheld,
                }))?,
                UNFOLLOWED,
            )
            .map_err(crate::report::with_replace)?;
            out.value(&written, |w| {
                let without = match w.withheld {
                    0 => String::new(),
                    n => format!("; {n} left out, not for publication (--withheld takes them along)"),
                };
                format!(
                    "{}  {} snapshots, {} bytes, SHA-256 {}{without}",
                    w.path, w.snapshots, w.bytes, w.sha256
                )
            })
        }
        Verb::Recheck {
            ids,
            claim,
            allow_private,
        } => {
            let ids = if ids.is_empty() {
                let asked = request(json!({ "claim": claim, "stale": claim.is_none() }))?;
                let found = u::snapshot::list(desk, asked)?.items;
                found
                    .into_iter()
                    .filter(|s| s.url.is_some())
                    .map(|s| s.id.to_string())
                    .collect()
            } else {
                ids.clone()
            };
            let mut items = Vec::new();
            let done = each(&ids, &mut items, |id| {
                let request = request(json!({ "id": id, "allow_private": allow_private }))?;
                Ok(vec![u::recheck::recheck(desk, request, UNFOLLOWED)?])
            });
            print(items, done, out, |r| {
                let drifted: Vec<String> = r
                    .drifted
                    .iter()
                    .map(|d| format!("{}: {}", d.drift.name(), clip(&d.quote)))
                    .collect();
                vec![
                    r.recheck.outcome.name().to_owned(),
                    r.snapshot.id.to_string(),
                    r.snapshot.url.clone().unwrap_or_default(),
                    r.recheck.why.clone().unwrap_or_default(),
                    drifted.join("; "),
                ]
            })
        }
        Verb::Compare { old, new } => {
            let found = u::recheck::compare(desk, request(json!({ "old": old, "new": new }))?)?;
            out.value(&found, |c| {
                let words =
                    |words: &[ComparedWords]| words.iter().map(|w| w.text.as_str()).collect::<String>();
                let mut text = String::new();
                for row in &c.rows {
                    let (old, new) = (words(&row.old), words(&row.new));
                    match row.kind.as_str() {
                        "same" => text.push_str(&format!("  {}\n", clip(&old))),
                        _ => {
                            for (sign, side) in [("-", old), ("+", new)] {
                                if !side.is_empty() {
                                    text.push_str(&format!("{sign} {side}\n"));
                                }
                            }
                        }
                    }
                }
                text
            })
        }
        Verb::Reread { id } => {
            u::snapshot::reread(desk, Id { id: id.clone() })?;
            out.done("Read anew.")
        }
        Verb::Disturbing { id, disturbing } => {
            u::snapshot::edit(desk, request(json!({ "id": id, "disturbing": disturbing }))?)?;
            out.done("Changed.")
        }
        Verb::Delete { id } => {
            u::snapshot::delete(desk, Id { id: id.clone() })?;
            out.done("Taken away; `claimbook undo` brings it back.")
        }
        Verb::Unused { remove } => {
            let figures = if *remove {
                u::snapshot::remove_unused(desk, Nothing {})?
            } else {
                u::snapshot::unused(desk, Nothing {})?
            };
            out.value(&figures, |f| {
                let done = if *remove {
                    "removed"
                } else {
                    "that nothing refers to"
                };
                format!("{} files, {} bytes {done}", f.files, f.bytes)
            })
        }
        Verb::Settings { name, value } => settings(desk, name.as_deref(), value.as_deref(), out),
    }
}

fn shown(v: &SnapshotView) -> String {
    let s = &v.snapshot;
    let mut text = format!("{}\n", v.card.title);
    for (what, value) in [
        ("asked for", &s.url),
        ("answered", &s.final_url),
        ("file", &s.file),
        ("by", &s.byline),
        ("site", &s.site),
        ("language", &s.lang),
        ("captured by", &v.captured_by),
    ] {
        if let Some(value) = value {
            text.push_str(&format!("{what}: {value}\n"));
        }
    }
    for redirect in &s.redirects {
        text.push_str(&format!(
            "{} {} → {}\n",
            redirect.status, redirect.url, redirect.location
        ));
    }
    text.push_str(&format!("captured at: {} with {}\n", s.captured_at, s.tool));
    for r in &v.resources {
        text.push_str(&format!(
            "  {} {} {} bytes {}\n",
            r.sha256,
            r.media_type,
            r.size,
            r.url.as_deref().unwrap_or("")
        ));
    }
    for absent in &s.absent {
        text.push_str(&format!("  not captured ({}): {}\n", absent.why, absent.url));
    }
    for check in &v.rechecks {
        text.push_str(&format!(
            "{}: {} {}\n",
            check.checked_at,
            check.outcome.name(),
            check.why.as_deref().unwrap_or("")
        ));
    }
    for quote in &v.quotes {
        let state = quote.orphan.as_deref().unwrap_or("stands");
        let words = quote.evidence.evidence.quote.as_deref().unwrap_or("–");
        text.push_str(&format!(
            "{} ({state}): {}\n",
            quote.evidence.evidence.id,
            clip(words)
        ));
    }
    if let Some(body) = &v.text {
        text.push('\n');
        text.push_str(body);
    }
    text
}

fn settings(desk: &Desk, name: Option<&str>, value: Option<&str>, out: &mut Out) -> Result<()> {
    let internal = |e: serde_json::Error| Error::new("internal", e.to_string());
    let mut map = serde_json::to_value(u::capture::settings(desk, Nothing {})?).map_err(internal)?;
    let (Some(name), Some(value)) = (name, value) else {
        return out.value(&map, |m| {
            let fields = m.as_object().into_iter().flatten();
            fields
                .map(|(k, v)| format!("{k}: {v}"))
                .collect::<Vec<_>>()
                .join("\n")
        });
    };
    let Some(field) = map.get_mut(name) else {
        let known: Vec<String> = map
            .as_object()
            .into_iter()
            .flatten()
            .map(|(k, _)| k.clone())
            .collect();
        return Err(Error::new(
            "call.setting",
            format!("There is no setting “{name}”. There are: {}.", known.join(", ")),
        ));
    };
    *field = match value {
        "" => Value::Null,
        value => serde_json::from_str(value).unwrap_or_else(|_| json!(value)),
    };
    u::capture::save_settings(desk, request(map)?)?;
    out.done("Set.")
}
