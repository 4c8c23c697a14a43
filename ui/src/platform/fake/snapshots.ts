// Answers to the calls about one snapshot: a page with quotes on a line of time, an image that says where it was taken, a
// PDF, a scan, a file that can only be saved. All of it is invented.
import type { ComparedRow } from "../../api/ComparedRow";
import type { Look } from "../../api/Look";
import type { Outcome } from "../../api/Outcome";
import type { Recheck } from "../../api/Recheck";
import type { Resource } from "../../api/Resource";
import type { SnapshotCard } from "../../api/SnapshotCard";
import type { SnapshotQuote } from "../../api/SnapshotQuote";
import type { SnapshotView } from "../../api/SnapshotView";
import type { Stance } from "../../api/Stance";
import { length } from "../../text/points";
import { fail, type FakeCalls } from ".";
import { cardOf } from "./claims";
import { inventedSnapshot } from "./invented-snapshots";
import type { FakeBook } from "./record";

/** The invented ones that have a name of their own. */
export const FAKE_SNAPSHOTS = { first: "snapshot-first", page: "snapshot-page", latest: "snapshot-latest", image: "snapshot-image", pdf: "snapshot-pdf", scan: "snapshot-scan", file: "snapshot-file" } as const;

const TITLE = "Pumps of the harbour tunnel never ran at full load";
const PAGE = [
  TITLE,
  "The eastern pumps of the harbour tunnel have never run at more than 61 per cent of their load, the log of the control system shows. It was kept for eleven months and is complete.",
  "“Full load was never tried on the east side. There was no water for it,” says a worker who asked not to be named 🌊. He has kept his own notes since June.",
  "The Harbour Authority contradicts: all pumps passed their tests, a spokeswoman said on Monday, and the tests were those that the maker asks for.",
  "Місцева газета повідомляла ще в липні: насоси зупинялися двічі, і щоразу на кілька годин. У відповідь управління порту заявило, що йшлося про планові роботи.",
  ...Array.from({ length: 9 }, (_, n) => `Paragraph ${n + 1} of what is known of the tunnel: forty joints, two tubes, four kilometres, and a date of opening that was moved ${n + 2} times. The committee will hear the engineers again in the autumn.`),
  "The committee meets on 2 October. Whether the pumps are tried before that, nobody would say.",
].join("\n\n");
const LATER = PAGE.replace("more than 61 per cent of their load", "more than 81 per cent of their load").replace("“Full load was never tried on the east side. There was no water for it,” says", "“It was tried once,” says").replace("The committee meets on 2 October.", "The committee meets on 9 October, a week later than planned.");
const HEADERS: [string, string][] = [["content-type", "text/html; charset=utf-8"], ["last-modified", "Mon, 08 Sep 2031 06:58:11 GMT"], ["etag", '"5f2c-19a"'], ["server", "nginx"]];

const hash = (of: string): string => Array.from({ length: 64 }, (_, n) => ((of.charCodeAt(n % of.length) * (n + 7)) % 16).toString(16)).join("");

function resource(snapshot: string, role: Resource["role"], url: string | null, media_type: string, size: number): Resource {
  return { id: `${snapshot} ${url ?? role}`, snapshot, role, url, status: url === null ? null : 200, headers: url === null ? [] : HEADERS, media_type, sha256: hash(`${snapshot}${url}`), size, fetched_at: "2031-09-08T07:12:00Z" };
}

interface Invented {
  card: SnapshotCard;
  text: string | null;
  no_text: string | null;
  look: Look;
  /** Words as they stand in the text, and what they do; words that do not stand there are an orphan. */
  quotes: [Stance | null, string, claim: number, orphan?: string][];
}

function card(id: string, title: string, url: string | null, more: Partial<SnapshotCard> = {}): SnapshotCard {
  return { ...inventedSnapshot(id, url, title), ...more };
}

const ADDRESS = "https://www.tide.example/2031/09/harbour-tunnel-pumps";
const pageQuotes: Invented["quotes"] = [
  ["contradicts", "all pumps passed their tests", 0],
  ["supports", "have never run at more than 61 per cent of their load", 0],
  ["supports", "Full load was never tried on the east side. There was no water for it", 0],
  ["context", "насоси зупинялися двічі, і щоразу на кілька годин", 1],
  [null, "Half of the pumps were borrowed from the old tunnel.", 0, "missing"],
  ["supports", "the tunnel", 1, "ambiguous"],
];

