//! Queries, from text to terms.

use super::{Field, Kind, Query, QueryError, Term, Test, What};
use crate::{Edtf, Stage};

/// Parses a query. An empty one is everything.
pub fn parse(input: &str) -> Result<Query, QueryError> {
    let mut scan = Scan {
        rest: input.chars().enumerate().collect::<Vec<_>>(),
        at: 0,
    };
    let mut terms = Vec::new();
    loop {
        scan.skip(char::is_whitespace);
        let Some(c) = scan.peek() else { break };
        let negated = c == '-' && scan.peek_after(1).is_some_and(|n| !n.is_whitespace());
        if negated {
            scan.at += 1;
        }
        if let Some(what) = scan.term()? {
            terms.push(Term { negated, what });
        }
    }
    Ok(Query { terms })
}

/// A value as written: where, what, and whether it stood in quotation marks.
struct Value {
    at: usize,
    text: String,
    quoted: bool,
}

struct Scan {
    rest: Vec<(usize, char)>,
    at: usize,
}

/// The mark that closes a phrase which this one opens.
fn closing(open: char) -> Option<char> {
    match open {
        '"' => Some('"'),
        '“' => Some('”'),
        '„' => Some('“'),
        '«' => Some('»'),
        _ => None,
    }
}

impl Scan {
    fn peek(&self) -> Option<char> {
        self.peek_after(0)
    }

    fn peek_after(&self, n: usize) -> Option<char> {
        self.rest.get(self.at + n).map(|&(_, c)| c)
    }

    fn skip(&mut self, kind: fn(char) -> bool) {
        while self.peek().is_some_and(kind) {
            self.at += 1;
        }
    }

    /// Everything up to the next blank.
    fn bare(&mut self) -> String {
        let start = self.at;
        while self.peek().is_some_and(|c| !c.is_whitespace()) {
            self.at += 1;
        }
        self.between(start, self.at)
    }

    fn between(&self, start: usize, end: usize) -> String {
        self.rest
            .get(start..end)
            .unwrap_or(&[])
            .iter()
            .map(|&(_, c)| c)
            .collect()
    }

    /// A phrase, if a quotation mark opens one here.
    fn phrase(&mut self) -> Result<Option<String>, QueryError> {
        let Some(close) = self.peek().and_then(closing) else {
            return Ok(None);
        };
        let open = self.at;
        let end = (open + 1..self.rest.len()).find(|&n| {
            self.rest
                .get(n)
                .is_some_and(|&(_, c)| c == close || close == '“' && c == '”')
        });
        let Some(end) = end else {
            return Err(QueryError::Quote { at: open });
        };
        self.at = end + 1;
        // A straight mark inside typographic ones could not be written back.
        Ok(Some(self.between(open + 1, end).replace('"', " ")))
    }

    fn term(&mut self) -> Result<Option<What>, QueryError> {
        if let Some(phrase) = self.phrase()? {
            let phrase = phrase.trim();
            return Ok((!phrase.is_empty()).then(|| What::Phrase(phrase.to_owned())));
        }
        let start = self.at;
        self.skip(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
        let name = self.between(start, self.at);
        let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic())
            && self.peek() == Some(':')
            && (Field::named(&name).is_some() || self.peek_after(1).is_some_and(|c| !c.is_whitespace()));
        if !is_name || ["http", "https"].contains(&name.to_ascii_lowercase().as_str()) {
            self.at = start;
            return Ok(Some(What::Word(self.bare())));
        }
        let Some(field) = Field::named(&name) else {
            return Err(QueryError::Field { at: start, name });
        };
        self.at += 1;
        self.test(field).map(|test| Some(What::Field { field, test }))
    }

    /// What follows `field:`.
    fn test(&mut self, field: Field) -> Result<Test, QueryError> {
        let start = self.at;
        let mut values = vec![self.value()?];
        let mut range = false;
        loop {
            match (self.peek(), self.peek_after(1)) {
                (Some(','), _) if !range => {
                    self.at += 1;
                    values.push(self.value()?);
                }
                (Some('.'), Some('.')) if values.len() == 1 && !range => {
                    self.at += 2;
                    range = true;
                    values.push(self.value()?);
                }
                (Some(c), _) if !c.is_whitespace() => {
                    return Err(self.refused(
                        field,
                        start,
                        "put a value with blanks or commas in quotation marks",
                    ));
                }
                _ => break,
            }
        }
        if range {
            return self.range(field, start, &values);
        }
        if let [only] = &values[..]
            && !only.quoted
            && only.text.eq_ignore_ascii_case("none")
        {
            return Ok(Test::None);
        }
        values
            .iter()
            .map(|v| checked(field, v))
            .collect::<Result<_, _>>()
            .map(Test::AnyOf)
    }

