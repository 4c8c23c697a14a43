//! A report as data for the template: the view that every format is made from, cleaned of signs that cannot be set.

mod dates;
mod sections;

pub(crate) use dates::newest_day;

use crate::look::look;
use crate::rationale::{LINK, reasons};
use crate::signs::{Signs, visible};
use crate::{Pictures, Progress, Remark, TypesetError, Watch, picture};
use claimbook_domain::ClaimId;
use claimbook_report::view::{CheckView, EvidenceView, Linked, ListedView, Page};
use claimbook_report::words::Words;
use claimbook_report::{Check, Report, rationale};
use std::collections::HashMap;
use typst::foundations::{Array, Bytes, Dict, IntoValue, Value, dict};

/// More bytes of text than this are refused: setting them takes some five hundred times their size in memory.
pub(crate) const MAX_TEXT: usize = 6 << 20;

/// A wording of more bytes than this is not a heading as a whole: one that does not fit on a page would be torn.
const ENDLESS: usize = 1200;

/// The data of a report, and what was met on the way.
pub(crate) struct Data {
    pub dict: Dict,
    pub remarks: Vec<Remark>,
}

/// Reads a prepared report.
pub(crate) fn data(
    report: &Report,
    page: &Page,
    words: &Words,
    pictures: &Pictures,
    watch: Watch<'_>,
) -> Result<Data, TypesetError> {
    let mut reader = Reader {
        page,
        words,
        pictures,
        watch,
        signs: Signs::default(),
        remarks: Vec::new(),
        places: page
            .checks
            .iter()
            .enumerate()
            .map(|(n, c)| (c.anchor.as_str(), n as i64))
            .collect(),
    };
    let mut checks = Array::new();
    for (done, (check, view)) in report.checks.iter().zip(&page.checks).enumerate() {
        let of = page.checks.len();
        if watch(Progress::Reading { done, of }).is_break() {
            return Err(TypesetError::Cancelled);
        }
        checks.push(reader.check(check, view).into_value());
        if reader.signs.bytes > MAX_TEXT {
            return Err(TypesetError::TooMuchText {
                bytes: reader.signs.bytes,
                limit: MAX_TEXT,
            });
        }
    }
    let sections = reader.sections();
    if reader.signs.bytes > MAX_TEXT {
        return Err(TypesetError::TooMuchText {
            bytes: reader.signs.bytes,
            limit: MAX_TEXT,
        });
    }
    let mut dict = reader.frame(report);
    let (look, remark) = look(report, &mut reader.signs, watch);
    reader.remarks.extend(remark);
    dict.insert("look".into(), look.into_value());
    dict.insert("sections".into(), sections.into_value());
    dict.insert("checks".into(), checks.into_value());
    let Reader {
        signs, mut remarks, ..
    } = reader;
    remarks.extend(signs.remark());
    Ok(Data { dict, remarks })
}

struct Reader<'r> {
    page: &'r Page,
    words: &'r Words,
    pictures: &'r Pictures,
    watch: Watch<'r>,
    signs: Signs,
    remarks: Vec<Remark>,
    /// Where each anchor is.
    places: HashMap<&'r str, i64>,
}

