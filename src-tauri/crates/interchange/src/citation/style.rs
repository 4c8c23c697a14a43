//! Finished references. The words and the order are those of the handbooks named at each style; behind the reference
//! stands, in every style alike, what was kept and its SHA-256, so that a reader can check it.

mod apa;
mod chicago;
mod dates;
mod dstu;
mod harvard;
mod mla;

use super::clean::cleaned;
use super::text::Text;
use super::{Cited, Medium};
use serde::{Deserialize, Serialize};

/// A style of references.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Style {
    /// Publication Manual of the American Psychological Association, 7th edition.
    Apa,
    /// Chicago Manual of Style, 18th edition, an entry of the bibliography.
    Chicago,
    /// Chicago Manual of Style, 18th edition, a footnote.
    ChicagoNote,
    /// MLA Handbook, 9th edition.
    Mla,
    /// Harvard as in Cite Them Right, 12th edition.
    Harvard,
    /// ДСТУ 8302:2015, Ukrainian.
    Dstu,
}

impl Style {
    /// Every style.
    pub const ALL: [Style; 6] = [
        Style::Apa,
        Style::Chicago,
        Style::ChicagoNote,
        Style::Mla,
        Style::Harvard,
        Style::Dstu,
    ];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Style::Apa => "apa",
            Style::Chicago => "chicago",
            Style::ChicagoNote => "chicago-note",
            Style::Mla => "mla",
            Style::Harvard => "harvard",
            Style::Dstu => "dstu",
        }
    }

    /// The style of that name.
    pub fn named(name: &str) -> Option<Style> {
        Style::ALL.into_iter().find(|s| s.name() == name)
    }

    /// Its full name.
    pub const fn title(self) -> &'static str {
        match self {
            Style::Apa => "APA, 7th edition",
            Style::Chicago => "Chicago, 18th edition (bibliography)",
            Style::ChicagoNote => "Chicago, 18th edition (note)",
            Style::Mla => "MLA, 9th edition",
            Style::Harvard => "Harvard (Cite Them Right, 12th edition)",
            Style::Dstu => "ДСТУ 8302:2015",
        }
    }
}

/// The reference in that style. Nothing is invented: what is not known is left out, as the style says.
pub fn format(cited: &Cited, style: Style) -> Text {
    finished(&cleaned(cited), style)
}

/// A list of references in that style: by author, then title, each once; notes stay in their order.
pub fn bibliography(cited: &[Cited], style: Style) -> Vec<Text> {
    let mut texts: Vec<(String, Text)> = cited
        .iter()
        .map(|one| {
            let one = cleaned(one);
            (order(&one), finished(&one, style))
        })
        .collect();
    if style != Style::ChicagoNote {
        texts.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| x.plain().cmp(&y.plain())));
        texts.dedup();
    }
    texts.into_iter().map(|(_, text)| text).collect()
}

/// What a list is sorted by: the words alone, without quotation marks and capitals.
fn order(cited: &Cited) -> String {
    let mut key = String::new();
    for author in &cited.authors {
        key.push_str(&author.inverted());
        key.push(' ');
    }
    key.push_str(
        cited
            .title
            .as_deref()
            .or(cited.site.as_deref())
            .unwrap_or_default(),
    );
    key.push(' ');
    key.push_str(cited.published.as_ref().map_or("", |d| d.as_str()));
    let words = key.chars().filter(|c| c.is_alphanumeric() || *c == ' ');
    words.flat_map(char::to_lowercase).collect()
}

/// The reference of a cleaned citation.
fn finished(cited: &Cited, style: Style) -> Text {
    // Nothing but an address: that is its title in every style.
    let bare = cited.title.is_none()
        && cited.authors.is_empty()
        && cited.site.is_none()
        && cited.publisher.is_none();
    let mut text = Text::default();
    if !bare || cited.url.is_none() {
        match style {
            Style::Apa => apa::write(cited, &mut text),
            Style::Chicago => chicago::entry(cited, &mut text),
            Style::ChicagoNote => chicago::note(cited, &mut text),
            Style::Mla => mla::write(cited, &mut text),
            Style::Harvard => harvard::write(cited, &mut text),
            Style::Dstu => dstu::write(cited, &mut text),
        }
    }
    if bare && let Some(url) = &cited.url {
        text.address(url);
        if let Some(date) = &cited.accessed {
            let read = match style {
                Style::Dstu => format!(" (дата звернення: {})", dates::dotted(date)),
                Style::Apa => format!(" (retrieved {})", dates::american(date)),
                Style::Chicago | Style::ChicagoNote => format!(" (accessed {})", dates::american(date)),
                Style::Mla | Style::Harvard => format!(" (accessed {})", dates::british(date)),
            };
            text.push(&read);
        }
        text.push(".");
    }
    archived(cited, style, &mut text);
    text
}

/// What was kept, as a sentence of its own.
fn archived(cited: &Cited, style: Style, text: &mut Text) {
    let Some(copy) = &cited.archived else { return };
    let words = match style {
        Style::Dstu => format!("Архівна копія: {}", dates::dotted(&copy.on)),
        Style::Apa | Style::Chicago | Style::ChicagoNote => {
            format!("Archived copy: {}", dates::american(&copy.on))
        }
        Style::Mla | Style::Harvard => format!("Archived copy: {}", dates::british(&copy.on)),
    };
    // APA and Harvard put no full stop behind an address at the end; a further sentence needs the blank alone.
    text.space().push(&words);
    if let Some(url) = &copy.url {
        text.push(", ").address(url);
    }
    if copy.sha256.is_empty() {
        text.push(".");
    } else {
        text.push(", SHA-256: ").push(&copy.sha256).push(".");
    }
}

/// Who stands in front, where there is an author.
fn authors(cited: &Cited) -> Option<&[super::Name]> {
    Some(cited.authors.as_slice()).filter(|a| !a.is_empty())
}

/// The site and the publisher behind it, without what the author already says.
fn houses(cited: &Cited) -> (Option<&str>, Option<&str>) {
    let author = match cited.authors.as_slice() {
        [one] => Some(one.display()),
        _ => None,
    };
    let other = |house: &&str| author.as_ref().is_none_or(|a| !super::clean::same(a, house));
    let publisher = cited.publisher.as_deref().filter(other);
    (cited.site.as_deref().filter(other), publisher)
}

/// Whether the name of the site is set in italics: newspapers, magazines, channels.
fn is_periodical(medium: Medium) -> bool {
    matches!(
        medium,
        Medium::NewsArticle | Medium::MagazineArticle | Medium::BlogPost | Medium::Broadcast | Medium::Audio
    )
}
