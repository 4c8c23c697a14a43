// A long call as it is followed. Beginning another stops the one before, and so does `stop`.
import { asError, call, type CallError, type CallName, type Progress, type RequestOf, type ResponseOf } from "../platform";

export class Work {
  /** How far it is; `null` before anything is known of that. */
  at = $state.raw<Progress | null>(null);
  running = $state(false);
  /** What it ended with, if it failed. */
  error = $state.raw<CallError | null>(null);
  #stop: AbortController | null = null;

  /** Its answer; `null` where it failed or was stopped. */
  async run<K extends CallName>(name: K, request: RequestOf<K>): Promise<ResponseOf<K> | null> {
    this.stop();
    const mine = new AbortController();
    this.#stop = mine;
    this.at = null;
    this.error = null;
    this.running = true;
    try {
      const answer = await call(name, request, {
        progress: (at) => {
          if (this.#stop === mine) this.at = at;
        },
        stop: mine.signal,
      });
      return mine.signal.aborted ? null : answer;
    } catch (thrown) {
      const error = asError(thrown);
      if (!mine.signal.aborted && error.code !== "stopped") this.error = error;
      return null;
    } finally {
      if (this.#stop === mine) {
        this.#stop = null;
        this.running = false;
      }
    }
  }

  stop(): void {
    this.#stop?.abort();
    this.#stop = null;
    this.running = false;
  }

  /** Forgets what it ended with. */
  clear(): void {
    this.error = null;
  }
}
