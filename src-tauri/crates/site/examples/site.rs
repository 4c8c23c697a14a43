//! Makes a site of made-up checks and says how long it took and how much memory.
//!
//! `cargo run --release -p claimbook-site --example site -- FOLDER [CHECKS] [LANGUAGE]`

use claimbook_domain::shipped;
use claimbook_report::{Check, CorrectionRef, Format, PartyRef, Publisher, Report, VerdictRef, render};
use claimbook_site::{Roundup, RoundupOf, SiteOptions, site};
use std::{error::Error, fs, path::PathBuf, time::Instant};

const CLAIMS: [&str; 5] = [
    "On the night of 3 May the port authority shut all three sluices of the Orlen dam without warning the villages below it.",
    "Запорізьку станцію заміновано по периметру.",
    "The last line to the grid was cut by shelling.",
    "أغلقت سلطة الميناء السد في الليل.",
    "The école in Łódź has no teachers left.",
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let folder = PathBuf::from(args.next().ok_or("say which folder to write into")?);
    let count: usize = args.next().map_or(Ok(230), |n| n.parse())?;
    let lang = args.next().unwrap_or_else(|| "en".into());
    let mut checks = Vec::with_capacity(count);
    for n in 0..count {
        let (scale, ratings) = shipped().remove(0);
        let rating = ratings.get(n % ratings.len()).ok_or("no ratings")?.clone();
        let words = CLAIMS.get(n % CLAIMS.len()).copied().unwrap_or_default();
        let id = format!("0192d0a0-0000-7000-8000-{n:012}").parse()?;
        let mut check = Check::new(id, format!("{words} ({n}, w{})", n * 7919 % 9973));
        let mut verdict = VerdictRef::new(rating, scale.name, &ratings, "2024-05-17T09:30:00Z");
        verdict.summary = Some("Two of the three sluices were shut. Nobody saw the third.".into());
        verdict.rationale = "The port’s own log notes it. ".repeat(40);
        check.verdict = Some(verdict);
        check.lang = Some(
            ["en", "uk", "en", "ar", "en"]
                .get(n % 5)
                .copied()
                .unwrap_or("en")
                .into(),
        );
        if n % 4 > 0 {
            check.claimants = vec![PartyRef {
                name: format!("Ilse Marwitz {}", n % 300),
                ..PartyRef::default()
            }];
        }
        check.published_on = Some(format!("{}-{:02}-{:02}", 2004 + n % 20, n % 12 + 1, n % 28 + 1).parse()?);
        if n % 50 == 0 {
            let text = "An earlier version gave the wrong day.".into();
            check.corrections = vec![CorrectionRef {
                date: "2024-06-01".parse()?,
                text,
            }];
        }
        checks.push(check);
    }
    let first = checks.iter().take(7).map(|c| c.id).collect();
    let publisher = Publisher {
        name: "The Orlen Check".into(),
        url: Some("https://example.org/".into()),
    };
    let report = Report {
        checks,
        publisher: Some(publisher),
        ..Report::default()
    };
    let options = SiteOptions {
        title: "The Orlen Check".into(),
        base: Some("https://example.org/checks/".into()),
        lang,
        roundups: vec![Roundup {
            key: "dam".into(),
            of: RoundupOf::Document,
            title: "What was said of the dam".into(),
            checks: first,
        }],
    };
    let started = Instant::now();
    let mut largest = 0;
    let mut write = |path: &str, bytes: &[u8]| -> std::io::Result<()> {
        if path.starts_with("search/") {
            largest = largest.max(bytes.len());
        }
        let file = folder.join(path);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(file, bytes)
    };
    let mut page = |report: &Report| render(report, Format::Html).map_err(std::io::Error::other);
    let summary = site(&report, &options, &mut page, &mut write, &mut |_, _| true)?;
    println!(
        "{summary:?} in {:?}; largest part of the index {largest} bytes",
        started.elapsed()
    );
    if let Ok(status) = fs::read_to_string("/proc/self/status") {
        status
            .lines()
            .filter(|l| l.starts_with("VmHWM"))
            .for_each(|l| println!("{l}"));
    }
    Ok(())
}
