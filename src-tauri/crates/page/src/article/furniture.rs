//! What of a page is furniture: navigation, comments, share buttons, teasers, cookie walls, and what is not shown.
//!
//! Told by element, role, and the words in class names and ids. Names lie: a body may be called `has-sidebar`, an article
//! `post-with-comments`. So names that open with such words say nothing, and a name never drops an element that holds most
//! of the page's text.

use super::dom::{Dom, Kind};

/// How sure a name makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd)]
enum Sure {
    No,
    /// Dropped unless it holds a good part of the text.
    Weak,
    /// Dropped unless it holds nearly all of the text.
    Strong,
}

/// Marks what is skipped, for every node of the page.
///
/// With `names` off, only what is no text at all and what is hidden: for pages whose text is where furniture is elsewhere.
pub fn mark(dom: &Dom, names: bool) -> Vec<bool> {
    let mut skip = vec![false; dom.len()];
    let weights = text_weights(dom);
    let of = |from: usize, to: usize| {
        let at = |i: usize| weights.get(i).copied().unwrap_or_default();
        at(to).saturating_sub(at(from)) as f64
    };
    let total = of(0, dom.len()).max(1.0);
    let mut i = 0;
    while i < dom.len() {
        let share = of(i, dom.end(i)) / total;
        let drop = match &dom.node(i).kind {
            Kind::Element { .. } if names => match verdict(dom, i) {
                Sure::No => false,
                Sure::Weak => share < 0.4 && !holds_article(dom, i),
                Sure::Strong => share < 0.8,
            },
            _ => false,
        } || never_text(dom, i);
        if drop {
            if let Some(mark) = skip.get_mut(i) {
                *mark = true;
            }
            i = dom.end(i).max(i + 1);
        } else {
            i += 1;
        }
    }
    skip
}

/// Whether the author marked something in it as the body of the article.
fn holds_article(dom: &Dom, at: usize) -> bool {
    (at..dom.end(at))
        .take(400)
        .any(|i| super::select::hint(dom, i) >= 1.2)
}

/// For each node, the weight of the running text before it: text nodes long enough to be prose, links left out.
fn text_weights(dom: &Dom) -> Vec<usize> {
    let mut sum = 0;
    let mut out = Vec::with_capacity(dom.len() + 1);
    let mut link_until = 0;
    for i in 0..dom.len() {
        out.push(sum);
        if dom.tag(i) == "a" || never_text(dom, i) {
            link_until = link_until.max(dom.end(i));
        }
        let text = dom.own_text(i);
        if i >= link_until && text.len() > 40 {
            let n = text.trim().chars().count();
            if n > 40 {
                sum += n;
            }
        }
    }
    out.push(sum);
    out
}

/// Elements that hold no text of an article, whatever they are called.
fn never_text(dom: &Dom, at: usize) -> bool {
    match dom.tag(at) {
        "script" | "style" | "noscript" | "head" | "iframe" | "object" | "embed" | "svg" | "canvas"
        | "audio" | "video" | "map" | "nav" | "button" | "select" | "datalist" | "option" | "textarea"
        | "input" | "dialog" | "menu" | "amp-ad" | "amp-sidebar" | "amp-consent" | "rp" | "rt" => true,
        "template" => !dom.has_attr(at, "shadowrootmode"),
        _ => false,
    }
}

