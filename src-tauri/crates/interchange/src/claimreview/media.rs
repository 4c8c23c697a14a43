//! A check of a picture, video or recording as MediaReview (schema.org; Google's MediaReview guidelines).
//!
//! It says what was done to the media, not whether a claim is true: one of six categories. The claim that the media was used
//! for is `interpretedAsClaim`; it is checked by a ClaimReview of its own beside this.

use super::is_web_address;
use super::write::{Claimant, Object, Publisher, WriteError};
use claimbook_domain::{Edtf, MediaCategory, MediaKind};
use serde_json::Value;

/// The type of a copy of the media in schema.org.
const fn copy_type(kind: MediaKind) -> &'static str {
    match kind {
        MediaKind::Image => "ImageObjectSnapshot",
        MediaKind::Video => "VideoObjectSnapshot",
        MediaKind::Audio => "AudioObjectSnapshot",
    }
}

/// A copy of the media that was looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MediaAppearance {
    /// The page that shows it.
    pub page: String,
    /// The file itself.
    pub content: Option<String>,
    /// Where the page is archived.
    pub archived_at: Option<String>,
    /// The SHA-256 of the file, in hexadecimal digits.
    pub sha256: Option<String>,
}

/// What is known of a check of media. `None` and empty: not known, and left out.
#[derive(Debug, Clone, PartialEq)]
pub struct MediaReview {
    /// The page of the check; required.
    pub url: Option<String>,
    /// What was done to the media; required.
    pub category: MediaCategory,
    /// BCP 47 language of the check.
    pub language: Option<String>,
    /// When the check was published.
    pub date_published: Option<Edtf>,
    /// Who publishes it.
    pub author: Option<Publisher>,
    /// What the original shows, and when and where it is from.
    pub original_context: Option<String>,
    /// Where the original is.
    pub original_link: Option<String>,
    /// What the media is.
    pub kind: MediaKind,
    /// Its copies; one at least is required.
    pub appearances: Vec<MediaAppearance>,
    /// The claim that the media was used for.
    pub claim: Option<String>,
    /// Who made that claim.
    pub claimants: Vec<Claimant>,
    /// When it was made.
    pub claim_date: Option<Edtf>,
}

impl MediaReview {
    /// The MediaReview, with its context, or why there can be none. Its properties always come in the same order.
    pub fn to_json(&self) -> Result<Value, WriteError> {
        let url = self.url.as_deref().map(str::trim).filter(|u| !u.is_empty());
        let url = url.ok_or(WriteError::MissingUrl)?;
        let shown: Vec<&MediaAppearance> = self
            .appearances
            .iter()
            .filter(|a| !a.page.trim().is_empty())
            .collect();
        if shown.is_empty() {
            return Err(WriteError::MissingMedia);
        }
        let copies = shown.iter().flat_map(|a| {
            [
                Some(a.page.as_str()),
                a.content.as_deref(),
                a.archived_at.as_deref(),
            ]
        });
        let parties = self.claimants.iter().flat_map(|c| &c.same_as).map(String::as_str);
        let publisher = self.author.iter().filter_map(|a| a.url.as_deref());
        for address in copies
            .flatten()
            .chain(parties)
            .chain(publisher)
            .chain(self.original_link.as_deref())
            .chain([url])
        {
            if !is_web_address(address.trim()) {
                return Err(WriteError::NotAnAddress(address.to_owned()));
            }
        }
        let copies = shown.iter().map(|a| {
            Object::of(copy_type(self.kind))
                .text("accessedOnUrl", Some(&a.page))
                .text("contentUrl", a.content.as_deref())
                .text("archivedAt", a.archived_at.as_deref())
                .text("sha256sum", a.sha256.as_deref())
                .done()
        });
        let claim = Object::of("Claim")
            .text("description", self.claim.as_deref())
            .values(
                "author",
                self.claimants.iter().filter_map(Claimant::object).collect(),
            )
            .date("datePublished", self.claim_date.as_ref());
        let item = Object::of("MediaReviewItem")
            .values("mediaItemAppearance", copies.collect())
            .values(
                "interpretedAsClaim",
                claim.says_something().then(|| claim.done()).into_iter().collect(),
            );
        let author = self.author.iter().filter_map(Publisher::object);
        Ok(Object::of("MediaReview")
            .text("url", Some(url))
            .text("inLanguage", self.language.as_deref())
            .date("datePublished", self.date_published.as_ref())
            .values("author", author.collect())
            .text("mediaAuthenticityCategory", Some(self.category.schema_name()))
            .text(
                "originalMediaContextDescription",
                self.original_context.as_deref(),
            )
            .text("originalMediaLink", self.original_link.as_deref())
            .values("itemReviewed", vec![item.done()])
            .in_context())
    }
}

