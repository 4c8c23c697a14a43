//! What a picture says of itself, and a small copy of it to look at.
//!
//! The facts are read from headers alone: a picture that claims to be gigantic is reported as such and never decoded. The
//! small copy holds pixels and nothing else, so no place, camera or name leaves with it.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits};
use thiserror::Error;

use crate::media::{ImageFormat, MediaKind, sniff};

/// How many pixels a picture may have to be decoded: 100 megapixels.
pub const MAX_PIXELS: u64 = 100_000_000;
/// How many bytes the decoding of a picture may take.
const MAX_ALLOC: u64 = 640 << 20;
/// How many entries of EXIF are told, and how many code points of each.
const MAX_TAGS: usize = 400;
const MAX_VALUE: usize = 1_000;

/// One entry of a picture's EXIF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exif {
    /// The name of the tag, as the EXIF standard writes it.
    pub tag: String,
    /// The value for people, with its unit; 1,000 code points at most.
    pub value: String,
}

/// What a picture says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageFacts {
    /// The format.
    pub format: ImageFormat,
    /// Pixels across, as claimed; 0 where the header does not say.
    pub width: u64,
    /// Pixels down, as claimed; 0 where the header does not say.
    pub height: u64,
    /// What the camera and the programs wrote into it, in its order.
    pub exif: Vec<Exif>,
    /// Whether it says where it was taken, in EXIF or in XMP.
    pub has_location: bool,
    /// How many pictures follow one another in it.
    pub frames: u32,
    /// Whether it claims more pixels than are ever decoded here.
    pub too_large: bool,
}

