//! The description of a bundle: RO-Crate 1.1, JSON-LD. Written whole; read with nothing in mind but what a check shows.

use crate::manifest::Hash;
use crate::member::{About, Agent, AgentKind};
use crate::{DESCRIPTION, MANIFEST, PUBLIC_KEY, README, SIGNATURE};
use chrono::SecondsFormat;
use data_encoding::HEXLOWER;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::{BTreeSet, HashMap};

const PROFILE: &str = "https://w3id.org/ro/crate/1.1";

/// A file as it is described.
pub(crate) struct File {
    pub path: String,
    pub title: Option<String>,
    pub description: String,
    pub media_type: String,
    pub conforms_to: Option<String>,
    pub source: Option<String>,
    pub created: Option<String>,
    /// None for the list of hashes and its signature, which are made of this description's own.
    pub content: Option<(u64, Hash)>,
}

impl File {
    /// One of the files that every bundle has.
    pub(crate) fn own(path: &str, media_type: &str, description: &str, content: Option<(u64, Hash)>) -> File {
        File {
            path: path.to_owned(),
            title: None,
            description: description.to_owned(),
            media_type: media_type.to_owned(),
            conforms_to: None,
            source: None,
            created: None,
            content,
        }
    }
}

/// What is said of the files that are written after the description, and of those before.
pub(crate) fn own_words(path: &str) -> &'static str {
    match path {
        README => "How to check this bundle without Claimbook",
        PUBLIC_KEY => "The public key that the signature can be checked with",
        MANIFEST => "The SHA-256 of every other file, in the format of sha256sum",
        SIGNATURE => "The Ed25519 signature of manifest-sha256.txt, 64 bytes",
        _ => "",
    }
}

/// The JSON-LD.
pub(crate) fn write(about: &About, files: &[File]) -> String {
    let created = about.created.to_rfc3339_opts(SecondsFormat::Secs, true);
    let mut agents: Vec<Value> = Vec::new();
    let mut refer = |agent: &Agent, place: String| -> Value {
        let id = agent.url.clone().unwrap_or(place);
        let known = agents
            .iter()
            .any(|a| a.get("@id").and_then(Value::as_str) == Some(&id));
        if !known {
            let kind = match agent.kind {
                AgentKind::Person => "Person",
                AgentKind::Organisation => "Organization",
            };
            let mut entity = json!({"@id": id, "@type": kind, "name": agent.name});
            if let (Value::Object(entity), Some(url)) = (&mut entity, &agent.url) {
                entity.insert("url".into(), url.as_str().into());
            }
            agents.push(entity);
        }
        json!({"@id": id})
    };
    let mut root = Map::new();
    root.insert("@id".into(), "./".into());
    root.insert("@type".into(), "Dataset".into());
    root.insert("name".into(), about.title.as_str().into());
    root.insert("description".into(), about.description.as_str().into());
    root.insert("datePublished".into(), created.as_str().into());
    let authors = about.authors.iter().enumerate();
    let authors: Vec<Value> = authors
        .map(|(n, a)| refer(a, format!("#author-{}", n + 1)))
        .collect();
    // One value stands alone and not in an array (RO-Crate 1.1, appendix on JSON-LD).
    match authors.as_slice() {
        [] => {}
        [one] => drop(root.insert("author".into(), one.clone())),
        _ => drop(root.insert("author".into(), authors.into())),
    }
    if let Some(publisher) = &about.publisher {
        root.insert("publisher".into(), refer(publisher, "#publisher".to_owned()));
    }
    let mut more = Vec::new();
    if let Some(licence) = &about.licence {
        let web = licence.starts_with("https://") || licence.starts_with("http://");
        let id = if web { licence.as_str() } else { "#licence" };
        root.insert("license".into(), json!({"@id": id}));
        more.push(json!({"@id": id, "@type": "CreativeWork", "name": licence}));
    }
    if let Some(lang) = &about.lang {
        root.insert("inLanguage".into(), lang.as_str().into());
    }
    let parts: Vec<Value> = files.iter().map(|f| json!({"@id": reference(&f.path)})).collect();
    root.insert("hasPart".into(), parts.into());
    root.insert("mentions".into(), json!({"@id": "#bundling"}));

    let mut graph = vec![
        json!({
            "@id": DESCRIPTION,
            "@type": "CreativeWork",
            "conformsTo": {"@id": PROFILE},
            "about": {"@id": "./"},
        }),
        root.into(),
    ];
    let mut specifications = BTreeSet::new();
    for file in files {
        graph.push(entity(file));
        specifications.extend(file.conforms_to.as_deref());
    }
    for id in specifications {
        graph.push(json!({"@id": id, "@type": "CreativeWork", "name": id}));
    }
    graph.extend(agents);
    graph.extend(more);
    graph.push(json!({"@id": "#software", "@type": "SoftwareApplication", "name": about.software}));
    graph.push(json!({
        "@id": "#bundling",
        "@type": "CreateAction",
        "name": "The making of this bundle",
        "instrument": {"@id": "#software"},
        "endTime": created,
        "result": {"@id": "./"},
    }));
    let whole = json!({
        // The vocabulary of RO-Crate 1.1 is older than schema.org's `sha256`.
        "@context": [format!("{PROFILE}/context"), {"sha256": "http://schema.org/sha256"}],
        "@graph": graph,
    });
    format!("{whole:#}\n")
}

