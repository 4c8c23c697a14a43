//! Words as the search compares them: without case, accents and apostrophes. `search.js` does the same, step by step;
//! whoever changes one changes the other.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Longest word, in characters; the rest of it is not compared.
pub(crate) const WORD: usize = 32;

/// The words of a text, folded, in order.
pub(crate) fn words(text: &str) -> Vec<String> {
    let lower: String = text.nfkd().collect::<String>().to_lowercase();
    let mut words = Vec::new();
    let mut word = String::new();
    for c in lower.nfkd().filter(|c| !is_combining_mark(*c)) {
        if matches!(c, '\'' | '’' | 'ʼ' | '`') {
            continue;
        }
        let ideograph = matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
        if ideograph || !c.is_alphanumeric() {
            take(&mut word, &mut words);
        }
        if ideograph {
            words.push(c.to_string());
        } else if c.is_alphanumeric() {
            match c {
                'ß' => word.push_str("ss"),
                'æ' => word.push_str("ae"),
                'œ' => word.push_str("oe"),
                'ø' => word.push('o'),
                'ł' => word.push('l'),
                'đ' => word.push('d'),
                'ı' => word.push('i'),
                'ς' => word.push('σ'),
                'ґ' => word.push('г'),
                c => word.push(c),
            }
        }
    }
    take(&mut word, &mut words);
    words
}

fn take(word: &mut String, words: &mut Vec<String>) {
    if !word.is_empty() {
        words.push(word.chars().take(WORD).collect());
        word.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_are_told_apart_by_letters_alone() {
        assert_eq!(words("Łódź, ÉCOLE; Straße"), ["lodz", "ecole", "strasse"]);
        assert_eq!(
            words("Запорізькій Їжак м’ята й Ґава"),
            ["запорізькіи", "іжак", "мята", "и", "гава"]
        );
        assert_eq!(words("東京2020"), ["東", "京", "2020"]);
        assert_eq!(words("]]></script>\0"), ["script"]);
    }
}