/// Why nothing can be said of a picture, or why it is not shown.
#[derive(Debug, Error)]
pub enum ImageFault {
    /// The bytes are no picture of a known kind.
    #[error("this is no picture of a kind that is known here")]
    Unknown,
    /// The picture is larger than is ever decoded.
    #[error("the picture claims {width} × {height} pixels, more than the {MAX_PIXELS} that are decoded")]
    TooLarge {
        /// Pixels across, as claimed.
        width: u64,
        /// Pixels down, as claimed.
        height: u64,
    },
    /// Pictures of this kind are not decoded here.
    #[error("pictures of the kind {0} are not shown here")]
    NotShown(&'static str),
    /// The bytes are broken.
    #[error("the picture is broken: {0}")]
    Broken(String),
}

/// Reads what a picture says of itself, from its headers.
///
/// # Errors
/// [`ImageFault::Unknown`] where the bytes are no picture.
pub fn look(bytes: &[u8]) -> Result<ImageFacts, ImageFault> {
    let MediaKind::Image(format) = sniff(bytes, None, Some("unnamed.ico")).kind else {
        return Err(ImageFault::Unknown);
    };
    let (width, height) = match imagesize::blob_size(bytes) {
        Ok(size) if format != ImageFormat::Svg => (size.width as u64, size.height as u64),
        _ => (0, 0),
    };
    let (exif, located) = exif_of(bytes, format);
    let has_location = located
        || [&b"exif:GPSLatitude"[..], b"exif:GPSLongitude"]
            .iter()
            .any(|m| find(bytes, m));
    let too_large = width.saturating_mul(height) > MAX_PIXELS;
    Ok(ImageFacts {
        format,
        width,
        height,
        exif,
        has_location,
        frames: frames(bytes, format),
        too_large,
    })
}

fn find(bytes: &[u8], mark: &[u8]) -> bool {
    let Some(first) = mark.first() else { return false };
    bytes
        .iter()
        .enumerate()
        .any(|(at, b)| b == first && bytes.get(at..).is_some_and(|rest| rest.starts_with(mark)))
}

fn exif_of(bytes: &[u8], format: ImageFormat) -> (Vec<Exif>, bool) {
    use ImageFormat as F;
    if !matches!(format, F::Jpeg | F::Png | F::Webp | F::Tiff | F::Heif | F::Avif) {
        return (Vec::new(), false);
    }
    // A library that reads hostile bytes may fail in ways that it does not say.
    let read = std::panic::catch_unwind(|| exif::Reader::new().read_from_container(&mut Cursor::new(bytes)));
    let Ok(Ok(exif)) = read else {
        return (Vec::new(), false);
    };
    let mut located = false;
    let mut found = Vec::new();
    for field in exif.fields() {
        located |= field.tag.context() == exif::Context::Gps && field.tag != exif::Tag::GPSVersionID;
        if found.len() < MAX_TAGS && field.tag != exif::Tag::MakerNote {
            let value = match &field.value {
                exif::Value::Undefined(bytes, _) if bytes.len() > MAX_VALUE => {
                    format!("{} bytes", bytes.len())
                }
                _ => field
                    .display_value()
                    .with_unit(&exif)
                    .to_string()
                    .chars()
                    .take(MAX_VALUE)
                    .collect(),
            };
            found.push(Exif {
                tag: field.tag.to_string(),
                value,
            });
        }
    }
    (found, located)
}

/// How many frames there are, counted by walking over the blocks of the file.
fn frames(bytes: &[u8], format: ImageFormat) -> u32 {
    let count = match format {
        ImageFormat::Gif => gif_frames(bytes),
        ImageFormat::Png => png_frames(bytes),
        ImageFormat::Webp => webp_frames(bytes),
        _ => None,
    };
    count.unwrap_or(1).max(1)
}

fn table(flags: u8) -> usize {
    if flags & 0x80 == 0 {
        0
    } else {
        3 << ((flags & 7) + 1)
    }
}

/// GIF89a, sections 18 to 23.
fn gif_frames(bytes: &[u8]) -> Option<u32> {
    let mut at = 13 + table(*bytes.get(10)?);
    let mut count = 0u32;
    while let Some(kind) = bytes.get(at) {
        match kind {
            0x2c => {
                count = count.saturating_add(1);
                at += 11 + table(*bytes.get(at + 9)?);
            }
            0x21 => at += 2,
            _ => break,
        }
        loop {
            match bytes.get(at) {
                Some(0) => break,
                Some(size) => at += usize::from(*size) + 1,
                None => return Some(count),
            }
        }
        at += 1;
    }
    Some(count)
}

/// The `acTL` chunk of an animated PNG.
fn png_frames(bytes: &[u8]) -> Option<u32> {
    let mut at = 8usize;
    loop {
        let size = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
        match bytes.get(at + 4..at + 8)? {
            b"acTL" => return Some(u32::from_be_bytes(bytes.get(at + 8..at + 12)?.try_into().ok()?)),
            b"IDAT" => return Some(1),
            _ => at = at.checked_add(size as usize)?.checked_add(12)?,
        }
    }
}

/// The `ANMF` chunks of an animated WebP.
fn webp_frames(bytes: &[u8]) -> Option<u32> {
    let (mut at, mut count) = (12usize, 0u32);
    while let Some(head) = bytes.get(at..at.checked_add(8)?) {
        let (kind, size) = head.split_at(4);
        let size = u32::from_le_bytes(size.try_into().ok()?) as usize;
        count += u32::from(kind == b"ANMF");
        at = at.checked_add(8)?.checked_add(size)?.checked_add(size & 1)?;
    }
    Some(count)
}

/// A small copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thumbnail {
    /// PNG where the picture can be seen through, otherwise JPEG; without any metadata.
    pub bytes: Vec<u8>,
    /// The media type of the copy.
    pub media_type: &'static str,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// Makes a copy whose longer side has `max_side` pixels at most (and 4,096 at most), turned as the camera said. Pictures
/// that are smaller keep their size.
///
/// # Errors
/// [`ImageFault`]; a picture that claims more than [`MAX_PIXELS`] is refused before it is decoded.
pub fn shrink(bytes: &[u8], max_side: u32) -> Result<Thumbnail, ImageFault> {
    use ImageFormat as F;
    let facts = look(bytes)?;
    let format = match facts.format {
        F::Jpeg => image::ImageFormat::Jpeg,
        F::Png => image::ImageFormat::Png,
        F::Gif => image::ImageFormat::Gif,
        F::Webp => image::ImageFormat::WebP,
        F::Bmp => image::ImageFormat::Bmp,
        F::Tiff => image::ImageFormat::Tiff,
        F::Icon => image::ImageFormat::Ico,
        F::Avif | F::Heif | F::Jxl | F::Svg => return Err(ImageFault::NotShown(facts.format.media_type())),
    };
    if facts.too_large {
        return Err(ImageFault::TooLarge {
            width: facts.width,
            height: facts.height,
        });
    }
    let decoded = std::panic::catch_unwind(|| decode(bytes, format));
    let picture = decoded.unwrap_or_else(|_| Err(ImageFault::Broken(String::from("it cannot be read"))))?;
    let side = max_side.clamp(1, 4096);
    let small = match picture.width() > side || picture.height() > side {
        true => picture.thumbnail(side, side),
        false => picture,
    };
    let clear = small.color().has_alpha();
    let (small, written, media_type) = match clear {
        true => (
            DynamicImage::from(small.to_rgba8()),
            image::ImageFormat::Png,
            "image/png",
        ),
        false => (
            DynamicImage::from(small.to_rgb8()),
            image::ImageFormat::Jpeg,
            "image/jpeg",
        ),
    };
    let mut out = Cursor::new(Vec::new());
    small.write_to(&mut out, written).map_err(broken)?;
    Ok(Thumbnail {
        bytes: out.into_inner(),
        media_type,
        width: small.width(),
        height: small.height(),
    })
}

fn broken(error: ImageError) -> ImageFault {
    ImageFault::Broken(error.to_string())
}

fn decode(bytes: &[u8], format: image::ImageFormat) -> Result<DynamicImage, ImageFault> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_ALLOC);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    let (width, height) = (u64::from(width), u64::from(height));
    if width * height > MAX_PIXELS {
        return Err(ImageFault::TooLarge { width, height });
    }
    let orientation = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        let picture = DynamicImage::new_rgb8(width, height);
        picture
            .write_to(&mut out, image::ImageFormat::Png)
            .expect("a picture can be written");
        out.into_inner()
    }

    /// A JPEG whose EXIF says where it was taken and that it lies on its side.
    fn photo() -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(40, 20)
            .write_to(&mut out, image::ImageFormat::Jpeg)
            .expect("a picture can be written");
        let jpeg = out.into_inner();
        let mut tiff = b"II*\0\x08\0\0\0\x02\0".to_vec();
        tiff.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0"); // Orientation: turn by 90 degrees
        tiff.extend(b"\x25\x88\x04\0\x01\0\0\0\x26\0\0\0"); // GPS information at 38
        tiff.extend(b"\0\0\0\0");
        tiff.extend(b"\x01\0\x01\0\x02\0\x02\0\0\0N\0\0\0\0\0\0\0"); // GPSLatitudeRef: N
        let mut bytes = jpeg.get(..2).unwrap_or_default().to_vec();
        bytes.extend(b"\xff\xe1");
        bytes.extend(u16::try_from(tiff.len() + 8).expect("small").to_be_bytes());
        bytes.extend(b"Exif\0\0");
        bytes.extend(tiff);
        bytes.extend(jpeg.get(2..).unwrap_or_default());
        bytes
    }

    #[test]
    fn a_photo_says_where_it_was_taken_and_its_small_copy_does_not() {
        let facts = look(&photo()).expect("a photo");
        assert_eq!(
            (facts.format, facts.width, facts.height),
            (ImageFormat::Jpeg, 40, 20)
        );
        assert!(facts.has_location);
        assert!(
            facts
                .exif
                .iter()
                .any(|e| e.tag == "GPSLatitudeRef" && e.value == "N"),
            "{:?}",
            facts.exif
        );
        let small = shrink(&photo(), 10).expect("a small copy");
        assert_eq!((small.width, small.height), (5, 10), "turned as the camera said");
        let facts = look(&small.bytes).expect("a picture");
        assert!(facts.exif.is_empty() && !facts.has_location);
    }

    #[test]
    fn a_picture_that_claims_to_be_gigantic_is_reported_and_not_decoded() {
        let mut bytes = png(1, 1);
        bytes.splice(16..24, [0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]);
        let facts = look(&bytes).expect("the header is read");
        assert!(facts.too_large && facts.width == 0x7fff_ffff);
        assert!(matches!(shrink(&bytes, 100), Err(ImageFault::TooLarge { .. })));
    }

    #[test]
    fn broken_and_other_bytes_are_refused() {
        assert!(matches!(look(b"words"), Err(ImageFault::Unknown)));
        let whole = png(30, 30);
        for end in 0..whole.len() {
            let _ = look(&whole[..end]);
            assert!(shrink(&whole[..end], 10).is_err() || end + 12 >= whole.len());
        }
    }

    #[test]
    fn frames_are_counted_without_decoding() {
        let mut gif = b"GIF89a\x01\0\x01\0\0\0\0".to_vec();
        for _ in 0..3 {
            gif.extend(b"\x21\xf9\x04\0\0\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0");
        }
        gif.push(0x3b);
        assert_eq!(look(&gif).expect("a GIF").frames, 3);
        assert_eq!(look(&png(2, 2)).expect("a PNG").frames, 1);
    }
}
