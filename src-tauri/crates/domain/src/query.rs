//! The query language of the window and the command line.
//!
//! Words and `"phrases"` must all occur; `field:value`, `field:a,b` (either), `field:a..b` (range), `field:none`; `-`
//! before anything negates. A query is parsed here and checked here, values included, so that a slip such as `stgae:inbox`
//! or `said:2022-13` is an error at its place and never an empty list. What it means in a book is the store's business.
//!
//! A colon makes a field only where an ASCII word stands before it and something stands right after it: `12:30`,
//! `Zaluzhnyi:` and `Київ:столиця` are words as people type them, and so are addresses (`http:`, `https:`). Everything else
//! before a colon must be a field, or be quoted; and the name of a field with nothing after its colon is an error too.

mod parse;

pub use parse::parse;

use std::fmt;

/// A query: every term must hold. No terms: everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// The terms, as they were written.
    pub terms: Vec<Term>,
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Whether it must not hold.
    pub negated: bool,
    /// What must hold.
    pub what: What,
}

/// What a term asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A word that occurs. Punctuation in it is kept as typed.
    Word(String),
    /// Words that occur in a row.
    Phrase(String),
    /// A field that has a value.
    Field {
        /// Which.
        field: Field,
        /// What of it.
        test: Test,
    },
}

/// What is asked of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// One of these.
    AnyOf(Vec<String>),
    /// From, to, both inclusive; one of the two may be open.
    Range(Option<String>, Option<String>),
    /// It has no value.
    None,
}

/// What values a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A stage by its name.
    Stage,
    /// A number, 1 to 5.
    Priority,
    /// EDTF.
    Date,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident $text:literal $kind:ident),+ $(,)?) => {
        /// What can be asked of a claim by name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $($(#[$doc])* $name),+
        }

        impl Field {
            /// Every field, in the order in which they are explained.
            pub const ALL: &[Field] = &[$(Field::$name),+];

            /// Its name in a query.
            pub const fn name(self) -> &'static str {
                match self { $(Field::$name => $text),+ }
            }

            /// What values it takes.
            pub const fn kind(self) -> Kind {
                match self { $(Field::$name => Kind::$kind),+ }
            }
        }
    };
}

fields! {
    /// Where the work stands.
    Stage "stage" Stage,
    /// The rating of the current verdict, by id, slug or name.
    Verdict "verdict" Text,
    /// Who makes the claim.
    Claimant "claimant" Text,
    /// Where it was made public.
    Venue "venue" Text,
    /// Where it was made.
    Place "place" Text,
    /// What place it is about.
    About "about" Text,
    /// When it was made.
    Said "said" Date,
    /// When it was recorded.
    Added "added" Date,
    /// What it is filed under.
    Topic "topic" Text,
    /// Who works on it.
    Assignee "assignee" Text,
    /// 1 to 5.
    Priority "priority" Priority,
    /// Until when.
    Due "due" Date,
    /// A source of its evidence.
    Source "source" Text,
    /// The stance of its evidence, or words in it.
    Evidence "evidence" Text,
    /// A picture, video or recording that it is about: what it is, what was done to it, or words in what it shows.
    Media "media" Text,
    /// Its language.
    Lang "lang" Text,
    /// Its id.
    Id "id" Text,
}

impl Field {
    /// The field of that name, in any case of letters.
    pub fn named(name: &str) -> Option<Field> {
        Field::ALL
            .iter()
            .copied()
            .find(|f| f.name().eq_ignore_ascii_case(name))
    }
}

/// Why a text is no query. Places are code points from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QueryError {
    /// No such field.
    #[error(
        "There is no field “{name}” (character {place}). The fields are {known}. To search for these words, put them in quotation marks.", place = .at + 1, known = known()
    )]
    Field {
        /// Where it stands.
        at: usize,
        /// What stands there.
        name: String,
    },
    /// The field does not take that value.
    #[error("{field}: does not take “{value}” (character {place}): {expected}.", field = .field.name(), place = .at + 1)]
    Value {
        /// Of which field.
        field: Field,
        /// Where it stands.
        at: usize,
        /// What stands there.
        value: String,
        /// What the field takes.
        expected: String,
    },
    /// A quotation mark has no partner.
    #[error("The quotation mark at character {place} is not closed.", place = .at + 1)]
    Quote {
        /// Where it stands.
        at: usize,
    },
}

fn known() -> String {
    let names: Vec<&str> = Field::ALL.iter().map(|f| f.name()).collect();
    names.join(", ")
}

