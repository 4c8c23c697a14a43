//! The shell's own few words on the command line. The commands for scripts are `claimbook`'s.

use std::ffi::OsString;
use std::path::PathBuf;

/// What `--help` says.
pub const USAGE: &str = "\
Usage: claimbook-desktop [--book FOLDER]

  --book FOLDER   the book to open, made where there is none; otherwise the one that was open last
  --version       which version this is
  --help          this

CLAIMBOOK_HOME names the folder for books and drafts. For scripts there is the command `claimbook`.";

/// What was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// The book to open.
    pub book: Option<PathBuf>,
    /// Say how to call this.
    pub help: bool,
    /// Say the version.
    pub version: bool,
}

impl Arguments {
    /// Reads the arguments after the program's name; the error is for people.
    pub fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut found = Self::default();
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--help" | "-h") => found.help = true,
                Some("--version" | "-V") => found.version = true,
                Some("--book") => match arguments.next() {
                    Some(folder) if !folder.is_empty() => found.book = Some(folder.into()),
                    _ => return Err("--book needs the folder of a book.".into()),
                },
                Some(text) if text.starts_with("--book=") => {
                    found.book = Some(text.trim_start_matches("--book=").into());
                }
                _ => return Err(format!("“{}” is not understood.", argument.to_string_lossy())),
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &[&str]) -> Result<Arguments, String> {
        Arguments::parse(words.iter().map(OsString::from))
    }

    #[test]
    fn takes_a_book_in_either_spelling() {
        assert_eq!(parse(&["--book", "a b"]).unwrap().book, Some("a b".into()));
        assert_eq!(parse(&["--book=a b"]).unwrap().book, Some("a b".into()));
        assert_eq!(parse(&[]).unwrap(), Arguments::default());
    }

    #[test]
    fn says_what_it_does_not_understand() {
        assert!(parse(&["--boook"]).unwrap_err().contains("--boook"));
        assert!(parse(&["--book"]).unwrap_err().contains("folder"));
    }
}
