//! Citations as a desk would hand them on: to a reference manager, to a court, into a footnote.

mod general;

use super::*;
use claimbook_domain::Edtf;
use serde_json::Value;

const HASH: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

fn date(text: &str) -> Option<Edtf> {
    Some(text.parse().unwrap())
}

/// An article with everything known.
fn article() -> Cited {
    Cited {
        id: "0192d0a0-0000-7000-8000-00c04fd430c8".into(),
        medium: Medium::NewsArticle,
        title: Some("Who counts the “grain”?".into()),
        authors: vec![Name::person("Olena Koval"), Name::person("Ann B. Smith")],
        site: Some("The Harbour Post".into()),
        publisher: Some("Harbour Media".into()),
        published: date("2022-09-07"),
        url: Some("https://harbour.example/grain?a=1&b=50%25".into()),
        accessed: date("2024-05-03"),
        archived: None,
        lang: Some("en-GB".into()),
    }
}

/// A page of a ministry, without a date and an author.
fn page() -> Cited {
    Cited {
        id: "0192d0a0-0000-7000-8000-000000000002".into(),
        title: Some("Експорт зерна".into()),
        site: Some("Міністерство врожаю".into()),
        url: Some("https://harvest.example/export".into()),
        accessed: date("2024-05-03"),
        archived: Some(Copy {
            on: "2024-05-03".parse().unwrap(),
            sha256: HASH.into(),
            url: None,
        }),
        lang: Some("uk".into()),
        ..Cited::default()
    }
}

fn plain(cited: &Cited, style: Style) -> String {
    format(cited, style).plain()
}

#[test]
fn a_newspaper_article_reads_as_each_handbook_has_it() {
    let a = article();
    let url = "https://harbour.example/grain?a=1&b=50%25";
    assert_eq!(
        plain(&a, Style::Apa),
        format!(
            "Koval, O., & Smith, A. B. (2022, September 7). Who counts the “grain”? The Harbour Post. Harbour Media. {url}"
        )
    );
    assert_eq!(
        plain(&a, Style::Chicago),
        format!(
            "Koval, Olena, and Ann B. Smith. “Who counts the ‘grain’?” The Harbour Post, September 7, 2022. {url}."
        )
    );
    assert_eq!(
        plain(&a, Style::ChicagoNote),
        format!(
            "Olena Koval and Ann B. Smith, “Who counts the ‘grain’?,” The Harbour Post, Harbour Media, September 7, 2022, {url}."
        )
    );
    assert_eq!(
        plain(&a, Style::Mla),
        format!(
            "Koval, Olena, and Ann B. Smith. “Who counts the ‘grain’?” The Harbour Post, Harbour Media, 7 Sept. 2022, {url}. Accessed 3 May 2024."
        )
    );
    assert_eq!(
        plain(&a, Style::Harvard),
        format!(
            "Koval, O. and Smith, A.B. (2022) ‘Who counts the “grain”?’, The Harbour Post, 7 September. Harbour Media. Available at: {url} (Accessed: 3 May 2024)."
        )
    );
    assert_eq!(
        plain(&a, Style::Dstu),
        format!(
            "Koval O., Smith A. B. Who counts the “grain”? The Harbour Post. Harbour Media. 2022. 7 верес. URL: {url} (дата звернення: 03.05.2024)."
        )
    );
}

#[test]
fn a_page_without_author_and_date_is_told_by_its_title_and_its_copy() {
    let p = page();
    let url = "https://harvest.example/export";
    let copy = format!("Archived copy: May 3, 2024, SHA-256: {HASH}.");
    assert_eq!(
        plain(&p, Style::Apa),
        format!("Експорт зерна. (n.d.). Міністерство врожаю. Retrieved May 3, 2024, from {url} {copy}")
    );
    assert_eq!(
        plain(&p, Style::Chicago),
        format!("“Експорт зерна.” Міністерство врожаю. Accessed May 3, 2024. {url}. {copy}")
    );
    assert_eq!(
        plain(&p, Style::Dstu),
        format!(
            "Експорт зерна. Міністерство врожаю : вебсайт. URL: {url} (дата звернення: 03.05.2024). Архівна копія: 03.05.2024, SHA-256: {HASH}."
        )
    );
    assert_eq!(
        plain(&p, Style::Harvard),
        format!(
            "Експорт зерна (no date) Міністерство врожаю. Available at: {url} (Accessed: 3 May 2024). Archived copy: 3 May 2024, SHA-256: {HASH}."
        )
    );
}

