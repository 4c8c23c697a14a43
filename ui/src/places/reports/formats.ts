// What a report can be, and what it can come out as.
import type { CardShape } from "../../api/CardShape";
import type { ReportFormat } from "../../api/ReportFormat";
import type { ReportKind } from "../../api/ReportKind";

/** The formats by what one wants with them. The first is what a report is looked at in unless another is asked for. */
export const groups = [
  { name: "read", formats: ["html", "pdf", "docx"] },
  { name: "reckon", formats: ["xlsx", "csv"] },
  { name: "share", formats: ["png", "svg"] },
  { name: "publish", formats: ["site", "rss", "atom"] },
  { name: "programs", formats: ["json", "jsonld", "md"] },
] as const satisfies readonly { name: string; formats: readonly ReportFormat[] }[];

export const formats: readonly ReportFormat[] = groups.flatMap((g) => [...g.formats]);

export const kinds = ["checks", "dossier", "corrections", "statistics"] as const satisfies readonly ReportKind[];

/** The sizes of cards, in pixels. */
export const cards = ["link", "square", "story"] as const satisfies readonly CardShape[];
export const cardSizes: Readonly<Record<CardShape, readonly [number, number]>> = { link: [1200, 630], square: [1080, 1080], story: [1080, 1920] };

/** Whether its preview is a page: a web page, and what no page can show and says the same. */
export const isPage = (format: ReportFormat): boolean => format === "html" || format === "docx" || format === "xlsx" || format === "site";

/** A picture of one claim. */
export const isCard = (format: ReportFormat): boolean => format === "svg" || format === "png";

/** What its file ends in, from the dot on: two feeds beside each other are both XML. */
export function endingOf(format: ReportFormat): string {
  if (format === "rss" || format === "atom") return `.${format}.xml`;
  return format === "site" ? ".zip" : `.${format}`;
}

/** The format in a grid of rows (groups) that the arrow leads to; itself at an edge. */
export function beside(now: ReportFormat, arrow: string): ReportFormat {
  const row = groups.findIndex((g) => (g.formats as readonly ReportFormat[]).includes(now));
  const column = ((groups[row]?.formats ?? []) as readonly ReportFormat[]).indexOf(now);
  const step = arrow === "ArrowUp" || arrow === "ArrowLeft" ? -1 : 1;
  if (arrow === "ArrowLeft" || arrow === "ArrowRight") return formats[Math.max(0, Math.min(formats.length - 1, formats.indexOf(now) + step))] ?? now;
  const there = groups[row + step]?.formats as readonly ReportFormat[] | undefined;
  return there?.[Math.min(column, there.length - 1)] ?? now;
}

/** The languages that reports have words in. */
export const langs = ["en", "uk"] as const;
export type Lang = (typeof langs)[number];

/** The one of that name; the first where there is none. */
export function oneOf<T extends string>(all: readonly [T, ...T[]] | readonly T[], name: string | null | undefined): T {
  return all.find((one) => one === name) ?? (all[0] as T);
}

/** The next one, round and round; the one before with a step of -1. */
export function nextOf<T>(all: readonly T[], now: T, step = 1): T {
  return all[(all.indexOf(now) + step + all.length) % all.length] as T;
}
