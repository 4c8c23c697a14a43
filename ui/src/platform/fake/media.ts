// Answers to the calls about pictures and recordings, and about the places where a claim was made.
import type { AppearanceView } from "../../api/AppearanceView";
import type { ClaimView } from "../../api/ClaimView";
import { fail, type FakeCalls } from ".";
import { FAKE_NOW, type FakeBook } from "./record";

export function mediaCalls(book: FakeBook): FakeCalls {
  const find = (id: string): ClaimView => book.claims.find((c) => c.claim.id === id) ?? fail("not-found", "The claim is gone.", { entity: "claim", id });
  const web = (url: string): string => (/^https?:\/\/\S+$/.test(url.trim()) ? url.trim() : fail("call.link", `“${url}” is no web address.`, { value: url }));
  const of = (id: string): ClaimView => book.claims.find((c) => c.appearances.some((a) => a.id === id)) ?? fail("not-found", "The place is gone.", { entity: "appearance", id });
  const first = (claim: ClaimView, id: string): void => claim.appearances.forEach((a) => (a.first = a.id === id));
  return {
    "media.save": ({ id = book.nextId(), claim, kind, title, category, original_context, original_link, seen_at, snapshot }) => {
      if (!title?.trim() && seen_at.length === 0) fail("media.empty", "Say what it shows, or the page that shows it.");
      const all = find(claim).media;
      const known = all.findIndex((m) => m.id === id);
      const saved = {
        id, claim, kind, title: title?.trim() || null, category: category ?? null, original_context: original_context?.trim() || null,
        original_link: original_link ? web(original_link) : null, seen_at: seen_at.map(web), snapshot: snapshot ?? null, added_at: all[known]?.added_at ?? FAKE_NOW,
      };
      all.splice(known < 0 ? all.length : known, known < 0 ? 0 : 1, saved);
      return { id };
    },
    "media.delete": ({ id }) => {
      for (const claim of book.claims) claim.media = claim.media.filter((m) => m.id !== id);
      return {};
    },
    "appearance.add": ({ claim, url, first: isFirst }) => {
      const view = find(claim);
      const added: AppearanceView = view.appearances.find((a) => a.url === url.trim()) ?? { id: book.nextId(), document: null, passage: null, url: web(url), first: false };
      if (!view.appearances.includes(added)) view.appearances.push(added);
      if (isFirst) first(view, added.id);
      return { id: added.id };
    },
    "appearance.first": ({ id }) => {
      first(of(id), id);
      return {};
    },
    "appearance.delete": ({ id }) => {
      const claim = of(id);
      claim.appearances = claim.appearances.filter((a) => a.id !== id);
      return {};
    },
  };
}