#[test]
fn a_body_that_speaks_for_itself_is_named_once() {
    let report = Cited {
        medium: Medium::Report,
        title: Some("Harvest 2022".into()),
        authors: vec![Name::Whole("Ministry of Harvest".into())],
        site: Some("Ministry of Harvest".into()),
        publisher: Some("ministry of harvest".into()),
        published: date("2022"),
        ..Cited::default()
    };
    assert_eq!(
        plain(&report, Style::Apa),
        "Ministry of Harvest. (2022). Harvest 2022."
    );
    assert_eq!(
        plain(&report, Style::Mla),
        "Ministry of Harvest. Harvest 2022. 2022."
    );
    assert_eq!(
        plain(&report, Style::Dstu),
        "Ministry of Harvest. Harvest 2022 : звіт. 2022."
    );
    assert_eq!(
        format(&report, Style::Apa).html(),
        "Ministry of Harvest. (2022). <i>Harvest 2022</i>."
    );
}

#[test]
fn many_authors_are_listed_as_far_as_the_style_goes() {
    let of = |n: usize| Cited {
        title: Some("Title".into()),
        authors: (1..=n)
            .map(|n| {
                Name::person(&format!(
                    "Ada Name{}",
                    "abcdefghijklmnopqrstuvwxyz".get(n - 1..n).unwrap()
                ))
            })
            .collect(),
        ..Cited::default()
    };
    assert!(plain(&of(3), Style::Apa).starts_with("Namea, A., Nameb, A., & Namec, A. (n.d.)."));
    let many = plain(&of(22), Style::Apa);
    assert!(many.contains("Names, A., . . . Namev, A. (n.d.)"), "{many}");
    assert!(!many.contains("Namet"));
    assert!(plain(&of(7), Style::Chicago).starts_with("Namea, Ada, Ada Nameb, Ada Namec, et al. “Title.”"));
    assert!(plain(&of(3), Style::ChicagoNote).starts_with("Ada Namea et al., “Title”"));
    assert!(plain(&of(3), Style::Mla).starts_with("Namea, Ada, et al. “Title.”"));
    assert!(plain(&of(4), Style::Harvard).starts_with("Namea, A. et al. (no date) Title"));
    assert!(plain(&of(4), Style::Dstu).starts_with("Title / A. Namea та ін."));
    assert!(plain(&of(3), Style::Dstu).starts_with("Namea A., Nameb A., Namec A. Title."));
}

#[test]
fn dates_are_said_as_closely_as_they_are_known() {
    let with = |d: &str, style| {
        let cited = Cited {
            medium: Medium::NewsArticle,
            title: Some("T".into()),
            site: Some("S".into()),
            published: date(d),
            ..Cited::default()
        };
        plain(&cited, style)
    };
    assert_eq!(with("2022-07~", Style::Apa), "T. (ca. 2022, July). S.");
    assert_eq!(
        with("2022-07/2022-09", Style::Apa),
        "T. (2022, July–2022, September). S."
    );
    assert_eq!(with("2022-23", Style::Mla), "“T.” S, Autumn 2022.");
    assert_eq!(with("202X", Style::Harvard), "‘T’ (2020s) S.");
    assert_eq!(with("2022-05/..", Style::Chicago), "“T.” S, May 2022–.");
    assert_eq!(with("2022-09", Style::Dstu), "T. S. 2022. Верес.");
    assert_eq!(with("2022", Style::Harvard), "‘T’ (2022) S.");
    assert_eq!(with("-0043-03-15", Style::Mla), "“T.” S, 15 Mar. 44 BCE.");
}

#[test]
fn what_has_nothing_but_an_address_is_cited_by_it() {
    let bare = Cited {
        url: Some("https://x.example/a".into()),
        accessed: date("2024-05-03"),
        ..Cited::default()
    };
    assert_eq!(
        plain(&bare, Style::Mla),
        "https://x.example/a (accessed 3 May 2024)."
    );
    assert_eq!(
        plain(&bare, Style::Dstu),
        "https://x.example/a (дата звернення: 03.05.2024)."
    );
    assert_eq!(plain(&Cited::default(), Style::Apa), "Untitled. (n.d.).");
}

