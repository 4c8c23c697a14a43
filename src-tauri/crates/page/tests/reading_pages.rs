//! Pages as newspapers, ministries and blogs make them, and what is read of them.

use claimbook_page::article::{EXTRACTOR, extract};
use claimbook_page::charset::{KnownBy, decode_page};

const FIRST: &str = "The council voted on Tuesday to close the old bridge for repairs, after engineers had found cracks in two of its pillars.";
const SECOND: &str = "“We cannot wait another winter,” the mayor said, adding that the work would cost four million and take until May.";

fn page(head: &str, body: &str) -> String {
    format!("<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>")
}

#[test]
fn the_article_is_read_without_what_surrounds_it() {
    let html = page(
        "<title>Bridge to close - The Example Post</title><meta property=og:site_name content='The Example Post'>",
        &format!(
            "<nav><a href=/>Home</a> <a href=/news>News</a></nav><div class=cookie-banner>We use cookies to make this page better for you, and our partners do so too.</div>
             <article><h1>Bridge to close</h1><p class=byline>By Jane Doe</p><time datetime='2024-03-05T10:00:00Z'>5 March 2024</time>
             <p>{FIRST}</p><h2>What it costs</h2><p>{SECOND}</p><ul><li>Trams run as before.</li><li>Buses are led round the old town for the time being.</li></ul>
             <blockquote><p>A bridge is a promise that the two banks make to each other.</p></blockquote>
             <p><a href=/other>Read more: What the other bridges are like</a></p></article>
             <section id=comments><p>This is what I have always said, and nobody listened to me in all those years.</p></section>
             <aside class=related><a href=1>Ten bridges you must see</a></aside><footer>© The Example Post, all rights reserved.</footer>"
        ),
    );
    let article = extract(&html, None);
    assert_eq!(article.title.as_deref(), Some("Bridge to close"));
    assert_eq!(article.byline.as_deref(), Some("Jane Doe"));
    assert_eq!(article.published.as_deref(), Some("2024-03-05"));
    assert_eq!(article.site.as_deref(), Some("The Example Post"));
    assert_eq!(article.lang.as_deref(), Some("en"));
    assert_eq!(
        article.text,
        format!(
            "{FIRST}\n\nWhat it costs\n\n{SECOND}\n\n• Trams run as before.\n\n• Buses are led round the old town for the time being.\n\nA bridge is a promise that the two banks make to each other."
        )
    );
    assert!(EXTRACTOR.starts_with("claimbook-article/"));
}

#[test]
fn what_is_not_said_is_unknown() {
    let article = extract(&format!("<body><p>{FIRST}</p><p>{SECOND}</p>"), None);
    assert_eq!(
        (
            article.title,
            article.byline,
            article.published,
            article.site,
            article.lang
        ),
        (None, None, None, None, None)
    );
    assert_eq!(article.text, format!("{FIRST}\n\n{SECOND}"));
    let json = serde_json::to_string(&extract("", None)).expect("JSON");
    assert_eq!(
        json,
        r#"{"title":null,"byline":null,"published":null,"site":null,"lang":null,"text":""}"#
    );
}

#[test]
fn a_russian_page_in_windows_1251_is_read() {
    let html = "<html lang=ru><head><meta charset=windows-1251><title>Мост закрыт</title></head><body><div class=menu><a href=/>Главная</a></div>
        <div class=article-text><p>Городской совет решил во вторник закрыть старый мост на ремонт: в опорах нашли трещины.</p>
        <p>«Ещё одну зиму ждать нельзя», — сказал мэр и добавил, что работы продлятся до мая.</p></div><div class=author>Автор: Анна Иванова</div><span class=date>5 марта 2024, 10:15</span></body></html>";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(html);
    let text = decode_page(&bytes, None);
    assert_eq!(
        (text.charset, text.known_by, text.lossy),
        ("windows-1251", KnownBy::Meta, 0)
    );
    let article = extract(&text.text, None);
    assert!(
        article.text.starts_with("Городской совет решил") && article.text.ends_with("до мая."),
        "{}",
        article.text
    );
    assert_eq!(article.byline.as_deref(), Some("Анна Иванова"));
    assert_eq!(article.published.as_deref(), Some("2024-03-05"));
    assert_eq!(article.title.as_deref(), Some("Мост закрыт"));
}

