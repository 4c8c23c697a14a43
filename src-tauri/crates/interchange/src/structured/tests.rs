//! How the data of pages is found: scripts, Microdata, RDFa, and texts within texts.

use super::*;
use serde_json::json;

fn found(text: &str) -> Vec<(String, Value)> {
    let all = read(text, None);
    assert!(all.unread.is_empty(), "{:?}", all.unread);
    all.items.into_iter().map(|i| (i.place, i.value)).collect()
}

fn places(text: &str) -> Vec<String> {
    found(text).into_iter().map(|(place, _)| place).collect()
}

#[test]
fn every_script_of_a_page_is_read_and_its_graphs_and_lists_taken_apart() {
    let page = r#"<!doctype html><html lang="es"><head><link rel="canonical" href="https://desk.example/1">
        <script type="application/ld+json">{"@type": "WebSite"}</script>
        <script>var x = 1;</script>
        <script type="APPLICATION/LD+JSON; charset=utf-8">{"@context": "https://schema.org", "@graph": [{"@type": "A"}, {"@type": "B"}]}</script>
        </head><body><script type="application/ld+json">[{"@type": "C"}, [{"@type": "D"}]]</script></body>"#;
    let all = read(page, Some("https://cache.example/page"));
    let list: Vec<(&str, &Value)> = all
        .items
        .iter()
        .map(|i| (i.place.as_str(), &i.value["@type"]))
        .collect();
    assert_eq!(
        list,
        [
            ("script 1", &json!("WebSite")),
            ("script 2, @graph[0]", &json!("A")),
            ("script 2, @graph[1]", &json!("B")),
            ("script 3, [0]", &json!("C")),
            ("script 3, [1][0]", &json!("D")),
        ]
    );
    let origin = &all.items[0].origin;
    assert_eq!(origin.address.as_deref(), Some("https://desk.example/1"));
    assert_eq!(origin.lang.as_deref(), Some("es"));
}

#[test]
fn a_script_that_is_no_json_is_handed_on_with_the_reason_and_the_others_are_read() {
    let page = r#"<script type="application/ld+json">{ claimReviewed => nothing }</script>
        <script type="application/ld+json">   </script>
        <script type="application/ld+json">{"@type": "A"}</script>"#;
    let all = read(page, None);
    assert_eq!(all.items.len(), 1);
    assert_eq!(all.items[0].place, "script 3");
    assert_eq!(all.unread.len(), 1);
    assert_eq!(all.unread[0].place, "script 1");
    assert!(all.unread[0].text.contains("claimReviewed =>"));
}

#[test]
fn json_written_as_entities_or_in_a_script_without_its_type_is_read_and_told() {
    let page = r#"<script type="application/ld+json">{&quot;@type&quot;: &quot;ClaimReview&quot;, &quot;name&quot;: &quot;R&amp;amp;D&quot;}</script>
        <script type="text/javascript">{"@context": "http://schema.org", "@type": "ClaimReview"}</script>
        <script type="text/javascript">{"@type": "nothing"}</script>"#;
    let all = read(page, None);
    assert_eq!(all.items.len(), 2);
    assert_eq!(all.items[0].value["name"], "R&amp;D");
    assert!(all.items[0].mended[0].to_string().contains("&quot;"));
    assert!(all.items[1].mended[0].to_string().contains("not marked"));
}

#[test]
fn microdata_is_crawled_as_the_standard_has_it() {
    let page = r##"<div itemscope itemtype="http://schema.org/ClaimReview" itemref="more loop" id="loop">
          <meta itemprop="url" content="https://desk.example/1">
          <h1 itemprop="claimReviewed headline">  It
            is so. </h1>
          <div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating">
            <span itemprop="ratingValue" content="1">one</span><span itemprop="alternateName">False</span>
            <img itemprop="image" src="/false.png"><data itemprop="bestRating" value="5">five</data>
          </div>
          <time itemprop="datePublished" datetime="2022-09-09">9 September</time>
          <div><a itemprop="sameAs" href="https://a.example">a</a><a itemprop="sameAs" href="https://b.example">b</a></div>
        </div>
        <p id="more"><span itemprop="author" itemscope itemid="#desk"><b itemprop="name">The <style>x{}</style>Desk</b></span>
          <span itemprop="editor" itemscope itemtype="http://schema.org/Person">Ann<br>Other</span></p>
        <div itemprop="review" itemscope itemtype="http://schema.org/Review"><i itemprop="name">alone</i></div>"##;
    assert_eq!(
        found(page),
        [
            (
                "microdata 1".to_owned(),
                json!({
                    "@type": "http://schema.org/ClaimReview",
                    "url": "https://desk.example/1", "claimReviewed": "It is so.", "headline": "It is so.",
                    "reviewRating": {"@type": "https://schema.org/Rating", "ratingValue": "1", "alternateName": "False",
                        "image": "/false.png", "bestRating": "5"},
                    "datePublished": "2022-09-09", "sameAs": ["https://a.example", "https://b.example"],
                    "author": {"@id": "#desk", "name": "The Desk"},
                    "editor": {"@type": "http://schema.org/Person", "@value": "Ann Other"},
                })
            ),
            (
                "microdata 2".to_owned(),
                json!({"@type": "http://schema.org/Review", "name": "alone"})
            ),
        ]
    );
}

