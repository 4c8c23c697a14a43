//! What is not for publication: marked, listed, lifted, and kept out of all that goes out.

use crate::api::{Id, Items, LiftRedaction, MarkRedaction, Nothing, RedactionView};
use crate::{Desk, Error, Result, names};
use claimbook_domain::*;
use claimbook_report::Secrets;
use claimbook_store::{Reader, Tx};
use std::collections::BTreeSet;
use std::io::Read;

/// Shorter words of a piece of evidence (a title such as "Map") hide nothing by being hidden everywhere.
const TELLING: usize = 6;

/// `redaction.mark`
pub fn mark(desk: &Desk, request: MarkRedaction) -> Result<Id> {
    let words = names::some(request.words).map(|w| w.trim().to_owned());
    let subjects = [
        request.party.is_some(),
        request.evidence.is_some(),
        request.snapshot.is_some(),
        words.is_some(),
    ];
    if subjects.into_iter().filter(|given| *given).count() != 1 {
        return Err(Error::new(
            "call.redaction",
            "Name one thing that is not for publication: a party, a piece of evidence, a snapshot, or words.",
        ));
    }
    if words.as_deref().is_some_and(|w| Secrets::new([w]).is_empty()) {
        return Err(Error::new(
            "call.redaction-words",
            "There is no letter and no digit in these words: they can't be looked for.",
        )
        .with("field", "words"));
    }
    let me = desk.me();
    let (id, _) = desk.act("redaction-mark", |tx| -> Result<RedactionId> {
        if let Some(party) = request.party {
            tx.get::<Party>(&party.to_string())?;
        }
        if let Some(evidence) = request.evidence {
            tx.get::<Evidence>(&evidence.to_string())?;
        }
        if let Some(snapshot) = request.snapshot {
            tx.get::<Snapshot>(&snapshot.to_string())?;
        }
        let new = Redaction {
            id: RedactionId(tx.id()),
            party: request.party,
            evidence: request.evidence,
            note_only: request.note_only && request.evidence.is_some(),
            snapshot: request.snapshot,
            words,
            reason: names::some(request.reason),
            marked_at: tx.now().to_owned(),
            marked_by: me,
        };
        let subject = |r: &Redaction| (r.party, r.evidence, r.note_only, r.snapshot, r.words.clone());
        let known: Vec<Redaction> = tx.reader().all()?;
        if let Some(same) = known.iter().find(|r| subject(r) == subject(&new)) {
            return Ok(same.id);
        }
        tx.insert(&new)?;
        Ok(new.id)
    })?;
    Ok(Id { id: id.to_string() })
}

/// `redaction.lift`
pub fn lift(desk: &Desk, request: LiftRedaction) -> Result<Nothing> {
    desk.act("redaction-lift", |tx| -> Result<()> {
        Ok(tx.delete(Entity::Redaction, &request.id.to_string())?)
    })?;
    Ok(Nothing {})
}

/// `redaction.list`
pub fn list(desk: &Desk, _: Nothing) -> Result<Items<RedactionView>> {
    let items: Vec<RedactionView> = desk.book()?.read(|r| {
        Ok(r.all::<Redaction>()?
            .into_iter()
            .map(|redaction| {
                let label = label(r, &redaction)?;
                Ok(RedactionView { redaction, label })
            })
            .collect::<Result<_>>())
    })??;
    Ok(items.into())
}

fn label(r: &Reader<'_>, redaction: &Redaction) -> Result<String> {
    if let Some(party) = redaction.party {
        return Ok(r.get::<Party>(&party.to_string())?.name);
    }
    if let Some(evidence) = redaction.evidence {
        let e: Evidence = r.get(&evidence.to_string())?;
        return Ok(e
            .title
            .or(e.quote)
            .or(e.url)
            .unwrap_or_else(|| evidence.to_string()));
    }
    if let Some(snapshot) = redaction.snapshot {
        let s: Snapshot = r.get(&snapshot.to_string())?;
        return Ok(s
            .title
            .or(s.file)
            .or(s.url)
            .unwrap_or_else(|| snapshot.to_string()));
    }
    Ok(redaction.words.clone().unwrap_or_default())
}

/// Takes away the marks on what goes away itself.
pub fn forget(tx: &mut Tx<'_>, field: &str, id: &str) -> Result<()> {
    for redaction in tx.reader().of::<Redaction>(field, id)? {
        tx.delete(Entity::Redaction, &redaction.id.to_string())?;
    }
    Ok(())
}

/// What no report, site or bundle may hold.
#[derive(Debug, Default)]
pub struct Marks {
    /// Evidence that is withheld as a whole.
    pub evidence: BTreeSet<EvidenceId>,
    /// Evidence of which the note is withheld.
    pub notes: BTreeSet<EvidenceId>,
    /// Snapshots that are withheld: marked, or captured for evidence that is withheld, and for no other.
    pub snapshots: BTreeSet<SnapshotId>,
    /// Words that may occur nowhere.
    pub secrets: Secrets,
    /// For each of the secrets, what it is of: the id of a mark.
    of: Vec<RedactionId>,
}

