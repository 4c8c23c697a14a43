//! Prints the words of a PDF, and draws its first page to `FILE.png` where a width is given.
//!
//! `cargo run --release --example pdf -- FILE [WIDTH]`

use std::process::ExitCode;
use std::time::Instant;

use claimbook_page::pdf::{Limits, page_image, read};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(path) = arguments.next() else {
        eprintln!("say which PDF");
        return ExitCode::FAILURE;
    };
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("{path} cannot be read");
        return ExitCode::FAILURE;
    };
    let start = Instant::now();
    match read(&bytes, &Limits::default()) {
        Ok(pdf) => println!(
            "{:?} {:?} {:?} {:?}\n{}",
            pdf.title, pdf.author, pdf.created, pdf.pages, pdf.text
        ),
        Err(fault) => println!("{fault}"),
    }
    eprintln!("read in {:.3} s", start.elapsed().as_secs_f64());
    if let Some(width) = arguments.next().and_then(|w| w.parse().ok()) {
        let start = Instant::now();
        match page_image(&bytes, 0, width) {
            Ok(png) if std::fs::write(format!("{path}.png"), &png).is_ok() => {}
            Ok(_) => eprintln!("the picture cannot be written"),
            Err(fault) => println!("{fault}"),
        }
        eprintln!("drawn in {:.3} s", start.elapsed().as_secs_f64());
    }
    ExitCode::SUCCESS
}
