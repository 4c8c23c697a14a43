//! What files that are no texts are, told by how they begin, so that the refusal can say it.

use std::fmt;

/// What a file that is no text looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looks {
    /// `%PDF-`
    Pdf,
    /// Also DOCX, XLSX, ODT, EPUB.
    Zip,
    /// `{\rtf`: text, but most of it marks.
    Rtf,
    /// A picture.
    Png,
    /// A picture.
    Jpeg,
    /// A picture.
    Gif,
    /// A picture.
    Webp,
    /// A database; a book's too.
    Sqlite,
    /// Compressed.
    Gzip,
    /// DOC, XLS, PPT of before 2007.
    OldOffice,
    /// MP4, MOV, MP3, OGG, WAV.
    Media,
    /// A program.
    Program,
    /// Unicode in four bytes a character.
    Utf32,
    /// None of these.
    Binary,
}

impl fmt::Display for Looks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Looks::Pdf => "a PDF",
            Looks::Zip => "a ZIP archive (DOCX, XLSX and ODT files are such)",
            Looks::Rtf => "an RTF document",
            Looks::Png => "a PNG picture",
            Looks::Jpeg => "a JPEG picture",
            Looks::Gif => "a GIF picture",
            Looks::Webp => "a WebP picture",
            Looks::Sqlite => "a SQLite database",
            Looks::Gzip => "a gzip archive",
            Looks::OldOffice => "an old Office file (DOC, XLS or PPT)",
            Looks::Media => "a sound or video file",
            Looks::Program => "a program",
            Looks::Utf32 => "UTF-32 text",
            Looks::Binary => "a binary file",
        })
    }
}

/// What it is, if it begins as a known kind of file does.
pub(super) fn magic(bytes: &[u8]) -> Option<Looks> {
    const MAGIC: [(&[u8], Looks); 19] = [
        (b"%PDF-", Looks::Pdf),
        (b"{\\rtf", Looks::Rtf),
        (b"PK\x03\x04", Looks::Zip),
        (b"PK\x05\x06", Looks::Zip),
        (b"\x89PNG\r\n\x1a\n", Looks::Png),
        (b"\xff\xd8\xff", Looks::Jpeg),
        (b"GIF87a", Looks::Gif),
        (b"GIF89a", Looks::Gif),
        (b"SQLite format 3\0", Looks::Sqlite),
        (b"\x1f\x8b", Looks::Gzip),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Looks::OldOffice),
        (b"OggS\0", Looks::Media),
        (b"ID3\x03\0", Looks::Media),
        (b"ID3\x04\0", Looks::Media),
        (b"\x1aE\xdf\xa3", Looks::Media),
        (b"\x7fELF", Looks::Program),
        (b"MZ\x90\0", Looks::Program),
        (b"\xff\xfe\0\0", Looks::Utf32),
        (b"\0\0\xfe\xff", Looks::Utf32),
    ];
    let riff = |kind: &[u8]| bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(kind);
    if riff(b"WEBP") {
        return Some(Looks::Webp);
    }
    if riff(b"WAVE") || riff(b"AVI ") || bytes.starts_with(b"\0\0\0") && bytes.get(4..8) == Some(b"ftyp") {
        return Some(Looks::Media);
    }
    MAGIC
        .iter()
        .find(|(magic, _)| bytes.starts_with(magic))
        .map(|&(_, looks)| looks)
}
