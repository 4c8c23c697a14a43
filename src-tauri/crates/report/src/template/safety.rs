//! What a newsroom's page made is read once more before it leaves: only elements and attributes that show something, no
//! scripts, nothing to fetch.
//!
//! Only the tokens are read (WHATWG HTML, section 13.2.5). That is enough because every element is refused in which a
//! browser would read them differently: foreign content beyond shapes, selects, frames, templates, plain text.

use super::TemplateError;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::{Cell, RefCell};

const ELEMENTS: &str = " html head title meta style body header main footer nav article section aside div span p h1 h2 h3 h4 h5 \
 h6 ul ol li dl dt dd a em strong b i u s small sub sup bdi bdo br hr wbr blockquote q cite code pre kbd samp var abbr time \
 mark del ins figure figcaption img table caption thead tbody tfoot tr th td details summary address data dfn hgroup link ";
const SHAPES: &str = " svg circle path g rect line ellipse polygon polyline ";
const ATTRIBUTES: &str = " class id lang dir title alt role datetime start value width height colspan rowspan scope headers open \
 charset name content media hidden reversed type cite viewbox focusable cx cy r rx ry x y x1 y1 x2 y2 d points fill stroke \
 stroke-width stroke-dasharray stroke-linecap stroke-linejoin transform xmlns preserveaspectratio tabindex translate ";

#[derive(Default)]
struct Reader {
    wrong: RefCell<Option<(String, String)>>,
    shapes: Cell<usize>,
    style: Cell<bool>,
    styles: RefCell<String>,
    /// Whether the one script that is ours is being read.
    script: Cell<bool>,
    scripts: RefCell<Vec<String>>,
    ours: bool,
}

impl Reader {
    fn refuse(&self, needle: &str, message: String) {
        self.wrong
            .borrow_mut()
            .get_or_insert_with(|| (needle.to_owned(), message));
    }
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::CharacterTokens(text) => {
                if self.style.get() {
                    self.styles.borrow_mut().push_str(&text);
                } else if self.script.get()
                    && let Some(script) = self.scripts.borrow_mut().last_mut()
                {
                    script.push_str(&text);
                }
            }
            Token::TagToken(tag) => {
                let name = tag.name.to_string();
                if tag.kind == TagKind::EndTag {
                    match name.as_str() {
                        "style" => {
                            self.style.set(false);
                            let css = self.styles.take();
                            if let Some(found) = fetches(&css) {
                                self.refuse(found, format!("styles fetch nothing: “{found}” cannot be used"));
                            }
                        }
                        "script" => self.script.set(false),
                        "svg" => self.shapes.set(self.shapes.get().saturating_sub(1)),
                        _ => {}
                    }
                    return TokenSinkResult::Continue;
                }
                let spaced = format!(" {name} ");
                if name == "script" && self.ours {
                    self.script.set(true);
                    self.scripts.borrow_mut().push(String::new());
                    return TokenSinkResult::RawData(RawKind::ScriptData);
                }
                let shape = SHAPES.contains(&spaced);
                if !(shape || ELEMENTS.contains(&spaced) && self.shapes.get() == 0) {
                    self.refuse(&format!("<{name}"), format!("a page cannot hold <{name}> there"));
                    return TokenSinkResult::Continue;
                }
                if name == "svg" && !tag.self_closing {
                    self.shapes.set(self.shapes.get() + 1);
                }
                let mut canonical = false;
                for a in &tag.attrs {
                    let key = a.name.local.to_string().to_ascii_lowercase();
                    canonical |= key == "rel" && a.value.eq_ignore_ascii_case("canonical");
                    if let Some(message) = attribute(&name, &key, &a.value) {
                        self.refuse(&key, message);
                    }
                }
                if name == "link" && !canonical {
                    self.refuse(
                        "<link",
                        "a page fetches nothing: only rel=\"canonical\" may be linked".into(),
                    );
                }
                match name.as_str() {
                    "style" => {
                        self.style.set(true);
                        return TokenSinkResult::RawData(RawKind::Rawtext);
                    }
                    "title" => return TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => {}
                }
            }
            Token::EOFToken if self.style.get() || self.script.get() => {
                self.refuse("<style", "an element is not closed".into());
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// What is wrong with an attribute.
fn attribute(element: &str, name: &str, value: &str) -> Option<String> {
    let address: String = value
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .collect();
    let address = address.to_ascii_lowercase();
    let begins = |all: &[&str]| all.iter().any(|b| address.starts_with(b));
    let fine = match name {
        "href" => matches!(element, "a" | "link") && begins(&["http://", "https://", "mailto:", "#"]),
        "src" => element == "img" && begins(&["data:image/png;base64,", "data:image/jpeg;base64,"]),
        "rel" => element == "link" || element == "a",
        "cite" => begins(&["http://", "https://"]),
        "fill" | "stroke" => fetches(value).is_none(),
        _ => {
            name.starts_with("aria-")
                || name.starts_with("data-")
                || ATTRIBUTES.contains(&format!(" {name} "))
        }
    };
    (!fine).then(|| {
        format!(
            "<{element}> cannot have {name}=\"{}\"",
            value.chars().take(60).collect::<String>()
        )
    })
}

/// What in styles would fetch, or hide that it does.
fn fetches(css: &str) -> Option<&'static str> {
    let css = css.to_ascii_lowercase();
    [
        "url(",
        "@import",
        "\\",
        "image(",
        "image-set(",
        "expression(",
        "src(",
        "@font-face",
        "</",
    ]
    .into_iter()
    .find(|bad| css.contains(bad))
}

fn read(html: &str, ours: bool) -> Reader {
    let reader = Reader {
        ours,
        ..Reader::default()
    };
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let tokenizer = Tokenizer::new(reader, TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink
}

/// The page with our markup in it, where nothing in it runs or fetches; `source` is searched for the line.
pub(super) fn checked(html: String, source: &str, jsonld: Option<&str>) -> Result<String, TemplateError> {
    if let Some((needle, message)) = read(&html, false).wrong.take() {
        let lower = source.to_ascii_lowercase();
        let line = lower
            .find(&needle)
            .and_then(|at| lower.get(..at))
            .map(|head| head.matches('\n').count() + 1);
        let part = if line.is_some() { "page" } else { "output" };
        return Err(TemplateError {
            line: line.and_then(|l| u32::try_from(l).ok()),
            ..TemplateError::of(part, message)
        });
    }
    let Some(jsonld) = jsonld else {
        return Ok(html);
    };
    let at = html.to_ascii_lowercase().find("</head>").unwrap_or(html.len());
    let (head, tail) = html.split_at(at);
    let whole = format!("{head}<script type=\"application/ld+json\">{jsonld}</script>\n{tail}");
    let reader = read(&whole, true);
    let scripts = reader.scripts.take();
    if reader.wrong.take().is_some()
        || scripts.len() != 1
        || scripts.first().map(String::as_str) != Some(jsonld)
    {
        return Err(TemplateError::of(
            "output",
            "the markup of the check cannot be put in: is an element or comment not closed?",
        ));
    }
    Ok(whole)
}
