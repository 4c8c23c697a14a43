// Answers to the call that makes citations: of whatever is asked for, in a form near enough to the real one to be looked at.
import { fail, type FakeCalls } from ".";
import type { FakeBook } from "./record";

export function citationCalls(book: FakeBook): FakeCalls {
  return {
    "citation.make": ({ claim, evidence, snapshots, sources, form }) => {
      const all = book.claims.flatMap((c) => c.evidence.map((e) => ({ e, claim: c.claim.id })));
      const chosen = all.filter(({ e, claim: of }) => of === claim || evidence.includes(e.evidence.id));
      const titles = [
        ...chosen.map(({ e }) => ({ who: e.source ?? "Harbour Authority", title: e.evidence.title ?? e.evidence.quote?.slice(0, 60) ?? "Record", url: e.evidence.url })),
        ...snapshots.map((id) => ({ who: "The Daily Tide", title: `Pumps of the harbour tunnel (${id})`, url: "https://www.tide.example/2031/09/harbour-tunnel-pumps" })),
        ...sources.map((id) => ({ who: book.sources.find((s) => s.card.source.id === id)?.card.source.name ?? "A source", title: "", url: "https://www.tide.example/" })),
      ];
      if (titles.length === 0) fail("citation.none", "There is nothing to cite.");
      if (form === "csl-json") return { text: JSON.stringify(titles.map((one, n) => ({ id: `item${n + 1}`, type: "webpage", ...one })), null, 2), html: [], total: titles.length, withheld: 1, extension: "json" };
      if (form === "bibtex") return { text: titles.map((one, n) => `@online{item${n + 1},\n  author = {${one.who}},\n  title = {${one.title}},\n  url = {${one.url ?? ""}}\n}`).join("\n\n"), html: [], total: titles.length, withheld: 0, extension: "bib" };
      if (form === "ris") return { text: titles.map((one) => `TY  - ELEC\nAU  - ${one.who}\nTI  - ${one.title}\nUR  - ${one.url ?? ""}\nER  - `).join("\n"), html: [], total: titles.length, withheld: 0, extension: "ris" };
      const html = titles.map((one) => `${one.who}. (2031, September 7). <i>${one.title.replaceAll("<", "&lt;")}</i>. Retrieved September 8, 2031, from ${one.url ?? "the desk&#8217;s archive"}`);
      return { text: html.map((h) => h.replace(/<[^>]+>/g, "").replaceAll("&lt;", "<").replaceAll("&#8217;", "’")).join("\n"), html, total: html.length, withheld: claim ? 1 : 0, extension: "txt" };
    },
  };
}
