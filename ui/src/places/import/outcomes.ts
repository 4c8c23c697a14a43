// What became of the rows of an import, and where each stands, in words.
import type { Imported } from "../../api/Imported";
import type { ImportItem } from "../../api/ImportItem";
import { t } from "../../i18n/index.svelte";

export const OUTCOMES = ["refused", "kept", "mended", "taken"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Claims that are there now: everything that was not refused. */
export function inTheBook({ done }: Imported): number {
  return done.taken + done.mended + done.kept;
}

/** Those that came to that, in their order. */
export function only(items: readonly ImportItem[], outcome: Outcome | null): readonly ImportItem[] {
  return outcome === null ? items : items.filter((i) => i.outcome === outcome);
}

const LINE = /^(line|row|script|page) (\d+)(?=$|, )/;

/** `row 7, When` in the reader's language: what stands behind it is the column's own name. What is no line or row stays as it
 * is: a file's name, a path in JSON. */
export function placeWords(place: string): string {
  const found = LINE.exec(place);
  if (!found) return place;
  const [all, what = "", n = ""] = found;
  return t(`import-place-${what}`, { n }) + place.slice(all.length);
}

/** The query that finds the claims of an import: themselves where they are few, else what was recorded on that day. */
export function queryFor(done: Imported, day: string): string {
  const claims = [...new Set(done.items.flatMap((i) => (i.claim === null ? [] : [i.claim])))];
  const all = done.items.length === done.total;
  return all && claims.length > 0 && claims.length <= 40 ? `id:${claims.join(",")}` : `added:${day}`;
}
