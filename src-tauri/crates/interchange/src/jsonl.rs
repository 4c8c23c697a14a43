//! `import jsonl`: a claim a line.
//!
//! Such files have tens of thousands of lines and come from anywhere, so a bad line is refused by itself, with its number
//! and the reason, and the rest goes on; and one line is held in memory at a time. Dates are messy in them: what can be read
//! becomes EDTF, everything else stays with the row as it was found.

mod line;

use crate::Outcome;
use crate::Why;
use claimbook_domain::Edtf;
use std::io::{self, BufRead, Read};

/// The most bytes of a line: 1 MiB.
pub const MAX_LINE: usize = 1 << 20;

/// A claim of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its line, from 1.
    pub line: u64,
    /// Its number there; in whatever form it stood, as text.
    pub id: String,
    /// The wording.
    pub claim: String,
    /// A title, of the claim's check.
    pub title: Option<String>,
    /// Who makes it.
    pub claimant: Option<String>,
    /// When it was made, where that could be read.
    pub said_on: Option<Edtf>,
    /// The date as it was found, where it says something else or more than `said_on`.
    pub date_found: Option<String>,
    /// The page of the check.
    pub url: Option<String>,
    /// Its rating in its own words.
    pub rating: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// The language of the wording, as given.
    pub lang: Option<String>,
    /// The line as it stood, where it has fields beyond these.
    pub raw: Option<String>,
    /// Taken, mended or kept.
    pub outcome: Outcome,
    /// What was mended or kept, and why.
    pub why: Option<Why>,
}

/// A line that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("Line {line}: {why}")]
pub struct Refused {
    /// The line, from 1.
    pub line: u64,
    /// The field that it is about, where it is about one.
    pub field: Option<&'static str>,
    /// Why, for people.
    pub why: Why,
}

/// One line of the file.
pub type Line = Result<Row, Refused>;

/// The lines of a file, blank ones passed over. An `Err` is one of reading, after which nothing more comes.
#[derive(Debug)]
pub struct Rows<R> {
    input: R,
    buffer: Vec<u8>,
    line: u64,
    over: bool,
}

/// Reads a file line by line.
pub fn rows<R: BufRead>(input: R) -> Rows<R> {
    Rows {
        input,
        buffer: Vec::new(),
        line: 0,
        over: false,
    }
}

impl<R: BufRead> Iterator for Rows<R> {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.over {
            match self.fill() {
                Err(error) => {
                    self.over = true;
                    return Some(Err(error));
                }
                Ok(false) => self.over = true,
                Ok(true) => {
                    self.line += 1;
                    let mut bytes = self.buffer.as_slice();
                    if self.line == 1 {
                        bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
                    }
                    let bytes = bytes.trim_ascii();
                    if !bytes.is_empty() {
                        return Some(Ok(line::read(bytes, self.line)));
                    }
                }
            }
        }
        None
    }
}

