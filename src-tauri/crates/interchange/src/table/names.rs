//! What columns are called, in English, Ukrainian, Russian, Spanish, French, German, Portuguese, Italian and Polish.

use super::fields::Field;
use crate::date::fold;

/// Names by field, without accents, a bar between two. An earlier field wins.
const NAMES: &[(Field, &str)] = &[
    (
        Field::Keep,
        "date published|published|published at|publication date|publish date|review date|date reviewed|date of check|checked on|checked at|fact check date|created|created at|updated|updated at|last modified|modified|timestamp|дата публікації|дата публикации|дата перевірки|fecha de publicacion|date de publication|veroffentlichungsdatum|data de publicacao|data di pubblicazione|data publikacji|datepublished|review published|image|image url|thumbnail|picture|email|e mail",
    ),
    (
        Field::Id,
        "id|claim id|identifier|uuid|guid|key|number|no|nr|num|#|№|n|номер|ідентифікатор|идентификатор|identificador|numero|identifiant|nummer|kennung|identificativo|identyfikator|claimid|external id|record id",
    ),
    (
        Field::Claim,
        "claim|claims|claim text|claim reviewed|claimreviewed|the claim|statement|statements|assertion|allegation|rumor|rumour|text|wording|claim being checked|disinformation|narrative|message|твердження|теза|заява|текст|фейк|утверждение|заявление|тезис|afirmacion|declaracion|bulo|texto|frase|affirmation|declaration|allegation|texte|infox|behauptung|aussage|wortlaut|afirmacao|alegacao|boato|affermazione|dichiarazione|testo|bufala|twierdzenie|stwierdzenie|wypowiedz|tekst|teza",
    ),
    (
        Field::Title,
        "title|headline|heading|name|article title|check title|review title|заголовок|назва|название|titulo|titular|titre|titel|uberschrift|titolo|tytul",
    ),
    (
        Field::Claimant,
        "claimant|claimants|speaker|speakers|said by|who|who said|who said it|claimed by|claim by|claim author|claimauthor|author|authors|person|politician|attributed to|originator|хто|хто сказав|спікер|автор|автор твердження|заявник|особа|кто|кто сказал|спикер|заявитель|autor|quien|quien lo dijo|orador|hablante|portavoz|auteur|orateur|qui|locuteur|sprecher|sprecherin|urheber|wer|quem|quem disse|falante|autore|oratore|chi|mowca|kto|autor wypowiedzi|item reviewed author name",
    ),
    (
        Field::ReportedBy,
        "reported by|reporter|via|according to|cited by|quoted by|reporting outlet|за повідомленням|повідомив|повідомляє|сообщил|по сообщению|segun|informado por|citado por|selon|rapporte par|d apres|laut|berichtet von|relatado por|segundo|riportato da|secondo|wedlug|podal",
    ),
    (
        Field::Venue,
        "venue|platform|channel|medium|media|context|where said|published in|appeared in|appearance|first appearance|social network|network|program|programme|show|майданчик|платформа|канал|джерело твердження|площадка|plataforma|canal|medio|plateforme|chaine|media|plattform|kanal|meio|piattaforma|canale|platforma|kanal",
    ),
    (
        Field::SaidOn,
        "date|said on|said|date said|claim date|claimdate|date of claim|date of statement|statement date|when|when said|day|statement day|spoken on|first seen|дата|дата заяви|дата твердження|коли|когда|дата заявления|дата высказывания|fecha|fecha de la declaracion|cuando|date de la declaration|quand|jour|datum|wann|tag|aussagedatum|data|data da declaracao|quando|data della dichiarazione|kiedy|data wypowiedzi|item reviewed date published",
    ),
    (
        Field::About,
        "about|about place|country|countries|region|subject country|about country|target country|країна|країни|регіон|страна|страны|регион|pais|paises|pays|land|lander|paese|paesi|kraj|kraje",
    ),
    (
        Field::Place,
        "place|location|city|where|said in|місце|де|місто|место|где|город|lugar|donde|ciudad|lieu|ou|ville|ort|wo|stadt|onde|cidade|luogo|dove|citta|miejsce|gdzie|miasto",
    ),
    (
        Field::Url,
        "url|link|links|web|web page|webpage|address|permalink|href|review url|article url|fact check url|check url|source url|uri|посилання|адреса|лінк|ссылка|адрес|enlace|direccion|vinculo|lien|adresse|verweis|endereco|ligacao|collegamento|indirizzo|odnosnik|adres",
    ),
    (
        Field::Rating,
        "rating|verdict|ruling|label|conclusion|truth|truth rating|truthfulness|veracity|textual rating|textualrating|alternatename|review rating alternate name|alternate name|review rating|assessment|finding|result|вердикт|оцінка|рейтинг|висновок|результат|оценка|вывод|veredicto|calificacion|valoracion|evaluation|note attribuee|bewertung|urteil|ergebnis|einstufung|classificacao|avaliacao|veredito|valutazione|verdetto|giudizio|ocena|werdykt",
    ),
    (
        Field::Publisher,
        "publisher|published by|fact checker|factchecker|checker|organisation|organization|outlet|checked by|review publisher|publisher name|author name|видавець|фактчекер|організація|перевірив|издатель|организация|проверил|editor|editorial|verificador|organizacion|editeur|verificateur|organisation|herausgeber|faktenchecker|editora|publicador|checador|organizacao|editore|organizzazione|wydawca",
    ),
    (
        Field::Lang,
        "lang|language|languages|locale|inlanguage|мова|язык|idioma|lengua|langue|sprache|lingua|jezyk",
    ),
    (
        Field::Topics,
        "topic|topics|tag|tags|keyword|keywords|category|categories|subject|subjects|theme|themes|issue|issues|тема|теми|теги|категорія|категорії|ключові слова|темы|категория|ключевые слова|tema|temas|etiqueta|etiquetas|categoria|palabras clave|sujet|sujets|theme|categorie|mots cles|etiquettes|thema|themen|schlagwort|schlagworte|kategorie|assunto|assuntos|palavras chave|argomento|argomenti|parole chiave|temat|tematy|kategoria|slowa kluczowe",
    ),
    (
        Field::Priority,
        "priority|urgency|importance|пріоритет|важливість|приоритет|важность|prioridad|priorite|prioritat|dringlichkeit|prioridade|priorita|priorytet",
    ),
    (
        Field::Notes,
        "note|notes|comment|comments|remark|remarks|explanation|description|summary|details|rationale|justification|disproof|subtitle|нотатки|примітка|примітки|коментар|коментарі|пояснення|опис|заметки|примечание|примечания|комментарий|комментарии|пояснение|описание|nota|notas|comentario|comentarios|explicacion|descripcion|resumen|remarque|remarques|commentaire|explication|resume|notiz|notizen|anmerkung|anmerkungen|kommentar|bemerkung|erlauterung|beschreibung|observacoes|explicacao|descricao|resumo|osservazioni|commento|spiegazione|descrizione|uwagi|komentarz|opis|uzasadnienie",
    ),
    (
        Field::Quote,
        "quote|quotation|exact quote|exact words|verbatim|original text|original quote|цитата|дослівно|дословно|cita|cita textual|citation|verbatim|zitat|citacao|citazione|cytat",
    ),
];

