//! Drafts: what is typed and not yet saved, a file each, outside the book, so that it survives a crash.

use crate::api::Draft;
use crate::{Error, Result, files};
use claimbook_text::decode::sha256_hex;
use std::path::PathBuf;

/// The drafts of one book.
pub struct Drafts {
    folder: PathBuf,
}

impl Drafts {
    /// Drafts in that folder, made when the first is kept.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    fn file(&self, key: &str) -> PathBuf {
        self.folder.join(format!("{}.json", &sha256_hex(key)[..32]))
    }

    /// Keeps what was typed; `None` takes the draft away.
    pub fn put(&self, draft: &Draft) -> Result<()> {
        let file = self.file(&draft.key);
        let done = if draft.value.is_some() {
            let json = serde_json::to_vec(draft).map_err(|e| Error::new("internal", e.to_string()))?;
            files::replace(&file, &json)
        } else {
            match std::fs::remove_file(&file) {
                Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(e),
                _ => Ok(()),
            }
        };
        done.map_err(|e| {
            Error::new("draft.failed", format!("What you type can't be kept as a draft ({e}). It stays in the window until you save it or close it."))
                .with("why", e)
        })
    }

    /// What was typed, if anything.
    pub fn get(&self, key: &str) -> Option<Draft> {
        let bytes = std::fs::read(self.file(key)).ok()?;
        serde_json::from_slice::<Draft>(&bytes)
            .ok()
            .filter(|d| d.key == key)
    }

    /// The drafts whose key begins like this, by key.
    pub fn list(&self, prefix: &str) -> Vec<Draft> {
        let mut drafts: Vec<Draft> = std::fs::read_dir(&self.folder)
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| serde_json::from_slice::<Draft>(&std::fs::read(entry.path()).ok()?).ok())
            .filter(|d| d.key.starts_with(prefix))
            .collect();
        drafts.sort_by(|a, b| a.key.cmp(&b.key));
        drafts
    }
}
