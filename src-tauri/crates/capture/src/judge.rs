//! What a re-check found: the same page, a changed one, or one of the many ways in which a page is not there any more.
//!
//! The rules, the first that fits decides. "Kept" is the share of the former text's runs of three words that are still
//! there; a run and not a word, for the words of a language are on every page of it.
//!
//! 1. Status 404 and 410: **gone**. 401: a **login**. 402: a **paywall**. 5xx: the **server failed**, but for a challenge.
//!    Any other status of 400 and over: **blocked**.
//! 2. The same words in the same order: **the same**, wherever it lies now and whatever the white space.
//! 3. Less than half kept, and hardly anything but a challenge ("Just a moment…"): **blocked**.
//! 4. Less than half kept, and it ends at the site's root, its front page in a language, or a folder above the page:
//!    **moved home**.
//! 5. Less than half kept, and it ends at a login, or little is there but a request to log in: **login**.
//! 6. Less than half kept, and title or heading say that there is no such page; or little is there and it says so:
//!    **a soft 404**.
//! 7. Less than 70 % of the length, and it is what the page began with, and the page says that it is not free, asks for
//!    money, or breaks off: **paywall**. What is there may be short altogether if the page itself says that it is not free.
//! 8. Less than half kept, and it ends at another address: **redirected**.
//! 9. Anything else: **changed**.

mod wording;

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use serde::{Deserialize, Serialize};
use url::Url;

use crate::error::FetchError;
use wording::{CHALLENGE, CHALLENGE_CODE, LOGIN, NOT_FOUND, NOT_FOUND_TITLES, PAYWALL, TAKEN_AWAY};

/// A page as it was seen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    /// The address that was asked for.
    pub requested: String,
    /// The address that answered.
    pub url: String,
    /// The status.
    pub status: u16,
    /// The words of the article, as extracted.
    pub text: String,
    /// The title.
    pub title: String,
    /// The beginning of the page's HTML; more than a megabyte is not looked at.
    pub html: String,
}

/// What a re-check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Outcome {
    /// The same words.
    Same,
    /// Other words, in what is still that page.
    Changed,
    /// The site says that it is gone: 404 or 410.
    Gone {
        /// Which.
        status: u16,
    },
    /// The site says so in words only.
    SoftNotFound,
    /// Redirected to the site's front page or a section's.
    MovedHome {
        /// Where.
        to: String,
    },
    /// Redirected to something else.
    Redirected {
        /// Where.
        to: String,
    },
    /// The rest costs money.
    Paywall,
    /// A login stands before it.
    LoginWall,
    /// The site does not let this program in.
    Blocked {
        /// The status.
        status: u16,
    },
    /// The site failed: 5xx.
    ServerError {
        /// The status.
        status: u16,
    },
    /// The check itself failed.
    Failed {
        /// Why.
        error: FetchError,
    },
}

impl Outcome {
    /// The stable name.
    pub fn code(&self) -> &'static str {
        match self {
            Outcome::Same => "same",
            Outcome::Changed => "changed",
            Outcome::Gone { .. } => "gone",
            Outcome::SoftNotFound => "soft-not-found",
            Outcome::MovedHome { .. } => "moved-home",
            Outcome::Redirected { .. } => "redirected",
            Outcome::Paywall => "paywall",
            Outcome::LoginWall => "login-wall",
            Outcome::Blocked { .. } => "blocked",
            Outcome::ServerError { .. } => "server-error",
            Outcome::Failed { .. } => "failed",
        }
    }

    /// Whether the page as it is now was seen at all, so that its text says something about the quotes in it.
    pub fn saw_the_page(&self) -> bool {
        matches!(self, Outcome::Same | Outcome::Changed)
    }
}

impl From<FetchError> for Outcome {
    fn from(error: FetchError) -> Outcome {
        Outcome::Failed { error }
    }
}

const MOST_HTML: usize = 1 << 20;
/// Words. A page that is nothing but a notice has no more, navigation that slipped through included.
const NOTICE: usize = 150;
/// Words. A challenge has still fewer.
const GATE: usize = 100;
/// The share of the former text under which it is no longer that text.
const HALF: f64 = 0.5;

/// Says what became of a page: `first` as it was captured, `now` as it was found at the same address.
pub fn judge(first: &Seen, now: &Seen) -> Outcome {
    let status = now.status;
    let page = Page::of(now);
    if matches!(status, 404 | 410) {
        return Outcome::Gone { status };
    }
    if status >= 400 && page.is_challenge() {
        return Outcome::Blocked { status };
    }
    match status {
        401 => return Outcome::LoginWall,
        402 => return Outcome::Paywall,
        500..=599 => return Outcome::ServerError { status },
        400.. => return Outcome::Blocked { status },
        _ => {}
    }
    let before = words(&first.text);
    if before == page.words {
        return Outcome::Same;
    }
    let former = Page::of(first);
    let lost = kept(&before, &page.words) < HALF;
    if lost {
        if page.is_challenge() && !former.is_challenge() {
            return Outcome::Blocked { status };
        }
        let moved = Moved::of(first, now);
        if moved == Moved::Home {
            return Outcome::MovedHome { to: now.url.clone() };
        }
        if moved == Moved::Login || (page.asks_for_login() && !former.asks_for_login()) {
            return Outcome::LoginWall;
        }
        if page.says_not_found(before.len()) && !former.says_not_found(before.len()) {
            return Outcome::SoftNotFound;
        }
        if page.is_teaser_of(&before, &former) {
            return Outcome::Paywall;
        }
        if moved == Moved::Elsewhere {
            return Outcome::Redirected { to: now.url.clone() };
        }
        return Outcome::Changed;
    }
    if page.is_teaser_of(&before, &former) {
        Outcome::Paywall
    } else {
        Outcome::Changed
    }
}

