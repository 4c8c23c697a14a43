//! What verdicts are called, in many languages.
//!
//! Only words that mean one thing stand here. "Partly false" is a verdict of its own, neither half true nor mostly false;
//! "misleading" is neither false nor without context; "true, but" is none at all. A word that is missing costs a newsroom one
//! click, a word that is wrong costs it a correction.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a verdict means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// What is said holds.
    True,
    /// The core holds.
    MostlyTrue,
    /// A part holds, a part of the same weight does not.
    HalfTrue,
    /// The core does not hold.
    MostlyFalse,
    /// What is said does not hold.
    False,
    /// False, and absurd.
    PantsOnFire,
    /// A part is true; how much is not said.
    PartlyTrue,
    /// A part is false; how much is not said.
    PartlyFalse,
    /// It can't be decided.
    Unproven,
    /// Nothing speaks for it.
    Unfounded,
    /// Sources say both.
    Conflicting,
    /// It held once.
    Outdated,
    /// True without what it leaves out.
    MissingContext,
    /// Said so that it is misunderstood.
    Misleading,
    /// More than is true.
    Exaggerated,
    /// Not meant in earnest.
    Satire,
    /// Pictures or recordings that were changed.
    Altered,
    /// Pictures that show something else than is said.
    Miscaptioned,
    /// Said by somebody else.
    Misattributed,
    /// Said by whom it is said.
    CorrectAttribution,
    /// A fraud.
    Scam,
    /// A tale that is told.
    Legend,
    /// A tale of Snopes' own.
    LostLegend,
}

impl Meaning {
    /// What it is on a scale that does not tell it apart.
    pub(super) const fn broader(self) -> Option<Meaning> {
        match self {
            Meaning::PantsOnFire => Some(Meaning::False),
            _ => None,
        }
    }
}

