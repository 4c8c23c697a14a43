//! Every use case, declared once: its name, what it takes, what it gives. The window's types, the dispatch and the
//! documentation all come from this table. A call marked `followed` may take long: it says how far it is, and can be
//! stopped.

use crate::api::*;
use crate::{Desk, Error, Result, use_cases as u};
use claimbook_domain::{DeskSettings, Export, Party, Template};
use claimbook_store::Follow;
use serde_json::Value;
use ts_rs::TS;

macro_rules! calls {
    (@run $function:path, $desk:ident, $request:ident, $follow:ident) => { $function($desk, $request) };
    (@run $function:path, $desk:ident, $request:ident, $follow:ident, followed) => {
        $function($desk, $request, $follow)
    };
    ($($(#[doc = $doc:literal])* $name:literal: $request:ty => $response:ty = $function:path $(, $followed:ident)?;)+) => {
        /// The names of all calls.
        pub const NAMES: &[&str] = &[$($name),+];

        /// Carries out the call of that name.
        pub(crate) fn dispatch(desk: &Desk, name: &str, request: Value, follow: Follow<'_>) -> Result<Value> {
            match name {
                $($name => {
                    let request: $request = serde_json::from_value(request)
                        .map_err(|e| Error::new("call.request", format!("{name}: the request can't be read: {e}")))?;
                    let response: $response = calls!(@run $function, desk, request, follow $(, $followed)?)?;
                    serde_json::to_value(response)
                        .map_err(|e| Error::new("internal", format!("{name}: the response can't be written: {e}")))
                })+
                _ => Err(Error::new("call.unknown", format!("There is no call “{name}”.")).with("name", name)),
            }
        }

        /// The window's table of calls, in TypeScript, with the names of the types to import.
        pub fn typescript(cfg: &ts_rs::Config) -> String {
            let mut rows = String::new();
            $(
                $(rows.push_str(&format!("  /** {} */\n", $doc.trim()));)*
                rows.push_str(&format!(
                    "  {:?}: {{ request: {}; response: {} }};\n",
                    $name, <$request as TS>::name(cfg), <$response as TS>::name(cfg)
                ));
            )+
            rows
        }
    };
}

calls! {
    /// Where the desk stands: the open book, who works, counts, undo.
    "desk.status": Nothing => DeskStatus = u::desk::status;
    /// Opens a book, or makes one.
    "book.open": OpenBook => DeskStatus = u::desk::open;
    /// Opens the example book, made anew where it is not there.
    "book.example": Nothing => DeskStatus = u::desk::example;
    /// Checks the history against the tables, and every hash.
    "book.verify": Nothing => Verification = u::desk::verify, followed;
    /// Writes the book, captured bytes included, to one file: to keep, or to send.
    "book.backup": FilePath => FilePath = u::desk::backup, followed;
    /// Makes or changes a person.
    "person.save": SavePerson => Id = u::desk::save_person;
    /// Works as that person from now on.
    "person.use": Id => Nothing = u::desk::use_person;
    /// Sets the desk's settings.
    "settings.save": DeskSettings => Nothing = u::desk::save_settings;
    /// The rating scales.
    "scale.list": Nothing => Items<ScaleView> = u::desk::scales;
    /// Keeps a search by name; the same name again changes it.
    "search.save": SaveSearch => Id = u::desk::save_search;
    /// Forgets a saved search.
    "search.forget": Id => Nothing = u::desk::forget_search;
    /// Keeps what is typed.
    "draft.put": Draft => Nothing = u::desk::put_draft;
    /// What was typed, or `null`.
    "draft.get": DraftKey => Draft = u::desk::get_draft;
    /// Drafts whose key begins like this.
    "draft.list": DraftKey => Items<Draft> = u::desk::list_drafts;

    /// Adds a document.
    "document.add": AddDocument => AddedDocument = u::document::add;
    /// Every document, the latest first.
    "document.list": Nothing => Items<DocumentCard> = u::document::list;
    /// A document with its statements and claims.
    "document.show": Id => DocumentView = u::document::show;
    /// Changes a document's particulars.
    "document.edit": EditDocument => Nothing = u::document::edit;
    /// Takes a document away; refused while claims are anchored in it.
    "document.delete": Id => Nothing = u::document::delete;
    /// Puts a statement aside as "not a claim".
    "statement.dismiss": DocumentSpans => Nothing = u::document::dismiss;
    /// Takes it up again.
    "statement.restore": DocumentSpans => Nothing = u::document::restore;
    /// The claim that these words would make.
    "claim.draft": DocumentSpans => ClaimDraft = u::document::draft;

    /// Records a claim.
    "claim.add": AddClaim => AddedClaim = u::claim::add;
    /// Claims of the same wording.
    "claim.same": SameWording => Items<ClaimCard> = u::claim::same;
    /// Claims by query, sorted, a page of them.
    "claim.list": ListClaims => Items<ClaimRow> = u::claim::list;
    /// The ids of all claims that a query finds, in the list's order (`offset`, `limit` don't count).
    "claim.ids": ListClaims => ClaimIds = u::claim::ids;
    /// A claim with everything that hangs on it.
    "claim.show": Id => ClaimView = u::claim::show;
    /// Changes one or many claims in one act.
    "claim.edit": EditClaims => Changed = u::claim::edit;
    /// Takes claims away, with what hangs on them, in one act that undo brings back.
    "claim.delete": ClaimIds => Changed = u::claim::delete;
    /// Ties two claims.
    "claim.link": LinkClaims => Id = u::claim::link;
    /// Unties them.
    "claim.unlink": Id => Nothing = u::claim::unlink;
    /// Of a claim "Y" of X, records "X said Y" and ties the two.
    "claim.said": Id => AddedClaim = u::claim::said;

    /// Records an address at which a claim was made or repeated.
    "appearance.add": AddAppearance => Id = u::media::seen;
    /// Says that a claim was made at this place first.
    "appearance.first": OneAppearance => Nothing = u::media::first;
    /// Takes a place away.
    "appearance.delete": OneAppearance => Nothing = u::media::unseen;
    /// Records a picture, video or recording that a claim is about, or changes it.
    "media.save": SaveMedia => Id = u::media::save;
    /// Takes it away.
    "media.delete": Id => Nothing = u::media::delete;

    /// Changes what is known of a claimant, reporter or venue, everywhere it occurs.
    "party.edit": EditParty => Nothing = u::party::edit;
    /// Every party, by name.
    "party.list": Nothing => Items<Party> = u::party::list;

    /// Adds evidence.
    "evidence.add": AddEvidence => Id = u::evidence::add;
    /// Changes evidence.
    "evidence.edit": EditEvidence => Nothing = u::evidence::edit;
    /// Takes evidence away; refused while the current rationale cites it.
    "evidence.delete": Id => Nothing = u::evidence::delete;
    /// Every source, by name.
    "source.list": Nothing => Items<SourceCard> = u::source::list;
    /// A source with its judgements and what it said.
    "source.show": Id => SourceView = u::source::show;
    /// Adds a source.
    "source.add": AddSource => Id = u::source::add;
    /// Changes a source.
    "source.edit": EditSource => Nothing = u::source::edit;
    /// Judges a source anew.
    "source.rate": RateSource => Nothing = u::source::rate;

    /// How this book captures.
    "capture.settings": Nothing => CaptureSettings = u::capture::settings;
    /// Sets how this book captures.
    "capture.settings.save": CaptureSettings => Nothing = u::capture::save_settings;
    /// The addresses in what was pasted.
    "capture.urls": PastedText => FoundUrls = u::capture::urls;
    /// Captures an address, with what the page needs to be looked at.
    "capture.fetch": CaptureUrl => Captured = u::capture::fetch, followed;
    /// Takes a file in; an archive gives a snapshot a page.
    "capture.file": CaptureFile => Items<Captured> = u::capture::file, followed;
    /// Takes in what was pasted.
    "capture.paste": CapturePasted => Captured = u::capture::paste;
    /// Snapshots, the latest first.
    "snapshot.list": ListSnapshots => Items<SnapshotCard> = u::snapshot::list;
    /// A snapshot with its text and everything that hangs on it.
    "snapshot.show": Id => SnapshotView = u::snapshot::show;
    /// What evidence begins with that is made of a snapshot.
    "snapshot.prefill": Id => SnapshotPrefill = u::snapshot::prefill;
    /// Changes what the desk says of a snapshot.
    "snapshot.edit": EditSnapshot => Nothing = u::snapshot::edit;
    /// Takes a snapshot away; refused while evidence rests on it.
    "snapshot.delete": Id => Nothing = u::snapshot::delete;
    /// Reads the text anew, with what reads texts now.
    "snapshot.reread": Id => Nothing = u::snapshot::reread;
    /// Looks again at a snapshot's address.
    "snapshot.recheck": RecheckSnapshot => Rechecked = u::recheck::recheck, followed;
    /// How the texts of two snapshots differ.
    "snapshot.compare": CompareSnapshots => Comparison = u::recheck::compare;
    /// Writes snapshots to a file.
    "snapshot.export": ExportSnapshots => WrittenSnapshots = u::snapshot_export::export, followed;
    /// Captured bytes that nothing refers to.
    "blob.unused": Nothing => UnusedBytes = u::snapshot::unused;
    /// Removes them, for good.
    "blob.remove-unused": Nothing => UnusedBytes = u::snapshot::remove_unused;

    /// Sets a verdict.
    "verdict.set": SetVerdict => Id = u::verdict::set;
    /// Records that a check went out.
    "publication.add": AddPublication => Id = u::verdict::publish;
    /// Records a correction.
    "correction.add": AddCorrection => Id = u::verdict::correct;

    /// Searches claims, documents and sources.
    "search": Search => Items<Hit> = u::search::search;
    /// Names that begin like this.
    "suggest": Suggest => Suggestions = u::search::suggest;

    /// A report as it will come out.
    "report.preview": PreviewReport => ReportPreview = u::report::preview, followed;
    /// Writes a report to a file.
    "report.export": ExportReport => Exported = u::report::export, followed;
    /// What went out, the latest first.
    "report.exports": Nothing => Items<Export> = u::report::exports;
    /// Whether a file is one that went out from this book, and when.
    "report.identify": IdentifyFile => Identified = u::report::identify;
    /// The templates of reports.
    "template.list": Nothing => Items<Template> = u::template::list;
    /// Makes or changes a template; a broken one is refused with its line.
    "template.save": SaveTemplate => Id = u::template::save;
    /// Takes a template away.
    "template.delete": Id => Nothing = u::template::delete;
    /// A report as a template would make it.
    "template.preview": PreviewTemplate => TemplatePreview = u::template::preview, followed;
    /// A picture, as templates hold it.
    "template.logo": FilePath => TemplateLogo = u::template::logo;
    /// Takes in the checks of other publishers.
    "import.claimreview": ImportClaimReview => Imported = u::import::checks_seen, followed;
    /// What files are, before anything of them is taken in.
    "import.look": LookAtImport => ImportLook = u::import::look, followed;
    /// Takes in a spreadsheet, or tries what would come of it.
    "import.table": ImportTable => Imported = u::import::table_seen, followed;
    /// Writes the report of the last import of this window.
    "import.report": WriteImportReport => FilePath = u::import::report;
    /// Writes an evidence bundle.
    "bundle.write": WriteBundle => WrittenBundle = u::bundle::write, followed;
    /// What holds of a bundle.
    "bundle.verify": VerifyBundle => BundleVerdict = u::bundle::verify, followed;
    /// The key of this installation, made where there is none.
    "bundle.key": Nothing => BundleKey = u::bundle::key;
    /// Writes the whole book as open files: JSON Lines and what was captured.
    "book.export": ExportBook => WrittenBook = u::open_files::export, followed;
    /// Makes a book of such files.
    "book.import": ImportBook => DeskStatus = u::open_files::import, followed;
    /// Citations of evidence, snapshots and sources.
    "citation.make": MakeCitations => Citations = u::citation::make;
    /// Marks something as not for publication.
    "redaction.mark": MarkRedaction => Id = u::redaction::mark;
    /// What is marked as not for publication.
    "redaction.list": Nothing => Items<RedactionView> = u::redaction::list;
    /// Takes a mark away.
    "redaction.lift": LiftRedaction => Nothing = u::redaction::lift;

    /// The history, the latest first.
    "history.list": ListHistory => Items<ActView> = u::history::list;
    /// Takes back the last acts of the person.
    "undo": Steps => Stepped = u::history::undo;
    /// Brings back what was taken back last.
    "redo": Steps => Stepped = u::history::redo;
}
