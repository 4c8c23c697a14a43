//! The lexicon: words that tell of speaking, writing and thinking, and the small words around them.

/// Verbs that quote: beside a quotation they name its speaker.
#[rustfmt::skip]
pub(super) const SAY: &[&str] = &[
    "said", "says", "say", "saying", "told", "tells", "tell", "telling", "wrote", "writes", "write",
    "writing", "written", "tweeted", "tweets", "tweeting", "posted", "posts", "added", "adds", "adding",
    "argued", "argues", "argue", "arguing", "stated", "states", "state", "stating", "asked", "asks", "ask",
    "asking", "noted", "notes", "note", "noting", "explained", "explains", "explaining", "continued",
    "continues", "replied", "replies", "responded", "responds", "responding", "insisted", "insists",
    "insist", "insisting", "declared", "declares", "declaring", "claimed", "claims", "claim", "claiming",
    "warned", "warns", "warn", "warning", "recalled", "recalls", "concluded", "concludes", "joked",
    "quipped", "announced", "announces", "announcing", "acknowledged", "acknowledges", "admitted", "admits",
    "observed", "observes", "remarked", "asserted", "asserts", "asserting", "shouted", "yelled", "screamed",
    "cried", "exclaimed", "emphasized", "emphasised", "emphasizes", "stressed", "stresses", "suggested",
    "suggests", "suggesting", "read", "reads", "reported", "reports", "report", "reporting", "predicted",
    "pointed", "vowed", "pledged", "promised", "urged", "demanded", "complained", "countered", "agreed",
    "lamented", "mused", "recounted", "remembered", "proclaimed", "boasted", "commented", "elaborated",
    "clarified", "confirmed", "reiterated", "repeated", "cautioned", "conceded", "testified", "opined",
    "wondered", "exhorted", "intoned", "chanted", "thundered", "fumed", "blasted", "charged", "alleged",
    "maintained", "maintains", "contended", "contends", "believed", "believes", "believe", "thinks",
    "think", "thought", "revealed", "disclosed", "denied", "denies", "deny", "denying", "described",
    "describes", "describing", "called", "calls", "calling", "dubbed", "labeled", "quoted", "offered",
    "joking", "retorted", "shot", "went", "began", "put", "recommended", "proposed", "affirmed",
    "estimated", "estimates", "assured", "informed", "hinted", "implied", "signaled", "signalled",
    "underlined", "underscored", "highlighted", "accused", "accuses", "accusing", "reminded", "shared",
    "published", "releases", "released", "found", "finds", "сказав", "сказала", "сказали", "каже", "кажуть",
    "заявив", "заявила", "заявили", "заявляє", "повідомив", "повідомила", "повідомили", "повідомляє",
    "повідомляють", "написав", "написала", "написали", "пише", "пишуть", "додав", "додала", "додали",
    "зазначив", "зазначила", "зазначили", "наголосив", "наголосила", "наголосили", "підкреслив",
    "підкреслила", "підкреслили", "розповів", "розповіла", "розповіли", "пояснив", "пояснила", "пояснили",
    "запевнив", "запевнила", "стверджує", "стверджують", "стверджував", "вважає", "вважають", "відповів",
    "відповіла", "попередив", "попередила", "закликав", "закликала", "закликали", "уточнив", "уточнила",
    "відзначив", "відзначила", "переконаний", "визнав", "визнала", "нагадав", "нагадала", "підтвердив",
    "підтвердила", "оголосив", "оголосила", "спитав", "запитав",
];

/// Verbs whose object clause is a reported statement even without a quotation mark and without the model.
#[rustfmt::skip]
pub(super) const REPORT: &[&str] = &[
    "said", "says", "told", "tells", "wrote", "writes", "tweeted", "added", "argued", "argues", "stated",
    "states", "noted", "explained", "insisted", "insists", "declared", "claimed", "claims", "warned",
    "warns", "announced", "acknowledged", "admitted", "asserted", "assessed", "assesses", "emphasized", "emphasised", "emphasizes",
    "stressed", "suggested", "suggests", "reported", "reports", "predicted", "complained", "contended",
    "maintained", "reiterated", "confirmed", "denied", "denies", "alleged", "believes", "believe",
    "testified", "conceded", "cautioned", "affirmed", "estimated", "estimates", "urged", "urges", "pledged",
    "vowed", "promised", "adding", "saying", "arguing", "claiming", "noting", "insisting", "warning",
    "asserting", "stating", "alleging", "сказав", "сказала", "сказали", "каже", "кажуть", "заявив",
    "заявила", "заявили", "заявляє", "повідомив", "повідомила", "повідомили", "повідомляє", "повідомляють",
    "написав", "написала", "написали", "пише", "пишуть", "додав", "додала", "додали", "зазначив",
    "зазначила", "зазначили", "наголосив", "наголосила", "наголосили", "підкреслив", "підкреслила",
    "підкреслили", "розповів", "розповіла", "розповіли", "пояснив", "пояснила", "пояснили", "запевнив",
    "запевнила", "стверджує", "стверджують", "стверджував", "вважає", "вважають", "попередив", "попередила",
    "визнав", "визнала", "підтвердив", "підтвердила", "оголосив", "оголосила", "уточнив", "уточнила",
];

