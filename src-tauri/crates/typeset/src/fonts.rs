//! The bundled fonts, and which signs they have.
//!
//! No font of the system is looked at: what a report looks like would depend on the machine. `fonts/README.md` says where
//! they come from and what they lack.

use std::sync::OnceLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The fonts and what is known of them.
pub(crate) struct Bundle {
    /// In the order in which they are asked.
    pub fonts: Vec<Font>,
    /// What each has.
    pub book: LazyHash<FontBook>,
    /// A bit for each sign of Unicode that one of them has.
    signs: Vec<u64>,
}

impl Bundle {
    /// Whether a font has the sign.
    pub fn has(&self, sign: char) -> bool {
        let at = sign as usize;
        self.signs
            .get(at / 64)
            .is_some_and(|word| word >> (at % 64) & 1 == 1)
    }
}

/// The fonts; read once.
pub(crate) fn bundle() -> &'static Bundle {
    static BUNDLE: OnceLock<Bundle> = OnceLock::new();
    BUNDLE.get_or_init(|| {
        let fonts: Vec<Font> = FILES
            .iter()
            .flat_map(|file| Font::iter(Bytes::new(*file)))
            .collect();
        let book = FontBook::from_fonts(&fonts);
        let mut signs = vec![0u64; 0x11_0000 / 64];
        for font in &fonts {
            for sign in font.info().coverage.iter() {
                let at = sign as usize;
                if let Some(word) = signs.get_mut(at / 64) {
                    *word |= 1 << (at % 64);
                }
            }
        }
        Bundle {
            fonts,
            book: LazyHash::new(book),
            signs,
        }
    })
}

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(include_bytes!(concat!("../fonts/", $name))),*]
    };
}

const FILES: &[&[u8]] = files![
    "SourceSerif4-Regular.ttf",
    "SourceSerif4-Italic.ttf",
    "SourceSerif4-SemiBold.ttf",
    "SourceSerif4-SemiBoldItalic.ttf",
    "Inter-Regular.ttf",
    "Inter-SemiBold.ttf",
    "NotoSansMono-Regular.ttf",
    "NotoNaskhArabic-Regular.ttf",
    "NotoNaskhArabic-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
    "NotoSerifHebrew-Regular.ttf",
    "NotoSerifHebrew-SemiBold.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansHebrew-SemiBold.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansDevanagari-SemiBold.ttf",
    "NotoSansBengali-Regular.ttf",
    "NotoSansBengali-SemiBold.ttf",
    "NotoSansThai-Regular.ttf",
    "NotoSansArmenian-Regular.ttf",
    "NotoSansGeorgian-Regular.ttf",
    "NotoSansEthiopic-Regular.ttf",
    "NotoSansTamil-Regular.ttf",
    "NotoSansTelugu-Regular.ttf",
    "NotoSansKannada-Regular.ttf",
    "NotoSansMalayalam-Regular.ttf",
    "NotoSansGujarati-Regular.ttf",
    "NotoSansGurmukhi-Regular.ttf",
    "NotoSansSinhala-Regular.ttf",
    "NotoSansKhmer-Regular.ttf",
    "NotoSansLao-Regular.ttf",
    "NotoSansMyanmar-Regular.ttf",
    "NotoSansMath-Regular.ttf",
    "NotoEmoji-Regular.ttf",
    "NotoSansCJK-Regular.otf",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_a_font_of_a_family_that_the_templates_name() {
        let bundle = bundle();
        assert_eq!(bundle.fonts.len(), FILES.len());
        let named = include_str!("../templates/style.typ");
        let mut families: Vec<&str> = bundle.fonts.iter().map(|f| f.info().family.as_str()).collect();
        families.dedup();
        for family in families {
            assert!(named.contains(&format!("\"{family}\"")), "{family}");
        }
    }

    #[test]
    fn the_scripts_of_newsrooms_are_there() {
        for text in [
            "Plain, “quoted” – and… Łódź ñ ß",
            "Їжак, ґанок, ўёы ѝ",
            "Ελληνικά",
            "العربية، فارسی، اردو ۴۵٪",
            "עברית שָׁלוֹם",
            "汉字漢字かなカナ、。「」",
            "한국어",
            "हिन्दी বাংলা தமிழ் ไทย",
            "😀🇺🇦→≠−×½№€₴",
        ] {
            for sign in text.chars() {
                assert!(bundle().has(sign), "{sign} U+{:04X}", sign as u32);
            }
        }
    }
}
