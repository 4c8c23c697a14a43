//! MediaReview held against the rules, whoever wrote it.

use super::{Checks, Problem, is_a, one_or_many, text};
use claimbook_domain::MediaCategory;
use serde_json::Value;

/// What is wrong with a MediaReview, or with all of those of a page (a list, or a `@graph`). Empty: nothing.
pub fn check_media(json: &Value) -> Vec<Problem> {
    let mut list = Checks {
        problems: Vec::new(),
        base: String::new(),
    };
    let reviews = reviews(json);
    if reviews.is_empty() {
        list.required("@type", "There is no MediaReview here.");
    }
    let several = reviews.len() > 1;
    for (n, review) in reviews.into_iter().enumerate() {
        if several {
            list.base = format!("[{n}].");
        }
        list.media_review(review);
    }
    list.problems
}

fn reviews(json: &Value) -> Vec<&Value> {
    if is_a(json, "MediaReview") {
        vec![json]
    } else if let Some(list) = json.as_array().or_else(|| json.get("@graph")?.as_array()) {
        list.iter().flat_map(reviews).collect()
    } else {
        Vec::new()
    }
}

impl Checks {
    fn media_review(&mut self, review: &Value) {
        self.address(review.get("url"), "url", true);
        self.date(review.get("datePublished"), "datePublished");
        match review.get("author") {
            None | Some(Value::Null) => self.recommended("author", "Who publishes the check is missing."),
            author => one_or_many(author).for_each(|a| self.publisher(a)),
        }
        let category = self.category(review);
        let context = text(review, "originalMediaContextDescription");
        let link = review.get("originalMediaLink").filter(|l| !l.is_null());
        if link.is_some() {
            self.address(link, "originalMediaLink", false);
        }
        // What is itself the original has no other.
        if category.is_some_and(|c| c != MediaCategory::Original) && context.is_none() && link.is_none() {
            self.recommended(
                "originalMediaContextDescription",
                "What the original shows is missing, and where it is (originalMediaLink).",
            );
        }
        let items: Vec<&Value> = one_or_many(review.get("itemReviewed")).collect();
        if items.is_empty() {
            self.required("itemReviewed", "The media is missing.");
        }
        for item in items {
            self.media_item(item);
        }
    }

    fn category(&mut self, review: &Value) -> Option<MediaCategory> {
        const PATH: &str = "mediaAuthenticityCategory";
        let values: Vec<&Value> = one_or_many(review.get(PATH)).collect();
        let [value] = values.as_slice() else {
            let what = if values.is_empty() {
                "The category is missing."
            } else {
                "There are several categories; one MediaReview has one."
            };
            self.required(PATH, what);
            return None;
        };
        let name = value.as_str().unwrap_or_default();
        let category = MediaCategory::of_schema(name);
        match category {
            Some(category) => {
                let own = name.rsplit('/').next().unwrap_or_default();
                if own != category.schema_name() {
                    self.required(
                        PATH,
                        format!("It is written {}, with these capitals.", category.schema_name()),
                    );
                }
            }
            None => self.required(PATH, format!("“{name}” is none of the six categories.")),
        }
        category
    }

    fn media_item(&mut self, item: &Value) {
        if !is_a(item, "MediaReviewItem") {
            self.required("itemReviewed.@type", "It is no MediaReviewItem.");
        }
        let copies: Vec<&Value> = one_or_many(item.get("mediaItemAppearance")).collect();
        if copies.is_empty() {
            self.required(
                "itemReviewed.mediaItemAppearance",
                "No copy of the media is named.",
            );
        }
        for copy in copies {
            let path = "itemReviewed.mediaItemAppearance";
            let mut any = false;
            for name in ["accessedOnUrl", "contentUrl", "archivedAt", "url"] {
                if let Some(address) = copy.get(name) {
                    any = true;
                    self.address(Some(address), &format!("{path}.{name}"), false);
                }
            }
            if !any {
                self.required(path, "A copy has no address (accessedOnUrl, contentUrl).");
            }
            let is_hash = |h: &str| h.len() == 64 && h.bytes().all(|b| b.is_ascii_hexdigit());
            let mut hashes = one_or_many(copy.get("sha256sum"));
            if hashes.any(|h| !h.as_str().is_some_and(is_hash)) {
                self.required(
                    &format!("{path}.sha256sum"),
                    "It is no SHA-256 in hexadecimal digits.",
                );
            }
        }
        let claims: Vec<&Value> = one_or_many(item.get("interpretedAsClaim")).collect();
        if claims.is_empty() {
            self.recommended(
                "itemReviewed.interpretedAsClaim",
                "The claim that the media is used for is missing.",
            );
        }
        for claim in claims {
            let path = "itemReviewed.interpretedAsClaim";
            if !is_a(claim, "Claim") {
                self.required(&format!("{path}.@type"), "It is no Claim.");
            }
            let said = ["description", "text", "name"]
                .iter()
                .any(|n| text(claim, n).is_some());
            if !said {
                self.required(path, "The claim says nothing.");
            }
            for author in one_or_many(claim.get("author")) {
                if text(author, "name").is_none() {
                    self.required(&format!("{path}.author.name"), "The claimant has no name.");
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn found(json: &Value) -> Vec<String> {
        check_media(json).iter().map(|p| p.path.clone()).collect()
    }

    #[test]
    fn every_rule_that_is_broken_is_named() {
        assert_eq!(found(&json!({"@type": "ClaimReview"})), ["@type"]);
        let bare = json!({"@type": "MediaReview"});
        assert_eq!(
            found(&bare),
            [
                "url",
                "datePublished",
                "author",
                "mediaAuthenticityCategory",
                "itemReviewed"
            ]
        );
        let wrong = json!([{
            "@type": "MediaReview", "url": "https://desk.example/1", "datePublished": "2022-09-09",
            "author": {"@type": "Organization", "name": "The Desk", "url": "https://desk.example"},
            "mediaAuthenticityCategory": "transformedcontent",
            "itemReviewed": {
                "@type": "CreativeWork",
                "mediaItemAppearance": [{"@type": "ImageObject"}, {"contentUrl": "a.png", "sha256sum": "12"}],
                "interpretedAsClaim": {"@type": "Thing", "author": {}},
            },
        }]);
        assert_eq!(
            found(&wrong),
            [
                "mediaAuthenticityCategory",
                "originalMediaContextDescription",
                "itemReviewed.@type",
                "itemReviewed.mediaItemAppearance",
                "itemReviewed.mediaItemAppearance.contentUrl",
                "itemReviewed.mediaItemAppearance.sha256sum",
                "itemReviewed.interpretedAsClaim.@type",
                "itemReviewed.interpretedAsClaim",
                "itemReviewed.interpretedAsClaim.author.name",
            ]
        );
    }
}
