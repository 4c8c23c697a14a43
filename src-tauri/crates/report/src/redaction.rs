//! What is not for publication: taken out of the model before any format sees it, and looked for in what came out.
//!
//! The model is redacted as a whole, every string in it, by way of its serialised form: a field that is added later can't
//! be forgotten. The second look is of the finished bytes and knows nothing of the first: what it finds must not go out.

mod secrets;

pub use secrets::Secrets;

use crate::{Report, ReportError, words::Words};
use serde_json::Value;
use std::borrow::Cow;

/// A report without what is withheld, and in how many places something stood. Where nothing is withheld, as it was.
///
/// # Errors
/// If a withheld word is part of what the report can't do without, such as the name of a rating.
pub fn redacted(report: Report, secrets: &Secrets) -> Result<(Report, usize), ReportError> {
    if secrets.is_empty() {
        return Ok((report, 0));
    }
    let mark = Words::of(&report.lang).text("withheld");
    let mut value = serde_json::to_value(&report)?;
    let mut count = 0;
    walk(&mut value, &mut |text| {
        // Ids say nothing to readers, and hold the report together.
        if is_id(text) {
            return None;
        }
        let (text, n) = secrets.replace(text, &mark)?;
        count += n;
        Some(text)
    });
    let report = serde_json::from_value(value).map_err(|why| ReportError::Redaction(why.to_string()))?;
    Ok((report, count))
}

/// Which secret a finished file of text holds, if it holds one: as it stands, or as a reader of HTML or JSON sees it.
pub fn leak(text: &str, secrets: &Secrets) -> Option<usize> {
    if secrets.is_empty() {
        return None;
    }
    let found = |text: &str| secrets.find(text).map(|(n, _)| n);
    let text = &*without_pictures(text);
    found(text)
        .or_else(|| {
            let shown = shown(text);
            found(&shown)
        })
        .or_else(|| json_in(text).find_map(|value| in_json(&value, secrets)))
}

/// A page without the pictures that stand in it: their letters say nothing, and sooner or later spell anything.
fn without_pictures(text: &str) -> Cow<'_, str> {
    // As a page's template writes a slash, too.
    const BEGINS: [&str; 4] = [
        "data:image/jpeg;base64,",
        "data:image/png;base64,",
        "data:image&#x2f;jpeg;base64,",
        "data:image&#x2f;png;base64,",
    ];
    let next = |text: &str| BEGINS.iter().filter_map(|b| Some(text.find(b)? + b.len())).min();
    if next(text).is_none() {
        return Cow::Borrowed(text);
    }
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = next(rest) {
        let (before, picture) = rest.split_at(at);
        out.push_str(before);
        let end = picture
            .find(['"', '\'', '<', '>', ' ', '\n', ')'])
            .unwrap_or(picture.len());
        rest = picture.get(end..).unwrap_or_default();
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn in_json(value: &Value, secrets: &Secrets) -> Option<usize> {
    let found = |text: &str| secrets.find(text).map(|(n, _)| n);
    match value {
        Value::String(text) => found(text).or_else(|| found(&shown(text))),
        Value::Array(items) => items.iter().find_map(|v| in_json(v, secrets)),
        Value::Object(fields) => fields
            .iter()
            .find_map(|(name, v)| found(name).or_else(|| in_json(v, secrets))),
        _ => None,
    }
}

/// The JSON that a file is, or that stands in the scripts of a page.
fn json_in(text: &str) -> impl Iterator<Item = Value> {
    let whole = serde_json::from_str(text).ok();
    let lines = text
        .lines()
        .filter(|line| line.trim_start().starts_with('{'))
        .filter_map(|line| serde_json::from_str(line.trim()).ok());
    let scripts = text.split("<script").skip(1).filter_map(|rest| {
        let body = rest.split_once('>')?.1;
        serde_json::from_str(body.split("</script").next()?).ok()
    });
    whole.into_iter().chain(lines).chain(scripts)
}

/// What of a page is read: without its tags, its references resolved.
fn shown(text: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        rest = if from.starts_with('<') {
            match from.find('>') {
                Some(end) => from.get(end + 1..).unwrap_or_default(),
                None => {
                    out.push('<');
                    from.get(1..).unwrap_or_default()
                }
            }
        } else {
            match reference(from) {
                Some((sign, length)) => {
                    out.push(sign);
                    from.get(length..).unwrap_or_default()
                }
                None => {
                    out.push('&');
                    from.get(1..).unwrap_or_default()
                }
            }
        };
    }
    out.push_str(rest);
    out
}

/// The sign that a character reference stands for, and its length in bytes.
fn reference(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(12).position(|b| b == b';')?;
    let name = text.get(1..end)?;
    let sign = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        _ => {
            let number = name.strip_prefix('#')?;
            let value = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(value)?
        }
    };
    Some((sign, end + 1))
}

fn walk(value: &mut Value, change: &mut impl FnMut(&str) -> Option<String>) {
    match value {
        Value::String(text) => {
            if let Some(changed) = change(text) {
                *text = changed;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|v| walk(v, change)),
        Value::Object(fields) => fields.values_mut().for_each(|v| walk(v, change)),
        _ => {}
    }
}

fn is_id(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(n, b)| match n {
            8 | 13 | 18 | 23 => b == b'-',
            _ => b.is_ascii_hexdigit(),
        })
}
