// The evidence for, against and around a claim, in the order in which it was recorded; what nobody has decided yet first.
import type { EvidenceView } from "../../api/EvidenceView";
import type { Stance } from "../../api/Stance";

export interface Matrix {
  undecided: EvidenceView[];
  supports: EvidenceView[];
  contradicts: EvidenceView[];
  context: EvidenceView[];
}

export function matrix(evidence: readonly EvidenceView[]): Matrix {
  const of = (stance: string | null) => evidence.filter((e) => e.evidence.stance === stance);
  return { undecided: of(null), supports: of("supports"), contradicts: of("contradicts"), context: of("context") };
}

/** The order in which the keys walk through it. */
export function walk(m: Matrix): EvidenceView[] {
  return [...m.undecided, ...m.supports, ...m.contradicts, ...m.context];
}

/** "A 1": reliability of the source, credibility of the information; a dash for what nobody judged. */
export function plate(e: EvidenceView): string {
  return `${e.reliability ?? "–"} ${e.evidence.credibility ?? "–"}`;
}

/** The stances, in the order of their keys. */
export const STANCES = ["supports", "contradicts", "context"] as const satisfies readonly Stance[];

/** What a piece of evidence is called in a line: its source and its words. */
export function nameOf(e: EvidenceView): string {
  const words = e.evidence.quote ?? e.evidence.title ?? e.evidence.note ?? e.evidence.url ?? "";
  return [e.source, words].filter((s) => s).join(": ");
}
