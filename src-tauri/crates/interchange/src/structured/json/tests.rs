//! How JSON is read as it stands in pages: strict where it is right, mended and told where it is not.

use super::*;
use proptest::prelude::*;
use serde_json::json;

fn mended(text: &str) -> (Value, String) {
    let parsed = parse(text).unwrap();
    (parsed.value, Why::all(&parsed.mended).to_string())
}

#[test]
fn json_is_read_as_it_stands() {
    for text in [
        r#"{"a": [1, -0.5, 1e3, true, false, null, "x\n\u00e9\ud83d\ude00"], "b": {}}"#,
        "[]",
        " 42 ",
        r#""lonely""#,
        r#"{"a\"b": "c, d: \"e\", {f}"}"#,
        r#"["a, b", "c: d", "//no comment", "/* nor this */", "<!-- nor this -->"]"#,
    ] {
        let parsed = parse(text).unwrap();
        assert_eq!(parsed.value, serde_json::from_str::<Value>(text).unwrap());
        assert_eq!(parsed.mended, [], "{text}");
    }
}

#[test]
fn what_plugins_and_hands_do_wrong_is_mended_and_told() {
    for (text, value, told) in [
        (
            "\u{feff}{\"a\": 1}",
            json!({"a": 1}),
            "Line 1: a blank that JSON does not know",
        ),
        ("{\"a\": 1,\n}", json!({"a": 1}), "a comma too many"),
        ("[1,,2]", json!([1, 2]), "a comma too many"),
        (
            "{\"a\": 1\n \"b\": 2}",
            json!({"a": 1, "b": 2}),
            "Line 2: a missing comma",
        ),
        (
            "{\"a\": \"x\"\n \"b\": \"y\"}",
            json!({"a": "x", "b": "y"}),
            "a missing comma",
        ),
        (
            "{\"a\": \"x\ny\"}",
            json!({"a": "x\ny"}),
            "a line break or control sign",
        ),
        (
            "{\"a\": 1, // why\n \"b\": /* so */ 2}",
            json!({"a": 1, "b": 2}),
            "a comment was passed over (2 ×).",
        ),
        ("<!--\n{\"a\": 1}\n-->", json!({"a": 1}), "wrapper was taken off"),
        (
            "//<![CDATA[\n{\"a\": 1}\n//]]>",
            json!({"a": 1}),
            "wrapper was taken off",
        ),
        ("/*<![CDATA[*/{\"a\": 1}/*]]>*/", json!({"a": 1}), "comment"),
        (
            "{\"a\": \"He said \"no\", and left.\"}",
            json!({"a": "He said \"no\", and left."}),
            "a quotation mark within",
        ),
        (
            "{'a': 'it's so', b: True}",
            json!({"a": "it's so", "b": true}),
            "other quotation marks",
        ),
        ("{“a”: “b”}", json!({"a": "b"}), "other quotation marks"),
        (
            "{\"a\": .5, \"b\": +1, \"c\": NaN, \"d\": undefined}",
            json!({"a": 0.5, "b": 1.0, "c": null, "d": null}),
            "a word or number",
        ),
        (
            "{\"a\": , \"b\": 1}",
            json!({"a": null, "b": 1}),
            "without a value",
        ),
        (
            "{\"a\": mostly true, \"b\": 1}",
            json!({"a": "mostly true", "b": 1}),
            "without quotation marks",
        ),
        ("{\"a\": \"it\\'s\"}", json!({"a": "it's"}), "backslash"),
        ("{\"a\": \"\\ud800\"}", json!({"a": "\u{fffd}"}), "half of a pair"),
        ("var data = {\"a\": 1};", json!({"a": 1}), "script around it"),
        (
            "{\"a\": 1}\n{\"a\": 2}",
            json!([{"a": 1}, {"a": 2}]),
            "several values",
        ),
        (
            "{\"a\": 1}, {\"a\": 2}",
            json!([{"a": 1}, {"a": 2}]),
            "several values",
        ),
        ("{\"a\": [1, 2}", json!({"a": [1, 2]}), "bracket"),
        ("{\"a\": 1}}", json!({"a": 1}), "a closing bracket too many"),
        (
            "{\"a\": 1, \"a\": 2}",
            json!({"a": 2}),
            "stands twice in an object; the last one was taken, and left out: “a”: 1.",
        ),
        (
            "{\"a\": 123456789012345678901234}",
            json!({"a": "123456789012345678901234"}),
            "kept as a text",
        ),
        (
            "{\"a\": \"x,\n \"b\": \"y\"}",
            json!({"a": "x", "b": "y"}),
            "ended with its line",
        ),
    ] {
        let (found, why) = mended(text);
        assert_eq!(found, value, "{text}");
        assert!(why.contains(told), "{text}: {why}");
    }
}

