//! Reads texts as JSON Lines, `{"id", "text"}`, and writes `{"id", "statements": […]}` for each.

use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let row: serde_json::Value = serde_json::from_str(&line?)?;
        let text = row["text"].as_str().unwrap_or_default();
        let found = claimbook_text::statements::statements(text);
        writeln!(
            out,
            "{}",
            serde_json::json!({ "id": row["id"], "statements": found })
        )?;
    }
    Ok(())
}
