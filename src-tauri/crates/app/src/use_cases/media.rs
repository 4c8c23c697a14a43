//! Pictures, videos and recordings that claims are about; the places where a claim was made.

use crate::api::*;
use crate::{Desk, Error, Result, names, passage};
use claimbook_domain::*;
use claimbook_store::Tx;

/// The most pages that one picture, video or recording is said to be on.
const PAGES: usize = 200;

/// `media.save`
pub fn save(desk: &Desk, request: SaveMedia) -> Result<Id> {
    let kind = if request.id.is_some() {
        "media-edit"
    } else {
        "media-add"
    };
    let (id, _) = desk.act(kind, |tx| -> Result<MediaId> {
        tx.get::<Claim>(&request.claim.to_string())?;
        let before: Option<Media> = request.id.map(|id| tx.get(&id.to_string())).transpose()?;
        let mut seen_at: Vec<String> = Vec::new();
        for (n, page) in request.seen_at.iter().enumerate() {
            let page = names::link("page", Some(page)).map_err(|e| e.with("row", n + 1))?;
            seen_at.extend(page.filter(|page| !seen_at.contains(page)));
        }
        if seen_at.len() > PAGES {
            return Err(Error::new(
                "media.pages",
                format!(
                    "{} pages are too many for one picture; the first {PAGES} are enough.",
                    seen_at.len()
                ),
            )
            .with("most", PAGES)
            .with("field", "page"));
        }
        if let Some(snapshot) = request.snapshot {
            tx.get::<Snapshot>(&snapshot.to_string())?;
        }
        let media = Media {
            id: before.as_ref().map_or_else(|| MediaId(tx.id()), |m| m.id),
            claim: before.as_ref().map_or(request.claim, |m| m.claim),
            kind: request.kind,
            title: names::some(request.title),
            category: request.category,
            original_context: names::some(request.original_context),
            original_link: names::link("original", request.original_link.as_deref())?,
            seen_at,
            snapshot: request.snapshot,
            added_at: before
                .as_ref()
                .map_or_else(|| tx.now().to_owned(), |m| m.added_at.clone()),
        };
        if media.title.is_none() && media.seen_at.is_empty() && media.snapshot.is_none() {
            return Err(
                Error::new("media.empty", "Say what it shows, or the page that shows it.")
                    .with("field", "title"),
            );
        }
        match before {
            Some(_) => {
                tx.update(&media)?;
            }
            None => tx.insert(&media)?,
        }
        Ok(media.id)
    })?;
    Ok(Id { id: id.to_string() })
}

/// One of them, for the command line.
pub fn get(desk: &Desk, request: Id) -> Result<Media> {
    desk.book()?
        .read(|r| Ok(r.get(&request.id)))?
        .map_err(Error::from)
}

/// `media.delete`
pub fn delete(desk: &Desk, request: Id) -> Result<Nothing> {
    desk.act("media-delete", |tx| Ok(tx.delete(Entity::Media, &request.id)?))?;
    Ok(Nothing {})
}

/// `appearance.add`
pub fn seen(desk: &Desk, request: AddAppearance) -> Result<Id> {
    let (id, _) = desk.act("appearance-add", |tx| -> Result<AppearanceId> {
        tx.get::<Claim>(&request.claim.to_string())?;
        let url = names::link("url", Some(&request.url))?
            .ok_or_else(|| Error::new("call.empty", "At which address?").with("field", "url"))?;
        let standing: Vec<Appearance> = tx.reader().of("claim", &request.claim.to_string())?;
        if let Some(same) = standing.iter().find(|a| a.url.as_ref() == Some(&url)) {
            let id = same.id;
            if request.first {
                make_first(tx, id)?;
            }
            return Ok(id);
        }
        let appearance = Appearance {
            id: AppearanceId(tx.id()),
            claim: request.claim,
            document: None,
            passage: None,
            url: Some(url),
            first: false,
        };
        tx.insert(&appearance)?;
        if request.first {
            make_first(tx, appearance.id)?;
        }
        Ok(appearance.id)
    })?;
    Ok(Id { id: id.to_string() })
}

/// Where a claim was made first is one place.
fn make_first(tx: &mut Tx<'_>, id: AppearanceId) -> Result<()> {
    let chosen: Appearance = tx.get(&id.to_string())?;
    for mut appearance in tx.reader().of::<Appearance>("claim", &chosen.claim.to_string())? {
        appearance.first = appearance.id == id;
        tx.update(&appearance)?;
    }
    Ok(())
}

/// `appearance.first`
pub fn first(desk: &Desk, request: OneAppearance) -> Result<Nothing> {
    desk.act("appearance-first", |tx| make_first(tx, request.id))?;
    Ok(Nothing {})
}

/// `appearance.delete`
pub fn unseen(desk: &Desk, request: OneAppearance) -> Result<Nothing> {
    desk.act("appearance-delete", |tx| -> Result<()> {
        let appearance: Appearance = tx.get(&request.id.to_string())?;
        tx.delete(Entity::Appearance, &request.id.to_string())?;
        passage::forget(tx, appearance.passage)
    })?;
    Ok(Nothing {})
}
