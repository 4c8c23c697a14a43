//! The data package: what files there are, how long, with which hashes (WACZ 1.1.1, 5.2.4, after Frictionless Data), and
//! the hash of that list itself in `datapackage-digest.json`.

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::error::{Error, Reason, Result};

pub(super) const PACKAGE: &str = "datapackage.json";
pub(super) const DIGEST: &str = "datapackage-digest.json";

/// `datapackage.json`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Package {
    /// `wacz_version`.
    pub wacz_version: Option<String>,
    /// The program that wrote it.
    pub software: Option<String>,
    /// When, as it stands.
    pub created: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Its description.
    pub description: Option<String>,
    /// The page to begin with.
    pub main_page_url: Option<String>,
    /// The files.
    pub resources: Vec<Resource>,
}

/// A file of the package, as the package lists it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resource {
    /// Its place in the ZIP file.
    pub path: String,
    /// `sha256:` and hex, or another algorithm's name.
    pub hash: Option<String>,
    /// Its length.
    pub bytes: Option<u64>,
}

/// A signature over the package's hash (WACZ Signing and Verification 0.1.0). It is shown, not verified: that needs
/// certificates' authorities, or a key that is known from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The domain that signed, if one did.
    pub domain: Option<String>,
    /// When, as it stands.
    pub created: Option<String>,
    /// The program that signed.
    pub software: Option<String>,
}

impl Package {
    pub(super) fn parse(bytes: &[u8]) -> Result<Self> {
        let refused = |message: String| Error::of(PACKAGE, Reason::Json { message });
        let value: Value = serde_json::from_slice(bytes).map_err(|error| refused(error.to_string()))?;
        let Value::Object(map) = value else {
            return Err(refused("it is not an object".to_owned()));
        };
        let text = |name: &str| map.get(name).and_then(Value::as_str).map(str::to_owned);
        let metadata_title = || map.get("metadata")?.get("title")?.as_str().map(str::to_owned);
        let Some(Value::Array(list)) = map.get("resources") else {
            return Err(refused("there is no list of resources".to_owned()));
        };
        let resources = list.iter().map(resource).collect::<Option<Vec<_>>>();
        Ok(Self {
            wacz_version: text("wacz_version"),
            software: text("software"),
            created: text("created"),
            title: text("title").or_else(metadata_title),
            description: text("description"),
            main_page_url: text("mainPageUrl").or_else(|| text("mainPageURL")),
            resources: resources.ok_or_else(|| refused("a resource has no path".to_owned()))?,
        })
    }

    pub(super) fn to_json(&self) -> String {
        let mut map = Map::new();
        map.insert("profile".to_owned(), json!("data-package"));
        let resources: Vec<Value> = self
            .resources
            .iter()
            .map(|resource| {
                let name = resource.path.rsplit('/').next().unwrap_or_default();
                json!({ "name": name, "path": resource.path, "hash": resource.hash, "bytes": resource.bytes })
            })
            .collect();
        map.insert("resources".to_owned(), Value::Array(resources));
        let rest = [
            ("title", &self.title),
            ("description", &self.description),
            ("created", &self.created),
            ("wacz_version", &self.wacz_version),
            ("software", &self.software),
            ("mainPageUrl", &self.main_page_url),
        ];
        for (name, value) in rest {
            if let Some(value) = value {
                map.insert(name.to_owned(), json!(value));
            }
        }
        format!("{:#}\n", Value::Object(map))
    }
}

fn resource(value: &Value) -> Option<Resource> {
    let path = value.get("path")?.as_str()?.to_owned();
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
    // 1.0.0: the hash and the length under "stats", the algorithm beside.
    let stats = value.get("stats");
    let old = text(stats.and_then(|stats| stats.get("hash"))).map(|hash| {
        let algorithm = text(value.get("hashing")).unwrap_or_else(|| "md5".to_owned());
        format!("{algorithm}:{hash}")
    });
    let bytes = value
        .get("bytes")
        .or_else(|| stats.and_then(|stats| stats.get("bytes")))
        .and_then(Value::as_u64);
    Some(Resource {
        path,
        hash: text(value.get("hash")).or(old),
        bytes,
    })
}

pub(super) fn digest_json(package: &[u8]) -> String {
    format!("{:#}\n", json!({ "path": PACKAGE, "hash": sha256(package) }))
}

pub(super) fn sha256(bytes: &[u8]) -> String {
    format!(
        "sha256:{}",
        data_encoding::HEXLOWER.encode(&Sha256::digest(bytes))
    )
}

/// Compares `datapackage-digest.json` with the package; the signature in it, if there is one.
pub(super) fn check_digest(
    digest: &[u8],
    bytes: &[u8],
    package: &Package,
) -> (Option<Signature>, Vec<Error>) {
    let value: Value = match serde_json::from_slice(digest) {
        Ok(value) => value,
        Err(error) => {
            return (
                None,
                vec![Error::of(
                    DIGEST,
                    Reason::Json {
                        message: error.to_string(),
                    },
                )],
            );
        }
    };
    let mut problems = Vec::new();
    let found = sha256(bytes);
    let mut compare = |what: &'static str, stated: Option<&str>, found: &str| {
        if stated != Some(found) {
            let stated = stated.unwrap_or("nothing").chars().take(120).collect();
            problems.push(Error::of(
                DIGEST,
                Reason::Mismatch {
                    what,
                    stated,
                    found: found.to_owned(),
                },
            ));
        }
    };
    compare(
        "hash of datapackage.json",
        value.get("hash").and_then(Value::as_str),
        &found,
    );
    let signature = value
        .get("signedData")
        .filter(|signed| signed.is_object())
        .map(|signed| {
            let text = |name: &str| signed.get(name).and_then(Value::as_str).map(str::to_owned);
            compare("signed hash", text("hash").as_deref(), &found);
            compare(
                "signed time",
                text("created").as_deref(),
                package.created.as_deref().unwrap_or("nothing"),
            );
            Signature {
                domain: text("domain"),
                created: text("created"),
                software: text("software"),
            }
        });
    (signature, problems)
}