#[test]
fn markup_and_scripts_stay_words() {
    let hostile = Cited {
        title: Some("<script>alert(1)</script> & \"quotes\"\r\nER  - \u{202e}gnp.exe".into()),
        url: Some("javascript:alert(1)".into()),
        ..Cited::default()
    };
    let html = format(&hostile, Style::Apa).html();
    assert!(!html.contains("<script") && !html.contains("<a "), "{html}");
    assert!(
        html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; ER - gnp.exe"),
        "{html}"
    );
    let broken = Cited {
        title: Some("T".into()),
        url: Some("https://x.example/\"onclick=\"alert(1)".into()),
        ..Cited::default()
    };
    assert!(
        format(&broken, Style::Apa)
            .html()
            .contains("href=\"https://x.example/%22onclick=%22alert(1)\"")
    );
}

#[test]
fn bibtex_is_what_biblatex_reads() {
    let mut a = article();
    a.archived = page().archived;
    assert_eq!(
        bibtex(&[a]),
        format!(
            "@article{{koval2022-00c04fd430c8,
  title = {{{{Who counts the “grain”?}}}},
  author = {{Koval, Olena and Smith, Ann B.}},
  journaltitle = {{{{The Harbour Post}}}},
  publisher = {{{{Harbour Media}}}},
  entrysubtype = {{newspaper}},
  date = {{2022-09-07}},
  url = {{https://harbour.example/grain?a=1&b=50%25}},
  urldate = {{2024-05-03}},
  langid = {{british}},
  note = {{Archived 2024-05-03, SHA-256 {HASH}}},
}}
"
        )
    );
    let hostile = Cited {
        title: Some("100% of {a} \\input{x} #1 & _b_ ~ ^ $x$".into()),
        authors: vec![
            Name::Whole("Grain and Sons, Ltd".into()),
            Name::person("Otto van der Berg"),
        ],
        published: date("2022-07~/2022-09"),
        ..Cited::default()
    };
    let text = bibtex(&[hostile]);
    assert!(text.contains(r"title = {{100\% of \textbraceleft{}a\textbraceright{} \textbackslash{}input\textbraceleft{}x\textbraceright{} \#1 \& \_b\_ \textasciitilde{} \textasciicircum{} \$x\$}}"), "{text}");
    assert!(
        text.contains("author = {{Grain and Sons, Ltd} and van der Berg, Otto}"),
        "{text}"
    );
    assert!(text.contains("date = {2022-07~/2022-09}"), "{text}");
}

#[test]
fn ris_is_one_record_each_whatever_the_title_says() {
    let mut hostile = page();
    hostile.title = Some("A\nER  - \nTY  - BOOK".into());
    hostile.published = date("2022-21");
    let text = ris(&[article(), hostile]);
    assert!(text.starts_with("TY  - NEWS\r\nID  - koval2022-00c04fd430c8\r\nTI  - Who counts the “grain”?\r\nAU  - Koval, Olena\r\nAU  - Smith, Ann B.\r\nT2  - The Harbour Post\r\nPB  - Harbour Media\r\nPY  - 2022\r\nDA  - 2022/09/07/\r\nUR  - https://harbour.example/grain?a=1&b=50%25\r\nY2  - 2024/05/03/\r\nLA  - en-GB\r\nER  - \r\n"), "{text}");
    assert_eq!(text.matches("\r\nER  - \r\n").count(), 2);
    assert!(text.contains("TI  - A ER - TY - BOOK\r\n"));
    assert!(text.contains("DA  - 2022///spring\r\n"));
    assert!(text.contains(&format!("N1  - Archived 2024-05-03, SHA-256 {HASH}\r\n")));
}

