//! A bundle with a file of more than four gibibytes and 66,000 small ones, written and checked: what Zip64 is for, and
//! too large for a test. `large FOLDER` writes there, says what holds, and takes the file away.

use claimbook_bundle::{About, Content, Limits, Member, SigningKey, Standing, Trust, verify, write};
use std::fs::{File, OpenOptions};
use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("large FOLDER")?;
    let path = Path::new(&folder).join("large-bundle.zip");
    let file = OpenOptions::new()
        .read(true)
        .write(true)
        .create_new(true)
        .open(&path)?;
    let held = held(file);
    std::fs::remove_file(&path)?;
    held
}

fn held(mut file: File) -> Result<(), Box<dyn std::error::Error>> {
    let key = SigningKey::from_seed(&[1; 32]);
    let size = (4 << 30) + 5;
    let large = Member::new(
        "large.bin",
        "application/octet-stream",
        "x",
        Content::Stream {
            size,
            reader: Box::new(std::io::repeat(1).take(size)),
        },
    );
    let many = (0..66_000).map(|n| {
        Ok(Member::new(
            format!("many/{n}.txt"),
            "text/plain",
            "x",
            Content::from(vec![1]),
        ))
    });
    let about = About {
        title: "A large bundle".into(),
        description: "One large file and many small ones.".into(),
        created: "2024-05-02T10:00:00Z".parse()?,
        authors: Vec::new(),
        publisher: None,
        licence: None,
        lang: None,
        software: concat!("Claimbook ", env!("CARGO_PKG_VERSION")).into(),
    };
    let on = &mut |_: claimbook_bundle::Progress<'_>| ControlFlow::Continue(());
    let began = Instant::now();
    write(
        &mut file,
        [Ok(large)].into_iter().chain(many),
        &about,
        &[],
        Some(&key),
        on,
    )?;
    let written = began.elapsed();
    let verdict = verify(&mut file, &[Trust::Key(key.public())], &Limits::default(), on)?;
    println!(
        "{} files, {} bytes: written in {written:.1?}, checked in {:.1?}",
        verdict.files.len(),
        file.metadata()?.len(),
        began.elapsed() - written
    );
    if verdict.standing() == Standing::Holds && verdict.files.len() == 66_004 {
        Ok(())
    } else {
        Err(format!(
            "it does not hold: {:?}, {:?}",
            verdict.standing(),
            verdict.problems
        )
        .into())
    }
}
