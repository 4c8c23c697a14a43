// Generated from the table of use cases. Do not edit.
import type { ActView } from "./ActView";
import type { AddAppearance } from "./AddAppearance";
import type { AddClaim } from "./AddClaim";
import type { AddCorrection } from "./AddCorrection";
import type { AddDocument } from "./AddDocument";
import type { AddEvidence } from "./AddEvidence";
import type { AddPublication } from "./AddPublication";
import type { AddSource } from "./AddSource";
import type { AddedClaim } from "./AddedClaim";
import type { AddedDocument } from "./AddedDocument";
import type { BundleKey } from "./BundleKey";
import type { BundleVerdict } from "./BundleVerdict";
import type { CaptureFile } from "./CaptureFile";
import type { CapturePasted } from "./CapturePasted";
import type { CaptureSettings } from "./CaptureSettings";
import type { CaptureUrl } from "./CaptureUrl";
import type { Captured } from "./Captured";
import type { Changed } from "./Changed";
import type { Citations } from "./Citations";
import type { ClaimCard } from "./ClaimCard";
import type { ClaimDraft } from "./ClaimDraft";
import type { ClaimIds } from "./ClaimIds";
import type { ClaimRow } from "./ClaimRow";
import type { ClaimView } from "./ClaimView";
import type { CompareSnapshots } from "./CompareSnapshots";
import type { Comparison } from "./Comparison";
import type { DeskSettings } from "./DeskSettings";
import type { DeskStatus } from "./DeskStatus";
import type { DocumentCard } from "./DocumentCard";
import type { DocumentSpans } from "./DocumentSpans";
import type { DocumentView } from "./DocumentView";
import type { Draft } from "./Draft";
import type { DraftKey } from "./DraftKey";
import type { EditClaims } from "./EditClaims";
import type { EditDocument } from "./EditDocument";
import type { EditEvidence } from "./EditEvidence";
import type { EditParty } from "./EditParty";
import type { EditSnapshot } from "./EditSnapshot";
import type { EditSource } from "./EditSource";
import type { Export } from "./Export";
import type { ExportBook } from "./ExportBook";
import type { ExportReport } from "./ExportReport";
import type { ExportSnapshots } from "./ExportSnapshots";
import type { Exported } from "./Exported";
import type { FilePath } from "./FilePath";
import type { FoundUrls } from "./FoundUrls";
import type { Hit } from "./Hit";
import type { Id } from "./Id";
import type { Identified } from "./Identified";
import type { IdentifyFile } from "./IdentifyFile";
import type { ImportBook } from "./ImportBook";
import type { ImportClaimReview } from "./ImportClaimReview";
import type { ImportLook } from "./ImportLook";
import type { ImportTable } from "./ImportTable";
import type { Imported } from "./Imported";
import type { Items } from "./Items";
import type { LiftRedaction } from "./LiftRedaction";
import type { LinkClaims } from "./LinkClaims";
import type { ListClaims } from "./ListClaims";
import type { ListHistory } from "./ListHistory";
import type { ListSnapshots } from "./ListSnapshots";
import type { LookAtImport } from "./LookAtImport";
import type { MakeCitations } from "./MakeCitations";
import type { MarkRedaction } from "./MarkRedaction";
import type { Nothing } from "./Nothing";
import type { OneAppearance } from "./OneAppearance";
import type { OpenBook } from "./OpenBook";
import type { Party } from "./Party";
import type { PastedText } from "./PastedText";
import type { PreviewReport } from "./PreviewReport";
import type { PreviewTemplate } from "./PreviewTemplate";
import type { RateSource } from "./RateSource";
import type { RecheckSnapshot } from "./RecheckSnapshot";
import type { Rechecked } from "./Rechecked";
import type { RedactionView } from "./RedactionView";
import type { ReportPreview } from "./ReportPreview";
import type { SameWording } from "./SameWording";
import type { SaveMedia } from "./SaveMedia";
import type { SavePerson } from "./SavePerson";
import type { SaveSearch } from "./SaveSearch";
import type { SaveTemplate } from "./SaveTemplate";
import type { ScaleView } from "./ScaleView";
import type { Search } from "./Search";
import type { SetVerdict } from "./SetVerdict";
import type { SnapshotCard } from "./SnapshotCard";
import type { SnapshotPrefill } from "./SnapshotPrefill";
import type { SnapshotView } from "./SnapshotView";
import type { SourceCard } from "./SourceCard";
import type { SourceView } from "./SourceView";
import type { Stepped } from "./Stepped";
import type { Steps } from "./Steps";
import type { Suggest } from "./Suggest";
import type { Suggestions } from "./Suggestions";
import type { Template } from "./Template";
import type { TemplateLogo } from "./TemplateLogo";
import type { TemplatePreview } from "./TemplatePreview";
import type { UnusedBytes } from "./UnusedBytes";
import type { Verification } from "./Verification";
import type { VerifyBundle } from "./VerifyBundle";
import type { WriteBundle } from "./WriteBundle";
import type { WriteImportReport } from "./WriteImportReport";
import type { WrittenBook } from "./WrittenBook";
import type { WrittenBundle } from "./WrittenBundle";
import type { WrittenSnapshots } from "./WrittenSnapshots";

