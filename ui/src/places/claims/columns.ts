// The columns of the list: which there are, how wide, what they sort by, and which of them are shown.
import type { ClaimSort } from "../../api/ClaimSort";

export type ColumnName =
  | "claimant" | "said" | "stage" | "evidence" | "verdict" | "priority" | "due" | "assignee" | "topics" | "added";

export interface Column {
  name: ColumnName;
  /** A grid track. */
  width: string;
  sort?: ClaimSort;
  /** What is sensible first: the latest, the most, the most urgent. */
  descendingFirst?: boolean;
}

/** In the order in which they stand; the claim itself comes before them and is always there. */
export const COLUMNS: readonly Column[] = [
  { name: "claimant", width: "minmax(90px, 0.36fr)", sort: "claimant" },
  { name: "said", width: "98px", sort: "said", descendingFirst: true },
  { name: "stage", width: "102px", sort: "stage" },
  { name: "priority", width: "72px", sort: "priority" },
  { name: "due", width: "104px", sort: "due" },
  { name: "assignee", width: "120px" },
  { name: "topics", width: "minmax(80px, 0.3fr)" },
  { name: "added", width: "104px", sort: "added", descendingFirst: true },
  { name: "evidence", width: "78px", sort: "evidence", descendingFirst: true },
  { name: "verdict", width: "120px", sort: "verdict", descendingFirst: true },
];

const FIRST: readonly ColumnName[] = ["claimant", "said", "stage", "evidence", "verdict"];
const KEPT = "claimbook.claims.columns";

/** Those that were chosen last on this machine. */
export function keptColumns(): ColumnName[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? "null");
    if (Array.isArray(kept)) return COLUMNS.map((c) => c.name).filter((n) => kept.includes(n));
  } catch {
    // What another version kept there is no reason not to show a list.
  }
  return [...FIRST];
}

export function keepColumns(names: readonly ColumnName[]): void {
  localStorage.setItem(KEPT, JSON.stringify(names));
}

/** The tracks of the grid: a box to tick, the claim, and the columns. */
export function tracks(shown: readonly ColumnName[]): string {
  const widths = COLUMNS.filter((c) => shown.includes(c.name)).map((c) => c.width);
  return ["44px", "minmax(240px, 1fr)", ...widths].join(" ");
}
