//! From glyphs in their places to words, lines and paragraphs.

use std::time::Instant;

use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, TransformExt, interpret_page,
};
use hayro::hayro_syntax::Pdf as File;
use hayro::kurbo::{BezPath, Point, Rect};

use super::{Limits, Pdf, check};

/// The words of all pages.
pub(super) fn of(file: &File, limits: &Limits, deadline: Instant) -> Pdf {
    let cache = InterpreterCache::new();
    let mut pdf = Pdf::default();
    let mut length = 0usize;
    for page in file.pages().iter().take(limits.pages) {
        check(deadline);
        let left = limits.characters.saturating_sub(length);
        let mut hand = Hand {
            text: String::new(),
            count: 0,
            left,
            last: None,
            run: None,
            deadline,
        };
        let bounds = page.intersected_crop_box();
        let area = Rect::new(bounds.x0, bounds.y0, bounds.x1, bounds.y1);
        let transform = page.initial_transform(true).to_kurbo();
        let area = transform.transform_rect_bbox(area);
        let mut context = Context::new(
            transform,
            area,
            &cache,
            page.xref(),
            InterpreterSettings::default(),
        );
        interpret_page(page, &mut context, &mut hand);
        pdf.cut |= hand.count >= left;
        let words = hand.text.trim();
        if !pdf.text.is_empty() && !words.is_empty() {
            pdf.text.push_str("\n\n");
            length += 2;
        }
        let from = length;
        length += words.chars().count();
        pdf.text.push_str(words);
        pdf.pages.push([from, length]);
    }
    pdf.cut |= file.pages().len() > limits.pages;
    pdf
}

/// The glyph before: where it begins and ends, and how large it is.
struct Last {
    start: Point,
    end: Point,
    size: f64,
}

/// Writes down what is drawn.
struct Hand {
    text: String,
    count: usize,
    left: usize,
    last: Option<Last>,
    /// The run before: its text and where it began. The same run drawn again, as outline or to look bold, is no new text.
    run: Option<(String, Point)>,
    deadline: Instant,
}

impl Hand {
    fn put(&mut self, text: &str, start: Point, end: Point, size: f64) {
        if self.count >= self.left {
            return;
        }
        if let Some(last) = &self.last {
            let em = last.size.max(size).max(0.1);
            let down = start.y - last.start.y;
            let gap = start.x - last.end.x;
            let blank = self.text.ends_with(char::is_whitespace) || text.starts_with(char::is_whitespace);
            if down.abs() < 0.45 * em {
                // On the same line: a gap is a space, and what lies far behind or ahead stands by itself.
                if gap > 3.0 * em || gap < -2.0 * em {
                    self.line();
                } else if gap > 0.16 * em && !blank {
                    self.text.push(' ');
                }
            } else if down > 0.0 && down < 1.75 * em && (last.size - size).abs() < 0.15 * em {
                self.wrap(text);
            } else {
                self.paragraph();
            }
        }
        for c in text.chars() {
            match c {
                '\u{ad}' => self.text.push(c),
                c if c.is_control() || c == '\u{a0}' => {
                    if !self.text.ends_with(' ') {
                        self.text.push(' ');
                    }
                }
                c => self.text.push(c),
            }
            self.count += 1;
        }
        self.last = Some(Last { start, end, size });
    }

    fn trim(&mut self) {
        let end = self.text.trim_end_matches(' ').len();
        self.text.truncate(end);
    }

    /// The next line of the same paragraph. A word that was parted at the end of the line is one word.
    fn wrap(&mut self, next: &str) {
        self.trim();
        let small = next.starts_with(char::is_lowercase);
        let before = self.text.strip_suffix(['-', '\u{2010}', '\u{ad}']);
        match before
            .filter(|b| b.ends_with(char::is_lowercase) && small)
            .map(str::len)
        {
            Some(end) => self.text.truncate(end),
            None => self.text.push(' '),
        }
    }

    fn line(&mut self) {
        self.trim();
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    fn paragraph(&mut self) {
        self.line();
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }
}

impl<'a> Device<'a> for Hand {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _mode: &DrawMode) {
        check(self.deadline);
        let mut glyphs = Vec::with_capacity(run.glyphs().len());
        let mut whole = String::new();
        for glyph in run.glyphs() {
            let text = match glyph.as_unicode() {
                Some(BfString::Char(c)) => c.to_string(),
                Some(BfString::String(text)) => text,
                None => continue,
            };
            let place = props.transform * glyph.transform();
            let [_, _, c, d, _, _] = place.as_coeffs();
            let size = c.hypot(d) * 1000.0;
            let advance = match &**glyph {
                Glyph::Outline(glyph) => glyph.advance_width(),
                Glyph::Type3(glyph) => glyph.advance_width(),
            };
            let advance = f64::from(advance.unwrap_or(500.0));
            let (start, end) = (place * Point::ORIGIN, place * Point::new(advance, 0.0));
            if [start.x, start.y, end.x, end.y, size]
                .iter()
                .all(|n| n.is_finite())
            {
                whole.push_str(&text);
                glyphs.push((text, start, end, size));
            }
        }
        let Some((_, start, _, size)) = glyphs.first() else {
            return;
        };
        let start = *start;
        if self
            .run
            .as_ref()
            .is_some_and(|(text, at)| *text == whole && at.distance(start) < 0.12 * size)
        {
            return;
        }
        self.run = Some((whole, start));
        for (text, start, end, size) in glyphs {
            self.put(&text, start, end, size);
        }
    }

    fn draw_path(&mut self, _path: &BezPath, _props: DrawProps<'a>, _mode: &DrawMode) {
        check(self.deadline);
    }

    fn push_clip_path(&mut self, _path: &ClipPath) {
        check(self.deadline);
    }

    fn push_transparency_group(&mut self, _opacity: f32, _mask: Option<SoftMask<'a>>, _mode: BlendMode) {
        check(self.deadline);
    }

    fn draw_image(&mut self, _image: Image<'a, '_>, _props: ImageDrawProps<'a>) {
        check(self.deadline);
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
