//! What kind of thing captured bytes are.
//!
//! In the spirit of the MIME Sniffing Standard: bytes that can be one thing only win over what was declared (a PDF served
//! as `text/html` is a PDF), and a declaration wins where bytes alone could mislead (a page declared as plain text is
//! text). The head of the bytes is enough; 4 KiB serve.

/// The format of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ImageFormat {
    /// JPEG.
    Jpeg,
    /// PNG, APNG.
    Png,
    /// GIF.
    Gif,
    /// WebP.
    Webp,
    /// AVIF.
    Avif,
    /// HEIC, HEIF.
    Heif,
    /// Windows bitmap.
    Bmp,
    /// TIFF.
    Tiff,
    /// Windows icon.
    Icon,
    /// JPEG XL.
    Jxl,
    /// SVG: a drawing in XML, which is cleaned before it is shown.
    Svg,
}

impl ImageFormat {
    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Avif => "image/avif",
            Self::Heif => "image/heif",
            Self::Bmp => "image/bmp",
            Self::Tiff => "image/tiff",
            Self::Icon => "image/vnd.microsoft.icon",
            Self::Jxl => "image/jxl",
            Self::Svg => "image/svg+xml",
        }
    }
}

/// What bytes are, as far as the viewers tell things apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MediaKind {
    /// A page.
    Html,
    /// A page with all it needs, as browsers save it.
    Mhtml,
    /// Text of any kind that is read as it stands.
    Text,
    /// A PDF.
    Pdf,
    /// A picture.
    Image(ImageFormat),
    /// A web archive, compressed or not.
    Warc,
    /// A web archive in a ZIP.
    Wacz,
    /// A film.
    Video,
    /// A recording.
    Audio,
    /// Anything else.
    Other,
}

/// What bytes are, and the media type to record and to show.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Media {
    /// What they are.
    pub kind: MediaKind,
    /// The media type without parameters, in small letters.
    pub media_type: String,
}

impl Media {
    fn new(kind: MediaKind, media_type: &str) -> Media {
        Media {
            kind,
            media_type: media_type.to_owned(),
        }
    }
}

/// Tells what bytes are from their head, from what was declared (a `Content-Type`), and from the name of the file.
pub fn sniff(head: &[u8], declared: Option<&str>, name: Option<&str>) -> Media {
    let declared = declared
        .and_then(|d| d.split(';').next())
        .map(|d| d.trim().to_ascii_lowercase())
        .filter(|d| d.contains('/') && d.len() <= 127 && d.bytes().all(|b| b.is_ascii_graphic()));
    let declared = declared.as_deref();
    let name = name.map(str::to_ascii_lowercase).unwrap_or_default();
    let head = head.get(..head.len().min(16_384)).unwrap_or(head);
    if let Some(media) = magic(head, declared, &name) {
        return media;
    }
    let text = !binary(head);
    match declared {
        Some("text/html" | "application/xhtml+xml") if text => {
            return Media::new(MediaKind::Html, declared.unwrap_or(""));
        }
        Some("multipart/related" | "message/rfc822" | "application/x-mimearchive") if text => {
            return Media::new(MediaKind::Mhtml, "multipart/related");
        }
        Some("image/svg+xml") if text => {
            return Media::new(MediaKind::Image(ImageFormat::Svg), "image/svg+xml");
        }
        Some("application/warc") => return Media::new(MediaKind::Warc, "application/warc"),
        Some("application/wacz" | "application/wacz+zip") => {
            return Media::new(MediaKind::Wacz, "application/wacz");
        }
        Some("text/plain") if text => {
            return match saved_page(head) && names_page(&name) {
                true => Media::new(MediaKind::Mhtml, "multipart/related"),
                false => Media::new(MediaKind::Text, "text/plain"),
            };
        }
        _ => {}
    }
    let vague = matches!(
        declared,
        None | Some(
            "application/octet-stream"
                | "unknown/unknown"
                | "application/unknown"
                | "*/*"
                | "text/xml"
                | "application/xml"
        )
    );
    if text && vague {
        if saved_page(head) {
            return Media::new(MediaKind::Mhtml, "multipart/related");
        }
        if let Some(media) = markup(head) {
            return media;
        }
        if [".html", ".htm", ".xhtml"].iter().any(|e| name.ends_with(e)) {
            return Media::new(MediaKind::Html, "text/html");
        }
    }
    match declared {
        Some(d)
            if d.starts_with("text/")
                || d.ends_with("+xml")
                || d.ends_with("json")
                || d.ends_with("/xml") =>
        {
            let kind = if text { MediaKind::Text } else { MediaKind::Other };
            Media::new(kind, if text { d } else { "application/octet-stream" })
        }
        Some(d) if !vague && d.starts_with("video/") => Media::new(MediaKind::Video, d),
        Some(d) if !vague && d.starts_with("audio/") => Media::new(MediaKind::Audio, d),
        Some(d) if !vague => Media::new(MediaKind::Other, d),
        _ if text && !head.is_empty() => Media::new(MediaKind::Text, "text/plain"),
        _ => Media::new(MediaKind::Other, "application/octet-stream"),
    }
}