fn verdict(dom: &Dom, at: usize) -> Sure {
    let tag = dom.tag(at);
    if matches!(tag, "html" | "body") {
        return Sure::No;
    }
    if hidden(dom, at) {
        return Sure::Strong;
    }
    match dom.attr(at, "role").unwrap_or_default() {
        "navigation" | "contentinfo" | "search" | "dialog" | "alertdialog" | "menu" | "menubar"
        | "toolbar" | "tooltip" | "button" | "tablist" => return Sure::Strong,
        "complementary" | "banner" | "alert" => return Sure::Weak,
        _ => {}
    }
    let by_tag = match tag {
        "footer" | "aside" | "form" | "fieldset" | "label" => Sure::Weak,
        "header"
            if dom
                .ancestors(at)
                .all(|up| !matches!(dom.tag(up), "article" | "main" | "section")) =>
        {
            Sure::Weak
        }
        _ => Sure::No,
    };
    if matches!(tag, "article" | "main" | "h1") {
        // Whole articles and the words themselves are seldom named for what they are not.
        let name = named(dom, at);
        return if name == Sure::Strong && tag != "main" {
            Sure::Weak
        } else {
            by_tag
        };
    }
    let name = named(dom, at);
    if name > by_tag { name } else { by_tag }
}

fn hidden(dom: &Dom, at: usize) -> bool {
    if dom.has_attr(at, "hidden") && dom.attr(at, "hidden") != Some("until-found") {
        return true;
    }
    if let Some(style) = dom.attr(at, "style") {
        let style: String = style
            .chars()
            .filter(|c| !c.is_whitespace())
            .take(2000)
            .collect::<String>()
            .to_ascii_lowercase();
        if style.contains("display:none") || style.contains("visibility:hidden") {
            return true;
        }
    }
    dom.attr(at, "aria-hidden") == Some("true")
}

fn named(dom: &Dom, at: usize) -> Sure {
    let mut sure = Sure::No;
    for name in ["class", "id", "data-testid", "data-component", "data-module"] {
        let Some(value) = dom.attr(at, name) else { continue };
        for class in value.split_ascii_whitespace().take(40) {
            let found = of_name(class, name == "id");
            if found > sure {
                sure = found;
            }
        }
    }
    sure
}

/// The words of a class name: split at hyphens, underscores, digits and humps, in small letters.
pub fn words(class: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut small = false;
    for c in class.chars().take(120) {
        let hump = c.is_ascii_uppercase() && small;
        if (hump || !c.is_alphabetic()) && !word.is_empty() {
            out.push(std::mem::take(&mut word));
        }
        if c.is_alphabetic() {
            word.extend(c.to_lowercase());
        }
        small = c.is_lowercase();
    }
    if !word.is_empty() {
        out.push(word);
    }
    out
}

