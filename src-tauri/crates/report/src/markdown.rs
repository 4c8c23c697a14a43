//! Markdown for people and their editors: CommonMark, with the footnotes of GitHub for what the reasons cite.
//!
//! What people typed elsewhere is text here: what Markdown would read as markup is escaped.

mod sections;

use crate::{
    Report, ReportError,
    rationale::{self, Mark},
    view::{self, CheckView, EvidenceView, Linked, ListedView, Page},
    words::Words,
};
use std::collections::BTreeSet;

pub(crate) fn render(report: &Report) -> Result<Vec<u8>, ReportError> {
    let words = Words::of_report(report);
    let page = view::page(report, &words);
    let mut out = Text::default();
    head(&mut out, &page, &words);
    for section in &page.sections {
        sections::section(&mut out, section);
    }
    contents(&mut out, &page);
    for (n, (check, view)) in (1..).zip(report.checks.iter().zip(&page.checks)) {
        let level = if page.roundup { 2 } else { 1 };
        let label = |e: u32| {
            if page.roundup {
                format!("{n}-{e}")
            } else {
                e.to_string()
            }
        };
        out.block(&format!("{} {}", "#".repeat(level), line(&view.wording)));
        let mut verdict = format!("**{}**", line(&view.rating));
        if let Some(confidence) = &view.confidence {
            verdict.push_str(&format!(" · {}", line(confidence)));
        }
        out.block(&verdict);
        if let Some(summary) = &view.summary {
            out.block(&format!("> {}", line(summary)));
        }
        out.block(&dotted(&view.byline));
        out.block(&dotted(&view.dates));
        out.heading(level + 1, &words.text("reasons"));
        let cited = match &view.rationale {
            Some(text) => {
                let base = u8::try_from(level + 2).unwrap_or(6);
                let reasons = rationale::commonmark(check, text, base, |mark| match mark {
                    Mark::Evidence(e) => format!("[^{}]", label(*e)),
                    Mark::Missing(id) => {
                        format!("\\[{}\\]", line(&words.with("missing-reference", "id", id)))
                    }
                })?;
                out.block(&reasons.text);
                reasons.cited
            }
            None => {
                out.block(&words.text("no-rationale"));
                BTreeSet::new()
            }
        };
        evidence(&mut out, view, &cited, level + 1, label, &words);
        rest(
            &mut out,
            view,
            report.corrections_note.as_deref(),
            level + 1,
            &words,
        );
    }
    foot(&mut out, &page, &words);
    if let Some(footer) = &report.footer {
        // Angle brackets are written so that no reader takes them for HTML.
        out.block(footer.replace('<', "&lt;").trim());
    }
    Ok(out.0.into_bytes())
}

fn head(out: &mut Text, page: &Page, words: &Words) {
    let who = page.publisher.as_ref().map(linked);
    out.block(
        &[Some(line(&page.eyebrow)), who]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · "),
    );
    if let Some(heading) = &page.heading {
        if page.roundup {
            out.heading(1, heading);
        } else {
            out.block(&format!("*{}*", line(heading)));
        }
    }
    if let Some(document) = &page.document {
        let facts = document.facts.iter().map(|f| line(f));
        let parts: Vec<String> = std::iter::once(linked(&document.title)).chain(facts).collect();
        out.block(&format!("{}: {}", words.text("document"), parts.join(" · ")));
    }
    if page.roundup {
        let tally = page.tally.iter().map(|t| format!("{} {}", t.n, line(&t.name)));
        out.block(
            &std::iter::once(line(&page.count))
                .filter(|count| !count.is_empty())
                .chain(tally)
                .collect::<Vec<_>>()
                .join(" · "),
        );
    }
}

/// The checks in a list.
fn contents(out: &mut Text, page: &Page) {
    if page.listed || (page.roundup && page.sections.is_empty()) {
        let contents = page
            .checks
            .iter()
            .map(|c| format!("**{}** {}", line(&c.rating), line(&c.short)));
        out.list(contents);
    }
}

fn evidence(
    out: &mut Text,
    check: &CheckView,
    cited: &BTreeSet<u32>,
    level: usize,
    label: impl Fn(u32) -> String,
    words: &Words,
) {
    out.heading(level, &words.text("evidence"));
    out.block(&dotted(&check.evidence_tally));
    if check.evidence.is_empty() {
        out.block(&words.text("no-evidence"));
    }
    let (footnotes, listed): (Vec<_>, Vec<_>) = check.evidence.iter().partition(|e| cited.contains(&e.n));
    for e in footnotes {
        out.block(&format!("[^{}]: {}", label(e.n), piece(e)));
    }
    if !listed.is_empty() {
        if !cited.is_empty() {
            out.heading(level + 1, &words.text("not-cited"));
        }
        out.block(
            &listed
                .into_iter()
                .map(|e| format!("{}. {}", e.n, piece(e)))
                .collect::<Vec<_>>()
                .join("\n"),
        );
    }
}

/// A piece of evidence in a line.
fn piece(e: &EvidenceView) -> String {
    let mut parts: Vec<String> = e.quote.iter().map(|q| line(q)).collect();
    parts.push(linked(&e.title));
    parts.push(format!("**{}**", line(&e.stance_word)));
    parts.extend(e.facts.iter().map(|f| line(f)));
    parts.extend(e.note.iter().chain(&e.address).map(|t| line(t)));
    parts.join(" · ")
}

