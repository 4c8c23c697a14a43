//! The structured data of one page: its scripts of JSON-LD, its Microdata, its RDFa.

use super::tree::{Id, Tree};
use super::{About, Item, Origin, Structured, Syntax, Unread, json, mentions_reviews, microdata, rdfa};
use crate::claimreview::is_web_address;
use crate::{Because, Why};
use json::JsonError;
use std::sync::Arc;

/// How many scripts of a page are read.
const MAX_SCRIPTS: usize = 2000;

/// All structured data of a page. `address`: where it was read, for what it does not say itself.
pub fn html(text: &str, address: Option<&str>) -> Structured {
    inside("", text, address)
}

/// The structured data of a page that stands at a place of a file.
pub(super) fn inside(place: &str, text: &str, address: Option<&str>) -> Structured {
    let tree = Tree::read(text);
    let mut found = Structured::default();
    let named = |name: &str| {
        if place.is_empty() {
            name.to_owned()
        } else {
            format!("{place}, {name}")
        }
    };
    let said = |because: Because| match place {
        "" => Why::from(because),
        place => Why::from(because).about(place),
    };
    if tree.cut {
        found.remarks.push(said(Because::PageCut));
    }
    let own = canonical(&tree);
    let lang = tree.below(0).find(|&id| tree.name(id) == "html");
    let about = About {
        address: own.as_deref().or(address),
        lang: lang
            .and_then(|id| tree.attribute(id, "lang"))
            .map(str::trim)
            .filter(|l| !l.is_empty()),
    };
    let mut number = 0;
    for id in tree.below(0).filter(|&id| tree.name(id) == "script") {
        let text = tree.text(id, usize::MAX);
        let Some(unmarked) = is_json_ld(&tree, id, &text) else {
            continue;
        };
        number += 1;
        if number > MAX_SCRIPTS {
            found.remarks.push(said(Because::ScriptsLeftOut));
            break;
        }
        script(
            &mut found,
            &named(&format!("script {number}")),
            &text,
            unmarked,
            &about,
        );
    }
    let origin = Arc::new(Origin {
        address: about.address.map(str::to_owned),
        lang: about.lang.map(str::to_owned),
        ..Origin::default()
    });
    let (micro, cut) = microdata::items(&tree);
    let (rdf, cut_too) = rdfa::items(&tree);
    if cut || cut_too {
        found.remarks.push(said(Because::ItemsCut));
    }
    for (syntax, name, values) in [
        (Syntax::Microdata, "microdata", micro),
        (Syntax::Rdfa, "rdfa", rdf),
    ] {
        for (value, number) in values.into_iter().zip(1..) {
            found.items.push(Item {
                place: named(&format!("{name} {number}")),
                syntax,
                value,
                mended: Arc::from([]),
                origin: origin.clone(),
                path: String::new(),
            });
        }
    }
    found
}

/// Whether a script is JSON-LD, and whether it fails to say so.
fn is_json_ld(tree: &Tree, id: Id, text: &str) -> Option<bool> {
    let kind = tree
        .attribute(id, "type")
        .unwrap_or_default()
        .to_ascii_lowercase();
    if kind.contains("ld") && kind.contains("json") {
        return Some(false);
    }
    // Only one that can be nothing else.
    let marked = ["json", "text/javascript", "application/javascript", ""];
    let fits = marked.contains(&kind.trim()) || kind.contains("json");
    let looks = text.trim_start().starts_with(['{', '['])
        && text.contains("\"@type\"")
        && text.contains("\"@context\"")
        && mentions_reviews(text);
    (fits && looks).then_some(true)
}

fn script(found: &mut Structured, place: &str, text: &str, unmarked: bool, about: &About<'_>) {
    let mut read = json::parse(text);
    let mut decoded = None;
    if matches!(read, Err(JsonError::Unexpected { .. })) && text.contains("&quot;") {
        let plain = super::plain::entities(text).into_owned();
        if let Ok(mut parsed) = json::parse(&plain) {
            parsed.mended.insert(0, Because::Entities.into());
            read = Ok(parsed);
            decoded = Some(plain);
        }
    }
    match read {
        Ok(mut parsed) => {
            if unmarked {
                parsed.mended.insert(0, Because::Unmarked.into());
            }
            let text = decoded.as_deref().unwrap_or(text);
            found.take_json(place, Syntax::JsonLd, text, parsed, about);
        }
        Err(JsonError::Empty) => {}
        Err(error) => found.unread.push(Unread {
            place: place.to_owned(),
            text: text.to_owned(),
            why: (&error).into(),
        }),
    }
}

fn canonical(tree: &Tree) -> Option<String> {
    tree.below(0)
        .filter(|&id| tree.name(id) == "link")
        .filter(|&id| {
            tree.attribute(id, "rel").is_some_and(|rel| {
                rel.split_ascii_whitespace()
                    .any(|r| r.eq_ignore_ascii_case("canonical"))
            })
        })
        .find_map(|id| {
            let href = tree.attribute(id, "href")?.trim();
            is_web_address(href).then(|| href.to_owned())
        })
}
