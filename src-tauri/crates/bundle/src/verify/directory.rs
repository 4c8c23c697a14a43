//! The table of contents of a ZIP file, read with suspicion.
//!
//! Own code and not the library that writes: a check must see what a library smooths over (a name that comes twice, two
//! files that share their bytes, a file that is called otherwise where it begins, bytes that belong to nothing), and must
//! not hold more than a bounded table in memory. Read is what a bundle needs and nothing else: stored and deflated files,
//! Zip64, one volume (APPNOTE 6.3.10).

use super::{Limits, Problem};
use std::io::{self, Read, Seek, SeekFrom};

/// A file as the table has it.
#[derive(Debug, Clone)]
pub(super) struct Listed {
    /// Its name, with what is no UTF-8 replaced.
    pub name: String,
    pub packed: u64,
    pub size: u64,
    pub method: u16,
    /// The CRC-32 of its bytes: no proof, but programs refuse to unpack what does not have it.
    pub crc: u32,
    flags: u16,
    pub encrypted: bool,
    /// Whether its sizes may stand behind its bytes again.
    pub trailed: bool,
    /// Where its header begins.
    pub at: u64,
}

/// The table of contents.
pub(super) struct Table {
    /// Its rows, in its order.
    pub files: Vec<Listed>,
    /// Where it begins, and files have to end.
    pub begins: u64,
}

/// What a file is taken apart into, or why it cannot be.
pub(super) enum Opened {
    Directory(Table, Vec<Problem>),
    Refused(Problem),
}

const END: [u8; 4] = *b"PK\x05\x06";
const END_64: [u8; 4] = *b"PK\x06\x06";
const LOCATOR_64: [u8; 4] = *b"PK\x06\x07";
const ENTRY: [u8; 4] = *b"PK\x01\x02";
pub(super) const LOCAL: [u8; 4] = *b"PK\x03\x04";
/// The end of the table with the longest comment.
const END_MOST: u64 = 22 + 0xffff;
/// A data descriptor: signature, CRC, two sizes of eight bytes.
const TRAILER: u64 = 24;

/// Little-endian numbers at their places; 0 beyond the end, which no caller reaches with a header of full length.
pub(super) fn short(bytes: &[u8], at: usize) -> u16 {
    let get = |at: usize| bytes.get(at).copied().unwrap_or_default();
    u16::from_le_bytes([get(at), get(at + 1)])
}

fn word(bytes: &[u8], at: usize) -> u32 {
    u32::from(short(bytes, at)) | u32::from(short(bytes, at + 2)) << 16
}

fn long(bytes: &[u8], at: usize) -> u64 {
    u64::from(word(bytes, at)) | u64::from(word(bytes, at + 4)) << 32
}

/// Where the table is.
struct End {
    /// Where the record of the end begins: the table has to end there.
    at: u64,
    entries: u64,
    size: u64,
    offset: u64,
    /// Bytes behind the record: a comment, or what somebody added.
    behind: u64,
    /// Whether all of it is in this file, and no other volume is spoken of.
    whole: bool,
}

