//! Which part of the page is the article: the element whose blocks are worth most.
//!
//! Prose counts for, links and scraps count against, so the sum over an element's blocks is highest for the one that holds
//! the article and little else: a wider one gathers links, a narrower one loses paragraphs. What authors mark as the article
//! weighs in, as a factor, never as an order.

use super::blocks::{Block, Form};
use super::dom::Dom;
use super::furniture::words;

/// What a block is worth, in letters of prose.
pub fn worth(block: &Block) -> f64 {
    let weight = block.weight as f64;
    let share = block.link_share();
    match block.form {
        Form::Heading => {
            if share > 0.5 {
                -20.0
            } else {
                0.0
            }
        }
        Form::Caption => 0.0,
        _ if share > 0.5 => -(weight.min(200.0) * 0.6) - 10.0,
        Form::Preformatted => weight * 0.5,
        _ if weight >= 80.0 || (weight >= 30.0 && block.ends_sentence()) => {
            weight.min(1500.0) * (1.0 - share)
        }
        _ if weight < 30.0 => -8.0,
        _ => -2.0,
    }
}

/// The article's element and its blocks as a range, and the sums they were found by.
#[derive(Debug)]
pub struct Chosen {
    /// The element.
    pub root: usize,
    /// Its blocks.
    pub blocks: std::ops::Range<usize>,
}

/// Sums over blocks, for any subtree.
#[derive(Debug)]
pub struct Sums<'a> {
    dom: &'a Dom,
    starts: Vec<usize>,
    worth: Vec<f64>,
    weight: Vec<f64>,
    linked: Vec<f64>,
}

impl<'a> Sums<'a> {
    /// Sums up blocks.
    pub fn new(dom: &'a Dom, blocks: &[Block]) -> Self {
        let mut sums = Self {
            dom,
            starts: Vec::new(),
            worth: vec![0.0],
            weight: vec![0.0],
            linked: vec![0.0],
        };
        let (mut w, mut t, mut l) = (0.0, 0.0, 0.0);
        for block in blocks {
            w += worth(block);
            t += block.weight as f64;
            l += block.linked as f64;
            sums.starts.push(block.at);
            sums.worth.push(w);
            sums.weight.push(t);
            sums.linked.push(l);
        }
        sums
    }

    /// The blocks of a subtree.
    pub fn range(&self, at: usize) -> std::ops::Range<usize> {
        let end = self.dom.end(at);
        self.starts.partition_point(|&s| s < at)..self.starts.partition_point(|&s| s < end)
    }

    fn of(sums: &[f64], range: &std::ops::Range<usize>) -> f64 {
        sums.get(range.end).copied().unwrap_or_default() - sums.get(range.start).copied().unwrap_or_default()
    }

    /// What the blocks are worth.
    pub fn worth(&self, range: &std::ops::Range<usize>) -> f64 {
        Self::of(&self.worth, range)
    }

    /// How much text the blocks are.
    pub fn weight(&self, range: &std::ops::Range<usize>) -> f64 {
        Self::of(&self.weight, range)
    }

    /// The share of links in them.
    pub fn link_share(&self, range: &std::ops::Range<usize>) -> f64 {
        Self::of(&self.linked, range) / self.weight(range).max(1.0)
    }
}

/// Chooses the element. `None` if the page has no text at all.
pub fn choose(dom: &Dom, blocks: &[Block], sums: &Sums<'_>) -> Option<Chosen> {
    let mut best: Option<(f64, usize)> = None;
    for at in 0..dom.len() {
        if !matches!(
            dom.tag(at),
            "div"
                | "article"
                | "main"
                | "section"
                | "td"
                | "body"
                | "center"
                | "blockquote"
                | "table"
                | "tbody"
                | "tr"
                | "ul"
                | "ol"
                | "dl"
                | "pre"
                | "figure"
                | "form"
                | "font"
                | "span"
                | "p"
                | "li"
                | "header"
                | "aside"
                | "details"
        ) && !dom.tag(at).contains('-')
        {
            continue;
        }
        let range = sums.range(at);
        if range.is_empty() {
            continue;
        }
        let value = sums.worth(&range);
        let value = if value > 0.0 { value * hint(dom, at) } else { value };
        // Of two that are worth the same, the inner one.
        if best.is_none_or(|(most, _)| value >= most) {
            best = Some((value, at));
        }
    }
    let (value, mut root) = best?;
    // A line of text is no article: what it stands in is.
    while matches!(
        dom.tag(root),
        "p" | "span" | "li" | "font" | "tr" | "tbody" | "dl" | "ul" | "ol" | "td"
    ) && dom.parent(root) != 0
    {
        root = dom.parent(root);
    }
    // Short articles are easily outweighed by scraps: there the author's marks decide.
    if value < 600.0 {
        let weight = sums.weight(&sums.range(root)).max(50.0);
        if let Some(up) = dom.ancestors(root).find(|&up| hint(dom, up) >= 1.15)
            && hint(dom, root) < 1.15
            && sums.weight(&sums.range(up)) < 6.0 * weight
        {
            root = up;
        }
    }
    let range = sums.range(root);
    blocks.get(range.clone())?;
    Some(Chosen { root, blocks: range })
}

/// How much the author's own marks speak for an element.
pub fn hint(dom: &Dom, at: usize) -> f64 {
    if dom.attr(at, "itemprop").is_some_and(|p| {
        p.split_ascii_whitespace()
            .any(|p| matches!(p, "articleBody" | "text" | "reviewBody"))
    }) {
        return 1.35;
    }
    let mut factor: f64 = match dom.tag(at) {
        "article" => 1.15,
        "main" => 1.08,
        _ => 1.0,
    };
    if dom.attr(at, "role") == Some("main") {
        factor = factor.max(1.08);
    }
    for name in ["class", "id"] {
        for class in dom
            .attr(at, name)
            .unwrap_or_default()
            .split_ascii_whitespace()
            .take(40)
        {
            let words = words(class);
            let has = |list: &[&str]| words.iter().any(|w| list.contains(&w.as_str()));
            let about = has(&[
                "article", "post", "entry", "story", "artikel", "blog", "news", "single", "longread",
            ]);
            let body = has(&[
                "body",
                "content",
                "text",
                "contents",
                "inhalt",
                "copy",
                "paragraphs",
            ]);
            let joined = matches!(
                class.to_ascii_lowercase().as_str(),
                "articlebody"
                    | "articletext"
                    | "storybody"
                    | "postbody"
                    | "entrytext"
                    | "postcontent"
                    | "articlecontent"
                    | "bodytext"
                    | "maintext"
            );
            let found = if joined || (about && body && words.len() <= 4) {
                1.2
            } else if body && words.len() == 1
                || has(&["article", "entry", "story", "post"]) && words.len() <= 2
            {
                1.08
            } else {
                1.0
            };
            factor = factor.max(found);
        }
    }
    factor
}
