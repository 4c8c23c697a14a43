//! A text laid out for reading: tokens, paragraphs, quotations, and sentences that keep a quotation whole.

use super::quotes::{self, Quote};
use super::tokens::{self, Token};
use crate::sentences::sentences_of;

/// The most tokens of a sentence.
const LONGEST: usize = 1500;

/// A sentence as a range of tokens; no quotation is cut by its ends.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    pub first: usize,
    /// Exclusive.
    pub end: usize,
    pub paragraph: usize,
    /// The quotations in it.
    pub quotes: Vec<usize>,
}

pub(super) struct Page {
    pub chars: Vec<char>,
    pub tokens: Vec<Token>,
    pub quotes: Vec<Quote>,
    pub sentences: Vec<Sentence>,
    /// For each token the quotation it is in.
    pub within: Vec<Option<usize>>,
}

impl Page {
    pub fn new(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let mut page = Page {
            chars,
            tokens: vec![],
            quotes: vec![],
            sentences: vec![],
            within: vec![],
        };
        for (number, [a, b]) in tokens::paragraphs(&page.chars).into_iter().enumerate() {
            page.add(number, a, b);
        }
        page
    }

    fn add(&mut self, paragraph: usize, a: usize, b: usize) {
        let base = self.tokens.len();
        let list = tokens::tokens(&self.chars, a, b);
        let quotes = quotes::quotes(&list, &self.chars);
        let first_quote = self.quotes.len();
        self.within.resize(base + list.len(), None);
        for (n, q) in quotes.into_iter().enumerate() {
            for t in q.first..=q.last {
                self.within[base + t] = Some(first_quote + n);
            }
            self.quotes.push(Quote {
                first: q.first + base,
                last: q.last + base,
                ..q
            });
        }
        self.tokens.extend(list);
        let mut start = base;
        let mut t = base;
        for range in sentences_of(&self.chars[a..b]) {
            while t < self.tokens.len() && self.tokens[t].start < a + range[1] {
                t += 1;
            }
            // Not inside a quotation.
            let inside = t < self.tokens.len()
                && t > base
                && self.within[t].is_some()
                && self.within[t] == self.within[t - 1];
            if t > start && (!inside || t == self.tokens.len()) {
                self.push(paragraph, start, t);
                start = t;
            }
        }
        if start < self.tokens.len() {
            self.push(paragraph, start, self.tokens.len());
        }
    }

    fn push(&mut self, paragraph: usize, mut first: usize, end: usize) {
        // What never ends is cut, so that the work stays in proportion.
        while end - first > LONGEST {
            self.push_one(paragraph, first, first + LONGEST);
            first += LONGEST;
        }
        self.push_one(paragraph, first, end);
    }

    fn push_one(&mut self, paragraph: usize, first: usize, end: usize) {
        let mut quotes: Vec<usize> = self.within[first..end].iter().flatten().copied().collect();
        quotes.dedup();
        self.sentences.push(Sentence {
            first,
            end,
            paragraph,
            quotes,
        });
    }

    /// Is the token inside a quotation that stands as an utterance of its own?
    pub fn in_block(&self, token: usize) -> bool {
        self.within[token].is_some_and(|q| self.quotes[q].block)
    }

    pub fn is(&self, token: usize, word: &str) -> bool {
        self.tokens.get(token).is_some_and(|t| t.is(word))
    }

    pub fn any(&self, token: usize, words: &[&str]) -> bool {
        self.tokens.get(token).is_some_and(|t| t.any(words))
    }

    /// The text of tokens `a..b`, white space made one.
    pub fn text(&self, a: usize, b: usize) -> String {
        if a >= b {
            return String::new();
        }
        let raw: String = self.chars[self.tokens[a].start..self.tokens[b - 1].end]
            .iter()
            .collect();
        raw.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
