//! Renders a report model (JSON, as `claimbook report --format json` writes it) as PDF or as cards:
//! `make MODEL.json OUT.pdf`, `make MODEL.json OUT-DIRECTORY`; or as `OUT.html`, for comparing. Says how long it took.
#![allow(clippy::print_stdout, reason = "a command for the terminal")]

use claimbook_typeset::{CardFormat, CardSize, Pictures, Progress, card, pdf};
use std::ops::ControlFlow;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(model), Some(out)) = (arguments.next(), arguments.next()) else {
        return Err("make MODEL.json OUT".into());
    };
    let report: claimbook_report::Report = serde_json::from_slice(&std::fs::read(model)?)?;
    let go = |_: Progress| ControlFlow::Continue(());
    let start = std::time::Instant::now();
    if out.ends_with(".pdf") {
        let made = pdf(&report, &Pictures::new(), &go)?;
        println!(
            "{} checks, {} pages, {} bytes in {:.2?}; {:?}",
            report.checks.len(),
            made.pages,
            made.bytes.len(),
            start.elapsed(),
            made.remarks
        );
        std::fs::write(out, made.bytes)?;
    } else if out.ends_with(".html") {
        std::fs::write(
            out,
            claimbook_report::render(&report, claimbook_report::Format::Html)?,
        )?;
    } else {
        std::fs::create_dir_all(&out)?;
        for size in CardSize::ALL {
            for format in [CardFormat::Svg, CardFormat::Png] {
                let made = card(&report, size, format, &go)?;
                let file = format!("{out}/{}.{}", size.name(), format.name());
                println!("{file}: {} bytes; {:?}", made.bytes.len(), made.remarks);
                std::fs::write(file, made.bytes)?;
            }
        }
        println!("{:.2?}", start.elapsed());
    }
    Ok(())
}
