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

const FIRST = /^(line|row|script|page) (\d+)(?=$|, )/;
const LAST = /, (line|row|script|page) (\d+)$/;

/** `row 7, When` or `page.html, script 2` in the reader's language: a column's and a file's own names stay. Of the folder that
 * was named only what lies within is said. */
export function placeWords(place: string, folder = ""): string {
  const first = FIRST.exec(place);
  if (first) return t(`import-place-${first[1] ?? ""}`, { n: first[2] ?? "" }) + place.slice(first[0].length);
  const base = folder.replace(/[\\/]+$/, "");
  const within = base !== "" && place.startsWith(base) && /[\\/]/.test(place.charAt(base.length)) ? place.slice(base.length + 1) : place;
  return within.replace(LAST, (_, what: string, n: string) => `, ${t(`import-place-${what}`, { n })}`);
}

/** The query that finds the claims of an import: themselves where they are few, else what was recorded on that day. */
export function queryFor(done: Imported, day: string): string {
  const claims = [...new Set(done.items.flatMap((i) => (i.claim === null ? [] : [i.claim])))];
  const all = done.items.length === done.total;
  return all && claims.length > 0 && claims.length <= 40 ? `id:${claims.join(",")}` : `added:${day}`;
}
