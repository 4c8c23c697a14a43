//! Writing a bundle. Everything streams: a file is hashed and packed as it passes, and what is held is its name and hash.
//! Times in the ZIP are all the same, so that the same members make the same bytes.

use crate::description::{self, File, own_words};
use crate::key::{Fingerprint, SigningKey};
use crate::manifest::{self, Hash};
use crate::member::{About, Content, Member};
use crate::readme::{self, Language};
use crate::{CHUNK, DESCRIPTION, Error, MANIFEST, OnProgress, PUBLIC_KEY, Progress, README, SIGNATURE, name};
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::io::{self, Read, Seek, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Files in a bundle.
const MOST: usize = 100_000;
/// From so many bytes on, a file is written with Zip64. Packed, a file may become a little longer than it is.
const LARGE: u64 = (4 << 30) - (8 << 20);

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Entry {
    /// Its name.
    pub path: String,
    /// How many bytes it has.
    pub size: u64,
    /// Its SHA-256, 64 hex digits.
    pub sha256: String,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// What the manifest lists, in its order.
    pub files: Vec<Entry>,
    /// The SHA-256 of the manifest, which stands for everything.
    pub manifest_sha256: String,
    /// The fingerprint of the key that signed it.
    pub signed_by: Option<Fingerprint>,
}

/// Writes a bundle. Members are taken one by one, so that at most one is open at a time; their order is kept.
///
/// # Errors
/// If a name is not the same file on every system, a member cannot be read or is not as long as was said, the bundle
/// cannot be written, or somebody stops it. What was written until then is no bundle: write to a file that is only
/// given its name afterwards.
pub fn write<'m, W, I>(
    out: W,
    members: I,
    about: &About,
    languages: &[Language],
    key: Option<&SigningKey>,
    progress: &mut OnProgress<'_>,
) -> Result<Summary, Error>
where
    W: Write + Seek,
    I: IntoIterator<Item = Result<Member<'m>, Error>>,
{
    let mut bundle = Bundle {
        zip: ZipWriter::new(out),
        names: Names::new(),
        files: Vec::new(),
        listed: Vec::new(),
        bytes: 0,
    };
    for member in members {
        bundle.member(member?, progress)?;
    }
    bundle.finish(about, languages, key)
}

struct Bundle<W: Write + Seek> {
    zip: ZipWriter<W>,
    names: Names,
    /// For the description.
    files: Vec<File>,
    /// For the manifest.
    listed: Vec<(String, u64, Hash)>,
    bytes: u64,
}

impl<W: Write + Seek> Bundle<W> {
    fn member(&mut self, member: Member<'_>, progress: &mut OnProgress<'_>) -> Result<(), Error> {
        let path = member.path;
        self.names.take(&path)?;
        let size = member.content.size();
        let options = options(packs(&member.media_type)).large_file(size >= LARGE);
        self.zip.start_file(path.as_str(), options)?;
        let hash = match member.content {
            Content::Bytes(bytes) => self.pour(&path, size, bytes.as_ref(), progress)?,
            Content::Stream { reader, .. } => self.pour(&path, size, reader, progress)?,
        };
        self.listed.push((path.clone(), size, hash));
        self.files.push(File {
            path,
            title: member.title,
            description: member.description,
            media_type: member.media_type,
            conforms_to: member.conforms_to,
            source: member.source,
            created: member.created,
            content: Some((size, hash)),
        });
        Ok(())
    }

    /// Copies, hashes and counts.
    fn pour(
        &mut self,
        path: &str,
        size: u64,
        mut from: impl Read,
        progress: &mut OnProgress<'_>,
    ) -> Result<Hash, Error> {
        let mut hash = Sha256::new();
        let mut chunk = vec![0; CHUNK];
        let mut count = 0_u64;
        loop {
            let now = Progress {
                bytes: self.bytes.saturating_add(count),
                total: None,
                path,
            };
            if progress(now).is_break() {
                return Err(Error::Stopped);
            }
            let n = match from.read(&mut chunk) {
                Ok(n) => n,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(source) => {
                    return Err(Error::Read {
                        path: path.to_owned(),
                        source,
                    });
                }
            };
            let bytes = chunk.get(..n).unwrap_or_default();
            count = count.saturating_add(bytes.len() as u64);
            if count > size || (bytes.is_empty() && count < size) {
                return Err(Error::Size {
                    path: path.to_owned(),
                    stated: size,
                    found: count,
                });
            }
            if bytes.is_empty() {
                self.bytes = self.bytes.saturating_add(count);
                return Ok(hash.finalize().into());
            }
            hash.update(bytes);
            self.zip.write_all(bytes).map_err(Error::Write)?;
        }
    }

