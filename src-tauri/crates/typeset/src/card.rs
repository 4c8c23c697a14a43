//! A claim with its rating as a picture for social media, in the three sizes that their pages show whole.

use crate::data::{language, option, runs_left};
use crate::look::look;
use crate::signs::Signs;
use crate::world::Desk;
use crate::{Made, Remark, TypesetError, Watch};
use claimbook_report::words::Words;
use claimbook_report::{Report, prepared, view};
use typst::foundations::{IntoValue, Label, Value, dict};
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::Abs;
use typst_layout::PagedDocument;
use typst_render::RenderOptions;
use typst_svg::SvgOptions;

const TEMPLATE: &str = include_str!("../templates/card.typ");

/// More of a claim than this has room on no card.
const CLAIM: usize = 1500;

/// More of a name or a rating than this has none either.
const NAME: usize = 160;

/// The size of a card, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CardSize {
    /// 1200 × 630, as previews of links show it.
    Link,
    /// 1080 × 1080, for posts.
    Square,
    /// 1080 × 1920, for stories.
    Story,
}

impl CardSize {
    /// Every size.
    pub const ALL: [CardSize; 3] = [CardSize::Link, CardSize::Square, CardSize::Story];

    /// Width and height in pixels.
    pub const fn pixels(self) -> (u32, u32) {
        match self {
            CardSize::Link => (1200, 630),
            CardSize::Square => (1080, 1080),
            CardSize::Story => (1080, 1920),
        }
    }

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            CardSize::Link => "link",
            CardSize::Square => "square",
            CardSize::Story => "story",
        }
    }
}

/// The form of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CardFormat {
    /// Outlines, with a title and a description for screen readers.
    Svg,
    /// Pixels.
    Png,
}

impl CardFormat {
    /// The ending of its files.
    pub const fn name(self) -> &'static str {
        match self {
            CardFormat::Svg => "svg",
            CardFormat::Png => "png",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            CardFormat::Svg => "image/svg+xml",
            CardFormat::Png => "image/png",
        }
    }
}

/// What a card says, for those who do not see it: the rating, the claim, who made it, who says so and when.
struct Said {
    title: String,
    description: String,
}

/// The check of the report as a card: the first, where it holds several. The claim shrinks until it has room; one that is
/// too long even so ends with an ellipsis, and [`Remark::ClaimCut`] says it.
///
/// # Errors
/// A report without a check, breaking off.
pub fn card(
    report: &Report,
    size: CardSize,
    format: CardFormat,
    watch: Watch<'_>,
) -> Result<Made, TypesetError> {
    let mut one = report.clone();
    one.checks.truncate(1);
    let report = prepared(&one);
    let words = Words::of_report(&report);
    let page = view::page(&report, &words);
    let Some(view) = page.checks.first() else {
        return Err(TypesetError::NoClaim);
    };
    let mut signs = Signs::default();
    let (width, height) = size.pixels();
    let (claim, cut) = beginning(&view.wording, CLAIM);
    let claim = signs.clean(&claim);
    let rating = signs.clean(&beginning(&view.rating, NAME).0);
    let byline = view
        .byline
        .first()
        .map(|b| beginning(b, NAME).0)
        .unwrap_or_default();
    let byline = signs.clean(&byline);
    // Our own words in a card of the other direction.
    let byline = if page.dir == "rtl" && page.words_lang.is_some() {
        format!("\u{2066}{byline}\u{2069}")
    } else {
        byline
    };
    let publisher = page.publisher.as_ref().map(|p| beginning(&p.text, NAME).0);
    let publisher = signs.clean(&publisher.unwrap_or_else(|| page.eyebrow.clone()));
    let date = signs.clean(&view.dates.join(" · "));
    let claim_dir = claim
        .chars()
        .find(|c| c.is_alphabetic())
        .map_or(page.dir, |c| if runs_left(c) { "rtl" } else { "ltr" });
    let said = Said {
        title: format!("{}: {}", view.rating, view.wording),
        description: [Some(byline.as_str()), Some(&publisher), Some(&date)]
            .into_iter()
            .flatten()
            .filter(|t| !t.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
    };
    let (look, unsound) = look(&report, &mut signs, watch);
    let data = dict! {
        "look" => look,
        "width" => i64::from(width),
        "height" => i64::from(height),
        "lang" => language(&page.lang),
        "dir" => page.dir,
        "mark" => view.mark,
        "rating" => rating,
        "claim" => claim,
        "claim-dir" => claim_dir,
        "claim-lang" => option(view.lang.as_deref().map(|l| language(l).into_value())),
        "byline" => byline,
        "publisher" => publisher,
        "date" => date,
        "cut" => cut,
    };
    let desk = Desk::new(TEMPLATE, data, watch)?;
    let document: PagedDocument = desk.set()?;
    let was_cut = cut_short(&document);
    let Some(only) = document.pages().first() else {
        return Err(TypesetError::Layout("a card without a page".to_owned()));
    };
    let bytes = match format {
        CardFormat::Svg => described(&typst_svg::svg(only, &SvgOptions::default()), &said).into_bytes(),
        CardFormat::Png => typst_render::render(
            only,
            &RenderOptions {
                pixel_per_pt: (f64::from(width) / only.frame.width().to_pt().max(Abs::pt(1.0).to_pt()))
                    .into(),
                render_bleed: false,
            },
        )
        .encode_png()
        .map_err(|e| TypesetError::Picture(e.to_string()))?,
    };
    typst::comemo::evict(0);
    let remarks = was_cut
        .then_some(Remark::ClaimCut)
        .into_iter()
        .chain(unsound)
        .chain(signs.remark());
    Ok(Made {
        bytes,
        pages: document.pages().len(),
        remarks: remarks.collect(),
    })
}

/// The beginning of a text, and whether something was left out.
fn beginning(text: &str, signs: usize) -> (String, bool) {
    match text.char_indices().nth(signs) {
        Some((end, _)) => {
            let kept = text.get(..end).unwrap_or(text).trim_end();
            (format!("{kept}…"), true)
        }
        None => (text.to_owned(), false),
    }
}

/// Whether the template had to cut the claim: it says so beside the card.
fn cut_short(document: &PagedDocument) -> bool {
    Label::construct("cut".into())
        .ok()
        .and_then(|label| document.introspector().query_label(label).ok())
        .and_then(|found| {
            found
                .to_packed::<MetadataElem>()
                .map(|m| m.value == Value::Bool(true))
        })
        .unwrap_or(false)
}

/// The drawing with its words before the outlines, for screen readers (SVG 2, 5.7).
fn described(svg: &str, said: &Said) -> String {
    let Some(end) = svg.find('>') else {
        return svg.to_owned();
    };
    let (head, rest) = svg.split_at(end);
    // A point of the template is a pixel.
    let head = head.replacen("pt\"", "\"", 2);
    let (title, description) = (escaped(&said.title), escaped(&said.description));
    format!(
        "{head} role=\"img\" aria-labelledby=\"card-title card-desc\"><title id=\"card-title\">{title}</title>\
         <desc id=\"card-desc\">{description}</desc>{}",
        rest.get(1..).unwrap_or_default()
    )
}

/// Text fit to stand between tags; what XML 1.0 has no place for is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}
