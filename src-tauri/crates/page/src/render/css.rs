//! Style sheets without what they could load, run or cover up.
//!
//! The sheet is read by a real tokenizer (CSS Syntax Level 3) and written anew, so that no escape, comment or unclosed
//! string hides anything: what is written is what was understood. Every address goes through [`Addresses`]; the rules
//! that could load something by another way (`@import`, `image-set`, `src()`) are known here, those that ran scripts in
//! old browsers are dropped, and `position: fixed` becomes `absolute`, because a captured banner that cannot be closed
//! must not lie over the text for ever.

use cssparser::{Parser, ToCss, Token};

use super::addresses::{Addresses, Kind};

/// Rules that may stay, by the name after the `@`.
const AT_RULES: &[&str] = &[
    "-moz-keyframes",
    "-o-keyframes",
    "-webkit-keyframes",
    "container",
    "counter-style",
    "font-face",
    "font-feature-values",
    "font-palette-values",
    "keyframes",
    "layer",
    "media",
    "page",
    "property",
    "scope",
    "starting-style",
    "supports",
    "annotation",
    "character-variant",
    "ornaments",
    "styleset",
    "stylistic",
    "swash",
];

/// Properties that ran code or bound documents in old browsers.
const PROPERTIES: &[&str] = &[
    "-moz-binding",
    "-ms-behavior",
    "behavior",
    "-webkit-user-modify",
    "-ms-content-zooming",
];

/// Functions that run something, or load from a document by name.
const FUNCTIONS: &[&str] = &[
    "expression",
    "-moz-element",
    "paint",
    "url-prefix",
    "domain",
    "regexp",
    "media-document",
];

/// Functions that take an address as a plain string.
const STRINGS: &[&str] = &[
    "image-set",
    "-webkit-image-set",
    "image",
    "src",
    "-webkit-cross-fade",
    "cross-fade",
];

/// Schemes of addresses that are code.
const SCRIPTS: &[&str] = &["javascript", "vbscript", "livescript"];

/// How many bytes of one style sheet are read.
const MAX_BYTES: usize = 8 << 20;

/// What a value may hold at the place that is read.
#[derive(Clone, Copy, Default)]
struct Context {
    /// Strings are addresses here, and nothing may be put in from elsewhere.
    strings: bool,
    /// The value of `position`.
    position: bool,
    /// Before a block: a selector or a condition.
    prelude: bool,
    /// The address of a font or of a picture.
    font: bool,
}

/// A whole style sheet.
pub(super) fn sheet(css: &str, addresses: &Addresses) -> String {
    let mut end = MAX_BYTES.min(css.len());
    while !css.is_char_boundary(end) {
        end -= 1;
    }
    let css = css.get(..end).unwrap_or_default();
    let mut parser = Parser::new(css);
    let mut out = String::with_capacity(css.len());
    items(&mut parser, &mut out, addresses, true);
    out
}

/// The declarations of a `style` attribute.
pub(super) fn declarations(css: &str, addresses: &Addresses) -> String {
    let mut parser = Parser::new(css);
    let mut out = String::new();
    loop {
        match item(&mut parser, addresses, false) {
            Item::Declaration(text) => {
                if !out.is_empty() {
                    out.push(' ');
                }
                out.push_str(&text);
            }
            Item::End => return out,
            _ => addresses.block(),
        }
    }
}

/// One value, as in a presentation attribute of SVG. Nothing where it holds what must not stay.
pub(super) fn value(css: &str, addresses: &Addresses) -> Option<String> {
    let mut parser = Parser::new(css);
    let mut out = String::new();
    values(&mut parser, &mut out, addresses, Context::default()).ok()?;
    Some(out.trim().to_owned())
}

enum Item {
    Declaration(String),
    Rule(String),
    Dropped,
    End,
}

/// The contents of a sheet or of a block: rules and declarations, one a line.
fn items(parser: &mut Parser<'_>, out: &mut String, addresses: &Addresses, top: bool) {
    loop {
        match item(parser, addresses, true) {
            Item::Declaration(_) if top => {}
            Item::Declaration(text) | Item::Rule(text) => {
                out.push_str(&text);
                out.push('\n');
            }
            Item::Dropped => addresses.block(),
            Item::End => return,
        }
    }
}

