// The desk without its core: a book in memory, for tests and for looking at the interface in a browser. Never shipped
// (`fake.html` is no input of the build). Each file beside this one answers the calls of its place.
import { CallError, type CallName, type Follow, type Platform, type RequestOf, type ResponseOf } from "../platform";
import { bundleCalls } from "./bundles";
import { captureCalls } from "./captures";
import { citationCalls } from "./citations";
import { claimCalls } from "./claims";
import { deskCalls } from "./desk";
import { documentCalls } from "./documents";
import { historyCalls } from "./history";
import { importCalls } from "./imports";
import { mediaCalls } from "./media";
import { partyCalls } from "./parties";
import { previewPicture } from "./pictures";
import { redactionCalls } from "./redactions";
import { reportCalls } from "./reports";
import { emptyBook, type FakeBook, invented } from "./record";
import { snapshotCalls } from "./snapshots";
import { sourceCalls } from "./sources";
import { templateCalls } from "./templates";

/** Answers to some of the calls, over a book. */
export type FakeCalls = { [K in CallName]?: (request: RequestOf<K>, follow?: Follow) => ResponseOf<K> | Promise<ResponseOf<K>> };

/** Fails as the core would. */
export function fail(code: string, message = code, args: Record<string, string> = {}): never {
  throw new CallError({ code, message, args });
}

/** A long work: so many steps, followed and stopped as the core would let it. */
export async function slowly(steps: number, each: number, follow?: Follow): Promise<void> {
  for (let done = 0; done < steps; done += 1) {
    if (follow?.stop?.aborted) fail("stopped");
    follow?.progress?.({ done, total: steps });
    await new Promise((go) => setTimeout(go, each));
  }
  if (follow?.stop?.aborted) fail("stopped");
}

/** A platform over that book. `asked` holds every call that was made, in order. */
export function fakePlatform(book: FakeBook, more: FakeCalls = {}): Platform & { asked: { name: CallName; request: unknown }[] } {
  const claims = claimCalls(book);
  const redactions = redactionCalls(book);
  const calls: FakeCalls = { ...captureCalls(book), ...deskCalls(book), ...documentCalls(book), ...claims, ...mediaCalls(book), ...snapshotCalls(book, claims), ...sourceCalls(book), ...partyCalls(book), ...redactions, ...reportCalls(book), ...importCalls(book, redactions), ...citationCalls(book), ...bundleCalls(book), ...templateCalls(book), ...historyCalls(book.documents.length === 0), ...more };
  const asked: { name: CallName; request: unknown }[] = [];
  return {
    asked,
    async call(name, request, follow) {
      asked.push({ name, request });
      const answer = calls[name];
      if (!answer) fail("call.unknown", name);
      // Copied both ways, as over the real bridge: nobody holds on to the book's own objects.
      return structuredClone(await answer(JSON.parse(JSON.stringify(request)), follow)) as never;
    },
    async pickPath() {
      return "/home/reader/Documents/article.txt";
    },
    async openLink() {},
    served(address) {
      const preview = previewPicture(address);
      if (preview !== null) return preview;
      if (address.startsWith("page/")) return `data:text/html;charset=utf-8,${encodeURIComponent(`<h1>Captured</h1><p>${address}</p>`)}`;
      const [width, height] = address.startsWith("leaf/") ? [800, 1130] : [1600, 1067];
      return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#d8e2ea"/><text x="60" y="120" font-size="40">${address}</text></svg>`)}`;
    },
    async onDrop(dropped) {
      // `dispatchEvent(new CustomEvent("fake-drop", { detail: ["/home/reader/claims.csv"] }))` in the browser's console.
      const hear = (event: Event) => dropped((event as CustomEvent<string[]>).detail);
      window.addEventListener("fake-drop", hear);
      return () => window.removeEventListener("fake-drop", hear);
    },
    async ready() {},
    async onBookChanged() {
      return () => {};
    },
    async onSecondStart() {
      return () => {};
    },
  };
}

/** As the page's address wants it: `?empty`, `?claims=100000`, `?problem=book.newer`, or the invented book. */
export function fakeDesk(wanted: URLSearchParams): Platform {
  const book = wanted.has("empty") ? emptyBook() : invented(Number(wanted.get("claims") ?? 0));
  const code = wanted.get("problem");
  if (code) book.problem = { code, message: code, args: { path: "/home/reader/Plant.claimbook" } };
  if (wanted.has("readonly")) book.readOnly = true;
  return fakePlatform(book);
}
