// Ctrl+V anywhere in Read makes a document of the clipboard's text. The text is taken from the event itself: five megabytes
// in a text field freeze the window for many seconds, taken here they are there at once.
import { asError, type CallError } from "../../platform";
import { mutate } from "../../state/desk.svelte";
import { go } from "../../state/navigation.svelte";
import { announce } from "../../state/status.svelte";
import { t } from "../../i18n/index.svelte";

export interface Pasting {
  readonly working: boolean;
  readonly error: CallError | null;
  clear(): void;
}

function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select") !== null;
}

/** Listens for pasted text while the component lives and `when()` holds. A sheet on top keeps the paste for itself. */
export function pasting(when: () => boolean = () => true): Pasting {
  let working = $state(false);
  let error = $state.raw<CallError | null>(null);

  async function add(body: string) {
    working = true;
    error = null;
    try {
      const added = await mutate("document.add", { body });
      announce(t(added.same_text ? "read-added-same" : "read-added", { n: added.statements }));
      go("document", { id: added.id });
    } catch (thrown) {
      error = asError(thrown);
    } finally {
      working = false;
    }
  }

  $effect(() => {
    const onpaste = (event: ClipboardEvent) => {
      if (working || !when() || inField(event.target) || document.querySelector("[role=dialog]")) return;
      // Without words (a picture was copied, or blanks) the core refuses it, and the place says why.
      event.preventDefault();
      void add(event.clipboardData?.getData("text/plain") ?? "");
    };
    document.addEventListener("paste", onpaste);
    return () => document.removeEventListener("paste", onpaste);
  });

  return {
    get working() {
      return working;
    },
    get error() {
      return error;
    },
    clear() {
      error = null;
    },
  };
}
