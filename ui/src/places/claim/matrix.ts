// The evidence for, against and around a claim: its sides, what is missing, and how it is sorted, filtered and grouped.
import type { EvidencePatch } from "../../api/EvidencePatch";
import type { EvidenceView } from "../../api/EvidenceView";
import type { Stance } from "../../api/Stance";
import { STANDINGS, standing, type Standing } from "./standing";

export interface Matrix {
  undecided: EvidenceView[];
  supports: EvidenceView[];
  contradicts: EvidenceView[];
  context: EvidenceView[];
}

/** The stances, in the order of their keys. */
export const STANCES = ["supports", "contradicts", "context"] as const satisfies readonly Stance[];

export function matrix(evidence: readonly EvidenceView[]): Matrix {
  const of = (stance: string | null) => evidence.filter((e) => e.evidence.stance === stance);
  return { undecided: of(null), supports: of("supports"), contradicts: of("contradicts"), context: of("context") };
}

/** The order in which the keys walk through the sides; what nobody has decided yet comes first. */
export function walk(m: Matrix): EvidenceView[] {
  return [...m.undecided, ...m.supports, ...m.contradicts, ...m.context];
}

/** What would make the evidence whole: a side that nobody has looked at, a second origin. Of no evidence everything is
 * missing, and the empty state says so. */
export type Missing = "supports" | "contradicts" | "origin";

export function missing(evidence: readonly EvidenceView[], origins: number): Missing[] {
  if (evidence.length === 0) return [];
  const found: Missing[] = [];
  for (const side of ["contradicts", "supports"] as const) if (!evidence.some((e) => e.evidence.stance === side)) found.push(side);
  if (origins < 2) found.push("origin");
  return found;
}

export const SORTS = ["stance", "source", "reliability", "credibility", "origin", "date", "state"] as const;
export type EvidenceSort = (typeof SORTS)[number];

/** What the evidence is narrowed to; empty text: everything. An origin by its name. */
export interface Narrowed {
  stance: Stance | "undecided" | "";
  state: Standing | "";
  origin: string;
}

export const EVERYTHING: Narrowed = { stance: "", state: "", origin: "" };

/** Whose information it is: its origin's, else its source's; `null` where nobody is named. */
export function originOf(e: EvidenceView): string | null {
  return e.origin ?? e.source;
}

export function narrowed(evidence: readonly EvidenceView[], to: Narrowed): EvidenceView[] {
  return evidence.filter(
    (e) =>
      (to.stance === "" || (e.evidence.stance ?? "undecided") === to.stance) &&
      (to.state === "" || standing(e) === to.state) &&
      (to.origin === "" || originOf(e) === to.origin),
  );
}

const SIDES = [null, "supports", "contradicts", "context"];

/** Sorted; pieces alike stand in the order of recording. What has no value comes last in both directions. */
export function sortedEvidence(evidence: readonly EvidenceView[], by: EvidenceSort, descending: boolean, lang: string): EvidenceView[] {
  const names = new Intl.Collator(lang, { sensitivity: "base", numeric: true });
  const value = (e: EvidenceView): string | number | null => {
    switch (by) {
      case "stance":
        return SIDES.indexOf(e.evidence.stance);
      case "source":
        return e.source;
      case "reliability":
        return e.reliability;
      case "credibility":
        return e.evidence.credibility;
      case "origin":
        return originOf(e);
      case "date":
        return e.evidence.published;
      case "state":
        return STANDINGS.indexOf(standing(e));
    }
  };
  const way = descending ? -1 : 1;
  return evidence
    .map((e) => [value(e), e] as const)
    .sort(([a], [b]) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return way * (typeof a === "number" && typeof b === "number" ? a - b : names.compare(String(a), String(b)));
    })
    .map(([, e]) => e);
}

/** The evidence of one origin: it counts once, however many pass it on. */
export interface OriginGroup {
  /** `null`: nobody is named; each piece of it stands for itself. */
  name: string | null;
  evidence: EvidenceView[];
}

/** By origin, in the order in which origins first occur; what names nobody last. */
export function byOrigin(evidence: readonly EvidenceView[]): OriginGroup[] {
  const groups = new Map<string | null, EvidenceView[]>();
  for (const e of evidence) {
    const name = originOf(e);
    groups.set(name, [...(groups.get(name) ?? []), e]);
  }
  const all = [...groups].map(([name, of]) => ({ name, evidence: of }));
  return [...all.filter((g) => g.name !== null), ...all.filter((g) => g.name === null)];
}

/** The origins there are, by name, with how many pieces come from each. */
export function origins(evidence: readonly EvidenceView[]): { name: string; n: number }[] {
  return byOrigin(evidence).flatMap((g) => (g.name === null ? [] : [{ name: g.name, n: g.evidence.length }]));
}

/** The states there are, with how many pieces are in each. */
export function states(evidence: readonly EvidenceView[]): { state: Standing; n: number }[] {
  return STANDINGS.map((state) => ({ state, n: evidence.filter((e) => standing(e) === state).length })).filter((s) => s.n > 0);
}

/** A change of a piece of evidence: what is left out stays, the mark of a drift among it. */
export function patchOf(changes: Partial<EvidencePatch>): EvidencePatch {
  return { seen: false, ...changes };
}

/** "A 1": reliability of the source, credibility of the information; a dash for what nobody judged. */
export function plate(e: EvidenceView): string {
  return `${e.reliability ?? "–"} ${e.evidence.credibility ?? "–"}`;
}

/** What a piece of evidence is called in a line: its source and its words. */
export function nameOf(e: EvidenceView): string {
  const words = e.evidence.quote ?? e.evidence.title ?? e.evidence.note ?? e.evidence.url ?? "";
  return [e.source, words].filter((s) => s).join(": ");
}
