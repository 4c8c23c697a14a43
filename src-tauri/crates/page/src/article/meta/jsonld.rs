//! What a page says of itself in JSON-LD (schema.org): articles, their authors and publishers.
//!
//! It is written by hand and by plugins, and often broken: line ends within strings, comments around it, a comma too many.
//! Those are mended; what is still no JSON is passed over.

use serde_json::{Map, Value};

use crate::article::dom::Dom;

/// Scripts longer than this are not read.
const MAX_SCRIPT: usize = 2 << 20;

/// What was found, each as written.
#[derive(Debug, Default)]
pub struct Linked {
    /// `headline`.
    pub headline: Option<String>,
    /// `name`, or `alternativeHeadline`.
    pub name: Option<String>,
    /// The names of the authors.
    pub authors: Vec<String>,
    /// `datePublished`.
    pub published: Option<String>,
    /// The publisher's name.
    pub publisher: Option<String>,
    /// The name of the web site.
    pub website: Option<String>,
    /// `inLanguage`.
    pub lang: Option<String>,
    /// `articleBody`.
    pub body: Option<String>,
}

/// Reads all JSON-LD of a page; of several articles, the first.
pub fn read(dom: &Dom) -> Linked {
    let mut out = Linked::default();
    let mut found = false;
    for script in dom.all("script").take(5000) {
        if !dom
            .attr(script, "type")
            .is_some_and(|t| t.to_ascii_lowercase().contains("ld+json"))
        {
            continue;
        }
        let text: String = dom.children(script).map(|c| dom.own_text(c)).collect();
        if text.len() > MAX_SCRIPT {
            continue;
        }
        let Some(value) = parse(&text) else { continue };
        let mut waiting = vec![&value];
        let mut seen = 0;
        while let Some(value) = waiting.pop() {
            seen += 1;
            if seen > 20_000 {
                break;
            }
            match value {
                Value::Array(items) => waiting.extend(items.iter().rev()),
                Value::Object(object) => {
                    if is_article(object) && !found {
                        found = true;
                        take(&mut out, object, &value_index(&value_root(&text)));
                    } else if has_type(object, &["WebSite"]) && out.website.is_none() {
                        out.website = object.get("name").and_then(string);
                    }
                    for key in [
                        "mainEntity",
                        "mainEntityOfPage",
                        "@graph",
                        "itemListElement",
                        "hasPart",
                    ] {
                        if let Some(inner) = object.get(key) {
                            waiting.push(inner);
                        }
                    }
                }
                _ => {}
            }
        }
    }
    out
}

/// The objects of a script by their `@id`, for authors and publishers that are but referred to.
fn value_index(root: &Option<Value>) -> Map<String, Value> {
    let mut index = Map::new();
    let mut waiting: Vec<&Value> = root.iter().collect();
    let mut seen = 0;
    while let Some(value) = waiting.pop() {
        seen += 1;
        if seen > 20_000 {
            break;
        }
        match value {
            Value::Array(items) => waiting.extend(items),
            Value::Object(object) => {
                if let (Some(id), true) = (
                    object.get("@id").and_then(Value::as_str),
                    object.contains_key("name"),
                ) {
                    index.insert(id.to_owned(), Value::Object(object.clone()));
                }
                waiting.extend(object.values().filter(|v| v.is_object() || v.is_array()));
            }
            _ => {}
        }
    }
    index
}

fn value_root(text: &str) -> Option<Value> {
    text.contains("@id").then(|| parse(text))?
}

fn parse(text: &str) -> Option<Value> {
    let text = text
        .trim()
        .trim_start_matches("<!--")
        .trim_start_matches("//")
        .trim_start_matches("<![CDATA[")
        .trim();
    let text = text
        .trim_end_matches("-->")
        .trim_end_matches("]]>")
        .trim_end_matches("//")
        .trim()
        .trim_end_matches(';');
    if let Ok(value) = serde_json::from_str(text) {
        return Some(value);
    }
    serde_json::from_str(&mended(text)).ok()
}

/// Control characters in strings become spaces, commas before a closing bracket go.
fn mended(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut within, mut escaped) = (false, false);
    for c in text.chars() {
        if within {
            match c {
                _ if escaped => {
                    escaped = false;
                    if !matches!(c, '"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u') {
                        out.pop();
                    }
                }
                '\\' => escaped = true,
                '"' => within = false,
                _ => {}
            }
            out.push(if c.is_control() { ' ' } else { c });
            continue;
        }
        match c {
            '"' => within = true,
            '}' | ']' => {
                let kept = out.trim_end().len();
                if out.get(..kept).is_some_and(|o| o.ends_with(',')) {
                    out.truncate(kept - 1);
                }
            }
            _ => {}
        }
        out.push(c);
    }
    out
}

fn has_type(object: &Map<String, Value>, names: &[&str]) -> bool {
    let is = |t: &Value| {
        t.as_str()
            .is_some_and(|t| names.contains(&t.rsplit(['/', ':']).next().unwrap_or(t)))
    };
    match object.get("@type") {
        Some(Value::Array(types)) => types.iter().any(is),
        Some(one) => is(one),
        None => false,
    }
}

fn is_article(object: &Map<String, Value>) -> bool {
    has_type(
        object,
        &[
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "AskPublicNewsArticle",
            "AdvertiserContentArticle",
            "SatiricalArticle",
            "ScholarlyArticle",
            "MedicalScholarlyArticle",
            "TechArticle",
            "APIReference",
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "DiscussionForumPosting",
            "Report",
            "Review",
            "ClaimReview",
            "Recipe",
            "PodcastEpisode",
        ],
    )
}

fn take(out: &mut Linked, article: &Map<String, Value>, index: &Map<String, Value>) {
    let text = |key: &str| article.get(key).and_then(string);
    out.headline = text("headline");
    out.name = text("name").or_else(|| text("alternativeHeadline"));
    out.published = text("datePublished").or_else(|| text("dateCreated"));
    out.lang = text("inLanguage").or_else(|| article.get("inLanguage").and_then(|l| name(l, index)));
    out.body = text("articleBody").or_else(|| text("reviewBody"));
    out.publisher = article
        .get("publisher")
        .and_then(|p| names(p, index).into_iter().next());
    out.authors = article
        .get("author")
        .or_else(|| article.get("creator"))
        .map(|a| names(a, index))
        .unwrap_or_default();
}

fn string(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(items) => items.first().and_then(|v| v.as_str()).map(str::to_owned),
        _ => None,
    }
    .filter(|text| !text.trim().is_empty())
}

fn names(value: &Value, index: &Map<String, Value>) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().take(20).filter_map(|v| name(v, index)).collect(),
        one => name(one, index).into_iter().collect(),
    }
}

fn name(value: &Value, index: &Map<String, Value>) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Object(object) => object.get("name").and_then(string).or_else(|| {
            let known = index.get(object.get("@id")?.as_str()?)?;
            known.get("name").and_then(string)
        }),
        _ => None,
    }
    .filter(|text| !text.trim().is_empty())
}
