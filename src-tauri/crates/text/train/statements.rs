//! Learns the weights of `src/statements/weights.bin` and the cue words of `src/statements/words.txt` from
//! articles in which attributions are marked: JSON Lines of
//! `{"id", "text", "attributions": [{"source", "cue", "content": [[start, end]]}]}`, code points, end exclusive.
//!
//! `cargo run --release --example train-statements -- words DATA/train.jsonl src/statements/words.txt`, build
//! again, then `… -- weights DATA/train.jsonl src/statements/weights.bin [part]`: with a part (0 to 4) every
//! fifth article is left out, for cross-validation. `… -- find DATA.jsonl OUT.jsonl` writes what the finder finds.

use claimbook_text::statements::statements;
use claimbook_text::statements::training::{self, BUCKETS, STEP};
use serde_json::Value;
use std::collections::HashMap;
use std::{fs, io};

const RARE: u32 = 8;
const DECAY: f32 = 2e-3;
const ROUNDS: usize = 6;

type Spans = Vec<[usize; 2]>;

struct Attribution {
    sourced: bool,
    cue: Spans,
    content: Spans,
}

fn spans(value: &Value) -> Spans {
    let number = |v: &Value| v.as_u64().unwrap_or_default() as usize;
    value
        .as_array()
        .into_iter()
        .flatten()
        .map(|s| [number(&s[0]), number(&s[1])])
        .collect()
}

fn articles(path: &str) -> io::Result<Vec<(String, Vec<Attribution>)>> {
    let mut out = Vec::new();
    for line in fs::read_to_string(path)?.lines() {
        let row: Value = serde_json::from_str(line)?;
        let list = row["attributions"].as_array().into_iter().flatten();
        let marked = list
            .map(|a| Attribution {
                sourced: !spans(&a["source"]).is_empty(),
                cue: spans(&a["cue"]),
                content: spans(&a["content"]),
            })
            .collect();
        out.push((row["text"].as_str().unwrap_or_default().to_owned(), marked));
    }
    Ok(out)
}

fn shared(a: [usize; 2], b: [usize; 2]) -> usize {
    a[1].min(b[1]).saturating_sub(a[0].max(b[0]))
}

/// Words that are the cue of some attributions, often enough of all their uses.
fn learn_words(data: &[(String, Vec<Attribution>)], path: &str) -> io::Result<()> {
    let mut seen: HashMap<String, (u32, u32)> = HashMap::new();
    for (text, marked) in data {
        for (word, span) in training::words(text) {
            let cue = marked
                .iter()
                .any(|a| a.sourced && a.cue.iter().any(|c| shared(*c, span) > 0));
            let entry = seen.entry(word).or_default();
            entry.0 += u32::from(cue);
            entry.1 += 1;
        }
    }
    let letters = |w: &str| w.len() > 2 && w.chars().all(|c| c.is_ascii_alphabetic());
    let mut words: Vec<&str> = seen
        .iter()
        .filter(|(w, (c, n))| letters(w) && *c >= 3 && *c * 20 >= *n)
        .map(|(w, _)| w.as_str())
        .collect();
    words.sort_unstable();
    fs::write(path, words.join("\n") + "\n")
}

/// How well a proposed content fits what is marked for its cue: shared characters over all of both.
fn fit(p: &training::Proposal, marked: &[Attribution]) -> f32 {
    let mut best: f32 = 0.0;
    for a in marked {
        if !a.sourced || !a.cue.iter().any(|c| shared(*c, p.cue) > 0) {
            continue;
        }
        let both: usize = a
            .content
            .iter()
            .flat_map(|c| p.content.iter().map(|x| shared(*c, *x)))
            .sum();
        let all: usize = a
            .content
            .iter()
            .chain(&p.content)
            .map(|c| c[1] - c[0])
            .sum::<usize>()
            - both;
        best = best.max(both as f32 / all.max(1) as f32);
    }
    best
}

fn learn_weights(data: &[(String, Vec<Attribution>)], part: Option<usize>, path: &str) -> io::Result<()> {
    let mut cases: Vec<(Vec<u32>, f32)> = Vec::new();
    for (n, (text, marked)) in data.iter().enumerate() {
        if part == Some(n % 5) {
            continue;
        }
        for p in training::proposals(text) {
            if p.sourced {
                let target = fit(&p, marked);
                cases.push((p.features, target));
            }
        }
    }
    // What is seen but once or twice teaches nothing that holds elsewhere.
    let mut seen = vec![0u32; BUCKETS];
    for &f in cases.iter().flat_map(|(features, _)| features) {
        seen[f as usize] += 1;
    }
    for (features, _) in &mut cases {
        features.retain(|&f| seen[f as usize] > RARE);
    }
    let mut weights = vec![0f32; BUCKETS];
    let mut squares = vec![1e-6f32; BUCKETS];
    let mut state: u64 = 42;
    for round in 0..ROUNDS {
        // A shuffle that is the same every time.
        for i in (1..cases.len()).rev() {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            cases.swap(i, (state >> 33) as usize % (i + 1));
        }
        let mut loss = 0.0;
        for (features, target) in &cases {
            let sum: f32 = features.iter().map(|&f| weights[f as usize]).sum();
            let p = 1.0 / (1.0 + (-sum).exp());
            loss -= target * p.max(1e-6).ln() + (1.0 - target) * (1.0 - p).max(1e-6).ln();
            for &f in features {
                let f = f as usize;
                let gradient = p - target + DECAY * weights[f];
                squares[f] += gradient * gradient;
                weights[f] -= 0.06 * gradient / squares[f].sqrt();
            }
        }
        eprintln!(
            "round {round}: {} cases, loss {:.4}",
            cases.len(),
            loss / cases.len() as f32
        );
    }
    let bytes: Vec<u8> = weights
        .iter()
        .map(|w| (w / STEP).round().clamp(-127.0, 127.0) as i8 as u8)
        .collect();
    eprintln!("{} weights in use", bytes.iter().filter(|&&b| b != 0).count());
    fs::write(path, bytes)
}

/// The statements of every text, as the scorers read them: `{"id", "statements"}` a line.
fn find(data: &str, path: &str) -> io::Result<()> {
    let mut out = String::new();
    for line in fs::read_to_string(data)?.lines() {
        let row: Value = serde_json::from_str(line)?;
        let found = statements(row["text"].as_str().unwrap_or_default());
        out += &serde_json::json!({"id": row["id"], "statements": found}).to_string();
        out.push('\n');
    }
    fs::write(path, out)
}

fn main() -> io::Result<()> {
    let args: Vec<String> = std::env::args().collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [_, "words", data, path] => learn_words(&articles(data)?, path),
        [_, "weights", data, path, rest @ ..] => {
            learn_weights(&articles(data)?, rest.first().and_then(|p| p.parse().ok()), path)
        }
        [_, "find", data, path] => find(data, path),
        _ => Err(io::Error::other(
            "words DATA OUT | weights DATA OUT [PART] | find DATA OUT",
        )),
    }
}
