// What stands beside a text: its statements, and the claims made of freely selected words.
import type { ClaimCard } from "../../api/ClaimCard";
import type { DocumentView } from "../../api/DocumentView";
import type { StatementView } from "../../api/StatementView";
import type { Mark, Span } from "../../text/blocks";
import { slice } from "../../text/points";

export interface Item {
  key: string;
  /** The same in the text and on the card. */
  n: number;
  spans: Span[];
  text: string;
  statement: StatementView | null;
  claim: ClaimCard | null;
  dismissed: boolean;
}

export type Order = "text" | "worth";

/** Statements by their numbers; claims of free selections are numbered on. */
export function itemsOf(view: DocumentView): Item[] {
  const found: Item[] = view.statements.map((s) => ({
    key: `s${s.n}`,
    n: s.n,
    spans: s.spans,
    text: s.claim?.wording ?? s.text,
    statement: s,
    claim: s.claim,
    dismissed: s.dismissed,
  }));
  const last = Math.max(0, ...view.statements.map((s) => s.n));
  const free = view.marks
    .filter((m) => m.statement === null)
    .map((m, i): Item => ({
      key: `c${m.claim.id}`,
      n: last + 1 + i,
      spans: m.spans,
      text: m.claim.wording || m.spans.map(([a, b]) => slice(view.body, a, b)).join(" … "),
      statement: null,
      claim: m.claim,
      dismissed: false,
    }));
  return [...found, ...free];
}

/** In the order of the text, or what is most worth checking first: what is recorded or put aside comes after. */
export function ordered(items: readonly Item[], order: Order): Item[] {
  const place = (item: Item) => item.spans[0]?.[0] ?? 0;
  const byText = (a: Item, b: Item) => place(a) - place(b) || a.n - b.n;
  if (order === "text") return [...items].sort(byText);
  const rank = (item: Item) => (item.dismissed ? 2 : item.claim ? 1 : 0);
  return [...items].sort((a, b) => rank(a) - rank(b) || (b.statement?.score ?? 0) - (a.statement?.score ?? 0) || byText(a, b));
}

/** The marks over the text: what is put aside has none. */
export function marksOf(items: readonly Item[], active: string | null): Mark[] {
  return items.filter((i) => !i.dismissed || i.key === active).map((i) => ({ key: i.key, spans: i.spans, number: i.n }));
}

/** The item that a code point lies in, the shortest of several. */
export function itemAt(items: readonly Item[], point: number): Item | null {
  const size = (i: Item) => i.spans.reduce((sum, [a, b]) => sum + b - a, 0);
  const over = items.filter((i) => i.spans.some(([a, b]) => point >= a && point < b));
  return over.sort((a, b) => size(a) - size(b))[0] ?? null;
}
