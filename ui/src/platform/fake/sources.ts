// Answers to the calls about sources.
import type { Reliability } from "../../api/Reliability";
import type { SourceEvidence } from "../../api/SourceEvidence";
import type { SourceKind } from "../../api/SourceKind";
import type { SourceView } from "../../api/SourceView";
import type { Stance } from "../../api/Stance";
import { fail, type FakeCalls } from ".";
import { inventedSnapshot, KEPT } from "./invented-snapshots";
import type { FakeBook } from "./record";

export function sourceCalls(book: FakeBook): FakeCalls {
  const source = (id: string) => book.sources.find((s) => s.card.source.id === id) ?? fail("not-found", "no such source", { id });
  const rate = (view: SourceView, reliability: Reliability, reason: string | undefined) => {
    view.card.reliability = reliability;
    view.ratings.unshift({ id: book.nextId(), source: view.card.source.id, reliability, reason: reason ?? null, rated_at: "2031-09-12T09:00:00Z" });
  };
  const passOn = (view: SourceView, origin: string | null) => {
    const of = origin === null ? undefined : (book.sources.find((s) => s.card.source.name === origin) ?? fail("source.missing", "no such source", { id: origin }));
    if (of?.card.origin) fail("source.origin", "An origin passes nothing on.", { name: of.card.source.name });
    view.card.source.origin = of?.card.source.id ?? null;
    view.card.origin = of?.card.source.name ?? null;
    for (const s of book.sources) s.passed_on_by = book.sources.filter((o) => o.card.source.origin === s.card.source.id).map((o) => o.card.source.name);
  };
  return {
    "source.list": () => ({ items: book.sources.map((s) => s.card), total: book.sources.length }),
    "source.show": ({ id }) => source(id),
    "source.add": ({ name, kind, url, same_as, origin, note, reliability, reason }) => {
      const id = book.nextId();
      const view: SourceView = {
        card: { source: { id, name, kind: kind ?? "other", party: null, url: url ?? null, same_as: same_as ?? [], origin: null, note: note ?? null }, reliability: null, evidence: 0, claims: 0, origin_of: 0, origin: null },
        passed_on_by: [],
        ratings: [],
        evidence: [],
      };
      if (reliability) rate(view, reliability, reason);
      book.sources.push(view);
      if (origin) passOn(view, origin);
      return { id };
    },
    "source.edit": ({ id, origin, ...changes }) => {
      if (changes.url && !/^https?:/.test(changes.url)) fail("call.link", "no web address", { field: "url", value: changes.url });
      Object.assign(source(id).card.source, changes);
      if (origin !== undefined) passOn(source(id), origin);
      return {};
    },
    "source.rate": ({ id, reliability, reason }) => {
      rate(source(id), reliability, reason);
      return {};
    },
  };
}

type Said = [stance: Stance | null, credibility: number | null, quote: string, claim: string, origin?: string];
const registered: [name: string, kind: SourceKind, grades: [Reliability, string][], originOf: number, url: string | null, note: string | null, said: Said[]][] = [
  ["Harbour Authority", "official", [["B", "Publishes its figures, and corrected two of them itself in 2030."], ["C", "First statements after the flood were withdrawn."], ["B", "Its figures on traffic were confirmed by counting."], ["F", "New to the desk."]], 3, "https://harbour.example/statements", "Owns the tunnel: has an interest in its opening. Spokeswoman answers within a day.", [
    ["contradicts", 3, "No leak has been found in any of the forty joints.", "Water enters the harbour tunnel at three joints."],
    ["supports", 2, "The tests of the eastern pumps were shortened by two weeks.", "The tests of the harbour tunnel’s pumps were cut short in May."],
    ["context", null, "The tunnel was budgeted at 0.7 billion crowns in 2024.", "The harbour tunnel has cost twice its first budget.", "Ministry of Transport"],
  ]],
  ["The Alm Post", "media", [["B", "Names its sources; three checks of its reports held."]], 0, "https://post.example", null, [["supports", 2, "Two engineers described puddles at joint 17.", "Water enters the harbour tunnel at three joints.", "Tunnel worker, name withheld"]]],
  ["Tunnel worker, name withheld", "eyewitness", [["C", "Was at the place, known to the desk; one report, not yet confirmed by another."]], 2, null, "Met twice. Protect the name.", [["supports", 3, "You step over the water at joint 17. It has been there since June.", "Water enters the harbour tunnel at three joints."]]],
  ["Ministry of Transport", "official", [], 1, "https://transport.example", null, []],
  ["Pump log 2031", "data", [["A", "Written by the control system, complete, hash published daily."]], 0, null, null, [["supports", 1, "Maximum load, pumps E1 to E4: 61 %.", "The eastern pumps of the harbour tunnel have never run at full load."]]],
  ["Prof. Nora Vik", "expert", [["B", "Thirty years of tunnel hydraulics; no ties to the project found."]], 0, null, null, [["context", 2, "A pump that never ran at full load tells you nothing about a storm.", "The eastern pumps of the harbour tunnel have never run at full load."]]],
  ["Місцева газета", "media", [["D", "Often without sources; one invented quotation in 2030."]], 0, "https://hazeta.example", null, [["supports", 4, "Насоси зупинялися двічі у липні.", "Насоси тунелю зупинялися двічі у липні."]]],
  ["Radio Alm", "media", [], 0, "https://radioalm.example", null, [["supports", 3, "The Authority told us that the tests were shortened.", "The tests of the harbour tunnel’s pumps were cut short in May."]]],
  ["Alm Tonight, the evening magazine of the public broadcaster of the northern coast", "media", [["B", "Corrects itself on air."]], 0, null, null, []],
  ["tunnel_truth", "other", [["E", "Pictures of another tunnel, passed off as this one, three times."]], 0, "https://social.example/tunnel_truth", null, [["supports", 6, "Everybody knows it is full of water!!!", "Water enters the harbour tunnel at three joints."]]],
];