impl QueryError {
    /// A name for it that does not change.
    pub const fn code(&self) -> &'static str {
        match self {
            QueryError::Field { .. } => "query-field",
            QueryError::Value { .. } => "query-value",
            QueryError::Quote { .. } => "query-quote",
        }
    }

    /// Where in the input, in code points.
    pub const fn at(&self) -> usize {
        match self {
            QueryError::Field { at, .. } | QueryError::Value { at, .. } | QueryError::Quote { at } => *at,
        }
    }
}

impl std::str::FromStr for Query {
    type Err = QueryError;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        parse(s)
    }
}

impl fmt::Display for Query {
    /// The query as text that parses to the same again.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, term) in self.terms.iter().enumerate() {
            if n > 0 {
                f.write_str(" ")?;
            }
            write!(f, "{term}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.negated {
            f.write_str("-")?;
        }
        match &self.what {
            What::Word(word) => f.write_str(word),
            What::Phrase(phrase) => write!(f, "\"{phrase}\""),
            What::Field { field, test } => {
                write!(f, "{}:", field.name())?;
                match test {
                    Test::None => f.write_str("none"),
                    Test::Range(from, to) => {
                        let end = |e: &Option<String>| e.as_deref().map(quoted).unwrap_or_default();
                        write!(f, "{}..{}", end(from), end(to))
                    }
                    Test::AnyOf(values) => {
                        let values: Vec<String> = values.iter().map(|v| quoted(v)).collect();
                        f.write_str(&values.join(","))
                    }
                }
            }
        }
    }
}

