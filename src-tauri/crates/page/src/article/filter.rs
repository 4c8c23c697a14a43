//! Which blocks of the article's element stay: teasers, lists of links, scraps before and after the text go.

use std::collections::HashMap;
use std::ops::Range;

use super::blocks::{Block, Form};
use super::dom::Dom;
use super::select::{Sums, worth};

/// Marks the blocks that stay.
pub fn keep(
    dom: &Dom,
    blocks: &[Block],
    sums: &Sums<'_>,
    root: usize,
    range: &Range<usize>,
    title: Option<&str>,
) -> Vec<usize> {
    let mut dropped = vec![false; blocks.len()];
    // Lists, boxes and tables that are mostly links.
    let mut at = root + 1;
    while at < dom.end(root) {
        if matches!(
            dom.tag(at),
            "ul" | "ol"
                | "div"
                | "section"
                | "table"
                | "aside"
                | "dl"
                | "article"
                | "blockquote"
                | "footer"
                | "header"
                | "figure"
        ) {
            let inner = sums.range(at);
            if !inner.is_empty() && link_box(blocks, sums, &inner, dom.tag(at)) {
                for mark in dropped.get_mut(inner).into_iter().flatten() {
                    *mark = true;
                }
                at = dom.end(at).max(at + 1);
                continue;
            }
        }
        at += 1;
    }
    let mut seen: HashMap<String, usize> = HashMap::new();
    let title = title.map(plain).unwrap_or_default();
    for n in range.clone() {
        let (Some(block), Some(mark)) = (blocks.get(n), dropped.get_mut(n)) else {
            continue;
        };
        if *mark {
            continue;
        }
        let text = plain(&block.text);
        *mark = (block.form != Form::Heading
            && block.link_share() > 0.85
            && block.weight < 300
            && !inline_sibling(blocks, n))
            || reads_on(block)
            || calls(block)
            || block.form == Form::Caption
            || block.form == Form::Heading && block.link_share() > 0.85 && block.weight > 30
            || (!title.is_empty() && n < range.start + 12 && text == title)
            || (block.weight > 60
                && *seen.entry(text).or_insert(dom.parent(block.owner)) != dom.parent(block.owner));
    }
    let total = sums.weight(range);
    let cut = range.clone().find(|&n| {
        let share = sums.weight(&(range.start..n)) / total.max(1.0);
        blocks
            .get(n)
            .is_some_and(|b| share > 0.4 && opens_furniture(b, share))
    });
    let range = &(range.start..cut.unwrap_or(range.end));
    let mut kept: Vec<usize> = range
        .clone()
        .filter(|&n| !dropped.get(n).copied().unwrap_or(true))
        .collect();
    // Before the first and after the last real paragraph, scraps: the names of sections, dates, buttons.
    let good = |n: &usize| blocks.get(*n).is_some_and(|b| worth(b) > 0.0);
    let paragraph = |n: usize| {
        blocks
            .get(n)
            .is_some_and(|b| matches!(dom.tag(b.owner), "p" | "blockquote" | "pre") && b.link_share() < 0.5)
    };
    if let (Some(first), Some(last)) = (kept.iter().position(good), kept.iter().rposition(good)) {
        let (first, last) = (
            kept.get(first).copied().unwrap_or_default(),
            kept.get(last).copied().unwrap_or_default(),
        );
        let parent = |n: usize| blocks.get(n).map(|b| dom.parent(b.owner));
        let mut going = true;
        kept.retain(|&n| {
            let Some(block) = blocks.get(n) else { return false };
            if n < first {
                return block.form == Form::Heading
                    || block.weight >= 40
                    || paragraph(n) && block.weight >= 12;
            }
            if n > last {
                going = going
                    && (paragraph(n) && parent(n) == parent(last)
                        || block.form == Form::Item && block.link_share() < 0.3
                        || block.form == Form::Cell);
                return going;
            }
            true
        });
    }
    // A heading with nothing under it.
    let mut out: Vec<usize> = leads(dom, blocks, root, range, &mut seen, &title);
    for n in kept {
        if let (Some(&before), Some(block)) = (out.last(), blocks.get(n))
            && block.form == Form::Heading
            && blocks
                .get(before)
                .is_some_and(|b| b.form == Form::Heading && b.link_share() > 0.5)
        {
            out.pop();
        }
        out.push(n);
    }
    while out
        .last()
        .is_some_and(|&n| blocks.get(n).is_some_and(|b| b.form == Form::Heading))
        && out.len() > 1
    {
        out.pop();
    }
    out
}