function invented(): Invented[] {
  const line = { of_url: 3, drifted: 2 };
  return [
    { card: card(FAKE_SNAPSHOTS.latest, TITLE, ADDRESS, { ...line, captured_at: "2031-10-02T06:00:00Z", evidence: 0, latest: null }), text: LATER, no_text: null, look: { kind: "page", address: `page/${FAKE_SNAPSHOTS.latest}` }, quotes: [] },
    { card: card(FAKE_SNAPSHOTS.page, TITLE, ADDRESS, { ...line, evidence: 6, latest: { outcome: "changed", checked_at: "2031-10-02T06:00:00Z" } }), text: PAGE, no_text: null, look: { kind: "page", address: `page/${FAKE_SNAPSHOTS.page}` }, quotes: pageQuotes },
    { card: card(FAKE_SNAPSHOTS.first, TITLE, ADDRESS, { ...line, captured_at: "2031-09-07T18:40:00Z", evidence: 1, latest: { outcome: "same", checked_at: "2031-09-08T07:12:00Z" } }), text: PAGE.replace(" and is complete", ""), no_text: null, look: { kind: "page", address: `page/${FAKE_SNAPSHOTS.first}` }, quotes: [["supports", "have never run at more than 61 per cent", 0]] },
    { card: card(FAKE_SNAPSHOTS.image, "joint-17.jpg", "https://social.example/photo/joint-17.jpg", { media_type: "image/jpeg", words: null, size: 2_410_332, evidence: 1, disturbing: true }), text: null, no_text: null, look: { kind: "image", address: `resource/${FAKE_SNAPSHOTS.image}`, width: 1600, height: 1067 }, quotes: [["supports", "", 1]] },
    { card: card(FAKE_SNAPSHOTS.pdf, "Pump log, eleven months", null, { media_type: "application/pdf", size: 840_112, words: 260, evidence: 0 }), text: "Pump log\n\nE1 to E4, maximum load 61 %.\n\nPage two: all days of June.\n\nPage three: all days of July. Насоси зупинялися двічі.", no_text: null, look: { kind: "leaves", address: `leaf/${FAKE_SNAPSHOTS.pdf}`, pages: 3, spans: [[0, 40], [41, 70], [71, 120]] }, quotes: [] },
    { card: card(FAKE_SNAPSHOTS.scan, "Minutes of the committee (scan)", null, { media_type: "application/pdf", words: null, evidence: 0 }), text: null, no_text: "pdf.no-text", look: { kind: "leaves", address: `leaf/${FAKE_SNAPSHOTS.scan}`, pages: 2, spans: [] }, quotes: [] },
    { card: card(FAKE_SNAPSHOTS.file, "model-of-the-tunnel.dwg", null, { media_type: "application/octet-stream", words: null, size: 48_300_120, evidence: 0 }), text: null, no_text: null, look: { kind: "file" }, quotes: [] },
  ];
}

