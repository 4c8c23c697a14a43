//! What every page of the site is made of: the template, the words, and the card of a check.

use crate::{
    SiteError, SiteOptions,
    wording::{Wording, tag},
};
use claimbook_domain::{Edtf, Mark};
use claimbook_report::{Check, Report, Style, words::Words};
use minijinja::{AutoEscape, Environment, Value, context, syntax::SyntaxConfig, value::Serde};
use serde::Serialize;

const TEMPLATE: &str = include_str!("../templates/site.html");
const STYLES: &str = include_str!("../assets/style.css");

/// The styles of the site, in the newsroom's colours and letters; what is printed is black on white.
pub(crate) fn styles(style: &Style) -> String {
    let (shown, printed) = STYLES.split_once("@page").unwrap_or((STYLES, ""));
    match printed {
        "" => format!("{shown}{}", style.css()),
        printed => format!("{shown}{}@page{printed}", style.css()),
    }
}

/// The newsroom's logo: the name of its file, and its bytes.
pub(crate) fn logo(style: &Style) -> Option<(&'static str, Vec<u8>)> {
    let logo = style.logo.as_ref()?;
    let name = match logo.media_type.as_str() {
        "image/png" => "logo.png",
        "image/jpeg" => "logo.jpg",
        _ => return None,
    };
    Some((name, logo.bytes()?))
}

/// How much of a text a card shows, in characters.
const TEXT: usize = 400;
/// How much of a name or a rating a card shows, in characters.
const NAME: usize = 120;

/// A check in a list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Card {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) lang: Option<String>,
    pub(crate) who: String,
    pub(crate) date: String,
    pub(crate) day: Option<String>,
    pub(crate) rating: String,
    pub(crate) mark: &'static str,
    pub(crate) summary: Option<String>,
}

pub(crate) struct Pages {
    environment: Environment<'static>,
    words: Words,
    pub(crate) wording: Wording,
    pub(crate) title: String,
    pub(crate) base: Option<String>,
}

impl Pages {
    pub(crate) fn new(
        report: &Report,
        options: &SiteOptions,
        base: Option<String>,
    ) -> Result<Pages, minijinja::Error> {
        let lang = [&options.lang, &report.lang]
            .into_iter()
            .find(|l| !l.trim().is_empty());
        let wording = Wording::of(lang.map_or("en", |l| l.as_str()));
        let words = Words::of(&wording.lang);
        let publisher = report.publisher.as_ref().map(|p| p.name.as_str());
        let title = [Some(options.title.as_str()), publisher]
            .into_iter()
            .flatten()
            .map(|t| cut(t, NAME))
            .find(|t| !t.is_empty())
            .unwrap_or_else(|| words.text("fact-checks"));
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).build()?);
        environment.add_template("site.html", TEMPLATE)?;
        environment.add_global("t", Value::from(Serde(wording.all())));
        environment.add_global(
            "site",
            context! {
                title => title.as_str(),
                lang => wording.lang.as_str(),
                dir => words.direction(),
                spoken => (wording.lang.split('-').next() != Some(wording.spoken)).then_some(wording.spoken),
                publisher => report.publisher.as_ref().map(|p| cut(&p.name, NAME)),
                feeds => base.is_some(),
                logo => logo(&report.style).map(|(name, _)| context! {
                    name, alt => report.style.logo.as_ref().map(|l| cut(&l.alt, NAME)),
                }),
            },
        );
        Ok(Pages {
            environment,
            words,
            wording,
            title,
            base,
        })
    }

    /// One kind of page, whole. `root` is the way to the site's folder, `path` the page's own address in it.
    pub(crate) fn whole<E>(
        &self,
        kind: &str,
        path: &str,
        root: &str,
        heading: &str,
        values: Value,
    ) -> Result<String, SiteError<E>> {
        let address = path.strip_suffix("index.html").unwrap_or(path);
        let canonical = self.base.as_ref().map(|b| format!("{b}{address}"));
        self.part(kind, context! { root, heading, canonical, ..values })
    }

    /// A part of a page.
    pub(crate) fn part<E>(&self, kind: &str, values: Value) -> Result<String, SiteError<E>> {
        let mut html = self
            .environment
            .get_template("site.html")?
            .render(context! { kind, ..values })?;
        html.retain(is_text);
        Ok(html.trim_start().to_owned())
    }

    /// The page for addresses that lead nowhere; a host shows it in any folder, so it says where the site is, if it knows.
    pub(crate) fn missing<E>(&self) -> Result<String, SiteError<E>> {
        let root = self.base.as_deref().unwrap_or_default();
        self.part(
            "missing",
            context! { root, heading => self.wording.all().get("missing") },
        )
    }

    pub(crate) fn date(&self, date: &Edtf) -> String {
        self.words.date(date)
    }

    pub(crate) fn card(&self, check: &Check) -> Card {
        let short = check.title.as_deref().filter(|t| !t.trim().is_empty());
        let long = check.wording.chars().count() > TEXT;
        let names: Vec<&str> = check
            .claimants
            .iter()
            .map(|p| p.name.trim())
            .filter(|n| !n.is_empty())
            .take(4)
            .collect();
        let text = cut(short.filter(|_| long).unwrap_or(&check.wording), TEXT);
        Card {
            id: check.id.to_string(),
            text: if text.is_empty() {
                self.wording.with("no-title", "n", "")
            } else {
                text
            },
            lang: check.lang.as_deref().and_then(tag),
            who: if names.is_empty() {
                self.wording.with("nobody", "n", "")
            } else {
                cut(&self.words.list(&names), NAME)
            },
            date: check
                .published_on
                .as_ref()
                .map(|d| self.date(d))
                .unwrap_or_default(),
            day: check.published_on.as_ref().and_then(Edtf::iso_date),
            rating: check
                .verdict
                .as_ref()
                .map(|v| cut(&self.words.rating(&v.rating), NAME))
                .unwrap_or_default(),
            mark: mark(check),
            summary: check
                .verdict
                .as_ref()
                .and_then(|v| v.summary.as_deref())
                .map(|s| cut(s, TEXT))
                .filter(|s| !s.is_empty()),
        }
    }
}

fn mark(check: &Check) -> &'static str {
    match check.verdict.as_ref().map(|v| v.rating.mark) {
        Some(Mark::Full) => "full",
        Some(Mark::ThreeQuarters) => "three-quarters",
        Some(Mark::Half) => "half",
        Some(Mark::Quarter) => "quarter",
        Some(Mark::Struck) => "struck",
        Some(Mark::Open) | None => "open",
    }
}

/// Characters that a page may hold: no controls but those of lines, and no noncharacters.
pub(crate) fn is_text(c: char) -> bool {
    matches!(c, '\t' | '\n')
        || !(c.is_control() || (c as u32) & 0xfffe == 0xfffe || matches!(c, '\u{fdd0}'..='\u{fdef}'))
}

/// One line of at most so many characters. The marks that turn text around without isolating it are left out.
pub(crate) fn cut(text: &str, length: usize) -> String {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let mut line = String::new();
    let mut left = length;
    for word in text.split_whitespace() {
        let word: String = word
            .chars()
            .filter(|c| is_text(*c) && !turns(*c))
            .take(left + 1)
            .collect();
        if word.is_empty() {
            continue;
        }
        let n = word.chars().count();
        if !line.is_empty() {
            line.push(' ');
        }
        if n > left {
            line.extend(word.chars().take(left));
            line.push('…');
            return line;
        }
        line.push_str(&word);
        left = left.saturating_sub(n + 1);
    }
    line
}
