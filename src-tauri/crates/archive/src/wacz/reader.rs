//! Reading a package. Everything that it says of itself is checked: each file against its hash and length, the list of
//! files against its digest. Strictly, the first thing that is not true refuses the package; tolerantly, all that is not
//! true is listed, and what can be read is.

use std::collections::HashSet;
use std::io::{Read, Seek};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256, Sha512};
use zip::read::ZipFile;

use super::package::{self, DIGEST, PACKAGE, Package, Resource, Signature};
use super::page::{self, Page};
use super::zipped::{Bounded, Zipped};
use crate::error::{Error, Reason, Result};
use crate::limits::Limits;
use crate::warc;

/// A WARC file inside a package.
pub type Warc<'r, R> = warc::Reader<WarcFile<'r, R>>;

/// The bytes of one.
pub struct WarcFile<'r, R: Read>(Bounded<ZipFile<'r, R>>);

impl<R: Read> Read for WarcFile<'_, R> {
    fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
        self.0.read(buf)
    }
}

/// An opened package.
pub struct Reader<R> {
    zipped: Zipped<R>,
    limits: Limits,
    tolerant: bool,
    package: Package,
    signature: Option<Signature>,
    problems: Vec<Error>,
}

impl<R: Read + Seek> Reader<R> {
    /// Opens a package strictly: every hash is checked, which reads it whole once.
    ///
    /// # Errors
    /// The first thing that is not in order.
    pub fn open(inner: R, limits: Limits) -> Result<Self> {
        let reader = Self::tolerant(inner, limits)?;
        match reader.problems.into_iter().next() {
            Some(problem) => Err(problem),
            None => Ok(Self {
                tolerant: false,
                problems: Vec::new(),
                ..reader
            }),
        }
    }

    /// Opens a package and lists in [`Reader::problems`] what is not in order.
    ///
    /// # Errors
    /// If it is no ZIP file, or reaches a bound.
    pub fn tolerant(inner: R, limits: Limits) -> Result<Self> {
        let opened = Zipped::open(inner, limits)?;
        let mut reader = Self {
            zipped: opened.zipped,
            limits,
            tolerant: true,
            package: Package::default(),
            signature: None,
            problems: opened.problems,
        };
        reader.check();
        Ok(reader)
    }

    fn check(&mut self) {
        match self
            .zipped
            .bytes(PACKAGE)
            .and_then(|bytes| Ok((Package::parse(&bytes)?, bytes)))
        {
            Err(error) => self.problems.push(error.in_file(PACKAGE)),
            Ok((package, bytes)) => {
                self.package = package;
                self.check_package(&bytes);
            }
        }
        let listed: HashSet<&str> = self
            .package
            .resources
            .iter()
            .map(|resource| resource.path.as_str())
            .collect();
        for name in self.zipped.names() {
            if name != PACKAGE && name != DIGEST && !listed.contains(name.as_str()) {
                self.problems.push(Error::of(&name, Reason::NotListed));
            }
        }
    }

    fn check_package(&mut self, bytes: &[u8]) {
        match self.package.wacz_version.as_deref() {
            Some(version) if version.starts_with("1.") => {}
            Some(version) => {
                let found = version.chars().take(40).collect();
                self.problems.push(Error::of(PACKAGE, Reason::Version { found }));
            }
            None => self.problems.push(Error::of(
                PACKAGE,
                Reason::Missing {
                    header: "wacz_version",
                },
            )),
        }
        match self.zipped.bytes(DIGEST) {
            // The digest is optional (5.2.5).
            Err(error) if error.reason == Reason::NoFile => {}
            Err(error) => self.problems.push(error),
            Ok(digest) => {
                let (signature, problems) = package::check_digest(&digest, bytes, &self.package);
                self.signature = signature;
                self.problems.extend(problems);
            }
        }
        let mut seen = HashSet::new();
        for resource in self.package.resources.clone() {
            if self.problems.len() >= self.limits.problems {
                return;
            }
            if !seen.insert(resource.path.clone()) {
                self.problems.push(Error::of(&resource.path, Reason::Duplicate));
            } else if let Err(error) = self.check_resource(&resource) {
                self.problems.push(error.in_file(&resource.path));
            }
        }
    }