fn entity(file: &File) -> Value {
    let mut entity = Map::new();
    entity.insert("@id".into(), reference(&file.path).into());
    entity.insert("@type".into(), "File".into());
    let name = file.title.as_deref().unwrap_or(&file.path);
    entity.insert("name".into(), name.into());
    entity.insert("description".into(), file.description.as_str().into());
    // A media type without parameters, as the registry lists it.
    let media_type = file.media_type.split(';').next().unwrap_or_default().trim();
    entity.insert("encodingFormat".into(), media_type.into());
    if let Some((size, hash)) = &file.content {
        entity.insert("contentSize".into(), size.to_string().into());
        entity.insert("sha256".into(), HEXLOWER.encode(hash).into());
    }
    if let Some(specification) = &file.conforms_to {
        entity.insert("conformsTo".into(), json!({"@id": specification}));
    }
    if let Some(source) = &file.source {
        entity.insert("isBasedOn".into(), source.as_str().into());
    }
    if let Some(created) = &file.created {
        entity.insert("dateCreated".into(), created.as_str().into());
    }
    entity.into()
}

/// A name as a relative URI (RFC 3986).
fn reference(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// What a description says of its bundle.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Said {
    pub title: Option<String>,
    pub created: Option<String>,
    pub publisher: Option<String>,
    /// Size by reference.
    pub sizes: HashMap<String, u64>,
}

#[derive(Deserialize)]
struct Whole {
    #[serde(rename = "@graph")]
    graph: Vec<Entity>,
}

#[derive(Deserialize)]
struct Entity {
    #[serde(rename = "@id", default)]
    id: Lenient,
    #[serde(default)]
    name: Lenient,
    #[serde(default, rename = "datePublished")]
    published: Lenient,
    #[serde(default)]
    publisher: Lenient,
    #[serde(default, rename = "contentSize")]
    size: Lenient,
}

/// A text, the id of a reference, or something that is of no interest here.
#[derive(Deserialize, Default)]
#[serde(untagged)]
enum Lenient {
    Text(String),
    Number(u64),
    Reference {
        #[serde(rename = "@id")]
        id: String,
    },
    Other(serde::de::IgnoredAny),
    #[default]
    None,
}

impl Lenient {
    fn text(&self) -> Option<String> {
        match self {
            Lenient::Text(text) | Lenient::Reference { id: text } => Some(text.chars().take(1000).collect()),
            _ => None,
        }
    }
}

/// Reads what a check shows; nothing where it is no RO-Crate.
pub(crate) fn read(json: &[u8]) -> Option<Said> {
    let whole: Whole = serde_json::from_slice(json).ok()?;
    let root = whole
        .graph
        .iter()
        .find(|e| e.id.text().as_deref() == Some("./"))?;
    let publisher = root.publisher.text();
    let named = |id: &String| {
        whole
            .graph
            .iter()
            .find(|e| e.id.text().as_ref() == Some(id))
            .and_then(|e| e.name.text())
    };
    let size = |e: &Entity| match &e.size {
        Lenient::Text(text) => text.parse().ok(),
        Lenient::Number(size) => Some(*size),
        _ => None,
    };
    Some(Said {
        title: root.name.text(),
        created: root.published.text(),
        publisher: publisher.as_ref().and_then(named).or(publisher.clone()),
        sizes: whole
            .graph
            .iter()
            .filter_map(|e| Some((e.id.text()?, size(e)?)))
            .collect(),
    })
}

impl Said {
    /// The size that the description gives a file.
    pub(crate) fn size_of(&self, path: &str) -> Option<u64> {
        self.sizes.get(&reference(path)).copied()
    }
}