/// A value, in quotation marks where it would read otherwise without.
fn quoted(value: &str) -> String {
    let plain = !value.is_empty()
        && value != "none"
        && !value.contains("..")
        && !value.starts_with('.')
        && !value.ends_with('.')
        && !value.contains(|c: char| c.is_whitespace() || c == ',');
    if plain {
        value.to_owned()
    } else {
        format!("\"{value}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn field(field: Field, test: Test) -> Term {
        Term {
            negated: false,
            what: What::Field { field, test },
        }
    }

    fn any(values: &[&str]) -> Test {
        Test::AnyOf(values.iter().map(|v| (*v).to_owned()).collect())
    }

    fn word(w: &str) -> Term {
        Term {
            negated: false,
            what: What::Word(w.into()),
        }
    }

    fn not(term: Term) -> Term {
        Term {
            negated: true,
            ..term
        }
    }

    fn terms(s: &str) -> Vec<Term> {
        parse(s).unwrap().terms
    }

    #[test]
    fn words_phrases_and_negations() {
        assert_eq!(terms(""), []);
        assert_eq!(terms("  \t "), []);
        assert_eq!(
            terms("Smerch \"military base\" -Kyiv -\"set up\""),
            [
                word("Smerch"),
                Term {
                    negated: false,
                    what: What::Phrase("military base".into())
                },
                not(word("Kyiv")),
                Term {
                    negated: true,
                    what: What::Phrase("set up".into())
                },
            ]
        );
        // A dash alone, quotation marks inside a word, and typographic quotation marks.
        assert_eq!(terms("- BM-30"), [word("-"), word("BM-30")]);
        assert_eq!(terms("“set up”")[0].what, What::Phrase("set up".into()));
        assert_eq!(
            terms("«військова база»")[0].what,
            What::Phrase("військова база".into())
        );
        assert_eq!(terms("\"\""), []);
    }

    #[test]
    fn fields_with_values_ranges_and_none() {
        assert_eq!(
            terms("stage:inbox,researching"),
            [field(Field::Stage, any(&["inbox", "researching"]))]
        );
        assert_eq!(
            terms("claimant:\"Dmitry Medvedev\",IAEA"),
            [field(Field::Claimant, any(&["Dmitry Medvedev", "IAEA"]))]
        );
        assert_eq!(
            terms("claimant:\"Medvedev, Dmitry\""),
            [field(Field::Claimant, any(&["Medvedev, Dmitry"]))]
        );
        assert_eq!(
            terms("said:2022-07..2022-09"),
            [field(
                Field::Said,
                Test::Range(Some("2022-07".into()), Some("2022-09".into()))
            )]
        );
        assert_eq!(
            terms("due:..2022-09-07"),
            [field(Field::Due, Test::Range(None, Some("2022-09-07".into())))]
        );
        assert_eq!(
            terms("priority:1..2"),
            [field(
                Field::Priority,
                Test::Range(Some("1".into()), Some("2".into()))
            )]
        );
        assert_eq!(terms("-verdict:none"), [not(field(Field::Verdict, Test::None))]);
        assert_eq!(terms("topic:\"none\""), [field(Field::Topic, any(&["none"]))]);
        assert_eq!(terms("Stage:INBOX"), [field(Field::Stage, any(&["inbox"]))]);
        assert_eq!(
            terms("verdict:claimbook/mostly-true"),
            [field(Field::Verdict, any(&["claimbook/mostly-true"]))]
        );
        assert_eq!(terms("about:Україна"), [field(Field::About, any(&["Україна"]))]);
    }

    #[test]
    fn what_people_type_with_colons_is_searched_as_words() {
        for text in [
            "https://example.org/a?b=c",
            "12:30",
            "Київ:столиця",
            "Zaluzhnyi:",
            ":)",
            "\"foo:bar\"",
        ] {
            assert!(
                matches!(
                    terms(text)[..],
                    [Term {
                        negated: false,
                        what: What::Word(_) | What::Phrase(_)
                    }]
                ),
                "{text}"
            );
        }
    }

    #[test]
    fn an_unknown_field_names_the_known_ones_and_its_place() {
        let error = parse("Київ stgae:inbox").unwrap_err();
        assert_eq!(
            error,
            QueryError::Field {
                at: 5,
                name: "stgae".into()
            }
        );
        let message = error.to_string();
        assert!(message.contains("“stgae” (character 6)") && message.contains("stage, verdict, claimant"));
    }

    #[test]
    fn values_are_checked_at_their_place() {
        let at = |s: &str| match parse(s) {
            Err(QueryError::Value { at, value, .. }) => (at, value),
            other => panic!("{s}: {other:?}"),
        };
        assert_eq!(at("stage:inbox,done"), (12, "done".into()));
        assert_eq!(at("priority:9"), (9, "9".into()));
        assert_eq!(at("Київ said:2022-13"), (10, "2022-13".into()));
        assert_eq!(at("due:today"), (4, "today".into()));
        assert_eq!(at("said:2022-09..2022-07"), (5, "2022-09..2022-07".into()));
        assert_eq!(at("priority:4..2"), (9, "4..2".into()));
        assert_eq!(at("said:.."), (5, "..".into()));
        assert_eq!(at("claimant:a..b"), (9, "a..b".into()));
        assert_eq!(at("stage:,"), (6, "".into()));
        assert_eq!(at("stage: inbox"), (6, "".into()));
        assert!(
            parse("stage:done")
                .unwrap_err()
                .to_string()
                .contains("inbox, assigned, researching")
        );
        assert_eq!(parse("a \"b c").unwrap_err(), QueryError::Quote { at: 2 });
        assert_eq!(parse("claimant:\"b c").unwrap_err(), QueryError::Quote { at: 9 });
    }

    fn value() -> impl Strategy<Value = String> {
        "[a-zA-Zа-яїєґ0-9 ,.:/'-]{1,12}".prop_filter("not blank", |v| v.trim() == v && !v.is_empty())
    }

    fn dates() -> impl Strategy<Value = String> {
        prop_oneof![
            Just("2022-07".to_owned()),
            Just("2022".to_owned()),
            Just("2022-07-09".to_owned())
        ]
    }

    fn any_term() -> impl Strategy<Value = Term> {
        let texts = proptest::collection::vec(value(), 1..4).prop_map(Test::AnyOf);
        let what = prop_oneof![
            "[a-zа-яїєґ][a-zа-яїєґ0-9'-]{0,8}".prop_map(What::Word),
            value().prop_map(What::Phrase),
            (
                prop_oneof![Just(Field::Claimant), Just(Field::Venue), Just(Field::Topic)],
                texts
            )
                .prop_map(|(field, test)| What::Field { field, test }),
            (dates(), proptest::bool::ANY).prop_map(|(d, from)| What::Field {
                field: Field::Said,
                test: if from {
                    Test::Range(Some(d), None)
                } else {
                    Test::Range(None, Some(d))
                }
            }),
            Just(What::Field {
                field: Field::Verdict,
                test: Test::None
            }),
            proptest::sample::subsequence(crate::Stage::ALL.to_vec(), 1..4).prop_map(|s| What::Field {
                field: Field::Stage,
                test: Test::AnyOf(s.iter().map(|s| s.name().to_owned()).collect())
            }),
        ];
        (proptest::bool::ANY, what).prop_map(|(negated, what)| Term { negated, what })
    }

    proptest! {
        #[test]
        fn a_query_as_text_parses_to_itself(terms in proptest::collection::vec(any_term(), 0..6)) {
            let query = Query { terms };
            prop_assert_eq!(parse(&query.to_string()), Ok(query));
        }

        #[test]
        fn any_input_is_answered_and_what_it_parses_to_goes_round(s in "[a-z:\",. «»“”-]{0,30}|\\PC{0,30}") {
            match parse(&s) {
                Ok(query) => prop_assert_eq!(parse(&query.to_string()), Ok(query)),
                Err(error) => prop_assert!(error.at() <= s.chars().count()),
            }
        }
    }
}
