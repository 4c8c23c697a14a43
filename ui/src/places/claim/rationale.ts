// The rationale while it is written: which evidence it cites and under which number, and how a citation gets into it. Drawn
// from the Markdown's tokens, never from markup of its own making.

const CITATION = /\[@([^\]\s]+)\]/g;

/** The ids that a rationale cites, in the order of first mention: their numbers are their places, from 1. */
export function cited(rationale: string): string[] {
  return [...new Set([...rationale.matchAll(CITATION)].map((m) => m[1] ?? ""))];
}

/** A stretch of running text: words, or a citation. */
export type Piece = { words: string } | { cites: string };

/** Words with the citations in them taken out as pieces. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(CITATION)) {
    if (match.index > at) found.push({ words: text.slice(at, match.index) });
    found.push({ cites: match[1] ?? "" });
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push({ words: text.slice(at) });
  return found;
}

/** A citation that is being typed at the caret: `[@` and perhaps a beginning. */
export function citing(text: string, caret: number): { start: number; typed: string } | null {
  const open = /\[@([^\]\n]{0,60})$/.exec(text.slice(0, caret));
  return open ? { start: caret - open[0].length, typed: open[1] ?? "" } : null;
}

/** The text with the citation written at the caret, and where the caret comes to stand. */
export function withCitation(text: string, caret: number, id: string): { text: string; caret: number } {
  const open = citing(text, caret);
  const start = open?.start ?? caret;
  const before = text.slice(0, start);
  const gap = open || before === "" || /\s$/.test(before) ? "" : " ";
  const mark = `${gap}[@${id}]`;
  const after = text.slice(caret).replace(/^\]/, "");
  return { text: before + mark + after, caret: start + mark.length };
}