impl<R: BufRead> Rows<R> {
    /// The next line into the buffer, no more of it than tells that it is too long; false at the end.
    fn fill(&mut self) -> io::Result<bool> {
        self.buffer.clear();
        let most = MAX_LINE as u64 + 2;
        let read = (&mut self.input).take(most).read_until(b'\n', &mut self.buffer)?;
        let mut ended = read == 0 || self.buffer.ends_with(b"\n");
        while !ended {
            let rest = match self.input.fill_buf() {
                Ok(rest) => rest,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let used = match rest.iter().position(|&b| b == b'\n') {
                Some(at) => {
                    ended = true;
                    at + 1
                }
                None => {
                    ended = rest.is_empty();
                    rest.len()
                }
            };
            self.input.consume(used);
        }
        Ok(read > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(text: impl AsRef<[u8]>) -> Vec<Line> {
        rows(text.as_ref()).map(Result::unwrap).collect()
    }

    fn one(text: &str) -> Row {
        all(text).remove(0).unwrap()
    }

    fn refused(text: impl AsRef<[u8]>) -> Refused {
        all(text).remove(0).unwrap_err()
    }

    #[test]
    fn a_line_gives_a_claim() {
        let row = one(
            r#"{"id": 7, "claim": " The base stands there. ", "title": "Base", "claimant": "A. Speaker", "date": "2022-09-07", "url": "https://example.org/7", "rating": "false", "publisher": "Example", "lang": "en"}"#,
        );
        assert_eq!(
            row,
            Row {
                line: 1,
                id: "7".into(),
                claim: "The base stands there.".into(),
                title: Some("Base".into()),
                claimant: Some("A. Speaker".into()),
                said_on: Some("2022-09-07".parse().unwrap()),
                date_found: None,
                url: Some("https://example.org/7".into()),
                rating: Some("false".into()),
                publisher: Some("Example".into()),
                lang: Some("en".into()),
                raw: None,
                outcome: Outcome::Taken,
                why: None,
            }
        );
    }

    #[test]
    fn what_is_not_said_is_none() {
        let row =
            one(r#"{"id": "a/1", "claim": "x", "title": null, "claimant": "", "rating": " ", "date": null}"#);
        assert_eq!(
            (
                row.id.as_str(),
                row.title,
                row.claimant,
                row.rating,
                row.said_on,
                row.raw
            ),
            ("a/1", None, None, None, None, None)
        );
    }

    #[test]
    fn a_field_of_their_own_keeps_the_line_as_it_stood() {
        let line = r#"{"id": 1, "claim": "Це \"так\"", "countries": ["UA"]}"#;
        let row = one(line);
        assert_eq!(
            (row.claim.as_str(), row.raw.as_deref()),
            ("Це \"так\"", Some(line))
        );
    }

    #[test]
    fn messy_dates_are_read_or_kept() {
        let date = |d: &str| {
            let row = one(&serde_json::json!({"id": 1, "claim": "x", "date": d}).to_string());
            (
                row.said_on.map(|d| d.to_string()).unwrap_or_default(),
                row.date_found.is_some(),
                row.outcome,
            )
        };
        let read = |edtf: &str, found, outcome| (edtf.to_owned(), found, outcome);
        assert_eq!(date("2022-07~"), read("2022-07~", false, Outcome::Taken));
        assert_eq!(date("26 May 2015"), read("2015-05-26", false, Outcome::Mended));
        assert_eq!(date("03.10.2017"), read("2017-10-03", false, Outcome::Mended));
        assert_eq!(
            date("stated on October 22, 2019 in a campaign mailer.:"),
            read("2019-10-22", true, Outcome::Mended)
        );
        assert_eq!(
            date("stated on August 21, 2007:"),
            read("2007-08-21", true, Outcome::Mended)
        );
        assert_eq!(
            date("stated on March 3, 2016 in a forum on March 5, 2016:"),
            read("2016-03-03", true, Outcome::Mended)
        );
        assert_eq!(
            date("said in May 2015, on air"),
            read("2015-05", true, Outcome::Mended)
        );
        assert_eq!(date("9-10-2020"), read("", true, Outcome::Kept));
        assert_eq!(date("stated on February 30, 2019"), read("", true, Outcome::Kept));
        assert_eq!(
            date("shortly after the Act of 2017"),
            read("", true, Outcome::Kept)
        );
        assert_eq!(date("last week"), read("", true, Outcome::Kept));
        assert_eq!(
            one(r#"{"id": 1, "claim": "x", "date": 2019}"#)
                .said_on
                .unwrap()
                .as_str(),
            "2019"
        );
    }

    #[test]
    fn a_bad_line_is_refused_by_itself_with_the_reason() {
        let text = b"{\"id\": 1, \"claim\": \"one\"}\r\n\n{\"id\": 2, \"claim\": \n{\"id\": 3, \"claim\": \"\xff\"}\n{\"id\": 4, \"claim\": \"four\"}";
        let lines = all(text);
        assert_eq!(lines.len(), 4);
        assert_eq!(lines[0].as_ref().map(|r| r.line), Ok(1));
        assert_eq!(lines[3].as_ref().map(|r| (r.line, r.id.as_str())), Ok((5, "4")));
        assert!(
            lines[1]
                .as_ref()
                .unwrap_err()
                .why
                .to_string()
                .starts_with("This is no whole JSON object")
        );
        let broken = lines[2].as_ref().unwrap_err();
        assert_eq!(
            (broken.line, broken.why.to_string().contains("byte 21 ")),
            (4, true),
            "{broken}"
        );
    }

    #[test]
    fn every_refusal_names_its_field() {
        assert_eq!(refused(r#"{"id": 1}"#).field, Some("claim"));
        assert_eq!(refused(r#"{"id": 1, "claim": "  "}"#).field, Some("claim"));
        assert_eq!(refused(r#"{"claim": "x"}"#).field, Some("id"));
        assert_eq!(refused(r#"{"id": [1], "claim": "x"}"#).field, Some("id"));
        assert_eq!(
            refused(r#"{"id": 1, "claim": ["x", {"a": 1}]}"#).field,
            Some("claim")
        );
        assert_eq!(refused(r#"{"id": 1, "claim": "x\u0000y"}"#).field, Some("claim"));
        assert_eq!(refused(r#"[1, 2]"#).field, None);
        assert_eq!(refused(r#"{"id": 1, "claim": "x"} {"#).field, None);
        assert!(
            refused(b"{\"id\": 1, \0}".as_slice())
                .why
                .to_string()
                .contains("NUL")
        );
    }

    #[test]
    fn a_line_without_end_is_refused_and_the_next_one_read() {
        let long = format!(
            "{{\"id\": 1, \"claim\": \"{}\"}}\n{{\"id\": 2, \"claim\": \"two\"}}\n",
            "x".repeat(3 * MAX_LINE)
        );
        let lines = all(long);
        assert!(lines[0].as_ref().unwrap_err().why.to_string().contains("1 MiB"));
        assert_eq!(lines[1].as_ref().map(|r| (r.line, r.id.as_str())), Ok((2, "2")));
        // Exactly the most is taken.
        let frame = r#"{"id":1,"claim":""}"#.len();
        let most = format!("{{\"id\":1,\"claim\":\"{}\"}}\r\n", "x".repeat(MAX_LINE - frame));
        assert!(all(most)[0].is_ok());
    }

    #[test]
    fn a_byte_order_mark_and_an_empty_file_are_no_errors() {
        assert_eq!(all("\u{feff}{\"id\": 1, \"claim\": \"x\"}").len(), 1);
        assert_eq!(all("").len(), 0);
        assert_eq!(all("\n\n").len(), 0);
    }

    proptest! {
        #[test]
        fn any_bytes_end_in_rows_and_refusals(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let most = bytes.split(|b| *b == b'\n').count();
            prop_assert!(all(&bytes).len() <= most);
        }

        #[test]
        fn what_was_written_is_read(id in any::<i64>(), claim in "\\PC{1,40}", claimant in "\\PC{0,20}") {
            prop_assume!(!claim.trim().is_empty());
            let row = one(&serde_json::json!({"id": id, "claim": claim, "claimant": claimant}).to_string());
            prop_assert_eq!(row.id, id.to_string());
            prop_assert_eq!(row.claim.as_str(), claim.trim());
            prop_assert_eq!(row.claimant.unwrap_or_default(), claimant.trim());
        }
    }
}
