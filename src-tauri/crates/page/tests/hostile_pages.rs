//! Pages made to break a reader: each is read in bounded time, on a common stack, and says what it shows.

use std::time::{Duration, Instant};

use claimbook_page::article::{Article, extract};

const PROSE: &str = "The council voted on Tuesday to close the bridge for repairs, and the mayor said that it would open again in May. ";

/// Reads a page on a thread with a small stack, so that recursion would show.
fn within_seconds(seconds: u64, html: String) -> Article {
    let start = Instant::now();
    let reader = std::thread::Builder::new()
        .stack_size(512 << 10)
        .spawn(move || extract(&html, None));
    let Ok(Ok(article)) = reader.map(std::thread::JoinHandle::join) else {
        panic!("the reader did not come back")
    };
    let took = start.elapsed();
    assert!(took < Duration::from_secs(seconds), "took {took:?}");
    article
}

#[test]
fn a_hundred_thousand_nested_elements_are_read() {
    for tag in [
        "div",
        "span",
        "b",
        "font",
        "blockquote",
        "ul><li",
        "table><tr><td",
        "section",
        "svg",
        "a",
        "em class=x",
    ] {
        let open = format!("<{tag}>").repeat(100_000);
        let article = within_seconds(10, format!("<body>{open}<p>{PROSE}"));
        assert!(
            article.text.contains("The council voted") || tag == "svg",
            "{tag}: {}",
            article.text
        );
    }
}

#[test]
fn nested_elements_with_text_at_every_level_are_read() {
    let html: String = (0..60_000).map(|n| format!("<div class='c{n}'>{n} ")).collect();
    within_seconds(10, format!("<body>{html}<article><p>{PROSE}</p></article>"));
}

#[test]
fn a_table_of_a_hundred_thousand_cells_is_read() {
    let row = format!("<tr>{}</tr>", "<td>1,234</td>".repeat(10));
    let article = within_seconds(
        10,
        format!(
            "<body><article><p>{PROSE}</p><table>{}</table></article>",
            row.repeat(10_000)
        ),
    );
    assert!(article.text.contains("The council voted"));
}

#[test]
fn five_megabytes_of_prose_are_read_whole() {
    let paragraphs: String = (0..40_000).map(|n| format!("<p>{n}. {PROSE}</p>\n")).collect();
    assert!(paragraphs.len() > 4_500_000);
    let article = within_seconds(
        10,
        format!("<html><title>Long</title><body><article>{paragraphs}</article>"),
    );
    assert!(article.text.starts_with("0. The council") && article.text.contains("39999. The council"));
}

#[test]
fn formatting_that_is_never_closed_does_not_multiply() {
    let html: String = (0..20_000)
        .map(|n| format!("<p><b data-n={n}><i data-n={n}><font color={n}>{n} word "))
        .collect();
    within_seconds(10, format!("<body>{html}"));
    let html: String = (0..20_000)
        .map(|n| format!("<p><b class=c{n}><a href={n}>{n} word "))
        .collect();
    within_seconds(15, format!("<body>{html}"));
}

#[test]
fn a_tag_of_half_a_million_attributes_is_cut() {
    let attributes: String = (0..500_000).map(|n| format!(" a{n}=1")).collect();
    let article = within_seconds(10, format!("<body><div{attributes}><p>{PROSE}</p></div>"));
    assert!(article.text.contains("The council voted"));
    let classes: String = (0..500_000).map(|n| format!("c{n} ")).collect();
    within_seconds(10, format!("<body><div class='{classes}'><p>{PROSE}</p></div>"));
}

#[test]
fn scraps_of_markup_without_end_are_read() {
    for scrap in [
        "<",
        "</",
        "<!--",
        "<a href='",
        "<p",
        "&#x",
        "&",
        "<![CDATA[",
        "<script>",
        "<template>",
        "<select><option>",
        "<table><a>",
        "</p>",
        "<br>",
        "<li>",
        "\0",
        "<h1>a",
    ] {
        within_seconds(
            10,
            format!(
                "<body><p>{PROSE}</p>{}",
                scrap.repeat(1_000_000 / scrap.len().max(4))
            ),
        );
    }
}

#[test]
fn metadata_in_masses_is_read() {
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let wide = format!(
        "[{}]",
        vec![r#"{"@type":"NewsArticle","@id":"x","headline":"A","author":{"@id":"x"}}"#; 20_000].join(",")
    );
    let metas = "<meta name=author content=Jane><meta property=og:title content=Title>".repeat(30_000);
    let times = "<time class=date>yesterday</time><span class='byline author'>12</span>".repeat(20_000);
    for part in [deep, wide] {
        within_seconds(
            10,
            format!("<script type='application/ld+json'>{part}</script><body><p>{PROSE}"),
        );
    }
    within_seconds(10, format!("{metas}<body>{times}<p>{PROSE}"));
    within_seconds(
        10,
        format!(
            "<body>{}<p>{PROSE}",
            "<div class=date><div class=author>".repeat(50_000)
        ),
    );
    let scripts = r#"<script type='application/ld+json'>{"@id":"a","@graph":[{"@type":"Article"}]}</script>"#
        .repeat(20_000);
    within_seconds(10, format!("{scripts}<body><p>{PROSE}"));
}