export function snapshotCalls(book: FakeBook, claims: FakeCalls): FakeCalls {
  const all = invented();
  const rechecks = new Map<string, Recheck[]>();
  const notes = new Map<string, string | null>();
  const placed = new Map<string, [number, number][]>();
  const look = (id: string, outcome: Outcome, found: string | null, why: string | null): Recheck => ({ id: book.nextId(), snapshot: id, checked_at: "2031-10-02T06:00:00Z", outcome, status: outcome === "failed" ? null : 200, final_url: null, why, found });
  rechecks.set(FAKE_SNAPSHOTS.page, [look(FAKE_SNAPSHOTS.page, "changed", FAKE_SNAPSHOTS.latest, "3 of 15 paragraphs differ"), look(FAKE_SNAPSHOTS.page, "server-error", null, "503 Service Unavailable")]);
  // Anything else that evidence rests on is an ordinary page.
  const find = (id: string): Invented => {
    const known = all.find((s) => s.card.id === id);
    if (known) return known;
    const piece = book.claims.flatMap((c) => c.evidence).find((e) => e.snapshot?.id === id);
    if (book.claims.length > 0 && !piece && !id.startsWith("0000")) fail("not-found", "no such snapshot", { id });
    return { card: piece?.snapshot ?? inventedSnapshot(id, null, "Page"), text: [piece?.evidence.quote, "Full load was never tried on the east side. There was no water for it."].filter(Boolean).join("\n\n"), no_text: null, look: { kind: "page", address: `page/${id}` }, quotes: [] };
  };

  function quotesOf(of: Invented): SnapshotQuote[] {
    const text = of.text ?? "";
    const made = of.quotes.map(([stance, words, n, orphan], i): SnapshotQuote[] => {
      const claim = book.claims[n];
      if (!claim) return [];
      const at = text.indexOf(words);
      const start = length(text.slice(0, Math.max(0, at)));
      const like = claim.evidence[0];
      return [{
        evidence: {
          evidence: { id: `${of.card.id} quote ${i}`, claim: claim.claim.id, source: null, origin: null, stance, title: of.card.title, quote: words || null, url: of.card.url, snapshot: of.card.id, passage: "p", drift: null, published: "2031-09-08", credibility: i % 2 ? 2 : null, note: null, added_at: "2031-09-09T10:00:00Z" },
          source: ["The Daily Tide", "Місцева газета"][n] ?? null, reliability: like?.reliability ?? null, origin: null, snapshot: of.card,
        },
        claim: cardOf(claim),
        spans: orphan !== undefined || words === "" ? [] : [[start, start + length(words)]],
        orphan: orphan ?? null,
      }];
    }).flat();
    const added = book.claims.flatMap((claim) => claim.evidence.filter((e) => e.evidence.snapshot === of.card.id).map((evidence): SnapshotQuote => {
      const words = evidence.evidence.quote ?? "";
      const at = words === "" ? -1 : text.indexOf(words);
      const start = length(text.slice(0, Math.max(0, at)));
      const spans: [number, number][] = placed.get(evidence.evidence.id) ?? (at < 0 ? [] : [[start, start + length(words)]]);
      return { evidence, claim: cardOf(claim), spans, orphan: null };
    }));
    return [...made, ...added];
  }

  return {
    "snapshot.show": ({ id }): SnapshotView => {
      const of = find(id);
      const { card } = of;
      const isPage = of.look.kind === "page";
      return {
        snapshot: {
          id, url: card.url, final_url: isPage ? `${card.url ?? ""}/` : null,
          redirects: isPage && card.url ? [{ url: card.url, status: 301, location: `${card.url}/` }] : [],
          status: card.url ? 200 : null, captured: card.url ? "fetched" : "file", file: card.url ? null : card.title, media_type: card.media_type, title: card.title,
          byline: isPage ? "M. Sand, О. Коваль" : null, site: isPage ? "The Daily Tide" : null, published: isPage ? "2031-09-08" : null, lang: isPage ? "en" : null,
          text: of.text === null ? null : hash(of.text), extractor: of.text === null ? null : "claimbook-page 1", absent: isPage ? [{ url: "https://cdn.example/banner.js", why: "capture.blocked" }] : [],
          disturbing: card.disturbing, note: notes.get(id) ?? null, captured_at: card.captured_at, captured_by: book.me, tool: "Claimbook 0.1.0",
        },
        card,
        captured_by: book.people[0]?.name ?? null,
        resources: [resource(id, "page", card.url, card.media_type, card.size), ...(isPage ? [resource(id, "requisite", "https://www.tide.example/style.css", "text/css", 12_034), resource(id, "requisite", "https://www.tide.example/img/насос.jpg", "image/jpeg", 88_120)] : [])],
        text: of.text,
        no_text: of.no_text,
        quotes: quotesOf(of),
        line: card.url === ADDRESS ? all.filter((s) => s.card.url === ADDRESS).map((s) => s.card) : [card],
        rechecks: rechecks.get(id) ?? [],
        look: of.look,
        particulars: of.look.kind === "image" ? [{ name: "Make", value: "Pocket Camera" }, { name: "Taken", value: "2031-08-14 21:07:33" }, { name: "Place", value: "54.3213, 10.1349" }, { name: "Software", value: "Світлина 4.1" }] : [],
        has_location: of.look.kind === "image",
      };
    },
    "snapshot.prefill": ({ id }) => {
      const { card } = find(id);
      return { title: card.title, url: card.url, source: card.url ? "The Daily Tide" : null, known: false, published: card.url ? "2031-09-08" : null };
    },
    "snapshot.edit": ({ id, note, disturbing }) => {
      if (note !== undefined) notes.set(id, note);
      if (disturbing !== undefined) find(id).card.disturbing = disturbing;
      return {};
    },
    "snapshot.delete": ({ id }) => {
      const of = find(id);
      if (quotesOf(of).length > 0) fail("in-use", "evidence rests on it", { id });
      all.splice(all.indexOf(of), 1);
      return {};
    },
    "snapshot.reread": () => ({}),
    "snapshot.recheck": async ({ id, allow_private }) => {
      await new Promise((go) => setTimeout(go, 1200));
      const of = find(id);
      if (of.card.url !== ADDRESS) {
        const recheck = look(id, allow_private ? "same" : "failed", null, allow_private ? null : "The address lies in a private network.");
        rechecks.set(id, [recheck, ...(rechecks.get(id) ?? [])]);
        return { recheck, snapshot: of.card, found: null, drifted: [] };
      }
      const recheck = look(id, "changed", FAKE_SNAPSHOTS.latest, "3 of 15 paragraphs differ");
      rechecks.set(id, [recheck, ...(rechecks.get(id) ?? [])]);
      const drifted = quotesOf(of).slice(1, 3).map((q, n) => ({ evidence: q.evidence.evidence.id, claim: q.claim, quote: q.evidence.evidence.quote ?? "", drift: n === 0 ? ("changed" as const) : ("vanished" as const) }));
      return { recheck, snapshot: of.card, found: find(FAKE_SNAPSHOTS.latest).card, drifted };
    },
    "snapshot.compare": ({ old, new: later }) => {
      const [a, b] = [find(old), find(later)];
      if (a.text === null || b.text === null) fail("snapshot.no-text", "there are no words to compare", {});
      const rows = rowsOf(a.text.split("\n\n"), b.text.split("\n\n"));
      return { old: a.card, new: b.card, rows, differing: rows.filter((r) => r.kind !== "same").length };
    },
    "snapshot.export": ({ path }) => ({ path, snapshots: 1, withheld: 0, resources: 1, bytes: 184_220, sha256: hash(path) }),
    "evidence.add": async (request) => {
      const text = request.snapshot === undefined ? null : find(request.snapshot).text;
      const points = Array.from(text ?? "");
      const quote = request.spans?.map(([a, b]) => points.slice(a, b).join("")).join(" … ") ?? request.quote;
      const made = (await claims["evidence.add"]?.({ ...request, ...(quote === undefined ? {} : { quote }) })) ?? fail("call.unknown");
      if (request.spans) placed.set(made.id, request.spans);
      return made;
    },
  };
}

/** Paragraphs of the same number beside each other: as far as an invented comparison goes. */
function rowsOf(a: string[], b: string[]): ComparedRow[] {
  return a.map((was, n): ComparedRow => {
    const is = b[n] ?? "";
    if (was === is) return { kind: "same", old: [{ text: was, differs: false }], new: [{ text: is, differs: false }] };
    const [x, y] = [was.split(/(?<= )/), is.split(/(?<= )/)];
    let head = 0;
    while (head < Math.min(x.length, y.length) && x[head] === y[head]) head += 1;
    let tail = 0;
    while (tail < Math.min(x.length, y.length) - head && x.at(-1 - tail) === y.at(-1 - tail)) tail += 1;
    const cut = (words: string[]) => [{ text: words.slice(0, head).join(""), differs: false }, { text: words.slice(head, words.length - tail).join(""), differs: true }, { text: words.slice(words.length - tail).join(""), differs: false }].filter((w) => w.text !== "");
    return { kind: "changed", old: cut(x), new: cut(y) };
  });
}