fn of_name(class: &str, id: bool) -> Sure {
    // What follows two hyphens says how it looks, not what it is.
    let class = class
        .find("--")
        .filter(|&at| at > 0)
        .and_then(|at| class.get(..at))
        .unwrap_or(class);
    let words = words(class);
    let mut parts = words.iter().map(String::as_str);
    let Some(first) = parts.next() else {
        return Sure::No;
    };
    if matches!(
        first,
        "has"
            | "with"
            | "no"
            | "without"
            | "js"
            | "show"
            | "category"
            | "tag"
            | "status"
            | "format"
            | "hentry"
            | "enable"
            | "lg"
            | "md"
            | "sm"
            | "xl"
            | "td"
    ) && words.len() > 1
    {
        return Sure::No;
    }
    // An id of many words is the anchor of a heading, made of its text.
    if id && words.len() > 4 {
        return Sure::No;
    }
    let mut sure = Sure::No;
    for (n, word) in words.iter().enumerate() {
        let next = words.get(n + 1).map_or("", String::as_str);
        let before = n
            .checked_sub(1)
            .and_then(|b| words.get(b))
            .map_or("", String::as_str);
        if matches!(before, "has" | "no" | "with" | "without" | "non" | "not") {
            continue;
        }
        let this = match word.as_str() {
            "comment" | "comments" | "commentlist" => Sure::Strong,
            "disqus" | "livefyre" | "talkback" | "respond" | "kommentare" | "kommentar" | "commentaires"
            | "comentarios" | "komentarze" | "trackback" | "trackbacks" | "pingback" | "replies"
            | "discussion" | "viafoura" | "spotim" | "coral" => Sure::Strong,
            "share" | "sharing" | "shares" | "social" | "socials" | "sharedaddy" | "addthis" | "addtoany"
            | "sharebar" | "jiathis" | "sharethis" | "shariff" | "socialmedia" => Sure::Strong,
            "related" | "relateds" | "recommended" | "recommendations" | "recommendation" | "recirc"
            | "recirculation" | "trending" | "mostread" | "mostpopular" | "popular" | "similar" | "yarpp"
            | "outbrain" | "taboola" | "zergnet" | "revcontent" | "mgid" | "ligatus" | "plista"
            | "readmore" | "relatedposts" | "crp" | "morelikethis" | "upnext" | "onward" => Sure::Strong,
            "sponsored" | "sponsor" | "advert" | "adverts" | "ad" | "ads" | "adbox" | "advertisement"
            | "advertising" | "advertorial" | "adsbygoogle" | "adslot" | "anzeige" | "werbung"
            | "publicidad" | "reklama" | "promo" | "promos" | "promotion" | "promobox" => Sure::Strong,
            "newsletter" | "newsletters" | "subscribe" | "subscription" | "signup" | "optin"
            | "mailchimp" | "mailinglist" | "donate" | "donation" | "membership" => Sure::Strong,
            "cookie" | "cookies" | "consent" | "gdpr" | "cmp" | "onetrust" | "cookiebot" | "modal"
            | "popup" | "popover" | "lightbox" | "adblock" => Sure::Strong,
            "nav" | "navbar" | "navi" | "navigation" | "breadcrumb" | "breadcrumbs" | "menu" | "submenu"
            | "megamenu" | "pagination" | "pager" | "paginator" | "toc" | "skiplink" | "skip" | "toolbar"
            | "topbar" | "navbox" | "subnav" | "sitemap" | "prevnext" => Sure::Strong,
            "widget" | "widgets" if words.len() == 1 => Sure::Weak,
            "paywall" if n == 0 => Sure::Weak,
            "sidebar" | "sidebars" | "footer" | "foot" | "masthead" | "colophon" | "impressum"
            | "copyright" | "legal" | "disclaimer" => Sure::Weak,
            "tags" | "taglist" | "topics" | "keywords" | "tagcloud" | "categories" | "catlinks" => Sure::Weak,
            "meta" | "metadata" | "postmeta" | "byline" | "bylines" | "dateline" | "timestamp"
            | "pubdate" | "posted" | "postinfo" | "infos" => Sure::Weak,
            "author" | "autor"
                if matches!(
                    next,
                    "box" | "info" | "bio" | "description" | "profile" | "card" | "block" | "about"
                ) =>
            {
                Sure::Strong
            }
            "about" if next == "author" => Sure::Strong,
            "author" | "authors" | "autor" | "auteur" | "bio" | "vcard" | "aboutauthor" => Sure::Weak,
            "hidden" | "invisible" if words.len() == 1 || matches!(before, "is" | "visually") => Sure::Weak,
            "noprint" | "visuallyhidden" | "screenreader" => Sure::Weak,
            "sr" if next == "only" => Sure::Weak,
            "screen" if next == "reader" => Sure::Weak,
            "teasers" | "carousel" | "slider" | "slideshow" | "rating" | "ratings" | "login" | "register"
            | "search" | "searchform" | "print" | "feedback" | "survey" | "poll" | "credit" | "credits"
            | "caption" | "captions" | "wp"
                if next == "caption" =>
            {
                Sure::Weak
            }
            "figcaption" | "bildunterschrift" | "bilduntertitel" | "photocredit" | "imagecaption"
            | "editsection" | "references" | "reflist" | "player" | "byfor" | "toplinks" | "tools"
            | "buttons" | "button" | "btn" | "actions" | "cta" | "follow" | "archive" | "archives"
            | "recent" | "latest" | "next" | "previous" | "prev" => Sure::Weak,
            _ => Sure::No,
        };
        if this > sure {
            sure = this;
        }
    }
    sure
}
