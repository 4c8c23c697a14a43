//! Extracts every page of a folder: `extract --batch DIR --out DIR` writes FILE.html.json for each FILE.html.

use std::path::PathBuf;
use std::time::Instant;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = env::args().collect();
    let after = |name: &str| {
        arguments
            .iter()
            .position(|a| a == name)
            .and_then(|at| arguments.get(at + 1))
            .map(PathBuf::from)
    };
    let (Some(from), Some(to)) = (after("--batch"), after("--out")) else {
        return Err("extract --batch DIR --out DIR".into());
    };
    fs::create_dir_all(&to)?;
    let mut pages: Vec<_> = fs::read_dir(from)?
        .filter_map(|e| e.ok().map(|e| e.path()))
        .collect();
    pages.retain(|p| p.extension().is_some_and(|e| e == "html" || e == "htm"));
    pages.sort();
    let (mut spent, mut worst) = (0.0, (0.0, String::new()));
    for page in &pages {
        let bytes = fs::read(page)?;
        let name = page
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let start = Instant::now();
        let html = claimbook_page::charset::decode_page(&bytes, None);
        let article = claimbook_page::article::extract(&html.text, None);
        let took = start.elapsed().as_secs_f64();
        spent += took;
        if took > worst.0 {
            worst = (took, name.clone());
        }
        fs::write(to.join(format!("{name}.json")), serde_json::to_string(&article)?)?;
    }
    println!(
        "{} pages in {spent:.2} s, the slowest {} in {:.3} s",
        pages.len(),
        worst.1,
        worst.0
    );
    Ok(())
}
