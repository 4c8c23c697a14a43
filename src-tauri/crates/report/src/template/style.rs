//! Colours, letters and a logo: what is given is checked, so that it can stand in styles and documents as it is.

use super::TemplateError;
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// Largest logo, in bytes.
const LOGO: usize = 256 * 1024;

/// How reports look.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Style {
    /// The colour of links and numbers on light paper, `#rrggbb`.
    pub accent: Option<String>,
    /// The same on dark paper.
    pub accent_dark: Option<String>,
    /// The letters of headings and of the verdict.
    pub heading: Option<Family>,
    /// The letters of the text.
    pub body: Option<Family>,
    /// The newsroom's sign.
    pub logo: Option<Logo>,
}

/// A family of letters that every system has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// Letters with serifs.
    Serif,
    /// Letters without.
    Sans,
    /// Letters of one width.
    Mono,
    /// Those of the reader's system.
    System,
}

impl Family {
    /// The stack of families for styles.
    pub const fn stack(self) -> &'static str {
        match self {
            Family::Serif => "var(--serif)",
            Family::Sans => "var(--sans)",
            Family::Mono => "ui-monospace, \"Cascadia Mono\", Menlo, Consolas, monospace",
            Family::System => "system-ui, sans-serif",
        }
    }
}

/// A picture that stands at the head of reports.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Logo {
    /// `image/png` or `image/jpeg`.
    pub media_type: String,
    /// Its bytes, base64 (RFC 4648, section 4).
    pub data: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
}

impl Logo {
    /// Its bytes; nothing where they are none.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        STANDARD.decode(&self.data).ok()
    }

    /// Width and height in pixels, as its head says (PNG, 11.2.2; JPEG, ITU-T T.81, B.2.2); nothing where it says none.
    pub fn size(&self) -> Option<(u32, u32)> {
        let bytes = self.bytes()?;
        let (width, height) = match self.media_type.as_str() {
            "image/png" => {
                let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
                (number(16)?, number(20)?)
            }
            _ => frame(&bytes)?,
        };
        (width > 0 && height > 0).then_some((width, height))
    }

    /// Its address for a page that stands alone.
    pub fn address(&self) -> String {
        format!("data:{};base64,{}", self.media_type, self.data)
    }
}

impl Style {
    /// Whether nothing is set.
    pub fn is_default(&self) -> bool {
        *self == Style::default()
    }

    /// Whether all that is set can be used.
    pub fn check(&self) -> Result<(), TemplateError> {
        for (part, colour) in [("accent", &self.accent), ("accent-dark", &self.accent_dark)] {
            if let Some(colour) = colour
                && !is_colour(colour)
            {
                return Err(TemplateError::of(part, "a colour is written #rrggbb"));
            }
        }
        let Some(logo) = &self.logo else {
            return Ok(());
        };
        let wrong = |message: &str| Err(TemplateError::of("logo", message));
        if logo.data.len() > LOGO / 3 * 4 + 8 {
            return wrong("the picture is larger than 256 KiB");
        }
        let Some(bytes) = logo.bytes() else {
            return wrong("the picture is not base64");
        };
        if bytes.len() > LOGO {
            return wrong("the picture is larger than 256 KiB");
        }
        let begins: &[u8] = match logo.media_type.as_str() {
            "image/png" => b"\x89PNG\r\n\x1a\n",
            "image/jpeg" => b"\xff\xd8\xff",
            _ => return wrong("a logo is a PNG or a JPEG"),
        };
        if !bytes.starts_with(begins) {
            return wrong("the picture is not what its type says");
        }
        if logo.alt.trim().is_empty() {
            return wrong("a logo needs words that say what it shows");
        }
        Ok(())
    }

    /// The six digits of the accent, in capitals, as office formats write a colour; nothing where it is not sound.
    pub(crate) fn accent_digits(&self) -> Option<String> {
        let accent = self.accent.as_ref().filter(|a| is_colour(a))?;
        Some(accent.trim_start_matches('#').to_ascii_uppercase())
    }

    /// What the styles of a page say beyond the built-in ones; what is not sound is left out.
    pub fn css(&self) -> String {
        let mut css = String::new();
        let sound = |c: &&String| is_colour(c);
        if let Some(accent) = self.accent.as_ref().filter(sound) {
            let _ = writeln!(css, ":root {{ --accent: {accent}; }}");
        }
        let dark = self.accent_dark.as_ref().filter(sound);
        if let Some(accent) = dark {
            let _ = writeln!(
                css,
                "@media (prefers-color-scheme: dark) {{ :root {{ --accent: {accent}; }} }}"
            );
        } else if self.accent.as_ref().is_some_and(|a| is_colour(a)) {
            css.push_str("@media (prefers-color-scheme: dark) { :root { --accent: #8fc0ee; } }\n");
        }
        if let Some(body) = self.body {
            let _ = writeln!(css, "body {{ font-family: {}; }}", body.stack());
        }
        if let Some(heading) = self.heading {
            let _ = writeln!(
                css,
                "h1, h2.claim, .verdict, section > h2, section > h3 {{ font-family: {}; }}",
                heading.stack()
            );
        }
        if self.logo.is_some() {
            css.push_str(".logo { display: block; max-block-size: 3rem; max-inline-size: 14rem; margin-block-end: .75rem; }\n");
        }
        css
    }
}

fn is_colour(text: &str) -> bool {
    text.len() == 7
        && text
            .strip_prefix('#')
            .is_some_and(|h| h.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// The width and height in the first frame header of a JPEG.
fn frame(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        let [0xff, marker] = *bytes.get(at..at + 2)? else {
            return None;
        };
        let number = |from: usize| Some(u16::from_be_bytes([*bytes.get(from)?, *bytes.get(from + 1)?]));
        match marker {
            0xff => at += 1,
            0x01 | 0xd0..=0xd7 => at += 2,
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                return Some((number(at + 7)?.into(), number(at + 5)?.into()));
            }
            _ => at += 2 + usize::from(number(at + 2)?.max(2)),
        }
    }
}