/// Snapshots that are marked, or captured for evidence that is withheld and for no other.
pub fn withheld_snapshots(r: &Reader<'_>) -> claimbook_store::Result<BTreeSet<SnapshotId>> {
    let marks: Vec<Redaction> = r.all()?;
    let mut snapshots: BTreeSet<SnapshotId> = marks.iter().filter_map(|m| m.snapshot).collect();
    let whole = marks.iter().filter(|m| !m.note_only);
    let evidence: BTreeSet<EvidenceId> = whole.filter_map(|m| m.evidence).collect();
    for id in &evidence {
        let Some(snapshot) = r.get::<Evidence>(&id.to_string())?.snapshot else {
            continue;
        };
        let resting: Vec<Evidence> = r.of("snapshot", &snapshot.to_string())?;
        if resting.iter().all(|e| evidence.contains(&e.id)) {
            snapshots.insert(snapshot);
        }
    }
    Ok(snapshots)
}

impl Marks {
    /// Those of the book.
    pub fn of(r: &Reader<'_>) -> Result<Marks> {
        let mut marks = Marks::default();
        let mut words: Vec<(RedactionId, String)> = Vec::new();
        let all: Vec<Redaction> = r.all()?;
        marks.evidence = all
            .iter()
            .filter(|m| !m.note_only)
            .filter_map(|m| m.evidence)
            .collect();
        for mark in all {
            if let Some(party) = mark.party {
                let party: Party = r.get(&party.to_string())?;
                let names = std::iter::once(party.name)
                    .chain(party.aliases)
                    .chain(party.same_as);
                words.extend(names.map(|name| (mark.id, name)));
            }
            if let Some(id) = mark.evidence {
                let e: Evidence = r.get(&id.to_string())?;
                let said = if mark.note_only {
                    marks.notes.insert(id);
                    vec![e.note]
                } else {
                    // An address or a title that evidence for publication has as well gives nothing away.
                    let elsewhere = |field: &str, value: &str| -> Result<bool> {
                        Ok(r.of::<Evidence>(field, value)?
                            .iter()
                            .any(|other| !marks.evidence.contains(&other.id)))
                    };
                    let own = |field: &'static str, value: Option<String>| -> Result<Option<String>> {
                        match value {
                            Some(value) if !elsewhere(field, &value)? => Ok(Some(value)),
                            _ => Ok(None),
                        }
                    };
                    vec![e.quote, e.note, own("title", e.title)?, own("url", e.url)?]
                };
                let telling = |w: &String| w.trim().chars().count() >= TELLING;
                words.extend(said.into_iter().flatten().filter(telling).map(|w| (mark.id, w)));
            }
            if let Some(id) = mark.snapshot {
                let resources: Vec<Resource> = r.of("snapshot", &id.to_string())?;
                words.extend(resources.into_iter().map(|resource| (mark.id, resource.sha256)));
            }
            if let Some(text) = mark.words {
                words.push((mark.id, text));
            }
        }
        marks.snapshots = withheld_snapshots(r)?;
        marks.secrets = Secrets::new(words.iter().map(|(_, word)| word));
        marks.of = words.into_iter().map(|(id, _)| id).collect();
        Ok(marks)
    }

    /// Refuses a finished file that holds what is withheld: something is withheld that stands in it in a form that could
    /// not be taken out.
    pub fn check(&self, bytes: &[u8]) -> Result<()> {
        match leak(bytes, &self.secrets) {
            None => Ok(()),
            Some(n) => {
                let id = self.of.get(n).map(ToString::to_string).unwrap_or_default();
                Err(Error::new(
                    "report.withheld",
                    "Nothing was written: what came out would hold words that are not for publication, in a form that \
                     could not be taken out. Look for them in the claims of the report, or lift the mark.",
                )
                .with("id", id))
            }
        }
    }
}

/// Which secret a file holds: as text, or in the parts of a package and their names.
fn leak(bytes: &[u8], secrets: &Secrets) -> Option<usize> {
    if secrets.is_empty() {
        return None;
    }
    if bytes.starts_with(b"PK\x03\x04")
        && let Ok(mut package) = zip::ZipArchive::new(std::io::Cursor::new(bytes))
    {
        for n in 0..package.len() {
            let Ok(mut part) = package.by_index(n) else {
                continue;
            };
            if let Some(found) = claimbook_report::leak(part.name(), secrets) {
                return Some(found);
            }
            let mut text = Vec::new();
            if part.read_to_end(&mut text).is_ok()
                && let Some(found) = claimbook_report::leak(&String::from_utf8_lossy(&text), secrets)
            {
                return Some(found);
            }
        }
        return None;
    }
    claimbook_report::leak(&String::from_utf8_lossy(bytes), secrets)
}