fn rest(out: &mut Text, check: &CheckView, note: Option<&str>, level: usize, words: &Words) {
    if let Some(not_known) = &check.not_known {
        out.heading(level, &words.text("not-known"));
        out.paragraphs(not_known);
    }
    listed(out, level, "media", &check.media, words);
    if !check.appearances.is_empty() {
        out.heading(level, &words.text("appearances"));
        out.list(check.appearances.iter().map(|a| {
            let mut parts: Vec<String> = a.quote.iter().map(|q| line(q)).collect();
            parts.push(linked(&a.title));
            parts.extend(a.facts.iter().chain(&a.address).map(|t| line(t)));
            parts.join(" · ")
        }));
    }
    if !check.links.is_empty() {
        out.heading(level, &words.text("linked-claims"));
        out.list(
            check
                .links
                .iter()
                .map(|l| format!("*{}* {}", line(&l.kind), line(&l.wording))),
        );
    }
    listed(out, level, "external-checks", &check.external_checks, words);
    if !check.corrections.is_empty() {
        out.heading(level, &words.text("corrections"));
        if let Some(note) = note {
            out.block(&line(note));
        }
        for correction in &check.corrections {
            out.block(&format!(
                "**{}.** {}",
                line(&correction.heading),
                line(&correction.text)
            ));
        }
    }
    out.heading(level, &words.text("about-claim"));
    out.list(check.facts.iter().map(linked));
}

/// Things that are listed under a heading; nothing where there are none.
fn listed(out: &mut Text, level: usize, heading: &str, items: &[ListedView], words: &Words) {
    if items.is_empty() {
        return;
    }
    out.heading(level, &words.text(heading));
    out.list(items.iter().map(|x| {
        let mut parts = vec![linked(&x.title)];
        parts.extend(x.facts.iter().chain(&x.address).map(|t| line(t)));
        parts.join(" · ")
    }));
}

fn foot(out: &mut Text, page: &Page, words: &Words) {
    out.block("---");
    if page.method_note.is_some() || page.admiralty_note.is_some() {
        out.block(&format!("**{}**", words.text("method")));
        for text in page.method_note.iter().chain(&page.admiralty_note) {
            out.paragraphs(text);
        }
    }
    let publisher = page.publisher.as_ref().and_then(|p| p.url.as_deref());
    let published_by = page.published_by.as_ref().map(|by| match publisher {
        Some(url) => format!("{} · <{}>", line(by), address(url)),
        None => line(by),
    });
    out.list(
        [
            published_by,
            page.corrections_policy.as_ref().map(linked),
            page.made_from.as_ref().map(|m| line(m)),
        ]
        .into_iter()
        .flatten(),
    );
}

/// The text so far: blocks with a blank line between them.
#[derive(Default)]
struct Text(String);

impl Text {
    fn block(&mut self, block: &str) {
        let block = block.trim_end();
        if block.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(block);
        self.0.push('\n');
    }

    fn heading(&mut self, level: usize, text: &str) {
        self.block(&format!("{} {}", "#".repeat(level.min(6)), line(text)));
    }

    fn paragraphs(&mut self, text: &str) {
        for paragraph in text.replace("\r\n", "\n").split("\n\n") {
            self.block(&line(paragraph));
        }
    }

    fn list(&mut self, items: impl Iterator<Item = String>) {
        self.block(&items.map(|i| format!("- {i}")).collect::<Vec<_>>().join("\n"));
    }
}

fn dotted(parts: &[String]) -> String {
    parts.iter().map(|p| line(p)).collect::<Vec<_>>().join(" · ")
}

fn linked(it: &Linked) -> String {
    match &it.url {
        Some(url) if *url == it.text => format!("<{}>", address(url)),
        Some(url) => format!("[{}](<{}>)", line(&it.text), address(url)),
        None => line(&it.text),
    }
}

/// An address fit to stand between angle brackets.
fn address(url: &str) -> String {
    url.chars()
        .map(|c| match c {
            '<' => "%3C".to_owned(),
            '>' => "%3E".to_owned(),
            '\\' => "%5C".to_owned(),
            c if c.is_whitespace() => "%20".to_owned(),
            c => c.to_string(),
        })
        .collect()
}

/// A text on one line, its own signs kept from being read as Markdown or HTML.
fn line(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(text.len() + 8);
    // A list or heading is made by what a line begins with: `- `, `+ `, `# `, `12. `, `===`.
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let numbered = digits > 0 && text[digits..].starts_with(['.', ')']);
    for (at, c) in text.char_indices() {
        let opens = (at == 0 && matches!(c, '-' | '+' | '#' | '=')) || (numbered && at == digits);
        if opens
            || matches!(
                c,
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|'
            )
        {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_markdown_are_text() {
        assert_eq!(
            line("a *b* <c>\n[d](e) & f_g"),
            "a \\*b\\* \\<c\\> \\[d\\](e) \\& f\\_g"
        );
        assert_eq!(line("- no list"), "\\- no list");
        assert_eq!(line("12. no list, 3.5"), "12\\. no list, 3.5");
        assert_eq!(line("On 7 September – 3.5 km."), "On 7 September – 3.5 km.");
    }

    #[test]
    fn an_address_cannot_leave_its_brackets() {
        assert_eq!(address("https://a.b/c> d"), "https://a.b/c%3E%20d");
    }
}
