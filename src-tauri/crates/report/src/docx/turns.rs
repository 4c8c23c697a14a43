//! Which way a text runs, part by part.
//!
//! A word processor wants to be told (`w:rtl`) which runs go from right to left, and few of them know the isolates of
//! Unicode that a page uses; so texts lose their invisible turns, whoever put them there, and get runs instead. Where a
//! part that goes the other way ends, a mark keeps what follows (a date, a dot) from being drawn into it.

use crate::words::runs_left;

const LEFT_TO_RIGHT: char = '\u{200e}';
const RIGHT_TO_LEFT: char = '\u{200f}';

/// Without what turns text around, and without signs of control; blanks are one blank, ends of lines stay.
pub(super) fn kept(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.chars() {
        match c {
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                blank = false;
                while out.ends_with(' ') {
                    out.pop();
                }
                out.push('\n');
            }
            ' ' | '\t' => {
                if !blank && !out.ends_with('\n') {
                    out.push(' ');
                }
                blank = true;
            }
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => {
                blank = false;
                out.push(c);
            }
        }
    }
    out
}

/// Whether the first letter goes from right to left; none where there is no letter.
pub(super) fn leads_left(text: &str) -> Option<bool> {
    text.chars().find_map(strong)
}

fn strong(c: char) -> Option<bool> {
    if runs_left(c) {
        Some(true)
    } else {
        c.is_alphabetic().then_some(false)
    }
}

/// A text that goes the way of `base` in parts that go one way each (`true`: from right to left).
pub(super) fn turns(text: &str, base: bool) -> Vec<(bool, String)> {
    if !base && !text.chars().any(runs_left) {
        return vec![(false, text.to_owned())];
    }
    let mut parts: Vec<(bool, String)> = Vec::new();
    let mut now = base;
    // Where the part began, and where the last letter of it ended: what is neither way goes with the base.
    let (mut from, mut settled) = (0, 0);
    let mut cut = |from: usize, to: usize, way: bool, marked: bool| {
        let part = text.get(from..to).unwrap_or_default();
        if part.is_empty() {
            return;
        }
        let mut said = String::with_capacity(part.len() + 3);
        if marked {
            said.push(mark(base));
        }
        said.push_str(part);
        parts.push((way, said));
    };
    for (at, c) in text.char_indices() {
        let way = match strong(c) {
            Some(way) => way,
            // A number goes with the letters before it.
            None if c.is_numeric() && !now => false,
            None => continue,
        };
        if way != now {
            let end = if now == base { at } else { settled };
            cut(from, end, now, now == base && from > 0);
            if now != base && end < at {
                // Back to the base: what stood between goes with it.
                from = end;
            } else {
                from = at.min(end);
            }
            now = way;
        }
        settled = at + c.len_utf8();
    }
    if now == base {
        cut(from, text.len(), now, from > 0);
    } else {
        cut(from, settled, now, false);
        cut(settled, text.len(), base, true);
        if settled == text.len()
            && let Some((_, last)) = parts.last_mut()
        {
            last.push(mark(base));
        }
    }
    parts
}

/// Tells a text that goes the way of `base` apart from the paragraph around it, which goes the other way. Embeddings are
/// what word processors know of the ways to say so.
pub(super) fn embed(parts: &mut [(bool, String)], base: bool) {
    if let Some((_, first)) = parts.first_mut() {
        first.insert(0, if base { '\u{202b}' } else { '\u{202a}' });
    }
    if let Some((_, last)) = parts.last_mut() {
        last.push('\u{202c}');
    }
}

fn mark(left: bool) -> char {
    if left { RIGHT_TO_LEFT } else { LEFT_TO_RIGHT }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, base: bool) -> Vec<(bool, String)> {
        turns(text, base)
    }

    #[test]
    fn a_text_of_one_direction_is_one_part() {
        assert_eq!(said("Plain, 2024.", false), [(false, "Plain, 2024.".to_owned())]);
        assert_eq!(
            said("سجل الميناء 04:10.", true),
            [(true, "سجل الميناء 04:10.".to_owned())]
        );
        assert_eq!(said("", true), []);
    }

    #[test]
    fn a_name_that_goes_the_other_way_turns_nothing_around_it() {
        assert_eq!(
            said("by ليلى حداد, 4 May", false),
            [
                (false, "by ".to_owned()),
                (true, "ليلى حداد".to_owned()),
                (false, "\u{200e}, 4 May".to_owned())
            ]
        );
        assert_eq!(
            said("قال Tomas Beran 2024: لا", true),
            [
                (true, "قال ".to_owned()),
                (false, "Tomas Beran 2024".to_owned()),
                (true, "\u{200f}: لا".to_owned())
            ]
        );
        assert_eq!(said("ليلى", false), [(true, "ليلى\u{200e}".to_owned())]);
    }

    #[test]
    fn no_letter_is_lost() {
        for text in ["a אב c דה 12 f", "אב a", "12 אב", "a\nב", " א ", "a 1 א 2 b 3 "] {
            for base in [false, true] {
                let parts: String = said(text, base).into_iter().map(|(_, t)| t).collect();
                assert_eq!(parts.replace([LEFT_TO_RIGHT, RIGHT_TO_LEFT], ""), text);
            }
        }
    }

    #[test]
    fn what_turns_text_around_is_dropped() {
        assert_eq!(
            kept("\u{202e}evil\u{2068}x\u{2069}\0 \t  a\r\nb \n c\u{1b}"),
            "evilx a\nb\nc"
        );
    }
}
