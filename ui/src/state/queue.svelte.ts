// Long calls that wait for each other: one runs, the rest wait their turn. It goes on whatever place or sheet is open; each
// entry keeps what became of it until it is put away. One that fails holds up no other.
import { asError, type CallError, type Follow, type Progress } from "../platform";

export type EntryState = "waiting" | "running" | "done" | "failed" | "stopped";

export interface Entry<I, A> {
  readonly n: number;
  item: I;
  state: EntryState;
  /** How far it is, while it runs. */
  at: Progress | null;
  answer: A | null;
  error: CallError | null;
}

export class Queue<I, A> {
  all = $state<Entry<I, A>[]>([]);
  #made = 0;
  #walking = false;
  #stop: AbortController | null = null;
  readonly #work: (item: I, follow: Follow) => Promise<A>;
  readonly #after: () => Promise<void>;

  /** `work` does one; `after` runs when one is done, for whatever shows the record. */
  constructor(work: (item: I, follow: Follow) => Promise<A>, after: () => Promise<void> = async () => {}) {
    this.#work = work;
    this.#after = after;
  }

  get running(): Entry<I, A> | undefined {
    return this.all.find((e) => e.state === "running");
  }
  /** Whether anything runs or waits. */
  get busy(): boolean {
    return this.all.some((e) => e.state === "running" || e.state === "waiting");
  }
  /** Neither running nor waiting. */
  get over(): number {
    return this.all.filter((e) => e.state !== "running" && e.state !== "waiting").length;
  }
  get failed(): number {
    return this.all.filter((e) => e.state === "failed").length;
  }

  /** Puts them at the end; gives when all that waits is over. */
  add(items: readonly I[]): Promise<void> {
    this.all.push(...items.map((item): Entry<I, A> => ({ n: (this.#made += 1), item, state: "waiting", at: null, answer: null, error: null })));
    return this.#walk();
  }

  /** Tries one again, changed if need be: at the end of what waits. */
  again(n: number, item?: I): Promise<void> {
    const entry = this.all.find((e) => e.n === n && e.state !== "running" && e.state !== "waiting");
    if (!entry) return Promise.resolve();
    Object.assign(entry, { state: "waiting", at: null, answer: null, error: null, ...(item === undefined ? {} : { item }) });
    return this.#walk();
  }

  /** Tries again whatever failed or was stopped. */
  againAll(): Promise<void> {
    for (const e of this.all) if (e.state === "failed" || e.state === "stopped") Object.assign(e, { state: "waiting", at: null, error: null });
    return this.#walk();
  }

  /** Stops that one: what runs is broken off, what waits is not begun. */
  stop(n: number): void {
    const entry = this.all.find((e) => e.n === n);
    if (!entry) return;
    if (entry.state === "running") this.#stop?.abort();
    if (entry.state === "running" || entry.state === "waiting") entry.state = "stopped";
  }

  stopAll(): void {
    for (const e of this.all) if (e.state === "waiting") e.state = "stopped";
    const now = this.running;
    if (now) this.stop(now.n);
  }

  /** Takes one out of sight that is over. */
  putAway(n: number): void {
    this.all = this.all.filter((e) => e.n !== n || e.state === "running" || e.state === "waiting");
  }
  /** Takes out of sight whatever is over. */
  clear(): void {
    this.all = this.all.filter((e) => e.state === "running" || e.state === "waiting");
  }
  /** Another book was opened: nothing of this one goes on. */
  forget(): void {
    this.stopAll();
    this.all = [];
  }

  async #walk(): Promise<void> {
    if (this.#walking) return;
    this.#walking = true;
    try {
      for (let next = this.#next(); next !== undefined; next = this.#next()) await this.#one(next);
    } finally {
      this.#walking = false;
    }
  }

  #next(): Entry<I, A> | undefined {
    return this.all.find((e) => e.state === "waiting");
  }

  #isWaiting(entry: Entry<I, A>): boolean {
    return entry.state === "waiting";
  }

  async #one(entry: Entry<I, A>): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    entry.state = "running";
    try {
      const answer = await this.#work($state.snapshot(entry.item) as I, {
        progress: (at) => {
          if (entry.state === "running") entry.at = at;
        },
        stop: stop.signal,
      });
      // Done is done, even where it was stopped in the same moment.
      entry.answer = answer;
      entry.state = "done";
    } catch (thrown) {
      const error = asError(thrown);
      // Asked for again before it had come to its end: it waits for its new turn.
      if (this.#isWaiting(entry)) return;
      if (stop.signal.aborted || error.code === "stopped") entry.state = "stopped";
      else {
        entry.error = error;
        entry.state = "failed";
      }
    } finally {
      entry.at = null;
      if (this.#stop === stop) this.#stop = null;
    }
    if (entry.state === "done") await this.#after().catch(() => {});
  }
}
