// The board: a column a stage, and where a card goes that is moved.
import type { Stage } from "../../api/Stage";

export const STAGES: readonly Stage[] = ["inbox", "assigned", "researching", "in-review", "published", "parked"];

/** The stage that lies so many columns farther; the same at the edges. */
export function neighbour(stage: Stage, by: number): Stage {
  const at = STAGES.indexOf(stage) + by;
  return STAGES[Math.max(0, Math.min(STAGES.length - 1, at))] ?? stage;
}

/** The query of one column: what is searched for, at that stage. */
export function columnQuery(query: string, stage: Stage): string {
  return `${query} stage:${stage}`.trim();
}