/// Reads the next rule or declaration, after a look ahead at which of the two it is.
fn item(parser: &mut Parser<'_>, addresses: &Addresses, rules: bool) -> Item {
    let (start, first) = loop {
        let state = parser.state();
        match parser.next() {
            Ok(Token::Semicolon | Token::CDO | Token::CDC) => {}
            Ok(token) => break (state, token.clone()),
            Err(_) => return Item::End,
        }
    };
    if let Token::AtKeyword(name) = &first {
        return at_rule(&name.to_ascii_lowercase(), parser, addresses, rules);
    }
    // A declaration begins with a name and a colon; but so does `a:hover {`, which shows at the brace.
    let name = match &first {
        Token::Ident(name) => Some(name.to_ascii_lowercase()),
        _ => None,
    };
    let colon = name.is_some() && matches!(parser.next(), Ok(Token::Colon));
    let custom = colon && name.as_deref().is_some_and(|n| n.starts_with("--"));
    if !colon {
        parser.reset(&start);
    }
    let after_colon = parser.state();
    let brace = loop {
        match parser.next() {
            Ok(Token::CurlyBracketBlock) if !custom => break true,
            Ok(Token::Semicolon) | Err(_) => break false,
            Ok(_) => {}
        }
    };
    match name {
        Some(name) if colon && !brace => {
            parser.reset(&after_colon);
            declaration(&name, parser, addresses)
        }
        _ if !brace => Item::Dropped,
        _ => {
            parser.reset(&start);
            let mut prelude = String::new();
            let context = Context {
                prelude: true,
                ..Context::default()
            };
            let fine = values(parser, &mut prelude, addresses, context).is_ok();
            match block(parser, addresses) {
                Some(body) if fine && rules && !prelude.trim().is_empty() => {
                    Item::Rule(format!("{} {body}", prelude.trim()))
                }
                _ => Item::Dropped,
            }
        }
    }
}

fn declaration(name: &str, parser: &mut Parser<'_>, addresses: &Addresses) -> Item {
    let context = Context {
        position: name == "position",
        font: name == "src",
        ..Context::default()
    };
    let mut worth = String::new();
    let read = values(parser, &mut worth, addresses, context);
    // What an error left of the declaration is no part of the next.
    loop {
        match parser.next() {
            Ok(Token::Semicolon) | Err(_) => break,
            Ok(_) => {}
        }
    }
    if read.is_err() || PROPERTIES.contains(&name) || worth.to_ascii_lowercase().contains("progid:") {
        return Item::Dropped;
    }
    let mut text = String::new();
    if cssparser::serialize_identifier(name, &mut text).is_err() {
        return Item::Dropped;
    }
    Item::Declaration(format!("{}: {};", unopened(&text), worth.trim()))
}

/// The block that the parser stands before, braces and all; nothing where it nests too deep.
fn block(parser: &mut Parser<'_>, addresses: &Addresses) -> Option<String> {
    loop {
        match parser.next() {
            Ok(Token::CurlyBracketBlock) => break,
            Ok(_) => {}
            Err(_) => return None,
        }
    }
    let mut body = String::from("{\n");
    let read = parser.parse_nested_block(|inner| {
        items(inner, &mut body, addresses, false);
        Ok::<(), cssparser::ParseError<()>>(())
    });
    body.push('}');
    read.is_ok().then_some(body)
}

fn at_rule(name: &str, parser: &mut Parser<'_>, addresses: &Addresses, rules: bool) -> Item {
    if name == "import" {
        return import(parser, addresses);
    }
    let mut prelude = String::new();
    let context = Context {
        prelude: true,
        ..Context::default()
    };
    let fine = values(parser, &mut prelude, addresses, context).is_ok();
    // Where an error stopped the reading, go on to the end of the rule.
    let brace = loop {
        let state = parser.state();
        match parser.next() {
            Ok(Token::CurlyBracketBlock) => {
                parser.reset(&state);
                break true;
            }
            Ok(Token::Semicolon) | Err(_) => break false,
            Ok(_) => {}
        }
    };
    let known = AT_RULES.contains(&name) && fine && rules;
    let prelude = prelude.trim();
    let space = if prelude.is_empty() { "" } else { " " };
    match brace {
        true => match block(parser, addresses) {
            Some(body) if known => Item::Rule(format!("@{name}{space}{prelude} {body}")),
            _ => Item::Dropped,
        },
        false if known && name == "layer" => Item::Rule(format!("@layer{space}{prelude};")),
        false => Item::Dropped,
    }
}

