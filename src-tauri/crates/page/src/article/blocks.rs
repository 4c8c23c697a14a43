//! A page as a row of blocks: paragraphs, headings, list items, cells, each with what tells text from furniture.
//!
//! Everything after this works on the row, not on the tree: a subtree is a range of it, so the worth of any element is the
//! difference of two sums.

use super::dom::{Dom, Kind, is_inline, push_squeezed};

/// What kind of block it is, for telling and for showing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A paragraph, or any other run of text.
    Paragraph,
    /// A heading.
    Heading,
    /// A list item.
    Item,
    /// A table cell.
    Cell,
    /// The words under a figure.
    Caption,
    /// Text with its own line ends.
    Preformatted,
}

/// One block of text.
#[derive(Debug, Clone)]
pub struct Block {
    /// The index of its first text node.
    pub at: usize,
    /// The element that it stands in.
    pub owner: usize,
    /// White space squeezed, line breaks kept.
    pub text: String,
    /// Its length; a character of a script without spaces counts as much as it says.
    pub weight: usize,
    /// The part of the weight that is links.
    pub linked: usize,
    /// What kind of block.
    pub form: Form,
    /// The table row, for a cell.
    pub row: Option<usize>,
}

impl Block {
    /// The share of links, 0 to 1.
    pub fn link_share(&self) -> f64 {
        if self.weight == 0 {
            0.0
        } else {
            self.linked as f64 / self.weight as f64
        }
    }

    /// Whether it ends as a sentence does.
    pub fn ends_sentence(&self) -> bool {
        self.text
            .trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', '“', ' ', '」', '』', '*'])
            .ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '।', ':', '۔', '‽'])
    }
}

/// How much a text says, in Latin letters: ideographs and syllables count thrice.
pub fn weight(text: &str) -> usize {
    text.chars()
        .map(|c| match c as u32 {
            0x2e80..=0x9fff | 0xac00..=0xd7af | 0xf900..=0xfaff | 0x20000..=0x3ffff => 3,
            0xe00..=0xe7f => 2,
            _ => 1,
        })
        .sum()
}

#[derive(Default)]
struct Run {
    at: Option<usize>,
    owner: usize,
    text: String,
    linked: usize,
    breaks: usize,
}

/// The blocks of a subtree, in order, without what is skipped.
pub fn collect(dom: &Dom, root: usize, skip: &[bool]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut run = Run::default();
    // Open elements: index, and whether it is a block, a link, preformatted.
    let mut open: Vec<usize> = Vec::new();
    let (mut links, mut pre) = (0_usize, 0_usize);
    let mut i = root;
    let end = dom.end(root);
    while i < end {
        while let Some(&last) = open.last() {
            if dom.end(last) > i {
                break;
            }
            open.pop();
            match dom.tag(last) {
                "a" if dom.has_attr(last, "href") => links = links.saturating_sub(1),
                "pre" => {
                    flush(dom, &mut run, &mut blocks, pre > 0);
                    pre = pre.saturating_sub(1);
                }
                "q" => run.text.push('”'),
                tag if !is_inline(tag) => flush(dom, &mut run, &mut blocks, pre > 0),
                _ => {}
            }
        }
        if skip.get(i).copied().unwrap_or(false) {
            i = dom.end(i).max(i + 1);
            continue;
        }
        match &dom.node(i).kind {
            Kind::Text(text) => {
                if run.at.is_none() && !text.trim().is_empty() {
                    run.at = Some(i);
                    run.owner = open
                        .iter()
                        .rev()
                        .copied()
                        .find(|&o| !is_inline(dom.tag(o)))
                        .unwrap_or(root);
                }
                let before = weight_of_last(&run, links);
                if pre > 0 {
                    run.text.push_str(text);
                } else {
                    push_squeezed(&mut run.text, text, usize::MAX);
                }
                if links > 0 {
                    run.linked += weight(run.text.get(before..).unwrap_or_default());
                }
                if !text.trim().is_empty() {
                    run.breaks = 0;
                }
            }
            Kind::Element { name, .. } => {
                match &**name {
                    "br" => {
                        run.breaks += 1;
                        if pre > 0 {
                            run.text.push('\n');
                        } else if run.breaks >= 2 {
                            flush(dom, &mut run, &mut blocks, false);
                        } else if !run.text.is_empty() {
                            run.text.truncate(run.text.trim_end_matches(' ').len());
                            run.text.push('\n');
                        }
                    }
                    "q" => run.text.push('“'),
                    "a" if dom.has_attr(i, "href") => links += 1,
                    "pre" => {
                        flush(dom, &mut run, &mut blocks, pre > 0);
                        pre += 1;
                    }
                    tag if !is_inline(tag) => flush(dom, &mut run, &mut blocks, pre > 0),
                    _ => {}
                }
                if dom.end(i) > i + 1 {
                    open.push(i);
                } else {
                    match &**name {
                        "a" if dom.has_attr(i, "href") => links = links.saturating_sub(1),
                        "pre" => pre = pre.saturating_sub(1),
                        _ => {}
                    }
                }
            }
            Kind::Root => open.push(i),
        }
        i += 1;
    }
    flush(dom, &mut run, &mut blocks, pre > 0);
    blocks
}

fn weight_of_last(run: &Run, links: usize) -> usize {
    if links > 0 { run.text.len() } else { 0 }
}

fn flush(dom: &Dom, run: &mut Run, blocks: &mut Vec<Block>, pre: bool) {
    let run = std::mem::take(run);
    let text = if pre {
        run.text.trim_matches(['\n', '\r']).trim_end()
    } else {
        run.text.trim()
    };
    let Some(at) = run.at.filter(|_| text.chars().any(char::is_alphanumeric)) else {
        return;
    };
    let (mut form, mut row) = (Form::Paragraph, None);
    for (n, up) in std::iter::once(run.owner)
        .chain(dom.ancestors(run.owner))
        .take(6)
        .enumerate()
    {
        match dom.tag(up) {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => form = Form::Heading,
            "li" | "dd" => form = Form::Item,
            "figcaption" | "caption" => form = Form::Caption,
            "td" | "th" if n == 0 => form = Form::Cell,
            "tr" if form == Form::Cell => row = Some(up),
            _ => continue,
        }
        if form != Form::Cell || row.is_some() {
            break;
        }
    }
    if pre {
        form = Form::Preformatted;
    }
    let weight = weight(text);
    blocks.push(Block {
        at,
        owner: run.owner,
        weight,
        linked: run.linked.min(weight),
        form,
        row,
        text: text.to_owned(),
    });
}
