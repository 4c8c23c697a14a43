//! What Typst sees: two templates, the bundled fonts, and nothing else. No files, no network, no packages, no clock.

use crate::{Progress, TypesetError, Watch, fonts};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Dict, Duration, Output};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

const STYLE: &str = include_str!("../templates/style.typ");

/// The watch is asked once for so many fonts.
const OFTEN: usize = 512;

/// What is thrown when the watch has broken off; caught where setting began.
struct Stopped;

pub(crate) struct Desk<'a> {
    library: LazyHash<Library>,
    main: Source,
    style: Source,
    watch: Watch<'a>,
    asked: AtomicUsize,
    cancelled: AtomicBool,
}

impl<'a> Desk<'a> {
    /// A desk on which `template` is set with `data`, which it finds as `sys.inputs`.
    pub fn new(template: &str, data: Dict, watch: Watch<'a>) -> Result<Desk<'a>, TypesetError> {
        let id = |name: &str| -> Result<FileId, TypesetError> {
            let path = VirtualPath::new(name).map_err(|_| TypesetError::Bundle("the name of a template"))?;
            Ok(RootedPath::new(VirtualRoot::Project, path).intern())
        };
        Ok(Desk {
            library: LazyHash::new(Library::builder().with_inputs(data).build()),
            main: Source::new(id("main.typ")?, template.to_owned()),
            style: Source::new(id("style.typ")?, STYLE.to_owned()),
            watch,
            asked: AtomicUsize::new(0),
            cancelled: AtomicBool::new(false),
        })
    }

    /// Sets the template. What Typst remembers of it is forgotten at the end: the next report is another one, and a
    /// dossier's worth of it is not to stay in memory.
    pub fn set<T: Output>(&self) -> Result<T, TypesetError> {
        let result = catch_unwind(AssertUnwindSafe(|| typst::compile::<T>(self).output));
        typst::comemo::evict(0);
        match result {
            _ if self.cancelled.load(Ordering::Relaxed) => Err(TypesetError::Cancelled),
            Ok(made) => made.map_err(|errors| TypesetError::Layout(self.said(&errors))),
            Err(panic) => resume_unwind(panic),
        }
    }

    /// The first errors in words, with the line of the template.
    pub fn said(&self, errors: &[SourceDiagnostic]) -> String {
        let line = |error: &SourceDiagnostic| {
            use typst::WorldExt;
            let id = error.span.id()?;
            let source = [&self.main, &self.style].into_iter().find(|s| s.id() == id)?;
            let start = self.range(error.span)?.start;
            let line = source.lines().byte_to_line(start)? + 1;
            Some(format!(" ({}, line {line})", id.vpath().get_without_slash()))
        };
        let errors: Vec<String> = errors
            .iter()
            .take(3)
            .map(|e| format!("{}{}", e.message, line(e).unwrap_or_default()))
            .collect();
        errors.join("; ")
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fonts::bundle().book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.main, &self.style]
            .into_iter()
            .find(|s| s.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    /// Typst has no way to be stopped. It asks for fonts all the time, though: once the watch has broken off, the way out is
    /// taken from here. To say that there is no font any more would not do: what Typst remembers is shared by all that is set
    /// at the time, and a line without letters would be remembered as that of a report which nobody stopped.
    fn font(&self, index: usize) -> Option<Font> {
        let asked = self.asked.fetch_add(1, Ordering::Relaxed);
        if asked.is_multiple_of(OFTEN) && (self.watch)(Progress::Setting).is_break() {
            self.cancelled.store(true, Ordering::Relaxed);
        }
        if self.cancelled.load(Ordering::Relaxed) {
            resume_unwind(Box::new(Stopped));
        }
        fonts::bundle().fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