/// `@import` stays where the sheet it names was captured.
fn import(parser: &mut Parser<'_>, addresses: &Addresses) -> Item {
    let target = match parser.next() {
        Ok(Token::QuotedString(address) | Token::UnquotedUrl(address)) => Some(address.to_string()),
        Ok(Token::Function(name)) if name.eq_ignore_ascii_case("url") => inner_string(parser),
        _ => None,
    };
    let mut rest = String::new();
    let context = Context {
        prelude: true,
        ..Context::default()
    };
    let fine = values(parser, &mut rest, addresses, context).is_ok();
    loop {
        match parser.next() {
            Ok(Token::Semicolon) | Err(_) => break,
            Ok(_) => {}
        }
    }
    match target.and_then(|t| addresses.load(&t, Kind::Style)) {
        Some(address) if fine => {
            let space = if rest.trim().is_empty() { "" } else { " " };
            Item::Rule(format!("@import {}{space}{};", url(&address), rest.trim()))
        }
        _ => Item::Dropped,
    }
}

/// The first string in the function that the parser stands in.
fn inner_string(parser: &mut Parser<'_>) -> Option<String> {
    parser
        .parse_nested_block(|inner| {
            let found = match inner.next() {
                Ok(Token::QuotedString(address)) => Some(address.to_string()),
                _ => None,
            };
            while inner.next().is_ok() {}
            Ok::<_, cssparser::ParseError<()>>(found)
        })
        .ok()
        .flatten()
}

/// Something that must not stay; the declaration or rule around it goes.
struct Refused;

/// Writes values up to a semicolon, a brace or the end of the block, which are left to be read.
fn values(
    parser: &mut Parser<'_>,
    out: &mut String,
    addresses: &Addresses,
    context: Context,
) -> Result<(), Refused> {
    let mut attribute = false;
    let mut pseudo = false;
    loop {
        let state = parser.state();
        let from = parser.position();
        let token = match parser.next_including_whitespace_and_comments() {
            Ok(token) => token.clone(),
            Err(_) => return Ok(()),
        };
        if matches!(token, Token::Semicolon | Token::CurlyBracketBlock) {
            parser.reset(&state);
            return Ok(());
        }
        let raw = parser.slice_from(from);
        // A `<` that compares in a media query must not come to begin a tag.
        if out.ends_with('<') && !matches!(token, Token::WhiteSpace(_)) {
            out.push(' ');
        }
        match &token {
            Token::WhiteSpace(_) => out.push(' '),
            // Between two tokens a comment can be all that keeps them apart.
            Token::Comment(_) => out.push_str("/**/"),
            Token::BadUrl(_) | Token::BadString(_) => return Err(Refused),
            Token::CloseParenthesis | Token::CloseSquareBracket | Token::CloseCurlyBracket => {
                return Err(Refused);
            }
            Token::UnquotedUrl(address) => out.push_str(&linked(address, addresses, context)?),
            Token::Function(name) => {
                let name = name.to_ascii_lowercase();
                function(&name, parser, out, addresses, context)?;
            }
            Token::ParenthesisBlock => nested(parser, "(", ")", out, addresses, context)?,
            Token::SquareBracketBlock => nested(parser, "[", "]", out, addresses, context)?,
            Token::QuotedString(address) if context.strings => {
                out.push_str(&linked(address, addresses, context)?);
            }
            // Links lose their address for the look of the page alone, so rules for links apply to what is left of them.
            Token::Ident(name) if context.prelude && pseudo && is_link(name) => {
                out.pop();
                out.push_str("[data-href]");
            }
            Token::Ident(name) if context.prelude && !attribute && name.eq_ignore_ascii_case("href") => {
                out.push_str(if out.is_empty() { "data-href" } else { "href" });
            }
            Token::Ident(name) if context.position && name.eq_ignore_ascii_case("fixed") => {
                out.push_str("absolute");
            }
            // No value and no selector has such a word before a colon; browsers of old ran it.
            Token::Ident(name) if SCRIPTS.iter().any(|s| name.eq_ignore_ascii_case(s)) => {
                return Err(Refused);
            }
            Token::Delim('<') => out.push('<'),
            _ => out.push_str(&written(&token, raw)),
        }
        pseudo = token == Token::Colon && !out.ends_with("::");
        attribute |= !matches!(token, Token::WhiteSpace(_) | Token::Comment(_));
    }
}

