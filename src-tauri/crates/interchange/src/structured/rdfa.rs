//! RDFa Lite 1.1, and of RDFa 1.1 what publishers use beside it (`about`, `content`, `rel`), as JSON-LD.
//!
//! Items begin with `typeof`. Names of schema.org are shortened to themselves (`claimReviewed`), those of other vocabularies
//! are whole addresses. What a page says of itself outside any item (Open Graph) is no item.

use super::microdata::add;
use super::tree::{Id, Tree};
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::rc::Rc;

/// How many items a page may have.
const MAX_ITEMS: usize = 100_000;
/// How deep items may nest.
const MAX_DEPTH: usize = 40;
/// How much text of properties is gathered in all, in bytes.
const MAX_TEXT: usize = 16 << 20;
/// The most bytes of one property's text, and a little more.
const MAX_OWN_TEXT: usize = 256 << 10;

/// How many elements may declare prefixes.
const MAX_PREFIXES: usize = 2000;

/// The items of a page, and whether a bound was met.
pub(super) fn items(tree: &Tree) -> (Vec<Value>, bool) {
    let mut page = Page {
        tree,
        things: Vec::new(),
        named: HashMap::new(),
        text: MAX_TEXT,
        declared: MAX_PREFIXES,
        cut: false,
    };
    // What holds for an element holds for what is below it: one state for each open element.
    let mut open: Vec<(Id, State)> = Vec::new();
    for id in tree.below(0) {
        let parent = tree.parent(id);
        while open.last().is_some_and(|(above, _)| Some(*above) != parent) {
            open.pop();
        }
        let above = open
            .last()
            .map_or_else(State::default, |(_, state)| state.clone());
        let state = page.element(id, above);
        open.push((id, state));
    }
    let mut inner = vec![false; page.things.len()];
    for (_, value) in page.things.iter().flat_map(|t| &t.properties) {
        if let Said::Thing(n) = value
            && let Some(mark) = inner.get_mut(*n)
        {
            *mark = true;
        }
    }
    let tops = inner
        .iter()
        .enumerate()
        .filter(|(_, inner)| !**inner)
        .map(|(n, _)| n);
    let tops: Vec<usize> = tops.collect();
    let mut out = Vec::new();
    for n in tops {
        if page.things.get(n).is_some_and(|t| !t.types.is_empty()) {
            out.push(page.json(n, 0));
        }
    }
    (out, page.cut)
}

#[derive(Default, Clone)]
struct State {
    vocab: Option<Rc<str>>,
    prefixes: Rc<HashMap<String, String>>,
    /// The item that properties belong to.
    subject: Option<usize>,
    /// Names by which the item above waits for the next below.
    waiting: Option<(usize, Rc<[String]>)>,
}

#[derive(Clone)]
enum Said {
    Text(String),
    Address(String),
    Thing(usize),
}

#[derive(Default)]
struct Thing {
    id: Option<String>,
    types: Vec<String>,
    properties: Vec<(String, Said)>,
}

struct Page<'a> {
    tree: &'a Tree,
    things: Vec<Thing>,
    named: HashMap<String, usize>,
    /// How many bytes of text may still be gathered.
    text: usize,
    /// How many elements may still declare prefixes.
    declared: usize,
    cut: bool,
}

