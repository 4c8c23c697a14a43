//! Makes any text fit to be set: a sign that no font has is shown by its code point, not dropped and not a box, and a
//! word without end gets places to break at.

use crate::{Remark, fonts};
use std::collections::BTreeSet;

/// After so many signs without a place to break a word gets one.
const WORD: usize = 36;

/// Cleans texts, and counts what it met.
#[derive(Default)]
pub(crate) struct Signs {
    missing: BTreeSet<char>,
    occurrences: usize,
    /// How many bytes it has seen.
    pub bytes: usize,
}

impl Signs {
    /// The text as it can be set: runs of blanks are one, line breaks stay, as a browser shows `white-space: pre-line`.
    pub fn clean(&mut self, text: &str) -> String {
        self.set(text, false)
    }

    /// The same of preformatted text: blanks stay as they are.
    pub fn verbatim(&mut self, text: &str) -> String {
        self.set(text, true)
    }

    fn set(&mut self, text: &str, verbatim: bool) -> String {
        self.bytes += text.len();
        let fonts = fonts::bundle();
        let mut out = String::with_capacity(text.len());
        let mut run = 0;
        let mut gap = false;
        let mut turns = Turns::default();
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\r' if chars.peek() == Some(&'\n') => {}
                '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' => {
                    turns.close(&mut out);
                    out.push('\n');
                    (run, gap) = (0, false);
                }
                '\t' | ' ' if verbatim => {
                    out.push_str(if c == '\t' { "    " } else { " " });
                    run = 0;
                }
                '\t' | ' ' => gap = true,
                _ => {
                    if gap && !out.is_empty() && !out.ends_with('\n') {
                        out.push(' ');
                        run = 0;
                    }
                    gap = false;
                    let shown = fonts.has(c) && !refused(c);
                    if turns.takes(c, &mut out) {
                    } else if shown || passed(c) {
                        // The byte order mark inside a text is an old word joiner; archives refuse its code.
                        out.push(if c == '\u{feff}' { '\u{2060}' } else { c });
                    } else {
                        self.missing.insert(c);
                        self.occurrences += 1;
                        out.push_str(&format!("[U+{:04X}]", c as u32));
                    }
                    run = if breaks(c) { 0 } else { run + 1 };
                    if run >= WORD && chars.peek().is_some_and(|next| next.is_alphanumeric()) {
                        out.push('\u{200b}');
                        run = 0;
                    }
                }
            }
        }
        turns.close(&mut out);
        out
    }

    /// What to say of the signs that were missing.
    pub fn remark(self) -> Option<Remark> {
        (self.occurrences > 0).then(|| Remark::SignsWithoutFont {
            signs: self.missing.into_iter().collect(),
            occurrences: self.occurrences,
        })
    }
}

/// Whether a reader sees anything of the text.
pub(crate) fn visible(text: &str) -> bool {
    text.chars().any(|c| !c.is_whitespace() && !passed(c))
}

/// The marks that turn text around (UAX #9), each closed where its text ends: what stands beside it is not turned, and the
/// structure that screen readers follow is not torn. Embeddings become isolates. Overrides, which show words as others than
/// those that are there, turn nothing: their code is shown.
#[derive(Default)]
struct Turns(Vec<Turn>);

#[derive(PartialEq)]
enum Turn {
    Isolate,
    Embedding,
    Override,
}

impl Turns {
    const MOST: usize = 32;

    /// Whether the sign was such a mark, and is dealt with.
    fn takes(&mut self, c: char, out: &mut String) -> bool {
        match c {
            '\u{2066}'..='\u{2068}' | '\u{202a}' | '\u{202b}' => {
                if self.0.len() < Turns::MOST {
                    let (turn, mark) = match c {
                        '\u{202a}' => (Turn::Embedding, '\u{2066}'),
                        '\u{202b}' => (Turn::Embedding, '\u{2067}'),
                        _ => (Turn::Isolate, c),
                    };
                    self.0.push(turn);
                    out.push(mark);
                }
                true
            }
            '\u{202d}' | '\u{202e}' => {
                if self.0.len() < Turns::MOST {
                    self.0.push(Turn::Override);
                }
                false
            }
            '\u{202c}' => {
                match self.0.last() {
                    Some(Turn::Embedding) => {
                        self.0.pop();
                        out.push('\u{2069}');
                    }
                    Some(Turn::Override) => {
                        self.0.pop();
                    }
                    Some(Turn::Isolate) | None => {}
                }
                true
            }
            '\u{2069}' => {
                if let Some(at) = self.0.iter().rposition(|t| *t == Turn::Isolate) {
                    self.close_from(at, out);
                }
                true
            }
            _ => false,
        }
    }

