// What is being looked at again: one address after another, while one works on. A look that failed is a result as well.
import type { Rechecked } from "../api/Rechecked";
import type { SnapshotCard } from "../api/SnapshotCard";
import { call } from "../platform";
import { refresh } from "./desk.svelte";
import { Queue, type Entry } from "./queue.svelte";

export interface Look {
  card: SnapshotCard;
  allowPrivate: boolean;
}
export type Recheck = Entry<Look, Rechecked>;

export const rechecks = new Queue<Look, Rechecked>(({ card, allowPrivate }, follow) => call("snapshot.recheck", { id: card.id, allow_private: allowPrivate }, follow), refresh);

/** Looks again at those that have an address and are not waiting already. Gives how many were put in the queue. */
export function lookAgain(cards: readonly SnapshotCard[]): number {
  const waiting = new Set(rechecks.all.filter((e) => e.state === "waiting" || e.state === "running").map((e) => e.item.card.id));
  const wanted = cards.filter((card) => card.url !== null && !waiting.has(card.id));
  void rechecks.add(wanted.map((card) => ({ card, allowPrivate: false })));
  return wanted.length;
}
