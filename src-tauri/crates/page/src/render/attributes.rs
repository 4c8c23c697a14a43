//! What becomes of an element's attributes: those that load are linked or go, those that act go.

use html5ever::{Attribute, QualName, local_name, ns};

use super::addresses::{Addresses, Kind, candidates, web};
use super::{css, elements};

/// Attributes that scripts load a picture from later, the likeliest first.
pub(crate) const LAZY: &[&str] = &[
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-lazy",
    "data-original-src",
    "data-full-src",
    "data-hi-res-src",
    "data-image",
    "data-img-src",
    "data-image-src",
    "data-url",
    "data-echo",
    "data-cfsrc",
    "data-orig-file",
];
/// The same for several candidates.
pub(crate) const LAZY_SETS: &[&str] = &[
    "data-srcset",
    "data-lazy-srcset",
    "data-original-set",
    "datasrcset",
];
/// The same for backgrounds.
pub(crate) const LAZY_BACKGROUNDS: &[&str] = &[
    "data-bg",
    "data-background",
    "data-background-image",
    "data-bg-src",
    "data-lazy-background",
];

/// An attribute as it is written: its name and its value.
pub(super) type Written = (String, String);

fn get<'a>(attributes: &'a [Attribute], name: &str) -> Option<&'a str> {
    attributes
        .iter()
        .find(|a| &*a.name.local == name)
        .map(|a| &*a.value)
}

/// The attributes that an element keeps, under the name it keeps; nothing where it must go altogether.
pub(super) fn kept(
    name: &QualName,
    now: &str,
    attributes: &[Attribute],
    addresses: &Addresses,
) -> Option<Vec<Written>> {
    let html = name.ns == ns!(html);
    let mut out: Vec<Written> = Vec::new();
    for attribute in attributes.iter().take(512) {
        let local = &*attribute.name.local;
        let value = &*attribute.value;
        if local.starts_with("on")
            || matches!(local, "action" | "formaction" | "srcdoc" | "ping" | "autofocus")
        {
            addresses.block();
        } else if html && attribute.name.ns != ns!() {
            // No attribute of HTML is in a namespace.
        } else if attribute.name.ns == ns!(xml) && local == "space" {
            out.push((String::from("xml:space"), value.to_owned()));
        } else if !html && elements::PAINT.contains(&local) {
            match css::value(value, addresses) {
                Some(value) => out.push((local.to_owned(), value)),
                None => addresses.block(),
            }
        } else if matches!(local, "data-href" | "data-frame") {
            if leads(value) {
                out.push((local.to_owned(), value.to_owned()));
            }
        } else if elements::attribute(&name.ns, local, value) {
            out.push((local.to_owned(), value.to_owned()));
        }
    }
    let mut style = get(attributes, "style")
        .map(|s| css::declarations(s, addresses))
        .unwrap_or_default();
    if html {
        loading(name, now, attributes, addresses, &mut out, &mut style)?;
    } else {
        drawing(name, attributes, addresses, &mut out)?;
    }
    if !style.is_empty() {
        set(&mut out, "style", style);
    }
    Some(out)
}

/// What elements of HTML load, lead to or take.
fn loading(
    name: &QualName,
    now: &str,
    attributes: &[Attribute],
    addresses: &Addresses,
    out: &mut Vec<Written>,
    style: &mut String,
) -> Option<()> {
    match now {
        "a" | "area" => follow(attributes, addresses, out),
        "link" => sheet(attributes, addresses, out)?,
        "img" => picture(attributes, addresses, out),
        "source" | "video" | "audio" => {
            if name.local != local_name!("source") {
                set(out, "controls", String::new());
                set(out, "preload", String::from("none"));
            }
            medium(attributes, addresses, out);
        }
        "input" => {
            let kind = get(attributes, "type")
                .unwrap_or("text")
                .trim()
                .to_ascii_lowercase();
            match kind.as_str() {
                "hidden" => return None,
                "image" => picture(attributes, addresses, out),
                _ => {}
            }
        }
        "button" => set(out, "type", String::from("button")),
        _ => {}
    }
    if elements::control(now) {
        set(out, "disabled", String::new());
    }
    if let Some(background) = get(attributes, "background")
        && let Some(address) = addresses.load(background, Kind::Image)
    {
        set(out, "background", address);
    }
    for lazy in LAZY_BACKGROUNDS {
        let Some(value) = get(attributes, lazy) else {
            continue;
        };
        let value = value.trim();
        let value = value
            .strip_prefix("url(")
            .and_then(|v| v.strip_suffix(')'))
            .unwrap_or(value);
        if let Some(address) = addresses.quietly(value.trim_matches(['"', '\'', ' ']), Kind::Image) {
            let more = format!("background-image: {};", css::url(&address));
            style.insert_str(0, if style.is_empty() { "" } else { " " });
            style.insert_str(0, &more);
            break;
        }
    }
    Some(())
}

fn set(out: &mut Vec<Written>, name: &str, value: String) {
    match out.iter_mut().find(|(n, _)| n == name) {
        Some((_, old)) => *old = value,
        None => out.push((name.to_owned(), value)),
    }
}

