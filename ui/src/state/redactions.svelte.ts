// The marks "not for publication", asked for once for the whole window: places join them by id.
import type { MarkRedaction } from "../api/MarkRedaction";
import type { CallError } from "../platform";
import { desk, mutate } from "./desk.svelte";
import { query, type Query } from "./query.svelte";
import type { Items } from "../api/Items";
import type { RedactionView } from "../api/RedactionView";
import { Marks, stepsTo, type Withheld } from "./withheld";

let marks = $state.raw(new Marks());
let list = $state.raw<Query<Items<RedactionView>> | null>(null);

export const redactions = {
  get marks(): Marks {
    return marks;
  },
  /** Why they could not be had: nothing may then be said to be for publication. */
  get error(): CallError | null {
    return list?.error ?? null;
  },
  /** The first answer is still to come. */
  get loading(): boolean {
    return list !== null && list.loading && list.data === undefined;
  },
  again(): void {
    list?.again();
  },
};

/** Keeps them up to date as long as the component lives: called once, by the shell. */
export function watchRedactions(): void {
  const asked = query("redaction.list", () => (desk.now?.book ? {} : null));
  list = asked;
  $effect(() => {
    marks = new Marks(asked.data?.items ?? []);
  });
}

export async function mark(request: MarkRedaction): Promise<string> {
  return (await mutate("redaction.mark", request)).id;
}

export async function lift(id: string): Promise<void> {
  await mutate("redaction.lift", { id });
}

/** Withholds that much of a piece of evidence. */
export async function withholdEvidence(id: string, wanted: Withheld): Promise<void> {
  const steps = stepsTo(wanted, id, marks);
  if (steps.mark) await mark(steps.mark);
  for (const one of steps.lift) await lift(one);
}

/** Withholds a snapshot, or a party's name, or no longer. */
export async function withhold(kind: "snapshot" | "party", id: string, wanted: boolean): Promise<void> {
  const now = marks.on(kind, id);
  if (wanted && !now) await mark({ [kind]: id, note_only: false });
  else if (!wanted && now) await lift(now.redaction.id);
}
