//! A report made up for trying a template: a harbour, its dam, and what somebody says of them.

use crate::{AppearanceRef, Check, CorrectionRef, EvidenceRef, PartyRef, Publisher, Report, VerdictRef};
use claimbook_domain::{Confidence, PartyKind, Stance, shipped};

/// A made-up check in English, Ukrainian or Arabic; English for any other language.
pub fn sample(lang: &str) -> Report {
    let [lang, wording, who, why, source, note, desk] = match lang.split(['-', '_']).next() {
        Some("uk") => [
            "uk",
            "Дамба в гавані найдовша в країні.",
            "Олена Приклад",
            "Реєстр називає три довші дамби",
            "Реєстр дамб",
            "Виправлено довжину дамби.",
            "Редакція «Приклад»",
        ],
        Some("ar") => [
            "ar",
            "سد الميناء هو الأطول في البلاد.",
            "ليلى مثال",
            "يذكر السجل ثلاثة سدود أطول",
            "سجل السدود",
            "صُحح طول السد.",
            "غرفة أخبار المثال",
        ],
        _ => [
            "en",
            "The harbour dam is the longest in the country.",
            "Ann Example",
            "The register names three longer dams",
            "Register of dams",
            "The length of the dam was corrected.",
            "The Example Desk",
        ],
    };
    let mut report = Report {
        lang: lang.into(),
        publisher: Some(Publisher {
            name: desk.into(),
            url: Some("https://example.org/".into()),
        }),
        corrections_policy_url: Some("https://example.org/corrections".into()),
        ..Report::default()
    };
    let (Ok(id), Ok(evidence)) = (
        "0192d0a0-0000-7000-8000-000000000001".parse(),
        "0192d0a0-0000-7000-8000-000000000002".parse(),
    ) else {
        return report;
    };
    let day = |text: &str| text.parse().ok();
    let mut check = Check::new(id, wording);
    check.lang = Some(lang.into());
    check.claimants = vec![PartyRef {
        name: who.into(),
        kind: PartyKind::Person,
        ..PartyRef::default()
    }];
    check.said_on = day("2024-05-12");
    check.published_on = day("2024-05-17");
    check.page_url = Some("https://example.org/checks/dam".into());
    check.appearances = vec![AppearanceRef {
        url: Some("https://news.example/dam".into()),
        quote: Some(wording.into()),
        first: true,
        ..AppearanceRef::default()
    }];
    let mut piece = EvidenceRef::new(evidence);
    piece.stance = Some(Stance::Contradicts);
    piece.title = Some(source.into());
    piece.url = Some("https://register.example/dams".into());
    check.evidence = vec![piece];
    if let Some((scale, ratings)) = shipped().into_iter().next()
        && let Some(rating) = ratings
            .iter()
            .find(|r| r.id.ends_with("/false"))
            .or(ratings.last())
    {
        let mut verdict = VerdictRef::new(rating.clone(), scale.name, &ratings, "2024-05-16T10:00:00Z");
        verdict.summary = Some(format!("{why}."));
        verdict.rationale = format!("{why} [@{evidence}].");
        verdict.confidence = Some(Confidence::High);
        check.verdict = Some(verdict);
    }
    if let Some(date) = day("2024-06-01") {
        check.corrections = vec![CorrectionRef {
            date,
            text: note.into(),
        }];
    }
    report.checks = vec![check];
    report
}
