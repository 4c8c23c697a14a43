//! What holds of a bundle: files, signature, history. No book is needed.

use super::{HISTORY, key};
use crate::api::{BundleFault, BundleVerdict, VerifyBundle};
use crate::{Desk, Error, Result};
use claimbook_bundle::{
    self as bundle, Fingerprint, Limits, PublicKey, Signature, Standing, State, Trust, VerifyError,
};
use claimbook_store::{Follow, StoreError, check_history};
use std::fs::File;
use std::io::BufReader;
use std::ops::ControlFlow;
use std::path::Path;

/// `bundle.verify`
pub fn verify(desk: &Desk, request: VerifyBundle, follow: Follow<'_>) -> Result<BundleVerdict> {
    let own = key::known(desk).ok().flatten().map(|key| key.public());
    check(&request, own.as_ref(), follow)
}

/// What holds of a bundle; `own` is the key of this installation, where there is one.
pub fn check(request: &VerifyBundle, own: Option<&PublicKey>, follow: Follow<'_>) -> Result<BundleVerdict> {
    let path = Path::new(request.path.trim());
    let unreadable = |e: std::io::Error| {
        Error::new("bundle.read", format!("{} can't be read: {e}.", path.display()))
            .with("path", path.display())
            .with("why", e)
    };
    let named = request
        .signer
        .as_deref()
        .map(str::trim)
        .filter(|s| !s.is_empty())
        .map(signer)
        .transpose()?;
    let trusted: Vec<Trust> = match &named {
        // Whoever names a signer wants to know of that one.
        Some(signer) => vec![signer.clone()],
        None => own.cloned().map(Trust::Key).into_iter().collect(),
    };
    let file = File::open(path).map_err(unreadable)?;
    let mut progress = |at: bundle::Progress<'_>| match follow(at.bytes, at.total.unwrap_or_default()) {
        true => ControlFlow::Continue(()),
        false => ControlFlow::Break(()),
    };
    let verdict = bundle::verify(BufReader::new(file), &trusted, &Limits::default(), &mut progress).map_err(
        |e| match e {
            VerifyError::Stopped => StoreError::Stopped.into(),
            VerifyError::Read(e) => unreadable(e),
        },
    )?;
    let mut problems: Vec<String> = verdict.problems.iter().map(ToString::to_string).collect();
    if verdict
        .files
        .iter()
        .any(|f| f.path == HISTORY && f.state == State::Intact)
    {
        problems.extend(history(path, follow)?);
    }
    let signed_by = match &verdict.signature {
        Signature::Trusted { key } | Signature::Unknown { key } => Some(*key),
        Signature::Bad { key } => *key,
        Signature::Absent | Signature::NoKey | Signature::Unreadable => None,
    };
    let standing = match verdict.standing() {
        _ if !problems.is_empty() => "broken",
        Standing::Holds => "holds",
        Standing::HoldsByUnknownKey if named.is_some() => "wrong-signer",
        Standing::HoldsByUnknownKey => "unknown-signer",
        Standing::HoldsUnsigned => "unsigned",
        Standing::Fails => "broken",
    };
    match verdict.signature {
        Signature::Bad { .. } => problems.push("the signature was not made of this list of hashes".into()),
        Signature::NoKey => problems.push("there is a signature, and no key to check it with".into()),
        Signature::Unreadable => problems.push("the signature can't be read".into()),
        Signature::Absent | Signature::Trusted { .. } | Signature::Unknown { .. } => {}
    }
    let described = verdict.described.clone().unwrap_or_default();
    Ok(BundleVerdict {
        standing: standing.into(),
        title: described.title,
        created: described.created,
        publisher: described.publisher,
        ours: signed_by.is_some() && signed_by == own.map(PublicKey::fingerprint),
        signed_by: signed_by.map(|f| f.hex()),
        holding: verdict.count(State::Intact.code()) as u64,
        broken: verdict
            .files
            .iter()
            .filter(|f| !f.state.holds())
            .take(1000)
            .map(|f| BundleFault {
                path: f.path.clone(),
                code: f.state.code().into(),
            })
            .collect(),
        problems,
    })
}

/// A public key or a fingerprint, as somebody was given it.
fn signer(text: &str) -> Result<Trust> {
    let wrong = |why: String| {
        Error::new(
            "bundle.signer",
            format!("This is neither a public key nor a fingerprint: {why}."),
        )
        .with("field", "signer")
        .with("why", why)
    };
    if text.contains("BEGIN") {
        return PublicKey::from_pem(text)
            .map(Trust::Key)
            .map_err(|e| wrong(e.to_string()));
    }
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != ':').collect();
    let bytes: Option<Vec<u8>> = (digits.len() == 64 && digits.is_ascii())
        .then(|| {
            (0..64)
                .step_by(2)
                .map(|i| u8::from_str_radix(digits.get(i..i + 2)?, 16).ok())
                .collect()
        })
        .flatten();
    bytes
        .and_then(|bytes| <[u8; 32]>::try_from(bytes).ok())
        .map(|bytes| Trust::Fingerprint(Fingerprint(bytes)))
        .ok_or_else(|| wrong("a fingerprint has 64 hex digits".into()))
}

/// What does not hold of the history in a bundle whose files hold.
fn history(path: &Path, follow: Follow<'_>) -> Result<Vec<String>> {
    let failed = |e: &dyn std::fmt::Display| {
        Error::new("bundle.read", format!("{} can't be read: {e}.", path.display()))
            .with("path", path.display())
            .with("why", e)
    };
    let file = BufReader::new(File::open(path).map_err(|e| failed(&e))?);
    let mut zip = zip::ZipArchive::new(file).map_err(|e| failed(&e))?;
    let member = zip.by_name(HISTORY).map_err(|e| failed(&e))?;
    match check_history(BufReader::new(member), follow) {
        Ok(report) => Ok(report
            .problems
            .into_iter()
            .map(|p| format!("{HISTORY}: {p}"))
            .collect()),
        Err(StoreError::Stopped) => Err(StoreError::Stopped.into()),
        Err(e) => Ok(vec![format!("{HISTORY}: {e}")]),
    }
}
