//! Texts of others as plain text: entities and markup of HTML, control signs and stray white space taken out.
//!
//! Publishing systems put into JSON what they put into pages, entities and tags with it, some of it twice. What was done is
//! told, for each is a change of what was found. Only tags that HTML has are tags: `a <b and c> d` stays nearly as it is.

use crate::Because;
use html5ever::data::NAMED_ENTITIES;
use std::borrow::Cow;

/// A text made plain, and what was done to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Plain {
    /// The text, in one line.
    pub(crate) text: String,
    /// What was taken out; empty: nothing.
    pub(crate) without: Vec<Because>,
}

/// Makes a text plain and puts it in one line.
pub(crate) fn plain(found: &str) -> Plain {
    let mut without = Vec::new();
    let mut text = Cow::Borrowed(found);
    // Twice, for what was encoded twice.
    for _ in 0..2 {
        let Cow::Owned(decoded) = entities(&text) else {
            break;
        };
        text = Cow::Owned(decoded);
        without = vec![Because::EntitiesOut];
    }
    if let Some(bare) = untagged(&text) {
        text = Cow::Owned(bare);
        without.push(Because::MarkupOut);
    }
    if text.contains(is_stray) {
        text = Cow::Owned(text.replace(is_stray, ""));
        without.push(Because::ControlOut);
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    if out != *text && without.is_empty() {
        without.push(Because::BlanksOut);
    }
    Plain { text: out, without }
}

/// Signs that no text needs; joiners stay, which Hindi and Persian are written with.
fn is_stray(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}' | '\u{202a}'..='\u{202e}' | '\u{fff9}'..='\u{fffb}')
        || (('\u{80}'..='\u{9f}').contains(&c) && c != '\u{85}')
}

