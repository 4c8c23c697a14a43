// Which column is which field, as a person changes it. What a claim has once is one column's: choosing it for another takes it
// from the one that had it, and says so. What was chosen stays when the file is read in another way, as far as its columns are
// still there.
import type { MappedColumn } from "../../api/MappedColumn";
import type { TableField } from "../../api/TableField";
import type { TableOrder } from "../../api/TableOrder";

/** All fields, in the order in which they are offered. */
export const FIELDS: readonly TableField[] = [
  "claim", "claimant", "said-on", "venue", "reported-by", "rating", "url", "publisher", "title", "quote",
  "topics", "notes", "place", "about", "lang", "priority", "id", "keep", "ignore",
];

const SEVERAL: readonly TableField[] = ["claimant", "reported-by", "topics", "notes", "keep", "ignore"];
const LISTS: readonly TableField[] = ["claimant", "reported-by", "topics"];

/** Whether several columns can be it. */
export const takesSeveral = (field: TableField): boolean => SEVERAL.includes(field);
/** Whether a cell of it can hold several values. */
export const isList = (field: TableField): boolean => LISTS.includes(field);
/** Whether it says something of the claim. */
export const isUsed = (field: TableField): boolean => field !== "keep" && field !== "ignore";

/** Signs that part several values in a cell, likeliest first. A comma only where somebody says so: names have commas. */
export const SPLITS: readonly string[] = [";", "|", "\n", " / ", ","];

/** The sign that parts the values of these cells, if one does. */
export function splitOf(samples: readonly string[], field: TableField): string | undefined {
  const wanted = field === "topics" ? SPLITS : SPLITS.filter((s) => s !== ",");
  return wanted.find((sign) => samples.some((text) => text.includes(sign)));
}

function made(name: string, field: TableField, split: string | undefined, dates: TableOrder | undefined): MappedColumn {
  return {
    name,
    field,
    ...(split && isList(field) ? { split } : {}),
    ...(dates && field === "said-on" ? { dates } : {}),
  };
}

export interface Chosen {
  columns: MappedColumn[];
  /** The column that had the field before, and is kept as it stands now. */
  displaced: string | null;
}

/** The mapping with that column as that field. */
export function choose(columns: readonly MappedColumn[], at: number, field: TableField, samples: readonly string[] = []): Chosen {
  const before = columns[at];
  if (!before || before.field === field) return { columns: [...columns], displaced: null };
  const other = takesSeveral(field) ? -1 : columns.findIndex((c, i) => i !== at && c.field === field);
  const next = columns.map((c, i) => {
    if (i === at) return made(c.name, field, before.split ?? splitOf(samples, field), undefined);
    return i === other ? made(c.name, "keep", undefined, undefined) : c;
  });
  return { columns: next, displaced: columns[other]?.name ?? null };
}

/** The mapping with that sign between the values of a column; an empty one: a cell is one value. */
export function split(columns: readonly MappedColumn[], at: number, sign: string): MappedColumn[] {
  return columns.map((c, i) => (i === at ? made(c.name, c.field, sign, c.dates) : c));
}

/** The mapping with the order of the numbers of its dates said, or left open. */
export function order(columns: readonly MappedColumn[], which: TableOrder | null): MappedColumn[] {
  return columns.map((c) => (c.field === "said-on" ? made(c.name, c.field, c.split, which ?? undefined) : c));
}

/** What is suggested for a file that is read anew, with what a person chose for columns of the same name. */
export function carried(suggested: readonly MappedColumn[], chosen: readonly MappedColumn[], touched: ReadonlySet<string>): MappedColumn[] {
  const kept = new Map(chosen.filter((c) => touched.has(c.name)).map((c) => [c.name, c]));
  const here = suggested.map((c) => kept.get(c.name) ?? c);
  const taken = new Set(here.filter((c) => kept.has(c.name) && !takesSeveral(c.field)).map((c) => c.field));
  return here.map((c) => (!kept.has(c.name) && taken.has(c.field) ? made(c.name, "keep", undefined, undefined) : c));
}

export type Trouble = { what: "no-claim" } | { what: "twice"; field: TableField; first: string; second: string };

/** What keeps this mapping from being used. */
export function trouble(columns: readonly MappedColumn[]): Trouble | null {
  const first = new Map<TableField, string>();
  for (const { name, field } of columns) {
    const before = first.get(field);
    if (before !== undefined && !takesSeveral(field)) return { what: "twice", field, first: before, second: name };
    first.set(field, name);
  }
  return first.has("claim") ? null : { what: "no-claim" };
}

/** How sure a suggestion is, in three words. */
export function sureness(confidence: number): "sure" | "likely" | "guess" {
  return confidence >= 0.85 ? "sure" : confidence >= 0.55 ? "likely" : "guess";
}
