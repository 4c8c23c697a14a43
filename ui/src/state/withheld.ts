// What is not for publication, found by what it is on. A piece of evidence can have two marks, on its note and on all of it:
// taking the one on all of it away leaves the other, so that nothing comes into the open that nobody meant to open.
import type { Items } from "../api/Items";
import type { MarkRedaction } from "../api/MarkRedaction";
import type { RedactionView } from "../api/RedactionView";

export type MarkKind = "party" | "evidence" | "note" | "snapshot" | "words";

/** How much of a piece of evidence is withheld: nothing, its note, all of it. */
export type Withheld = "" | "note" | "all";

export function kindOf({ redaction: r }: RedactionView): MarkKind {
  if (r.party !== null) return "party";
  if (r.evidence !== null) return r.note_only ? "note" : "evidence";
  return r.snapshot !== null ? "snapshot" : "words";
}

/** The marks, by the id of what they are on. */
export class Marks {
  /** The latest first. */
  readonly all: readonly RedactionView[];
  readonly #by = new Map<string, RedactionView>();

  constructor(items: Items<RedactionView>["items"] = []) {
    this.all = items.toSorted((a, b) => b.redaction.marked_at.localeCompare(a.redaction.marked_at) || b.redaction.id.localeCompare(a.redaction.id));
    for (const view of items) {
      const { party, evidence, snapshot } = view.redaction;
      const on = party ?? evidence ?? snapshot;
      if (on !== null) this.#by.set(`${kindOf(view)} ${on}`, view);
    }
  }

  /** The mark of that kind on that thing. */
  on(kind: MarkKind, id: string | null | undefined): RedactionView | undefined {
    return id ? this.#by.get(`${kind} ${id}`) : undefined;
  }
  ofEvidence(id: string | null | undefined): Withheld {
    if (this.on("evidence", id)) return "all";
    return this.on("note", id) ? "note" : "";
  }
}

/** What brings a piece of evidence there: a mark to make, marks to take away. In that order nothing is ever less withheld
 * than before and after. */
export function stepsTo(wanted: Withheld, evidence: string, marks: Marks): { mark: MarkRedaction | null; lift: string[] } {
  const [whole, note] = [marks.on("evidence", evidence), marks.on("note", evidence)];
  const ids = (...views: (RedactionView | undefined)[]) => views.flatMap((v) => (v ? [v.redaction.id as string] : []));
  if (wanted === "") return { mark: null, lift: ids(whole, note) };
  if (wanted === "note") return { mark: note ? null : { evidence, note_only: true }, lift: ids(whole) };
  return { mark: whole ? null : { evidence, note_only: false }, lift: [] };
}

/** The longest stretch of a text that can stand in quotation marks in a search; empty where there is none. */
function quotable(text: string): string {
  const stretches = text.split(/["“”\\\r\n]+/).map((s) => s.trim());
  const longest = stretches.reduce((a, b) => (b.length > a.length ? b : a), "");
  return Array.from(longest).slice(0, 80).join("").trim();
}

/** The search in Claims that finds where a mark is: the claim of its evidence, the claims of its party, or those in which its
 * words stand. `null` where no search could. */
export function queryFor(view: RedactionView): string | null {
  const words = quotable(view.label);
  if (words === "") return null;
  const kind = kindOf(view);
  if (kind === "words") return `"${words}"`;
  return kind === "party" ? `claimant:"${words}"` : kind === "snapshot" ? null : `evidence:"${words}"`;
}

/** What one key makes of a piece of evidence: all of it is withheld, or no more than was withheld besides. */
export function toggled(evidence: string, marks: Marks): Withheld {
  if (!marks.on("evidence", evidence)) return "all";
  return marks.on("note", evidence) ? "note" : "";
}
