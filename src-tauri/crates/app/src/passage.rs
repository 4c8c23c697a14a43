//! Passages made of spans, and found again in the text that is shown.

use crate::{Error, Result};
use claimbook_domain::{Entity, Passage, PassageId, PassageSpan};
use claimbook_store::Tx;
use claimbook_text::anchor::{self, Found, Orphan, QuoteSelector};
use claimbook_text::offset::CodePoints;

/// Records the passage of these spans of a text.
pub fn make(tx: &mut Tx<'_>, text: String, spans: &[[usize; 2]]) -> Result<Passage> {
    let body = tx.reader().text(&text)?;
    let selectors = anchor::select_in(&CodePoints::new(&body), spans)
        .map_err(|e| Error::new("call.spans", e.to_string()).with("field", "span"))?;
    let spans = selectors
        .into_iter()
        .map(|s| PassageSpan {
            start: s.start,
            end: s.end,
            exact: s.exact,
            prefix: s.prefix,
            suffix: s.suffix,
        })
        .collect();
    let passage = Passage {
        id: PassageId(tx.id()),
        text,
        spans,
    };
    tx.insert(&passage)?;
    Ok(passage)
}

/// Takes a passage away that nothing refers to any more.
pub fn forget(tx: &mut Tx<'_>, passage: Option<PassageId>) -> Result<()> {
    if let Some(passage) = passage.map(|p| p.to_string())
        && tx.reader().referrer(Entity::Passage, &passage)?.is_none()
    {
        tx.delete(Entity::Passage, &passage)?;
    }
    Ok(())
}

pub fn selector(span: &PassageSpan) -> QuoteSelector {
    QuoteSelector {
        start: span.start,
        end: span.end,
        exact: span.exact.clone(),
        prefix: span.prefix.clone(),
        suffix: span.suffix.clone(),
    }
}

/// Where a passage stands in a text, which may be another than its own: all of its spans, in their order, or none.
pub fn place(passage: &Passage, sha256: &str, body: &str) -> std::result::Result<Vec<[usize; 2]>, Orphan> {
    if passage.text == sha256 {
        return Ok(passage.spans.iter().map(|s| [s.start, s.end]).collect());
    }
    let mut places: Vec<[usize; 2]> = Vec::with_capacity(passage.spans.len());
    for span in &passage.spans {
        match anchor::find(body, &selector(span)) {
            Found::Exact(start, end) | Found::Moved(start, end) => {
                // Spans that change their order are no longer one quote.
                if places.last().is_some_and(|last| start < last[1]) {
                    return Err(Orphan::Ambiguous);
                }
                places.push([start, end]);
            }
            Found::Orphan(why) => return Err(why),
        }
    }
    Ok(places)
}
