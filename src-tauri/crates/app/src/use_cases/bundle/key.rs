//! The key of this installation: made when it is first asked for, kept where no other user of the machine can read it.

use crate::api::{BundleKey, Nothing};
use crate::{Desk, Error, Result};
use claimbook_bundle::SigningKey;
use std::io::Write;
use std::path::{Path, PathBuf};

fn failed(path: &Path, why: impl ToString) -> Error {
    let why = why.to_string();
    Error::new(
        "bundle.key",
        format!("The key at {} can't be used: {why}.", path.display()),
    )
    .with("path", path.display())
    .with("why", why)
}

fn place(desk: &Desk) -> PathBuf {
    desk.home().join("keys").join("bundle.pem")
}

/// The key, where there is one.
pub fn known(desk: &Desk) -> Result<Option<SigningKey>> {
    let path = place(desk);
    match std::fs::read_to_string(&path) {
        Ok(pem) => SigningKey::from_pem(&pem).map(Some).map_err(|e| failed(&path, e)),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(failed(&path, e)),
    }
}

/// The key, made where there is none.
pub fn made(desk: &Desk) -> Result<SigningKey> {
    if let Some(key) = known(desk)? {
        return Ok(key);
    }
    let path = place(desk);
    let mut seed = [0; 32];
    let (first, second) = seed.split_at_mut(16);
    first.copy_from_slice(&desk.circumstances().salt());
    second.copy_from_slice(&desk.circumstances().salt());
    let key = SigningKey::from_seed(&seed);
    let pem = key.to_pem().map_err(|e| failed(&path, e))?;
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(|e| failed(&path, e))?;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(&path).and_then(|mut file| {
        file.write_all(pem.as_bytes())?;
        file.sync_all()
    });
    match written {
        Ok(()) => Ok(key),
        // Another window made it a moment ago.
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {
            known(desk)?.ok_or_else(|| failed(&path, "it went away again"))
        }
        Err(e) => {
            let _ = std::fs::remove_file(&path);
            Err(failed(&path, e))
        }
    }
}

/// `bundle.key`
pub fn key(desk: &Desk, _: Nothing) -> Result<BundleKey> {
    let path = place(desk);
    let public = made(desk)?.public();
    Ok(BundleKey {
        fingerprint: public.fingerprint().hex(),
        public_key: public.to_pem().map_err(|e| failed(&path, e))?,
        path: path.display().to_string(),
    })
}
