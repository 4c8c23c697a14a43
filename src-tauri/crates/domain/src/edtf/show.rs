//! Dates for people: "7 September 2022", "about July 2022", "July – September 2022"; "7 вересня 2022".

use super::parse::{Date, End, Parsed, Part, Time};

pub(super) const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// Nominative, genitive, locative.
pub(super) const MONTHS_UK: [[&str; 3]; 12] = [
    ["січень", "січня", "січні"],
    ["лютий", "лютого", "лютому"],
    ["березень", "березня", "березні"],
    ["квітень", "квітня", "квітні"],
    ["травень", "травня", "травні"],
    ["червень", "червня", "червні"],
    ["липень", "липня", "липні"],
    ["серпень", "серпня", "серпні"],
    ["вересень", "вересня", "вересні"],
    ["жовтень", "жовтня", "жовтні"],
    ["листопад", "листопада", "листопаді"],
    ["грудень", "грудня", "грудні"],
];
/// Spring first, as EDTF counts from 21.
pub(super) const SEASONS_EN: [&str; 4] = ["spring", "summer", "autumn", "winter"];
/// Nominative, genitive, "in".
pub(super) const SEASONS_UK: [[&str; 3]; 4] = [
    ["весна", "весни", "навесні"],
    ["літо", "літа", "влітку"],
    ["осінь", "осені", "восени"],
    ["зима", "зими", "взимку"],
];

/// The languages that dates are shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    En,
    Uk,
}

impl Tongue {
    /// That of a BCP 47 tag.
    pub(super) fn of(lang: &str) -> Tongue {
        if lang
            .split(['-', '_'])
            .next()
            .is_some_and(|l| l.eq_ignore_ascii_case("uk"))
        {
            Tongue::Uk
        } else {
            Tongue::En
        }
    }
}

/// In which case of the grammar; English has but one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Nominative = 0,
    Genitive = 1,
}

pub(super) fn show(parsed: &Parsed, tongue: Tongue) -> String {
    match parsed {
        Parsed::Date(date) => whole(date, tongue, Case::Nominative),
        Parsed::Time(date, Time { clock, zone }) => {
            let minutes = clock.strip_suffix(":00").unwrap_or(clock);
            let zone = match zone.as_str() {
                "" => String::new(),
                "Z" => " UTC".into(),
                offset => format!(" UTC{offset}"),
            };
            format!("{}, {minutes}{zone}", whole(date, tongue, Case::Nominative))
        }
        Parsed::Interval(from, to) => interval(from, to, tongue),
    }
}

fn interval(from: &End, to: &End, tongue: Tongue) -> String {
    let unknown = match tongue {
        Tongue::En => "unknown",
        Tongue::Uk => "невідомо",
    };
    match (from, to) {
        (End::Date(a), End::Date(b)) => {
            let plain = !(a.uncertain || a.approximate || b.uncertain || b.approximate);
            let b_shown = whole(b, tongue, Case::Nominative);
            if !plain || a.year != b.year || a.masked + b.masked > 0 {
                return format!("{} – {b_shown}", whole(a, tongue, Case::Nominative));
            }
            match (a.part, b.part) {
                (Part::Day(m, d), Part::Day(n, _)) if m == n => format!("{d}–{b_shown}"),
                (Part::Day(m, d), Part::Day(..)) => {
                    format!("{d} {} – {b_shown}", month(m, tongue, Case::Genitive))
                }
                (Part::Month(m), Part::Month(_)) => {
                    format!("{} – {b_shown}", month(m, tongue, Case::Nominative))
                }
                _ => format!("{} – {b_shown}", whole(a, tongue, Case::Nominative)),
            }
        }
        (End::Date(a), End::Open) => match tongue {
            Tongue::En => format!("since {}", whole(a, tongue, Case::Genitive)),
            Tongue::Uk => format!("від {}", whole(a, tongue, Case::Genitive)),
        },
        (End::Open, End::Date(b)) => match tongue {
            Tongue::En => format!("until {}", whole(b, tongue, Case::Genitive)),
            Tongue::Uk => format!("до {}", whole(b, tongue, Case::Genitive)),
        },
        (End::Date(a), End::Unknown) => format!("{} – {unknown}", whole(a, tongue, Case::Nominative)),
        (End::Unknown, End::Date(b)) => format!("{unknown} – {}", whole(b, tongue, Case::Nominative)),
        // No such interval is ever made.
        _ => unknown.into(),
    }
}

