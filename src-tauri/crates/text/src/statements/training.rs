//! What the trainer in `train/` needs of the finder: the frames that it proposes and what it sees of them.

use super::{find, page, weights};

/// The number of buckets of features.
pub const BUCKETS: usize = weights::BUCKETS;
/// What a step of a weight's byte is worth.
pub const STEP: f32 = weights::STEP;

/// A frame proposed for a cue; all offsets in code points.
pub struct Proposal {
    /// The cue.
    pub cue: [usize; 2],
    /// Whether a source was found.
    pub sourced: bool,
    /// The content.
    pub content: Vec<[usize; 2]>,
    /// The buckets of its features.
    pub features: Vec<u32>,
}

/// The words of a text with their spans, cut to their stems, as cues are looked up.
pub fn words(text: &str) -> Vec<(String, [usize; 2])> {
    let page = page::Page::new(text);
    page.tokens
        .iter()
        .filter(|t| t.is_word())
        .map(|t| (weights::stem(&t.lower), [t.start, t.end]))
        .collect()
}

/// The frames proposed for a text.
pub fn proposals(text: &str) -> Vec<Proposal> {
    let page = page::Page::new(text);
    let known = weights::Weights::new();
    let mut out = Vec::new();
    for s in &page.sentences {
        for f in find::proposals(&page, &known, s, None) {
            let [a, b] = f.content;
            let parts = f.hole.map_or(vec![[a, b]], |[x, y]| vec![[a, x], [y, b]]);
            out.push(Proposal {
                cue: [page.tokens[f.cue[0]].start, page.tokens[f.cue[1] - 1].end],
                sourced: f.source.is_some(),
                content: parts
                    .iter()
                    .map(|[a, b]| [page.tokens[*a].start, page.tokens[b - 1].end])
                    .collect(),
                features: weights::features(&page, s, &f),
            });
        }
    }
    out
}
