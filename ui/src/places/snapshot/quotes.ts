// What the evidence quotes of a snapshot: in the order of reading, numbered as in the text; what has lost its place apart.
import type { SnapshotQuote } from "../../api/SnapshotQuote";
import type { Mark } from "../../text/blocks";

export interface NumberedQuote {
  /** Its evidence's id. */
  key: string;
  /** As it stands behind its words; `null` where they have no place. */
  n: number | null;
  quote: SnapshotQuote;
}

export interface Quotes {
  /** Bound to their words, in the order of the text. */
  placed: NumberedQuote[];
  /** Their words are no longer found, or stand there more than once: never marked anywhere. */
  orphans: NumberedQuote[];
  /** They rest on the snapshot as a whole. */
  whole: NumberedQuote[];
}

export function quotesOf(all: readonly SnapshotQuote[]): Quotes {
  const start = (q: SnapshotQuote): number => Math.min(...q.spans.map(([from]) => from));
  const end = (q: SnapshotQuote): number => Math.max(...q.spans.map(([, to]) => to));
  const of = (quote: SnapshotQuote, n: number | null): NumberedQuote => ({ key: quote.evidence.evidence.id, n, quote });
  const placed = all.filter((q) => q.orphan === null && q.spans.length > 0).sort((a, b) => start(a) - start(b) || end(a) - end(b));
  return {
    placed: placed.map((q, i) => of(q, i + 1)),
    orphans: all.filter((q) => q.orphan !== null).map((q) => of(q, null)),
    whole: all.filter((q) => q.orphan === null && q.spans.length === 0).map((q) => of(q, null)),
  };
}

/** As the keys walk through them. */
export function walkOf(quotes: Quotes): NumberedQuote[] {
  return [...quotes.placed, ...quotes.orphans, ...quotes.whole];
}

/** What a stance is called in messages: `supports`, …, `undecided`. */
export function stanceOf(quote: SnapshotQuote): string {
  return quote.evidence.evidence.stance ?? "undecided";
}

/** The marks over the text: of what has a place in it alone. */
export function marksOf(quotes: Quotes, name: (stance: string) => string): Mark[] {
  return quotes.placed.map(({ key, n, quote }) => ({ key, spans: quote.spans, number: n, tone: stanceOf(quote), name: name(stanceOf(quote)) }));
}

/** The quote that a code point lies in, the shortest of several. */
export function quoteAt(quotes: Quotes, point: number): NumberedQuote | null {
  const size = (q: NumberedQuote): number => q.quote.spans.reduce((sum, [a, b]) => sum + b - a, 0);
  const over = quotes.placed.filter((q) => q.quote.spans.some(([a, b]) => point >= a && point < b));
  return over.sort((a, b) => size(a) - size(b))[0] ?? null;
}