/** Invented sources. */
export function inventedSources(nextId: () => string): SourceView[] {
  const views = registered.map(([name, kind, grades, origin_of, url, note, said]): SourceView => {
    const id = nextId();
    const reliability = grades[0]?.[0] ?? null;
    const evidence = said.map(([stance, credibility, quote, wording, origin], n): SourceEvidence => {
      const claim = nextId();
      const kept = url === null ? null : (KEPT[(n + name.length) % KEPT.length] ?? null);
      const snapshot = kept === null ? null : inventedSnapshot(nextId(), url, quote, kept);
      return {
        evidence: {
          evidence: { id: nextId(), claim, source: id, origin: null, stance, title: null, quote, url, snapshot: snapshot?.id ?? null, passage: null, drift: kept?.drift ?? null, published: "2031-09", credibility, note: null, added_at: "2031-09-10T10:00:00Z" },
          source: name,
          reliability,
          origin: origin ?? null,
          snapshot,
        },
        claim: { id: claim, wording, claimants: [], stage: "researching", rating: stance === "contradicts" ? { id: "claimbook/half-true", name: "Half true", mark: "half" } : null },
      };
    });
    return {
      card: { source: { id, name, kind, party: null, url, same_as: name === "Harbour Authority" ? ["https://www.wikidata.example/wiki/Q1017", "https://register.example/organisations/0004417"] : [], origin: null, note }, reliability, evidence: said.length, claims: new Set(said.map((s) => s[3])).size, origin_of, origin: null },
      passed_on_by: [],
      ratings: grades.map(([grade, reason], i) => ({ id: nextId(), source: id, reliability: grade, reason, rated_at: `20${31 - i}-0${9 - i}-1${i}T08:30:00Z` })),
      evidence,
    };
  });
  const named = (name: string) => views.find((v) => v.card.source.name === name);
  for (const [passes, whose] of [["The Alm Post", "Tunnel worker, name withheld"], ["Місцева газета", "tunnel_truth"], ["Radio Alm", "Harbour Authority"], ["Alm Tonight, the evening magazine of the public broadcaster of the northern coast", "Harbour Authority"]] as const) {
    const [view, of] = [named(passes), named(whose)];
    if (!view || !of) continue;
    view.card.source.origin = of.card.source.id;
    view.card.origin = whose;
    of.passed_on_by.push(passes);
  }
  const loud = views[0];
  for (let i = 1; loud && i <= 60; i += 1) {
    const like = loud.evidence[i % 3];
    if (like) loud.evidence.push({ ...like, evidence: { ...like.evidence, evidence: { ...like.evidence.evidence, id: nextId(), quote: `Statement ${i} of the year: ${like.evidence.evidence.quote ?? ""}` } } });
    loud.card.evidence = loud.evidence.length;
  }
  return views;
}
