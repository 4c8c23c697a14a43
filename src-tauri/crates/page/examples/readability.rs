//! Measures the extraction on Readability's test pages: `readability DIR [--show]`, a folder a page in DIR, with `source.html`,
//! `expected.html` and `expected-metadata.json`.
//!
//! Title, byline, day, language and site are right when they have the same letters and digits as what is expected (the byline
//! without "By", the day without the hour); counted where something is expected, and what is said where nothing is expected
//! apart. The text: F1 over runs of four words, the mean of the pages.

use std::collections::HashMap;
use std::{env, fs, path::Path};

use claimbook_page::{article, charset};
use serde_json::Value;

fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn shingles(text: &str) -> HashMap<Vec<String>, usize> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .flat_map(|w| {
            if w.chars().any(|c| c as u32 > 0x2e80) {
                w.chars().map(String::from).collect()
            } else {
                vec![w.to_lowercase()]
            }
        })
        .collect();
    let mut out = HashMap::new();
    for run in words.windows(4.min(words.len().max(1))) {
        *out.entry(run.to_vec()).or_default() += 1;
    }
    out
}

/// The words of an expected article, without its tags.
fn words_of(html: &str) -> String {
    let mut out = String::new();
    let mut within = false;
    for c in html.chars() {
        match c {
            '<' => within = true,
            '>' if within => {
                within = false;
                out.push(' ');
            }
            c if !within => out.push(c),
            _ => {}
        }
    }
    for (entity, c) in [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ] {
        out = out.replace(entity, c);
    }
    out
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = env::args().nth(1).ok_or("readability DIR [--show]")?;
    let show = env::args().any(|a| a == "--show");
    let mut pages: Vec<_> = fs::read_dir(folder)?
        .filter_map(|e| e.ok().map(|e| e.path()))
        .filter(|p| p.is_dir())
        .collect();
    pages.sort();
    let fields = ["title", "byline", "published", "lang", "site"];
    let mut right = [0; 5];
    let mut expected = [0; 5];
    let mut beyond = [0; 5];
    let (mut f1, mut n) = (0.0, 0);
    for page in &pages {
        let name = page
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let read = |file: &str| fs::read(Path::new(page).join(file));
        let meta: Value = serde_json::from_slice(&read("expected-metadata.json")?)?;
        let html = charset::decode_page(&read("source.html")?, Some("utf-8")).text;
        let got = article::extract(&html, None);
        let own = [&got.title, &got.byline, &got.published, &got.lang, &got.site];
        for (i, key) in ["title", "byline", "publishedTime", "lang", "siteName"]
            .iter()
            .enumerate()
        {
            let want = meta
                .get(*key)
                .and_then(Value::as_str)
                .map(str::trim)
                .filter(|w| !w.is_empty());
            let said = own.get(i).and_then(|o| o.as_deref());
            let Some(want) = want else {
                beyond[i] += usize::from(said.is_some());
                continue;
            };
            let want = match i {
                1 => letters(want.trim_start_matches("By ").trim_start_matches("by ")),
                2 => article::day_of(want).unwrap_or_else(|| want.to_owned()),
                _ => letters(want),
            };
            let said = said
                .map(|s| if i == 2 { s.to_owned() } else { letters(s) })
                .unwrap_or_default();
            expected[i] += 1;
            right[i] += usize::from(want == said);
            if show && want != said {
                println!("{name} {}: {:?} for {:?}", fields[i], own[i], meta.get(*key));
            }
        }
        let (want, said) = (
            shingles(&words_of(&String::from_utf8_lossy(&read("expected.html")?))),
            shingles(&got.text),
        );
        let common: usize = want
            .iter()
            .map(|(run, count)| (*count).min(said.get(run).copied().unwrap_or(0)))
            .sum();
        let (p, r) = (
            common as f64 / said.values().sum::<usize>().max(1) as f64,
            common as f64 / want.values().sum::<usize>().max(1) as f64,
        );
        let f = if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 };
        if show && f < 0.8 {
            println!("{name} text: P {p:.2} R {r:.2}");
        }
        f1 += f;
        n += 1;
    }
    for (i, field) in fields.iter().enumerate() {
        println!(
            "{field:<10} {} of {} right ({:.1} %), {} said where none is expected",
            right[i],
            expected[i],
            100.0 * right[i] as f64 / expected[i].max(1) as f64,
            beyond[i]
        );
    }
    println!("text       F1 {:.4} over {n} pages", f1 / f64::from(n.max(1)));
    Ok(())
}