/// What only one kind of thing begins with.
fn magic(head: &[u8], declared: Option<&str>, name: &str) -> Option<Media> {
    let at = |offset: usize, mark: &[u8]| head.get(offset..).is_some_and(|rest| rest.starts_with(mark));
    let image = |format: ImageFormat| Some(Media::new(MediaKind::Image(format), format.media_type()));
    let early = head.get(..head.len().min(1024)).unwrap_or(head);
    // Readers take a PDF that begins late too, but only what is no page or text beforehand.
    if at(0, b"%PDF-") || declared == Some("application/pdf") && holds(early, b"%PDF-") {
        return Some(Media::new(MediaKind::Pdf, "application/pdf"));
    }
    if at(0, b"\xff\xd8\xff") {
        return image(ImageFormat::Jpeg);
    }
    if at(0, b"\x89PNG\r\n\x1a\n") {
        return image(ImageFormat::Png);
    }
    if at(0, b"GIF87a") || at(0, b"GIF89a") {
        return image(ImageFormat::Gif);
    }
    if at(0, b"RIFF") {
        match head.get(8..12) {
            Some(b"WEBP") => return image(ImageFormat::Webp),
            Some(b"WAVE") => return Some(Media::new(MediaKind::Audio, "audio/wave")),
            Some(b"AVI ") => return Some(Media::new(MediaKind::Video, "video/x-msvideo")),
            _ => {}
        }
    }
    if at(4, b"ftyp") {
        return Some(match head.get(8..12) {
            Some(b"avif" | b"avis") => Media::new(MediaKind::Image(ImageFormat::Avif), "image/avif"),
            Some(b"heic" | b"heix" | b"mif1" | b"msf1" | b"hevc") => {
                Media::new(MediaKind::Image(ImageFormat::Heif), "image/heif")
            }
            Some(b"M4A " | b"M4B ") => Media::new(MediaKind::Audio, "audio/mp4"),
            _ => Media::new(MediaKind::Video, "video/mp4"),
        });
    }
    if at(0, b"II*\0") || at(0, b"MM\0*") {
        return image(ImageFormat::Tiff);
    }
    if at(0, b"BM") && head.len() > 14 && binary(head) {
        return image(ImageFormat::Bmp);
    }
    if at(0, b"\0\0\x01\0") && (name.ends_with(".ico") || declared.is_some_and(|d| d.starts_with("image/"))) {
        return image(ImageFormat::Icon);
    }
    if at(0, b"\xff\x0a") || at(0, b"\0\0\0\x0cJXL \r\n\x87\n") {
        return image(ImageFormat::Jxl);
    }
    if at(0, b"\x1aE\xdf\xa3") {
        return Some(Media::new(
            MediaKind::Video,
            if holds(early, b"webm") {
                "video/webm"
            } else {
                "video/x-matroska"
            },
        ));
    }
    if at(0, b"OggS") {
        return Some(match holds(early, b"theora") {
            true => Media::new(MediaKind::Video, "video/ogg"),
            false => Media::new(MediaKind::Audio, "audio/ogg"),
        });
    }
    if at(0, b"fLaC") {
        return Some(Media::new(MediaKind::Audio, "audio/flac"));
    }
    if at(0, b"ID3") {
        return Some(Media::new(MediaKind::Audio, "audio/mpeg"));
    }
    if at(0, b"WARC/") {
        return Some(Media::new(MediaKind::Warc, "application/warc"));
    }
    let zipped_warc =
        name.ends_with(".warc.gz") || matches!(declared, Some("application/warc" | "application/warc+gzip"));
    if at(0, b"\x1f\x8b") && zipped_warc {
        return Some(Media::new(MediaKind::Warc, "application/warc"));
    }
    if at(0, b"PK\x03\x04") {
        let packed = name.ends_with(".wacz") || declared.is_some_and(|d| d.starts_with("application/wacz"));
        let listed = [&b"datapackage.json"[..], b"archive/", b"indexes/"];
        if packed
            || head
                .get(30..)
                .is_some_and(|n| listed.iter().any(|l| n.starts_with(l)))
        {
            return Some(Media::new(MediaKind::Wacz, "application/wacz"));
        }
    }
    None
}

fn holds(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.windows(mark.len()).any(|w| w == mark)
}

