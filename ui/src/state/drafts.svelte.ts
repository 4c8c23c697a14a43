// What is typed and not yet saved is kept outside the book while it is typed, and is there again after a crash.
import type { JsonValue } from "../api/serde_json/JsonValue";
import { call } from "../platform";

const PAUSE = 400;
const waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; value: JsonValue }>();

function put(key: string, value: JsonValue | null): Promise<void> {
  // A draft that cannot be kept stops nobody from working: what is typed is still on the screen.
  return call("draft.put", { key, value }).then(
    () => undefined,
    () => undefined,
  );
}

/** Keeps what is typed under `key` (`claim:ID:verdict`), once typing pauses. */
export function keepDraft(key: string, value: JsonValue): void {
  clearTimeout(waiting.get(key)?.timer);
  const timer = setTimeout(() => {
    waiting.delete(key);
    void put(key, value);
  }, PAUSE);
  waiting.set(key, { timer, value });
}

/** Writes at once whatever is waiting for a pause. */
export async function flushDrafts(): Promise<void> {
  const now = [...waiting];
  waiting.clear();
  await Promise.all(
    now.map(([key, { timer, value }]) => {
      clearTimeout(timer);
      return put(key, value);
    }),
  );
}

/** What was kept under `key`, or `null`. */
export async function readDraft<T>(key: string): Promise<T | null> {
  const held = waiting.get(key);
  if (held) return held.value as T;
  try {
    return ((await call("draft.get", { key })) as { value: unknown } | null)?.value as T | null;
  } catch {
    return null;
  }
}

/** It was saved, or given up: forgets the draft. */
export async function dropDraft(key: string): Promise<void> {
  clearTimeout(waiting.get(key)?.timer);
  waiting.delete(key);
  await put(key, null);
}

window.addEventListener("pagehide", () => void flushDrafts());
