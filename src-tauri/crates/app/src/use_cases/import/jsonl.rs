//! `import jsonl`: a claim a line.

use crate::api::{ImportDone, ImportItem, ImportJsonl};
use crate::{Desk, Error, Result, names};
use claimbook_domain::*;
use claimbook_interchange::{Outcome, jsonl};
use claimbook_store::Tx;
use std::collections::HashMap;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// Imports a file of JSON Lines. Every line is told to `told`; the file is taken in one act, or not at all.
pub fn jsonl(desk: &Desk, request: ImportJsonl, told: &mut dyn FnMut(ImportItem)) -> Result<ImportDone> {
    let path = Path::new(&request.path);
    let failed = |e: std::io::Error| {
        Error::new(
            "file.unreadable",
            format!("{} can't be read: {e}. Nothing was imported.", path.display()),
        )
        .with("path", path.display())
        .with("why", e)
    };
    let file = File::open(path).map_err(failed)?;
    let namespace = names::some(request.namespace)
        .or_else(|| path.file_name().map(|n| n.to_string_lossy().into_owned()))
        .unwrap_or_else(|| "import".into());
    let (done, _) = desk.act("import", |tx| -> Result<ImportDone> {
        let mut done = ImportDone::default();
        let mut parties = HashMap::new();
        for line in jsonl::rows(BufReader::with_capacity(1 << 20, file)) {
            let item = match line.map_err(failed)? {
                Ok(row) => {
                    let (place, why, outcome) = (format!("line {}", row.line), row.why.clone(), row.outcome);
                    let claim = take(tx, &namespace, row, &mut parties)?;
                    done.count(outcome);
                    ImportItem {
                        place,
                        outcome: outcome.name().to_owned(),
                        why,
                        claim: Some(claim),
                    }
                }
                Err(refused) => {
                    done.count(Outcome::Refused);
                    let field = refused.field.map(|f| format!(", {f}")).unwrap_or_default();
                    let place = format!("line {}{field}", refused.line);
                    ImportItem {
                        place,
                        outcome: "refused".into(),
                        why: Some(refused.why),
                        claim: None,
                    }
                }
            };
            told(item);
        }
        Ok(done)
    })?;
    Ok(done)
}

/// Takes a row: a new claim, or the one of the same number updated.
fn take(
    tx: &mut Tx<'_>,
    namespace: &str,
    row: jsonl::Row,
    parties: &mut HashMap<String, PartyId>,
) -> Result<ClaimId> {
    let claimants = match names::some(row.claimant) {
        Some(name) => match parties.get(&name) {
            Some(id) => vec![*id],
            None => {
                // A name too long to be one is kept in the row's own words, not made a party.
                let short = name.chars().count() <= 300;
                let id = if short {
                    Some(names::party(tx, "claimant", &name, PartyKind::Unknown)?)
                } else {
                    None
                };
                if let Some(id) = id {
                    parties.insert(name, id);
                }
                id.into_iter().collect()
            }
        },
        None => Vec::new(),
    };
    let known = tx.reader().claim_of_external(namespace, &row.id)?;
    let mut claim = match known {
        Some((id, _)) => tx.get::<Claim>(&id.to_string())?,
        None => super::parked(tx),
    };
    claim.wording = row.claim;
    claim.claimants = claimants;
    claim.said_on = row.said_on;
    claim.lang = row.lang;
    let check = ExternalCheck {
        id: known.map_or_else(|| ExternalCheckId(tx.id()), |(_, check)| ExternalCheckId(check)),
        claim: claim.id,
        namespace: namespace.to_owned(),
        external_id: row.id,
        title: row.title,
        url: row.url,
        publisher: row.publisher,
        rating_found: row.rating,
        rating: None,
        rating_why: None,
        published: None,
        date_found: row.date_found,
        raw: row.raw,
    };
    if known.is_some() {
        tx.update(&claim)?;
        tx.update(&check)?;
    } else {
        tx.insert(&claim)?;
        tx.insert(&check)?;
    }
    Ok(claim.id)
}
