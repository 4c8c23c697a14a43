// The preview of a template that is being typed: asked for when typing pauses. A broken template leaves the last good page
// where it is and says what is broken.
import { untrack } from "svelte";
import type { ReportRemark } from "../../../api/ReportRemark";
import { asError, type CallError } from "../../../platform";
import { previewTemplate, type PreviewTemplate, type TemplateFault } from "./calls";

export const PAUSE = 200;

/** Call in a component's script. */
export function livePreview(request: () => PreviewTemplate | null) {
  let content = $state.raw<string | null>(null);
  let fault = $state.raw<TemplateFault | null>(null);
  let remarks = $state.raw<readonly ReportRemark[]>([]);
  let error = $state.raw<CallError | null>(null);
  let busy = $state(false);
  let turn = $state(0);
  let asked = "";

  $effect(() => {
    void turn;
    const wanted = request();
    if (wanted === null) return;
    const text = JSON.stringify(wanted);
    if (untrack(() => text === asked && error === null)) return;
    const stop = new AbortController();
    const pause = setTimeout(
      () => {
        asked = text;
        busy = true;
        previewTemplate(wanted, { stop: stop.signal }).then(
          (made) => {
            if (stop.signal.aborted) return;
            fault = made.fault;
            error = null;
            busy = false;
            if (made.fault === null || content === null) {
              content = made.content;
              remarks = made.remarks;
            }
          },
          (thrown: unknown) => {
            if (stop.signal.aborted) return;
            error = asError(thrown);
            busy = false;
          },
        );
      },
      untrack(() => (asked === "" ? 0 : PAUSE)),
    );
    return () => {
      clearTimeout(pause);
      stop.abort();
      busy = false;
      asked = "-";
    };
  });

  return {
    /** The last page that was good. */
    get content() {
      return content;
    },
    get fault() {
      return fault;
    },
    get remarks() {
      return remarks;
    },
    get error() {
      return error;
    },
    get busy() {
      return busy;
    },
    again() {
      turn += 1;
    },
  };
}