/// Small letters, straight apostrophes, single spaces, nothing invisible.
fn plain(text: &str) -> String {
    words(text).join(" ")
}

fn words(text: &str) -> Vec<String> {
    let visible: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'))
        .map(|c| {
            if matches!(c, '’' | 'ʼ' | '‘' | '`') {
                '\''
            } else {
                c
            }
        })
        .collect();
    visible.split_whitespace().map(str::to_lowercase).collect()
}

fn runs(words: &[String]) -> HashSet<u64> {
    let hashed = |run: &[String]| {
        let mut hasher = DefaultHasher::new();
        run.hash(&mut hasher);
        hasher.finish()
    };
    if words.len() < 3 {
        words.chunks(1).map(hashed).collect()
    } else {
        words.windows(3).map(hashed).collect()
    }
}

/// The share of the former runs of three words that are still there. Nothing lost where nothing was.
fn kept(before: &[String], now: &[String]) -> f64 {
    let (before, now) = (runs(before), runs(now));
    if before.is_empty() {
        return 1.0;
    }
    before.intersection(&now).count() as f64 / before.len() as f64
}

fn says(text: &str, wordings: &[&str]) -> bool {
    wordings.iter().any(|wording| text.contains(wording))
}

/// The text of the first `<h1>` and `<title>`; tags inside taken away.
fn element(html: &str, name: &str) -> String {
    let open = format!("<{name}");
    let Some(inner) = html
        .match_indices(&open)
        .map(|(at, _)| html.get(at + open.len()..).unwrap_or_default())
        .find(|rest| rest.starts_with(['>', ' ', '\n', '\t', '\r']))
        .and_then(|rest| rest.split_once('>'))
        .map(|(_, inner)| inner)
    else {
        return String::new();
    };
    let end = inner
        .find(&format!("</{name}"))
        .unwrap_or_else(|| inner.len().min(500));
    let mut text = String::new();
    let mut in_tag = false;
    for c in inner.get(..end).unwrap_or_default().chars().take(2000) {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            c if !in_tag => text.push(c),
            _ => {}
        }
    }
    plain(
        &text
            .replace("&#39;", "'")
            .replace("&rsquo;", "'")
            .replace("&nbsp;", " "),
    )
}

/// What the rules look at in one page.
struct Page {
    words: Vec<String>,
    title: String,
    heading: String,
    /// The first words of the text, and all of it where it is short.
    begin: String,
    end: String,
    html: String,
}

impl Page {
    fn of(seen: &Seen) -> Page {
        let words = words(&seen.text);
        let mut cut = seen.html.len().min(MOST_HTML);
        while !seen.html.is_char_boundary(cut) {
            cut -= 1;
        }
        let html = seen
            .html
            .get(..cut)
            .unwrap_or_default()
            .to_lowercase()
            .replace('’', "'");
        let heading = element(&html, "h1");
        let title = if seen.title.trim().is_empty() {
            element(&html, "title")
        } else {
            plain(&seen.title)
        };
        let first = words.get(..words.len().min(NOTICE)).unwrap_or_default().join(" ");
        let last = words
            .get(words.len().saturating_sub(80)..)
            .unwrap_or_default()
            .join(" ");
        Page {
            title,
            heading,
            begin: first,
            end: last,
            html,
            words,
        }
    }

    fn is_challenge(&self) -> bool {
        let little = self.words.len() <= GATE;
        let named =
            says(&self.title, CHALLENGE) || says(&self.heading, CHALLENGE) || says(&self.begin, CHALLENGE);
        little && (named || (self.words.len() <= 20 && says(&self.html, CHALLENGE_CODE)))
    }

    fn asks_for_login(&self) -> bool {
        let field = self.html.contains("type=\"password\"") || self.html.contains("type='password'");
        let asked = says(&self.begin, LOGIN) || says(&self.title, LOGIN) || says(&self.heading, LOGIN);
        self.words.len() <= NOTICE && (asked || (field && self.words.len() <= 60))
    }

