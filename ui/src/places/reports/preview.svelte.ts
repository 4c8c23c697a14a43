// The report that is looked at: put together anew when what it is about or the record changes. The one before stays on
// the screen until the next is there, together with the request that it answers.
import { untrack } from "svelte";
import type { ReportFormat } from "../../api/ReportFormat";
import type { ReportOptions } from "../../api/ReportOptions";
import type { ReportPreview } from "../../api/ReportPreview";
import type { Selection } from "../../api/Selection";
import { desk } from "../../state/desk.svelte";
import { Work } from "../../state/work.svelte";

export interface Asked {
  select: Selection;
  format: ReportFormat;
  options: ReportOptions;
}

export interface Previewed extends Asked {
  report: ReportPreview;
}

/** Call in a component's script. A request of `null` shows nothing. */
export function previewOf(request: () => Asked | null) {
  let shown = $state.raw<Previewed | null>(null);
  let turn = $state(0);
  let stopped = $state(false);
  const work = new Work();

  $effect(() => {
    void desk.revision;
    void turn;
    const asked = request();
    untrack(() => {
      work.clear();
      if (asked) void make(asked);
      else shown = null;
    });
    // What it is about has changed, or the place was left: nobody waits for the one before.
    return () => work.stop();
  });

  async function make(asked: Asked) {
    stopped = false;
    const report = await work.run("report.preview", asked);
    if (report) shown = { ...asked, report };
    else if (work.error) shown = null;
    else if (!work.running) stopped = true;
  }

  return {
    get shown() {
      return shown;
    },
    get error() {
      return work.error;
    },
    /** Something newer than what is shown is being put together. */
    get busy() {
      return work.running;
    },
    /** It was stopped before it came to an end. */
    get stopped() {
      return stopped;
    },
    /** The work itself, to say how far it is and to stop it. */
    work,
    again() {
      turn += 1;
    },
  };
}
