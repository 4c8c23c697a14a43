//! A page as a picture.

use std::time::Duration;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

use super::{Limits, PdfFault, apart, open};

/// Pixels across and down at most, and pixels in all.
const MAX_SIDE: f32 = 8_000.0;
const MAX_PIXELS: f32 = 24_000_000.0;

/// How long the drawing of one page may take.
const MAX_TIME: Duration = Duration::from_secs(30);

/// Draws a page, counted from 0, as a PNG that is `width` pixels wide; less where that would be more than 8,000 pixels on a
/// side or 24 million in all.
///
/// # Errors
/// [`PdfFault`].
pub fn page_image(bytes: &[u8], page: usize, width: u32) -> Result<Vec<u8>, PdfFault> {
    let limit = Limits::default().bytes;
    if bytes.len() > limit {
        return Err(PdfFault::TooLarge {
            bytes: bytes.len(),
            limit,
        });
    }
    let bytes = bytes.to_vec();
    apart(MAX_TIME, move |_| {
        let file = open(bytes)?;
        let pages = file.pages().len();
        let page = file.pages().get(page).ok_or(PdfFault::NoPage { page, pages })?;
        let (across, down) = page.render_dimensions();
        if !(across.is_finite() && down.is_finite() && across >= 1.0 && down >= 1.0) {
            return Err(PdfFault::Broken);
        }
        let wanted = width.clamp(1, 8_000) as f32 / across;
        let scale = wanted
            .min(MAX_SIDE / across)
            .min(MAX_SIDE / down)
            .min((MAX_PIXELS / (across * down)).sqrt());
        if across * scale < 1.0 || down * scale < 1.0 {
            return Err(PdfFault::Broken);
        }
        let settings = PixmapSettings {
            x_scale: scale,
            y_scale: scale,
            bg_color: WHITE,
        };
        let cache = RenderCache::new();
        let picture = render(
            page,
            &cache,
            &InterpreterSettings::default(),
            &RenderSettings::default(),
            &settings,
        );
        picture.into_png().map_err(|_| PdfFault::Broken)
    })
}
