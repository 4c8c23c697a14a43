// Invented claims: one worked through with evidence on both sides and a verdict, and others in every state, among them a
// very long one, one that is read from right to left, and as many as are asked for.
import type { ClaimView } from "../../api/ClaimView";
import type { EvidenceView } from "../../api/EvidenceView";
import type { Reliability } from "../../api/Reliability";
import type { Stage } from "../../api/Stage";
import type { Stance } from "../../api/Stance";
import { bareClaim, cardOf, party } from "./claims";
import { spanOf } from "./invented";
import { inventedSnapshot, KEPT, type Kept } from "./invented-snapshots";
import { FAKE_NOW, type FakeBook } from "./record";

type Piece = [stance: Stance | null, source: string | null, reliability: Reliability | null, credibility: number | null, quote: string | null, title: string | null, published: string | null, origin?: string, note?: string];

const pieces: Piece[] = [
  ["supports", "Pump log 2031", "A", 1, "Maximum load, pumps E1 to E4: 61 %.", "control system, daily file", "2031-09-06"],
  ["supports", "Tunnel worker, name withheld", "C", 3, "Full load was never tried on the east side. There was no water for it.", "interview", "2031-09-04"],
  ["supports", "The Alm Post", "B", 2, "Two engineers say that the eastern pumps ran at half their load at most.", "report", "2031-09-08", "Tunnel worker, name withheld"],
  ["contradicts", "Harbour Authority", "C", 3, "All pumps passed their tests.", "press briefing", "2031-08-30"],
  ["context", "Prof. Nora Vik", "B", 2, "A pump that never ran at full load tells you nothing about a storm.", "written answer", "2031-09-09"],
  [null, "Місцева газета", "D", null, "Насоси зупинялися двічі у липні.", null, "2031-07~", undefined, "Not yet read in full."],
];

const others: [wording: string, who: string[], said: string | null, stage: Stage, rating: number | null, topics: string[]][] = [
  ["The tests of the harbour tunnel’s pumps were cut short in May.", ["Ida Brandt", "Jon Falk"], "2031-09-07", "researching", null, ["safety"]],
  ["The harbour tunnel has cost 1.4 billion crowns so far, twice its first budget.", [], "2031-09-07", "published", 2, ["budget"]],
  ["No leak has been found in the harbour tunnel.", ["Harbour Authority"], "2031-09", "published", 4, ["safety"]],
  ["Насоси тунелю зупинялися двічі у липні.", ["Місцева газета"], "2031-07~", "assigned", null, ["safety"]],
  ["لم تعمل المضخات الشرقية لنفق الميناء بكامل طاقتها قط.", ["راديو الميناء"], "2031-09-10", "inbox", null, []],
  ["The mayor knew in March that the tunnel would open late.", ["tunnel_truth"], "2031-03/2031-04", "researching", 3, ["politics"]],
  ["Radiation in the tunnel is ten times the norm.", ["tunnel_truth"], "2031-08-28", "published", 5, ["safety"]],
  ["Forty joints are to be inspected anew.", ["Harbour Authority"], "2031-09-02", "published", 1, ["safety"]],
  ["The tunnel is the longest under any harbour in the world.", ["Oskar Lind"], "2030", "parked", null, ["records"]],
];

const long = `The tunnel ${"will, as its builders promise again and again, withstand a storm as it comes once in a thousand years, with pumps that need nobody to watch them and joints that move with the sea, ".repeat(8)}and it will do so from the day it opens.`;

function evidenceOf(claim: string, nextId: () => string, [stance, source, reliability, credibility, quote, title, published, origin, note]: Piece, kept: Kept = null): EvidenceView {
  const id = nextId();
  const url = source === "Tunnel worker, name withheld" ? null : `https://${(source ?? "example").replace(/[^a-z]/gi, "").toLowerCase() || "paper"}.example/tunnel/${id.slice(-3)}`;
  const snapshot = kept === null ? null : inventedSnapshot(nextId(), url, title ?? quote ?? "", kept);
  return {
    evidence: {
      id, claim, source, origin: origin ?? null, stance, title, quote, url, snapshot: snapshot?.id ?? null, passage: kept?.bound ? nextId() : null, drift: kept?.drift ?? null,
      published, credibility, note: note ?? null, added_at: FAKE_NOW,
    },
    source, reliability, origin: origin ?? null, snapshot,
  };
}

