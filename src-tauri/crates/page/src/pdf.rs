//! The words of a PDF, and its pages as pictures.
//!
//! Both come from one reader, hayro, which interprets a page as a viewer does: words are taken from the glyphs that are
//! drawn, in the order in which they are drawn, invisible ones among them (scans with recognised text have these). It runs
//! in a thread of its own with room on the stack; a panic in it is an error here, and it is given up after a bound on time.

mod picture;
mod words;

use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use hayro::hayro_syntax::metadata::Metadata;
use hayro::hayro_syntax::{LoadPdfError, Pdf as File};
use thiserror::Error;

pub use picture::page_image;

/// The stack of the thread that reads: nested forms and objects recurse in it.
const STACK: usize = 64 << 20;

/// How much is read.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Pages whose words are read.
    pub pages: usize,
    /// Code points of the text.
    pub characters: usize,
    /// How long it may take.
    pub time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            bytes: 256 << 20,
            pages: 5_000,
            characters: 10_000_000,
            time: Duration::from_secs(60),
        }
    }
}

/// The words of a PDF.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pdf {
    /// The title, as the file says it.
    pub title: Option<String>,
    /// The author, as the file says it.
    pub author: Option<String>,
    /// When it was made, as the file says it (ISO 8601).
    pub created: Option<String>,
    /// The words of all pages. Lines of a paragraph are joined; paragraphs are apart by an empty line, pages too.
    pub text: String,
    /// Where in the text each page lies: from, to, in code points.
    pub pages: Vec<[usize; 2]>,
    /// Whether a limit was met and words were left out.
    pub cut: bool,
}

/// Why a PDF is not read or not shown.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PdfFault {
    /// The bytes are no PDF, or broken beyond reading.
    #[error("this is no PDF that can be read")]
    Broken,
    /// It opens with a password only.
    #[error("the PDF opens with a password only")]
    Locked,
    /// It is encrypted in a way that is not known here.
    #[error("the PDF is encrypted in a way that is not known here")]
    Encryption,
    /// It has pages, and none has words: a scan.
    #[error("none of the {pages} pages has words: they are pictures, a scan whose text was not recognised")]
    NoText {
        /// How many pages it has.
        pages: usize,
    },
    /// It is larger than is read.
    #[error("the PDF has {bytes} bytes, more than the {limit} that are read")]
    TooLarge {
        /// How large it is.
        bytes: usize,
        /// The bound.
        limit: usize,
    },
    /// Reading it took too long.
    #[error("the PDF could not be read within {seconds} s")]
    TooSlow {
        /// The bound.
        seconds: u64,
    },
    /// It has no page of that number.
    #[error("the PDF has {pages} pages, no page {page}")]
    NoPage {
        /// The number that was asked for, from 0.
        page: usize,
        /// How many there are.
        pages: usize,
    },
}

/// Reads the words of a PDF.
///
/// # Errors
/// [`PdfFault`]; a PDF without any word is [`PdfFault::NoText`].
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Pdf, PdfFault> {
    if bytes.len() > limits.bytes {
        return Err(PdfFault::TooLarge {
            bytes: bytes.len(),
            limit: limits.bytes,
        });
    }
    let bytes = bytes.to_vec();
    let limits = *limits;
    apart(limits.time, move |deadline| {
        let file = open(bytes)?;
        let mut pdf = words::of(&file, &limits, deadline);
        if pdf.text.trim().is_empty() {
            return Err(PdfFault::NoText {
                pages: file.pages().len(),
            });
        }
        let meta = file.metadata();
        pdf.title = meta.title.as_deref().and_then(told);
        pdf.author = meta.author.as_deref().and_then(told);
        pdf.created = created(meta);
        Ok(pdf)
    })
}

fn open(bytes: Vec<u8>) -> Result<File, PdfFault> {
    let file = File::new(bytes).map_err(|fault| match fault {
        // The library does not let its kinds of this be named.
        LoadPdfError::Decryption(kind) if format!("{kind:?}") == "PasswordProtected" => PdfFault::Locked,
        LoadPdfError::Decryption(_) => PdfFault::Encryption,
        LoadPdfError::Invalid => PdfFault::Broken,
    })?;
    if file.pages().is_empty() {
        Err(PdfFault::Broken)
    } else {
        Ok(file)
    }
}

/// Runs what reads a PDF in a thread of its own. The work is told until when it may run, and gives up at
/// [`check`]; should it never come to one, it is left behind and ends by itself.
fn apart<T: Send + 'static>(
    time: Duration,
    work: impl FnOnce(Instant) -> Result<T, PdfFault> + Send + 'static,
) -> Result<T, PdfFault> {
    let deadline = Instant::now() + time;
    let slow = PdfFault::TooSlow {
        seconds: time.as_secs(),
    };
    let (done, result) = mpsc::channel();
    let started = thread::Builder::new()
        .name(String::from("pdf"))
        .stack_size(STACK)
        .spawn(move || {
            let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(deadline)));
            // Nobody waits any more where this fails.
            let _ = done.send(outcome);
        });
    if started.is_err() {
        return Err(slow);
    }
    match result.recv_timeout(time + Duration::from_secs(2)) {
        Ok(Ok(result)) => result,
        Ok(Err(panic)) if panic.is::<Late>() => Err(slow),
        Ok(Err(_)) => Err(PdfFault::Broken),
        Err(_) => Err(slow),
    }
}

