//! Where a statement was made public: the outlet or platform that the sentence names, or the one that the
//! same speaker was quoted from before.

use std::collections::HashMap;

use super::cues::DAYS;
use super::find::Draft;
use super::names::{Register, strip};
use super::page::Page;

/// Where each speaker was last read.
#[derive(Default)]
pub(super) struct Venues {
    of: HashMap<String, String>,
}

#[rustfmt::skip]
const WRITING: &[&str] = &[
    "wrote", "writes", "write", "writing", "posted", "posts", "published", "tweeted", "said", "says",
    "shared", "announced", "написав", "написала", "написали", "пише", "повідомив", "повідомила", "заявив",
    "заявила",
];

/// Works in which somebody speaks.
#[rustfmt::skip]
const WORK: &[&str] = &[
    "piece", "article", "op-ed", "editorial", "column", "essay", "post", "letter", "commentary", "blog",
    "interview", "thread", "статті", "колонці", "дописі", "інтерв'ю",
];

impl Venues {
    /// Where a statement was made public: "wrote on Ukrinform", "told CNN", or the same publication as before.
    pub fn venue(
        &mut self,
        page: &Page,
        register: &Register,
        draft: &Draft,
        speakers: &[String],
    ) -> Option<String> {
        let cue = draft.cue?;
        let mut found = None;
        if page.any(cue[0], WRITING) && page.any(cue[1], &["on", "in", "at", "to", "for", "у", "в", "на"])
        {
            found = outlet(page, register, cue[1] + 1, page.is(cue[1], "on"));
        }
        if let Some([a, b]) = draft.addressee
            && let Some(name) = register.name_at(page, a).filter(|n| n.end <= b && !n.person)
        {
            found = Some(register.resolve(&name.text, a));
        }
        if found.is_none() && draft.addressee.is_none() {
            found = work(page, register, draft, cue);
        }
        if let Some(found) = found {
            for s in speakers {
                self.of.insert(s.clone(), found.clone());
            }
            return Some(found);
        }
        if draft.addressee.is_some() {
            for s in speakers {
                self.of.remove(s);
            }
            return None;
        }
        let carried = speakers.iter().find_map(|s| self.of.get(s).cloned());
        if let Some(v) = &carried {
            for s in speakers {
                self.of.insert(s.clone(), v.clone());
            }
        }
        carried
    }
}

/// "In an opinion piece that ran in the Herald, Ann Oake warned", "Ann Oake said in an interview with Port News
/// that": the outlet of the work.
fn work(page: &Page, register: &Register, draft: &Draft, cue: [usize; 2]) -> Option<String> {
    let opens = |t: usize| {
        page.any(t, &["in", "у", "в"]) && page.any(t + 1, &["a", "an", "his", "her", "their", "the"])
    };
    let first = draft.first;
    // The whole of the phrase: up to the comma before the subject, or to what was said.
    let (from, to) = if opens(first) && draft.source.is_some_and(|s| s[0] > first) {
        (first, draft.source.map_or(first, |s| s[0]))
    } else if opens(cue[1]) {
        let content = draft.spans.iter().map(|s| s[0]).find(|&t| t > cue[1]);
        (cue[1], content.unwrap_or(cue[1] + 14).min(cue[1] + 14))
    } else {
        return None;
    };
    let to = to.min(page.tokens.len());
    let noun = (from..to.min(from + 8)).find(|&t| page.any(t, WORK) && page.within[t].is_none())?;
    (noun + 1..to)
        .filter(|&t| page.any(t, &["on", "in", "by", "with", "for", "to", "у", "в", "на", "для"]))
        .take_while(|&t| page.within[t].is_none())
        .find_map(|t| outlet(page, register, t + 1, page.is(t, "on")))
}

/// The outlet or platform named at a token.
fn outlet(page: &Page, register: &Register, at: usize, on: bool) -> Option<String> {
    let at = at + usize::from(page.any(at, &["the", "his", "her", "its", "their"]) && !page.tokens[at].cap);
    let name = register.name_at(page, at)?;
    if page.any(at, DAYS) || page.any(name.end, &["'s"]) {
        return None;
    }
    const PLATFORM: &[&str] = &[
        "twitter",
        "facebook",
        "telegram",
        "instagram",
        "youtube",
        "x",
        "reddit",
        "truth",
        "tiktok",
        "linkedin",
        "телеграм",
        "телеграмі",
        "фейсбуці",
        "твіттері",
    ];
    let platform = page.any(at, PLATFORM);
    let outlet = !name.person || (on && name.end - name.first == 1);
    (platform || outlet).then(|| strip(&name.text))
}
