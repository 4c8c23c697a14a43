//! The model itself as JSON, for programs: stable names, a version to tell formats apart, nothing left out.

use crate::{Report, ReportError};
use serde::Serialize;

/// Grows when a field is renamed or changes its meaning; new fields alone do not change it.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    version: u32,
    #[serde(flatten)]
    report: &'a Report,
}

pub(crate) fn render(report: &Report) -> Result<Vec<u8>, ReportError> {
    let mut bytes = serde_json::to_vec_pretty(&File {
        format: "claimbook-report",
        version: VERSION,
        report,
    })?;
    bytes.push(b'\n');
    Ok(bytes)
}