/// Cues of two words that take a noun phrase.
pub(super) const PHRASAL: &[(&str, &[&str])] = &[
    ("called", &["for", "on", "upon"]),
    ("calls", &["for", "on", "upon"]),
    ("call", &["for", "on", "upon"]),
    ("calling", &["for", "on", "upon"]),
    ("pointed", &["out", "to"]),
    ("points", &["out", "to"]),
    ("warned", &["of", "against", "about"]),
    ("referred", &["to"]),
    ("appealed", &["for", "to"]),
];

/// Helping verbs between a subject and its cue.
#[rustfmt::skip]
pub(super) const AUXILIARY: &[&str] = &[
    "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "'s", "'ve", "'d", "will",
    "would", "did", "does", "do", "not", "can", "could", "may", "might", "must", "should", "'ll", "didn't",
    "doesn't", "don't", "hasn't", "haven't", "hadn't", "wouldn't", "won't", "never", "to",
];

/// Adverbs that stand between a subject and its cue.
#[rustfmt::skip]
pub(super) const ADVERB: &[&str] = &[
    "also", "further", "later", "then", "now", "just", "even", "still", "once", "often", "always", "again",
    "already", "ever", "only", "first", "soon", "too", "instead", "therefore", "thus", "both", "himself",
    "herself", "themselves", "itself", "yesterday", "today", "earlier", "meanwhile", "nonetheless",
    "however", "reportedly", "too", "також", "потім", "ще", "раніше", "пізніше", "вже",
];

/// Words that open a clause or stand between noun phrases.
#[rustfmt::skip]
pub(super) const BOUNDARY: &[&str] = &[
    "that", "but", "because", "if", "when", "while", "as", "whether", "which", "who", "what", "where",
    "why", "how", "than", "though", "although", "since", "until", "after", "before", "so", "or", "whom",
    "whose", "yet", "nor", "unless", "once", "що", "але", "якщо", "коли", "бо", "який", "яка", "які",
    "тому",
];

#[rustfmt::skip]
pub(super) const PREPOSITION: &[&str] = &[
    "of", "in", "for", "with", "from", "at", "on", "by", "to", "about", "against", "into", "under", "over",
    "during", "between", "among", "through", "without", "near", "behind", "outside", "inside", "across",
    "around", "within", "who", "whose", "which", "that", "whom", "where",
];

#[rustfmt::skip]
pub(super) const PRONOUN: &[&str] = &[
    "he", "she", "they", "it", "i", "we", "you", "who", "him", "her", "them", "his", "hers", "their", "one",
    "these", "those", "this", "that", "він", "вона", "вони", "воно", "я", "ми", "той", "її", "його", "їх",
];

#[rustfmt::skip]
pub(super) const DAYS: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "jan", "feb", "aug", "sept", "oct", "nov",
    "dec", "today", "yesterday", "tomorrow", "tonight",
];

pub(super) fn is_adverb(word: &str) -> bool {
    ADVERB.contains(&word)
        || (word.len() > 4
            && word.is_ascii()
            && word.ends_with("ly")
            && !matches!(word, "family" | "reply" | "ally" | "italy"))
}

/// Verbs of the past that no ending tells.
#[rustfmt::skip]
const IRREGULAR: &[&str] = &[
    "went", "came", "made", "took", "gave", "sent", "drew", "ran", "met", "held", "led", "won", "lost", "spoke",
    "found", "kept", "left", "saw", "got", "became", "sought", "cast", "had", "has", "showed", "knew", "rose",
    "fell", "stood", "told", "wrote", "began", "grew", "brought", "thought", "sat", "paid",
];

/// Has the word the form of a verb of the past?
pub(super) fn past(token: &super::tokens::Token) -> bool {
    !token.cap
        && token.is_word()
        && (token.lower.len() > 4 && token.lower.ends_with("ed") || token.any(IRREGULAR))
}

/// Is this, by its form and by what follows, a verb and no part of a name's description?
pub(super) fn acts(page: &super::page::Page, t: usize) -> bool {
    let Some(token) = page.tokens.get(t) else {
        return false;
    };
    if !past(token) {
        return false;
    }
    let Some(next) = page.tokens.get(t + 1) else {
        return true;
    };
    next.cap
        || next.any(PRONOUN)
        || next.any(PREPOSITION)
        || is_adverb(&next.lower)
        || !next.is_word()
        || next.any(&[
            "the", "a", "an", "its", "no", "any", "some", "all", "little", "much", "nearly", "not",
        ])
}
