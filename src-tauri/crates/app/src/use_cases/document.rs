//! Documents: added, read, and the statements found in them.

use crate::api::*;
use crate::findings::{Findings, Found, same_words};
use crate::{Desk, Error, Result, names, prefill, views};
use claimbook_domain::*;
use claimbook_store::Reader;
use claimbook_text::offset::CodePoints;
use claimbook_text::{anchor, dateline, decode, language, when};
use std::path::Path;

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
    .map_err(|e| not_text(&e, request.path.is_some()))?;
    add_text(desk, request, decoded)
}

/// Why it is no text; a file is left as it was, and what was pasted is still where it was copied.
fn not_text(why: &decode::DecodeError, file: bool) -> Error {
    let error = Error::new(
        if file {
            "document.not-text"
        } else {
            "document.paste-not-text"
        },
        if file {
            why.to_string()
        } else {
            format!(
                "What was pasted is no text: it holds characters that no text has ({why}) Nothing was added."
            )
        },
    )
    .with("kind", why.code());
    match why {
        decode::DecodeError::TooLarge { bytes } => error
            .with("mib", bytes >> 20)
            .with("most", decode::MAX_BYTES >> 20),
        decode::DecodeError::NotText { looks, offset } => error.with("looks", looks).with("offset", offset),
        decode::DecodeError::Broken { offset, line, .. } => error.with("offset", offset).with("line", line),
    }
}

/// Adds what was read from elsewhere (standard input).
pub fn add_bytes(desk: &Desk, bytes: &[u8], request: AddDocument) -> Result<AddedDocument> {
    let decoded = decode::decode(bytes, None).map_err(|e| not_text(&e, true))?;
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
        let bytes = usize::try_from(meta.len()).unwrap_or(usize::MAX);
        return Err(not_text(&decode::DecodeError::TooLarge { bytes }, true));
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
    let found = Findings::find(&body);
    let lang = language::language(&body).map(str::to_owned);
    let title = names::some(request.title).unwrap_or_else(|| prefill::first_words(&body));
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
    found.keep(desk, &sha256)?;
    Ok(AddedDocument {
        id,
        same_text,
        statements: found.statements.len() as u32,
        charset: request.path.is_some().then(|| decoded.charset.to_owned()),
    })
}

