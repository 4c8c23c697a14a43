//! Pictures of evidence, made small enough for a page.
//!
//! Each is read, turned as its camera says, scaled down and written anew: where it was taken and by which camera does not
//! leave the desk with it. Its size is looked at before it is opened, so that a picture of 100 megapixels costs nothing.

use crate::{Progress, Watch};
use claimbook_domain::EvidenceId;
use claimbook_report::Shot;
use image::{
    DynamicImage, ImageDecoder, ImageReader, Limits, codecs::jpeg::JpegEncoder, imageops::FilterType,
};
use std::collections::BTreeMap;
use std::io::Cursor;

/// A file larger than this is left out.
pub const MAX_PICTURE_BYTES: usize = 64 << 20;

/// A picture of more pixels than this is left out: opened it takes four bytes for each.
pub const MAX_PICTURE_PIXELS: u64 = 60_000_000;

/// The longer side on the page, in pixels: 300 to the inch over the width of the text.
const SIDE: u32 = 2000;

/// A picture of a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The file: PNG, JPEG, WebP, GIF, TIFF or BMP.
    pub bytes: Vec<u8>,
    /// What it shows, for those who do not see it; the title of the evidence where it is empty.
    pub alt: String,
}

/// The pictures of a report by the evidence that they are.
pub type Pictures = BTreeMap<EvidenceId, Picture>;

/// A picture as it goes into the file: JPEG, or PNG where it is not opaque.
pub(crate) fn fitted(bytes: &[u8], watch: Watch<'_>) -> Result<Vec<u8>, &'static str> {
    let _ = watch(Progress::Setting);
    opened(bytes, SIDE).and_then(|picture| written(&picture).map_err(|_| "broken"))
}

/// A picture for a page or a document, its longer side of at most so many pixels. It takes what of it opens: nothing of
/// where it was taken, and by which camera, is in it.
pub fn shot(bytes: &[u8], side: u32) -> Shot {
    let made = opened(bytes, side).and_then(|picture| {
        let bytes = written(&picture).map_err(|_| "broken")?;
        let media_type = match bytes.first() {
            Some(0xff) => "image/jpeg",
            _ => "image/png",
        };
        Ok(Shot::Shown {
            bytes: bytes.into(),
            media_type,
            width: picture.width(),
            height: picture.height(),
        })
    });
    made.unwrap_or(Shot::LeftOut)
}

fn opened(bytes: &[u8], side: u32) -> Result<DynamicImage, &'static str> {
    if bytes.len() > MAX_PICTURE_BYTES {
        return Err("too-many-bytes");
    }
    let reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| "not-a-picture")?;
    let mut decoder = match reader.into_decoder() {
        Ok(decoder) => decoder,
        Err(_) => return Err("not-a-picture"),
    };
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PICTURE_PIXELS {
        return Err("too-many-pixels");
    }
    if width == 0 || height == 0 {
        return Err("broken");
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_PICTURE_PIXELS * 8);
    decoder.set_limits(limits).map_err(|_| "too-many-pixels")?;
    let turn = decoder.orientation().map_err(|_| "broken")?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| "broken")?;
    if width.max(height) > side {
        picture = picture.resize(side, side, FilterType::CatmullRom);
    }
    picture.apply_orientation(turn);
    Ok(picture)
}

fn written(picture: &DynamicImage) -> image::ImageResult<Vec<u8>> {
    let mut out = Vec::new();
    if picture.color().has_alpha() && picture.to_rgba8().pixels().any(|p| p.0[3] < 255) {
        DynamicImage::from(picture.to_rgba8())
            .write_to(&mut Cursor::new(&mut out), image::ImageFormat::Png)?;
    } else {
        JpegEncoder::new_with_quality(&mut out, 85).encode_image(&picture.to_rgb8())?;
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
    use std::ops::ControlFlow;

    fn go(_: Progress) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }

    fn file(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
        let mut out = Vec::new();
        picture
            .into()
            .write_to(&mut Cursor::new(&mut out), format)
            .expect("a picture");
        out
    }

    #[test]
    fn a_large_picture_is_scaled_down() {
        let large = file(
            RgbImage::from_pixel(3000, 1500, Rgb([9, 90, 200])),
            ImageFormat::Png,
        );
        let small = fitted(&large, &go).expect("a picture");
        let read = image::load_from_memory(&small).expect("a picture");
        assert_eq!((read.width(), read.height()), (2000, 1000));
        assert_eq!(image::guess_format(&small).ok(), Some(ImageFormat::Jpeg));
    }

    #[test]
    fn what_shows_through_stays_so() {
        let clear = file(
            RgbaImage::from_pixel(8, 8, Rgba([9, 90, 200, 40])),
            ImageFormat::Png,
        );
        let small = fitted(&clear, &go).expect("a picture");
        assert_eq!(image::guess_format(&small).ok(), Some(ImageFormat::Png));
    }

    #[test]
    fn a_hundred_megapixels_are_refused_before_they_are_opened() {
        // The head of a PNG of 10,000 × 10,000 is enough to know.
        let mut head = file(RgbImage::new(1, 1), ImageFormat::Bmp);
        head[18..22].copy_from_slice(&10_000u32.to_le_bytes());
        head[22..26].copy_from_slice(&10_000u32.to_le_bytes());
        assert_eq!(fitted(&head, &go), Err("too-many-pixels"));
    }

    #[test]
    fn what_is_no_picture_is_said_to_be_none() {
        assert_eq!(fitted(b"<svg onload='x'/>", &go), Err("not-a-picture"));
        let mut cut = file(RgbImage::new(64, 64), ImageFormat::Png);
        cut.truncate(60);
        assert!(fitted(&cut, &go).is_err());
    }
}
