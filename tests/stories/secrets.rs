//! What is not for publication is in nothing that goes out: random secrets, marked in each way that there is, in random
//! places of a book, and no report of any kind and format, no site, no bundle and no citation holds them, however they are
//! written, in whatever part of whatever package. The look is the test's own: it knows nothing of how the product looks.

use claimbook_app::{Desk, UNFOLLOWED};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::io::{Cursor, Read};
use std::path::Path;
use std::time::Duration;

/// Where people write.
const PLACES: [&str; 22] = [
    "wording",
    "title",
    "claimant",
    "reported_by",
    "venue",
    "place",
    "about",
    "topic",
    "notes",
    "evidence title",
    "quote",
    "url",
    "note",
    "source",
    "page",
    "rationale",
    "summary",
    "not_known",
    "correction",
    "document",
    "media",
    "media url",
];

/// How a thing is marked, and the places in which the mark hides it.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Mark {
    Words,
    Party,
    Evidence,
    Note,
    Snapshot,
}

impl Mark {
    fn hides(self, place: &str) -> bool {
        match self {
            Mark::Words | Mark::Party => true,
            Mark::Evidence => ["evidence title", "quote", "url", "note"].contains(&place),
            Mark::Note => place == "note",
            Mark::Snapshot => place == "page",
        }
    }
}

fn written(secret: &str, way: u8) -> String {
    match way % 6 {
        0 => secret.to_owned(),
        1 => secret.to_uppercase(),
        2 => secret.replace(' ', " \n"),
        3 => secret.replace(' ', "\u{a0}"),
        4 => secret.chars().flat_map(|c| [c, '\u{200b}']).collect(),
        _ => format!("**{}**", secret.replace(' ', "** **")),
    }
}

fn address(secret: &str, way: u8) -> String {
    let host = "https://harbour.example";
    match way % 3 {
        0 => format!("{host}/{}", secret.to_lowercase().replace(' ', "-")),
        1 => {
            let encoded: String = secret.bytes().map(|b| format!("%{b:02X}")).collect();
            format!("{host}/find?q={encoded}")
        }
        _ => format!("{host}/{}.html", secret.replace(' ', "_")),
    }
}

/// A desk with a book in which the secret stands in those places.
struct Story<'d> {
    desk: &'d Desk,
    secret: String,
    places: Vec<(&'static str, u8)>,
}

