//! Documents: added, read, and the statements found in them.

use crate::api::*;
use crate::{Desk, Error, Result, names, views};
use claimbook_domain::*;
use claimbook_store::Reader;
use claimbook_text::offset::CodePoints;
use claimbook_text::statements::FINDER_VERSION;
use claimbook_text::{anchor, dateline, decode, language};
use std::path::Path;

/// The longest title that is made of a text's first words.
const TITLE: usize = 90;

/// `document.add`
pub fn add(desk: &Desk, request: AddDocument) -> Result<AddedDocument> {
    let decoded = match (&request.body, &request.path) {
        (Some(body), None) => decode::decode(body.as_bytes(), Some("utf-8")),
        (None, Some(path)) => decode::decode(&read_file(Path::new(path.trim()))?, None),
        _ => {
            return Err(Error::new(
                "call.document",
                "A document is either a text or the path of a file.",
            ));
        }
    }
    .map_err(|e| Error::new("document.not-text", e.to_string()))?;
    add_text(desk, request, decoded)
}

/// Adds what was read from elsewhere (standard input).
pub fn add_bytes(desk: &Desk, bytes: &[u8], request: AddDocument) -> Result<AddedDocument> {
    let decoded = decode::decode(bytes, None).map_err(|e| Error::new("document.not-text", e.to_string()))?;
    add_text(desk, request, decoded)
}

fn read_file(path: &Path) -> Result<Vec<u8>> {
    let failed = |why: String| {
        Error::new(
            "file.unreadable",
            format!("{} can't be read: {why}. Nothing was added.", path.display()),
        )
        .with("path", path.display())
        .with("why", why)
    };
    let meta = std::fs::metadata(path).map_err(|e| failed(e.to_string()))?;
    if meta.is_dir() {
        return Err(failed("it is a folder".into()));
    }
    if meta.len() > decode::MAX_BYTES as u64 {
        return Err(Error::new(
            "document.not-text",
            decode::DecodeError::TooLarge {
                bytes: meta.len() as usize,
            }
            .to_string(),
        ));
    }
    std::fs::read(path).map_err(|e| failed(e.to_string()))
}

fn add_text(desk: &Desk, request: AddDocument, decoded: decode::Decoded) -> Result<AddedDocument> {
    let body = decoded.text;
    if body.trim().is_empty() {
        return Err(Error::new(
            "document.empty",
            "There are no words in this text. Nothing was added.",
        ));
    }
    let url = names::link("url", request.url.as_deref())?;
    let published = match names::date("published", request.published.as_deref())? {
        Some(date) => Some(date),
        None => dateline::dateline(&body).and_then(|d| d.date.parse().ok()),
    };
    let sha256 = decode::sha256_hex(&body);
    let found = views::find(&body);
    let lang = language::language(&body).map(str::to_owned);
    let title = names::some(request.title).unwrap_or_else(|| first_words(&body));
    let ((id, same_text), _) = desk.act("document-add", |tx| -> Result<_> {
        let same = tx
            .reader()
            .documents_with_text(&sha256)?
            .first()
            .copied()
            .map(DocumentId);
        tx.put_text(&sha256, &body)?;
        let document = Document {
            id: DocumentId(tx.id()),
            title,
            url,
            publisher: names::party_or_none(
                tx,
                "publisher",
                request.publisher.as_deref(),
                PartyKind::Publication,
            )?,
            author: names::party_or_none(tx, "author", request.author.as_deref(), PartyKind::Unknown)?,
            published,
            lang,
            text: sha256.clone(),
            added_at: tx.now().to_owned(),
        };
        tx.insert(&document)?;
        Ok((document.id, same))
    })?;
    keep(desk, &sha256, &found)?;
    Ok(AddedDocument {
        id,
        same_text,
        statements: found.len() as u32,
        charset: request.path.is_some().then(|| decoded.charset.to_owned()),
    })
}

fn keep(desk: &Desk, sha256: &str, found: &[views::Found]) -> Result<()> {
    let json = serde_json::to_string(found).map_err(|e| Error::new("internal", e.to_string()))?;
    // It is made again when it is missing: a book that can't take it now loses nothing.
    if let Err(e) = desk.book()?.keep_found(sha256, FINDER_VERSION, &json) {
        tracing::warn!("found statements are not kept: {e}");
    }
    Ok(())
}