/// The work was still going on when its time was over.
struct Late;

/// Ends the work of this thread if its time is over. There is no other way out of the interpreter than to unwind.
fn check(deadline: Instant) {
    if Instant::now() > deadline {
        std::panic::resume_unwind(Box::new(Late));
    }
}

/// A text string (ISO 32000-2, section 7.9.2.2): UTF-16 or UTF-8 with its mark, otherwise nearly Latin-1.
fn told(bytes: &[u8]) -> Option<String> {
    let text = if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        let units = rest
            .chunks_exact(2)
            .filter_map(|p| Some(u16::from_be_bytes(p.try_into().ok()?)));
        char::decode_utf16(units)
            .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    } else if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        String::from_utf8_lossy(rest).into_owned()
    } else {
        match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|b| char::from(*b)).collect(),
        }
    };
    let text: String = text.chars().filter(|c| !c.is_control()).take(1_000).collect();
    Some(text.trim().to_owned()).filter(|t| !t.is_empty())
}

fn created(meta: &Metadata) -> Option<String> {
    let d = meta.creation_date.as_ref()?;
    let sign = if d.utc_offset_hour < 0 { '-' } else { '+' };
    Some(format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
        d.year,
        d.month,
        d.day,
        d.hour,
        d.minute,
        d.second,
        d.utc_offset_hour.unsigned_abs(),
        d.utc_offset_minute
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A PDF with one page a string, each of Latin letters in Helvetica.
    fn pdf(pages: &[&str]) -> Vec<u8> {
        let kids: Vec<String> = (0..pages.len()).map(|n| format!("{} 0 R", 4 + 2 * n)).collect();
        let mut objects = vec![
            String::from("<< /Type /Catalog /Pages 2 0 R >>"),
            format!(
                "<< /Type /Pages /Kids [{}] /Count {} >>",
                kids.join(" "),
                pages.len()
            ),
            String::from("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
        ];
        for (n, words) in pages.iter().enumerate() {
            objects.push(format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents {} 0 R /Resources << /Font << /F 3 0 R >> >> >>",
                5 + 2 * n
            ));
            let drawn = format!("BT /F 12 Tf 10 70 Td {words} ET");
            objects.push(format!(
                "<< /Length {} >>\nstream\n{drawn}\nendstream",
                drawn.len()
            ));
        }
        let mut out = String::from("%PDF-1.7\n");
        let mut places = Vec::new();
        for (n, object) in objects.iter().enumerate() {
            places.push(out.len());
            out.push_str(&format!("{} 0 obj\n{object}\nendobj\n", n + 1));
        }
        let start = out.len();
        out.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1));
        places
            .iter()
            .for_each(|at| out.push_str(&format!("{at:010} 00000 n \n")));
        out.push_str(&format!(
            "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
            places.len() + 1
        ));
        out.into_bytes()
    }

    #[test]
    fn lines_of_a_paragraph_are_joined_and_pages_have_their_places() {
        let file = pdf(&[
            "(one two) Tj 0 -14 Td (three inter-) Tj 0 -14 Td (national) Tj",
            "(four) Tj",
        ]);
        let read = read(&file, &Limits::default()).expect("a PDF");
        assert_eq!(read.text, "one two three international\n\nfour");
        assert_eq!(read.pages, [[0, 27], [29, 33]]);
    }

    #[test]
    fn a_scan_and_what_is_no_pdf_are_told_apart() {
        assert_eq!(
            read(&pdf(&["", ""]), &Limits::default()),
            Err(PdfFault::NoText { pages: 2 })
        );
        assert_eq!(
            read(b"%PDF-1.7 and nothing", &Limits::default()),
            Err(PdfFault::Broken)
        );
        let limits = Limits {
            bytes: 10,
            ..Limits::default()
        };
        assert!(matches!(
            read(&pdf(&["(x) Tj"]), &limits),
            Err(PdfFault::TooLarge { .. })
        ));
    }

    #[test]
    fn a_page_is_drawn_within_bounds() {
        let png = page_image(&pdf(&["(x) Tj"]), 0, 400).expect("a picture");
        let facts = crate::image::look(&png).expect("a PNG");
        assert_eq!((facts.width, facts.height), (400, 200));
        assert_eq!(
            page_image(&pdf(&["(x) Tj"]), 1, 400),
            Err(PdfFault::NoPage { page: 1, pages: 1 })
        );
    }
}
