//! What a cited thing is, and how each format calls it.

use serde::{Deserialize, Serialize};

/// What is cited.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Medium {
    /// A page of a site.
    #[default]
    WebPage,
    /// An article of a newspaper, agency or news site.
    NewsArticle,
    /// An article of a magazine or journal.
    MagazineArticle,
    /// A post of a blog.
    BlogPost,
    /// A post on a social network or in a messenger's channel.
    SocialPost,
    /// A video.
    Video,
    /// A recording of sound, a podcast.
    Audio,
    /// A programme on television or radio.
    Broadcast,
    /// A report.
    Report,
    /// A document of another kind, such as a PDF file.
    Document,
    /// A data set, a table of statistics.
    Dataset,
    /// A law, decree or regulation.
    Legislation,
    /// A speech.
    Speech,
    /// An interview.
    Interview,
    /// A letter, a message, a conversation with the desk.
    Letter,
    /// A picture.
    Image,
    /// A book.
    Book,
}

impl Medium {
    /// Every medium.
    pub const ALL: [Medium; 17] = [
        Medium::WebPage,
        Medium::NewsArticle,
        Medium::MagazineArticle,
        Medium::BlogPost,
        Medium::SocialPost,
        Medium::Video,
        Medium::Audio,
        Medium::Broadcast,
        Medium::Report,
        Medium::Document,
        Medium::Dataset,
        Medium::Legislation,
        Medium::Speech,
        Medium::Interview,
        Medium::Letter,
        Medium::Image,
        Medium::Book,
    ];

    /// What a snapshot of that media type is, where nobody has said more: `application/pdf` is a document.
    pub fn of_media_type(media_type: &str) -> Medium {
        let media_type = media_type
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_lowercase();
        match media_type.split('/').next() {
            Some("video") => Medium::Video,
            Some("audio") => Medium::Audio,
            Some("image") => Medium::Image,
            _ => match media_type.as_str() {
                "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => {
                    Medium::Dataset
                }
                "application/pdf" => Medium::Document,
                _ => Medium::WebPage,
            },
        }
    }

    /// The `type` of CSL 1.0.2 (appendix III).
    pub(super) const fn csl(self) -> &'static str {
        match self {
            Medium::WebPage => "webpage",
            Medium::NewsArticle => "article-newspaper",
            Medium::MagazineArticle => "article-magazine",
            Medium::BlogPost => "post-weblog",
            Medium::SocialPost => "post",
            Medium::Video => "motion_picture",
            Medium::Audio => "song",
            Medium::Broadcast => "broadcast",
            Medium::Report => "report",
            Medium::Document => "document",
            Medium::Dataset => "dataset",
            Medium::Legislation => "legislation",
            Medium::Speech => "speech",
            Medium::Interview => "interview",
            Medium::Letter => "personal_communication",
            Medium::Image => "graphic",
            Medium::Book => "book",
        }
    }

    /// The entry type of BibLaTeX (manual, 2.1).
    pub(super) const fn biblatex(self) -> &'static str {
        match self {
            Medium::WebPage | Medium::BlogPost | Medium::SocialPost => "online",
            Medium::NewsArticle | Medium::MagazineArticle => "article",
            Medium::Video => "video",
            Medium::Audio => "audio",
            Medium::Report => "report",
            Medium::Dataset => "dataset",
            Medium::Legislation => "legislation",
            Medium::Speech => "unpublished",
            Medium::Letter => "letter",
            Medium::Image => "image",
            Medium::Book => "book",
            Medium::Broadcast | Medium::Document | Medium::Interview => "misc",
        }
    }

    /// The reference type of RIS.
    pub(super) const fn ris(self) -> &'static str {
        match self {
            Medium::WebPage | Medium::SocialPost => "ELEC",
            Medium::NewsArticle => "NEWS",
            Medium::MagazineArticle => "MGZN",
            Medium::BlogPost => "BLOG",
            Medium::Video => "VIDEO",
            Medium::Audio => "SOUND",
            Medium::Broadcast => "MPCT",
            Medium::Report => "RPRT",
            Medium::Dataset => "DATA",
            Medium::Legislation => "STAT",
            Medium::Interview | Medium::Letter => "PCOMM",
            Medium::Image => "ART",
            Medium::Book => "BOOK",
            Medium::Document | Medium::Speech => "GEN",
        }
    }

    /// What APA writes in brackets behind the title, where the form is not the usual one (Publication Manual, 9.21).
    pub(super) const fn bracketed(self) -> Option<&'static str> {
        match self {
            Medium::SocialPost => Some("Post"),
            Medium::Video => Some("Video"),
            Medium::Audio => Some("Audio"),
            Medium::Broadcast => Some("Broadcast"),
            Medium::Dataset => Some("Data set"),
            Medium::Speech => Some("Speech"),
            Medium::Interview => Some("Interview"),
            Medium::Letter => Some("Personal communication"),
            Medium::Image => Some("Image"),
            _ => None,
        }
    }

    /// Whether it is a part of what appears under one name, so that the whole is set in italics and not the part.
    pub(super) const fn is_article(self) -> bool {
        matches!(
            self,
            Medium::NewsArticle | Medium::MagazineArticle | Medium::BlogPost
        )
    }

    /// Whether it stands alone, as a book does.
    pub(super) const fn stands_alone(self) -> bool {
        matches!(
            self,
            Medium::Report
                | Medium::Document
                | Medium::Dataset
                | Medium::Legislation
                | Medium::Book
                | Medium::Video
                | Medium::Image
        )
    }
}
