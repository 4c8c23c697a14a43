// Answers to the calls about documents, their statements, and the claims made of them.
import type { DocumentView } from "../../api/DocumentView";
import { fail, type FakeCalls } from ".";
import type { FakeBook } from "./record";

function find(book: FakeBook, id: string): DocumentView {
  return book.documents.find((d) => d.card.document.id === id) ?? fail("document.missing", "no such document");
}

const sameSpans = (a: [number, number][], b: [number, number][]) => JSON.stringify(a) === JSON.stringify(b);

export function documentCalls(book: FakeBook): FakeCalls {
  return {
    "document.list": () => ({ items: book.documents.map((d) => d.card), total: book.documents.length }),
    "document.show": ({ id }) => find(book, id),
    "document.add": ({ body, title, published }) => {
      const text = body ?? "Read from a file.";
      const id = book.nextId();
      book.documents.unshift({
        card: {
          document: { id, title: title ?? text.trim().split("\n")[0] ?? "", url: null, publisher: null, author: null, published: published ?? null, lang: null, text: id.replaceAll("-", ""), added_at: "2031-09-09T08:00:00Z" },
          publisher: null,
          author: null,
          words: text.split(/\s+/).length,
          statements: 0,
          recorded: 0,
          claims: 0,
        },
        body: text,
        statements: [],
        marks: [],
      });
      return { id, same_text: null, statements: 0, charset: null };
    },
    "document.edit": ({ id, title, url, publisher, author, published }) => {
      const { card } = find(book, id);
      if (title !== undefined) card.document.title = title;
      if (url !== undefined) card.document.url = url;
      if (publisher !== undefined) card.publisher = publisher;
      if (author !== undefined) card.author = author;
      if (published !== undefined) card.document.published = published;
      return {};
    },
    "document.delete": ({ id }) => {
      const view = find(book, id);
      if (view.marks.length) fail("document.has-claims", "claims are anchored in it");
      book.documents = book.documents.filter((d) => d !== view);
      return {};
    },
    "statement.dismiss": ({ document, spans }) => {
      for (const s of find(book, document).statements) if (sameSpans(s.spans, spans)) s.dismissed = true;
      return {};
    },
    "statement.restore": ({ document, spans }) => {
      for (const s of find(book, document).statements) if (sameSpans(s.spans, spans)) s.dismissed = false;
      return {};
    },
    "claim.draft": ({ document, spans }) => {
      const view = find(book, document);
      const points = Array.from(view.body);
      const words = spans.map(([a, b]) => points.slice(a, b).join("")).join(" … ");
      const statement = view.statements.find((s) => sameSpans(s.spans, spans));
      return {
        document,
        spans,
        wording: words.charAt(0).toUpperCase() + words.slice(1),
        claimants: statement?.speaker?.split(" and ") ?? [],
        reported_by: statement?.reported_by ?? [],
        venue: statement?.venue ?? null,
        said_on: view.card.document.published,
        about: null,
        lang: view.card.document.lang,
        same_wording: [],
      };
    },
    "claim.same": () => ({ items: [], total: 0 }),
    "claim.add": (request) => {
      const id = book.nextId();
      const view = request.document ? find(book, request.document) : undefined;
      const card = { id, wording: request.wording, claimants: request.claimants, stage: request.stage ?? ("inbox" as const), rating: null };
      const statement = view?.statements.find((s) => sameSpans(s.spans, request.spans));
      if (statement && view) {
        statement.claim = card;
        view.card.recorded += 1;
      }
      if (view) {
        view.card.claims += 1;
        view.marks.push({ claim: card, spans: request.spans, statement: statement?.n ?? null });
      }
      return { id, same_wording: [] };
    },
  };
}