/// Whether an address says where something led, and is no code.
fn leads(address: &str) -> bool {
    ["http://", "https://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
}

/// A link tells where it led.
fn follow(attributes: &[Attribute], addresses: &Addresses, out: &mut Vec<Written>) {
    let Some(href) = get(attributes, "href") else {
        return;
    };
    let Some(target) = addresses.join(href).map(String::from).filter(|t| leads(t)) else {
        addresses.block();
        return;
    };
    let title = match get(attributes, "title").map(str::trim).filter(|t| !t.is_empty()) {
        Some(title) => format!("{title}\n{target}"),
        None => target.clone(),
    };
    set(out, "title", title);
    set(out, "data-href", target);
}

/// The address that a frame or an embedded thing shows, if it is one on the web.
pub(super) fn framed(attributes: &[Attribute], addresses: &Addresses) -> Option<String> {
    let address = ["src", "data"].iter().find_map(|name| get(attributes, name))?;
    addresses.join(address).filter(web).map(String::from)
}

/// A style sheet stays where it was captured; also one that a script would have turned on after it came.
fn sheet(attributes: &[Attribute], addresses: &Addresses, out: &mut Vec<Written>) -> Option<()> {
    let href = styles(attributes)?;
    let address = addresses
        .load(href, Kind::Style)
        .filter(|a| !a.starts_with('#'))?;
    let later = get(attributes, "onload").is_some_and(|code| code.contains("media"));
    out.retain(|(name, _)| {
        matches!(name.as_str(), "media" | "title" | "id" | "class") && !(later && name == "media")
    });
    out.push((String::from("rel"), String::from("stylesheet")));
    out.push((String::from("href"), address));
    Some(())
}

/// The address of the style sheet that a `<link>` brings, if it brings one.
pub(crate) fn styles(attributes: &[Attribute]) -> Option<&str> {
    let rel = get(attributes, "rel")?.to_ascii_lowercase();
    let has = |word: &str| rel.split_ascii_whitespace().any(|w| w == word);
    let later = || get(attributes, "as").is_some_and(|a| a.eq_ignore_ascii_case("style"));
    if has("alternate") || !(has("stylesheet") || has("preload") && later()) {
        return None;
    }
    get(attributes, "href")
}

/// A picture, and where a script would have loaded it later, the picture it would have loaded.
fn picture(attributes: &[Attribute], addresses: &Addresses, out: &mut Vec<Written>) {
    let lazy = LAZY
        .iter()
        .filter_map(|name| get(attributes, name))
        .find_map(|address| addresses.quietly(address, Kind::Image));
    let src = match (lazy, get(attributes, "src")) {
        (Some(address), _) => Some(address),
        (None, Some(src)) => addresses.load(src, Kind::Image),
        (None, None) => None,
    };
    if let Some(address) = src.filter(|a| !a.starts_with('#')) {
        set(out, "src", address);
    }
    several(attributes, addresses, out);
}

/// Of several candidates those that were captured.
fn several(attributes: &[Attribute], addresses: &Addresses, out: &mut Vec<Written>) {
    let sets = LAZY_SETS
        .iter()
        .chain(&["srcset"])
        .filter_map(|name| get(attributes, name));
    for set_of in sets {
        let found: Vec<String> = candidates(set_of)
            .into_iter()
            .filter_map(|c| {
                let address = addresses
                    .quietly(c.address, Kind::Image)
                    .filter(|a| !a.starts_with('#'))?;
                let plain = c
                    .descriptor
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b' '));
                Some(match c.descriptor {
                    "" => address,
                    descriptor if plain => format!("{address} {descriptor}"),
                    _ => return None,
                })
            })
            .collect();
        if !found.is_empty() {
            set(out, "srcset", found.join(", "));
            return;
        }
    }
}

/// What plays, and the picture that stands for it.
fn medium(attributes: &[Attribute], addresses: &Addresses, out: &mut Vec<Written>) {
    if let Some(src) = get(attributes, "src").or_else(|| get(attributes, "data-src"))
        && let Some(address) = addresses.load(src, Kind::Media).filter(|a| !a.starts_with('#'))
    {
        set(out, "src", address);
    }
    if let Some(poster) = get(attributes, "poster").or_else(|| get(attributes, "data-poster"))
        && let Some(address) = addresses
            .load(poster, Kind::Image)
            .filter(|a| !a.starts_with('#'))
    {
        set(out, "poster", address);
    }
    several(attributes, addresses, out);
}

/// What elements of SVG load: pictures and parts of other drawings, and of this one.
fn drawing(
    name: &QualName,
    attributes: &[Attribute],
    addresses: &Addresses,
    out: &mut Vec<Written>,
) -> Option<()> {
    let Some(href) = get(attributes, "href") else {
        return Some(());
    };
    let found = match &*name.local {
        "image" => addresses.load(href, Kind::Image),
        "use" => addresses
            .load(href, Kind::Image)
            .filter(|a| !a.starts_with("data:")),
        "textPath" | "linearGradient" | "radialGradient" | "pattern" | "filter" => addresses
            .quietly(href, Kind::Image)
            .filter(|a| a.starts_with('#')),
        _ => {
            addresses.block();
            None
        }
    };
    if let Some(address) = found {
        set(out, "href", address);
    }
    Some(())
}