    fn close(&mut self, out: &mut String) {
        self.close_from(0, out);
    }

    fn close_from(&mut self, at: usize, out: &mut String) {
        for turn in self.0.drain(at..) {
            if turn != Turn::Override {
                out.push('\u{2069}');
            }
        }
    }
}

/// Signs without a form: they join, part or turn others, and need no font.
fn passed(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' 
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0020}'..='\u{e007f}'
        | '\u{e0100}'..='\u{e01ef}')
}

/// What an archived PDF may not hold: controls, private signs, noncharacters.
fn refused(c: char) -> bool {
    let code = c as u32;
    c.is_control()
        || matches!(c, '\u{202d}' | '\u{202e}')
        || matches!(code, 0xe000..=0xf8ff | 0xf0000..=0x10ffff | 0xfdd0..=0xfdef | 0xfff9..=0xfffb)
        || code & 0xfffe == 0xfffe
}

/// Whether a line may end after the sign, or another rule finds the end.
fn breaks(c: char) -> bool {
    matches!(
        c,
        '-' | '/' | '?' | '&' | '\u{200b}' | '\u{2010}' | '\u{2013}' | '\u{2014}'
    ) || (c as u32 >= 0x0e00
        && !matches!(c, '\u{10a0}'..='\u{10ff}' | '\u{1200}'..='\u{139f}' | '\u{1c80}'..='\u{20ff}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_without_a_font_shows_its_code_and_is_reported() {
        let mut signs = Signs::default();
        assert_eq!(
            signs.clean("a \u{1e900}\u{e001}\0 b"),
            "a [U+1E900][U+E001][U+0000] b"
        );
        assert_eq!(
            signs.remark(),
            Some(Remark::SignsWithoutFont {
                signs: vec!['\0', '\u{e001}', '\u{1e900}'],
                occurrences: 3
            })
        );
    }

    #[test]
    fn blanks_are_as_on_the_page() {
        let mut signs = Signs::default();
        assert_eq!(signs.clean("  a \t b \r\n c\n\nd "), "a b\nc\n\nd");
        assert_eq!(signs.verbatim("a\t b"), "a     b");
        assert_eq!(signs.remark(), None);
    }

    #[test]
    fn an_endless_word_can_be_broken_and_a_usual_one_is_left_alone() {
        let mut signs = Signs::default();
        assert_eq!(
            signs.clean("Donaudampfschifffahrtsgesellschaft"),
            "Donaudampfschifffahrtsgesellschaft"
        );
        let long = signs.clean(&"x".repeat(100));
        assert_eq!(long.matches('\u{200b}').count(), 2);
        assert_eq!(long.replace('\u{200b}', ""), "x".repeat(100));
    }

    #[test]
    fn what_turns_text_around_turns_nothing_beside_it() {
        let mut signs = Signs::default();
        assert_eq!(signs.clean("\u{202b}a"), "\u{2067}a\u{2069}");
        assert_eq!(signs.clean("a\u{2067}b\nc\u{2069}"), "a\u{2067}b\u{2069}\nc");
        assert_eq!(signs.clean("\u{202e}evil\u{202c} x"), "[U+202E]evil x");
        assert_eq!(
            signs.clean("\u{2068}\u{202a}x\u{2069}y"),
            "\u{2068}\u{2066}x\u{2069}\u{2069}y"
        );
    }

    #[test]
    fn joiners_and_isolates_stay() {
        let mut signs = Signs::default();
        for text in [
            "نمی\u{200c}خواهم",
            "👩\u{200d}🔬",
            "\u{2068}عربي\u{2069}",
            "☎\u{fe0f}",
        ] {
            assert_eq!(signs.clean(text), text);
        }
        assert_eq!(signs.clean("\u{feff}a"), "\u{2060}a");
        assert_eq!(signs.remark(), None);
    }
}
