// Judgements of a source as a line of steps: each holds until the next; A is on top. Judgements that follow one another
// closely are moved apart, so that every letter can be read.
import type { SourceRating } from "../../api/SourceRating";
import { grades } from "./register";

export interface LinePoint {
  x: number;
  y: number;
  rating: SourceRating;
}

/** In pixels of a drawing of that size; letters are at least this far apart. */
const APART = 20;

export function reliabilityLine(ratings: readonly SourceRating[], width: number, height: number): { points: LinePoint[]; path: string; from: string; to: string } {
  const inTime = [...ratings].sort((a, b) => a.rated_at.localeCompare(b.rated_at));
  const times = inTime.map((r) => Date.parse(r.rated_at));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const apart = Math.min(APART, inTime.length > 1 ? width / (inTime.length - 1) : width);
  const xs = times.map((at) => (last > first ? ((at - first) / (last - first)) * width : 0));
  for (let i = 1; i < xs.length; i += 1) xs[i] = Math.max(xs[i] ?? 0, (xs[i - 1] ?? 0) + apart);
  // What was pushed over the end is pushed back.
  for (let i = xs.length - 1; i >= 0; i -= 1) xs[i] = Math.min(xs[i] ?? 0, width - (xs.length - 1 - i) * apart);
  const points = inTime.map((rating, i) => ({ x: Math.round(xs[i] ?? 0), y: Math.round((grades.indexOf(rating.reliability) / (grades.length - 1)) * height), rating }));
  const path = points.map((p, i) => (i === 0 ? `M${p.x} ${p.y}` : `H${p.x}V${p.y}`)).join("");
  return { points, path, from: inTime[0]?.rated_at ?? "", to: inTime.at(-1)?.rated_at ?? "" };
}