    fn check_resource(&mut self, resource: &Resource) -> Result<()> {
        let mut file = self.zipped.file(&resource.path)?;
        let stated = resource
            .hash
            .clone()
            .ok_or(Error::new(Reason::Missing { header: "hash" }))?;
        let (algorithm, value) = stated.split_once(':').unwrap_or(("", stated.as_str()));
        let mut hash = match algorithm {
            "sha256" => Hash::Sha256(Sha256::new()),
            "sha512" => Hash::Sha512(Sha512::new()),
            "sha1" => Hash::Sha1(sha1::Sha1::new()),
            _ => {
                return Err(Error::new(Reason::UnknownHash {
                    hash: stated.chars().take(80).collect(),
                }));
            }
        };
        let mut piece = vec![0; 64 << 10];
        let mut length = 0_u64;
        loop {
            let n = match file.read(&mut piece) {
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                other => other.map_err(Error::from_read)?,
            };
            if n == 0 {
                break;
            }
            length += n as u64;
            hash.update(piece.get(..n).unwrap_or_default());
        }
        if let Some(bytes) = resource.bytes.filter(|&bytes| bytes != length) {
            let (stated, found) = (bytes.to_string(), length.to_string());
            return Err(Error::new(Reason::Mismatch {
                what: "length",
                stated,
                found,
            }));
        }
        let found = hash.finish();
        if !found.eq_ignore_ascii_case(value) {
            let stated = stated.chars().take(160).collect();
            return Err(Error::new(Reason::Mismatch {
                what: "hash",
                stated,
                found: format!("{algorithm}:{found}"),
            }));
        }
        Ok(())
    }

    /// What the package says of itself.
    #[must_use]
    pub fn package(&self) -> &Package {
        &self.package
    }

    /// The signature it carries, not verified.
    #[must_use]
    pub fn signature(&self) -> Option<&Signature> {
        self.signature.as_ref()
    }

    /// What was not in order, file by file.
    #[must_use]
    pub fn problems(&self) -> &[Error] {
        &self.problems
    }

    /// The pages of all page lists, the main list first.
    ///
    /// # Errors
    /// Opened strictly: the first line that is no page. Tolerantly, such lines go to [`Reader::problems`].
    pub fn pages(&mut self) -> Result<Vec<Page>> {
        let mut lists: Vec<String> = self
            .zipped
            .names()
            .into_iter()
            .filter(|name| in_folder(name, "pages", &[".jsonl"]))
            .collect();
        lists.sort_by_key(|name| (!name.ends_with("pages/pages.jsonl"), name.clone()));
        let mut pages = Vec::new();
        for list in lists {
            let (read, problems) = match self.zipped.file(&list) {
                Ok(file) => page::read(file, &list, &self.limits),
                Err(error) => (Vec::new(), vec![error]),
            };
            pages.extend(read);
            if let Some(problem) = problems.first().filter(|_| !self.tolerant) {
                return Err(problem.clone());
            }
            self.problems.extend(problems);
            if pages.len() > self.limits.pages {
                return Err(Error::of(
                    &list,
                    Reason::TooMany {
                        what: "pages",
                        limit: self.limits.pages as u64,
                    },
                ));
            }
        }
        Ok(pages)
    }

    /// The WARC and ARC files, by name.
    #[must_use]
    pub fn archives(&self) -> Vec<String> {
        let mut names: Vec<String> = self
            .zipped
            .names()
            .into_iter()
            .filter(|name| in_folder(name, "archive", &[".warc", ".warc.gz", ".arc", ".arc.gz"]))
            .collect();
        names.sort_unstable();
        names
    }

    /// Reads one of them, as strictly as the package was opened. Errors of it do not know the file's name.
    ///
    /// # Errors
    /// If there is no such file.
    pub fn warc(&mut self, name: &str) -> Result<Warc<'_, R>> {
        let (limits, tolerant) = (self.limits, self.tolerant);
        let file = WarcFile(self.zipped.file(name)?);
        Ok(if tolerant {
            warc::Reader::tolerant(file, limits)
        } else {
            warc::Reader::new(file, limits)
        })
    }
}

/// Whether the file is in that folder at the top, or in `data/` as before 1.0.0.
fn in_folder(name: &str, folder: &str, ends: &[&str]) -> bool {
    let inside = name.strip_prefix("data/").unwrap_or(name);
    let lower = inside.to_ascii_lowercase();
    inside
        .strip_prefix(folder)
        .is_some_and(|rest| rest.starts_with('/'))
        && ends.iter().any(|end| lower.ends_with(end))
}

enum Hash {
    Sha1(sha1::Sha1),
    Sha256(Sha256),
    Sha512(Sha512),
}

impl Hash {
    fn update(&mut self, bytes: &[u8]) {
        match self {
            Self::Sha1(hash) => hash.update(bytes),
            Self::Sha256(hash) => hash.update(bytes),
            Self::Sha512(hash) => hash.update(bytes),
        }
    }

    fn finish(self) -> String {
        match self {
            Self::Sha1(hash) => HEXLOWER.encode(&hash.finalize()),
            Self::Sha256(hash) => HEXLOWER.encode(&hash.finalize()),
            Self::Sha512(hash) => HEXLOWER.encode(&hash.finalize()),
        }
    }
}
