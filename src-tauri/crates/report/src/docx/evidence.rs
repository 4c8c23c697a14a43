//! The evidence of a check, and the lists of what is around it: where it was said, what it is tied to, what others found.

use super::{
    body::{Body, bookmark, item, reference},
    flow::Look,
};
use crate::{
    Shot,
    view::{CheckView, EvidenceView, Linked, ListedView, ShotView},
};
use std::collections::BTreeSet;

/// The largest picture of a piece of evidence, and a pixel of it (a 96th of an inch), in the units of drawings.
const SHOT_WIDE: u64 = 445 * 12_700;
const SHOT_HIGH: u64 = 204 * 12_700;
const PIXEL: u64 = 9_525;

impl Body<'_> {
    /// The evidence: what the reasons cite first, then the rest.
    pub fn evidence(&mut self, n: usize, view: &CheckView, cited: &BTreeSet<u32>) {
        self.heading(2, "evidence");
        if !view.evidence_tally.is_empty() {
            self.facts("Meta", &view.evidence_tally);
        }
        if view.evidence.is_empty() {
            self.flow.ours("Meta", &self.words.text("no-evidence"));
        }
        let (first, rest): (Vec<_>, Vec<_>) = view.evidence.iter().partition(|e| cited.contains(&e.n));
        for e in &first {
            self.piece(n, e, true);
        }
        if !first.is_empty() && !rest.is_empty() {
            self.heading(3, "not-cited");
        }
        for e in &rest {
            self.piece(n, e, false);
        }
    }

    /// A piece of evidence. Its number leads to where it is cited.
    fn piece(&mut self, n: usize, e: &EvidenceView, cited: bool) {
        self.flow
            .start_for("Evidence", e.quote.as_ref().unwrap_or(&e.title.text));
        let look = Look {
            bare: true,
            ..Look::style("EvidenceNumber")
        };
        if cited {
            self.open_bookmark(&item(n, e.n));
            self.flow.open_jump(&reference(n, e.n));
        }
        self.flow.run(&e.n.to_string(), look);
        if cited {
            self.flow.close_link();
            self.close_bookmark();
        }
        self.flow.xml.raw("<w:r><w:tab/></w:r>");
        let mut title = None;
        match &e.quote {
            Some(quote) => {
                self.flow.run(quote, Look::default());
                title = Some(&e.title);
            }
            None => {
                self.flow.linked(&e.title, Look::default());
                if !cited {
                    self.flow.address_of(&e.title);
                }
            }
        }
        self.flow.end();
        let style = match e.stance {
            "supports" => "StanceSupports",
            "contradicts" => "StanceContradicts",
            "context" => "StanceContext",
            _ => "StanceUndecided",
        };
        let stance = Some((e.stance_word.as_str(), style));
        let style = if e.note.is_some() {
            "EvidenceMetaNoted"
        } else {
            "EvidenceMeta"
        };
        self.source(style, stance, title, &e.facts, e.address.as_deref());
        if let Some(note) = &e.note {
            self.flow.theirs("EvidenceNote", note, self.flow.near());
        }
        if let Some(picture) = &e.picture {
            self.shot(picture);
        }
    }

    /// The picture that a piece of evidence is.
    fn shot(&mut self, picture: &ShotView) {
        let Shot::Shown {
            bytes, media_type, ..
        } = &picture.shot
        else {
            self.flow
                .ours("EvidenceNote", &self.words.text("picture-left-out"));
            return;
        };
        let n = self.shots.len() + 1;
        let ending = media_type.trim_start_matches("image/");
        let (width, height) = (u64::from(picture.width.max(1)), u64::from(picture.height.max(1)));
        let wide = SHOT_WIDE
            .min(SHOT_HIGH * width / height)
            .min(width * PIXEL)
            .max(1);
        let size = (wide, (wide * height / width).max(1));
        let words = super::turns::kept(&picture.alt);
        self.flow.start("EvidenceMeta");
        self.picture(&format!("shot-{n}"), "Picture", &words, size, "0");
        self.flow.end();
        self.shots.push((format!("shot-{n}.{ending}"), bytes.clone()));
    }

    /// How the body refers to the pictures of evidence.
    pub fn shots(&self) -> String {
        let one = |(n, (name, _)): (usize, &(String, _))| {
            format!(
                "<Relationship Id=\"shot-{n}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/{name}\"/>"
            )
        };
        (1..).zip(&self.shots).map(one).collect()
    }

    /// A line that says what something is and where it is from; none where nothing is known.
    fn source(
        &mut self,
        style: &str,
        stance: Option<(&str, &str)>,
        title: Option<&Linked>,
        facts: &[String],
        address: Option<&str>,
    ) {
        if stance.is_none() && title.is_none() && facts.is_empty() && address.is_none() {
            return;
        }
        let flow = &mut self.flow;
        let own = flow.own();
        flow.start(style);
        let mut said = false;
        if let Some((word, style)) = stance {
            flow.run(
                word,
                Look {
                    style: Some(style),
                    ..own
                },
            );
            said = true;
        }
        if let Some(title) = title {
            if said {
                flow.dot();
            }
            flow.linked(title, Look::default());
            // What is cited has its address in the footnote.
            if stance.is_none() {
                flow.address_of(title);
            }
            said = true;
        }
        if !facts.is_empty() {
            if said {
                flow.dot();
            }
            flow.dotted(facts, own);
            said = true;
        }
        if let Some(address) = address {
            if said {
                flow.dot();
            }
            flow.address(address);
        }
        flow.end();
    }

    /// Where it was said, what it is tied to, what others found.
    pub fn lists_of(&mut self, view: &CheckView) {
        self.listed("media", &view.media);
        if !view.appearances.is_empty() {
            self.heading(2, "appearances");
        }
        for a in &view.appearances {
            if let Some(quote) = &a.quote {
                self.flow.theirs("Item", quote, Look::default());
            }
            self.source("ItemMeta", None, Some(&a.title), &a.facts, a.address.as_deref());
        }
        if !view.links.is_empty() {
            self.heading(2, "linked-claims");
        }
        for link in &view.links {
            self.flow.ours("LinkKind", &link.kind);
            self.flow.start_for("LinkClaim", &link.wording);
            let place = link.anchor.as_deref().and_then(|anchor| self.places.get(anchor));
            match place.copied() {
                Some(n) => {
                    self.flow.open_jump(&bookmark(n));
                    self.flow.run(&link.wording, Look::style("Hyperlink"));
                    self.flow.close_link();
                }
                None => self.flow.run(&link.wording, Look::default()),
            }
            self.flow.end();
        }
        self.listed("external-checks", &view.external_checks);
    }

    /// Things that are listed under a heading; nothing where there are none.
    fn listed(&mut self, heading: &str, items: &[ListedView]) {
        if !items.is_empty() {
            self.heading(2, heading);
        }
        for x in items {
            self.flow.start_for("Item", &x.title.text);
            self.flow.linked(&x.title, Look::default());
            self.flow.address_of(&x.title);
            self.flow.end();
            self.source("ItemMeta", None, None, &x.facts, x.address.as_deref());
        }
    }
}
