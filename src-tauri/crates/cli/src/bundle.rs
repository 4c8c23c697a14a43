//! `bundle`: evidence in one signed file, and the check of it on any machine.

use crate::output::Out;
use crate::report::{Choice, Options, with_replace};
use claimbook_app::use_cases::bundle as u;
use claimbook_app::{Desk, Error, Result, UNFOLLOWED, api::*};
use clap::{Args, Subcommand};
use serde_json::json;

/// A bundle, written to a file.
#[derive(Args)]
pub struct Written {
    #[command(flatten)]
    choice: Choice,
    /// The formats of the report in it; once for each. html and json where none is named.
    #[arg(long)]
    format: Vec<String>,
    #[command(flatten)]
    options: Options,
    /// The file.
    #[arg(long)]
    out: String,
    /// Replace a file that is there.
    #[arg(long)]
    replace: bool,
    /// Leave it unsigned.
    #[arg(long)]
    unsigned: bool,
}

#[derive(Subcommand)]
pub enum Verb {
    /// Write reports, snapshots, history and citations of some claims to one signed file.
    Write(Box<Written>),
    /// Say what holds of a bundle. No book is needed.
    Verify {
        /// The file.
        file: String,
        /// A file with the public key (PEM), or the fingerprint, that it ought to be signed with.
        #[arg(long, value_name = "FILE|FINGERPRINT")]
        signer: Option<String>,
    },
    /// The key of this installation: its fingerprint and the public key, to be told to those who receive bundles.
    Key,
}

pub fn run(desk: &Desk, verb: &Verb, out: &mut Out) -> Result<()> {
    match verb {
        Verb::Write(asked) => {
            let request = serde_json::from_value(json!({
                "select": asked.choice.value(), "formats": asked.format, "options": asked.options.value(desk)?,
                "path": asked.out, "replace": asked.replace, "sign": !asked.unsigned,
            }))
            .map_err(|e| Error::new("call.value", format!("That can't be read: {e}.")))?;
            let written = u::write(desk, request, UNFOLLOWED).map_err(with_replace)?;
            out.value(&written, |w| {
                let signed = w
                    .signed_by
                    .as_deref()
                    .map_or_else(|| "unsigned".into(), |by| format!("signed by {by}"));
                format!(
                    "{}  {} claims, {} files, {} bytes\nmanifest SHA-256 {}, {signed}",
                    w.path, w.export.claims, w.files, w.bytes, w.manifest_sha256
                )
            })
        }
        Verb::Verify { .. } => verify(Some(desk), verb, out),
        Verb::Key => out.value(&u::key(desk, Nothing {})?, |k| {
            format!("{}\n{}", k.fingerprint, k.public_key.trim_end())
        }),
    }
}

/// Checks a bundle; without a desk where there is none on this machine.
pub fn verify(desk: Option<&Desk>, verb: &Verb, out: &mut Out) -> Result<()> {
    let Verb::Verify { file, signer } = verb else {
        return Ok(());
    };
    let signer = signer
        .as_ref()
        .map(|s| std::fs::read_to_string(s).unwrap_or_else(|_| s.clone()));
    let request = VerifyBundle {
        path: file.clone(),
        signer,
    };
    let verdict = match desk {
        Some(desk) => u::verify(desk, request, UNFOLLOWED)?,
        None => u::check(&request, None, UNFOLLOWED)?,
    };
    let words = match verdict.standing.as_str() {
        "holds" => "Everything is as it was when it was signed by the key that you trust.",
        "unknown-signer" => {
            "Everything is as it was signed. Compare the fingerprint with what the signer told you by another way."
        }
        "wrong-signer" => "Everything is as it was signed, but by another key than you named.",
        "unsigned" => "Every file is as it was listed. Nobody signed the list.",
        _ => "It does not hold.",
    };
    out.value(&verdict, |v| {
        let mut lines = vec![words.to_owned()];
        lines.extend(
            v.title
                .as_ref()
                .map(|t| format!("{t}, {}", v.created.as_deref().unwrap_or_default())),
        );
        lines.extend(v.signed_by.as_ref().map(|by| {
            format!(
                "signed by {by}{}",
                if v.ours {
                    ", which is this installation"
                } else {
                    ""
                }
            )
        }));
        lines.push(format!("{} files hold", v.holding));
        lines.extend(v.broken.iter().map(|f| format!("  {}: {}", f.path, f.code)));
        lines.extend(v.problems.iter().map(|p| format!("  {p}")));
        lines.join("\n")
    })?;
    if matches!(verdict.standing.as_str(), "broken" | "wrong-signer") {
        return Err(Error::new("bundle.broken", words));
    }
    Ok(())
}
