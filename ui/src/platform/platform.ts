// What the desk asks of whatever it runs in. The window (tauri.ts) and the tests (fake/) answer it; nothing else in the
// interface knows which of the two it is.
import type { Calls } from "../api/calls";
import type { ErrorBody } from "../api/ErrorBody";

export type CallName = keyof Calls;
export type RequestOf<K extends CallName> = Calls[K]["request"];
export type ResponseOf<K extends CallName> = Calls[K]["response"];

/** How far a long call is. `total` is 0 where it cannot be told. */
export interface Progress {
  done: number;
  total: number;
}

/** A long call as it is followed: who hears how far it is, and what stops it. A stopped call fails with `stopped`. */
export interface Follow {
  progress?: (at: Progress) => void;
  stop?: AbortSignal;
}

/** What a path is picked for: a folder to open or make a book in, a file to read, a file to write. */
export type PathKind = "folder" | "open" | "save";

export interface Platform {
  call<K extends CallName>(name: K, request: RequestOf<K>, follow?: Follow): Promise<ResponseOf<K>>;
  /** The system's file dialog; `null` where the person closed it. */
  pickPath(kind: PathKind, suggested?: string): Promise<string | null>;
  /** Opens a web address in the person's browser. */
  openLink(url: string): Promise<void>;
  /** Where the window finds what the desk serves of captured bytes: an address such as `page/ID`, made one to load. */
  served(address: string): string;
  /** Files were dropped on the window: hears their paths. Returns how to stop listening. */
  onDrop(dropped: (paths: string[]) => void): Promise<() => void>;
  /** The first thing is on the screen: the window may be shown. */
  ready(): Promise<void>;
  /** Somebody else (the command line) has written the book. Returns how to stop listening. */
  onBookChanged(changed: () => void): Promise<() => void>;
  /** Claimbook was started again while this window stands: with the book that was meant, or none. Returns how to stop. */
  onSecondStart(started: (book: string | null) => void): Promise<() => void>;
}

/** A call that failed, with the code that the catalogue has words for. */
export class CallError extends Error {
  readonly body: ErrorBody;

  constructor(body: ErrorBody) {
    super(body.message);
    this.name = "CallError";
    this.body = body;
  }

  get code(): string {
    return this.body.code;
  }
}

/** Whatever was thrown, as an error with a code. */
export function asError(thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown;
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown) {
    const { code, message } = thrown;
    const args = "args" in thrown && typeof thrown.args === "object" ? thrown.args : {};
    return new CallError({ code: String(code), message: String(message), args: (args ?? {}) as Record<string, string> });
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new CallError({ code: "window.failed", message, args: { detail: message } });
}
