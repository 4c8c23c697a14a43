//! Writes reports for another office program to open, and compares what that program read with the model.
//!
//! `cargo run -p claimbook-report --example conformance -- write FOLDER` writes documents and workbooks;
//! `… -- check FOLDER` reads what `scripts/conformance.sh` made of them: `NAME.txt` (the document's text), `NAME.pdf.txt`
//! (the text of its pages) and `NAME-SHEET.csv`.

#[path = "../tests/fixtures/mod.rs"]
mod fixtures;

use claimbook_report::{Check, Format, Report, render};
use std::{error::Error, fs, path::Path};

fn samples() -> [(&'static str, Report); 6] {
    [
        ("single", fixtures::single()),
        ("roundup", fixtures::roundup()),
        ("ukrainian", fixtures::ukrainian()),
        ("arabic", fixtures::arabic()),
        ("rich", fixtures::rich()),
        ("hostile", fixtures::hostile()),
    ]
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (act, folder) = (arguments.next(), arguments.next());
    let folder = folder.ok_or("say write or check, and which folder")?;
    let folder = Path::new(&folder);
    match act.as_deref() {
        Some("write") => write(folder),
        Some("check") => check(folder),
        _ => Err("say write or check".into()),
    }
}

fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    for (name, report) in samples() {
        for format in [Format::Docx, Format::Xlsx] {
            let file = folder.join(format!("{name}.{}", format.name()));
            fs::write(file, render(&report, format)?)?;
        }
    }
    Ok(())
}

fn check(folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut wrong = 0;
    for (name, report) in samples() {
        let read = |ending: &str| -> Result<String, Box<dyn Error>> {
            let file = folder.join(format!("{name}{ending}"));
            Ok(seen(&String::from_utf8_lossy(
                &fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?,
            )))
        };
        let said: Vec<String> = report.checks.iter().flat_map(document_says).collect();
        wrong += in_order(&format!("{name}, document"), &read(".txt")?, &said);
        // Letters that are joined in drawing come back from a page as other letters, in the order of drawing.
        if name != "arabic" {
            wrong += present(&format!("{name}, pages"), &read(".pdf.txt")?, &said);
        }
        let sheets: [(&str, Vec<String>); 2] = if report.lang == "uk" {
            [("Твердження", claims(&report)), ("Докази", quotes(&report))]
        } else {
            [("Claims", claims(&report)), ("Evidence", quotes(&report))]
        };
        for (sheet, said) in sheets {
            let cells = read(&format!("-{sheet}.csv"))?.replace("\"\"", "\"");
            wrong += in_order(&format!("{name}, sheet {sheet}"), &cells, &said);
        }
    }
    if wrong > 0 {
        return Err(format!("{wrong} texts of the model were not read back").into());
    }
    Ok(())
}

/// What a reader finds of a check, in its order: the verdict, the claim, the quotations.
fn document_says(check: &Check) -> Vec<String> {
    let summary = check.verdict.as_ref().and_then(|v| v.summary.clone());
    let quotes = check.evidence.iter().filter_map(|e| e.quote.clone());
    let not_known = check.verdict.as_ref().and_then(|v| v.not_known.clone());
    rating(check)
        .into_iter()
        .chain(summary)
        .chain([check.wording.clone()])
        .chain(sorted(check, quotes.collect()))
        .chain(not_known)
        .chain(check.corrections.iter().map(|c| c.text.clone()))
        .collect()
}

/// The quotations as rendering orders them: what the reasons cite first.
fn sorted(check: &Check, quotes: Vec<String>) -> Vec<String> {
    let reasons = check.verdict.as_ref().map_or("", |v| &v.rationale);
    let mut pieces: Vec<(usize, String)> = check
        .evidence
        .iter()
        .filter(|e| e.quote.is_some())
        .map(|e| reasons.find(&e.id.to_string()).unwrap_or(usize::MAX))
        .zip(quotes)
        .collect();
    pieces.sort_by_key(|(at, _)| *at);
    pieces.into_iter().map(|(_, quote)| quote).collect()
}

fn rating(check: &Check) -> Option<String> {
    let name = check.verdict.as_ref().map(|v| v.rating.name.clone())?;
    // The name of a rating that ships is said in the language of the report.
    (check.lang.as_deref() != Some("uk")).then_some(name)
}

fn claims(report: &Report) -> Vec<String> {
    report
        .checks
        .iter()
        .flat_map(|c| std::iter::once(c.wording.clone()).chain(rating(c)))
        .collect()
}

fn quotes(report: &Report) -> Vec<String> {
    report
        .checks
        .iter()
        .flat_map(|c| sorted(c, c.evidence.iter().filter_map(|e| e.quote.clone()).collect()))
        .collect()
}

/// A text without blanks and without what no reader sees.
fn seen(text: &str) -> String {
    text.chars()
        .filter(|c| {
            !c.is_whitespace()
                && !c.is_control()
                && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        })
        .collect()
}

fn in_order(what: &str, text: &str, said: &[String]) -> usize {
    let mut rest = text;
    let mut wrong = 0;
    for one in said.iter().map(|s| seen(s)) {
        match rest.split_once(one.as_str()) {
            Some((_, after)) => rest = after,
            None => {
                eprintln!("{what}: not there, or not in its place: {one}");
                wrong += 1;
            }
        }
    }
    println!("{what}: {} of {} texts", said.len() - wrong, said.len());
    wrong
}

fn present(what: &str, text: &str, said: &[String]) -> usize {
    let missing: Vec<String> = said
        .iter()
        .map(|s| seen(s))
        .filter(|one| !text.contains(one.as_str()))
        .collect();
    for one in &missing {
        eprintln!("{what}: not there: {one}");
    }
    println!("{what}: {} of {} texts", said.len() - missing.len(), said.len());
    missing.len()
}
