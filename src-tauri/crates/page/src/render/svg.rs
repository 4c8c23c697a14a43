//! A captured drawing (SVG) that is shown by itself.

use html5ever::ns;
use thiserror::Error;
use url::Url;

use super::addresses::Addresses;
use super::write;
use crate::tree::{Data, Tree};

/// Why a drawing is not shown.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the picture is no SVG that can be shown: it has no <svg> element")]
pub struct Refused;

/// Cleans a drawing so that it runs nothing and loads nothing but what it holds itself: a standing XML document, which is
/// read the same way by whatever shows it.
///
/// It is read as HTML reads a drawing, so entities of its own doctype are not expanded; whoever wrote it, it cannot grow.
///
/// # Errors
/// [`Refused`] where there is no `<svg>`.
pub fn plain(svg: &str) -> Result<String, Refused> {
    let nothing = |_: &Url| None;
    let base = Url::parse("about:blank").map_err(|_| Refused)?;
    let mut text = once(svg, &Addresses::new(&base, &nothing))?;
    for _ in 0..3 {
        let again = once(&text, &Addresses::new(&base, &nothing))?;
        if again == text {
            return Ok(text);
        }
        text = again;
    }
    Err(Refused)
}

fn once(svg: &str, addresses: &Addresses<'_>) -> Result<String, Refused> {
    let tree = Tree::read(svg);
    let root = tree.below(0).find(|id| match &tree.node(*id).data {
        Data::Element { name, .. } => name.ns == ns!(svg) && &*name.local == "svg",
        _ => false,
    });
    Ok(write::drawing(&tree, root.ok_or(Refused)?, addresses))
}
