//! Markup from names that are ours and texts that are anybody's. What is no character of XML 1.0 is left out.

pub(super) struct Xml(String);

impl Xml {
    pub(super) fn new() -> Xml {
        Xml(String::new())
    }

    /// With the declaration of a document.
    pub(super) fn document() -> Xml {
        Xml("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_owned())
    }

    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            self.text(value);
            self.0.push('"');
        }
        self.0.push('>');
    }

    pub(super) fn close(&mut self, name: &str) {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
        // Lines for people who look into the file; within a sentence a line would be a blank.
        if !matches!(name, "strong" | "em" | "a") {
            self.0.push('\n');
        }
    }

    /// A whole element.
    pub(super) fn element(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    pub(super) fn text(&mut self, text: &str) {
        for c in text.chars().filter(|c| is_character(*c)) {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                c => self.0.push(c),
            }
        }
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// A character of XML 1.0 (2.2), but for the carriage return, which would be read as a line feed.
fn is_character(c: char) -> bool {
    matches!(c, '\t' | '\n') || (c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'))
}

/// Whether anything of a text is left to be seen.
pub(super) fn shows(text: &str) -> bool {
    text.chars().any(|c| is_character(c) && !c.is_whitespace())
}