fn is_link(name: &str) -> bool {
    name.eq_ignore_ascii_case("link") || name.eq_ignore_ascii_case("any-link")
}

fn function(
    name: &str,
    parser: &mut Parser<'_>,
    out: &mut String,
    addresses: &Addresses,
    context: Context,
) -> Result<(), Refused> {
    if name == "url" {
        let address = inner_string(parser).ok_or(Refused)?;
        out.push_str(&linked(&address, addresses, context)?);
        return Ok(());
    }
    if FUNCTIONS.contains(&name) || context.strings && matches!(name, "var" | "env" | "attr" | "if") {
        return Err(Refused);
    }
    let mut open = String::new();
    cssparser::serialize_identifier(name, &mut open).map_err(|_| Refused)?;
    let mut open = unopened(&open);
    open.push('(');
    let strings = STRINGS.contains(&name) || context.strings && name != "type";
    let context = Context {
        strings,
        position: false,
        ..context
    };
    let before = out.len();
    nested(parser, &open, ")", out, addresses, context)?;
    // `attr(data-x url)` would make an address of an attribute.
    let inside = out.get(before..).unwrap_or_default().to_ascii_lowercase();
    if name == "attr" && inside.contains("url") {
        Err(Refused)
    } else {
        Ok(())
    }
}

fn nested(
    parser: &mut Parser<'_>,
    open: &str,
    close: &str,
    out: &mut String,
    addresses: &Addresses,
    context: Context,
) -> Result<(), Refused> {
    let mut inside = String::new();
    let read = parser.parse_nested_block(|inner| {
        loop {
            let fine = values(inner, &mut inside, addresses, context).is_ok();
            match inner.next() {
                Ok(Token::Semicolon) if fine => inside.push(';'),
                Ok(_) => return Err(inner.new_error_for_next_token::<()>()),
                Err(_) if fine => return Ok(()),
                Err(_) => return Err(inner.new_error_for_next_token::<()>()),
            }
        }
    });
    read.map_err(|_| Refused)?;
    out.push_str(open);
    out.push_str(&inside);
    out.push_str(close);
    Ok(())
}

/// An address as it may stay: into this document, to what was captured, or to nothing.
fn linked(address: &str, addresses: &Addresses, context: Context) -> Result<String, Refused> {
    if context.prelude {
        return Err(Refused);
    }
    let kind = if context.font { Kind::Font } else { Kind::Image };
    Ok(match addresses.load(address, kind) {
        Some(address) => url(&address),
        // Reserved for what loads nothing (CSS Values 4, section 4.5.4; RFC 6694).
        None => url("about:invalid"),
    })
}

/// An address as a style sheet writes it.
pub(super) fn url(address: &str) -> String {
    let mut out = String::from("url(");
    if cssparser::serialize_string(address, &mut out).is_err() {
        return String::from("url(\"about:invalid\")");
    }
    out.push(')');
    unopened(&out)
}

/// A token as it was where that is plain, otherwise as it was understood.
fn written(token: &Token<'_>, raw: &str) -> String {
    let plain =
        !matches!(token, Token::QuotedString(_)) && raw.bytes().all(|b| b != b'\\' && b != b'<' && b != 0);
    if plain {
        raw.to_owned()
    } else {
        unopened(&token.to_css_string())
    }
}

/// A sheet is shown within a page, where `</style` would end it.
fn unopened(text: &str) -> String {
    text.replace("\\<", "\\3c ").replace('<', "\\3c ")
}