#[test]
fn a_ukrainian_page_without_a_named_charset_is_read() {
    let html = "<html><body><article><p>Міська рада вирішила у вівторок закрити старий міст на ремонт, бо в опорах знайшли тріщини.</p>
        <p>«Ще однієї зими чекати не можна», — сказав мер і додав, що роботи триватимуть до травня.</p><p>Читайте також: <a href=/x>інші мости міста</a></p></article></body></html>";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(html);
    let text = decode_page(&bytes, None);
    assert_eq!(
        (text.charset, text.known_by),
        ("windows-1251", KnownBy::Detection)
    );
    let article = extract(&text.text, Some("https://site.example/2024/03/05/mist"));
    assert!(
        article.text.ends_with("роботи триватимуть до травня."),
        "{}",
        article.text
    );
    assert_eq!(article.published.as_deref(), Some("2024-03-05"));
}

#[test]
fn arabic_and_chinese_pages_are_read() {
    let arabic = extract(
        "<html lang=ar dir=rtl><body><ul class=menu><li><a href=/>الرئيسية</a></ul><article><p>قرر مجلس المدينة يوم الثلاثاء إغلاق الجسر القديم لإجراء إصلاحات بعد العثور على تشققات.</p><p>وقال رئيس البلدية إن العمل سيستمر حتى شهر مايو المقبل.</p></article><time>٥ مارس ٢٠٢٤</time></body></html>",
        None,
    );
    assert!(
        arabic.text.starts_with("قرر مجلس") && arabic.text.ends_with("المقبل."),
        "{}",
        arabic.text
    );
    assert_eq!(
        (arabic.lang.as_deref(), arabic.published.as_deref()),
        (Some("ar"), Some("2024-03-05"))
    );
    let chinese = extract(
        "<html lang=zh-CN><body><div class=nav><a href=/>首页</a></div><div class=content><p>市议会周二决定关闭这座老桥进行维修。</p><p>市长说，工程将持续到五月，费用为四百万。</p></div><div>2024年3月5日</div><div class=date>2024年3月5日</div></body></html>",
        None,
    );
    assert_eq!(
        chinese.text,
        "市议会周二决定关闭这座老桥进行维修。\n\n市长说，工程将持续到五月，费用为四百万。"
    );
    assert_eq!(chinese.published.as_deref(), Some("2024-03-05"));
}

#[test]
fn a_live_blog_is_read_with_all_its_entries() {
    let entries: String = (10..18)
        .map(|h| format!("<div class=live-entry><span class=stamp>{h}:00</span><h3>Update at {h}</h3><p>At {h} o’clock the police said that the bridge was still closed to all traffic.</p></div>"))
        .collect();
    let article = extract(
        &page(
            "<title>Live: the bridge</title>",
            &format!("<main><h1>Live: the bridge</h1><div class=entries>{entries}</div></main>"),
        ),
        None,
    );
    for hour in 10..18 {
        assert!(
            article.text.contains(&format!("At {hour} o’clock")),
            "{}",
            article.text
        );
    }
}

#[test]
fn a_page_that_is_a_list_is_read_as_one() {
    let items: String = (1..20).map(|n| format!("<li>Step {n}: fill in form number {n} and send it to the office, with a copy of your passport.</li>")).collect();
    let article = extract(
        &page(
            "<title>How to register</title>",
            &format!("<div id=main><h1>How to register</h1><p>{FIRST}</p><ol>{items}</ol></div>"),
        ),
        None,
    );
    assert!(
        article.text.contains("• Step 1:") && article.text.contains("• Step 19:"),
        "{}",
        article.text
    );
}

#[test]
fn a_page_without_an_article_gives_what_it_shows() {
    let article = extract(
        "<body><h1>Contact</h1><div>Tel. 123</div><a href=/>Home</a>",
        None,
    );
    assert!(
        article.text.contains("Tel. 123") || article.text.contains("Contact"),
        "{}",
        article.text
    );
    assert_eq!(extract("<a href=/><p>abc</p></a>", None).text, "abc");
    assert_eq!(extract("<script>var a = 1</script>", None).text, "");
}

#[test]
fn structured_data_tells_author_and_day_even_when_broken() {
    let graph = r##"<script type="application/ld+json"><!-- {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Example"},
        {"@type":["NewsArticle"],"headline":"Bridge
 to close","datePublished":"2024-03-05T23:30:00+02:00","author":[{"@id":"#jane"},{"@type":"Person","name":"John Roe"}],"publisher":{"@type":"Organization","name":"The Example Post"},},
        {"@type":"Person","@id":"#jane","name":"Jane Doe"}]} --></script>"##;
    let article = extract(&page(graph, &format!("<p>{FIRST}</p><p>{SECOND}</p>")), None);
    assert_eq!(article.title.as_deref(), Some("Bridge to close"));
    assert_eq!(article.byline.as_deref(), Some("Jane Doe, John Roe"));
    assert_eq!(article.published.as_deref(), Some("2024-03-05"));
    assert_eq!(article.site.as_deref(), Some("The Example Post"));
}

