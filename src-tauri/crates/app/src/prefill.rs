//! What a new document or claim begins with, made of its words: a title, a wording, a place.

use claimbook_text::dateline;

/// The longest title that is made of a text's first words.
const TITLE: usize = 90;

/// The first words of a text as a title: its first line that holds letters, cut at a word, without a date before it.
pub fn first_words(body: &str) -> String {
    let points: Vec<char> = body.chars().collect();
    let start = dateline::dateline(body).map_or(0, |d| if d.span[0] < 12 { d.span[1] } else { 0 });
    let rest: String = points.get(start..).unwrap_or_default().iter().collect();
    let line = rest
        .lines()
        .map(str::trim)
        .find(|l| l.chars().any(char::is_alphanumeric))
        .unwrap_or_default();
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric() && !"“\"«„'‘(".contains(c));
    if line.chars().count() <= TITLE {
        return line.to_owned();
    }
    let mut title = String::new();
    for word in line.split_whitespace() {
        if title.chars().count() + word.chars().count() >= TITLE {
            break;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    if title.is_empty() {
        title = line.chars().take(TITLE - 1).collect();
    }
    title + "…"
}

/// Words as a claim would put them: without the quotation marks and the comma that belong to the sentence around them.
pub fn as_wording(words: &str) -> String {
    let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let inner = text.trim().trim_end_matches([',', ';', ':']);
    let pairs = [
        ('"', '"'),
        ('“', '”'),
        ('«', '»'),
        ('„', '“'),
        ('„', '”'),
        ('‘', '’'),
    ];
    let mut inner = inner.trim();
    for (open, close) in pairs {
        let Some(rest) = inner.strip_prefix(open) else {
            continue;
        };
        let Some(rest) = rest.strip_suffix(close) else {
            continue;
        };
        if !rest.contains([open, close]) {
            inner = rest.trim().trim_end_matches([',', ';', ':']);
            break;
        }
    }
    inner.to_owned()
}

/// The place that a wording is about: one that the book knows, else a name after "in", "at", "near" and the like.
pub fn place_in(wording: &str, known: &[String]) -> Option<String> {
    let folded = wording.to_lowercase();
    if let Some(place) = known
        .iter()
        .find(|p| !p.is_empty() && folded.contains(&p.to_lowercase()))
    {
        return Some(place.clone());
    }
    const BEFORE: [&str; 8] = ["in", "at", "inside", "near", "around", "outside", "of", "within"];
    const AFTER: [&str; 12] = [
        "nuclear",
        "power",
        "plant",
        "airport",
        "region",
        "oblast",
        "province",
        "city",
        "port",
        "station",
        "bridge",
        "reservoir",
    ];
    const NO_PLACE: [&str; 26] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "parliament",
        "congress",
        "i",
        "united",
        "president",
        "minister",
        "mr",
    ];
    let words: Vec<&str> = wording.split_whitespace().collect();
    for (i, word) in words.iter().enumerate() {
        if !BEFORE.contains(&word.to_lowercase().as_str()) || *word == "of" {
            continue;
        }
        let start = i + 1 + usize::from(words.get(i + 1).is_some_and(|w| w.eq_ignore_ascii_case("the")));
        let mut end = start;
        while let Some(w) = words.get(end) {
            let bare = w.trim_matches(|c: char| !c.is_alphanumeric());
            let capital = bare.chars().next().is_some_and(char::is_uppercase);
            let tail = end > start && AFTER.contains(&bare.to_lowercase().as_str());
            if bare.is_empty() || !(capital || tail) {
                break;
            }
            end += 1;
            if w.ends_with([',', '.', ';', ':', '"', '”', '»']) {
                break;
            }
        }
        let place = words.get(start..end).unwrap_or_default().join(" ");
        let place = place.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        let first = place.split_whitespace().next().unwrap_or_default().to_lowercase();
        if !place.is_empty() && !NO_PLACE.contains(&first.as_str()) {
            return Some(place);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wording_sheds_the_marks_of_the_sentence_around_it() {
        assert_eq!(as_wording("\"The harbour is closed,\""), "The harbour is closed");
        assert_eq!(as_wording("«Порт закрито»,"), "Порт закрито");
        assert_eq!(
            as_wording("a \"safety zone\" around the port"),
            "a \"safety zone\" around the port"
        );
    }

    #[test]
    fn a_place_is_taken_from_the_words() {
        let none: &[String] = &[];
        let wording =
            "since July 2022, troops have set up a base at the Northern Nuclear Power Plant, deploying guns";
        assert_eq!(
            place_in(wording, none).as_deref(),
            Some("Northern Nuclear Power Plant")
        );
        assert_eq!(place_in("prices rose in July", none), None);
        assert_eq!(
            place_in("the port of odesa is shut", &["Odesa".into()]).as_deref(),
            Some("Odesa")
        );
    }

    #[test]
    fn a_title_is_made_of_the_first_words() {
        assert_eq!(first_words("\n\n  A short line\nmore"), "A short line");
        assert!(first_words(&"word ".repeat(100)).chars().count() <= TITLE + 1);
    }
}
