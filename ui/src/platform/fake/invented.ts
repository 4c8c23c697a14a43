// An invented article with the difficulties of a real one: speakers together, a chain, a quotation that a cue interrupts,
// assertions of the author's own, emoji and a second script.
import type { DocumentView } from "../../api/DocumentView";
import type { StatementView } from "../../api/StatementView";

export const body = `The harbour tunnel may open a year late, its engineers warn

7 September 2031

The chief engineer of the harbour tunnel and her deputy wrote in The Daily Tide that the opening cannot be held. “The eastern pumps have never run at full load,” they wrote, adding that the tests were cut short in May 🌊.

“We were told in March,” said Ida Brandt, “that the money for a second test would not come before the spring.”

The mayor, Oskar Lind, called the delay “the price of caution”, according to Radio Alm.

The tunnel has cost 1.4 billion crowns so far, twice its first budget. The Harbour Authority stated that no leak has been found, The Alm Post reported; it nevertheless asks for a new inspection of all forty joints.

Місцева газета написала, що насоси «зупинялися двічі» у липні.
`;

const points = Array.from(body);

/** The span of some words, in code points. */
export function spanOf(words: string): [number, number] {
  const at = body.indexOf(words);
  const start = Array.from(body.slice(0, at)).length;
  return [start, start + Array.from(words).length];
}

interface Found {
  words: string[];
  speaker: string | null;
  reported_by?: string[];
  venue?: string;
  kind: string;
  score: number;
}

const found: Found[] = [
  { words: ["The eastern pumps have never run at full load,"], speaker: "Ida Brandt and Jon Falk", venue: "The Daily Tide", kind: "quoted", score: 0.97 },
  { words: ["the tests were cut short in May"], speaker: "Ida Brandt and Jon Falk", venue: "The Daily Tide", kind: "reported", score: 0.88 },
  { words: ["We were told in March,", "that the money for a second test would not come before the spring."], speaker: "Ida Brandt", kind: "quoted", score: 0.74 },
  { words: ["the price of caution"], speaker: "Oskar Lind", reported_by: ["Radio Alm"], kind: "quoted", score: 0.21 },
  { words: ["The tunnel has cost 1.4 billion crowns so far, twice its first budget."], speaker: null, kind: "asserted", score: 0.92 },
  { words: ["no leak has been found"], speaker: "Harbour Authority", reported_by: ["The Alm Post"], kind: "reported", score: 0.61 },
  { words: ["asks for a new inspection of all forty joints"], speaker: "Harbour Authority", kind: "reported", score: 0.48 },
  { words: ["насоси «зупинялися двічі» у липні"], speaker: "Місцева газета", kind: "reported", score: 0.66 },
];

export function inventedDocument(nextId: () => string): DocumentView {
  const statements: StatementView[] = found.map((s, i) => {
    const spans = s.words.map(spanOf);
    return {
      n: i + 1,
      spans,
      text: spans.map(([a, b]) => points.slice(a, b).join("")).join(" … "),
      speaker: s.speaker,
      reported_by: s.reported_by ?? [],
      venue: s.venue ?? null,
      kind: s.kind,
      score: s.score,
      claim: null,
      dismissed: false,
    };
  });
  const claimed = statements[0];
  if (claimed) {
    claimed.claim = {
      id: nextId(),
      wording: "The eastern pumps of the harbour tunnel have never run at full load.",
      claimants: ["Ida Brandt", "Jon Falk"],
      stage: "in-review",
      rating: { id: "claimbook/mostly-true", name: "Mostly true", mark: "three-quarters" },
    };
  }
  return {
    card: {
      document: { id: nextId(), title: "The harbour tunnel may open a year late", url: "https://tide.example/tunnel", publisher: null, author: null, published: "2031-09-07", lang: "en", text: "9c1f".repeat(16), added_at: "2031-09-08T08:00:00Z" },
      publisher: "The Daily Tide",
      author: "M. Sand",
      words: 118,
      statements: statements.length,
      recorded: 1,
      claims: 1,
    },
    body,
    statements,
    marks: claimed?.claim ? [{ claim: claimed.claim, spans: claimed.spans, statement: 1 }] : [],
  };
}