#[test]
fn csl_json_holds_dates_names_and_the_copy() {
    let items: Value = serde_json::from_str(&csl_json(&[article(), page()])).unwrap();
    assert_eq!(items[0]["type"], "article-newspaper");
    assert_eq!(
        items[0]["issued"],
        serde_json::json!({"date-parts": [[2022, 9, 7]]})
    );
    assert_eq!(
        items[0]["author"][1],
        serde_json::json!({"family": "Smith", "given": "Ann B."})
    );
    assert_eq!(items[1]["archive_location"], format!("sha256:{HASH}"));
    assert_eq!(items[1]["custom"]["archived"]["date"], "2024-05-03");
    let dated = |d: &str| {
        let one = Cited {
            published: date(d),
            ..Cited::default()
        };
        let items: Value = serde_json::from_str(&csl_json(&[one])).unwrap();
        items[0]["issued"].clone()
    };
    assert_eq!(
        dated("2022-07~"),
        serde_json::json!({"date-parts": [[2022, 7]], "circa": true})
    );
    assert_eq!(
        dated("2022-07/2022-09-01"),
        serde_json::json!({"date-parts": [[2022, 7], [2022, 9, 1]]})
    );
    assert_eq!(
        dated("2022-24"),
        serde_json::json!({"date-parts": [[2022]], "season": 4})
    );
    assert_eq!(dated("202X"), serde_json::json!({"literal": "2020s"}));
}

#[test]
fn keys_say_who_and_when_and_stay() {
    let mut uk = page();
    uk.authors = vec![Name::person("Євген Щур’як")];
    uk.published = date("2021");
    let both = keys(&[article(), uk.clone(), uk.clone(), Cited::default()]);
    assert_eq!(
        both,
        [
            "koval2022-00c04fd430c8",
            "shchuriak2021-000000000002",
            "shchuriak2021-000000000002-2",
            "source"
        ]
    );
    uk.title = Some("Another title".into());
    assert_eq!(keys(&[uk]), ["shchuriak2021-000000000002"]);
    let accents = Cited {
        authors: vec![Name::person("José Núñez-Ångström")],
        ..Cited::default()
    };
    assert_eq!(keys(&[accents]), ["nunezangstrom"]);
}

#[test]
fn names_are_taken_apart_only_where_that_is_certain() {
    let person = |text: &str| match Name::person(text) {
        Name::Person { family, given } => format!("{family}|{}", given.unwrap_or_default()),
        Name::Whole(name) => name,
    };
    assert_eq!(person("Olena Koval"), "Koval|Olena");
    assert_eq!(person("Koval, Olena"), "Koval|Olena");
    assert_eq!(person("Otto van der Berg"), "van der Berg|Otto");
    assert_eq!(person("Олена М. Коваль-Лис"), "Коваль-Лис|Олена М.");
    assert_eq!(person("Reuters"), "Reuters");
    assert_eq!(person("Channel 9"), "Channel 9");
    assert_eq!(person("Grain & Sons"), "Grain & Sons");
    assert_eq!(
        person("The desk of the paper in the harbour"),
        "The desk of the paper in the harbour"
    );
    let byline = |text: &str| Name::byline(text).iter().map(Name::display).collect::<Vec<_>>();
    assert_eq!(
        byline("By Olena Koval and Ann Smith"),
        ["Olena Koval", "Ann Smith"]
    );
    assert_eq!(
        byline("Автори: Олена Коваль, Остап Лис та Ян Гай"),
        ["Олена Коваль", "Остап Лис", "Ян Гай"]
    );
    assert_eq!(byline("Koval, Olena"), ["Olena Koval"]);
    assert_eq!(byline(" "), [""; 0]);
}

#[test]
fn a_list_is_sorted_and_says_nothing_twice() {
    let list = bibliography(&[page(), article(), article()], Style::Apa);
    let list: Vec<String> = list.iter().map(Text::plain).collect();
    assert_eq!(list.len(), 2);
    assert!(list[0].starts_with("Koval"));
    assert_eq!(
        bibliography(&[page(), article(), article()], Style::ChicagoNote).len(),
        3
    );
}

#[test]
fn formats_and_styles_are_found_by_name() {
    for format in Format::ALL {
        assert_eq!(Format::named(format.name()), Some(format));
    }
    for style in Style::ALL {
        assert_eq!(Style::named(style.name()), Some(style));
    }
    assert_eq!(Medium::of_media_type("application/pdf"), Medium::Document);
    assert_eq!(Medium::of_media_type("text/html; charset=utf-8"), Medium::WebPage);
}