/** Adds them to the book; `many` more, for lists as long as they come. */
export function inventClaims(book: FakeBook, many = 0): void {
  const ratings = book.scales[0]?.ratings ?? [];
  const document = book.documents[0];
  const first = document?.marks[0]?.claim;
  const hero = bareClaim(first?.id ?? book.nextId(), "The eastern pumps of the harbour tunnel have never run at full load.");
  Object.assign(hero.claim, { title: "Pumps never at full load", said_on: "2031-09-07", about: "Harbour tunnel, eastern end", priority: 1, stage: "in-review", assignee: book.people[0]?.id ?? null, due: "2031-09-12", notes: "Ask the maker of the pumps what full load means." });
  hero.claimants = ["Ida Brandt", "Jon Falk"].map(party);
  hero.reported_by = [party("Radio Alm")];
  hero.venue = party("The Daily Tide");
  hero.topics = ["safety", "pumps"];
  hero.evidence = pieces.map((p, n) => evidenceOf(hero.claim.id, book.nextId, p, KEPT[n]));
  const cites = hero.evidence.map((e) => e.evidence.id);
  const verdict = (rationale: string, n: number, decided_at: string) => {
    const rating = ratings[n - 1];
    return rating ? { verdict: { id: book.nextId(), claim: hero.claim.id, rating: rating.id, summary: null, rationale, confidence: "moderate" as const, not_known: "What the maker calls full load. Whether anything was tried in June.", supersedes: null, citations: [cites[0] ?? "", cites[2] ?? "", cites[1] ?? ""], decided_by: book.me, decided_at }, rating, decided_by: "Ann Reader" } : null;
  };
  hero.verdict = verdict(`The pumps’ own log shows **61 %** at most [@${cites[0]}], and two engineers say the same [@${cites[2]}]. That nothing was tried at all rests on one worker, unnamed [@${cites[1]}].`, 2, FAKE_NOW);
  const earlier = verdict(`One worker says so [@${cites[1]}].`, 3, "2031-09-05T10:00:00Z");
  hero.earlier_verdicts = earlier ? [earlier] : [];
  if (document) {
    const words = "The eastern pumps have never run at full load,";
    const [start, end] = spanOf(words);
    hero.appearances = [
      { id: book.nextId(), document: document.card, passage: { id: book.nextId(), text: document.card.document.text, spans: [{ start, end, exact: words, prefix: "", suffix: "" }] }, url: null, first: true },
      { id: book.nextId(), document: null, passage: null, url: "https://radioalm.example/2031/09/07/pumps", first: false },
    ];
  }
  hero.external_checks = [{ here: { id: "claimbook/mostly-true", name: "Mostly true", mark: "three-quarters" }, why: [{ code: "means-rating", values: { words: "Mostly right", rating: "Mostly true" }, message: "“Mostly right” means “Mostly true” here." }], id: book.nextId(), claim: hero.claim.id, namespace: "checks", external_id: "17", title: "Did the pumps ever run?", url: "https://checks.example/17", publisher: "Alm Checks", rating_found: "Mostly right", rating: "claimbook/mostly-true", rating_why: null, published: "2031-08-30", date_found: null, raw: null }];

  const made: ClaimView[] = others.map(([wording, who, said, stage, rating, topics], n) => {
    const view = bareClaim(book.nextId(), wording);
    Object.assign(view.claim, { said_on: said, stage, priority: n % 3 === 0 ? 2 : null });
    view.claimants = who.map(party);
    view.topics = topics;
    view.evidence = pieces.slice(0, (n * 2) % 5).map((p, i) => evidenceOf(view.claim.id, book.nextId, p, n % 3 === 0 ? (KEPT[i + 6] ?? null) : null));
    const used = rating === null ? undefined : ratings[rating - 1];
    if (used) view.verdict = { verdict: { id: book.nextId(), claim: view.claim.id, rating: used.id, summary: null, rationale: "See the evidence.", confidence: null, not_known: null, supersedes: null, citations: [], decided_by: book.me, decided_at: FAKE_NOW }, rating: used, decided_by: "Ann Reader" };
    return view;
  });
  const wordy = bareClaim(book.nextId(), long);
  wordy.claimants = [party("Tunnel Builders’ Association")];
  for (let n = 0; n < 120; n += 1) {
    const like = pieces[n % pieces.length];
    if (like) wordy.evidence.push(evidenceOf(wordy.claim.id, book.nextId, like, KEPT[n % KEPT.length]));
  }
  book.claims = [hero, ...made, wordy];
  const tied = made[0];
  if (tied) hero.links.push({ id: book.nextId(), kind: "part", outward: false, other: cardOf(tied) });
  for (let n = 0; n < many; n += 1) {
    const [wording, who, said, stage, , topics] = others[n % others.length] ?? ["", [], null, "inbox", null, []];
    const view = bareClaim(book.nextId(), `${n + 1}. ${wording}`);
    Object.assign(view.claim, { said_on: said, stage });
    view.claimants = who.map(party);
    view.topics = topics;
    book.claims.push(view);
  }
}
