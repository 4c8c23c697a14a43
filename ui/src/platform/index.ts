// The platform that the desk runs in. `main.ts` sets it once, before anything is shown.
import type { CallName, Follow, PathKind, Platform, RequestOf, ResponseOf } from "./platform";

export { asError, CallError } from "./platform";
export type { CallName, Follow, PathKind, Platform, Progress, RequestOf, ResponseOf } from "./platform";

let current: Platform | undefined;

/** Sets what answers from now on. */
export function usePlatform(platform: Platform): void {
  current = platform;
}

function platform(): Platform {
  if (!current) throw new Error("no platform was set");
  return current;
}

/** One use case: its name, what it takes, what it gives. Fails with a `CallError`. To change the record use `mutate`. */
export function call<K extends CallName>(
  name: K,
  request: RequestOf<K>,
  follow?: Follow,
): Promise<ResponseOf<K>> {
  return platform().call(name, request, follow);
}

export const pickPath = (kind: PathKind, suggested?: string): Promise<string | null> => platform().pickPath(kind, suggested);
export const openLink = (url: string): Promise<void> => platform().openLink(url);
/** Where captured bytes are served to the window: see `Look`. */
export const served = (address: string): string => platform().served(address);
export const onDrop = (dropped: (paths: string[]) => void): Promise<() => void> => platform().onDrop(dropped);
export const ready = (): Promise<void> => platform().ready();
export const onBookChanged = (changed: () => void): Promise<() => void> => platform().onBookChanged(changed);
export const onSecondStart = (started: (book: string | null) => void): Promise<() => void> => platform().onSecondStart(started);
