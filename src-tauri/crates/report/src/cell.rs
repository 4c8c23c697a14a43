//! Several things said in one cell of a table.

use crate::{EvidenceRef, MediaRef, Withheld, words::Words};

/// One thing a line.
pub(crate) fn lines(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join("\n")
}

/// What is known, on one line.
pub(crate) fn parts(parts: impl IntoIterator<Item = Option<String>>) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What of a piece of evidence is not for publication.
pub(crate) fn withheld(e: &EvidenceRef, part: Withheld, words: &Words) -> Option<String> {
    let key = match part {
        Withheld::Evidence => "evidence-withheld",
        Withheld::Snapshot => "evidence-archive-withheld",
        Withheld::Note => "evidence-note-withheld",
    };
    e.withheld.contains(&part).then(|| words.text(key))
}

/// A picture, video or recording, and what is known of it.
pub(crate) fn media(m: &MediaRef, words: &Words) -> String {
    let of = |key: &str, text: &str| Some(format!("{}: {text}", words.text(key)));
    let mut known = vec![
        Some(words.media(m.kind)),
        m.title.clone(),
        Some(words.media_category(m.category)),
    ];
    let original = m.original_context.as_ref();
    known.push(original.map(|text| words.with("media-original", "text", text)));
    known.extend(m.original_link.iter().map(|url| of("media-original-at", url)));
    known.extend(m.seen_at.iter().map(|url| of("media-seen-at", url)));
    known.extend(m.file.iter().map(|url| of("media-file-at", url)));
    known.push(m.archived.as_ref().map(|a| words.archived(a)));
    known.push(m.withheld.then(|| words.text("evidence-archive-withheld")));
    parts(known)
}
