// Where the desk stands, and the one way by which the interface changes the record.
import type { DeskStatus } from "../api/DeskStatus";
import type { Person } from "../api/Person";
import { t, tAct } from "../i18n/index.svelte";
import { asError, call, onBookChanged, onSecondStart, type CallError, type CallName, type RequestOf, type ResponseOf } from "../platform";
import { announce, beginSaving, endSaving } from "./status.svelte";

let current = $state.raw<DeskStatus | null>(null);
let revision = $state(0);
let unreachable = $state.raw<CallError | null>(null);
let trouble = $state.raw<CallError | null>(null);

export const desk = {
  /** The status; `null` only before the first answer. */
  get now(): DeskStatus | null {
    return current;
  },
  /** Counts up whenever the record may have changed: whoever reads it in an effect fetches again. */
  get revision(): number {
    return revision;
  },
  /** Why the status itself could not be had. */
  get unreachable(): CallError | null {
    return unreachable;
  },
  /** What was last run into where no form is open to show it in: undo, redo, an act of a menu. */
  get trouble(): CallError | null {
    return trouble;
  },
  /** Who works now. */
  get me(): Person | null {
    return current?.people.find((p) => p.id === current?.me) ?? null;
  },
  get readOnly(): boolean {
    return current?.book?.read_only ?? false;
  },
};

export function clearTrouble(): void {
  trouble = null;
}

/** Asks for the status again; what reads the record asks again as well. */
export async function refresh(): Promise<void> {
  try {
    current = await call("desk.status", {});
    unreachable = null;
  } catch (thrown) {
    unreachable = asError(thrown);
  }
  revision += 1;
}

/** Fetches the status, and again whenever somebody else writes the book. Returns how to stop. */
export async function startDesk(): Promise<() => void> {
  const [, ...still] = await Promise.all([refresh(), onBookChanged(() => void refresh()), onSecondStart((book) => void (book && openOther(book)))]);
  return () => still.forEach((stop) => stop());
}

/** Claimbook was started again with a book: it opens here. Where it can't, the one that is open stays, and it is said why. */
async function openOther(path: string): Promise<void> {
  trouble = null;
  try {
    await mutate("book.open", { path, create: true });
  } catch (thrown) {
    trouble = asError(thrown);
  }
}

/** A call that changes the record or the desk: the foot says "Saving…", and everything on the screen follows. Fails with a
 * `CallError`, which belongs in an `ErrorNote` where the work is. */
export async function mutate<K extends CallName>(name: K, request: RequestOf<K>): Promise<ResponseOf<K>> {
  beginSaving();
  let done = false;
  try {
    const response = await call(name, request);
    done = true;
    return response;
  } catch (thrown) {
    throw asError(thrown);
  } finally {
    endSaving(done);
    if (done) await refresh();
  }
}

/** The same where no form is open that could show what went wrong: it is shown above the foot. `null` where it failed. */
export async function mutateAnywhere<K extends CallName>(name: K, request: RequestOf<K>): Promise<ResponseOf<K> | null> {
  trouble = null;
  try {
    return await mutate(name, request);
  } catch (thrown) {
    trouble = asError(thrown);
    return null;
  }
}

async function step(name: "undo" | "redo", message: string): Promise<string | null> {
  const stepped = await mutateAnywhere(name, { n: 1 });
  if (stepped === null) return null;
  announce(t(message, { act: stepped.acts.map(tAct).join(", ") }));
  return stepped.claim;
}

/** Takes back the last act; gives the claim that it touched, if it touched one. */
export const undo = (): Promise<string | null> => step("undo", "status-undone");
/** Brings back what was taken back last. */
export const redo = (): Promise<string | null> => step("redo", "status-redone");
