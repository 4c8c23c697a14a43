//! Offsets: code points, as every place in the record is kept, to bytes (Rust) and UTF-16 units (the window), and back.
//!
//! A text can have megabytes and a page of it hundreds of passages, so the way from one to another is not walked from
//! the beginning each time: every 256th code point is marked, and the rest is a walk of at most 255.

/// Code points between two marks.
const STRIDE: usize = 256;

/// Why there is no such place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OffsetError {
    /// Beyond the end.
    #[error("Place {at} lies beyond the text, which ends at {end}.")]
    Beyond {
        /// The place asked for.
        at: usize,
        /// The end of the text in the same unit.
        end: usize,
    },
    /// Within a code point: a byte of several, the second unit of a surrogate pair.
    #[error("Place {at} lies within a character.")]
    Within {
        /// The place asked for.
        at: usize,
    },
    /// A span that ends before it starts.
    #[error("The span {start}-{end} ends before it starts.")]
    Backwards {
        /// First code point.
        start: usize,
        /// One past the last code point.
        end: usize,
    },
}

/// Every 256th code point of a text.
#[derive(Debug, Clone)]
pub struct CodePoints<'a> {
    text: &'a str,
    marks: Vec<Mark>,
    end: Mark,
}

/// A place in all three units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Mark {
    point: usize,
    byte: usize,
    utf16: usize,
}

impl Mark {
    fn after(self, c: char) -> Mark {
        Mark {
            point: self.point + 1,
            byte: self.byte + c.len_utf8(),
            utf16: self.utf16 + c.len_utf16(),
        }
    }
}

impl<'a> CodePoints<'a> {
    /// Marks a text; one walk through it.
    pub fn new(text: &'a str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut here = Mark::default();
        for c in text.chars() {
            if here.point % STRIDE == 0 {
                marks.push(here);
            }
            here = here.after(c);
        }
        CodePoints {
            text,
            marks,
            end: here,
        }
    }

    /// The text itself.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// How many code points the text has.
    pub fn len(&self) -> usize {
        self.end.point
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.end.point == 0
    }

    /// How many UTF-16 units the text has.
    pub fn utf16_len(&self) -> usize {
        self.end.utf16
    }

    /// The byte at which that code point starts; for the end of the text, its length.
    pub fn byte(&self, point: usize) -> Result<usize, OffsetError> {
        self.find(point, |m| m.point).map(|m| m.byte)
    }

    /// The code point that starts at that byte.
    pub fn point_of_byte(&self, byte: usize) -> Result<usize, OffsetError> {
        self.find(byte, |m| m.byte).map(|m| m.point)
    }

    /// The UTF-16 unit (an index into a JavaScript string) at which that code point starts.
    pub fn utf16(&self, point: usize) -> Result<usize, OffsetError> {
        self.find(point, |m| m.point).map(|m| m.utf16)
    }

    /// The code point that starts at that UTF-16 unit.
    pub fn point_of_utf16(&self, unit: usize) -> Result<usize, OffsetError> {
        self.find(unit, |m| m.utf16).map(|m| m.point)
    }

    /// The words of a span, or why there is no such span.
    pub fn span(&self, start: usize, end: usize) -> Result<&'a str, OffsetError> {
        if start > end {
            return Err(OffsetError::Backwards { start, end });
        }
        let (from, to) = (self.byte(start)?, self.byte(end)?);
        self.text.get(from..to).ok_or(OffsetError::Within { at: start })
    }

    /// The words of a span, if there is such a span.
    pub fn slice(&self, start: usize, end: usize) -> Option<&'a str> {
        self.span(start, end).ok()
    }

    /// The place at which `unit` is `at`: from the last mark not beyond it.
    fn find(&self, at: usize, unit: fn(&Mark) -> usize) -> Result<Mark, OffsetError> {
        if at >= unit(&self.end) {
            return if at == unit(&self.end) {
                Ok(self.end)
            } else {
                Err(OffsetError::Beyond {
                    at,
                    end: unit(&self.end),
                })
            };
        }
        let after = self.marks.partition_point(|m| unit(m) <= at);
        let mut here = after
            .checked_sub(1)
            .and_then(|n| self.marks.get(n))
            .copied()
            .unwrap_or_default();
        for c in self.text.get(here.byte..).unwrap_or_default().chars() {
            if unit(&here) >= at {
                break;
            }
            here = here.after(c);
        }
        if unit(&here) == at {
            Ok(here)
        } else {
            Err(OffsetError::Within { at })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_script_is_counted_in_code_points() {
        // Cyrillic, Arabic, a letter with a combining mark, an emoji joined of three, a flag of two.
        for (text, start, end, words) in [
            ("На території станції", 3, 12, "території"),
            ("قال إن القاعدة هنا", 7, 14, "القاعدة"),
            ("cafe\u{301} au lait", 0, 5, "cafe\u{301}"),
            ("x👩\u{200d}🚀y", 1, 4, "👩\u{200d}🚀"),
            ("x🇺🇦y", 3, 4, "y"),
        ] {
            let points = CodePoints::new(text);
            assert_eq!(points.slice(start, end), Some(words));
            assert_eq!(points.len(), text.chars().count());
        }
    }

    #[test]
    fn the_window_counts_in_utf_16() {
        let points = CodePoints::new("а👩\u{200d}🚀б");
        assert_eq!(points.utf16_len(), 7);
        assert_eq!(points.utf16(4), Ok(6));
        assert_eq!(points.point_of_utf16(6), Ok(4));
        assert_eq!(points.point_of_utf16(2), Err(OffsetError::Within { at: 2 }));
        assert_eq!(points.point_of_utf16(7), Ok(5));
    }

    #[test]
    fn places_that_are_none_are_refused() {
        let points = CodePoints::new("Київ");
        assert_eq!(points.byte(4), Ok(8));
        assert_eq!(points.byte(5), Err(OffsetError::Beyond { at: 5, end: 4 }));
        assert_eq!(points.point_of_byte(3), Err(OffsetError::Within { at: 3 }));
        assert_eq!(
            points.span(3, 2),
            Err(OffsetError::Backwards { start: 3, end: 2 })
        );
        assert_eq!(points.slice(0, 9), None);
        assert_eq!(CodePoints::new("").slice(0, 0), Some(""));
        assert_eq!(
            CodePoints::new("").byte(1),
            Err(OffsetError::Beyond { at: 1, end: 0 })
        );
    }

    proptest! {
        #[test]
        fn the_marks_say_what_a_walk_says(text in "[a-zа-яع-ي\u{300}-\u{310}😀-😎\u{200d}\n ]{0,1200}") {
            let points = CodePoints::new(&text);
            let (mut byte, mut utf16) = (0, 0);
            for (n, c) in text.chars().enumerate() {
                prop_assert_eq!(points.byte(n), Ok(byte));
                prop_assert_eq!(points.utf16(n), Ok(utf16));
                prop_assert_eq!(points.point_of_byte(byte), Ok(n));
                prop_assert_eq!(points.point_of_utf16(utf16), Ok(n));
                byte += c.len_utf8();
                utf16 += c.len_utf16();
            }
            prop_assert_eq!(points.byte(points.len()), Ok(text.len()));
        }
    }
}
