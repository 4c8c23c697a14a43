// What a report can come out as.
import type { ReportFormat } from "../../api/ReportFormat";

export const formats: readonly ReportFormat[] = ["html", "md", "json", "jsonld", "csv", "docx", "xlsx"];

/** Whether its preview is a page: a web page, and what no page can show and says the same. */
export const isPage = (format: ReportFormat): boolean => format === "html" || format === "docx" || format === "xlsx";

/** The languages that reports have words in. */
export const langs = ["en", "uk"] as const;
export type Lang = (typeof langs)[number];

/** The one of that name; the first where there is none. */
export function oneOf<T extends string>(all: readonly [T, ...T[]] | readonly T[], name: string | null | undefined): T {
  return all.find((one) => one === name) ?? (all[0] as T);
}

/** The next one, round and round. */
export function nextOf<T>(all: readonly T[], now: T): T {
  return all[(all.indexOf(now) + 1) % all.length] as T;
}
