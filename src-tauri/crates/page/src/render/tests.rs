//! Payloads of our own against the sanitiser, and what must stay of a page.

use proptest::prelude::*;
use url::Url;

use super::{Rendered, plain, render, style_sheet};
use crate::requisites::{Kind, requisites, style_requisites};

const OURS: &str = "snapshot://localhost/s/";

fn base() -> Url {
    Url::parse("https://example.org/news/1.html").expect("an address")
}

/// Everything under `/kept/` was captured.
fn link(url: &Url) -> Option<String> {
    if url.as_str().starts_with(OURS) {
        return Some(url.to_string());
    }
    url.path()
        .strip_prefix("/kept/")
        .map(|rest| format!("{OURS}{rest}"))
}

fn rendered(html: &str) -> Rendered {
    render(html, &base(), &link)
}

fn body(html: &str) -> String {
    let html = rendered(&format!("<!DOCTYPE html>{html}")).html;
    let (_, rest) = html.split_once("<body>").expect("a body");
    rest.strip_suffix("</body></html>").expect("an end").to_owned()
}

#[test]
fn what_runs_is_gone_and_counted() {
    let page = rendered(
        "<p onclick=alert(1)>a<script>alert(1)</script><svg><script>1</script><animate attributeName=href></svg>\
         <a href='java\tscript:alert(1)'>b</a><form action=//evil.example><input formaction=x></form>",
    );
    for gone in ["alert", "script:", "onclick", "action", "animate", "evil"] {
        assert!(!page.html.contains(gone), "{gone}: {}", page.html);
    }
    assert_eq!(page.blocked, 7);
}

#[test]
fn what_was_captured_is_shown_and_the_rest_is_named() {
    let page = rendered("<img src=/kept/a.png alt=A><img src=https://other.example/b.png#x alt=B>");
    assert!(
        page.html
            .contains(&format!("<img alt=\"A\" src=\"{OURS}a.png\">")),
        "{}",
        page.html
    );
    assert!(page.html.contains("<img alt=\"B\">"));
    assert_eq!(page.missing, ["https://other.example/b.png"]);
}

#[test]
fn a_base_element_moves_what_addresses_are_relative_to() {
    assert_eq!(
        body("<base href=/kept/deep/><img src=a.png>"),
        format!("<img src=\"{OURS}deep/a.png\">")
    );
}

#[test]
fn links_say_where_they_led_and_lead_nowhere() {
    assert_eq!(
        body("<a href=/there title=T>x</a>"),
        "<a title=\"T\nhttps://example.org/there\" data-href=\"https://example.org/there\">x</a>"
    );
}

#[test]
fn pictures_that_a_script_would_have_loaded_are_in_their_places() {
    let shown = format!("<img src=\"{OURS}a.png\">");
    assert_eq!(
        body("<img src='data:image/gif;base64,R0lG' data-src=/kept/a.png>"),
        shown
    );
    assert_eq!(
        body("<img data-src=/kept/a.png><noscript>Turn it on!<img src=/kept/a.png></noscript>"),
        shown
    );
    assert_eq!(
        body("<p><noscript><b>Turn it on!<img src=/kept/a.png></b></noscript></p>"),
        format!("<p>{shown}</p>")
    );
    assert_eq!(
        body("<img data-srcset='/kept/a.png 1x, /lost.png 2x'>"),
        format!("<img srcset=\"{OURS}a.png 1x\">")
    );
}

#[test]
fn frames_are_told_of_in_their_places() {
    let html = body("<iframe src=https://video.example/embed/1></iframe>");
    assert_eq!(
        html,
        "<span data-frame=\"https://video.example/embed/1\" title=\"https://video.example/embed/1\">\
         https://video.example/embed/1</span>"
    );
}

#[test]
fn forms_are_shown_and_take_nothing() {
    let html = body("<form action=/x><input value=v><button>Go</button><input type=hidden value=s></form>");
    assert_eq!(
        html,
        "<form><input value=\"v\" disabled=\"\"><button type=\"button\" disabled=\"\">Go</button></form>"
    );
}

#[test]
fn style_sheets_keep_their_look_and_lose_what_they_load() {
    let css = "@import '/kept/b.css' screen; @import url(/lost.css);\n\
        @media (width < 600px) { a:link { color: red } }\n\
        p { background: URL( '/kept/a.png' ) no-repeat, u\\72l(//evil.example/x); behavior: url(#x); position: fixed }\n\
        p { width: expression(alert(1)); -moz-binding: url(//e); background-image: image-set('//e/x' 1x, '/kept/c.png' 2x) }\n\
        @font-face { font-family: F; src: url(/kept/f.woff2) format('woff2') }\n\
        q::before { content: '</style><script>' } @media x { p { color: blue";
    let out = style_sheet(css, &base(), &link);
    let expected = format!(
        "@import url(\"{OURS}b.css\") screen;\n@media (width < 600px) {{\na[data-href] {{\ncolor: red;\n}}\n}}\n\
         p {{\nbackground: url(\"{OURS}a.png\") no-repeat, url(\"about:invalid\");\nposition: absolute;\n}}\n\
         p {{\nbackground-image: image-set(url(\"about:invalid\") 1x, url(\"{OURS}c.png\") 2x);\n}}\n\
         @font-face {{\nfont-family: F;\nsrc: url(\"{OURS}f.woff2\") format(\"woff2\");\n}}\n\
         q::before {{\ncontent: \"\\3c /style>\\3c script>\";\n}}\n@media x {{\np {{\ncolor: blue;\n}}\n}}\n"
    );
    assert_eq!(out, expected);
}