impl Reader<'_> {
    /// All but the checks.
    fn frame(&mut self, report: &Report) -> Dict {
        let page = self.page;
        let labels: Dict = [
            "reasons",
            "no-rationale",
            "evidence",
            "no-evidence",
            "not-cited",
            "not-known",
            "appearances",
            "linked-claims",
            "external-checks",
            "media",
            "corrections",
            "method",
            "contents",
            "document",
            "picture-left-out",
        ]
        .into_iter()
        .map(|key| (key.into(), self.words.text(key).into_value()))
        .collect();
        // The numbers are known when the pages are: the message is taken apart where they go.
        let of = self.words.with_all("page-of", &[("n", "\u{1}"), ("m", "\u{2}")]);
        let tally: Array = page
            .tally
            .iter()
            .map(|t| dict! { "mark" => t.mark, "name" => self.bdi(&t.name), "n" => t.n as i64 }.into_value())
            .collect();
        let document = page.document.as_ref().map(|d| {
            dict! { "title" => self.linked(&d.title), "facts" => self.facts(&d.facts) }.into_value()
        });
        let method = match &page.method_note {
            Some(text) => self.paragraphs(text),
            None => Array::new(),
        };
        // What stands at the end is Markdown, as reasons are; it refers to no evidence.
        let footer = option(report.footer.as_ref().map(|text| {
            let nothing = Check::new(ClaimId(uuid::Uuid::nil()), "");
            let dir = self.direction(text);
            let (words, signs) = (self.words, &mut self.signs);
            let read = rationale::read(&nothing, text, 3, |root, marks| {
                reasons(root, marks, 3, words, signs)
            });
            dict! { "blocks" => read.blocks, "dir" => dir }.into_value()
        }));
        let publisher_name = page.publisher.as_ref().map(|p| self.signs.clean(&p.text));
        dict! {
            "lang" => language(&page.lang),
            "region" => region(&page.lang),
            "words-lang" => page.words_lang.map_or_else(|| language(&page.lang), str::to_owned),
            "dir" => page.dir,
            "roundup" => page.roundup,
            "listed" => page.listed,
            "title" => headed(self.signs.clean(&page.title)),
            "description" => option(page.checks.first().filter(|_| !page.roundup).and_then(|c| c.summary.as_ref())
                .map(|s| self.signs.clean(s).into_value())),
            "heading" => option(page.heading.as_ref().map(|h| self.heading(h))),
            "eyebrow" => self.bdi(&page.eyebrow),
            "publisher-name" => option(publisher_name.map(IntoValue::into_value)),
            "publisher" => option(page.publisher.as_ref().map(|p| self.linked(p))),
            "published-by" => option(page.published_by.as_ref().map(|p| self.bdi(p).into_value())),
            "corrections-policy" => option(page.corrections_policy.as_ref().map(|p| self.linked(p))),
            "method" => method,
            "admiralty" => option(page.admiralty_note.as_ref().map(|p| self.block(p))),
            "made-from" => option(page.made_from.as_ref().map(|p| self.bdi(p).into_value())),
            "document" => option(document),
            "count" => page.count.as_str(),
            "tally" => tally,
            "page-of" => of,
            "date" => option(newest_day(report).map(|(y, m, d)| {
                dict! { "year" => y, "month" => m, "day" => d }.into_value()
            })),
            "words" => labels,
            "footer" => footer,
            "corrections-note" => option(report.corrections_note.as_ref().map(|note| self.block(note))),
        }
    }

    fn check(&mut self, check: &Check, view: &CheckView) -> Dict {
        let base = if self.page.roundup { 4 } else { 3 };
        let reasons = view.rationale.as_ref().map(|text| {
            let dir = self.direction(text);
            let (words, signs) = (self.words, &mut self.signs);
            let read = rationale::read(check, text, base, |root, marks| {
                reasons(root, marks, base, words, signs)
            });
            (read, dir)
        });
        let (blocks, cited, dir) = match reasons {
            Some((read, dir)) => (read.blocks.into_value(), read.cited, dir),
            None => (Value::None, Default::default(), "ltr"),
        };
        let evidence: Array = check
            .evidence
            .iter()
            .zip(&view.evidence)
            .map(|(model, e)| {
                let picture = self.picture(check.id, model.id, e);
                self.evidence(e, cited.contains(&e.n), picture).into_value()
            })
            .collect();
        let appearances: Array = view
            .appearances
            .iter()
            .map(|a| {
                dict! {
                    "title" => self.linked(&a.title),
                    "facts" => self.facts(&a.facts),
                    "quote" => option(a.quote.as_ref().map(|q| self.block(q))),
                    "address" => self.address(a.address.as_ref()),
                }
                .into_value()
            })
            .collect();
        let links: Array = view
            .links
            .iter()
            .map(|l| {
                let to = l.anchor.as_deref().and_then(|a| self.places.get(a)).copied();
                dict! {
                    "kind" => l.kind.as_str(),
                    "wording" => self.block(&l.wording),
                    "to" => option(to.map(IntoValue::into_value)),
                }
                .into_value()
            })
            .collect();
        let external = self.listed(&view.external_checks);
        let media = self.listed(&view.media);
        let corrections: Array = view
            .corrections
            .iter()
            .map(|c| {
                dict! { "heading" => self.bdi(&c.heading), "text" => self.bdi(&c.text), "dir" => self.direction(&c.text) }
                    .into_value()
            })
            .collect();
        let facts: Array = view.facts.iter().map(|f| self.fact(f)).collect();
        let not_known = match &view.not_known {
            Some(text) => self.paragraphs(text),
            None => Array::new(),
        };
        dict! {
            "wording" => self.heading(&view.wording),
            "endless" => view.wording.len() > ENDLESS,
            "long" => view.wording.chars().count() > 240,
            "short" => self.heading(&view.short),
            "lang" => option(view.lang.as_deref().map(|l| language(l).into_value())),
            "mark" => view.mark,
            "rating" => self.bdi(&view.rating),
            "summary" => option(view.summary.as_ref().map(|s| self.block(s))),
            "confidence" => option(view.confidence.as_ref().map(|c| c.as_str().into_value())),
            "dates" => self.facts(&view.dates),
            "byline" => self.facts(&view.byline),
            "reasons" => blocks,
            "reasons-dir" => dir,
            "not-known" => not_known,
            "tally" => self.facts(&view.evidence_tally),
            "evidence" => evidence,
            "appearances" => appearances,
            "links" => links,
            "external" => external,
            "media" => media,
            "corrections" => corrections,
            "facts" => facts,
        }
    }

    fn listed(&mut self, items: &[ListedView]) -> Array {
        let of = |x: &ListedView| {
            dict! {
                "title" => self.linked(&x.title),
                "dir" => self.direction(&x.title.text),
                "facts" => self.facts(&x.facts),
                "address" => self.address(x.address.as_ref()),
            }
            .into_value()
        };
        items.iter().map(of).collect()
    }

    fn evidence(&mut self, e: &EvidenceView, cited: bool, picture: Value) -> Dict {
        let quote = e.quote.as_ref().map(|q| self.block(q));
        dict! {
            "n" => i64::from(e.n),
            "cited" => cited,
            "stance" => e.stance,
            "stance-word" => e.stance_word.as_str(),
            "quote" => option(quote),
            "title" => self.linked(&e.title),
            "dir" => self.direction(&e.title.text),
            "facts" => self.facts(&e.facts),
            "note" => option(e.note.as_ref().map(|n| self.block(n))),
            "address" => self.address(e.address.as_ref()),
            "archived" => option(e.archived.as_ref().map(|a| self.bdi(a).into_value())),
            "picture" => picture,
        }
    }

    /// None where there is no picture; words in its place where there is one that cannot be shown.
    fn picture(&mut self, claim: ClaimId, id: claimbook_domain::EvidenceId, e: &EvidenceView) -> Value {
        let Some(given) = self.pictures.get(&id) else {
            return Value::None;
        };
        let alt = match given.alt.trim() {
            "" => &e.title.text,
            alt => alt,
        };
        let alt = self.signs.clean(alt);
        match picture::fitted(&given.bytes, self.watch) {
            Ok(bytes) => dict! { "bytes" => Bytes::new(bytes), "alt" => alt }.into_value(),
            Err(reason) => {
                self.remarks.push(Remark::PictureLeftOut {
                    claim,
                    evidence: e.n,
                    reason,
                });
                dict! { "bytes" => Value::None, "alt" => alt }.into_value()
            }
        }
    }

    /// A text that stands among others: it turns nothing around it.
    fn bdi(&mut self, text: &str) -> String {
        let clean = self.signs.clean(text);
        if self.page.dir == "rtl" || clean.chars().any(runs_left) {
            format!("\u{2068}{clean}\u{2069}")
        } else {
            clean
        }
    }

    /// A text of its own, with its direction.
    fn block(&mut self, text: &str) -> Value {
        let dir = self.direction(text);
        dict! { "s" => self.signs.clean(text), "dir" => dir }.into_value()
    }

    fn heading(&mut self, text: &str) -> Value {
        let dir = self.direction(text);
        dict! { "s" => headed(self.signs.clean(text)), "dir" => dir }.into_value()
    }

    fn paragraphs(&mut self, text: &str) -> Array {
        text.replace("\r\n", "\n")
            .split("\n\n")
            .map(str::trim)
            .filter(|p| !p.is_empty())
            .map(|p| self.block(p))
            .collect()
    }

    fn facts(&mut self, facts: &[String]) -> Array {
        facts
            .iter()
            .map(|f| {
                let clean = self.signs.clean(f);
                // Our own words in a report of the other direction.
                match self.page.words_lang {
                    Some(_) if self.page.dir == "rtl" => format!("\u{2066}{clean}\u{2069}"),
                    _ if clean.chars().any(runs_left) || self.page.dir == "rtl" => {
                        format!("\u{2068}{clean}\u{2069}")
                    }
                    _ => clean,
                }
                .into_value()
            })
            .collect()
    }

    /// One of our own sentences, which may be a link.
    fn fact(&mut self, it: &Linked) -> Value {
        let linked = self.linked(it);
        match (
            linked,
            self.facts(std::slice::from_ref(&it.text)).into_iter().next(),
        ) {
            (Value::Dict(mut dict), Some(text)) => {
                dict.insert("text".into(), text);
                Value::Dict(dict)
            }
            (linked, _) => linked,
        }
    }

    fn linked(&mut self, it: &Linked) -> Value {
        let url = it.url.as_ref().filter(|u| u.len() <= LINK);
        let shown = it
            .url
            .as_ref()
            .filter(|u| !it.text.contains(u.as_str()))
            .map(|u| self.signs.clean(u));
        dict! {
            "text" => self.bdi(&it.text),
            "url" => option(url.map(|u| u.as_str().into_value())),
            "shown" => option(shown.map(IntoValue::into_value)),
        }
        .into_value()
    }

    fn address(&mut self, address: Option<&String>) -> Value {
        option(address.map(|a| self.bdi(a).into_value()))
    }

    /// As a browser decides with `dir="auto"`: by the first letter.
    fn direction(&self, text: &str) -> &'static str {
        text.chars()
            .find_map(|c| match (runs_left(c), c.is_alphabetic()) {
                (true, _) => Some("rtl"),
                (false, true) => Some("ltr"),
                _ => None,
            })
            .unwrap_or(self.page.dir)
    }
}

