//! What verdicts of others come to: by number, by words, or as they were found.

use super::*;
use claimbook_domain::scale::shipped;
use proptest::prelude::*;

fn scale(id: &str) -> Vec<ScaleRating> {
    let (_, ratings) = shipped().into_iter().find(|(s, _)| s.id == id).unwrap();
    ratings
        .into_iter()
        .map(|r| ScaleRating {
            id: r.id,
            name: r.name,
            number: r.number,
            words: Vec::new(),
        })
        .collect()
}

fn rating(words: &str, numbers: Option<(f64, f64, f64)>) -> FoundRating {
    FoundRating {
        words: Some(words.to_owned()).filter(|w| !w.is_empty()),
        value: numbers.map(|n| n.0),
        worst: numbers.map(|n| n.1),
        best: numbers.map(|n| n.2),
        ..FoundRating::default()
    }
}

fn mapped(words: &str, numbers: Option<(f64, f64, f64)>, to: &str) -> (By, String) {
    let mapping = map_rating(&rating(words, numbers), &scale(to));
    (mapping.by, mapping.rating.unwrap_or_default())
}

#[test]
fn a_number_is_mapped_by_the_publishers_own_range() {
    assert_eq!(
        mapped("", Some((1.0, 1.0, 5.0)), "claimbook"),
        (By::Number, "claimbook/false".into())
    );
    assert_eq!(
        mapped("", Some((6.0, 1.0, 6.0)), "claimbook"),
        (By::Number, "claimbook/true".into())
    );
    assert_eq!(
        mapped("", Some((3.0, 1.0, 5.0)), "1-5"),
        (By::Number, "1-5/3".into())
    );
    assert_eq!(
        mapped("Bulo viral", Some((1.0, 1.0, 5.0)), "claimbook"),
        (By::Number, "claimbook/false".into())
    );
    assert_eq!(
        mapped("", Some((50.5, 1.0, 100.0)), "claimbook"),
        (By::Number, "claimbook/half-true".into())
    );
}

#[test]
fn an_upside_down_scale_is_read_as_it_is_meant() {
    assert_eq!(
        mapped("", Some((1.0, 5.0, 1.0)), "claimbook"),
        (By::Number, "claimbook/true".into())
    );
    assert_eq!(
        mapped("", Some((4.0, 5.0, 1.0)), "claimbook"),
        (By::Number, "claimbook/mostly-false".into())
    );
    let why = map_rating(&rating("", Some((4.0, 5.0, 1.0))), &scale("claimbook")).why;
    assert!(why.to_string().contains("runs downwards"), "{why}");
}

#[test]
fn a_number_that_is_none_leaves_it_to_the_words() {
    for bad in [
        (1.0, 0.0, 5.0),
        (3.0, 3.0, 3.0),
        (7.0, 1.0, 5.0),
        (0.0, 1.0, 5.0),
        // Between mostly false and half true.
        (3.0, 1.0, 6.0),
    ] {
        assert_eq!(
            mapped("Falso", Some(bad), "claimbook"),
            (By::Words, "claimbook/false".into()),
            "{bad:?}"
        );
        assert_eq!(
            mapped("", Some(bad), "claimbook"),
            (By::Kept, String::new()),
            "{bad:?}"
        );
    }
    let half = FoundRating {
        words: Some("Falso".into()),
        value: Some(4.0),
        best: Some(6.0),
        ..FoundRating::default()
    };
    assert_eq!(map_rating(&half, &scale("claimbook")).by, By::Words);
}

#[test]
fn numbers_and_words_that_contradict_each_other_are_kept_as_found() {
    assert_eq!(
        mapped("True", Some((1.0, 1.0, 5.0)), "claimbook"),
        (By::Kept, String::new())
    );
    let why = map_rating(&rating("True", Some((1.0, 1.0, 5.0))), &scale("claimbook")).why;
    assert!(why.to_string().contains("contradict"), "{why}");
    // One step is a matter of rounding; what has no number here is told by words alone.
    assert_eq!(
        mapped("Mostly False", Some((1.0, 1.0, 6.0)), "claimbook"),
        (By::Words, "claimbook/mostly-false".into())
    );
    assert_eq!(
        mapped("Outdated", Some((1.0, 1.0, 5.0)), "claimbook"),
        (By::Words, "claimbook/outdated".into())
    );
}

#[test]
fn words_are_mapped_where_the_scale_has_one_such_rating() {
    for (words, to, id) in [
        ("Mezza verità", "claimbook", "claimbook/half-true"),
        ("Напівправда", "snopes", "snopes/mixture"),
        ("Falso", "averitec", "averitec/refuted"),
        ("Sin pruebas", "averitec", "averitec/not-enough-evidence"),
        ("Pants on Fire!", "politifact", "politifact/pants-on-fire"),
        ("Pants on Fire!", "claimbook", "claimbook/false"),
        ("Сатира", "snopes", "snopes/satire"),
    ] {
        assert_eq!(mapped(words, None, to), (By::Words, id.into()), "{words}");
    }
    for (words, to) in [
        ("Misleading", "claimbook"),
        ("Partly false", "claimbook"),
        ("Satire", "claimbook"),
        ("Altered", "politifact"),
        ("Quite so", "claimbook"),
    ] {
        assert_eq!(mapped(words, None, to).0, By::Kept, "{words}");
    }
}

#[test]
fn a_scales_own_words_come_first() {
    let mut own = scale("claimbook");
    own[4].words = vec!["Quatsch".into()];
    own[7].words = vec!["Misleading".into()];
    let of = |words: &str| map_rating(&rating(words, None), &own).rating;
    assert_eq!(of("QUATSCH!"), Some("claimbook/false".into()));
    assert_eq!(of("Engañoso"), Some("claimbook/missing-context".into()));
    own[3].words = vec!["quatsch".into()];
    assert_eq!(map_rating(&rating("Quatsch", None), &own).by, By::Kept);
}

#[test]
fn every_rating_that_ships_is_known_by_its_name() {
    for (to, ratings) in shipped() {
        for r in ratings {
            let mapping = map_rating(&rating(&r.name, None), &scale(&to.id));
            assert_eq!(mapping.rating.as_deref(), Some(r.id.as_str()));
            assert!(meaning(&r.name).is_some(), "{}", r.name);
        }
    }
}

proptest! {
    #[test]
    fn nothing_is_mapped_without_a_reason_and_numbers_never_fall_off_a_scale(
        words in "\\PC{0,12}", value in -10.0..10.0f64, worst in -3.0..8.0f64, best in -3.0..8.0f64,
    ) {
        for (to, _) in shipped() {
            let found = rating(&words, Some((value, worst, best)));
            let mapping = map_rating(&found, &scale(&to.id));
            prop_assert!(!mapping.why.is_empty());
            prop_assert_eq!(mapping.rating.is_none(), mapping.by == By::Kept);
            if mapping.by == By::Number {
                prop_assert!(worst.min(best) >= 1.0 && value >= worst.min(best) && value <= worst.max(best));
            }
        }
    }
}

#[test]
fn a_long_verdict_is_quoted_as_one_that_goes_on() {
    let words = "Nothing of it: an invention from beginning to end, and one of long standing too";
    let mapping = map_rating(&rating(words, None), &scale("claimbook"));
    let why = mapping.why.to_string();
    assert!(why.contains("and one o…”"), "{why}");
}
