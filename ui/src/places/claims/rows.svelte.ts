// The rows of a list that is longer than anything one would load: pages of it, fetched where they are looked at. An answer
// that comes after its question was put aside is dropped, so fast typing never shows an older list over a newer one.
import type { ClaimRow } from "../../api/ClaimRow";
import type { ClaimSort } from "../../api/ClaimSort";
import { asError, call, type CallError } from "../../platform";

export const PAGE = 100;
/** Pages that are kept; what lies farthest from what is looked at goes first. */
const KEPT = 40;

/** What is asked for. */
export interface Asked {
  query: string;
  sort: ClaimSort;
  descending: boolean;
}

export class Rows {
  /** How many there are. */
  total = $state(0);
  /** Whether anything was answered yet. */
  known = $state(false);
  /** Milliseconds that the last first page took. */
  took = $state(0);
  error = $state.raw<CallError | null>(null);
  loading = $state(false);
  private pages = $state.raw<ReadonlyMap<number, ClaimRow[]>>(new Map());
  private flying = new Set<number>();
  private asked: Asked = { query: "", sort: "relevance", descending: false };
  private turn = 0;
  private looked = 0;

  /** Asks anew. The rows on the screen stay until the answer is there. */
  async ask(next: Asked): Promise<void> {
    const same = JSON.stringify(next) === JSON.stringify(this.asked);
    this.asked = next;
    const turn = ++this.turn;
    this.flying = new Set();
    this.loading = true;
    const from = performance.now();
    // What is looked at now, where only the record changed; the beginning, where the question did.
    const page = same ? this.looked : 0;
    try {
      const found = await call("claim.list", { ...next, offset: page * PAGE, limit: PAGE });
      if (turn !== this.turn) return;
      this.took = performance.now() - from;
      this.pages = new Map([[page, found.items]]);
      this.total = found.total;
      this.error = null;
      this.known = true;
      this.looked = page;
    } catch (thrown) {
      if (turn === this.turn) this.error = asError(thrown);
    } finally {
      if (turn === this.turn) this.loading = false;
    }
  }

  /** The row, where its page is here. */
  at(row: number): ClaimRow | undefined {
    return this.pages.get(Math.floor(row / PAGE))?.[row % PAGE];
  }

  /** Fetches what lies between the two rows and is not here. */
  need(first: number, last: number): void {
    if (!this.known) return;
    const from = Math.floor(Math.max(0, first) / PAGE);
    const to = Math.floor(Math.max(0, Math.min(last, this.total - 1)) / PAGE);
    this.looked = from;
    for (let page = from; page <= to; page += 1) void this.fetch(page);
  }

  /** Makes sure that these rows are here: for a range that is selected. */
  async have(first: number, last: number): Promise<void> {
    const wanted: Promise<void>[] = [];
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) wanted.push(this.fetch(page));
    await Promise.all(wanted);
  }

  /** The ids of everything that is found, in the order of the list. */
  async everyId(): Promise<string[]> {
    return (await call("claim.ids", { ...this.asked, offset: 0, limit: 0 })).ids;
  }

  private async fetch(page: number): Promise<void> {
    if (this.pages.has(page) || this.flying.has(page) || page * PAGE >= this.total) return;
    const turn = this.turn;
    this.flying.add(page);
    try {
      const found = await call("claim.list", { ...this.asked, offset: page * PAGE, limit: PAGE });
      if (turn !== this.turn) return;
      const pages = new Map(this.pages).set(page, found.items);
      const farthest = [...pages.keys()].sort((a, b) => Math.abs(b - this.looked) - Math.abs(a - this.looked));
      for (const old of farthest.slice(0, Math.max(0, pages.size - KEPT))) pages.delete(old);
      this.pages = pages;
      this.total = found.total;
    } catch (thrown) {
      if (turn === this.turn) this.error = asError(thrown);
    } finally {
      if (turn === this.turn) this.flying.delete(page);
    }
  }
}