/** Every call: its name, what it takes, what it gives. */
export interface Calls {
  /** Where the desk stands: the open book, who works, counts, undo. */
  "desk.status": { request: Nothing; response: DeskStatus };
  /** Opens a book, or makes one. */
  "book.open": { request: OpenBook; response: DeskStatus };
  /** Opens the example book, made anew where it is not there. */
  "book.example": { request: Nothing; response: DeskStatus };
  /** Checks the history against the tables, and every hash. */
  "book.verify": { request: Nothing; response: Verification };
  /** Writes the book, captured bytes included, to one file: to keep, or to send. */
  "book.backup": { request: FilePath; response: FilePath };
  /** Makes or changes a person. */
  "person.save": { request: SavePerson; response: Id };
  /** Works as that person from now on. */
  "person.use": { request: Id; response: Nothing };
  /** Sets the desk's settings. */
  "settings.save": { request: DeskSettings; response: Nothing };
  /** The rating scales. */
  "scale.list": { request: Nothing; response: Items<ScaleView> };
  /** Keeps a search by name; the same name again changes it. */
  "search.save": { request: SaveSearch; response: Id };
  /** Forgets a saved search. */
  "search.forget": { request: Id; response: Nothing };
  /** Keeps what is typed. */
  "draft.put": { request: Draft; response: Nothing };
  /** What was typed, or `null`. */
  "draft.get": { request: DraftKey; response: Draft };
  /** Drafts whose key begins like this. */
  "draft.list": { request: DraftKey; response: Items<Draft> };
  /** Adds a document. */
  "document.add": { request: AddDocument; response: AddedDocument };
  /** Every document, the latest first. */
  "document.list": { request: Nothing; response: Items<DocumentCard> };
  /** A document with its statements and claims. */
  "document.show": { request: Id; response: DocumentView };
  /** Changes a document's particulars. */
  "document.edit": { request: EditDocument; response: Nothing };
  /** Takes a document away; refused while claims are anchored in it. */
  "document.delete": { request: Id; response: Nothing };
  /** Puts a statement aside as "not a claim". */
  "statement.dismiss": { request: DocumentSpans; response: Nothing };
  /** Takes it up again. */
  "statement.restore": { request: DocumentSpans; response: Nothing };
  /** The claim that these words would make. */
  "claim.draft": { request: DocumentSpans; response: ClaimDraft };
  /** Records a claim. */
  "claim.add": { request: AddClaim; response: AddedClaim };
  /** Claims of the same wording. */
  "claim.same": { request: SameWording; response: Items<ClaimCard> };
  /** Claims by query, sorted, a page of them. */
  "claim.list": { request: ListClaims; response: Items<ClaimRow> };
  /** The ids of all claims that a query finds, in the list's order (`offset`, `limit` don't count). */
  "claim.ids": { request: ListClaims; response: ClaimIds };
  /** A claim with everything that hangs on it. */
  "claim.show": { request: Id; response: ClaimView };
  /** Changes one or many claims in one act. */
  "claim.edit": { request: EditClaims; response: Changed };
  /** Takes claims away, with what hangs on them, in one act that undo brings back. */
  "claim.delete": { request: ClaimIds; response: Changed };
  /** Ties two claims. */
  "claim.link": { request: LinkClaims; response: Id };
  /** Unties them. */
  "claim.unlink": { request: Id; response: Nothing };
  /** Of a claim "Y" of X, records "X said Y" and ties the two. */
  "claim.said": { request: Id; response: AddedClaim };
  /** Records an address at which a claim was made or repeated. */
  "appearance.add": { request: AddAppearance; response: Id };
  /** Says that a claim was made at this place first. */
  "appearance.first": { request: OneAppearance; response: Nothing };
  /** Takes a place away. */
  "appearance.delete": { request: OneAppearance; response: Nothing };
  /** Records a picture, video or recording that a claim is about, or changes it. */
  "media.save": { request: SaveMedia; response: Id };
  /** Takes it away. */
  "media.delete": { request: Id; response: Nothing };
  /** Changes what is known of a claimant, reporter or venue, everywhere it occurs. */
  "party.edit": { request: EditParty; response: Nothing };
  /** Every party, by name. */
  "party.list": { request: Nothing; response: Items<Party> };
  /** Adds evidence. */
  "evidence.add": { request: AddEvidence; response: Id };
  /** Changes evidence. */
  "evidence.edit": { request: EditEvidence; response: Nothing };
  /** Takes evidence away; refused while the current rationale cites it. */
  "evidence.delete": { request: Id; response: Nothing };
  /** Every source, by name. */
  "source.list": { request: Nothing; response: Items<SourceCard> };
  /** A source with its judgements and what it said. */
  "source.show": { request: Id; response: SourceView };
  /** Adds a source. */
  "source.add": { request: AddSource; response: Id };
  /** Changes a source. */
  "source.edit": { request: EditSource; response: Nothing };
  /** Judges a source anew. */
  "source.rate": { request: RateSource; response: Nothing };
  /** How this book captures. */
  "capture.settings": { request: Nothing; response: CaptureSettings };
  /** Sets how this book captures. */
  "capture.settings.save": { request: CaptureSettings; response: Nothing };
  /** The addresses in what was pasted. */
  "capture.urls": { request: PastedText; response: FoundUrls };
  /** Captures an address, with what the page needs to be looked at. */
  "capture.fetch": { request: CaptureUrl; response: Captured };
  /** Takes a file in; an archive gives a snapshot a page. */
  "capture.file": { request: CaptureFile; response: Items<Captured> };
  /** Takes in what was pasted. */
  "capture.paste": { request: CapturePasted; response: Captured };
  /** Snapshots, the latest first. */
  "snapshot.list": { request: ListSnapshots; response: Items<SnapshotCard> };
  /** A snapshot with its text and everything that hangs on it. */
  "snapshot.show": { request: Id; response: SnapshotView };
  /** What evidence begins with that is made of a snapshot. */
  "snapshot.prefill": { request: Id; response: SnapshotPrefill };
  /** Changes what the desk says of a snapshot. */
  "snapshot.edit": { request: EditSnapshot; response: Nothing };
  /** Takes a snapshot away; refused while evidence rests on it. */
  "snapshot.delete": { request: Id; response: Nothing };
  /** Reads the text anew, with what reads texts now. */
  "snapshot.reread": { request: Id; response: Nothing };
  /** Looks again at a snapshot's address. */
  "snapshot.recheck": { request: RecheckSnapshot; response: Rechecked };
  /** How the texts of two snapshots differ. */
  "snapshot.compare": { request: CompareSnapshots; response: Comparison };
  /** Writes snapshots to a file. */
  "snapshot.export": { request: ExportSnapshots; response: WrittenSnapshots };
  /** Captured bytes that nothing refers to. */
  "blob.unused": { request: Nothing; response: UnusedBytes };
  /** Removes them, for good. */
  "blob.remove-unused": { request: Nothing; response: UnusedBytes };
  /** Sets a verdict. */
  "verdict.set": { request: SetVerdict; response: Id };
  /** Records that a check went out. */
  "publication.add": { request: AddPublication; response: Id };
  /** Records a correction. */
  "correction.add": { request: AddCorrection; response: Id };
  /** Searches claims, documents and sources. */
  "search": { request: Search; response: Items<Hit> };
  /** Names that begin like this. */
  "suggest": { request: Suggest; response: Suggestions };
  /** A report as it will come out. */
  "report.preview": { request: PreviewReport; response: ReportPreview };
  /** Writes a report to a file. */
  "report.export": { request: ExportReport; response: Exported };
  /** What went out, the latest first. */
  "report.exports": { request: Nothing; response: Items<Export> };
  /** Whether a file is one that went out from this book, and when. */
  "report.identify": { request: IdentifyFile; response: Identified };
  /** The templates of reports. */
  "template.list": { request: Nothing; response: Items<Template> };
  /** Makes or changes a template; a broken one is refused with its line. */
  "template.save": { request: SaveTemplate; response: Id };
  /** Takes a template away. */
  "template.delete": { request: Id; response: Nothing };
  /** A report as a template would make it. */
  "template.preview": { request: PreviewTemplate; response: TemplatePreview };
  /** A picture, as templates hold it. */
  "template.logo": { request: FilePath; response: TemplateLogo };
  /** Takes in the checks of other publishers. */
  "import.claimreview": { request: ImportClaimReview; response: Imported };
  /** What files are, before anything of them is taken in. */
  "import.look": { request: LookAtImport; response: ImportLook };
  /** Takes in a spreadsheet, or tries what would come of it. */
  "import.table": { request: ImportTable; response: Imported };
  /** Writes the report of the last import of this window. */
  "import.report": { request: WriteImportReport; response: FilePath };
  /** Writes an evidence bundle. */
  "bundle.write": { request: WriteBundle; response: WrittenBundle };
  /** What holds of a bundle. */
  "bundle.verify": { request: VerifyBundle; response: BundleVerdict };
  /** The key of this installation, made where there is none. */
  "bundle.key": { request: Nothing; response: BundleKey };
  /** Writes the whole book as open files: JSON Lines and what was captured. */
  "book.export": { request: ExportBook; response: WrittenBook };
  /** Makes a book of such files. */
  "book.import": { request: ImportBook; response: DeskStatus };
  /** Citations of evidence, snapshots and sources. */
  "citation.make": { request: MakeCitations; response: Citations };
  /** Marks something as not for publication. */
  "redaction.mark": { request: MarkRedaction; response: Id };
  /** What is marked as not for publication. */
  "redaction.list": { request: Nothing; response: Items<RedactionView> };
  /** Takes a mark away. */
  "redaction.lift": { request: LiftRedaction; response: Nothing };
  /** The history, the latest first. */
  "history.list": { request: ListHistory; response: Items<ActView> };
  /** Takes back the last acts of the person. */
  "undo": { request: Steps; response: Stepped };
  /** Brings back what was taken back last. */
  "redo": { request: Steps; response: Stepped };
}