#[test]
fn rdfa_is_read_with_vocabularies_prefixes_and_links() {
    let page = r##"<body prefix="s: https://schema.org/ ex: https://ex.example/ns#">
        <meta property="og:title" content="not an item">
        <div vocab="http://schema.org/" typeof="ClaimReview" resource="#check">
          <a property="url" href="https://desk.example/1">link</a>
          <p property="claimReviewed">It is <b>so</b>.</p>
          <div property="reviewRating" typeof="Rating"><span property="alternateName">False</span><meta property="ratingValue" content="1"></div>
          <div rel="author"><span typeof="Organization"><span property="name ex:label">The Desk</span></span></div>
          <time property="datePublished" datetime="2022-09-09">then</time>
        </div>
        <div typeof="s:Claim" about="#claim"><span property="s:name">C</span></div>
        <p about="#check" property="s:inLanguage">en</p>
        <a rel="nofollow" href="https://x.example">x</a>"##;
    assert_eq!(
        found(page),
        [
            (
                "rdfa 1".to_owned(),
                json!({
                    "@type": "ClaimReview", "@id": "#check",
                    "url": {"@id": "https://desk.example/1"},
                    "claimReviewed": "It is so.",
                    "reviewRating": {"@type": "Rating", "alternateName": "False", "ratingValue": "1"},
                    "author": {"@type": "Organization", "name": "The Desk", "https://ex.example/ns#label": "The Desk"},
                    "datePublished": "2022-09-09", "inLanguage": "en",
                })
            ),
            (
                "rdfa 2".to_owned(),
                json!({"@type": "Claim", "@id": "#claim", "name": "C"})
            ),
        ]
    );
}

#[test]
fn files_of_every_kind_are_told_apart() {
    assert_eq!(places(r#"{"@type": "ClaimReview"}"#), ["object"]);
    assert_eq!(places("\u{feff} [{\"a\": 1}, {\"a\": 2}]"), ["[0]", "[1]"]);
    assert_eq!(places("{\"a\": 1}\n\n{\"a\": 2}\n"), ["line 1", "line 3"]);
    assert_eq!(places("{\n\"a\": 1}\n{\n\"a\": 2}\n"), ["[0]", "[1]"]);
    let feed = r#"{"@type": "DataFeed", "name": "f", "dataFeedElement": [
        {"@type": "DataFeedItem", "item": [{"@type": "ClaimReview"}]}]}"#;
    assert_eq!(places(feed), ["dataFeedElement[0]", "object"]);
    assert_eq!(places("<p>nothing here</p>"), [""; 0]);
    let none = read("nothing here", None);
    assert_eq!(none.unread.len(), 1);
    let lines = read(
        "{\"a\": 1}\n{\"a\": 1, \"b\": 2\n{\"a\": 2\n{\"a\": 3}\n5\n",
        None,
    );
    assert_eq!(lines.items.len(), 3);
    assert!(lines.items[1].mended[0].to_string().contains("ends too early"));
    let unread: Vec<&str> = lines.unread.iter().map(|u| u.place.as_str()).collect();
    assert_eq!(unread, ["line 3", "line 5"]);
}

#[test]
fn pages_and_json_ld_within_the_answers_of_interfaces_are_opened() {
    let page = "<script type='application/ld+json'>{\"@type\": \"ClaimReview\"}</script>";
    let posts = json!([
        {"link": "https://desk.example/1", "content": {"rendered": page}},
        {"url": "https://desk.example/2", "ld": "{\"@type\": \"ClaimReview\"}"},
        {"text": "A ClaimReview is not meant here."},
    ]);
    let all = read(&posts.to_string(), None);
    let inner: Vec<(&str, Option<&str>)> = all
        .items
        .iter()
        .map(|i| (i.place.as_str(), i.origin.address.as_deref()))
        .collect();
    assert_eq!(
        inner,
        [
            ("[0]", None),
            ("[1]", None),
            ("[2]", None),
            ("[0].content.rendered, script 1", Some("https://desk.example/1")),
            ("[1].ld", Some("https://desk.example/2")),
        ]
    );
}

#[test]
fn hostile_pages_end_soon_and_say_what_was_left_out() {
    let timed = |what: &str, page: String| {
        let start = std::time::Instant::now();
        let all = read(&page, None);
        assert!(
            start.elapsed().as_secs() < 25,
            "{what} took {:?}",
            start.elapsed()
        );
        eprintln!("{what} {:?}", start.elapsed());
        all.remarks
    };
    let deep = "<div itemscope itemprop=a typeof=x vocab=v property=p>".repeat(50_000);
    assert!(!timed("deep", deep).is_empty());
    // Each refers to the two after it: two to the power of a thousand, taken at its word.
    let refs: String = (1..1000)
        .map(|n| {
            let next = n + 1;
            let one =
                |name: &str| format!("<p id={name}{n} itemscope itemprop=x itemref='a{next} b{next}'></p>");
            one("a") + &one("b")
        })
        .collect();
    let remarks = timed("references", format!("<div itemscope itemref=a1></div>{refs}"));
    assert!(
        remarks
            .iter()
            .any(|r| r.to_string().contains("too deeply nested"))
    );
    timed("names", "<div itemscope itemprop='a b c d'>".repeat(190));
    timed("prefixes", "<p property=x prefix='a: b'>".repeat(20_000));
    timed(
        "texts",
        format!("<p vocab=v typeof=t>{}", "<i property=x>text text".repeat(20_000)),
    );
    timed(
        "scripts",
        "<script type=application/ld+json>{</script>".repeat(5000),
    );
    timed(
        "attributes",
        format!(
            "<p {}>",
            (0..40_000).map(|n| format!("a{n} ")).collect::<String>()
        ),
    );
}
