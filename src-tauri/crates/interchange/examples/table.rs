//! Measures how tables are read: `table CLAIMS.jsonl` writes the file as CSV into a temporary folder and reads both;
//! `table --spectrum FOLDER` compares the files of `FOLDER/csvs` with what `FOLDER/json` expects of them.

use claimbook_interchange::table::{Format, Header, Overrides, Table};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [flag, folder] if flag == "--spectrum" => spectrum(Path::new(folder)),
        [file] => measure(Path::new(file)),
        _ => Err("table CLAIMS.jsonl | table --spectrum FOLDER".into()),
    }
}

fn measure(path: &Path) -> Result<(), Box<dyn Error>> {
    let csv = std::env::temp_dir().join(format!("claims-{}.csv", std::process::id()));
    let mut out = BufWriter::new(File::create(&csv)?);
    let names = [
        "id",
        "claim",
        "claimant",
        "date",
        "url",
        "title",
        "rating",
        "publisher",
        "lang",
        "source",
    ];
    writeln!(out, "{}", names.join(","))?;
    for line in BufReader::new(File::open(path)?).lines() {
        let object: Map<String, Value> = serde_json::from_str(&line?)?;
        let cell = |name: &&str| match object.get(*name) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => format!("\"{}\"", text.replace('"', "\"\"")),
            Some(other) => other.to_string(),
        };
        writeln!(out, "{}", names.iter().map(cell).collect::<Vec<_>>().join(","))?;
    }
    out.flush()?;
    let done = [csv.as_path(), path].into_iter().try_for_each(read);
    std::fs::remove_file(&csv)?;
    done
}

fn read(path: &Path) -> Result<(), Box<dyn Error>> {
    let begun = Instant::now();
    let mut table = Table::open(File::open(path)?, &Overrides::default())?;
    let looked = begun.elapsed();
    let mapping = table.guess();
    println!("{}: looked through in {looked:.2?}", path.display());
    for column in table.preview(3, &[]).columns {
        println!(
            "  {:<12} {:<12} {:.2} {}",
            column.name,
            column.field.name(),
            column.confidence,
            column.why
        );
        if let Some(dates) = column.dates {
            println!("    {} {:?}", dates.why, dates.order);
        }
    }
    let counts = table.dry_run(&mapping)?;
    let all = begun.elapsed();
    let rows = counts.taken + counts.mended + counts.kept + counts.refused;
    println!("  {counts:?}");
    println!(
        "  {rows} rows, all in {all:.2?}, {:.0} rows/s",
        rows as f64 / all.as_secs_f64()
    );
    let mut kept: BTreeMap<String, (u64, String)> = BTreeMap::new();
    let mut refused: BTreeMap<String, u64> = BTreeMap::new();
    for row in table.rows(&mapping)? {
        match row? {
            Ok(row) => {
                if let (None, Some(found)) = (&row.said_on, row.date_found) {
                    let kind = found
                        .chars()
                        .map(|c| if c.is_ascii_digit() { '9' } else { c })
                        .take(30)
                        .collect();
                    kept.entry(kind)
                        .or_insert((0, found.chars().take(80).collect()))
                        .0 += 1;
                }
            }
            Err(error) => *refused.entry(error.why.to_string()).or_default() += 1,
        }
    }
    for (kind, (n, example)) in kept {
        println!("  kept {n}: {kind} | {example}");
    }
    for (why, n) in refused {
        println!("  refused {n}: {why}");
    }
    Ok(())
}

fn spectrum(folder: &Path) -> Result<(), Box<dyn Error>> {
    let (mut right, mut all) = (0, 0);
    for entry in std::fs::read_dir(folder.join("csvs"))? {
        let path = entry?.path();
        let stem = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let wanted: Value =
            serde_json::from_reader(File::open(folder.join("json").join(format!("{stem}.json")))?)?;
        let mut table = Table::open(File::open(&path)?, &Overrides::default())?;
        let names = table.columns();
        let is_csv =
            table.settings().format == Format::Separated && table.settings().header == Header::Row(1);
        let mut rows = Vec::new();
        table.cells(&mut |_, cells| {
            let row: Map<String, Value> = names
                .iter()
                .zip(cells)
                .map(|(name, cell)| (name.clone(), cell.text.clone().into()))
                .collect();
            rows.push(Value::Object(row));
        })?;
        let same = is_csv && Value::Array(rows) == wanted;
        println!("{stem}: {}", if same { "the same" } else { "DIFFERENT" });
        all += 1;
        right += u32::from(same);
    }
    println!("{right} of {all}");
    Ok(())
}
