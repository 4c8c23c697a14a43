//! What holds of every citation, the most hostile ones among them.

use super::super::*;
use proptest::prelude::*;
use serde_json::Value;

fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,30}",
        "[{}\\\\%&#_$~^\"'<>\r\n@, ]{0,30}",
        Just("x\nER  - ".to_owned()),
        Just("a and others".to_owned()),
        Just("\u{2028}\u{202e}\u{0}".to_owned()),
    ]
}

prop_compose! {
    fn any_cited()(
        id in hostile(), title in proptest::option::of(hostile()), family in hostile(), given in proptest::option::of(hostile()),
        whole in hostile(), site in proptest::option::of(hostile()), publisher in proptest::option::of(hostile()),
        url in proptest::option::of(hostile()), lang in proptest::option::of(hostile()),
        published in proptest::option::of(proptest::sample::select(vec!["2022", "2022-21", "20XX", "../2022-07", "2022-07~/2023", "Y170000002", "-0044", "2022-09-07T10:00:00Z"])),
        n in 0..Medium::ALL.len(), sha256 in hostile(),
    ) -> Cited {
        Cited {
            id, title, site, publisher, lang, url: url.clone(),
            medium: Medium::ALL[n],
            authors: vec![Name::Person { family, given }, Name::Whole(whole)],
            published: published.map(|d| d.parse().unwrap()),
            accessed: Some("2024-05-03".parse().unwrap()),
            archived: Some(Copy { on: "2024-05".parse().unwrap(), sha256, url }),
        }
    }
}

proptest! {
    #[test]
    fn no_text_breaks_out_of_bibtex(cited in proptest::collection::vec(any_cited(), 0..4)) {
        let text = bibtex(&cited);
        // Braces balance everywhere, as BibTeX counts them, and close exactly as many entries as there are.
        let (mut depth, mut entries) = (0_i64, 0);
        for line in text.lines() {
            prop_assert!(depth <= 1, "a field goes over its line");
            entries += usize::from(line.starts_with('@') && depth == 0);
            for c in line.chars() {
                depth += match c { '{' => 1, '}' => -1, _ => 0 };
                prop_assert!(depth >= 0);
            }
        }
        prop_assert_eq!((depth, entries), (0, cited.len()));
        // Outside addresses, nothing that LaTeX acts upon stands bare.
        for line in text.lines().filter(|l| l.starts_with("  ") && !l.starts_with("  url =")) {
            let chars: Vec<char> = line.chars().collect();
            for (n, c) in chars.iter().enumerate() {
                if "%&#_$".contains(*c) {
                    prop_assert_eq!(chars[n - 1], '\\', "{}", line);
                }
            }
        }
    }

    #[test]
    fn every_line_of_ris_is_a_tag(cited in proptest::collection::vec(any_cited(), 0..4)) {
        let text = ris(&cited);
        let lines: Vec<&str> = text.split_terminator("\r\n").collect();
        for line in &lines {
            prop_assert!(line.len() >= 6 && line.get(2..6) == Some("  - "), "{:?}", line);
            prop_assert!(!line.contains(['\r', '\n']));
        }
        prop_assert_eq!(lines.iter().filter(|l| **l == "ER  - ").count(), cited.len());
        prop_assert_eq!(lines.iter().filter(|l| l.starts_with("TY  - ")).count(), cited.len());
    }

    #[test]
    fn csl_json_is_of_the_schema(cited in proptest::collection::vec(any_cited(), 0..4)) {
        let items: Value = serde_json::from_str(&csl_json(&cited)).unwrap();
        let items = items.as_array().unwrap();
        prop_assert_eq!(items.len(), cited.len());
        for item in items {
            for (name, value) in item.as_object().unwrap() {
                match name.as_str() {
                    "id" | "type" | "title" | "container-title" | "publisher" | "URL" | "language"
                    | "archive_location" | "note" => prop_assert!(value.is_string()),
                    "author" => for name in value.as_array().unwrap() {
                        prop_assert!(name.as_object().unwrap().keys().all(|k| ["family", "given", "literal"].contains(&k.as_str())));
                    },
                    "issued" | "accessed" => {
                        let date = value.as_object().unwrap();
                        prop_assert!(date.keys().all(|k| ["date-parts", "season", "circa", "literal"].contains(&k.as_str())));
                        if let Some(parts) = date.get("date-parts") {
                            let parts = parts.as_array().unwrap();
                            prop_assert!((1..=2).contains(&parts.len()));
                            prop_assert!(parts.iter().all(|p| (1..=3).contains(&p.as_array().unwrap().len())));
                        }
                    }
                    "custom" => prop_assert!(value.is_object()),
                    other => prop_assert!(false, "{} is not of the schema", other),
                }
            }
        }
    }

    #[test]
    fn references_are_one_line_and_never_markup(cited in any_cited()) {
        for style in Style::ALL {
            let text = format(&cited, style);
            let plain = text.plain();
            let torn = plain.contains(['\n', '\r', '\u{202e}', '\u{0}']);
            prop_assert!(!plain.is_empty() && !torn);
            let html = text.html();
            let bare = html.replace("<i>", "").replace("</i>", "").replace("</a>", "");
            for piece in bare.split('<').skip(1) {
                prop_assert!(piece.starts_with("a href=\"http"), "{}", html);
            }
        }
    }

    #[test]
    fn keys_are_unique_and_ascii(cited in proptest::collection::vec(any_cited(), 0..12)) {
        let keys = keys(&cited);
        let set: std::collections::HashSet<_> = keys.iter().collect();
        prop_assert_eq!(set.len(), cited.len());
        prop_assert!(keys.iter().all(|k| !k.is_empty() && k.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')));
    }

    #[test]
    fn any_byline_is_read(text in "\\PC{0,60}") {
        let _ = Name::byline(&text);
    }
}
