//! What a newsroom set, in the document: its colour and letters in the styles, its sign at the head, its words at the end.

use super::{body::Body, flow::Look};
use crate::{Check, Family, Style};
use claimbook_domain::ClaimId;

/// The colour of links and numbers in the styles as they come.
const ACCENT: &str = "1F4F7A";
/// The letters of the text in the styles as they come.
const BODY: &str = "<w:rFonts w:ascii=\"Cambria\" w:hAnsi=\"Cambria\" w:cs=\"Times New Roman\"/>";

/// The largest sign, in the units of drawings: 160 points wide and 34 high.
const WIDE: u64 = 160 * 12_700;
const HIGH: u64 = 34 * 12_700;

/// The letters of a family that word processors bring along.
fn letters(family: Family) -> &'static str {
    match family {
        Family::Serif => BODY,
        Family::Sans | Family::System => "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\"/>",
        Family::Mono => "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Courier New\"/>",
    }
}

/// The six digits of the newsroom's colour, or of the one that the styles come with.
pub(super) fn accent(style: &Style) -> String {
    style.accent_digits().unwrap_or_else(|| ACCENT.to_owned())
}

/// The styles in the newsroom's colour and letters. Each style is a line.
pub(super) fn dressed(styles: &str, style: &Style) -> String {
    if style.check().is_err() || style.is_default() {
        return styles.to_owned();
    }
    let accent = accent(style);
    let line = |line: &str| {
        let is = |id: &str| line.contains(&format!("w:styleId=\"{id}"));
        let family = if is("Heading") || is("Title") || is("Rating\"") || is("SectionHeading") {
            // A claim is a heading in the letters of the text, where nothing else was said.
            let claim = is("Heading1") || is("HeadingLong") || is("Title");
            style.heading.or(style.body.filter(|_| claim))
        } else if line.contains("<w:docDefaults>") {
            style.body
        } else {
            None
        };
        let line = match family {
            Some(family) => with_letters(line, letters(family)),
            None => line.to_owned(),
        };
        line.replace(ACCENT, &accent)
    };
    styles.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// A style with other letters, where it names some.
fn with_letters(line: &str, letters: &str) -> String {
    let Some((before, rest)) = line.split_once("<w:rFonts ") else {
        return line.to_owned();
    };
    match rest.split_once("/>") {
        Some((_, after)) => format!("{before}{letters}{after}"),
        None => line.to_owned(),
    }
}

/// A sign that can be shown: its bytes, the ending of its name, and how large it is shown, in the units of drawings.
pub(super) struct Sign {
    pub bytes: Vec<u8>,
    pub ending: &'static str,
    pub alt: String,
    size: (u64, u64),
}

impl Sign {
    /// That of the newsroom, if it can be shown.
    pub fn of(style: &Style) -> Option<Sign> {
        style.check().ok()?;
        let logo = style.logo.as_ref()?;
        let (width, height) = logo.size()?;
        let (width, height) = (u64::from(width), u64::from(height));
        let wide = WIDE.min(HIGH * width / height);
        Some(Sign {
            bytes: logo.bytes()?,
            ending: match logo.media_type.as_str() {
                "image/jpeg" => "jpeg",
                _ => "png",
            },
            alt: logo.alt.clone(),
            size: (wide.max(1), (wide * height / width).max(1)),
        })
    }

    /// How the body refers to it.
    pub fn relationship(&self) -> String {
        format!(
            "<Relationship Id=\"sign\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/sign.{}\"/>",
            self.ending
        )
    }
}

impl Body<'_> {
    /// The newsroom's sign, in a paragraph of its own.
    pub fn sign(&mut self, sign: &Sign) {
        self.flow.start("Masthead");
        let words = super::turns::kept(&sign.alt);
        self.picture("sign", "Sign", &words, sign.size, "0");
        self.flow.end();
    }

    /// What the newsroom says at the end, Markdown.
    pub fn closing(&mut self, text: &str) {
        self.flow.ours("Rule", "");
        let nothing = Check::new(ClaimId(uuid::Uuid::nil()), "");
        self.reasons(usize::MAX, &nothing, text);
    }

    /// What the newsroom says above corrections.
    pub fn corrections_note(&mut self, note: &str) {
        self.flow.theirs("Box", note, Look::default());
    }
}
