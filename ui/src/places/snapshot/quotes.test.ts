import { describe, expect, it } from "vitest";
import type { SnapshotQuote } from "../../api/SnapshotQuote";
import type { Stance } from "../../api/Stance";
import { marksOf, quoteAt, quotesOf, walkOf } from "./quotes";

function quote(id: string, spans: [number, number][], orphan: string | null = null, stance: Stance | null = "supports"): SnapshotQuote {
  return { evidence: { evidence: { id, stance } }, claim: { id: "c", wording: "It is so." }, spans, orphan } as unknown as SnapshotQuote;
}
const all = [quote("late", [[40, 50]]), quote("lost", [], "missing"), quote("early", [[5, 9], [60, 70]], null, "contradicts"), quote("whole", []), quote("two", [[1, 2]], "ambiguous"), quote("inner", [[42, 45]], null, null)];

describe("quotes of a snapshot", () => {
  it("stand in the order of reading and are numbered so", () => {
    expect(quotesOf(all).placed.map((q) => [q.key, q.n])).toEqual([["early", 1], ["late", 2], ["inner", 3]]);
  });

  it("have orphans apart, which have no number and are walked to last but for what rests on the whole", () => {
    const quotes = quotesOf(all);
    expect(quotes.orphans.map((q) => [q.key, q.n])).toEqual([["lost", null], ["two", null]]);
    expect(walkOf(quotes).map((q) => q.key)).toEqual(["early", "late", "inner", "lost", "two", "whole"]);
  });

  it("never mark an orphan, whatever spans it came with", () => {
    const marks = marksOf(quotesOf(all), (stance) => stance);
    expect(marks.map((m) => m.key)).toEqual(["early", "late", "inner"]);
    expect(marks.map((m) => m.tone)).toEqual(["contradicts", "supports", "undecided"]);
  });

  it("are found by a place in the text, the shortest of several", () => {
    const quotes = quotesOf(all);
    expect(quoteAt(quotes, 43)?.key).toBe("inner");
    expect(quoteAt(quotes, 48)?.key).toBe("late");
    expect(quoteAt(quotes, 65)?.key).toBe("early");
    expect(quoteAt(quotes, 1)).toBeNull();
  });
});