impl Story<'_> {
    fn call(&self, name: &str, request: Value) -> Value {
        match self.desk.call(name, request.clone(), UNFOLLOWED) {
            Ok(answer) => answer,
            Err(e) => panic!("{name} {request}: {e}"),
        }
    }

    /// What stands in a place: other words, and the secret where it was put there.
    fn at(&self, place: &str) -> String {
        let plain = format!("Of the {place} nothing else is known");
        match self.places.iter().find(|(p, _)| *p == place) {
            None => plain,
            Some((_, way)) => format!("{plain}: {} was there", written(&self.secret, *way)),
        }
    }

    /// The same for a name, which is the secret alone.
    fn name(&self, place: &str) -> String {
        match self.places.iter().any(|(p, _)| *p == place) {
            true => self.secret.clone(),
            false => format!("Somebody of the {place}"),
        }
    }

    fn told(&self, folder: &Path, mark: Mark) -> String {
        let page = folder.join("log.html");
        let words = self.at("page");
        std::fs::write(
            &page,
            format!("<title>The log</title><p>The gate stood open at four.</p><p>{words}.</p>"),
        )
        .unwrap();
        let captured = self.call(
            "capture.file",
            json!({ "path": page, "url": "https://harbour.example/log" }),
        );
        let snapshot = captured["items"][0]["snapshot"]["id"].clone();
        let document = self.call(
            "document.add",
            json!({
                "body": format!("{}. The gate was open.", self.at("document")), "title": self.at("document"),
            }),
        );
        let claim = self.call("claim.add", json!({
            "wording": self.at("wording"), "title": self.at("title"), "claimants": [self.name("claimant")],
            "reported_by": [self.name("reported_by")], "venue": self.name("venue"), "place": self.at("place"),
            "about": self.at("about"), "topics": [self.at("topic")], "notes": self.at("notes"),
            "document": document["id"], "spans": [],
        }))["id"].as_str().unwrap().to_owned();
        let address_at = |place: &str| match self.places.iter().find(|(p, _)| *p == place) {
            Some((_, way)) => address(&self.secret, *way),
            None => "https://harbour.example/told".into(),
        };
        self.call(
            "media.save",
            json!({
                "claim": claim, "kind": "video", "title": self.at("media"), "category": "staged",
                "original_context": self.at("media"), "original_link": address_at("media url"),
                "seen_at": ["https://harbour.example/seen", address_at("media url")], "snapshot": snapshot,
            }),
        );
        let url = address_at("url");
        let told = self.call(
            "evidence.add",
            json!({
                "claim": claim, "title": self.at("evidence title"), "quote": self.at("quote"), "url": url,
                "note": self.at("note"), "source": self.at("source"), "stance": "supports",
            }),
        )["id"]
            .clone();
        self.call(
            "evidence.add",
            json!({ "claim": claim, "snapshot": snapshot, "stance": "context" }),
        );
        let other = self.call("claim.add", json!({ "wording": "The ferry ran late.", "claimants": ["Orest"], "reported_by": [], "topics": [], "spans": [] }));
        for claim in [json!(claim), other["id"].clone()] {
            self.call("verdict.set", json!({
                "claim": claim, "rating": "claimbook/true", "summary": self.at("summary"), "not_known": self.at("not_known"),
                "rationale": format!("{}.", self.at("rationale")),
            }));
            self.call(
                "publication.add",
                json!({ "claim": claim, "published_on": "2026-05-03" }),
            );
            self.call(
                "correction.add",
                json!({ "claim": claim, "corrected_on": "2026-05-04", "text": self.at("correction") }),
            );
        }
        let marked = match mark {
            Mark::Words => json!({ "words": self.secret }),
            Mark::Party => {
                let party = self.call("claim.add", json!({
                    "wording": "Nothing of it goes out.", "claimants": [self.secret], "reported_by": [], "topics": [], "spans": [],
                }));
                let party =
                    self.call("claim.show", json!({ "id": party["id"] }))["claim"]["claimants"][0].clone();
                json!({ "party": party })
            }
            Mark::Evidence => json!({ "evidence": told }),
            Mark::Note => json!({ "evidence": told, "note_only": true }),
            Mark::Snapshot => json!({ "snapshot": snapshot }),
        };
        let mut request = json!({ "note_only": false });
        request
            .as_object_mut()
            .unwrap()
            .extend(marked.as_object().unwrap().clone());
        self.call("redaction.mark", request);
        claim
    }
}

/// Letters and digits alone, in lower case: in whatever dress words come, they are these.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Every way to read some bytes: of a package each part and its name, of a PDF its text.
fn read(name: &str, bytes: &[u8], found: &mut Vec<String>) {
    found.push(name.to_owned());
    if bytes.starts_with(b"PK\x03\x04") {
        let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for n in 0..package.len() {
            let mut part = package.by_index(n).unwrap();
            let name = part.name().to_owned();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            read(&name, &bytes, found);
        }
        return;
    }
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let mut plain = Vec::new();
        flate2::read::MultiGzDecoder::new(bytes)
            .read_to_end(&mut plain)
            .unwrap();
        return read("", &plain, found);
    }
    if bytes.starts_with(b"%PDF") {
        let limits = claimbook_page::pdf::Limits {
            time: Duration::from_secs(120),
            ..claimbook_page::pdf::Limits::default()
        };
        found.push(claimbook_page::pdf::read(bytes, &limits).unwrap().text);
    }
    let text = String::from_utf8_lossy(bytes).into_owned();
    let decoded = decoded(&text);
    for text in [text, decoded] {
        found.push(without_tags(&text));
        found.push(text);
    }
}

fn without_tags(text: &str) -> String {
    let mut inside = false;
    text.chars()
        .filter(|c| {
            let tag = inside || *c == '<';
            inside = (inside || *c == '<') && *c != '>';
            !tag
        })
        .collect()
}