/// A date with its doubt in words.
fn whole(date: &Date, tongue: Tongue, case: Case) -> String {
    let case = if date.approximate { Case::Genitive } else { case };
    let mut shown = bare(date, tongue, case);
    if date.approximate {
        let about = match tongue {
            Tongue::En => "about",
            Tongue::Uk => "близько",
        };
        shown = format!("{about} {shown}");
    }
    if date.uncertain {
        shown.push_str(match tongue {
            Tongue::En => " (uncertain)",
            Tongue::Uk => " (непевно)",
        });
    }
    shown
}

fn bare(date: &Date, tongue: Tongue, case: Case) -> String {
    let y = match (date.year, tongue) {
        (y, Tongue::En) if y < 0 => format!("{} BC", 1 - y),
        (y, Tongue::Uk) if y < 0 => format!("{} до н. е.", 1 - y),
        // Small years keep their four digits, or they would read as days.
        (y, _) => format!("{y:04}"),
    };
    match date.masked {
        1 if tongue == Tongue::En => return format!("{y}s"),
        1 => return format!("{y}-ті"),
        2 => return format!("{y}–{:04}", date.year + 99),
        _ => {}
    }
    match (date.part, tongue) {
        (Part::Whole, _) => y,
        (Part::Season(n), _) => format!("{} {y}", season(n, tongue, case)),
        (Part::Month(m), _) => format!("{} {y}", month(m, tongue, case)),
        (Part::Day(m, d), _) => format!("{d} {} {y}", month(m, tongue, Case::Genitive)),
        (Part::SomeMonth, Tongue::En) => format!("some month in {y}"),
        (Part::SomeMonth, Tongue::Uk) => format!("місяць {y} невідомий"),
        (Part::SomeDay(m), Tongue::En) => format!("some day in {} {y}", month(m, tongue, case)),
        (Part::SomeDay(m), Tongue::Uk) => {
            format!("день невідомий, {} {y}", month(m, tongue, Case::Nominative))
        }
        (Part::SomeDayOfYear, Tongue::En) => format!("some day in {y}"),
        (Part::SomeDayOfYear, Tongue::Uk) => format!("день невідомий, {y}"),
    }
}

fn month(m: u32, tongue: Tongue, case: Case) -> &'static str {
    let at = m as usize - 1;
    match tongue {
        Tongue::En => MONTHS_EN.get(at).copied().unwrap_or(""),
        Tongue::Uk => MONTHS_UK.get(at).map_or("", |forms| forms[case as usize]),
    }
}

fn season(n: u32, tongue: Tongue, case: Case) -> &'static str {
    let at = n as usize - 21;
    match tongue {
        Tongue::En => SEASONS_EN.get(at).copied().unwrap_or(""),
        Tongue::Uk => SEASONS_UK.get(at).map_or("", |forms| forms[case as usize]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Edtf;

    #[test]
    fn dates_are_shown_as_people_write_them() {
        for (edtf, en, uk) in [
            ("2022-09-07", "7 September 2022", "7 вересня 2022"),
            ("2022-07", "July 2022", "липень 2022"),
            ("2022-07~", "about July 2022", "близько липня 2022"),
            ("2022", "2022", "2022"),
            ("2022?", "2022 (uncertain)", "2022 (непевно)"),
            (
                "2022-07/2022-09",
                "July – September 2022",
                "липень – вересень 2022",
            ),
            (
                "2021-12/2022-01",
                "December 2021 – January 2022",
                "грудень 2021 – січень 2022",
            ),
            ("2022-09-07/2022-09-09", "7–9 September 2022", "7–9 вересня 2022"),
            (
                "2022-07-07/2022-09-09",
                "7 July – 9 September 2022",
                "7 липня – 9 вересня 2022",
            ),
            ("2022-07/..", "since July 2022", "від липня 2022"),
            ("../2022-07", "until July 2022", "до липня 2022"),
            ("2022-07/", "July 2022 – unknown", "липень 2022 – невідомо"),
            ("2022-22", "summer 2022", "літо 2022"),
            ("202X", "2020s", "2020-ті"),
            ("20XX", "2000–2099", "2000–2099"),
            (
                "2022-09-07T14:30:00+03:00",
                "7 September 2022, 14:30 UTC+03:00",
                "7 вересня 2022, 14:30 UTC+03:00",
            ),
            ("-0043", "44 BC", "44 до н. е."),
        ] {
            let date: Edtf = edtf.parse().unwrap();
            assert_eq!(date.display("en"), en);
            assert_eq!(date.display("uk-UA"), uk);
            assert_eq!(date.display("fr"), en);
        }
    }
}
