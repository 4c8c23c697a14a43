//! The ZIP file under a package, opened with suspicion: names that lead elsewhere or come twice, sizes that are not true,
//! files without number. Nothing is ever written to a disk under a name from inside.

use std::collections::HashSet;
use std::io::{self, Read, Seek, SeekFrom};

use zip::ZipArchive;
use zip::read::ZipFile;

use crate::error::{Error, Reason, Result};
use crate::limits::Limits;

pub(super) struct Zipped<R> {
    archive: ZipArchive<R>,
    limits: Limits,
}

/// What must hold before any file is looked at.
pub(super) struct Opened<R> {
    pub(super) zipped: Zipped<R>,
    pub(super) problems: Vec<Error>,
}

impl<R: Read + Seek> Zipped<R> {
    pub(super) fn open(mut inner: R, limits: Limits) -> Result<Opened<R>> {
        let mut problems = Vec::new();
        let archive = ZipArchive::new(&mut inner).map_err(|error| zip_error(&error))?;
        let (start, files) = (archive.central_directory_start(), archive.len());
        drop(archive);
        if files > limits.files {
            return Err(Error::new(Reason::TooMany {
                what: "files",
                limit: limits.files as u64,
            }));
        }
        for name in names(&mut inner, start, limits.files)? {
            match name {
                Listed::Twice(name) => problems.push(Error::of(&name, Reason::Duplicate)),
                Listed::Bad(name) => problems.push(Error::of(&name, Reason::Name)),
            }
        }
        let archive = ZipArchive::new(inner).map_err(|error| zip_error(&error))?;
        let mut zipped = Self { archive, limits };
        let mut total = 0_u64;
        for at in 0..zipped.archive.len() {
            let Ok(file) = zipped.archive.by_index_raw(at) else {
                continue;
            };
            total = total.saturating_add(file.size());
        }
        if total > zipped.limits.expanded_bytes {
            return Err(Error::new(Reason::ExpandsTooFar {
                limit: zipped.limits.expanded_bytes,
            }));
        }
        zipped.limits = limits;
        Ok(Opened { zipped, problems })
    }

    /// The names that may be used, in the order of the file.
    pub(super) fn names(&self) -> Vec<String> {
        self.archive
            .file_names()
            .filter(|name| is_portable(name) && !name.ends_with('/'))
            .map(str::to_owned)
            .collect()
    }

    /// One file as a stream that ends where the directory says, or fails.
    pub(super) fn file(&mut self, name: &str) -> Result<Bounded<ZipFile<'_, R>>> {
        if !is_portable(name) {
            return Err(Error::of(name, Reason::Name));
        }
        let file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(zip::result::ZipError::FileNotFound) => return Err(Error::of(name, Reason::NoFile)),
            Err(error) => return Err(zip_error(&error).in_file(name)),
        };
        let size = file.size();
        Ok(Bounded {
            inner: file,
            name: name.to_owned(),
            size,
            left: size,
        })
    }

    /// One small file.
    pub(super) fn bytes(&mut self, name: &str) -> Result<Vec<u8>> {
        let limit = self.limits.manifest_bytes;
        let mut file = self.file(name)?;
        if file.size > limit {
            return Err(Error::of(name, Reason::ExpandsTooFar { limit }));
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)
            .map_err(|error| Error::from_read(error).in_file(name))?;
        Ok(bytes)
    }
}

fn zip_error(error: &zip::result::ZipError) -> Error {
    Error::new(Reason::Zip {
        message: error.to_string(),
    })
}

/// A file of the package that is exactly as long as it is said to be.
pub(crate) struct Bounded<R> {
    inner: R,
    name: String,
    size: u64,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if buf.is_empty() {
            return Ok(0);
        }
        let n = match self.inner.read(buf) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => return Err(error),
            Err(error) => {
                return Err(Error::of(
                    &self.name,
                    Reason::Zip {
                        message: error.to_string(),
                    },
                )
                .into());
            }
            Ok(n) => n,
        };
        match (n, self.left.checked_sub(n as u64)) {
            (0, _) if self.left > 0 => Err(Error::of(
                &self.name,
                Reason::Truncated {
                    what: "file",
                    missing: self.left,
                },
            )
            .into()),
            (_, Some(left)) => {
                self.left = left;
                Ok(n)
            }
            (_, None) => {
                let (stated, found) = (self.size.to_string(), "more".to_owned());
                Err(Error::of(
                    &self.name,
                    Reason::Mismatch {
                        what: "length",
                        stated,
                        found,
                    },
                )
                .into())
            }
        }
    }
}

/// A name that is the same file everywhere and stays inside: relative, with forward slashes, no empty or dotted steps.
fn is_portable(name: &str) -> bool {
    let name = name.strip_suffix('/').unwrap_or(name);
    !name.is_empty()
        && name.len() <= 1024
        && !name.chars().any(|c| c.is_control() || matches!(c, '\\' | ':'))
        && name.split('/').all(|step| !matches!(step, "" | "." | ".."))
}

enum Listed {
    Twice(String),
    Bad(String),
}

/// Walks the central directory itself: the library keeps one file for each name, and would hide that there were two.
fn names<R: Read + Seek>(inner: &mut R, start: u64, most: usize) -> Result<Vec<Listed>> {
    let refused = |error: io::Error| {
        Error::new(Reason::Zip {
            message: error.to_string(),
        })
    };
    inner.seek(SeekFrom::Start(start)).map_err(refused)?;
    let mut inner = io::BufReader::new(inner);
    let mut seen = HashSet::new();
    let mut bad = Vec::new();
    let mut count = 0_usize;
    loop {
        let mut header = [0_u8; 46];
        if inner.read_exact(&mut header).is_err() || !header.starts_with(b"PK\x01\x02") {
            return Ok(bad);
        }
        count += 1;
        if count > most {
            return Err(Error::new(Reason::TooMany {
                what: "files",
                limit: most as u64,
            }));
        }
        let short = |at: usize| -> u64 {
            let low = header.get(at).copied().unwrap_or_default();
            let high = header.get(at + 1).copied().unwrap_or_default();
            u64::from(u16::from_le_bytes([low, high]))
        };
        let mut name = Vec::new();
        inner
            .by_ref()
            .take(short(28))
            .read_to_end(&mut name)
            .map_err(refused)?;
        let skip = short(30) + short(32);
        io::copy(&mut inner.by_ref().take(skip), &mut io::sink()).map_err(refused)?;
        let shown: String = String::from_utf8_lossy(&name).chars().take(200).collect();
        if std::str::from_utf8(&name).map_or(true, |name| !is_portable(name)) {
            bad.push(Listed::Bad(shown.clone()));
        }
        if !seen.insert(name) {
            bad.push(Listed::Twice(shown));
        }
    }
}