/// The words of each meaning, separated by `|`: English; Spanish, Portuguese, French, Italian, Catalan, Romanian; German, Dutch,
/// Danish, Norwegian, Swedish; Ukrainian, Russian, Polish, Czech, Slovak, Bulgarian, Serbian, Croatian; Greek; Turkish; Arabic,
/// Persian; Hindi, Bangla, Urdu, Tamil, Telugu; Indonesian, Malay, Filipino; Chinese, Japanese, Korean; and others.
const WORDS: [(Meaning, &str); 23] = [
    (
        Meaning::True,
        "true|correct|accurate|right|verified|confirmed|verified true|supported|fact|this is true|it is true|\
         verdadero|cierto|verdad|correcto|es verdad|es cierto|verdadeiro|verdade|correto|é verdade|vrai|c est vrai|exact|correct|\
         vero|corretto|è vero|veritat|cert|adevărat|richtig|wahr|stimmt|korrekt|waar|juist|klopt|sandt|rigtigt|sant|riktig|sann|korrekt|\
         правда|це правда|достовірно|верно|это правда|достоверно|prawda|pravda|истина|вярно|тачно|istina|točno|tačno|\
         αληθές|αλήθεια|αληθής|doğru|صحيح|حقيقي|حقيقة|درست|सच|सही|सत्य|সত্য|সঠিক|سچ|உண்மை|నిజం|benar|fakta|betul|totoo|\
         属实|真实|正確|正確な|사실|đúng|igaz|tosi|kweli",
    ),
    (
        Meaning::MostlyTrue,
        "mostly true|largely true|mainly true|mostly correct|mostly accurate|largely accurate|largely correct|nearly true|almost true|\
         mayormente verdadero|mayormente cierto|mayoritariamente verdadero|casi verdadero|principalmente verdadero|\
         majoritariamente verdadeiro|praticamente verdadeiro|quase verdade|plutôt vrai|presque vrai|essentiellement vrai|\
         per lo più vero|quasi vero|größtenteils richtig|überwiegend richtig|weitgehend richtig|größtenteils wahr|überwiegend wahr|\
         grotendeels waar|stort set sandt|stort sett sant|mestadels sant|переважно правда|здебільшого правда|майже правда|\
         в основном правда|по большей части правда|почти правда|в основном верно|raczej prawda|większości prawda|w większości prawda|\
         převážně pravda|väčšinou pravda|uglavnom istina|uglavnom tačno|büyük ölçüde doğru|çoğunlukla doğru|صحيح في الغالب|\
         ज़्यादातर सच|अधिकतर सच|অধিকাংশ সত্য|বেশিরভাগ সত্য|sebagian besar benar",
    ),
    (
        Meaning::HalfTrue,
        "half true|half truth|mixture|mixed|half right|half correct|mixed evidence|\
         verdad a medias|media verdad|medio verdad|medias verdades|meia verdade|à moitié vrai|demi vérité|moitié vrai|\
         mezza verità|mezzo vero|vero a metà|halb wahr|halbwahr|halbwahrheit|halbe wahrheit|half waar|halvt sandt|halvt sant|halvsant|\
         напівправда|полуправда|наполовину правда|наполовину правдиво|półprawda|pół prawda|polopravda|полуистина|poluistina|полуистина|\
         yarı doğru|نصف حقيقة|نصف صحيح|نصف الحقيقة|आधा सच|अर्धसत्य|अर्ध सत्य|অর্ধসত্য|অর্ধ সত্য|আধা সত্য|setengah benar|半真半假|절반의 사실|절반 사실",
    ),
    (
        Meaning::MostlyFalse,
        "mostly false|largely false|mainly false|mostly incorrect|mostly inaccurate|mostly wrong|barely true|nearly false|\
         mayormente falso|mayoritariamente falso|principalmente falso|casi falso|majoritariamente falso|praticamente falso|\
         plutôt faux|presque faux|essentiellement faux|per lo più falso|quasi falso|größtenteils falsch|überwiegend falsch|weitgehend falsch|\
         grotendeels onwaar|grotendeels niet waar|stort set falsk|stort sett feil|переважно неправда|здебільшого неправда|\
         переважно брехня|в основном неправда|по большей части неправда|в основном ложь|raczej fałsz|w większości fałsz|\
         převážně nepravda|uglavnom neistina|uglavnom netačno|büyük ölçüde yanlış|çoğunlukla yanlış|خاطئ في الغالب|\
         ज़्यादातर झूठ|अधिकतर झूठ|অধিকাংশ মিথ্যা|বেশিরভাগ মিথ্যা|sebagian besar salah",
    ),
    (
        Meaning::False,
        "false|incorrect|inaccurate|wrong|untrue|not true|fake|fake news|hoax|refuted|debunked|fabricated|fabrication|false claim|\
         this is false|it is false|totally false|completely false|bogus|no truth|lie|\
         falso|falsa|es falso|bulo|mentira|incorrecto|no es cierto|no es verdad|es mentira|falsedad|é falso|falsos|falsas|incorreto|errado|\
         faux|fausse|c est faux|infox|inexact|incorrect|falso|è falso|bufala|sbagliato|fals|és fals|incorrecte|\
         falsch|unwahr|frei erfunden|erfunden|fake|falschmeldung|onwaar|niet waar|onjuist|vals|verzonnen|falsk|forkert|usant|feil|falskt|falsk|fel|\
         неправда|брехня|фейк|хибно|хибне|неправдиво|вигадка|це неправда|це фейк|ложь|ложно|неверно|вранье|враньё|вымысел|это неправда|это фейк|\
         fałsz|nieprawda|fałszywe|nepravda|lež|лъжа|невярно|нетачно|neistina|netačno|netočno|laž|lažno|\
         ψευδές|ψέμα|ψευδής|ψεύτικο|yanlış|yanliş|yalan|asılsız haber|خاطئ|كاذب|زائف|غير صحيح|مزيف|كذب|خطأ|زائفة|نادرست|دروغ|\
         झूठ|झूठा|गलत|ग़लत|फर्जी|फ़र्ज़ी|असत्य|फेक|मिथ्या|মিথ্যা|ভুয়া|ভুল|ভুয়া|جھوٹ|غلط|جعلی|பொய்|தவறு|అబద్ధం|తప్పు|\
         salah|hoaks|palsu|tidak benar|bohong|hindi totoo|mali|虚假|虛假|錯誤|错误|谣言|謠言|不实|不實|誤り|虚偽|거짓|사실 아님|sai|sai sự thật|hamis|väärä|uongo",
    ),
    (Meaning::PantsOnFire, "pants on fire"),
    (
        Meaning::PartlyTrue,
        "partly true|partially true|partially correct|partly correct|some truth|parcialmente verdadero|parcialmente cierto|\
         verdad parcial|parcialmente verdadeiro|partiellement vrai|en partie vrai|parzialmente vero|in parte vero|teilweise richtig|teilweise wahr|teils richtig|\
         gedeeltelijk waar|delvist sandt|delvis sant|частково правда|частично правда|отчасти правда|częściowo prawda|částečně pravda|djelimično tačno|\
         kısmen doğru|صحيح جزئيا|आंशिक सच|आंशिक रूप से सच|আংশিক সত্য|আংশিকভাবে সত্য|sebagian benar",
    ),
    (
        Meaning::PartlyFalse,
        "partly false|partially false|partially incorrect|partly incorrect|parcialmente falso|partiellement faux|en partie faux|\
         parzialmente falso|in parte falso|teilweise falsch|teils falsch|gedeeltelijk onwaar|delvist falsk|delvis usant|delvis feil|\
         частково неправда|частково хибно|частично неправда|частично ложно|częściowo fałsz|częściowo fałszywe|částečně nepravda|djelimično netačno|\
         kısmen yanlış|خاطئ جزئيا|زائف جزئيا|आंशिक झूठ|आंशिक रूप से गलत|আংশিক মিথ্যা|আংশিকভাবে মিথ্যা|sebagian salah",
    ),
    (
        Meaning::Unproven,
        "unproven|unverified|not proven|no evidence|unsubstantiated|not enough evidence|insufficient evidence|unverifiable|inconclusive|\
         cannot be verified|can t be verified|lacks evidence|undetermined|\
         sin pruebas|no verificado|sin evidencia|no hay pruebas|no verificable|sin evidencias|no comprobado|inverificable|\
         sem provas|não comprovado|não verificado|sem evidências|não há provas|inconclusivo|invérifiable|non prouvé|non vérifié|pas prouvé|\
         non provato|non verificato|non verificabile|sense proves|unbelegt|nicht belegt|unbewiesen|nicht überprüfbar|ungeklärt|\
         onbewezen|niet te verifiëren|ubevist|ubekræftet|obekräftat|не доведено|недоведено|бракує доказів|немає доказів|непідтверджено|не підтверджено|\
         не доказано|недоказано|нет доказательств|бездоказательно|не подтверждено|nieweryfikowalne|niezweryfikowane|neověřitelné|neoveriteľné|\
         недоказано|neprovjerljivo|αναπόδεικτο|kanıtlanmamış|doğrulanamadı|kanıt yok|غير مؤكد|غير مثبت|لا دليل|बिना सबूत|अपुष्ट|असत्यापित|\
         প্রমাণ নেই|অপ্রমাণিত|অযাচাইকৃত|tidak terbukti|belum terbukti|证据不足|證據不足|無法證實|根拠不明|판단 유보",
    ),
    (
        Meaning::Unfounded,
        "unfounded|baseless|groundless|infundado|sin fundamento|infondé|sans fondement|infondato|senza fondamento|unbegründet|haltlos|ongegrond|\
         безпідставно|безпідставне|безосновательно|необоснованно|bezpodstawne|asılsız|لا أساس له|بلا أساس|निराधार|ভিত্তিহীন|tidak berdasar",
    ),
    (
        Meaning::Conflicting,
        "conflicting evidence|conflicting evidence cherrypicking|conflicting|cherrypicking|cherry picking",
    ),
    (
        Meaning::Outdated,
        "outdated|out of date|no longer true|desactualizado|obsoleto|desatualizado|périmé|obsolète|dépassé|obsoleto|superato|veraltet|überholt|verouderd|forældet|utdatert|\
         застаріло|застаріле|застаріла інформація|устарело|устаревшее|устаревшая информация|nieaktualne|przestarzałe|zastaralé|zastarjelo|güncelliğini yitirmiş|güncel değil|قديم|पुराना|পুরনো|পুরোনো|usang|kedaluwarsa",
    ),
    (
        Meaning::MissingContext,
        "missing context|lacks context|needs context|lack of context|context missing|needs more context|without context|\
         falta contexto|sin contexto|le falta contexto|carece de contexto|sem contexto|falta de contexto|precisa de contexto|\
         manque de contexte|contexte manquant|sans contexte|manca contesto|manca il contesto|contesto mancante|manca contexto|fehlender kontext|kontext fehlt|ohne kontext|\
         ontbrekende context|context ontbreekt|mangler kontekst|manglende kontekst|saknar sammanhang|бракує контексту|без контексту|відсутній контекст|\
         без контекста|нет контекста|не хватает контекста|отсутствует контекст|brak kontekstu|chybí kontext|nedostaje kontekst|bağlamdan yoksun|eksik bağlam|\
         سياق ناقص|يفتقد السياق|ينقصه السياق|संदर्भ गायब|अधूरा संदर्भ|প্রসঙ্গ অনুপস্থিত|hilang konteks|kurang konteks|konteks hilang|缺乏背景|欠缺背景",
    ),
    (
        Meaning::Misleading,
        "misleading|deceptive|engañoso|engañosa|es engañoso|enganoso|enganosa|é enganoso|trompeur|trompeuse|fuorviante|ingannevole|enganyós|înșelător|\
         irreführend|täuschend|misleidend|vildledende|misvisende|missvisande|vilseledande|оманливо|оманливе|введення в оману|маніпуляція|маніпулятивно|\
         вводит в заблуждение|вводящее в заблуждение|манипуляция|манипулятивно|wprowadza w błąd|manipulacja|zavádějící|zavádzajúce|подвеждащо|обмањујуће|obmanjujuće|manipulacija|manipulisanje činjenicama|\
         παραπλανητικό|yanıltıcı|مضلل|مضللة|تضليل|گمراہ کن|گمراه کننده|भ्रामक|বিভ্রান্তিকর|தவறாக வழிநடத்தும்|తప్పుదోవ పట్టించేది|menyesatkan|mengelirukan|nakaliligaw|\
         误导|誤導|ミスリード|오해의 소지",
    ),
    (
        Meaning::Exaggerated,
        "exaggerated|exaggeration|overstated|exagerado|exagerada|exagéré|esagerato|übertrieben|overdreven|overdrevet|перебільшення|перебільшено|преувеличение|преувеличено|przesada|przesadzone|přehnané|abartılı|مبالغ فيه|अतिशयोक्ति|অতিরঞ্জিত|dilebih lebihkan|誇大|과장",
    ),
    (
        Meaning::Satire,
        "satire|satirical|parody|satire or parody|labeled satire|originated as satire|humor|sátira|parodia|humor satírico|paródia|satira|satirico|parodie|satirisch|satir|\
         сатира|пародія|пародия|satyra|parodia satyryczna|satira parodia|σάτιρα|hiciv|mizah|ساخر|سخرية|طنز|व्यंग्य|व्यंग|ব্যঙ্গ|স্যাটায়ার|স্যাটায়ার|satir parodi|parodi|讽刺|諷刺|풍자",
    ),
    (
        Meaning::Altered,
        "altered|doctored|manipulated|altered photo|altered video|altered image|altered media|edited|digitally altered|photoshopped|morphed|deepfake|transformed|manipulated media|\
         alterado|manipulado|manipulada|alterada|montaje|adulterado|adulterada|montagem|editado|manipulé|truqué|retouché|manipolato|alterato|modificato|fotomontaggio|manipuliert|bearbeitet|\
         gemanipuleerd|bewerkt|manipuleret|manipulert|manipulerad|підроблено|змінено|відредаговано|фотомонтаж|смонтировано|отредактировано|подделка|zmanipulowane|przerobione|fotomontaż|\
         manipulováno|fotomontáž|montirano|αλλοιωμένο|üzerinde oynanmış|montaj|معدل|مفبرك|مركب|تعديل|छेड़छाड़|एडिटेड|এডিটেড|সম্পাদিত|বিকৃত|editan|suntingan|manipulasi|篡改|変造",
    ),
    (
        Meaning::Miscaptioned,
        "miscaptioned|false context|wrong context|mislabeled|mislabelled|falso contexto|contexto falso|contexto equivocado|faux contexte|contexte erroné|falso contesto|falscher kontext|falscher zusammenhang|\
         valse context|verkeerde context|неправдивий контекст|хибний контекст|ложный контекст|fałszywy kontekst|سياق خاطئ|سياق مضلل|गलत संदर्भ|konteks salah|konteks yang salah",
    ),
    (
        Meaning::Misattributed,
        "misattributed|incorrect attribution|wrongly attributed|false attribution|mal atribuido|atribución falsa|atribuição errada|atribuição falsa|falsch zugeschrieben|falsches zitat|fausse citation|falsa attribuzione|attribuzione errata",
    ),
    (
        Meaning::CorrectAttribution,
        "correct attribution|correctly attributed",
    ),
    (
        Meaning::Scam,
        "scam|fraud|phishing|estafa|fraude|timo|golpe|arnaque|escroquerie|truffa|frode|betrug|betrugsmasche|oplichting|svindel|bedrägeri|шахрайство|мошенничество|oszustwo|podvod|prevara|dolandırıcılık|احتيال|धोखाधड़ी|প্রতারণা|penipuan|诈骗|詐騙",
    ),
    (
        Meaning::Legend,
        "legend|urban legend|leyenda urbana|lenda urbana|légende urbaine|leggenda metropolitana|міська легенда|городская легенда|miejska legenda",
    ),
    (Meaning::LostLegend, "lost legend"),
];

