// The register of sources, filtered and sorted in the window: it is short enough to be fetched whole.
import type { Reliability } from "../../api/Reliability";
import type { SourceCard } from "../../api/SourceCard";
import type { SourceKind } from "../../api/SourceKind";

export const kinds: readonly SourceKind[] = ["official", "eyewitness", "media", "data", "expert", "other"];
export const grades: readonly Reliability[] = ["A", "B", "C", "D", "E", "F"];

export type Column = "name" | "kind" | "reliability" | "evidence" | "claims" | "origin";

function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}

/** What the register is narrowed to; empty text: everything. `none`: those that nobody has judged. */
export interface Narrowed {
  kind: SourceKind | "";
  reliability: Reliability | "none" | "";
}

export const EVERY: Narrowed = { kind: "", reliability: "" };

export function narrowed(cards: readonly SourceCard[], to: Narrowed): SourceCard[] {
  return cards.filter((c) => (to.kind === "" || c.source.kind === to.kind) && (to.reliability === "" || (c.reliability ?? "none") === to.reliability));
}

/** A row of the register: a source, and whether it stands under the one whose information it passes on. */
export interface Row {
  card: SourceCard;
  under: boolean;
  /** Those that pass its information on, and stand under it. */
  passing: number;
  /** Evidence of all of them and its own: one origin. */
  evidence: number;
}

/** Flat, in the order given. */
export function plainRows(cards: readonly SourceCard[]): Row[] {
  return cards.map((card) => ({ card, under: false, passing: 0, evidence: card.evidence }));
}

/** Under their origins: each origin where it stands in the order, what passes its information on right after it, in order.
 * One whose origin is not among them stands for itself. */
export function groupedRows(cards: readonly SourceCard[]): Row[] {
  const there = new Set(cards.map((c) => c.source.id));
  const passing = new Map<string, SourceCard[]>();
  const under = (c: SourceCard): boolean => c.source.origin !== null && c.source.origin !== c.source.id && there.has(c.source.origin);
  for (const card of cards) if (card.source.origin !== null && under(card)) passing.set(card.source.origin, [...(passing.get(card.source.origin) ?? []), card]);
  return cards
    .filter((c) => !under(c))
    .flatMap((card) => {
      const of = passing.get(card.source.id) ?? [];
      return [
        { card, under: false, passing: of.length, evidence: of.reduce((n, c) => n + c.evidence, card.evidence) },
        ...of.map((c) => ({ card: c, under: true, passing: 0, evidence: c.evidence })),
      ];
    });
}

/** Links as they are typed, one a line. */
export function linesOf(text: string): string[] {
  return [...new Set(text.split("\n").map((line) => line.trim()).filter(Boolean))];
}

/** Those in which every word occurs: in the name, the site, the note, or as the kind's name. */
export function filtered(cards: readonly SourceCard[], text: string, kindName: (kind: SourceKind) => string): SourceCard[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...cards];
  return cards.filter((card) => {
    const { name, url, note, kind, same_as } = card.source;
    const all = folded([name, url ?? "", note ?? "", kindName(kind), card.origin ?? "", ...same_as].join(" "));
    return words.every((w) => all.includes(w));
  });
}

/** Sorted by a column; sources alike in it stand by name. Those nobody has judged come last in both directions. */
export function sorted(cards: readonly SourceCard[], by: Column, descending: boolean, lang: string): SourceCard[] {
  const names = new Intl.Collator(lang, { sensitivity: "base", numeric: true });
  const way = descending ? -1 : 1;
  return [...cards].sort((a, b) => {
    if (by === "reliability" && (a.reliability === null) !== (b.reliability === null)) return a.reliability === null ? 1 : -1;
    return way * compare(a, b, by, names) || names.compare(a.source.name, b.source.name);
  });
}

function compare(a: SourceCard, b: SourceCard, by: Column, names: Intl.Collator): number {
  switch (by) {
    case "name":
      return names.compare(a.source.name, b.source.name);
    case "kind":
      return kinds.indexOf(a.source.kind) - kinds.indexOf(b.source.kind);
    case "reliability":
      return (a.reliability ?? "").localeCompare(b.reliability ?? "");
    case "evidence":
      return a.evidence - b.evidence;
    case "claims":
      return a.claims - b.claims;
    case "origin":
      return a.origin_of - b.origin_of;
  }
}
