//! A whole book as open files, and back.

use crate::api::{DeskStatus, ExportBook, ImportBook, Nothing, WrittenBook};
use crate::{Desk, Error, Result};
use claimbook_store::{Follow, OpenMode, StoreError, export_open_files, import_open_files};
use std::path::{Path, PathBuf};

fn folder(path: &str, field: &str) -> Result<PathBuf> {
    let path = Path::new(path.trim());
    if path.file_name().is_none() {
        return Err(Error::new("call.path", "Name a folder.").with("field", field));
    }
    std::path::absolute(path).map_err(|e| Error::new("call.path", e.to_string()).with("field", field))
}

/// A folder with something in it is not written into.
fn occupied(e: StoreError) -> Error {
    match e {
        StoreError::Exists(path) => Error::new(
            "book.not-empty",
            format!(
                "There is something in {} already. It was not touched. Name a folder that is new or empty.",
                path.display()
            ),
        )
        .with("path", path.display()),
        e => e.into(),
    }
}

/// `book.export`
pub fn export(desk: &Desk, request: ExportBook, follow: Follow<'_>) -> Result<WrittenBook> {
    let path = folder(&request.path, "path")?;
    let written = export_open_files(&*desk.book()?, &path, follow).map_err(occupied)?;
    Ok(WrittenBook {
        path: path.display().to_string(),
        files: written.files,
        rows: written.rows,
        changes: written.changes,
        bytes: written.bytes,
    })
}

/// `book.import`
pub fn import(desk: &Desk, request: ImportBook, follow: Follow<'_>) -> Result<DeskStatus> {
    let (from, to) = (folder(&request.from, "from")?, folder(&request.path, "path")?);
    import_open_files(&from, &to, follow).map_err(occupied)?;
    desk.open_book(&to, OpenMode::Existing)?;
    super::desk::status(desk, Nothing {})
}