/// The words before the article's element that open the article: a lead, told by its name or by standing under the headline.
fn leads(
    dom: &Dom,
    blocks: &[Block],
    root: usize,
    range: &Range<usize>,
    seen: &mut HashMap<String, usize>,
    title: &str,
) -> Vec<usize> {
    let from = range.start.saturating_sub(25);
    let headline = (from..range.start).rev().find(|&n| {
        blocks.get(n).is_some_and(|b| {
            dom.tag(b.owner) == "h1" || dom.ancestors(b.owner).take(2).any(|up| dom.tag(up) == "h1")
        })
    });
    let mut out = Vec::new();
    for n in from..range.start {
        let Some(block) = blocks.get(n) else { continue };
        let named = std::iter::once(block.owner)
            .chain(dom.ancestors(block.owner))
            .take(4)
            .take_while(|&up| dom.end(up) <= root)
            .any(|up| is_lead(dom, up));
        let under = headline.is_some_and(|h| n > h) && worth(block) >= 60.0 && block.form == Form::Paragraph;
        let text = plain(&block.text);
        if (named && block.weight >= 35 || under)
            && block.link_share() < 0.3
            && block.form != Form::Caption
            && text != title
            && !reads_on(block)
            && seen.insert(text, block.owner).is_none()
        {
            out.push(n);
        }
    }
    out
}

fn is_lead(dom: &Dom, at: usize) -> bool {
    ["class", "id", "itemprop", "data-testid"]
        .iter()
        .filter_map(|name| dom.attr(at, name))
        .any(|value| {
            value.split_ascii_whitespace().take(20).any(|class| {
                let class = class
                    .find("--")
                    .filter(|&at| at > 0)
                    .and_then(|at| class.get(..at))
                    .unwrap_or(class);
                super::furniture::words(class).iter().any(|w| {
                    matches!(
                        w.as_str(),
                        "lead"
                            | "lede"
                            | "intro"
                            | "standfirst"
                            | "excerpt"
                            | "summary"
                            | "teaser"
                            | "dek"
                            | "deck"
                            | "chapo"
                            | "vorspann"
                            | "subtitle"
                            | "subheadline"
                            | "subhead"
                            | "perex"
                            | "entradilla"
                            | "bajada"
                            | "copete"
                            | "introduction"
                            | "ingress"
                            | "sapo"
                            | "abstract"
                            | "anons"
                            | "lid"
                            | "description"
                    )
                })
            })
        })
}

fn link_box(blocks: &[Block], sums: &Sums<'_>, range: &Range<usize>, tag: &str) -> bool {
    let share = sums.link_share(range);
    let worth = sums.worth(range);
    let limit = if matches!(tag, "ul" | "ol" | "dl" | "table") {
        0.5
    } else {
        0.4
    };
    let items = blocks.get(range.clone()).unwrap_or_default();
    let linked_headings = items
        .iter()
        .filter(|b| b.form == Form::Heading && b.link_share() > 0.5)
        .count();
    share > limit && worth < 15.0 * items.len() as f64
        || linked_headings > 0 && linked_headings * 3 >= items.len() && share > 0.2
}

/// Whether a block that is all link stands between blocks of text in the same element: a line of text, broken in blocks.
fn inline_sibling(blocks: &[Block], n: usize) -> bool {
    let owner = |n: usize| blocks.get(n).map(|b| b.owner);
    let here = owner(n);
    n > 0 && owner(n - 1) == here && owner(n + 1) == here && blocks.get(n).is_some_and(|b| b.weight < 40)
}

/// Letters and digits alone, in small letters: for comparing.
pub fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether what follows is no longer the article: the heading of what pages put under one.
fn opens_furniture(block: &Block, share: f64) -> bool {
    const AFTER: &[&str] = &[
        "related",
        "relatedarticles",
        "relatedcoverage",
        "relatedposts",
        "relatedstories",
        "relatednews",
        "relatedtopics",
        "relatedcontent",
        "readmore",
        "youmayalsolike",
        "youmightalsolike",
        "recommended",
        "recommendedforyou",
        "morefromthisauthor",
        "latestnews",
        "mostread",
        "mostpopular",
        "trending",
        "comments",
        "leaveacomment",
        "leaveareply",
        "postacomment",
        "sharethis",
        "abouttheauthor",
        "abouttheauthors",
        "tags",
        "newsletter",
        "recentposts",
        "mehrzumthema",
        "weitereartikel",
        "weitereartikelzumthema",
        "dasköntesieauchinteressieren",
        "daskönntesieauchinteressieren",
        "daskönntedichauchinteressieren",
        "auchinteressant",
        "ähnlichebeiträge",
        "ähnlicheartikel",
        "kommentare",
        "schreibeeinenkommentar",
        "kommentarschreiben",
        "überdenautor",
        "überdieautorin",
        "teilen",
        "topthemenderredaktion",
        "topthemen",
        "meistgelesen",
        "verwandteartikel",
        "weitereinhalte",
        "articlesliés",
        "surlemêmesujet",
        "àlireaussi",
        "commentaires",
        "laisseruncommentaire",
        "noticiasrelacionadas",
        "artículosrelacionados",
        "contenidorelacionado",
        "comentarios",
        "dejauncomentario",
        "tepuedeinteresar",
        "notíciasrelacionadas",
        "leiatambém",
        "comentários",
        "articolicorrelati",
        "potrebbeinteressarti",
        "commenti",
        "gerelateerdeartikelen",
        "reacties",
        "powiązaneartykuły",
        "podobneartykuły",
        "komentarze",
        "zobacztakże",
        "czytajtakże",
        "související",
        "diskuse",
        "читайтетакже",
        "потеме",
        "комментарии",
        "похожиестатьи",
        "материалыпотеме",
        "читайтетакож",
        "коментарі",
        "матеріализатемою",
        "схожіматеріали",
        "коментувати",
        "التعليقات",
        "مواضيعذاتصلة",
        "اقرأأيضا",
        "相关阅读",
        "相关新闻",
        "关联阅读",
        "関連記事",
        "관련기사",
        "コメント",
    ];
    const END: &[&str] = &[
        "kontakt",
        "pressekontakt",
        "contact",
        "mediacontact",
        "presscontact",
        "weitereinformationen",
        "furtherinformation",
        "zumweiterlesen",
        "moreinformation",
        "aboutus",
        "überuns",
    ];
    if block.weight > 60 {
        return false;
    }
    let text = plain(&block.text);
    AFTER.contains(&text.as_str()) || share > 0.7 && END.contains(&text.as_str())
}

