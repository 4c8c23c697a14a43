// The preview of a template that is being typed: asked for when typing pauses. A broken template leaves its last good page
// where it is and says what is broken; the page of another template is never shown for it.
import { untrack } from "svelte";
import { asError, type CallError } from "../../../platform";
import { previewTemplate, type PreviewTemplate, type TemplateFault } from "./calls";

/** How long typing pauses before it is looked at, in milliseconds. */
export const PAUSE = 200;

/** Call in a component's script. `of` is the template's id; a request of `null` asks nothing. */
export function livePreview(of: () => string, request: () => PreviewTemplate | null) {
  let good = $state.raw<{ of: string; content: string } | null>(null);
  let fault = $state.raw<TemplateFault | null>(null);
  let error = $state.raw<CallError | null>(null);
  let busy = $state(false);
  let turn = $state(0);
  let first = true;

  $effect(() => {
    void turn;
    const wanted = request();
    if (wanted === null) return;
    const id = untrack(of);
    const stop = new AbortController();
    const pause = setTimeout(
      () => {
        busy = true;
        previewTemplate(wanted, { stop: stop.signal }).then(
          (made) => {
            if (stop.signal.aborted) return;
            fault = made.fault;
            error = null;
            busy = false;
            if (made.fault === null) good = { of: id, content: made.content };
            else if (good?.of !== id) good = null;
          },
          (thrown: unknown) => {
            if (stop.signal.aborted) return;
            error = asError(thrown);
            busy = false;
          },
        );
      },
      first ? 0 : PAUSE,
    );
    first = false;
    return () => {
      clearTimeout(pause);
      stop.abort();
      busy = false;
    };
  });

  return {
    /** The last page that was good; `null` where there is none yet. */
    get content() {
      return good?.content ?? null;
    },
    get fault() {
      return fault;
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
