//! Quotations: which stretches of a text stand between quotation marks, straight or curly, « » or „ “,
//! and which of them go on in the next paragraph because it opens with a mark before any has closed.

use super::tokens::{Token, is_double_quote};

/// A quotation, as a range of the tokens of its paragraph, the marks included.
#[derive(Clone, Debug)]
pub(super) struct Quote {
    pub first: usize,
    pub last: usize,
    /// No closing mark before the paragraph's end: it may go on in the next.
    pub open: bool,
    /// Words inside.
    pub words: usize,
    /// Stands as an utterance of its own: long, or ended by a mark of punctuation.
    pub block: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Role {
    Open,
    Close,
    Either,
}

fn role(tokens: &[Token], chars: &[char], i: usize) -> Option<Role> {
    let t = &tokens[i];
    let c = chars[t.start];
    let double = t.is("''") || is_double_quote(c);
    let single = matches!(c, '‘' | '’') && t.end - t.start == 1;
    if !double && !single || t.is_word() {
        return None;
    }
    match c {
        '“' if low_opened(tokens, chars, i) => Some(Role::Close),
        '“' | '„' | '«' | '‘' => Some(Role::Open),
        '”' if opens(chars, t) => Some(Role::Either),
        '”' | '»' => Some(Role::Close),
        '’' => Some(Role::Close),
        _ => {
            let before = t.start.checked_sub(1).map(|p| chars[p]);
            let after = chars.get(t.end).copied();
            let space_before = before
                .is_none_or(|b| b.is_whitespace() || matches!(b, '(' | '[' | '—' | '–' | '-' | '‘' | '\''));
            let space_after = after
                .is_none_or(|a| a.is_whitespace() || (a.is_ascii_punctuation() && a != '\'' && a != '$'));
            Some(match (space_before, space_after) {
                (true, false) => Role::Open,
                (false, true) => Role::Close,
                _ => Role::Either,
            })
        }
    }
}

/// A mark of the wrong kind at the start of a line.
fn opens(chars: &[char], t: &Token) -> bool {
    let before = t.start.checked_sub(1).map(|p| chars[p]);
    before.is_none_or(|b| b == '\n') && chars.get(t.end).is_some_and(|a| !a.is_whitespace())
}

/// In German and Ukrainian „ … “ the high mark closes.
fn low_opened(tokens: &[Token], chars: &[char], i: usize) -> bool {
    tokens[..i]
        .iter()
        .rev()
        .take(400)
        .find(|t| !t.is_word() && is_double_quote(chars[t.start]))
        .is_some_and(|t| chars[t.start] == '„')
}

/// The quotations of a paragraph, in order, not nested.
pub(super) fn quotes(tokens: &[Token], chars: &[char]) -> Vec<Quote> {
    let mut out = Vec::new();
    // The mark that opened, and whether it is a single one.
    let mut open: Option<(usize, bool)> = None;
    for i in 0..tokens.len() {
        let Some(r) = role(tokens, chars, i) else { continue };
        let single = matches!(chars[tokens[i].start], '‘' | '’');
        match open {
            None if r != Role::Close => open = Some((i, single)),
            Some((first, was_single))
                if was_single == single && (r == Role::Close || (r == Role::Either && i > first + 1)) =>
            {
                out.push(quote(tokens, first, i, false));
                open = None;
            }
            // A second opening mark: the first never closed here.
            Some((_, was_single)) if r == Role::Open && (was_single || was_single == single) => {
                open = Some((i, single));
            }
            _ => {}
        }
    }
    if let Some((first, false)) = open
        && tokens.len() > first + 3
    {
        out.push(quote(tokens, first, tokens.len() - 1, true));
    }
    out
}

fn quote(tokens: &[Token], first: usize, last: usize, open: bool) -> Quote {
    let inner = &tokens[first + 1..last.max(first + 1)];
    let words = inner.iter().filter(|t| t.is_word()).count();
    let ended = inner
        .last()
        .is_some_and(|t| t.any(&[".", ",", "?", "!", "…", "...", "—", "--"]));
    let inside = inner.iter().rev().skip(1).any(|t| t.any(&[".", "?", "!"]));
    // A mark after the closing one ends the utterance too, where quotations punctuate outside.
    let after = tokens.get(last + 1).is_some_and(|t| t.any(&[",", "."])) && words >= 5;
    let begins = inner.first().is_some_and(|t| t.cap);
    // "The Harbour Show," is a title.
    let title = (2..=8).contains(&words)
        && !inside
        && inner
            .iter()
            .filter(|t| t.is_word())
            .all(|t| t.cap || !t.lower.starts_with(char::is_alphabetic) || t.lower.len() < 4);
    let block = open
        || (ended
            && !(title && inner.last().is_some_and(|t| t.is(",")) && words < 5)
            && (words >= 2 || begins))
        || inside
        || (after && begins)
        || words >= 12;
    Quote {
        first,
        last,
        open,
        words,
        block,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    fn found(text: &str) -> Vec<(String, bool)> {
        let chars: Vec<char> = text.chars().collect();
        let t = tokens(&chars, 0, chars.len());
        quotes(&t, &chars)
            .iter()
            .map(|q| (chars[t[q.first].start..t[q.last].end].iter().collect(), q.block))
            .collect()
    }

    #[test]
    fn kinds_of_marks() {
        assert_eq!(found("\"Go home,\" he said, \"now.\"").len(), 2);
        assert_eq!(
            found("''Go,'' he said. „Так“, — сказав він. «Ні»"),
            [
                ("''Go,''".to_owned(), true),
                ("„Так“".to_owned(), false),
                ("«Ні»".to_owned(), false)
            ]
        );
        assert_eq!(
            found("a \"limited war\" of Ann's making"),
            [("\"limited war\"".to_owned(), false)]
        );
        assert!(found("“It goes on. And on").len() == 1);
    }
}
