// A report in several formats, written in one act: which files that makes of the one path that was given.
import type { ReportFormat } from "../../api/ReportFormat";
import { endingOf, formats } from "./formats";

/** What the path of a report may end in; the longer before the shorter. */
const ENDINGS: readonly string[] = [...formats.map(endingOf), ".htm", ".markdown", ".xml"].sort((a, b) => b.length - a.length);

export interface File {
  format: ReportFormat;
  path: string;
}

/** The path without the ending of a format; any other dot belongs to the name. */
export function withoutEnding(path: string): string {
  const low = path.toLowerCase();
  const ending = ENDINGS.find((e) => low.endsWith(e));
  const bare = ending === undefined ? path : path.slice(0, -ending.length);
  // Of a file that is all ending (".json") nothing would be left.
  return bare === "" || /[\\/]$/.test(bare) ? path : bare;
}

/** One format goes to the path as it was typed; of several each goes to a file of its own beside the others. */
export function filesOf(path: string, wanted: readonly ReportFormat[]): File[] {
  const [only] = wanted;
  if (only !== undefined && wanted.length === 1) return [{ format: only, path }];
  return wanted.map((format) => ({ format, path: withoutEnding(path) + endingOf(format) }));
}

/** Ticked or not any more, in the order of the list. */
export function ticked(now: readonly ReportFormat[], format: ReportFormat, on: boolean): ReportFormat[] {
  return formats.filter((f) => (f === format ? on : now.includes(f)));
}

/** The path for other formats than before: its ending follows the one that is left, where it was that of a format. */
export function pathFor(path: string, before: readonly ReportFormat[], now: readonly ReportFormat[]): string {
  const [one] = now;
  if (one === undefined || now.length !== 1 || (before.length === 1 && before[0] === one)) return path;
  const bare = withoutEnding(path);
  return bare === path ? path : bare + endingOf(one);
}
