import { describe, expect, it } from "vitest";
import type { Reliability } from "../../api/Reliability";
import type { SourceCard } from "../../api/SourceCard";
import { filtered, sorted } from "./register";

function card(name: string, reliability: Reliability | null, evidence = 0, note: string | null = null): SourceCard {
  return { source: { id: name, name, kind: "media", party: null, url: null, note }, reliability, evidence, claims: 0, origin_of: 0 };
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
});
