//! Sentence splitting as code point ranges. The ranges follow each other without a gap and keep every
//! character (white space after a sentence belongs to it), so that a text can always be put together again.
//! Rules only: abbreviations that never, and such that may, end a sentence; the rest follows from the next word.

/// Abbreviations after which a sentence goes on.
#[rustfmt::skip]
const NEVER: &[&str] = &[
    "mr", "lic", "mrs", "ms", "messrs", "mx", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cpt", "cmdr",
    "adm", "sgt", "cpl", "pvt", "brig", "sen", "rep", "reps", "sens", "gov", "govs", "pres", "hon", "rev",
    "fr", "msgr", "st", "ste", "mt", "ft", "supt", "insp", "det", "atty", "dist", "amb", "sec", "vs", "v",
    "e.g", "i.e", "cf", "viz", "approx", "ca", "c", "al", "fig", "figs", "eq", "ed", "eds", "vol", "p",
    "pp", "para", "art", "mlle", "mme", "hr", "fra", "sig", "sr.ª", "dña", "sra", "srta", "bzw", "z.b",
    "d.h", "u.a", "usw", "ca", "nr", "str", "prof", "ing", "dott", "avv", "sig.ra", "ul", "вул", "м", "р",
    "рр", "ст", "див", "ім", "тис", "млн", "млрд", "грн", "гр", "проф", "акад", "доц", "ген", "полк", "ред",
    "обл", "смт", "просп", "бул", "пл", "т", "т.зв", "т.д", "напр", "пор", "с", "п", "пп", "руб", "г", "гг",
    "ул", "им", "тыс", "св", "кв", "буд", "тел", "о", "a.k.a", "op", "cit", "ph.d",
];
/// Abbreviations that stand before a number: they end nothing when one follows.
#[rustfmt::skip]
const BEFORE_NUMBER: &[&str] = &[
    "no", "nos", "art", "sec", "ch", "chap", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
    "oct", "nov", "dec", "núm", "nº", "n",
];
/// Abbreviations that may stand at the end: they do when the next word is one that begins sentences.
#[rustfmt::skip]
const MAY: &[&str] = &[
    "inc", "co", "corp", "ltd", "llc", "plc", "bros", "jr", "sr", "esq", "etc", "ave", "blvd", "rd", "dept",
    "univ", "assn", "u.s", "u.k", "e.u", "u.n", "u.s.a", "d.c", "u.s.s.r", "n.y", "l.a", "a.m", "p.m", "am",
    "pm", "b.c", "a.d", "ph.d", "m.d", "b.a", "m.a", "calif", "fla", "mass", "pa", "tex", "ill", "mich",
    "minn", "wis", "ariz", "colo", "conn", "ga", "ind", "kan", "ky", "md", "mo", "mont", "neb", "nev",
    "okla", "ore", "tenn", "va", "vt", "wash", "wyo", "ala", "ark", "del", "n.c", "s.c", "n.h", "n.j",
    "n.m", "r.i", "w.va", "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec", "mon", "tue",
    "wed", "thu", "fri", "sat", "sun", "est", "gop", "т.д", "т.п", "ін", "та ін",
];
/// Months after an ordinal number with a full stop.
const GERMAN_MONTHS: &[&str] = &[
    "januar",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
];
/// Words that begin sentences and are seldom part of a name.
#[rustfmt::skip]
const STARTERS: &[&str] = &[
    "a", "an", "the", "this", "that", "these", "those", "he", "she", "it", "they", "we", "i", "you", "his",
    "her", "its", "their", "our", "my", "your", "in", "on", "at", "by", "for", "from", "with", "as",
    "after", "before", "when", "while", "since", "if", "but", "and", "or", "so", "yet", "however", "there",
    "here", "what", "who", "why", "how", "where", "no", "not", "some", "many", "most", "all", "both",
    "each", "every", "one", "two", "then", "now", "still", "also", "meanwhile", "although", "though",
    "because", "under", "over", "during", "according", "him", "them", "whether", "more", "last", "earlier",
    "later", "asked", "once", "even", "just", "only", "despite", "among", "other", "another", "such", "did",
    "does", "do", "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could",
    "should", "let", "він", "вона", "вони", "це", "цей", "ця", "у", "в", "на", "за", "та", "але", "а", "і",
    "й", "як", "що", "коли", "про", "після", "також", "однак", "проте", "ми", "я", "тоді",
];

