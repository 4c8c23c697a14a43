//! Files that are written whole or not at all: written beside, brought to the disk, renamed.

use claimbook_store::no_room;
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The length of a file and its SHA-256, 64 hex digits, however long it is.
pub fn digest(path: &Path) -> io::Result<(u64, String)> {
    let mut hash = Sha256::new();
    let bytes = io::copy(&mut fs::File::open(path)?, &mut hash)?;
    Ok((bytes, hex(&hash.finalize())))
}

/// The SHA-256 of bytes, 64 hex digits.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// Writes the file, replacing what was there only when all of it is on the disk.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let (folder, beside) = beside(path)?;
    folders(&folder)?;
    let written = write_through(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

/// The same, but refuses where something is there: not even a file that appeared meanwhile is lost.
pub fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let (folder, beside) = beside(path)?;
    folders(&folder)?;
    let written = write_through(&beside, bytes).and_then(|()| take_name(&beside, path));
    let _ = fs::remove_file(&beside);
    written
}

/// Writes a file that is not held in memory: the work streams into a file beside, which takes the name when all of it is
/// on the disk. Unless it may be replaced, what is there by then stays.
pub fn through(
    path: &Path,
    replace: bool,
    work: impl FnOnce(&mut io::BufWriter<fs::File>) -> crate::Result<()>,
) -> crate::Result<()> {
    let failed = |e: io::Error| match e.kind() {
        _ if no_room(&e) => crate::Error::from(claimbook_store::StoreError::DiskFull),
        io::ErrorKind::AlreadyExists => claimbook_store::StoreError::Exists(path.to_owned()).into(),
        _ => {
            crate::Error::new("file.failed", format!("{}: {e}", path.display())).with("path", path.display())
        }
    };
    let (folder, beside) = beside(path).map_err(failed)?;
    folders(&folder).map_err(failed)?;
    let mut out = io::BufWriter::with_capacity(1 << 20, fs::File::create(&beside).map_err(failed)?);
    let done = work(&mut out).and_then(|()| {
        let file = out.into_inner().map_err(|e| failed(e.into_error()))?;
        file.sync_all().map_err(failed)?;
        if replace {
            fs::rename(&beside, path)
        } else {
            take_name(&beside, path)
        }
        .map_err(failed)
    });
    let _ = fs::remove_file(&beside);
    done
}

/// Gives a file a name that nobody has.
fn take_name(beside: &Path, path: &Path) -> io::Result<()> {
    match fs::hard_link(beside, path) {
        // A file system without links: look, then rename.
        Err(e) if e.kind() == io::ErrorKind::Unsupported || e.kind() == io::ErrorKind::PermissionDenied => {
            if path.exists() {
                return Err(io::Error::from(io::ErrorKind::AlreadyExists));
            }
            fs::rename(beside, path)
        }
        linked => linked,
    }
}

/// Makes the folders that are missing. A file that stands where a folder should be is not "already there".
fn folders(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder).map_err(|e| match e.kind() {
        io::ErrorKind::AlreadyExists => io::Error::new(
            io::ErrorKind::NotADirectory,
            format!("{} is a file, not a folder", folder.display()),
        ),
        _ => e,
    })
}

fn beside(path: &Path) -> io::Result<(PathBuf, PathBuf)> {
    let name = path
        .file_name()
        .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "the path names no file"))?;
    let folder = path
        .parent()
        .filter(|p| !p.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
        .to_owned();
    let mut part = std::ffi::OsString::from(".");
    part.push(name);
    part.push(format!(".{}.part", std::process::id()));
    Ok((folder.clone(), folder.join(part)))
}

fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_in_the_place_of_a_folder_is_no_file_that_is_there_already() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("mine.html");
        fs::write(&file, "mine").unwrap();
        for written in [
            create(&file.join("inside.html"), b"x"),
            replace(&file.join("inside.html"), b"x"),
        ] {
            assert_eq!(written.unwrap_err().kind(), io::ErrorKind::NotADirectory);
        }
        assert_eq!(fs::read(&file).unwrap(), b"mine");
    }

    #[test]
    fn a_file_that_is_there_is_not_overwritten_by_create() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.html");
        create(&path, b"one").unwrap();
        assert_eq!(
            create(&path, b"two").unwrap_err().kind(),
            io::ErrorKind::AlreadyExists
        );
        assert_eq!(fs::read(&path).unwrap(), b"one");
        replace(&path, b"three").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"three");
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "nothing is left beside it"
        );
    }
}
