//! How long a dossier of many claims takes in each format, and how much memory: the claims of the samples, over and over,
//! each with a rationale, evidence and an identity of its own.
//!
//! `cargo run --release -p claimbook-report --example dossier -- 500 [html docx xlsx …]`

#[path = "../tests/fixtures/mod.rs"]
mod fixtures;

use claimbook_report::{Format, Report, render};
use std::{error::Error, fs, time::Instant};

fn dossier(n: u32) -> Report {
    let samples = [
        fixtures::single().checks,
        fixtures::ukrainian().checks,
        fixtures::rich().checks,
    ];
    let checks = samples.iter().flatten().cycle().zip(0..n).map(|(check, n)| {
        let mut check = check.clone();
        check.id = fixtures::id(1_000_000 + n);
        check.wording = format!("{n}. {}", check.wording);
        check.page_url = None;
        check
    });
    claimbook_report::dossier(Report {
        checks: checks.collect(),
        ..fixtures::single()
    })
}

/// The most memory that the process has held so far, in MB, where the system says.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with("VmHWM:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024)
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let n = arguments.next().ok_or("say how many claims")?.parse()?;
    let report = dossier(n);
    let named: Vec<String> = arguments.collect();
    println!("{n} claims; the model: {:?} MB", peak());
    for format in Format::ALL {
        if !named.is_empty() && !named.iter().any(|f| f == format.name()) {
            continue;
        }
        let started = Instant::now();
        let bytes = render(&report, format)?;
        println!(
            "{:>7}: {:>6} ms, {:>9} bytes, peak {:?} MB",
            format.name(),
            started.elapsed().as_millis(),
            bytes.len(),
            peak()
        );
        if let Ok(folder) = std::env::var("DOSSIER") {
            fs::write(format!("{folder}/dossier.{}", format.name()), &bytes)?;
        }
    }
    Ok(())
}