/// The first words of a text as a title: its first line that holds letters, cut at a word, without a date before it.
fn first_words(body: &str) -> String {
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

/// `document.list`
pub fn list(desk: &Desk, _: Nothing) -> Result<Items<DocumentCard>> {
    let book = desk.book()?;
    let documents: Vec<Document> = book.read(|r| r.all())?;
    let mut items = Vec::new();
    for document in documents.into_iter().rev() {
        items.push(read_view(desk, document)?.card);
    }
    Ok(Items {
        total: items.len() as u64,
        items,
    })
}

/// `document.show`
pub fn show(desk: &Desk, request: Id) -> Result<DocumentView> {
    let document: Document = desk.book()?.read(|r| r.get(&request.id))?;
    read_view(desk, document)
}

fn read_view(desk: &Desk, document: Document) -> Result<DocumentView> {
    let sha256 = document.text.clone();
    let mut fresh = None;
    let shown = desk.book()?.read(|r| Ok(view(r, document, &mut fresh)))?;
    if let Some(found) = fresh {
        keep(desk, &sha256, &found)?;
    }
    shown
}

/// A document as it is read; `fresh` are statements that were found now and are not kept yet.
pub(crate) fn view(
    r: &Reader<'_>,
    document: Document,
    fresh: &mut Option<Vec<views::Found>>,
) -> Result<DocumentView> {
    let body = r.text(&document.text)?;
    let (found, kept) = views::found(r, &document.text, &body)?;
    let id = document.id.to_string();
    let dismissed: Vec<Dismissal> = r.of("document", &id)?;
    let mut marks = Vec::new();
    for appearance in r.of::<Appearance>("document", &id)? {
        let Some(passage) = appearance.passage else {
            continue;
        };
        let passage: Passage = r.get(&passage.to_string())?;
        let spans: Vec<[usize; 2]> = passage.spans.iter().map(|s| [s.start, s.end]).collect();
        let statement = found
            .iter()
            .position(|f| views::same_words(&f.spans, &spans))
            .map(|i| i as u32 + 1);
        if let Some(claim) = views::card(r, appearance.claim.0)? {
            marks.push(ClaimMark {
                claim,
                spans,
                statement,
            });
        }
    }
    let points = CodePoints::new(&body);
    let statements: Vec<StatementView> = found
        .iter()
        .zip(1..)
        .map(|(f, n)| StatementView {
            n,
            spans: f.spans.clone(),
            text: words(&points, &f.spans),
            speaker: f.speaker.clone(),
            reported_by: f.reported_by.clone(),
            venue: f.venue.clone(),
            kind: f.kind.clone(),
            score: f.score,
            claim: marks
                .iter()
                .find(|m| m.statement == Some(n))
                .map(|m| m.claim.clone()),
            dismissed: dismissed.iter().any(|d| views::same_words(&d.spans, &f.spans)),
        })
        .collect();
    let card = DocumentCard {
        publisher: views::party_name(r, document.publisher)?,
        author: views::party_name(r, document.author)?,
        words: body.split_whitespace().count() as u64,
        statements: statements
            .iter()
            .filter(|s| !s.dismissed || s.claim.is_some())
            .count() as u32,
        recorded: statements.iter().filter(|s| s.claim.is_some()).count() as u32,
        claims: r.claims_in(&id)?.len() as u32,
        document,
    };
    drop(points);
    if !kept {
        *fresh = Some(found);
    }
    Ok(DocumentView {
        card,
        body,
        statements,
        marks,
    })
}

/// The words of spans, gaps shown as " … ".
fn words(points: &CodePoints<'_>, spans: &[[usize; 2]]) -> String {
    let parts: Vec<&str> = spans.iter().filter_map(|[a, b]| points.slice(*a, *b)).collect();
    parts.join(" … ")
}

/// `document.edit`
pub fn edit(desk: &Desk, request: EditDocument) -> Result<Nothing> {
    let url = request
        .url
        .as_ref()
        .map(|u| names::link("url", u.as_deref()))
        .transpose()?;
    let published = request
        .published
        .as_ref()
        .map(|p| names::date("published", p.as_deref()))
        .transpose()?;
    desk.act("document-edit", |tx| -> Result<()> {
        let mut document: Document = tx.get(&request.id)?;
        if let Some(title) = names::some(request.title) {
            document.title = title;
        }
        if let Some(url) = url {
            document.url = url;
        }
        if let Some(published) = published {
            document.published = published;
        }
        if let Some(name) = request.publisher {
            document.publisher =
                names::party_or_none(tx, "publisher", name.as_deref(), PartyKind::Publication)?;
        }
        if let Some(name) = request.author {
            document.author = names::party_or_none(tx, "author", name.as_deref(), PartyKind::Unknown)?;
        }
        tx.update(&document)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// `document.delete`
pub fn delete(desk: &Desk, request: Id) -> Result<Nothing> {
    desk.act("document-delete", |tx| -> Result<()> {
        for dismissal in tx.reader().of::<Dismissal>("document", &request.id)? {
            tx.delete(Entity::Dismissal, &dismissal.id.to_string())?;
        }
        Ok(tx.delete(Entity::Document, &request.id)?)
    })?;
    Ok(Nothing {})
}

/// `statement.dismiss`
pub fn dismiss(desk: &Desk, request: DocumentSpans) -> Result<Nothing> {
    desk.act("statement-dismiss", |tx| -> Result<()> {
        tx.get::<Document>(&request.document.to_string())?;
        let before: Vec<Dismissal> = tx.reader().of("document", &request.document.to_string())?;
        if !before.iter().any(|d| d.spans == request.spans) {
            tx.insert(&Dismissal {
                id: DismissalId(tx.id()),
                document: request.document,
                spans: request.spans,
            })?;
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// `statement.restore`
pub fn restore(desk: &Desk, request: DocumentSpans) -> Result<Nothing> {
    desk.act("statement-restore", |tx| -> Result<()> {
        for dismissal in tx
            .reader()
            .of::<Dismissal>("document", &request.document.to_string())?
        {
            if views::same_words(&dismissal.spans, &request.spans) {
                tx.delete(Entity::Dismissal, &dismissal.id.to_string())?;
            }
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// `claim.draft`
pub fn draft(desk: &Desk, request: DocumentSpans) -> Result<ClaimDraft> {
    let document: Document = desk.book()?.read(|r| r.get(&request.document.to_string()))?;
    let shown = read_view(desk, document)?;
    let points = CodePoints::new(&shown.body);
    anchor::select_in(&points, &request.spans).map_err(|e| Error::new("call.spans", e.to_string()))?;
    let statement = shown
        .statements
        .iter()
        .find(|s| views::same_words(&s.spans, &request.spans))
        .or_else(|| {
            // A part of a statement is said by who says the whole.
            shown.statements.iter().find(|s| {
                request
                    .spans
                    .iter()
                    .all(|[a, b]| s.spans.iter().any(|[c, d]| c <= a && b <= d))
            })
        });
    let wording = as_wording(&words(&points, &request.spans));
    let document = &shown.card.document;
    let claimants = match statement {
        Some(s) => match &s.speaker {
            Some(speaker) => claimbook_text::statements::speakers(speaker),
            None => shown.card.author.clone().into_iter().collect(),
        },
        None => Vec::new(),
    };
    let place = desk
        .book()?
        .read(|r| r.names("place", "", 500))
        .map(|known| place_in(&wording, &known))?;
    let same_wording = desk.book()?.read(|r| {
        let ids = r.claims_worded(&claimbook_store::same_key(&wording))?;
        Ok(views::cards(r, &ids))
    })??;
    Ok(ClaimDraft {
        document: request.document,
        spans: request.spans,
        claimants,
        reported_by: statement.map(|s| s.reported_by.clone()).unwrap_or_default(),
        venue: statement.and_then(|s| s.venue.clone()),
        said_on: document.published.as_ref().map(ToString::to_string),
        about: place,
        lang: document.lang.clone(),
        same_wording,
        wording,
    })
}

/// Words as a claim would put them: without the quotation marks and the comma that belong to the sentence around them.
fn as_wording(words: &str) -> String {
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
fn place_in(wording: &str, known: &[String]) -> Option<String> {
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
