// A comparison as it is shown: long runs of paragraphs that are the same are folded, with one left on each side of a
// difference so that it can be read in its place.
import type { ComparedRow } from "../../api/ComparedRow";

export type Folded =
  | { kind: "row"; key: string; row: ComparedRow; /** Which difference it is, from 0; `null`: none. */ difference: number | null }
  | { kind: "fold"; key: string; /** Its first row: what opening it is remembered by. */ from: number; n: number };

/** Paragraphs left beside a difference. */
const BESIDE = 1;
/** A fold that hides less than this hides nothing worth a press. */
const LEAST = 2;

/** The rows with the runs folded, save those that were opened (by their first hidden row). */
export function folded(rows: readonly ComparedRow[], opened: ReadonlySet<number>): Folded[] {
  const result: Folded[] = [];
  let differences = 0;
  const push = (i: number, difference: number | null): void => {
    const row = rows[i];
    if (row) result.push({ kind: "row", key: `r${i}`, row, difference });
  };
  for (let i = 0; i < rows.length; ) {
    if (rows[i]?.kind !== "same") {
      push(i, differences);
      differences += 1;
      i += 1;
      continue;
    }
    let end = i;
    while (end < rows.length && rows[end]?.kind === "same") end += 1;
    const from = i === 0 ? 0 : i + BESIDE;
    const to = end === rows.length ? end : end - BESIDE;
    if (to - from >= LEAST && !opened.has(from)) {
      for (let k = i; k < from; k += 1) push(k, null);
      result.push({ kind: "fold", key: `f${from}`, from, n: to - from });
      for (let k = to; k < end; k += 1) push(k, null);
    } else for (let k = i; k < end; k += 1) push(k, null);
    i = end;
  }
  return result;
}

/** Where that difference stands among what is shown. */
export function indexOfDifference(shown: readonly Folded[], difference: number): number {
  return shown.findIndex((f) => f.kind === "row" && f.difference === difference);
}
