//! Reads texts as JSON Lines, `{"id", "text"}`, and writes `{"id", "sentences": [string]}` for each.

use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let row: serde_json::Value = serde_json::from_str(&line?)?;
        let chars: Vec<char> = row["text"].as_str().unwrap_or_default().chars().collect();
        let text: String = chars.iter().collect();
        let list: Vec<String> = claimbook_text::sentences::sentences(&text)
            .into_iter()
            .map(|[a, b]| chars[a..b].iter().collect())
            .collect();
        writeln!(
            out,
            "{}",
            serde_json::json!({ "id": row["id"], "sentences": list })
        )?;
    }
    Ok(())
}
