// What is being captured: addresses, files and pasted pages, one after another, while one works on.
import type { Captured } from "../api/Captured";
import type { Stance } from "../api/Stance";
import { call, CallError, type Follow } from "../platform";
import { desk, mutate, refresh } from "./desk.svelte";
import { Queue, type Entry } from "./queue.svelte";

export type Job = {
  /** For which claim it was begun: what is taken can be made evidence of it. */
  claim: string | null;
} & (
  | { kind: "url"; url: string; allowPrivate: boolean }
  | { kind: "file"; path: string; url?: string }
  | { kind: "paste"; name: string; html?: string; text?: string; url?: string }
);
export type Capture = Entry<Job, Captured[]>;

async function capture(job: Job, follow: Follow): Promise<Captured[]> {
  if (job.kind === "url") return [await call("capture.fetch", { url: job.url, allow_private: job.allowPrivate }, follow)];
  const from = job.url ? { url: job.url } : {};
  if (job.kind === "file") return (await call("capture.file", { path: job.path, ...from }, follow)).items;
  return [await call("capture.paste", { ...(job.html ? { html: job.html } : {}), ...(job.text ? { text: job.text } : {}), ...from }, follow)];
}

export const captures = new Queue<Job, Captured[]>(capture, refresh);

/** What it is called in the list: the address, the file's name, "pasted page". */
export function nameOf(job: Job): string {
  if (job.kind === "url") return job.url.replace(/^https?:\/\//, "");
  if (job.kind === "file") return job.path.split(/[\\/]/).at(-1) || job.path;
  return job.name;
}

/** Whether the desk refused it only because the address lies in this machine or in the local network. */
export function isPrivate(capture: Capture): boolean {
  return capture.state === "failed" && capture.error?.code === "capture.refused-address" && capture.item.kind === "url";
}

/** Tries it again, at a private address as well: this once. */
export function allowPrivate(capture: Capture): Promise<void> {
  const job = $state.snapshot(capture.item) as Job;
  return job.kind === "url" ? captures.again(capture.n, { ...job, allowPrivate: true }) : Promise.resolve();
}

/** Snapshots made evidence of a claim here: the claim and the snapshot, so that none is added twice. */
const quoted = $state<Record<string, string>>({});
export const evidenceOf = (claim: string, snapshot: string): string | undefined => quoted[`${claim} ${snapshot}`];

/** Makes a snapshot evidence of a claim, with what is known of it; undecided unless a side is named. */
export async function makeEvidence(claim: string, snapshot: string, stance?: Stance): Promise<void> {
  if (desk.readOnly) throw new CallError({ code: "book.read-only", message: "book.read-only", args: {} });
  const known = await call("snapshot.prefill", { id: snapshot });
  const { id } = await mutate("evidence.add", {
    claim,
    snapshot,
    ...(known.title ? { title: known.title } : {}),
    ...(known.url ? { url: known.url } : {}),
    ...(known.source ? { source: known.source } : {}),
    ...(known.published ? { published: known.published } : {}),
    ...(stance ? { stance } : {}),
  });
  quoted[`${claim} ${snapshot}`] = id;
}
