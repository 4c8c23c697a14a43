//! What is printed: JSON for programs, lines and tables for people.

use claimbook_app::api::{ActView, Items, Reason, Stepped};
use claimbook_app::{Error, Result};
use serde::Serialize;
use serde_json::json;
use std::io::{self, BufWriter, Stdout, Write};

/// The code of the error that says that the reader of our output went away: no failure of ours.
pub const CLOSED: &str = "output.closed";

/// The widest cell of a table, in characters.
const WIDEST: usize = 72;

/// Standard output.
pub struct Out {
    json: bool,
    to: BufWriter<Stdout>,
}

fn failed(e: io::Error) -> Error {
    if e.kind() == io::ErrorKind::BrokenPipe {
        Error::new(CLOSED, "nobody reads any more")
    } else {
        Error::new(
            "output.failed",
            format!("Standard output can't be written: {e}. The work itself was done."),
        )
    }
}

impl Out {
    /// For programs (`json`) or for people.
    pub fn new(json: bool) -> Self {
        Self {
            json,
            to: BufWriter::new(io::stdout()),
        }
    }

    /// Whether programs read.
    pub fn is_json(&self) -> bool {
        self.json
    }

    /// One value: as JSON, or as people want it.
    pub fn value<T: Serialize>(&mut self, value: &T, people: impl FnOnce(&T) -> String) -> Result<()> {
        if self.json {
            self.json_line(value)
        } else {
            let text = people(value);
            self.line(&text)
        }
    }

    /// The id of what was made.
    pub fn made(&mut self, id: impl ToString) -> Result<()> {
        let id = id.to_string();
        self.value(&json!({ "id": id }), |_| id.clone())
    }

    /// That something was done.
    pub fn done(&mut self, what: &str) -> Result<()> {
        if self.json {
            self.json_line(&json!({ "done": true }))
        } else {
            self.line(what)
        }
    }

    /// A list: `{"items", "total"}`, or a table.
    pub fn list<T: Serialize + ts_rs::TS>(
        &mut self,
        items: &Items<T>,
        row: impl Fn(&T) -> Vec<String>,
    ) -> Result<()> {
        if self.json {
            return self.json_line(items);
        }
        let rows: Vec<Vec<String>> = items
            .items
            .iter()
            .map(|i| row(i).into_iter().map(|c| clip(&c)).collect())
            .collect();
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns)
            .map(|c| {
                rows.iter()
                    .filter_map(|r| r.get(c))
                    .map(|x| x.chars().count())
                    .max()
                    .unwrap_or(0)
            })
            .collect();
        for row in &rows {
            let mut line = String::new();
            for (i, cell) in row.iter().enumerate() {
                line.push_str(cell);
                if i + 1 < row.len() {
                    line.extend(std::iter::repeat_n(' ', widths[i] - cell.chars().count() + 2));
                }
            }
            self.line(line.trim_end())?;
        }
        if items.total > rows.len() as u64 {
            eprintln!("{} of {}", rows.len(), items.total);
        } else if rows.is_empty() {
            eprintln!("Nothing found.");
        }
        Ok(())
    }

    /// The history, the latest first.
    pub fn history(&mut self, acts: &Items<ActView>) -> Result<()> {
        if self.json {
            return self.json_line(acts);
        }
        for act in &acts.items {
            let undone = if act.undone { " (taken back)" } else { "" };
            self.line(&format!(
                "{}  {}  {}{undone}",
                act.at,
                act.person.as_deref().unwrap_or("-"),
                act.kind
            ))?;
            for change in &act.changes {
                let label = change.label.as_deref().unwrap_or(&change.id);
                self.line(&format!("  {} {} {}", change.op, change.entity, clip(label)))?;
                if change.erased {
                    self.line("    (old and new values were erased)")?;
                }
                for field in &change.fields {
                    let [old, new] = [&field.old, &field.new].map(|value| match value.as_deref() {
                        Some(why) if field.field == "rating_why" => {
                            clip(&Reason::in_english(&Reason::of_kept(why)))
                        }
                        value => clip(value.unwrap_or("–")),
                    });
                    self.line(&format!("    {}: {old} → {new}", field.field))?;
                }
            }
        }
        Ok(())
    }

    /// What was taken or brought back.
    pub fn stepped(&mut self, stepped: &Stepped, what: &str) -> Result<()> {
        self.value(stepped, |s| format!("{what}: {}", s.acts.join(", ")))
    }

    /// A line for people or of JSON Lines.
    pub fn line(&mut self, text: &str) -> Result<()> {
        writeln!(self.to, "{text}").map_err(failed)
    }

    /// A value as one line of JSON.
    pub fn json_line<T: Serialize>(&mut self, value: &T) -> Result<()> {
        serde_json::to_writer(&mut self.to, value).map_err(|e| failed(e.into()))?;
        self.to.write_all(b"\n").map_err(failed)
    }

    /// Brings everything out.
    pub fn end(&mut self) -> Result<()> {
        self.to.flush().map_err(failed)
    }

    /// An error, on standard error.
    pub fn error(&mut self, e: &Error) {
        let _ = self.to.flush();
        if self.json {
            eprintln!("{}", json!({ "error": e }));
        } else {
            eprintln!("claimbook: {e}");
        }
    }
}

/// One line, not too long.
pub fn clip(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= WIDEST {
        return line;
    }
    line.chars().take(WIDEST - 1).collect::<String>() + "…"
}
