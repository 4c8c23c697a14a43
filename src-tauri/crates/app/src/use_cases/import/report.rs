//! The report of an import: a row for every row or object that was found. It is written beside as it comes, so that a
//! million rows take no memory, and is given to a person as CSV when they ask for it.

use super::Told;
use crate::api::{FilePath, WriteImportReport};
use crate::{Desk, Error, Result, files};
use claimbook_report::guarded;
use std::fs::File;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::Path;

/// The report of one import, whole.
pub struct Report {
    rows: BufWriter<File>,
    /// The first thing that went wrong with it.
    failed: Option<io::Error>,
}

fn failed(e: &io::Error) -> Error {
    Error::new(
        "import.no-report",
        format!("The report of the import can't be kept: {e}."),
    )
    .with("why", e)
}

impl Report {
    /// An empty one.
    pub fn new() -> Result<Report> {
        let mut rows = BufWriter::with_capacity(1 << 18, tempfile::tempfile().map_err(|e| failed(&e))?);
        let failed = rows
            .write_all("\u{feff}place,outcome,why,claim\r\n".as_bytes())
            .err();
        Ok(Report { rows, failed })
    }

    /// One more row. What can't be written is told when the report is asked for: it is no reason to lose an import.
    pub fn add(&mut self, told: &Told) {
        let cell = |text: &str| format!("\"{}\"", guarded(text).replace('"', "\"\""));
        let claim = told.claim.map(|c| c.to_string()).unwrap_or_default();
        let why = cell(&told.why.to_string());
        let written = write!(
            self.rows,
            "{},{},{why},{claim}\r\n",
            cell(&told.place),
            told.outcome.name()
        );
        self.failed = self.failed.take().or(written.err());
    }

    /// Writes it to a file.
    pub fn write(&mut self, path: &Path, replace: bool) -> Result<()> {
        if let Some(e) = &self.failed {
            return Err(failed(e));
        }
        self.rows.flush().map_err(|e| failed(&e))?;
        let rows = self.rows.get_mut();
        files::through(path, replace, |out| {
            rows.seek(SeekFrom::Start(0))
                .and_then(|_| io::copy(rows, out))
                .map(drop)
                .map_err(|e| {
                    Error::new("file.failed", format!("{}: {e}", path.display())).with("path", path.display())
                })
        })
    }
}

/// `import.report`
pub fn report(desk: &Desk, request: WriteImportReport) -> Result<FilePath> {
    let path = std::path::absolute(request.path.trim())
        .map_err(|e| Error::new("call.path", e.to_string()).with("field", "path"))?;
    let mut last = crate::desk::guard(&desk.last_import);
    let report = last.as_mut().ok_or_else(|| {
        Error::new(
            "import.no-report",
            "Nothing was imported since this window was opened.",
        )
        .with("why", "")
    })?;
    report.write(&path, request.replace)?;
    Ok(FilePath {
        path: path.display().to_string(),
    })
}