#[test]
fn a_text_that_the_page_only_carries_as_data_is_read() {
    let body = format!("{FIRST}\\n\\n{SECOND} {FIRST} {SECOND} {SECOND}");
    let data = format!(
        r#"<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Bridge","articleBody":"{body}"}}</script>"#
    );
    let article = extract(
        &page(&data, "<p>Please enable scripts to read this page.</p>"),
        None,
    );
    assert!(
        article.text.starts_with(&format!("{FIRST}\n\n{SECOND}")),
        "{}",
        article.text
    );
}

#[test]
fn the_same_page_gives_the_same_text() {
    let html = page(
        "<title>T</title>",
        &format!("<div><p>{FIRST}</p><p>{SECOND}</p></div>").repeat(3),
    );
    assert_eq!(extract(&html, None), extract(&html, None));
}

#[test]
fn the_charset_is_known_by_header_then_mark_then_meta_then_the_bytes() {
    let html = "<meta charset=utf-8><p>Київ, Львів і Одеса</p>";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(html);
    let by_header = decode_page(&bytes, Some("text/html; Charset=\"windows-1251\""));
    assert_eq!(
        (by_header.known_by, by_header.text.as_str(), by_header.lossy),
        (KnownBy::Header, html, 0)
    );
    // The page says of itself what is not so, and the server nothing: the order holds, and the damage is counted.
    let lied = decode_page(&bytes, Some("text/html"));
    assert_eq!((lied.known_by, lied.charset), (KnownBy::Meta, "UTF-8"));
    assert!(lied.lossy > 5);
    let marked = [
        b"\xef\xbb\xbf".as_slice(),
        "<meta charset=windows-1251><p>Київ".as_bytes(),
    ]
    .concat();
    let by_mark = decode_page(&marked, None);
    assert_eq!(
        (
            by_mark.known_by,
            by_mark.charset,
            by_mark.text.starts_with("<meta")
        ),
        (KnownBy::Bom, "UTF-8", true)
    );
    let unknown = decode_page("<p>Київ".as_bytes(), Some("text/html; charset=klingon"));
    assert_eq!(
        (unknown.known_by, unknown.charset, unknown.text.as_str()),
        (KnownBy::Detection, "UTF-8", "<p>Київ")
    );
}

#[test]
fn the_meta_is_found_as_browsers_find_it() {
    for (head, charset) in [
        (
            "<meta http-equiv=Content-Type content='text/html; charset=koi8-u'>",
            "KOI8-U",
        ),
        ("<META CHARSET = 'Shift_JIS' >", "Shift_JIS"),
        ("<!-- <meta charset=koi8-r> --><meta charset=gbk>", "GBK"),
        (
            "<title a='<meta charset=koi8-r>'>x</title><meta/charset=big5>",
            "Big5",
        ),
        ("<meta charset=nonsense><meta charset=euc-kr>", "EUC-KR"),
        ("<meta charset=utf-16le>", "UTF-8"),
        ("<meta name=x content='charset=koi8-r'>", "UTF-8"),
        ("<?xml version='1.0' encoding='ISO-8859-2'?>", "ISO-8859-2"),
    ] {
        assert_eq!(decode_page(head.as_bytes(), None).charset, charset, "{head}");
    }
    assert_eq!(decode_page(b"", None).text, "");
    assert_eq!(decode_page(b"<meta charset=", None).charset, "UTF-8");
}

#[test]
fn utf_16_with_a_mark_is_read() {
    let bytes: Vec<u8> = "\u{feff}<p>Київ</p>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let page = decode_page(&bytes, None);
    assert_eq!(
        (page.charset, page.known_by, page.text.as_str(), page.lossy),
        ("UTF-16LE", KnownBy::Bom, "<p>Київ</p>", 0)
    );
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400), header in proptest::option::of("[ -~]{0,30}")) {
        let page = decode_page(&bytes, header.as_deref());
        extract(&page.text, None);
    }

    #[test]
    fn any_soup_of_tags_is_read_without_a_panic(parts in proptest::collection::vec(
        proptest::sample::select(vec!["<p>", "</p>", "<div class=content>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<a href=x>", "</a>", "<b>", "<pre>\n", "</pre>", "<q>", "<br>", "<li>",
            "<template>", "</template>", "<svg>", "<math>", "<form>", "<select>", "<h1>Title</h1>", "Some words that are long enough to be a sentence of prose, as it were. ", "x", " ", "<time datetime=2020-01-01>", "<script type=application/ld+json>{\"@type\":", "</script>"]), 0..60)) {
        extract(&parts.concat(), None);
    }
}