/// The prefixes of the RDFa core that publishers use, and how schema.org is written.
const PREFIXES: [(&str, &str); 5] = [
    ("schema", "http://schema.org/"),
    ("og", "http://ogp.me/ns#"),
    ("dc", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
];

impl Page<'_> {
    fn element(&mut self, id: Id, mut state: State) -> State {
        let tree = self.tree;
        if tree.name(id).is_empty() {
            return state;
        }
        let has = |name: &str| tree.attribute(id, name).map(str::trim).filter(|v| !v.is_empty());
        if let Some(vocab) = tree.attribute(id, "vocab") {
            state.vocab = Some(vocab.trim()).filter(|v| !v.is_empty()).map(Rc::from);
        }
        self.prefixes(id, &mut state);
        let names = |attribute: &str| -> Vec<String> {
            let words = tree.attribute(id, attribute).unwrap_or_default();
            words
                .split_ascii_whitespace()
                .filter_map(|w| expand(w, &state))
                .collect()
        };
        let properties = names("property");
        let types = names("typeof");
        // Links of the page (`stylesheet`, `nofollow`) are no relations, unless they say so.
        let mut relations = names("rel");
        let linked = has("href").is_some() || has("src").is_some();
        if linked || !properties.is_empty() {
            let said = tree.attribute(id, "rel").unwrap_or_default();
            if !said.contains(':') {
                relations.clear();
            }
        }
        let object = has("resource").or_else(|| has("href")).or_else(|| has("src"));

        if let Some(about) = has("about") {
            state.subject = self.subject(about);
        }
        if !types.is_empty() {
            let own = if properties.is_empty() && relations.is_empty() {
                has("about").or(object)
            } else {
                object
            };
            let Some(new) = self.add(Thing {
                id: own.map(str::to_owned),
                types,
                properties: Vec::new(),
            }) else {
                return state;
            };
            let by = if !properties.is_empty() {
                properties
            } else {
                relations
            };
            match (state.subject, &state.waiting) {
                (Some(above), _) if !by.is_empty() => self.say(above, by, Said::Thing(new)),
                (_, Some((above, names))) => {
                    let (above, names) = (*above, names.to_vec());
                    self.say(above, names, Said::Thing(new));
                }
                _ => {}
            }
            state.subject = Some(new);
            state.waiting = None;
            return state;
        }
        if let Some(subject) = state.subject {
            if !relations.is_empty() {
                match object {
                    Some(address) => {
                        self.say(subject, relations, Said::Address(address.to_owned()));
                    }
                    None => state.waiting = Some((subject, relations.into())),
                }
            }
            if !properties.is_empty() {
                let text = |text: &str| Said::Text(text.to_owned());
                let said = match (tree.attribute(id, "content"), object) {
                    (Some(content), _) => text(content.trim()),
                    (None, Some(address)) => Said::Address(address.to_owned()),
                    (None, None) => match has("datetime") {
                        Some(time) => text(time),
                        None => Said::Text(self.shown(id)),
                    },
                };
                self.say(subject, properties, said);
                return state;
            }
        }
        if properties.is_empty()
            && let Some(resource) = has("resource")
        {
            state.subject = self.subject(resource);
        }
        state
    }

    fn shown(&mut self, id: Id) -> String {
        let text = self.tree.shown(id, self.text.min(MAX_OWN_TEXT));
        self.cut |= text.len() >= self.text;
        self.text = self.text.saturating_sub(text.len());
        text
    }

    fn prefixes(&mut self, id: Id, state: &mut State) {
        let mut more: Vec<(String, String)> = self.tree.namespaces(id);
        let mut words = self
            .tree
            .attribute(id, "prefix")
            .unwrap_or_default()
            .split_ascii_whitespace();
        while let (Some(prefix), Some(address)) = (words.next(), words.next()) {
            more.push((
                prefix.trim_end_matches(':').to_ascii_lowercase(),
                address.to_owned(),
            ));
        }
        if more.is_empty() {
            return;
        }
        self.cut |= self.declared == 0;
        if self.declared > 0 && state.prefixes.len() < 200 {
            self.declared -= 1;
            let mut all = (*state.prefixes).clone();
            all.extend(more);
            state.prefixes = Rc::new(all);
        }
    }

    fn add(&mut self, thing: Thing) -> Option<usize> {
        if self.things.len() >= MAX_ITEMS {
            self.cut = true;
            return None;
        }
        let n = self.things.len();
        if let Some(id) = &thing.id {
            self.named.entry(id.clone()).or_insert(n);
        }
        self.things.push(thing);
        Some(n)
    }

    /// The item of an id, which may have been named before.
    fn subject(&mut self, id: &str) -> Option<usize> {
        if let Some(n) = self.named.get(id) {
            return Some(*n);
        }
        self.add(Thing {
            id: Some(id.to_owned()),
            ..Thing::default()
        })
    }

    fn say(&mut self, subject: usize, names: Vec<String>, said: Said) {
        if let Some(thing) = self.things.get_mut(subject) {
            let said = names.into_iter().map(|name| (name, said.clone()));
            thing.properties.extend(said);
        }
    }

    fn json(&mut self, n: usize, depth: usize) -> Value {
        let mut object = Map::new();
        if depth > MAX_DEPTH {
            self.cut = true;
            return Value::Object(object);
        }
        let Some(thing) = self.things.get_mut(n) else {
            return Value::Null;
        };
        for kind in std::mem::take(&mut thing.types) {
            add(&mut object, "@type", kind.into());
        }
        if let Some(id) = &thing.id {
            object.insert("@id".into(), id.as_str().into());
        }
        for (name, said) in std::mem::take(&mut thing.properties) {
            let value = match said {
                Said::Text(text) => Value::String(text),
                Said::Address(id) => Value::Object(Map::from_iter([("@id".to_owned(), id.into())])),
                Said::Thing(n) => self.json(n, depth + 1),
            };
            add(&mut object, &name, value);
        }
        Value::Object(object)
    }
}

/// A term or a prefixed name as itself in schema.org, as an address otherwise; `None` for what is neither.
fn expand(word: &str, state: &State) -> Option<String> {
    let whole = match word.split_once(':') {
        Some((prefix, rest)) if !rest.starts_with("//") => {
            let lower = prefix.to_ascii_lowercase();
            let known = PREFIXES.iter().find(|(p, _)| *p == lower).map(|(_, a)| *a);
            let base = state.prefixes.get(&lower).map(String::as_str).or(known)?;
            format!("{base}{rest}")
        }
        Some(_) => word.to_owned(),
        None => format!("{}{word}", state.vocab.as_deref()?),
    };
    let bare = whole
        .strip_prefix("http://")
        .or_else(|| whole.strip_prefix("https://"))
        .map(|r| r.strip_prefix("www.").unwrap_or(r));
    Some(match bare.and_then(|r| r.strip_prefix("schema.org/")) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => whole,
    })
}
