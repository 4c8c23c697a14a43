//! The names of files: readable, in the script of the title, and safe on every file system.

use crate::{Format, Kind, Report, prepare::prepared, view, words::Words};

/// Long enough to tell, short enough for 255 bytes in any script, with room for an ending and a number.
const LENGTH: usize = 60;

/// A name for the report's file, `title-of-it.html`: letters and digits of any script, hyphens, no separators, no
/// control or direction marks. A dossier, a log or statistics without a title is named for its kind, in its language; a
/// report without any letter is `report.html`.
pub fn file_name(report: &Report, format: Format) -> String {
    let report = prepared(report);
    let first = report.checks.first();
    let document = || report.document.as_ref().map(|d| d.title.clone());
    let kind = || view::kind(report.kind, &Words::of(&report.lang));
    let title = match (&report.title, report.kind) {
        (Some(title), _) => Some(title.clone()),
        (None, Kind::Single) => first.map(|c| c.title.as_ref().unwrap_or(&c.wording).clone()),
        (None, Kind::Roundup) => document(),
        (None, Kind::Dossier | Kind::Corrections | Kind::Statistics) => document().or_else(|| Some(kind())),
    };
    let slug = slug(&title.unwrap_or_default());
    let slug = if slug.is_empty() { "report" } else { &slug };
    format!("{slug}.{}", format.name())
}

fn slug(title: &str) -> String {
    let mut slug = String::new();
    let mut length = 0;
    for word in title
        .split(|c: char| !c.is_alphanumeric() && !combining(c) && !matches!(c, '\'' | '’' | 'ʼ'))
        .map(|w| {
            w.chars()
                .filter(|c| c.is_alphanumeric() || combining(*c))
                .flat_map(char::to_lowercase)
                .collect::<String>()
        })
        .filter(|w| !w.is_empty())
    {
        let chars = word.chars().count();
        if length > 0 && length + 1 + chars > LENGTH {
            break;
        }
        if length > 0 {
            slug.push('-');
            length += 1;
        }
        slug.extend(word.chars().take(LENGTH));
        length += chars;
    }
    if reserved(&slug) {
        format!("report-{slug}")
    } else {
        slug
    }
}

/// Marks that belong to the letter before them: without them Arabic, Hindi and decomposed Latin come out broken.
fn combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}'
        | '\u{670}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}')
}

/// Names that Windows keeps for devices, whatever their ending.
fn reserved(name: &str) -> bool {
    matches!(name, "con" | "prn" | "aux" | "nul")
        || (name.len() == 4
            && (name.starts_with("com") || name.starts_with("lpt"))
            && name.ends_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use claimbook_domain::ClaimId;

    fn named(title: &str) -> String {
        let id: ClaimId = "0192d0a0-0000-7000-8000-000000000001".parse().unwrap();
        let report = Report {
            checks: vec![crate::Check::new(id, title)],
            ..Report::default()
        };
        file_name(&report, Format::Html)
    }

    #[test]
    fn a_name_is_readable_and_holds_no_separators() {
        assert_eq!(named("The plant’s “largest” dam?"), "the-plants-largest-dam.html");
        assert_eq!(named("../../etc/passwd"), "etc-passwd.html");
        assert_eq!(named("На території станції"), "на-території-станції.html");
        assert_eq!(named("a\u{202e}b\0c:d\\e"), "a-b-c-d-e.html");
        assert_eq!(named("  "), "report.html");
        assert_eq!(named("…?!"), "report.html");
        assert_eq!(named("NUL"), "report-nul.html");
    }

    #[test]
    fn a_report_without_a_title_is_named_for_its_kind() {
        let of = |kind, lang: &str| {
            let report = Report {
                kind,
                lang: lang.into(),
                ..Report::default()
            };
            file_name(&report, Format::Docx)
        };
        assert_eq!(of(Kind::Corrections, "en"), "corrections.docx");
        assert_eq!(of(Kind::Statistics, "uk"), "статистика.docx");
        assert_eq!(of(Kind::Dossier, "ar"), "dossier.docx");
        assert_eq!(of(Kind::Single, "en"), "report.docx");
    }

    #[test]
    fn a_name_stays_short() {
        assert!(named(&"word ".repeat(300)).chars().count() <= LENGTH + 5);
        assert!(named(&"ж".repeat(300)).len() < 200);
    }
}
