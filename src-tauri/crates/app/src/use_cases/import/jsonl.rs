//! `import jsonl`: a claim a line, its fields by their names.

use super::row::Taking;
use super::{Sink, namespace, scale, unreadable};
use crate::api::ImportJsonl;
use crate::{Desk, Result};
use claimbook_interchange::jsonl;
use claimbook_store::{Follow, StoreError};
use std::fs::File;
use std::io::{self, BufReader};
use std::path::Path;
use std::sync::mpsc;
use std::thread;

/// How many lines are read ahead at once, and pass between two looks at whether to go on.
const BATCH: usize = 256;
/// How many such batches wait at most.
const WAITING: usize = 8;

/// Imports a file of JSON Lines. Every line is told to the sink; the file is taken in one act, or not at all.
pub fn jsonl(desk: &Desk, request: ImportJsonl, sink: &mut Sink<'_>, follow: Follow<'_>) -> Result<()> {
    let path = Path::new(&request.path);
    let file = File::open(path).map_err(unreadable(path))?;
    let namespace = namespace(request.namespace, path);
    desk.act("import", |tx| -> Result<()> {
        let mut taking = Taking::new(&namespace, scale(&tx.reader(), None)?);
        let mut passed = 0;
        thread::scope(|within| {
            let lines = read_ahead(within, file);
            for batch in lines {
                passed += BATCH as u64;
                if !follow(passed, 0) {
                    return Err(StoreError::Stopped.into());
                }
                for line in batch {
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
            }
            Ok(())
        })
    })?;
    Ok(())
}

/// Reads lines, dates and all, while the ones before them are recorded. It ends with the file, or when nobody listens.
fn read_ahead<'s>(
    within: &'s thread::Scope<'s, '_>,
    file: File,
) -> mpsc::IntoIter<Vec<io::Result<jsonl::Line>>> {
    let (tell, told) = mpsc::sync_channel(WAITING);
    within.spawn(move || {
        let mut lines = jsonl::rows(BufReader::with_capacity(1 << 20, file));
        loop {
            let batch: Vec<_> = lines.by_ref().take(BATCH).collect();
            if batch.is_empty() || tell.send(batch).is_err() {
                return;
            }
        }
    });
    told.into_iter()
}