fn listed(list: &[&str], word: &str) -> bool {
    list.contains(&word)
}

/// A mark that ends a sentence where the script needs no space after it.
fn is_full_stop(c: char) -> bool {
    matches!(
        c,
        '。' | '！' | '？' | '｡' | '।' | '॥' | '۔' | '؟' | '։' | '።' | '᙮' | '။' | '፧'
    )
}

/// The Greek question mark and the Armenian full stop look like others' marks.
fn stands_for_one(chars: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).map(|b| chars[b]);
    match chars[at] {
        ';' => before
            .is_some_and(|b| ('\u{370}'..'\u{400}').contains(&b) || ('\u{1f00}'..'\u{2000}').contains(&b)),
        ':' => before.is_some_and(|b| ('\u{530}'..'\u{590}').contains(&b)),
        _ => false,
    }
}

fn is_terminal(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '‽' | '⁇' | '⁈' | '⁉') || is_full_stop(c)
}

fn is_closer(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '”' | '’' | '»' | '«' | ')' | ']' | '}' | '“' | '」' | '』' | '）' | '›' | '*'
    )
}

fn is_opener(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '“' | '‘' | '«' | '„' | '(' | '[' | '‹' | '「' | '—' | '–' | '-' | '¿' | '¡' | '*'
    )
}

/// The word that ends before `at`, lower case, dots inside kept ("u.s").
fn word_before(chars: &[char], from: usize, at: usize) -> (String, usize) {
    let mut start = at;
    while start > from && at - start < 24 {
        let c = chars[start - 1];
        if c.is_alphanumeric()
            || (c == '.' && start < at)
            || unicode_normalization::char::is_combining_mark(c)
        {
            start -= 1;
        } else {
            break;
        }
    }
    let word: String = chars[start..at].iter().collect();
    (word.trim_matches('.').to_lowercase(), start)
}

fn next_word(chars: &[char], mut at: usize) -> (String, Option<char>) {
    while at < chars.len() && is_opener(chars[at]) {
        at += 1;
    }
    let first = chars.get(at).copied();
    let word: String = chars[at.min(chars.len())..]
        .iter()
        .take(24)
        .take_while(|c| c.is_alphanumeric())
        .flat_map(|c| c.to_lowercase())
        .collect();
    (word, first)
}

/// Does a sentence end at the full stop at `dot`, when the next word begins at `next`?
fn dot_ends(chars: &[char], from: usize, dot: usize, next: usize) -> bool {
    let (word, start) = word_before(chars, from, dot);
    let (follow, first) = next_word(chars, next);
    let Some(first) = first else { return true };
    if first.is_lowercase() || matches!(first, ',' | ';' | ':' | '.') {
        return false;
    }
    if word.is_empty() {
        return true;
    }
    let upper = chars[start].is_uppercase();
    let one_letter = word.chars().filter(|c| c.is_alphabetic()).count() == 1 && word.chars().count() == 1;
    if first.is_numeric() {
        return !(listed(BEFORE_NUMBER, &word) || listed(NEVER, &word));
    }
    // z. B., 12. Juni
    let next_dotted = follow.chars().count() == 1 && chars.get(next + 1) == Some(&'.');
    if (one_letter && !upper && next_dotted)
        || (word.chars().all(char::is_numeric) && listed(GERMAN_MONTHS, &follow))
    {
        return false;
    }
    // A number that numbers a list item or an ordinal at the start of a line.
    if word.chars().all(char::is_numeric) && word.len() <= 2 {
        let mut i = start;
        while i > from && chars[i - 1] == ' ' {
            i -= 1;
        }
        if i == from || chars[i - 1] == '\n' {
            return false;
        }
    }
    if one_letter && upper {
        return listed(STARTERS, &follow) && follow.chars().count() > 1;
    }
    if listed(MAY, &word) || (word.contains('.') && word.split('.').all(|p| p.chars().count() <= 2)) {
        return !listed(NEVER, &word) && listed(STARTERS, &follow);
    }
    !listed(NEVER, &word)
}