/// A line that asks the reader for something: to subscribe, follow, sign in.
fn calls(block: &Block) -> bool {
    const CALLS: &[&str] = &[
        "subscri",
        "sign up",
        "signing up",
        "follow ",
        "join our",
        "log in",
        "logged in",
        "sign in",
        "register",
        "download",
        "abonn",
        "anmelden",
        "registrier",
        "einlogg",
        "folgen sie",
        "folge uns",
        "folgt uns",
        "suscr",
        "síguenos",
        "siga-nos",
        "inscrev",
        "assine",
        "iscriviti",
        "seguici",
        "abonnez",
        "suivez",
        "inscrivez",
        "zapisz się",
        "obserwuj",
        "подпис",
        "підпис",
        "следите за",
        "стежте за",
        "приєднуй",
        "اشترك",
        "تابعنا",
        "订阅",
        "关注我们",
        "フォロー",
    ];
    const OBJECTS: &[&str] = &[
        "newsletter",
        "twitter",
        "facebook",
        "instagram",
        "telegram",
        "whatsapp",
        "youtube",
        "google news",
        "our app",
        "mobile app",
        "apps for",
        "channel",
        "канал",
        "розсилк",
        "рассылк",
        "full story",
        "edition",
        "inbox",
        "exklusive",
        "boletín",
        "subscriber",
        "immediate access",
        "kommentare zu",
        "our email",
        "e-mail updates",
        "rss",
    ];
    if block.weight > 300 {
        return false;
    }
    let text = block.text.to_lowercase();
    CALLS.iter().any(|c| text.contains(c))
        && OBJECTS.iter().any(|o| text.contains(o))
        && !text.contains(['“', '"', '«', '„'])
}

/// "Read more: …" and its like, in a line of its own with a link.
fn reads_on(block: &Block) -> bool {
    const OPENINGS: &[&str] = &[
        "read more",
        "read also",
        "also read",
        "see also",
        "related:",
        "more:",
        "read next",
        "watch:",
        "watch now",
        "read:",
        "advertisement",
        "click here",
        "sign up",
        "subscribe",
        "follow us",
        "share this",
        "continue reading",
        "recommended",
        "don't miss",
        "most read",
        "more on this",
        "more from",
        "photo:",
        "image:",
        "source:",
        "lesen sie auch",
        "lesen sie mehr",
        "mehr zum thema",
        "mehr dazu",
        "auch interessant",
        "zum thema",
        "weiterlesen",
        "anzeige",
        "das könnte",
        "lire aussi",
        "à lire aussi",
        "lire la suite",
        "voir aussi",
        "en savoir plus",
        "publicité",
        "lea también",
        "lee también",
        "leer también",
        "te puede interesar",
        "leia também",
        "leia mais",
        "veja também",
        "saiba mais",
        "publicidade",
        "leggi anche",
        "lees ook",
        "läs också",
        "les også",
        "læs også",
        "lue myös",
        "czytaj także",
        "czytaj też",
        "czytaj więcej",
        "zobacz także",
        "zobacz też",
        "přečtěte si",
        "čtěte také",
        "читайте также",
        "читайте ещё",
        "читать далее",
        "см. также",
        "подписывайтесь",
        "читайте також",
        "читайте ще",
        "дивіться також",
        "підписуйтесь",
        "підписуйтеся",
        "реклама",
        "слідкуйте за",
        "اقرأ أيضا",
        "اقرأ أيضًا",
        "延伸阅读",
        "相关阅读",
        "延伸閱讀",
        "関連記事",
        "관련기사",
    ];
    if block.weight > 250 {
        return false;
    }
    let text = block
        .text
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    OPENINGS.iter().any(|o| text.starts_with(o)) && (block.link_share() > 0.15 || block.weight < 40)
}