    fn says_not_found(&self, before: usize) -> bool {
        let at_the_top = |text: &str| {
            let parts = || {
                text.split(['|', '—', '–', '·', '-', ':', '!', '.'])
                    .map(str::trim)
            };
            says(text, NOT_FOUND)
                || parts().any(|part| NOT_FOUND_TITLES.contains(&part) && part != "error")
                || NOT_FOUND_TITLES.contains(&text)
        };
        let little = self.words.len() <= NOTICE && (before == 0 || self.words.len() * 2 < before.max(NOTICE));
        at_the_top(&self.title)
            || at_the_top(&self.heading)
            || (little
                && (says(&self.begin, NOT_FOUND)
                    || (self.words.len() <= 60 && says(&self.begin, TAKEN_AWAY))))
    }

    /// schema.org's own mark for a text that is not free.
    fn is_marked_as_sold(&self) -> bool {
        self.html.match_indices("isaccessibleforfree").any(|(at, name)| {
            let rest = self.html.get(at + name.len()..).unwrap_or_default();
            let value = rest.trim_start_matches(|c: char| c.is_whitespace() || "\"':=\\".contains(c));
            [
                "false",
                "content=\"false",
                "http://schema.org/false",
                "https://schema.org/false",
            ]
            .iter()
            .any(|no| value.starts_with(no))
        })
    }

    /// Whether this is what `before` began with, the rest held back.
    fn is_teaser_of(&self, before: &[String], former: &Page) -> bool {
        // In whole numbers: 7 of 10.
        if self.words.is_empty() && !self.is_marked_as_sold() || self.words.len() * 10 >= before.len() * 7 {
            return false;
        }
        let asks = |page: &Page| says(&page.end, PAYWALL) || says(&page.begin, PAYWALL);
        let sold = self.is_marked_as_sold();
        let asks_now = asks(self) || (says(&self.html, PAYWALL) && !says(&former.html, PAYWALL));
        // Most of what is there was in the former text, in its first part; the asking itself may stand behind it.
        let begun = before
            .get(..before.len().min(self.words.len() * 2 + 30))
            .unwrap_or_default();
        let old = kept(&self.words, begun);
        let breaks_off = self
            .words
            .last()
            .is_some_and(|word| word.ends_with('…') || word.ends_with("..."));
        match (sold, asks_now, breaks_off) {
            (true, _, _) => old >= 0.3 || self.words.len() <= NOTICE,
            (_, true, _) => old >= 0.3 || (self.words.len() <= NOTICE && asks(self)),
            (_, _, true) => old >= 0.8,
            _ => false,
        }
    }
}

/// Where the address leads now, beside where it led.
#[derive(PartialEq, Eq)]
enum Moved {
    Nowhere,
    Home,
    Login,
    Elsewhere,
}

/// Segments of a path that only name the front page, or its language.
fn is_front(segments: &[&str]) -> bool {
    let front = |s: &str| {
        let name = s.split('.').next().unwrap_or_default();
        matches!(
            name,
            "index" | "home" | "main" | "default" | "startseite" | "start"
        )
    };
    let language = |s: &str| {
        let (base, region) = s.split_once(['-', '_']).unwrap_or((s, ""));
        base.len() == 2 && base.chars().all(|c| c.is_ascii_lowercase()) && region.len() <= 4
    };
    match segments {
        [] => true,
        [one] => front(one) || language(one),
        [one, two] => language(one) && front(two),
        _ => false,
    }
}

impl Moved {
    fn of(first: &Seen, now: &Seen) -> Moved {
        let (Ok(was), Ok(is)) = (Url::parse(&first.url), Url::parse(&now.url)) else {
            return Moved::Nowhere;
        };
        fn segments(url: &Url) -> Vec<&str> {
            url.path().split('/').filter(|s| !s.is_empty()).collect()
        }
        fn host(url: &Url) -> &str {
            let host = url.host_str().unwrap_or_default();
            ["www.", "m.", "amp."]
                .iter()
                .find_map(|p| host.strip_prefix(p))
                .unwrap_or(host)
        }
        let (old, new) = (segments(&was), segments(&is));
        let same_host = host(&was) == host(&is);
        // What stands behind the question mark counts where it is all there is: /?p=17 is a page, / is the front.
        let meant_page = !is_front(&old) || was.query().is_some();
        if same_host && old == new && (was.query().is_some() == is.query().is_some() || !is_front(&new)) {
            return Moved::Nowhere;
        }
        let asks = |s: &&str| {
            let name = s.to_ascii_lowercase();
            let name = name.split('.').next().unwrap_or_default().replace(['-', '_'], "");
            matches!(
                name.as_str(),
                "login"
                    | "signin"
                    | "logon"
                    | "auth"
                    | "authorize"
                    | "sso"
                    | "register"
                    | "signup"
                    | "checkpoint"
                    | "accounts"
                    | "anmelden"
                    | "connexion"
                    | "vhid"
            )
        };
        let login_host = host(&is).split('.').next().is_some_and(|label| asks(&label));
        if new.iter().any(asks) && !old.iter().any(asks) || (login_host && !same_host) {
            return Moved::Login;
        }
        if meant_page && is_front(&new) && is.query().is_none_or(|query| !query.contains("id=")) {
            return Moved::Home;
        }
        let above = same_host && new.len() < old.len() && old.starts_with(&new);
        if above { Moved::Home } else { Moved::Elsewhere }
    }
}

#[cfg(test)]
mod tests;