/// What a name is known for, and whether it is it exactly (else it is among its words).
pub(super) fn known(name: &str) -> Option<(Field, bool)> {
    let name = folded(name);
    if name.is_empty() || name.len() > 120 {
        return None;
    }
    let exact = |field: &&(Field, &str)| field.1.split('|').any(|n| n == name);
    if let Some((field, _)) = NAMES.iter().find(exact) {
        return Some((*field, true));
    }
    // The longest known name whose words stand together in this one.
    let padded = format!(" {name} ");
    let mut best: Option<(usize, Field)> = None;
    for (field, names) in NAMES {
        for known in names.split('|').filter(|n| n.chars().count() > 3) {
            let longer = best.is_none_or(|(length, _)| known.len() > length);
            if longer && padded.contains(&format!(" {known} ")) {
                best = Some((known.len(), *field));
            }
        }
    }
    best.map(|(_, field)| (field, false))
}

/// A name as names are compared: lower case, no accents, words parted by one blank (`claimDate`, `claim_date`).
pub(super) fn folded(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut before = ' ';
    for c in name.trim().trim_start_matches('\u{feff}').chars() {
        if c.is_uppercase() && before.is_lowercase() && !out.ends_with(' ') {
            out.push(' ');
        }
        if c.is_alphanumeric() || matches!(c, '#' | '№') {
            out.extend(c.to_lowercase().map(fold));
        } else if !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
        before = c;
    }
    out.truncate(out.trim_end().len());
    out
}