/// Splits a text into sentences: code point ranges, end exclusive, that cover it without a gap.
pub fn sentences(text: &str) -> Vec<[usize; 2]> {
    let chars: Vec<char> = text.chars().collect();
    sentences_of(&chars)
}

pub(crate) fn sentences_of(chars: &[char]) -> Vec<[usize; 2]> {
    let n = chars.len();
    let mut out = Vec::new();
    let (mut start, mut i) = (0, 0);
    // Has the sentence anything but white space yet?
    let mut inked = false;
    while i < n {
        let c = chars[i];
        let mut end = None;
        inked |= !c.is_whitespace();
        if c == '\n' {
            let mut k = i;
            while k < n && chars[k].is_whitespace() {
                k += 1;
            }
            // Lines before the first word belong to it.
            end = (inked && line_ends(chars, i, k)).then_some(k);
            if end.is_none() {
                i = k;
                continue;
            }
        } else if is_terminal(c) || stands_for_one(chars, i) {
            let mut j = i + 1;
            while j < n && is_terminal(chars[j]) {
                j += 1;
            }
            let marks = j;
            while j < n && is_closer(chars[j]) && j - marks < 8 {
                j += 1;
            }
            let mut k = j;
            while k < n && chars[k].is_whitespace() && chars[k] != '\n' {
                k += 1;
            }
            if k >= n || chars[k] == '\n' {
                // The line break decides.
                i = k.max(i + 1);
                continue;
            }
            let spaced = k > j;
            // A closing mark that really opens the next quotation: `said. "Then`.
            if is_full_stop(chars[marks - 1]) || stands_for_one(chars, i) {
                end = (!chars[k].is_lowercase()).then_some(k);
            } else if spaced {
                let (_, first) = next_word(chars, k);
                let low = first.is_none_or(|f| f.is_lowercase() || matches!(f, ',' | ';' | ':' | '.' | ')'));
                let ends = if marks - i == 1 && c == '.' {
                    if j > marks {
                        !low
                    } else {
                        dot_ends(chars, start, i, k)
                    }
                } else {
                    !low
                };
                end = ends.then_some(k);
            }
            if end.is_none() {
                i = j;
                continue;
            }
        }
        if let Some(e) = end {
            out.push([start, e]);
            start = e;
            i = e;
            inked = false;
        } else {
            i += 1;
        }
    }
    if start < n {
        out.push([start, n]);
    }
    out
}

/// Does the white space `at..next`, a line break in it, end a sentence? A blank line does, else any break
/// unless the next line goes on in lower case.
fn line_ends(chars: &[char], at: usize, next: usize) -> bool {
    let breaks = chars[at..next].iter().filter(|c| **c == '\n').count();
    breaks > 1 || !chars.get(next).is_some_and(|c| c.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<String> {
        let chars: Vec<char> = text.chars().collect();
        let ranges = sentences(text);
        assert_eq!(
            ranges
                .iter()
                .flat_map(|r| chars[r[0]..r[1]].to_vec())
                .collect::<Vec<_>>(),
            chars
        );
        ranges
            .iter()
            .map(|r| chars[r[0]..r[1]].iter().collect::<String>().trim().to_owned())
            .collect()
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        assert_eq!(
            split("Lt. Gen. Ostap Hrim met Mr. Vale in the U.S. on Sept. 7. It rained."),
            [
                "Lt. Gen. Ostap Hrim met Mr. Vale in the U.S. on Sept. 7.",
                "It rained."
            ]
        );
        assert_eq!(
            split("The E.U. Commission met. It went to the U.S. The rest stayed.").len(),
            3
        );
        assert_eq!(split("J. R. Oake spoke at 5 p.m. in Dover.").len(), 1);
    }

    #[test]
    fn quotation_marks_stay_with_their_sentence() {
        assert_eq!(
            split("\"Is it so?\" she asked. “Yes.” He left."),
            ["\"Is it so?\" she asked.", "“Yes.”", "He left."]
        );
    }

    #[test]
    fn lines_and_scripts() {
        assert_eq!(split("Heading\n\nIt was a cold\nnight. Так. Це він.\n").len(), 4);
        assert_eq!(split("你好。再见。").len(), 2);
        assert_eq!(split("").len(), 0);
    }
}