/// A text with its character references (HTML Standard, section 13.5) replaced; those without `;` only where HTML knows them so.
pub(crate) fn entities(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut rest = text;
    let mut changed = false;
    while let Some(at) = rest.find('&') {
        let (before, reference) = rest.split_at(at);
        out.push_str(before);
        match entity(reference) {
            Some((signs, length)) => {
                out.push_str(&signs);
                rest = reference.get(length..).unwrap_or_default();
                changed = true;
            }
            None => {
                out.push('&');
                rest = reference.get(1..).unwrap_or_default();
            }
        }
    }
    if !changed {
        return Cow::Borrowed(text);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The reference that a text begins with: what it stands for, and its length in bytes.
fn entity(text: &str) -> Option<(String, usize)> {
    let body = text.strip_prefix('&')?;
    if let Some(number) = body.strip_prefix('#') {
        let (digits, radix, skipped) = match number.strip_prefix(['x', 'X']) {
            Some(hex) => (hex, 16, 3),
            None => (number, 10, 2),
        };
        let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
        let code = u32::from_str_radix(digits.get(..end).filter(|d| d.len() < 9)?, radix).ok()?;
        let semicolon = usize::from(digits.get(end..)?.starts_with(';'));
        // Windows' signs, which HTML reads so (section 13.2.5.80).
        let sign = match code {
            0x80..=0x9f => {
                let byte = [u8::try_from(code).ok()?];
                let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&byte);
                text.chars().next()?
            }
            0 => '\u{fffd}',
            _ => char::from_u32(code).unwrap_or('\u{fffd}'),
        };
        return Some((sign.into(), skipped + end + semicolon));
    }
    let end = body
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(body.len());
    let name = body.get(..end).filter(|n| (2..40).contains(&n.len()))?;
    let whole = format!("{name};");
    let key = if body.get(end..)?.starts_with(';') {
        whole.as_str()
    } else {
        name
    };
    let (first, second) = NAMED_ENTITIES.get(key).filter(|(first, _)| *first != 0)?;
    let signs = [*first, *second].into_iter().filter(|c| *c != 0);
    let signs = signs.filter_map(char::from_u32).collect();
    Some((signs, 1 + key.len()))
}

/// Tags that are blocks or breaks: where they stand, words part.
const BLOCKS: &str =
    " p br div li ul ol tr td th table blockquote h1 h2 h3 h4 h5 h6 hr section article figure figcaption ";
const INLINE: &str =
    " a abbr b big cite code del em font i img ins mark q s small span strike strong sub sup u ";
/// What is left out with all that is in it.
const HIDDEN: [&str; 2] = ["script", "style"];

/// A text without its tags and comments, or `None` where it has none.
fn untagged(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut changed = false;
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        match tag_length(tag) {
            Some((length, parts)) => {
                changed = true;
                if parts {
                    out.push(' ');
                }
                rest = tag.get(length..).unwrap_or_default();
            }
            None => {
                out.push('<');
                rest = tag.get(1..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    changed.then_some(out)
}

/// Whether an element is a block or a break.
pub(super) fn is_block(name: &str) -> bool {
    !name.is_empty() && BLOCKS.contains(&format!(" {name} "))
}

/// How far to look for the end of a tag, in bytes.
const TAG: usize = 2000;

/// The length of the tag that a text begins with, and whether it parts words.
fn tag_length(text: &str) -> Option<(usize, bool)> {
    let near = text.get(..super::floor(text, TAG))?;
    if near.starts_with("<!--") {
        return near.find("-->").map(|end| (end + 3, false));
    }
    let body = near.get(1..)?;
    let body = body.strip_prefix('/').unwrap_or(body);
    let end = body.find(|c: char| !c.is_ascii_alphanumeric())?;
    let name = body.get(..end)?.to_ascii_lowercase();
    if !body
        .get(end..)?
        .starts_with(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>')
    {
        return None;
    }
    let close = near.find('>')?;
    if HIDDEN.contains(&name.as_str()) && !near.starts_with("</") {
        let after = text.get(close + 1..)?;
        let end = format!("</{name}");
        let inner = after
            .get(..super::floor(after, 20 * TAG))?
            .to_ascii_lowercase()
            .find(&end);
        return Some((close + 1 + inner.unwrap_or(0), true));
    }
    let is = |list: &str| list.contains(&format!(" {name} "));
    (is(BLOCKS) || is(INLINE) || HIDDEN.contains(&name.as_str())).then(|| (close + 1, is(BLOCKS)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn made(text: &str) -> (String, String) {
        let plain = plain(text);
        let without: Vec<&str> = plain.without.iter().map(|b| b.code()).collect();
        (plain.text, without.join(", "))
    }

    #[test]
    fn what_publishing_systems_leave_in_texts_is_taken_out_and_told() {
        for (found, text, told) in [
            ("It is so.", "It is so.", ""),
            (
                "Tom &amp; Jerry&#8217;s &quot;x&quot;",
                "Tom & Jerry’s \"x\"",
                "entities-out",
            ),
            ("a &amp;quot;b&amp;quot;", "a \"b\"", "entities-out"),
            ("<p>One<br />two</p>", "One two", "markup-out"),
            ("&lt;b&gt;bold&lt;/b&gt;", "bold", "entities-out, markup-out"),
            ("Incorrect \r", "Incorrect", "blanks-out"),
            ("a\u{a0}b  c\n", "a b c", "blanks-out"),
            ("a\u{0}\u{7}b\u{200b}", "ab", "control-out"),
            ("<script>alert(1)</script>x", "x", "markup-out"),
            (
                "5 < 6 & 7 > 3, <3, a<y>b, AT&T, &unknown;",
                "5 < 6 & 7 > 3, <3, a<y>b, AT&T, &unknown;",
                "",
            ),
            (
                "&#150; &#x80; &#0; &#99999999;",
                "– € \u{fffd} \u{fffd}",
                "entities-out",
            ),
            ("می\u{200c}خواهم", "می\u{200c}خواهم", ""),
        ] {
            assert_eq!(made(found), (text.to_owned(), told.to_owned()), "{found:?}");
        }
    }

    proptest! {
        #[test]
        fn a_text_that_is_plain_stays_so(found in "(\\PC|[<&;#>a-z /!\\n-]){0,80}") {
            let once = plain(&found).text;
            prop_assert!(!once.contains(is_stray) && once.trim() == once);
            // What looks like a reference after two rounds is left for a third.
            if !once.contains('&') && !once.contains('<') {
                let again = plain(&once);
                prop_assert!(again.without.is_empty() && again.text == once);
            }
        }
    }
}
