// The report that is looked at: put together anew when what it is about or the record changes. The one before stays on
// the screen until the next is there, together with the request that it answers.
import type { ReportFormat } from "../../api/ReportFormat";
import type { ReportPreview } from "../../api/ReportPreview";
import type { Selection } from "../../api/Selection";
import { asError, call, type CallError } from "../../platform";
import { desk } from "../../state/desk.svelte";

export interface Asked {
  select: Selection;
  format: ReportFormat;
  lang: string;
}

export interface Previewed extends Asked {
  report: ReportPreview;
}

/** Call in a component's script. A request of `null` shows nothing. */
export function previewOf(request: () => Asked | null) {
  let shown = $state.raw<Previewed | null>(null);
  let error = $state.raw<CallError | null>(null);
  let busy = $state(false);
  let turn = $state(0);
  let mine = 0;

  $effect(() => {
    void desk.revision;
    void turn;
    const asked = request();
    const now = ++mine;
    error = null;
    if (!asked) {
      shown = null;
      busy = false;
      return;
    }
    busy = true;
    call("report.preview", asked).then(
      (report) => {
        if (now !== mine) return;
        shown = { ...asked, report };
        busy = false;
      },
      (thrown: unknown) => {
        if (now !== mine) return;
        shown = null;
        error = asError(thrown);
        busy = false;
      },
    );
  });

  return {
    get shown() {
      return shown;
    },
    get error() {
      return error;
    },
    /** Something newer than what is shown is being put together. */
    get busy() {
      return busy;
    },
    again() {
      turn += 1;
    },
  };
}