/// Reads so many bytes, or as many as there are.
pub(super) fn up_to(from: &mut impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads the table.
///
/// # Errors
/// If the system cannot read the file. What is wrong with the file itself is a [`Problem`].
pub(super) fn open<R: Read + Seek>(inner: &mut R, limits: &Limits) -> io::Result<Opened> {
    let length = inner.seek(SeekFrom::End(0))?;
    let Some(end) = end(inner, length)? else {
        inner.rewind()?;
        let begins = up_to(inner, 4)? == LOCAL;
        let problem = if begins {
            Problem::Truncated
        } else {
            Problem::NotZip
        };
        return Ok(Opened::Refused(problem));
    };
    if end.entries > limits.files as u64 {
        return Ok(Opened::Refused(Problem::TooManyFiles {
            limit: limits.files as u64,
        }));
    }
    if !end.whole || end.offset.checked_add(end.size) != Some(end.at) || end.size > limits.table_bytes {
        return Ok(Opened::Refused(Problem::Damaged));
    }
    inner.seek(SeekFrom::Start(end.offset))?;
    let table = up_to(inner, end.size)?;
    let Some(files) = entries(&table, end.entries) else {
        return Ok(Opened::Refused(Problem::Damaged));
    };
    let mut problems = Vec::new();
    if end.behind > 0 {
        problems.push(Problem::Loose {
            at: length - end.behind,
            bytes: end.behind,
        });
    }
    let table = Table {
        files,
        begins: end.offset,
    };
    Ok(Opened::Directory(table, problems))
}

/// The last record of the end in the file.
fn end<R: Read + Seek>(inner: &mut R, length: u64) -> io::Result<Option<End>> {
    let from = length.saturating_sub(END_MOST);
    inner.seek(SeekFrom::Start(from))?;
    let tail = up_to(inner, END_MOST)?;
    let places = (0..=tail.len().saturating_sub(22)).rev();
    for place in places {
        let Some(record) = tail.get(place..).filter(|r| r.len() >= 22 && r.starts_with(&END)) else {
            continue;
        };
        let at = from + place as u64;
        let mut end = End {
            at,
            entries: short(record, 10).into(),
            size: word(record, 12).into(),
            offset: word(record, 16).into(),
            behind: record.len() as u64 - 22,
            whole: [4, 6].iter().all(|at| matches!(short(record, *at), 0 | 0xffff))
                && short(record, 8) == short(record, 10)
                // The comment that is announced is there; what is behind it, if anything, is loose.
                && usize::from(short(record, 20)) <= record.len() - 22,
        };
        if end.entries == 0xffff || end.size == 0xffff_ffff || end.offset == 0xffff_ffff {
            widen(inner, &mut end)?;
        }
        return Ok(Some(end));
    }
    Ok(None)
}

/// The numbers of Zip64, where there are any.
fn widen<R: Read + Seek>(inner: &mut R, end: &mut End) -> io::Result<()> {
    let Some(locator) = end.at.checked_sub(20) else {
        return Ok(());
    };
    inner.seek(SeekFrom::Start(locator))?;
    let bytes = up_to(inner, 20)?;
    if bytes.len() < 20 || !bytes.starts_with(&LOCATOR_64) {
        return Ok(());
    }
    let at = long(&bytes, 8);
    if at >= locator {
        return Ok(());
    }
    inner.seek(SeekFrom::Start(at))?;
    let record = up_to(inner, 56)?;
    if record.len() < 56
        || !record.starts_with(&END_64)
        || at.checked_add(12 + long(&record, 4)) != Some(locator)
    {
        return Ok(());
    }
    end.whole &= word(&bytes, 4) == 0
        && word(&bytes, 16) == 1
        && word(&record, 16) == 0
        && word(&record, 20) == 0
        && long(&record, 24) == long(&record, 32);
    end.at = at;
    end.entries = long(&record, 32);
    end.size = long(&record, 40);
    end.offset = long(&record, 48);
    Ok(())
}

/// The rows of the table, which has to hold exactly so many.
fn entries(table: &[u8], count: u64) -> Option<Vec<Listed>> {
    let mut listed = Vec::new();
    let mut rest = table;
    while !rest.is_empty() {
        let (header, more) = rest
            .split_at_checked(46)
            .filter(|(h, _)| h.starts_with(&ENTRY) && matches!(short(h, 34), 0 | 0xffff))?;
        let (name, more) = more.split_at_checked(short(header, 28).into())?;
        let (extra, more) = more.split_at_checked(short(header, 30).into())?;
        let (_comment, more) = more.split_at_checked(short(header, 32).into())?;
        let flags = short(header, 8);
        let mut entry = Listed {
            name: String::from_utf8_lossy(name).into_owned(),
            packed: word(header, 20).into(),
            size: word(header, 24).into(),
            method: short(header, 10),
            crc: word(header, 16),
            flags,
            encrypted: flags & 0x41 != 0,
            trailed: flags & 0x08 != 0,
            at: word(header, 42).into(),
        };
        wide(extra, &mut entry);
        listed.push(entry);
        rest = more;
    }
    (listed.len() as u64 == count).then_some(listed)
}

/// The numbers that did not fit, in their fixed order (4.5.3).
fn wide(mut extra: &[u8], entry: &mut Listed) {
    while let Some((head, rest)) = extra.split_at_checked(4) {
        let Some((field, rest)) = rest.split_at_checked(short(head, 2).into()) else {
            return;
        };
        extra = rest;
        if short(head, 0) != 1 {
            continue;
        }
        let mut at = 0;
        for number in [&mut entry.size, &mut entry.packed, &mut entry.at] {
            if *number == 0xffff_ffff && field.len() >= at + 8 {
                *number = long(field, at);
                at += 8;
            }
        }
        return;
    }
}

/// Where the bytes of a file begin, if its own header agrees with the table.
pub(super) fn begins<R: Read + Seek>(inner: &mut R, listed: &Listed) -> io::Result<Option<u64>> {
    inner.seek(SeekFrom::Start(listed.at))?;
    let header = up_to(inner, 30)?;
    if header.len() < 30 || !header.starts_with(&LOCAL) {
        return Ok(None);
    }
    let (name, extra) = (short(&header, 26), short(&header, 28));
    let found = up_to(inner, name.into())?;
    let number = |at: usize, stated: u64| {
        let here = word(&header, at);
        here == u32::MAX || u64::from(here) == stated
    };
    let same = String::from_utf8_lossy(&found) == listed.name
        && short(&header, 6) == listed.flags
        && short(&header, 8) == listed.method
        && (listed.trailed
            || (word(&header, 14) == listed.crc && number(18, listed.packed) && number(22, listed.size)));
    let start = listed.at.checked_add(30 + u64::from(name) + u64::from(extra));
    Ok(start.filter(|_| same))
}

/// Bytes that two files share, and bytes that belong to none. `spans` are the places of the files, from header to the
/// last packed byte; `end` is where the table begins.
pub(super) fn layout(mut spans: Vec<super::Span<'_>>, end: u64) -> Vec<Problem> {
    spans.sort_unstable();
    let mut problems = Vec::new();
    let (mut reached, mut trailed, mut last) = (0_u64, false, "");
    for (from, to, trails, name) in spans.into_iter().chain([(end, end, false, "")]) {
        if from < reached {
            problems.push(Problem::Overlap {
                first: last.to_owned(),
                second: name.to_owned(),
            });
        } else {
            let free = from - reached;
            // Sizes that stand behind the bytes are no loose bytes.
            if free > if trailed { TRAILER } else { 0 } {
                problems.push(Problem::Loose {
                    at: reached,
                    bytes: free,
                });
            }
        }
        if to >= reached {
            (reached, trailed, last) = (to, trails, name);
        }
        if problems.len() >= super::MOST_PROBLEMS {
            break;
        }
    }
    problems
}
