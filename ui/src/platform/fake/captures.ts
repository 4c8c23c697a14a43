// Answers to the calls that capture: slowly enough to be seen, and failing where a site would. And to those about the list.
import type { CaptureSettings } from "../../api/CaptureSettings";
import type { Captured } from "../../api/Captured";
import type { SnapshotCard } from "../../api/SnapshotCard";
import { fail, type FakeCalls } from ".";
import { inventedSnapshot, KEPT } from "./invented-snapshots";
import type { FakeBook } from "./record";

const settings: CaptureSettings = { off: false, proxy: null, user_agent: null, max_bytes: 64_000_000, max_seconds: 60, max_redirects: 10, max_requisites: 300, max_requisite_bytes: 200_000_000, stale_days: 30 };

const TITLES: [title: string, url: string | null, more?: Partial<SnapshotCard>][] = [
  ["Pumps of the harbour tunnel never ran at full load", "https://www.tide.example/2031/09/harbour-tunnel-pumps", { id: "snapshot-page", evidence: 6, of_url: 3, drifted: 2, latest: { outcome: "changed", checked_at: "2031-10-02T06:00:00Z" } }],
  ["Управління порту: насоси зупинялися двічі, і щоразу на кілька годин", "https://новини.example/%D0%BF%D0%BE%D1%80%D1%82/%D0%BD%D0%B0%D1%81%D0%BE%D1%81%D0%B8", { latest: { outcome: "gone", checked_at: "2031-10-02T06:00:00Z" }, drifted: 1 }],
  ["IMG_2031-08-14.jpg", "https://images.example/flood/IMG_2031-08-14.jpg", { id: "snapshot-image", media_type: "image/jpeg", words: null, disturbing: true }],
  ["Annual report of the Harbour Authority, with the tables of tests, inspections and complaints of all forty joints and both tubes since the beginning of the works, second edition", "https://harbour.example/files/report-2030.pdf", { id: "snapshot-pdf", media_type: "application/pdf", size: 8_412_990 }],
  ["pump-log.csv", null, { media_type: "text/csv", url: null, host: null, size: 1_204_000 }],
  ["recording.mp4", null, { id: "snapshot-file", media_type: "video/mp4", url: null, host: null, size: 1_604_000_000, words: null, evidence: 0 }],
];

export function captureCalls(book: FakeBook): FakeCalls {
  const empty = book.claims.length === 0;
  let how = { ...settings };
  let unused = { files: 12, bytes: 48_300_000 };
  const cards: SnapshotCard[] = empty ? [] : TITLES.map(([title, url, more]) => ({ ...inventedSnapshot(book.nextId(), url, title), ...more }));
  if (!empty) {
    for (const e of book.claims.flatMap((c) => c.evidence)) if (e.snapshot) cards.push(e.snapshot);
    for (let n = 1; n <= 40; n += 1) {
      cards.push(inventedSnapshot(book.nextId(), `https://archive${n % 7}.example/minutes/${n}`, `Minutes of the committee, meeting ${n}`, KEPT[n % KEPT.length] ?? {}));
    }
  }
  const take = (place: string, url: string | null, title: string, why: string | null = null): Captured => {
    const snapshot = { ...inventedSnapshot(book.nextId(), url, title), evidence: 0, captured_at: "2031-09-10T10:00:00Z" };
    cards.unshift(snapshot);
    return { place, outcome: "taken", why, snapshot };
  };
  const wait = (ms: number) => new Promise((go) => setTimeout(go, ms));
  return {
    "capture.settings": () => how,
    "capture.settings.save": (request) => {
      if (request.max_seconds < 1) fail("capture.setting", "“max_seconds” must lie between 1 and 3600; it is 0.", { field: "max_seconds" });
      how = request;
      return {};
    },
    "capture.urls": ({ text }) => {
      const words = [...new Set(text.split(/[\s,;<>()"]+/).filter(Boolean))];
      const urls = words.filter((w) => /^(https?:\/\/|www\.)\S+\.\S+/.test(w)).map((w) => (w.startsWith("www.") ? `https://${w}` : w));
      const refused = words.filter((w) => /^(ftp|file|javascript|mailto|onion):/.test(w)).map((w) => ({ text: w, why: "Only http and https pages can be captured." }));
      return { urls, refused };
    },
    "capture.fetch": async ({ url, allow_private }) => {
      if (how.off) fail("capture.off", "Capturing is switched off for this book.");
      await wait(900);
      const { hostname, pathname } = new URL(url);
      if (hostname.includes("paper.example")) fail("capture.timeout", "The site did not answer within 60 seconds.", { url });
      if (/^(localhost|127\.|10\.|192\.168\.)/.test(hostname) && !allow_private) fail("capture.refused-address", "private", { host: hostname, address: "127.0.0.1" });
      return take(url, url, pathname === "/" ? hostname : pathname, url.includes("images") ? "2 images, fonts or style sheets of it could not be captured." : null);
    },
    "capture.file": async ({ path, url }) => {
      await wait(700);
      const name = path.split("/").at(-1) ?? path;
      if (/\.(warc(\.gz)?|wacz)$/.test(name)) {
        const items: Captured[] = [take(`${path}, record at byte 1024`, "https://tide.example/a", "A page of the archive"), { place: `${path}, record at byte 88120`, outcome: "refused", why: "The digest of the record does not hold.", snapshot: null }];
        return { items, total: 2 };
      }
      return { items: [take(path, url ?? null, name)], total: 1 };
    },
    "capture.paste": ({ html, text, url }) => take(html ? "text/html" : "text/plain", url ?? null, (text ?? html ?? "").replace(/<[^>]*>/g, " ").trim().slice(0, 60)),
    "snapshot.list": ({ words, stale, claim, offset, limit }) => {
      const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
      const of = claim === undefined ? null : new Set(book.claims.find((c) => c.claim.id === claim)?.evidence.map((e) => e.evidence.snapshot));
      const all = cards.filter((c) => wanted.every((w) => `${c.title} ${c.url}`.toLocaleLowerCase().includes(w)) && (!stale || (c.url !== null && c.evidence > 0 && c.latest === null)) && (of === null || of.has(c.id)));
      return { items: limit === 0 ? all : all.slice(offset, offset + limit), total: all.length };
    },
    "blob.unused": () => unused,
    "blob.remove-unused": () => {
      const removed = unused;
      unused = { files: 0, bytes: 0 };
      return removed;
    },
  };
}