#[cfg(test)]
mod tests {
    use super::super::check_media;
    use super::*;

    fn full() -> MediaReview {
        MediaReview {
            url: Some("https://desk.example/checks/flood".into()),
            category: MediaCategory::Decontextualized,
            language: Some("en".into()),
            date_published: Some("2022-09-09".parse().unwrap()),
            author: Some(Publisher {
                name: "The Desk".into(),
                url: Some("https://desk.example".into()),
            }),
            original_context: Some("A flood in another country, in 2011.".into()),
            original_link: Some("https://agency.example/flood".into()),
            kind: MediaKind::Video,
            appearances: vec![MediaAppearance {
                page: "https://social.example/post/1".into(),
                content: Some("https://social.example/1.mp4".into()),
                archived_at: Some("https://archive.example/1".into()),
                sha256: Some("ab".repeat(32)),
            }],
            claim: Some("The harbour was flooded yesterday.".into()),
            claimants: vec![Claimant {
                name: "A. Speaker".into(),
                ..Claimant::default()
            }],
            claim_date: Some("2022-09".parse().unwrap()),
        }
    }

    #[test]
    fn what_is_known_is_written_in_its_order_and_has_no_fault() {
        let json = full().to_json().unwrap();
        assert_eq!(check_media(&json), []);
        assert_eq!(
            json.to_string(),
            concat!(
                r#"{"@context":"https://schema.org","@type":"MediaReview","url":"https://desk.example/checks/flood","#,
                r#""inLanguage":"en","datePublished":"2022-09-09","#,
                r#""author":{"@type":"Organization","name":"The Desk","url":"https://desk.example"},"#,
                r#""mediaAuthenticityCategory":"DecontextualizedContent","#,
                r#""originalMediaContextDescription":"A flood in another country, in 2011.","#,
                r#""originalMediaLink":"https://agency.example/flood","#,
                r#""itemReviewed":{"@type":"MediaReviewItem","mediaItemAppearance":{"@type":"VideoObjectSnapshot","#,
                r#""accessedOnUrl":"https://social.example/post/1","contentUrl":"https://social.example/1.mp4","#,
                r#""archivedAt":"https://archive.example/1","sha256sum":"abababababababababababababababababababababababababababababababab"},"#,
                r#""interpretedAsClaim":{"@type":"Claim","description":"The harbour was flooded yesterday.","#,
                r#""author":{"@type":"Thing","name":"A. Speaker"},"datePublished":"2022-09"}}}"#
            )
        );
    }

    #[test]
    fn what_would_not_be_valid_is_refused() {
        let code = |change: fn(&mut MediaReview)| {
            let mut review = full();
            change(&mut review);
            review.to_json().unwrap_err().code()
        };
        assert_eq!(code(|r| r.url = None), "claimreview-url");
        assert_eq!(code(|r| r.appearances.clear()), "mediareview-media");
        assert_eq!(
            code(|r| r.appearances[0].page = "on the telephone".into()),
            "claimreview-address"
        );
        assert_eq!(
            code(|r| r.original_link = Some("javascript:x".into())),
            "claimreview-address"
        );
    }
}
