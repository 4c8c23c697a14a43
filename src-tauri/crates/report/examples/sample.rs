//! Writes a sample report in every format into a folder, for looking at: a single check, a round-up, one in Ukrainian
//! and one in Arabic, a dossier, logs of corrections, statistics. What they say is made up.
//!
//! `cargo run -p claimbook-report --example sample -- FOLDER`

#[path = "../tests/fixtures/mod.rs"]
mod fixtures;

use claimbook_report::{Format, Report, remarks, render};
use std::{error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("say which folder to write into")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let samples: [(&str, Report); 12] = [
        ("single", fixtures::single()),
        ("roundup", fixtures::roundup()),
        ("ukrainian", fixtures::ukrainian()),
        ("arabic", fixtures::arabic()),
        ("rich", fixtures::rich()),
        ("hostile", fixtures::hostile()),
        ("dossier", fixtures::kinds::dossier()),
        ("corrections", fixtures::kinds::corrections()),
        ("no-corrections", fixtures::kinds::no_corrections()),
        ("statistics", fixtures::kinds::statistics("en")),
        ("statistics-uk", fixtures::kinds::statistics("uk")),
        ("statistics-ar", fixtures::kinds::statistics("ar")),
    ];
    for (name, report) in &samples {
        for format in Format::ALL {
            fs::write(
                folder.join(format!("{name}.{}", format.name())),
                render(report, format)?,
            )?;
        }
        println!(
            "{name}: {:?}",
            remarks(report).iter().map(|r| r.code).collect::<Vec<_>>()
        );
    }
    Ok(())
}
