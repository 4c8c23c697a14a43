// Answers to the calls about the desk itself: status, books, people, settings, drafts, search, undo.
import type { Counts } from "../../api/Counts";
import type { DeskStatus } from "../../api/DeskStatus";
import { fail, type FakeCalls } from ".";
import type { FakeBook } from "./record";

function counts(book: FakeBook): Counts {
  const open = book.claims.filter((c) => !c.verdict && c.claim.stage !== "parked");
  return {
    documents: book.documents.length,
    claims: book.claims.length || book.documents.reduce((n, d) => n + d.card.claims, 0),
    sources: book.sources.length,
    checked: book.claims.filter((c) => c.verdict).length,
    to_verify: open.length,
    in_review: book.claims.filter((c) => c.claim.stage === "in-review").length,
    mine: book.claims.filter((c) => c.claim.assignee === book.me).length,
    due: book.claims.filter((c) => c.claim.due).length,
  };
}

export function statusOf(book: FakeBook): DeskStatus {
  return {
    book: book.problem
      ? null
      : { id: "book", name: book.settings.book_name ?? book.name, path: "/home/reader/Books/Tunnel.claimbook", read_only: book.readOnly, example: false },
    problem: book.problem,
    people: book.people,
    me: book.me,
    settings: book.settings,
    counts: counts(book),
    undo: book.undo,
    redo: book.redo,
    saved_searches: book.searches.map((search) => ({ search, total: 3 })),
    books_folder: "/home/reader/Books",
    exports_folder: "/home/reader/Documents",
  };
}

export function deskCalls(book: FakeBook): FakeCalls {
  return {
    "desk.status": () => statusOf(book),
    "book.open": ({ path }) => (path.includes("Books") ? ((book.problem = null), statusOf(book)) : fail("book.missing", "no book", { path })),
    "book.import": ({ from }) => (from.includes("Open files") ? ((book.problem = null), statusOf(book)) : fail("book.open-files", "no open files", { path: from, why: "There is no book.json." })),
    "book.example": () => statusOf(book),
    "book.verify": () => ({ ok: true, changes: 120, devices: 1, rows: 86, texts: 3, blobs: 212, blob_bytes: 48_300_000, erased: 0, problems: [] }),
    "book.backup": (request) => request,
    "person.save": ({ id, name, initials }) => {
      const person = book.people.find((p) => p.id === id);
      const made = { id: id ?? book.nextId(), name, initials: initials ?? name.slice(0, 2).toUpperCase() };
      if (person) Object.assign(person, made);
      else book.people.push(made);
      return { id: made.id };
    },
    "person.use": ({ id }) => {
      book.me = id;
      return {};
    },
    "settings.save": (settings) => {
      book.settings = settings;
      return {};
    },
    "scale.list": () => ({ items: book.scales, total: book.scales.length }),
    "search.save": ({ name, query }) => {
      const found = book.searches.find((s) => s.name === name);
      if (found) found.query = query;
      const id = found?.id ?? book.nextId();
      if (!found) book.searches.push({ id, name, query });
      return { id };
    },
    "search.forget": ({ id }) => {
      book.searches = book.searches.filter((s) => s.id !== id);
      return {};
    },
    "draft.put": ({ key, value }) => {
      if (value === null) book.drafts.delete(key);
      else book.drafts.set(key, value);
      return {};
    },
    "draft.get": ({ key }) => ({ key, value: book.drafts.get(key) ?? null }),
    "draft.list": ({ key }) => {
      const items = [...book.drafts].filter(([k]) => k.startsWith(key)).map(([k, value]) => ({ key: k, value }));
      return { items, total: items.length };
    },
    search: ({ query, limit }) => {
      const has = (text: string) => text.toLocaleLowerCase().includes(query.toLocaleLowerCase());
      const items = [
        ...book.claims.filter((c) => has(c.claim.wording)).map((c) => ({ kind: "claim", id: c.claim.id, title: c.claim.wording, detail: c.claimants.map((p) => p.name).join(", ") })),
        ...book.documents.filter((d) => has(d.card.document.title)).map((d) => ({ kind: "document", id: d.card.document.id, title: d.card.document.title, detail: d.card.publisher })),
        ...book.sources.filter((s) => has(s.card.source.name)).map((s) => ({ kind: "source", id: s.card.source.id, title: s.card.source.name, detail: null })),
      ].slice(0, limit * 3);
      return { items, total: items.length };
    },
    suggest: ({ what, text }) => {
      const known = what === "party" ? ["Ida Brandt", "Oskar Lind", "Harbour Authority", "The Daily Tide"] : what === "topic" ? ["safety", "budget", "traffic"] : ["Port Alm", "Lower Quay"];
      return { names: known.filter((n) => n.toLocaleLowerCase().includes(text.toLocaleLowerCase())) };
    },
  };
}
