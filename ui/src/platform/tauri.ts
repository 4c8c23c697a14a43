// The desk in its window. Answers come as bytes of JSON: Tauri would otherwise write every answer twice.
import { Channel, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { asError, type Platform, type Progress } from "./platform";

const decoder = new TextDecoder();

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
  async call(name, request, progress) {
    const onProgress = new Channel<Progress>();
    if (progress) onProgress.onmessage = progress;
    return (await ask("call", { name, request, onProgress })) as never;
  },
  async pickPath(kind, suggested) {
    return (await ask("pick_path", { kind, suggested: suggested ?? null })) as string | null;
  },
  async openLink(url) {
    await ask("open_link", { url });
  },
  async ready() {
    await ask("ready", {});
  },
  async onBookChanged(changed) {
    return listen("book-changed", () => changed());
  },
};
