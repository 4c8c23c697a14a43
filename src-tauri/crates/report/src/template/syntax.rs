//! The small language of pages: what of the template language a newsroom may use, told before anything runs.
//!
//! The language itself could make a text of a gigabyte with thirty doublings, and no limit on steps would stop it. So
//! what lets a value grow from itself is refused where it stands, with its line: joining and multiplying texts, lists
//! written in the page, captured blocks, macros, recursion. What is left only walks through the report. Long stretches of
//! plain text are counted when they are written, also where they are captured by `super()`.

use super::TemplateError;

/// Longest source, in bytes.
pub(super) const SOURCE: usize = 256 * 1024;

/// A stretch of plain text up to this long, in bytes, is not worth counting.
const SHORT: usize = 64;

const TAGS: [&str; 10] = [
    "if", "elif", "else", "endif", "for", "endfor", "block", "endblock", "extends", "set",
];

/// The source with its plain text counted; refuses what is not of the small language.
pub(super) fn guarded(source: &str) -> Result<String, TemplateError> {
    let refuse = |at: usize, message: String| {
        let head = source.get(..at).unwrap_or_default();
        let line = head.matches('\n').count() + 1;
        let column = head.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        TemplateError {
            part: "page".into(),
            line: u32::try_from(line).ok(),
            column: u32::try_from(column).ok(),
            message,
        }
    };
    if source.len() > SOURCE {
        return Err(TemplateError::of("page", "the source is longer than 256 KiB"));
    }
    let mut out = String::with_capacity(source.len());
    let mut at = 0;
    while let Some(rest) = source.get(at..).filter(|r| !r.is_empty()) {
        let opens = rest
            .match_indices('{')
            .find(|(i, _)| rest.get(i + 1..).is_some_and(|r| r.starts_with(['{', '%', '#'])));
        let text_len = opens.map_or(rest.len(), |(i, _)| i);
        let (text, code) = rest.split_at(text_len);
        count(text, &mut out);
        at += text_len;
        if code.is_empty() {
            break;
        }
        let close = match code.as_bytes().get(1) {
            Some(b'#') => match code.find("#}") {
                Some(end) => end + 2,
                None => return Err(refuse(at, "a comment is not closed".into())),
            },
            kind => {
                let statement = kind == Some(&b'%');
                match scan(code, statement) {
                    Ok(end) => end,
                    Err((i, message)) => return Err(refuse(at + i, message)),
                }
            }
        };
        out.push_str(code.get(..close).unwrap_or_default());
        at += close;
    }
    Ok(out)
}

/// Plain text, with a call that counts it after its first visible character.
fn count(text: &str, out: &mut String) {
    if text.len() <= SHORT {
        out.push_str(text);
        return;
    }
    let visible = text.char_indices().find(|(_, c)| !c.is_whitespace());
    let split = visible.map_or(text.len(), |(i, c)| i + c.len_utf8());
    let (head, tail) = text.split_at(split);
    out.push_str(head);
    out.push_str(&format!("{{{{ counted({}) }}}}", text.len()));
    out.push_str(tail);
}

/// Reads one `{{ … }}` or `{% … %}` from its start and says where it ends.
fn scan(code: &str, statement: bool) -> Result<usize, (usize, String)> {
    let close = if statement { "%}" } else { "}}" };
    let mut chars = code.char_indices().skip(2).peekable();
    let mut words = 0;
    let mut tag = "";
    let mut after_in = false;
    let mut value_before = false;
    // Whether each open bracket is that of a call.
    let mut open: Vec<bool> = Vec::new();
    let mut last = ' ';
    while let Some((i, c)) = chars.next() {
        let rest = code.get(i..).unwrap_or_default();
        if rest.starts_with(close) {
            return if last == '=' && tag == "set" {
                Err((i, "“set” needs a value".into()))
            } else if tag == "set" && !code.get(..i).unwrap_or_default().contains('=') {
                Err((i, "“set” takes a value with “=”, not a block".into()))
            } else {
                Ok(i + close.len())
            };
        }
        match c {
            '"' | '\'' => {
                let mut escaped = false;
                loop {
                    match chars.next() {
                        None => return Err((i, "a text is not closed".into())),
                        Some(_) if escaped => escaped = false,
                        Some((_, '\\')) => escaped = true,
                        Some((_, d)) if d == c => break,
                        Some(_) => {}
                    }
                }
                value_before = true;
            }
            c if c.is_alphabetic() || c == '_' => {
                let end = rest
                    .find(|c: char| !c.is_alphanumeric() && c != '_')
                    .unwrap_or(rest.len());
                let word = rest.get(..end).unwrap_or_default();
                while chars.peek().is_some_and(|(j, _)| *j < i + end) {
                    chars.next();
                }
                if words == 0 && statement {
                    if !TAGS.contains(&word) {
                        return Err((
                            i,
                            format!("“{word}” cannot be used in a page; there are {}", TAGS.join(", ")),
                        ));
                    }
                    tag = TAGS.iter().find(|t| **t == word).copied().unwrap_or_default();
                } else if matches!(
                    word,
                    "self" | "recursive" | "namespace" | "counted" | "loop_controls"
                ) && last != '.'
                {
                    return Err((i, format!("“{word}” cannot be used in a page")));
                }
                words += 1;
                after_in |= word == "in";
                value_before = !matches!(
                    word,
                    "in" | "and" | "or" | "not" | "if" | "else" | "elif" | "is" | "for"
                );
            }
            c if c.is_ascii_digit() => value_before = true,
            '~' | '*' => {
                return Err((
                    i,
                    format!("texts cannot be joined or multiplied with “{c}”: write one after the other"),
                ));
            }
            '+' => {
                let next = code.get(i + 1..).unwrap_or_default();
                let edge = i == 2 || next.starts_with(close);
                if !edge && !next.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
                    return Err((i, "“+” takes a number: write texts one after the other".into()));
                }
                value_before = false;
            }
            '{' => return Err((i, "a map cannot be written in a page".into())),
            '[' if !value_before => return Err((i, "a list cannot be written in a page: use “or”".into())),
            '(' | '[' => {
                open.push(c == '(' && value_before);
                value_before = false;
            }
            ')' | ']' => {
                open.pop();
                value_before = true;
            }
            ',' => {
                let call = open.last() == Some(&true);
                let unpacked = tag == "for" && !after_in && open.len() <= 1;
                if !call && !unpacked {
                    return Err((i, "a list cannot be written in a page".into()));
                }
                value_before = false;
            }
            c if c.is_whitespace() => continue,
            _ => value_before = false,
        }
        last = c;
    }
    Err((0, "a tag is not closed".into()))
}
