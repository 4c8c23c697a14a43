//! Reads every archive in a folder strictly, and says for each how many records came and why it was refused, if it was;
//! then tolerantly, and says what more was found.
//!
//! `cargo run -p claimbook-archive --example torture -- FOLDER`

use std::fs::File;
use std::path::Path;

use claimbook_archive::{Error, Limits, Result, wacz, warc};

fn main() -> std::io::Result<()> {
    for folder in std::env::args_os().skip(1) {
        let mut files: Vec<_> = std::fs::read_dir(folder)?
            .filter_map(|entry| entry.ok().map(|e| e.path()))
            .collect();
        files.sort();
        for file in files {
            let name = file
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if name.contains(".warc") || name.contains(".arc") {
                warc_file(&name, &file)?;
            } else if name.ends_with(".wacz") {
                wacz_file(&name, &file)?;
            }
        }
    }
    Ok(())
}

fn warc_file(name: &str, path: &Path) -> std::io::Result<()> {
    let limits = Limits::default();
    let mut strict = Tally::default();
    let refused = records(&mut warc::Reader::new(File::open(path)?, limits), &mut strict).err();
    println!("{name}: {} records{}", strict.records, strict.told());
    if let Some(error) = refused {
        println!("  refused [{}] {error}", error.code());
        let mut reader = warc::Reader::tolerant(File::open(path)?, limits);
        let mut tolerant = Tally::default();
        let _ = records(&mut reader, &mut tolerant);
        println!(
            "  tolerantly: {} records, {} problems",
            tolerant.records,
            reader.problems().len()
        );
        tell(reader.problems());
    }
    Ok(())
}

fn wacz_file(name: &str, path: &Path) -> std::io::Result<()> {
    let limits = Limits::default();
    match wacz::Reader::open(File::open(path)?, limits) {
        Ok(_) => println!("{name}: all hashes right"),
        Err(error) => println!("{name}: refused [{}] {error}", error.code()),
    }
    match wacz::Reader::tolerant(File::open(path)?, limits) {
        Err(error) => println!("  tolerantly refused as well: {error}"),
        Ok(mut package) => {
            let pages = package.pages().map(|pages| pages.len()).unwrap_or_default();
            println!(
                "  {pages} pages, {}",
                package
                    .signature()
                    .map_or("not signed", |_| "signed (not verified)")
            );
            for archive in package.archives() {
                match package.warc(&archive) {
                    Err(error) => println!("  {error}"),
                    Ok(mut reader) => {
                        let mut tally = Tally::default();
                        let _ = records(&mut reader, &mut tally);
                        println!("  {archive}: {} records{}", tally.records, tally.told());
                        tell(reader.problems());
                    }
                }
            }
            tell(package.problems());
        }
    }
    Ok(())
}

fn tell(problems: &[Error]) {
    for problem in problems {
        println!("    problem: {problem}");
    }
}

#[derive(Default)]
struct Tally {
    records: u64,
    http: u64,
    body_bytes: u64,
    right: u64,
    told: Vec<String>,
}

impl Tally {
    fn told(&self) -> String {
        let mut text = format!(
            ", {} HTTP with {} bytes of body, {} digests right",
            self.http, self.body_bytes, self.right
        );
        for told in &self.told {
            text.push_str("\n  note: ");
            text.push_str(told);
        }
        text
    }
}

/// Counts the records whose end was reached in order.
fn records<R: std::io::Read>(reader: &mut warc::Reader<R>, tally: &mut Tally) -> Result<()> {
    while let Some(mut record) = reader.next_record()? {
        let head = record.head().clone();
        if head.is_http() && head.length > 0 {
            match record.http().and_then(|message| {
                let mut body = message.body()?;
                let bytes = std::io::copy(&mut body, &mut std::io::sink()).map_err(Error::from_read)?;
                Ok((bytes, body.notes()))
            }) {
                Ok((bytes, notes)) => {
                    tally.http += 1;
                    tally.body_bytes += bytes;
                    tally
                        .told
                        .extend(notes.iter().map(|note| format!("{}: body: {note:?}", head.place)));
                }
                Err(error) => tally.told.push(error.to_string()),
            }
        }
        let end = match record.finish() {
            Ok(end) => end,
            // Tolerant reading has listed it and goes on.
            Err(_) if !reader.problems().is_empty() => continue,
            Err(error) => return Err(error),
        };
        tally.records += 1;
        for (what, check) in [("block", &end.checks.block), ("payload", &end.checks.payload)] {
            match check {
                warc::Check::Right => tally.right += 1,
                warc::Check::Absent => {}
                other => tally
                    .told
                    .push(format!("{}: {what} digest: {other:?}", head.place)),
            }
        }
        tally
            .told
            .extend(end.notes.iter().map(|note| format!("{}: {note}", head.place)));
    }
    Ok(())
}