/// A heading says something (PDF/UA-1, 7.4): where there is nothing to say, a dash does.
fn headed(text: String) -> String {
    if visible(&text) { text } else { "–".to_owned() }
}

pub(crate) fn option(value: Option<Value>) -> Value {
    value.unwrap_or(Value::None)
}

/// Letters that are written from right to left.
pub(crate) fn runs_left(c: char) -> bool {
    c.is_alphabetic()
        && matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

fn language_of(tag: &str) -> &str {
    tag.split('-').next().unwrap_or("en")
}

/// The language of a tag, as Typst takes it: two or three letters.
pub(crate) fn language(tag: &str) -> String {
    let language = language_of(tag);
    if matches!(language.len(), 2 | 3) && language.bytes().all(|b| b.is_ascii_alphabetic()) {
        language.to_ascii_lowercase()
    } else {
        "en".to_owned()
    }
}

/// The region of a tag.
fn region(tag: &str) -> Value {
    let region = tag
        .split('-')
        .skip(1)
        .find(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic()));
    option(region.map(|r| r.to_ascii_uppercase().into_value()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_taken_apart() {
        assert_eq!(language("zh-Hant-TW"), "zh");
        assert_eq!(region("zh-Hant-TW"), "TW".into_value());
        assert_eq!(region("uk"), Value::None);
        assert_eq!(language("x-private"), "en");
    }
}
