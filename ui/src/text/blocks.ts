// A text as it is set: paragraphs, each with its place in the whole, and the marks over them cut into pieces.
import { length, toUnits } from "./points";

/** First and one past the last code point. */
export type Span = [number, number];

/** A paragraph, or a part of one that is too long to set at once. */
export interface Block {
  /** First code point in the whole text. */
  start: number;
  /** One past the last code point. */
  end: number;
  text: string;
  /** It goes on from the block before without a break. */
  continued: boolean;
}

/** Longer paragraphs are set in parts: a text without line breaks would otherwise be one node of megabytes. */
const LONGEST = 6000;

/** The paragraphs of a text; blank lines make none, but their code points count. */
export function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  let point = 0;
  for (const line of body.split("\n")) {
    let rest = line;
    let continued = false;
    while (rest.length > LONGEST) {
      const space = rest.lastIndexOf(" ", LONGEST);
      let cut = space > LONGEST / 2 ? space + 1 : LONGEST;
      // Never between the halves of a pair.
      const last = rest.charCodeAt(cut - 1);
      if (last >= 0xd800 && last <= 0xdbff) cut -= 1;
      const text = rest.slice(0, cut);
      const end = point + length(text);
      blocks.push({ start: point, end, text, continued });
      point = end;
      rest = rest.slice(cut);
      continued = true;
    }
    const end = point + length(rest);
    if (rest.trim()) blocks.push({ start: point, end, text: rest, continued });
    point = end + 1;
  }
  return blocks;
}

/** The block that holds a code point, or the next one. */
export function blockAt(blocks: readonly Block[], point: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= point) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(0, blocks.length - 1));
}

export interface Mark {
  key: string;
  spans: readonly Span[];
  /** Shown behind its last word. */
  number: number | null;
  /** What it does, where marks do different things: its edge. */
  tone?: string;
  /** The same in a word, beside its number. */
  name?: string;
}

export interface Piece {
  text: string;
  /** The marks over it, the one that began last at the end. */
  keys: string[];
  /** Numbers of the marks that end with it. */
  numbers: number[];
  /** Whether a mark's span begins, ends with it: rounded there. */
  first: boolean;
  last: boolean;
}

/** A block cut where marks begin and end. Marks may overlap. */
export function piecesOf(block: Block, marks: readonly Mark[]): Piece[] {
  interface Here {
    key: string;
    start: number;
    end: number;
    begins: boolean;
    ends: boolean;
    number: number | null;
  }
  const here: Here[] = [];
  for (const mark of marks) {
    const lastEnd = Math.max(...mark.spans.map(([, end]) => end));
    for (const [start, end] of mark.spans) {
      if (end <= block.start || start >= block.end || start >= end) continue;
      const ends = end <= block.end;
      here.push({
        key: mark.key,
        start: Math.max(start, block.start),
        end: Math.min(end, block.end),
        begins: start >= block.start,
        ends,
        number: ends && end === lastEnd ? mark.number : null,
      });
    }
  }
  if (!here.length) return [{ text: block.text, keys: [], numbers: [], first: false, last: false }];
  here.sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = [...new Set([block.start, block.end, ...here.flatMap((h) => [h.start, h.end])])].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const from = cuts[i] ?? 0;
    const to = cuts[i + 1] ?? 0;
    const over = here.filter((h) => h.start < to && h.end > from);
    pieces.push({
      text: block.text.slice(toUnits(block.text, from - block.start), toUnits(block.text, to - block.start)),
      keys: over.map((h) => h.key),
      numbers: over.flatMap((h) => (h.end === to && h.number !== null ? [h.number] : [])),
      first: over.some((h) => h.begins && h.start === from),
      last: over.some((h) => h.ends && h.end === to),
    });
  }
  return pieces;
}
