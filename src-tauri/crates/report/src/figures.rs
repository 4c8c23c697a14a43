//! Numbers as people of a language write them, and nothing else: no arithmetic with fractions, so that what is shown is
//! the same on every machine.

/// What a number looks like in a language.
struct Writing {
    /// Between groups of three digits.
    group: char,
    /// From how many digits on groups are parted.
    grouped: usize,
    decimal: char,
    /// Between a number and the sign of per cent.
    percent: &'static str,
}

fn writing(spoken: &str) -> Writing {
    match spoken {
        "uk" => Writing {
            group: '\u{a0}',
            grouped: 5,
            decimal: ',',
            percent: "\u{a0}%",
        },
        _ => Writing {
            group: ',',
            grouped: 4,
            decimal: '.',
            percent: "%",
        },
    }
}

/// A whole number: `1,204`.
pub(crate) fn whole(n: u64, spoken: &str) -> String {
    let writing = writing(spoken);
    let digits = n.to_string();
    if digits.len() < writing.grouped {
        return digits;
    }
    let mut out = String::with_capacity(digits.len() + 8);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(writing.group);
        }
        out.push(digit);
    }
    out
}

/// Tenths of `n / of` times `by`, rounded half up; none where `of` is 0.
pub(crate) fn tenths(n: u64, of: u64, by: u64) -> Option<u64> {
    let of = u128::from(of);
    let scaled = u128::from(n) * u128::from(by) * 10;
    let rounded = (scaled + of / 2).checked_div(of)?;
    Some(u64::try_from(rounded).unwrap_or(u64::MAX))
}

/// A quotient to one decimal: `2.5`.
pub(crate) fn ratio(n: u64, of: u64, spoken: &str) -> Option<String> {
    let tenths = tenths(n, of, 1)?;
    let decimal = writing(spoken).decimal;
    Some(format!("{}{decimal}{}", whole(tenths / 10, spoken), tenths % 10))
}

/// A share in per cent, to one decimal: `12.5%`.
pub(crate) fn share(n: u64, of: u64, spoken: &str) -> Option<String> {
    let tenths = tenths(n, of, 100)?;
    let writing = writing(spoken);
    let whole = whole(tenths / 10, spoken);
    Some(format!(
        "{whole}{}{}{}",
        writing.decimal,
        tenths % 10,
        writing.percent
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_does() {
        assert_eq!(whole(999, "en"), "999");
        assert_eq!(whole(1_204, "en"), "1,204");
        assert_eq!(whole(1_204, "uk"), "1204");
        assert_eq!(whole(20_000, "uk"), "20\u{a0}000");
        assert_eq!(whole(u64::MAX, "en"), "18,446,744,073,709,551,615");
        assert_eq!(ratio(5, 2, "en").as_deref(), Some("2.5"));
        assert_eq!(ratio(5, 2, "uk").as_deref(), Some("2,5"));
        assert_eq!(share(1, 3, "en").as_deref(), Some("33.3%"));
        assert_eq!(share(1, 2, "uk").as_deref(), Some("50,0\u{a0}%"));
        assert_eq!(share(1, 0, "en"), None);
        assert!(share(u64::MAX, 1, "en").is_some());
    }
}