    /// Adds a file of the bundle's own; listed unless it is the list or its signature.
    fn own(&mut self, path: &str, media_type: &str, bytes: &[u8]) -> Result<(), Error> {
        self.zip.start_file(path, options(packs(media_type)))?;
        self.zip.write_all(bytes).map_err(Error::Write)?;
        let content = (bytes.len() as u64, Hash::from(Sha256::digest(bytes)));
        self.listed.push((path.to_owned(), content.0, content.1));
        self.files
            .push(File::own(path, media_type, own_words(path), Some(content)));
        Ok(())
    }

    fn finish(
        mut self,
        about: &About,
        languages: &[Language],
        key: Option<&SigningKey>,
    ) -> Result<Summary, Error> {
        let public = key.map(SigningKey::public);
        let fingerprint = public.as_ref().map(|key| key.fingerprint());
        let readme = readme::write(languages, about, &self.files, fingerprint);
        self.own(README, "text/plain", readme.as_bytes())?;
        if let Some(public) = &public {
            let pem = public
                .to_pem()
                .map_err(|error| Error::Write(io::Error::other(error)))?;
            self.own(PUBLIC_KEY, "application/x-pem-file", pem.as_bytes())?;
        }
        self.files
            .push(File::own(MANIFEST, "text/plain", own_words(MANIFEST), None));
        if public.is_some() {
            self.files.push(File::own(
                SIGNATURE,
                "application/octet-stream",
                own_words(SIGNATURE),
                None,
            ));
        }
        let description = description::write(about, &self.files);
        self.own(DESCRIPTION, "application/ld+json", description.as_bytes())?;

        let manifest: String = self
            .listed
            .iter()
            .map(|(path, _, hash)| manifest::line(hash, path))
            .collect();
        self.zip.start_file(MANIFEST, options(true))?;
        self.zip.write_all(manifest.as_bytes()).map_err(Error::Write)?;
        if let Some(key) = key {
            self.zip.start_file(SIGNATURE, options(false))?;
            self.zip
                .write_all(&key.sign(manifest.as_bytes()))
                .map_err(Error::Write)?;
        }
        self.zip.finish()?.flush().map_err(Error::Write)?;
        let hex = |hash: &[u8]| data_encoding::HEXLOWER.encode(hash);
        Ok(Summary {
            files: self
                .listed
                .iter()
                .map(|(path, size, hash)| Entry {
                    path: path.clone(),
                    size: *size,
                    sha256: hex(hash),
                })
                .collect(),
            manifest_sha256: hex(&Sha256::digest(manifest.as_bytes())),
            signed_by: fingerprint,
        })
    }
}

/// The names that are taken, as a system sees them that does not tell capitals apart.
struct Names {
    files: HashSet<String>,
    folders: HashSet<String>,
}

const OWN: [&str; 5] = [DESCRIPTION, MANIFEST, SIGNATURE, PUBLIC_KEY, README];

impl Names {
    fn new() -> Names {
        Names {
            files: OWN.iter().map(|own| name::folded(own)).collect(),
            folders: HashSet::new(),
        }
    }

    fn take(&mut self, path: &str) -> Result<(), Error> {
        name::check(path).map_err(|fault| Error::Name {
            path: path.chars().take(300).collect(),
            fault,
        })?;
        let folded = name::folded(path);
        if OWN.iter().any(|own| name::folded(own) == folded) {
            return Err(Error::Reserved {
                path: path.to_owned(),
            });
        }
        let taken = |path: &str| Error::Duplicate {
            path: path.to_owned(),
        };
        if self.folders.contains(&folded) {
            return Err(taken(path));
        }
        for (at, _) in folded.match_indices('/') {
            let folder = folded.get(..at).unwrap_or_default();
            if self.files.contains(folder) {
                return Err(taken(path));
            }
            self.folders.insert(folder.to_owned());
        }
        if !self.files.insert(folded) {
            return Err(taken(path));
        }
        if self.files.len() > MOST + OWN.len() {
            return Err(Error::TooMany { limit: MOST });
        }
        Ok(())
    }
}

/// How files are written: the same time for all, readable by all.
fn options(pack: bool) -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(if pack {
            CompressionMethod::Deflated
        } else {
            CompressionMethod::Stored
        })
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644)
}

/// Whether packing makes it smaller: text does, what is packed already does not.
fn packs(media_type: &str) -> bool {
    let essence = media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_lowercase();
    essence.starts_with("text/")
        || essence.ends_with("json")
        || essence.ends_with("xml")
        || matches!(
            essence.as_str(),
            "application/x-ndjson" | "application/jsonl" | "application/javascript" | "application/x-bibtex"
        )
}
