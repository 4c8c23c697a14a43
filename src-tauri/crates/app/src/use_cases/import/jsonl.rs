//! `import jsonl`: a claim a line, its fields by their names.

use super::row::Taking;
use super::{Sink, namespace, scale, unreadable};
use crate::api::ImportJsonl;
use crate::{Desk, Result};
use claimbook_interchange::jsonl;
use claimbook_store::{Follow, StoreError};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// How many lines pass between two looks at whether to go on.
const STEP: u64 = 256;

/// Imports a file of JSON Lines. Every line is told to the sink; the file is taken in one act, or not at all.
pub fn jsonl(desk: &Desk, request: ImportJsonl, sink: &mut Sink<'_>, follow: Follow<'_>) -> Result<()> {
    let path = Path::new(&request.path);
    let file = File::open(path).map_err(unreadable(path))?;
    let namespace = namespace(request.namespace, path);
    desk.act("import", |tx| -> Result<()> {
        let mut taking = Taking::new(&namespace, scale(&tx.reader(), None)?);
        for (n, line) in (1u64..).zip(jsonl::rows(BufReader::with_capacity(1 << 20, file))) {
            if n.is_multiple_of(STEP) && !follow(n, 0) {
                return Err(StoreError::Stopped.into());
            }
            match line.map_err(unreadable(path))? {
                Ok(row) => {
                    let place = format!("line {}", row.line);
                    let taken = taking.take(tx, row.into(), &mut sink.tally)?;
                    sink.took(place, taken);
                }
                Err(refused) => {
                    let field = refused.field.map(|f| format!(", {f}")).unwrap_or_default();
                    sink.refused(format!("line {}{field}", refused.line), refused.why);
                }
            }
        }
        Ok(())
    })?;
    Ok(())
}