/// `document.list`
pub fn list(desk: &Desk, _: Nothing) -> Result<Items<DocumentCard>> {
    let documents: Vec<Document> = desk.book()?.read(|r| r.all())?;
    let items = documents
        .into_iter()
        .rev()
        .map(|document| {
            let sha256 = document.text.clone();
            with_findings(desk, &sha256, |r, fresh| card(r, document, fresh))
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(items.into())
}

/// `document.show`
pub fn show(desk: &Desk, request: Id) -> Result<DocumentView> {
    let document: Document = desk.book()?.read(|r| r.get(&request.id))?;
    read_view(desk, document)
}

fn read_view(desk: &Desk, document: Document) -> Result<DocumentView> {
    let sha256 = document.text.clone();
    with_findings(desk, &sha256, |r, fresh| view(r, document, fresh))
}

/// Reads, and keeps what had to be found for it.
fn with_findings<T>(
    desk: &Desk,
    sha256: &str,
    f: impl FnOnce(&Reader<'_>, &mut Option<Findings>) -> Result<T>,
) -> Result<T> {
    let mut fresh = None;
    let read = desk.book()?.read(|r| Ok(f(r, &mut fresh)))?;
    if let Some(found) = fresh {
        found.keep(desk, sha256)?;
    }
    read
}

/// A document in a few words; `fresh` is what was found now and is not kept yet.
pub(crate) fn card(r: &Reader<'_>, document: Document, fresh: &mut Option<Findings>) -> Result<DocumentCard> {
    let found = Findings::of(r, &document.text, fresh)?;
    let made = made_of(r, &document.id.to_string())?;
    card_of(r, document, &found, &made)
}

fn card_of(
    r: &Reader<'_>,
    document: Document,
    found: &Findings,
    made: &[(ClaimId, Spans)],
) -> Result<DocumentCard> {
    let id = document.id.to_string();
    let dismissed: Vec<Dismissal> = r.of("document", &id)?;
    let recorded = |f: &&Found| made.iter().any(|(_, spans)| same_words(&f.spans, spans));
    let aside = |f: &&Found| dismissed.iter().any(|d| same_words(&d.spans, &f.spans));
    Ok(DocumentCard {
        publisher: views::party_name(r, document.publisher)?,
        author: views::party_name(r, document.author)?,
        words: found.words,
        statements: found
            .statements
            .iter()
            .filter(|f| !aside(f) || recorded(f))
            .count() as u32,
        recorded: found.statements.iter().filter(recorded).count() as u32,
        claims: r.claims_in(&id)?.len() as u32,
        document,
    })
}

/// Code points from and to, several where something stands between.
type Spans = Vec<[usize; 2]>;

/// The claims that were made of a document, with the words that each was made of.
fn made_of(r: &Reader<'_>, document: &str) -> Result<Vec<(ClaimId, Spans)>> {
    let mut made = Vec::new();
    for appearance in r.of::<Appearance>("document", document)? {
        if let Some(passage) = appearance.passage {
            let passage: Passage = r.get(&passage.to_string())?;
            let spans = passage.spans.iter().map(|s| [s.start, s.end]).collect();
            made.push((appearance.claim, spans));
        }
    }
    Ok(made)
}

/// A document as it is read; `fresh` is what was found now and is not kept yet.
fn view(r: &Reader<'_>, document: Document, fresh: &mut Option<Findings>) -> Result<DocumentView> {
    let body = r.text(&document.text)?;
    let found = Findings::of(r, &document.text, fresh)?;
    let id = document.id.to_string();
    let dismissed: Vec<Dismissal> = r.of("document", &id)?;
    let made = made_of(r, &id)?;
    let mut marks = Vec::new();
    for (claim, spans) in &made {
        let statement = found
            .statements
            .iter()
            .position(|f| same_words(&f.spans, spans))
            .map(|i| i as u32 + 1);
        if let Some(claim) = views::card(r, claim.0)? {
            marks.push(ClaimMark {
                claim,
                spans: spans.clone(),
                statement,
            });
        }
    }
    let points = CodePoints::new(&body);
    let statements: Vec<StatementView> = found
        .statements
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
            dismissed: dismissed.iter().any(|d| same_words(&d.spans, &f.spans)),
        })
        .collect();
    drop(points);
    Ok(DocumentView {
        card: card_of(r, document, &found, &made)?,
        body,
        statements,
        marks,
    })
}

/// The words of spans that are no passage yet, as [`Passage::words`] has them.
fn words(points: &CodePoints<'_>, spans: &[[usize; 2]]) -> String {
    let parts: Vec<&str> = spans.iter().filter_map(|[a, b]| points.slice(*a, *b)).collect();
    parts.join(Passage::GAP)
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
            if same_words(&dismissal.spans, &request.spans) {
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
        .find(|s| same_words(&s.spans, &request.spans))
        .or_else(|| {
            // A part of a statement is said by who says the whole.
            shown.statements.iter().find(|s| {
                request
                    .spans
                    .iter()
                    .all(|[a, b]| s.spans.iter().any(|[c, d]| c <= a && b <= d))
            })
        });
    let wording = prefill::as_wording(&words(&points, &request.spans));
    let document = &shown.card.document;
    let claimants = match statement {
        Some(s) => match &s.speaker {
            Some(speaker) => claimbook_text::statements::speakers(speaker),
            None => shown.card.author.clone().into_iter().collect(),
        },
        None => Vec::new(),
    };
    let published = document.published.as_ref().map(ToString::to_string);
    let speaker = statement.and_then(|s| s.speaker.as_deref());
    let text: Vec<char> = shown.body.chars().collect();
    // What the text does not date was said when it came out.
    let said_on = when::said_on(&text, &request.spans, speaker, published.as_deref()).or(published);
    let place = desk
        .book()?
        .read(|r| r.names("place", "", 500))
        .map(|known| prefill::place_in(&wording, &known))?;
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
        said_on,
        about: place,
        lang: document.lang.clone(),
        same_wording,
        wording,
    })
}
