//! What an import would make of every file in a folder: `claimreview_pages FOLDER [--whys] [--json] [--items]`.
//!
//! Per file: how many objects are taken, mended, kept and refused, with the reasons; and beside it, how often the word ClaimReview
//! stands in the file, so that a difference is seen. `--json` says instead how every file fares as JSON,
//! `--items` all that was found.

use claimbook_domain::scale::shipped;
use claimbook_interchange::claimreview::{By, ScaleRating, map_rating, read};
use claimbook_interchange::{Outcome, Why, structured};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments
        .next()
        .ok_or("claimreview_pages FOLDER [--whys] [--json] [--items]")?;
    let options: Vec<String> = arguments.collect();
    let mut files = Vec::new();
    walk(Path::new(&folder), &mut files)?;
    files.sort();
    if options.iter().any(|o| o == "--items") {
        for file in &files {
            let decoded = structured::decode(&std::fs::read(file)?, None);
            for item in structured::read(&decoded.text, None).items {
                println!(
                    "{}\t{}\t{:?}\t{}\t{}",
                    file.display(),
                    item.place,
                    item.syntax,
                    item.value,
                    Why::all(item.mended.iter())
                );
            }
        }
        return Ok(());
    }
    if options.iter().any(|o| o == "--json") {
        return json(&files);
    }
    let mut all: BTreeMap<&str, usize> = BTreeMap::new();
    let mut unread = 0;
    let mut items = 0;
    for file in &files {
        let bytes = std::fs::read(file)?;
        let decoded = structured::decode(&bytes, None);
        let data = structured::read(&decoded.text, None);
        let found = read(&data);
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for one in &found {
            *counts.entry(one.outcome.name()).or_default() += 1;
            *all.entry(one.outcome.name()).or_default() += 1;
        }
        items += data.items.len();
        unread += data.unread.len();
        let word = decoded.text.matches("ClaimReview").count();
        let name = file.strip_prefix(&folder).unwrap_or(file).display();
        println!(
            "{name}: {} items, {} unread, {} reviews {counts:?}; the word stands {word} times",
            data.items.len(),
            data.unread.len(),
            found.len()
        );
        for remark in data.remarks.iter().chain(&decoded.remark) {
            println!("    {remark}");
        }
        for one in &data.unread {
            println!("    {}: {}", one.place, one.why);
        }
        if options.iter().any(|o| o == "--whys") {
            found.iter().for_each(show);
        }
    }
    println!(
        "{} files, {items} items, {unread} unread, reviews {all:?}",
        files.len()
    );
    Ok(())
}

fn show(one: &claimbook_interchange::claimreview::Found) {
    println!(
        "  {} [{}] raw {} bytes",
        one.place,
        one.outcome.name(),
        one.raw.len()
    );
    if let Some(review) = &one.review {
        println!("    {} | {}", review.key, review.other_keys.join(" | "));
        println!("    claim: {}", review.claim);
        println!(
            "    by {:?} on {:?} at {:?}; {:?} {:?}",
            review.claimants, review.said_on, review.place, review.first_appearance, review.appearances
        );
        println!(
            "    {:?} {:?} {:?} {:?} {:?}",
            review.publisher, review.byline, review.published, review.lang, review.title
        );
        let scale: Vec<ScaleRating> = shipped()
            .into_iter()
            .flat_map(|(_, ratings)| ratings)
            .filter(|r| r.scale == "claimbook")
            .map(|r| ScaleRating {
                id: r.id,
                name: r.name,
                number: r.number,
                words: Vec::new(),
            })
            .collect();
        let mapping = map_rating(&review.rating, &scale);
        let by = match mapping.by {
            By::Number => "number",
            By::Words => "words",
            By::Kept => "kept",
        };
        println!("    {:?}", review.rating);
        println!("    → {by}: {:?} {}", mapping.rating, mapping.why);
    }
    for why in &one.whys {
        println!("    - {why}");
    }
}

/// Each file as JSON: as it stands, mended, or not at all.
fn json(files: &[PathBuf]) -> Result<(), Box<dyn std::error::Error>> {
    let mut counts: BTreeMap<(String, &str), usize> = BTreeMap::new();
    for file in files
        .iter()
        .filter(|f| f.extension().is_some_and(|e| e == "json"))
    {
        let decoded = structured::decode(&std::fs::read(file)?, None);
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let (outcome, why) = match structured::json::parse(&decoded.text) {
            Ok(parsed) if parsed.mended.is_empty() && decoded.remark.is_none() => {
                (Outcome::Taken, String::new())
            }
            Ok(parsed) => (Outcome::Mended, Why::all(&parsed.mended).to_string()),
            Err(error) => (Outcome::Refused, error.to_string()),
        };
        println!(
            "{name}: {} {why} {}",
            outcome.name(),
            decoded.remark.unwrap_or_default()
        );
        *counts
            .entry((name.chars().take(2).collect(), outcome.name()))
            .or_default() += 1;
    }
    for ((kind, outcome), count) in counts {
        println!("{kind} {outcome}: {count}");
    }
    Ok(())
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}