#[test]
fn what_is_unfinished_is_left_out_never_taken_by_half() {
    let (value, why) = mended("{\"a\": 1, \"claim\": \"The president sai");
    assert_eq!(value, json!({"a": 1}));
    assert!(why.contains("ends too early"), "{why}");
    assert_eq!(mended("[{\"a\": [1, 2").0, json!([{"a": [1]}]));
    assert_eq!(mended("[true, fal").0, json!([true]));
}

#[test]
fn what_is_no_json_is_an_error_that_says_where() {
    assert_eq!(parse(" \n "), Err(JsonError::Empty));
    let error = parse("{\"a\": 1,\n ? }").unwrap_err();
    assert_eq!(
        error.to_string(),
        "Line 2: this is no JSON (it has “? }” where a value, a name or a comma belongs)."
    );
    for text in [
        "hello",
        "(function(){ return 1; })()",
        "<p>no</p>",
        ")",
        "1 2",
        "{\"a\": )}",
    ] {
        assert!(matches!(parse(text), Err(JsonError::Unexpected { .. })), "{text}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(parse(&deep), Err(JsonError::Deep { line: 1 }));
    let deep = format!("{}{}", "[".repeat(MAX_DEPTH), "]".repeat(MAX_DEPTH));
    assert!(parse(&deep).unwrap().mended.is_empty());
}

#[test]
fn reviews_are_found_again_in_the_text_as_they_stood() {
    let text = r#"{"@graph": [{"x": 1}, {"@type": "ClaimReview", "a": {"@type": ["MediaReview"]}}]}"#;
    let spans = parse(text).unwrap().spans;
    let at = |path: &str| text.get(spans[path].clone()).unwrap();
    assert_eq!(at("@graph[1].a"), r#"{"@type": ["MediaReview"]}"#);
    assert!(at("@graph[1]").starts_with(r#"{"@type": "ClaimReview""#));
    let text = r#"{"@type": "ClaimReview", "n": 1} {"@type": "ClaimReview", "n": 2}"#;
    let spans = parse(text).unwrap().spans;
    assert_eq!(&text[spans["[0]"].clone()], r#"{"@type": "ClaimReview", "n": 1}"#);
    assert_eq!(&text[spans["[1]"].clone()], r#"{"@type": "ClaimReview", "n": 2}"#);
}

#[test]
fn hostile_texts_take_linear_time() {
    let times = 40_000;
    for piece in [
        "<!--",
        "<!-- {",
        "\"",
        "'",
        "{\"a\":\"",
        ",",
        "/*",
        "\n\"a",
        "x=",
        "{}",
        "\"a\" ",
        "“",
        "[1,",
        "-->",
    ] {
        let start = std::time::Instant::now();
        let _ = parse(&piece.repeat(times));
        let _ = parse(&format!("[\"{}", piece.repeat(times)));
        let _ = parse(&format!("{{\"a\": {}", piece.repeat(times)));
        assert!(
            start.elapsed().as_secs() < 5,
            "{piece} took {:?}",
            start.elapsed()
        );
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-4000..4000i32).prop_map(|n| Value::from(f64::from(n) / 8.0)),
        any::<String>().prop_map(Value::from),
        "[\"',:{}\\[\\]\\\\/<>a \\n“”]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec(("[\"',:a-c “]{0,6}", inner), 0..6)
                .prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn whatever_is_json_is_read_as_others_read_it_and_nothing_is_mended(value in any_json(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        let parsed = parse(&text).unwrap();
        prop_assert_eq!(&parsed.value, &serde_json::from_str::<Value>(&text).unwrap());
        prop_assert!(parsed.mended.is_empty(), "{:?} in {}", parsed.mended, text);
    }

    #[test]
    fn any_text_ends_in_a_value_or_an_error(text in "\\PC{0,200}") {
        let _ = parse(&text);
    }

    #[test]
    fn json_torn_anywhere_never_panics_and_is_never_taken_for_whole(
        value in any_json(), cut in 0usize..400, junk in "[\"',:{}\\[\\]/*<!\\-> \\n]{0,5}",
    ) {
        let text = serde_json::to_string_pretty(&value).unwrap();
        let chars: Vec<char> = text.chars().collect();
        let cut = cut.min(chars.len());
        let torn: String = chars[..cut].iter().chain(&junk.chars().collect::<Vec<_>>()).chain(&chars[cut..]).collect();
        if let Ok(parsed) = parse(&torn) && parsed.mended.is_empty() {
            prop_assert_eq!(parsed.value, serde_json::from_str::<Value>(&torn).unwrap());
        }
    }
}