    fn range(&self, field: Field, start: usize, values: &[Value]) -> Result<Test, QueryError> {
        if !matches!(field.kind(), Kind::Date | Kind::Priority) {
            return Err(self.refused(
                field,
                start,
                "ranges are for said, added, due and priority; put dots in quotation marks",
            ));
        }
        let end = |n: usize| match values.get(n) {
            Some(v) if !v.text.is_empty() || v.quoted => checked(field, v).map(Some),
            _ => Ok(None),
        };
        let (from, to) = (end(0)?, end(1)?);
        let fits = match (&from, &to) {
            (None, None) => false,
            (Some(a), Some(b)) if field.kind() == Kind::Date => {
                match (day(a, Edtf::earliest), day(b, Edtf::latest)) {
                    (Some(a), Some(b)) => a <= b,
                    _ => true,
                }
            }
            (Some(a), Some(b)) => a <= b,
            _ => true,
        };
        if fits {
            Ok(Test::Range(from, to))
        } else {
            Err(self.refused(
                field,
                start,
                "a range goes from the lesser to the greater, as in 2022-07..2022-09",
            ))
        }
    }

    /// One value: in quotation marks, or up to a comma, two dots or a blank.
    fn value(&mut self) -> Result<Value, QueryError> {
        let at = self.at;
        if let Some(text) = self.phrase()? {
            return Ok(Value {
                at,
                text: text.trim().to_owned(),
                quoted: true,
            });
        }
        while let Some(c) = self.peek() {
            if c.is_whitespace() || c == ',' || c == '.' && self.peek_after(1) == Some('.') {
                break;
            }
            self.at += 1;
        }
        Ok(Value {
            at,
            text: self.between(at, self.at),
            quoted: false,
        })
    }

    /// The whole value of a field as refused.
    fn refused(&self, field: Field, start: usize, expected: &str) -> QueryError {
        let end = (start..self.rest.len())
            .find(|&n| self.rest.get(n).is_some_and(|&(_, c)| c.is_whitespace()))
            .unwrap_or(self.rest.len());
        QueryError::Value {
            field,
            at: start,
            value: self.between(start, end),
            expected: expected.into(),
        }
    }
}

fn day(date: &str, end: fn(&Edtf) -> Option<chrono::NaiveDate>) -> Option<chrono::NaiveDate> {
    date.parse::<Edtf>().ok().as_ref().and_then(end)
}

/// The value in the form in which it is compared, or why the field does not take it.
fn checked(field: Field, value: &Value) -> Result<String, QueryError> {
    let refused = |expected: String| QueryError::Value {
        field,
        at: value.at,
        value: value.text.clone(),
        expected,
    };
    if value.text.is_empty() {
        return Err(refused(
            "a value is missing; write it right after the colon, or put the words in quotation marks".into(),
        ));
    }
    match field.kind() {
        Kind::Text => Ok(value.text.clone()),
        Kind::Stage => {
            let name = value.text.to_ascii_lowercase();
            match Stage::named(&name) {
                Some(stage) => Ok(stage.name().to_owned()),
                None => {
                    let names: Vec<&str> = Stage::ALL.iter().map(|s| s.name()).collect();
                    Err(refused(format!("the stages are {}", names.join(", "))))
                }
            }
        }
        Kind::Priority => match value.text.parse::<u8>() {
            Ok(n @ 1..=5) => Ok(n.to_string()),
            _ => Err(refused("a priority is 1 (first) to 5".into())),
        },
        Kind::Date => value
            .text
            .parse::<Edtf>()
            .map(|date| date.to_string())
            .map_err(|_| {
                refused(
                    "write a day, month or year as 2022-09-07, 2022-07 or 2022, a range as 2022-07..2022-09"
                        .into(),
                )
            }),
    }
}