#[test]
fn markup_that_changes_when_it_is_read_again_is_read_until_it_does_not() {
    for hostile in [
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<svg><desc><title><svg><style>&lt;img src=x onerror=alert(1)></style></svg></title></desc></svg>",
        "<template><div shadowrootmode=open><script>alert(1)</script></template>",
        "<select><style></select><img src=x onerror=alert(1)></style>",
        "<a><table><a></table><p><a><b><i></p></b>x",
    ] {
        let page = rendered(hostile);
        assert!(
            !page.html.contains("<img src=\"1\"") && !page.html.contains("onerror=\""),
            "{}",
            page.html
        );
        assert_eq!(rendered(&page.html).html, page.html);
    }
}

#[test]
fn a_drawing_that_stands_alone_is_clean_and_whole() {
    let svg = plain(
        "<?xml version='1.0'?><!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' onload='x()'>\
         <script>x()</script><linearGradient id='g'/><path d='M0 0' fill='url(#g)'/><image href='//e/x.png'/></svg>",
    );
    assert_eq!(
        svg.as_deref(),
        Ok(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><linearGradient id=\"g\"></linearGradient>\
            <path d=\"M0 0\" fill=\"url(&quot;#g&quot;)\"></path><image></image></svg>"
        )
    );
    assert!(plain("<html>").is_err());
}

#[test]
fn deep_and_endless_markup_ends() {
    for (piece, times) in [
        ("<div>", 200_000),
        ("<b a=1><i b=2><p>", 20_000),
        ("<table><tr><td>", 30_000),
        ("a[(", 100_000),
    ] {
        let page = rendered(&piece.repeat(times));
        assert!(page.html.len() < 100_000_000);
        style_sheet(&piece.repeat(times), &base(), &link);
    }
}

#[test]
fn requisites_are_named_once_and_the_important_first() {
    let html = "<img src=a.png srcset='a.png 1x, b.png 2x'><video src=v.mp4 poster=p.jpg></video>\
        <link rel=stylesheet href=/s.css><p style='background:url(c.png)'><img data-src=a.png><img src=data:image/png,x>";
    let found: Vec<_> = requisites(html, &base())
        .into_iter()
        .map(|r| (r.kind, r.url.path().to_owned()))
        .collect();
    let named: Vec<_> = found.iter().map(|(kind, path)| (*kind, path.as_str())).collect();
    let expected = [
        (Kind::Style, "/s.css"),
        (Kind::Image, "/news/a.png"),
        (Kind::Image, "/news/b.png"),
        (Kind::Image, "/news/p.jpg"),
        (Kind::Image, "/news/c.png"),
        (Kind::Media, "/news/v.mp4"),
    ];
    assert_eq!(named, expected);
    let sheet = style_requisites(
        "@import 'x.css'; @font-face { src: url(f.woff) } p { background: url(c.png) }",
        &base(),
    );
    let kinds: Vec<_> = sheet.iter().map(|r| r.kind).collect();
    assert_eq!(kinds, [Kind::Style, Kind::Image, Kind::Font]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_was_cleaned_stays_as_it_is(pieces in proptest::collection::vec(prop::sample::select(vec![
        "<svg>", "</svg>", "<math>", "<mtext>", "<style>", "</style>", "<table>", "<td>", "<p>", "<a href=x>", "</a>", "<b>", "<title>",
        "<select>", "<option>", "<form>", "<pre>\n\n", "text ", "<!--", "-->", "<noscript>", "</noscript>", "a{b:c}", "\"'", "&lt;img&gt;",
        "<textarea>", "<img src=/kept/a onerror=x>", "<foreignObject>", "<desc>", "<template>", "</p>", "<li>", "<frameset>", "<body class=x>",
    ]), 0..24)) {
        let once = rendered(&pieces.concat()).html;
        prop_assert_eq!(&rendered(&once).html, &once);
        prop_assert!(!once.contains("onerror=\""));
    }

    #[test]
    fn a_cleaned_style_sheet_stays_as_it_is(css in "[a-z@:;{}()\\[\\]\"'\\\\</*!# .,0-9-]{0,80}") {
        let once = style_sheet(&css, &base(), &link);
        prop_assert_eq!(style_sheet(&once, &base(), &link), once.clone());
        prop_assert!(!once.contains("</"));
    }
}
