//! Reports: what is chosen, how it looks, where it goes.

use claimbook_domain::{ClaimId, DocumentId, Edtf, Export, TemplateId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a report is about: exactly one of the three.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(default)]
pub struct Selection {
    /// These claims, in this order.
    #[ts(optional)]
    pub claims: Option<Vec<ClaimId>>,
    /// Everything made of a document, in the order of its text.
    #[ts(optional)]
    pub document: Option<DocumentId>,
    /// What a query finds; an empty query is everything. Statistics and corrections are of everything where nothing is named.
    #[ts(optional)]
    pub query: Option<String>,
}

/// A format of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum ReportFormat {
    /// One self-contained page.
    Html,
    /// Markdown.
    Md,
    /// JSON.
    Json,
    /// ClaimReview, JSON-LD.
    JsonLd,
    /// A row a claim.
    Csv,
    /// A document for word processors. Its preview is that of the page.
    Docx,
    /// A workbook. Its preview is that of the page.
    Xlsx,
    /// Pages to print and to keep (PDF/UA-1, PDF/A-2a). Its preview is its pages as pictures.
    Pdf,
    /// A card for social media, outlines. One claim.
    Svg,
    /// A card for social media, pixels. One claim.
    Png,
    /// A feed of the checks that went out, RSS 2.0.
    Rss,
    /// A feed of the checks that went out, Atom 1.0.
    Atom,
    /// A static site of the checks that went out, as a ZIP file. Its preview is its first page.
    Site,
}

/// What kind of report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum ReportKind {
    /// The checks: one, or several as a round-up.
    #[default]
    Checks,
    /// The checks behind an overview of them.
    Dossier,
    /// What was corrected in them.
    Corrections,
    /// Figures of them.
    Statistics,
}

/// The size of a card.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum CardShape {
    /// 1200 × 630, as previews of links show it.
    #[default]
    Link,
    /// 1080 × 1080, for posts.
    Square,
    /// 1080 × 1920, for stories.
    Story,
}

/// How a report is made, whatever its format.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(default)]
pub struct ReportOptions {
    /// What kind.
    pub kind: ReportKind,
    /// BCP 47 language; the desk's where left out.
    #[ts(optional)]
    pub lang: Option<String>,
    /// The newsroom's template; the desk's own where left out.
    #[ts(optional)]
    pub template: Option<TemplateId>,
    /// The size of a card.
    pub card: CardShape,
    /// The address at which a site will lie; the publisher's where left out.
    #[ts(optional)]
    pub base: Option<String>,
    /// Statistics: the first day of the period.
    #[ts(optional)]
    pub since: Option<Edtf>,
    /// Statistics: its last day.
    #[ts(optional)]
    pub until: Option<Edtf>,
}

/// Asks for a report as it will come out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PreviewReport {
    /// What.
    pub select: Selection,
    /// How.
    pub format: ReportFormat,
    /// Made how.
    #[serde(default)]
    pub options: ReportOptions,
}

/// A report as it will come out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReportPreview {
    /// The file's content (of long ones the beginning).
    pub content: String,
    /// Whether something was left out of `content`.
    pub cut: bool,
    /// How many claims it holds.
    pub claims: u32,
    /// How many of them have a verdict.
    pub with_verdict: u32,
    /// What readers or search engines will miss: names from the catalogue with the claim concerned.
    pub remarks: Vec<ReportRemark>,
    /// In how many places something is withheld that is not for publication.
    pub withheld: u32,
    /// The file name offered.
    pub file_name: String,
    /// The pictures of its pages, or of its card: addresses of the window's own scheme without their root, such as
    /// `preview/3/0`. `content` is empty then.
    pub pictures: Vec<PreviewPicture>,
}

/// A page or a card, as a picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PreviewPicture {
    /// Where the picture is: `served(path)` of the platform.
    pub path: String,
    /// Its width, in points or pixels: only the ratio counts.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// What it shows, in words, where it is a card.
    pub alt: Option<String>,
}

/// Something that a report lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReportRemark {
    /// A name from the catalogue, such as `no-publisher`.
    pub code: String,
    /// Which claim.
    pub claim: Option<ClaimId>,
}

/// Writes a report.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExportReport {
    /// What.
    pub select: Selection,
    /// How.
    pub format: ReportFormat,
    /// Where to.
    pub path: String,
    /// Whether a file that is there may be replaced.
    #[serde(default)]
    pub replace: bool,
    /// Made how.
    #[serde(default)]
    pub options: ReportOptions,
}

/// What was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Exported {
    /// The record of it.
    pub export: Export,
    /// Where it lies.
    pub path: String,
    /// How long it is.
    pub bytes: u64,
    /// In how many places something is withheld that is not for publication.
    pub withheld: u32,
}

/// Asks what a file is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct IdentifyFile {
    /// The file.
    pub path: String,
}

/// What a file is: the exports that wrote exactly these bytes, the first first; none where this book wrote no such file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Identified {
    /// SHA-256 of the file.
    pub sha256: String,
    /// How long it is.
    pub bytes: u64,
    /// When it went out.
    pub exports: Vec<Export>,
}