/// Character references, escapes of JSON and percent signs resolved.
fn decoded(text: &str) -> String {
    let mut out: Vec<u8> = Vec::new();
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let number =
            |from: usize, to: usize| rest.get(from..to).and_then(|d| u32::from_str_radix(d, 16).ok());
        let (bytes, length) = match sign {
            '%' if let Some(byte) = number(1, 3) => (vec![byte as u8], 3),
            '\\' if rest[1..].starts_with('u')
                && let Some(c) = number(2, 6).and_then(char::from_u32) =>
            {
                (c.to_string().into_bytes(), 6)
            }
            '&' if rest[1..].starts_with('#')
                && let Some(end) = rest.find(';').filter(|end| *end < 12) =>
            {
                let digits = &rest[2..end];
                let value = match digits.strip_prefix(['x', 'X']) {
                    Some(hex) => u32::from_str_radix(hex, 16),
                    None => digits.parse(),
                };
                (
                    value
                        .ok()
                        .and_then(char::from_u32)
                        .map(|c| c.to_string().into_bytes())
                        .unwrap_or_default(),
                    end + 1,
                )
            }
            sign => (sign.to_string().into_bytes(), sign.len_utf8()),
        };
        out.extend(bytes);
        rest = &rest[length..];
    }
    String::from_utf8_lossy(&out).into_owned()
}

const FORMATS: [&str; 13] = [
    "html", "pdf", "docx", "xlsx", "csv", "md", "json", "jsonld", "svg", "png", "rss", "atom", "site",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_marked_is_in_nothing_that_goes_out(
        secret in "[A-ZА-Я][a-zа-яї]{5,8} [A-Z][a-z]{6,9}",
        mark in prop::sample::select(vec![Mark::Words, Mark::Words, Mark::Party, Mark::Evidence, Mark::Note, Mark::Snapshot]),
        spots in prop::collection::vec((prop::sample::select(PLACES.to_vec()), any::<u8>()), 2..8),
        kind in prop::sample::select(vec!["dossier", "corrections", "statistics"]),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open_home(Some(folder.path().join("home"))).unwrap();
        let mut places: Vec<_> = spots.into_iter().filter(|(place, _)| mark.hides(place)).collect();
        if places.is_empty() {
            places.push((if mark == Mark::Snapshot { "page" } else { "note" }, 0));
        }
        let story = Story { desk: &desk, secret: secret.clone(), places };
        story.call("book.open", json!({ "path": folder.path().join("Port.claimbook"), "create": true }));
        story.call("person.save", json!({ "name": "Nadia Kovach", "initials": "NK" }));
        let claim = story.told(folder.path(), mark);
        let needle = bare(&secret);
        let mut went = 0;
        let mut look = |what: &str, out: &Path| {
            let Ok(bytes) = std::fs::read(out) else { return };
            went += 1;
            let mut found = Vec::new();
            read(&out.file_name().unwrap().to_string_lossy(), &bytes, &mut found);
            for text in found {
                assert!(!bare(&text).contains(&needle), "{what} holds “{secret}”: {text}");
            }
        };
        let claims = json!({ "claims": [claim] });
        let mut wanted: Vec<(String, Value, Value)> = FORMATS
            .iter()
            .map(|format| (format.to_string(), claims.clone(), json!({ "kind": "checks", "card": "link", "base": "https://harbour.example/checks/" })))
            .collect();
        wanted.extend(["html", "docx", "xlsx", "csv"].map(|format| {
            (format.to_owned(), json!({ "query": "" }), json!({ "kind": kind, "card": "link" }))
        }));
        for (n, (format, select, options)) in wanted.iter().enumerate() {
            let out = folder.path().join(format!("{n}.{format}"));
            let request = json!({ "select": select, "format": format, "path": out, "options": options });
            match desk.call("report.export", request, UNFOLLOWED) {
                Ok(_) => look(&format!("{format} of {options}"), &out),
                // What cannot be taken out is not written at all.
                Err(e) => {
                    prop_assert!(["report.withheld", "report.unpublished"].contains(&e.code()), "{}: {}", format, e);
                    prop_assert!(!out.exists());
                }
            }
        }
        let out = folder.path().join("bundle.zip");
        story.call("bundle.write", json!({
            "select": claims, "formats": ["html", "json", "docx"], "path": out, "sign": true,
            "options": { "kind": "checks", "card": "link" },
        }));
        look("the bundle", &out);
        for form in ["csl-json", "bibtex", "ris", "apa"] {
            let cited = story.call("citation.make", json!({ "claim": claim, "evidence": [], "snapshots": [], "sources": [], "form": form }));
            let text = decoded(&cited.to_string());
            prop_assert!(!bare(&text).contains(&needle), "{} holds “{}”: {}", form, secret, text);
        }
        prop_assert!(went > 14, "only {} of all reports went out", went);
    }
}
