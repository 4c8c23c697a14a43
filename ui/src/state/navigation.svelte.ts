// Which place is open, and the way back.
import { takeInHand } from "./at-hand.svelte";

export const placeNames = ["read", "document", "claims", "claim", "snapshots", "snapshot", "sources", "reports", "template", "history", "import"] as const;
export type PlaceName = (typeof placeNames)[number];

export interface Location {
  place: PlaceName;
  /** What the place shows: `{ id }`, `{ query }` and the like. Every value is text, as in an address. */
  params: Readonly<Record<string, string>>;
}

let ways = $state.raw<Location[]>([{ place: "read", params: {} }]);
let at = $state(0);

function same(a: Location, b: Location): boolean {
  return a.place === b.place && JSON.stringify(a.params) === JSON.stringify(b.params);
}

export const nav = {
  get now(): Location {
    return ways[at] ?? { place: "read", params: {} };
  },
  get canGoBack(): boolean {
    return at > 0;
  },
  get canGoForward(): boolean {
    return at < ways.length - 1;
  },
};

/** Opens a place. */
export function go(place: PlaceName, params: Record<string, string> = {}): void {
  const next = { place, params };
  if (place === "claim" && params["id"] !== undefined) takeInHand(params["id"]);
  if (same(next, nav.now)) return;
  ways = [...ways.slice(0, at + 1), next].slice(-100);
  at = ways.length - 1;
}

/** Changes the params of the place that is open, without a step on the way back: a sort order, a row in hand. */
export function replace(params: Record<string, string>): void {
  ways = ways.map((w, i) => (i === at ? { place: w.place, params } : w));
}

export function back(): void {
  if (nav.canGoBack) at -= 1;
}

export function forward(): void {
  if (nav.canGoForward) at += 1;
}

/** Forgets the way, and begins it at a place: a book was opened. */
export function startAt(place: PlaceName): void {
  ways = [{ place, params: {} }];
  at = 0;
  takeInHand(null);
}

/** Opens a snapshot; with a piece of evidence, at its words. */
export function openSnapshot(id: string, evidence?: string): void {
  go("snapshot", evidence === undefined ? { id } : { id, evidence });
}

/** Opens the texts of two snapshots side by side. */
export function openComparison(earlier: string, later: string): void {
  go("snapshot", { id: later, compare: earlier });
}
