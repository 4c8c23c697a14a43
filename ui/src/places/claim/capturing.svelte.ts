// The links of evidence, captured one after another: each page is fetched once, and every piece that names it gets the
// snapshot; words that stand in it exactly once are bound to it there. A result for each, and a way to try again.
import type { EvidenceView } from "../../api/EvidenceView";
import type { SnapshotCard } from "../../api/SnapshotCard";
import { asError, call, type CallError } from "../../platform";
import { mutate } from "../../state/desk.svelte";
import { Work } from "../../state/work.svelte";
import { length, toPoints } from "../../text/points";
import { patchOf } from "./matrix";

/** What became of the words: bound where they stand, not in the page, in it more than once; nothing was quoted. */
export type Bound = "bound" | "absent" | "ambiguous" | "unquoted";

export interface Capture {
  url: string;
  evidence: readonly EvidenceView[];
  state: "waiting" | "running" | "done" | "failed" | "stopped";
  /** Of each piece, in the order of `evidence`. */
  bound: Bound[];
  snapshot: SnapshotCard | null;
  /** Why it was refused, as words, or as an error. */
  why: string | null;
  error: CallError | null;
}

/** One capture an address. */
export function planned(evidence: readonly EvidenceView[]): Capture[] {
  const found = new Map<string, EvidenceView[]>();
  for (const e of evidence) {
    const { url } = e.evidence;
    if (url !== null) found.set(url, [...(found.get(url) ?? []), e]);
  }
  return [...found].map(([url, of]) => ({ url, evidence: of, state: "waiting", bound: [], snapshot: null, why: null, error: null }));
}

/** Where the words stand in the text, in code points: only where they stand there exactly once. */
export function placeOf(words: string | null, text: string | null): { bound: Bound; span?: [number, number] } {
  const wanted = words?.trim() ?? "";
  if (wanted === "") return { bound: "unquoted" };
  const at = text?.indexOf(wanted) ?? -1;
  if (text === null || at < 0) return { bound: "absent" };
  if (text.indexOf(wanted, at + 1) >= 0) return { bound: "ambiguous" };
  const start = toPoints(text, at);
  return { bound: "bound", span: [start, start + length(wanted)] };
}

export class Capturing {
  all = $state<Capture[]>([]);
  readonly work = new Work();
  running = $state(false);
  #stopped = false;

  get done(): number {
    return this.all.filter((c) => c.state !== "waiting" && c.state !== "running").length;
  }
  get now(): Capture | undefined {
    return this.all.find((c) => c.state === "running");
  }

  /** Captures what is link only among these; what is waiting already waits once. */
  async begin(evidence: readonly EvidenceView[]): Promise<void> {
    if (this.running) {
      const known = new Set(this.all.filter((c) => c.state === "waiting" || c.state === "running").map((c) => c.url));
      this.all = [...this.all, ...planned(evidence).filter((c) => !known.has(c.url))];
      return;
    }
    this.all = planned(evidence);
    await this.#walk();
  }

  async again(url: string): Promise<void> {
    const capture = this.all.find((c) => c.url === url && (c.state === "failed" || c.state === "stopped"));
    if (!capture) return;
    Object.assign(capture, { state: "waiting", error: null, why: null });
    if (!this.running) await this.#walk();
  }

  async againAll(): Promise<void> {
    for (const capture of this.all) if (capture.state === "failed" || capture.state === "stopped") Object.assign(capture, { state: "waiting", error: null, why: null });
    if (!this.running) await this.#walk();
  }

  /** What runs is stopped, what waits is not begun; what is done stays. */
  stop(): void {
    this.#stopped = true;
    this.work.stop();
    for (const capture of this.all) if (capture.state === "waiting") capture.state = "stopped";
  }

  clear(): void {
    if (!this.running) this.all = [];
  }

  async #walk(): Promise<void> {
    this.running = true;
    this.#stopped = false;
    try {
      for (let next = this.#next(); next !== undefined; next = this.#next()) await this.#one(next);
    } finally {
      this.running = false;
    }
  }

  #next(): Capture | undefined {
    return this.all.find((c) => c.state === "waiting");
  }

  async #one(capture: Capture): Promise<void> {
    capture.state = "running";
    try {
      const answer = await this.work.run("capture.fetch", { url: capture.url, allow_private: false });
      if (this.work.error) throw this.work.error;
      if (!answer || this.#stopped) {
        capture.state = "stopped";
        return;
      }
      const { snapshot, why } = answer;
      capture.snapshot = snapshot;
      capture.why = why;
      if (snapshot === null) {
        capture.state = "failed";
        return;
      }
      const { text } = await call("snapshot.show", { id: snapshot.id });
      capture.bound = [];
      for (const { evidence } of capture.evidence) {
        const { bound, span } = placeOf(evidence.quote, text);
        await mutate("evidence.edit", { id: evidence.id, patch: patchOf({ snapshot: snapshot.id, ...(span ? { spans: [span] } : {}) }) });
        capture.bound.push(bound);
      }
      capture.state = "done";
    } catch (thrown) {
      capture.error = asError(thrown);
      capture.state = "failed";
    }
  }
}
