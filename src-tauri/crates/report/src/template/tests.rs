//! Templates: what they change, what they may not, and how a broken one is told.

use super::*;

fn paged(source: &str) -> Template {
    Template {
        page: Some(source.into()),
        ..Template::default()
    }
}

fn wrong(source: &str) -> TemplateError {
    paged(source).check().expect_err(source)
}

#[test]
fn a_newsroom_overrides_a_block_and_keeps_the_markup() {
    let template = paged(
        "{% extends \"claimbook\" %}\n{% block footer %}<footer><p>{{ page.publisher.text }} & friends</p></footer>{% endblock %}",
    );
    template.check().unwrap();
    for lang in ["en", "uk", "ar"] {
        let html = String::from_utf8(render_with(&sample(lang), &template, Format::Html).unwrap()).unwrap();
        assert!(html.contains("& friends</p>"));
        assert_eq!(html.matches("<script").count(), 1);
        assert!(html.contains("\"ClaimReview\""));
        assert_eq!(html.contains("<html lang=\"ar\" dir=\"rtl\">"), lang == "ar");
    }
}

#[test]
fn words_are_the_same_in_every_format() {
    let mut template = Template::default();
    let id = sample("en").checks[0].verdict.as_ref().unwrap().rating.id.clone();
    let wording = Wording {
        ratings: [(id, "Not so <b>".to_owned())].into(),
        footer: Some("Write to **us** <script>alert(1)</script>".into()),
        corrections_note: Some("What we mended".into()),
        headings: [("evidence".to_owned(), "What we found".to_owned())].into(),
        ..Wording::default()
    };
    template.wording.insert("en".into(), wording);
    template.style.accent = Some("#a01020".into());
    template.check().unwrap();
    let made = |format| String::from_utf8(render_with(&sample("en"), &template, format).unwrap()).unwrap();
    let html = made(Format::Html);
    assert!(
        html.contains("Not so &lt;b&gt;")
            && html.contains("What we found")
            && html.contains("<strong>us</strong>")
    );
    assert!(html.contains("What we mended") && html.contains("--accent: #a01020"));
    assert!(!html.contains("<script>alert"));
    assert!(made(Format::JsonLd).contains("Not so <b>"));
    assert!(made(Format::Markdown).contains("What we found"));
    assert!(made(Format::Markdown).contains("Write to **us** &lt;script>"));
    assert_eq!(html, made(Format::Html));
}

#[test]
fn a_page_that_would_not_end_says_so() {
    let ranges = "{% for a in range(10000) %}{% for b in range(10000) %}{% endfor %}{% endfor %}";
    assert!(wrong(ranges).message.contains("steps"));
    assert_eq!(wrong("a\n{{ nothing }}").line, Some(2));
    assert_eq!(wrong("a\n\n{{ page.title | strange }}").line, Some(3));
    assert_eq!(wrong("a\n{% if %}").line, Some(2));
    wrong("{% extends \"page\" %}");
    wrong("{% extends \"/etc/passwd\" %}");
    let long = format!(
        "{{% for a in range(10000) %}}{}{{% endfor %}}",
        "x".repeat(100_000)
    );
    assert!(wrong(&long).message.contains("64 MiB"));
    let many = "(".repeat(50_000);
    wrong(&format!("{{{{ {many} }}}}"));
}

#[test]
fn nothing_grows_from_itself() {
    for source in [
        "\n{% set s = page.title ~ page.title %}",
        "\n{{ \"x\" * 1000000000 }}",
        "\n{% set a = [1, 2] %}",
        "\n{% set a = (1, 2) %}",
        "\n{% set a = 1, 2 %}",
        "\n{% set a = {} %}",
        "\n{% set a %}text{% endset %}",
        "\n{% macro m() %}{{ m() }}{% endmacro %}",
        "\n{% include \"page\" %}",
        "\n{% for a in page.checks recursive %}{% endfor %}",
        "\n{{ page.title + page.title }}",
        "\n{% block a %}{{ self.a() }}{% endblock %}",
        "\n{# not closed",
        "\n{{ \"not closed }}",
    ] {
        assert_eq!(wrong(source).line, Some(2), "{source}");
    }
    wrong("{{ page.checks }}");
}

#[test]
fn nothing_runs_and_nothing_is_fetched() {
    for source in [
        "\n<script>alert(1)</script>",
        "\n<img src=\"https://tracker.example/a.png\">",
        "\n<p onclick=\"a()\">x</p>",
        "\n<a href=\"javascript:alert(1)\">x</a>",
        "\n<svg><style><img src=x onerror=a()></style></svg>",
        "\n<style>body { background: url(https://x.example) }</style>",
        "\n<link rel=\"stylesheet\" href=\"https://x.example\">",
        "\n<iframe src=\"https://x.example\"></iframe>",
        "\n<meta http-equiv=\"refresh\" content=\"0;url=https://x.example\">",
    ] {
        assert_eq!(wrong(source).line, Some(2), "{source}");
    }
    wrong("<!-- not closed");
    wrong("<p title=\"</head>\">");
}

#[test]
fn html_in_data_stays_text() {
    let mut report = sample("en");
    report.checks[0].wording = "</title><script>alert(1)</script>".into();
    report.footer = Some("<img src=x onerror=alert(1)>".into());
    let template = paged(
        "<!doctype html><html><head><title>{{ page.title }}</title></head><body title=\"{{ page.title }}\">{{ page.checks[0].wording }}</body></html>",
    );
    let html = String::from_utf8(render_with(&report, &template, Format::Html).unwrap()).unwrap();
    assert_eq!(html.matches("<script").count(), 1);
}

#[test]
fn a_style_is_checked() {
    let mut template = Template::default();
    template.style.accent = Some("red; } body { display: none".into());
    assert_eq!(template.check().unwrap_err().part, "accent");
    template.style.accent = None;
    template.style.logo = Some(Logo {
        media_type: "image/svg+xml".into(),
        data: "PHN2Zz4=".into(),
        alt: "x".into(),
    });
    assert_eq!(template.check().unwrap_err().part, "logo");
}

#[test]
fn a_page_that_hides_the_verdict_is_remarked_on() {
    let shown = Template::default();
    assert!(template_remarks(&sample("en"), &shown).unwrap().is_empty());
    let hidden = paged("<!doctype html><html><head><title>x</title></head><body>x</body></html>");
    let found = template_remarks(&sample("en"), &hidden).unwrap();
    assert_eq!(found[0].code, "verdict-not-shown");
}
