import { describe, expect, it } from "vitest";
import type { Reliability } from "../../api/Reliability";
import type { SourceCard } from "../../api/SourceCard";
import { EVERY, filtered, groupedRows, linesOf, narrowed, sorted } from "./register";

function card(name: string, reliability: Reliability | null, evidence = 0, note: string | null = null, origin: string | null = null): SourceCard {
  return { source: { id: name, name, kind: "media", party: null, url: null, same_as: [], origin, note }, reliability, evidence, claims: 0, origin_of: 0, origin };
}

const cards = [card("Évora Post", "B", 2), card("Bay Gazette", null, 9), card("Водоканал", "A", 1, "water works")];

describe("the register of sources", () => {
  it("finds words in any order, letters with or without their marks", () => {
    expect(filtered(cards, "post evora", () => "").map((c) => c.source.name)).toEqual(["Évora Post"]);
    expect(filtered(cards, "водоканал WATER", () => "")).toHaveLength(1);
    expect(filtered(cards, "", () => "")).toHaveLength(3);
  });

  it("finds a kind by the name it has on the screen", () => {
    expect(filtered(cards, "medium", () => "Medium")).toHaveLength(3);
  });

  it("puts those nobody has judged last, whichever way it sorts", () => {
    expect(sorted(cards, "reliability", false, "en").map((c) => c.reliability)).toEqual(["A", "B", null]);
    expect(sorted(cards, "reliability", true, "en").map((c) => c.reliability)).toEqual(["B", "A", null]);
  });

  it("sorts by figures, then by name", () => {
    expect(sorted(cards, "evidence", true, "en").map((c) => c.evidence)).toEqual([9, 2, 1]);
    expect(sorted(cards, "claims", true, "en").map((c) => c.source.name)).toEqual(["Bay Gazette", "Évora Post", "Водоканал"]);
  });

  it("is narrowed by kind and by reliability, those nobody has judged among them", () => {
    expect(narrowed(cards, { ...EVERY, reliability: "none" }).map((c) => c.source.name)).toEqual(["Bay Gazette"]);
    expect(narrowed(cards, { kind: "official", reliability: "" })).toEqual([]);
    expect(narrowed(cards, EVERY)).toHaveLength(3);
  });

  it("stands under its origins, each with what they and those who pass it on said together", () => {
    const all = [card("Bay Gazette", null, 2, null, "Worker"), card("Log", "A", 1), card("Post", "B", 3, null, "Worker"), card("Worker", "C", 1)];
    const rows = groupedRows(all);
    expect(rows.map((r) => [r.card.source.name, r.under])).toEqual([["Log", false], ["Worker", false], ["Bay Gazette", true], ["Post", true]]);
    expect(rows[1]).toMatchObject({ passing: 2, evidence: 6 });
  });

  it("loses nobody whose origin was filtered out, and nobody who names himself", () => {
    expect(groupedRows([card("Post", "B", 3, null, "Worker"), card("Odd", null, 0, null, "Odd")]).map((r) => r.under)).toEqual([false, false]);
  });

  it("takes links a line each, none twice", () => {
    expect(linesOf(" https://a.example \n\nhttps://b.example\nhttps://a.example")).toEqual(["https://a.example", "https://b.example"]);
  });
});
