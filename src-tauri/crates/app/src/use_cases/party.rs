//! Parties: the people, organisations and publications that claim, report and publish.

use crate::api::*;
use crate::{Desk, Error, Result, names};
use claimbook_domain::{Party, PartyId};
use uuid::Uuid;

/// The most addresses that one party is known by.
const MOST_ADDRESSES: usize = 20;

/// `party.list`
pub fn list(desk: &Desk, _: Nothing) -> Result<Items<Party>> {
    let mut items: Vec<Party> = desk.book()?.read(|r| r.all())?;
    items.sort_by_cached_key(|p| claimbook_store::fold(&p.name));
    Ok(items.into())
}

/// `party.edit`
pub fn edit(desk: &Desk, request: EditParty) -> Result<Nothing> {
    let same_as = request.same_as.map(addresses).transpose()?;
    let name = match &request.name {
        Some(name) => names::some(Some(names::checked("name", name)?)),
        None => None,
    };
    desk.act("party-edit", |tx| -> Result<()> {
        let named = tx.reader().party_named(&request.party)?.map(PartyId);
        let id = match Uuid::parse_str(request.party.trim()) {
            Ok(id) => PartyId(id),
            Err(_) => named.ok_or_else(|| {
                Error::new(
                    "not-found",
                    format!("There is no party “{}” in this book.", request.party.trim()),
                )
                .with("entity", "party")
                .with("id", request.party.trim())
            })?,
        };
        let mut party: Party = tx.get(&id.to_string())?;
        if let Some(name) = name.filter(|n| *n != party.name) {
            if let Some(other) = tx.reader().party_named(&name)?.filter(|other| *other != id.0) {
                return Err(Error::new(
                    "party.exists",
                    format!("There is a party “{name}” already. Nothing was changed. Use that one in the claims, or choose another name."),
                )
                .with("name", name)
                .with("id", other));
            }
            let before = std::mem::replace(&mut party.name, name);
            if !party.aliases.contains(&before) {
                party.aliases.push(before);
            }
        }
        if let Some(kind) = request.kind {
            party.kind = kind;
        }
        if let Some(same_as) = same_as {
            party.same_as = same_as;
        }
        tx.update(&party)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

fn addresses(given: Vec<String>) -> Result<Vec<String>> {
    let mut checked: Vec<String> = Vec::new();
    for address in given {
        if let Some(address) = names::link("same_as", Some(&address))?
            && !checked.contains(&address)
        {
            checked.push(address);
        }
    }
    if checked.len() > MOST_ADDRESSES {
        return Err(Error::new(
            "call.value",
            format!("More than {MOST_ADDRESSES} addresses for one party: keep those that identify it."),
        )
        .with("field", "same_as"));
    }
    Ok(checked)
}
