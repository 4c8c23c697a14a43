// What is selected on the screen, as spans of the text. Every block carries `data-start`, its first code point; inside of it
// only its own words are text nodes (numbers stand in generated content), so that what is selected is what is counted.
import { length, toPoints } from "./points";
import type { Span } from "./blocks";

function blocksIn(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("[data-start]")];
}

/** The code point that a place in the document stands for. */
export function pointAt(root: Element, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>("[data-start]");
  if (block && root.contains(block)) {
    const before = document.createRange();
    before.selectNodeContents(block);
    before.setEnd(node, offset);
    return Number(block.dataset["start"]) + toPoints(block.textContent ?? "", before.toString().length);
  }
  // Between blocks: the beginning of the next one, or the end of the last.
  const place = document.createRange();
  place.setStart(node, offset);
  for (const next of blocksIn(root)) {
    if (place.comparePoint(next, 0) >= 0) return Number(next.dataset["start"]);
  }
  const last = blocksIn(root).at(-1);
  return last ? Number(last.dataset["start"]) + length(last.textContent ?? "") : null;
}

/** The selected words in `root`, without white space around them; `null` where nothing is selected there. */
export function selectedSpan(root: Element, selection: Selection | null, body: (start: number, end: number) => string): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) && !root.contains(range.endContainer)) return null;
  const start = pointAt(root, range.startContainer, range.startOffset);
  const end = pointAt(root, range.endContainer, range.endOffset);
  return start === null || end === null ? null : trimmed([start, end], body);
}

/** A span without the white space at its ends; `null` where there is nothing else in it. */
export function trimmed([start, end]: Span, body: (start: number, end: number) => string): Span | null {
  if (end <= start) return null;
  const words = body(start, end);
  const from = start + length(words.slice(0, words.length - words.trimStart().length));
  const to = end - length(words.slice(words.trimEnd().length));
  return to > from ? [from, to] : null;
}

/** Spans in the order of the text; those that touch or overlap become one. */
export function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
