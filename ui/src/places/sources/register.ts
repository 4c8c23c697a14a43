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

/** Those in which every word occurs: in the name, the site, the note, or as the kind's name. */
export function filtered(cards: readonly SourceCard[], text: string, kindName: (kind: SourceKind) => string): SourceCard[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...cards];
  return cards.filter((card) => {
    const { name, url, note, kind } = card.source;
    const all = folded([name, url ?? "", note ?? "", kindName(kind)].join(" "));
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
