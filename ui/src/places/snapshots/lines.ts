// The queue as it is listed: a line a thing. An archive gives a line for each page in it.
import type { Captured } from "../../api/Captured";
import type { Capture } from "../../state/captures.svelte";

export interface Line {
  key: string;
  entry: Capture;
  /** What became of it, once that is known. */
  result: Captured | null;
}

export function linesOf(entries: readonly Capture[]): Line[] {
  return entries.flatMap((entry): Line[] =>
    entry.answer?.length ? entry.answer.map((result, i) => ({ key: `${entry.n}-${i}`, entry, result })) : [{ key: `${entry.n}-0`, entry, result: null }],
  );
}
