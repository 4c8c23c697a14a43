// The desk in its window. Answers come as bytes of JSON: Tauri would otherwise write every answer twice.
import { Channel, convertFileSrc, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { asError, type Platform, type Progress } from "./platform";

const decoder = new TextDecoder();
/** How many calls were followed; each has its number. */
let works = 0;

function decode(answer: unknown): unknown {
  if (answer instanceof ArrayBuffer) return JSON.parse(decoder.decode(answer));
  if (ArrayBuffer.isView(answer)) return JSON.parse(decoder.decode(answer));
  return answer;
}

async function ask(command: string, args: Record<string, unknown>): Promise<unknown> {
  try {
    return decode(await invoke(command, args));
  } catch (thrown) {
    throw asError(thrown);
  }
}

export const tauri: Platform = {
  async call(name, request, follow) {
    const onProgress = new Channel<Progress>();
    if (follow?.progress) onProgress.onmessage = follow.progress;
    const work = follow ? ++works : null;
    const stop = () => void ask("stop", { work });
    follow?.stop?.addEventListener("abort", stop);
    try {
      return (await ask("call", { name, request, work, onProgress })) as never;
    } finally {
      follow?.stop?.removeEventListener("abort", stop);
    }
  },
  async pickPath(kind, suggested) {
    return (await ask("pick_path", { kind, suggested: suggested ?? null })) as string | null;
  },
  async openLink(url) {
    await ask("open_link", { url });
  },
  served(address) {
    return convertFileSrc("", "snapshot") + address;
  },
  async onDrop(dropped) {
    return listen<{ paths: string[] }>("tauri://drag-drop", ({ payload }) => dropped(payload.paths));
  },
  async ready() {
    await ask("ready", {});
  },
  async onBookChanged(changed) {
    return listen("book-changed", () => changed());
  },
  async onSecondStart(started) {
    return listen<{ book: string | null }>("second-instance", ({ payload }) => started(payload.book));
  },
};