static TABLE: LazyLock<HashMap<String, Option<Meaning>>> = LazyLock::new(|| {
    let mut table: HashMap<String, Option<Meaning>> = HashMap::new();
    for (meaning, words) in WORDS {
        for word in words.split('|') {
            // A word of two meanings has none.
            table
                .entry(normal(word))
                .and_modify(|m| *m = m.filter(|m| *m == meaning))
                .or_insert(Some(meaning));
        }
    }
    table
});

/// What a verdict in words means, in whatever language and case; `None` where that is not known, or not one thing.
///
/// Of a long one ("FALSE: The pictures are from …") it is what stands before the colon, dash, full stop or exclamation mark, unless what
/// follows takes it back ("True – but …") or is a verdict itself.
pub fn meaning(verdict: &str) -> Option<Meaning> {
    readings(verdict)
        .iter()
        .find_map(|r| TABLE.get(r).copied().flatten())
}

/// Words that take back what stands before them.
const BUT: [&str; 32] = [
    "but",
    "however",
    "though",
    "although",
    "except",
    "yet",
    "pero",
    "aunque",
    "sin embargo",
    "mas",
    "porém",
    "mais",
    "ma",
    "però",
    "aber",
    "jedoch",
    "maar",
    "men",
    "але",
    "проте",
    "однак",
    "но",
    "однако",
    "ale",
    "jednak",
    "ama",
    "ancak",
    "لكن",
    "लेकिन",
    "কিন্তু",
    "tapi",
    "namun",
];
/// What may stand before a verdict.
const LABELS: [&str; 12] = [
    "rating",
    "verdict",
    "fact check",
    "our rating",
    "our verdict",
    "conclusion",
    "result",
    "veredicto",
    "verdict final",
    "вердикт",
    "оцінка",
    "werdykt",
];