/// Whether bytes are no text (MIME Sniffing, section 7.2, "binary data byte"). UTF-16 with its mark is text.
fn binary(head: &[u8]) -> bool {
    if head.starts_with(b"\xfe\xff") || head.starts_with(b"\xff\xfe") {
        return false;
    }
    head.iter()
        .any(|b| matches!(b, 0..=8 | 0x0b | 0x0e..=0x1a | 0x1c..=0x1f))
}

fn names_page(name: &str) -> bool {
    name.ends_with(".mht") || name.ends_with(".mhtml")
}

/// The head of a page as browsers save it: a message of several related parts.
fn saved_page(head: &[u8]) -> bool {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let end = head
        .find("\n\n")
        .or_else(|| head.find("\r\n\r\n"))
        .unwrap_or(head.len());
    let head = head.get(..end).unwrap_or(&head);
    head.contains("mime-version:")
        && (head.contains("multipart/related") || head.contains("snapshot-content-location:"))
        || head.starts_with("from: <saved by ")
}

/// A page or a drawing, by its first tag (MIME Sniffing, section 7.1).
fn markup(head: &[u8]) -> Option<Media> {
    let text = String::from_utf8_lossy(head);
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    // What may stand before the first tag says nothing.
    loop {
        let end = if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<?") {
            "?>"
        } else {
            break;
        };
        let Some((_, after)) = rest.split_once(end) else {
            break;
        };
        rest = after.trim_start();
    }
    let lower: String = rest.chars().take(64).collect::<String>().to_ascii_lowercase();
    let tag = |name: &str| {
        lower
            .strip_prefix(name)
            .is_some_and(|r| r.starts_with(['>', ' ', '\t', '\n', '\r', '/', '[']) || r.is_empty())
    };
    if tag("<svg") || tag("<!doctype svg") {
        return Some(Media::new(MediaKind::Image(ImageFormat::Svg), "image/svg+xml"));
    }
    const PAGE: &[&str] = &[
        "<!doctype html",
        "<html",
        "<head",
        "<script",
        "<iframe",
        "<h1",
        "<div",
        "<font",
        "<table",
        "<a",
        "<style",
        "<title",
        "<b",
        "<body",
        "<br",
        "<p",
        "<meta",
        "<article",
        "<section",
    ];
    PAGE.iter()
        .any(|name| tag(name))
        .then(|| Media::new(MediaKind::Html, "text/html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(head: &[u8], declared: Option<&str>, name: Option<&str>) -> MediaKind {
        sniff(head, declared, name).kind
    }

    #[test]
    fn bytes_that_can_be_one_thing_only_win_over_what_was_declared() {
        assert_eq!(
            kind(b"%PDF-1.7\n%\xe2\xe3", Some("text/html"), None),
            MediaKind::Pdf
        );
        assert_eq!(
            kind(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Some("image/jpeg"), None),
            MediaKind::Image(ImageFormat::Png)
        );
        assert_eq!(
            kind(b"WARC/1.1\r\nWARC-Type: warcinfo", None, None),
            MediaKind::Warc
        );
        assert_eq!(
            sniff(b"RIFF\0\0\0\0WEBPVP8 ", None, None).media_type,
            "image/webp"
        );
    }

    #[test]
    fn a_page_declared_as_text_is_text() {
        assert_eq!(
            kind(b"<!DOCTYPE html><p>x", Some("text/plain; charset=utf-8"), None),
            MediaKind::Text
        );
        assert_eq!(kind(b"<!DOCTYPE html><p>x", None, None), MediaKind::Html);
        assert_eq!(kind("Слова".as_bytes(), Some("text/html"), None), MediaKind::Html);
        assert_eq!(
            kind(b"<?xml version='1.0'?><!-- c --><svg xmlns=''>", None, None),
            MediaKind::Image(ImageFormat::Svg)
        );
    }

    #[test]
    fn a_saved_page_is_known_by_its_head() {
        let head = b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x";
        assert_eq!(kind(head, None, Some("page.mhtml")), MediaKind::Mhtml);
        assert_eq!(
            kind(head, Some("application/octet-stream"), None),
            MediaKind::Mhtml
        );
        assert_eq!(kind(head, Some("text/plain"), Some("PAGE.MHT")), MediaKind::Mhtml);
    }

    #[test]
    fn archives_and_unknown_things_are_told_apart() {
        assert_eq!(kind(b"\x1f\x8b\x08", None, Some("a.warc.gz")), MediaKind::Warc);
        assert_eq!(kind(b"\x1f\x8b\x08\0", None, Some("a.tar.gz")), MediaKind::Other);
        assert_eq!(kind(b"PK\x03\x04", None, Some("a.wacz")), MediaKind::Wacz);
        assert_eq!(kind(b"PK\x03\x04", None, Some("a.docx")), MediaKind::Other);
        assert_eq!(kind(b"\0\x01\x02", Some("text/html"), None), MediaKind::Other);
        assert_eq!(kind(b"", None, None), MediaKind::Other);
    }
}
