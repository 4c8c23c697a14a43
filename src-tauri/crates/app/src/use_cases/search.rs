//! Search: anything by typing, and names that begin like what is typed.

use crate::api::*;
use crate::{Desk, Error, Result};
use claimbook_domain::query::{self, Query};
use claimbook_store::{ClaimFilter, Sort};

/// A query as typed, or an error that says where it stops making sense.
pub(crate) fn parse(text: &str) -> Result<Query> {
    query::parse(text).map_err(|e| Error::new("call.query", e.to_string()).with("why", e))
}

/// `search`
pub fn search(desk: &Desk, request: Search) -> Result<Items<Hit>> {
    let limit = if request.limit == 0 {
        20
    } else {
        request.limit.min(200)
    };
    // What can't be read as a query is searched as the words it is made of.
    let query = query::parse(&request.query)
        .or_else(|_| query::parse(&words(&request.query)))
        .unwrap_or_default();
    let text = request.query.trim().to_owned();
    let filter = ClaimFilter {
        query: &query,
        me: desk.me().map(|m| m.0),
        sort: Sort::Relevance,
        descending: false,
    };
    let (mut items, total) = desk.book()?.read(|r| {
        let claims = r.list_claims(&filter, 0, limit)?.into_iter().map(|c| Hit {
            kind: "claim".into(),
            id: c.id.to_string(),
            title: c.wording,
            detail: Some(c.claimants).filter(|c| !c.is_empty()),
        });
        Ok((claims.collect::<Vec<_>>(), r.count_claims(&filter)?))
    })?;
    let mut more = 0;
    if !text.is_empty() {
        let others = desk.book()?.read(|r| r.named_like(&text, limit))?;
        more = others.len() as u64;
        items.extend(others.into_iter().map(|(kind, id, title)| Hit {
            kind,
            id,
            title,
            detail: None,
        }));
    }
    Ok(Items {
        items,
        total: total + more,
    })
}

fn words(text: &str) -> String {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(|w| format!("\"{w}\" "))
        .collect()
}

/// `suggest`
pub fn suggest(desk: &Desk, request: Suggest) -> Result<Suggestions> {
    let names = desk.book()?.read(|r| r.names(&request.what, &request.text, 12))?;
    Ok(Suggestions { names })
}