/// The forms in which a verdict may stand in the table: as a whole, without its label, without its explanation.
pub(super) fn readings(verdict: &str) -> Vec<String> {
    let whole = normal(verdict);
    let mut out = vec![whole];
    let Some(at) = verdict
        .find([':', '.', '!', '–', '—', '\n'])
        .or_else(|| verdict.find(" - "))
    else {
        return out;
    };
    let (head, rest) = verdict.split_at(at);
    let (head, rest) = (normal(head), normal(rest));
    if rest.is_empty() || head.is_empty() {
        return out;
    }
    if LABELS.contains(&head.as_str()) {
        out.push(rest);
        return out;
    }
    let taken_back = BUT.iter().any(|b| {
        rest.strip_prefix(b)
            .is_some_and(|r| r.is_empty() || r.starts_with(' '))
    });
    if !taken_back && !TABLE.contains_key(&rest) {
        out.push(head);
    }
    out
}

/// A verdict in small letters, without what is neither letter nor digit; at most 200 characters of it are looked at.
pub(super) fn normal(text: &str) -> String {
    let mut out = String::new();
    let mut gap = false;
    for c in text.chars().take(200).flat_map(char::to_lowercase) {
        // Turkish İ in small letters is an i with a dot of its own.
        if c == '\u{307}' {
            continue;
        }
        if c.is_alphanumeric() {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(c);
        } else {
            gap = true;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_of_the_table_means_two_things() {
        for (word, meaning) in TABLE.iter() {
            assert!(meaning.is_some(), "“{word}” stands in two places");
        }
        assert!(TABLE.len() > 700, "{}", TABLE.len());
    }

    #[test]
    fn verdicts_are_known_in_many_languages_and_dresses() {
        for (verdict, meant) in [
            ("FALSE", Meaning::False),
            ("  Falso. ", Meaning::False),
            ("❌ Fake", Meaning::False),
            ("Неправда", Meaning::False),
            ("Fałsz", Meaning::False),
            ("ভুয়া", Meaning::False),
            ("झूठ", Meaning::False),
            ("YANLIŞ", Meaning::False),
            ("خاطئ", Meaning::False),
            ("Mostly-True", Meaning::MostlyTrue),
            ("Half True", Meaning::HalfTrue),
            ("Verdad a medias", Meaning::HalfTrue),
            ("Engañoso", Meaning::Misleading),
            ("Маніпуляція", Meaning::Misleading),
            ("Größtenteils falsch", Meaning::MostlyFalse),
            ("Plutôt vrai", Meaning::MostlyTrue),
            ("Satire", Meaning::Satire),
            ("Altered", Meaning::Altered),
            ("Partly false", Meaning::PartlyFalse),
            ("Missing context", Meaning::MissingContext),
            (
                "FALSO: As imagens foram retiradas de outro lugar.",
                Meaning::False,
            ),
            ("False – the photo is old", Meaning::False),
            ("Rating: Mostly False", Meaning::MostlyFalse),
        ] {
            assert_eq!(meaning(verdict), Some(meant), "{verdict}");
        }
    }

    #[test]
    fn what_is_not_one_verdict_has_no_meaning() {
        for verdict in [
            "True, but",
            "True – but only in part",
            "False: misleading",
            "Verdadeiro, mas…",
            "The Health Desk experts said that current data shows roughly 10%.",
            "5 Pinocchios of 4",
            "",
            "—",
        ] {
            assert_eq!(meaning(verdict), None, "{verdict}");
        }
    }
}
